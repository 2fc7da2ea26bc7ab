/* Folds: which of them the reader has opened is in the link, under `open`. */
(() => {
  const FOLDS = "details[data-fold]";
  const { address } = window.dash_clientside;

  const follow = (folds) => {
    const names = address.unfolded();
    for (const fold of folds) if (names.has(fold.dataset.fold) !== fold.open) fold.open = !fold.open;
  };
  /* What is put on the page after the link was read: a chart, once it is drawn. */
  new MutationObserver((changes) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node.nodeType === Node.ELEMENT_NODE);
    for (const element of added) follow([element, ...element.querySelectorAll(FOLDS)].filter((each) => each.matches(FOLDS)));
  }).observe(document.documentElement, { childList: true, subtree: true });

  window.folds = { follow: () => follow(document.querySelectorAll(FOLDS)) };

  document.addEventListener("toggle", ({ target }) => {
    if (!target.matches?.(FOLDS)) return;
    const names = address.unfolded();
    if (target.open) names.add(target.dataset.fold);
    else names.delete(target.dataset.fold);
    address.unfold(names);
  }, true);
})();
