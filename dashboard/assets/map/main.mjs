/* The map page: fetches each thing once, holds what is chosen, and tells the parts to draw it. */

import { h } from "./dom.mjs";
import { Facts } from "./facts.mjs";
import { get, isOffline } from "./fetch.mjs";
import { Figures } from "./figures.mjs";
import { fromLink, passes } from "./filters.mjs";
import { Pointing } from "./hands.mjs";
import { Link } from "./link.mjs";
import { dim, paint } from "./paint.mjs";
import { frame, furnish } from "./parts.mjs";
import { Sight } from "./sight.mjs";
import { speak, tell } from "./tell.mjs";
import { decode } from "./topology.mjs";
import { Second } from "./versus.mjs";
import { Voice } from "./voice.mjs";

const DOWNLOAD_AFTER_MS = 1500;

export class MapPage {
  constructor(root) {
    this.root = root;
    delete root.dataset.state;
    this.config = JSON.parse(root.dataset.config);
    this.base = `/v/${this.config.version}/`;
    this.voice = new Voice(this.config.language, this.config.words);
    this.link = new Link(this.config.query, this.config.view);
    this.filters = fromLink(this.link);
    this.brushed = null;
    this.ending = new AbortController();
    this.sight = new Sight(this);
    this.pointing = new Pointing(this);
    this.second = new Second(this);
    Object.assign(this, frame(this));
    root.addEventListener("keydown", (event) => event.key === "Escape" && this.escape(), { signal: this.ending.signal });
    this.start();
  }

  end() {
    this.ending.abort();
    this.resizing?.disconnect();
    this.zoom?.stop();
    this.timeline.pause();
    this.versus?.end();
    this.link.rest();
    this.root.replaceChildren();
  }

  async start() {
    this.problem.hidden = true;
    try {
      const [overview, gazetteer, figures] = await Promise.all([
        get(`${this.base}geometry/overview.json`, decode), get(`${this.base}places/${this.config.language}.json`), this.#figures(this.link.get("indicator"))]);
      if (this.ending.signal.aborted) return;
      this.gazetteer = gazetteer;
      this.facts = new Facts(this.voice, gazetteer);
      furnish(this, overview);
      this.sight.fit();
      this.resizing = new ResizeObserver(() => this.sight.fit());
      this.resizing.observe(this.stage);
      this.#show(figures);
      const place = this.link.get("place");
      if (gazetteer.places[place]) this.open(place);
      else this.link.drop("place");
      this.link.complete();
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

  /* What draws a map now: this page, and the second year where there is one. */
  get panes() {
    return this.versus ? [this, this.versus] : [this];
  }

  /* Another indicator. */
  async choose(indicator) {
    this.timeline.pause();
    this.link.set("indicator", indicator);
    this.link.drop("brush");
    this.problem.hidden = true;
    try {
      const figures = await this.#figures(indicator);
      if (this.link.get("indicator") === indicator) this.#show(figures);
    } catch (error) {
      this.#fail(error, () => this.choose(indicator));
    }
  }

  #show(figures) {
    const asked = figures.years.indexOf(+this.link.get("year"));
    this.figures = figures;
    this.t = asked < 0 ? figures.years.length - 1 : asked;
    this.root.dataset.kind = figures.kind === "count" ? "circles" : "fill";
    this.picture.drawCircles([], 1);
    this.legend.build(figures, figures.texts[this.voice.language], this.picture, this.link.get("brush"));
    this.brushed = this.legend.chosen;
    this.timeline.build(figures.years, this.t);
    this.notes.about(figures);
    const second = this.second.follow(figures);
    this.#refresh();
    if (second !== null) this.second.start(second);
  }

  #refresh() {
    this.rows = this.codes.flatMap((code, row) => (this.#passes(code) ? [row] : []));
    this.filterBox.tell(this.rows.length, this.codes.length);
    this.dim();
    this.turn(this.t);
    speak(this);
  }

  #passes(code) {
    return passes(this.gazetteer.places[code], this.filters);
  }

  filter(chosen) {
    this.filters = chosen;
    for (const [key, value] of Object.entries(chosen)) this.link.set(key, value);
    this.#refresh();
    this.record();
  }

  /* Marks of a programme hidden or shown again. */
  unmark() {
    for (const { markers } of this.panes) markers.place();
    this.link.set("unmarked", [...this.markers.hidden].join());
    this.record();
  }

  /* Another year on the first map. */
  turn(t) {
    this.t = t;
    this.link.set("year", this.figures.years[t]);
    this.paint(this.panes);
    this.tell();
  }

  played(isPlaying) {
    this.root.classList.toggle("is-playing", isPlaying);
    if (!isPlaying && this.figures) speak(this);
  }

  paint(panes) {
    for (const pane of panes) paint(this, pane);
    if (this.brushed) this.dim();
  }

  dim() { dim(this); }

  tell() { tell(this); }

  /* Classes to show, for as long as the pointer is there. */
  brush(range) {
    this.brushed = range;
    this.dim();
  }

  /* Classes chosen: they stay, and are in the link. */
  brushAt(brush) {
    this.link.set("brush", brush);
    this.link.writeSoon();
  }

  find(code) {
    this.zoom.to(this.byId.get(code).bbox);
    this.open(code);
    this.live.textContent = this.facts.spoken(this.figures, this.picture.index.get(code), this.t, code);
  }

  open(code, takesFocus = false) {
    this.link.set("place", code);
    this.card.open(code, takesFocus);
    this.record();
    for (const { tooltip } of this.panes) tooltip.hide();
  }

  close() {
    this.link.drop("place");
    this.card.close();
    this.record();
  }

  escape() {
    this.legend.clear();
    if (this.card.isOpen) this.close();
  }

  /* On the way up the page writes its own link first. */
  record() {
    if (this.root.dataset.state === "ready") this.link.write();
    else this.link.writeSoon();
  }
}
