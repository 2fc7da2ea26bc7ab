/* Loads the map where a page has one: Dash may draw, redraw or remove it at any time. */
(() => {
  const SCRIPT = new URL("map/main.mjs", document.currentScript.src);
  const load = () => import(SCRIPT);
  let shown = null;

  const follow = async () => {
    const root = document.getElementById("map");
    const config = root?.dataset.config;
    if (shown?.root === root && shown?.config === config) return;
    shown?.page?.end();
    shown = root ? { root, config } : null;
    if (!root) return;
    const here = shown;
    const { MapPage } = await load();
    if (shown === here) here.page = new MapPage(root);
  };

  if (location.pathname.endsWith("/kart")) load();
  new MutationObserver(follow).observe(document.documentElement, { childList: true, subtree: true, attributeFilter: ["data-config"] });
  follow();
})();
