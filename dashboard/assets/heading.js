/* What the heading says is told after a choice. */
(() => {
  const { address } = window.dash_clientside;
  let said = "";

  /* The first card's title, and what was found, where the title leaves that to the line below. */
  const tell = () => {
    const heading = document.querySelector("article.card :is(h1, h2)");
    const found = heading?.nextElementSibling?.matches(".subtitle") ? heading.nextElementSibling.textContent : "";
    const now = heading ? `${heading.textContent}. ${found}` : "";
    if (now === said) return;
    if (address.asked && said && now) document.getElementById("told").textContent = now;
    said = now;
  };

  new MutationObserver(tell).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
})();
