/* A link to a part of a page that is still being drawn: the part is shown when it is there. */
(() => {
  const wanted = decodeURIComponent(location.hash.slice(1));
  if (!wanted.startsWith("problem-")) return;
  const look = () => {
    const part = document.getElementById(wanted);
    if (!part) return false;
    part.tabIndex = -1;
    part.scrollIntoView();
    part.focus({ preventScroll: true });
    return true;
  };
  const watch = new MutationObserver(() => { if (look()) watch.disconnect(); });
  watch.observe(document.body, { childList: true, subtree: true });
})();
