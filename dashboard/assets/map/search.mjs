/* Find a place by any name it has or had. */

import { h } from "./dom.mjs";

const ORDER = { name: 0, other: 1, former: 2 };

/* As one may type it: without capitals and accents. */
const plain = (text) => text.toLocaleLowerCase("nb").normalize("NFD").replaceAll(/[\u0300-\u036f]/g, "").trim();

const split = (text) => text.split(/[;,]| - /).map((each) => each.trim()).filter(Boolean);

/* Every name with where it leads: [name, code, kind], today's names first. */
export function names(places) {
  return Object.entries(places).flatMap(([code, { name, other, former }]) => {
    const today = [name, ...split(name)];
    const all = [...today.map((each) => [each, code, "name"]), ...split(other).map((each) => [each, code, "other"]), ...split(former).map((each) => [each, code, "former"])];
    const seen = new Set();
    return all.filter(([each]) => !seen.has(plain(each)) && seen.add(plain(each)));
  }).sort((a, b) => ORDER[a[2]] - ORDER[b[2]]);
}

export const find = (text, all) => {
  const asked = plain(text);
  if (!asked) return null;
  const hit = all.find(([name]) => plain(name) === asked) ?? all.find(([name]) => plain(name).startsWith(asked));
  return hit?.[1] ?? null;
};

export class Search {
  constructor(voice, gazetteer, onFound) {
    const all = names(gazetteer.places);
    const county = (code) => gazetteer.counties[gazetteer.places[code].county];
    const list = h("datalist", { id: "map-names" }, ...all.map(([name, code, kind]) => h("option", {
      value: name, label: kind === "name" ? county(code) : voice.say("now", { name: gazetteer.places[code].name }),
    })));
    const input = h("input", { type: "search", list: "map-names", autocomplete: "off", spellcheck: "false", placeholder: voice.say("search_hint"),
      oninput: (event) => { if (event.inputType === undefined || event.inputType === "insertReplacementText") go(); } });
    const status = h("p", { class: "search-status", role: "status" });
    const go = () => {
      const code = find(input.value, all);
      status.textContent = code || !input.value.trim() ? "" : voice.say("not_found", { text: input.value });
      if (code) onFound(code);
    };
    this.element = h("form", { class: "search", role: "search", onsubmit: (event) => { event.preventDefault(); go(); } },
      h("label", { class: "field" }, h("span", {}, voice.say("search")), input), list, status);
  }
}
