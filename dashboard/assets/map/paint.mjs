/* The figures of a year put on the maps: colours, dots and circles, and what is greyed out. */

/* Paint one map with the year it shows. */
export function paint({ figures, codes }, { picture, t }) {
  const isCount = figures.kind === "count";
  const values = codes.map((_, row) => figures.value(row, t));
  picture.paint(values.map((value) => (value === null ? "gap" : isCount ? "land" : figures.colourOf(figures.classOf(value)))));
  picture.markEstimated(codes.flatMap((_, row) => (values[row] !== null && figures.status(row, t) === "estimated" ? [row] : [])));
  if (isCount) picture.drawCircles(values, figures.largest);
}

/* Grey out, on every map, what the filters leave out and what lies outside the brushed classes. */
export function dim({ figures, rows, brushed, panes }) {
  const shown = new Set(rows);
  const isBrushed = (value) => value !== null && figures.classOf(value) >= brushed.from && figures.classOf(value) <= brushed.to;
  for (const { picture, t } of panes) picture.dim((row) => !shown.has(row) || (brushed !== null && !isBrushed(figures.value(row, t))));
}
