"""The charts of a place's profile: its people by age, its growth taken apart, its industries."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from dash import html
from dash.development.base_component import Component

from dashboard.components import chart_card, controls
from dashboard.components.frame import Framed, empty, frame, source_text
from dashboard.components.tables import scroll_table
from dashboard.components.trend_story import merger_sentence
from dashboard.data import queries
from dashboard.data.profile import GROWTH, INDUSTRIES, lines_of, total
from dashboard.data.pyramid import Pyramid, pyramid
from dashboard.data.queries import Line
from dashboard.data.store import Store
from dashboard.figures.chart import CANVASES, Chart, Width, colours
from dashboard.figures.growth import growth_figure
from dashboard.figures.palette import PALETTES
from dashboard.figures.pyramid import MEN, WOMEN, age_labels, pyramid_figure
from dashboard.figures.trend import trend_figure
from dashboard.text import Words, mark
from dashboard.view import View

NOW, THEN, FROM = "place-now", "place-then", "place-from"
#: The groups from 65 on.
_OLD = 65
#: Whose source and definition stand under the pyramid.
_AGES_FROM = "share_65plus"
_INDUSTRY_NAMES = dict(
    zip(
        INDUSTRIES,
        (
            mark("Primary industries"),
            mark("Manufacturing"),
            mark("Public administration"),
            mark("Education"),
            mark("Health and social work"),
            mark("Other industries"),
        ),
        strict=True,
    )
)


def ages(store: Store, view: View, say: Words, room: Width) -> list[Component]:
    """Return the age pyramid with its choice of years."""
    name = store.places[view.place].name
    shown = pyramid(store, view)
    if shown is None:
        return [empty(say("Ages in {place}", place=name), (_why_empty(store, view, say),))]
    now, then = (_share_of_old(shown, year.share, say) for year in (shown.now, shown.then))
    told = {"place": name, "now": now, "year": shown.now.year}
    title = (
        say("{place}: {now} are 65 or older in {year}", **told)
        if shown.now.year == shown.then.year
        else say(
            "{place}: {now} are 65 or older in {year}, against {then} in {base}",
            then=then,
            base=shown.then.year,
            **told,
        )
    )
    remarks = [say("Figures of 1 January. The axis is the same in every year.")]
    if shown.years[0] > int(store.age_sex.years[0]):
        remarks.append(
            say(
                "Ages before {year} can’t be told for today’s borders.",
                year=shown.years[0],
            )
        )
    if shown.now.is_estimated or shown.then.is_estimated:
        remarks.append(say("Some figures are estimated, since borders have changed."))
    framed = Framed(
        id="place-ages",
        title=title,
        subtitle=say(
            "Per cent of all residents · filled: {year} · outlined: {base}",
            year=shown.now.year,
            base=shown.then.year,
        ),
        figure=pyramid_figure(shown, say, PALETTES[view.theme], CANVASES[room]),
        alternative=say("Age pyramid.") + f" {title}.",
        remarks=tuple(remarks),
        caption=_sources(store, _AGES_FROM, say),
        source=source_text(store, _AGES_FROM, say),
        table=_ages_table(shown, title, say),
    )
    return [_years(store, view, shown, say), frame(framed, say)]


def growth(store: Store, view: View, say: Words, room: Width) -> list[Component]:
    """Return the change in population year by year, taken apart."""
    name = store.places[view.place].name
    names = {
        indicator: say.pick(store.indicators[indicator].short)
        for indicator in GROWTH
        if indicator in store.indicators
    }
    parts = lines_of(store, view, names) if len(names) == len(GROWTH) else ()
    if not parts or not any(line.has_values for line in parts):
        return [empty(say("Growth in {place}", place=name), (_why_empty(store, view, say),))]
    births, moves, _ = (float(np.nansum(line.value)) for line in parts)
    whole = total(parts, say("Change in all"))
    lines = (*parts, whole)
    first, last = int(whole.years[0]), int(whole.years[-1])
    title = say(
        "{place}: births minus deaths {births}, net migration {moves} since {year}",
        place=name,
        births=_signed(births, say),
        moves=_signed(moves, say),
        year=first,
    )
    chart = _chart(store, view, lines, decimals=0, unit=say("persons"))
    framed = Framed(
        id="place-growth",
        title=title,
        subtitle=say("Persons a year") + f" · {first}–{last}",
        figure=growth_figure(chart, say, PALETTES[view.theme], CANVASES[room]),
        alternative=" ".join([say("Stacked bars for each year."), f"{title}.", *_ends(lines, say)]),
        remarks=(_about_remainder(store, say), *_remarks(store, chart, say)),
        caption=_sources(store, GROWTH[0], say),
        source=source_text(store, GROWTH[0], say),
        table=chart_card.twin(lines, 0, title, say),
    )
    return [_from_year(store, view, first, say), frame(framed, say)]


def industries(store: Store, view: View, say: Words, room: Width) -> list[Component]:
    """Return what people who live here work in, year by year."""
    name = store.places[view.place].name
    every = lines_of(
        store, view, {indicator: say(text) for indicator, text in _INDUSTRY_NAMES.items()}
    )
    lines = tuple(line for line in every if line.has_values)
    if not lines:
        return [empty(say("Industries in {place}", place=name), (_why_empty(store, view, say),))]
    at = max(int(np.flatnonzero(np.isfinite(line.value))[-1]) for line in lines)
    named = [line for line in lines if line.unit != INDUSTRIES[-1]]
    largest = max(named, key=lambda line: np.nan_to_num(line.value[at]))
    title = say(
        "{place}: {share} work in {industry} in {year}",
        place=name,
        share=f"{say.number(float(largest.value[at]), 1)} %",
        industry=largest.name.lower(),
        year=int(largest.years[at]),
    )
    first, last = int(lines[0].years[0]), int(lines[0].years[-1])
    subtitle = say("Employed residents by industry, per cent") + f" · {first}–{last}"
    chart = _chart(store, view, lines, decimals=1, unit="%")
    framed = Framed(
        id="place-industries",
        title=title,
        subtitle=subtitle,
        figure=trend_figure(chart, say, PALETTES[view.theme], CANVASES[room]),
        alternative=" ".join([say("Line chart."), f"{title}.", *_ends(lines, say)]),
        remarks=_remarks(store, chart, say),
        caption=_sources(store, INDUSTRIES[0], say, INDUSTRIES[0]),
        source=source_text(store, INDUSTRIES[0], say),
        table=chart_card.twin(lines, 1, f"{title}. {subtitle}", say),
    )
    return [frame(framed, say)]


def _chart(store: Store, view: View, lines: tuple[Line, ...], *, decimals: int, unit: str) -> Chart:
    first, last = int(lines[0].years[0]), int(lines[0].years[-1])
    return Chart(
        lines=lines,
        figures={line.unit: line for line in lines},
        colours=colours(lines, PALETTES[view.theme]),
        decimals=decimals,
        unit=unit,
        base=None,
        is_log=False,
        breaks=queries.break_years(lines),
        mergers=queries.mergers(store, [view.place], first, last),
        periods=(),
    )


def _remarks(store: Store, chart: Chart, say: Words) -> tuple[str, ...]:
    mergers = (
        merger_sentence(merger, store.places[merger.place].name, say) for merger in chart.mergers
    )
    return (chart_card.signs(chart.lines, say), *mergers)


def _ends(lines: tuple[Line, ...], say: Words) -> list[str]:
    """Return where each line starts and ends, in words."""
    sentences = []
    for line in lines:
        known = np.flatnonzero(np.isfinite(line.value)).tolist()
        if known:
            sentences.append(
                say(
                    "{place}: {first} in {start}, {last} in {end}.",
                    place=line.name,
                    first=say.number(float(line.value[known[0]]), 1),
                    start=int(line.years[known[0]]),
                    last=say.number(float(line.value[known[-1]]), 1),
                    end=int(line.years[known[-1]]),
                )
            )
    return sentences


def _sources(store: Store, indicator: str, say: Words, cautious: str = "") -> Component:
    """Return where the figures come from, and how not to read those of `cautious`."""
    meta = store.indicators.get(cautious)
    caution = html.P([html.Strong(say("Mind:") + " "), say.pick(meta.caution)]) if meta else None
    return html.Div(
        [
            caution,
            *(
                html.P(chart_card.source_line(source, say), className="source")
                for source in store.sources_of(indicator)
            ),
        ],
        className="caption",
    )


def _about_remainder(store: Store, say: Words) -> str:
    meta = store.indicators[GROWTH[-1]]
    return f"{say.pick(meta.short)}: {say.pick(meta.caution)}"


def _years(store: Store, view: View, shown: Pyramid, say: Words) -> Component:
    query = _with_population(store, view)
    return html.Div(
        [
            controls.slider(
                NOW,
                say("Year"),
                [str(year) for year in shown.years],
                str(shown.now.year),
                controls.asking(query, "year"),
            ),
            controls.select(
                THEN,
                say("Compare with"),
                {str(year): str(year) for year in shown.years},
                str(shown.then.year),
                controls.asking(query, "base"),
            ),
        ],
        className="place-years",
    )


def _from_year(store: Store, view: View, first: int, say: Words) -> Component:
    years = store.place_values[GROWTH[0]].years.tolist()
    return html.Div(
        controls.select(
            FROM,
            say("From"),
            {str(year): str(year) for year in years[:-1]},
            str(first),
            controls.asking(_with_population(store, view), "from"),
        ),
        className="place-years",
    )


def _with_population(store: Store, view: View) -> str:
    """Return the query of the view, its years free from what another indicator covers."""
    return replace(view, indicator="population").to_query(store)


def _share_of_old(shown: Pyramid, share: np.ndarray, say: Words) -> str:
    old = np.array(shown.ages) >= _OLD
    return f"{say.number(float(share[:, old].sum()), 1)} %"


def _ages_table(shown: Pyramid, title: str, say: Words) -> Component:
    years: Mapping[int, object] = {each.year: each for each in (shown.now, shown.then)}
    sexes = {MEN: say("Men"), WOMEN: say("Women")}
    drawn = [each for each in (shown.now, shown.then) if each.year in years]
    columns = [(year, sex) for year in drawn for sex in sexes]
    return scroll_table(
        title,
        [say("Age"), *(f"{sexes[sex]} {year.year}" for year, sex in columns)],
        [
            (
                label,
                [
                    f"{say.number(float(year.persons[sex, row]))} "
                    f"({say.number(float(year.share[sex, row]), 1)} %)"
                    for year, sex in columns
                ],
            )
            for row, label in enumerate(age_labels(shown.ages, say))
        ],
    )


def _signed(value: float, say: Words) -> str:
    return ("+" if value > 0 else "") + say.number(value)


def _why_empty(store: Store, view: View, say: Words) -> str:
    """Return why there is nothing to draw."""
    name = store.places[view.place].name
    last = int(store.place_values["population"].years[-1])
    changes = queries.mergers(store, [view.place], 0, last)
    if changes:
        return say(
            "There are no figures that can be compared over the border changes of {place}.",
            place=name,
        )
    return say("There are no such figures for {place}.", place=name)
