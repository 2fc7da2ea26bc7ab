"""The slides of Sted: key figures, ages, growth, industries, and who is alike."""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from itertools import chain, zip_longest

from dashboard.data.peers import peers_of
from dashboard.data.profile import GROWTH, KeyFigure, key_figures
from dashboard.data.pyramid import MEN, Pyramid, pyramid
from dashboard.data.selection import one_place
from dashboard.data.store import Store
from dashboard.figures.growth import growth_figure
from dashboard.figures.palette import PALETTES, Palette
from dashboard.figures.pyramid import SIDES, pyramid_figure
from dashboard.figures.trend import trend_figure
from dashboard.link import weights_of
from dashboard.sheets.parts import told_sources
from dashboard.slides import Maker, parts
from dashboard.slides.slide import (
    Absent,
    Cell,
    Native,
    Plot,
    Series,
    Slide,
    Table,
    Tile,
    Tiles,
)
from dashboard.text import (
    Words,
    place_ages,
    place_figures,
    place_growth,
    place_industries,
    place_peers,
)
from dashboard.text.findings import finding_sentences
from dashboard.text.goals import GOALS
from dashboard.text.headline import amount
from dashboard.text.place_lines import chart_of, ends, remarks, why_empty
from dashboard.text.sources import brief_sources
from dashboard.text.summaries import profile_summary
from dashboard.view import View
from etl.contract import N_PEERS, PEER_GROUPS

_MOST_TILES = 8


def _of_a_place(make: Callable[[Store, View, Words], Slide]) -> Maker:
    """Open the place that the page opens; without one, say so."""

    @wraps(make)
    def opened(store: Store, view: View, say: Words) -> Slide:
        place = one_place(view)
        if not place:
            hint = say("Find one by its present or former name.")
            return Slide(say("Which municipality?"), "", Absent((hint,)))
        view = replace(view, place=place)
        slide = make(store, view, say)
        return replace(slide, query=view.to_query(store), dated=parts.dated(store, say))

    return opened


@_of_a_place
def figures(store: Store, view: View, say: Words) -> Slide:
    """Return the first key figures of each goal, eight in all."""
    by_goal = [key_figures(store, view, goal) for goal in GOALS]
    first = [each for each in chain(*zip_longest(*by_goal)) if each][:_MOST_TILES]
    shown = [each for each in chain(*by_goal) if each in first]
    indicators = [each.indicator for each in shown]
    told = profile_summary(store, view.place, say)
    title = place_figures.title(store, view.place, say)
    return Slide(
        title=title,
        subtitle=say("Key figures"),
        body=Tiles(tuple(_tile(store, each, say) for each in shown))
        if shown
        else Absent((why_empty(store, view, say),)),
        told=tuple(each for each in told if each.removesuffix(".") != title),
        source=parts.source(store, indicators, say),
        sources=parts.sources(store, indicators, say),
        definitions=parts.definitions(store, indicators, say),
    )


@_of_a_place
def ages(store: Store, view: View, say: Words) -> Slide:
    """Return the age pyramid of two years."""
    shown = pyramid(store, view)
    if shown is None:
        return _absent(store, view, say("Ages in {place}", place=_name(store, view)), say)
    main = place_ages.title(store, view, shown, say)
    palette = PALETTES[view.theme]
    return Slide(
        title=main,
        subtitle=place_ages.subtitle(shown, say),
        body=Plot(
            parts.fitted(lambda canvas: pyramid_figure(shown, say, palette, canvas)),
            place_ages.alternative(main, say),
            _pyramid(shown, palette, say),
        ),
        told=_told(store, (place_ages.SOURCE,), view, say),
        remarks=place_ages.remarks(store, shown, say),
        source=parts.source(store, [place_ages.SOURCE], say),
        sources=parts.sources(store, [place_ages.SOURCE], say),
        definitions=parts.definitions(store, [place_ages.SOURCE], say),
    )


@_of_a_place
def growth(store: Store, view: View, say: Words) -> Slide:
    """Return what each year's change is made of."""
    told = place_growth.tell(store, view, say)
    if told is None:
        return _absent(store, view, say("Growth in {place}", place=_name(store, view)), say)
    chart = chart_of(store, view, told, say("persons"))
    palette = PALETTES[view.theme]
    native = parts.of_lines("stacked", chart, told.lines)
    whole = replace(native.series[-1], colour=palette.ink, is_quiet=True)
    return Slide(
        title=told.title,
        subtitle=told.subtitle,
        body=Plot(
            parts.fitted(lambda canvas: growth_figure(chart, say, palette, canvas)),
            " ".join(
                [say("Stacked bars for each year."), f"{told.title}.", *ends(told.lines, say)]
            ),
            replace(native, series=(*native.series[:-1], whole)),
        ),
        told=_told(store, GROWTH[:-1], view, say),
        remarks=(place_growth.about_remainder(store, say), *remarks(store, chart, say)),
        source=parts.source(store, GROWTH, say),
        sources=parts.sources(store, GROWTH, say),
        definitions=parts.definitions(store, GROWTH, say),
    )


