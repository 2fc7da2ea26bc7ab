"""Sentences about districts and centres, written from the numbers."""

from collections.abc import Callable

from dashboard.data.overview import Standing, standing
from dashboard.data.store import Store
from dashboard.text import Words

_BACK = 10


def overview_sentences(store: Store, say: Words) -> tuple[str, ...]:
    """Return what has become of people, age and work; nothing about what has no figures."""
    told = (
        write(found, say)
        for indicator, write in _WRITTEN.items()
        if (found := standing(store, indicator))
    )
    return tuple(filter(None, told))


def _growth(growth: Standing, say: Words) -> str:
    return say(
        "From {first} to {last} the population of district municipalities changed by {district}, "
        "that of central ones by {central}.",
        first=growth.last_year - _BACK,
        last=growth.last_year,
        district=_signed(growth.at("district", growth.last_year), say),
        central=_signed(growth.at("central", growth.last_year), say),
    )


def _young(young: Standing, say: Words) -> str:
    last, first = young.last_year, young.last_year - _BACK
    if first not in young.years:
        return ""
    return say(
        "In {last}, {district} of those who live in the districts were 20–39 years old, against "
        "{central} in the centres; in {first} it was {district_before} and {central_before}.",
        last=last,
        first=first,
        district=_percent(young.at("district", last), say),
        central=_percent(young.at("central", last), say),
        district_before=_percent(young.at("district", first), say),
        central_before=_percent(young.at("central", first), say),
    )


def _work(work: Standing, say: Words) -> str:
    return say(
        "Of those aged 15–74, {district} in the districts and {central} in the centres were in "
        "work in {year}.",
        district=_percent(work.at("district", work.last_year), say),
        central=_percent(work.at("central", work.last_year), say),
        year=work.last_year,
    )


def _percent(value: float, say: Words) -> str:
    return say.quantity(value, 1, "%")


def _signed(value: float, say: Words) -> str:
    """Return a change with its sign; none where it rounds to nothing."""
    return ("+" if round(value, 1) > 0 else "") + _percent(value, say)


_WRITTEN: dict[str, Callable[[Standing, Words], str]] = {
    "population_change_10y": _growth,
    "share_20_39": _young,
    "employment_rate": _work,
}
