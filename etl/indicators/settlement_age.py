"""How old they are: young adults, the old, women and men, the newly born."""

from etl.contract import Better, Text
from etl.indicators.formulas import per_1000, ratio, share_of, value_of
from etl.indicators.model import Indicator
from etl.indicators.settlement_words import SMALL, settlement_indicator
from etl.indicators.units import PER_1000, PERCENT, PERSONS

_AGES_FROM = Text(
    "Etter alder finnes tallene her fra 2005. Delte kommuner mangler år før delingen.",
    "Etter alder finst tala her frå 2005. Delte kommunar manglar år før delinga.",
    "By age the figures here begin in 2005. Divided municipalities lack years before the division.",
)


def _age_share(name: str, variable: str, ages: Text, better: Better = "neutral") -> Indicator:
    return settlement_indicator(
        (name, "age", "share", better),
        PERCENT,
        1,
        (
            Text(
                f"Andel innbyggere {ages.nb}",
                f"Del innbyggjarar {ages.nn}",
                f"Share of residents aged {ages.en}",
            ),
            Text(f"Andel {ages.nb}", f"Del {ages.nn}", f"Share aged {ages.en}"),
            Text(
                f"Innbyggere {ages.nb} 1. januar, i prosent av alle innbyggere. "
                "Statistisk sentralbyrå.",
                f"Innbyggjarar {ages.nn} 1. januar, i prosent av alle innbyggjarar. "
                "Statistisk sentralbyrå.",
                f"Residents aged {ages.en} on 1 January, in per cent of all residents. "
                "Statistics Norway.",
            ),
            Text(
                "En andel kan stige fordi andre grupper blir færre. " + _AGES_FROM.nb,
                "Ein del kan auke fordi andre grupper blir færre. " + _AGES_FROM.nn,
                "A share can rise because other groups shrink. " + _AGES_FROM.en,
            ),
        ),
        share_of(variable, "pop_all_ages"),
    )


INDICATORS: tuple[Indicator, ...] = (
    _age_share("share_0_15", "pop_0_15", Text("0–15 år", "0–15 år", "0–15"), "higher"),
    _age_share("share_16_24", "pop_16_24", Text("16–24 år", "16–24 år", "16–24")),
    _age_share("share_20_39", "pop_20_39", Text("20–39 år", "20–39 år", "20–39"), "higher"),
    settlement_indicator(
        ("young_adults", "age", "count", "higher"),
        PERSONS,
        0,
        (
            Text(
                "Unge voksne, 20–39 år",
                "Unge vaksne, 20–39 år",
                "Young adults aged 20–39",
            ),
            Text("Unge voksne 20–39", "Unge vaksne 20–39", "Young adults 20–39"),
            Text(
                "Innbyggere 20–39 år 1. januar. Statistisk sentralbyrå.",
                "Innbyggjarar 20–39 år 1. januar. Statistisk sentralbyrå.",
                "Residents aged 20–39 on 1 January. Statistics Norway.",
            ),
            Text(
                "Tallet følger også hvor store årskullene er, ikke bare hvem som flytter. "
                + _AGES_FROM.nb,
                "Talet følgjer òg kor store årskulla er, ikkje berre kven som flyttar. "
                + _AGES_FROM.nn,
                "The number also follows how large the birth cohorts are, not only who moves. "
                + _AGES_FROM.en,
            ),
        ),
        value_of("pop_20_39"),
    ),
    _age_share(
        "share_65plus",
        "pop_65plus",
        Text("65 år og over", "65 år og over", "65 and over"),
    ),
    _age_share(
        "share_80plus",
        "pop_80plus",
        Text("80 år og over", "80 år og over", "80 and over"),
    ),
    settlement_indicator(
        ("women_per_100_men_20_39", "age", "rate", "neutral"),
        Text("kvinner per 100 menn", "kvinner per 100 menn", "women per 100 men"),
        0,
        (
            Text(
                "Kvinner per 100 menn, 20–39 år",
                "Kvinner per 100 menn, 20–39 år",
                "Women per 100 men aged 20–39",
            ),
            Text("Kvinner per 100 menn 20–39", "Kvinner per 100 menn 20–39", "Women per 100 men"),
            Text(
                "Kvinner 20–39 år per 100 menn i samme alder, 1. januar. Statistisk sentralbyrå.",
                "Kvinner 20–39 år per 100 menn i same alder, 1. januar. Statistisk sentralbyrå.",
                "Women aged 20–39 per 100 men of the same age, on 1 January. Statistics Norway.",
            ),
            Text(
                "100 betyr like mange av hvert kjønn, ikke et mål i seg selv. " + SMALL.nb,
                "100 tyder like mange av kvart kjønn, ikkje eit mål i seg sjølv. " + SMALL.nn,
                "100 means as many of each sex; it is not a target in itself. " + SMALL.en,
            ),
        ),
        ratio("women_20_39", "men_20_39", 100),
    ),
    settlement_indicator(
        ("old_age_dependency", "age", "rate", "neutral"),
        Text("per 100 i alderen 20–64 år", "per 100 i alderen 20–64 år", "per 100 aged 20–64"),
        1,
        (
            Text(
                "Eldre per 100 i yrkesaktiv alder",
                "Eldre per 100 i yrkesaktiv alder",
                "Older people per 100 of working age",
            ),
            Text("Eldre per 100 i 20–64 år", "Eldre per 100 i 20–64 år", "Old-age dependency"),
            Text(
                "Innbyggere 65 år og over per 100 innbyggere 20–64 år, 1. januar. "
                "Statistisk sentralbyrå.",
                "Innbyggjarar 65 år og over per 100 innbyggjarar 20–64 år, 1. januar. "
                "Statistisk sentralbyrå.",
                "Residents aged 65 and over per 100 residents aged 20–64, on 1 January. "
                "Statistics Norway.",
            ),
            Text(
                "Sier noe om alder, ikke om hvem som er i arbeid eller trenger omsorg.",
                "Seier noko om alder, ikkje om kven som er i arbeid eller treng omsorg.",
                "Speaks of age, not of who works or needs care.",
            ),
        ),
        ratio("pop_65plus", "pop_20_64", 100),
    ),
    settlement_indicator(
        ("births_proxy", "change", "rate", "higher"),
        PER_1000,
        1,
        (
            Text(
                "Barn under ett år per 1000 innbyggere",
                "Barn under eitt år per 1000 innbyggjarar",
                "Children under one per 1,000 residents",
            ),
            Text(
                "Barn under ett år per 1000",
                "Barn under eitt år per 1000",
                "Under one year per 1,000",
            ),
            Text(
                "Innbyggere under ett år 1. januar, per 1000 innbyggere. Statistisk sentralbyrå.",
                "Innbyggjarar under eitt år 1. januar, per 1000 innbyggjarar. "
                "Statistisk sentralbyrå.",
                "Residents under one year on 1 January, per 1,000 residents. Statistics Norway.",
            ),
            Text(
                "Nær tallet på fødte året før, men barn som har flyttet, telles der de bor nå. "
                + SMALL.nb,
                "Nær talet på fødde året før, men barn som har flytta, blir talde der dei bur no. "
                + SMALL.nn,
                "Close to the births of the year before, but children who moved are counted where "
                "they live now. " + SMALL.en,
            ),
        ),
        per_1000("pop_0", "pop_all_ages"),
    ),
)
