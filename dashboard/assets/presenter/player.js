/* The player: shows drawn slides one by one. A plain script, so that it runs from a folder without a server. */
(() => {
  const WIDE = 1920, HIGH = 1080;
  const made = (tag, className, ...children) => {
    const element = Object.assign(document.createElement(tag), { className });
    element.append(...children);
    return element;
  };

  const bodies = {
    Plot(body) {
      const room = made("div", "slide-plot");
      room.setAttribute("role", "img");
      room.setAttribute("aria-label", body.alternative);
      requestAnimationFrame(() => Plotly.newPlot(room, body.figure.data, { ...body.figure.layout, width: WIDE - 240, height: 640 }, { displayModeBar: false }));
      return room;
    },
    Prose: (body) => made("ul", "slide-prose", ...body.points.map((point) => made("li", "", point))),
    Absent: (body) => made("div", "slide-absent", ...body.hints.map((hint) => made("p", "", hint))),
  };

  const drawn = (slide) => made("section", "slide",
    made("h2", "slide-title", slide.title),
    made("p", "slide-subtitle", slide.subtitle),
    bodies[slide.body.type]?.(slide.body) ?? "",
    made("p", "slide-note", slide.note || slide.told[0] || ""),
    made("p", "slide-source", [...slide.sources, slide.dated].join(" ")));

  const show = (deck, start = 0) => {
    const { words } = deck;
    const stage = made("div", "stage");
    const dialog = made("dialog", "player", stage);
    let at = 0;
    const fit = () => {
      stage.style.scale = Math.min(innerWidth / WIDE, innerHeight / HIGH);
    };
    const go = (to) => {
      at = Math.max(0, Math.min(deck.slides.length - 1, to));
      const number = words.slide.replace("{n}", at + 1).replace("{all}", deck.slides.length);
      stage.replaceChildren(drawn(deck.slides[at]), made("p", "slide-number", number));
    };
    dialog.addEventListener("keydown", ({ key }) => {
      if (["ArrowRight", "PageDown", " "].includes(key)) go(at + 1);
      if (["ArrowLeft", "PageUp"].includes(key)) go(at - 1);
    });
    dialog.addEventListener("close", () => {
      removeEventListener("resize", fit);
      dialog.remove();
    });
    addEventListener("resize", fit);
    document.body.append(dialog);
    dialog.showModal();
    fit();
    go(start);
  };

  /* The slide in a frame as wide as there is room. */
  const framed = (slide) => {
    const frame = made("div", "slide-frame", drawn(slide));
    new ResizeObserver(() => frame.style.setProperty("--scale", frame.clientWidth / WIDE)).observe(frame);
    return frame;
  };

  window.player = { show, framed };
})();
