/* What is written on slides of one's own: answers with their counts, a method, marks. */

import { h } from "../map/dom.mjs";

const BEST = 5, MOST_COUNT = 100000;

const poll = (room, slide) => {
  const { limits } = room;
  const list = h("ol", { class: "poll-answers" });
  const add = h("button", { type: "button", class: "presenter-quiet", onclick: () => {
    slide.options.push({ text: "", count: 0 });
    fill();
    list.lastChild.querySelector("input").focus();
    room.touch();
  } }, room.say("add_answer"));
  const row = (option, i) => {
    const text = h("input", { class: "presenter-field", maxlength: limits.title, "aria-label": room.say("answer", { n: i + 1 }), placeholder: room.say("answer", { n: i + 1 }), autocomplete: "off", oninput: () => {
      option.text = text.value;
      room.touch();
    } });
    const count = h("input", { class: "presenter-field poll-count", type: "number", min: 0, max: MOST_COUNT, "aria-label": room.say("count", { n: i + 1 }), oninput: () => {
      option.count = Math.max(0, Math.min(MOST_COUNT, Math.round(count.valueAsNumber) || 0));
      room.touch();
    } });
    [text.value, count.value] = [option.text, option.count];
    const remove = h("button", { type: "button", class: "pin-tool", title: room.say("remove_answer", { n: i + 1 }), "aria-label": room.say("remove_answer", { n: i + 1 }), onclick: () => {
      slide.options.splice(i, 1);
      fill();
      (list.children[Math.min(i, slide.options.length - 1)]?.querySelector("input") ?? add).focus();
      room.touch();
    } }, h("span", { class: "icon icon-bin", "aria-hidden": "true" }));
    return h("li", {}, text, count, remove);
  };
  const fill = () => {
    list.replaceChildren(...slide.options.map(row));
    add.hidden = slide.options.length >= limits.answers;
  };
  slide.options ??= [];
  fill();
  return [h("fieldset", { class: "pin-own" }, h("legend", {}, room.say("answers")), list, add)];
};

const choice = (label, options, chosen, onChosen) => {
  const select = h("select", { class: "select", onchosen: () => onChosen(select.value) }, ...options.map(([value, text]) => h("option", { value, selected: value === chosen }, text)));
  return h("label", { class: "pin-field" }, h("span", {}, label), select);
};

const method = (room, slide) => {
  const { methods } = room.config;
  if (!methods?.length) return [];
  const sheet = h("a", { class: "pin-sheet" }, room.say("method_sheet"));
  const point = () => { sheet.href = `/deck/method/${encodeURIComponent(slide.subject)}?lang=${room.config.lang}`; };
  point();
  return [choice(room.say("method"), methods.map(({ id, name }) => [id, name]), slide.subject, (id) => {
    slide.subject = id;
    point();
    room.touch();
  }), sheet];
};

const factors = (room, slide) => {
  const every = room.config.factors;
  if (!every?.length) return [];
  const marks = Array.from({ length: BEST }, (_, i) => [`${i + 1}`, `${i + 1}`]);
  slide.marks ??= {};
  return [h("fieldset", { class: "pin-own factor-marks" }, h("legend", {}, room.say("marks")),
    ...every.map(({ id, name }) => choice(name, [["", room.say("no_mark")], ...marks], `${slide.marks[id] ?? ""}`, (mark) => {
      if (mark) slide.marks[id] = +mark;
      else delete slide.marks[id];
      room.touch();
    })))];
};

const FIELDS = { poll, method, factors };

export const ownFields = (room, slide) => FIELDS[slide.kind]?.(room, slide) ?? [];
