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
