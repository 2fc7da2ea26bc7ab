/* The link to what is on screen: read once, written as things change. */

const PAUSE_MS = 400;

export class Link {
  constructor(query, store) {
    this.path = location.pathname;
    this.store = store;
    this.query = new URLSearchParams(query);
  }

  get(key) { return this.query.get(key); }

  /* The parts of a value that is a list. */
  list(key) { return (this.get(key) ?? "").split(",").filter(Boolean); }

  set(key, value) { this.query.set(key, value); }

  drop(key) { this.query.delete(key); }

  get search() {
    const parts = [...this.query].filter(([key, value]) => value || key === "places");
    return `?${new URLSearchParams(parts).toString().replaceAll("%2C", ",")}`;
  }

  /* A choice shows at once, so that a page opened next knows it. */
  write() {
    this.rest();
    if (location.pathname === this.path) window.dash_clientside?.set_props?.(this.store, { data: this.search });
  }

  /* What the page adds to the link it was opened by is no step of its own. */
  complete() {
    this.rest();
    if (location.pathname !== this.path) return;
    window.dash_clientside.address.complete(this.search);
    this.write();
  }

  /* When things have come to rest: not for every step of a slide. */
  writeSoon() {
    this.rest();
    this.waiting = setTimeout(() => this.write(), PAUSE_MS);
  }

  rest() {
    clearTimeout(this.waiting);
  }
}
