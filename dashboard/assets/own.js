/* What one page alone needs is fetched when that page is opened, and is there before it is drawn. */
(() => {
  const needs = JSON.parse(document.getElementById("own").textContent);
  const kept = new Map();

  const loaded = (tag, properties) => new Promise((done, fail) => {
    document.head.append(Object.assign(document.createElement(tag), { ...properties, onload: done, onerror: fail }));
  });
  const load = (url) => {
    if (/\.mjs\b/.test(url)) return import(url);
    if (/\.css\b/.test(url)) return loaded("link", { rel: "stylesheet", href: url });
    return loaded("script", { src: url, async: false }); // run in the order that they are named in
  };
  /* What could not be fetched is tried again the next time. */
  const get = (url) => {
    if (!kept.has(url)) kept.set(url, load(url).catch((error) => { kept.delete(url); throw error; }));
    return kept.get(url);
  };

  window.own = { get, of: (path) => Promise.all((needs[path.replace(/\/$/, "")] ?? []).map(get)) };
})();
