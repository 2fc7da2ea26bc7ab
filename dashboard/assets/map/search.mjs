/* Find a place by any name it has or had. */

import { h } from "./dom.mjs";

const ORDER = { name: 0, other: 1, former: 2 };

/* Letters that are no accented ones, as one types them without a keyboard for them. */
const TYPED = { ø: "o", æ: "ae", đ: "d", ŋ: "n", ŧ: "t" };

/* As one may type it: without capitals and accents. */
const plain = (text) => text.toLocaleLowerCase("nb").normalize("NFD").replaceAll(/[\u0300-\u036f]/g, "").replaceAll(/[øæđŋŧ]/g, (letter) => TYPED[letter]).trim();

/* Names in two languages are found whole and by each. */
const split = (text) => text.split(/[;,]/).flatMap((each) => [each, ...each.split(" - ")]).map((each) => each.trim()).filter(Boolean);

/* Every name with where it leads: [name, code, kind], today's names first. */
export function names(places) {
  return Object.entries(places).flatMap(([code, { name, other, former }]) => {
    const today = [name, ...split(name)];
    const all = [...today.map((each) => [each, code, "name"]), ...split(other).map((each) => [each, code, "other"]), ...split(former).map((each) => [each, code, "former"])];
    const seen = new Set();
    return all.filter(([each]) => !seen.has(plain(each)) && seen.add(plain(each)));
  }).sort((a, b) => ORDER[a[2]] - ORDER[b[2]]);
}

/* The places of a name, or of the first name that begins so; where one of them is called so today, it comes first. */
export const find = (text, all) => {
  const asked = plain(text);
  if (!asked) return [];
  const hits = all.filter(([name]) => plain(name) === asked);
  const found = hits.length ? hits : all.filter(([name]) => plain(name).startsWith(asked)).slice(0, 1);
  return [...new Set(found.map(([, code]) => code))];
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
    const others = (codes) => [voice.say("leads_also", { text: input.value }), ...codes.map((code) =>
      h("button", { type: "button", class: "link-button", onclick: () => onFound(code) }, gazetteer.places[code].name))];
    const go = () => {
      const [code, ...more] = find(input.value, all);
      status.classList.toggle("is-fault", !code);
      status.replaceChildren(...(more.length ? others(more) : code || !input.value.trim() ? [] : [voice.say("not_found", { text: input.value })]));
      if (code) onFound(code);
    };
    this.element = h("form", { class: "search", role: "search", onsubmit: (event) => { event.preventDefault(); go(); } },
      h("label", { class: "field" }, h("span", {}, voice.say("search")), input), list, status);
  }
}
