/* A deck that comes by link or file: said what it is, and kept, looked at or left. Those that are here stay. */

import { h } from "../map/dom.mjs";
import { drawAll, isOffline } from "./drawing.mjs";
import { rescued, unpack } from "./link.mjs";
import { sound } from "./sound.mjs";

const HELD = /^#deck=(.*)$/s;

export class Offer {
  constructor(room) {
    this.room = room;
    this.element = h("section", { class: "presenter-offer", "aria-live": "polite", hidden: true });
  }

  /* What the address holds. */
  async look() {
    const held = location.hash.match(HELD)?.[1];
    if (held === undefined) return;
    this.#show(await unpack(held), "link");
  }

  async file(file) {
    this.#show(rescued(await file.text()), "file");
  }

  #show(found, from) {
    const { room } = this;
    const read = found && sound(found.raw, room.limits);
    this.element.hidden = false;
    const leave = h("button", { type: "button", class: "button", onclick: () => this.#close() }, room.say("leave"));
    if (!read?.deck.slides.length) {
      this.element.replaceChildren(h("p", {}, room.say(`${from}_broken`)), leave);
      return;
    }
    const { deck, done } = read;
    const told = [found.isCut && room.say("cut", { n: deck.slides.length }), ...Object.entries(done).map(([key, n]) => n && room.say(key, { n }))].filter(Boolean);
    const list = h("ul", {}, ...told.map((each) => h("li", {}, each)));
    const left = h("div", { class: "presenter-left", hidden: !told.length }, h("p", {}, room.say("left_out")), list);
    const way = (key, act) => h("button", { type: "button", class: "button", "data-offer": key, onclick: act }, room.say(key));
    this.element.replaceChildren(
      h("p", {}, h("strong", {}, room.say(`${from}_holds`, { title: room.name(deck), n: deck.slides.length }))), left,
      h("div", { class: "presenter-ways" }, way("keep", () => this.#keep(deck)), way("look_only", () => room.hand.present({ ...deck, lang: room.config.lang })), leave));
    this.#ask(deck, left, list);
  }

  /* The server knows which views have changed since. */
  async #ask(deck, left, list) {
    const { room } = this;
    try {
      const drawn = await drawAll({ ...deck, lang: room.config.lang }, () => {});
      const notes = drawn.flatMap(({ slide }, i) => (slide ? slide.notes : [room.say("unknown_why")]).map((note) => `${room.say("slide", { n: i + 1, all: drawn.length })}: ${note}`));
      list.append(...notes.map((note) => h("li", {}, note)));
      left.hidden = !list.children.length;
    } catch (error) {
      if (!isOffline(error) && !error.status) throw error;
    }
  }

  #keep(deck) {
    const { room } = this;
    this.#close();
    room.add(deck);
    room.tell(room.say("deck_opened", { title: room.name(deck) }));
    room.slides.element.focus();
  }

  #close() {
    this.element.hidden = true;
    this.element.replaceChildren();
    if (HELD.test(location.hash)) history.replaceState(history.state, "", location.pathname + location.search);
  }
}
