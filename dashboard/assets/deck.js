/* Decks are kept in this browser: a list of presentations, each with its pins; nothing is sent until they are drawn. */
(() => {
  const KEY = "bygdepuls.decks";
  /* What the browser refuses to keep lasts as long as the page does. */
  let unkept = null;

  const isDeck = (deck) => Array.isArray(deck?.slides);
  const fresh = () => ({ shape: 1, open: 0, decks: [{ title: "", slides: [] }] });
  const stored = () => {
    try { return localStorage.getItem(KEY); } catch { return null; }
  };
  const keep = (key, text) => {
    try { localStorage.setItem(key, text); } catch { return false; }
    return true;
  };
  const read = () => {
    try {
      const kept = JSON.parse(unkept ?? stored());
      const decks = kept.decks.filter(isDeck);
      return decks.length ? { ...kept, decks, open: Math.min(kept.open, decks.length - 1) || 0 } : fresh();
    } catch { /* nothing there; or damaged, and then put aside for whoever can mend it */
      if (stored()) keep(`${KEY}.damaged`, stored());
      return fresh();
    }
  };
  /* Keep it all, and tell whether the browser will. */
  const write = (kept) => {
    const text = JSON.stringify(kept);
    unkept = keep(KEY, text) ? null : text;
    count();
    return unkept === null;
  };

  /* How many pins there are stands on the way to them. */
  const count = () => {
    const { decks: all, open } = read();
    document.documentElement.style.setProperty("--pins", `"${all[open].slides.length || ""}"`);
  };

  const words = () => JSON.parse(document.getElementById("deck-words").dataset.words);
  const made = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  /* Say what has happened, and offer what can be done about it until something else is done. */
  let toast = null, before = null;
  /* What has been drawn anew meanwhile is another element with the same id. */
  const enter = (element) => (document.getElementById(element?.id) ?? element)?.focus({ preventScroll: true });
  const hush = () => {
    if (toast?.contains(document.activeElement)) enter(before);
    toast?.remove();
    toast = before = null;
    document.querySelector(".is-pinned")?.classList.remove("is-pinned");
  };
  const tell = (text, ...ways) => {
    hush();
    document.getElementById("told").textContent = text;
    const close = made("button", { type: "button", className: "toast-close", textContent: "×", ariaLabel: words().close, onclick: hush });
    toast = made("div", { className: "toast" }, made("p", { textContent: text }), ...ways, close);
    document.body.append(toast);
  };
  const way = (text, act) => made("button", { type: "button", className: "toast-way", textContent: text, onclick() { hush(); act(); } });
  const lead = (text) => {
    const link = made("a", { className: "toast-way", textContent: text, onclick: hush, href: document.querySelector('.nav-link[href*="/presenter"]')?.href ?? "/presenter" });
    link.dataset.route = "own";
    return link;
  };

  const pin = (button) => {
    const { pin: kind, view: query } = button.dataset, say = words(), kept = read(), { slides, title } = kept.decks[kept.open];
    if (slides.length >= say.most) return tell(say.full, lead(say.open));
    slides.push({ kind, query });
    const isKept = write(kept);
    const undo = () => {
      const now = read(), { slides } = now.decks[now.open];
      const at = slides.findLastIndex((slide) => slide.kind === kind && slide.query === query);
      if (at >= 0) slides.splice(at, 1);
      write(now);
      tell(say.undone);
      enter(button);
    };
    const where = (title ? say.pinned_in : say.pinned).replace("{n}", slides.length).replace("{title}", () => title);
    tell(`${where} ${isKept ? "" : say.unkept}`, way(say.undo, undo), lead(say.open));
    button.classList.add("is-pinned");
  };

  document.addEventListener("click", ({ target }) => {
    if (!toast?.contains(target) && target.closest("button, a, summary")) hush();
  }, true);
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("button[data-pin]");
    if (button) pin(button);
  });
  /* The next Tab leads to what can be done, and from there back to where one was. */
  document.addEventListener("keydown", (event) => {
    if (!toast) return;
    if (event.key === "Escape") hush();
    if (event.key !== "Tab") return;
    const ways = [...toast.querySelectorAll("a, button")], at = document.activeElement;
    if (!before && !event.shiftKey) {
      before = at;
      ways[0].focus();
    } else if (at === (event.shiftKey ? ways[0] : ways.at(-1))) hush();
    else return;
    event.preventDefault();
  });
  addEventListener("storage", count);
  count();

  window.decks = { KEY, read, write, tell, hush, way };
})();
