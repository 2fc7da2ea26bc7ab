/* A small map to choose places on: a hand draws around them, or takes them one by one. */
import { get } from "../map/fetch.mjs";
import { decode } from "../map/topology.mjs";
import { h, s, onceAFrame } from "../map/dom.mjs";
import { inside } from "./lasso.mjs";

const ANY = "__any__";
const AIR = 0.04;
/* Pixels: a hand that has moved less has clicked. */
const STILL = 5;
let drawn = null;

const show = (query) => {
  Object.assign(dash_clientside.address, { isStep: true, asked: query });
  dash_clientside.set_props("view", { data: query });
};

const choose = (codes) => show(drawn.state.query.replace(ANY, [...codes].join(",")));

/* Those not yet chosen are added; when all are, they are taken out. */
const toggle = (codes) => {
  if (!codes.length) return;
  const chosen = new Set(drawn.state.chosen);
  const isNew = codes.some((code) => !chosen.has(code));
  for (const code of codes) isNew ? chosen.add(code) : chosen.delete(code);
  choose(chosen);
};

/* The part of the country in view: the places the filters leave, with some air around them. */
const frame = () => {
  const boxes = drawn.state.within.map((code) => drawn.boxes.get(code));
  if (!boxes.length) return;
  const [left, top] = [0, 1].map((side) => Math.min(...boxes.map((box) => box[side])));
  const [width, height] = [2, 3].map((side) => Math.max(...boxes.map((box) => box[side])) - [left, top][side - 2]);
  const air = AIR * Math.max(width, height);
  drawn.svg.setAttribute("viewBox", `${left - air} ${top - air} ${width + 2 * air} ${height + 2 * air}`);
};

const paint = () => {
  const { state: { chosen, within, told }, words, places, svg } = drawn;
  const [isChosen, isWithin] = [new Set(chosen), new Set(within)];
  for (const [code, path] of places) {
    path.setAttribute("class", isChosen.has(code) ? "chosen" : isWithin.has(code) ? "within" : "");
  }
  svg.setAttribute("aria-label", `${words.label}. ${told}`);
  const framed = within.join();
  if (drawn.framed !== framed) frame();
  drawn.framed = framed;
};

const point = ({ clientX, clientY }) => {
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(drawn.svg.getScreenCTM().inverse());
  return [x, y];
};

/* Drawing: by a mouse or pen at once; by a finger only when asked for, as it else moves the page. */
const listen = ({ svg, line, finger }) => {
  let track = null, start = null;
  const trace = onceAFrame(() => line.setAttribute("points", (track ?? []).join(" ")));
  const stop = () => { track = null; trace(); };
  svg.addEventListener("pointerdown", (event) => {
    if (event.button || (event.pointerType === "touch" && finger.ariaPressed !== "true")) return;
    [start, track] = [event, [point(event)]];
    svg.setPointerCapture(event.pointerId);
  });
  svg.addEventListener("pointermove", (event) => {
    if (!track) return;
    track.push(point(event));
    trace();
  });
  svg.addEventListener("pointerup", (event) => {
    const path = track;
    stop();
    if (!path) return;
    if (Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < STILL && path.length < 4) return;
    drawn.isDrawn = true;
    const isWithin = new Set(drawn.state.within);
    toggle([...drawn.anchors].filter(([code, anchor]) => isWithin.has(code) && inside(anchor, path)).map(([code]) => code));
  });
  svg.addEventListener("pointercancel", stop);
  svg.addEventListener("click", (event) => {
    const hit = document.elementFromPoint(event.clientX, event.clientY);
    if (!drawn.isDrawn && hit?.dataset.place) toggle([hit.dataset.place]);
    drawn.isDrawn = false;
  });
  finger.addEventListener("click", () => {
    finger.ariaPressed = String(finger.ariaPressed !== "true");
    svg.classList.toggle("draws", finger.ariaPressed === "true");
  });
};

const draw = async (room, state) => {
  const { geometry, names, words } = JSON.parse(room.dataset.config);
  const { width, height, places, lines } = await get(geometry, decode);
  const paths = new Map(places.map(({ id, d }) =>
    [id, s("path", { d, "data-place": id }, s("title", {}, names[id]))]));
  const line = s("polyline", { class: "lasso" });
  const svg = s("svg", { viewBox: `0 0 ${width} ${height}`, role: "img" },
    s("g", { class: "places" }, ...paths.values()), s("path", { class: "counties", d: lines.county }), line);
  const finger = h("button", { type: "button", class: "toggle", "aria-pressed": "false" }, words.draw);
  room.replaceChildren(svg, finger);
  drawn = { room, svg, line, finger, words, state, places: paths,
    anchors: new Map(places.map(({ id, anchor }) => [id, anchor])),
    boxes: new Map(places.map(({ id, bbox }) => [id, bbox])) };
  listen(drawn);
  paint();
};

export function follow(state) {
  const room = document.getElementById("data-map");
  const fold = room.closest("details");
  if (drawn?.room === room) {
    drawn.state = state;
    paint();
    return;
  }
  /* The geometry is fetched when the map is first looked at. */
  room.state = state;
  if (room.waits) return;
  room.waits = true;
  const start = () => fold.open && drawn?.room !== room && draw(room, room.state);
  fold.addEventListener("toggle", start);
  start();
}
