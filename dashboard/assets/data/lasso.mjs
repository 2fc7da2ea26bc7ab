/* Whether a point lies inside a drawn line, whose ends are taken to meet. Pure. */
export function inside([x, y], line) {
  let isIn = false;
  for (let i = 0, j = line.length - 1; i < line.length; j = i++) {
    const [[u, v], [p, q]] = [line[i], line[j]];
    if (v > y !== q > y && x < ((p - u) * (y - v)) / (q - v) + u) isIn = !isIn;
  }
  return isIn;
}
