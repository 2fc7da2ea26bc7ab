"""People, from live-only tables: births, moves, households and the projection."""

from etl.contract import IndicatorMeta, Text
from etl.indicators.formulas import net_per_1000, per_1000, ratio, share_of
from etl.indicators.model import Indicator
from etl.indicators.units import PER_1000, PERCENT

_SMALL = Text(
    "I små kommuner kan noen få personer flytte tallet mye fra år til år.",
    "I små kommunar kan nokre få personar flytte talet mykje frå år til år.",
    "In small municipalities a few people can move the figure a lot from year to year.",
)
_PROJECTION = Text(
    "En framskriving er ikke et mål og ikke en spådom: den viser hva som skjer hvis utviklingen "
    "fra de siste årene fortsetter.",
    "Ei framskriving er ikkje eit mål og ikkje ein spådom: ho viser kva som skjer dersom "
    "utviklinga frå dei siste åra held fram.",
    "A projection is neither a goal nor a prophecy: it shows what happens if recent years "
    "continue.",
)

PEOPLE: tuple[Indicator, ...] = (
    Indicator(
        IndicatorMeta(
            id="births_per_1000",
            goal="freedom",
            theme="change",
            kind="rate",
            unit=PER_1000,
            decimals=1,
            better="neutral",
            title=Text(
                "Fødte per 1000 innbyggere",
                "Fødde per 1000 innbyggjarar",
                "Births per 1,000 residents",
            ),
            short=Text("Fødte per 1000", "Fødde per 1000", "Births per 1,000"),
            definition=Text(
                "Barn født i løpet av året, per 1000 innbyggere 1. januar samme år. Regnet ut fra "
                "Statistisk sentralbyrå, tabell 01222.",
                "Barn fødde i løpet av året, per 1000 innbyggjarar 1. januar same år. Rekna ut "
                "frå Statistisk sentralbyrå, tabell 01222.",
                "Children born during the year, per 1,000 residents on 1 January that year. "
                "Computed from Statistics Norway, table 01222.",
            ),
            caution=Text(
                "Ikke les dette som hvor mange barn hver kvinne får: tallet følger mest av hvor "
                "mange unge voksne som bor der. " + _SMALL.nb,
                "Ikkje les dette som kor mange barn kvar kvinne får: talet følgjer mest av kor "
                "mange unge vaksne som bur der. " + _SMALL.nn,
                "Do not read this as how many children each woman has: it mostly follows from how "
                "many young adults live there. " + _SMALL.en,
            ),
        ),
        per_1000("births", "population"),
    ),
    Indicator(
        IndicatorMeta(
            id="moved_in_per_1000",
            goal="freedom",
            theme="change",
            kind="rate",
            unit=PER_1000,
            decimals=1,
            better="neutral",
            title=Text(
                "Innflyttere fra andre kommuner",
                "Innflyttarar frå andre kommunar",
                "Moved in from other municipalities",
            ),
            short=Text("Flyttet inn fra Norge", "Flytta inn frå Noreg", "Moved in from Norway"),
            definition=Text(
                "Personer som flyttet til kommunen fra en annen norsk kommune i løpet av året, per "
                "1000 innbyggere 1. januar. Regnet ut fra Statistisk sentralbyrå, tabell 01222.",
                "Personar som flytta til kommunen frå ein annan norsk kommune i løpet av året, per "
                "1000 innbyggjarar 1. januar. Rekna ut frå Statistisk sentralbyrå, tabell 01222.",
                "Persons who moved in from another Norwegian municipality during the year, per "
                "1,000 residents on 1 January. Computed from Statistics Norway, table 01222.",
            ),
            caution=Text(
                "Ikke les dette som vekst: se det sammen med utflyttingen. Flyttinger mellom "
                "kommuner som siden er slått sammen, kan være med.",
                "Ikkje les dette som vekst: sjå det saman med utflyttinga. Flyttingar mellom "
                "kommunar som seinare er slått saman, kan vere med.",
                "Do not read this as growth: see it with those who moved out. Moves between "
                "municipalities that merged later may be counted.",
            ),
        ),
        per_1000("moved_in_domestic", "population"),
    ),
    Indicator(
        IndicatorMeta(
            id="moved_out_per_1000",
            goal="freedom",
            theme="change",
            kind="rate",
            unit=PER_1000,
            decimals=1,
            better="neutral",
            title=Text(
                "Utflyttere til andre kommuner",
                "Utflyttarar til andre kommunar",
                "Moved out to other municipalities",
            ),
            short=Text("Flyttet ut i Norge", "Flytta ut i Noreg", "Moved out within Norway"),
            definition=Text(
                "Personer som flyttet fra kommunen til en annen norsk kommune i løpet av året, per "
                "1000 innbyggere 1. januar. Regnet ut fra Statistisk sentralbyrå, tabell 01222.",
                "Personar som flytta frå kommunen til ein annan norsk kommune i løpet av året, per "
                "1000 innbyggjarar 1. januar. Rekna ut frå Statistisk sentralbyrå, tabell 01222.",
                "Persons who moved out to another Norwegian municipality during the year, per "
                "1,000 residents on 1 January. Computed from Statistics Norway, table 01222.",
            ),
            caution=Text(
                "Ikke les høye tall som misnøye: unge som reiser for å studere, og asylmottak "
                "som legges ned, teller med.",
                "Ikkje les høge tal som misnøye: unge som reiser for å studere, og asylmottak som "
                "blir lagde ned, tel med.",
                "Do not read a high figure as discontent: young people who leave to study and "
                "asylum centres that close are counted.",
            ),
        ),
        per_1000("moved_out_domestic", "population"),
    ),
    Indicator(
        IndicatorMeta(
            id="net_immigration_per_1000",
            goal="freedom",
            theme="change",
            kind="rate",
            unit=PER_1000,
            decimals=1,
            better="neutral",
            title=Text("Nettoinnvandring", "Nettoinnvandring", "Net immigration"),
            short=Text(
                "Nettoinnvandring per 1000",
                "Nettoinnvandring per 1000",
                "Net immigration per 1,000",
            ),
            definition=Text(
                "Innvandring fra utlandet minus utvandring i løpet av året, per 1000 innbyggere "
                "1. januar. Regnet ut fra Statistisk sentralbyrå, tabell 09588.",
                "Innvandring frå utlandet minus utvandring i løpet av året, per 1000 innbyggjarar "
                "1. januar. Rekna ut frå Statistisk sentralbyrå, tabell 09588.",
                "Immigration from abroad less emigration during the year, per 1,000 residents on "
                "1 January. Computed from Statistics Norway, table 09588.",
            ),
            caution=Text(
                "Sier ikke hvem som ble boende: mange flytter videre til en annen kommune. Tallene "
                "begynner det året kommunen fikk nummeret den har nå.",
                "Seier ikkje kven som vart buande: mange flyttar vidare til ein annan kommune. "
                "Tala byrjar det året kommunen fekk nummeret han har no.",
                "Does not say who stayed: many move on to another municipality. The figures begin "
                "in the year the municipality got its present number.",
            ),
        ),
        net_per_1000("net_immigration", "population"),
    ),
    Indicator(
        IndicatorMeta(
            id="one_person_households_share",
            goal="places",
            theme="housing",
            kind="share",
            unit=PERCENT,
            decimals=1,
            better="neutral",
            title=Text(
                "Husholdninger med én person",
                "Hushald med éin person",
                "One-person households",
            ),
            short=Text("Aleneboende", "Åleinebuande", "Living alone"),
            definition=Text(
                "Husholdninger med én person, i prosent av alle privathusholdninger 1. januar. "
                "Regnet ut fra Statistisk sentralbyrå, tabell 06070.",
                "Hushald med éin person, i prosent av alle privathushald 1. januar. Rekna ut frå "
                "Statistisk sentralbyrå, tabell 06070.",
                "Households of one person, in per cent of all private households on 1 January. "
                "Computed from Statistics Norway, table 06070.",
            ),
            caution=Text(
                "Ikke les dette som andelen innbyggere som bor alene: den er lavere. Tallet sier "
                "ikke noe om ensomhet.",
                "Ikkje les dette som delen innbyggjarar som bur åleine: han er lågare. Talet seier "
                "ikkje noko om einsemd.",
                "Do not read this as the share of residents who live alone: that is lower. It says "
                "nothing about loneliness.",
            ),
        ),
        share_of("households_one_person", "households_all_types"),
    ),
    Indicator(
        IndicatorMeta(
            id="small_children_households_share",
            goal="freedom",
            theme="age",
            kind="share",
            unit=PERCENT,
            decimals=1,
            better="neutral",
            title=Text(
                "Husholdninger med barn under seks år",
                "Hushald med barn under seks år",
                "Households with children under six",
            ),
            short=Text("Småbarnshusholdninger", "Småbarnshushald", "Households, small children"),
            definition=Text(
                "Par, mødre og fedre der det yngste barnet er under seks år, i prosent av alle "
                "privathusholdninger 1. januar. Regnet ut fra Statistisk sentralbyrå, tabell "
                "06070.",
                "Par, mødrer og fedrar der det yngste barnet er under seks år, i prosent av alle "
                "privathushald 1. januar. Rekna ut frå Statistisk sentralbyrå, tabell 06070.",
                "Couples, mothers and fathers whose youngest child is under six, in per cent of "
                "all private households on 1 January. Computed from Statistics Norway, table "
                "06070.",
            ),
            caution=Text(
                "Barn i husholdninger med flere familier er ikke med, og barn med to hjem telles "
                "bare der de er registrert. " + _SMALL.nb,
                "Barn i hushald med fleire familiar er ikkje med, og barn med to heimar blir berre "
                "talde der dei er registrerte. " + _SMALL.nn,
                "Children in households of several families are left out, and children with two "
                "homes are counted only where they are registered. " + _SMALL.en,
            ),
        ),
        share_of("households_small_children", "households_all_types"),
    ),
    Indicator(
        IndicatorMeta(
            id="projected_population_2050",
            goal="freedom",
            theme="population",
            kind="index",
            unit=Text("2026 = 100", "2026 = 100", "2026 = 100"),
            decimals=0,
            better="neutral",
            title=Text(
                "Framskrevet folketall i 2050",
                "Framskrive folketal i 2050",
                "Projected population in 2050",
            ),
            short=Text("Framskrevet til 2050", "Framskrive til 2050", "Projected to 2050"),
            definition=Text(
                "Folketallet i 2050 i hovedalternativet (MMMM), målt mot folketallet 1. januar "
                "2026, som er 100. Regnet ut fra Statistisk sentralbyrå, tabell 14746.",
                "Folketalet i 2050 i hovudalternativet (MMMM), målt mot folketalet 1. januar 2026, "
                "som er 100. Rekna ut frå Statistisk sentralbyrå, tabell 14746.",
                "Population in 2050 in the main alternative (MMMM), against the population on "
                "1 January 2026, which is 100. Computed from Statistics Norway, table 14746.",
            ),
            caution=_PROJECTION,
        ),
        ratio("projected_population_2050", "population", 100),
    ),
    Indicator(
        IndicatorMeta(
            id="projected_80plus_share_2050",
            goal="freedom",
            theme="age",
            kind="share",
            unit=PERCENT,
            decimals=1,
            better="neutral",
            title=Text(
                "Andel 80 år og over i 2050, framskrevet",
                "Del 80 år og over i 2050, framskriven",
                "Aged 80 and over in 2050, projected",
            ),
            short=Text("80 år og over i 2050", "80 år og over i 2050", "Aged 80 and over in 2050"),
            definition=Text(
                "Innbyggere på 80 år og over i 2050, i prosent av alle, i hovedalternativet "
                "(MMMM). Regnet ut fra Statistisk sentralbyrå, tabell 14746.",
                "Innbyggjarar på 80 år og over i 2050, i prosent av alle, i hovudalternativet "
                "(MMMM). Rekna ut frå Statistisk sentralbyrå, tabell 14746.",
                "Residents aged 80 and over in 2050, in per cent of all, in the main alternative "
                "(MMMM). Computed from Statistics Norway, table 14746.",
            ),
            caution=_PROJECTION,
        ),
        ratio("projected_80plus_2050", "projected_population_2050", 100),
    ),
)
