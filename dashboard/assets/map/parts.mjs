/* The parts of the map page, made and put in their places: the frame at once, the rest when the outlines are there. */

import { Card } from "./card.mjs";
import { h } from "./dom.mjs";
import { Filters } from "./filters.mjs";
import { Hands } from "./hands.mjs";
import { Legend } from "./legend.mjs";
import { Markers } from "./markers.mjs";
import { Notes } from "./notes.mjs";
import { Picture } from "./picture.mjs";
import { Search } from "./search.mjs";
import { Table } from "./table.mjs";
import { Timeline } from "./timeline.mjs";
import { Tooltip } from "./tooltip.mjs";
import { Zoom } from "./zoom.mjs";

/* Where the side stands beside the map: there its filters are open by themselves. */
const BESIDE = "(min-width: 56.01rem)";
const ZOOMS = [["in", "+"], ["out", "−"], ["reset", "⤢"]];

/* Fill the page's root, and return its parts by name. */
export function frame(page) {
  const { voice, config } = page;
  const select = h("select", { class: "indicator", onchosen: () => page.choose(select.value) },
    ...Object.entries(config.goals).map(([goal, label]) => h("optgroup", { label },
      ...config.catalogue.filter((row) => row.goal === goal).map(({ id, title }) => h("option", { value: id, selected: id === page.link.get("indicator") }, title)))));
  const title = h("h1", { class: "map-title" });
  const sentence = h("p", { class: "map-sentence" });
  const live = h("p", { class: "visually-hidden", "aria-live": "polite" });
  const problem = h("div", { class: "problem", role: "alert", hidden: true });
  const stage = h("div", { class: "stage" }, problem);
  const side = h("div", { class: "map-side" });
  const foot = h("div", { class: "map-foot" });
  const card = new Card(page);
  const legend = new Legend(voice, (range) => page.brush(range), (brush) => page.brushAt(brush));
  const compare = h("button", { type: "button", class: "button compare", onclick: () => { page.second.start(); page.versus.timeline.slider.focus(); } }, voice.say("compare_years"));
  const timeline = new Timeline(voice, voice.say("year"), (t) => page.turn(t), (isPlaying) => page.played(isPlaying), compare);
  const view = h("div", { class: "map-view" }, h("div", { class: "pane" }, stage, timeline.element), legend.element);
  page.root.replaceChildren(
    h("div", { class: "map-head" }, h("label", { class: "field" }, h("span", {}, voice.say("indicator")), select), title, sentence),
    view, card.element, side, foot, live);
  return { title, sentence, live, problem, stage, side, foot, card, legend, compare, timeline, view };
}

/* Give the page its parts and put them in their places. */
export function furnish(page, overview) {
  const { voice, stage, gazetteer, facts, config, link } = page;
  page.codes = overview.places.map(({ id }) => id);
  page.byId = new Map(overview.places.map((place) => [place.id, place]));
  page.picture = new Picture(stage, overview, voice.say("map_label"), (code) => facts.name(code));
  page.zoom = new Zoom(page.picture, config.deepest, (transform) => page.sight.passes(transform), (view) => page.sight.rests(view));
  page.tooltip = new Tooltip(stage);
  page.markers = new Markers(page.picture, gazetteer, facts, config.shapes, new Set(link.list("unmarked")), {
    onSite: (site, event) => event.pointerType !== "touch" && page.tooltip.show([facts.site(site)], page.hands.at(event)),
    onLeave: () => page.tooltip.hide(), onSelect: (place) => page.open(place), onToggle: () => page.unmark() });
  page.filterBox = new Filters(voice, gazetteer, config.sizes, page.filters, (chosen) => page.filter(chosen));
  page.table = new Table(voice, page);
  page.notes = new Notes(voice, page);
  page.hands = new Hands(page, page.ending.signal);
  const search = new Search(voice, gazetteer, (code) => page.find(code));
  page.side.replaceChildren(search.element,
    h("details", { class: "fold", id: "map-filters", "data-fold": "map-filters", "data-opens": BESIDE },
      h("summary", {}, voice.say("filters")), page.filterBox.element, page.markers.legend));
  page.foot.replaceChildren(page.notes.element, page.table.element);
  stage.append(h("div", { class: "zoom-buttons", role: "group", "aria-label": voice.say("zoom") }, ...ZOOMS.map(([action, sign]) =>
    h("button", { type: "button", class: "icon-button", "aria-label": voice.say(`zoom_${action}`), onclick: () => page.zoom[action]() }, sign))));
}
