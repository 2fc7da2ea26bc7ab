"""The choices of the data page, drawn from the view; each holds the view it leads to."""

from collections.abc import Mapping, Sequence

from dash.development.base_component import Component

from dashboard.components import controls
from dashboard.components.place_filters import names_of, place_filters
from dashboard.data.rows import measured
from dashboard.data.store import Store
from dashboard.row_link import ALL, regions
from dashboard.text import Words
from dashboard.text.case import opening
from dashboard.text.order import alphabetical
from dashboard.text.statuses import STATUSES
from dashboard.view import View
from etl.contract import Status

INDICATORS, PLACES, PEERS = "data-indicators", "data-places", "data-peers"
COUNTIES, REGIONS = "data-counties", "data-regions"


def offered(store: Store, say: Words) -> list[Component]:
    """Return what the finders offer: it stays the same while the page is open."""
    return [
        controls.offered(f"{INDICATORS}-offered", _indicator_options(store, say)),
        controls.offered(f"{PLACES}-offered", controls.place_options(store)),
        controls.offered(f"{COUNTIES}-offered", _options(names_of(store, "county", say))),
        controls.offered(f"{REGIONS}-offered", _region_options(store)),
    ]


def subject(store: Store, view: View, say: Words) -> list[Component]:
    """Return the choice of indicators and of municipalities by name."""
    chosen = () if view.indicators == (ALL,) else measured(store, view)
    if view.indicators == (ALL,):
        shown = say("All {n} indicators", n=len(measured(store, view)))
    elif len(chosen) == 1:
        shown = say.pick(store.indicators[chosen[0]].title)
    else:
        shown = say("{n} indicators", n=len(chosen))
    places = len(view.places)
    return [
        _adder(INDICATORS, say("Indicators"), shown, store, view, "indicators", chosen, say),
        _adder(
            PLACES,
            say("Municipalities"),
            _number(places, say) if places else say("All, or add by name"),
            store,
            view,
            "places",
            view.places,
            say,
        ),
    ]


def options(store: Store, view: View, say: Words) -> list[Component]:
    """Return the choices of kinds of municipalities, years and statuses."""
    counties, areas = names_of(store, "county", say), regions(store)
    query = view.to_query(store)
    peers = store.places[view.peers].name if view.peers else say("Choose a municipality")
    return [
        _adder(
            COUNTIES,
            say("County"),
            say.listing([counties[each] for each in view.county]) or say("All counties"),
            store,
            view,
            "county",
            view.county,
            say,
        ),
        _adder(
            REGIONS,
            say("Economic region"),
            say.listing([areas[each] for each in view.region]) or say("All regions"),
            store,
            view,
            "region",
            view.region,
            say,
        ),
        *place_filters("data", store, view, say, ("centrality", "programme", "size")),
        controls.finder(
            PEERS,
            say("Like a municipality"),
            peers,
            f"{PLACES}-offered",
            controls.asking(query, "peers"),
            say,
        ),
        *_years(store, view, say),
        controls.toggles(
            "data-status",
            say("Only rows with status"),
            {
                status.value: (
                    opening(say(words)),
                    controls.asking(query, "status", ",".join(_toggled(view, status))),
                )
                for status, words in STATUSES.items()
            },
            view.status,
        ),
    ]


def _adder(
    id_: str,
    label: str,
    shown: str,
    store: Store,
    view: View,
    key: str,
    chosen: Sequence[str],
    say: Words,
) -> Component:
    """Return a finder whose choice comes on top of what is chosen."""
    wish = ",".join([*chosen, controls.ANY])
    query = controls.asking(view.to_query(store), key, wish)
    return controls.finder(id_, label, shown, f"{id_}-offered", query, say)


def _number(places: int, say: Words) -> str:
    return say("1 municipality") if places == 1 else say("{n} municipalities", n=places)


def _indicator_options(store: Store, say: Words) -> list[dict[str, str]]:
    """Return all, all of a goal, and each one."""
    single = controls.indicator_options(store, say)
    whole = {
        "value": ALL,
        "label": say("All {n} indicators", n=len(single)),
        "group": "",
        "search": "",
    }
    found = [whole]
    for group in dict.fromkeys(each["group"] for each in single):
        own = [each for each in single if each["group"] == group]
        found.append(
            {
                "value": ",".join(each["value"] for each in own),
                "label": say("All {n} of this goal", n=len(own)),
                "group": group,
                "search": "",
            }
        )
        found += own
    return found


def _options(names: Mapping[str, str]) -> list[dict[str, str]]:
    return [
        {"value": code, "label": name, "group": "", "search": ""}
        for code, name in sorted(names.items(), key=lambda pair: alphabetical(pair[1]))
    ]


def _region_options(store: Store) -> list[dict[str, str]]:
    counties = {row.economic_region: row.county_name for row in store.places.values()}
    return [
        each | {"hint": counties[each["value"]], "search": counties[each["value"]]}
        for each in _options(regions(store))
    ]


def _years(store: Store, view: View, say: Words) -> list[Component]:
    covered = {
        int(year)
        for indicator in measured(store, view)
        for year in store.place_values[indicator].years
    }
    asked = {year for year in (view.first_year, view.last_year) if year}
    query = view.to_query(store)
    years = {str(year): str(year) for year in sorted(covered | asked)}
    return [
        controls.select(
            f"data-{key}",
            label,
            {"": end} | years,
            str(chosen or ""),
            controls.asking(query, key),
        )
        for key, label, end, chosen in (
            ("from", say("From"), say("First"), view.first_year),
            ("to", say("To"), say("Last"), view.last_year),
        )
    ]


def _toggled(view: View, status: Status) -> list[str]:
    chosen = set(view.status) ^ {status.value}
    return [each.value for each in Status if each.value in chosen]
