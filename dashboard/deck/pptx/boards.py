"""Bodies that are neither charts nor maps: tables and key figures."""

import re

from pptx.oxml import parse_xml
from pptx.slide import Slide

from dashboard.deck.pptx.layouts import CONTENT_AT
from dashboard.deck.pptx.shapes import rectangle
from dashboard.deck.pptx.theme import NAMES, NO_LINE, Box, emu, fill, line
from dashboard.deck.pptx.writing import Pen, Style, height_of, xml
from dashboard.slides.slide import Cell, Table, Tile, Tiles, Tone
from dashboard.text import Words

_TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
#: Without lines and fills of its own: those are drawn here.
_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_SIZES = (20, 18, 16, 14, 12, 11, 10)
_PADDING = 0.14
#: Letters that a column has room for, at least and at most, when the width is shared out.
_NARROW, _BROAD = 6, 48
_FIGURE = re.compile(r"[−+–-]?\s*\d.*|–")
_COLOURS: dict[Tone, str] = {"good": "accent4", "bad": "accent2", "quiet": "tx2"}
_GAP, _MOST_ACROSS = 0.25, 4
#: Sizes of figures and of the words around them, from large to small.
_TILE_SIZES = (
    *((48, 18), (40, 18), (40, 16), (34, 16), (28, 16)),
    *((28, 14), (24, 14), (24, 12), (20, 12)),
)


def add_table(slide: Slide, table: Table, first: int, box: Box, pen: Pen, say: Words) -> None:
    """Put the table where the slide's content stands, in letters as large as there is room for."""
    columns = [[Cell(head), *(row[at] for row in table.rows)] for at, head in enumerate(table.head)]
    letters = [
        min(_BROAD, max(_NARROW, *(len(each.text) + 2 for each in column))) for column in columns
    ]
    share = box.width / max(sum(letters), 1)
    widths = [min(each * share, each * 0.24) for each in letters]
    size, high = _sized([list(row) for row in zip(*columns, strict=True)], widths, box)
    aligns = [
        "r" if at and all(_FIGURE.fullmatch(each.text) for each in column[1:] if each.text) else "l"
        for at, column in enumerate(columns)
    ]
    lines = [tuple(map(Cell, table.head)), *table.rows]
    rows = "".join(
        f'<a:tr h="{emu(high)}">'
        + "".join(
            _cell(each, align, size, pen, is_head=not at)
            for each, align in zip(row, aligns, strict=True)
        )
        + "</a:tr>"
        for at, row in enumerate(lines)
    )
    grid = "".join(f'<a:gridCol w="{emu(each)}"/>' for each in widths)
    slide.shapes._spTree.append(
        parse_xml(
            f'<p:graphicFrame {NAMES}><p:nvGraphicFramePr><p:cNvPr id="{first}" '
            f'name="{xml(say("Table"))}"/>'
            '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
            f'<p:nvPr><p:ph idx="{CONTENT_AT}"/></p:nvPr></p:nvGraphicFramePr>'
            f'<p:xfrm><a:off x="{emu(box.left)}" y="{emu(box.top)}"/>'
            f'<a:ext cx="{emu(sum(widths))}" cy="{emu(high * len(lines))}"/></p:xfrm>'
            f'<a:graphic><a:graphicData uri="{_TABLE}"><a:tbl>'
            f'<a:tblPr firstRow="1"><a:tableStyleId>{_STYLE}</a:tableStyleId></a:tblPr>'
            f"<a:tblGrid>{grid}</a:tblGrid>{rows}</a:tbl></a:graphicData></a:graphic>"
            "</p:graphicFrame>"
        )
    )


def _sized(rows: list[list[Cell]], widths: list[float], box: Box) -> tuple[float, float]:
    """Return the size of the letters and the least height of a row."""
    size = 0.0
    for size in _SIZES:
        highs = [
            max(
                height_of([each.text], size, width - 2 * _PADDING)
                for each, width in zip(row, widths, strict=True)
            )
            + _PADDING
            for row in rows
        ]
        if sum(highs) <= box.height:
            break
    single = size * 1.2 / 72 + _PADDING
    return size, min(single * 1.35, max(single, box.height / len(rows)))


def _cell(cell: Cell, align: str, size: float, pen: Pen, *, is_head: bool) -> str:
    colour = "tx2" if is_head else _COLOURS.get(cell.tone, "tx1")
    style = Style(size, is_bold=is_head or cell.tone in ("strong", "good", "bad"), colour=colour)
    told = pen.paragraph(*([pen.run(cell.text, style)] if cell.text else []), align=align)
    below = line("tx1" if is_head else "tx2", pen.theme, 1.5 if is_head else 0.5)
    edge = below.replace("<a:ln ", "<a:lnB ").replace("</a:ln>", "</a:lnB>")
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{told}</a:txBody>"
        f'<a:tcPr marL="{emu(_PADDING)}" marR="{emu(_PADDING)}" marT="{emu(_PADDING / 2)}" '
        f'marB="{emu(_PADDING / 2)}" anchor="ctr">{edge}<a:noFill/></a:tcPr></a:tc>'
    )


def add_tiles(slide: Slide, body: Tiles, first: int, box: Box, pen: Pen) -> None:
    """Put key figures side by side, in rows of at most four, all in letters of the same sizes."""
    n = max(1, len(body.tiles))
    down = -(-n // _MOST_ACROSS)
    across = -(-n // down)
    wide = (box.width - _GAP * (across - 1)) / across
    high = min(2.8, (box.height - _GAP * (down - 1)) / down)
    figure, words = _tile_sizes(body.tiles, wide - 0.4, high - 0.42)
    for at, tile in enumerate(body.tiles):
        left = box.left + (at % across) * (wide + _GAP)
        top = box.top + (at // across) * (high + _GAP)
        drawn = _tile(tile, first + at, Box(left, top, wide, high), figure, words, pen)
        slide.shapes._spTree.append(parse_xml(drawn))


def _tile_sizes(tiles: tuple[Tile, ...], width: float, height: float) -> tuple[float, float]:
    """Return the sizes of figures and words that every tile has room for."""
    for figure, words in _TILE_SIZES:
        highs = (
            height_of([each.value], figure * 1.08, width)
            + height_of([each.label, each.context], words, width)
            for each in tiles
        )
        if max(highs, default=0) <= height:
            return figure, words
    return _TILE_SIZES[-1]


def _tile(tile: Tile, number: int, box: Box, figure: float, words: float, pen: Pen) -> str:
    told = "".join(
        (
            pen.paragraph(pen.run(tile.label, Style(words, colour="tx1"))),
            pen.paragraph(
                pen.run(tile.value, Style(figure, is_bold=True, colour="accent1")), before=4
            ),
            pen.paragraph(pen.run(tile.context, Style(words, colour="tx2")), before=4),
        )
    )
    return (
        f'<p:sp {NAMES}><p:nvSpPr><p:cNvPr id="{number}" name="{xml(tile.label)}"/><p:cNvSpPr/>'
        f"<p:nvPr/></p:nvSpPr><p:spPr>{rectangle(box)}{fill('bg2', pen.theme)}{NO_LINE}</p:spPr>"
        f'<p:txBody><a:bodyPr lIns="{emu(0.2)}" rIns="{emu(0.2)}" tIns="{emu(0.2)}" '
        f'bIns="{emu(0.1)}" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/>{told}'
        "</p:txBody></p:sp>"
    )
