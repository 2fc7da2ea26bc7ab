/* What all parts of the player use: elements, words, numbers, and text made to fit. Plain scripts, in the order that
   the page and the meeting pack name them, so that they run from a folder without a server too. */
(() => {
  const LOCALES = { nb: "nb-NO", nn: "nb-NO", en: "en-GB" };

  const filled = (element, attributes, children) => {
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (value !== false) element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  };
  const h = (tag, attributes = {}, ...children) => filled(document.createElement(tag), attributes, children);
  const s = (tag, attributes = {}, ...children) => filled(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);

  const say = (sentence, values) => sentence.replaceAll(/\{(\w+)\}/g, (_, name) => values[name]);

  /* A number as a newspaper in the deck's language prints it. */
  const number = (value, decimals, lang) =>
    new Intl.NumberFormat(LOCALES[lang], { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value + 0).replace("-", "−");

  const quantity = (value, { decimals, unit }, lang) =>
    number(value, decimals, lang) + (unit === "%" && lang === "en" ? "%" : unit && `\u00a0${unit}`);

  /* Give the text the largest of `sizes`, falling, with which it keeps within the room. */
  const fit = (room, text, sizes) => {
    for (const size of sizes) {
      text.style.fontSize = `${size}px`;
      if (text.offsetHeight <= room.clientHeight && room.scrollWidth <= room.clientWidth) return true;
    }
    return false;
  };

  const still = matchMedia("(prefers-reduced-motion: reduce)");

  window.player = { WIDE: 1920, HIGH: 1080, h, s, say, number, quantity, fit, isStill: () => still.matches, bodies: {} };
})();
