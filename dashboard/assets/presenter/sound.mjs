/* A deck from outside made sound: what is no slide is left out, what is too long is cut, and each is counted. */

const SHAPE = 1;
const BEST = 5, MOST_COUNT = 100000;

/* The deck with what was done to it, or null if it has no slides at all. */
export const sound = (raw, limits) => {
  if (!Array.isArray(raw?.slides)) return null;
  const done = { newer: raw.shape > SHAPE, skipped: 0, too_many: Math.max(0, raw.slides.length - limits.slides), shortened: 0 };
  const text = (value, most) => {
    if (typeof value !== "string") return "";
    if (value.length > most) done.shortened += 1;
    return value.slice(0, most);
  };
  const slide = (each) => {
    if (typeof each?.kind !== "string" || !each.kind) {
      done.skipped += 1;
      return [];
    }
    const options = Array.isArray(each.options) ? each.options.slice(0, limits.answers) : [];
    const marks = Object.entries(each.marks ?? {}).filter(([, mark]) => Number.isInteger(mark) && mark >= 1 && mark <= BEST);
    const found = {
      kind: text(each.kind, limits.title), query: text(each.query, limits.query), title: text(each.title, limits.title),
      note: text(each.note, limits.note), speaker: text(each.speaker, limits.speaker), subject: text(each.subject, limits.title),
      morphs: each.morphs === true, marks: Object.fromEntries(marks),
      options: options.map((option) => ({ text: text(option?.text, limits.title), count: Math.max(0, Math.min(MOST_COUNT, Math.round(option?.count) || 0)) })),
    };
    /* What says nothing is not written. */
    return [Object.fromEntries(Object.entries(found).filter(([, value]) => value && (typeof value !== "object" || Object.keys(value).length)))];
  };
  const slides = raw.slides.slice(0, limits.slides).flatMap(slide);
  const deck = { shape: SHAPE, title: text(raw.title, limits.title), lang: text(raw.lang, 2), theme: raw.theme === "dark" ? "dark" : "light", slides };
  return { deck, done };
};
