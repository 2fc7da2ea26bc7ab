/* The legend: a histogram of places by class that brushes the map; circles for counts; what gaps mean. */

import { h, s } from "./dom.mjs";

const HEIGHT = 46;
/* Limits from here on are written in thousands: there is no room for longer numbers. */
const LONG = 10000;

export class Legend {
  /* `onBrush` is told of the classes to show, as { from, to } or null for all; `onChoose` of those that stay. */
  constructor(voice, onBrush, onChoose) {
    Object.assign(this, { voice, onBrush, onChoose });
    this.all = h("button", { type: "button", class: "link-button legend-all", hidden: true, onclick: () => this.clear() }, voice.say("show_all"));
    this.element = h("section", { class: "legend", "aria-label": voice.say("legend") });
  }

  /* Once for an indicator: title and bars; `update` then fills in a year. `brush` is what the link holds. */
  build(figures, text, picture, brush) {
    this.figures = figures;
    this.gaps = h("div", { class: "legend-gaps" });
    const isCount = figures.kind === "count";
    const divisor = !isCount && figures.limits.some((limit) => Math.abs(limit) >= LONG) ? 1000 : 1;
    const unit = divisor === 1 ? text.unit : this.voice.say("thousands", { unit: text.unit });
    const title = h("h2", { class: "legend-title" }, text.short, unit && h("span", { class: "legend-unit" }, h("span", { class: "visually-hidden" }, ", "), unit));
    this.bars = [];
    this.scale = isCount ? h("div", {}) : this.#histogram(divisor);
    this.element.replaceChildren(h("div", { class: "legend-head" }, title, this.all), this.scale, this.gaps);
    this.fit(picture);
    this.#mark(this.#read(brush));
  }

