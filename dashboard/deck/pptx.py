"""The deck as PowerPoint: native charts with their figures inside, sources, notes and links."""

import io
from collections.abc import Sequence

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches, Pt

from dashboard.deck.deck import Deck
from dashboard.deck.drawing import Shown
from dashboard.slides.slide import Native, Plot
from dashboard.text import Words

WIDE, HIGH = Inches(13.333), Inches(7.5)


def presentation(deck: Deck, slides: Sequence[Shown], host: str, say: Words) -> bytes:
    """Return the file; one slide for each of `slides`."""
    made = Presentation()
    made.slide_width, made.slide_height = WIDE, HIGH
    for shown in slides:
        slide = made.slides.add_slide(made.slide_layouts[5])
        slide.shapes.title.text = shown.slide.title
        if isinstance(shown.slide.body, Plot):
            _chart(slide, shown.slide.body.native)
        source = slide.shapes.add_textbox(Inches(0.5), Inches(6.9), Inches(12.3), Inches(0.5))
        source.text_frame.text = " ".join((*shown.slide.sources, shown.slide.dated))
        slide.notes_slide.notes_text_frame.text = shown.pin.speaker
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def _chart(slide: object, native: Native) -> None:
    data = CategoryChartData()  # type: ignore[no-untyped-call]
    data.categories = native.categories
    for series in native.series:
        data.add_series(series.name, series.values)  # type: ignore[no-untyped-call]
    frame = slide.shapes.add_chart(  # type: ignore[attr-defined]
        XL_CHART_TYPE.LINE, Inches(0.5), Inches(1.6), Inches(12.3), Inches(5.2), data
    )
    frame.chart.font.size = Pt(16)
