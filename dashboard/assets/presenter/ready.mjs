/* What a pin is, for who has none yet; and ready decks, of a municipality or a programme. */

import { h } from "../map/dom.mjs";
import { get } from "../map/fetch.mjs";
import { Search } from "../map/search.mjs";
import { asked } from "./drawing.mjs";
import { sound } from "./sound.mjs";

export class Ready {
  constructor(room) {
    this.room = room;
    const { config } = room;
    const say = (key) => room.say(key);
    this.search = h("div", { class: "ready-search" });
    this.teaching = h("section", { class: "presenter-teach" },
      h("h2", {}, say("nothing")), h("p", { class: "lede" }, say("teach")),
      h("nav", { class: "presenter-ways", "aria-label": say("go_pin") }, ...config.pages.map(({ path, name }) => h("a", { class: "button", href: path, "data-route": "" }, name))));
    this.fold = h("details", { class: "unfolds presenter-ready", ontoggle: () => this.#fill() }, h("summary", {}, say("ready")),
      h("p", {}, say("ready_why")), h("h3", {}, say("ready_place")), this.search,
      h("h3", {}, say("ready_programme")),
      h("div", { class: "presenter-programmes" }, ...config.programmes.map(({ id, name }) => h("button", { type: "button", class: "button", "data-ready": id, onclick: () => this.#make(`programme/${id}`) }, name))));
  }

  show() {
    const isEmpty = !this.room.deck.slides.length;
    this.teaching.hidden = !isEmpty;
    this.fold.open = isEmpty;
  }

  /* The names come when they are first asked for. */
  async #fill() {
    const { room } = this;
    if (!this.fold.open || this.isFilled) return;
    this.isFilled = true;
    try {
      const gazetteer = await get(`/v/${room.config.version}/places/${room.config.lang}.json`);
      this.search.replaceChildren(new Search(room, gazetteer, (code) => this.#make(`place/${code}`)).element);
    } catch (error) {
      this.isFilled = false;
      room.fail(error);
    }
  }

  async #make(which) {
    const { room } = this;
    try {
      const answer = await asked(`/deck/ready/${which}?lang=${room.config.lang}&data=${room.config.version}`);
      const { deck } = sound(await answer.json(), room.limits);
      room.add(deck);
      room.tell(room.say("ready_made", { title: room.name(deck) }));
      room.slides.element.focus();
      scrollTo(0, 0);
    } catch (error) {
      room.fail(error);
    }
  }
}
