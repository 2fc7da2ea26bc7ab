"""Every text on the published figures, against figures computed here from the published tables."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from dashboard.data.findings import Finding, finding
from dashboard.data.store import Store
from dashboard.text import words
from dashboard.text.findings import sentences
from dashboard.text.statements import STATEMENTS
from dashboard.text.summaries import area_summary, profile_summary

PUBLISHED = Path(__file__).parents[2] / "data" / "published"
LANGUAGES = ("nb", "nn", "en")

#: Figures told by words for their sign, and numbers that are part of an indicator's name.
SIGNED = {
    *("population_change_1y", "population_change_5y", "population_change_10y"),
    *("natural_change", "natural_change_per_1000", "natural_change_5y"),
    *("net_migration", "net_migration_per_1000", "net_migration_5y"),
    *("employed_change_1y", "employed_change_5y", "jobs_change_2005_2015"),
    *("population_remainder", "median_income_change_10y", "operating_result"),
}
IN_THE_NAME = {
    "young_adults": "20 39",
    "share_0_15": "0 15",
    "share_16_24": "16 24",
    "share_20_39": "20 39",
    "share_65plus": "65",
    "share_80plus": "80",
    "women_per_100_men_20_39": "20 39",
    "old_age_dependency": "65 20 64",
    "employment_rate": "15 74",
    "higher_education_share": "30 66",
    "broadband_100mbit": "100",
    "need_index": "1",
    "older_households_share": "67",
}
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
FIELDS = ("value", "lower", "upper", "status")
NUMBER = re.compile(r"[−+]?\d[\d\N{NO-BREAK SPACE},.]*\d|[−+]?\d")
ONE = re.compile(r"\b(én|éin)\b")
ONE_AS_MANY = re.compile(r"(?<![\d,.])1 (flere|fleire|færre|decares|more people|percentage points)")


@dataclass(frozen=True)
class Fact:
    """What the published tables say of one indicator and place, as it should be printed."""

    value: float
    numbers: tuple[str, ...]
    change: float | None
    above_country: float | None
    claims: frozenset[str]


def table(name: str) -> pd.DataFrame:
    return pd.read_parquet(PUBLISHED / f"{name}.parquet")


def printed(value: float, decimals: int, language: str = "en") -> str:
    """The number by hand: thousands apart, the language's decimal mark, a true minus."""
    text = f"{round(value, decimals) + 0.0:,.{decimals}f}".replace("-", "−")
    if language == "en":
        return text
    return text.replace(",", "\N{NO-BREAK SPACE}").replace(".", ",")


def signed(value: float, decimals: int) -> str:
    text = printed(value, decimals)
    return text if text.strip("0.") == "" or text.startswith("−") else f"+{text}"


@cache
def facts() -> dict[tuple[str, str], Fact | str]:
    """Each indicator and place: its fact, or the status that says why there is none."""
    meta = table("indicators").set_index("indicator")
    trends = table("trends").set_index(["indicator", "place"])["verdict"].to_dict()
    areas = table("area_observations").query("area == '0'")
    country = areas.set_index(["indicator", "year"])["value"].dropna().to_dict()
    found: dict[tuple[str, str], Fact | str] = {}
    for indicator, rows in table("observations").groupby("indicator"):
        about = meta.loc[indicator].to_dict()
        breaks = sorted(set(rows.loc[rows["status"] == "break", "year"]))
        has_negative = bool((rows["value"] < 0).any())
        ranks = ranks_of(rows, int(about["decimals"]))
        series: dict[str, dict[int, dict[str, object]]] = {}
        columns = (rows[name].tolist() for name in ("place", "year", *FIELDS))
        for place, year, *cells in zip(*columns, strict=True):
            series.setdefault(place, {})[year] = dict(zip(FIELDS, cells, strict=True))
        for place, years in series.items():
            known = {year: row for year, row in years.items() if row["value"] == row["value"]}
            if not known:
                found[indicator, place] = str(years[max(years)]["status"])
                continue
            found[indicator, place] = fact(
                indicator, about, known, breaks, has_negative, country,
                trends.get((indicator, place)), ranks[max(known)].get(place),
            )  # fmt: skip
    return found


