/* What the page gets once the outlines are there: the picture with all that moves it, and the parts around it. */

import { h } from "./dom.mjs";
import { Filters } from "./filters.mjs";
import { Hands } from "./hands.mjs";
import { Markers } from "./markers.mjs";
import { Notes } from "./notes.mjs";
import { Picture } from "./picture.mjs";
import { Search } from "./search.mjs";
import { Table } from "./table.mjs";
import { Tooltip } from "./tooltip.mjs";
import { Zoom } from "./zoom.mjs";

const BESIDE_FROM = 900;
const ZOOMS = [["in", "+"], ["out", "−"], ["reset", "⤢"]];

/* Give the page its parts and put them in their places. */
export function furnish(page, overview) {
  const { voice, stage, gazetteer, facts, config, link } = page;
  page.codes = overview.places.map(({ id }) => id);
  page.byId = new Map(overview.places.map((place) => [place.id, place]));
  page.picture = new Picture(stage, overview, voice.say("map_label"));
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
    h("details", { class: "fold", id: "map-filters", open: matchMedia(`(min-width: ${BESIDE_FROM}px)`).matches },
      h("summary", {}, voice.say("filters")), page.filterBox.element, page.markers.legend));
  page.foot.replaceChildren(page.notes.element, page.table.element);
  stage.append(h("div", { class: "zoom-buttons", role: "group", "aria-label": voice.say("zoom") }, ...ZOOMS.map(([action, sign]) =>
    h("button", { type: "button", class: "icon-button", "aria-label": voice.say(`zoom_${action}`), onclick: () => page.zoom[action]() }, sign))));
}
