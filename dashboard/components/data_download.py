"""The download panel: which file, for whom, in which shape and borders, and the way to it."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

from dash import html
from dash.development.base_component import Component

from dashboard.api.calls import call_of
from dashboard.components import controls
from dashboard.components.attributes import aria, data, named
from dashboard.components.correction import report
from dashboard.components.data_counts import counted, wide_columns, wide_lines
from dashboard.data.rows import Rows, measured
from dashboard.data.store import Store
from dashboard.link import Borders, FileKind
from dashboard.text import Words, mark
from dashboard.text.borders import note
from dashboard.text.sources import source_words, sources_behind
from dashboard.view import View
from etl.contract import DIVISION

TODAY = str(DIVISION)
#: Of how many indicators a report of an error names title and source.
_NAMED = 3
#: What a format is called, and whom it is for.
FILES: Mapping[FileKind, tuple[str, str]] = {
    "csv": (
        "CSV",
        mark("R, Python and databases. In a spreadsheet the zero of 0301 is lost: take Excel."),
    ),
    "xlsx": ("Excel", mark("Sheets with data, definitions and sources, for reading and sharing.")),
    "parquet": ("Parquet", mark("Small and fast, with typed columns: R, Python, DuckDB.")),
    "jsonstat": ("JSON-stat 2", mark("For tools that read Statistics Norway’s tables.")),
    "dta": ("Stata", mark("With labels on variables and values.")),
    "sav": ("SPSS", mark("With labels on variables and values.")),
    "gpkg": ("GeoPackage", mark("With the borders of the municipalities: QGIS, ArcGIS.")),
    "geojson": ("GeoJSON", mark("With the borders of the municipalities, for maps on the web.")),
}


#: Formats with one shape of their own, whichever is asked for.
_ONE_SHAPE: tuple[FileKind, ...] = ("jsonstat", "geojson")


def call(store: Store, view: View) -> str:
    """Return the address of the API's answer with the rows of a view, as the chosen file."""
    named = replace(view, version=store.version)
    return call_of(named, store, view.file if view.packing == "alone" else "zip")


def panel(store: Store, view: View, found: Rows, refused: str, say: Words) -> list[Component]:
    """Return the choices, each with what it means, and the button that says what you get.

    `refused` says why there are no rows, if that is for more than that none fits.
    """
    shapes = {"long": say("Long"), "wide": say("Wide")}
    borders = {each: each for each in get_args(Borders)}
    packings = {"alone": say("The file alone"), "receipt": say("Zip with receipt")}
    return [
        _formats(store, view, say),
        html.Div(
            [
                _segments(store, view, "shape", say("Shape"), shapes),
                _segments(store, view, "division", say("Borders of"), borders),
                _segments(store, view, "packing", say("Packing"), packings),
            ],
            className="data-shapes",
        ),
        html.Ul([html.Li(each) for each in _meanings(view, say)], className="hints"),
        html.Div(
            [
                html.A(
                    [
                        html.Span(className="icon icon-save", **aria(hidden="true")),
                        html.Span(_button(view, found, say)),
                    ],
                    id="data-save",
                    href=call(store, view),
                    download="",
                    className="button data-save",
                    **data(rows=str(_lines(view, found)), kind=view.file, packing=view.packing),
                )
                if len(found)
                else html.P(refused or say("There are no rows to download."), className="hint"),
                html.Button(
                    say("Copy the API call"),
                    id="data-copy",
                    type="button",
                    className="button",
                    **data(copy=call(store, view)),
                ),
                _report(store, view, say),
            ],
            className="downloads",
        ),
    ]


def _report(store: Store, view: View, say: Words) -> Component:
    indicators = measured(store, view)
    titles = [say.pick(store.indicators[each].title) for each in indicators[:_NAMED]]
    sources = sources_behind(store, indicators[:_NAMED])
    told = " ".join(source_words(source, say) for source in sources)
    more = ["…"] if len(indicators) > _NAMED else []
    return report("; ".join(titles + more), told, say)


def unlike_preview(view: View, found: Rows, say: Words) -> str:
    """Return how large the file is where it has another shape than the preview; else nothing."""
    if not _is_wide(view):
        return ""
    return say(
        "The preview is long. The file is wide: {lines} and {columns}.",
        lines=counted("lines", wide_lines(found), say),
        columns=say("{n} columns", n=say.number(wide_columns(found))),
    )


def progress(say: Words) -> Component:
    """Return the room where a download tells how far it has come; `assets/data` fills it."""
    told = {
        "preparing": say("Preparing the file … {seconds} s"),
        "rows": say("{n} of {all} rows"),
        "bytes": say("{size} fetched"),
        "saved": say("Saved: {file}, {size}."),
        "cancel": say("Cancel"),
        "cancelled": say("The download was cancelled. Nothing was saved."),
        "broken": say("The download broke off. Check the connection and try again."),
        "refused": say("The file could not be made:"),
        "copied": say("The API call is copied."),
        "copyHere": say("Copy it from here:"),
    }
    return html.Div(
        **named("data-progress"),
        **data(words=json.dumps(told, ensure_ascii=False), language=say.language),
    )


def _formats(store: Store, view: View, say: Words) -> Component:
    return html.Fieldset(
        [
            html.Legend(say("Format"), className="control-label"),
            html.Div(
                [
                    html.Button(
                        [html.Strong(name), html.Span(say(text))],
                        id=f"data-file-{kind}",
                        type="button",
                        className="data-file",
                        **data(query=replace(view, file=kind).to_query(store)),
                        **aria(pressed="true" if kind == view.file else "false"),
                    )
                    for kind, (name, text) in FILES.items()
                ],
                className="data-files",
            ),
        ],
        className="control",
    )


def _segments(
    store: Store, view: View, key: str, label: str, names: Mapping[str, str]
) -> Component:
    asked = controls.asking(view.to_query(store), key)
    options = {value: (name, asked.replace(controls.ANY, value)) for value, name in names.items()}
    return controls.segments(f"data-{key}", label, options, getattr(view, key))


def _meanings(view: View, say: Words) -> list[str]:
    if view.file in _ONE_SHAPE:
        name = FILES[view.file][0]
        told = [say("{format} has one shape: long and wide give the same file.", format=name)]
    elif view.shape == "long":
        told = [say("Long: a line for each figure, exactly the rows of the preview.")]
    else:
        told = [
            say(
                "Wide: a line for each municipality and year, with a column of figures and one of "
                "statuses for each indicator, and two for the ends of the interval where it is "
                "known."
            )
        ]
    if view.division != TODAY:
        told.append(note(int(view.division), say))
    if view.packing == "receipt":
        told.append(
            say(
                "The receipt: readme, codebook, citation, licence, the link and the API call, and "
                "checksums, so that others can find and check the same figures."
            )
        )
    return told


def _is_wide(view: View) -> bool:
    return view.shape == "wide" and view.file not in _ONE_SHAPE


def _lines(view: View, found: Rows) -> int:
    """Return how many lines of figures the file has."""
    return wide_lines(found) if _is_wide(view) else len(found)


def _button(view: View, found: Rows, say: Words) -> str:
    name = FILES[view.file][0]
    if view.packing == "receipt":
        name = say("{format} with receipt", format=name)
    noun = "lines" if _is_wide(view) else "rows"
    return say(
        "Download {rows} as {format}", rows=counted(noun, _lines(view, found), say), format=name
    )
