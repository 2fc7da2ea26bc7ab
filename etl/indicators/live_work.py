"""People and work, from live-only tables: the young outside, sick leave, bankruptcies."""

from etl.contract import IndicatorMeta, Text
from etl.indicators.formulas import per_1000, share_of, value_of
from etl.indicators.model import Indicator
from etl.indicators.units import PERCENT

_FROM_NUMBER = Text(
    "Tallene begynner det året kommunen fikk nummeret den har nå.",
    "Tala byrjar det året kommunen fekk nummeret han har no.",
    "The figures begin in the year the municipality got its present number.",
)

WORK: tuple[Indicator, ...] = (
    Indicator(
        IndicatorMeta(
            id="neet_share",
            goal="work",
            theme="employment",
            kind="share",
            unit=PERCENT,
            decimals=1,
            better="lower",
            title=Text(
                "Unge utenfor arbeid, utdanning og tiltak",
                "Unge utanfor arbeid, utdanning og tiltak",
                "Young people not in work, education or training",
            ),
            short=Text("Unge utenfor, 15–29 år", "Unge utanfor, 15–29 år", "NEET, ages 15–29"),
            definition=Text(
                "Bosatte 15–29 år som verken er i arbeid, utdanning eller arbeidsmarkedstiltak, i "
                "prosent av alle i alderen. Statistisk sentralbyrå, tabell 13556.",
                "Busette 15–29 år som verken er i arbeid, utdanning eller arbeidsmarknadstiltak, i "
                "prosent av alle i alderen. Statistisk sentralbyrå, tabell 13556.",
                "Residents aged 15–29 who are in neither work, education nor labour market "
                "measures, in per cent of the age group. Statistics Norway, table 13556.",
            ),
            caution=Text(
                "Ikke les dette som ledighet: syke, unge med omsorg for barn og de som tar et år "
                "fri, er med. " + _FROM_NUMBER.nb,
                "Ikkje les dette som arbeidsløyse: sjuke, unge med omsorg for barn og dei som tek "
                "eit år fri, er med. " + _FROM_NUMBER.nn,
                "Do not read this as unemployment: the sick, young parents at home and those on a "
                "year off are counted. " + _FROM_NUMBER.en,
            ),
        ),
        value_of("neet_15_29_pct"),
    ),
    Indicator(
        IndicatorMeta(
            id="bankruptcies_per_1000",
            goal="work",
            theme="business",
            kind="rate",
            unit=Text("per 1000 innbyggere", "per 1000 innbyggjarar", "per 1,000 residents"),
            decimals=2,
            better="lower",
            title=Text(
                "Konkurser per 1000 innbyggere",
                "Konkursar per 1000 innbyggjarar",
                "Bankruptcies per 1,000 residents",
            ),
            short=Text("Konkurser per 1000", "Konkursar per 1000", "Bankruptcies per 1,000"),
            definition=Text(
                "Konkurser som ble åpnet i løpet av året, per 1000 innbyggere 1. januar. Regnet ut "
                "fra Statistisk sentralbyrå, tabell 14729.",
                "Konkursar som vart opna i løpet av året, per 1000 innbyggjarar 1. januar. Rekna "
                "ut frå Statistisk sentralbyrå, tabell 14729.",
                "Bankruptcies opened during the year, per 1,000 residents on 1 January. Computed "
                "from Statistics Norway, table 14729.",
            ),
            caution=Text(
                "Ikke les få konkurser som et sterkt næringsliv: der få starter noe, går få "
                "konkurs. I små kommuner gir én konkurs et stort utslag.",
                "Ikkje les få konkursar som eit sterkt næringsliv: der få startar noko, går få "
                "konkurs. I små kommunar gir éin konkurs eit stort utslag.",
                "Do not read few bankruptcies as strong business: where few start something, few "
                "fail. In small municipalities one bankruptcy moves the figure a lot.",
            ),
        ),
        per_1000("bankruptcies", "population"),
    ),
    Indicator(
        IndicatorMeta(
            id="sick_leave",
            goal="work",
            theme="employment",
            kind="rate",
            unit=PERCENT,
            decimals=1,
            better="lower",
            title=Text(
                "Legemeldt sykefravær, 4. kvartal",
                "Legemeldt sjukefråvær, 4. kvartal",
                "Certified sick leave, fourth quarter",
            ),
            short=Text(
                "Sykefravær, 4. kvartal", "Sjukefråvær, 4. kvartal", "Sick leave, 4th quarter"
            ),
            definition=Text(
                "Dagsverk tapt til legemeldt sykefravær i 4. kvartal, i prosent av avtalte "
                "dagsverk, for lønnstakere som bor i kommunen. Statistisk sentralbyrå, tabell "
                "12451.",
                "Dagsverk tapte til legemeldt sjukefråvær i 4. kvartal, i prosent av avtalte "
                "dagsverk, for lønnstakarar som bur i kommunen. Statistisk sentralbyrå, tabell "
                "12451.",
                "Working days lost to sick leave certified by a doctor in the fourth quarter, in "
                "per cent of agreed days, for employees who live in the municipality. Statistics "
                "Norway, table 12451.",
            ),
            caution=Text(
                "Ikke les dette som hele året: bare 4. kvartal er med, for prosenter av kvartaler "
                "kan ikke legges sammen. Egenmeldt fravær er ikke med. " + _FROM_NUMBER.nb,
                "Ikkje les dette som heile året: berre 4. kvartal er med, for prosentar av kvartal "
                "kan ikkje leggjast saman. Eigenmeldt fråvær er ikkje med. " + _FROM_NUMBER.nn,
                "Do not read this as the whole year: only the fourth quarter is shown, for "
                "percentages of quarters can't be added. Self-certified leave is left out. "
                + _FROM_NUMBER.en,
            ),
        ),
        value_of("sick_leave_4th_quarter_pct"),
    ),
    Indicator(
        IndicatorMeta(
            id="basic_education_share",
            goal="work",
            theme="education",
            kind="share",
            unit=PERCENT,
            decimals=1,
            better="neutral",
            title=Text(
                "Grunnskole som høyeste utdanning",
                "Grunnskule som høgaste utdanning",
                "Basic school as highest education",
            ),
            short=Text(
                "Bare grunnskole, andel", "Berre grunnskule, del", "Basic school only, share"
            ),
            definition=Text(
                "Bosatte på 16 år og over med grunnskole som høyeste fullførte utdanning, i "
                "prosent av alle i alderen. Regnet ut fra Statistisk sentralbyrå, tabell 09429.",
                "Busette på 16 år og over med grunnskule som høgaste fullførte utdanning, i "
                "prosent av alle i alderen. Rekna ut frå Statistisk sentralbyrå, tabell 09429.",
                "Residents aged 16 and over whose highest completed education is basic school, in "
                "per cent of the age group. Computed from Statistics Norway, table 09429.",
            ),
            caution=Text(
                "Ikke les dette som mangel på kompetanse: eldre som lærte i arbeid, og elever som "
                "ennå går på videregående, er med.",
                "Ikkje les dette som mangel på kompetanse: eldre som lærte i arbeid, og elevar som "
                "enno går på vidaregåande, er med.",
                "Do not read this as a lack of skills: older people who learned at work, and "
                "pupils still in upper secondary school, are counted.",
            ),
        ),
        share_of("basic_education_only", "residents_16plus"),
    ),
)
