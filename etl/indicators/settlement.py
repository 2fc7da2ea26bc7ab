"""Freedom to choose where to live: people, age, births, moves."""

from etl.contract import IndicatorMeta, Kind, Text
from etl.indicators.formulas import (
    balance_mean_per_1000,
    change_pct,
    net_per_1000,
    per_1000,
    ratio,
    remainder,
    share_of,
    value_of,
)
from etl.indicators.model import Formula, Indicator

PERSONS = Text("personer", "personar", "persons")
PERCENT = Text("%", "%", "%")
PER_1000 = Text("per 1000 innbyggere", "per 1000 innbyggjarar", "per 1,000 residents")

_BORDERS = Text(
    "Tallene følger dagens kommunegrenser. Der en kommune er delt, er eldre tall anslått.",
    "Tala følgjer dagens kommunegrenser. Der ein kommune er delt, er eldre tal estimerte.",
    "The figures follow today's borders. Where a municipality was divided, older ones are "
    "estimates.",
)
_SMALL = Text(
    "I små kommuner kan noen få personer flytte tallet mye fra år til år.",
    "I små kommunar kan nokre få personar flytte talet mykje frå år til år.",
    "In small municipalities a few people can move the figure a lot from year to year.",
)
_AGES_FROM = Text(
    "Etter alder finnes tallene her fra 2005. Delte kommuner mangler år før delingen.",
    "Etter alder finst tala her frå 2005. Delte kommunar manglar år før delinga.",
    "By age the figures here begin in 2005. Divided municipalities lack years before the division.",
)


def _indicator(
    identity: tuple[str, str, Kind, str],
    unit: Text,
    decimals: int,
    words: tuple[Text, Text, Text, Text],
    formula: Formula,
) -> Indicator:
    """Return an indicator of this goal; `identity` is id, theme, kind and better."""
    name, theme, kind, better = identity
    title, short, definition, caution = words
    meta = IndicatorMeta(
        id=name,
        goal="freedom",
        theme=theme,
        kind=kind,
        unit=unit,
        decimals=decimals,
        better="higher" if better == "higher" else "lower" if better == "lower" else "neutral",
        title=title,
        short=short,
        definition=definition,
        caution=caution,
    )
    return Indicator(meta, formula)


def _change(years: int, nb: str, nn: str, en: str) -> Indicator:
    return _indicator(
        (f"population_change_{years}y", "population", "rate", "higher"),
        PERCENT,
        1,
        (
            Text(
                f"Befolkningsendring siste {nb}",
                f"Folketalsendring siste {nn}",
                f"Population change, last {en}",
            ),
            Text(f"Endring siste {nb}", f"Endring siste {nn}", f"Change, last {en}"),
            Text(
                f"Endring i folketallet 1. januar fra {nb} før, i prosent. Statistisk sentralbyrå.",
                f"Endring i folketalet 1. januar frå {nn} før, i prosent. Statistisk sentralbyrå.",
                f"Change in population on 1 January from {en} before, in per cent. "
                "Statistics Norway.",
            ),
            Text(
                "Sier ikke hvorfor folketallet endrer seg: se fødselsoverskudd og nettoflytting. "
                + _SMALL.nb,
                "Seier ikkje kvifor folketalet endrar seg: sjå fødselsoverskot og nettoflytting. "
                + _SMALL.nn,
                "Does not say why the population changes: see natural change and net migration. "
                + _SMALL.en,
            ),
        ),
        change_pct("population", years),
    )


