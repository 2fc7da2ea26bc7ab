/* The frame of the map page: everything that stands before figures and outlines have come. */

import { Card } from "./card.mjs";
import { h } from "./dom.mjs";
import { Legend } from "./legend.mjs";
import { Timeline } from "./timeline.mjs";

/* Fill the page's root, and return its parts by name. */
export function frame(page) {
  const { voice, config } = page;
  const select = h("select", { class: "indicator", onchange: () => page.choose(select.value) },
    ...Object.entries(config.goals).map(([goal, label]) => h("optgroup", { label },
      ...config.catalogue.filter((row) => row.goal === goal).map(({ id, title }) => h("option", { value: id, selected: id === page.link.get("indicator") }, title)))));
  const title = h("h1", { class: "map-title" });
  const sentence = h("p", { class: "map-sentence" });
  const live = h("p", { class: "visually-hidden", role: "status" });
  const problem = h("div", { class: "problem", role: "alert", hidden: true });
  const stage = h("div", { class: "stage" }, problem);
  const side = h("div", { class: "map-side" });
  const foot = h("div", { class: "map-foot" });
  const card = new Card(page);
  const legend = new Legend(voice, (range) => page.brush(range), (brush) => page.brushAt(brush));
  const compare = h("button", { type: "button", class: "button compare", onclick: () => page.second.start() }, voice.say("compare_years"));
  const timeline = new Timeline(voice, voice.say("year"), (t) => page.turn(t), (isPlaying) => page.played(isPlaying), compare);
  const view = h("div", { class: "map-view" }, h("div", { class: "pane" }, stage, timeline.element), legend.element);
  page.root.replaceChildren(
    h("div", { class: "map-head" }, h("label", { class: "field" }, h("span", {}, voice.say("indicator")), select), title, sentence),
    view, card.element, side, foot, live);
  return { title, sentence, live, problem, stage, side, foot, card, legend, compare, timeline, view };
}
