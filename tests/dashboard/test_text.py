import ast
import string
from collections import Counter
from pathlib import Path

import pytest

from dashboard.text import words
from etl.contract import Text

SOURCE = Path(__file__).parents[2] / "dashboard"
TRANSLATED = ("nb", "nn")


def messages() -> set[str]:
    """Every English sentence that the code says or marks."""
    return {
        call.args[0].value
        for path in SOURCE.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in ("say", "mark")
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }


def slots(message: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(message) if name}


@pytest.mark.parametrize("language", TRANSLATED)
def test_everything_said_is_translated_and_nothing_else(language):
    assert set(words(language).messages) == messages()


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_is_translated_twice(language):
    said = (SOURCE / "text" / f"{language}.po").read_text(encoding="utf-8")
    entries = Counter(entry.partition("\nmsgstr ")[0] for entry in said.split("\n\n"))
    assert not [entry for entry, times in entries.items() if times > 1]


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_fills_in_the_same_things(language):
    wrong = {
        message: answer
        for message, answer in words(language).messages.items()
        if slots(message) != slots(answer)
    }
    assert not wrong


@pytest.mark.parametrize(
    ("language", "value", "decimals", "printed"),
    [
        ("nb", 1234567, 0, "1 234 567"),
        ("nn", -12.345, 1, "−12,3"),
        ("en", 1234.5, 1, "1,234.5"),
        ("en", -3, 0, "−3"),
        ("nb", -0.04, 1, "0,0"),
        ("nb", float("nan"), 1, "–"),
        ("nb", None, 0, "–"),
    ],
)
def test_numbers_are_printed_as_a_newspaper_does(language, value, decimals, printed):
    assert words(language).number(value, decimals).replace("\N{NO-BREAK SPACE}", " ") == printed


def test_a_missing_quantity_has_no_unit():
    assert words("nb").quantity(float("nan"), 1, "%") == "–"
    assert words("nb").quantity(12.5, 1, "%") == "12,5\N{NO-BREAK SPACE}%"


@pytest.mark.parametrize(
    ("language", "value", "decimals", "unit", "printed"),
    [
        ("en", 12.5, 1, "%", "12.5%"),
        ("en", 1, 0, "persons", "1 person"),
        ("nb", -1, 0, "personer", "−1 person"),
        ("en", 1, 1, "percentage points", "1.0 percentage points"),
        ("nn", 2, 0, "personar", "2 personar"),
    ],
)
def test_a_unit_is_written_as_its_number_asks(language, value, decimals, unit, printed):
    told = words(language).quantity(value, decimals, unit)
    assert told.replace("\N{NO-BREAK SPACE}", " ") == printed


def test_dates_are_in_words_and_anything_else_stands():
    assert words("nb").date("2026-02-25T10:00:00+00:00") == "25. februar 2026"
    assert words("en").date("2026-02-25") == "25 February 2026"
    assert words("en").date("spring 2026") == "spring 2026"


def test_a_listing_ends_with_and():
    assert words("nb").listing(["Hasvik", "Loppa", "Solund"]) == "Hasvik, Loppa og Solund"
    assert words("en").listing(["Hasvik"]) == "Hasvik"
    assert words("en").listing([]) == ""


def test_texts_of_the_data_come_in_the_language():
    assert words("nn").pick(Text(nb="ikke", nn="ikkje", en="not")) == "ikkje"
