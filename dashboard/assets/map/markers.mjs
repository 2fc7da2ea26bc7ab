/* What lies on top of the land: tracked places by programme, and names where there is room. */

import { h, s } from "./dom.mjs";

const SITE_NAMES_FROM = 2.4;
const PLACE_NAMES_FROM = 3.2;
const MOST_NAMES = 70;
const LETTER = 7.2;

const overlaps = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

export class Markers {
  constructor(picture, gazetteer, facts, shapes, hidden, { onSite, onLeave, onSelect, onToggle }) {
    Object.assign(this, { picture, gazetteer, shapes, hidden, onToggle });
    const used = new Set(gazetteer.tracked.map(({ programme }) => programme));
    this.programmes = Object.keys(gazetteer.programmes).filter((id) => used.has(id));
    this.sites = gazetteer.tracked.map((site) => ({
      site, at: [site.x, site.y],
      mark: s("path", { class: "site-mark", d: this.shape(site.programme), "data-site": site.id,
        onpointerenter: (event) => onSite(site, event), onpointerleave: onLeave, onclick: () => onSelect(site.place) }),
    }));
    this.towns = picture.overview.places.map(({ id, anchor }) => ({ name: facts.name(id), at: anchor, size: gazetteer.places[id]?.size ?? 0 }))
      .sort((a, b) => b.size - a.size);
    this.names = s("g", { class: "names" });
    this.marks = s("g", { class: "marks" }, ...this.sites.map(({ mark }) => mark));
    picture.over.replaceChildren(this.names, this.marks);
    this.legend = h("fieldset", { class: "programmes" }, h("legend", {}, facts.voice.say("tracked_places")),
      ...this.programmes.map((id) => h("label", {}, h("input", { type: "checkbox", checked: !hidden.has(id), onchange: ({ target }) => this.#toggle(id, target.checked) }),
        s("svg", { class: "site-key", viewBox: "-8 -8 16 16", "aria-hidden": "true" }, s("path", { class: "site-mark", d: this.shape(id) })),
        h("span", {}, gazetteer.programmes[id]?.name ?? id))));
  }

  shape(programme) {
    return this.shapes[this.programmes.indexOf(programme) % this.shapes.length];
  }

  #toggle(programme, isShown) {
    this.hidden[isShown ? "delete" : "add"](programme);
    this.onToggle();
  }

  /* Put marks and names where they belong at the present zoom. */
  place() {
    const { k } = this.picture.move;
    const taken = [];
    const texts = [];
    for (const { site, at, mark } of this.sites) {
      const [x, y] = this.picture.point(at);
      mark.setAttribute("transform", `translate(${x.toFixed(1)},${y.toFixed(1)})`);
      mark.style.display = this.hidden.has(site.programme) ? "none" : "";
      if (!this.hidden.has(site.programme)) taken.push([x - 8, y - 8, x + 8, y + 8]);
    }
    if (k >= SITE_NAMES_FROM) {
      for (const { site, at } of this.sites) {
        if (!this.hidden.has(site.programme)) this.#name(site.name, at, "name name-site", taken, texts, 11);
      }
    }
    if (k >= PLACE_NAMES_FROM) {
      for (const { name, at } of this.towns) this.#name(name, at, "name", taken, texts, 0);
    }
    while (this.names.children.length > texts.length) this.names.lastChild.remove();
    while (this.names.children.length < texts.length) this.names.append(s("text"));
    texts.forEach(({ name, x, y, kind }, i) => {
      const text = this.names.children[i];
      if (text.textContent !== name) text.textContent = name;
      text.setAttribute("class", kind);
      text.setAttribute("x", x.toFixed(1));
      text.setAttribute("y", y.toFixed(1));
    });
  }

  #name(name, at, kind, taken, texts, aside) {
    const [x, y] = this.picture.point(at);
    const { width, height } = this.picture.size;
    if (texts.length >= MOST_NAMES) return;
    const half = (name.length * LETTER) / 2;
    const box = aside ? [x + aside - 2, y - 9, x + aside + 2 * half, y + 9] : [x - half, y - 9, x + half, y + 9];
    if (box[0] < 0 || box[1] < 0 || box[2] > width || box[3] > height || taken.some((other) => overlaps(box, other))) return;
    taken.push(box);
    texts.push({ name, x: x + aside, y: y + 4.5, kind });
  }
}
