/* The show: one slide at a time, as large as the screen allows, led by keys, a remote, a finger or the mouse. */
(() => {
  const { WIDE, HIGH, h, s, say } = player;
  const FADE_MS = 500, QUIET_MS = 2500, SWIPE = 50;
  const NEXT = ["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"];
  const BACK = ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"];
  const BLANKS = { b: "black", ".": "black", w: "white" };
  const FULL = "M2 7V2H7M13 2H18V7M18 13V18H13M7 18H2V13";
  /* What a slider needs for itself when it is held. */
  const OF_SLIDER = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];

  const keysTold = (words) => [
    ["→ ↓ Space PageDown", words.next], ["← ↑ Backspace PageUp", words.previous], ["Home End", words.ends],
    ["12 Enter", words.jump], ["B .", words.black], ["W", words.white], ["F", words.full], ["N", words.notes], ["P", words.play],
    ["1–8 Shift+1–8", words.count], ["Esc", words.end], ["?", words.keys],
  ];

  class Show {
    constructor(deck, onCount) {
      const { words } = deck;
      Object.assign(this, { deck, words, onCount, typed: "", notes: null, at: -1, began: Date.now() });
      this.stage = h("div", { class: "player-stage" });
      this.told = h("p", { class: "player-told", "aria-live": "polite" });
      this.said = h("p", { class: "player-said", role: "status", hidden: "" });
      this.blank = h("div", { class: "player-blank", hidden: "" });
      this.help = h("div", { class: "player-help", hidden: "" }, h("h2", {}, words.keys),
        h("dl", {}, ...keysTold(words).flatMap(([keys, what]) => [h("dt", {}, keys), h("dd", {}, what)])));
      const tool = (text, sign, act) => h("button", { type: "button", "aria-label": text, title: text, onclick: () => { act(); this.screen.focus(); } }, sign);
      this.tools = h("div", { class: "player-tools" },
        tool(words.previous, "←", () => this.step(-1)), tool(words.next, "→", () => this.step(1)), tool(words.full, s("svg", { viewBox: "0 0 20 20", width: 20, height: 20 }, s("path", { d: FULL, fill: "none", stroke: "currentColor", "stroke-width": 2 })), () => this.toggleFull()),
        tool(words.notes, "≡", () => this.openNotes()), tool(words.keys, "?", () => this.toggle(this.help)), tool(words.end, "✕", () => this.end()));
      this.screen = h("div", { class: "player-screen is-quiet", tabindex: -1, autofocus: "", onpointermove: (event) => this.point(event),
        onpointerdown: (event) => { this.down = event; this.wake(); }, onpointerup: (event) => this.swipe(event) },
        this.stage, this.tools, this.help, this.blank, this.said, this.told);
      this.dialog = h("dialog", { class: "player", "aria-label": deck.title || words.show_of, "data-theme": deck.theme, lang: deck.lang,
        onkeydown: (event) => this.key(event), oncancel: (event) => { event.preventDefault(); this.end(); }, onclose: () => this.leave() }, this.screen);
      this.fit = () => {
        const { clientWidth, clientHeight } = this.screen;
        const scale = Math.min(clientWidth / WIDE, clientHeight / HIGH);
        /* `left` and `top`, not a moved origin: Plotly finds the pointer through the scale alone. */
        Object.assign(this.stage.style, { transform: `scale(${scale})`, left: `${(clientWidth - WIDE * scale) / 2}px`, top: `${(clientHeight - HIGH * scale) / 2}px` });
      };
      this.sized = new ResizeObserver(this.fit);
    }

    async start(at) {
      document.body.append(this.dialog);
      this.dialog.showModal();
      this.sized.observe(this.screen);
      this.fit();
      this.screen.requestFullscreen?.().catch(() => { /* not allowed in this window: the show is as large as the window */ });
      /* The screen stays lit; where that is refused, by a saving battery for one, the machine decides as before. */
      navigator.wakeLock?.request("screen").then((lock) => { this.lock = lock; }, () => {});
      await document.fonts.ready;
      await this.go(at);
    }

    step(by) { return this.go(this.at + by); }

    async go(wanted) {
      const { slides } = this.deck;
      const at = Math.max(0, Math.min(slides.length - 1, wanted));
      if (at === this.at) return;
      const grows = at === this.at + 1 && slides[at].morphs;
      this.at = at;
      this.announce();
      this.notes?.tell(at);
      if (grows && this.shown.body.canBecome?.(slides[at])) return this.shown.become(slides[at]);
      await this.draw(grows);
    }

    async draw(isFading) {
      const { at, deck, onCount } = this;
      const before = [...this.stage.children];
      if (this.stage.contains(document.activeElement)) this.screen.focus(); // or keys would be lost with what held it
      this.shown = player.composed(deck.slides[at], deck, (answer, count) => onCount?.(at, answer, count));
      this.stage.append(this.shown.element);
      if (isFading && !player.isStill()) {
        const fading = this.shown.element.animate({ opacity: [0, 1] }, { duration: FADE_MS, easing: "ease" });
        fading.finished.finally(() => before.forEach((each) => each.remove()));
      } else before.forEach((each) => each.remove());
      await this.shown.arrange();
    }

    announce() {
      const { slides } = this.deck;
      this.told.textContent = say(this.words.slide_told, { n: this.at + 1, all: slides.length, title: slides[this.at].title });
    }

    say(text) {
      this.said.textContent = text;
      this.said.hidden = !text;
    }

    toggle(layer) { layer.hidden = !layer.hidden; }

    /* Keys are the same in the window of notes. */
    key(event) {
      const { key, target, ctrlKey, altKey, metaKey } = event;
      if (ctrlKey || altKey || metaKey) return;
      if (target.type === "range" && OF_SLIDER.includes(key)) return;
      if (target.closest?.("button, a") && ["Enter", " "].includes(key)) return;
      if (this.press(key.length === 1 ? key.toLowerCase() : key, event)) event.preventDefault();
    }

    /* Whether the key means something here. */
    press(key, event) {
      const { typed } = this;
      this.typed = "";
      this.say("");
      if (key !== "Escape" && this.closeLayers()) return true;
      if (/^Digit\d$|^Numpad\d$/.test(event.code) && (/^\d$/.test(key) || event.shiftKey)) return this.digit(+event.code.at(-1), event.shiftKey, typed);
      if (key === "Enter" && typed) this.go(+typed - 1);
      else if (NEXT.includes(key)) this.step(1);
      else if (BACK.includes(key)) this.step(-1);
      else if (key === "Home" || key === "F5") this.go(0);
      else if (key === "End") this.go(Infinity);
      else if (key in BLANKS) this.cover(BLANKS[key]);
      else if (key === "f") this.toggleFull();
      else if (key === "n") this.openNotes();
      else if (key === "p") this.shown.body.play?.();
      else if (key === "?") this.toggle(this.help);
      else if (key === "Escape") this.escape();
      else return false;
      return true;
    }

    /* On a question a digit is one answer more, with Shift one fewer; elsewhere it begins the number of a slide. */
    digit(digit, isShifted, typed) {
      if (this.shown.body.add) this.shown.body.add(digit - 1, isShifted ? -1 : 1);
      else if (!isShifted) this.say(this.typed = `${typed}${digit}`.slice(-3));
      return true;
    }

    /* What covers the slide goes with the next key. */
    closeLayers() {
      const open = [this.help, this.blank].filter(({ hidden }) => !hidden);
      for (const layer of open) layer.hidden = true;
      return open.length > 0;
    }

    cover(colour) {
      this.blank.style.background = colour;
      this.blank.hidden = false;
      this.told.textContent = this.words[colour];
    }

    async toggleFull() {
      try {
        await (document.fullscreenElement ? document.exitFullscreen() : this.screen.requestFullscreen());
      } catch {
        this.say(this.words.no_full);
      }
    }

    openNotes() {
      if (this.notes?.isOpen()) return this.notes.focus();
      this.notes = player.notes(this.deck, this.began, { onKey: (event) => this.key(event), go: (by) => this.step(by) });
      if (this.notes) this.notes.tell(this.at);
      else this.say(this.words.blocked);
    }

    escape() {
      if (this.closeLayers()) return;
      if (document.fullscreenElement) document.exitFullscreen();
      else this.end();
    }

    swipe({ clientX, clientY, pointerType, target }) {
      const { down } = this;
      this.down = null;
      if (pointerType !== "touch" || !down || target.closest("input, button")) return;
      const x = clientX - down.clientX, y = clientY - down.clientY;
      if (Math.abs(x) > SWIPE && Math.abs(x) > Math.abs(y)) this.step(x < 0 ? 1 : -1);
    }

    /* A page that grows to the whole screen moves under a mouse that lies still. */
    point({ screenX, screenY }) {
      const at = `${screenX} ${screenY}`;
      if (this.pointer && this.pointer !== at) this.wake();
      this.pointer = at;
    }

    /* Tools are seen while the mouse moves. */
    wake() {
      this.screen.classList.remove("is-quiet");
      clearTimeout(this.resting);
      this.resting = setTimeout(() => this.screen.classList.add("is-quiet"), QUIET_MS);
    }

    end() { this.dialog.close(); }

    leave() {
      clearTimeout(this.resting);
      this.sized.disconnect();
      this.notes?.close();
      this.lock?.release();
      if (document.fullscreenElement) document.exitFullscreen();
      this.dialog.remove();
    }
  }

  /* Show a drawn deck from slide `at` on; all it needs is fetched first. `onCount(at, answer, count)` is told how many
     gave an answer. */
  player.show = async (deck, at = 0, { onCount } = {}) => {
    await player.ready(deck);
    await new Show(deck, onCount).start(at);
  };
})();
