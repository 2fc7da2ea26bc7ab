/* A file is fetched as a stream, so that the reader sees how far it has come, and can cancel. */
import { h } from "../map/dom.mjs";
import { Voice } from "../map/voice.mjs";

const NEWLINE = 10;
/* Told aloud no more often than this. */
const TELL_MS = 4000;
let running = null;

const size = (voice, bytes) =>
  bytes < 1e6 ? `${voice.number(bytes / 1e3)} kB` : `${voice.number(bytes / 1e6, 1)} MB`;

const linesIn = (bytes) => {
  let n = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) n += 1;
  return n;
};

const named = (answer, href) =>
  answer.headers.get("Content-Disposition")?.match(/filename="?([^";]+)/)?.[1] ?? href.split("?")[0].split("/").at(-1);

const hand = (parts, name, type) => {
  const href = URL.createObjectURL(new Blob(parts, { type }));
  h("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60000);
};

/* What is shown while a file comes, and how it ended. */
class Panel {
  constructor(room, onCancel) {
    this.voice = new Voice(room.dataset.language, JSON.parse(room.dataset.words));
    this.bar = h("progress", { "aria-label": this.say("preparing", { seconds: 0 }) });
    this.text = h("p", { class: "data-how-far" });
    this.aloud = h("p", { role: "status", class: "visually-hidden" });
    this.cancel = h("button", { type: "button", class: "button", onclick: onCancel }, this.say("cancel"));
    this.room = room;
    this.told = 0;
    room.replaceChildren(h("div", { class: "data-running" }, this.bar, this.text, this.cancel), this.aloud);
  }

  say(key, values) { return this.voice.say(key, values); }

  tell(text) {
    this.text.textContent = text;
    if (Date.now() - this.told < TELL_MS) return;
    this.told = Date.now();
    this.aloud.textContent = text;
  }

  comes(done, all, text) {
    if (all) Object.assign(this.bar, { max: all, value: Math.min(done, all) });
    this.tell(text);
  }

  end(...content) {
    this.room.replaceChildren(h("div", { class: "data-ended", role: "status" }, ...content));
  }
}

const refusal = async (answer) => {
  try {
    const { title, detail } = await answer.json();
    return [title, detail].filter(Boolean);
  } catch {
    return [`${answer.status} ${answer.statusText}`];
  }
};

const receive = async (answer, { rows, counts, panel }) => {
  const all = counts ? rows : +answer.headers.get("Content-Length") && !answer.headers.get("Content-Encoding")
    ? +answer.headers.get("Content-Length") : 0;
  const parts = [];
  let bytes = 0, lines = -1;
  for (const reader = answer.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return { parts, bytes };
    parts.push(value);
    bytes += value.length;
    if (counts) lines += linesIn(value);
    const told = counts
      ? panel.say("rows", { n: panel.voice.number(Math.max(0, lines)), all: panel.voice.number(rows) })
      : panel.say("bytes", { size: size(panel.voice, bytes) });
    panel.comes(counts ? lines : bytes, all, told);
  }
};

const save = async (link) => {
  running?.abort();
  const control = running = new AbortController();
  const panel = new Panel(document.getElementById("data-progress"), () => control.abort());
  const began = Date.now();
  const wait = () => panel.tell(panel.say("preparing", { seconds: Math.round((Date.now() - began) / 1000) }));
  wait();
  const clock = setInterval(wait, 1000);
  const { rows, kind, packing } = link.dataset;
  try {
    const answer = await fetch(link.href, { signal: control.signal });
    clearInterval(clock);
    if (!answer.ok) {
      const [title, ...detail] = await refusal(answer);
      panel.end(h("p", { class: "hint" }, h("strong", {}, `${panel.say("refused")} ${title}`)), ...detail.map((each) => h("p", {}, each)));
      return;
    }
    const counts = kind === "csv" && packing === "alone" && +rows > 0;
    const { parts, bytes } = await receive(answer, { rows: +rows, counts, panel });
    const file = named(answer, link.href);
    hand(parts, file, answer.headers.get("Content-Type"));
    panel.end(h("p", {}, panel.say("saved", { file, size: size(panel.voice, bytes) })));
  } catch (error) {
    if (running === control || error.name !== "AbortError") panel.end(h("p", { class: "hint" }, panel.say(error.name === "AbortError" ? "cancelled" : "broken")));
  } finally {
    clearInterval(clock);
    if (running === control) running = null;
  }
};

const copy = async (button) => {
  const room = document.getElementById("data-progress");
  const { copied, copyHere } = JSON.parse(room.dataset.words);
  const { href } = new URL(button.dataset.copy, location);
  const status = h("p", { role: "status" });
  room.replaceChildren(status);
  try {
    await navigator.clipboard.writeText(href);
    status.textContent = copied;
  } catch {
    const field = h("input", { readonly: true, value: href, "aria-label": copyHere });
    status.replaceChildren(copyHere, field);
    field.select();
  }
};

document.addEventListener("click", (event) => {
  const link = event.target.closest("#data-save");
  if (link && !event.metaKey && !event.ctrlKey) {
    event.preventDefault();
    save(link);
  }
  const button = event.target.closest("#data-copy");
  if (button) copy(button);
});
