"""A finding in one to four short sentences, as a newspaper would print it."""

from collections.abc import Mapping

from dashboard.data.findings import Change, Figure, Finding, Proof, finding
from dashboard.data.records import MONEY, Place
from dashboard.data.store import Store
from dashboard.text import Words, mark
from dashboard.text.one import counted
from dashboard.text.rank import rank_clause
from dashboard.text.statements import STATEMENTS, Signed
from etl.contract import IndicatorMeta, Status

_REASONS: Mapping[Status, str] = {
    Status.MISSING: mark("The source has no figure for {place}"),
    Status.SUPPRESSED: mark("The figure for {place} is withheld to protect privacy"),
    Status.AMBIGUOUS: mark(
        "There is no figure for {place}, because the borders have changed and older figures cannot "
        "be recalculated"
    ),
    Status.NOT_APPLICABLE: mark("This does not apply to {place}"),
}
_YEARS: Mapping[Status, str] = {
    Status.PROVISIONAL: mark("{year} (provisional)"),
    Status.ESTIMATED: mark("{year} (estimated)"),
}
#: What a figure or a difference is counted in, by the indicator's unit in English.
_AMOUNTS: Mapping[str, str] = {
    "%": mark("{n} per cent"),
    "per cent of labour force": mark("{n} per cent"),
    "per cent of gross income": mark("{n} per cent"),
    "percentage points": mark("{n} percentage points"),
    "NOK": mark("{n} kroner"),
    "NOK per resident": mark("{n} kroner"),
    "km": mark("{n} km"),
    "m²": mark("{n} m²"),
    "points": mark("{n} points"),
    "decares": mark("{n} decares"),
}
_POINTS = mark("{n} percentage points")
_PER_CENT = mark("{n} per cent")
#: Units of what comes one by one: fewer of them, not less.
_COUNTABLE = frozenset({"persons", "households"})

_MORE = (
    mark("That is almost the same as in {year}"),
    mark("That is {amount} more than in {year}"),
    mark("That is {amount} less than in {year}"),
)
_HIGHER = (
    mark("That is almost the same as in {year}"),
    mark("That is {amount} higher than in {year}"),
    mark("That is {amount} lower than in {year}"),
)
_MANY = (
    mark("That is almost as many as in {year}"),
    mark("That is an increase of {amount} since {year}"),
    mark("That is a decrease of {amount} since {year}"),
)
_PROOFS: Mapping[Proof, str] = {
    "apart": mark("{told}, a larger change than chance alone would give"),
    "overlap": mark("{told}, but the change may be due to chance"),
    "trend": mark("{told}, and the trend is clear"),
    "unclear": mark("{told}, but the trend is not clear"),
}
_COUNTRY = (
    mark("The country as a whole was at the same level"),
    mark("The country as a whole was lower, at {value}"),
    mark("The country as a whole was higher, at {value}"),
)


def finding_sentences(store: Store, indicator: str, place: str, say: Words) -> tuple[str, ...]:
    """Return what the figures of a place say: the latest, its change, the country, the rank."""
    return sentences(
        finding(store, indicator, place), store.indicators[indicator], store.places[place], say
    )


def sentences(found: Finding, meta: IndicatorMeta, place: Place, say: Words) -> tuple[str, ...]:
    """Return one to four sentences on a finding about `place`."""
    name = municipality(place, say)
    if found.latest is None:
        reason = found.reason or Status.MISSING
        return (f"{say(_REASONS[reason], place=name)}.",)
    told = [
        _level(found.latest, meta, name, say),
        _development(found, found.latest, meta, say),
        _country(found, found.latest, meta, say),
        "" if found.rank is None else rank_clause(found.rank, found.latest.lower is not None, say),
    ]
    return tuple(f"{clause}." for clause in told if clause)


def municipality(place: Place, say: Words) -> str:
    """Return "Herøy municipality in Nordland": a name that prepositions fit in every language."""
    name, _, county = place.name.partition(" (")
    if county:
        return say("{place} municipality in {county}", place=name, county=county.rstrip(")"))
    return say("{place} municipality", place=name)


def figure_words(value: float, meta: IndicatorMeta, say: Words) -> str:
    """Return a figure with what it is counted in, and its sign where that is what it tells."""
    return _signed(value, meta, say) if _tells_sign(meta) else _amount(value, meta, say)


def told_year(figure: Figure, say: Words) -> str:
    """Return the year, and in parentheses that its figure is provisional or estimated."""
    pattern = _YEARS.get(figure.status)
    return str(figure.year) if pattern is None else say(pattern, year=figure.year)


