"""Jobs in the municipality, from live-only tables: how many, of which kind, for how many."""

from etl.contract import IndicatorMeta, Text
from etl.indicators.formulas import change_pct_since_break, ratio, share_of, value_of
from etl.indicators.jobs_employment import BREAK_YEAR
from etl.indicators.model import Indicator
from etl.indicators.units import PERCENT

_BREAK = Text(
    "Tall før og etter 2015 har ulike kilder.",
    "Tal før og etter 2015 har ulike kjelder.",
    "Figures before and after 2015 have different sources.",
)

JOBS: tuple[Indicator, ...] = (
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
            unit=PERCENT,
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
            unit=PERCENT,
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
)
