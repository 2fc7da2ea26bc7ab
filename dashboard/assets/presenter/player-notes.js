/* The presenter's own window: speaker notes, what comes next, and the time. The show's window fills it. */
(() => {
  const { h, say } = player;
  const STYLE = `
    :root { color-scheme: light dark; font: 1.125rem/1.5 "Source Sans 3", "Segoe UI", Roboto, "Noto Sans", sans-serif; }
    body { display: grid; grid-template-rows: auto 1fr auto; gap: 1rem; min-height: 100vh; margin: 0; padding: 1.25rem; box-sizing: border-box; background: Canvas; color: CanvasText; }
    header, footer { display: flex; flex-wrap: wrap; gap: .5rem 2rem; align-items: baseline; }
    h1 { font-size: 1.5rem; line-height: 1.2; margin: 0; flex: 1 1 20rem; }
    main { overflow: auto; }
    .speaker { font-size: 2rem; line-height: 1.35; white-space: pre-wrap; margin: 0 0 1.5rem; }
    .time { font-size: 1.5rem; font-variant-numeric: tabular-nums; margin: 0; }
    h2 { font-size: 1rem; margin: 0; }
    button { font: inherit; padding: .5rem 1rem; min-height: 2.75rem; }
    .next { flex: 1 1 20rem; margin: 0; }`;

  const clock = (date, lang) => new Intl.DateTimeFormat(lang === "en" ? "en-GB" : "nb-NO", { timeStyle: "short" }).format(date);
  const since = (ms) => {
    const seconds = Math.floor(ms / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };

  /* Open the window; null where the browser does not allow it. The show began at `start`; `onKey` gets the keys that are
     pressed there, `go` a step. */
  player.notes = (deck, start, { onKey, go }) => {
    const { words } = deck;
    const room = open("", "bygdepuls-notes", "popup,width=960,height=720");
    if (!room) return null;
    const page = room.document;
    page.title = words.notes;
    page.documentElement.lang = deck.lang;
    const title = h("h1"), time = h("p", { class: "time" }), main = h("main", { tabindex: -1 }), next = h("p", { class: "next" });
    const step = (by, text) => h("button", { type: "button", onclick: () => go(by) }, text);
    page.head.replaceChildren(h("style", {}, STYLE));
    page.body.replaceChildren(h("header", {}, title, time), main, h("footer", {}, next, step(-1, words.previous), step(1, words.next)));
    room.addEventListener("keydown", onKey);
    const tick = () => { time.textContent = say(words.time, { now: clock(new Date(), deck.lang), since: since(Date.now() - start) }); };
    const timer = setInterval(tick, 1000);
    tick();
    room.focus();

    return {
      isOpen: () => !room.closed,
      focus: () => room.focus(),
      tell(at) {
        const slide = deck.slides[at];
        title.textContent = `${at + 1} / ${deck.slides.length} · ${slide.title}`;
        main.replaceChildren(h("p", { class: "speaker" }, slide.speaker || words.no_notes),
          ...(slide.told.length ? [h("h2", {}, words.told), ...slide.told.map((sentence) => h("p", {}, sentence))] : []));
        next.textContent = at + 1 < deck.slides.length ? say(words.coming, { title: deck.slides[at + 1].title }) : words.last;
      },
      close() {
        clearInterval(timer);
        room.close();
      },
    };
  };
})();
