"""Reasons of targets quote how many municipalities reach them: the words hold for the figures."""

import re

import pytest

from etl.contract import LANGUAGES

#: What may be said in each language, and the per cent of municipalities that it may be said of.
SHARES = {
    ("Åtte av ti", "Åtte av ti", "Eight of ten"): (77.5, 82.5),
    ("Sju av ti", "Sju av ti", "Seven of ten"): (67.5, 72.5),
    ("Drøyt seks av ti", "Vel seks av ti", "A little over six of ten"): (60, 65),
    ("Seks av ti", "Seks av ti", "Six of ten"): (57.5, 62.5),
    ("Nesten seks av ti", "Nesten seks av ti", "Almost six of ten"): (55, 60),
    ("Litt over halvparten av", "Litt over halvparten av", "Just over half of the"): (50, 55),
    ("Litt under halvparten av", "Litt under halvparten av", "Just under half of the"): (45, 50),
}
#: What sounds like a share of something, in any of the languages.
SOUNDS_LIKE_A_SHARE = re.compile(
    r"halvpart|tredel|tredjedel|fjerdedel|flertal|fleirtal|de fleste \w*kommun|"
    r"\b\w+ av (to|tre|fire|fem|ti)\b|prosent av kommun|"
    r"\bhalf\b|third|quarter|majority|most \w* ?municip|\w+ (of|in) (two|three|four|five|ten)\b",
    re.IGNORECASE,
)
#: Reasons that speak of another share than that of municipalities which reach the target.
OTHERS = {"more_move_in"}

SENTENCE = (
    r"(?P<share>[^.]+?) (kommuner|kommunene) (nådde dette|var innenfor) i (?P<year>\d{4})\.",
    r"(?P<share>[^.]+?) (kommunar|kommunane) (nådde dette|var innanfor) i (?P<year>\d{4})\.",
    r"(?P<share>[^.]+?) municipalities (reached|were within) (this|it) in (?P<year>\d{4})\.",
)


@pytest.fixture(scope="module")
def quoted(committed):
    """Target → the share and year quoted in each language, None where none is."""
    return {
        row["target"]: [
            found and (found["share"].strip(), int(found["year"]))
            for language, sentence in zip(LANGUAGES, SENTENCE, strict=True)
            for found in [re.search(sentence, row[f"reason_{language}"])]
        ]
        for row in committed.tables["targets"].to_dict("records")
    }


def reached(committed, target: str, year: int) -> float:
    """The per cent of municipalities with a figure that reach the target as it is printed."""
    row = committed.tables["targets"].set_index("target").loc[target]
    indicators = committed.tables["indicators"].set_index("indicator")
    figures = committed.tables["observations"]
    known = figures[(figures["indicator"] == row["indicator"]) & (figures["year"] == year)]
    value = known["value"].dropna().round(int(indicators.loc[row["indicator"], "decimals"]))
    assert row["kind"] == "level"
    met = {"at_least": value >= row["value"], "at_most": value <= row["value"]}
    return 100 * met[row["direction"]].mean()


def test_each_share_holds_for_the_figures_in_every_language(committed, quoted):
    said = {target: each for target, each in quoted.items() if any(each)}
    assert len(said) >= 6
    for target, each in said.items():
        assert all(each), f"{target}: not in every language"
        words, years = zip(*each, strict=True)
        assert words in SHARES, f"{target}: {words}"
        assert len(set(years)) == 1, target
        low, high = SHARES[words]
        assert low <= reached(committed, target, years[0]) <= high, f"{target}: {words[0]}"


def test_no_share_is_quoted_that_is_not_held_to_the_figures(committed, quoted):
    for row in committed.tables["targets"].to_dict("records"):
        if row["target"] in OTHERS or any(quoted[row["target"]]):
            continue
        for language in LANGUAGES:
            assert not SOUNDS_LIKE_A_SHARE.search(row[f"reason_{language}"]), row["target"]


def test_most_district_municipalities_have_more_deaths_than_births(committed):
    assert (
        "de fleste distriktskommuner dør det flere enn det fødes"
        in (committed.tables["targets"].set_index("target").loc["more_move_in", "reason_nb"])
    )
    places, figures = committed.tables["places"], committed.tables["observations"]
    natural = figures[figures["indicator"] == "natural_change_5y"]
    newest = natural[natural["year"] == natural["year"].max()].set_index("place")["value"]
    assert (newest[places.loc[places["is_district"], "place"]] < 0).mean() > 0.6


@pytest.mark.parametrize(
    "sentence",
    [
        "Halvparten av kommunene nådde dette.",
        "Ni av ti kommunar er innanfor.",
        "Two of three municipalities are within it.",
        "I de fleste kommuner er det slik.",
    ],
)
def test_a_share_in_other_words_is_heard(sentence):
    assert SOUNDS_LIKE_A_SHARE.search(sentence)
