/* The meeting pack's page: the deck that lies beside it in data.js, to look through, show and print. */
(() => {
  const { h } = player;
  const { deck, outlines } = window.BYGDEPULS;
  const { words } = deck;
  for (const [address, outline] of Object.entries(outlines)) player.outlines.set(address, outline);
  const show = h("button", { type: "button", onclick: () => player.show(deck) }, words.show);
  const paper = h("button", { type: "button", onclick: () => print() }, words.print);
  const slides = deck.slides.map((slide) => h("li", { class: "pack-slide" }, player.framed(slide, deck),
    ...(slide.link ? [h("p", {}, h("a", { href: slide.link, rel: "noreferrer", "aria-label": `${words.open}: ${slide.title}` }, words.open))] : [])));
  /* In the place of what is said to those who opened this page without its folder. */
  document.body.replaceChildren(h("h1", {}, document.title), h("div", { class: "pack-tools" }, show, paper), h("ol", { class: "slide-paper" }, ...slides));
})();
