"""The comparison as rows for a file: what the chart on screen is made from."""

from collections.abc import Iterator

from dashboard.data import quarters
from dashboard.data.export import table_csv
from dashboard.data.pairing import paired
from dashboard.data.ranking import ranked
from dashboard.data.selection import compared, side_by_side
from dashboard.data.store import STATUSES, Store
from dashboard.view import View

_FIGURES = ("indicator", "unit", "name", "year", "value", "lower", "upper", "status")


def comparison_csv(store: Store, view: View) -> str:
    """Return the rows behind the view's chart as CSV."""
    if view.chart == "scatter":
        return _pairs(store, view)
    if view.chart == "rank":
        return _order(store, view)
    return table_csv((*_FIGURES, "quarter"), _side_by_side(store, view))


def _pairs(store: Store, view: View) -> str:
    pairing = paired(store, view, compared(store, view))
    x, y = pairing.x, pairing.y
    head = ("unit", "name", f"{x.indicator}_{x.year}", f"{y.indicator}_{y.year}", "population")
    return table_csv(
        head,
        (
            (point.place, store.places[point.place].name, point.x, point.y, point.people)
            for point in pairing.points
        ),
    )


def _order(store: Store, view: View) -> str:
    places = compared(store, view)
    ranking = ranked(store, view, places)
    if ranking.scale == "level":
        return table_csv(_FIGURES, _figures(store, view.indicator, ranking.years[0], places))
    first, last = ranking.years
    head = ("indicator", "unit", "name", f"value_{first}", f"value_{last}", "change", "percent")
    return table_csv(
        head,
        (
            (
                view.indicator,
                row.place,
                store.places[row.place].name,
                row.before,
                row.after,
                row.after - row.before,
                row.value if ranking.scale == "percent" else float("nan"),
            )
            for row in ranking.rows
        ),
    )


def _figures(
    store: Store, indicator: str, year: int, places: tuple[str, ...]
) -> Iterator[tuple[object, ...]]:
    matrix = store.place_values[indicator]
    column = matrix.years.tolist().index(year)
    for place in places:
        at = store.place_index[place]
        yield (
            indicator,
            place,
            store.places[place].name,
            year,
            float(matrix.value[at, column]),
            float(matrix.lower[at, column]),
            float(matrix.upper[at, column]),
            STATUSES[matrix.status[at, column]],
        )


def _side_by_side(store: Store, view: View) -> Iterator[tuple[object, ...]]:
    places = side_by_side(store, view)[: quarters.MAX_COLUMNS]
    for line in quarters.lines(store, view, places):
        figures = _figures(store, line.meta.id, line.year, places)
        for row, cell in zip(figures, line.cells, strict=True):
            yield (*row, cell.quarter or "")
