/* The map page: fetches each thing once, holds what is chosen, and tells the parts to draw it. */

import { Card } from "./card.mjs";
import { h } from "./dom.mjs";
import { Facts } from "./facts.mjs";
import { get, isOffline } from "./fetch.mjs";
import { Figures } from "./figures.mjs";
import { Filters, fromQuery, passes } from "./filters.mjs";
import { Hands } from "./hands.mjs";
import { Legend } from "./legend.mjs";
import { Link } from "./link.mjs";
import { Markers } from "./markers.mjs";
import { Notes } from "./notes.mjs";
import { Picture } from "./picture.mjs";
import { Search } from "./search.mjs";
import { Table } from "./table.mjs";
import { Timeline } from "./timeline.mjs";
import { decode } from "./topology.mjs";
import { Tooltip } from "./tooltip.mjs";
import { startYear, Versus } from "./versus.mjs";
import { Voice } from "./voice.mjs";
import { DETAIL_FROM, Zoom } from "./zoom.mjs";

const DOWNLOAD_AFTER_MS = 1500;
const BESIDE_FROM = 900;

export class MapPage {
  constructor(root) {
    this.root = root;
    delete root.dataset.state;
    this.config = JSON.parse(root.dataset.config);
    this.base = `/v/${this.config.version}/`;
    this.voice = new Voice(this.config.language, this.config.words);
    this.link = new Link(this.config.query, this.config.view);
    this.filters = fromQuery(this.link);
    this.brushed = null;
    this.ending = new AbortController();
    this.#frame();
    this.start();
  }

  end() {
    this.ending.abort();
    this.resizing?.disconnect();
    this.timeline.pause();
    this.versus?.end();
    this.link.rest();
    this.root.replaceChildren();
  }

  #frame() {
    const { voice, config } = this;
    this.select = h("select", { class: "indicator", onchange: () => this.choose(this.select.value) },
      ...Object.entries(config.goals).map(([goal, label]) => h("optgroup", { label },
        ...config.catalogue.filter((row) => row.goal === goal).map(({ id, title }) => h("option", { value: id, selected: id === this.link.get("indicator") }, title)))));
    this.title = h("h1", { class: "map-title" });
    this.sentence = h("p", { class: "map-sentence" });
    this.live = h("p", { class: "visually-hidden", role: "status" });
    this.problem = h("div", { class: "problem", role: "alert", hidden: true });
    this.stage = h("div", { class: "stage" }, this.problem);
    this.card = new Card(this);
    this.side = h("div", { class: "map-side" });
    this.foot = h("div", { class: "map-foot" });
    this.legend = new Legend(voice, (i) => { this.brushed = i; this.#dim(); });
    this.compare = h("button", { type: "button", class: "button compare", onclick: () => this.compareYears() }, voice.say("compare_years"));
    this.timeline = new Timeline(voice, voice.say("year"), (t) => this.#showYear(t), (isPlaying) => {
      this.root.classList.toggle("is-playing", isPlaying);
      if (!isPlaying && this.figures) this.#speak();
    }, this.compare);
    this.view = h("div", { class: "map-view" }, h("div", { class: "pane" }, this.stage, this.timeline.element), this.legend.element);
    this.root.addEventListener("keydown", (event) => event.key === "Escape" && this.escape(), { signal: this.ending.signal });
    this.root.replaceChildren(
      h("div", { class: "map-head" }, h("label", { class: "field" }, h("span", {}, voice.say("indicator")), this.select), this.title, this.sentence),
      this.view, this.card.element, this.side, this.foot, this.live);
  }

  async start() {
    this.problem.hidden = true;
    try {
      const [overview, gazetteer, figures] = await Promise.all([
        get(`${this.base}geometry/overview.json`, decode), get(`${this.base}places/${this.config.language}.json`), this.#figures(this.link.get("indicator"))]);
      if (this.ending.signal.aborted) return;
      this.gazetteer = gazetteer;
      this.facts = new Facts(this.voice, gazetteer);
      this.#draw(overview);
      this.#show(figures);
      const place = this.link.get("place");
      if (gazetteer.places[place]) this.open(place);
      else this.link.drop("place");
      this.root.dataset.state = "ready";
      /* So that the map can be taken along where there is no network. */
      setTimeout(() => import("./download.mjs"), DOWNLOAD_AFTER_MS);
    } catch (error) {
      this.#fail(error, () => this.start());
    }
  }

  #figures(indicator) {
    return get(`${this.base}matrix/${indicator}.json`, (document) => new Figures(document));
  }

  /* What can't be fetched is said where it would have been, with a way on. */
  #fail(error, retry) {
    if (!isOffline(error)) throw error;
    this.problem.replaceChildren(h("p", {}, this.voice.say("cannot_fetch")), h("button", { type: "button", class: "button", onclick: retry }, this.voice.say("try_again")));
    this.problem.hidden = false;
  }

