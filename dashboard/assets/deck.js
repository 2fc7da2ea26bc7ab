/* Decks are kept in this browser: a list of presentations, each with its pins; nothing is sent until they are drawn. */
(() => {
  const KEY = "bygdepuls.decks";
  const fresh = () => ({ shape: 1, open: 0, decks: [{ title: "", slides: [] }] });

  const read = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY));
      return kept?.decks?.length ? kept : fresh();
    } catch { /* private windows keep no memory, and what is damaged can't be read */
      return fresh();
    }
  };
  const write = (kept) => {
    localStorage.setItem(KEY, JSON.stringify(kept));
    dispatchEvent(new Event("decks"));
  };

  window.decks = {
    read,
    write,
    /* Add a pin to the deck that is open. */
    pin(slide) {
      const kept = read();
      kept.decks[kept.open].slides.push(slide);
      write(kept);
      return kept.decks[kept.open];
    },
  };

  document.addEventListener("click", ({ target }) => {
    const button = target.closest("button[data-pin]");
    if (!button) return;
    const { pin: kind, query, pinned } = button.dataset;
    const { slides } = window.decks.pin({ kind, query });
    document.getElementById("told").textContent = pinned.replace("{n}", slides.length);
  });
})();
