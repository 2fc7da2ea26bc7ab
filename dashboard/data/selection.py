"""Which municipalities a view compares: all that pass its filters, the chosen, or the alike."""

from dataclasses import replace

from dashboard.data.map_places import joined, sizes
from dashboard.data.peers import peers_of
from dashboard.data.store import Store
from dashboard.link import weights_of
from dashboard.view import View
from etl.contract import PEER_GROUPS

DISTRICT, CENTRAL = ("4", "5", "6"), ("1", "2", "3")


def compared(store: Store, view: View) -> tuple[str, ...]:
    """Return the codes of the places to compare; filters hold where it is among all."""
    if view.among == "chosen":
        return view.places
    if view.among == "peers":
        return alike(store, view)
    return filtered(store, view)


def side_by_side(store: Store, view: View) -> tuple[str, ...]:
    """Return the few places that a table sets side by side: the alike, else the chosen."""
    return alike(store, view) if view.among == "peers" else view.places


def one_place(view: View) -> str:
    """Return the place whose peers are meant: the open one, else the first chosen, if any."""
    return view.place or next(iter(view.places), "")


def chosen(view: View) -> tuple[str, ...]:
    """Return the chosen places, and the open one if it is another."""
    return tuple(dict.fromkeys(filter(None, (*view.places, view.place))))


def picked(store: Store, view: View) -> tuple[str, ...]:
    """Return the chosen places without those that a page begins with: nobody chose them."""
    is_untouched = view.places == View.default(store).places
    return chosen(replace(view, places=()) if is_untouched else view)


def alike(store: Store, view: View) -> tuple[str, ...]:
    """Return one place and those most like it, as the view weighs likeness."""
    place = one_place(view)
    return like(store, view, place) if place else ()


def like(store: Store, view: View, place: str) -> tuple[str, ...]:
    """Return a place and those most like it, as the view weighs likeness."""
    peers = peers_of(store, place, weights_of(view.weights, PEER_GROUPS))
    return (place, *(row.peer for row in peers))


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
