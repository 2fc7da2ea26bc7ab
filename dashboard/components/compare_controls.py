"""The controls of the comparison, drawn from the view; each holds the view it leads to."""

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.components import controls
from dashboard.components.attributes import aria, data
from dashboard.components.place_filters import place_filters
from dashboard.data.pairing import Pairing, against
from dashboard.data.ranking import change_years
from dashboard.data.selection import nearest, one_place
from dashboard.data.store import Store
from dashboard.figures.compare_looks import colours
from dashboard.link import MAX_PLACES, Among, ChartKind, Step
from dashboard.text import Words
from dashboard.text.goals import GOALS
from dashboard.view import View

INDICATOR, AGAINST, PLACES = "compare-indicator", "compare-against", "compare-places"
INDICATORS_OFFERED, PLACES_OFFERED = "compare-indicators-offered", "compare-places-offered"


def offered(store: Store, say: Words) -> list[Component]:
    """Return what the finders offer: it stays the same while the page is open."""
    return [
        controls.offered(INDICATORS_OFFERED, controls.indicator_options(store, say)),
        controls.offered(PLACES_OFFERED, controls.place_options(store)),
    ]


def subject(store: Store, view: View, say: Words) -> Component:
    """Return the choice of chart, indicators and places."""
    kinds: dict[ChartKind, str] = {
        "scatter": say("Scatter"),
        "rank": say("Ranking"),
        "heat": say("Table"),
    }
    chart = controls.segments(
        "compare-chart",
        say("Chart"),
        {kind: (text, replace(view, chart=kind).to_query(store)) for kind, text in kinds.items()},
        view.chart,
    )
    fresh = replace(view, year=None, first_year=None, last_year=None).to_query(store)
    first = _finder(INDICATOR, say("Indicator"), store, view.indicator, fresh, "indicator", say)
    second = _finder(AGAINST, say("Against"), store, against(store, view), fresh, "against", say)
    finders = {"scatter": [first, second], "rank": [first], "heat": [_goals(store, view, say)]}
    return html.Div([chart, *finders[view.chart], _places(store, view, say)], className="subject")


def chips(store: Store, view: View, say: Words) -> Component:
    """Return the chosen places in their colours; pressing one removes it."""
    tints = colours(view, view.places)
    return html.Ul(
        [
            controls.removable(
                f"compare-remove-{place}",
                store.places[place].name,
                _without(view, place).to_query(store),
                say,
                html.Span(className="chip-dot", style={"background": tints[place]}),
            )
            for place in view.places
        ],
        className="chips",
        **aria(label=say("Chosen municipalities")),
        **data(stay=PLACES),
    )


def options(store: Store, view: View, pairing: Pairing | None, say: Words) -> list[Component]:
    """Return the choices of whom to compare, and over which years."""
    found = [_among(store, view, say)]
    if view.chart == "heat":
        return found
    if view.chart == "rank":
        found += _steps(store, view, say)
    elif pairing is not None and len(pairing.years) > 1:
        found.append(_slider(store, view, pairing, say))
    return found + (place_filters("compare", store, view, say) if view.among == "all" else [])


def _among(store: Store, view: View, say: Words) -> Component:
    is_table = view.chart == "heat"
    among: dict[Among, str] = {} if is_table else {"all": say("All")}
    among["chosen"] = say("Chosen")
    if one_place(view):
        among["peers"] = say("Similar")
    return controls.segments(
        "compare-among",
        say("Among"),
        {each: (text, replace(view, among=each).to_query(store)) for each, text in among.items()},
        "chosen" if is_table and view.among == "all" else view.among,
    )


def _finder(
    id_: str, label: str, store: Store, shown: str, query: str, key: str, say: Words
) -> Component:
    title = say.pick(store.indicators[shown].title)
    return controls.finder(id_, label, title, INDICATORS_OFFERED, controls.asking(query, key), say)


def _places(store: Store, view: View, say: Words) -> Component:
    query = view.to_query(store)
    is_full = len(view.places) >= MAX_PLACES
    more = say("Twelve are chosen; remove one first") if is_full else say("Add a municipality")
    added = controls.asking(query, "places", ",".join([*view.places, controls.ANY]))
    return controls.finder(
        PLACES,
        say("Municipalities (up to twelve)"),
        more,
        PLACES_OFFERED,
        query if is_full else added,
        say,
    )


def _goals(store: Store, view: View, say: Words) -> Component:
    offered = {"": say("A few of each goal")} | {goal: say(name) for goal, name in GOALS.items()}
    query = controls.asking(replace(view, goal="").to_query(store), "goal")
    return controls.select("compare-goal", say("Goal"), offered, view.goal, query)


def _steps(store: Store, view: View, say: Words) -> list[Component]:
    steps: dict[Step, str] = {"level": say("The level"), "change": say("The change")}
    choice = controls.segments(
        "compare-step",
        say("Order by"),
        {step: (text, replace(view, step=step).to_query(store)) for step, text in steps.items()},
        view.step,
    )
    covered = store.place_values[view.indicator].years.tolist()
    query = view.to_query(store)
    years = change_years(store, view)
    if view.step == "level" or years is None:
        year = nearest(covered, view.year)
        return [choice, _years("compare-year", say("Year"), covered, year, query, "year")]
    first, last = years
    return [
        choice,
        _years("compare-first", say("From"), covered[:-1], first, query, "from"),
        _years("compare-last", say("To"), covered[1:], last, query, "to"),
    ]


def _years(
    id_: str, label: str, covered: list[int], chosen: int, query: str, key: str
) -> Component:
    offered = {str(year): str(year) for year in covered}
    return controls.select(id_, label, offered, str(chosen), controls.asking(query, key))


def _slider(store: Store, view: View, pairing: Pairing, say: Words) -> Component:
    query = controls.asking(view.to_query(store), "year")
    return controls.slider(
        "compare-slider",
        say("Year"),
        [str(year) for year in pairing.years],
        str(pairing.x.year),
        query,
    )


def _without(view: View, place: str) -> View:
    return replace(view, places=tuple(each for each in view.places if each != place))
