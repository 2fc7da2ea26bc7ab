"""Services: distance, broadband and safe ways out, words beside formulas."""

from etl.contract import IndicatorMeta, Text
from etl.indicators.formulas import value_of
from etl.indicators.model import Indicator
from etl.indicators.units import PERCENT

INDICATORS: tuple[Indicator, ...] = (
    Indicator(
        IndicatorMeta(
            id="distance_to_centre_zone",
            goal="services",
            theme="distance",
            kind="distance",
            unit=Text("km", "km", "km"),
            decimals=1,
            better="lower",
            title=Text(
                "Avstand fra bolig til sentrumssone",
                "Avstand frå bustad til sentrumssone",
                "Distance from home to a centre zone",
            ),
            short=Text("Avstand til sentrum", "Avstand til sentrum", "Distance to a centre"),
            definition=Text(
                "Gjennomsnittlig avstand fra kommunens boliger til en sentrumssone, et område med "
                "handel, tjenester og offentlige tilbud tett samlet. Publisert av SSB i "
                "arealprofilene.",
                "Gjennomsnittleg avstand frå bustadene i kommunen til ei sentrumssone, eit område "
                "med handel, tenester og offentlege tilbod tett samla. Publisert av SSB i "
                "arealprofilane.",
                "Mean distance from the municipality's homes to a centre zone, an area where "
                "shops, services and public offices lie close together. Published by Statistics "
                "Norway in its area profiles.",
            ),
            caution=Text(
                "Et gjennomsnitt skjuler store forskjeller innad, og kilometer er ikke reisetid: "
                "ferje, fjelloverganger og bussruter er ikke med. Mange bygdesentra er for små til "
                "å regnes som sentrumssone.",
                "Eit gjennomsnitt skjuler store skilnader innanfor kommunen, og kilometer er ikkje "
                "reisetid: ferje, fjellovergangar og bussruter er ikkje med. Mange bygdesentrum er "
                "for små til å reknast som sentrumssone.",
                "A mean hides large differences inside the municipality, and kilometres are not "
                "travel time: ferries, mountain passes and bus routes are left out. Many village "
                "centres are too small to count as a centre zone.",
            ),
        ),
        value_of("distance_to_centre_zone_km"),
    ),
    Indicator(
        IndicatorMeta(
            id="broadband_100mbit",
            goal="services",
            theme="digital",
            kind="share",
            unit=PERCENT,
            decimals=0,
            better="higher",
            title=Text(
                "Tilgang til bredbånd med 100 Mbit/s (2013)",
                "Tilgang til breiband med 100 Mbit/s (2013)",
                "Access to 100 Mbit/s broadband (2013)",
            ),
            short=Text("Bredbånd 100 Mbit/s", "Breiband 100 Mbit/s", "Broadband 100 Mbit/s"),
            definition=Text(
                "Andelen husholdninger som kunne få minst 100 Mbit/s i 2013, før siste tids "
                "utbygging. Tall fra Nkom og departementet.",
                "Delen hushald som kunne få minst 100 Mbit/s i 2013, før den siste utbygginga. Tal "
                "frå Nkom og departementet.",
                "The share of households that could get at least 100 Mbit/s in 2013, before the "
                "latest roll-out. Figures from Nkom and the ministry.",
            ),
            caution=Text(
                "Dette er historie: tallet viser hvor utbyggingen sto i 2013, ikke dagens dekning. "
                "Kilden forklarer ikke helt hva som er regnet med.",
                "Dette er historie: talet viser kor langt utbygginga var komen i 2013, ikkje "
                "dekninga i dag. Kjelda forklarer ikkje heilt kva som er rekna med.",
                "This is history: it shows how far the roll-out had come in 2013, not coverage "
                "today. The source does not fully explain what is counted.",
            ),
        ),
        value_of("broadband_100mbit_pct"),
    ),
    Indicator(
        IndicatorMeta(
            id="safe_recreation_access",
            goal="services",
            theme="leisure",
            kind="share",
            unit=PERCENT,
            decimals=0,
            better="higher",
            title=Text(
                "Trygg tilgang til rekreasjonsareal",
                "Trygg tilgang til rekreasjonsareal",
                "Safe access to recreational areas",
            ),
            short=Text("Trygt til rekreasjon", "Trygt til rekreasjon", "Safe way to recreation"),
            definition=Text(
                "Andelen av dem som bor i tettsted, som har trygg vei til et lek- og "
                "rekreasjonsareal i nærheten. Publisert av SSB i arealprofilene.",
                "Delen av dei som bur i tettstad, som har trygg veg til eit leike- og "
                "rekreasjonsareal i nærleiken. Publisert av SSB i arealprofilane.",
                "The share of those living in urban settlements who have a safe way to a play and "
                "recreation area nearby. Published by Statistics Norway in its area profiles.",
            ),
            caution=Text(
                "Bare bosatte i tettsted er med, så tallet sier ikke noe om dem som bor spredt. "
                "Arealets kvalitet og bruk er ikke målt.",
                "Berre dei som bur i tettstad er med, så talet seier ikkje noko om dei som bur "
                "spreitt. Kvaliteten på arealet og bruken er ikkje målt.",
                "Only those in urban settlements count, so it says nothing about people who live "
                "scattered. The area's quality and use are not measured.",
            ),
        ),
        value_of("safe_recreation_pct"),
    ),
    Indicator(
        IndicatorMeta(
            id="safe_walking_terrain_access",
            goal="services",
            theme="leisure",
            kind="share",
            unit=PERCENT,
            decimals=0,
            better="higher",
            title=Text(
                "Trygg tilgang til nærturterreng",
                "Trygg tilgang til nærturterreng",
                "Safe access to nearby walking terrain",
            ),
            short=Text("Trygt til nærturterreng", "Trygt til nærturterreng", "Safe way to walks"),
            definition=Text(
                "Andelen av dem som bor i tettsted, som har trygg vei til et større turområde i "
                "nærheten. Publisert av SSB i arealprofilene.",
                "Delen av dei som bur i tettstad, som har trygg veg til eit større turområde i "
                "nærleiken. Publisert av SSB i arealprofilane.",
                "The share of those living in urban settlements who have a safe way to a larger "
                "walking area nearby. Published by Statistics Norway in its area profiles.",
            ),
            caution=Text(
                "Bare bosatte i tettsted er med. Terreng på kart er ikke det samme som merkede "
                "stier eller universell utforming.",
                "Berre dei som bur i tettstad er med. Terreng på kart er ikkje det same som merkte "
                "stiar eller universell utforming.",
                "Only those in urban settlements count. Terrain on a map is not the same as marked "
                "paths or universal design.",
            ),
        ),
        value_of("safe_walking_terrain_pct"),
    ),
)
