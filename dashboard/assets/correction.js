/* The form of who thinks a figure is wrong: a text to copy or to mail. Nothing is sent from here. */
(() => {
  const MAX_MAIL = 1800;
  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  /* The link holds the data version: the figure that is meant stays the figure that is shown. */
  const link = (version) => {
    const address = new URL(location.href);
    if (version) address.searchParams.set("data", version);
    return address.href.replaceAll("%2C", ",");
  };

  const fill = (template, values) => template.replace(/\{(\w+)\}/g, (found, name) => values[name] ?? found);

  const open = ({ what, source }) => {
    const room = document.getElementById("correction");
    const say = JSON.parse(room.dataset.words);
    const values = { what, source, link: link(room.dataset.version) };
    const lines = say.text.split("\n").filter((line) => source || !line.includes("{source}"));
    const text = element("textarea", { id: "correction-text", rows: 11, value: fill(lines.join("\n"), values) });
    const status = element("p", { role: "status" });
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(text.value);
        status.textContent = say.copied;
      } catch { /* refused outside a secure address: then by hand */
        text.select();
        status.textContent = say.failed;
      }
    };
    const mail = element("a", { className: "button", textContent: say.mail });
    const address = document.querySelector("meta[name=correct-to]")?.content ?? "";
    const write = () => {
      const subject = encodeURIComponent(fill(say.subject, values));
      mail.href = `mailto:${encodeURIComponent(address).replace("%40", "@")}?subject=${subject}&body=${encodeURIComponent(text.value.slice(0, MAX_MAIL))}`;
    };
    text.addEventListener("input", write);
    write();
    const form = element("dialog", { className: "correction" },
      element("h2", { id: "correction-title", textContent: say.title }),
      element("p", { textContent: say.lead }),
      element("label", { htmlFor: text.id, textContent: say.label, className: "control-label" }),
      text,
      element("div", { className: "correction-ways" },
        element("button", { type: "button", className: "button", textContent: say.copy, onclick: copy }),
        mail,
        element("button", { type: "button", className: "button", textContent: say.close, onclick: () => form.close() })),
      status);
    form.setAttribute("aria-labelledby", "correction-title");
    form.addEventListener("close", () => form.remove());
    document.body.append(form);
    form.showModal();
    text.focus();
    text.setSelectionRange(text.value.length, text.value.length);
  };

  document.addEventListener("click", ({ target }) => {
    const button = target.closest("button.report");
    if (button) open(button.dataset);
  });
})();
