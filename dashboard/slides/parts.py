"""What slides have in common: room, sources, definitions, and which figures of which day."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from dashboard.data.queries import Line
from dashboard.data.store import Store
from dashboard.figures.chart import CANVASES, Canvas, Chart, Figure
from dashboard.sheets import parts
from dashboard.slides.slide import Definition, Native, NativeKind, Series
from dashboard.text import Words
from dashboard.text.sources import brief_sources, sources_behind

#: Height of a chart on the slide, in pixels.
HIGH = 640
CANVAS = CANVASES["slide"]


def fitted(draw: Callable[[Canvas], Figure], canvas: Canvas = CANVAS) -> Figure:
    """Return the chart as high as there is room for: what stands around the plot takes of it."""
    over = draw(canvas)["layout"]["height"] - HIGH
    figure = draw(replace(canvas, height=canvas.height - over) if over > 0 else canvas)
    figure["layout"]["height"] = min(figure["layout"]["height"], HIGH)
    return figure


def known(value: float, decimals: int) -> float | None:
    """Return a figure as it is printed; None where there is none."""
    return round(value, decimals) + 0.0 if math.isfinite(value) else None


def of_lines(kind: NativeKind, chart: Chart, lines: Sequence[Line]) -> Native:
    """Return lines as drawn, over all years that any of them has."""
    years = sorted({int(year) for line in lines for year in line.years})
    decimals = chart.decimals if chart.base is None else 1
    return Native(
        kind=kind,
        categories=tuple(map(str, years)),
        series=tuple(
            Series(line.name, _over(line, years, decimals), chart.colours[line.unit], line.is_area)
            for line in lines
        ),
        decimals=decimals,
        unit=chart.unit if chart.base is None else "",
        y_is_log=chart.is_log,
    )


def source(store: Store, indicators: Iterable[str], say: Words) -> str:
    """Return the sources of some indicators in one line."""
    return brief_sources(sources_behind(store, indicators), say)


def sources(store: Store, indicators: Iterable[str], say: Words) -> tuple[str, ...]:
    """Return the source lines of some indicators, each once, with dates and licences."""
    return parts.sources(store, indicators, say)


def dated(store: Store, say: Words) -> str:
    """Return which data version the figures are of, and how new its newest source is."""
    return "Bygdepuls. " + say(
        "Data version {version}, newest source of {date}.",
        version=store.version,
        date=say.date(str(store.manifest["data_date"])),
    )


def definitions(store: Store, indicators: Iterable[str], say: Words) -> tuple[Definition, ...]:
    """Return what the indicators are and how not to read them."""
    return tuple(
        Definition(say.pick(meta.title), say.pick(meta.definition), say.pick(meta.caution))
        for meta in (store.indicators[each] for each in dict.fromkeys(indicators))
    )


def _over(line: Line, years: Sequence[int], decimals: int) -> tuple[float | None, ...]:
    found = {
        int(year): known(float(value), decimals)
        for year, value in zip(line.years, line.value, strict=True)
    }
    return tuple(found.get(year) for year in years)
