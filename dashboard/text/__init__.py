"""What the dashboard says: translated sentences, numbers and dates in three languages.

Message ids are the English sentences; `nb.po` and `nn.po` translate them. Texts about the data
(titles, definitions) come translated from the published tables.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

from babel.dates import format_date
from babel.messages.pofile import read_po
from babel.numbers import get_decimal_symbol, get_group_symbol

from etl.contract import LANGUAGES, Language, Text

MISSING = "–"
MINUS = "−"
_LOCALES: dict[Language, str] = {"nb": "nb_NO", "nn": "nn_NO", "en": "en_GB"}
_FOLDER = Path(__file__).parent
#: What one of a unit is called, where units come one by one.
ONE_OF: Mapping[str, str] = MappingProxyType(
    {
        "persons": "person",
        "personer": "person",
        "personar": "person",
        "households": "household",
        "husholdninger": "husholdning",
        "decares": "decare",
        "percentage points": "percentage point",
    }
)


def mark(message: str) -> str:
    """Return `message` unchanged: it is translated where it is shown."""
    return message


@dataclass(frozen=True, slots=True)
class Words:
    """One language's voice. Called with an English sentence, it answers in its own."""

    language: Language
    messages: Mapping[str, str]

    def __call__(self, message: str, **values: object) -> str:
        """Return `message` in this language, with `{name}` filled from `values`."""
        sentence = self.messages.get(message, message)
        return sentence.format(**values) if values else sentence

    def pick(self, text: Text) -> str:
        """Return this language's reading of a text that comes from the data."""
        return str(getattr(text, self.language))

    def number(self, value: float | None, decimals: int = 0) -> str:
        """Return the number as a newspaper prints it; a dash where there is none."""
        if value is None or math.isnan(value):
            return MISSING
        rounded = round(value, decimals) + 0.0
        return f"{rounded:,.{decimals}f}".translate(_symbols(self.locale))

    def quantity(self, value: float | None, decimals: int, unit: str) -> str:
        """Return number and unit, held together; "1 person", and in English "5%"."""
        number = self.number(value, decimals)
        if number == MISSING or not unit:
            return number
        if number in ("1", f"{MINUS}1"):
            unit = ONE_OF.get(unit, unit)
        return number + (self.per_cent if unit == "%" else f"\N{NO-BREAK SPACE}{unit}")

    def date(self, iso: str) -> str:
        """Return an ISO date (or the date of an ISO time) in words; anything else as it stands."""
        try:
            return format_date(date.fromisoformat(iso[:10]), "long", self.locale)
        except ValueError:
            return iso

    def listing(self, items: list[str]) -> str:
        """Return 'a, b and c'."""
        if len(items) < 2:
            return "".join(items)
        return self("{first} and {last}", first=", ".join(items[:-1]), last=items[-1])

    @property
    def per_cent(self) -> str:
        """The sign after a number: with a space but in English."""
        return "%" if self.language == "en" else "\N{NO-BREAK SPACE}%"

    @property
    def locale(self) -> str:
        """The locale of number and date formats."""
        return _LOCALES[self.language]


@cache
def words(language: Language) -> Words:
    """Return the voice of a language; its catalogue is read the first time."""
    if language == "en":
        return Words("en", MappingProxyType({}))
    with (_FOLDER / f"{language}.po").open("rb") as file:
        catalogue = read_po(file, locale=_LOCALES[language])
    messages = {
        str(entry.id): str(entry.string) for entry in catalogue if entry.id and entry.string
    }
    return Words(language, MappingProxyType(messages))


@cache
def _symbols(locale: str) -> Mapping[int, str]:
    """Return what a number's comma, point and hyphen become in a locale."""
    return str.maketrans(
        {",": get_group_symbol(locale), ".": get_decimal_symbol(locale), "-": MINUS}
    )


__all__ = ["LANGUAGES", "MINUS", "MISSING", "ONE_OF", "Words", "mark", "words"]
