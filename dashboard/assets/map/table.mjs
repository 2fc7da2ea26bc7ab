/* The same figures as a table: the years shown, sortable, made when it is opened. */

import { h } from "./dom.mjs";

/* Columns of figures: of the year, and of the year beside it. */
const NUMBERS = ["value", "other"];
const RISING = "ascending", FALLING = "descending";

export class Table {
  constructor(voice, page) {
    Object.assign(this, { voice, page });
    this.sorted = { key: "value", order: FALLING };
    this.body = h("div", { class: "table-scroll", tabindex: 0, role: "region", "aria-label": voice.say("table") });
    this.element = h("details", { class: "twin", "data-fold": "map-table", ontoggle: () => this.update() }, h("summary", {}, voice.say("table")), this.body);
  }

  update() {
    if (!this.element.open) return;
    const { voice, page: { facts, figures, rows: shown, codes, panes, title } } = this;
    const years = panes.map(({ t }, i) => ({ t, key: NUMBERS[i] }));
    const rows = shown.map((row) => ({
      code: codes[row], row, name: facts.name(codes[row]), county: facts.county(codes[row]), ...Object.fromEntries(years.map(({ t, key }) => [key, figures.value(row, t)])),
    })).sort((a, b) => this.#compare(a, b));
    const unit = figures.texts[voice.language].unit || voice.say("value");
    const interval = Boolean(figures.below) && voice.say("interval_head");
    const heads = years.flatMap(({ t, key }) => [this.#head(key, panes.length > 1 ? figures.years[t] : unit), interval && h("th", { scope: "col", class: "number" }, interval)]);
    const cells = (each) => years.flatMap(({ t, key }) => [h("td", { class: "number" }, this.#number(each[key], figures)), interval && h("td", { class: "number" }, this.#interval(figures, each.row, t))]);
    this.body.replaceChildren(h("table", {}, h("caption", {}, title.textContent),
      h("thead", {}, h("tr", {}, this.#head("name", voice.say("place")), this.#head("county", voice.say("county")), ...heads, h("th", { scope: "col" }, voice.say("status")))),
      h("tbody", {}, ...rows.map((each) => h("tr", { "data-place": each.code },
        h("th", { scope: "row" }, each.name), h("td", {}, each.county), ...cells(each), h("td", {}, this.#status(figures, each.row, years)))))));
  }

  /* Of each year, where they differ. */
  #status(figures, row, years) {
    const told = years.map(({ t }) => [figures.years[t], this.voice.words[`status_${figures.status(row, t)}`]]);
    const [[, first]] = told;
    return told.every(([, word]) => word === first) ? first : told.map(([year, word]) => `${year}: ${word}`).join("; ");
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
    return h("th", { scope: "col", "aria-sort": isSorted ? this.sorted.order : "none", class: NUMBERS.includes(key) ? "number" : null },
      h("button", { type: "button", onclick: () => { this.sorted = { key, order }; this.update(); this.body.querySelector(`[data-key=${key}]`).focus(); }, "data-key": key }, label));
  }

  /* Gaps come last, whichever way. */
  #compare(a, b) {
    const { key, order } = this.sorted;
    const sign = order === RISING ? 1 : -1;
    if (!NUMBERS.includes(key)) return sign * a[key].localeCompare(b[key], "nb");
    if (a[key] == null || b[key] == null) return (a[key] == null) - (b[key] == null);
    return sign * (a[key] - b[key]);
  }
}
