"""Maps in a PowerPoint file: a shape for each municipality, and what their colours mean."""

import io
from dataclasses import replace

import pytest
from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.util import Inches

from dashboard.deck.pptx import layouts
from dashboard.deck.pptx.late import PLACE, write_late
from dashboard.deck.pptx.legend import round_sizes
from dashboard.deck.pptx.shapes import group
from dashboard.figures.map_colours import MAP_COLOURS
from dashboard.slides.slide import CountryMap
from tests.dashboard import example_slides as examples
from tests.dashboard.test_pptx_slides import COUNTRY, MAP, PLACES, opened


def shapes_of(body: CountryMap) -> dict[str, str]:
    """Name and colour of each shape of a map's group."""
    slide = opened(examples.shown(body)).slides[1]
    group = next(each for each in slide.shapes if each.name == "Kart")
    return {
        each.name: (each._element.xpath("p:spPr/a:solidFill/*/@val") or [""])[0].lower()
        for each in group.shapes
    }


def test_each_municipality_is_a_shape_with_its_figure_and_its_classes_colour():
    known = MAP_COLOURS["light"]
    drawn = shapes_of(MAP)
    assert drawn["Tinn: 0,0\N{NO-BREAK SPACE}%"] == MAP.colours[0][1:]
    assert drawn["Unjárga: –"] == known.gap[1:]
    assert len(drawn) == len(PLACES) + 1


def test_land_outside_the_selection_is_plain_land():
    drawn = shapes_of(examples.country_map(PLACES[:1]))
    assert drawn["Utenfor utvalget"] == MAP_COLOURS["light"].land[1:]


def test_the_shapes_of_a_map_are_no_tree_until_the_file_is_opened():
    body, shapes = io.BytesIO(), ["<p:sp/>" for _ in range(3)]
    made = Presentation()
    slide = made.slides.add_slide(made.slide_layouts[6])
    slide.shapes._spTree.append(parse_xml(group(7, "Map", "", layouts.MAP, PLACE)))
    write_late(slide, "".join(shapes))
    assert not slide.shapes._spTree.xpath("p:grpSp/p:sp")
    made.save(body)
    (opened,) = Presentation(body).slides
    assert len(opened.shapes._spTree.xpath("p:grpSp/p:sp")) == 3


def test_a_value_at_a_limit_belongs_to_the_class_above():
    body = examples.country_map(PLACES[:1])
    drawn = shapes_of(replace(body, values=((0.0, 1.0),)))
    assert drawn["Tinn: 1,0\N{NO-BREAK SPACE}%"] == MAP.colours[1][1:]


def test_a_map_says_in_words_what_it_shows_and_explains_its_colours_and_gaps():
    slide = opened(examples.shown(MAP)).slides[1]
    group = next(each for each in slide.shapes if each.name == "Kart")
    assert group._element.xpath("p:nvGrpSpPr/p:cNvPr/@descr") == [MAP.alternative]
    told = [each.text_frame.text for each in slide.shapes if each.has_text_frame]
    assert {*MAP.labels, MAP.gap_label} <= set(told)


def test_a_map_without_gaps_explains_none():
    told = opened(examples.shown(examples.country_map(PLACES[:3]))).slides[1].shapes
    assert MAP.gap_label not in [each.name for each in told]


def test_the_places_to_find_are_named_with_their_figures_on_the_slide():
    slide = opened(examples.shown(MAP)).slides[1]
    named = [
        each for each in slide.shapes if each.name in ("Tinn", "Rauma") and each.has_text_frame
    ]
    told = {each.text_frame.text for each in named if each.text_frame.text}
    assert told == {"Tinn 0,0\N{NO-BREAK SPACE}%", "Rauma 0,2\N{NO-BREAK SPACE}%"}
    for each in named:
        assert each.left >= 0
        assert each.left + each.width <= Inches(13.333)


def test_areas_of_circles_are_as_the_counts():
    slide = opened(examples.shown(examples.circle_map(PLACES))).slides[1]
    group = next(each for each in slide.shapes if each.name == "Kart")
    widths = {each.name: each.width for each in group.shapes if each.width == each.height}
    one, two = (
        next(width for name, width in widths.items() if name.startswith(place))
        for place in ("Tokke: −37", "Rauma: 74")
    )
    assert (two / one) ** 2 == pytest.approx(2, rel=0.01)


def test_places_that_the_outlines_lack_are_left_out_of_the_map():
    strange = examples.country_map((*PLACES, ("9999", "Ingensteds")), ringed=("9999",))
    assert not any("Ingensteds" in name for name in shapes_of(strange))
    assert len(COUNTRY.places) == len(PLACES)


def test_sizes_in_the_legend_are_round():
    assert round_sizes(728_714) == [700_000, 100_000, 10_000]
    assert round_sizes(2.0) == [2]
