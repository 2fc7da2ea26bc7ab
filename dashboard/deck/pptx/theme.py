"""Colours and fonts of the PowerPoint file as its theme, so that another template changes them."""

import re
from functools import cache
from html import escape
from typing import NamedTuple

from dashboard.figures.palette import PALETTES
from dashboard.link import Theme

#: Fonts that come with the office programs: one for titles, one for the rest.
TITLES, TEXT = "Cambria", "Calibri"
#: The namespaces of every piece that is written here.
NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_ACCENTS = 6
_NUMBER = re.compile(r"#[0-9a-fA-F]{6}")
#: Which of the theme's two dark and two light colours are paper and ink.
COLOUR_MAPS: dict[Theme, dict[str, str]] = {
    "light": {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"},
    "dark": {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"},
}


#: The file's unit, as parts of an inch.
EMU = 914_400


#: What brings a colour nearer to the paper.
_HALF: dict[Theme, str] = {
    "light": '<a:lumMod val="50000"/><a:lumOff val="50000"/>',
    "dark": '<a:lumMod val="60000"/>',
}


class Box(NamedTuple):
    """A rectangle on the slide, in inches."""

    left: float
    top: float
    width: float
    height: float


def emu(inches: float) -> int:
    """Return a length in the file's own unit."""
    return round(inches * EMU)


@cache
def scheme_names(theme: Theme) -> dict[str, str]:
    """Return what the theme calls each colour of the palette that it has."""
    palette = PALETTES[theme]
    accents = {colour: f"accent{at}" for at, colour in enumerate(palette.lines[:_ACCENTS], 1)}
    return accents | {
        palette.surface: "bg1",
        palette.ink: "tx1",
        palette.band: "bg2",
        palette.soft: "tx2",
    }


def colour(of: str, theme: Theme, change: str = "") -> str:
    """Return a colour: by its name in the theme where it has one; `change` is what is done to it.

    Raises
    ------
    ValueError : it is neither a name in the theme nor written as #rrggbb.
    """
    names = scheme_names(theme)
    name = names.get(of.lower(), of)
    if name in names.values():
        return f'<a:schemeClr val="{name}">{change}</a:schemeClr>'
    if not _NUMBER.fullmatch(of):
        raise ValueError(f"{of!r} is not a colour as #rrggbb")
    return f'<a:srgbClr val="{of[1:].upper()}">{change}</a:srgbClr>'


def fill(of: str, theme: Theme, alpha: int = 100) -> str:
    """Return the fill of a shape, a line or letters, `alpha` per cent of it."""
    shine = f'<a:alpha val="{alpha * 1000}"/>' if alpha < 100 else ""
    return f"<a:solidFill>{colour(of, theme, shine)}</a:solidFill>"


def faint(of: str, theme: Theme) -> str:
    """Return the fill of what lies behind, half way to the paper."""
    return f"<a:solidFill>{colour(of, theme, _HALF[theme])}</a:solidFill>"


def line(of: str, theme: Theme, points: float, dash: str = "solid", alpha: int = 100) -> str:
    """Return a line of some points' width."""
    return (
        f'<a:ln w="{round(points * 12700)}" cap="rnd">{fill(of, theme, alpha)}'
        f'<a:prstDash val="{dash}"/><a:round/></a:ln>'
    )


NO_LINE = "<a:ln><a:noFill/></a:ln>"


def theme_xml(name: str, theme: Theme) -> str:
    """Return the theme; the palette's lines beyond the accents are its colours to choose from."""
    palette, drawn_as = PALETTES[theme], COLOUR_MAPS[theme]
    of_role = {
        "bg1": palette.surface,
        "tx1": palette.ink,
        "bg2": palette.band,
        "tx2": palette.soft,
    }
    colours = {drawn_as[role]: of for role, of in of_role.items()}
    ordered = {slot: colours[slot] for slot in ("dk1", "lt1", "dk2", "lt2")}
    ordered |= {f"accent{at}": of for at, of in enumerate(palette.lines[:_ACCENTS], 1)}
    ordered |= {"hlink": palette.lines[0], "folHlink": palette.lines[2]}
    scheme = "".join(f"<a:{slot}>{_number(of)}</a:{slot}>" for slot, of in ordered.items())
    fonts = "".join(
        f'<a:{use}><a:latin typeface="{font}"/><a:ea typeface=""/><a:cs typeface=""/></a:{use}>'
        for use, font in (("majorFont", TITLES), ("minorFont", TEXT))
    )
    others = "".join(f"<a:custClr>{_number(of)}</a:custClr>" for of in palette.lines[_ACCENTS:])
    called = escape(name)
    return (
        f'<a:theme {NAMES} name="{called}"><a:themeElements>'
        f'<a:clrScheme name="{called}">{scheme}</a:clrScheme>'
        f'<a:fontScheme name="{called}">{fonts}</a:fontScheme>{_FORMATS}</a:themeElements>'
        f"<a:objectDefaults/><a:extraClrSchemeLst/><a:custClrLst>{others}</a:custClrLst></a:theme>"
    )


def _number(of: str) -> str:
    return f'<a:srgbClr val="{of[1:].upper()}"/>'


_PLAIN = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
#: A theme has three of each, from subtle to intense; here all are plain.
_FORMATS = (
    f'<a:fmtScheme name="Bygdepuls"><a:fillStyleLst>{_PLAIN * 3}</a:fillStyleLst><a:lnStyleLst>'
    + "".join(
        f'<a:ln w="{width}">{_PLAIN}<a:prstDash val="solid"/></a:ln>'
        for width in (6350, 12700, 19050)
    )
    + f"</a:lnStyleLst><a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_PLAIN * 3}</a:bgFillStyleLst></a:fmtScheme>"
)
