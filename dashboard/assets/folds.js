/* Folds: which of them the reader has opened is in the link, under `open`. Where a fold is open by
   itself (as `data-opens`, a media query, says), that it was shut is there instead: a minus before its name. */
(() => {
  const FOLDS = "details[data-fold]";
  const { address } = window.dash_clientside;

  const opensItself = ({ dataset: { opens } }) => Boolean(opens) && matchMedia(opens).matches;
  /* Where there is nothing to press, what can be folded is not. */
  const isFixed = (fold) => "opens" in fold.dataset && !fold.querySelector("summary").getClientRects().length;
  const isAsked = (fold, names) => {
    const { fold: name } = fold.dataset;
    return names.has(name) || (opensItself(fold) && !names.has(`-${name}`)) || isFixed(fold);
  };

  const follow = (folds) => {
    const names = address.unfolded();
    for (const fold of folds) if (isAsked(fold, names) !== fold.open) fold.open = !fold.open;
  };
  /* What is put on the page after the link was read: a chart, once it is drawn. */
  new MutationObserver((changes) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node.nodeType === Node.ELEMENT_NODE);
    for (const element of added) follow([element, ...element.querySelectorAll(FOLDS)].filter((each) => each.matches(FOLDS)));
  }).observe(document.documentElement, { childList: true, subtree: true });

  window.folds = { follow: () => follow(document.querySelectorAll(FOLDS)) };
  addEventListener("resize", () => follow(document.querySelectorAll(`${FOLDS}[data-opens]`)));

  document.addEventListener("toggle", ({ target }) => {
    const names = address.unfolded();
    if (!target.matches?.(FOLDS) || target.open === isAsked(target, names)) return;
    const { fold: name } = target.dataset;
    names.delete(name);
    names.delete(`-${name}`);
    if (target.open !== opensItself(target)) names.add(target.open ? name : `-${name}`);
    address.unfold(names);
  }, true);
})();
