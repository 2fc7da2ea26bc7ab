"""A deck as PowerPoint: what stands on its slides and in its notes, read back from the file."""

import dataclasses
import io
import re
import shutil
import subprocess

import pytest
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Pt

from dashboard.deck.deck import Pin
from dashboard.deck.drawing import Shown
from dashboard.deck.pptx.presentation import presentation
from dashboard.figures.outline import Outline
from dashboard.slides.slide import Cell, Definition, Prose, Slide, Table
from dashboard.text import words
from dashboard.view import Note
from tests.dashboard import example_slides as examples

HOST = "https://bygdepuls.example/"
PLACES = (("4026", "Tinn"), ("4034", "Tokke"), ("1539", "Rauma"), ("5636", "Unjárga"))
_SQUARE = [(0, 0), (400, 0), (400, 400), (0, 400)]
COUNTRY = Outline(
    width=1000,
    height=1400,
    places={
        code: ([(x + 300 * (at % 2), y + 300 * at) for x, y in _SQUARE],)
        for at, (code, _) in enumerate(PLACES)
    },
    anchors={
        code: (200.0 + 300 * (at % 2), 200.0 + 300 * at) for at, (code, _) in enumerate(PLACES)
    },
    counties=([(0, 600), (1000, 600)],),
)
MAP = examples.country_map(PLACES, ringed=("4026", "1539"))
EVERY_BODY = {
    "lines": examples.plot(examples.lines()),
    "many lines": examples.plot(examples.lines(n=9)),
    "stacked": examples.plot(examples.stacked()),
    "columns": examples.plot(examples.stacked("column")),
    "bars": examples.plot(examples.bars()),
    "pyramid": examples.plot(examples.pyramid()),
    "points": examples.plot(examples.points()),
    "map": MAP,
    "circles": examples.circle_map(PLACES, ringed=("5636",)),
    "table": examples.table(),
    "tiles": examples.tiles(),
    "prose": examples.PROSE,
    "poll": examples.POLL,
    "absent": examples.ABSENT,
}
every_body = pytest.mark.parametrize("body", EVERY_BODY.values(), ids=EVERY_BODY)


def file(*slides: Shown, **deck: str) -> bytes:
    made = examples.deck(**deck)
    return presentation(made, slides, HOST, words(made.lang), lambda _zoom: COUNTRY)


def opened(*slides: Shown, **deck: str):
    return Presentation(io.BytesIO(file(*slides, **deck)))


def texts(slide) -> list[str]:
    return [each.text_frame.text for each in slide.shapes if each.has_text_frame]


def whole(slide) -> str:
    return "\n".join(texts(slide))


def test_a_deck_is_a_title_its_slides_and_what_the_figures_are():
    made = opened(examples.shown(MAP), examples.own(examples.PROSE, "Hva nå?"))
    assert [each.shapes.title.text for each in made.slides] == [
        "Slik går det i Tinn",
        "Folketallet har gått ned hvert år siden 2008",
        "Hva nå?",
        "Hva tallene er, og hvordan de ikke skal leses",
    ]
    assert (made.slide_width.inches, made.slide_height.inches) == pytest.approx((13.333, 7.5))


def test_the_file_tells_its_title_author_and_language():
    about = opened(title="Møte", lang="nn").core_properties
    assert (about.title, about.author, about.language) == ("Møte", "Bygdepuls", "nn-NO")
    assert "python" not in about.comments


def test_a_deck_without_a_title_says_what_it_is():
    assert opened(title="").slides[0].shapes.title.text == "Tall fra Bygdepuls"


def test_the_first_slide_says_of_which_day_the_figures_are_once():
    made = opened(examples.shown(MAP), examples.shown(examples.table()))
    assert whole(made.slides[0]).count(examples.DATED) == 1


@every_body
def test_a_slide_says_its_finding_what_is_measured_and_where_it_is_from(body):
    slide = opened(examples.shown(body)).slides[1]
    told = whole(slide)
    assert slide.shapes.title.text == "Folketallet har gått ned hvert år siden 2008"
    for text in ("Indeks, 2000 = 100", "tabell 06913", examples.DATED):
        assert text in told


@every_body
def test_a_slide_has_a_number_and_a_link_back_to_its_view(body):
    slide = opened(examples.shown(body)).slides[1]
    kinds = {each.placeholder_format.type for each in slide.placeholders}
    assert {PP_PLACEHOLDER.SLIDE_NUMBER, PP_PLACEHOLDER.FOOTER} <= kinds
    links = [
        run.hyperlink.address
        for shape in slide.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
        if run.hyperlink.address
    ]
    assert links == [f"{HOST}utvikling?indicator=population&places=4026&data=a9447063ef20"]


def test_a_link_longer_than_office_takes_is_written_in_the_notes_alone():
    long = "?places=" + ",".join(["4026"] * 500)
    slide = opened(examples.shown(MAP, query=long)).slides[1]
    assert not [each for each in slide.part.rels.values() if each.is_external]
    assert long in slide.notes_slide.notes_text_frame.text


def test_a_slide_without_a_view_has_neither_source_nor_link():
    slide = opened(examples.own(examples.PROSE, "Hva nå?")).slides[1]
    assert not [each for each in slide.part.rels.values() if each.is_external]
    assert "Bygdepuls" not in whole(slide)


def test_the_presenters_sentence_stands_on_the_slide_else_the_first_of_the_figures():
    made = opened(examples.shown(MAP, note="Se på Tinn."), examples.shown(MAP))
    own, found = made.slides[1], made.slides[2]
    assert "Se på Tinn." in texts(own)
    assert "Tinn hadde 5 512 innbyggere i 2025, 8,1 prosent færre enn i 2000." in texts(found)


