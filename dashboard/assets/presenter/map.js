/* The country on a slide: colours or circles of one year, the places to find, and the years played. */
(() => {
  const { h, s, say, number, quantity, bodies } = player;
  const WHOLE_PLAY_MS = 14000, FASTEST_MS = 320, SLOWEST_MS = 900;
  const LARGEST_CIRCLE = 44, RING = 11, NAME = 28, WEST = 150, EAST = 240, AIR = 24, MANY = 7;
  /* Outlines by their address: fetched before the show, or brought along in the pack. */
  const outlines = (player.outlines = new Map());
  let n = 0;

  /* Put in memory all that a deck needs: the library of charts, where it isn't brought along, and outlines. */
  player.ready = async ({ slides }) => {
    if (!window.Plotly && slides.some(({ body }) => body.type === "Plot")) await own.get(player.charts);
    const wanted = new Set(slides.map(({ body }) => body.outline).filter((address) => address && !outlines.has(address)));
    await Promise.all([...wanted].map(async (address) => {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      outlines.set(address, await answer.json());
    }));
  };

  bodies.CountryMap = (slide, deck) => {
    const { words, lang } = deck;
    const hatch = `hatch-${n += 1}`;
    let body, t, timer = null, scale = 1, origin = [0, 0];

    /* Land outside the filters, and the places of the map: a path each, in their order. */
    const rest = s("path", { class: "map-rest" });
    const land = s("g", { class: "map-land" });
    const counties = s("path", { class: "map-counties" });
    const shapes = s("g", {}, rest, land, counties);
    const circles = s("g", { class: "map-circles" });
    const names = s("g", { class: "map-names" });
    const picture = s("svg", { role: "img" },
      s("defs", {}, s("pattern", { id: hatch, width: 8, height: 8, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
        s("rect", { class: "map-gap", width: 8, height: 8 }), s("path", { class: "map-hatch", d: "M0 0V8" }))),
      shapes, circles, names);
    const tip = h("p", { class: "map-tip", hidden: "" });
    const year = h("output", { class: "map-year" });
    const slider = h("input", { type: "range", min: 0, step: 1, "aria-label": words.year, oninput: () => { pause(); show(+slider.value); } });
    const button = h("button", { type: "button", class: "map-play", onclick: () => play() });
    const legend = h("ul", { class: "map-legend" });
    const found = h("ul", { class: "map-found" });
    const element = h("div", { class: "slide-map" }, h("div", { class: "map-picture" }, picture, tip),
      h("div", { class: "map-side" }, h("div", { class: "map-time" }, year, h("div", { class: "map-years" }, button, slider)), found, legend));

    const value = (row) => body.values[row][t];
    const classOf = (amount) => body.limits.filter((limit) => amount >= limit).length;
    const told = (row) => (value(row) === null ? words.no_figure : quantity(value(row), body, lang));
    const radius = (amount) => LARGEST_CIRCLE * Math.sqrt(Math.abs(amount) / body.largest);
    const isCount = () => body.largest > 0;
    const anchor = (place) => outlines.get(body.outline).anchors[place].map((each, i) => each * scale + origin[i]);

    /* The figure under the pointer, in the year that is shown. */
    let pointed = null;
    const tell = () => {
      tip.hidden = pointed === null;
      if (tip.hidden) return;
      const [x, y] = anchor(body.places[pointed]);
      tip.textContent = `${body.names[pointed]}: ${told(pointed)}`;
      tip.style.left = `${x}px`;
      tip.style.top = `${y}px`;
    };
    const point = (row) => {
      pointed = row === undefined ? null : +row;
      tell();
    };
    picture.addEventListener("pointerover", ({ target }) => point(target.dataset?.row));
    picture.addEventListener("pointerleave", () => point());

    const show = (at) => {
      t = at;
      tell();
      slider.value = t;
      slider.setAttribute("aria-valuetext", body.years[t]);
      slider.style.setProperty("--done", `${body.years.length > 1 ? (100 * t) / (body.years.length - 1) : 100}%`);
      year.value = body.years[t];
      body.places.forEach((_, row) => {
        const amount = value(row), path = land.children[row], circle = circles.children[row];
        path.style.fill = amount === null ? `url(#${hatch})` : isCount() ? "" : body.colours[classOf(amount)];
        if (!circle) return;
        circle.style.r = `${amount === null ? 0 : radius(amount)}px`;
        circle.style.fill = amount === null ? "" : body.colours[classOf(amount)];
      });
      found.replaceChildren(...body.ringed.map((place) => body.places.indexOf(place)).filter((row) => row >= 0)
        .map((row) => h("li", {}, h("span", {}, body.names[row]), h("b", {}, told(row)))));
    };

    const pause = () => {
      clearInterval(timer);
      timer = null;
      button.setAttribute("aria-label", words.play);
      button.classList.remove("is-playing");
    };
    const play = () => {
      if (timer) return pause();
      if (t === body.years.length - 1) show(0);
      timer = setInterval(() => {
        if (element.isConnected && t < body.years.length - 1) show(t + 1);
        if (!element.isConnected || t === body.years.length - 1) pause();
      }, Math.min(SLOWEST_MS, Math.max(FASTEST_MS, WHOLE_PLAY_MS / body.years.length)));
      button.setAttribute("aria-label", words.pause);
      button.classList.add("is-playing");
    };

    const row = (swatch, text) => h("li", {}, swatch, h("span", {}, text));
    const swatch = (fill) => s("svg", { width: 44, height: 30 }, s("rect", { width: 44, height: 30, style: fill && `fill: ${fill}` }));
    const tellSigns = () => {
      const sized = isCount() ? sizes().map((size) => row(circle(size), quantity(size, { decimals: 0, unit: body.unit }, lang))) : [];
      /* Circles of one colour need no word for it. */
      const toned = isCount() && body.colours.length < 2 ? [] : body.labels.map((label, i) => row(swatch(body.colours[i]), label)).reverse();
      const classes = [...sized, ...toned];
      const hasGaps = body.values.some((values) => values.includes(null));
      legend.replaceChildren(...classes, ...(hasGaps ? [row(swatch(`url(#${hatch})`), body.gap_label)] : []));
      legend.classList.toggle("is-long", classes.length > 6);
    };
    const sizes = () => {
      const power = 10 ** Math.floor(Math.log10(body.largest));
      return [Math.floor(body.largest / power) * power, power / 4, power / 40].filter((size) => size >= 1);
    };
    const circle = (size) => s("svg", { class: "map-circles", width: 2 * LARGEST_CIRCLE + 2, height: 2 * radius(size) + 2 },
      s("circle", { cx: LARGEST_CIRCLE + 1, cy: radius(size) + 1, r: radius(size), style: `fill: ${body.colours.at(-1)}` }));

    /* Names of the places to find, each beside its ring where it is clear of the other rings and the names before it. */
    const name = (width, height) => {
      const places = body.ringed.filter((place) => body.places.includes(place)).map((place) => [...anchor(place), body.names[body.places.indexOf(place)]])
        .filter(([x, y]) => x > 0 && x < width && y > 0 && y < height);
      const taken = places.map(([x, y]) => [x - RING, x + RING, y]);
      const isFree = (from, to, top) => from > 0 && to < width && top > NAME / 2 && top < height - NAME / 2
        && !taken.some(([start, end, at]) => from < end && start < to && Math.abs(at - top) < NAME);
      const labels = places.map(([x, y, text]) => {
        const long = text.length * NAME * 0.55;
        for (let away = 0; ; away += 4) {
          for (const top of [y - away, y + away]) {
            for (const from of [x + RING + 1, x - RING - 1 - long]) {
              if (!isFree(from, from + long, top) && away < height) continue;
              taken.push([from, from + long, top]);
              const isLeft = from < x;
              return s("text", { x: isLeft ? x - RING - 6 : x + RING + 6, y: top + NAME * 0.35, "text-anchor": isLeft ? "end" : "start", "font-size": NAME }, text);
            }
          }
        }
      });
      names.replaceChildren(...places.map(([cx, cy]) => s("circle", { class: "map-ring", cx, cy, r: RING })), ...labels);
    };

    const read = (slide) => {
      pause();
      body = slide.body;
      picture.setAttribute("aria-label", body.alternative);
      slider.max = body.years.length - 1;
      slider.closest(".map-years").hidden = body.years.length < 2;
      found.classList.toggle("is-long", body.ringed.length > MANY);
      tellSigns();
    };

    const arrange = () => {
      const outline = outlines.get(body.outline);
      const height = element.clientHeight;
      const whole = (height - 2 * AIR) / outline.height;
      const width = outline.width * whole + 2 * AIR + WEST + EAST;
      const [times, across, down] = body.zoom;
      scale = whole * times;
      origin = times === 1 ? [AIR + WEST, AIR] : [width / 2 - across * outline.width * scale, height / 2 - down * outline.height * scale];
      picture.setAttribute("viewBox", `0 0 ${width} ${height}`);
      picture.setAttribute("width", width);
      picture.setAttribute("height", height);
      shapes.setAttribute("transform", `translate(${origin}) scale(${scale})`);
      const isShown = new Set(body.places);
      rest.setAttribute("d", Object.keys(outline.places).filter((place) => !isShown.has(place)).map((place) => outline.places[place]).join(""));
      land.replaceChildren(...body.places.map((place, at) => s("path", { d: outline.places[place] ?? "", "data-row": at })));
      counties.setAttribute("d", outline.counties);
      circles.replaceChildren(...(isCount() ? body.places.map((place, at) => {
        const [cx, cy] = anchor(place);
        return s("circle", { cx, cy, "data-row": at });
      }) : []));
      name(width, height);
      show(t);
    };

    read(slide);
    t = body.at;
    return {
      element,
      arrange,
      play,
      canBecome: (next) => next.body.type === "CountryMap" && next.body.indicator === body.indicator && next.body.outline === body.outline
        && next.body.zoom.join() === body.zoom.join() && next.body.places.join() === body.places.join(),
      become(next) {
        read(next);
        element.classList.add("is-moving");
        name(picture.width.baseVal.value, picture.height.baseVal.value);
        show(body.at);
      },
    };
  };
})();
