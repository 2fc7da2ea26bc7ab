/* One slide on its card: a small picture of it, its words to write, and what can be done with it. */

import { h } from "../map/dom.mjs";
import { ownFields } from "./own.mjs";

/* So far outside the window a picture is drawn, to be there when it is scrolled to. */
const NEAR = "600px";
/* Kinds whose title or note is something else than a chart's. */
const TITLES = { poll: "question" }, NOTES = { prose: "points" };

export class Card {
  constructor(room, slide, slides) {
    Object.assign(this, { room, slide });
    const { kind } = slide;
    const { limits, config } = room;
    this.frame = h("div", { class: "pin-picture", inert: true });
    this.hints = h("div", { class: "pin-hints" });
    this.place = h("span", { class: "pin-place", "aria-hidden": "true" });
    const field = (key, label, made) => {
      made.value = slide[key] ?? "";
      made.addEventListener("input", () => {
        slide[key] = made.value;
        room.touch();
      });
      made.maxLength = limits[key];
      return h("label", { class: `pin-field pin-${key}` }, h("span", {}, room.say(label)), made);
    };
    const area = (rows, more) => h("textarea", { class: "presenter-field", rows, ...more });
    this.beginning = h("span", { class: "pin-peek" });
    this.#peek();
    this.note = area(kind === "prose" ? 4 : 2);
    /* As many lines as it takes to be read, but none of one's own making. */
    this.title = area(2, { autocomplete: "off", onkeydown: (event) => event.key === "Enter" && event.preventDefault(), oninput: () => {
      if (this.title.value.includes("\n")) this.title.value = this.title.value.replaceAll(/\s*\n\s*/g, " ");
    } });
    this.morphs = h("input", { type: "checkbox", checked: slide.morphs, onchange: () => {
      slide.morphs = this.morphs.checked;
      room.touch();
    } });
    this.growing = h("label", { class: "pin-morphs" }, this.morphs, room.say("morphs"));
    const tool = (key, icon, act) => {
      const button = h("button", { type: "button", class: "pin-tool", "data-tool": key, onclick: () => act(button) }, h("span", { class: `icon icon-${icon}`, "aria-hidden": "true" }));
      return [key, button];
    };
    const move = (by) => (button) => slides.move(slide, this.at - 1 + by, button);
    this.tools = Object.fromEntries([
      tool("show_from", "play", () => room.hand.play(this.at - 1)), tool("up", "up", move(-1)), tool("down", "down", move(1)),
      tool("duplicate", "copy", () => slides.duplicate(slide)), tool("delete", "bin", () => slides.delete(slide))]);
    this.kind = h("span", { class: "pin-kind" }, config.kinds[kind] ?? room.say("unknown"));
    const view = h("a", { class: "pin-look", hidden: true, "data-route": "own" }, room.say("look"));
    this.view = view;
    this.element = h("li", { class: "pin-card", "data-kind": kind },
      h("div", { class: "pin-head" },
        h("span", { class: "pin-grip", title: room.say("drag"), "aria-hidden": "true", onpointerdown: (event) => event.button === 0 && slides.drag(slide, event) }),
        this.place, this.kind, view, h("div", { class: "pin-tools" }, ...Object.values(this.tools))),
      this.frame,
      h("div", { class: "pin-words" },
        field("title", TITLES[kind] ?? "slide_title", this.title), ...ownFields(room, slide),
        field("note", NOTES[kind] ?? "note", this.note), this.hints,
        h("details", { class: "unfolds pin-more", ontoggle: () => this.#peek() }, h("summary", {}, room.say("speaker"), this.beginning),
          h("p", { class: "pin-why" }, room.say("speaker_why")), field("speaker", "speaker", area(4))),
        this.growing));
    this.near = new IntersectionObserver(([{ isIntersecting }]) => {
      this.isNear = isIntersecting;
      this.#draw();
    }, { rootMargin: NEAR });
    this.near.observe(this.frame);
  }

  end() { this.near.disconnect(); }

  /* The focus to the slide's first words. */
  enter() {
    this.title.focus();
    this.element.scrollIntoView({ block: "nearest" });
  }

  number(at, all) {
    const { room } = this;
    this.at = at;
    this.place.textContent = at;
    this.element.setAttribute("aria-label", room.say("slide", { n: at, all }));
    this.growing.hidden = at === 1;
    for (const [key, button] of Object.entries(this.tools)) {
      button.ariaLabel = button.title = room.say(key, { n: at });
      button.ariaDisabled = String((key === "up" && at === 1) || (key === "down" && at === all));
    }
  }

  /* As the server drew it. */
  picture(drawn) {
    const { slide } = drawn;
    if (this.drawn?.slide === slide) return;
    this.drawn = drawn;
    const { room } = this;
    /* What stands on the slide until something else is written. */
    this.title.placeholder = slide?.found ?? "";
    this.note.placeholder = slide ? player.noteOf({ ...slide, note: "" }) : "";
    this.view.hidden = !slide?.link;
    if (slide?.link) {
      const { pathname, search } = new URL(slide.link);
      this.view.href = pathname + search;
    }
    const hints = slide ? slide.notes : [room.say("unknown_why")];
    this.hints.replaceChildren(...hints.map((hint) => h("p", { class: "hint" }, hint)));
    this.#draw();
  }

  /* How the notes begin, while they are folded away. */
  #peek() {
    this.beginning.textContent = this.slide.speaker ?? "";
  }

  #draw() {
    if (!this.isNear || !this.drawn || this.framed === this.drawn) return;
    this.framed = this.drawn;
    const { slide, ...around } = this.drawn;
    /* A copy, since a slide that is found in its deck has its number on it, and that changes here. */
    this.frame.replaceChildren(slide ? player.framed(slide, { ...around, slides: [{ ...slide }] }) : "");
  }
}