def ranks_of(rows: pd.DataFrame, decimals: int) -> dict[int, dict[str, tuple[int, int, int]]]:
    """For each year and place: places surely above it plus one, n less those below, and n."""
    ranks = {}
    for year, group in rows.dropna(subset="value").groupby("year"):
        value = np.round(group["value"].to_numpy(), decimals)
        low = np.round(group["lower"].to_numpy(), decimals)
        high = np.round(group["upper"].to_numpy(), decimals)
        low, high = np.where(np.isnan(low), value, low), np.where(np.isnan(high), value, high)
        n = len(value)
        above = n - np.searchsorted(np.sort(low), high, side="right")
        below = np.searchsorted(np.sort(high), low, side="left")
        ranks[year] = {
            place: (int(up) + 1, n - int(down), n)
            for place, up, down in zip(group["place"], above, below, strict=True)
        }
    return ranks


def fact(indicator, about, known, breaks, has_negative, country, trend, rank) -> Fact:
    decimals, kind = int(about["decimals"]), about["kind"]
    is_signed = indicator in SIGNED
    year = max(known)
    latest = known[year]
    value = round(latest["value"], decimals) + 0.0
    numbers = [str(year), *IN_THE_NAME.get(indicator, "").split()]
    if indicator != "robek" and not (is_signed and value == 0):
        numbers.append(printed(abs(value), decimals))
    if is_signed and value == 0:
        numbers = [str(year)]

    remade = max((one for one in breaks if one <= year), default=0)
    earlier = [one for one in known if remade <= one < year]
    change, claims = None, set()
    if earlier:
        then_year = min(earlier, key=lambda one: (abs(one - (year - 10)), -one))
        then = known[then_year]
        before = round(then["value"], decimals) + 0.0
        change = round(value - before, decimals) + 0.0
        is_estimate = "estimated" in (latest["status"], then["status"])
        numbers.append(str(then_year))
        if is_signed:
            numbers.append(signed(before, decimals))
        else:
            if kind == "count" and min(value, before) >= 100 and not has_negative:
                told = printed(abs(100 * change / before), 1)
                numbers += [told] if told != "0.0" else []
            elif change:
                numbers.append(printed(abs(change), decimals))
            if change and indicator == "median_income_after_tax":
                claims.add("prices")
            elif change and not is_estimate:
                claims |= proof(latest, then, trend, change)
    elif remade:
        numbers.append(str(remade))

    norway = None if kind == "count" else country.get((indicator, year))
    side = None
    if norway is not None:
        side = round(value - (round(norway, decimals) + 0.0), decimals) + 0.0
        if is_signed:
            numbers.append(signed(norway, decimals))
        elif side:
            numbers.append(printed(norway, decimals))
            has_interval = latest["status"] != "estimated" and latest["lower"] == latest["lower"]
            if has_interval and latest["lower"] <= norway <= latest["upper"]:
                claims.add("within")
    if kind != "count" and indicator != "robek" and latest["status"] != "estimated":
        numbers += rank_numbers(rank, has_interval=latest["lower"] == latest["lower"])
    return Fact(
        value,
        tuple(number.replace(",", "") for number in numbers),
        None if is_signed else change,
        None if is_signed else side,
        frozenset(claims),
    )


def proof(latest, then, trend, change) -> set[str]:
    if latest["lower"] == latest["lower"] and then["lower"] == then["lower"]:
        is_apart = latest["lower"] > then["upper"] or latest["upper"] < then["lower"]
        return {"apart"} if is_apart else {"overlap"}
    if trend == "unclear":
        return {"unclear"}
    return {"clear"} if trend == ("rising" if change > 0 else "falling") else set()


def rank_numbers(rank, *, has_interval: bool) -> list[str]:
    first, last, n = rank
    if first == last:
        return [str(n)] if first in (1, n) else [str(first), str(n)]
    if has_interval:
        return [] if last - first > n / 2 else [str(first), str(last), str(n)]
    return [str(n)] if first == 1 or last == n else [str(first), str(n)]