def test_points_of_ones_own_are_not_said_twice():
    note = "Først dette\nSå dette"
    slide = opened(examples.own(Prose(("Først dette", "Så dette")), "Hva nå?", note=note)).slides[1]
    assert whole(slide).count("Først dette") == 1


def test_the_notes_hold_the_presenters_words_first_then_all_that_the_figures_say():
    shown = dataclasses.replace(
        examples.shown(MAP, speaker="Hils på ordføreren.\nVent litt."),
        notes=(
            Note(
                "There is no municipality “{value}” today. Search by name instead.", {"value": "9"}
            ),
        ),
    )
    told = opened(shown).slides[1].notes_slide.notes_text_frame.text
    parts = (
        "Hils på ordføreren.",
        "Vent litt.",
        "Tinn hadde 5 512",
        "Stiplet linje",
        "«9»",
        examples.SOURCE,
        examples.DATED,
        "https://bygdepuls.example/utvikling?",
    )
    assert [told.index(part) for part in parts] == sorted(told.index(part) for part in parts)


def test_the_line_of_sources_stands_on_the_slide_and_each_source_in_full_in_the_notes():
    many = tuple(examples.SOURCE.replace("06913", f"0{n}") for n in range(7000, 7009))
    line = "Kilder: Statistisk sentralbyrå, tabell 07000 og 07001."
    slide = opened(examples.shown(MAP, source=line, sources=many)).slides[1]
    assert line in whole(slide)
    assert all(each in slide.notes_slide.notes_text_frame.text for each in many)


def test_each_definition_stands_in_the_appendix_once_over_as_many_slides_as_it_needs():
    many = tuple(
        Definition(f"Indikator {n}", "Hva den er. " * 20, "Les den ikke som noe annet. " * 8)
        for n in range(12)
    )
    slides = [
        *opened(
            examples.shown(MAP, definitions=many), examples.shown(MAP, definitions=many[:3])
        ).slides
    ]
    last = slides[3:]
    told = "\n".join(map(whole, last))
    assert len(last) > 1
    assert [told.count(f"{each.name}\n") for each in many] == [1] * len(many)
    assert f"({len(last)}/{len(last)})" in last[-1].shapes.title.text


def test_a_deck_without_indicators_has_no_appendix():
    assert len(opened(examples.own(examples.PROSE, "Hva nå?")).slides) == 2


STRANGE = "Æ\x00\x0b\ufffe\ud800<&>\"' 😀 Ŋ\n\tny linje"


def test_what_no_file_can_hold_is_left_out_of_every_text():
    slide = Slide(
        title=STRANGE,
        subtitle=STRANGE,
        body=Table((STRANGE,), ((Cell(STRANGE),),)),
        told=(STRANGE,),
        remarks=(STRANGE,),
        sources=(STRANGE,),
        definitions=(Definition(STRANGE, STRANGE, STRANGE),),
        dated=STRANGE,
    )
    made = opened(Shown(Pin("trends", speaker=STRANGE), slide, STRANGE, "/x"), title=STRANGE)
    assert made.slides[1].shapes.title.text == "Æ<&>\"' 😀 Ŋ  ny linje"


@every_body
def test_empty_texts_are_no_hindrance(body):
    slide = Slide(title="", subtitle="", body=body)
    made = opened(Shown(Pin("trends"), slide, ""), title="")
    assert made.slides[1].shapes.title.text == ""


def test_a_longer_title_has_smaller_letters():
    def size(title: str):
        runs = (
            opened(examples.shown(MAP, title)).slides[1].shapes.title.text_frame.paragraphs[0].runs
        )
        return runs[0].font.size or Pt(30)

    sizes = [size("Innbyggerne flytter " * n) for n in (1, 5, 10)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == Pt(30) > sizes[-1]


def test_a_long_note_takes_room_from_the_chart_above_it():
    body = examples.plot(examples.lines())

    def foot(note: str) -> tuple[int, int]:
        slide = opened(examples.shown(body, note=note)).slides[1]
        chart = next(each for each in slide.shapes if each.has_chart)
        under = next(each for each in slide.placeholders if each.placeholder_format.idx == 14)
        return chart.top + chart.height, under.top

    assert foot("Kort.")[0] > foot("Dette er en lang merknad. " * 24)[0]
    for note in ("Kort.", "Dette er en lang merknad. " * 24):
        chart, under = foot(note)
        assert chart <= under


def test_a_full_deck_has_all_its_slides():
    slides = [examples.shown(body) for body in EVERY_BODY.values()] * 3
    assert len(opened(*slides[:40]).slides) == 42


def test_the_route_answers_with_a_file_that_opens(client):
    deck = {
        "title": "Møte",
        "lang": "nb",
        "slides": [{"kind": "trends"}, {"kind": "prose", "title": "Hva nå?", "note": "Bygg."}],
    }
    answer = client.post("/deck/slides.pptx", json=deck)
    assert "bygdepuls-deck-mote.pptx" in answer.headers["Content-Disposition"]
    made = Presentation(io.BytesIO(answer.data))
    assert made.slides[2].shapes.title.text == "Hva nå?"
    assert "data=" in made.slides[1].notes_slide.notes_text_frame.text


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_opens_the_file_and_shows_every_slide(tmp_path):
    deck = tmp_path / "deck.pptx"
    deck.write_bytes(file(*map(examples.shown, EVERY_BODY.values())))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, deck]
    subprocess.run(command, check=True, capture_output=True)
    pages = re.findall(rb"/Type\s*/Page\b", (tmp_path / "deck.pdf").read_bytes())
    assert len(pages) == len(EVERY_BODY) + 2
