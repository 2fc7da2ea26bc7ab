/* Pointer and keyboard on the maps: hovering, opening, walking from place to place, zooming. */

import { next } from "./walk.mjs";

const ZOOMS = { "+": "in", "-": "out", 0: "reset" };

export class Hands {
  constructor(page, signal) {
    this.page = page;
    const { svg } = page.picture;
    const on = (type, action) => svg.addEventListener(type, action, { signal });
    const onPlace = (action) => (event) => event.target.dataset?.i !== undefined && action(+event.target.dataset.i, event);
    const byMouse = (action) => (...args) => args.at(-1).pointerType !== "touch" && action(...args);
    on("pointerover", onPlace(byMouse((i, event) => page.pointing.show(i, this.at(event), page))));
    on("pointermove", byMouse((event) => page.tooltip.move(this.at(event))));
    on("pointerout", onPlace(() => page.pointing.leave()));
    on("click", onPlace((i) => page.open(page.codes[i])));
    on("focusin", onPlace((i, event) => event.target.matches(":focus-visible") && this.#focused(i)));
    on("focusout", () => page.pointing.leave());
    on("keydown", onPlace((i, event) => this.#key(i, event)));
  }

  /* Where on the stage an event happened. */
  at(event) {
    const box = this.page.stage.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  /* One place at a time can be reached with Tab: the one that was left last. */
  #focused(i) {
    const { page } = this;
    const { paths, overview } = page.picture;
    for (const path of paths) if (path.tabIndex === 0) path.tabIndex = -1;
    paths[i].tabIndex = 0;
    paths[i].setAttribute("aria-label", page.facts.spoken(page.figures, i, page.t, page.codes[i]));
    page.zoom.show(overview.places[i].anchor);
    page.pointing.show(i, page.picture.point(overview.places[i].anchor), page);
  }

  #key(i, event) {
    const { page } = this;
    const { places } = page.picture.overview;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (ZOOMS[event.key]) page.zoom[ZOOMS[event.key]](page.picture.point(places[i].anchor));
    else if (event.key === "Enter" || event.key === " ") page.open(page.codes[i], true);
    else if (event.key.startsWith("Arrow")) {
      const place = next(event.key, places[i], places, page.byId);
      if (place) page.picture.paths[page.picture.index.get(place.id)].focus();
    } else return;
    event.preventDefault();
  }
}

/* A place is pointed at on one map and told about on both. */
export class Pointing {
  constructor(page) {
    this.page = page;
    this.at = null;
  }

  show(i, point, where) {
    const { facts, figures, codes, panes, picture: { overview } } = this.page;
    this.at = i;
    for (const pane of panes) {
      pane.picture.outline("hover", i);
      pane.tooltip.show(facts.tooltip(figures, i, pane.t, codes[i]), pane === where ? point : pane.picture.point(overview.places[i].anchor));
    }
  }

  leave() {
    this.at = null;
    for (const { picture, tooltip } of this.page.panes) {
      picture.outline("hover", null);
      tooltip.hide();
    }
  }
}
