"""What was asked for, in words: a label and a text for each choice that a view makes of rows."""

from collections.abc import Iterator, Sequence

from dashboard.data.store import Store
from dashboard.files.asked import Asked
from dashboard.files.labels import status_label
from dashboard.link import weights_of
from dashboard.row_link import ALL, Condition, regions
from dashboard.text import Words, mark
from dashboard.text.limits import years_name
from dashboard.text.place_peers import GROUPS
from dashboard.view import View
from etl.contract import DIVISION, PEER_GROUPS, Status

_COLUMNS = {
    "indicator": mark("Indicator"),
    "place": mark("Municipality number"),
    "place_name": mark("Municipality"),
    "year": mark("Year"),
    "value": mark("Value"),
    "lower": mark("95% interval, lower end"),
    "upper": mark("95% interval, upper end"),
    "status": mark("Status"),
}
_SIGNS = {"eq": "=", "ne": "≠", "lt": "<", "le": "≤", "gt": ">", "ge": "≥"}
_FINDS = {
    "has": mark("{column} contains “{text}”"),
    "starts": mark("{column} begins with “{text}”"),
    "is": mark("{column} is “{text}”"),
}


def filters(asked: Asked) -> tuple[tuple[str, str], ...]:
    """Return label and text of each choice; what is not chosen is not told."""
    store, view, say = asked.store, asked.view, asked.say
    places = tuple(_places(store, view, say))
    is_by_today = bool(places) and view.division != str(DIVISION)
    return (
        (say("Indicators"), _indicators(asked)),
        *places,
        (say("Borders"), _other_borders(view, say) if is_by_today else _borders(view, say)),
        *_figures(view, say),
    )


def _borders(view: View, say: Words) -> str:
    return say("the municipalities of {year}", year=view.division)


def _other_borders(view: View, say: Words) -> str:
    """Return whose borders, where the municipalities asked for are those of today."""
    return say(
        "the municipalities of {year}. What is asked of municipalities above is asked of today’s "
        "({today}); the rows are of those of {year} that cover all or part of the same area.",
        year=view.division,
        today=DIVISION,
    )


def _indicators(asked: Asked) -> str:
    store, say = asked.store, asked.say
    if asked.view.indicators == (ALL,):
        return say("all {n}", n=say.number(len(asked.rows.indicators)))
    return "; ".join(say.pick(store.indicators[each].title) for each in asked.rows.indicators)


def _places(store: Store, view: View, say: Words) -> Iterator[tuple[str, str]]:
    if view.places:
        yield say("Municipalities"), say.listing([store.places[each].name for each in view.places])
    if view.county:
        counties = {row.county: row.county_name for row in store.places.values()}
        yield say("County"), say.listing([counties[each] for each in view.county])
    if view.centrality:
        yield say("Centrality"), _classes(view.centrality, say)
    if view.programme:
        programmes = [say.pick(store.programmes[each].name) for each in view.programme]
        yield say("Programme"), say.listing(programmes)
    if view.region:
        yield say("Economic region"), say.listing([regions(store)[each] for each in view.region])
    if view.peers:
        name = store.places[view.peers].name
        yield say("Places like one"), say("{place} and those most like it", place=name)
        if view.weights:
            weights = weights_of(view.weights, PEER_GROUPS)
            yield (
                say("Weights"),
                ", ".join(f"{say(GROUPS[each])} {n}" for each, n in weights.items()),
            )
    if view.size:
        yield say("Size"), say("Fewer than {n} residents", n=say.number(int(view.size)))


def _classes(numbers: Sequence[str], say: Words) -> str:
    if len(numbers) == 1:
        return say("class {number}", number=numbers[0])
    return say("classes {numbers}", numbers=say.listing([*numbers]))


def _figures(view: View, say: Words) -> Iterator[tuple[str, str]]:
    if view.first_year or view.last_year:
        yield say("Years"), years_name(view, say)
    if view.status:
        yield say("Status"), say.listing([status_label(Status(each), say) for each in view.status])
    for each in view.where:
        yield say("Condition"), _condition(Condition.read(each), say)
    if view.sort:
        orders = (_order(each, say) for each in view.sort)
        yield say("Order"), "; ".join(orders)


def _condition(condition: Condition, say: Words) -> str:
    column = say(_COLUMNS[condition.column])
    if condition.operation in _SIGNS:
        return f"{column} {_SIGNS[condition.operation]} {condition.operand}"
    return say(_FINDS[condition.operation], column=column, text=condition.operand)


def _order(order: str, say: Words) -> str:
    column = say(_COLUMNS[order.removeprefix("-")])
    return say("{column}, falling", column=column) if order.startswith("-") else column