@_of_a_place
def industries(store: Store, view: View, say: Words) -> Slide:
    """Return each industry's share year by year."""
    told = place_industries.tell(store, view, say)
    if told is None:
        return _absent(store, view, say("Industries in {place}", place=_name(store, view)), say)
    chart = chart_of(store, view, told, "%")
    palette = PALETTES[view.theme]
    indicators = [line.unit for line in told.lines]
    largest, _ = place_industries.most(told.lines)
    return Slide(
        title=told.title,
        subtitle=told.subtitle,
        body=Plot(
            parts.fitted(lambda canvas: trend_figure(chart, say, palette, canvas)),
            " ".join([say("Line chart."), f"{told.title}.", *ends(told.lines, say)]),
            parts.of_lines("line", chart, told.lines),
        ),
        told=_told(store, (largest.unit,), view, say),
        remarks=remarks(store, chart, say),
        source=parts.source(store, indicators, say),
        sources=parts.sources(store, indicators, say),
        definitions=parts.definitions(store, indicators, say),
    )


@_of_a_place
def peers(store: Store, view: View, say: Words) -> Slide:
    """Return who is alike, in what, and how steadily; in what they differ is left to the page."""
    found = peers_of(store, view.place, weights_of(view.weights, PEER_GROUPS))[:N_PEERS]
    if not found:
        nothing = say("Nothing is weighed, so no place is more alike than another.")
        return Slide(place_peers.title(store, view, say), "", Absent((nothing,)))
    rows = tuple(
        (
            Cell(store.places[each.peer].name, "strong"),
            Cell(place_peers.alike(store, each, say)),
            Cell(place_peers.steadiness(each, say), "quiet"),
        )
        for each in found
    )
    return Slide(
        title=place_peers.finding(store, view, found, say),
        subtitle=place_peers.title(store, view, say),
        body=Table((say("Municipality"), say("Alike in"), say("How steadily")), rows),
        told=(place_peers.meaning(say),),
        remarks=(say("What sets them apart is told on the page."),),
        source=brief_sources(place_peers.sources(store), say),
        sources=told_sources(place_peers.sources(store), say),
    )


def _absent(store: Store, view: View, title: str, say: Words) -> Slide:
    return Slide(title, "", Absent((why_empty(store, view, say),)))


def _name(store: Store, view: View) -> str:
    return store.places[view.place].name


def _told(store: Store, indicators: tuple[str, ...], view: View, say: Words) -> tuple[str, ...]:
    """Return what the newest figures of some indicators say, a paragraph for each."""
    return tuple(" ".join(finding_sentences(store, each, view.place, say)) for each in indicators)


def _tile(store: Store, figure: KeyFigure, say: Words) -> Tile:
    meta = store.indicators[figure.indicator]
    value = amount(figure.value, meta, say)
    unit = say.pick(meta.unit)
    has_unit = value != say.number(figure.value, meta.decimals) or meta.kind == "index"
    context = (
        "" if has_unit else unit,
        place_figures.told_year_of(figure, say),
        place_figures.against_norway(figure, meta, say),
    )
    return Tile(say.pick(meta.short), value, " · ".join(filter(None, context)))


def _pyramid(shown: Pyramid, palette: Palette, say: Words) -> Native:
    """Return shares of all residents, men to the left; the earlier year is to compare with."""
    names = place_ages.sexes(say)
    return Native(
        kind="pyramid",
        categories=tuple(place_ages.age_labels(shown.ages, say)),
        series=tuple(
            Series(
                f"{names[sex]} {year.year}",
                tuple(
                    parts.known((-1 if sex == MEN else 1) * share, 1)
                    for share in year.share[sex].tolist()
                ),
                palette.lines[colour] if year is shown.now else palette.ink,
                year is not shown.now,
            )
            for year in shown.drawn
            for sex, (_, colour) in SIDES.items()
        ),
        decimals=1,
        unit="%",
        x_title=say("Per cent of all residents"),
    )