  #draw(overview) {
    const { voice, stage, gazetteer } = this;
    this.picture = new Picture(stage, overview, voice.say("map_label"));
    this.byId = new Map(overview.places.map((place) => [place.id, place]));
    this.codes = overview.places.map(({ id }) => id);
    this.zoom = new Zoom(this.picture, (transform) => this.#zoomed(transform));
    this.tooltip = new Tooltip(stage);
    this.markers = new Markers(this.picture, gazetteer, this.facts, this.config.shapes, new Set(), {
      onSite: (site, event) => event.pointerType !== "touch" && this.tooltip.show([this.facts.site(site)], this.hands.at(event)),
      onLeave: () => this.tooltip.hide(), onSelect: (place) => this.open(place), onToggle: () => { for (const { markers } of this.panes) markers.place(); } });
    this.filterBox = new Filters(voice, gazetteer, this.config.sizes, this.filters, (chosen) => this.#filter(chosen));
    this.table = new Table(voice, this.facts, () => ({ figures: this.figures, t: this.t, other: this.versus?.t, codes: this.codes.filter((code) => this.#passes(code)), caption: this.title.textContent }));
    this.notes = new Notes(voice, this);
    this.side.replaceChildren(new Search(voice, gazetteer, (code) => { this.zoom.to(this.byId.get(code).bbox); this.open(code); }).element,
      h("details", { class: "fold", open: matchMedia(`(min-width: ${BESIDE_FROM}px)`).matches }, h("summary", {}, voice.say("filters")), this.filterBox.element, this.markers.legend));
    this.foot.replaceChildren(this.notes.element, this.table.element);
    stage.append(h("div", { class: "zoom-buttons", role: "group", "aria-label": voice.say("zoom") }, ...[["in", "+"], ["out", "−"], ["reset", "⤢"]].map(([action, sign]) =>
      h("button", { type: "button", class: "icon-button", "aria-label": voice.say(`zoom_${action}`), onclick: () => this.zoom[action]() }, sign))));
    this.hands = new Hands(this, this.ending.signal);
    this.resizing = new ResizeObserver(() => this.#fit());
    this.resizing.observe(stage);
    this.#fit();
  }

  /* What draws a map now: this page, and the second year where there is one. */
  get panes() {
    return this.versus ? [this, this.versus] : [this];
  }

  /* Put a second map beside the first. */
  compareYears(t = startYear(this.figures.years, this.t)) {
    this.versus = new Versus(this, () => this.endComparison());
    this.view.insertBefore(this.versus.element, this.legend.element);
    this.root.classList.add("is-split");
    this.compare.hidden = true;
    this.versus.draw(this.ending.signal);
    this.versus.build(this.figures, t);
    this.card.outline();
    this.#fit();
    this.timeline.build(this.figures.years, this.t);
    this.versusTurned();
    this.#dim();
    this.#record();
  }

  endComparison() {
    this.versus.end();
    this.versus = null;
    this.root.classList.remove("is-split");
    this.compare.hidden = false;
    this.link.drop("versus");
    this.#fit();
    this.timeline.build(this.figures.years, this.t);
    this.#tell();
    this.#record();
    this.compare.focus();
  }

  versusTurned() {
    this.link.set("versus", this.figures.years[this.versus.t]);
    this.#paint(this.versus);
    if (this.brushed !== null) this.#dim();
    this.#tell();
  }

  #fit() {
    const { clientWidth, clientHeight } = this.stage;
    this.picture.fit(clientWidth, clientHeight, clientWidth > 620);
    this.zoom.resize();
    this.markers.place();
    this.versus?.fit();
    if (this.figures?.kind === "count") for (const pane of this.panes) this.#paint(pane);
  }

  escape() {
    this.legend.clear();
    if (this.card.isOpen) this.close();
  }

  /* A place is pointed at on one map and told about on both. */
  point(i, at, where = this) {
    this.pointed = i;
    for (const pane of this.panes) {
      pane.picture.outline("hover", i);
      pane.tooltip.show(this.facts.tooltip(this.figures, i, pane.t, this.codes[i]),
        pane === where ? at : pane.picture.point(this.picture.overview.places[i].anchor));
    }
  }

  leave() {
    this.pointed = null;
    for (const { picture, tooltip } of this.panes) {
      picture.outline("hover", null);
      tooltip.hide();
    }
  }

  async #zoomed(transform) {
    this.markers.place();
    this.versus?.zoom.follow(transform);
    const redraw = (drawing) => { for (const { picture } of this.panes) picture.redraw(drawing); };
    if (transform.k < DETAIL_FROM) {
      redraw(this.picture.overview);
      return;
    }
    const detail = await get(`${this.base}geometry/detail.json`, decode).catch(() => null);
    if (detail && this.picture.move.k >= DETAIL_FROM) redraw(detail);
  }

  async choose(indicator) {
    this.timeline.pause();
    this.link.set("indicator", indicator);
    this.problem.hidden = true;
    try {
      const figures = await this.#figures(indicator);
      if (this.link.get("indicator") === indicator) this.#show(figures);
    } catch (error) {
      this.#fail(error, () => this.choose(indicator));
    }
  }

  #show(figures) {
    const asked = +this.link.get("year");
    this.figures = figures;
    this.t = figures.years.indexOf(asked);
    if (this.t < 0) this.t = figures.years.length - 1;
    this.root.dataset.kind = figures.kind === "count" ? "circles" : "fill";
    this.picture.drawCircles([], 1);
    this.brushed = null;
    this.legend.build(figures, figures.texts[this.voice.language], this.picture);
    this.timeline.build(figures.years, this.t);
    this.notes.about(figures);
    const other = figures.years.indexOf(+this.link.get("versus"));
    this.compare.hidden = Boolean(this.versus) || figures.years.length < 2;
    if (figures.years.length < 2) this.#endQuietly();
    else this.versus?.build(figures, other < 0 ? startYear(figures.years, this.t) : other);
    this.#refresh();
    if (!this.versus && other >= 0) this.compareYears(other);
  }

  /* One year can't be compared with another. */
  #endQuietly() {
    this.link.drop("versus");
    this.versus?.end();
    this.versus = null;
    this.root.classList.remove("is-split");
    this.#fit();
  }

  #refresh() {
    this.rows = this.codes.flatMap((code, row) => (this.#passes(code) ? [row] : []));
    this.filterBox.tell(this.rows.length, this.codes.length);
    this.#dim();
    this.#showYear(this.t);
    this.#speak();
  }

  #passes(code) {
    return passes(this.gazetteer.places[code], this.filters);
  }

  #filter(chosen) {
    this.filters = chosen;
    for (const [key, value] of Object.entries(chosen)) this.link.set(key, value);
    this.#refresh();
    this.#record();
  }

  #showYear(t) {
    this.t = t;
    this.link.set("year", this.figures.years[t]);
    for (const pane of this.panes) this.#paint(pane);
    if (this.brushed !== null) this.#dim();
    this.#tell();
  }

