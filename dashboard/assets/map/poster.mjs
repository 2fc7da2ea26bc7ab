/* The map as a picture that stands alone: title, legend, programmes and source burnt in, colours and fonts inside. */

import { s } from "./dom.mjs";

/* A map alone is this wide, one of two this. */
const WHOLE = 1104, HALF = 840, GAP = 48, MARGIN = 48;
/* A row of the legend is this high, a box in it this wide. */
const ROW = 34, BOX = 34;
/* Where the east is free, as a share of the map's width. */
const EAST = 0.41;
const PATTERNS = ["gap", "dots"];
const FONTS = { "Source Sans 3": "source-sans-3-latin-wght-normal.woff2", "Source Serif 4": "source-serif-4-latin-wght-normal.woff2" };

/* Any colour as #rrggbb, which every drawing program reads. */
const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const hex = (colour) => {
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  return `#${[...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
};

const token = (root, name) => {
  const probe = root.appendChild(document.createElement("span"));
  probe.style.color = `var(--${name})`;
  const colour = hex(getComputedStyle(probe).color);
  probe.remove();
  return colour;
};

const wrap = (text, most) => text.split(" ").reduce((lines, word) => {
  if (lines.length && `${lines.at(-1)} ${word}`.length <= most) lines.push(`${lines.pop()} ${word}`);
  else lines.push(word);
  return lines;
}, []);

const embedded = async () => {
  const faces = await Promise.all(Object.entries(FONTS).map(async ([family, file]) => {
    const bytes = new Uint8Array(await (await fetch(new URL(`../fonts/${file}`, import.meta.url))).arrayBuffer());
    const text = btoa(bytes.reduce((all, byte) => all + String.fromCharCode(byte), ""));
    return `@font-face{font-family:"${family}";font-weight:200 900;src:url(data:font/woff2;base64,${text})}`;
  }));
  return faces.join("");
};

/* Outlines, marks and circles of one year, the whole country, however the screen is zoomed. */
function country({ picture, year }, marks, { x, y, scale, colour }) {
  const drawing = picture.overview;
  const at = ([u, v]) => [x + u * scale, y + v * scale];
  const isDimmed = (element) => element.classList.contains("dimmed");
  const paths = drawing.places.map(({ id, d }, i) => {
    const path = picture.paths[i], dimmed = isDimmed(path);
    const fill = path.dataset.c === "gap" && !dimmed ? "url(#gap)" : hex(getComputedStyle(path).fill);
    return s("path", { id: `k${year}-${id}`, d, fill, opacity: dimmed ? 0.6 : null }, s("title", {}, picture.name(id)));
  });
  const estimated = [...picture.estimated.children].map((path) => s("path", { d: drawing.places[path.dataset.of].d, fill: "url(#dots)" }));
  const lines = [["place", 0.5], ["county", 1.1], ["coast", 0.8]].map(([kind, width]) =>
    s("path", { d: drawing.lines[kind], fill: "none", stroke: hex(getComputedStyle(picture.lines[kind]).stroke), "stroke-width": width / scale }));
  const circles = [...picture.circles.children].map((circle) => {
    const [cx, cy] = at(drawing.places[circle.dataset.of].anchor), style = getComputedStyle(circle);
    return s("circle", { cx, cy, r: (circle.getAttribute("r") * scale) / picture.base.scale, fill: hex(style.fill), "fill-opacity": style.fillOpacity, opacity: style.opacity, stroke: hex(style.stroke), "stroke-opacity": style.strokeOpacity });
  });
  const sites = marks.map(({ at: point, d }) => mark(d, at(point), colour));
  return s("g", {}, s("g", { transform: `translate(${x},${y}) scale(${scale})` }, ...paths, ...estimated, ...lines), ...circles, ...sites);
}

const mark = (d, [x, y], colour) => s("path", { d, transform: `translate(${x},${y}) scale(1.3)`, fill: colour("mark"), stroke: colour("mark-rim"), "stroke-width": 1.4 });

/* One map, or two years side by side, with one legend. */
function compose({ root, maps, title, sentence, scale: scaleName, source, legend, keys, marks }) {
  const colour = (name) => token(root, name);
  const [ink, soft] = [colour("ink"), colour("ink-soft")];
  const text = (x, y, size, content, more = {}) => s("text", { x, y, "font-size": size, fill: ink, "font-family": "'Source Sans 3', sans-serif", ...more }, content);
  const serif = { "font-family": "'Source Serif 4', serif", "font-weight": 600 };
  const [{ picture }] = maps;
  const isPair = maps.length > 1;
  const span = isPair ? HALF : WHOLE;
  const width = 2 * MARGIN + maps.length * span + (maps.length - 1) * GAP;
  const scale = span / picture.overview.width;

  let foot = 24;
  const below = (step, size, content, more) => text(MARGIN, (foot += step), size, content, more);
  const head = [...wrap(title, width / 23).map((line) => below(48, 42, line, serif)), ...wrap(sentence, width / 11).map((line, i) => below(i ? 28 : 40, 21, line, { fill: soft }))];
  const left = (i) => MARGIN + i * (span + GAP);
  const years = isPair ? maps.map(({ year }, i) => text(left(i), foot + 56, 32, year, serif)) : [];
  const top = foot + (isPair ? 84 : 36);
  const end = top + picture.overview.height * scale;
  const notes = wrap(source, width / 9).map((line, i) => text(MARGIN, end + 48 + i * 22, 17, line, { fill: soft }));
  const height = Math.ceil(end + 52 + notes.length * 22);

  const small = `scale(${scale})`;
  const gap = (more) => s("pattern", { width: 60, height: 60, patternUnits: "userSpaceOnUse", ...more },
    s("rect", { width: 60, height: 60, fill: colour("gap-ground") }), s("path", { d: "M-10,10 10,-10M0,60 60,0M50,70 70,50", stroke: colour("gap-line"), "stroke-width": 10 }));
  const dots = (more) => s("pattern", { width: 44, height: 44, patternUnits: "userSpaceOnUse", ...more }, ...[12, 34].map((at) => s("circle", { cx: at, cy: at, r: 7, fill: ink, opacity: 0.55 })));
  const patterns = [gap({ id: "gap" }), gap({ id: "gap-small", patternTransform: small }), dots({ id: "dots" }), dots({ id: "dots-small", patternTransform: small })];

  const larger = scale / picture.base.scale;
  const key = ({ c, r, d }, middle) => {
    if (d) return mark(d, [middle, 0], colour);
    if (r) return s("circle", { cx: middle, r: r * larger, fill: colour(c), "fill-opacity": 0.55, stroke: colour("circle-rim") });
    return s("rect", { x: middle - BOX / 2, y: -12, width: BOX, height: 24, fill: PATTERNS.includes(c) ? `url(#${c}-small)` : colour(c), stroke: soft, "stroke-width": 0.6 });
  };
  /* Rows below each other, from the top of the sea in the west and of Sweden in the east. */
  const across = ({ r = 0 }) => 2 * r * larger;
  const column = (rows, x, from) => {
    const widest = Math.max(BOX, ...rows.map(across));
    let at = from;
    return rows.map((row) => {
      const tall = Math.max(ROW, across(row) + 8), wide = row.r ? widest : BOX;
      at += tall;
      return s("g", { transform: `translate(${x},${at - tall / 2})` }, key(row, wide / 2), text(wide + 14, 7, 20, row.name));
    });
  };
  const rows = [...column(legend, MARGIN, top + 36), ...column(keys, left(maps.length - 1) + span * EAST, end - (keys.length + 1) * ROW)];

  return s("svg", { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` },
    s("defs", {}, ...patterns), s("rect", { width, height, fill: colour("sea") }), ...maps.map((map, i) => country(map, marks, { x: left(i), y: top, scale, colour })),
    ...head, ...years, text(MARGIN, top + 22, 20, scaleName, { "font-weight": 600 }), ...rows, ...notes);
}

/* What `Notes` gathers from the page, as the text of an SVG file. */
export async function svgText(content) {
  const svg = compose(content);
  const fonts = await embedded().catch(() => "");
  svg.querySelector("defs").append(s("style", {}, fonts));
  return new XMLSerializer().serializeToString(svg);
}
