/* The map page: fetches each thing once, holds what is chosen, and tells the parts to draw it. */

import { h } from "./dom.mjs";
import { Facts } from "./facts.mjs";
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
import { Voice } from "./voice.mjs";
import { DETAIL_FROM, isStill, Zoom } from "./zoom.mjs";

const DOWNLOAD_AFTER_MS = 1500;
const BESIDE_FROM = 900;

/* Everything under a version never changes: kept for as long as the tab lives. */
const kept = new Map();
const get = (url, make = (json) => json) => {
  if (!kept.has(url)) {
    const coming = fetch(url).then((answer) => {
      if (!answer.ok) throw new Error(`${answer.status} ${url}`);
      return answer.json();
    }).then(make);
    coming.catch(() => kept.delete(url));
    kept.set(url, coming);
  }
  return kept.get(url);
};

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
    this.card = h("section", { class: "map-card", "aria-label": voice.say("chosen"), hidden: true });
    this.side = h("div", { class: "map-side" });
    this.foot = h("div", { class: "map-foot" });
    this.legend = new Legend(voice, (i) => { this.brushed = i; this.#dim(); });
    this.timeline = new Timeline(voice, (t) => this.#showYear(t), (isPlaying) => {
      this.root.classList.toggle("is-playing", isPlaying);
      if (!isPlaying && this.figures) this.#speak();
    });
    this.root.replaceChildren(
      h("div", { class: "map-head" }, h("label", { class: "field" }, h("span", {}, voice.say("indicator")), this.select), this.title, this.sentence),
      h("div", { class: "map-view" }, this.stage, this.legend.element, this.timeline.element), this.card, this.side, this.foot, this.live);
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
    if (!(error instanceof TypeError && /fetch/i.test(error.message)) && !/^\d{3} /.test(error.message)) throw error;
    this.problem.replaceChildren(h("p", {}, this.voice.say("cannot_fetch")), h("button", { type: "button", class: "button", onclick: retry }, this.voice.say("try_again")));
    this.problem.hidden = false;
  }

  #draw(overview) {
    const { voice, stage, gazetteer } = this;
    this.picture = new Picture(stage, overview, voice.say("map_label"));
    this.byId = new Map(overview.places.map((place) => [place.id, place]));
    this.codes = overview.places.map(({ id }) => id);
    this.zoom = new Zoom(this.picture, (k) => this.#zoomed(k));
    this.tooltip = new Tooltip(stage);
    this.markers = new Markers(this.picture, gazetteer, this.facts, this.config.shapes, {
      onSite: (site, event) => event.pointerType !== "touch" && this.tooltip.show([this.facts.site(site)], this.hands.at(event)),
      onLeave: () => this.tooltip.hide(), onSelect: (place) => this.open(place) });
    this.filterBox = new Filters(voice, gazetteer, this.config.sizes, this.filters, (chosen) => this.#filter(chosen));
    this.table = new Table(voice, this.facts, () => ({ figures: this.figures, t: this.t, codes: this.codes.filter((code) => this.#passes(code)), caption: this.title.textContent }));
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

  #fit() {
    const { clientWidth, clientHeight } = this.stage;
    this.picture.fit(clientWidth, clientHeight, clientWidth > 620);
    this.zoom.resize();
    this.markers.place();
    if (this.figures?.kind === "count") this.#paint();
  }

  escape() {
    this.legend.clear();
    if (!this.card.hidden) this.close();
  }

  point(i, at) {
    this.pointed = i;
    this.picture.outline("hover", i);
    this.tooltip.show(this.facts.tooltip(this.figures, i, this.t, this.codes[i]), at);
  }

  leave() {
    this.pointed = null;
    this.picture.outline("hover", null);
    this.tooltip.hide();
  }

  async #zoomed(k) {
    this.markers.place();
    if (k < DETAIL_FROM) {
      this.picture.redraw(this.picture.overview);
      return;
    }
    const detail = await get(`${this.base}geometry/detail.json`, decode).catch(() => null);
    if (detail && this.picture.move.k >= DETAIL_FROM) this.picture.redraw(detail);
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
    this.#refresh();
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
    this.#paint();
    this.legend.update(this.rows, t);
    const { title, sentence } = this.notes.say(this.figures, this.rows, t, this.codes);
    this.title.textContent = title;
    this.sentence.textContent = sentence;
    if (this.brushed !== null) this.#dim();
    if (!this.card.hidden) this.#fillCard();
    if (this.pointed != null && !this.tooltip.element.hidden) this.tooltip.element.replaceChildren(...this.facts.tooltip(this.figures, this.pointed, t, this.codes[this.pointed]));
    this.table.update();
    this.link.writeSoon();
  }

  #paint() {
    const { figures, t, picture } = this;
    const isCount = figures.kind === "count";
    const values = this.codes.map((_, row) => figures.value(row, t));
    picture.paint(values.map((value) => (value === null ? "gap" : isCount ? "land" : figures.colourOf(figures.classOf(value)))));
    picture.markEstimated(this.codes.flatMap((_, row) => (values[row] !== null && figures.status(row, t) === "estimated" ? [row] : [])));
    if (isCount) picture.drawCircles(values, figures.largest);
  }

  #dim() {
    const shown = new Set(this.rows);
    const inClass = (row) => this.brushed === null || (this.figures.value(row, this.t) !== null && this.figures.classOf(this.figures.value(row, this.t)) === this.brushed);
    this.picture.dim((row) => !shown.has(row) || !inClass(row));
  }

  open(code, takeFocus = false) {
    this.chosen = code;
    this.link.set("place", code);
    this.picture.outline("chosen", this.picture.index.get(code));
    this.card.hidden = false;
    this.root.classList.add("has-card");
    this.#fillCard();
    this.#record();
    this.tooltip.hide();
    if (takeFocus) this.card.querySelector("h2").focus();
    else this.#clearOfCard(code);
  }

  /* On a phone the card covers the lower half: scroll the place into the upper. */
  #clearOfCard(code) {
    if (getComputedStyle(this.card).position !== "fixed") return;
    const { top, height } = this.picture.paths[this.picture.index.get(code)].getBoundingClientRect();
    scrollBy({ top: top + height / 2 - innerHeight / 4, behavior: isStill() ? "auto" : "smooth" });
  }

  close() {
    const hadFocus = this.card.contains(document.activeElement);
    this.card.hidden = true;
    this.root.classList.remove("has-card");
    this.link.drop("place");
    this.picture.outline("chosen", null);
    this.#record();
    if (hadFocus) this.picture.paths[this.picture.index.get(this.chosen)].focus();
  }

  #fillCard() {
    const held = this.card.contains(document.activeElement) ? document.activeElement.tagName : null;
    this.card.replaceChildren(...this.facts.card(this.figures, this.picture.index.get(this.chosen), this.t, this.chosen, { close: () => this.close(), query: this.link.search }));
    if (held) this.card.querySelector(held)?.focus({ preventScroll: true });
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