def _level(latest: Figure, meta: IndicatorMeta, name: str, say: Words) -> str:
    pattern = STATEMENTS.get(meta.id)
    year = told_year(latest, say)
    if pattern is None:
        value = say.quantity(latest.value, meta.decimals, say.pick(meta.unit))
        return say(
            "{title}, {place}, {year}: {value}",
            title=say.pick(meta.title),
            place=name,
            year=year,
            value=value,
        )
    size = abs(latest.value) if isinstance(pattern, Signed) else latest.value
    number = say.number(size, meta.decimals)
    told = pattern.of(latest.value) if isinstance(pattern, Signed) else pattern
    amount = _amount(size, meta, say)
    return counted(told, number, say, place=name, year=year, value=number, amount=amount)


def _development(found: Finding, latest: Figure, meta: IndicatorMeta, say: Words) -> str:
    if found.change is None:
        if found.break_year is None:
            return ""
        return say(
            "The statistics changed in {year}, so figures from before and after should not be "
            "compared",
            year=found.break_year,
        )
    told = (
        _earlier(found.change, latest, meta, say)
        if _tells_sign(meta)
        else _change(found.change, meta, say)
    )
    if found.change.sign and meta.unit.en in MONEY:
        told = say("{told}, not adjusted for inflation", told=told)
    elif found.change.proof is not None and not _tells_sign(meta):
        told = say(_PROOFS[found.change.proof], told=told)
    if found.break_year is not None:
        told = say("{told}; earlier figures are not comparable", told=told)
    return told


def _change(change: Change, meta: IndicatorMeta, say: Words) -> str:
    year = told_year(change.earlier, say)
    is_many = _comes_one_by_one(meta)
    if change.sign == 0:
        if is_many:
            return say("That is as many as in {year}", year=year)
        return say("That is the same as in {year}", year=year)
    if change.told == "percent":
        amount = say(_PER_CENT, n=say.number(abs(change.amount), 1))
    elif _AMOUNTS.get(meta.unit.en) == _PER_CENT:
        number = say.number(abs(change.amount), meta.decimals)
        amount = counted(_POINTS, number, say, n=number)
    else:
        amount = _amount(abs(change.amount), meta, say)
    patterns = _MANY if is_many else _MORE if meta.unit.en in _AMOUNTS else _HIGHER
    # Per cent may round to nothing where the figures differ.
    told = patterns[change.sign if change.amount else 0]
    return counted(told, amount, say, amount=amount, year=year)


def _earlier(change: Change, latest: Figure, meta: IndicatorMeta, say: Words) -> str:
    """Return what a figure told by words for its sign was; those words may hold for it too."""
    year, value = told_year(change.earlier, say), change.earlier.value
    if change.sign == 0:
        return say("That is the same as in {year}", year=year)
    if value * latest.value > 0:
        return say("In {year} it was {amount}", year=year, amount=_amount(abs(value), meta, say))
    return say("In {year} the figure was {value}", year=year, value=_signed(value, meta, say))


def _country(found: Finding, latest: Figure, meta: IndicatorMeta, say: Words) -> str:
    if found.country is None:
        return ""
    if _tells_sign(meta):
        value = _signed(found.country.value, meta, say)
        if found.country.value * latest.value > 0:
            amount = _amount(abs(found.country.value), meta, say)
            return say("For the country as a whole it was {amount}", amount=amount)
        return say("For the country as a whole the figure was {value}", value=value)
    told = say(_COUNTRY[found.country.sign], value=_amount(found.country.value, meta, say))
    if found.country.sign and found.country.is_apart is False:
        told = say("{told}, but the difference may be due to chance", told=told)
    return told


def _tells_sign(meta: IndicatorMeta) -> bool:
    return isinstance(STATEMENTS.get(meta.id), Signed)


def _comes_one_by_one(meta: IndicatorMeta) -> bool:
    """Whether there are fewer of it, not less: counts of people, and people or things per 1,000."""
    if meta.kind == "count":
        return meta.unit.en in _COUNTABLE
    return meta.kind == "rate" and meta.unit.en not in _AMOUNTS


def _amount(value: float, meta: IndicatorMeta, say: Words) -> str:
    number = say.number(value, meta.decimals)
    pattern = _AMOUNTS.get(meta.unit.en)
    return number if pattern is None else counted(pattern, number, say, n=number)


def _signed(value: float, meta: IndicatorMeta, say: Words) -> str:
    """Return the figure with its sign, plus as well as minus."""
    told = _amount(value, meta, say)
    return f"+{told}" if value > 0 else told
