/* One slide, drawn at 1920 by 1080 pixels: for the show, for thumbnails, and for paper. */
(() => {
  const { WIDE, h, fit, bodies } = player;
  const TITLE = [56, 52, 48, 44, 40, 36], NOTE = [30, 28, 26, 24, 22], FOOT = [20, 18, 16];

  /* What the presenter wrote; else what the figures say. Their own points and the room's answers stand in the body. */
  const noteOf = (player.noteOf = ({ kind, body, note, told }) => (kind === "prose" ? "" : note || (body.type === "Poll" ? "" : told[0] ?? "")));

  /* Source and day are always told; of the remarks as many as there is room for: all stand in the notes. */
  const footOf = ({ remarks, source, dated }, n) => [...remarks.slice(0, n), source, dated].filter(Boolean).join(" ");

  /* The slide, and what it can do once it has a place on the page; `onCount` only where the room's answers are counted. */
  player.composed = (slide, deck, onCount) => {
    const title = h("h2", { class: "slide-title" }), subtitle = h("p", { class: "slide-subtitle" });
    const head = h("header", { class: "slide-head" }, title);
    const note = h("p", {}), noteRoom = h("div", { class: "slide-note" }, note);
    const source = h("p", { class: "slide-source" }), sourceRoom = h("div", { class: "slide-sources" }, source);
    const number = h("p", { class: "slide-number" });
    let now = slide;
    const body = bodies[slide.body.type](slide, deck, onCount);
    const tell = (shown) => {
      const at = deck.slides.indexOf(shown) + 1;
      title.textContent = shown.title;
      subtitle.textContent = shown.subtitle;
      subtitle.hidden = !shown.subtitle;
      note.textContent = noteOf(shown);
      noteRoom.hidden = !note.textContent;
      now = shown;
      number.textContent = at ? `${at} / ${deck.slides.length}` : "";
    };
    const arrange = () => {
      fit(head, title, TITLE);
      fit(noteRoom, note, NOTE);
      let n = now.remarks.length;
      do source.textContent = footOf(now, n); while (!fit(sourceRoom, source, FOOT) && n-- > 0);
    };
    tell(slide);
    return {
      body,
      element: h("section", { class: `slide is-${slide.body.type.toLowerCase()}`, "data-theme": deck.theme, lang: deck.lang },
        head, subtitle, h("div", { class: "slide-body" }, body.element), noteRoom, h("footer", { class: "slide-foot" }, sourceRoom, number)),
      async arrange() {
        arrange();
        await body.arrange();
      },
      /* Grow into the next slide; only where the body can. */
      become(next) {
        tell(next);
        arrange();
        return body.become(next);
      },
    };
  };

  /* Slides beside each other are drawn one after another, so that the page answers meanwhile. */
  let queue = Promise.resolve();
  const pause = () => new Promise((done) => { setTimeout(done); });
  const drawnFor = new WeakMap();

  /* A slide as it is put on the page; it draws itself when it has found its place there. */
  player.drawn = (slide, deck) => {
    const { element, arrange } = player.composed(slide, deck);
    drawnFor.set(element, new Promise((done) => {
      const seen = new ResizeObserver(() => {
        if (!element.clientWidth) return;
        seen.disconnect();
        queue = queue.then(pause).then(() => Promise.all([player.ready(deck), document.fonts.ready])).then(arrange).catch(console.error).then(done);
      });
      seen.observe(element);
    }));
    return element;
  };

  /* The slide in a frame as wide as there is room. */
  player.framed = (slide, deck) => {
    const frame = h("div", { class: "slide-frame" }, player.drawn(slide, deck));
    new ResizeObserver(() => frame.style.setProperty("--scale", frame.clientWidth / WIDE)).observe(frame);
    return frame;
  };

  /* Print the deck, a slide a page; nothing else of the page comes along. */
  player.print = async (deck) => {
    const frames = deck.slides.map((slide) => player.framed(slide, deck));
    const paper = h("div", { class: "slide-paper" }, ...frames);
    document.body.append(paper);
    document.documentElement.classList.add("is-printing-slides");
    await Promise.all(frames.map(({ firstChild }) => drawnFor.get(firstChild)));
    /* Not every browser waits in `print`. */
    await new Promise((done) => {
      addEventListener("afterprint", done, { once: true });
      print();
    });
    document.documentElement.classList.remove("is-printing-slides");
    paper.remove();
  };
})();
