"""Slides of every kind, made by hand, with figures that are nobody's."""

import math
from collections.abc import Iterable

from dashboard.data.classes import Classes
from dashboard.deck.deck import Deck, Pin
from dashboard.deck.drawing import Shown
from dashboard.figures.map_colours import MAP_COLOURS, class_colours
from dashboard.figures.palette import PALETTES
from dashboard.link import Theme
from dashboard.slides.slide import (
    Absent,
    Answer,
    Body,
    Cell,
    CountryMap,
    Definition,
    Native,
    Plot,
    Poll,
    Prose,
    Series,
    Slide,
    Table,
    Tile,
    Tiles,
)
from etl.contract import Language

SOURCE = (
    "Kilde: Statistisk sentralbyrå, tabell 06913, oppdatert 24. februar 2026 (CC BY 4.0). "
    "https://www.ssb.no/statbank/table/06913"
)
DATED = "Bygdepuls. Dataversjon a9447063ef20, nyeste kilde fra 12. mars 2026."
PEOPLE = Definition(
    "Folketall",
    "Antall bosatte ved inngangen til året, i kommunegrensene i dag.",
    "Studenter kan være registrert i hjemkommunen.",
)
YEARS = tuple(map(str, range(2000, 2026)))


def deck(title: str = "Slik går det i Tinn", lang: Language = "nb", theme: Theme = "light") -> Deck:
    return Deck(title, lang, theme, ())


def shown(
    body: Body,
    title: str = "Folketallet har gått ned hvert år siden 2008",
    *,
    note: str = "",
    speaker: str = "",
    kind: str = "trends",
    **changes: object,
) -> Shown:
    """A slide as it stands in a deck, of a view on the page /utvikling."""
    has = {
        "subtitle": "Indeks, 2000 = 100 · 2000–2025 · sammenlignet med Norge",
        "told": ("Tinn hadde 5 512 innbyggere i 2025, 8,1 prosent færre enn i 2000.",),
        "remarks": ("Stiplet linje: områder å sammenligne med.",),
        "source": SOURCE,
        "sources": (SOURCE,),
        "definitions": (PEOPLE,),
        "query": "?indicator=population&places=4026&data=a9447063ef20",
        "dated": DATED,
    }
    slide = Slide(title=title, body=body, **(has | changes))
    return Shown(Pin(kind, note=note, speaker=speaker), slide, title, "/utvikling")


def own(body: Body, title: str, *, note: str = "", **changes: object) -> Shown:
    """A slide of the presenter's own, which has no view."""
    slide = Slide(title=title, subtitle="", body=body, **changes)
    return Shown(Pin("prose", note=note), slide, title)


def plot(native: Native) -> Plot:
    return Plot({}, "Et diagram over tall som ingen har målt.", native)


def lines(theme: Theme = "light", n: int = 4) -> Native:
    names = ("Tinn", "Vinje", "Rauma", "Gildeskål", "Løten", "Farsund", "Vang", "Kárášjohka")
    palette = PALETTES[theme]
    return Native(
        kind="line",
        categories=YEARS,
        series=(
            *(Series(name, _wave(at), palette.lines[at]) for at, name in enumerate(names[: n - 1])),
            Series("Norge", _wave(9), palette.areas[0], is_quiet=True),
        ),
        decimals=1,
        unit="%",
    )


def _wave(at: int) -> tuple[float | None, ...]:
    """A line with a gap of two years, and a year that stands alone."""
    values: list[float | None] = [
        round(3 + 0.4 * math.sin(year / 3 + at) + at * 0.05, 3) for year in range(len(YEARS))
    ]
    values[8] = values[9] = values[11] = None
    return tuple(values)


def stacked(kind: str = "stacked") -> Native:
    colours = PALETTES["light"].lines
    return Native(
        kind=kind,
        categories=YEARS[-10:],
        series=tuple(
            Series(name, tuple(float(10 + at * 3 + year) for year in range(10)), colours[at])
            for at, name in enumerate(("Jordbruk og skogbruk", "Industri", "Offentlig"))
        ),
        decimals=0,
        unit="",
        y_title="Personer",
    )


def bars() -> Native:
    colours = PALETTES["light"].lines
    names = ("Sunnfjord", "Tinn", "Vinje", "Midt-Telemark", "Nissedal", "Kviteseid", "Fyresdal")
    values = (12.5, 9.25, 8.0, 4.5, 1.0, -2.5, -7.75)
    chosen = tuple(value if at == 1 else None for at, value in enumerate(values))
    others = tuple(None if at == 1 else value for at, value in enumerate(values))
    return Native(
        kind="bar",
        categories=names,
        series=(
            Series("Valgt", chosen, colours[1]),
            Series("Andre kommuner", others, "#8a9a9e", is_quiet=True),
        ),
        decimals=1,
        unit="%",
    )


