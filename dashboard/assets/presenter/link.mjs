/* A deck as text in a link's fragment, which no server sees: JSON, deflated, in letters that links may have. */

const FORMAT = "deflate-raw";
/* No deck is larger than this; what claims to be is not read on. */
const MOST_BYTES = 1000000;

/* The slides come last, so that a link that was cut off has everything else. */
const ordered = ({ slides, ...rest }) => JSON.stringify({ ...rest, slides });

const through = (bytes, stream) => new Blob([bytes]).stream().pipeThrough(stream);

export const pack = async (deck) => {
  const packed = new Uint8Array(await new Response(through(ordered(deck), new CompressionStream(FORMAT))).arrayBuffer());
  return btoa(packed.reduce((all, byte) => all + String.fromCharCode(byte), "")).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
};

const bytesOf = (text) => {
  const plain = text.replaceAll("-", "+").replaceAll("_", "/").replaceAll(/[^A-Za-z0-9+/]/g, "");
  const whole = plain.slice(0, plain.length - (plain.length % 4 === 1 ? 1 : 0));
  return Uint8Array.from(atob(whole), (letter) => letter.charCodeAt(0));
};

/* All that can be inflated, also of what was cut off or damaged on the way. */
const inflated = async (bytes) => {
  const reader = through(bytes, new DecompressionStream(FORMAT)).getReader();
  const decoder = new TextDecoder();
  let text = "";
  try {
    while (text.length < MOST_BYTES) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
  } catch { /* the rest is missing: what came before it stands */ }
  return text;
};

/* The deck in a text of JSON, or as many whole slides as it begins with; null if there is none. */
export const rescued = (text) => {
  try {
    return { raw: JSON.parse(text), isCut: false };
  } catch { /* cut off: try without what comes after each slide, from the end */ }
  if (!text.includes('"slides":[')) return null;
  for (let end = text.lastIndexOf("}"); end > 0; end = text.lastIndexOf("}", end - 1)) {
    try {
      return { raw: JSON.parse(`${text.slice(0, end + 1)}]}`), isCut: true };
    } catch { /* not the end of a slide */ }
  }
  return null;
};

export const unpack = async (text) => rescued(await inflated(bytesOf(text)));
