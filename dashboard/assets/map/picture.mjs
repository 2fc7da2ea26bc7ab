/* The picture: 357 outlines and three lines, drawn once; later only classes change. */

import { s } from "./dom.mjs";

const MARGIN = 14;
/* Where the country stands when the stage is wider than it: right of the middle, the legend lies in the sea. */
const LEAN = 0.66;
/* The largest circle's radius, as a share of the country's height. */
const LARGEST_CIRCLE = 1 / 16;
/* In pixels: smaller ones could not be seen. */
const SMALLEST_CIRCLE = 1.7;
/* Below this the rim would leave little of the colour. */
const SMALL_CIRCLE = 4;

const pattern = (id, ...content) =>
  s("pattern", { id, width: 6, height: 6, patternUnits: "userSpaceOnUse" }, ...content);

export class Picture {
  /* `name` tells a place's name by its code. */
  constructor(stage, overview, label, name) {
    this.name = name;
    this.overview = this.shown = overview;
    this.size = { width: 0, height: 0 };
    this.move = { k: 1, x: 0, y: 0 };
    this.index = new Map(overview.places.map(({ id }, i) => [id, i]));
    this.paths = overview.places.map(({ id, d }, i) =>
      s("path", { d, class: "place", "data-i": i, role: "button", tabindex: i ? -1 : 0, "aria-label": name(id) }));
    this.lines = Object.fromEntries(Object.entries(overview.lines).map(([kind, d]) =>
      [kind, s("path", { d, class: `line line-${kind}` })]));
    this.estimated = s("g", { class: "estimated", "aria-hidden": "true" });
    this.rings = { hover: s("path", { class: "ring ring-hover" }), chosen: s("path", { class: "ring ring-chosen" }) };
    this.hatch = pattern("map-hatch", s("rect", { class: "hatch-ground", width: 6, height: 6 }),
      s("path", { class: "hatch-line", d: "M-1,1 1,-1M0,6 6,0M5,7 7,5" }));
    this.dots = pattern("map-dots", s("circle", { class: "dot", cx: 1.5, cy: 1.5, r: 0.9 }), s("circle", { class: "dot", cx: 4.5, cy: 4.5, r: 0.9 }));
    this.land = s("g", { class: "land" }, ...this.paths, this.estimated);
    this.outlines = s("g", { class: "lines" }, ...Object.values(this.lines), ...Object.values(this.rings));
    this.circles = s("g", { class: "circles" });
    this.over = s("g", { class: "over" });
    /* Out of the order of Tab, where what listens for focus would be: its places are there. */
    this.svg = s("svg", { class: "map-svg", role: "application", tabindex: -1, "aria-label": label },
      s("defs", {}, this.hatch, this.dots), this.land);
    /* Lines lie in a layer of their own: a new year repaints the land alone. */
    this.top = s("svg", { class: "map-top", "aria-hidden": "true" }, this.outlines, this.circles, this.over);
    stage.prepend(this.svg, this.top);
  }

  /* Another picture on the page, zoomed alike, has the same patterns: an id stands once. */
  borrowPatterns() {
    this.svg.querySelector("defs").remove();
  }

  /* Fit the country to a stage of this size. `left` is room the legend needs when it lies beside. */
  fit(width, height, isWide) {
    this.size = { width, height };
    const scale = Math.min((width - 2 * MARGIN) / this.overview.width, (height - 2 * MARGIN) / this.overview.height);
    const slack = width - 2 * MARGIN - this.overview.width * scale;
    this.base = { scale, x: MARGIN + slack * (isWide ? LEAN : 0.5), y: (height - this.overview.height * scale) / 2 };
    for (const svg of [this.svg, this.top]) svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    this.transform(this.move);
  }

  transform({ k, x, y }) {
    this.move = { k, x, y };
    const scale = this.base.scale * k;
    for (const group of [this.land, this.outlines]) group.setAttribute("transform", `translate(${x + k * this.base.x},${y + k * this.base.y}) scale(${scale})`);
    for (const each of [this.hatch, this.dots]) each.setAttribute("patternTransform", `scale(${1 / scale})`);
    for (const circle of this.circles.children) this.#putCircle(circle);
  }

