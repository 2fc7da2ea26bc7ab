"""The template's master and layouts: where title, content, note, source and number stand."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.deck.pptx.theme import COLOUR_MAPS, NAMES, Box, fill, line
from dashboard.deck.pptx.writing import Pen, frame, xml
from dashboard.text import Words, mark

#: The slide, in inches: as a screen is, 16 to 9.
WIDE, HIGH = 13.333, 7.5
LEFT, WIDTH = 0.6, 12.133
TITLE = Box(LEFT, 0.25, WIDTH, 1.0)
SUBTITLE = Box(LEFT, 1.29, WIDTH, 0.4)
CONTENT = Box(LEFT, 1.85, WIDTH, 4.05)
NOTE = Box(LEFT, 5.98, WIDTH, 0.72)
SOURCE = Box(LEFT, 6.86, 11.2, 0.46)
NUMBER = Box(12.033, 6.86, 0.7, 0.46)
#: Of the slide with a map, which is as high as the slide, words stand to the left.
MAP = Box(6.75, 0.35, 5.03, 6.3)
MAP_TITLE = Box(LEFT, 0.4, 6.2, 1.9)
MAP_SUBTITLE = Box(LEFT, 2.38, 6.0, 0.7)
MAP_NOTE = Box(LEFT, 3.3, 4.5, 3.3)
LEGEND = Box(11.0, 3.0, 1.75, 3.6)
#: How wide a part of the country is drawn: no sea or abroad beside it is left for the legend.
NEAR_WIDTH = LEGEND.left - MAP.left - 0.15
COLUMNS = (Box(LEFT, 1.5, 5.85, 5.15), Box(6.883, 1.5, 5.85, 5.15))
#: What a slide's placeholder is called among its layout's.
SUBTITLE_AT, CONTENT_AT, NOTE_AT, SOURCE_AT, NUMBER_AT = 13, 1, 14, 11, 12
#: Letters in points: large enough for the back of a hall.
TITLE_SIZE, TEXT_SIZE, SUBTITLE_SIZE, NOTE_SIZE, SOURCE_SIZE = 30, 22, 18, 18, 11
_PULSE = ((4, 19), (10, 19), (13, 10), (18, 25), (22, 15), (24, 19), (28, 19))


@dataclass(frozen=True, slots=True)
class Room:
    """A placeholder: its type, its number among the layout's, where it stands, what it prompts."""

    kind: str
    at: int
    box: Box
    prompt: str
    size: float = 0
    colour: str = ""
    anchor: str = "t"
    align: str = "l"


_TITLE = Room("title", 0, TITLE, mark("What the figures show"), anchor="b")
_SUBTITLE = Room("body", SUBTITLE_AT, SUBTITLE, mark("What is measured"), SUBTITLE_SIZE, "tx2")
_CONTENT = Room("", CONTENT_AT, CONTENT, mark("Content"))
_NOTE = Room("body", NOTE_AT, NOTE, mark("Note"), NOTE_SIZE, anchor="ctr")
_SOURCE = Room("ftr", SOURCE_AT, SOURCE, mark("Source"), SOURCE_SIZE, "tx2", "ctr")
_NUMBER = Room("sldNum", NUMBER_AT, NUMBER, "", 12, "tx2", "ctr", "r")


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout: what it is called, which kind of the format's it is, and its placeholders."""

    name: str
    kind: str
    rooms: tuple[Room, ...]
    is_first: bool = False


