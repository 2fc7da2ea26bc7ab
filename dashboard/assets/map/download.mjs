/* Take the map along as a picture. */

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
