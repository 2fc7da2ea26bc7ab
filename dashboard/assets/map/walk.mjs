/* Walking the map with arrow keys: which place lies next in a direction. Pure. */

const DIRECTIONS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
const WIDEST_NEIGHBOUR = Math.cos((67 * Math.PI) / 180);
const WIDEST_LEAP = Math.cos((50 * Math.PI) / 180);

/* Squared, so that a place well in the arrow's direction is not hidden by a nearer one to the side. */
const score = ([x, y], [u, v], [dx, dy]) => {
  const distance = Math.hypot(u - x, v - y);
  const along = ((u - x) * dx + (v - y) * dy) / distance;
  return { along, cost: distance / Math.max(along, 0.01) ** 2 };
};

const best = (from, candidates, direction, widest) => {
  let found = null;
  for (const candidate of candidates) {
    if (candidate === from) continue;
    const { along, cost } = score(from.anchor, candidate.anchor, direction);
    if (along >= widest && (!found || cost < found.cost)) found = { candidate, cost };
  }
  return found?.candidate ?? null;
};

/* The neighbour that lies most in the arrow's direction; else the nearest place that way; else null. */
export function next(key, from, places, byId) {
  const direction = DIRECTIONS[key];
  if (!direction) return null;
  const neighbours = from.neighbours.map((id) => byId.get(id)).filter(Boolean);
  return best(from, neighbours, direction, WIDEST_NEIGHBOUR) ?? best(from, places, direction, WIDEST_LEAP);
}
