/* A small map to choose places on: a hand draws around them, or takes them one by one. */
import { get } from "../map/fetch.mjs";
import { decode } from "../map/topology.mjs";
import { h, s, onceAFrame } from "../map/dom.mjs";
import { Voice } from "../map/voice.mjs";
import { Cross } from "./cross.mjs";
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

/* The places that a line is drawn around, of those the filters leave. */
const caught = (line) => drawn.state.within.filter((code) => inside(drawn.anchors.get(code), line));

const isWithin = (code) => drawn.state.within.includes(code);
const isChosen = (code) => drawn.state.chosen.includes(code);
/* What the filters leave out can only be taken out. */
const canTake = (code) => isWithin(code) || isChosen(code);

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
  const { state: { within, told }, voice, places, svg } = drawn;
  for (const [code, path] of places) {
    path.setAttribute("class", isChosen(code) ? "chosen" : isWithin(code) ? "within" : "");
  }
  svg.setAttribute("aria-label", `${voice.say("label")}. ${told} ${voice.say("keys")}`);
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
    toggle(caught(path));
  });
  svg.addEventListener("pointercancel", stop);
  svg.addEventListener("click", (event) => {
    const hit = document.elementFromPoint(event.clientX, event.clientY);
    if (!drawn.isDrawn && canTake(hit?.dataset.place)) toggle([hit.dataset.place]);
    drawn.isDrawn = false;
  });
  finger.addEventListener("click", () => {
    finger.ariaPressed = String(finger.ariaPressed !== "true");
    svg.classList.toggle("draws", finger.ariaPressed === "true");
  });
};

/* What the cross does on the map, each told in words. */
const crossed = ({ line, heard, places, voice, names }) => {
  const draw = (points) => line.setAttribute("points", points.join(" "));
  const tell = (text) => { heard.textContent = text; };
  const under = ([x, y]) => [...places].find(([, path]) => path.isPointInFill(new DOMPoint(x, y)))?.[0];
  const count = (points) => voice.say("box", { n: caught(points).length });
  return {
    point(at) {
      const code = under(at);
      const words = !code ? "nowhere" : isChosen(code) ? "isChosen" : isWithin(code) ? "isFree" : "isOutside";
      tell(voice.say(words, { name: names[code] }));
    },
    begin() { tell(voice.say("begun")); },
    box(points) { draw(points); tell(count(points)); },
    rest() { draw([]); tell(""); },
    cancel() { draw([]); tell(voice.say("cancelled")); },
    takePoint(at) { draw([]); take([under(at)].filter(canTake)); },
    takeBox(points) { draw([]); take(caught(points)); },
  };
  function take(codes) {
    const isNew = !codes.every(isChosen);
    toggle(codes);
    if (codes.length === 1) tell(voice.say(isNew ? "addedOne" : "removedOne", { name: names[codes[0]] }));
    else tell(voice.say(isNew ? "added" : "removed", { n: codes.length }));
  }
};

const draw = async (room, state) => {
  const { geometry, names, words } = JSON.parse(room.dataset.config);
  const { width, height, places, lines } = await get(geometry, decode);
  const paths = new Map(places.map(({ id, d }) =>
    [id, s("path", { d, "data-place": id }, s("title", {}, names[id]))]));
  const line = s("polyline", { class: "lasso" });
  const svg = s("svg", { viewBox: `0 0 ${width} ${height}`, role: "application", tabindex: 0 },
    s("g", { class: "places", "aria-hidden": "true" }, ...paths.values()), s("path", { class: "counties", d: lines.county }), line);
  const finger = h("button", { type: "button", class: "toggle", "aria-pressed": "false" }, words.draw);
  const heard = h("p", { class: "source data-map-heard", role: "status" });
  room.replaceChildren(svg, heard, finger);
  drawn = { room, svg, line, finger, heard, names, voice: new Voice(null, words), state, places: paths,
    anchors: new Map(places.map(({ id, anchor }) => [id, anchor])),
    boxes: new Map(places.map(({ id, bbox }) => [id, bbox])) };
  listen(drawn);
  new Cross(svg, crossed(drawn));
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