def _age_share(name: str, variable: str, ages: Text, better: str = "neutral") -> Indicator:
    return _indicator(
        (name, "age", "share", better),
        PERCENT,
        1,
        (
            Text(
                f"Andel innbyggere {ages.nb}",
                f"Del innbyggjarar {ages.nn}",
                f"Residents aged {ages.en}, share",
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


_BALANCES = (
    (
        "natural_change",
        "natural_increase",
        Text("Fødselsoverskudd", "Fødselsoverskot", "Natural change"),
        Text("levendefødte minus døde", "levandefødde minus døde", "live births minus deaths"),
    ),
    (
        "net_migration",
        "net_migration",
        Text("Nettoflytting", "Nettoflytting", "Net migration"),
        Text(
            "innflyttinger minus utflyttinger, innenlands og med utlandet",
            "innflyttingar minus utflyttingar, innanlands og med utlandet",
            "moves in minus moves out, within Norway and with other countries",
        ),
    ),
)


def _balances(name: str, variable: str, title: Text, what: Text) -> tuple[Indicator, ...]:
    def words(suffix: Text, definition: Text) -> tuple[Text, Text, Text, Text]:
        full = Text(title.nb + suffix.nb, title.nn + suffix.nn, title.en + suffix.en)
        return full, full, definition, _SMALL

    yearly = Text(
        f"{title.nb} i løpet av året: {what.nb}. Statistisk sentralbyrå.",
        f"{title.nn} i løpet av året: {what.nn}. Statistisk sentralbyrå.",
        f"{title.en} during the year: {what.en}. Statistics Norway.",
    )
    rate = Text(
        f"{title.nb} i løpet av året ({what.nb}), per 1000 innbyggere 1. januar. "
        "Statistisk sentralbyrå.",
        f"{title.nn} i løpet av året ({what.nn}), per 1000 innbyggjarar 1. januar. "
        "Statistisk sentralbyrå.",
        f"{title.en} during the year ({what.en}), per 1,000 residents on 1 January. "
        "Statistics Norway.",
    )
    mean = Text(
        f"{title.nb} de siste fem årene samlet, per 1000 innbyggere og år. Statistisk sentralbyrå.",
        f"{title.nn} dei siste fem åra samla, per 1000 innbyggjarar og år. Statistisk sentralbyrå.",
        f"{title.en} over the last five years together, per 1,000 residents and year. "
        "Statistics Norway.",
    )
    return (
        _indicator(
            (name, "change", "count", "higher"),
            PERSONS,
            0,
            (title, title, yearly, _BORDERS),
            value_of(variable),
        ),
        _indicator(
            (f"{name}_per_1000", "change", "rate", "higher"),
            PER_1000,
            1,
            words(Text(" per 1000", " per 1000", " per 1,000"), rate),
            net_per_1000(variable, "population"),
        ),
        _indicator(
            (f"{name}_5y", "change", "rate", "higher"),
            PER_1000,
            1,
            words(Text(", snitt av fem år", ", snitt av fem år", ", five-year mean"), mean),
            balance_mean_per_1000(variable, "population", 5),
        ),
    )


INDICATORS: tuple[Indicator, ...] = (
    _indicator(
        ("population", "population", "count", "higher"),
        PERSONS,
        0,
        (
            Text("Folketall", "Folketal", "Population"),
            Text("Folketall", "Folketal", "Population"),
            Text(
                "Bosatte i kommunen 1. januar. Statistisk sentralbyrå.",
                "Busette i kommunen 1. januar. Statistisk sentralbyrå.",
                "People resident in the municipality on 1 January. Statistics Norway.",
            ),
            _BORDERS,
        ),
        value_of("population"),
    ),
    _change(1, "år", "år", "year"),
    _change(5, "fem år", "fem år", "five years"),
    _change(10, "ti år", "ti år", "ten years"),
    _age_share("share_0_15", "pop_0_15", Text("0–15 år", "0–15 år", "0–15"), "higher"),
    _age_share("share_16_24", "pop_16_24", Text("16–24 år", "16–24 år", "16–24")),
    _age_share("share_20_39", "pop_20_39", Text("20–39 år", "20–39 år", "20–39"), "higher"),
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
    _indicator(
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
                "100 betyr like mange av hvert kjønn, ikke et mål i seg selv. " + _SMALL.nb,
                "100 tyder like mange av kvart kjønn, ikkje eit mål i seg sjølv. " + _SMALL.nn,
                "100 means as many of each sex; it is not a target in itself. " + _SMALL.en,
            ),
        ),
        ratio("women_20_39", "men_20_39", 100),
    ),
    _indicator(
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
    _indicator(
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
                + _SMALL.nb,
                "Nær talet på fødde året før, men barn som har flytta, blir talde der dei bur no. "
                + _SMALL.nn,
                "Close to the births of the year before, but children who moved are counted where "
                "they live now. " + _SMALL.en,
            ),
        ),
        per_1000("pop_0", "pop_all_ages"),
    ),
    *(indicator for balance in _BALANCES for indicator in _balances(*balance)),
    _indicator(
        ("population_remainder", "change", "count", "neutral"),
        PERSONS,
        0,
        (
            Text(
                "Endring som flytting og fødsler ikke forklarer",
                "Endring som flytting og fødslar ikkje forklarer",
                "Change not explained by births, deaths and moves",
            ),
            Text("Uforklart endring", "Uforklart endring", "Unexplained change"),
            Text(
                "Endring i folketallet fra 1. januar til neste 1. januar, minus fødselsoverskudd "
                "og nettoflytting samme år. Statistisk sentralbyrå.",
                "Endring i folketalet frå 1. januar til neste 1. januar, minus fødselsoverskot og "
                "nettoflytting same år. Statistisk sentralbyrå.",
                "Change in population from 1 January to the next, less natural change and net "
                "migration of the year. Statistics Norway.",
            ),
            Text(
                "Skyldes grensejusteringer, folketellinger og rettinger i registeret, ikke noe "
                "som har skjedd i kommunen.",
                "Kjem av grensejusteringar, folketeljingar og rettingar i registeret, ikkje av "
                "noko som har hendt i kommunen.",
                "Comes from border adjustments, censuses and corrections of the register, not from "
                "anything that happened in the municipality.",
            ),
        ),
        remainder("population", ("natural_increase", "net_migration")),
    ),
    _indicator(
        ("immigrants_share", "change", "share", "neutral"),
        PERCENT,
        1,
        (
            Text("Andel innvandrere", "Del innvandrarar", "Immigrants, share"),
            Text("Andel innvandrere", "Del innvandrarar", "Share of immigrants"),
            Text(
                "Innvandrere 1. januar, i prosent av alle innbyggere. IMDi og Statistisk "
                "sentralbyrå.",
                "Innvandrarar 1. januar, i prosent av alle innbyggjarar. IMDi og Statistisk "
                "sentralbyrå.",
                "Immigrants on 1 January, in per cent of all residents. IMDi and Statistics "
                "Norway.",
            ),
            Text(
                "Omfatter arbeid, flukt, familie og utdanning under ett. Kommuner med små grupper "
                "kan mangle tall av hensyn til personvern.",
                "Omfattar arbeid, flukt, familie og utdanning under eitt. Kommunar med små grupper "
                "kan mangle tal av omsyn til personvern.",
                "Covers work, flight, family and education together. Figures for small groups may "
                "be withheld to protect privacy.",
            ),
        ),
        share_of("immigrants", "population"),
    ),
    _indicator(
        ("refugees_settled", "change", "count", "neutral"),
        PERSONS,
        0,
        (
            Text("Bosatte flyktninger", "Busette flyktningar", "Refugees settled"),
            Text("Bosatte flyktninger", "Busette flyktningar", "Refugees settled"),
            Text(
                "Flyktninger som ble bosatt i kommunen i løpet av året. IMDi.",
                "Flyktningar som blei busette i kommunen i løpet av året. IMDi.",
                "Refugees settled in the municipality during the year. IMDi.",
            ),
            Text(
                "Sier ikke om de ble boende. Siste år kan være en del av året.",
                "Seier ikkje om dei blei buande. Siste år kan vere ein del av året.",
                "Does not say whether they stayed. The last year may be part of a year.",
            ),
        ),
        value_of("refugees_settled"),
    ),
)
