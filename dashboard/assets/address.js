/* The address bar: what is on screen is in the link, and the link opens what was on screen. */
(() => {
  const REMEMBERED = ["lang", "theme"];
  const SAME_STEP_MS = 1000;
  /* A page about one place names it in its path, and then not in its query. */
  const PLACE_IN_PATH = /^\/[a-z-]+\/(\d{4})\/?$/;
  let lastStep = 0;
  let landsInPage = false, losesFocus = false;
  /* The path of the page on screen. */
  let drawn = location.pathname;
  /* Moving about on the map, again and again, is one step. */
  const isMove = (query) => {
    const [before, after] = [location.search, query].map((text) => new URLSearchParams(text));
    for (const each of [before, after]) each.delete("zoom");
    return before.toString() === after.toString();
  };
  let lastMove = null;

  const remember = (key, value) => {
    try { localStorage.setItem(key, value); } catch { /* private windows keep no memory */ }
  };
  const recall = (key) => {
    try { return localStorage.getItem(key); } catch { return null; }
  };

  /* Without the place that the path names, and with the folds as they are now. */
  const shown = (query) => {
    if (!query) return query;
    const plain = query.replace(placeInPath() ? /&(place|open)=[^&]*/g : /&open=[^&]*/g, "");
    const names = [...address.unfolded()];
    return names.length ? `${plain}&open=${names}` : plain;
  };
  const placeInPath = () => location.pathname.match(PLACE_IN_PATH)?.[1];

  /* An entry of the history shows what it showed, whatever has been remembered since, and from where. */
  const entry = (top = history.state?.top) => {
    const { lang, dataset: { theme } } = document.documentElement;
    return { lang, theme, top };
  };
  const step = (href, top) => {
    scrolling.leave();
    history.pushState(entry(top), "", href);
  };

  const current = (shownThen) => {
    const asked = new URLSearchParams(location.search);
    const dark = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    return {
      path: location.pathname,
      search: location.search,
      lang: asked.get("lang") || shownThen?.lang || recall("lang") || "nb",
      theme: asked.get("theme") || shownThen?.theme || recall("theme") || dark,
    };
  };

  /* Every link to another page, language or theme carries the view that is on screen now; what leads
     to a view of its own (data-route="own") stays as it was written. Where places are compared, the
     open one is the first, until others are chosen. */
  const carryView = () => {
    for (const link of document.querySelectorAll('a[data-route=""]')) {
      const query = new URLSearchParams(location.search);
      if (placeInPath()) query.set("place", placeInPath());
      for (const [key, value] of new URLSearchParams(link.dataset.set)) query.set(key, value);
      if ("compares" in link.dataset && query.has("place") && !query.has("places")) query.set("places", query.get("place"));
      if (PLACE_IN_PATH.test(link.pathname)) query.delete("place");
      if (link.pathname !== location.pathname) query.delete("open");
      link.search = query.toString().replaceAll("%2C", ",");
    }
  };

  const reach = (part) => {
    part.tabIndex = -1;
    part.scrollIntoView();
    part.focus({ preventScroll: true });
  };

  const open = async () => {
    address.asked = null;
    address.hasMoved = true;
    lastStep = 0;
    await own.of(location.pathname);
    dash_clientside.set_props("address", { data: current(history.state) });
  };

  const go = (href) => {
    const turnsPage = new URL(href, location).pathname !== location.pathname;
    step(href, turnsPage ? 0 : scrollY);
    open();
    landsInPage = turnsPage;
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-route]");
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    for (const key of REMEMBERED) {
      const [name, value] = (link.dataset.set || "").split("=");
      if (name === key) remember(key, value);
    }
    go(link.href);
  });
  addEventListener("popstate", () => {
    open();
    losesFocus = location.pathname !== drawn;
  });

  window.dash_clientside = window.dash_clientside || {};
  const address = window.dash_clientside.address = {
    start: () => own.of(location.pathname).then(() => current()),
    go,

    /* Set before a change that is a step of its own; else changes within a second are one step back. */
    isStep: false,

    /* The query last asked for on this page; what is drawn may lag behind. */
    asked: null,

    /* Whether another page, language or theme has been asked for since the document came. */
    hasMoved: false,

    /* The names of the folds that the link holds open, or, with a minus, shut. */
    unfolded() {
      return new Set((new URLSearchParams(location.search).get("open") ?? "").split(",").filter(Boolean));
    },

    /* Hold these folds so in the link; opening one is no step of its own. */
    unfold(names) {
      const plain = location.search.replace(/&open=[^&]*/, "");
      const search = names.size ? `${plain}&open=${[...names]}` : plain;
      if (search === location.search) return;
      history.replaceState(history.state, "", location.pathname + search + location.hash);
      carryView();
    },

    /* A link that says little is completed, without a step of its own. */
    complete(query) {
      history.replaceState(entry(), "", location.pathname + shown(query) + location.hash);
      carryView();
    },

    /* Show `query` in the address bar. */
    write(asked) {
      const query = shown(asked);
      if (query && query !== location.search) {
        const now = Date.now();
        const moves = isMove(query);
        const goesOn = !address.isStep && (!location.search || now - lastStep < SAME_STEP_MS || (moves && lastMove === location.search));
        lastStep = now;
        lastMove = moves ? query : null;
        address.isStep = false;
        if (goesOn) history.replaceState(entry(), "", location.pathname + query);
        else step(location.pathname + query, scrollY);
      }
      carryView();
    },

    name(page) {
      if (!page) return;
      document.documentElement.lang = page.lang;
      document.documentElement.dataset.theme = page.theme;
      address.complete(page.query);
      folds.follow();
      const lands = landsInPage, isFirst = !address.page;
      address.page = page;
      heading.name();
      /* The part of the page that the link names was not there when the browser looked for it. */
      const part = (lands || isFirst) && document.getElementById(location.hash.slice(1));
      if (part) requestAnimationFrame(() => reach(part));
      else if (lands || losesFocus) requestAnimationFrame(() => {
        if (lands) scrollTo(0, 0);
        document.getElementById("content")?.focus({ preventScroll: true });
      });
      scrolling.named();
      landsInPage = losesFocus = false;
      drawn = location.pathname;
    },
  };
})();
