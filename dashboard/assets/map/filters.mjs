/* Which places are shown: county, centrality, programme, size. The rest is greyed out, not taken away. */

import { h } from "./dom.mjs";

const DISTRICT = "4,5,6";
const CENTRAL = "1,2,3";
const KINDS = ["county", "centrality", "programme", "size"];

/* Whether a place passes; an empty list lets all pass. */
export function passes(place, { county, centrality, programme, size }) {
  return (!county.length || county.includes(place.county))
    && (!centrality.length || centrality.includes(String(place.centrality)))
    && (!programme.length || programme.some((each) => place.programmes.includes(each)))
    && (!size || (place.size !== null && place.size < +size));
}

export const fromLink = (link) =>
  ({ county: link.list("county"), centrality: link.list("centrality"), programme: link.list("programme"), size: link.get("size") ?? "" });

export class Filters {
  constructor(voice, gazetteer, sizes, chosen, onChange) {
    const say = (key, values) => voice.say(key, values);
    const options = {
      county: Object.entries(gazetteer.counties),
      centrality: [[DISTRICT, say("district")], [CENTRAL, say("central")],
        ...[1, 2, 3, 4, 5, 6].map((i) => [String(i), say("class", { n: i })])],
      programme: Object.entries(gazetteer.programmes).filter(([id]) =>
        Object.values(gazetteer.places).some(({ programmes }) => programmes.includes(id))).map(([id, { name }]) => [id, name]),
      size: sizes.map((size) => [size, say("fewer_than", { n: voice.number(+size) })]),
    };
    this.voice = voice;
    this.selects = KINDS.map((kind) => this.#select(kind, options[kind], String(chosen[kind]), onChange));
    this.count = h("p", { class: "filter-count", "aria-live": "polite" });
    this.clear = h("button", { type: "button", class: "link-button", hidden: true, onclick: () => { this.reset(); onChange(this.chosen()); } }, say("show_all"));
    this.element = h("div", { class: "filters" },
      h("div", { class: "filter-fields" }, ...this.selects.map(({ label }) => label)), h("div", { class: "filter-foot" }, this.count, this.clear));
  }

  #select(kind, options, chosen, onChange) {
    const known = !chosen || options.some(([value]) => value === chosen);
    const names = chosen.split(",").map((each) => options.find(([value]) => value === each)?.[1] ?? each);
    const all = known ? options : [[chosen, this.voice.list(names)], ...options];
    const select = h("select", { onchosen: () => onChange(this.chosen()) },
      h("option", { value: "" }, this.voice.say(`any_${kind}`)),
      ...all.map(([value, name]) => h("option", { value, selected: value === chosen }, name)));
    return { kind, select, label: h("label", { class: "field" }, h("span", {}, this.voice.say(kind)), select) };
  }

  chosen() {
    return Object.fromEntries(this.selects.map(({ kind, select }) =>
      [kind, kind === "size" ? select.value : select.value.split(",").filter(Boolean)]));
  }

  reset() {
    for (const { select } of this.selects) select.value = "";
  }

  tell(n, all) {
    this.count.textContent = n === all ? this.voice.say("all_shown", { n: all }) : this.voice.say("some_shown", { n, all });
    this.clear.hidden = this.selects.every(({ select }) => !select.value);
  }
}
