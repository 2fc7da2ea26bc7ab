"""A ready deck on a programme: who took part, how it went there, and beside similar places."""

from dataclasses import replace

from dashboard.data.beside_similar import INDICATOR, Comparison, beside_similar, took_part
from dashboard.data.map_places import joined, sizes
from dashboard.data.store import Store
from dashboard.deck import ready_notes as notes
from dashboard.deck.deck import MOST_ANSWERS, Deck, Option, Pin
from dashboard.deck.own_method import parts
from dashboard.link import MAX_PLACES
from dashboard.text import Words
from dashboard.text.case import short_name
from dashboard.view import View

#: How many years before the programme the lines begin.
_YEARS_BEFORE = 10


def followed(store: Store) -> tuple[str, ...]:
    """Return the programmes that have a ready deck: those followed, with places that took part."""
    return tuple(
        code for code, row in store.programmes.items() if row.is_followed and took_part(store, code)
    )


def ready_programme(store: Store, code: str, say: Words) -> Deck:
    """Return the slides on a programme; what its places have in common is no effect of it."""
    view = replace(View.default(store), programme=(code,), places=(), lang=say.language)
    name = short_name(say.pick(store.programmes[code].name))
    pins = (
        _about(store, code, say),
        _found(store, code, say),
        _map(store, view, code, say),
        _ranked(store, view, code, "population", say),
        _lines(store, view, code, say),
        _beside(store, code, say),
        _ranked(store, view, code, "net_migration_5y", say),
        _ranked(store, view, code, "employment_rate", say),
        _poll(store, say),
    )
    return Deck(
        title=say("{programme}: how did it go?", programme=name),
        lang=say.language,
        theme="light",
        pins=tuple(pin for pin in pins if pin is not None),
    )


def no_effect(say: Words) -> str:
    """Return why nothing here shows what a programme did."""
    return say(
        "No effect of the programme is estimated here. Places may have been chosen because they "
        "were losing people, and much else happened in the same years."
    )


def _about(store: Store, code: str, say: Words) -> Pin:
    programme, places = store.programmes[code], took_part(store, code)
    told = [
        say.pick(programme.summary),
        say("Municipalities that surely took part, by the register: {n}.", n=len(places)),
    ]
    if doubtful := _doubtful(store, code):
        told.append(
            say(
                "Municipalities that were in it with their whole county, or uncertainly: {n}.",
                n=len(doubtful),
            )
        )
    return Pin(
        "prose",
        title=say.pick(programme.name),
        note="\n".join(told),
        speaker=notes.paragraphs(f"{say.listing(_names(store, places))}.", no_effect(say)),
    )


def _found(store: Store, code: str, say: Words) -> Pin | None:
    finding = say.pick(store.programmes[code].finding)
    if not finding:
        return None
    sources = "; ".join(parts(store.programmes[code].source))
    return Pin(
        "prose",
        title=say("What the evaluation of the whole programme found"),
        note=finding,
        speaker=f"{say('Source:')} {sources}",
    )


def _map(store: Store, view: View, code: str, say: Words) -> Pin | None:
    """Return where they are, each ringed where they are few enough to be chosen."""
    indicator, places = "population_change_10y", took_part(store, code)
    if indicator not in store.indicators:
        return None
    ringed = places if len(places) <= MAX_PLACES else ()
    shown = replace(view, indicator=indicator, places=ringed)
    return Pin("map", query=shown.to_query(store), speaker=_cautions(store, code, indicator, say))


def _ranked(store: Store, view: View, code: str, indicator: str, say: Words) -> Pin | None:
    """Return the places in order; a count by its growth since the programme began."""
    if indicator not in store.indicators:
        return None
    shown = replace(view, indicator=indicator, chart="rank")
    if store.indicators[indicator].kind == "count":
        shown = replace(shown, step="change", first_year=_began(store, code, indicator))
    return Pin("rank", query=shown.to_query(store), speaker=_cautions(store, code, indicator, say))


