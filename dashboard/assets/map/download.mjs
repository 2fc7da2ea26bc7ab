/* Take the map along: as a picture, or as the figures shown. */

import { svgText } from "./poster.mjs";

const save = (blob, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
};

export async function saveSvg(content, name) {
  save(new Blob([await svgText(content)], { type: "image/svg+xml" }), `${name}.svg`);
}

export async function savePng(content, name) {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([await svgText(content)], { type: "image/svg+xml" }));
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width * 2, image.height * 2];
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  canvas.toBlob((blob) => save(blob, `${name}.png`), "image/png");
}

/* For machines: codes and plain numbers, a header line, nothing else. */
export function saveCsv({ figures, panes, rows: shown, codes, gazetteer }, name) {
  const cell = (value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const rows = panes.flatMap(({ t }) => shown.map((row) => {
    const [lower, upper] = figures.interval(row, t) ?? ["", ""];
    return [figures.indicator, codes[row], gazetteer.places[codes[row]].name, figures.years[t], figures.value(row, t) ?? "", lower, upper, figures.status(row, t)];
  }));
  const lines = [["indicator", "place", "name", "year", "value", "lower", "upper", "status"], ...rows].map((row) => row.map((each) => cell(String(each))).join(","));
  save(new Blob([`${lines.join("\r\n")}\r\n`], { type: "text/csv;charset=utf-8" }), `${name}.csv`);
}