@pytest.fixture(scope="module")
def published() -> Store:
    return Store.open(PUBLISHED)


@pytest.fixture(scope="module")
def findings(published) -> list[Finding]:
    return [
        finding(published, indicator, place)
        for indicator in published.indicators
        for place in published.places
    ]


@pytest.fixture(scope="module", params=LANGUAGES)
def told(request, published, findings) -> tuple[str, dict[tuple[str, str], tuple[str, ...]]]:
    say = words(request.param)
    return request.param, {
        (found.indicator, found.place): sentences(
            found, published.indicators[found.indicator], published.places[found.place], say
        )
        for found in findings
    }


def numbers_in(text: str, language: str) -> Counter[str]:
    """The numbers of a text, written as in English."""
    found = NUMBER.findall(ONE.sub("1", text))
    if language != "en":
        found = [one.replace("\N{NO-BREAK SPACE}", "").replace(",", ".") for one in found]
    return Counter(one.replace(",", "") for one in found)


def known(texts):
    """Each text that has figures behind it, as one string, with its fact."""
    for key, text in texts.items():
        if not isinstance(facts()[key], str):
            yield key, " ".join(text), facts()[key]


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


def test_every_indicator_has_its_own_sentence(published):
    assert set(published.indicators) <= set(STATEMENTS)


def test_the_numbers_of_each_text_are_the_published_ones(told):
    language, texts = told
    assert_none(
        [
            f"{key} {fact.numbers}: {text}"
            for key, text, fact in known(texts)
            if numbers_in(text, language) != Counter(fact.numbers)
        ]
    )


def test_words_of_direction_follow_the_rounded_figures(told):
    language, texts = told
    faults = []
    for key, text, fact in known(texts):
        is_alike = bool(re.search(ALIKE[language], text))
        wanted = set() if is_alike else sign(fact.change)
        if key[0] in SIGNED:
            is_right = directions(text, SIDES[language]) == sign(fact.value)
        else:
            is_right = directions(text, CHANGED[language]) == wanted
            tiny = fact.change is not None and abs(fact.change) < 0.0005 * abs(fact.value) + 1e-9
            is_right &= not is_alike or tiny
        if not is_right:
            faults.append(f"{key} {fact}: {text}")
    assert_none(faults)


def test_the_country_is_told_on_its_side_of_the_place(told):
    language, texts = told
    patterns = COUNTRY[language]
    assert_none(
        [
            f"{key} {fact}: {text}"
            for key, text, fact in known(texts)
            if directions(text, patterns) != sign(fact.above_country)
        ]
    )


def test_chance_and_trends_are_spoken_of_exactly_where_tested(told):
    language, texts = told
    assert_none(
        [
            f"{key} {fact.claims}: {text}"
            for key, text, fact in known(texts)
            if {claim for claim, words in CLAIMS[language].items() if words in text} != fact.claims
        ]
    )


def test_without_figures_there_is_a_reason_and_no_number(told):
    language, texts = told
    assert_none(
        [
            f"{key}: {text}"
            for key, text in texts.items()
            if isinstance(facts()[key], str)
            and (
                len(text) != 1
                or re.search(r"\d", text[0])
                or REASONS[facts()[key]][language] not in text[0]
            )
        ]
    )


def test_each_text_is_one_to_four_clean_sentences_about_the_place(told, published):
    language, texts = told
    faults = []
    for (indicator, place), text in texts.items():
        name = published.places[place].name
        faults += faults_of_form(text, language, name)
        if not 1 <= len(text) <= 4 or name.partition(" (")[0] not in text[0]:
            faults.append(f"{indicator} {place}: {text}")
    assert_none(faults)


@cache
def grid(name: str, unit: str, indicator: str) -> pd.DataFrame:
    """An indicator as places or areas by year, gaps as NaN."""
    rows = table(name)
    return rows[rows["indicator"] == indicator].pivot(index=unit, columns="year", values="value")