  /* Picture units to pixels of the stage, as it is zoomed now. */
  point([u, v]) {
    const { k, x, y } = this.move;
    return [x + k * (this.base.x + u * this.base.scale), y + k * (this.base.y + v * this.base.scale)];
  }

  /* Pixels of the stage, as it is zoomed now, to picture units. */
  from([px, py]) {
    const { k, x, y } = this.move;
    return [((px - x) / k - this.base.x) / this.base.scale, ((py - y) / k - this.base.y) / this.base.scale];
  }

  /* Picture units to pixels of the stage at rest. */
  rest([u, v]) {
    return [this.base.x + u * this.base.scale, this.base.y + v * this.base.scale];
  }

  /* Draw with other outlines of the same places. */
  redraw(drawing) {
    if (this.shown === drawing) return;
    this.shown = drawing;
    for (const { id, d } of drawing.places) this.paths[this.index.get(id)].setAttribute("d", d);
    for (const [kind, d] of Object.entries(drawing.lines)) this.lines[kind].setAttribute("d", d);
    for (const copy of [...this.estimated.children, ...Object.values(this.rings)]) this.#copy(copy);
    this.svg.dataset.geometry = drawing === this.overview ? "overview" : "detail";
  }

  outline(kind, i) {
    this.rings[kind].dataset.of = i ?? "";
    this.#copy(this.rings[kind]);
  }

  #copy(path) {
    const source = path.dataset.of === "" || path.dataset.of === undefined ? null : this.paths[path.dataset.of];
    path.setAttribute("d", source?.getAttribute("d") ?? "");
  }

  /* Colours by place: a token, or null where there is no figure. Only what changes is touched. */
  paint(tokens) {
    for (let i = 0; i < tokens.length; i += 1) {
      if (this.paths[i].dataset.c !== tokens[i]) this.paths[i].dataset.c = tokens[i];
    }
  }

  markEstimated(indices) {
    const key = indices.join();
    if (this.estimated.dataset.key === key) return;
    this.estimated.dataset.key = key;
    this.estimated.replaceChildren(...indices.map((i) => s("path", { "data-of": i })));
    for (const copy of this.estimated.children) this.#copy(copy);
  }

  dim(isDimmed) {
    this.paths.forEach((path, i) => path.classList.toggle("dimmed", isDimmed(i)));
    for (const circle of this.circles.children) circle.classList.toggle("dimmed", isDimmed(+circle.dataset.of));
  }

  /* Counts are areas of circles, never colours of land. Large ones lie below small ones. */
  drawCircles(values, largest) {
    const wanted = values.map((value, i) => ({ value, i })).filter(({ value }) => value)
      .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
    while (this.circles.children.length > wanted.length) this.circles.lastChild.remove();
    while (this.circles.children.length < wanted.length) this.circles.append(s("circle"));
    wanted.forEach(({ value, i }, position) => {
      const circle = this.circles.children[position];
      circle.dataset.of = i;
      const r = this.radius(value, largest);
      circle.setAttribute("r", r.toFixed(2));
      circle.setAttribute("class", `circle${value < 0 ? " loss" : ""}${r < SMALL_CIRCLE ? " small" : ""}`);
      circle.classList.toggle("dimmed", this.paths[i].classList.contains("dimmed"));
      this.#putCircle(circle);
    });
  }

  radius(value, largest) {
    const highest = LARGEST_CIRCLE * this.overview.height * this.base.scale;
    return Math.max(SMALLEST_CIRCLE, highest * Math.sqrt(Math.abs(value) / largest));
  }

  #putCircle(circle) {
    const [x, y] = this.point(this.overview.places[circle.dataset.of].anchor);
    circle.setAttribute("cx", x.toFixed(1));
    circle.setAttribute("cy", y.toFixed(1));
  }
}
