"""A place, and districts beside centres, summed up in a few sentences."""

from dashboard.data.findings import sign
from dashboard.data.store import Store
from dashboard.data.summaries import Beside, Contrast, Growth, Sources, divide, profile
from dashboard.text import Words, mark
from dashboard.text.findings import municipality, told_year
from dashboard.text.one import counted

# Sentences by the sign of a figure: none, above, below.
_GROWTHS = (
    mark("about as many as in {year}"),
    mark("{n} per cent more than in {year}"),
    mark("{n} per cent fewer than in {year}"),
)
_BIRTHS = (
    mark("there were as many births as deaths"),
    mark("births exceeded deaths by {n}"),
    mark("deaths exceeded births by {n}"),
)
_MOVES = (
    mark("as many moved in as out"),
    mark("{n} more people moved in than out"),
    mark("{n} more people moved out than in"),
)
_TURNS = (
    mark("hardly changed"),
    mark("rose by {n} per cent"),
    mark("fell by {n} per cent"),
)


def profile_summary(store: Store, place: str, say: Words) -> tuple[str, ...]:
    """Return up to five sentences on a place: people, why they grew or fell in number, work, age.

    A sentence whose figures are missing is left out.
    """
    facts = profile(store, place)
    told = []
    if facts.population is not None:
        told.append(
            say(
                "{place} had {value} residents in {year}",
                place=municipality(store.places[place], say),
                value=say.number(facts.population.value),
                year=told_year(facts.population, say),
            )
        )
    if facts.growths:
        change = say.listing([_growth(growth, say) for growth in facts.growths])
        told.append(say("That is {change}", change=change))
    if facts.sources is not None:
        told.append(_sources(facts.sources, say))
    if facts.employment is not None:
        told.append(
            say(
                "In {year}, {value} per cent of those aged 15–74 were employed, against {other} "
                "per cent in the whole country",
                **_beside(facts.employment, say),
            )
        )
    if facts.old is not None:
        told.append(
            say(
                "In {year}, {value} per cent of residents were 65 or older, against {other} per "
                "cent in the whole country",
                **_beside(facts.old, say),
            )
        )
    return tuple(f"{clause}." for clause in told)


def area_summary(store: Store, say: Words) -> tuple[str, ...]:
    """Return up to three sentences on districts beside centres: people, age and work."""
    facts = divide(store)
    told = []
    if facts.population is not None:
        told.append(
            say(
                "The population of the district municipalities {district} from {first} to {last}, "
                "while that of the central municipalities {central}",
                **_contrast(facts.population, say),
            )
        )
    if facts.old is not None:
        told.append(
            say(
                "In {year}, {value} per cent of residents in the district municipalities were "
                "65 or older, against {other} per cent in the central municipalities",
                **_beside(facts.old, say),
            )
        )
    if facts.employed is not None:
        told.append(
            say(
                "The number of employed residents in the district municipalities {district} from "
                "{first} to {last}, while that in the central municipalities {central}",
                **_contrast(facts.employed, say),
            )
        )
    return tuple(f"{clause}." for clause in told)


def turn(per_cent: float, say: Words) -> str:
    """Return how something went, in per cent, as the verb of a sentence."""
    return _by_sign(_TURNS, per_cent, 1, say)


def _growth(growth: Growth, say: Words) -> str:
    year = told_year(growth.since, say)
    return _by_sign(_GROWTHS, growth.per_cent, 1, say, year=year)


def _sources(sources: Sources, say: Words) -> str:
    return say(
        "From {first} to {last} {births}, and {moves}",
        first=sources.first_year,
        last=told_year(sources.last, say),
        births=_by_sign(_BIRTHS, sources.natural, 0, say),
        moves=_by_sign(_MOVES, sources.migration, 0, say),
    )


def _beside(beside: Beside, say: Words) -> dict[str, object]:
    return {
        "year": told_year(beside.figure, say),
        "value": say.number(beside.figure.value, beside.decimals),
        "other": say.number(beside.other, beside.decimals),
    }


def _contrast(contrast: Contrast, say: Words) -> dict[str, object]:
    return {
        "first": contrast.first_year,
        "last": contrast.last_year,
        "district": turn(contrast.district, say),
        "central": turn(contrast.central, say),
    }


def _by_sign(
    patterns: tuple[str, str, str], value: float, decimals: int, say: Words, **more: object
) -> str:
    number = say.number(abs(value), decimals)
    return counted(patterns[sign(value)], number, say, n=number, **more)
