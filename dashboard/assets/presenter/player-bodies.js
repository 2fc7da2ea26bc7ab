/* Slides of words and counts: tables, key figures, points, the room's answers, and nothing at all.

   A body is made from a slide and its deck: `element`, `arrange()` once it has a room, and what else it can do. */
(() => {
  const { h, say, number, fit, bodies } = player;
  /* Under 28 pixels only what would not find room otherwise. */
  const falling = (largest) => Array.from({ length: Math.floor((largest - 14) / 2) + 1 }, (_, i) => largest - 2 * i);
  const fitted = (element, largest) => ({ element, arrange: () => fit(element, element.firstChild, falling(largest)) });

  bodies.Table = ({ body }) => {
    /* Columns of words begin at their left, figures end at their right. */
    const isWords = body.head.map((_, i) => !body.rows.every((cells) => /^([-−+]?\d|–?$)/.test(cells[i].text)));
    const cell = (i, tag, scope, text, tone = "") => h(tag, { scope, class: [tone && `is-${tone}`, isWords[i] && "is-words"].filter(Boolean).join(" ") }, text);
    const head = h("thead", {}, h("tr", {}, ...body.head.map((text, i) => cell(i, "th", "col", text))));
    const row = (cells) => h("tr", {}, ...cells.map(({ text, tone }, i) => (i ? cell(i, "td", false, text, tone) : cell(i, "th", "row", text, tone))));
    return fitted(h("div", { class: "slide-table" }, h("table", {}, head, h("tbody", {}, ...body.rows.map(row)))), 40);
  };

  const columns = (n) => (n > 6 ? 4 : n === 4 ? 2 : Math.min(n, 3));
  bodies.Tiles = ({ body }) => fitted(h("div", { class: "slide-tiles" }, h("div", { style: `--columns: ${columns(body.tiles.length)}` },
    ...body.tiles.map(({ label, value, context }) => h("div", { class: "slide-tile" },
      h("p", { class: "slide-tile-label" }, label), h("p", { class: "slide-tile-value" }, value), h("p", {}, context))))), 44);

  bodies.Prose = ({ body }) => fitted(h("div", { class: "slide-prose" }, h("ul", {}, ...body.points.map((point) => h("li", {}, point)))), 48);

  bodies.Absent = ({ body }) => fitted(h("div", { class: "slide-absent" }, h("div", {}, ...body.hints.map((hint) => h("p", {}, hint)))), 40);

  /* While it is shown the answers are counted: `onCount` is told which answer now has how many. */
  bodies.Poll = ({ body }, deck, onCount) => {
    const counts = body.answers.map(({ count }) => count);
    const told = h("p", { class: "slide-poll-told" });
    const rows = body.answers.map(({ text }, i) => {
      const bar = h("span", { class: "slide-poll-bar" });
      const count = h("output", { class: "slide-poll-count" });
      const button = (step, sign, sentence) => h("button", { type: "button", "aria-label": say(sentence, { answer: text }), onclick: () => add(i, step) }, sign);
      const hands = onCount ? [h("span", { class: "slide-poll-hands" }, button(-1, "−", deck.words.fewer), button(1, "+", deck.words.more))] : [];
      return { bar, count, element: h("li", {}, h("span", { class: "slide-poll-text" }, text), h("span", { class: "slide-poll-track" }, bar), count, ...hands) };
    });
    const paint = () => {
      const most = Math.max(1, ...counts);
      rows.forEach(({ bar, count }, i) => {
        bar.style.width = `${(100 * counts[i]) / most}%`;
        count.value = number(counts[i], 0, deck.lang);
      });
      const n = counts.reduce((sum, count) => sum + count, 0);
      told.textContent = say(n === 1 ? deck.words.answered_one : deck.words.answered, { n: number(n, 0, deck.lang) });
    };
    const add = (i, step) => {
      if (!(i in counts) || counts[i] + step < 0) return;
      counts[i] += step;
      body.answers[i].count = counts[i];
      onCount(i, counts[i]);
      paint();
    };
    paint();
    const list = h("ol", { class: onCount ? "is-counted" : "" }, ...rows.map(({ element }) => element));
    return { ...fitted(h("div", { class: "slide-poll" }, h("div", {}, list, told)), 48), add };
  };
})();