  /* Everything in words: after another year on either map. */
  #tell() {
    const years = this.panes.map(({ t }) => t);
    this.legend.update(this.rows, years);
    const { title, sentence } = this.notes.say(this.figures, this.rows, years, this.codes);
    this.title.textContent = title;
    this.sentence.textContent = sentence;
    this.card.fill();
    for (const { t, tooltip } of this.panes) {
      if (this.pointed != null && !tooltip.element.hidden) tooltip.element.replaceChildren(...this.facts.tooltip(this.figures, this.pointed, t, this.codes[this.pointed]));
    }
    this.table.update();
    this.link.writeSoon();
  }

  #paint({ picture, t }) {
    const { figures } = this;
    const isCount = figures.kind === "count";
    const values = this.codes.map((_, row) => figures.value(row, t));
    picture.paint(values.map((value) => (value === null ? "gap" : isCount ? "land" : figures.colourOf(figures.classOf(value)))));
    picture.markEstimated(this.codes.flatMap((_, row) => (values[row] !== null && figures.status(row, t) === "estimated" ? [row] : [])));
    if (isCount) picture.drawCircles(values, figures.largest);
  }

  #dim() {
    const shown = new Set(this.rows);
    const inClass = (row, t) => this.brushed === null || (this.figures.value(row, t) !== null && this.figures.classOf(this.figures.value(row, t)) === this.brushed);
    for (const { picture, t } of this.panes) picture.dim((row) => !shown.has(row) || !inClass(row, t));
  }

  open(code, takesFocus = false) {
    this.link.set("place", code);
    this.card.open(code, takesFocus);
    this.#record();
    for (const { tooltip } of this.panes) tooltip.hide();
  }

  close() {
    this.link.drop("place");
    this.card.close();
    this.#record();
  }

  #speak() {
    this.live.textContent = `${this.title.textContent}. ${this.sentence.textContent}`;
  }

  /* On the way up the page writes its own link first. */
  #record() {
    if (this.root.dataset.state === "ready") this.link.write();
    else this.link.writeSoon();
  }
}
