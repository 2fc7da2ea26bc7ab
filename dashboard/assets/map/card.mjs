/* The card of the chosen place: opened, filled anew with each year, closed. */

import { h } from "./dom.mjs";
import { isStill } from "./zoom.mjs";

export class Card {
  constructor(page) {
    this.page = page;
    this.element = h("section", { class: "map-card", "aria-label": page.voice.say("chosen"), hidden: true });
  }

  get isOpen() {
    return !this.element.hidden;
  }

  open(code, takesFocus) {
    this.code = code;
    this.element.hidden = false;
    this.page.root.classList.add("has-card");
    this.fill();
    this.outline();
    if (takesFocus) this.#enter();
    else this.#clearOfCard();
  }

  /* Screen readers that take the map for a document of its own do not tell what gets the focus outside it. */
  #enter() {
    this.element.querySelector("h2").focus();
    window.heading.say([...this.element.querySelectorAll("h2, p")].map(({ textContent }) => textContent).join(". "));
  }

  close() {
    const hadFocus = this.element.contains(document.activeElement);
    this.element.hidden = true;
    this.page.root.classList.remove("has-card");
    this.outline();
    if (hadFocus) this.#path().focus();
  }

  /* Ring the place on every map. */
  outline() {
    const { picture } = this.page;
    for (const pane of this.page.panes) pane.picture.outline("chosen", this.isOpen ? picture.index.get(this.code) : null);
  }

  fill() {
    const { page, element } = this;
    if (!this.isOpen) return;
    const held = element.contains(document.activeElement) ? document.activeElement.tagName : null;
    const how = { other: page.versus?.t, close: () => page.close(), query: page.link.search };
    element.replaceChildren(...page.facts.card(page.figures, page.picture.index.get(this.code), page.t, this.code, how));
    if (held) element.querySelector(held)?.focus({ preventScroll: true });
  }

  #path() {
    const { picture } = this.page;
    return picture.paths[picture.index.get(this.code)];
  }

  /* On a phone the card covers the lower half: scroll the place into the upper. */
  #clearOfCard() {
    if (getComputedStyle(this.element).position !== "fixed") return;
    const { top, height } = this.#path().getBoundingClientRect();
    scrollBy({ top: top + height / 2 - innerHeight / 4, behavior: isStill() ? "auto" : "smooth" });
  }
}
