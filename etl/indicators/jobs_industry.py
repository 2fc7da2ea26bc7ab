"""Industry: what residents work with, and how much a place leans on few industries."""

from etl.contract import IndicatorMeta, Text
from etl.indicators.formulas import concentration, share_of, share_of_rest
from etl.indicators.model import Formula, Indicator
from etl.indicators.units import PERCENT

_GROUPS = (
    "employed_primary",
    "employed_manufacturing",
    "employed_public_admin",
    "employed_education",
    "employed_health",
)


def _share(group: str, formula: Formula, name: Text, short: Text) -> Indicator:
    """Return the share of employed residents who work in an industry group."""
    return Indicator(
        IndicatorMeta(
            id=f"industry_share_{group}",
            goal="work",
            theme="industry",
            kind="share",
            unit=PERCENT,
            decimals=1,
            better="neutral",
            title=Text(
                f"Sysselsatte i {name.nb}",
                f"Sysselsette i {name.nn}",
                f"Employed in {name.en}",
            ),
            short=short,
            definition=Text(
                f"Bosatte 15–74 år som arbeider i {name.nb}, i prosent av alle sysselsatte "
                "bosatte, 4. kvartal. Regnet ut fra Statistisk sentralbyrå, tabell 07984.",
                f"Busette 15–74 år som arbeider i {name.nn}, i prosent av alle sysselsette "
                "busette, 4. kvartal. Rekna ut frå Statistisk sentralbyrå, tabell 07984.",
                f"Residents aged 15–74 who work in {name.en}, in per cent of all employed "
                "residents, fourth quarter. Computed from Statistics Norway, table 07984.",
            ),
            caution=Text(
                "Ikke les dette som jobbene i kommunen: det er bostedet som teller. Tall før og "
                "etter 2015 har ulike kilder.",
                "Ikkje les dette som jobbane i kommunen: det er bustaden som tel. Tal før og "
                "etter 2015 har ulike kjelder.",
                "Do not read this as the jobs in the municipality: it counts where people live. "
                "Figures before and after 2015 have different sources.",
            ),
        ),
        formula,
    )


INDUSTRY: tuple[Indicator, ...] = (
    _share(
        "primary",
        share_of("employed_primary", "employed_residents"),
        Text(
            "jordbruk, skogbruk og fiske",
            "jordbruk, skogbruk og fiske",
            "agriculture, forestry and fishing",
        ),
        Text("Primærnæringer, andel", "Primærnæringar, del", "Primary industries, share"),
    ),
    _share(
        "manufacturing",
        share_of("employed_manufacturing", "employed_residents"),
        Text("industri", "industri", "manufacturing"),
        Text("Industri, andel", "Industri, del", "Manufacturing, share"),
    ),
    _share(
        "public_admin",
        share_of("employed_public_admin", "employed_residents"),
        Text(
            "offentlig administrasjon, forsvar og sosialforsikring",
            "offentleg administrasjon, forsvar og sosialforsikring",
            "public administration, defence and social security",
        ),
        Text("Offentlig adm., andel", "Offentleg adm., del", "Public administration, share"),
    ),
    _share(
        "education",
        share_of("employed_education", "employed_residents"),
        Text("undervisning", "undervisning", "education"),
        Text("Undervisning, andel", "Undervisning, del", "Education sector, share"),
    ),
    _share(
        "health",
        share_of("employed_health", "employed_residents"),
        Text(
            "helse- og sosialtjenester",
            "helse- og sosialtenester",
            "health and social work",
        ),
        Text("Helse og sosial, andel", "Helse og sosial, del", "Health and social work, share"),
    ),
    _share(
        "other",
        share_of_rest(_GROUPS, "employed_residents"),
        Text(
            "andre næringer enn primærnæringer, industri, administrasjon, undervisning og helse",
            "andre næringar enn primærnæringar, industri, administrasjon, undervisning og helse",
            "industries other than primary, manufacturing, administration, education and health",
        ),
        Text("Andre næringer, andel", "Andre næringar, del", "Other industries, share"),
    ),
    Indicator(
        IndicatorMeta(
            id="industry_concentration",
            goal="work",
            theme="industry",
            kind="index",
            unit=Text("indeks fra 0,17 til 1", "indeks frå 0,17 til 1", "index from 0.17 to 1"),
            decimals=2,
            better="neutral",
            title=Text(
                "Hvor ensidig næringslivet er",
                "Kor einsidig næringslivet er",
                "How concentrated employment is",
            ),
            short=Text("Næringskonsentrasjon", "Næringskonsentrasjon", "Industry concentration"),
            definition=Text(
                "Herfindahl–Hirschman-indeksen: summen av kvadrerte andeler av de sysselsatte "
                "bosatte i seks næringsgrupper. 0,17 er helt jevnt fordelt, 1 er alle i én gruppe. "
                "Regnet ut fra Statistisk sentralbyrå, tabell 07984.",
                "Herfindahl–Hirschman-indeksen: summen av kvadrerte delar av dei sysselsette "
                "busette i seks næringsgrupper. 0,17 er heilt jamt fordelt, 1 er alle i éi gruppe. "
                "Rekna ut frå Statistisk sentralbyrå, tabell 07984.",
                "The Herfindahl–Hirschman index: the sum of squared shares of employed residents "
                "in six industry groups. 0.17 is an even spread, 1 is everyone in one group. "
                "Computed from Statistics Norway, table 07984.",
            ),
            caution=Text(
                "Ikke les et høyt tall som avhengighet av én bedrift: varehandel, bygg, transport "
                "og mye annet er samlet i én gruppe, som trekker tallet opp i byene.",
                "Ikkje les eit høgt tal som at alle lever av éi bedrift: varehandel, bygg, "
                "transport og mykje anna er samla i éi gruppe, som dreg talet opp i byane.",
                "Do not read a high figure as dependence on one employer: trade, construction, "
                "transport and much else form one group, which raises the figure in towns.",
            ),
        ),
        concentration(_GROUPS, "employed_residents"),
    ),
    Indicator(
        IndicatorMeta(
            id="aquaculture_share",
            goal="work",
            theme="industry",
            kind="share",
            unit=PERCENT,
            decimals=1,
            better="neutral",
            title=Text(
                "Akvakulturens andel av jobbene (2017)",
                "Akvakultur, del av jobbane (2017)",
                "Aquaculture's share of jobs (2017)",
            ),
            short=Text(
                "Akvakultur, andel av jobber", "Akvakultur, del av jobbar", "Aquaculture, share"
            ),
            definition=Text(
                "Personer som arbeider i akvakultur, i prosent av alle med arbeidssted i kommunen, "
                "4. kvartal 2017. Regnet ut fra Statistisk sentralbyrå, tabell 13470.",
                "Personar som arbeider i akvakultur, i prosent av alle med arbeidsstad i kommunen, "
                "4. kvartal 2017. Rekna ut frå Statistisk sentralbyrå, tabell 13470.",
                "Persons working in aquaculture, in per cent of all whose place of work is in the "
                "municipality, fourth quarter of 2017. Computed from Statistics Norway, table "
                "13470.",
            ),
            caution=Text(
                "Ikke les dette som alt havbruket betyr: slakteri, brønnbåter og leverandører "
                "teller i andre næringer.",
                "Ikkje les dette som alt havbruket betyr: slakteri, brønnbåtar og leverandørar "
                "tel i andre næringar.",
                "Do not read this as all that fish farming means: processing plants, well boats "
                "and suppliers count in other industries.",
            ),
        ),
        share_of("jobs_aquaculture", "jobs_total"),
    ),
)
