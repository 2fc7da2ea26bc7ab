/* The grid keeps in step with the view: what it sorts and filters by, and when its rows are others. */

const GRID = "data-grid";
let shown = null;
/* Models that the reader's hand gave the grid, and the view has not yet come to. */
const asked = new Set();

/* Numbers as they are typed in the language of the page; what is none filters nothing. */
const typesComma = () => document.documentElement.lang !== "en";
window.dashAgGridFunctions = {
  readNumber(text) {
    const plain = (text ?? "").replaceAll(/\s/g, "").replace("−", "-").replaceAll(",", typesComma() ? "." : "");
    return plain && Number.isFinite(+plain) ? +plain : null;
  },
  writeNumber: (number) => number == null ? null : typesComma() ? `${number}`.replace(".", ",") : `${number}`,
};

const key = ({ sort, filter }) => JSON.stringify([
  sort,
  Object.entries(filter).map(([column, { type, filter: from, filterTo }]) => [column, type, from, filterTo ?? null]).sort(),
]);

const current = (api) => ({
  sort: api.getColumnState()
    .filter(({ sort }) => sort)
    .sort((a, b) => a.sortIndex - b.sortIndex)
    .map(({ colId, sort }) => ({ colId, sort })),
  filter: api.getFilterModel(),
});

const apply = (api, { sort, filter }) => {
  api.applyColumnState({
    state: sort.map((each, sortIndex) => ({ ...each, sortIndex })),
    defaultState: { sort: null },
  });
  api.setFilterModel(filter);
};

const watch = (api) => {
  const keep = ({ source }) => {
    if (source === "columnFilter" || source.startsWith("ui")) asked.add(key(current(api)));
  };
  api.addEventListener("sortChanged", keep);
  api.addEventListener("filterChanged", keep);
};

const HIDEABLE = ["indicator", "lower", "upper"];
const hide = (api, hidden) => {
  for (const column of HIDEABLE) api.setColumnsVisible([column], !hidden.includes(column));
};

export async function follow({ grid, rows, hidden }) {
  const api = await dash_ag_grid.getApiAsync(GRID);
  if (shown?.api !== api) {
    shown = { api, rows };
    asked.clear();
    watch(api);
    return;
  }
  hide(api, hidden);
  const isOther = shown.rows !== rows;
  shown.rows = rows;
  const wanted = key(grid), now = key(current(api));
  if (wanted === now) asked.clear();
  if (wanted !== now && !asked.has(wanted)) apply(api, grid);
  else if (isOther) api.onFilterChanged();
}
