/* Code to copy: to the clipboard, or marked where the browser refuses that. */
document.addEventListener("click", async ({ target }) => {
  const button = target.closest("button[data-copies]");
  if (!button) return;
  const snippet = button.closest(".snippet");
  const code = snippet.querySelector("code"), status = snippet.querySelector("[role=status]");
  try {
    await navigator.clipboard.writeText(code.textContent);
    status.textContent = button.dataset.copies;
  } catch {
    getSelection().selectAllChildren(code);
    status.textContent = button.dataset.failed;
  }
});
