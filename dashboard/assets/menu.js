/* The menu of a phone: pages and languages, folded away until asked for. */
(() => {
  const button = () => document.querySelector(".menu-open");
  const isOpen = () => button()?.ariaExpanded === "true";
  const show = (open) => { button().ariaExpanded = String(open); };

  document.addEventListener("click", ({ target }) => {
    if (button()?.contains(target)) show(!isOpen());
    else if (isOpen() && (target.closest("a") || !target.closest(".menu"))) show(false);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen()) return;
    show(false);
    button().focus();
  });
})();
