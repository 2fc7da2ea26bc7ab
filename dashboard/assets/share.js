/* Copying the link of what is on screen: with these figures for ever named, or following the newest. */
(() => {
  const address = (version) => {
    const link = new URL(location.href);
    link.searchParams.set("data", version);
    return link.href.replaceAll("%2C", ",");
  };

  /* Browsers refuse the clipboard outside a secure address: then the link is shown, ready to copy. */
  const show = (status, href) => {
    const field = Object.assign(document.createElement("input"), { readOnly: true, value: href, ariaLabel: status.dataset.failed });
    status.replaceChildren(status.dataset.failed, field);
    field.select();
  };

  document.addEventListener("click", async ({ target }) => {
    const button = target.closest("button[data-share]");
    if (button) {
      const status = document.getElementById("share-status"), href = address(button.dataset.share);
      try {
        await navigator.clipboard.writeText(href);
        status.textContent = status.dataset.copied;
      } catch {
        show(status, href);
      }
    }
    const open = document.querySelector(".share[open]");
    if (open && !open.contains(target)) open.open = false;
  });
  document.addEventListener("keydown", (event) => {
    const open = document.querySelector(".share[open]");
    if (event.key !== "Escape" || !open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });
})();
