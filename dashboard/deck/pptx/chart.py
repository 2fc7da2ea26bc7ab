"""A native chart: drawn by the office program from figures that lie inside it."""

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.parts.chart import ChartPart
from pptx.slide import Slide

from dashboard.deck.pptx.axes import AXIS_SIZE, letters, number_format
from dashboard.deck.pptx.bars import bar_chart
from dashboard.deck.pptx.layouts import CONTENT_AT
from dashboard.deck.pptx.lines import MOST_NAMED, line_chart
from dashboard.deck.pptx.points import scatter_chart
from dashboard.deck.pptx.theme import NAMES, Box, emu
from dashboard.deck.pptx.workbook import workbook
from dashboard.deck.pptx.writing import Pen, xml
from dashboard.slides.slide import Native
from dashboard.text import Words

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def add_chart(
    slide: Slide, native: Native, alternative: str, first: int, box: Box, pen: Pen, say: Words
) -> None:
    """Put the chart where the slide's content stands."""
    package = slide.part.package
    part = ChartPart(
        package.next_partname(ChartPart.partname_template),
        CT.DML_CHART,
        package,
        parse_xml(_chart_space(native, box, pen)),
    )
    look = number_format(native.decimals, "", pen)
    part.chart_workbook.update_from_xlsx_blob(workbook(native, look))
    key = slide.part.relate_to(part, RT.CHART)
    slide.shapes._spTree.append(parse_xml(_frame(first, key, alternative, box, say)))


def _chart_space(native: Native, box: Box, pen: Pen) -> str:
    if native.kind == "line":
        plot = line_chart(native, box, pen)
    elif native.kind == "scatter":
        plot = scatter_chart(native, box, pen)
    else:
        plot = bar_chart(native, box, pen)
    return (
        f'<c:chartSpace xmlns:c="{_CHART}" {NAMES}><c:date1904 val="0"/>'
        f'<c:lang val="{pen.tag}"/><c:roundedCorners val="0"/>'
        f'<c:chart><c:autoTitleDeleted val="1"/>{plot}{_legend(native, pen)}'
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"{letters(pen, AXIS_SIZE, 'tx1')}</c:chartSpace>"
    )


def _legend(native: Native, pen: Pen) -> str:
    """Return the legend, where the series are several and not named in the chart itself."""
    most = MOST_NAMED if native.kind == "line" else 1
    if len(native.series) <= most:
        return ""
    at = "r" if native.kind in ("line", "stacked") else "t"
    return (
        f'<c:legend><c:legendPos val="{at}"/><c:overlay val="0"/>'
        f"{letters(pen, AXIS_SIZE, 'tx1')}</c:legend>"
    )


def _frame(number: int, key: str, alternative: str, box: Box, say: Words) -> str:
    """Return the chart's frame; as the layout's content it follows a template."""
    return (
        f'<p:graphicFrame {NAMES}><p:nvGraphicFramePr><p:cNvPr id="{number}" '
        f'name="{xml(say("Chart"))}" descr="{xml(alternative)}"/>'
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        f'<p:nvPr><p:ph idx="{CONTENT_AT}"/></p:nvPr></p:nvGraphicFramePr>'
        f'<p:xfrm><a:off x="{emu(box.left)}" y="{emu(box.top)}"/>'
        f'<a:ext cx="{emu(box.width)}" cy="{emu(box.height)}"/></p:xfrm>'
        f'<a:graphic><a:graphicData uri="{_CHART}">'
        f'<c:chart xmlns:c="{_CHART}" r:id="{key}"/></a:graphicData></a:graphic></p:graphicFrame>'
    )
