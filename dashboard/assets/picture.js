/* Save a table as a picture: its card is laid out out of sight, and each word and ground drawn. */
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const MARGIN = 32;
  /* Twice as fine as drawn, as long as every browser can hold it. */
  const SCALE = 2, MOST_PIXELS = 16e6;
  /* A picture can't take our type along: it is laid out and drawn in one that every machine has. */
  const TYPE = "Arial, Helvetica, sans-serif";
  const ROOMIER = 1.1;
  const LEFT_OUT = ".downloads, .report, .sources-list, .visually-hidden, caption, details:not([open]) > :not(summary)";

  const pen = document.createElement("canvas").getContext("2d");
  const hex = (colour) => Object.assign(pen, { fillStyle: colour }).fillStyle;
  const isSeen = (colour) => !/, 0\)$/.test(colour);

  const shape = (tag, attributes, text = "") => {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = text;
    return element;
  };

  /* A sign is a mask on a ground of its colour: draw what the mask holds, in that colour. */
  const sign = (box, style) => {
    const source = decodeURIComponent(style.maskImage.match(/^url\("data:image\/svg\+xml,(.*)"\)$/)[1]);
    const colour = hex(style.backgroundColor);
    const drawn = new DOMParser().parseFromString(source.replaceAll("#000", colour), "image/svg+xml").documentElement;
    for (const [name, value] of Object.entries({ ...box, fill: colour })) drawn.setAttribute(name, value);
    return drawn;
  };

  const ground = (box, style) => {
    const shapes = [];
    if (isSeen(style.backgroundColor)) shapes.push(shape("rect", { ...box, fill: hex(style.backgroundColor) }));
    const [, colour, part] = style.backgroundImage.match(/^linear-gradient\(90deg, (rgb[^)]*\)) ([\d.]+)%/) ?? [];
    if (part) shapes.push(shape("rect", { ...box, width: box.width * part / 100, fill: hex(colour) }));
    return shapes;
  };

  const borders = ({ x, y, width, height }, style) =>
    [["Top", x, y, width, 0, 1], ["Bottom", x, y + height, width, 0, -1], ["Left", x, y, 0, height, 1], ["Right", x + width, y, 0, height, -1]]
      .flatMap(([side, left, top, right, down, inwards]) => {
        const thick = parseFloat(style[`border${side}Width`]);
        const colour = style[`border${side}Color`];
        if (!thick || !isSeen(colour)) return [];
        const middle = inwards * thick / 2;
        const [x1, y1] = right ? [left, top + middle] : [left + middle, top];
        const dots = style[`border${side}Style`] === "dotted" ? { "stroke-dasharray": `${thick} ${thick}` } : {};
        return shape("line", { x1, y1, x2: x1 + right, y2: y1 + down, stroke: hex(colour), "stroke-width": thick, ...dots });
      });

  const word = (text, x, top, style) => {
    pen.font = `${style.fontWeight} ${style.fontSize} ${TYPE}`;
    const y = top + pen.measureText(text).fontBoundingBoxAscent;
    return shape("text", { x, y, "font-size": style.fontSize, "font-weight": style.fontWeight, fill: hex(style.color) }, text);
  };

  /* The lines that a text breaks into, each where it stands. */
  const lines = (node, style, corner) => {
    const found = [];
    const range = document.createRange();
    [...node.data].forEach((letter, at) => {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const [place] = range.getClientRects();
      if (!place) return;
      if (found.at(-1)?.top === place.top) found.at(-1).text += letter;
      else if (letter.trim()) found.push({ text: letter, left: place.left, top: place.top });
    });
    const first = getComputedStyle(node.parentElement, "::first-letter").textTransform;
    return found.map(({ text, left, top }, at) => {
      const shown = at === 0 && first === "uppercase" ? text[0].toUpperCase() + text.slice(1) : text;
      return word(shown.trimEnd(), left - corner.left, top - corner.top, style);
    });
  };

  const before = (element, box, style) => {
    const own = getComputedStyle(element, "::before");
    const [, text] = own.content.match(/^"(.+)"$/) ?? [];
    return text ? [word(text, box.x + parseFloat(style.paddingLeft), box.y + parseFloat(style.paddingTop), own)] : [];
  };

  const draw = (element, corner) => {
    const style = getComputedStyle(element);
    const { left, top, width, height } = element.getBoundingClientRect();
    const box = { x: left - corner.left, y: top - corner.top, width, height };
    if (style.display === "none" || !width) return [];
    if (style.maskImage.startsWith("url")) return [sign(box, style)];
    const group = shape("g", style.opacity === "1" ? {} : { opacity: style.opacity });
    group.append(...ground(box, style), ...borders(box, style), ...before(element, box, style));
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) group.append(...lines(child, style, corner));
      if (child.nodeType === Node.ELEMENT_NODE) group.append(...draw(child, corner));
    }
    return group.childNodes.length ? [group] : [];
  };

  const picture = (card, { title, subtitle, source }) => {
    const copy = card.cloneNode(true);
    for (const each of copy.querySelectorAll(LEFT_OUT)) each.remove();
    for (const each of [copy, ...copy.querySelectorAll("[id]")]) each.removeAttribute("id");
    const line = (tag, className, textContent) => Object.assign(document.createElement(tag), { className, textContent });
    if (!copy.querySelector("h1, h2")) copy.prepend(line("h2", "", title), line("p", "subtitle", subtitle));
    copy.append(line("p", "source", source));
    copy.classList.add("for-picture");
    copy.style.width = `${ROOMIER * (card.querySelector("table") ?? card).offsetWidth}px`;
    card.after(copy);
    const { left, top } = copy.getBoundingClientRect();
    const [width, height] = [copy.scrollWidth + 2 * MARGIN, copy.scrollHeight + 2 * MARGIN];
    const svg = shape("svg", { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, "font-family": TYPE });
    const surface = getComputedStyle(card.closest(".card")).backgroundColor;
    svg.append(shape("rect", { width, height, fill: hex(surface) }), ...draw(copy, { left: left - MARGIN, top: top - MARGIN }));
    copy.remove();
    return new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" });
  };

  const painted = async (svg) => {
    const image = Object.assign(new Image(), { src: URL.createObjectURL(svg) });
    await image.decode();
    const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (image.width * image.height)));
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width * scale, height: image.height * scale });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(image.src);
    return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  };

  document.addEventListener("click", async ({ target }) => {
    const button = target.closest("button[data-save]");
    const card = button?.closest(".framed, article");
    if (!card || card.querySelector(".js-plotly-plot")) return;
    const { save, file, ...words } = { ...button.parentElement.dataset, ...button.dataset };
    const svg = picture(card, words);
    const href = URL.createObjectURL(save === "png" ? await painted(svg) : svg);
    Object.assign(document.createElement("a"), { href, download: `${file}.${save}` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10000);
  });
})();
