/* Small line charts: gaps stay gaps. */

import { s } from "./dom.mjs";

const LOWEST_NAME = 90;

const line = (series, x, y) =>
  series.map((value, t) => (value === null ? "" : `${t && series[t - 1] !== null ? "L" : "M"}${x(t).toFixed(1)},${y(value).toFixed(1)}`)).join("");

const lone = (series, x, y) =>
  series.map((value, t) => (value !== null && (series[t - 1] ?? null) === null && (series[t + 1] ?? null) === null
    ? s("circle", { class: "trend-lone", cx: x(t), cy: y(value), r: 1.6 }) : null)).filter(Boolean);

const scales = (all, n, [width, height], [top, right, bottom, left]) => {
  const known = all.filter((value) => value !== null);
  let [low, high] = [Math.min(...known), Math.max(...known)];
  if (low === high) [low, high] = [low - 1, high + 1];
  return {
    low, high,
    x: (t) => left + (n === 1 ? 0.5 : t / (n - 1)) * (width - left - right),
    y: (value) => top + (1 - (value - low) / (high - low)) * (height - top - bottom),
  };
};

export function sparkline(series, t) {
  const { x, y } = scales(series, series.length, [132, 30], [4, 4, 4, 4]);
  return s("svg", { class: "sparkline", viewBox: "0 0 132 30", "aria-hidden": "true" },
    s("path", { class: "trend-line", d: line(series, x, y) }), ...lone(series, x, y),
    series[t] === null ? null : s("circle", { class: "trend-now", cx: x(t), cy: y(series[t]), r: 3 }));
}

/* Where the country's name is least in the way: the end where the lines lie furthest apart. */
const placeName = (series, country, y) => {
  const ends = [0, country.length - 1].filter((t) => country[t] !== null);
  const gap = (t) => (series[t] === null ? Infinity : Math.abs(y(series[t]) - y(country[t])));
  const t = ends.sort((a, b) => gap(b) - gap(a))[0];
  if (t === undefined) return null;
  const isAbove = series[t] === null || country[t] > series[t] || y(country[t]) > LOWEST_NAME;
  return { t, y: y(country[t]) + (isAbove ? -6 : 15) };
};

/* A place's series with the country's dashed behind it, ends of both axes written out. */
export function trend({ series, country, middle, years, t, label, format, countryName }) {
  const size = [300, 132], room = [12, 10, 22, 44];
  const { x, y, low, high } = scales([...series, ...(country ?? [])], years.length, size, room);
  const foot = size[1] - 6;
  const text = (attributes, content) => s("text", { class: "trend-text", ...attributes }, content);
  const name = country && placeName(series, country, y);
  const isCrossed = middle !== null && low < middle && middle < high;
  return s("svg", { class: "trend", viewBox: `0 0 ${size.join(" ")}`, role: "img", "aria-label": label },
    ...[low, high].map((value) => s("path", { class: "trend-rule", d: `M${room[3]},${y(value)}H${size[0] - room[1]}` })),
    ...[low, high].map((value) => text({ x: room[3] - 6, y: y(value) + 4, "text-anchor": "end" }, format(value))),
    isCrossed && s("path", { class: "trend-middle", d: `M${room[3]},${y(middle)}H${size[0] - room[1]}` }),
    text({ x: room[3], y: foot }, years[0]),
    text({ x: size[0] - room[1], y: foot, "text-anchor": "end" }, years.at(-1)),
    country && s("path", { class: "trend-country", d: line(country, x, y) }),
    name && text({ x: x(name.t), y: name.y, "text-anchor": name.t ? "end" : "start" }, countryName),
    s("path", { class: "trend-line", d: line(series, x, y) }), ...lone(series, x, y),
    series[t] === null ? null : s("circle", { class: "trend-now", cx: x(t), cy: y(series[t]), r: 4 }));
}
