/* A second year beside the first: the same places, classes, filters and view of the country. */

import { h } from "./dom.mjs";
import { Hands } from "./hands.mjs";
import { Markers } from "./markers.mjs";
import { Picture } from "./picture.mjs";
import { speak } from "./tell.mjs";
import { Timeline } from "./timeline.mjs";
import { Tooltip } from "./tooltip.mjs";
import { Zoom } from "./zoom.mjs";

/* How far back the second map starts. */
const YEARS_BACK = 10;

/* The year to start with: ten years back if there is one, else the one furthest away. */
function startYear(years, t) {
  const back = years.indexOf(years[t] - YEARS_BACK);
  if (back >= 0) return back;
  return t > (years.length - 1) / 2 ? 0 : years.length - 1;
}

class Versus {
  constructor(page, close) {
    const { voice } = page;
    this.page = page;
    this.stage = h("div", { class: "stage" });
    this.timeline = new Timeline(voice, voice.say("second_year"), (t) => this.#turn(t), (isPlaying) => page.played(isPlaying),
      h("button", { type: "button", class: "icon-button", "aria-label": voice.say("close_second"), onclick: close }, "×"));
    this.element = h("section", { class: "pane", "aria-label": voice.say("second_map") }, this.stage, this.timeline.element);
  }

  /* Once it is on the page, where it has a size. */
  draw(signal) {
    const { page } = this;
    this.picture = new Picture(this.stage, page.picture.overview, page.voice.say("map_label"), (code) => page.facts.name(code));
    this.picture.borrowPatterns();
    this.tooltip = new Tooltip(this.stage);
    this.zoom = new Zoom(this.picture, page.config.deepest, (transform) => { this.markers.place(); page.zoom.follow(transform); }, (view) => page.sight.rests(view));
    this.markers = new Markers(this.picture, page.gazetteer, page.facts, page.config.shapes, page.markers.hidden, {
      onSite: (site, event) => event.pointerType !== "touch" && this.tooltip.show([page.facts.site(site)], this.hands.at(event)),
      onLeave: () => this.tooltip.hide(), onSelect: (place) => page.open(place) });
    this.hands = new Hands(this, signal);
    this.picture.redraw(page.picture.shown);
    this.fit();
  }

  fit() {
    const { clientWidth, clientHeight } = this.stage;
    this.picture.fit(clientWidth, clientHeight, false);
    this.zoom.resize(this.page.link.get("zoom"));
    this.markers.place();
  }

  build(figures, t) {
    this.t = t;
    this.picture.drawCircles([], 1);
    this.timeline.build(figures.years, t);
  }

  #turn(t) {
    this.t = t;
    this.page.second.turned();
  }

  end() {
    this.timeline.pause();
    this.zoom.stop();
    this.element.remove();
  }

  /* What the hands ask for: the page's own, at this year. */
  get codes() { return this.page.codes; }
  get byId() { return this.page.byId; }
  get facts() { return this.page.facts; }
  get figures() { return this.page.figures; }
  get pointing() { return this.page.pointing; }
  open(code, takeFocus) { this.page.open(code, takeFocus); }
}

/* The second map put beside the first, turned, taken away; where there is one, it is `page.versus`. */
export class Second {
  constructor(page) {
    this.page = page;
  }

  start(t = startYear(this.page.figures.years, this.page.t)) {
    const { page } = this;
    page.versus = new Versus(page, () => this.end());
    page.view.insertBefore(page.versus.element, page.legend.element);
    page.root.classList.add("is-split");
    page.compare.hidden = true;
    page.versus.draw(page.ending.signal);
    page.versus.build(page.figures, t);
    page.card.outline();
    page.sight.fit();
    page.timeline.build(page.figures.years, page.t);
    this.turned();
    page.dim();
    speak(page);
    page.record();
  }

  turned() {
    const { page } = this;
    page.link.set("versus", page.figures.years[page.versus.t]);
    page.paint([page.versus]);
    page.tell();
  }

  end() {
    const { page } = this;
    this.#remove();
    page.compare.hidden = false;
    page.timeline.build(page.figures.years, page.t);
    page.tell();
    speak(page);
    page.record();
    page.compare.focus();
  }

  /* Another indicator: its own years, as near to what the link asks for as they get. */
  follow(figures) {
    const { page } = this;
    const { years } = figures;
    const asked = years.indexOf(+page.link.get("versus"));
    page.compare.hidden = Boolean(page.versus) || years.length < 2;
    /* One year can't be compared with another. */
    if (years.length < 2) this.#remove();
    else page.versus?.build(figures, asked < 0 ? startYear(years, page.t) : asked);
    return !page.versus && asked >= 0 ? asked : null;
  }

  #remove() {
    const { page } = this;
    page.link.drop("versus");
    page.versus?.end();
    page.versus = null;
    page.root.classList.remove("is-split");
    page.sight.fit();
  }
}
