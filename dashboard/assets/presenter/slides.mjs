/* The slides of the open deck, in order: added, moved, copied and deleted. */

import { h } from "../map/dom.mjs";
import { Card } from "./card.mjs";
import { follow } from "./drag.mjs";

const OWN = [["prose", () => ({})], ["poll", () => ({ options: [{ text: "", count: 0 }, { text: "", count: 0 }] })],
  ["method", ({ methods }) => methods?.length && { subject: methods[0].id }], ["factors", ({ factors }) => factors?.length && { marks: {} }]];

export class Slides {
  constructor(room) {
    this.room = room;
    this.cards = new Map();
    this.list = h("ol", { class: "slides" });
    this.heading = h("h2", { tabindex: -1 }, room.say("slides"));
    const kinds = OWN.filter(([, make]) => make(room.config));
    this.adding = h("div", { class: "slides-add", role: "group", "aria-labelledby": "slides-add" },
      h("span", { class: "control-label", id: "slides-add" }, room.say("add")),
      ...kinds.map(([kind, make]) => h("button", { type: "button", class: "button", "data-add": kind, onclick: () => this.#add({ kind, ...make(room.config) }) }, room.config.kinds[kind])));
    this.element = h("section", { class: "presenter-slides", tabindex: -1 }, this.heading, this.list);
  }

  get slides() { return this.room.deck.slides; }

  show() {
    const { slides, room } = this;
    this.element.hidden = !slides.length;
    for (const [slide, card] of this.cards) {
      if (slides.includes(slide)) continue;
      card.end();
      this.cards.delete(slide);
    }
    this.list.replaceChildren(...slides.map((slide, i) => {
      if (!this.cards.has(slide)) this.cards.set(slide, new Card(room, slide, this));
      const card = this.cards.get(slide);
      card.number(i + 1, slides.length);
      return card.element;
    }));
  }

  picture(drawn) {
    this.slides.forEach((slide, i) => this.cards.get(slide)?.picture(drawn[i]));
  }

  /* A slide that was changed elsewhere than on its card. */
  renew(slide) {
    this.cards.get(slide).end();
    this.cards.delete(slide);
    this.show();
  }

  #card(slide) { return this.cards.get(slide); }

  #isFull() {
    if (this.slides.length < this.room.limits.slides) return false;
    this.room.tell(this.room.say("full", { n: this.room.limits.slides }));
    return true;
  }

  #add(slide) {
    if (this.#isFull()) return;
    this.slides.push(slide);
    this.room.change();
    this.room.tell(this.room.say("added", { n: this.slides.length }));
    this.#card(slide).enter();
  }

  /* To another place; the focus stays on the button that was pressed. */
  move(slide, to, held) {
    const { slides, room } = this;
    const from = slides.indexOf(slide);
    const end = Math.max(0, Math.min(slides.length - 1, to));
    if (from === end) {
      document.getElementById("told").textContent = room.say("stays", { n: from + 1 });
      return;
    }
    decks.hush();
    slides.splice(from, 1);
    slides.splice(end, 0, slide);
    room.change();
    document.getElementById("told").textContent = room.say("moved", { n: from + 1, to: end + 1 });
    held?.focus();
    this.#card(slide).element.scrollIntoView({ block: "nearest" });
  }

  drag(slide, event) {
    follow(this.list, this.#card(slide).element, event, (to) => this.move(slide, to));
  }

  duplicate(slide) {
    if (this.#isFull()) return;
    const at = this.slides.indexOf(slide);
    const copy = structuredClone(slide);
    this.slides.splice(at + 1, 0, copy);
    this.room.change();
    this.room.tell(this.room.say("duplicated", { n: at + 1, to: at + 2 }));
    this.#card(copy).enter();
  }

  delete(slide) {
    const { room } = this;
    const at = this.slides.indexOf(slide);
    this.slides.splice(at, 1);
    room.change();
    room.tell(room.say("deleted", { n: at + 1 }), decks.way(room.say("undo"), () => {
      this.slides.splice(at, 0, slide);
      room.change();
      room.tell(room.say("restored"));
      this.#card(slide).enter();
    }));
    const next = this.slides[Math.min(at, this.slides.length - 1)];
    if (next) this.#card(next).enter();
    else this.adding.querySelector("button").focus();
  }
}
