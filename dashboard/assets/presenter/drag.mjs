/* Moving a card by the pointer: a line shows where it will land; Escape lets go of it. */

const EDGE = 70, STEP = 12;

/* Follow the pointer from `event` on; `onDrop` gets the place among the list's other cards. */
export const follow = (list, card, event, onDrop) => {
  const grip = event.currentTarget;
  const others = [...list.children].filter((each) => each !== card);
  const letting = new AbortController();
  const { signal } = letting;
  let to = null;

  const mark = (y) => {
    const before = others.findIndex((each) => {
      const { top, height } = each.getBoundingClientRect();
      return y < top + height / 2;
    });
    to = before < 0 ? others.length : before;
    others.forEach((each, i) => {
      each.classList.toggle("drop-before", i === to);
      each.classList.toggle("drop-after", to === others.length && i === to - 1);
    });
  };
  const end = () => {
    letting.abort();
    card.classList.remove("is-dragged");
    for (const each of others) each.classList.remove("drop-before", "drop-after");
  };

  event.preventDefault();
  grip.setPointerCapture(event.pointerId);
  card.classList.add("is-dragged");
  grip.addEventListener("pointermove", ({ clientY }) => {
    if (clientY < EDGE) scrollBy(0, -STEP);
    else if (clientY > innerHeight - EDGE) scrollBy(0, STEP);
    mark(clientY);
  }, { signal });
  grip.addEventListener("pointerup", () => {
    end();
    if (to !== null) onDrop(to);
  }, { signal });
  grip.addEventListener("pointercancel", end, { signal });
  addEventListener("keydown", ({ key }) => key === "Escape" && end(), { signal });
};
