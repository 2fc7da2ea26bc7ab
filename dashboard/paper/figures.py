"""The charts of a fact sheet, each with its heading, its key and what it is in words."""

from dataclasses import replace
from html import escape

import numpy as np

from dashboard.data.peer_band import PEERS
from dashboard.data.pyramid import MEN, WOMEN, pyramid
from dashboard.data.queries import area_lines
from dashboard.data.store import NORWAY, Store
from dashboard.figures.paper import Bar, Stroke, ages_chart, bars_chart, line_chart
from dashboard.text import Words, place_ages, place_industries
from dashboard.text.trend_story import alternative, tell
from dashboard.view import View

_FIRST_YEAR = 1986


def people(store: Store, view: View, say: Words) -> str:
    """Return the population as an index, beside Norway's and that of similar municipalities."""
    first = max(_FIRST_YEAR, int(store.place_values["population"].years[0]))
    asked = replace(view, indicator="population", lines=("norway", "peers"), first_year=first)
    story = tell(store, asked, say)
    if story.is_empty:
        return _hint(story.title, story.hints)
    lines = sorted(story.chart.lines, key=lambda line: line.unit in (NORWAY, PEERS))
    styles = {NORWAY: "norway", PEERS: "peers"}
    strokes = [Stroke(styles.get(line.unit, "own"), line.value) for line in lines]
    over = [int(year) for year in lines[0].years]
    decimals = 0 if story.chart.base is not None else story.chart.decimals
    drawn = line_chart(over, strokes, lambda at: say.number(at, decimals), alternative(story, say))
    key = "".join(
        _key(stroke.style, f"{line.name}{_median(line.unit, say)}: {_last(line.value, say)}")
        for line, stroke in zip(lines, strokes, strict=True)
    )
    return _figure(story.title, story.subtitle, drawn, key)


def ages(store: Store, view: View, say: Words) -> str:
    """Return people by age and sex, the last year filled and the first as an outline."""
    shown = pyramid(store, replace(view, year=None, base=None))
    if shown is None:
        return ""
    title, sexes = place_ages.title(store, view, shown, say), place_ages.sexes(say)
    order = [MEN, WOMEN]
    drawn = ages_chart(
        place_ages.age_labels(shown.ages, say),
        shown.now.share[order],
        shown.then.share[order],
        (sexes[MEN], sexes[WOMEN]),
        title,
    )
    key = _box("fill", str(shown.now.year))
    if shown.then.year != shown.now.year:
        key += _box("then", str(shown.then.year))
    subtitle = " ".join((say("Share of residents by age."), *place_ages.doubts(store, shown, say)))
    return _figure(title, subtitle, drawn, key)


def industries(store: Store, view: View, say: Words) -> str:
    """Return what people work in, the largest group first, with a mark for the country."""
    told = place_industries.tell(store, view, say)
    if told is None:
        return ""
    year = int(told.lines[0].years[-1])
    bars = [
        Bar(
            line.name,
            float(line.value[-1]),
            _norway(store, view, line.unit, year),
            say.quantity(float(line.value[-1]), told.decimals, "%"),
        )
        for line in told.lines
        if np.isfinite(line.value[-1])
    ]
    bars.sort(key=lambda bar: (bar.name == told.lines[-1].name, -bar.value))
    words = "; ".join(f"{bar.name} {bar.printed}" for bar in bars)
    name = store.places[view.place].name
    key = _box("fill", name) + _box("mark", say("Norway"))
    subtitle = say("Employed residents by industry, per cent") + f" · {year}"
    return _figure(told.title, subtitle, bars_chart(bars, f"{told.title}. {words}."), key)


def _norway(store: Store, view: View, indicator: str, year: int) -> float:
    lines = area_lines(
        store,
        replace(view, indicator=indicator, lines=("norway",), first_year=year, last_year=year),
        lambda area: area.area,
    )
    return float(lines[0].value[-1]) if lines else float("nan")


def _median(unit: str, say: Words) -> str:
    return f" ({say('median')})" if unit == PEERS else ""


def _last(values: np.ndarray, say: Words) -> str:
    return say.number(float(values[np.isfinite(values)][-1]), 1)


def _figure(title: str, subtitle: str, drawn: str, key: str) -> str:
    return (
        f"<section><h2>{escape(title)}</h2><p class='about'>{escape(subtitle)}</p>"
        f"<ul class='key'>{key}</ul>{drawn}</section>"
    )


def _hint(title: str, hints: tuple[str, ...]) -> str:
    return f"<section><h2>{escape(title)}</h2><p>{escape(' '.join(hints))}</p></section>"


def _key(style: str, text: str) -> str:
    line = f'<path class="line {style}" d="M1 5H27"/>'
    return f'<li><svg viewBox="0 0 28 10" aria-hidden="true">{line}</svg>{escape(text)}</li>'


def _box(kind: str, text: str) -> str:
    drawn = (
        '<line class="mark" x1="14" x2="14" y1="0" y2="10"/>'
        if kind == "mark"
        else f'<rect class="{kind}" x="1" y="1" width="26" height="8"/>'
    )
    return f'<li><svg viewBox="0 0 28 10" aria-hidden="true">{drawn}</svg>{escape(text)}</li>'
