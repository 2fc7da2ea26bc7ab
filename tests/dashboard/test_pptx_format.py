"""A PowerPoint file keeps the rules of its format, and another template fits."""

import io
import zipfile
from xml.etree import ElementTree

import pytest

from dashboard.deck.pptx.writing import LANGUAGE_TAGS
from dashboard.figures.palette import PALETTES
from tests.dashboard import example_slides as examples
from tests.dashboard.test_pptx_slides import every_body, file, opened


@every_body
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_all_parts_are_whole_and_every_relation_leads_somewhere(body, theme):
    with zipfile.ZipFile(io.BytesIO(file(examples.shown(body), theme=theme))) as package:
        names = set(package.namelist())
        assert len(names) == len(package.namelist())
        for name in names:
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(package.read(name))
    for part in opened(examples.shown(body), theme=theme).part.package.iter_parts():
        for rel in part.rels.values():
            assert rel.is_external or rel.target_part.blob


@every_body
def test_no_two_shapes_of_a_slide_have_the_same_number(body):
    slide = opened(examples.shown(body)).slides[1]
    numbers = slide.shapes._spTree.xpath("//p:cNvPr/@id")
    assert len(numbers) == len(set(numbers))


@every_body
@pytest.mark.parametrize("lang", LANGUAGE_TAGS)
def test_every_piece_of_text_says_which_language_it_is_in(body, lang):
    made = opened(examples.shown(body), lang=lang)
    tags = {tag for slide in made.slides for tag in slide.shapes._spTree.xpath("//a:rPr/@lang")}
    assert tags == {LANGUAGE_TAGS[lang]}
    assert not [
        run for slide in made.slides for run in slide.shapes._spTree.xpath("//a:rPr[not(@lang)]")
    ]


def test_layouts_are_called_in_the_decks_language_and_all_are_ours():
    assert [each.name for each in opened(lang="nn").slide_layouts] == [
        "Tittellysbilete",
        "Tittel og innhald",
        "Tittel og fri flate",
        "Tittel og kart",
        "Definisjonar",
    ]


@every_body
def test_a_slide_uses_the_places_its_layout_has_so_that_another_template_fits(body):
    slide = opened(examples.shown(body)).slides[1]
    offered = {each.placeholder_format.idx for each in slide.slide_layout.placeholders}
    used = {each.placeholder_format.idx for each in slide.placeholders}
    assert {0, 13, 14, 11, 12} <= used <= offered


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_palette_is_the_theme(theme):
    part = opened(theme=theme).slide_master.part.part_related_by(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
    )
    scheme = ElementTree.fromstring(part.blob).find(".//{*}clrScheme")
    of = {each.tag.split("}")[1]: f"#{each[0].get('val').lower()}" for each in scheme}
    palette = PALETTES[theme]
    assert tuple(of[f"accent{at}"] for at in range(1, 7)) == palette.lines[:6]
    ink, paper = ("dk1", "lt1") if theme == "light" else ("lt1", "dk1")
    assert (of[ink], of[paper]) == (palette.ink, palette.surface)
