/* The same figures as a table: the shown year, sortable, made when it is opened. */

import { h } from "./dom.mjs";

/* Columns of figures: of the year, and of the year beside it. */
const NUMBERS = new Set(["value", "other"]);
const RISING = "ascending", FALLING = "descending";

export class Table {
  constructor(voice, facts, content) {
    Object.assign(this, { voice, facts, content });
    this.sorted = { key: "value", order: FALLING };
    this.body = h("div", { class: "table-scroll", tabindex: 0, role: "region", "aria-label": voice.say("table") });
    this.element = h("details", { class: "twin", "data-fold": "map-table", ontoggle: () => this.update() }, h("summary", {}, voice.say("table")), this.body);
  }

  update() {
    if (!this.element.open) return;
    const { voice, facts } = this;
    const { figures, t, other, codes, caption } = this.content();
    const isSplit = other !== undefined;
    const hasInterval = Boolean(figures.below);
    const rows = codes.map((code) => {
      const row = figures.row.get(code);
      return { code, row, name: facts.name(code), county: facts.county(code), value: figures.value(row, t), other: isSplit ? figures.value(row, other) : null };
    }).sort((a, b) => this.#compare(a, b));
    const heads = [["name", voice.say("place")], ["county", voice.say("county")], ["value", isSplit ? figures.years[t] : figures.texts[voice.language].unit || voice.say("value")],
      ...(isSplit ? [["other", figures.years[other]]] : [])];
    this.body.replaceChildren(h("table", {}, h("caption", {}, caption),
      h("thead", {}, h("tr", {}, ...heads.map(([key, label]) => this.#head(key, label)), hasInterval && h("th", { scope: "col" }, voice.say("interval_head")), h("th", { scope: "col" }, voice.say("status")))),
      h("tbody", {}, ...rows.map(({ code, row, name, county, value, other: second }) => h("tr", { "data-place": code },
        h("th", { scope: "row" }, name), h("td", {}, county), h("td", { class: "number" }, this.#number(value, figures)), isSplit && h("td", { class: "number" }, this.#number(second, figures)),
        hasInterval && h("td", { class: "number" }, this.#interval(figures, row, t)), h("td", {}, voice.words[`status_${figures.status(row, t)}`]))))));
  }

  #number(value, figures) {
    return value === null ? "–" : this.voice.number(value, figures.decimals);
  }

  #interval(figures, row, t) {
    return figures.interval(row, t)?.map((end) => this.voice.number(end, figures.decimals)).join("–") ?? "–";
  }

  #head(key, label) {
    const isSorted = this.sorted.key === key;
    const order = isSorted && this.sorted.order === RISING ? FALLING : RISING;
    return h("th", { scope: "col", "aria-sort": isSorted ? this.sorted.order : "none", class: NUMBERS.has(key) ? "number" : null },
      h("button", { type: "button", onclick: () => { this.sorted = { key, order }; this.update(); this.body.querySelector(`[data-key=${key}]`).focus(); }, "data-key": key }, label));
  }

  /* Gaps come last, whichever way. */
  #compare(a, b) {
    const { key, order } = this.sorted;
    const sign = order === RISING ? 1 : -1;
    if (!NUMBERS.has(key)) return sign * a[key].localeCompare(b[key], "nb");
    if (a[key] === null || b[key] === null) return (a[key] === null) - (b[key] === null);
    return sign * (a[key] - b[key]);
  }
}
