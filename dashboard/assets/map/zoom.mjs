/* Zooming and panning: wheel, pinch, drag, buttons and keys, on top of d3-zoom. */

import { select, zoom, zoomIdentity } from "../vendor/d3-zoom.mjs";

export const DETAIL_FROM = 3;
const STEP = 1.8;
const MOVE_MS = 420;

export const isStill = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export class Zoom {
  /* `onZoom` is told of every step of the way, `onRest` of the view that the reader stopped at. */
  constructor(picture, deepest, onZoom, onRest) {
    Object.assign(this, { picture, deepest, onRest });
    this.target = select(picture.svg);
    this.behaviour = zoom().scaleExtent([1, deepest])
      .filter((event) => this.#mayHandle(event))
      .on("start", ({ sourceEvent }) => {
        if (!sourceEvent) return;
        this.going = null;
        this.from = picture.move;
      })
      .on("zoom", ({ transform }) => {
        picture.svg.classList.toggle("is-zoomed", transform.k > 1);
        picture.transform(transform);
        onZoom(transform);
      })
      .on("end", ({ sourceEvent }) => { if (sourceEvent && picture.move !== this.from) onRest(this.view); });
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

  /* Show what another map of the same size shows. */
  follow(transform) {
    const { k, x, y } = this.picture.move;
    if (transform.k === k && transform.x === x && transform.y === y) return;
    this.target.call(this.behaviour.transform, zoomIdentity.translate(transform.x, transform.y).scale(transform.k));
  }

  /* Show `view`, as the link has it, on a stage of a new size. */
  resize(view) {
    const { width, height } = this.picture.size;
    this.behaviour.extent([[0, 0], [width, height]]).translateExtent([[-width * 0.2, -height * 0.2], [width * 1.2, height * 1.2]]);
    this.target.call(this.behaviour.transform, this.#inside(this.#read(view)));
  }

  /* "scale,x,y": the middle as shares of the picture, whatever the size of the stage; empty is the whole country. */
  get view() {
    const { picture, picture: { move: { k, x, y }, size, overview } } = this;
    if (k === 1 && x === 0 && y === 0) return "";
    const [u, v] = picture.from([size.width / 2, size.height / 2]);
    return [+k.toFixed(2), +(u / overview.width).toFixed(4), +(v / overview.height).toFixed(4)].join();
  }

  #read(view) {
    if (!view) return zoomIdentity;
    const [k, u, v] = view.split(",").map(Number);
    const { picture: { size, overview } } = this;
    const [left, top] = this.picture.rest([u * overview.width, v * overview.height]);
    return zoomIdentity.translate(size.width / 2 - k * left, size.height / 2 - k * top).scale(k);
  }

  #inside(wanted) {
    const { width, height } = this.picture.size;
    return this.behaviour.constrain()(wanted, [[0, 0], [width, height]], this.behaviour.translateExtent());
  }

  /* Go no further on a way begun. */
  stop() { this.going = null; }

  /* Move to another view. The scale grows evenly for the eye, the middle follows it. */
  #go(wanted) {
    const { width, height } = this.picture.size;
    const target = this.#inside(wanted);
    const from = this.picture.move, started = performance.now(), going = (this.going = {});
    const middle = ({ k, x, y }) => [(width / 2 - x) / k, (height / 2 - y) / k];
    const [[u0, v0], [u1, v1]] = [middle(from), middle(target)];
    const step = (now) => {
      if (this.going !== going) return;
      const time = isStill() ? 1 : Math.min(1, (now - started) / MOVE_MS);
      const eased = 1 - (1 - time) ** 3;
      const k = from.k * (target.k / from.k) ** eased;
      const part = from.k === target.k ? eased : (1 / k - 1 / from.k) / (1 / target.k - 1 / from.k);
      const [u, v] = [u0 + (u1 - u0) * part, v0 + (v1 - v0) * part];
      const view = time === 1 ? target : zoomIdentity.translate(width / 2 - u * k, height / 2 - v * k).scale(k);
      this.target.call(this.behaviour.transform, view);
      if (time < 1) requestAnimationFrame(step);
      else this.onRest(this.view);
    };
    requestAnimationFrame(step);
  }

  by(factor, point) {
    const { width, height } = this.picture.size;
    const [px, py] = point ?? [width / 2, height / 2];
    const { k, x, y } = this.picture.move;
    const wider = Math.min(this.deepest, Math.max(1, k * factor));
    this.#go(zoomIdentity.translate(px - ((px - x) / k) * wider, py - ((py - y) / k) * wider).scale(wider));
  }

  in(point) { this.by(STEP, point); }

  out(point) { this.by(1 / STEP, point); }

  reset() { this.#go(zoomIdentity); }

  /* Bring a box of the picture into view, not nearer than needed to see its surroundings. */
  to([west, north, east, south]) {
    const { width, height } = this.picture.size;
    const [left, top] = this.picture.rest([west, north]);
    const [right, bottom] = this.picture.rest([east, south]);
    const k = Math.max(1, Math.min(10, 0.35 * Math.min(width / (right - left), height / (bottom - top))));
    const x = width / 2 - (k * (left + right)) / 2, y = height / 2 - (k * (top + bottom)) / 2;
    this.#go(zoomIdentity.translate(x, y).scale(k));
  }

  /* Pan just enough to show a point of the picture. */
  show(anchor) {
    const [x, y] = this.picture.point(anchor);
    const { width, height } = this.picture.size;
    if (x < 30 || y < 30 || x > width - 30 || y > height - 30) {
      const { k } = this.picture.move;
      const [left, top] = this.picture.rest(anchor);
      this.#go(zoomIdentity.translate(width / 2 - k * left, height / 2 - k * top).scale(k));
    }
  }
}
