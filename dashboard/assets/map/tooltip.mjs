/* A box beside the pointer, or beside the place that has focus. */

import { h } from "./dom.mjs";

const GAP = 14;

export class Tooltip {
  constructor(stage) {
    this.stage = stage;
    this.element = h("div", { class: "tip", "aria-hidden": "true", hidden: true });
    stage.append(this.element);
  }

  show(content, [x, y]) {
    this.element.replaceChildren(...content);
    this.element.hidden = false;
    this.move([x, y]);
  }

  move([x, y]) {
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const left = x + GAP + width > this.stage.clientWidth ? x - GAP - width : x + GAP;
    const top = Math.min(Math.max(4, y - height / 2), this.stage.clientHeight - height - 4);
    this.element.style.translate = `${Math.max(4, left)}px ${top}px`;
  }

  hide() {
    this.element.hidden = true;
  }
}
