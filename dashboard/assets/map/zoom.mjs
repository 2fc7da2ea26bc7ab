/* Zooming and panning: wheel, pinch, drag, buttons and keys, on top of d3-zoom. */

import { select, zoom, zoomIdentity } from "../vendor/d3-zoom.mjs";

export const DETAIL_FROM = 3;
const DEEPEST = 24;
const STEP = 1.8;

const isStill = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export class Zoom {
  constructor(picture, onZoom) {
    this.picture = picture;
    this.target = select(picture.svg);
    this.behaviour = zoom().scaleExtent([1, DEEPEST])
      .filter((event) => this.#mayHandle(event))
      .on("zoom", ({ transform }) => {
        picture.svg.classList.toggle("is-zoomed", transform.k > 1);
        picture.transform(transform);
        onZoom(transform.k);
      });
    this.target.call(this.behaviour).on("dblclick.zoom", null);
    picture.svg.addEventListener("dblclick", (event) => this.by(event.shiftKey ? 1 / STEP : STEP, [event.offsetX, event.offsetY]));
  }

  /* Where nothing is zoomed, one finger and an outward wheel scroll the page. */
  #mayHandle(event) {
    const { k } = this.picture.move;
    if (event.type === "wheel") return k > 1 || event.deltaY < 0;
    if (event.type.startsWith("touch")) return k > 1 || event.touches.length > 1;
    return !event.button && !event.ctrlKey;
  }

  resize() {
    const { width, height } = this.picture.size;
    this.behaviour.extent([[0, 0], [width, height]]).translateExtent([[-width * 0.2, -height * 0.2], [width * 1.2, height * 1.2]]);
  }

  #go(transform, about) {
    if (isStill()) this.target.call(transform, ...about);
    else this.target.transition().duration(450).call(transform, ...about);
  }

  by(factor, point) {
    this.#go(this.behaviour.scaleBy, point ? [factor, point] : [factor]);
  }

  in() { this.by(STEP); }

  out() { this.by(1 / STEP); }

  reset() { this.#go(this.behaviour.transform, [zoomIdentity]); }

  /* Bring a box of the picture into view, not nearer than needed to see its surroundings. */
  to([west, north, east, south]) {
    const { width, height } = this.picture.size;
    const [left, top] = this.picture.rest([west, north]);
    const [right, bottom] = this.picture.rest([east, south]);
    const k = Math.max(1, Math.min(10, 0.35 * Math.min(width / (right - left), height / (bottom - top))));
    const x = width / 2 - (k * (left + right)) / 2, y = height / 2 - (k * (top + bottom)) / 2;
    this.#go(this.behaviour.transform, [zoomIdentity.translate(x, y).scale(k)]);
  }

  /* Pan just enough to show a point of the picture. */
  show(anchor) {
    const [x, y] = this.picture.point(anchor);
    const { width, height } = this.picture.size;
    if (x < 30 || y < 30 || x > width - 30 || y > height - 30) {
      this.#go(this.behaviour.translateTo, this.picture.rest(anchor));
    }
  }
}
