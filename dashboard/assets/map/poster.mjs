/* The map as a picture that stands alone: title, legend, programmes and source burnt in, colours and fonts inside. */

import { s } from "./dom.mjs";

const WIDTH = 1200, TOP = 176, FOOT = 96, MARGIN = 48;
/* Circles are drawn larger than on a screen; a row of the legend is this high, a box in it this wide. */
const CIRCLES = 1.4, ROW = 34, BOX = 34;
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

/* The whole country, however the screen is zoomed. */
function compose({ root, picture, title, sentence, scale: scaleName, source, legend, keys, marks }) {
  const colour = (name) => token(root, name);
  const drawing = picture.overview;
  const scale = (WIDTH - 2 * MARGIN) / drawing.width;
  const height = Math.ceil(TOP + drawing.height * scale + FOOT);
  const [ink, soft] = [colour("ink"), colour("ink-soft")];
  const text = (x, y, size, content, more = {}) => s("text", { x, y, "font-size": size, fill: ink, "font-family": "'Source Sans 3', sans-serif", ...more }, content);
  const fills = picture.paths.map((path) => hex(getComputedStyle(path).fill.startsWith("url") ? "#000" : getComputedStyle(path).fill));
  const isDimmed = (element) => element.classList.contains("dimmed");
  const isGap = (i) => picture.paths[i].dataset.c === "gap" && !isDimmed(picture.paths[i]);
  const stroke = (kind, width) => s("path", { d: drawing.lines[kind], fill: "none", stroke: colour(`line-${kind}`), "stroke-width": width / scale });
  const land = s("g", { transform: `translate(${MARGIN},${TOP}) scale(${scale})` },
    ...drawing.places.map(({ id, name, d }, i) => s("path", { id: `k${id}`, d, fill: isGap(i) ? "url(#gap)" : fills[i], opacity: isDimmed(picture.paths[i]) ? 0.6 : null }, s("title", {}, name))),
    ...[...picture.estimated.children].map((path) => s("path", { d: drawing.places[path.dataset.of].d, fill: "url(#dots)" })),
    stroke("place", 0.5), stroke("county", 1.1), stroke("coast", 0.8));
  const circles = [...picture.circles.children].map((circle) => {
    const [u, v] = drawing.places[circle.dataset.of].anchor;
    return s("circle", { cx: MARGIN + u * scale, cy: TOP + v * scale, r: circle.getAttribute("r") * CIRCLES, fill: hex(getComputedStyle(circle).fill), "fill-opacity": 0.5, opacity: isDimmed(circle) ? 0.12 : null, stroke: hex(getComputedStyle(circle).stroke) });
  });
  const sites = marks.map(({ at, d }) => s("path", { d, transform: `translate(${MARGIN + at[0] * scale},${TOP + at[1] * scale}) scale(1.3)`, fill: colour("mark"), stroke: colour("mark-rim"), "stroke-width": 1.4 }));
  const gapPattern = s("pattern", { id: "gap", width: 60, height: 60, patternUnits: "userSpaceOnUse" },
    s("rect", { width: 60, height: 60, fill: colour("gap-ground") }), s("path", { d: "M-10,10 10,-10M0,60 60,0M50,70 70,50", stroke: colour("gap-line"), "stroke-width": 10 }));
  const dots = s("pattern", { id: "dots", width: 44, height: 44, patternUnits: "userSpaceOnUse" }, s("circle", { cx: 12, cy: 12, r: 7, fill: ink, opacity: 0.55 }), s("circle", { cx: 34, cy: 34, r: 7, fill: ink, opacity: 0.55 }));
  const small = [gapPattern, dots].map((pattern) => {
    const copy = pattern.cloneNode(true);
    copy.id = `${pattern.id}-small`;
    copy.setAttribute("patternTransform", `scale(${scale})`);
    return copy;
  });
  const key = ({ c, r, d }, middle) => {
    if (d) return s("path", { d, transform: `translate(${middle},0) scale(1.3)`, fill: colour("mark"), stroke: colour("mark-rim"), "stroke-width": 1.4 });
    if (r) return s("circle", { cx: middle, r: r * CIRCLES, fill: colour(c), "fill-opacity": 0.5, stroke: colour(c) });
    return s("rect", { x: middle - BOX / 2, y: -12, width: BOX, height: 24, fill: PATTERNS.includes(c) ? `url(#${c}-small)` : colour(c), stroke: soft, "stroke-width": 0.6 });
  };
  const lines = wrap(sentence, 96);
  /* Rows below each other, from the top of the sea in the west and of Sweden in the east. */
  const column = (rows, x, top, width) => {
    let foot = top;
    return rows.map(({ name, c, r = 0, d }) => {
      const tall = Math.max(ROW, 2 * r * CIRCLES + 8);
      foot += tall;
      return s("g", { transform: `translate(${x},${foot - tall / 2})` }, key({ c, r, d }, width / 2), text(width + 14, 7, 20, name));
    });
  };
  const widest = Math.max(BOX, ...legend.map(({ r = 0 }) => 2 * r * CIRCLES));
  const rows = [...column(legend, MARGIN, TOP + 36, widest), ...column(keys, WIDTH * 0.54, height - FOOT - (keys.length + 2) * ROW, BOX)];
  return s("svg", { xmlns: "http://www.w3.org/2000/svg", width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}` },
    s("defs", {}, gapPattern, dots, ...small), s("rect", { width: WIDTH, height, fill: colour("sea") }), land, ...circles, ...sites,
    text(MARGIN, 72, 42, title, { "font-family": "'Source Serif 4', serif", "font-weight": 600 }),
    ...lines.map((line, i) => text(MARGIN, 112 + i * 28, 21, line, { fill: soft })), text(MARGIN, TOP + 22, 20, scaleName, { "font-weight": 600 }), ...rows,
    ...wrap(source, 120).map((line, i) => text(MARGIN, height - FOOT + 48 + i * 22, 17, line, { fill: soft })));
}

/* What `Notes` gathers from the page, as the text of an SVG file. */
export async function svgText(content) {
  const svg = compose(content);
  const fonts = await embedded().catch(() => "");
  svg.querySelector("defs").append(s("style", {}, fonts));
  return new XMLSerializer().serializeToString(svg);
}
