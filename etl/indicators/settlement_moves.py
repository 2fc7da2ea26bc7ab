"""Why the number changes: births and deaths, moves, and those who come from far away."""

from etl.contract import Text
from etl.indicators.formulas import (
    balance_mean_per_1000,
    net_per_1000,
    remainder,
    share_of,
    value_of,
)
from etl.indicators.model import Indicator
from etl.indicators.settlement_words import BORDERS, SMALL, settlement_indicator
from etl.indicators.units import PER_1000, PERCENT, PERSONS

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
    def named(suffix: Text) -> Text:
        return Text(title.nb + suffix.nb, title.nn + suffix.nn, title.en + suffix.en)

    per_1000 = named(Text(" per 1000", " per 1000", " per 1,000"))
    five_years = named(Text(", snitt av fem år", ", snitt av fem år", ", five-year mean"))
    five_short = named(Text(", fem år", ", fem år", ", five years"))

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
        settlement_indicator(
            (name, "change", "count", "higher"),
            PERSONS,
            0,
            (title, title, yearly, BORDERS),
            value_of(variable),
        ),
        settlement_indicator(
            (f"{name}_per_1000", "change", "rate", "higher"),
            PER_1000,
            1,
            (per_1000, per_1000, rate, SMALL),
            net_per_1000(variable, "population"),
        ),
        settlement_indicator(
            (f"{name}_5y", "change", "rate", "higher"),
            PER_1000,
            1,
            (five_years, five_short, mean, SMALL),
            balance_mean_per_1000(variable, "population", 5),
        ),
    )


INDICATORS: tuple[Indicator, ...] = (
    *(indicator for balance in _BALANCES for indicator in _balances(*balance)),
    settlement_indicator(
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
    settlement_indicator(
        ("immigrants_share", "change", "share", "neutral"),
        PERCENT,
        1,
        (
            Text("Andel innvandrere", "Del innvandrarar", "Share of residents who are immigrants"),
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
    settlement_indicator(
        ("refugees_settled", "change", "count", "neutral"),
        PERSONS,
        0,
        (
            Text("Bosatte flyktninger", "Busette flyktningar", "Refugees settled"),
            Text("Bosatte flyktninger", "Busette flyktningar", "Refugees settled"),
            Text(
                "Flyktninger som ble bosatt i kommunen i løpet av året. IMDi.",
                "Flyktningar som vart busette i kommunen i løpet av året. IMDi.",
                "Refugees settled in the municipality during the year. IMDi.",
            ),
            Text(
                "Sier ikke om de ble boende. Siste år kan være en del av året.",
                "Seier ikkje om dei vart buande. Siste år kan vere ein del av året.",
                "Does not say whether they stayed. The last year may be part of a year.",
            ),
        ),
        value_of("refugees_settled"),
    ),
)