def pyramid() -> Native:
    ages = tuple(f"{low}–{low + 4}" for low in range(0, 100, 5))
    shares = [round(6 - abs(8 - at) * 0.3, 2) for at in range(20)]
    lines = PALETTES["light"].lines
    ink = PALETTES["light"].ink
    return Native(
        kind="pyramid",
        categories=ages,
        series=(
            Series("Menn", tuple(-value for value in shares), lines[0]),
            Series("Kvinner", tuple(shares), lines[1]),
            Series("Menn 2000", tuple(round(-v * 0.8, 2) for v in shares), ink, is_quiet=True),
            Series("Kvinner 2000", tuple(round(v * 1.1, 2) for v in shares), ink, is_quiet=True),
        ),
        decimals=1,
        unit="%",
    )


def points() -> Native:
    xs = tuple(round(20 + 10 * math.sin(at * 1.7) + at * 0.03, 3) for at in range(300))
    ys = tuple(round(5 + 0.2 * x + 2 * math.cos(at * 2.3), 3) for at, x in enumerate(xs))
    chosen = (3, 77, 150, 210)
    return Native(
        kind="scatter",
        categories=(),
        series=(
            Series(
                "Alle kommuner", ys, "#66757a", True, xs, tuple(f"Sted {at}" for at in range(300))
            ),
            Series(
                "Valgte",
                (*(ys[at] for at in chosen), None),
                PALETTES["light"].lines[1],
                False,
                (*(xs[at] for at in chosen), None),
                ("Tinn", "Vinje", "Rauma", "Gildeskål", "Utsira"),
            ),
        ),
        decimals=1,
        unit="",
        x_title="Andel over 67 år, prosent",
        y_title="Andel uføre, prosent",
    )


def country_map(
    places: Iterable[tuple[str, str]], ringed: Iterable[str] = (), theme: Theme = "light"
) -> CountryMap:
    """Classes of colours; each seventh place has a gap in the newest year."""
    known = tuple(places)
    classes = Classes((1.0, 2.0, 3.0, 4.0, 5.0, 6.0))
    return CountryMap(
        indicator="unemployment",
        unit="%",
        decimals=1,
        places=tuple(code for code, _ in known),
        names=tuple(name for _, name in known),
        years=(2024, 2025),
        at=1,
        values=tuple((1.0, None if at % 7 == 3 else at % 70 / 10) for at, _ in enumerate(known)),
        limits=classes.limits,
        colours=class_colours(classes, "lower", MAP_COLOURS[theme]),
        labels=("under 1 %", *(f"{low} til {low + 1} %" for low in range(1, 6)), "6 % og over"),
        gap_label="Ikke tall for alle kommuner",
        largest=0.0,
        ringed=tuple(ringed),
        alternative="Kart over arbeidsløsheten i alle kommuner i 2025.",
    )


def circle_map(places: Iterable[tuple[str, str]], ringed: Iterable[str] = ()) -> CountryMap:
    """Counts, some of them below zero."""
    known = tuple(places)
    return CountryMap(
        indicator="growth",
        unit="personer",
        decimals=0,
        places=tuple(code for code, _ in known),
        names=tuple(name for _, name in known),
        years=(2025,),
        at=0,
        values=tuple(
            (None if at == 5 else (-1.0) ** at * (at * 37 % 900),) for at in range(len(known))
        ),
        limits=(0.0,),
        colours=(MAP_COLOURS["light"].loss, MAP_COLOURS["light"].circle),
        labels=("under 0", "0 og over"),
        gap_label="Ikke tall",
        largest=899.0,
        ringed=tuple(ringed),
        alternative="Kart over befolkningsveksten.",
    )


def table() -> Table:
    return Table(
        head=("Kommune", "Folketall 2025", "Endring siden 2000", "Vurdering"),
        rows=tuple(
            (
                Cell(name, "strong" if not at else ""),
                Cell(f"{5 + at} 123"),
                Cell(change, tone),
                Cell(told),
            )
            for at, (name, change, tone, told) in enumerate(
                (
                    ("Tinn", "−8,1 %", "bad", "Nedgang"),
                    ("Vinje", "+2,4 %", "good", "Vekst"),
                    ("Midt-Telemark", "+0,3 %", "", "Uendret"),
                    ("Gildeskål", "–", "quiet", "For få til å si"),
                )
            )
        ),
    )


def tiles(n: int = 4) -> Tiles:
    told = (
        ("Folketall", "5 512", "1. januar 2026 · plass 213–215 av 357"),
        ("Arbeidsløshet", "3,2 %", "Norge: 2,1 %"),
        ("Andel over 67 år", "24,1 %", "Norge: 17,0 %"),
        ("Netto innflytting siste fem år", "−123", "Sammenlignbare kommuner: −41"),
    )
    return Tiles(tuple(Tile(*told[at % 4]) for at in range(n)))


PROSE = Prose(
    (
        "Folketallet synker, men flere unge flytter hjem enn for ti år siden.",
        "Vi mangler fagfolk i helse og bygg.",
        "Neste steg: boliger i sentrum, og et bofellesskap for unge.",
    )
)
POLL = Poll(
    (
        Answer("Boliger til unge familier", 14),
        Answer("Bedre kollektivtilbud til Kongsberg og Notodden", 9),
        Answer("Flere arbeidsplasser i reiselivet", 5),
        Answer("Vet ikke", 0),
    )
)
ABSENT = Absent(
    (
        "Ingen av stedene har tall for denne indikatoren.",
        "Velg andre steder, eller en annen indikator.",
    )
)
