/* The presenter's page, where a page has its room: Dash may draw, redraw or remove it at any time. */

import { Room } from "./room.mjs";

let shown = null;
const follow = () => {
  const root = document.getElementById("presenter");
  const config = root?.dataset.config;
  if (root === (shown?.root ?? null) && config === shown?.config) return;
  shown?.room.end();
  if (!root) return void (shown = null);
  const told = JSON.parse(config);
  player.charts = told.charts;
  shown = { root, config, room: new Room(root, told) };
};
new MutationObserver(follow).observe(document.documentElement, { childList: true, subtree: true, attributeFilter: ["data-config"] });
follow();