def per_cent(before: float, after: float) -> float:
    return round(100 * (round(after) - round(before)) / round(before), 1)


@cache
def numbers_of_profile(place: str) -> Counter[str]:
    """The numbers that sum up a place, computed from the tables."""
    people = grid("observations", "place", "population").loc[place]
    last = max(people.dropna().index)
    numbers = [printed(people[last], 0), str(last)]
    for year in (1986, last - 10):
        change = printed(abs(per_cent(people[year], people[last])), 1)
        numbers += [str(year), *([change] if change != "0.0" else [])]
    years = range(2021, 2026)
    numbers += [str(years[0]), str(years[-1])]
    for indicator in ("natural_change", "net_migration"):
        series = grid("observations", "place", indicator).loc[place, years].round()
        numbers += [printed(abs(series.sum()), 0)] if series.sum() else []
    for indicator, names in (("employment_rate", "15 74"), ("share_65plus", "65")):
        series = grid("observations", "place", indicator).loc[place].dropna()
        norway = grid("area_observations", "area", indicator).loc["0", max(series.index)]
        numbers += [str(max(series.index)), *names.split()]
        numbers += [printed(series.iloc[-1], 1), printed(norway, 1)]
    return Counter(number.replace(",", "") for number in numbers)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_summary_of_each_place_agrees_with_the_tables(published, language):
    say = words(language)
    faults = []
    for place in published.places:
        text = profile_summary(published, place, say)
        faults += faults_of_form(text, language, published.places[place].name)
        if len(text) != 5 or numbers_in(" ".join(text), language) != numbers_of_profile(place):
            faults.append(f"{place} {numbers_of_profile(place)}: {text}")
    assert_none(faults)


MORE = {"nb": "prosent flere", "nn": "prosent fleire", "en": "per cent more"}
SIGNS = {
    "natural_change": {
        "nb": ("flere enn det døde", "flere enn det ble født"),
        "nn": ("fleire enn det døydde", "fleire enn det vart fødde"),
        "en": ("births exceeded deaths", "deaths exceeded births"),
    },
    "net_migration": {
        "nb": ("flere til enn fra", "flere fra enn til"),
        "nn": ("fleire til enn frå", "fleire frå enn til"),
        "en": ("moved in than out", "moved out than in"),
    },
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_summary_of_each_place_takes_its_words_from_the_signs(published, language):
    say = words(language)
    people = grid("observations", "place", "population")
    faults = []
    for place in published.places:
        text = profile_summary(published, place, say)
        last = people.columns[-1]
        grown = [
            per_cent(people.loc[place, year], people.loc[place, last]) for year in (1986, 2016)
        ]
        is_right = text[1].count(MORE[language]) == sum(change > 0 for change in grown)
        for indicator, patterns in SIGNS.items():
            total = grid("observations", "place", indicator).loc[place, 2021:2025].round().sum()
            is_right &= directions(text[2], patterns[language]) == sign(total)
        if not is_right:
            faults.append(f"{place} {grown}: {text}")
    assert_none(faults)


@pytest.mark.parametrize("language", LANGUAGES)
def test_districts_and_centres_are_told_as_the_tables_have_them(published, language):
    text = area_summary(published, words(language))
    people, old, employed = (
        grid("area_observations", "area", indicator).loc[["D", "C"]]
        for indicator in ("population", "share_65plus", "employed_residents")
    )
    wanted = Counter(
        [
            *("2016", "2026", *(f"{per_cent(*people.loc[a, [2016, 2026]]):.1f}" for a in "DC")),
            *("2026", "65", *(f"{old.loc[a, 2026]:.1f}" for a in "DC")),
            *("2015", "2025", *(f"{per_cent(*employed.loc[a, [2015, 2025]]):.1f}" for a in "DC")),
        ]
    )
    assert numbers_in(" ".join(text), language) == wanted
    assert faults_of_form(text, language, "") == []
    rising = {"nb": "økte", "nn": "auka", "en": "rose"}[language]
    assert [one.count(rising) for one in text] == [2, 0, 2]
