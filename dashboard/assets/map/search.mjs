/* Find a place by any name it has or had. */

import { h } from "./dom.mjs";

const ORDER = { name: 0, other: 1, former: 2, edge: 3 };

/* Letters that are no accented ones, as one types them without a keyboard for them. */
const TYPED = { ø: "o", æ: "ae", đ: "d", ŋ: "n", ŧ: "t" };

/* As one may type it: without capitals and accents. */
const plain = (text) => text.toLocaleLowerCase("nb").normalize("NFD").replaceAll(/[\u0300-\u036f]/g, "").replaceAll(/[øæđŋŧ]/g, (letter) => TYPED[letter]).trim();

/* Names in two languages are found whole and by each. */
const split = (text) => text.split(/[;,]/).flatMap((each) => [each, ...each.split(" - ")]).map((each) => each.trim()).filter(Boolean);

/* Every name with where it leads: [name, code, kind], today's names first. */
export function names(places) {
  return Object.entries(places).flatMap(([code, { name, other, former, edges }]) => {
    const today = [name, ...split(name)];
    const all = [...today.map((each) => [each, code, "name"]), ...split(other).map((each) => [each, code, "other"]), ...split(former).map((each) => [each, code, edges.includes(each) ? "edge" : "former"])];
    const seen = new Set();
    return all.filter(([each]) => !seen.has(plain(each)) && seen.add(plain(each)));
  }).sort((a, b) => ORDER[a[2]] - ORDER[b[2]]);
}

/* Namesakes are told apart by a county in brackets, which few will type. */
const bare = (text) => plain(text.replace(/\(.*/, ""));

/* The places of a name, or of the first name that begins so: the `best` are called so today, or else
   took in the people of one that was; the `others` come after. */
export const find = (text, all) => {
  const key = text.includes("(") ? plain : bare;
  const asked = plain(text);
  const called = (name) => all.filter((each) => key(each[0]) === name);
  const first = called(asked)[0] ?? all.find(([name]) => asked && plain(name).startsWith(asked));
  if (!first) return { best: [], others: [] };
  const hits = called(key(first[0]));
  const best = new Set(hits.filter(([, , kind]) => kind === hits[0][2]).map(([, code]) => code));
  return { best: [...best], others: [...new Set(hits.map(([, code]) => code))].filter((code) => !best.has(code)) };
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
    const status = h("p", { class: "search-status", "aria-live": "polite" });
    const offer = (sentence, codes) => [sentence, ...codes.map((code) =>
      h("button", { type: "button", class: "link-button", onclick: () => onFound(code) }, gazetteer.places[code].name))];
    const go = () => {
      const text = input.value;
      const { best, others } = find(text, all);
      status.classList.toggle("is-fault", !best.length);
      if (best.length > 1) status.replaceChildren(...offer(voice.say("leads_to", { text }), [...best, ...others]));
      else if (others.length) status.replaceChildren(...offer(voice.say("leads_also", { text }), others));
      else status.replaceChildren(best.length || !text.trim() ? "" : voice.say("not_found", { text }));
      if (best.length === 1) onFound(best[0]);
    };
    this.element = h("form", { class: "search", role: "search", onsubmit: (event) => { event.preventDefault(); go(); } },
      h("label", { class: "field" }, h("span", {}, voice.say("search")), input), list, status);
  }
}
