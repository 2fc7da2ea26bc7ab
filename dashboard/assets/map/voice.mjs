/* The map's voice: sentences from the page, numbers as a newspaper prints them. */

const LOCALES = { nb: "nb-NO", nn: "nb-NO", en: "en-GB" };

export class Voice {
  constructor(language, words) {
    this.language = language;
    this.words = words;
    this.formats = new Map();
  }

  say(key, values = {}) {
    return this.words[key].replaceAll(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  number(value, decimals = 0) {
    if (!this.formats.has(decimals)) {
      const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      this.formats.set(decimals, new Intl.NumberFormat(LOCALES[this.language], digits));
    }
    return this.formats.get(decimals).format(value + 0).replace("-", "−");
  }

  /* Limits between classes: no more decimals than they need. */
  limit(value) {
    return new Intl.NumberFormat(LOCALES[this.language], { maximumFractionDigits: 4 })
      .format(value).replace("-", "−");
  }

  /* Number and unit, held together: "1 person", and in English "5%". */
  quantity(value, decimals, unit) {
    const number = this.number(value, decimals);
    if (!unit) return number;
    const told = number === "1" || number === "−1" ? this.words[`one_${unit}`] ?? unit : unit;
    return `${number}${told === "%" && this.language === "en" ? "" : "\u00a0"}${told}`;
  }

  /* With a plus before what has grown; a change too small to be seen has no sign. */
  signed(value, decimals, unit) {
    return `${+value.toFixed(decimals) > 0 ? "+" : ""}${this.quantity(value, decimals, unit)}`;
  }

  date(iso) {
    const date = new Date(iso);
    if (Number.isNaN(date.getTime())) return iso;
    const locale = this.language === "en" ? "en-GB" : "nb-NO";
    return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(date);
  }

  list(items) {
    if (items.length < 2) return items.join("");
    return this.say("listing", { first: items.slice(0, -1).join(", "), last: items.at(-1) });
  }
}
