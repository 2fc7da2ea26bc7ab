"""The sheets of Sted: ages, growth, industries, and who is alike."""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps

from dashboard.data.peers import peers_of
from dashboard.data.profile import INDUSTRIES
from dashboard.data.pyramid import pyramid
from dashboard.data.selection import one_place
from dashboard.data.sheet import Number, Sheet
from dashboard.data.store import STATUSES, Store
from dashboard.link import weights_of
from dashboard.sheets import Maker, parts
from dashboard.text import Words, place_ages, place_growth, place_industries, place_peers
from dashboard.text.place_ages import age_labels
from dashboard.text.place_lines import Told
from dashboard.text.statuses import status_word
from dashboard.view import View
from etl.contract import N_PEERS, PEER_GROUPS


def _of_a_place(make: Callable[[Store, View, Words], Sheet | None]) -> Maker:
    """Open the place that the page opens; without one there is no sheet."""

    @wraps(make)
    def opened(store: Store, view: View, say: Words) -> Sheet | None:
        place = one_place(view)
        return make(store, replace(view, place=place), say) if place else None

    return opened


@_of_a_place
def ages(store: Store, view: View, say: Words) -> Sheet | None:
    """Return persons and their share of all, a row for each year, sex and age."""
    shown = pyramid(store, view)
    if shown is None:
        return None
    row = store.place_index[view.place]
    years = store.age_sex.years.tolist()
    return Sheet(
        subject=store.places[view.place].name,
        title=place_ages.title(store, view, shown, say),
        subtitle="",
        head=(
            say("Year"),
            say("Sex"),
            say("Age"),
            say("Persons"),
            say("Per cent of all residents"),
            say("Status"),
        ),
        rows=tuple(
            (
                year.year,
                name,
                age,
                Number(float(year.persons[sex, at]), 0),
                Number(float(year.share[sex, at]), 1),
                status_word(
                    STATUSES[store.age_sex.status[row, years.index(year.year), sex, at]], say
                ),
            )
            for year in shown.drawn
            for sex, name in place_ages.sexes(say).items()
            for at, age in enumerate(age_labels(shown.ages, say))
        ),
        notes=(say("Figures of 1 January."), *place_ages.doubts(store, shown, say)),
        sources=parts.sources(store, [place_ages.SOURCE], say),
    )


@_of_a_place
def growth(store: Store, view: View, say: Words) -> Sheet | None:
    """Return what each year's change is made of."""
    told = place_growth.tell(store, view, say)
    if told is None:
        return None
    notes = (place_growth.about_remainder(store, say),)
    return _of_lines(store, view, told, (say("Part of the growth"), say("Persons")), notes, say)


@_of_a_place
def industries(store: Store, view: View, say: Words) -> Sheet | None:
    """Return each industry's share year by year."""
    told = place_industries.tell(store, view, say)
    if told is None:
        return None
    notes = parts.notes(store.indicators[INDUSTRIES[0]], say)
    return _of_lines(store, view, told, (say("Industry"), say("Per cent")), notes, say)


@_of_a_place
def peers(store: Store, view: View, say: Words) -> Sheet | None:
    """Return who is alike, in what, and how steadily."""
    found = peers_of(store, view.place, weights_of(view.weights, PEER_GROUPS))[:N_PEERS]
    if not found:
        return None
    return Sheet(
        subject=store.places[view.place].name,
        title=place_peers.title(store, view, say),
        subtitle="",
        head=(
            say("No."),
            say("Code"),
            say("Municipality"),
            say("County"),
            say("Alike in"),
            say("Differs in"),
            say("How steadily"),
        ),
        rows=tuple(
            (
                each.rank,
                each.peer,
                store.places[each.peer].name,
                store.places[each.peer].county_name,
                place_peers.alike(store, each, say),
                place_peers.differs(store, view, each, say),
                place_peers.steadiness(each, say),
            )
            for each in found
        ),
        notes=(place_peers.meaning(say),),
        sources=parts.told_sources(place_peers.sources(store), say),
    )


def _of_lines(
    store: Store,
    view: View,
    told: Told,
    heads: tuple[str, str],
    notes: tuple[str, ...],
    say: Words,
) -> Sheet:
    name, value = heads
    head, rows = parts.without_gaps(
        (name, say("Year"), value, *parts.interval_heads(say), say("Status")),
        parts.line_rows(told.lines, told.decimals, say),
    )
    indicators = [line.unit for line in told.lines if line.unit in store.indicators]
    return Sheet(
        subject=store.places[view.place].name,
        title=told.title,
        subtitle=told.subtitle,
        head=head,
        rows=rows,
        notes=notes,
        sources=parts.sources(store, indicators, say),
    )
