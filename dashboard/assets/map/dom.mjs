/* Make elements: h for HTML, s for SVG. */

const SVG = "http://www.w3.org/2000/svg";

const fill = (element, attributes, children) => {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child != null && child !== false));
  return element;
};

export const h = (tag, attributes = {}, ...children) =>
  fill(document.createElement(tag), attributes, children);

export const s = (tag, attributes = {}, ...children) =>
  fill(document.createElementNS(SVG, tag), attributes, children);

/* The same function, run at most once a frame, with the latest arguments. */
export const onceAFrame = (action) => {
  let waiting = null;
  return (...args) => {
    if (!waiting) requestAnimationFrame(() => { const latest = waiting; waiting = null; action(...latest); });
    waiting = args;
  };
};
