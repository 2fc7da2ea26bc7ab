/* Fetching: everything under a version never changes, and is kept for as long as the tab lives. */

const kept = new Map();

export const get = (url, make = (json) => json) => {
  if (!kept.has(url)) {
    const coming = fetch(url).then((answer) => {
      if (!answer.ok) throw new Error(`${answer.status} ${url}`);
      return answer.json();
    }).then(make);
    coming.catch(() => kept.delete(url));
    kept.set(url, coming);
  }
  return kept.get(url);
};

/* Whether an error is one of the network's, which another try may mend. */
export const isOffline = ({ message, name }) => (name === "TypeError" && /fetch/i.test(message)) || /^\d{3} /.test(message);
