"""Employment: residents at work, wherever the work is done."""

from etl.contract import IndicatorMeta, Text
from etl.indicators.formulas import (
    change_pct_since_break,
    share_of_next_stock,
    value_of,
)
from etl.indicators.model import Indicator
from etl.indicators.units import PERCENT, PERSONS

#: Statistics Norway's new source of employment (a-ordningen): levels before and after differ.
BREAK_YEAR = 2015

_BREAK = Text(
    "Tall før og etter 2015 har ulike kilder. Les ikke et hopp i 2015 som en endring i "
    "arbeidslivet.",
    "Tal før og etter 2015 har ulike kjelder. Ikkje les eit hopp i 2015 som ei endring i "
    "arbeidslivet.",
    "Figures before and after 2015 have different sources. Do not read a jump in 2015 as a change "
    "in working life.",
)

EMPLOYMENT: tuple[Indicator, ...] = (
    Indicator(
        IndicatorMeta(
            id="employed_residents",
            goal="work",
            theme="employment",
            kind="count",
            unit=PERSONS,
            decimals=0,
            better="neutral",
            title=Text(
                "Sysselsatte som bor i kommunen",
                "Sysselsette som bur i kommunen",
                "Employed residents",
            ),
            short=Text("Sysselsatte innbyggere", "Sysselsette innbyggjarar", "Employed residents"),
            definition=Text(
                "Bosatte 15–74 år som er i arbeid i 4. kvartal, uansett hvor de arbeider. Fra "
                "Statistisk sentralbyrås registerbaserte sysselsettingsstatistikk.",
                "Busette 15–74 år som er i arbeid i 4. kvartal, uansett kvar dei arbeider. Frå "
                "den registerbaserte sysselsetjingsstatistikken til Statistisk sentralbyrå.",
                "Residents aged 15–74 in work in the fourth quarter, wherever they work. From "
                "Statistics Norway's register-based employment statistics.",
            ),
            caution=Text(
                "Ikke les dette som arbeidsplasser i kommunen: den som pendler ut, teller med. "
                + _BREAK.nb,
                "Ikkje les dette som arbeidsplassar i kommunen: den som pendlar ut, tel med. "
                + _BREAK.nn,
                "Do not read this as jobs in the municipality: those who commute out are counted. "
                + _BREAK.en,
            ),
        ),
        value_of("employed_residents"),
    ),
    Indicator(
        IndicatorMeta(
            id="employment_rate",
            goal="work",
            theme="employment",
            kind="share",
            unit=PERCENT,
            decimals=1,
            better="higher",
            title=Text(
                "Andel av befolkningen 15–74 år i arbeid",
                "Del av innbyggjarane 15–74 år i arbeid",
                "Employment rate, ages 15–74",
            ),
            short=Text("Sysselsatte, 15–74 år", "Sysselsette, 15–74 år", "Employment rate, 15–74"),
            definition=Text(
                "Bosatte 15–74 år i arbeid i 4. kvartal, i prosent av alle bosatte 15–74 år "
                "1. januar året etter. Regnet ut fra tall fra Statistisk sentralbyrå.",
                "Busette 15–74 år i arbeid i 4. kvartal, i prosent av alle busette 15–74 år "
                "1. januar året etter. Rekna ut frå tal frå Statistisk sentralbyrå.",
                "Residents aged 15–74 in work in the fourth quarter, in per cent of all residents "
                "aged 15–74 on the following 1 January. Computed from Statistics Norway's figures.",
            ),
            caution=Text(
                "Ikke les en lav andel som arbeidsledighet: skoleelever, studenter og "
                "alderspensjonister under 75 år teller med blant innbyggerne. " + _BREAK.nb,
                "Ikkje les ein låg del som arbeidsløyse: skuleelevar, studentar og "
                "alderspensjonistar under 75 år tel med blant innbyggjarane. " + _BREAK.nn,
                "Do not read a low rate as unemployment: pupils, students and pensioners under 75 "
                "are part of the population. " + _BREAK.en,
            ),
        ),
        share_of_next_stock("employed_residents", "pop_15_74"),
    ),
    Indicator(
        IndicatorMeta(
            id="employed_change_1y",
            goal="work",
            theme="employment",
            kind="rate",
            unit=PERCENT,
            decimals=1,
            better="higher",
            title=Text(
                "Endring i sysselsatte innbyggere siste år",
                "Endring i sysselsette innbyggjarar siste år",
                "Change in employed residents over one year",
            ),
            short=Text(
                "Sysselsatte, endring 1 år", "Sysselsette, endring 1 år", "Employed, 1 year"
            ),
            definition=Text(
                "Endring i tallet på sysselsatte bosatte 15–74 år fra 4. kvartal året før, i "
                "prosent. Regnet ut fra tall fra Statistisk sentralbyrå.",
                "Endring i talet på sysselsette busette 15–74 år frå 4. kvartal året før, i "
                "prosent. Rekna ut frå tal frå Statistisk sentralbyrå.",
                "Change in employed residents aged 15–74 since the fourth quarter of the year "
                "before, in per cent. Computed from Statistics Norway's figures.",
            ),
            caution=Text(
                "Ikke les ett års utslag i en liten kommune som en trend. Fra 2014 til 2015 vises "
                "ingen endring, fordi tallene har ulike kilder.",
                "Ikkje les eitt års utslag i ein liten kommune som ein trend. Frå 2014 til 2015 "
                "er inga endring vist, fordi tala har ulike kjelder.",
                "Do not read one year's swing in a small municipality as a trend. No change is "
                "shown from 2014 to 2015, because the figures have different sources.",
            ),
        ),
        change_pct_since_break("employed_residents", 1, BREAK_YEAR),
    ),
    Indicator(
        IndicatorMeta(
            id="employed_change_5y",
            goal="work",
            theme="employment",
            kind="rate",
            unit=PERCENT,
            decimals=1,
            better="higher",
            title=Text(
                "Endring i sysselsatte innbyggere siste fem år",
                "Endring i sysselsette innbyggjarar siste fem år",
                "Change in employed residents over five years",
            ),
            short=Text(
                "Sysselsatte, endring 5 år", "Sysselsette, endring 5 år", "Employed, 5 years"
            ),
            definition=Text(
                "Endring i tallet på sysselsatte bosatte 15–74 år fra 4. kvartal fem år før, i "
                "prosent. Regnet ut fra tall fra Statistisk sentralbyrå.",
                "Endring i talet på sysselsette busette 15–74 år frå 4. kvartal fem år før, i "
                "prosent. Rekna ut frå tal frå Statistisk sentralbyrå.",
                "Change in employed residents aged 15–74 since the fourth quarter five years "
                "before, in per cent. Computed from Statistics Norway's figures.",
            ),
            caution=Text(
                "Ikke les dette som endring i tallet på arbeidsplasser: utpendlere teller med. "
                "Fem år som krysser 2015, vises ikke, fordi tallene har ulike kilder.",
                "Ikkje les dette som endring i talet på arbeidsplassar: utpendlarar tel med. Fem "
                "år som kryssar 2015, er ikkje viste, fordi tala har ulike kjelder.",
                "Do not read this as change in jobs: out-commuters are counted. Five years that "
                "span 2015 are not shown, because the figures have different sources.",
            ),
        ),
        change_pct_since_break("employed_residents", 5, BREAK_YEAR),
    ),
)
