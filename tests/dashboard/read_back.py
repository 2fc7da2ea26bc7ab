"""What a text says, read back from its words: numbers, directions, and what would embarrass."""

import re
from collections import Counter

#: The words of a change, up and down; and of a figure that is told by words for its sign.
CHANGED = {
    "nb": (r"(flere|mer|høyere) enn i \d", r"(færre|mindre|lavere) enn i \d"),
    "nn": (
        r"(fleire|meir|høgare) enn i \d|ein auke på 1 sidan",
        r"(færre|mindre|lågare) enn i \d|ein nedgang på 1 sidan",
    ),
    "en": (r"(more|higher) than in \d|increase of", r"(less|lower) than in \d|decrease of"),
}

ALIKE = {
    "nb": r"like mange|det samme",
    "nn": r"like mange|det same",
    "en": r"as many|the same as in",
}

SIDES = {
    "nb": (
        "økte|økning|overskudd|flere enn det døde|flere til enn fra",
        "gikk ned|nedgang|underskudd|flere enn det ble født|flere fra enn til",
    ),
    "nn": (
        "auka|auke|overskot|fleire enn det døydde|fleire til enn frå",
        "gjekk ned|nedgang|underskot|fleire enn det vart fødde|fleire frå enn til",
    ),
    "en": (
        "grew|increase|surplus|irths exceeded deaths|oves in exceeded",
        "fell|decrease|deficit|eaths exceeded births|oves out exceeded",
    ),
}

#: How the country is told that lies below the place, and above it.
COUNTRY = {
    "nb": ("Landet som helhet lå lavere", "Landet som helhet lå høyere"),
    "nn": ("Landet som heilskap låg lågare", "Landet som heilskap låg høgare"),
    "en": ("The country as a whole was lower", "The country as a whole was higher"),
}

CLAIMS = {
    "nb": {
        "apart": "en større endring enn tilfeldige svingninger alene skulle gi",
        "overlap": "men endringen kan være tilfeldig",
        "clear": "og utviklingen har en klar retning",
        "unclear": "men utviklingen har ikke en klar retning",
        "within": "men forskjellen kan være tilfeldig",
        "prices": "uten at prisveksten er trukket fra",
    },
    "nn": {
        "apart": "ei større endring enn tilfeldige svingingar åleine skulle gi",
        "overlap": "men endringa kan vere tilfeldig",
        "clear": "og utviklinga har ei klar retning",
        "unclear": "men utviklinga har ikkje ei klar retning",
        "within": "men skilnaden kan vere tilfeldig",
        "prices": "utan at prisveksten er trekt frå",
    },
    "en": {
        "apart": "a larger change than chance alone would give",
        "overlap": "but the change may be due to chance",
        "clear": "and the trend is clear",
        "unclear": "but the trend is not clear",
        "within": "but the difference may be due to chance",
        "prices": "not adjusted for inflation",
    },
}

REASONS = {
    "missing": {"nb": "Kilden har ikke tall", "nn": "Kjelda har ikkje tal", "en": "The source has"},
    "suppressed": {"nb": "personvernet", "nn": "personvernet", "en": "privacy"},
    "ambiguous": {"nb": "grensene er endret", "nn": "grensene er endra", "en": "borders"},
    "not_applicable": {"nb": "gjelder ikke", "nn": "gjeld ikkje", "en": "does not apply"},
}

BOKMAL = {
    *("ikke", "flere", "innbyggere", "fra", "hvor", "noen", "mer", "lavere", "høyere", "ble"),
    *("mens", "gikk", "en", "et", "de", "årene", "hele"),
}

NYNORSK = {
    *("ikkje", "fleire", "innbyggjarar", "frå", "kvar", "nokon", "meir", "lågare", "høgare"),
    *("vart", "medan", "gjekk", "ein", "ei", "eit", "dei", "åra", "heile"),
}

FOREIGN = {"nb": NYNORSK, "nn": BOKMAL, "en": BOKMAL | NYNORSK | {"kommune", "var", "prosent"}}

NUMBER = re.compile(r"[−+]?\d[\d\N{NO-BREAK SPACE},.]*\d|[−+]?\d")

ONE = re.compile(r"\b(én|éin)\b")

ONE_AS_MANY = re.compile(r"(?<![\d,.])1 (flere|fleire|færre|decares|more people|percentage points)")


def numbers_in(text: str, language: str) -> Counter[str]:
    """The numbers of a text, written as in English."""
    found = NUMBER.findall(ONE.sub("1", text))
    if language != "en":
        found = [one.replace("\N{NO-BREAK SPACE}", "").replace(",", ".") for one in found]
    return Counter(one.replace(",", "") for one in found)


def directions(text: str, patterns: tuple[str, str]) -> set[int]:
    return {
        sign for sign, pattern in zip((1, -1), patterns, strict=True) if re.search(pattern, text)
    }


def sign(number: float | None) -> set[int]:
    return set() if not number else {1 if number > 0 else -1}


def assert_none(faults: list[str]) -> None:
    assert not faults, f"{len(faults)} texts, such as:\n" + "\n".join(faults[:12])


def faults_of_form(text: tuple[str, ...], language: str, name: str) -> list[str]:
    """What would embarrass a newspaper, whatever the text is about."""
    whole = " ".join(text)
    own_words = whole
    for part in re.split(r"[ ()]+", name):
        own_words = own_words.replace(part, "Place")
    return [
        *(f"no capital: {one}" for one in text if not one[0].isupper()),
        *(f"no single full stop: {one}" for one in text if not re.search(r"[^.,;: ]\.$", one)),
        *([f"a hole: {whole}"] if re.search(r"[{}]|  | ,|\bnan\b", own_words) else []),
        *([f"one told as many: {whole}"] if ONE_AS_MANY.search(whole) else []),
        *(
            f"not {language} ({word}): {whole}"
            for word in set(re.findall(r"\w+", own_words.lower())) & FOREIGN[language]
        ),
    ]
