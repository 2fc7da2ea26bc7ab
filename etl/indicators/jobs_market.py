"""The local labour market: commuting, unemployment and businesses."""

from etl.contract import IndicatorMeta, Text
from etl.indicators.formulas import difference, per_1000, value_of
from etl.indicators.model import Indicator
from etl.indicators.units import PERCENT

MARKET: tuple[Indicator, ...] = (
    Indicator(
        IndicatorMeta(
            id="working_in_own_municipality",
            goal="work",
            theme="commuting",
            kind="share",
            unit=PERCENT,
            decimals=1,
            better="higher",
            title=Text(
                "Andel sysselsatte som arbeider i egen kommune",
                "Del av dei sysselsette som arbeider i eigen kommune",
                "Share of employed who work in their own municipality",
            ),
            short=Text(
                "Arbeider i egen kommune", "Arbeider i eigen kommune", "Work where they live"
            ),
            definition=Text(
                "Sysselsatte bosatte som også har arbeidsstedet sitt i kommunen, i prosent, "
                "2019–2022. Fra Statistisk sentralbyrås arealprofiler; måten andelen leses på, er "
                "vår tolkning.",
                "Sysselsette busette som òg har arbeidsstaden sin i kommunen, i prosent, "
                "2019–2022. Frå arealprofilane til Statistisk sentralbyrå; korleis delen blir "
                "lesen, er vår tolking.",
                "Employed residents who also have their place of work in the municipality, in per "
                "cent, 2019–2022. From Statistics Norway's land use profiles; how the share is to "
                "be read is our inference.",
            ),
            caution=Text(
                "Ikke les en lav andel som for få jobber: i små kommuner tett på en by er pendling "
                "ofte et valg. Hjemmekontor vises ikke.",
                "Ikkje les ein låg del som for få jobbar: i små kommunar tett på ein by er "
                "pendling ofte eit val. Heimekontor er ikkje synleg her.",
                "Do not read a low share as too few jobs: in small municipalities near a town "
                "commuting is often a choice. Working from home does not show.",
            ),
        ),
        value_of("working_in_own_municipality_pct"),
    ),
    Indicator(
        IndicatorMeta(
            id="working_in_main_centre",
            goal="work",
            theme="commuting",
            kind="share",
            unit=PERCENT,
            decimals=1,
            better="neutral",
            title=Text(
                "Andel som arbeider i kommunens hovedsentrum",
                "Del som arbeider i hovudsentrumet i kommunen",
                "Share working in the municipality's main centre",
            ),
            short=Text("Arbeider i hovedsentrum", "Arbeider i hovudsentrum", "Work in main centre"),
            definition=Text(
                "Sysselsatte som arbeider i det største sentrumet i egen kommune, i prosent, "
                "2019–2023. Fra Statistisk sentralbyrås arealprofiler.",
                "Sysselsette som arbeider i det største sentrumet i eigen kommune, i prosent, "
                "2019–2023. Frå arealprofilane til Statistisk sentralbyrå.",
                "Employed persons who work in the largest centre of their own municipality, in "
                "per cent, 2019–2023. From Statistics Norway's land use profiles.",
            ),
            caution=Text(
                "Ikke les 0 som et sted uten arbeidsplasser: en kommune kan mangle en sentrumssone "
                "slik statistikken avgrenser den.",
                "Ikkje les 0 som ein stad utan arbeidsplassar: ein kommune kan mangle ei "
                "sentrumssone slik statistikken avgrensar henne.",
                "Do not read 0 as a place without jobs: a municipality may lack a centre zone as "
                "the statistics define it.",
            ),
        ),
        value_of("working_in_main_centre_pct"),
    ),
    Indicator(
        IndicatorMeta(
            id="distance_to_job_clusters",
            goal="work",
            theme="commuting",
            kind="distance",
            unit=Text("km", "km", "km"),
            decimals=1,
            better="lower",
            title=Text(
                "Avstand fra boligene til arbeidsplassklynger",
                "Avstand frå bustadene til arbeidsplassklynger",
                "Distance from dwellings to job clusters",
            ),
            short=Text(
                "Avstand til jobbklynger", "Avstand til jobbklynger", "Distance to job clusters"
            ),
            definition=Text(
                "Gjennomsnittlig avstand fra boligene i kommunen til nærmeste klynge av "
                "arbeidsplasser, 2019–2024. Fra Statistisk sentralbyrås arealprofiler.",
                "Gjennomsnittleg avstand frå bustadene i kommunen til næraste klynge av "
                "arbeidsplassar, 2019–2024. Frå arealprofilane til Statistisk sentralbyrå.",
                "Mean distance from the municipality's dwellings to the nearest cluster of jobs, "
                "2019–2024. From Statistics Norway's land use profiles.",
            ),
            caution=Text(
                "Ikke les dette som reisevei til jobb: klyngen kan være liten, og den nærmeste er "
                "ikke nødvendigvis der folk arbeider.",
                "Ikkje les dette som reiseveg til jobb: klynga kan vere lita, og den næraste er "
                "ikkje nødvendigvis der folk arbeider.",
                "Do not read this as the journey to work: the cluster may be small, and the "
                "nearest is not always where people work.",
            ),
        ),
        value_of("distance_to_job_clusters_km"),
    ),
    Indicator(
        IndicatorMeta(
            id="unemployment",
            goal="work",
            theme="unemployment",
            kind="rate",
            unit=Text(
                "prosent av arbeidsstyrken", "prosent av arbeidsstyrken", "per cent of labour force"
            ),
            decimals=1,
            better="lower",
            title=Text(
                "Helt ledige, januar–oktober 2022",
                "Heilt ledige, januar–oktober 2022",
                "Registered unemployment, January–October 2022",
            ),
            short=Text("Helt ledige, andel", "Heilt ledige, del", "Unemployment"),
            definition=Text(
                "Gjennomsnittet av NAVs ti månedstall for helt ledige i prosent av arbeidsstyrken, "
                "januar–oktober 2022, etter bosted.",
                "Gjennomsnittet av dei ti månadstala til NAV for heilt ledige i prosent av "
                "arbeidsstyrken, januar–oktober 2022, etter bustad.",
                "The mean of NAV's ten monthly figures for registered unemployed in per cent of "
                "the labour force, January–October 2022, by place of residence.",
            ),
            caution=Text(
                "Ikke les dette som alle som står uten arbeid: bare de som er registrert hos NAV, "
                "telles. Kommuner der en måned er skjult fordi færre enn fire var ledige, har "
                "ikke tall.",
                "Ikkje les dette som alle som står utan arbeid: berre dei som er registrerte hos "
                "NAV, er talde. Kommunar der ein månad er skjult fordi færre enn fire var ledige, "
                "har ikkje tal.",
                "Do not read this as everyone without work: only those registered with NAV are "
                "counted. Municipalities with a month hidden because fewer than four were "
                "unemployed have no figure.",
            ),
        ),
        value_of("unemployment_pct"),
    ),
    Indicator(
        IndicatorMeta(
            id="unemployed",
            goal="work",
            theme="unemployment",
            kind="count",
            unit=Text("personer", "personar", "persons"),
            decimals=0,
            better="neutral",
            title=Text(
                "Antall helt ledige, januar–oktober 2022",
                "Talet på heilt ledige, januar–oktober 2022",
                "Registered unemployed persons, January–October 2022",
            ),
            short=Text("Helt ledige, antall", "Heilt ledige, tal", "Unemployed persons"),
            definition=Text(
                "Gjennomsnittet av NAVs ti månedstall for helt ledige som bor i kommunen, "
                "januar–oktober 2022.",
                "Gjennomsnittet av dei ti månadstala til NAV for heilt ledige som bur i kommunen, "
                "januar–oktober 2022.",
                "The mean of NAV's ten monthly figures for registered unemployed who live in the "
                "municipality, January–October 2022.",
            ),
            caution=Text(
                "Ikke les dette som hele året: november og desember er ikke med. Deltakere på "
                "tiltak telles ikke som helt ledige.",
                "Ikkje les dette som heile året: november og desember er ikkje med. Deltakarar på "
                "tiltak er ikkje talde som heilt ledige.",
                "Do not read this as the whole year: November and December are not included. "
                "People on labour market schemes are not counted.",
            ),
        ),
        value_of("unemployed_mean"),
    ),
    Indicator(
        IndicatorMeta(
            id="unemployment_seasonal_gap",
            goal="work",
            theme="unemployment",
            kind="rate",
            unit=Text("prosentpoeng", "prosentpoeng", "percentage points"),
            decimals=1,
            better="neutral",
            title=Text(
                "Ledighet: høyeste mot laveste måned i 2022",
                "Arbeidsløyse: høgaste mot lågaste månad i 2022",
                "Unemployment: highest against lowest month of 2022",
            ),
            short=Text(
                "Ledighet, sesongutslag", "Arbeidsløyse, sesongutslag", "Unemployment, swing"
            ),
            definition=Text(
                "Forskjellen mellom den høyeste og den laveste andelen helt ledige i en måned, "
                "januar–oktober 2022. Regnet ut fra NAVs månedstall.",
                "Skilnaden mellom den høgaste og den lågaste delen heilt ledige i ein månad, "
                "januar–oktober 2022. Rekna ut frå månadstala til NAV.",
                "The difference between the highest and the lowest monthly rate of registered "
                "unemployment, January–October 2022. Computed from NAV's monthly figures.",
            ),
            caution=Text(
                "Ikke les dette bare som sesong: ledigheten falt i hele landet våren 2022, etter "
                "pandemien. Sammenlign med andre kommuner.",
                "Ikkje les dette berre som sesong: arbeidsløysa fall i heile landet våren 2022, "
                "etter pandemien. Samanlikn med andre kommunar.",
                "Do not read this as season alone: unemployment fell all over the country in the "
                "spring of 2022, after the pandemic. Compare with other municipalities.",
            ),
        ),
        difference("unemployment_highest_month_pct", "unemployment_lowest_month_pct"),
    ),
    Indicator(
        IndicatorMeta(
            id="establishments_per_1000",
            goal="work",
            theme="business",
            kind="rate",
            unit=Text("per 1000 innbyggere", "per 1000 innbyggjarar", "per 1,000 residents"),
            decimals=0,
            better="neutral",
            title=Text(
                "Virksomheter per 1000 innbyggere (2018)",
                "Verksemder per 1000 innbyggjarar (2018)",
                "Establishments per 1,000 residents (2018)",
            ),
            short=Text("Virksomheter per 1000", "Verksemder per 1000", "Establishments per 1,000"),
            definition=Text(
                "Virksomheter i kommunen per 1000 innbyggere 1. januar 2018. Regnet ut fra tall "
                "fra Statistisk sentralbyrå.",
                "Verksemder i kommunen per 1000 innbyggjarar 1. januar 2018. Rekna ut frå tal frå "
                "Statistisk sentralbyrå.",
                "Establishments in the municipality per 1,000 residents on 1 January 2018. "
                "Computed from Statistics Norway's figures.",
            ),
            caution=Text(
                "Ikke les mange virksomheter som mange jobber: et gårdsbruk eller en enkeltperson "
                "kan være en virksomhet.",
                "Ikkje les mange verksemder som mange jobbar: eit gardsbruk eller ein "
                "enkeltperson kan vere ei verksemd.",
                "Do not read many establishments as many jobs: a farm or a single person can be "
                "one.",
            ),
        ),
        per_1000("establishments", "population"),
    ),
)
