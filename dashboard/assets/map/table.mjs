/* The same figures as a table: the years shown, sortable, made when it is opened. */

import { h } from "./dom.mjs";

/* Columns of figures: of the year, of the year beside it, and of the change from the earlier to the later. */
const NUMBERS = ["value", "other", "step", "part"];
const TEXTS = ["name", "county"];
/* Highest first, until the reader sorts otherwise: a minus stands before what falls. */
const FIRST = "-value";
const RISING = "ascending", FALLING = "descending";

export class Table {
  constructor(voice, page) {
    Object.assign(this, { voice, page });
    this.body = h("div", { class: "table-scroll", tabindex: 0, role: "region", "aria-label": voice.say("table") });
    this.element = h("details", { class: "twin", "data-fold": "map-table", ontoggle: () => this.update() }, h("summary", {}, voice.say("table")), this.body);
  }

  update() {
    if (!this.element.open) return;
    const { voice, page: { facts, figures, rows: shown, codes, panes, title } } = this;
    const years = panes.map(({ t }, i) => ({ t, key: NUMBERS[i] }));
    const ends = years.map(({ t }) => t).sort((a, b) => a - b);
    const rows = shown.map((row) => ({
      code: codes[row], row, name: facts.name(codes[row]), county: facts.county(codes[row]), ...Object.fromEntries(years.map(({ t, key }) => [key, figures.value(row, t)])), ...figures.change(row, ends[0], ends.at(-1)),
    }));
    const isTwo = years.length > 1;
    const unit = figures.texts[voice.language].unit || voice.say("value");
    const span = { first: figures.years[ends[0]], last: figures.years[ends.at(-1)] };
    const changed = (told) => voice.say("change_head", span) + (told ? ` (${told})` : "");
    const changes = isTwo ? [{ key: "step", head: changed(facts.stepUnit(figures)), decimals: figures.decimals }, figures.kind === "count" && { key: "part", head: changed("%"), decimals: 1 }].filter(Boolean) : [];
    this.sorted = this.#asked([...TEXTS, ...years.map(({ key }) => key), ...changes.map(({ key }) => key)]);
    rows.sort((a, b) => this.#compare(a, b));
    const interval = Boolean(figures.below) && voice.say("interval_head");
    const status = voice.say("status");
    const heads = [
      ...years.flatMap(({ t, key }) => [this.#head(key, isTwo ? figures.years[t] : unit), interval && h("th", { scope: "col", class: "number" }, interval)]),
      ...changes.map(({ key, head }) => this.#head(key, head)),
      ...years.map(({ t }) => h("th", { scope: "col" }, isTwo ? `${status} ${figures.years[t]}` : status)),
    ];
    const cells = (each) => [
      ...years.flatMap(({ t, key }) => [h("td", { class: "number" }, this.#number(each[key], figures)), interval && h("td", { class: "number" }, this.#interval(figures, each.row, t))]),
      ...changes.map(({ key, decimals }) => h("td", { class: "number" }, each[key] === null ? "–" : voice.signed(each[key], decimals))),
      ...years.map(({ t }) => h("td", {}, voice.words[`status_${figures.status(each.row, t)}`])),
    ];
    this.body.replaceChildren(h("table", {}, h("caption", {}, title.textContent),
      h("thead", {}, h("tr", {}, this.#head("name", voice.say("place")), this.#head("county", voice.say("county")), ...heads)),
      h("tbody", {}, ...rows.map((each) => h("tr", { "data-place": each.code }, h("th", { scope: "row" }, each.name), h("td", {}, each.county), ...cells(each))))));
  }

  #number(value, figures) {
    return value === null ? "–" : this.voice.number(value, figures.decimals);
  }

  #interval(figures, row, t) {
    return figures.interval(row, t)?.map((end) => this.voice.number(end, figures.decimals)).join("–") ?? "–";
  }

  #head(key, label) {
    const { sorted } = this;
    const isSorted = sorted.key === key;
    return h("th", { scope: "col", "aria-sort": isSorted ? sorted.order : "none", class: NUMBERS.includes(key) ? "number" : null },
      h("button", { type: "button", id: `map-order-${key}`, onclick: () => this.#sort(isSorted && sorted.order === RISING ? `-${key}` : key) }, label));
  }

  #sort(order) {
    const { link } = this.page;
    if (order === FIRST) link.drop("order");
    else link.set("order", order);
    this.update();
    this.page.record();
  }

  /* What the link asks to sort by; a column that is not there sorts nothing. */
  #asked(columns) {
    const order = this.page.link.get("order") ?? FIRST;
    const key = order.replace("-", "");
    if (!columns.includes(key)) return { key: "value", order: FALLING };
    return { key, order: order === key ? RISING : FALLING };
  }

  /* Gaps come last, whichever way. */
  #compare(a, b) {
    const { key, order } = this.sorted;
    const sign = order === RISING ? 1 : -1;
    if (TEXTS.includes(key)) return sign * a[key].localeCompare(b[key], "nb");
    if (a[key] == null || b[key] == null) return (a[key] == null) - (b[key] == null);
    return sign * (a[key] - b[key]);
  }
}
