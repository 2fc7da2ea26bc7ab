/* Charts: how much room there is, and pictures of what is drawn. */
(() => {
  const narrow = matchMedia("(max-width: 48rem)");
  const projector = matchMedia("(min-width: 1800px)");
  const room = () => (narrow.matches ? "narrow" : projector.matches ? "projector" : "wide");
  for (const query of [narrow, projector]) {
    query.addEventListener("change", () => dash_clientside.set_props("room", { data: room() }));
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.chart = {
    room,
    has_room: (wide) => wide !== "narrow",
  };

  /* Save a chart as a picture that can stand alone: title above, source below. */
  document.addEventListener("click", async ({ target }) => {
    const button = target.closest("button[data-save]");
    const drawn = button?.closest(".framed")?.querySelector(".js-plotly-plot");
    if (!drawn) return;
    const words = button.parentElement.dataset;
    const style = getComputedStyle(document.documentElement);
    const layout = structuredClone(drawn.layout);
    const { l, t, b } = layout.margin;
    const width = drawn.clientWidth;
    const beside = { showarrow: false, xref: "paper", yref: "paper", x: 0, xanchor: "left", align: "left", xshift: 12 - l };
    /* A picture can't take our type along: measured in another, its words would overlap. */
    layout.font.family = "Arial, Helvetica, sans-serif";
    Object.assign(layout, {
      width,
      height: layout.height + 96,
      paper_bgcolor: style.getPropertyValue("--surface").trim(),
      margin: { ...layout.margin, t: t + 66, b: b + 30 },
    });
    layout.annotations = [...(layout.annotations || []),
      { ...beside, text: `<b>${words.title}</b>`, y: 1, yanchor: "bottom", yshift: t + 32, font: { size: 19 } },
      { ...beside, text: words.subtitle, y: 1, yanchor: "bottom", yshift: t + 8, font: { size: 14 } },
      { ...beside, text: words.source, y: 0, yanchor: "top", yshift: -b - 4, font: { size: 11 } },
    ];
    await Plotly.downloadImage(
      { data: drawn.data, layout, config: { displayModeBar: false } },
      { format: button.dataset.save, width, height: layout.height, scale: 2, filename: words.file },
    );
  });
})();
