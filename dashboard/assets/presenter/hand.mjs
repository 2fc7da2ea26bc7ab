/* Handing over: the show, files, and a link that holds the whole deck. */

import { h } from "../map/dom.mjs";
import { drawnDeck, post } from "./drawing.mjs";
import { pack } from "./link.mjs";
import { sound } from "./sound.mjs";

const THEMES = ["light", "dark"];
const REVOKE_MS = 10000;

const download = (blob, name) => {
  const link = h("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_MS);
};

/* As a file is called: letters and numbers, held together. */
const fileName = (title) => ["bygdepuls", ...title.toLocaleLowerCase("nb").match(/[\p{L}\p{N}]+/gu) ?? ["deck"]].join("-").slice(0, 80);

export class Hand {
  constructor(room) {
    this.room = room;
    const { config } = room;
    const say = (key) => room.say(key);
    const button = (text, act, more = {}) => h("button", { type: "button", class: "button", onclick: act, ...more }, text);
    this.told = h("div", { class: "presenter-told", role: "status" });
    const show = button([h("span", { class: "icon icon-play", "aria-hidden": "true" }), say("show")], () => this.play(0), { class: "button presenter-show", id: "deck-show" });
    this.files = Object.entries(config.files).map(([ending, name]) => button(name, () => this.#make(ending, name), { "data-file": ending }));
    this.link = button(say("copy_link"), () => this.#copy(), { id: "deck-link" });
    this.save = button(say("save_file"), () => download(new Blob([JSON.stringify(room.sent)], { type: "application/json" }), `${fileName(room.name(room.deck))}.json`), { id: "deck-save" });
    const chooser = h("input", { type: "file", accept: ".json,application/json", hidden: true, onchange: () => {
      room.offer.file(chooser.files[0]);
      chooser.value = "";
    } });
    this.themes = THEMES.map((theme) => h("button", { type: "button", "data-theme-of": theme, onclick: () => {
      room.deck.theme = theme;
      room.change();
    } }, say(theme)));
    const files = h("div", { class: "presenter-files" }, ...this.files);
    const look = h("div", { class: "control", role: "group", "aria-labelledby": "deck-theme" },
      h("span", { class: "control-label", id: "deck-theme" }, say("theme")), h("div", { class: "segments" }, ...this.themes));
    /* Without slides there is nothing to hand over. */
    this.ofSlides = [show, files, look, this.link, this.save];
    this.element = h("section", { class: "presenter-hand", "aria-label": say("show") }, show, files, this.told, look,
      h("div", { class: "control presenter-share", role: "group", "aria-labelledby": "deck-share" },
        h("span", { class: "control-label", id: "deck-share" }, say("share")), this.link, this.save,
        button(say("open_file"), () => chooser.click(), { id: "deck-file" }), chooser));
  }

  show() {
    const { slides, theme = "light" } = this.room.deck;
    for (const each of this.ofSlides) each.hidden = !slides.length;
    for (const each of this.themes) each.ariaPressed = String(each.dataset.themeOf === theme);
    this.told.replaceChildren();
  }

  /* From slide `at` on, as it is numbered in the deck. */
  async play(at) {
    const { room } = this;
    const { sent } = room;
    const { slides } = room.deck;
    await this.present(sent, at, (slide, answer, count) => {
      slides[slide].options[answer].count = count;
      room.slides.renew(slides[slide]);
      room.touch();
    });
  }

  /* Show any deck; `onCount` is told how many in the room gave an answer, by the number of its slide. */
  async present(deck, at = 0, onCount = null) {
    const { room } = this;
    this.told.textContent = room.say("drawing");
    try {
      const { drawn, isFresh } = await drawnDeck(deck);
      this.told.replaceChildren(...(isFresh ? this.#notes(drawn) : [room.say("from_memory")]));
      if (!drawn.slides.length) return;
      /* Those of an unknown kind are not in the show. */
      const known = new Set(drawn.slides.map(({ kind }) => kind));
      const numbers = deck.slides.flatMap(({ kind }, i) => (known.has(kind) ? [i] : []));
      const start = Math.max(0, numbers.findIndex((number) => number >= at));
      player.show({ words: room.config.words, ...drawn }, start, { onCount: onCount && ((slide, answer, count) => onCount(numbers[slide], answer, count)) });
    } catch (error) {
      this.told.replaceChildren();
      room.fail(error);
    }
  }

  #notes(drawn) {
    const notes = [...drawn.notes, ...drawn.slides.flatMap(({ notes: own }, i) => own.map((note) => `${i + 1}: ${note}`))];
    return notes.length ? [h("p", {}, this.room.say("left_out")), h("ul", {}, ...notes.map((note) => h("li", {}, note)))] : [];
  }

  async #make(ending, file) {
    const { room } = this;
    this.told.textContent = room.say("making", { file });
    try {
      const answer = await post(`/deck/slides.${ending}`, room.sent);
      const name = answer.headers.get("Content-Disposition")?.match(/filename="?([^";]+)/)?.[1] ?? `bygdepuls.${ending}`;
      download(await answer.blob(), name);
      this.told.textContent = room.say("made", { file });
    } catch (error) {
      this.told.replaceChildren();
      room.fail(error);
    }
  }

  async #copy() {
    const { room } = this;
    const { deck } = sound(room.sent, room.limits);
    const link = `${location.origin}/presenter?lang=${room.config.lang}#deck=${await pack(deck)}`;
    if (link.length > room.limits.link) {
      this.told.textContent = room.say("link_long", { n: link.length, most: room.limits.link });
      return;
    }
    try {
      await navigator.clipboard.writeText(link);
      this.told.textContent = room.say("link_copied");
    } catch { /* refused outside a secure address: then by hand */
      const field = h("input", { class: "presenter-field", readonly: true, value: link, "aria-label": room.say("link_by_hand") });
      this.told.replaceChildren(room.say("link_by_hand"), field);
      field.select();
    }
  }
}
