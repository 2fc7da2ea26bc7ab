"""Jobs where the work is done, whoever does it."""

from etl.contract import IndicatorMeta, Text
from etl.indicators.formulas import change_pct, ratio, value_of
from etl.indicators.model import Indicator
from etl.indicators.units import PERCENT, PERSONS

WORKPLACES: tuple[Indicator, ...] = (
    Indicator(
        IndicatorMeta(
            id="jobs_place_of_work",
            goal="work",
            theme="employment",
            kind="count",
            unit=PERSONS,
            decimals=0,
            better="neutral",
            title=Text(
                "Sysselsatte med arbeidssted i kommunen (distriktsindeksen)",
                "Sysselsette med arbeidsstad i kommunen (distriktsindeksen)",
                "Persons working in the municipality (district index)",
            ),
            short=Text(
                "Jobber (distriktsindeksen)", "Jobbar (distriktsindeksen)", "Jobs (district index)"
            ),
            definition=Text(
                "Personer som har arbeidsstedet sitt i kommunen, uansett hvor de bor, 2005 og "
                "2015. Fra tallgrunnlaget til distriktsindeksen (KMD); innholdet i kolonnene er "
                "tolket.",
                "Personar som har arbeidsstaden sin i kommunen, uansett kvar dei bur, 2005 og "
                "2015. Frå talgrunnlaget til distriktsindeksen (KMD); innhaldet i kolonnane er "
                "tolka.",
                "Persons whose place of work is in the municipality, wherever they live, 2005 and "
                "2015. From the figures behind the district index (KMD); the meaning of the "
                "columns is inferred.",
            ),
            caution=Text(
                "Ikke les dette som stillinger eller årsverk: hver person telles én gang. "
                "Kilden til sysselsettingstall ble en annen i 2015.",
                "Ikkje les dette som stillingar eller årsverk: kvar person er talt éin gong. "
                "Kjelda til sysselsetjingstal vart ei anna i 2015.",
                "Do not read this as posts or full-time equivalents: each person is counted once. "
                "The source of employment figures changed in 2015.",
            ),
        ),
        value_of("jobs_place_of_work"),
    ),
    Indicator(
        IndicatorMeta(
            id="jobs_change_2005_2015",
            goal="work",
            theme="employment",
            kind="rate",
            unit=PERCENT,
            decimals=1,
            better="higher",
            title=Text(
                "Endring i jobber i kommunen siste ti år",
                "Endring i jobbar i kommunen siste ti år",
                "Change in jobs over ten years",
            ),
            short=Text("Jobber, endring 10 år", "Jobbar, endring 10 år", "Jobs, 10 years"),
            definition=Text(
                "Endring fra 2005 til 2015 i tallet på personer med arbeidssted i kommunen, i "
                "prosent. Fra tallgrunnlaget til distriktsindeksen (KMD).",
                "Endring frå 2005 til 2015 i talet på personar med arbeidsstad i kommunen, i "
                "prosent. Frå talgrunnlaget til distriktsindeksen (KMD).",
                "Change from 2005 to 2015 in persons whose place of work is in the municipality, "
                "in per cent. From the figures behind the district index (KMD).",
            ),
            caution=Text(
                "Ikke les små endringer som vekst eller nedgang: 2015 har en annen kilde enn 2005, "
                "og noe av forskjellen kan skyldes det.",
                "Ikkje les små endringar som vekst eller nedgang: 2015 har ei anna kjelde enn "
                "2005, og noko av skilnaden kan kome av det.",
                "Do not read small changes as growth or decline: 2015 has another source than "
                "2005, which may be part of the difference.",
            ),
        ),
        change_pct("jobs_place_of_work", 10),
    ),
    Indicator(
        IndicatorMeta(
            id="jobs_2017",
            goal="work",
            theme="employment",
            kind="count",
            unit=PERSONS,
            decimals=0,
            better="neutral",
            title=Text(
                "Sysselsatte med arbeidssted i kommunen (2017)",
                "Sysselsette med arbeidsstad i kommunen (2017)",
                "Persons working in the municipality (2017)",
            ),
            short=Text("Jobber i kommunen", "Jobbar i kommunen", "Jobs"),
            definition=Text(
                "Personer som har arbeidsstedet sitt i kommunen i 4. kvartal 2017, uansett hvor de "
                "bor. Fra Statistisk sentralbyrå, tabell 13470.",
                "Personar som har arbeidsstaden sin i kommunen i 4. kvartal 2017, uansett kvar dei "
                "bur. Frå Statistisk sentralbyrå, tabell 13470.",
                "Persons whose place of work is in the municipality in the fourth quarter of 2017, "
                "wherever they live. From Statistics Norway, table 13470.",
            ),
            caution=Text(
                "Ikke les dette som stillinger eller årsverk: hver person telles én gang, ved "
                "hovedjobben.",
                "Ikkje les dette som stillingar eller årsverk: kvar person er talt éin gong, ved "
                "hovudjobben.",
                "Do not read this as posts or full-time equivalents: each person is counted once, "
                "in the main job.",
            ),
        ),
        value_of("jobs_total"),
    ),
    Indicator(
        IndicatorMeta(
            id="workplace_coverage",
            goal="work",
            theme="employment",
            kind="rate",
            unit=Text(
                "per 100 sysselsatte innbyggere",
                "per 100 sysselsette innbyggjarar",
                "per 100 employed residents",
            ),
            decimals=0,
            better="higher",
            title=Text(
                "Arbeidsplassdekning (2017)",
                "Arbeidsplassdekning (2017)",
                "Jobs per 100 employed residents (2017)",
            ),
            short=Text("Arbeidsplassdekning", "Arbeidsplassdekning", "Workplace coverage"),
            definition=Text(
                "Personer med arbeidssted i kommunen per 100 sysselsatte som bor der, 4. kvartal "
                "2017. 100 betyr like mange jobber som bosatte i arbeid. Regnet ut fra tall fra "
                "Statistisk sentralbyrå.",
                "Personar med arbeidsstad i kommunen per 100 sysselsette som bur der, 4. kvartal "
                "2017. 100 tyder like mange jobbar som busette i arbeid. Rekna ut frå tal frå "
                "Statistisk sentralbyrå.",
                "Persons whose place of work is in the municipality per 100 employed residents, "
                "fourth quarter of 2017. 100 means as many jobs as residents in work. Computed "
                "from Statistics Norway's figures.",
            ),
            caution=Text(
                "Ikke les et lavt tall som mangel på arbeid: i pendlingskommuner ligger jobbene "
                "rett over kommunegrensen.",
                "Ikkje les eit lågt tal som mangel på arbeid: i pendlingskommunar ligg jobbane "
                "rett over kommunegrensa.",
                "Do not read a low figure as a lack of work: in commuter municipalities the jobs "
                "lie just across the border.",
            ),
        ),
        ratio("jobs_total", "employed_residents", per=100),
    ),
)
