/* Everything in words: after another year, place or filter, for the eye and for a screen reader. */

export function tell(page) {
  const { figures, rows, codes, panes, facts, pointing } = page;
  const years = panes.map(({ t }) => t);
  page.legend.update(rows, years);
  const { title, sentence } = page.notes.say(figures, rows, years, codes);
  page.title.textContent = title;
  page.sentence.textContent = sentence;
  page.card.fill();
  for (const { t, tooltip } of panes) {
    if (pointing.at !== null && !tooltip.element.hidden) tooltip.element.replaceChildren(...facts.tooltip(figures, pointing.at, t, codes[pointing.at]));
  }
  page.table.update();
  page.notes.offer();
  page.link.writeSoon();
}

export function speak({ live, title, sentence }) {
  live.textContent = `${title.textContent}. ${sentence.textContent}`;
}
