"""The choices of which kinds of municipalities are meant: county, centrality, programme, size."""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard.components import controls
from dashboard.data.map_places import joined
from dashboard.data.selection import CENTRAL, DISTRICT
from dashboard.data.store import Store
from dashboard.link import SIZES
from dashboard.text import Words
from dashboard.text.order import alphabetical
from dashboard.view import View

KEYS = ("county", "centrality", "programme", "size")


def place_filters(
    name: str, store: Store, view: View, say: Words, keys: Sequence[str] = KEYS
) -> list[Component]:
    """Return a list to choose from for each key; `name` is what their ids begin with."""
    labels = {
        "county": (say("County"), say("All counties")),
        "centrality": (say("Centrality"), say("All classes")),
        "programme": (say("Programme"), say("With and without")),
        "size": (say("Size"), say("All sizes")),
    }
    query = view.to_query(store)
    found = []
    for key in keys:
        label, everything = labels[key]
        value = getattr(view, key)
        chosen = value if isinstance(value, str) else ",".join(value)
        offered = {"": everything} | _with_chosen(names_of(store, key, say), chosen, say)
        asked = controls.asking(query, key)
        found.append(controls.select(f"{name}-{key}", label, offered, chosen, asked))
    return found


def names_of(store: Store, key: str, say: Words) -> dict[str, str]:
    """Return what can be asked for under a key of the link, by its value."""
    if key == "county":
        counties = {row.county: row.county_name for row in store.places.values()}
        return dict(sorted(counties.items(), key=lambda pair: alphabetical(pair[1])))
    if key == "centrality":
        return {
            ",".join(DISTRICT): say("Districts (4–6)"),
            ",".join(CENTRAL): say("Central (1–3)"),
            **{str(n): say("Class {n}", n=n) for n in range(1, 7)},
        }
    if key == "programme":
        used = {each for place in store.places for each in joined(store, place)}
        return {each: say.pick(row.name) for each, row in store.programmes.items() if each in used}
    return {size: say("Fewer than {n} residents", n=say.number(int(size))) for size in SIZES}


def _with_chosen(found: dict[str, str], chosen: str, say: Words) -> dict[str, str]:
    """Return the options with one for a choice of several that a link asks for."""
    if not chosen or chosen in found:
        return found
    names = [found.get(each, each) for each in chosen.split(",")]
    return {chosen: say.listing(names)} | found
