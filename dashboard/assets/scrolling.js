/* Where the reader is on the page is in the history's entry: Back, Forward and a reload return there. */
(() => {
  const REST_MS = 150;
  /* The page is whole when its height has been still for this long. */
  const STILL_MS = 800;
  /* Where to return to, while the page is still being drawn. */
  let wanted = null;
  let isNamed = false;
  let resting, stilling;

  const keep = () => {
    clearTimeout(resting);
    if (wanted === null) history.replaceState({ ...history.state, top: Math.round(scrollY) }, "");
  };
  const end = () => { wanted = null; };
  /* A page grows as it is drawn, and can't be scrolled before there is something there. */
  const follow = () => {
    if (wanted === null) return;
    scrollTo({ top: wanted, behavior: "instant" });
    clearTimeout(stilling);
    if (isNamed) stilling = setTimeout(end, STILL_MS);
  };
  const arrive = ({ state }) => {
    clearTimeout(resting);
    clearTimeout(stilling);
    wanted = state?.top ?? null;
    isNamed = false;
  };

  history.scrollRestoration = "manual";
  arrive(history);
  addEventListener("popstate", arrive);
  addEventListener("scroll", () => {
    clearTimeout(resting);
    resting = setTimeout(keep, REST_MS);
  }, { passive: true });
  addEventListener("pagehide", keep);
  new ResizeObserver(follow).observe(document.body);
  /* The reader's own hand goes before. */
  for (const act of ["wheel", "touchstart", "pointerdown", "keydown"]) addEventListener(act, end, { passive: true, capture: true });

  window.scrolling = {
    /* Before the next entry. */
    leave() {
      keep();
      end();
    },

    /* The page has been drawn, or begun to be. */
    named() {
      isNamed = true;
      follow();
    },
  };
})();
