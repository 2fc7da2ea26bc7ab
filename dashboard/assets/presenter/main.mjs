/* The presenter's page: the deck that this browser keeps, to arrange, show and hand over. */

const made = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

const ask = (path, deck) => fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(deck) });

const fill = (room) => {
  const { lang, words } = JSON.parse(room.dataset.config);
  const kept = decks.read();
  const deck = { ...kept.decks[kept.open], lang };
  if (!deck.slides.length) {
    room.replaceChildren(made("p", { className: "hint", textContent: words.nothing }));
    return;
  }
  const show = made("button", { type: "button", className: "button", textContent: words.show });
  show.onclick = async () => player.show(await (await ask("/deck/slides", deck)).json());
  const save = made("button", { type: "button", className: "button", textContent: words.powerpoint });
  save.onclick = async () => {
    const file = await (await ask("/deck/slides.pptx", deck)).blob();
    made("a", { href: URL.createObjectURL(file), download: "bygdepuls.pptx" }).click();
  };
  const list = made("ol", {}, ...deck.slides.map(({ kind, query }) => made("li", { textContent: `${kind} ${query}` })));
  room.replaceChildren(made("p", {}, show, save), list);
};

let shown = null;
const follow = () => {
  const room = document.getElementById("presenter");
  if (room === shown?.room && room?.dataset.config === shown?.config) return;
  shown = room && { room, config: room.dataset.config };
  if (room) fill(room);
};
new MutationObserver(follow).observe(document.documentElement, { childList: true, subtree: true, attributeFilter: ["data-config"] });
follow();
