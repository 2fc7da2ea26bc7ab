/* Slides drawn by the server: asked for once for each content, and kept for as long as the tab lives. */

const kept = new Map();
/* What an answer says besides its slides. */
let around = {};

class Refused extends Error {
  constructor(status, detail) {
    super(`${status}`);
    Object.assign(this, { status, detail });
  }
}

export const isOffline = ({ name, message }) => name === "TypeError" && /fetch|network|load failed/i.test(message);

export const asked = async (address, options) => {
  const answer = await fetch(address, options);
  if (answer.ok) return answer;
  const { detail } = await answer.json().catch(() => ({}));
  throw new Refused(answer.status, detail);
};

export const post = (path, deck) => asked(`${path}?lang=${deck.lang}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(deck) });

const key = ({ lang, theme }, slide) => JSON.stringify([lang, theme, slide]);

/* A kind that the server does not know it leaves out, wherever it stands. */
const aligned = (slides, drawn) => {
  let next = 0;
  return slides.map(({ kind }) => (drawn[next]?.kind === kind ? drawn[next++] : null));
};

/* Each slide drawn, in order; null for one of an unknown kind. `onWait` is called if the server is asked. */
export const drawAll = async (deck, onWait) => {
  const missing = [...new Map(deck.slides.map((slide) => [key(deck, slide), slide])).entries()].filter(([each]) => !kept.has(each));
  if (missing.length) {
    onWait();
    const slides = missing.map(([, slide]) => slide);
    const { slides: drawn, ...rest } = await (await post("/deck/slides", { ...deck, slides })).json();
    around = rest;
    aligned(slides, drawn).forEach((each, i) => kept.set(missing[i][0], each));
  }
  return deck.slides.map((slide) => ({ ...around, slide: kept.get(key(deck, slide)) }));
};

/* The whole deck as it is now, or, without the server, as it was drawn last; null if that was never. */
export const drawnDeck = async (deck) => {
  try {
    return { drawn: await (await post("/deck/slides", deck)).json(), isFresh: true };
  } catch (error) {
    if (!isOffline(error)) throw error;
    const slides = deck.slides.map((slide) => kept.get(key(deck, slide)));
    if (slides.includes(undefined)) throw error;
    return { drawn: { ...around, title: deck.title, lang: deck.lang, theme: deck.theme, slides: slides.filter(Boolean) }, isFresh: false };
  }
};
