"""Work, from live-only tables: jobs, commuting, the young outside, bankruptcies, sick leave."""

from etl.contract import IndicatorMeta, Text
from etl.indicators.formulas import (
    change_pct_since_break,
    per_1000,
    ratio,
    share_of,
    value_of,
)
from etl.indicators.jobs_employment import BREAK_YEAR
from etl.indicators.model import Indicator

_PER_CENT = Text("prosent", "prosent", "per cent")
_BREAK = Text(
    "Tall før og etter 2015 har ulike kilder.",
    "Tal før og etter 2015 har ulike kjelder.",
    "Figures before and after 2015 have different sources.",
)
_FROM_NUMBER = Text(
    "Tallene begynner det året kommunen fikk nummeret den har nå.",
    "Tala byrjar det året kommunen fekk nummeret han har no.",
    "The figures begin in the year the municipality got its present number.",
)

WORK: tuple[Indicator, ...] = (
    Indicator(
        IndicatorMeta(
            id="jobs_all_years",
            goal="work",
            theme="employment",
            kind="count",
            unit=Text("personer", "personar", "persons"),
            decimals=0,
            better="neutral",
            title=Text(
                "Sysselsatte med arbeidssted i kommunen, alle år",
                "Sysselsette med arbeidsstad i kommunen, alle år",
                "Persons working in the municipality, all years",
            ),
            short=Text(
                "Jobber i kommunen, alle år", "Jobbar i kommunen, alle år", "Jobs, all years"
            ),
            definition=Text(
                "Personer som har arbeidsstedet sitt i kommunen i 4. kvartal, uansett hvor de bor. "
                "Statistisk sentralbyrå, tabell 13470.",
                "Personar som har arbeidsstaden sin i kommunen i 4. kvartal, uansett kvar dei bur. "
                "Statistisk sentralbyrå, tabell 13470.",
                "Persons whose place of work is in the municipality in the fourth quarter, "
                "wherever they live. Statistics Norway, table 13470.",
            ),
            caution=Text(
                "Ikke les dette som stillinger eller årsverk: hver person telles én gang, også i "
                "små deltidsjobber. " + _BREAK.nb,
                "Ikkje les dette som stillingar eller årsverk: kvar person er talt éin gong, òg i "
                "små deltidsjobbar. " + _BREAK.nn,
                "Do not read this as posts or full-time equivalents: each person counts once, "
                "small part-time jobs too. " + _BREAK.en,
            ),
        ),
        value_of("jobs_all"),
    ),
    Indicator(
        IndicatorMeta(
            id="jobs_change_5y",
            goal="work",
            theme="employment",
            kind="rate",
            unit=_PER_CENT,
            decimals=1,
            better="higher",
            title=Text(
                "Endring i jobber i kommunen siste fem år",
                "Endring i jobbar i kommunen siste fem år",
                "Change in jobs over five years",
            ),
            short=Text("Jobber, endring 5 år", "Jobbar, endring 5 år", "Jobs, 5 years"),
            definition=Text(
                "Endring i tallet på personer med arbeidssted i kommunen fra 4. kvartal fem år "
                "før, i prosent. Regnet ut fra Statistisk sentralbyrå, tabell 13470.",
                "Endring i talet på personar med arbeidsstad i kommunen frå 4. kvartal fem år før, "
                "i prosent. Rekna ut frå Statistisk sentralbyrå, tabell 13470.",
                "Change in persons working in the municipality since the fourth quarter five years "
                "before, in per cent. Computed from Statistics Norway, table 13470.",
            ),
            caution=Text(
                "Ikke les én bedrift som kommer eller går, som en trend. Fem år som krysser 2015, "
                "vises ikke, fordi tallene har ulike kilder.",
                "Ikkje les éi bedrift som kjem eller går, som ein trend. Fem år som kryssar 2015, "
                "er ikkje viste, fordi tala har ulike kjelder.",
                "Do not read one firm that comes or goes as a trend. Five years that span 2015 are "
                "not shown, because the figures have different sources.",
            ),
        ),
        change_pct_since_break("jobs_all", 5, BREAK_YEAR),
    ),
    Indicator(
        IndicatorMeta(
            id="jobs_share_primary",
            goal="work",
            theme="industry",
            kind="share",
            unit=_PER_CENT,
            decimals=1,
            better="neutral",
            title=Text(
                "Jobber i jordbruk, skogbruk og fiske",
                "Jobbar i jordbruk, skogbruk og fiske",
                "Jobs in agriculture, forestry and fishing",
            ),
            short=Text(
                "Primærnæringer, andel av jobber",
                "Primærnæringar, del av jobbar",
                "Primary industries, jobs",
            ),
            definition=Text(
                "Personer med arbeidssted i kommunen som arbeider i jordbruk, skogbruk eller "
                "fiske, i prosent av alle, 4. kvartal. Regnet ut fra Statistisk sentralbyrå, "
                "tabell 13470.",
                "Personar med arbeidsstad i kommunen som arbeider i jordbruk, skogbruk eller "
                "fiske, i prosent av alle, 4. kvartal. Rekna ut frå Statistisk sentralbyrå, tabell "
                "13470.",
                "Persons working in the municipality in agriculture, forestry or fishing, in per "
                "cent of all, fourth quarter. Computed from Statistics Norway, table 13470.",
            ),
            caution=Text(
                "Ikke les dette som betydningen for bygda: hver person telles i hovedyrket, og "
                "foredling regnes som industri. " + _BREAK.nb,
                "Ikkje les dette som kva det har å seie for bygda: kvar person er talt i "
                "hovudyrket, og foredling er rekna som industri. " + _BREAK.nn,
                "Do not read this as what it means to the community: each person is counted in the "
                "main job, and processing counts as manufacturing. " + _BREAK.en,
            ),
        ),
        share_of("jobs_primary", "jobs_all"),
    ),
    Indicator(
        IndicatorMeta(
            id="jobs_per_100_workers",
            goal="work",
            theme="commuting",
            kind="rate",
            unit=Text(
                "jobber per 100 sysselsatte", "jobbar per 100 sysselsette", "jobs per 100 workers"
            ),
            decimals=0,
            better="neutral",
            title=Text(
                "Jobber i kommunen per 100 bosatte i arbeid",
                "Jobbar i kommunen per 100 busette i arbeid",
                "Jobs per 100 employed residents",
            ),
            short=Text(
                "Jobber per 100 i arbeid", "Jobbar per 100 i arbeid", "Jobs per 100 workers"
            ),
            definition=Text(
                "Personer 15–74 år med arbeidssted i kommunen per 100 bosatte i arbeid, "
                "4. kvartal. Regnet ut fra Statistisk sentralbyrå, tabell 11618.",
                "Personar 15–74 år med arbeidsstad i kommunen per 100 busette i arbeid, "
                "4. kvartal. Rekna ut frå Statistisk sentralbyrå, tabell 11618.",
                "Persons aged 15–74 working in the municipality per 100 employed residents, fourth "
                "quarter. Computed from Statistics Norway, table 11618.",
            ),
            caution=Text(
                "Ikke les under 100 som mangel på arbeid: mange bor godt et sted og pendler til et "
                "annet. " + _BREAK.nb,
                "Ikkje les under 100 som mangel på arbeid: mange bur godt ein stad og pendlar til "
                "ein annan. " + _BREAK.nn,
                "Do not read below 100 as a lack of work: many live well in one place and commute "
                "to another. " + _BREAK.en,
            ),
        ),
        ratio("workers_by_workplace", "workers_by_residence", 100),
    ),
    Indicator(
        IndicatorMeta(
            id="neet_share",
            goal="work",
            theme="employment",
            kind="share",
            unit=_PER_CENT,
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
            unit=_PER_CENT,
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
            unit=_PER_CENT,
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