  #histogram(divisor) {
    const { figures, voice } = this;
    const n = figures.nClasses;
    this.bars = Array.from({ length: n }, (_, i) => h("button", {
      type: "button", class: "bar", "aria-pressed": "false",
      onclick: (event) => this.#press(i, event.shiftKey),
      onpointerdown: () => { this.start = i; },
      onpointerenter: (event) => this.#pass(i, event),
      onpointerleave: () => this.onBrush(this.chosen),
    }, h("span", { class: "bar-fill", "data-c": figures.colourOf(i) }), h("span", { class: "bar-swatch", "data-c": figures.colourOf(i) })));
    const limits = figures.limits.map((limit, i) => h("span", {
      class: limit === figures.middle ? "limit limit-middle" : "limit", style: `left:${((i + 1) * 100) / n}%`,
    }, voice.limit(limit / divisor)));
    return h("div", { class: "histogram" }, h("div", { class: "bars" }, ...this.bars), h("div", { class: "limits", "aria-hidden": "true" }, ...limits));
  }

  /* One class, or with Shift all from those chosen to this one; the only one chosen is let go. */
  #press(i, isMore) {
    const { chosen } = this;
    if (isMore && chosen) this.#choose({ from: Math.min(chosen.from, i), to: Math.max(chosen.to, i) });
    else this.#choose(chosen?.from === i && chosen.to === i ? null : { from: i, to: i });
  }

  /* A pointer held down brushes from where it was pressed; one that passes shows what a press would. */
  #pass(i, { pointerType, buttons }) {
    if (buttons === 1 && this.start !== i) this.#choose({ from: Math.min(this.start, i), to: Math.max(this.start, i) });
    else if (pointerType !== "touch" && !buttons) this.onBrush({ from: i, to: i });
  }

  #choose(range) {
    const isAll = range?.from === 0 && range.to === this.bars.length - 1;
    this.#mark(isAll ? null : range);
    this.onBrush(this.chosen);
    this.onChoose(this.brush);
  }

  #mark(range) {
    this.chosen = range;
    this.all.hidden = range === null;
    this.bars.forEach((bar, i) => bar.setAttribute("aria-pressed", String(range !== null && i >= range.from && i <= range.to)));
  }

  /* What is chosen, as the link holds it: "indicator,low,high"; an open end is empty. */
  get brush() {
    const { chosen, figures: { indicator, limits } } = this;
    return chosen ? [indicator, limits[chosen.from - 1] ?? "", limits[chosen.to] ?? ""].join() : "";
  }

  #read(brush) {
    const { indicator, limits } = this.figures;
    const [of, low, high] = (brush ?? "").split(",");
    if (of !== indicator || !this.bars.length) return null;
    return { from: low ? limits.indexOf(+low) + 1 : 0, to: high ? limits.indexOf(+high) : limits.length };
  }

  clear() {
    if (this.chosen === null) return;
    if (document.activeElement === this.all) this.bars[this.chosen.from].focus();
    this.#choose(null);
  }

  /* Circles are as large as on the map, whose size may change. */
  fit(picture) {
    if (this.figures?.kind === "count") this.scale.replaceChildren(this.#circles(picture), this.figures.middle === null ? "" : this.#sides());
  }

  #circles(picture) {
    const { largest } = this.figures;
    const power = 10 ** Math.floor(Math.log10(largest));
    const lead = Math.floor(largest / power);
    const second = lead > 2 ? power : power / 4;
    const sizes = this.sizes = [lead * power, second, second / 10].filter((size) => size >= 1);
    const radii = sizes.map((size) => picture.radius(size, largest));
    const foot = 2 * radii[0] + 2;
    const rows = sizes.map((size, i) => ({ size, r: radii[i], y: foot - 2 * radii[i] }));
    let lowest = -Infinity;
    for (const row of rows) { row.text = Math.max(row.y + 5, lowest + 14); lowest = row.text; }
    return s("svg", { class: "legend-circles", viewBox: `0 -2 220 ${Math.max(foot, lowest) + 8}`, width: 220, height: Math.max(foot, lowest) + 8, "aria-hidden": "true" },
      ...rows.flatMap(({ size, r, y, text }) => [
        s("circle", { class: "circle", cx: radii[0] + 2, cy: foot - r, r }),
        s("path", { class: "legend-lead", d: `M${radii[0] + 2},${y}H${2 * radii[0] + 12}L${2 * radii[0] + 18},${text - 4}` }),
        s("text", { class: "legend-text", x: 2 * radii[0] + 22, y: text }, this.voice.number(size)),
      ]));
  }

  /* Circles above and below the middle differ in colour, since area knows no sign. */
  #sides() {
    const value = this.voice.limit(this.figures.middle);
    return h("p", { class: "legend-row" }, ...[["above", "swatch-more"], ["below", "swatch-less"]].flatMap(([key, kind]) =>
      [h("span", { class: `swatch ${kind}` }), h("span", {}, this.voice.say(key, { low: value, high: value }))]));
  }

  /* `rows` are the places that the filters leave; the bars count those of the first year. */
  update(rows, years) {
    const { figures, voice } = this;
    const counts = new Array(figures.nClasses).fill(0);
    for (const row of rows) {
      const value = figures.value(row, years[0]);
      if (value !== null) counts[figures.classOf(value)] += 1;
    }
    const most = Math.max(1, ...counts);
    this.bars.forEach((bar, i) => {
      bar.firstChild.style.height = `${counts[i] ? Math.max(2, (counts[i] / most) * HEIGHT) : 0}px`;
      bar.title = voice.say("bar", { range: this.range(i), n: counts[i] });
    });
    const told = years.flatMap((t) => this.#signs(rows, t).map(([kind, text]) => [kind, years.length > 1 ? `${figures.years[t]}: ${text}` : text]));
    const key = told.join("|");
    if (this.gaps.dataset.key === key) return;
    this.gaps.dataset.key = key;
    this.gaps.replaceChildren(...told.map(([kind, text]) => h("p", { class: "legend-row" }, h("span", { class: `swatch swatch-${kind}` }), h("span", {}, text))));
  }

  /* What hatching and dots mean in one year. */
  #signs(rows, t) {
    const { figures, voice } = this;
    const gaps = new Map();
    let estimated = 0, missing = 0;
    for (const row of rows) {
      const status = figures.status(row, t);
      if (figures.value(row, t) === null) { gaps.set(status, (gaps.get(status) ?? 0) + 1); missing += 1; }
      if (status === "estimated") estimated += 1;
    }
    const reasons = [...gaps].map(([status, n]) => `${gaps.size > 1 ? `${n} ` : ""}${voice.words[`status_${status}`]}`);
    return [
      missing && ["missing", voice.say(missing === 1 ? "gap" : "gaps", { n: missing, reasons: voice.list(reasons) })],
      estimated && ["estimated", voice.say("estimates", { n: estimated })],
    ].filter(Boolean);
  }

  range(i) {
    const { limits } = this.figures, { voice } = this;
    if (!limits.length) return voice.say("all_values");
    if (i === 0) return voice.say("below", { high: voice.limit(limits[0]) });
    if (i === limits.length) return voice.say("from", { low: voice.limit(limits.at(-1)) });
    return voice.say("between", { low: voice.limit(limits[i - 1]), high: voice.limit(limits[i]) });
  }
}
