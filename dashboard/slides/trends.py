"""The slide of Utvikling: each place's line over the years."""

import math

from dashboard.components import trend_card
from dashboard.data.queries import Line
from dashboard.data.store import Store
from dashboard.slides import parts
from dashboard.slides.slide import Absent, Body, Native, Plot, Series, Slide
from dashboard.text import Words
from dashboard.text.signs import signs
from dashboard.text.trend_story import Story, alternative, tell
from dashboard.view import View


def trends(store: Store, view: View, say: Words) -> Slide:
    """Return the slide of the lines that the view asks for."""
    meta = store.indicators[view.indicator]
    story = tell(store, view, say)
    told = trend_card.sentences(store, view, story, say)
    return Slide(
        title=story.title,
        subtitle=story.subtitle,
        body=_body(view, story, say),
        told=told,
        remarks=(signs(story.chart.lines, say), *story.hints),
        sources=parts.sources(store, [meta.id], say),
        definitions=parts.definitions(store, [meta.id], say),
        query=view.to_query(store),
        dated=parts.dated(store, say),
    )


def _body(view: View, story: Story, say: Words) -> Body:
    if story.is_empty:
        return Absent(story.hints)
    return Plot(
        trend_card.figure(view, story, say, "slide"), alternative(story, say), _native(story)
    )


def _native(story: Story) -> Native:
    """Return the lines as drawn, over all years that any of them has."""
    chart = story.chart
    years = sorted({int(year) for line in chart.lines for year in line.years})
    return Native(
        kind="line",
        categories=tuple(map(str, years)),
        series=tuple(
            Series(line.name, _over(line, years), chart.colours[line.unit], line.is_area)
            for line in chart.lines
        ),
        decimals=chart.decimals if chart.base is None else 1,
        unit=chart.unit if chart.base is None else "",
    )


def _over(line: Line, years: list[int]) -> tuple[float | None, ...]:
    known = {
        int(year): float(value)
        for year, value in zip(line.years, line.value, strict=True)
        if math.isfinite(value)
    }
    return tuple(known.get(year) for year in years)
