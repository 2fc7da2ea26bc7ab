/* The words around the map: title, a sentence from the numbers, source, definition, downloads. */

import { h } from "./dom.mjs";

const SIGN_RADIUS = 6;

export class Notes {
  constructor(voice, page) {
    Object.assign(this, { voice, page });
    this.source = h("p", { class: "map-source" });
    this.definition = h("p", {});
    this.caution = h("p", { class: "caution" });
    const picture = (kind, way) => h("button", { type: "button", class: "button", onclick: async () => (await import("./download.mjs"))[way](this.#content(), this.#name()) }, kind);
    this.files = ["csv", "xlsx"].map((kind) => h("a", { class: "button", download: "", "data-kind": kind }, kind.toUpperCase()));
    const pin = h("button", { type: "button", class: "button pin", id: "map-pin", title: voice.say("pin_why"), "data-pin": "map", onclick: () => { pin.dataset.view = page.link.search; } },
      h("span", { class: "icon icon-pin", "aria-hidden": "true" }), voice.say("pin"));
    this.report = h("button", { type: "button", class: "report" }, voice.say("report"));
    this.downloads = h("div", { class: "downloads", role: "group", "aria-labelledby": "map-download" },
      h("span", { class: "control-label", id: "map-download" }, voice.say("download")), picture("PNG", "savePng"), picture("SVG", "saveSvg"), ...this.files, pin, this.report);
    this.element = h("div", { class: "map-notes" }, h("div", { class: "map-meaning" }, this.definition, this.caution), h("div", { class: "map-origin" }, this.source, this.downloads));
  }

  about(figures) {
    const { voice } = this;
    const text = figures.texts[voice.language];
    this.definition.textContent = text.definition;
    this.caution.replaceChildren(h("strong", {}, voice.say("caution")), " ", text.caution);
    this.caution.hidden = !text.caution;
    const origins = figures.sources.flatMap((source, i) => [i ? "; " : "", h("a", { href: source.url, rel: "external" }, this.#origin(source)), ` (${source.licence})`]);
    this.source.replaceChildren(voice.say("source"), " ", ...origins, " · ", voice.say("map_source"));
  }

  #origin({ publisher, table, title, updated, retrieved }) {
    const what = /^\d+$/.test(table) ? this.voice.say("table_number", { table }) : table || title;
    return [publisher, what, updated ? this.voice.say("updated", { date: this.voice.date(updated) }) : this.voice.say("fetched", { date: this.voice.date(retrieved) })].filter(Boolean).join(", ");
  }

  /* The indicator and its years; a year that is in its name is not said twice. */
  title(figures, years) {
    const { title } = figures.texts[this.voice.language];
    const told = years.map((t) => `${figures.years[t]}`).filter((year) => !title.includes(year));
    return told.length ? `${title}, ${this.voice.list(told)}` : title;
  }

  /* The figures shown as files, from the server, and what is told of one that is wrong. */
  offer() {
    const { figures, panes } = this.page;
    this.report.dataset.what = this.title(figures, panes.map(({ t }) => t));
    this.report.dataset.source = this.source.textContent;
    for (const file of this.files) file.href = `${this.page.base}figures/map.${file.dataset.kind}${this.page.link.search}`;
  }

  /* Title and sentence for the places shown, in one year or two. */
  say(figures, rows, years, codes) {
    const title = this.title(figures, years);
    const sentence = years.length > 1 ? this.#changed(figures, rows, years) : this.#stands(figures, rows, years[0], codes);
    return { title, sentence };
  }

  #changed(figures, rows, years) {
    const [first, last] = years.toSorted((a, b) => a - b);
    const steps = rows.map((row) => [figures.value(row, first), figures.value(row, last)]).filter((each) => !each.includes(null));
    const up = steps.filter(([from, to]) => to > from).length, down = steps.filter(([from, to]) => to < from).length;
    return this.voice.say("both_years", { first: figures.years[first], last: figures.years[last], up, down, n: steps.length });
  }

  #stands(figures, rows, t, codes) {
    const { voice, page } = this;
    const found = figures.summary(rows, t);
    if (!found) return voice.say("nothing_known");
    const name = ({ row, more }) => {
      const own = page.gazetteer.places[codes[row]].name;
      return more ? voice.say("and_more", { name: own, n: more }) : own;
    };
    const quantity = (row) => page.facts.quantity(figures, figures.value(row, t));
    if (found.n === 1) return voice.say("only_one", { name: name(found.high), value: quantity(found.high.row) });
    const ends = { high: name(found.high), high_value: quantity(found.high.row), low: name(found.low), low_value: quantity(found.low.row) };
    const parts = [voice.say("extremes", ends)];
    if (figures.middle === null) parts.push(voice.say("half", { value: quantity(found.half) }));
    else parts.push(voice.say("sides", { above: found.above, below: found.below, n: found.n, middle: voice.limit(figures.middle) }));
    return parts.join(" ");
  }

  #name() {
    const { figures, panes } = this.page;
    return ["bygdepuls", figures.indicator, ...panes.map(({ t }) => figures.years[t])].join("-");
  }

  #circleRows() {
    const { voice, page: { figures, legend, picture } } = this;
    const sizes = legend.sizes.map((size) => ({ name: voice.number(size), c: "circle", r: picture.radius(size, figures.largest) }));
    if (figures.middle === null) return sizes;
    const middle = voice.limit(figures.middle);
    return [...sizes, { name: voice.say("above", { low: middle }), c: "circle", r: SIGN_RADIUS }, { name: voice.say("below", { high: middle }), c: "circle-loss", r: SIGN_RADIUS }];
  }

  #content() {
    const { page, voice } = this;
    const { figures, legend, panes } = page;
    const rows = figures.kind === "count" ? this.#circleRows() : Array.from({ length: figures.nClasses }, (_, i) => ({ name: legend.range(i), c: figures.colourOf(i) })).reverse();
    const programmes = page.markers.programmes.filter((id) => !page.markers.hidden.has(id));
    const hasGap = panes.some(({ picture }) => picture.paths.some((path) => path.dataset.c === "gap"));
    const hasEstimate = panes.some(({ picture }) => picture.estimated.children.length > 0);
    return {
      ...this.say(figures, page.rows, panes.map(({ t }) => t), page.codes),
      root: page.root, maps: panes.map(({ picture, t }) => ({ picture, year: figures.years[t] })),
      scale: [figures.texts[voice.language].short, figures.texts[voice.language].unit].filter(Boolean).join(", "),
      source: `${this.source.textContent} · bygdepuls ${page.config.version.slice(0, 8)}`,
      legend: [...rows, ...(hasGap ? [{ name: voice.say("no_figure_short"), c: "gap" }] : []),
        ...(hasEstimate ? [{ name: voice.words.status_estimated, c: "dots" }] : [])],
      keys: programmes.map((id) => ({ name: page.gazetteer.programmes[id].name, d: page.markers.shape(id) })),
      marks: page.markers.sites.filter(({ site }) => !page.markers.hidden.has(site.programme)).map(({ at, site }) => ({ at, d: page.markers.shape(site.programme) })),
    };
  }
}
