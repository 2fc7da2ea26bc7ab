/* One indicator's figures for all places and years, and what follows from them; knows no screen. */

const HAS_NO_REASON = "normal";

export class Figures {
  constructor(document) {
    Object.assign(this, document);
    this.unit = 10 ** document.decimals;
    this.row = new Map(document.places.map((code, row) => [code, row]));
    this.grid = document.values.map((steps) => {
      let last = 0;
      return steps.map((step) => (step === null ? null : (last += step)));
    });
    this.reasons = new Map();
    for (const [status, runs] of Object.entries(document.statuses)) {
      for (const [row, first, last] of runs) {
        for (let t = first; t <= last; t += 1) this.reasons.set(row * this.years.length + t, status);
      }
    }
    this.largest = Math.max(...this.grid.flat().map((cell) => Math.abs(cell ?? 0))) / this.unit;
  }

  value(row, t) {
    const cell = this.grid[row][t];
    return cell === null ? null : cell / this.unit;
  }

  status(row, t) {
    return this.reasons.get(row * this.years.length + t) ?? HAS_NO_REASON;
  }

  interval(row, t) {
    const below = this.below?.[row][t], above = this.above?.[row][t];
    if (below == null || above == null) return null;
    const cell = this.grid[row][t];
    return [(cell - below) / this.unit, (cell + above) / this.unit];
  }

  series(row) {
    return this.years.map((_, t) => this.value(row, t));
  }

  /* Class i holds limit i-1 <= value < limit i. */
  classOf(value) {
    let i = 0;
    while (i < this.limits.length && value >= this.limits[i]) i += 1;
    return i;
  }

  /* From one year to another: the difference, and for counts also its per cent; null where either is unknown. */
  change(row, from, to) {
    const before = this.value(row, from), after = this.value(row, to);
    if (before === null || after === null) return { step: null, part: null };
    return { step: after - before, part: this.kind === "count" && before > 0 ? (100 * (after - before)) / before : null };
  }

  /* Whether a difference between two figures is one of percentage points. */
  get isPercent() {
    return /^(%|per cent of)/.test(this.texts.en.unit);
  }

  get nClasses() {
    return this.limits.length + 1;
  }

  /* The colour of a class: s0–s6 from little to much, d0–d7 around a middle, warm to cool. */
  colourOf(i) {
    if (this.middle === null) return `s${this.nClasses === 1 ? 3 : Math.round((i * 6) / (this.nClasses - 1))}`;
    const half = this.nClasses / 2;
    const away = i < half ? half - 1 - i : i - half;
    const strength = half === 1 ? 2 : Math.round((away * 3) / (half - 1));
    const isCool = (i >= half) !== (this.better === "lower");
    return `d${isCool ? 4 + strength : 3 - strength}`;
  }

  /* Where a value stands among the known ones: first and last possible number from the top.
     With intervals the two differ: only places that surely lie higher count. */
  rank(row, t) {
    const value = this.value(row, t);
    if (value === null) return null;
    const own = this.interval(row, t) ?? [value, value];
    let above = 0, below = 0, n = 0;
    for (let other = 0; other < this.grid.length; other += 1) {
      const theirs = this.value(other, t);
      if (theirs === null) continue;
      n += 1;
      const [low, high] = this.interval(other, t) ?? [theirs, theirs];
      if (low > own[1]) above += 1;
      if (high < own[0]) below += 1;
    }
    return { first: above + 1, last: n - below, n };
  }

  /* Highest, lowest and middle among `rows`, with the number that share the extremes. */
  summary(rows, t) {
    const known = rows.filter((row) => this.grid[row][t] !== null)
      .sort((a, b) => this.grid[a][t] - this.grid[b][t]);
    if (!known.length) return null;
    const at = (row) => this.grid[row][t];
    const [low, high, half] = [known[0], known.at(-1), known[Math.floor(known.length / 2)]];
    return {
      n: known.length,
      low: { row: low, more: known.filter((row) => at(row) === at(low)).length - 1 },
      high: { row: high, more: known.filter((row) => at(row) === at(high)).length - 1 },
      half,
      above: known.filter((row) => at(row) > (this.middle ?? 0) * this.unit).length,
      below: known.filter((row) => at(row) < (this.middle ?? 0) * this.unit).length,
    };
  }
}
