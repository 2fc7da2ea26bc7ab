/* What the browser fills in by itself: native sliders, which Dash has no element for, and long
   tables, whose cells would each be a component to Dash and keep the reader waiting. */
(() => {
  const fillSlider = (slider) => {
    const steps = slider.dataset.steps.split(",");
    let [range] = slider.children;
    if (!range) {
      range = Object.assign(document.createElement("input"), { type: "range", id: `${slider.id}-range`, min: 0, step: 1 });
      slider.append(range, document.createElement("output"));
      range.addEventListener("input", () => tell(slider));
    }
    range.max = steps.length - 1;
    range.value = steps.indexOf(slider.dataset.chosen);
    tell(slider);
  };
  const tell = (slider) => {
    const [range, output] = slider.children;
    output.textContent = range.ariaValueText = slider.dataset.steps.split(",")[range.value];
  };

  const element = (name, properties) => Object.assign(document.createElement(name), properties);
  const piece = ({ text, href }) => {
    const link = element("a", { textContent: text, href });
    link.dataset.route = "own";
    return link;
  };
  /* A cell is plain text, text with a sign after it, a mark with the reason it stands there, or lines
     of texts and links. */
  const said = (cell) => {
    if (cell.lines) return cell.lines.map((pieces) => {
      const line = document.createElement("div");
      line.append(...pieces.map((each) => each.href ? piece(each) : each));
      return line;
    });
    if (cell.sign) return [cell.text, element("sup", { textContent: cell.sign })];
    return [cell.why ? element("abbr", { textContent: cell.text, title: cell.why }) : cell];
  };
  const row = (cells, header) => {
    const line = document.createElement("tr");
    line.append(...cells.map((text, index) => {
      const cell = document.createElement(header || index === 0 ? "th" : "td");
      if (cell.tagName === "TH") cell.scope = header ? "col" : "row";
      cell.append(...said(text));
      return cell;
    }));
    return line;
  };
  const fillTable = (room) => {
    const { head, rows } = JSON.parse(room.dataset.table);
    const table = document.createElement("table");
    table.createCaption().textContent = room.ariaLabel;
    table.createTHead().append(row(head, true));
    table.createTBody().append(...rows.map((cells) => row(cells, false)));
    room.replaceChildren(table);
  };

  const kinds = [[".slider", fillSlider, ({ steps, chosen }) => `${steps} ${chosen}`], [".long-table", fillTable, ({ table }) => table]];
  const fillAll = () => {
    for (const [selector, fill, content] of kinds) {
      for (const room of document.querySelectorAll(selector)) {
        const wanted = content(room.dataset);
        if (room.filledWith === wanted) continue;
        room.filledWith = wanted;
        fill(room);
      }
    }
  };
  new MutationObserver(fillAll).observe(document.documentElement, {
    childList: true, subtree: true, attributes: true, attributeFilter: ["data-chosen", "data-steps", "data-table"],
  });
})();
