"""Which municipalities a view compares: all that pass its filters, or the chosen ones."""

from dashboard.data.map_places import joined, sizes
from dashboard.data.store import Store
from dashboard.view import View

DISTRICT, CENTRAL = ("4", "5", "6"), ("1", "2", "3")


def compared(store: Store, view: View) -> tuple[str, ...]:
    """Return the codes of the places to compare; filters hold where it is among all."""
    if view.among == "chosen":
        return view.places
    return filtered(store, view)


def filtered(store: Store, view: View) -> tuple[str, ...]:
    """Return the places that pass the view's filters, as the map does; none set lets all pass."""
    people = sizes(store) if view.size else {}
    return tuple(
        code
        for code, place in store.places.items()
        if (not view.county or place.county in view.county)
        and (not view.centrality or str(place.centrality_class) in view.centrality)
        and (not view.programme or set(view.programme) & set(joined(store, code)))
        and (not view.size or people.get(code, float("inf")) < int(view.size))
    )


def nearest(years: list[int], asked: int | None) -> int:
    """Return the year nearest to the one asked for; the last where none is."""
    if asked is None:
        return years[-1]
    return min(years, key=lambda year: (abs(year - asked), year))