LAYOUTS: Mapping[str, Layout] = {
    "title": Layout(
        mark("Title slide"),
        "title",
        (
            Room(
                "ctrTitle", 0, Box(1.2, 2.1, 10.9, 2.2), mark("Presentation title"), 44, anchor="b"
            ),
            Room("subTitle", CONTENT_AT, Box(1.2, 4.5, 10.9, 1.6), mark("Subtitle"), 20, "tx2"),
        ),
        is_first=True,
    ),
    "content": Layout(
        mark("Title and content"), "obj", (_TITLE, _SUBTITLE, _CONTENT, _NOTE, _SOURCE, _NUMBER)
    ),
    "free": Layout(
        mark("Title and free space"), "titleOnly", (_TITLE, _SUBTITLE, _NOTE, _SOURCE, _NUMBER)
    ),
    "map": Layout(
        mark("Title and map"),
        "titleOnly",
        (
            Room("title", 0, MAP_TITLE, mark("What the figures show"), anchor="b"),
            Room("body", SUBTITLE_AT, MAP_SUBTITLE, mark("What is measured"), SUBTITLE_SIZE, "tx2"),
            Room("body", NOTE_AT, MAP_NOTE, mark("Note"), NOTE_SIZE),
            _SOURCE,
            _NUMBER,
        ),
    ),
    "definitions": Layout(
        mark("Definitions"),
        "twoObj",
        (
            _TITLE,
            *(
                Room("body", at, box, mark("Definitions"), 12)
                for at, box in enumerate(COLUMNS, CONTENT_AT)
            ),
            _SOURCE,
            _NUMBER,
        ),
    ),
}


def master_xml(pen: Pen, say: Words) -> dict[str, str]:
    """Return the master's pieces by their name: its shapes, colours and kinds of text."""
    rooms = (
        _TITLE,
        Room("body", CONTENT_AT, CONTENT, mark("Content")),
        Room("ftr", 3, SOURCE, mark("Source"), SOURCE_SIZE, "tx2", "ctr"),
        Room("sldNum", 4, NUMBER, "", 12, "tx2", "ctr", "r"),
    )
    colours = " ".join(f'{role}="{slot}"' for role, slot in COLOUR_MAPS[pen.theme].items())
    accents = " ".join(f'accent{at}="accent{at}"' for at in range(1, 7))
    return {
        "cSld": _shapes("", rooms, "", pen, say, background=True),
        "clrMap": f'<p:clrMap {NAMES} {colours} {accents} hlink="hlink" folHlink="folHlink"/>',
        "txStyles": _styles(),
    }


def layout_xml(layout: Layout, pen: Pen, say: Words) -> str:
    """Return a layout's shapes."""
    decoration = _pulse(pen) if layout.is_first else _rule(pen)
    return _shapes(say(layout.name), layout.rooms, decoration, pen, say, background=False)


def placeholder(
    number: int, room: Room, name: str, paragraphs: str, *, properties: str = "", text: str = ""
) -> str:
    """Return a placeholder; without `properties` and `text` it is as its layout says."""
    kind = f' type="{room.kind}"' if room.kind else ""
    at = f' idx="{room.at}"' if room.at else ""
    return (
        f'<p:sp {NAMES}><p:nvSpPr><p:cNvPr id="{number}" name="{xml(name)}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph{kind}{at}/></p:nvPr>'
        "</p:nvSpPr>"
        f"<p:spPr>{properties}</p:spPr>"
        f"<p:txBody>{text or '<a:bodyPr/><a:lstStyle/>'}{paragraphs}</p:txBody></p:sp>"
    )


def _shapes(
    name: str, rooms: tuple[Room, ...], decoration: str, pen: Pen, say: Words, *, background: bool
) -> str:
    placed = "".join(_room(at, room, pen, say) for at, room in enumerate(rooms, 2))
    called = f' name="{xml(name)}"' if name else ""
    behind = (
        '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr>'
        "</p:bg>"
    )
    return (
        f"<p:cSld {NAMES}{called}>{behind if background else ''}<p:spTree><p:nvGrpSpPr>"
        '<p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
        f"{decoration}{placed}</p:spTree></p:cSld>"
    )


