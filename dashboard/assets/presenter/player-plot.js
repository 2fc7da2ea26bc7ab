/* A chart on a slide: drawn to the room it has, and grown into the next one of its story. */
(() => {
  const { h, bodies } = player;
  const CONFIG = { displayModeBar: false, doubleClick: false, scrollZoom: false };
  const MS = 800;
  const AXIS = /^[xy]axis\d*$/;
  const LINE_HEIGHT = 1.3;

  /* The slides that grow out of each other around this one, as long as they are charts. */
  const story = (slide, { slides }) => {
    const at = slides.indexOf(slide);
    let from = at, to = at;
    while (from > 0 && slides[from].morphs && slides[from - 1].body.type === "Plot") from -= 1;
    while (to >= 0 && slides[to + 1]?.morphs && slides[to + 1].body.type === "Plot") to += 1;
    return at < 0 ? [slide] : slides.slice(from, to + 1);
  };

  /* An axis that holds what each chart of a story shows, and lies where it does in all of them; its own where they
     can't share one. */
  const shared = (axis, name, layouts) => {
    const axes = layouts.map((layout) => layout[name]);
    if (axes.some((each) => !each?.range?.every(Number.isFinite) || each.type !== axis.type || each.visible === false)) return axis;
    const isFalling = axis.range[0] > axis.range[1];
    const ends = axes.flatMap(({ range }) => range);
    const range = [Math.min(...ends), Math.max(...ends)];
    const domains = axes.map(({ domain }) => domain ?? [0, 1]);
    const domain = [Math.max(...domains.map(([from]) => from)), Math.min(...domains.map(([, to]) => to))];
    return { ...axis, range: isFalling ? range.reverse() : range, ...(domain[0] < domain[1] && { domain }) };
  };

  const margins = (layouts) => Object.fromEntries(["l", "r", "t", "b"].map((side) =>
    [side, Math.max(...layouts.map(({ margin }) => margin?.[side] ?? 0))]));

  /* Names beside lines' ends, moved apart anew: how far apart depends on the height of the plot. */
  const apart = (notes, layout, height) => {
    const { t = 0, b = 0 } = layout.margin ?? {};
    const isName = ({ showarrow, xanchor, ay, y, yref = "y" }) =>
      showarrow && xanchor === "left" && Number.isFinite(ay) && Number.isFinite(y) && layout[`yaxis${yref.slice(1)}`]?.range;
    const placed = new Map();
    for (const ref of new Set(notes.filter(isName).map(({ yref = "y" }) => yref))) {
      const { range: [low, high], domain: [foot, head] = [0, 1] } = layout[`yaxis${ref.slice(1)}`];
      const room = (height - t - b) * (head - foot);
      const names = notes.filter((note) => isName(note) && (note.yref ?? "y") === ref)
        .map((note) => ({ note, wanted: (room * (note.y - low)) / (high - low), gap: LINE_HEIGHT * (note.font?.size ?? layout.font.size) }))
        .sort((one, other) => one.wanted - other.wanted);
      let floor = 0;
      for (const name of names) { name.at = Math.max(name.wanted, floor); floor = name.at + name.gap; }
      let ceiling = room;
      for (const name of names.toReversed()) { name.at = Math.min(name.at, ceiling); ceiling = name.at - name.gap; }
      for (const { note, wanted, at } of names) placed.set(note, wanted - at);
    }
    return notes.map((note) => (placed.has(note) ? { ...note, ay: placed.get(note) } : note));
  };

  const layoutOf = (slide, deck, width, height) => {
    const layouts = story(slide, deck).map(({ body }) => body.figure.layout);
    const own = slide.body.figure.layout;
    const layout = { ...own, width, height, margin: { ...own.margin, ...margins(layouts) } };
    for (const name of Object.keys(layout).filter((each) => AXIS.test(each))) {
      layout[name] = { ...shared(layout[name], name, layouts), automargin: layout[name].visible !== false };
    }
    return { ...layout, annotations: apart(layout.annotations ?? [], layout, height) };
  };

  /* Each trace with what tells it from the others: a line and its points, by name and colour. */
  const keyed = (data) => {
    const seen = new Map();
    return data.map((trace) => {
      const key = [trace.type, trace.mode, trace.name, trace.line?.color, trace.line?.dash].join("|");
      seen.set(key, (seen.get(key) ?? 0) + 1);
      return [`${key}|${seen.get(key)}`, trace];
    });
  };

  /* Chromium prints a pattern as a picture of the whole chart, one for each bar that has it. On paper, bars of one pattern
     are therefore one path. */
  let apartOnScreen = [];
  addEventListener("beforeprint", () => {
    const patterned = [...document.querySelectorAll(".slide-plot .bars .point > path")].filter(({ style }) => style.fill.startsWith("url"));
    apartOnScreen = patterned.map((path) => [path, path.getAttribute("d")]);
    for (const paths of Map.groupBy(patterned, ({ style }) => style.fill).values()) {
      paths[0].setAttribute("d", paths.map((path) => path.getAttribute("d")).join(""));
      for (const other of paths.slice(1)) other.removeAttribute("d");
    }
  });
  addEventListener("afterprint", () => apartOnScreen.forEach(([path, d]) => path.setAttribute("d", d)));

  bodies.Plot = (slide, deck) => {
    const element = h("div", { class: "slide-plot", role: "img", "aria-label": slide.body.alternative });
    let now = slide;
    const draw = (data, more) => Plotly.react(element, data, { ...layoutOf(now, deck, element.clientWidth, element.clientHeight), ...more }, CONFIG);
    const plain = ({ body }) => body.figure.data.map((trace) => ({ ...trace }));

    return {
      element,
      arrange: () => draw(plain(now)),
      canBecome: ({ body }) => body.type === "Plot",
      /* Lines that both charts have move; those of one alone come or go. */
      async become(next) {
        const before = keyed(plain(now)), after = keyed(plain(next));
        const had = new Map(before), has = new Map(after);
        const leaving = before.filter(([key]) => !has.has(key)).map(([, trace]) => trace);
        const hidden = (trace) => ({ ...trace, opacity: 0 });
        const shown = (trace) => ({ ...trace, opacity: trace.opacity ?? 1 });
        now = next;
        element.setAttribute("aria-label", next.body.alternative);
        if (!player.isStill()) {
          await draw([...after.map(([key, trace]) => (had.has(key) ? shown(had.get(key)) : hidden(trace))), ...leaving.map(shown)]);
          await draw([...after.map(([, trace]) => shown(trace)), ...leaving.map(hidden)], { transition: { duration: MS, easing: "cubic-in-out" } });
        }
        if (now === next && element.isConnected) await draw(plain(next));
      },
    };
  };
})();
