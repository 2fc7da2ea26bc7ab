/* What the heading says names the tab, and is told after a choice; a new page is told by its name. */
(() => {
  const { address } = window.dash_clientside;
  /* A page may be named once more when what it shows has come. */
  const SETTLED_MS = 500;
  let said = "", arriving;

  const say = (text) => { document.getElementById("told").textContent = text; };

  window.heading = {
    say,

    name() {
      const { page } = address;
      if (!page) return;
      const subject = page.isNamedByHeading && document.querySelector("main h1")?.textContent;
      const title = subject ? `${subject} · ${page.title}` : page.title;
      if (title === document.title) return;
      document.title = title;
      clearTimeout(arriving);
      if (address.hasMoved && !address.asked) arriving = setTimeout(say, SETTLED_MS, title);
    },
  };

  /* The first card's title, and what was found, where the title leaves that to the line below. */
  const tell = () => {
    const heading = document.querySelector("article.card :is(h1, h2)");
    const found = heading?.nextElementSibling?.matches(".subtitle") ? heading.nextElementSibling.textContent : "";
    const now = heading ? `${heading.textContent}. ${found}` : "";
    if (now === said) return;
    if (address.asked && said && now) say(now);
    said = now;
  };

  new MutationObserver(() => { window.heading.name(); tell(); }).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
})();
