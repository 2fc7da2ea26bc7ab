/* The shelf: which deck is open, what it is called, and making, copying and deleting decks. */

import { h } from "../map/dom.mjs";

export class Shelf {
  constructor(room) {
    this.room = room;
    const say = (key) => room.say(key);
    const button = (key, act) => h("button", { type: "button", class: "presenter-quiet", onclick: act }, say(key));
    this.select = h("select", { class: "select", id: "deck-open", onchosen: () => this.open(+this.select.value) });
    this.title = h("input", { class: "presenter-field", id: "deck-title", maxlength: room.limits.title, placeholder: say("untitled"), autocomplete: "off", oninput: () => this.#rename() });
    this.state = h("p", { class: "presenter-kept" });
    this.choice = h("div", { class: "control" }, h("label", { class: "control-label", for: "deck-open" }, say("deck")), this.select);
    this.element = h("section", { class: "presenter-shelf", "aria-label": say("deck") }, this.choice,
      h("div", { class: "control" }, h("label", { class: "control-label", for: "deck-title" }, say("deck_title")), this.title),
      h("div", { class: "presenter-ways" }, button("new", () => this.#make()), button("duplicate_deck", () => this.#copy()), button("delete_deck", () => this.#delete())),
      this.state);
  }

  show() {
    const { room } = this;
    const { decks: all, open } = room.kept;
    this.choice.hidden = all.length < 2;
    this.select.replaceChildren(...all.map((deck, i) => h("option", { value: i, selected: i === open }, `${room.name(deck)} (${deck.slides.length})`)));
    if (document.activeElement !== this.title) this.title.value = room.deck.title ?? "";
  }

  saved(isKept) {
    this.state.textContent = this.room.say(isKept ? "kept" : "unkept");
    this.state.classList.toggle("hint", !isKept);
  }

  open(index) {
    const { room } = this;
    decks.hush();
    room.kept.open = index;
    room.change();
    document.getElementById("told").textContent = room.say("deck_opened", { title: room.name(room.deck) });
  }

  #rename() {
    this.room.deck.title = this.title.value;
    this.room.save();
    this.show();
  }

  #make() {
    this.room.add({ title: "", slides: [] });
    this.room.tell(this.room.say("deck_made"));
    this.title.focus();
  }

  #copy() {
    const { room } = this;
    room.add({ ...structuredClone(room.deck), title: room.say("copy_of", { title: room.name(room.deck) }).slice(0, room.limits.title) });
    room.tell(room.say("deck_copied"));
  }

  #delete() {
    const { room } = this;
    const { kept } = room;
    const before = structuredClone(kept);
    const title = room.name(room.deck);
    kept.decks.splice(kept.open, 1);
    if (!kept.decks.length) kept.decks.push({ title: "", slides: [] });
    kept.open = Math.min(kept.open, kept.decks.length - 1);
    room.change();
    room.tell(room.say("deck_deleted", { title }), decks.way(room.say("undo"), () => {
      const deck = before.decks[before.open];
      const now = room.kept.decks.filter((each) => each.title || each.slides.length);
      const at = Math.min(before.open, now.length);
      room.kept.decks = now.toSpliced(at, 0, deck);
      room.kept.open = at;
      room.change();
      room.tell(room.say("restored"));
    }));
  }
}
