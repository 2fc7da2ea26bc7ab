/* The second year: put beside the first, turned, taken away; where there is one, it is `page.versus`. */

import { startYear, Versus } from "./versus.mjs";

export class Second {
  constructor(page) {
    this.page = page;
  }

  start(t = startYear(this.page.figures.years, this.page.t)) {
    const { page } = this;
    page.versus = new Versus(page, () => this.end());
    page.view.insertBefore(page.versus.element, page.legend.element);
    page.root.classList.add("is-split");
    page.compare.hidden = true;
    page.versus.draw(page.ending.signal);
    page.versus.build(page.figures, t);
    page.card.outline();
    page.sight.fit();
    page.timeline.build(page.figures.years, page.t);
    this.turned();
    page.dim();
    page.record();
  }

  turned() {
    const { page } = this;
    page.link.set("versus", page.figures.years[page.versus.t]);
    page.paint([page.versus]);
    page.tell();
  }

  end() {
    const { page } = this;
    this.#remove();
    page.compare.hidden = false;
    page.timeline.build(page.figures.years, page.t);
    page.tell();
    page.record();
    page.compare.focus();
  }

  /* Another indicator: its own years, as near to what the link asks for as they get. */
  follow(figures) {
    const { page } = this;
    const { years } = figures;
    const asked = years.indexOf(+page.link.get("versus"));
    page.compare.hidden = Boolean(page.versus) || years.length < 2;
    /* One year can't be compared with another. */
    if (years.length < 2) this.#remove();
    else page.versus?.build(figures, asked < 0 ? startYear(years, page.t) : asked);
    return !page.versus && asked >= 0 ? asked : null;
  }

  #remove() {
    const { page } = this;
    page.link.drop("versus");
    page.versus?.end();
    page.versus = null;
    page.root.classList.remove("is-split");
    page.sight.fit();
  }
}
