"""A drawn deck made by hand, with a slide of every kind of body; no figure in it is a statistic."""

import json
from typing import Any

from dashboard.text import words
from dashboard.text.player_words import player_words
from tests.browser.conftest import PUBLISHED

VERSION = json.loads((PUBLISHED / "manifest.json").read_text())["version"]
PLACES = ("5614", "5616", "4651", "0301")
NAMES = ("Loppa", "Hasvik", "Stryn", "Oslo")
YEARS = (2020, 2021, 2022)
#: Of circles on both sides of a middle.
SIDES = {"limits": [20], "colours": ["#b35c29", "#007085"], "labels": ["under 20", "over 20"]}


def deck(*slides: dict[str, Any], theme: str = "light") -> dict[str, Any]:
    """Return some slides, or one of each kind, as the server would have drawn them."""
    return {
        "title": "Folkemøte",
        "lang": "nb",
        "theme": theme,
        "slides": list(slides or every_kind()),
        "notes": [],
        "words": player_words(words("nb")),
    }


def slide(title: str, body: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "kind": "trends",
        "title": title,
        "found": title,
        "subtitle": "Antall · 2020–2022",
        "told": ["Loppa hadde 12 i 2022."],
        "note": "",
        "speaker": "",
        "morphs": False,
        "remarks": ["Skravert: ingen tall."],
        "sources": ["Kilde: laget for hånd."],
        "dated": "Bygdepuls.",
        "link": "https://bygdepuls.example/utvikling?places=5614",
        "body": body,
        "notes": [],
    } | more


def every_kind() -> tuple[dict[str, Any], ...]:
    return (
        slide("En linje", plot(("Loppa", (10, 11, 12)))),
        slide("To linjer", plot(("Loppa", (10, 11, 12)), ("Hasvik", (30, 35, 41))), morphs=True),
        slide("Kart i farger", country(), speaker="Pek på Stryn."),
        slide("Kart ett år senere", country(at=2), morphs=True),
        slide("Kart i sirkler", country(largest=40.0, **SIDES)),
        slide("Tabell", table()),
        slide("Nøkkeltall", tiles()),
        slide("Egne ord", {"type": "Prose", "points": ["Skole", "Bolig", "Arbeid"]}, kind="prose"),
        slide("Spørsmål", poll(2, 0), kind="poll"),
        slide("Ingenting", {"type": "Absent", "hints": ["Ingen tall.", "Velg flere år."]}),
    )


def plot(*lines: tuple[str, tuple[float, ...]]) -> dict[str, Any]:
    values = [value for _, line in lines for value in line]
    colours = ("#0d6577", "#c04f1c")
    return {
        "type": "Plot",
        "alternative": "Linjediagram.",
        "figure": {
            "data": [
                {
                    "type": "scatter",
                    "mode": "lines+markers",
                    "name": name,
                    "x": list(YEARS),
                    "y": list(line),
                    "line": {"color": colour, "width": 5},
                }
                for (name, line), colour in zip(lines, colours, strict=False)
            ],
            "layout": {
                "font": {"size": 28},
                "hovermode": "x unified",
                "showlegend": False,
                "margin": {"l": 60, "r": 180, "t": 20, "b": 40},
                "xaxis": {"range": [2019.9, 2022.1], "dtick": 1, "fixedrange": True},
                "yaxis": {"range": [min(values) - 1, max(values) + 1], "fixedrange": True},
                "annotations": [
                    {
                        "x": 2022,
                        "y": line[-1],
                        "text": name,
                        "showarrow": True,
                        "arrowhead": 0,
                        "xanchor": "left",
                        "ax": 16,
                        "ay": 0,
                    }
                    for name, line in lines
                ],
            },
        },
    }


def country(**more: Any) -> dict[str, Any]:
    return {
        "type": "CountryMap",
        "indicator": "population",
        "unit": "personer",
        "decimals": 0,
        "places": PLACES,
        "names": NAMES,
        "years": YEARS,
        "at": 1,
        "values": [[1, 2, 3], [10, None, 12], [20, 25, 30], [40, 40, 40]],
        "limits": [10, 20],
        "colours": ["#bedead", "#4aadab", "#1b5d7f"],
        "labels": ["under 10", "10 til 20", "20 og mer"],
        "gap_label": "Ingen tall",
        "largest": 0.0,
        "ringed": ["5614", "5616"],
        "alternative": "Kart over kommunene.",
        "outline": f"/v/{VERSION}/outline.json",
        "zoom": [1, 0.5, 0.5],
    } | more


def table() -> dict[str, Any]:
    def cells(*texts: str) -> list[dict[str, str]]:
        return [
            {"text": text, "tone": tone}
            for text, tone in zip(texts, ("", "good", "bad"), strict=True)
        ]

    return {
        "type": "Table",
        "head": ["Kommune", "Folketall", "Endring"],
        "rows": [cells(name, "1\N{NO-BREAK SPACE}234", "−3") for name in NAMES * 2],
    }


def tiles() -> dict[str, Any]:
    tile = {"label": "Folketall", "value": "1\N{NO-BREAK SPACE}234", "context": "Norge: flere"}
    return {"type": "Tiles", "tiles": [tile] * 6}


def poll(*counts: int) -> dict[str, Any]:
    answers = [{"text": f"Svar {n}", "count": count} for n, count in enumerate(counts, 1)]
    return {"type": "Poll", "answers": answers}


#: Slides of words alone, numbered.
WORDS = tuple(slide(f"Nr. {n}", {"type": "Prose", "points": [f"Punkt {n}"]}) for n in range(1, 13))
