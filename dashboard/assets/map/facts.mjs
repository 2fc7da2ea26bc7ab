/* What is said about one place in one year: the same facts in the tooltip, the card and to a screen reader. */

import { h } from "./dom.mjs";
import { sparkline, trend } from "./trend.mjs";

const asking = (query, key, value) => {
  const asked = new URLSearchParams(query);
  asked.set(key, value);
  return `?${asked.toString().replaceAll("%2C", ",")}`;
};

export class Facts {
  constructor(voice, gazetteer) {
    this.voice = voice;
    this.gazetteer = gazetteer;
  }

  /* The name in all the languages of the place. */
  name(code) {
    const { name, other } = this.gazetteer.places[code];
    return other && !name.includes(other) ? `${name} · ${other.replaceAll(";", " · ")}` : name;
  }

  county(code) {
    return this.gazetteer.counties[this.gazetteer.places[code].county];
  }

  quantity(figures, value) {
    return this.voice.quantity(value, figures.decimals, figures.texts[this.voice.language].unit);
  }

  /* A value in words; a gap says why. */
  value(figures, row, t) {
    const value = figures.value(row, t);
    if (value !== null) return this.quantity(figures, value);
    return this.voice.say("no_figure", { reason: this.voice.words[`status_${figures.status(row, t)}`] });
  }

  notes(figures, row, t) {
    const { voice } = this, notes = [];
    const interval = figures.interval(row, t), rank = figures.rank(row, t), status = figures.status(row, t);
    const number = (value) => voice.number(value, figures.decimals);
    if (interval) notes.push(voice.say("interval", { low: number(interval[0]), high: number(interval[1]) }));
    if (rank) {
      const { first, last, n } = rank;
      notes.push(voice.say(first === last ? "rank" : "rank_range", { first, last, n }));
    }
    if (figures.value(row, t) !== null && status !== "normal") notes.push(voice.words[`status_${status}`]);
    return notes;
  }

  /* What a difference between two figures is counted in. */
  stepUnit(figures) {
    return figures.isPercent ? this.voice.say("points") : figures.texts[this.voice.language].unit;
  }

  /* How much a place has changed between two years, in words; nothing where either is unknown. */
  change(figures, row, years) {
    const { voice } = this;
    const [first, last] = years.toSorted((a, b) => a - b);
    const { step, part } = figures.change(row, first, last);
    if (step === null) return null;
    const told = voice.signed(step, figures.decimals, this.stepUnit(figures)) + (part === null ? "" : ` (${voice.signed(part, 1, "%")})`);
    return voice.say("change", { first: figures.years[first], last: figures.years[last], change: told });
  }

  tooltip(figures, row, t, code) {
    return [
      h("strong", {}, this.name(code)), h("span", { class: "tip-county" }, this.county(code)),
      h("span", { class: figures.value(row, t) === null ? "tip-value is-gap" : "tip-value" }, this.value(figures, row, t)),
      ...this.notes(figures, row, t).map((note) => h("span", { class: "tip-note" }, note)),
      figures.years.length > 2 && figures.grid[row].some((cell) => cell !== null) && sparkline(figures.series(row), t),
    ].filter(Boolean);
  }

  spoken(figures, row, t, code) {
    return `${this.name(code)}, ${this.county(code)}: ${this.value(figures, row, t)}`;
  }

  card(figures, row, t, code, { other, close, query }) {
    const { voice, gazetteer } = this;
    const text = figures.texts[voice.language];
    const joined = gazetteer.places[code].programmes.map((id) => gazetteer.programmes[id]?.name ?? id);
    const sites = gazetteer.tracked.filter(({ place }) => place === code);
    const known = figures.grid[row].some((cell) => cell !== null);
    return [
      h("div", { class: "map-card-head" },
        h("div", {}, h("h2", { tabindex: -1 }, this.name(code)), h("p", { class: "map-card-county" }, this.county(code))),
        h("button", { type: "button", class: "icon-button", "aria-label": voice.say("close"), onclick: close }, "×")),
      ...this.#valueOf(figures, row, t),
      ...(other === undefined ? [] : [...this.#valueOf(figures, row, other), h("p", { class: "map-card-change" }, this.change(figures, row, [t, other]))]),
      known && figures.years.length > 1 && trend({
        series: figures.series(row), country: figures.norway, middle: figures.middle, years: figures.years, t,
        label: voice.say("trend_of", { title: text.title, place: this.name(code), first: figures.years[0], last: figures.years.at(-1) }),
        format: (value) => voice.number(value, figures.decimals), countryName: voice.say("norway"),
      }),
      joined.length > 0 && h("p", { class: "map-card-programmes" }, voice.say("took_part", { programmes: voice.list(joined) })),
      ...sites.map((site) => this.site(site)),
      h("p", { class: "map-card-links" },
        h("a", { class: "button", href: `/utvikling${asking(query, "places", code)}`, "data-route": "", "data-set": `places=${code}` }, voice.say("open_trends")),
        h("a", { class: "button", href: `/sted/${code}${query}`, "data-route": "" }, voice.say("open_profile"))),
    ].filter(Boolean);
  }

  #valueOf(figures, row, t) {
    return [
      h("p", { class: figures.value(row, t) === null ? "map-card-value is-gap" : "map-card-value" }, this.value(figures, row, t),
        h("span", { class: "map-card-what" }, `${figures.texts[this.voice.language].short}, ${figures.years[t]}`)),
      h("ul", { class: "map-card-notes" }, ...this.notes(figures, row, t).map((note) => h("li", {}, note))),
    ];
  }

  site(site) {
    return h("div", { class: "site" },
      h("p", { class: "site-name" }, h("strong", {}, site.name), " · ", this.period(site)),
      h("p", { class: "site-theme" }, site.theme), h("p", {}, site.summary));
  }

  /* Programme and years; a year the source does not state is marked. */
  period({ programme, first, last, certain }) {
    const { voice, gazetteer } = this;
    const name = gazetteer.programmes[programme]?.name ?? programme;
    if (first === null && last === null) return voice.say("period_unknown", { name });
    let years = first === last ? `${first}` : `${first}–${last}`;
    if (first === null) years = voice.say("period_until", { year: last });
    if (last === null) years = voice.say("period_from", { year: first });
    return voice.say(certain ? "period" : "period_uncertain", { name, years });
  }
}
