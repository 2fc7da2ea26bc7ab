"""The slides of Sammenlign: two indicators, places in order, and places side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dashboard.data import quarters
from dashboard.data.pairing import Point, paired
from dashboard.data.profile import KEY_INDICATORS
from dashboard.data.quarters import Line
from dashboard.data.ranking import Row, fitting, ranked
from dashboard.data.selection import compared, side_by_side
from dashboard.data.store import Store
from dashboard.figures.compare_looks import measure, rank_look, scatter_look
from dashboard.figures.palette import PALETTES
from dashboard.figures.rank import rank_figure
from dashboard.figures.scatter import Look, Measure, kinds, scatter_figure
from dashboard.slides import parts
from dashboard.slides.slide import Absent, Cell, Native, Plot, Series, Slide, Table, Tone
from dashboard.text import (
    Words,
    compare_heat_words,
    compare_rank_words,
    compare_scatter_words,
)
from dashboard.text.compare_heat_words import PAIR
from dashboard.text.compare_rank_words import Told
from dashboard.text.compare_words import change_unit
from dashboard.text.findings import finding_sentences
from dashboard.text.headline import names, shortest
from dashboard.text.trend_told import MOST_TOLD
from dashboard.view import View

#: So many rows and columns can be read from the back of a hall.
_MOST_RANKED, _MOST_LINES, _MOST_PLACES = 10, 10, 5
_TONES: dict[str, Tone] = {"best": "good", "weakest": "bad"}


def scatter(store: Store, view: View, say: Words) -> Slide:
    """Return two indicators against each other, a point for each place."""
    pairing = paired(store, view, compared(store, view))
    indicators = [axis.indicator for axis in (pairing.x, pairing.y)]
    main = compare_scatter_words.title(store, pairing, say)
    title = shortest(main, compare_scatter_words.short_title(store, pairing, say))
    under = compare_scatter_words.subtitle(store, view, pairing, say)
    hints = compare_scatter_words.hints(store, view, pairing, say)
    measures = measure(store, pairing.x, say), measure(store, pairing.y, say)
    look, palette = scatter_look(store, view, pairing), PALETTES[view.theme]
    correlation = compare_scatter_words.correlation(pairing, say)
    return Slide(
        title=title,
        subtitle=under,
        body=Plot(
            parts.fitted(
                lambda canvas: scatter_figure(
                    pairing, measures, look, say, palette, ("slide", canvas)
                )
            ),
            " ".join([say("Scatter plot."), f"{main}.", f"{under}.", correlation]),
            _points(
                pairing.points,
                measures,
                look,
                [
                    (name, colour, is_district)
                    for name, _, colour, is_district in kinds(say, palette)
                ],
            ),
        )
        if pairing.points
        else Absent((*hints, say("No municipality has figures here."))),
        told=(correlation,),
        remarks=(*compare_scatter_words.remarks(pairing, say)[1:], *hints),
        source=parts.source(store, indicators, say),
        sources=parts.sources(store, indicators, say),
        definitions=parts.definitions(store, indicators, say),
        query=view.to_query(store),
        dated=parts.dated(store, say),
    )


def rank(store: Store, view: View, say: Words) -> Slide:
    """Return places in order; of many the first, the last and the chosen."""
    meta = store.indicators[view.indicator]
    told = Told(store, view, meta, ranked(store, view, compared(store, view)), say)
    hints = compare_rank_words.hints(told)
    ranking = told.ranking
    plain = Slide(
        title=say.pick(meta.title),
        subtitle="",
        body=Absent((*hints, say("No municipality has figures here."))),
        source=parts.source(store, [meta.id], say),
        sources=parts.sources(store, [meta.id], say),
        definitions=parts.definitions(store, [meta.id], say),
        query=view.to_query(store),
        dated=parts.dated(store, say),
    )
    if not ranking.rows:
        return plain
    main = compare_rank_words.title(told)
    look, palette = rank_look(told), PALETTES[view.theme]
    rows = fitting(ranking.rows, _MOST_RANKED, tuple(look.colours))
    order = {row.place: number for number, row in enumerate(ranking.rows, 1)}
    numbered = {place: f"{order[place]}. {name}" for place, name in look.names.items()}
    look = replace(look, names=numbered)
    return replace(
        plain,
        title=_rank_title(told, main),
        subtitle=compare_rank_words.subtitle(told),
        body=Plot(
            parts.fitted(lambda canvas: rank_figure(ranking, rows, look, say, palette, canvas)),
            compare_rank_words.alternative(told, main),
            _bars(told, rows, look.colours, palette.soft),
        ),
        told=_sentences(store, view, told),
        remarks=(
            *compare_rank_words.remarks(told, compare_rank_words.cut_to(told, len(rows))),
            *hints,
        ),
    )


def heat(store: Store, view: View, say: Words) -> Slide:
    """Return many indicators for a few places, key figures first; the best and worst in words."""
    every = side_by_side(store, view)
    places = every[:_MOST_PLACES]
    if not places:
        hint = say("Choose municipalities to set side by side.")
        return Slide(say("Which municipalities?"), "", Absent((hint,)))
    found = quarters.lines(store, view, every[: quarters.MAX_COLUMNS])
    names = [store.places[place].name for place in every[: quarters.MAX_COLUMNS]]
    first = {each for key in KEY_INDICATORS.values() for each in key}
    lines = sorted(found, key=lambda line: line.meta.id not in first)[:_MOST_LINES]
    indicators = [line.meta.id for line in lines]
    return Slide(
        title=compare_heat_words.title(view, found, names, say),
        subtitle=compare_heat_words.subtitle(store, view, say),
        body=_table(lines, names[:_MOST_PLACES], say),
        remarks=(
            compare_heat_words.reading(names, say),
            *compare_heat_words.plain_remarks(
                (len(lines), len(found)), (len(places), len(names)), say
            ),
        ),
        source=parts.source(store, indicators, say),
        sources=parts.sources(store, indicators, say),
        definitions=parts.definitions(store, indicators, say),
        query=view.to_query(store),
        dated=parts.dated(store, say),
    )


def _rank_title(told: Told, main: str) -> str:
    """Return where the chosen place ranks, else who is highest or how many rose."""
    own = (compare_rank_words.place_title(told, name) for name in names(told.meta, told.say))
    return shortest(*(filter(None, own)), main, compare_rank_words.short_title(told))


def _sentences(store: Store, view: View, told: Told) -> tuple[str, ...]:
    """Return who is at the ends, and what the figures of a few chosen places say."""
    known = {row.place for row in told.ranking.rows}
    places = [place for place in view.places if place in known]
    found = places if len(places) <= MOST_TOLD else []
    return (
        " ".join(compare_rank_words.ends(told)),
        *(" ".join(finding_sentences(store, told.meta.id, place, told.say)) for place in found),
    )


def _points(
    points: Sequence[Point],
    measures: tuple[Measure, Measure],
    look: Look,
    kinds: Sequence[tuple[str, str, bool]],
) -> Native:
    """Return the points of each kind of place, and the chosen ones in their own colours."""
    groups = [
        (
            name,
            colour,
            True,
            [
                point
                for point in points
                if point.place not in look.colours
                and (point.place in look.districts) == is_district
            ],
        )
        for name, colour, is_district in kinds
    ]
    groups += [
        (look.names[point.place], look.colours[point.place], False, [point])
        for point in points
        if point.place in look.colours
    ]
    x, y = measures
    return Native(
        kind="scatter",
        categories=(),
        series=tuple(
            Series(
                name,
                tuple(parts.known(point.y, y.decimals) for point in group),
                colour,
                is_quiet,
                tuple(parts.known(point.x, x.decimals) for point in group),
                tuple(look.names[point.place] for point in group),
            )
            for name, colour, is_quiet, group in groups
            if group
        ),
        decimals=y.decimals,
        unit=y.unit,
        x_title=_axis_title(x),
        y_title=_axis_title(y),
        x_is_log=x.is_log,
        y_is_log=y.is_log,
    )


def _axis_title(of: Measure) -> str:
    return f"{of.title} ({of.unit})" if of.unit else of.title


def _bars(told: Told, rows: Sequence[Row], tints: Mapping[str, str], plain: str) -> Native:
    """Return the rows as bars, the chosen ones apart so that they keep their colours."""
    say, scale = told.say, told.ranking.scale
    decimals = 1 if scale == "percent" else told.meta.decimals
    values = [parts.known(row.value, decimals) for row in rows]

    def only(keeps: Sequence[bool]) -> tuple[float | None, ...]:
        return tuple(value if keep else None for value, keep in zip(values, keeps, strict=True))

    others = only([row.place not in tints for row in rows])
    chosen = [row for row in rows if row.place in tints]
    series = [Series(say("Municipalities"), others, plain, True)] if len(chosen) < len(rows) else []
    series += [
        Series(told.name(each), only([row is each for row in rows]), tints[each.place])
        for each in chosen
    ]
    return Native(
        kind="bar",
        categories=tuple(told.name(row) for row in rows),
        series=tuple(series),
        decimals=decimals,
        unit=_unit(told),
    )


def _unit(told: Told) -> str:
    if told.ranking.scale == "percent":
        return "%"
    is_level = told.ranking.scale == "level"
    return told.say.pick(told.meta.unit) if is_level else change_unit(told.meta, told.say)


def _table(lines: Sequence[Line], names: Sequence[str], say: Words) -> Table:
    is_pair = len(names) == PAIR
    head = (say("Indicator"), *names, *([say("Difference")] if is_pair else []))
    rows = []
    for line in lines:
        cells = [
            Cell(compare_heat_words.plain_cell(line, cell, say), _tone(line, cell))
            for cell in line.cells[: len(names)]
        ]
        if is_pair:
            told = compare_heat_words.plain_difference(line, names, say)
            cells.append(Cell(told, "quiet"))
        rows.append((Cell(compare_heat_words.row_name(line, say)), *cells))
    return Table(head, tuple(rows))


def _tone(line: Line, cell: quarters.Cell) -> Tone:
    if cell.quarter is None:
        return "quiet"
    return _TONES.get(quarters.standing(cell.quarter, line.meta), "")
