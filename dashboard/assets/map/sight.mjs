/* Which part of the country is in sight: fitted to the stage, moved about, finer when near, kept in the link. */

import { get } from "./fetch.mjs";
import { decode } from "./topology.mjs";
import { DETAIL_FROM } from "./zoom.mjs";

/* On a stage this wide the legend lies beside the country. */
const LEGEND_BESIDE_FROM = 620;

export class Sight {
  constructor(page) {
    this.page = page;
  }

  fit() {
    const { page, page: { stage: { clientWidth, clientHeight } } } = this;
    page.picture.fit(clientWidth, clientHeight, clientWidth > LEGEND_BESIDE_FROM);
    page.zoom.resize(page.link.get("zoom"));
    page.markers.place();
    page.versus?.fit();
    page.legend.fit(page.picture);
    if (page.figures?.kind === "count") page.paint(page.panes);
  }

  /* On the way from one part to another. */
  async passes(transform) {
    const { page } = this;
    page.markers.place();
    page.versus?.zoom.follow(transform);
    const redraw = (drawing) => { for (const { picture } of page.panes) picture.redraw(drawing); };
    if (transform.k < DETAIL_FROM) {
      redraw(page.picture.overview);
      return;
    }
    const detail = await get(`${page.base}geometry/detail.json`, decode).catch(() => null);
    if (detail && page.picture.move.k >= DETAIL_FROM) redraw(detail);
  }

  /* There. */
  rests(view) {
    this.page.link.set("zoom", view);
    this.page.link.writeSoon();
  }
}
