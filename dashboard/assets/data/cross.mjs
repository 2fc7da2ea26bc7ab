/* The map by the keyboard: arrow keys move a cross, Enter starts and ends a box, Escape cancels it. */
import { s } from "../map/dom.mjs";

const DIRECTIONS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
/* Parts of the longer side of the view: a step, one with Shift, and an arm of the cross. */
const STEP = 1 / 60, LEAP = 1 / 8, ARM = 1 / 40;

const within = (value, low, length) => Math.min(Math.max(value, low), low + length);
const corners = ([x, y], [u, v]) => [[x, y], [u, y], [u, v], [x, v], [x, y]];

export class Cross {
  /* `map` is told where the cross is and which box is drawn, `point(at)` and `box(line)`, and takes
     the one or the other: `takePoint(at)`, `takeBox(line)`; `rest(was)` ends it. */
  constructor(svg, map) {
    Object.assign(this, { svg, map, at: null, from: null });
    this.mark = s("g", { class: "cross" }, s("path"), s("path"));
    svg.append(this.mark);
    svg.addEventListener("focus", () => svg.matches(":focus-visible") && this.show());
    svg.addEventListener("blur", () => this.rest());
    svg.addEventListener("pointerdown", () => this.rest());
    svg.addEventListener("keydown", (event) => this.press(event));
  }

  get view() { return this.svg.viewBox.baseVal; }
  get side() { return Math.max(this.view.width, this.view.height); }

  show() {
    const { x, y, width, height } = this.view;
    const [u, v] = this.at ?? [x + width / 2, y + height / 2];
    this.at = [within(u, x, width), within(v, y, height)];
    const [a, b] = this.at, arm = ARM * this.side;
    for (const path of this.mark.children) path.setAttribute("d", `M${a - arm},${b}h${2 * arm}M${a},${b - arm}v${2 * arm}`);
    this.mark.classList.add("shown");
    if (this.from) this.map.box(corners(this.from, this.at));
    else this.map.point(this.at);
  }

  rest() {
    this.from = null;
    this.mark.classList.remove("shown");
    this.map.rest();
  }

  press(event) {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    if (DIRECTIONS[key]) this.move(DIRECTIONS[key], shiftKey ? LEAP : STEP);
    else if (key === "Enter" || key === " ") this.enter();
    else if (key === "Escape" && this.from) this.cancel();
    else return;
    event.preventDefault();
  }

  move([right, down], part) {
    if (this.at) this.at = [this.at[0] + right * part * this.side, this.at[1] + down * part * this.side];
    this.show();
  }

  enter() {
    const { from } = this;
    if (!from) {
      this.show();
      this.from = this.at;
      this.map.begin();
      return;
    }
    this.from = null;
    if (from.join() === this.at.join()) this.map.takePoint(this.at);
    else this.map.takeBox(corners(from, this.at));
  }

  cancel() {
    this.from = null;
    this.map.cancel();
  }
}