def _room(number: int, room: Room, pen: Pen, say: Words) -> str:
    """Return a placeholder of a layout, with the look that slides take from it."""
    size = f' sz="{round(room.size * 100)}"' if room.size else ""
    paint = fill(room.colour, pen.theme) if room.colour else ""
    if not room.size or room.kind == "ctrTitle":
        style = f"<a:lvl1pPr><a:defRPr{size}>{paint}</a:defRPr></a:lvl1pPr>" if size else ""
    else:
        style = (
            f'<a:lvl1pPr marL="0" indent="0" algn="{room.align}"><a:buNone/>'
            f"<a:defRPr{size}>{paint}</a:defRPr></a:lvl1pPr>"
        )
    fits = "" if room.kind in ("ftr", "sldNum") else "<a:normAutofit/>"
    text = (
        '<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" '
        f'anchor="{room.anchor}">'
        f"{fits}</a:bodyPr><a:lstStyle>{style}</a:lstStyle>"
    )
    told = pen.paragraph(pen.run(say(room.prompt)) if room.prompt else number_field(pen))
    frame_xml = f'{frame(room.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    name = say(room.prompt) if room.prompt else say("Slide number")
    return placeholder(number, room, name, told, properties=frame_xml, text=text)


def number_field(pen: Pen) -> str:
    """Return the number of the slide, which the program fills in."""
    return (
        '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
        f'<a:rPr lang="{pen.tag}"/><a:t>‹#›</a:t></a:fld>'
    )


def _rule(pen: Pen) -> str:
    """Return the thin line over the source."""
    return (
        '<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="20" name="—"/><p:cNvCxnSpPr/>'
        '<p:nvPr userDrawn="1"/></p:nvCxnSpPr>'
        f"<p:spPr>{frame(Box(LEFT, 6.78, WIDTH, 0))}"
        f'<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{line("tx2", pen.theme, 0.75, alpha=40)}'
        "</p:spPr></p:cxnSp>"
    )


def _pulse(pen: Pen) -> str:
    """Return the sign of Bygdepuls, a heartbeat, over the first title."""
    steps = "".join(
        f'<a:{"lnTo" if at else "moveTo"}><a:pt x="{(x - 4) * 100}" y="{(y - 10) * 100}"/>'
        f"</a:{'lnTo' if at else 'moveTo'}>"
        for at, (x, y) in enumerate(_PULSE)
    )
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="20" name="Bygdepuls"/><p:cNvSpPr/>'
        '<p:nvPr userDrawn="1"/></p:nvSpPr>'
        f"<p:spPr>{frame(Box(1.2, 1.1, 1.44, 0.9))}<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/>"
        '<a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="2400" h="1500" fill="none">{steps}</a:path></a:pathLst></a:custGeom>'
        f"<a:noFill/>{line('accent1', pen.theme, 4)}</p:spPr></p:sp>"
    )


def _styles() -> str:
    """Return how titles, content and all else is written where nothing else is said."""
    ink = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
    text = f'{ink}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
    title = f'{ink}<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/>'
    levels = "".join(
        f'<a:lvl{level}pPr marL="{285750 * level}" indent="-285750" algn="l">'
        '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{1000 if level == 1 else 500}"/></a:spcBef>'
        '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/>'
        f'<a:buChar char="•"/><a:defRPr sz="{max(14, TEXT_SIZE - 2 * (level - 1)) * 100}" '
        f'kern="1200">{text}</a:defRPr></a:lvl{level}pPr>'
        for level in range(1, 6)
    )
    others = "".join(
        f'<a:lvl{level}pPr marL="0" algn="l"><a:defRPr sz="1800" kern="1200">{text}</a:defRPr>'
        f"</a:lvl{level}pPr>"
        for level in range(1, 6)
    )
    return (
        f"<p:txStyles {NAMES}><p:titleStyle>"
        '<a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:buNone/>'
        f'<a:defRPr sz="{TITLE_SIZE * 100}" b="0" kern="1200">{title}</a:defRPr></a:lvl1pPr>'
        f"</p:titleStyle><p:bodyStyle>{levels}</p:bodyStyle>"
        f"<p:otherStyle>{others}</p:otherStyle></p:txStyles>"
    )
