/* TopoJSON to SVG paths: each shared line is turned into text once. */

const absolute = ({ arcs, transform: { scale, translate } }) =>
  arcs.map((arc) => {
    let x = 0, y = 0;
    return arc.map(([dx, dy]) => {
      x += dx; y += dy;
      return `${+(x * scale[0] + translate[0]).toFixed(1)},${+(y * scale[1] + translate[1]).toFixed(1)}`;
    });
  });

const ring = (refs, forward, backward) =>
  `M${refs.map((ref) => (ref < 0 ? backward(~ref) : forward[ref]).slice(0, -1).join("L")).join("L")}Z`;

const countUses = (geometries, size) => {
  const uses = new Uint8Array(size);
  for (const { arcs } of geometries) for (const ref of arcs.flat(2)) uses[ref < 0 ? ~ref : ref] += 1;
  return uses;
};

/* Places with their outline `d`; and the lines that part sea, counties and places, each as one path. */
export function decode(topology) {
  const arcs = absolute(topology);
  const reversed = new Map();
  const backward = (arc) => {
    if (!reversed.has(arc)) reversed.set(arc, [...arcs[arc]].reverse());
    return reversed.get(arc);
  };
  const { places, counties } = topology.objects;
  const byPlace = countUses(places.geometries, arcs.length);
  const byCounty = countUses(counties.geometries, arcs.length);
  const mesh = (wanted) =>
    arcs.map((arc, i) => (wanted(i) ? `M${arc.join("L")}` : "")).join("");
  return {
    width: topology.viewBox[2],
    height: topology.viewBox[3],
    places: places.geometries.map(({ id, properties, arcs: polygons }) => ({
      id, ...properties,
      d: polygons.map((rings) => rings.map((refs) => ring(refs, arcs, backward)).join("")).join(""),
    })),
    lines: {
      place: mesh((i) => byPlace[i] === 2 && byCounty[i] === 0),
      county: mesh((i) => byCounty[i] === 2),
      coast: mesh((i) => byPlace[i] === 1),
    },
  };
}
