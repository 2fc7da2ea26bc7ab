/* Controls that hold the link they lead to: pressing one shows that view and writes it in the address. */
(() => {
  const ANY = "__any__";
  /* Longer than a list waits for the next letter of a word: a second. */
  const REST_MS = 2500;
  /* Dash draws controls anew after each choice; the keyboard must stay where it was, or where
     `data-stay` says if that is gone. */
  let stayAt = [];
  const stay = () => {
    if (document.activeElement !== document.body) return;
    stayAt.map((id) => document.getElementById(id)).find(Boolean)?.focus({ preventScroll: true });
  };
  new MutationObserver(stay).observe(document.documentElement, { childList: true, subtree: true });
  document.addEventListener("pointerdown", () => { stayAt = []; }, true);
  document.addEventListener("focusin", ({ target }) => {
    stayAt = [target.id, target.closest("[data-stay]")?.dataset.stay].filter(Boolean);
  });

  /* The view a control was drawn from: what its query changes is told against it. */
  const drawnFrom = (control) => {
    for (let around = control; around; around = around.parentElement) {
      const drawn = around.dataset.drawn ?? around.querySelector("[data-drawn]")?.dataset.drawn;
      if (drawn) return drawn;
    }
    return null;
  };

  /* A choice made before the last one is drawn adds to it, rather than undoing it. */
  const onTopOfAsked = (query, drawn) => {
    const { asked } = dash_clientside.address;
    if (!asked || !drawn || asked === drawn) return query;
    const [before, wanted, now] = [drawn, query, asked].map((text) => new URLSearchParams(text));
    for (const key of new Set([...before.keys(), ...wanted.keys()])) {
      if (before.get(key) === wanted.get(key)) continue;
      if (wanted.has(key)) now.set(key, wanted.get(key));
      else now.delete(key);
    }
    return `?${now.toString().replaceAll("%2C", ",")}`;
  };

  /* A slider that is moved on and on makes one step back; it is drawn anew on the way. */
  let shownBy = null;

  const show = (control, chosen) => {
    /* What leads to another page is a whole address. */
    const path = chosen.slice(0, chosen.indexOf("?"));
    const query = onTopOfAsked(chosen.slice(path.length), drawnFrom(control));
    if (path) {
      dash_clientside.address.go(path + query);
      return;
    }
    dash_clientside.address.isStep = !(control.matches(".slider") && control.id === shownBy);
    dash_clientside.address.asked = query;
    shownBy = control.id;
    dash_clientside.set_props("view", { data: query });
  };
  const plain = (text) => text.toLocaleLowerCase("nb").normalize("NFD").replace(/(?!\u030a)\p{M}/gu, "").normalize("NFC");

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-query]");
    if (!button) return;
    if (button.dataset.options) finder.toggle(button);
    else show(button, button.dataset.query);
  });
  document.addEventListener("change", ({ target }) => {
    if (target.matches("select")) resting.change(target);
    const slider = target.closest(".slider");
    if (slider) show(slider, slider.dataset.query.replace(ANY, slider.dataset.steps.split(",")[target.value]));
  });

  /* The pointer chooses from a list at once. The keyboard goes through it, letter by letter or line by
     line, and chooses by Enter, by leaving, or by a long rest. A list that holds no link is told that it is "chosen" from. */
  const resting = {
    select: null,
    isTyped: false,

    change(select) {
      this.select = select;
      if (this.isTyped) this.wait();
      else this.choose();
    },

    wait() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.choose(), REST_MS);
    },

    choose() {
      clearTimeout(this.timer);
      const { select } = this;
      this.select = null;
      if (select?.dataset.query) show(select, select.dataset.query.replace(ANY, select.value));
      else select?.dispatchEvent(new Event("chosen"));
    },
  };
  document.addEventListener("pointerdown", () => { resting.isTyped = false; });
  document.addEventListener("keydown", (event) => {
    resting.isTyped = event.target.matches("select");
    if (!resting.select) return;
    if (event.key !== "Enter") return void resting.wait();
    event.preventDefault(); // it would open the list
    resting.choose();
  });
  /* A list that is open keeps the keys to itself, but for the end of the one that closes it. */
  document.addEventListener("keyup", ({ key }) => { if (key === "Enter") resting.choose(); });
  /* Once the focus has come to where it goes. */
  document.addEventListener("focusout", () => setTimeout(() => resting.choose()));

  /* One list to search in, opened under the button that asks for it. */
  const finder = {
    button: null,
    panel: null,

    toggle(button) {
      const again = this.button === button;
      this.close();
      if (!again && button.dataset.query.includes(ANY)) this.open(button);
    },

    open(button) {
      const { label, search } = button.dataset;
      this.button = button;
      this.options = JSON.parse(document.getElementById(button.dataset.options).dataset.offered);
      for (const option of this.options) option.found = plain(`${option.label} ${option.search} ${option.group}`);
      this.panel = document.createElement("div");
      this.panel.className = "finder-panel";
      this.panel.innerHTML = `<input type="text" role="combobox" aria-autocomplete="list" aria-expanded="true"
        aria-controls="finder-list" autocomplete="off" spellcheck="false">
        <ul id="finder-list" role="listbox" tabindex="-1"></ul><p role="status"></p>`;
      [this.input, this.list, this.status] = this.panel.children;
      this.input.placeholder = search;
      this.input.setAttribute("aria-label", `${label}: ${search}`);
      this.list.setAttribute("aria-label", label);
      document.body.append(this.panel);
      button.setAttribute("aria-expanded", "true");
      this.input.addEventListener("input", () => this.listMatches());
      this.panel.addEventListener("keydown", (event) => this.press(event));
      this.list.addEventListener("mousedown", (event) => event.preventDefault());
      this.list.addEventListener("click", (event) => this.choose(event.target.closest("[role=option]")));
      this.place();
      this.listMatches();
      this.input.focus();
    },

    place() {
      const box = this.button.getBoundingClientRect();
      const style = this.panel.style;
      const width = Math.min(Math.max(box.width, 448), document.documentElement.clientWidth - 16);
      style.left = `${Math.min(box.left, document.documentElement.clientWidth - width - 8) + scrollX}px`;
      style.top = `${box.bottom + scrollY + 4}px`;
      style.width = `${width}px`;
    },

    listMatches() {
      const words = plain(this.input.value).split(/\s+/).filter(Boolean);
      const starts = (option) => plain(option.label).startsWith(words.join(" "));
      const shown = this.options.filter((option) => words.every((word) => option.found.includes(word)));
      if (words.length && !shown.some((option) => option.group)) shown.sort((a, b) => starts(b) - starts(a));
      let group = "";
      this.list.replaceChildren(...shown.flatMap((option, index) => {
        const row = document.createElement("li");
        row.id = `finder-${index}`;
        row.role = "option";
        row.dataset.value = option.value;
        row.ariaSelected = "false";
        row.textContent = option.label;
        if (option.hint) row.append(Object.assign(document.createElement("small"), { textContent: option.hint }));
        if (option.group === group) return [row];
        group = option.group;
        const heading = Object.assign(document.createElement("li"), { className: "finder-group", textContent: group });
        heading.role = "presentation";
        return [heading, row];
      }));
      this.status.textContent = shown.length ? "" : this.button.dataset.none;
      this.light(words.length ? 0 : -1);
    },

    rows() { return [...this.list.querySelectorAll("[role=option]")]; },

    light(index) {
      const rows = this.rows();
      this.at = Math.min(index, rows.length - 1);
      rows.forEach((row, position) => { row.ariaSelected = String(position === this.at); });
      const row = rows[this.at];
      this.input.setAttribute("aria-activedescendant", row?.id ?? "");
      row?.scrollIntoView({ block: "nearest" });
    },

    press(event) {
      const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
      if (step) this.light(Math.max(0, this.at + step));
      else if (event.key === "Enter") this.choose(this.rows()[this.at]);
      else if (event.key === "Escape") this.close(true);
      else if (event.key === "Tab") return this.close(true);
      else return;
      event.preventDefault();
    },

    choose(row) {
      if (!row) return;
      const { button } = this;
      const query = button.dataset.query.replace(ANY, row.dataset.value);
      this.close(true);
      show(button, query);
    },

    close(returns = false) {
      if (!this.panel) return;
      const { button, panel } = this;
      this.button = this.panel = null;
      panel.remove();
      button.setAttribute("aria-expanded", "false");
      if (returns) button.focus();
    },
  };

  document.addEventListener("mousedown", ({ target }) => {
    if (!finder.panel?.contains(target) && !finder.button?.contains(target)) finder.close();
  });
  addEventListener("resize", () => finder.panel && finder.place());
})();