def _lines(store: Store, view: View, code: str, say: Words) -> Pin:
    """Return the population of each place, from ten years before the programme began."""
    people, every = sizes(store), took_part(store, code)
    shown = sorted(sorted(every, key=lambda place: -people.get(place, 0))[:MAX_PLACES])
    began = _began(store, code, INDICATOR)
    lines = replace(
        view,
        indicator=INDICATOR,
        programme=(),
        places=tuple(shown),
        base=began,
        first_year=max(began - _YEARS_BEFORE, int(store.place_values[INDICATOR].years[0])),
        layout="grid",
    )
    told = say(
        "Those shown are the ones with most residents: {n} of {all}.", n=len(shown), all=len(every)
    )
    return Pin(
        "trends",
        query=lines.to_query(store),
        speaker=notes.paragraphs(told if len(shown) < len(every) else "", no_effect(say)),
    )


def _beside(store: Store, code: str, say: Words) -> Pin | None:
    compared = beside_similar(store, code)
    if compared is None:
        return None
    above, same, below = (compared.count(side) for side in (1, 0, -1))
    every = len(compared.places)
    return Pin(
        "prose",
        title=say(
            "Population growth beside similar municipalities: higher in {n} of {all}",
            n=above,
            all=every,
        ),
        note="\n".join((_counts(compared, above, same, below, say), _how(say), no_effect(say))),
        speaker=notes.paragraphs("\n".join(_each(store, compared, say)), _today(say)),
    )


def _counts(compared: Comparison, above: int, same: int, below: int, say: Words) -> str:
    return say(
        "Of the {n} that can be compared, growth from {first} to {last} was higher than in similar "
        "municipalities in {above}, the same in {same} and lower in {below}.",
        n=len(compared.places),
        first=compared.first_year,
        last=compared.last_year,
        above=above,
        same=same,
        below=below,
    )


def _how(say: Words) -> str:
    return say(
        "Each is held against the median of its most similar municipalities that were not in the "
        "programme. A fall counts as growth below zero."
    )


def _today(say: Words) -> str:
    return say(
        "Similar means similar today: in size, centrality, age, industries and distances. They "
        "may have been less alike when the programme began."
    )


def _each(store: Store, compared: Comparison, say: Words) -> list[str]:
    return [
        say(
            "{place}: {own}; the median of {n} similar: {similar}.",
            place=store.places[each.place].name,
            own=say.quantity(each.own, 1, "%"),
            n=each.n_similar,
            similar=say.quantity(each.similar, 1, "%"),
        )
        for each in compared.places
    ]


def _poll(store: Store, say: Words) -> Pin:
    factors = [say.pick(each.name) for each in store.success_factors.values()]
    return Pin(
        "poll",
        title=say("What matters most for work like this to last?"),
        options=tuple(map(Option, factors[:MOST_ANSWERS])),
        speaker=say(
            "The answers to choose from are the success factors that evaluations of such "
            "programmes point to. What the room answers is its own, not statistics."
        ),
    )


def _cautions(store: Store, code: str, indicator: str, say: Words) -> str:
    more = _doubtful(store, code)
    told = say("Shown are also those that were in it with their whole county, or uncertainly.")
    return notes.paragraphs(
        told if more else "", notes.caution(store, indicator, say), no_effect(say)
    )


def _doubtful(store: Store, code: str) -> tuple[str, ...]:
    """Return the places that may have been in the programme, beside those that surely were."""
    sure = took_part(store, code)
    return tuple(each for each in store.places if code in joined(store, each) and each not in sure)


def _began(store: Store, code: str, indicator: str) -> int:
    """Return the first year of the programme that has figures."""
    return max(store.programmes[code].first_year, int(store.place_values[indicator].years[0]))


def _names(store: Store, places: tuple[str, ...]) -> list[str]:
    return [store.places[place].name for place in places]
