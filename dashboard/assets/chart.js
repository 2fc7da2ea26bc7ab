/* Charts: how much room there is, and pictures of what is drawn. */
(() => {
  const narrow = matchMedia("(max-width: 48rem)");
  const projector = matchMedia("(min-width: 1800px)");
  const room = () => (narrow.matches ? "narrow" : projector.matches ? "projector" : "wide");
  for (const query of [narrow, projector]) {
    query.addEventListener("change", () => dash_clientside.set_props("room", { data: room() }));
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.chart = { room };

  /* A picture can't take our type along: measured in another, its words would overlap. */
  const TYPE = "Arial, Helvetica, sans-serif";
  const ROOMIER = 1.15;
  const AIR = 14;
  const pen = document.createElement("canvas").getContext("2d");

  /* The lines of a text that are no wider than `room`. */
  const broken = (text, size, weight, room) => {
    pen.font = `${weight} ${size}px ${TYPE}`;
    return text.split(/ +/).reduce((lines, word) => {
      const longer = `${lines.at(-1)} ${word}`.trim();
      return pen.measureText(longer).width <= room ? [...lines.slice(0, -1), longer] : [...lines, word];
    }, [""]).filter(Boolean);
  };

  /* Texts under each other as annotations, the first `top` pixels from the plot's edge; and their height. */
  const stacked = (texts, room, place) => {
    let height = 0;
    const notes = texts.filter(({ text }) => text).flatMap(({ text, size, weight = "" }) =>
      broken(text, size, weight, room).map((line) => {
        const note = { ...place(height), text: weight ? `<b>${line}</b>` : line, font: { size } };
        height += Math.round(size * 1.35);
        return note;
      }));
    return { notes, height };
  };

  /* Save a chart as a picture that can stand alone: title above; what its signs mean, and source, below. */
  document.addEventListener("click", async ({ target }) => {
    const button = target.closest("button[data-save]");
    const framed = button?.closest(".framed");
    const drawn = framed?.querySelector(".js-plotly-plot");
    if (!drawn) return;
    const words = button.parentElement.dataset;
    const remarks = [...framed.querySelectorAll(".remarks p")].map(({ textContent }) => textContent);
    const layout = structuredClone(drawn.layout);
    const { l, r, t, b } = layout.margin;
    const { width, height } = drawn._fullLayout;
    const beside = { showarrow: false, xref: "paper", yref: "paper", x: 0, xanchor: "left", align: "left", xshift: AIR - l };
    const room = width - 2 * AIR;
    const above = stacked([{ text: words.title, size: 19, weight: "bold" }, { text: words.subtitle, size: 14 }], room,
      (y) => ({ ...beside, y: 1, yanchor: "top", yshift: -y }));
    const below = stacked([...remarks, words.source].map((text) => ({ text, size: 11 })), room,
      (y) => ({ ...beside, y: 0, yanchor: "top", yshift: -b - AIR / 2 - y }));
    const head = above.height + 2 * AIR;
    const foot = below.height + 2 * AIR;
    for (const note of above.notes) note.yshift += t + head - AIR;
    layout.font.family = TYPE;
    Object.assign(layout, {
      width,
      height: height + head + foot,
      paper_bgcolor: getComputedStyle(document.documentElement).getPropertyValue("--surface").trim(),
      margin: { ...layout.margin, r: r * ROOMIER, t: t + head, b: b + foot },
    });
    if (layout.legend?.yref === "container") layout.legend.y = foot / layout.height;
    layout.annotations = [...(layout.annotations || []), ...above.notes, ...below.notes];
    await Plotly.downloadImage(
      { data: drawn.data, layout, config: { displayModeBar: false } },
      { format: button.dataset.save, width, height: layout.height, scale: 2, filename: words.file },
    );
  });
})();
