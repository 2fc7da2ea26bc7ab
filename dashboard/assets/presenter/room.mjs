/* The presenter's room: holds the decks as this browser keeps them, and tells its parts what has changed. */

import { h } from "../map/dom.mjs";
import { drawAll, isOffline } from "./drawing.mjs";
import { Hand } from "./hand.mjs";
import { Offer } from "./offer.mjs";
import { Ready } from "./ready.mjs";
import { Shelf } from "./shelf.mjs";
import { Slides } from "./slides.mjs";

const REST_MS = 500;

export class Room {
  constructor(root, config) {
    Object.assign(this, { root, config, limits: config.limits });
    this.ending = new AbortController();
    const { signal } = this.ending;
    this.state = h("p", { class: "presenter-state", role: "status" });
    this.shelf = new Shelf(this);
    this.hand = new Hand(this);
    this.slides = new Slides(this);
    this.ready = new Ready(this);
    this.offer = new Offer(this);
    root.replaceChildren(this.offer.element,
      h("div", { class: "presenter-side" }, this.shelf.element, this.hand.element, this.state),
      h("div", { class: "presenter-main" }, this.slides.element, this.ready.teaching, this.slides.adding, this.ready.fold));
    addEventListener("storage", ({ key }) => {
      if (key !== decks.KEY && key !== null) return;
      this.load();
      this.tell(this.say("changed_elsewhere"));
    }, { signal });
    addEventListener("hashchange", () => this.offer.look(), { signal });
    this.load();
    this.save();
    this.offer.look();
  }

  end() {
    this.ending.abort();
    clearTimeout(this.resting);
    decks.hush();
    this.root.replaceChildren();
  }

  say(key, values = {}) {
    return this.config.words[key].replaceAll(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  tell(text, ...ways) {
    decks.tell(text, ...ways);
  }

  get deck() { return this.kept.decks[this.kept.open]; }

  /* What is sent: the slides follow the page's language. */
  get sent() {
    const { title, theme = "light", slides } = this.deck;
    return { shape: this.kept.shape, title, lang: this.config.lang, theme, slides };
  }

  name({ title }) { return title || this.say("untitled"); }

  load() {
    this.kept = decks.read();
    this.show();
  }

  /* Another deck, or other slides in it: everything is drawn from it. */
  show() {
    this.shelf.show();
    this.hand.show();
    this.slides.show();
    this.ready.show();
    this.draw();
  }

  save() {
    this.shelf.saved(decks.write(this.kept));
  }

  /* A word has been written: saved at once, drawn when the hand rests. */
  touch() {
    this.save();
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.draw(), REST_MS);
  }

  change() {
    this.save();
    this.show();
  }

  /* Make a deck the one that is open, in place of one in which nothing is written yet. */
  add(deck) {
    const { kept } = this;
    decks.hush();
    const isBlank = !this.deck.title && !this.deck.slides.length;
    kept.open = isBlank ? kept.open : kept.decks.length;
    kept.decks.splice(kept.open, isBlank ? 1 : 0, deck);
    this.change();
  }

  async draw() {
    clearTimeout(this.resting);
    const asked = this.asked = this.sent;
    if (!asked.slides.length) return this.state.replaceChildren();
    try {
      const drawn = await drawAll(asked, () => { this.state.textContent = this.say("drawing"); });
      if (this.asked !== asked) return;
      this.state.replaceChildren();
      this.slides.picture(drawn);
    } catch (error) {
      if (this.asked === asked) this.fail(error);
    }
  }

  /* What went wrong, in words; anything but the network and the server's answer is a fault of ours. */
  fail(error) {
    if (isOffline(error)) this.state.textContent = this.say("offline");
    else if (error.status) this.state.textContent = this.say("failed", { reason: error.detail ?? this.say("refused", { status: error.status }) });
    else throw error;
  }
}
