/* Year and play. Years are whole and may have gaps; nothing here asks the server. */

import { h } from "./dom.mjs";

const WHOLE_PLAY_MS = 14000;
const FASTEST_MS = 320;
const SLOWEST_MS = 900;
/* Room for a year under the track, in pixels. */
const LABEL_WIDTH = 68;

export class Timeline {
  /* `onPlaying` is told whether the years run; that they do not also where the slider comes to rest.
     `aside` stands after the track. */
  constructor(voice, label, onYear, onPlaying, aside) {
    this.voice = voice;
    this.onYear = onYear;
    this.onPlaying = onPlaying;
    this.timer = null;
    this.slider = h("input", { type: "range", min: 0, step: 1, class: "year-slider", "aria-label": label,
      oninput: () => { this.pause(); this.#goTo(+this.slider.value); }, onchange: () => this.onPlaying(false) });
    this.output = h("output", { class: "year-now", "aria-hidden": "true" });
    this.button = h("button", { type: "button", class: "play", onclick: () => (this.timer ? this.pause() : this.play()) });
    this.ticks = h("div", { class: "ticks", "aria-hidden": "true" });
    this.element = h("div", { class: "timeline" }, this.button, this.output, h("div", { class: "track" }, this.slider, this.ticks), aside);
    this.#showState();
  }

  build(years, t) {
    this.pause();
    this.years = years;
    this.slider.max = years.length - 1;
    const every = Math.ceil(years.length / Math.max(2, Math.floor(this.slider.clientWidth / LABEL_WIDTH)));
    const isLabelled = (i) => i === years.length - 1 || (i % every === 0 && years.length - 1 - i >= every * 0.7);
    this.ticks.replaceChildren(...years.map((year, i) => (isLabelled(i)
      ? h("span", { style: `left:${years.length === 1 ? 50 : (i * 100) / (years.length - 1)}%` }, year) : "")));
    this.element.classList.toggle("is-single", years.length === 1);
    this.show(t);
  }

  show(t) {
    this.t = t;
    this.slider.value = t;
    this.slider.setAttribute("aria-valuetext", this.years[t]);
    this.slider.style.setProperty("--done", `${this.years.length === 1 ? 100 : (t * 100) / (this.years.length - 1)}%`);
    this.output.textContent = this.years[t];
  }

  #goTo(t) {
    this.show(t);
    this.onYear(t);
  }

  play() {
    if (this.t === this.years.length - 1) this.#goTo(0);
    const pace = Math.min(SLOWEST_MS, Math.max(FASTEST_MS, WHOLE_PLAY_MS / this.years.length));
    this.timer = setInterval(() => {
      if (this.t < this.years.length - 1) this.#goTo(this.t + 1);
      if (this.t === this.years.length - 1) this.pause();
    }, pace);
    this.#showState();
  }

  pause() {
    if (!this.timer) return;
    clearInterval(this.timer);
    this.timer = null;
    this.#showState();
  }

  #showState() {
    const isPlaying = this.timer !== null;
    this.button.setAttribute("aria-label", this.voice.say(isPlaying ? "pause" : "play"));
    this.button.classList.toggle("is-playing", isPlaying);
    this.onPlaying(isPlaying);
  }
}
