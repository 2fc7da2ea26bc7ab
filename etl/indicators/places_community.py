"""Places: taking part, staying, and what people have to live on, words beside formulas."""

from etl.contract import IndicatorMeta, Text
from etl.indicators.formulas import share_of, value_of
from etl.indicators.model import Indicator
from etl.indicators.units import PER_1000, PERCENT

INDICATORS: tuple[Indicator, ...] = (
    Indicator(
        IndicatorMeta(
            id="turnout",
            goal="places",
            theme="participation",
            kind="share",
            unit=PERCENT,
            decimals=1,
            better="higher",
            title=Text(
                "Valgdeltakelse ved kommunestyrevalg",
                "Valdeltaking ved kommunestyreval",
                "Turnout in municipal elections",
            ),
            short=Text("Valgdeltakelse", "Valdeltaking", "Election turnout"),
            definition=Text(
                "Avgitte stemmer i prosent av de stemmeberettigede ved kommunestyrevalget, hvert "
                "fjerde år. Publisert av SSB i tabell 09475.",
                "Avgitte røyster i prosent av dei røysteføre ved kommunestyrevalet, kvart fjerde "
                "år. Publisert av SSB i tabell 09475.",
                "Votes cast in per cent of eligible voters at the municipal election, every fourth "
                "year. Published by Statistics Norway in table 09475.",
            ),
            caution=Text(
                "Deltakelsen avhenger også av hvem som stiller og hva som står på spill. Noen få "
                "sammenslåtte kommuner mangler tall for eldre valg.",
                "Deltakinga heng òg saman med kven som stiller og kva som står på spel. Nokre få "
                "samanslåtte kommunar manglar tal for eldre val.",
                "Turnout also depends on who stands and what is at stake. A few merged "
                "municipalities lack figures for earlier elections.",
            ),
        ),
        share_of("votes_cast", "eligible_voters"),
    ),
    Indicator(
        IndicatorMeta(
            id="moves_within_municipality",
            goal="places",
            theme="moves",
            kind="rate",
            unit=PER_1000,
            decimals=0,
            better="neutral",
            title=Text(
                "Flyttinger innen kommunen",
                "Flyttingar innan kommunen",
                "Moves within the municipality",
            ),
            short=Text("Flyttinger innad", "Flyttingar innad", "Moves within"),
            definition=Text(
                "Flyttinger fra én bolig til en annen i samme kommune i løpet av året, per 1000 "
                "innbyggere. Publisert av SSB i arealprofilene.",
                "Flyttingar frå éin bustad til ein annan i same kommune i løpet av året, per 1000 "
                "innbyggjarar. Publisert av SSB i arealprofilane.",
                "Moves from one home to another in the same municipality during the year, per "
                "1,000 residents. Published by Statistics Norway in its area profiles.",
            ),
            caution=Text(
                "Store kommuner får høyere tall fordi flere flyttinger skjer innenfor grensene. "
                "Tallet er ikke en balanse og sier ikke om folk blir boende.",
                "Store kommunar får høgare tal fordi fleire flyttingar skjer innanfor grensene. "
                "Talet er ikkje ein balanse og seier ikkje om folk blir buande.",
                "Large municipalities score higher because more moves stay inside their borders. "
                "It is no balance and does not say whether people stay.",
            ),
        ),
        value_of("moves_within_per_1000"),
    ),
    Indicator(
        IndicatorMeta(
            id="low_income_share",
            goal="places",
            theme="income",
            kind="share",
            unit=PERCENT,
            decimals=1,
            better="lower",
            title=Text(
                "Personer med lavinntekt", "Personar med låginntekt", "Persons with low income"
            ),
            short=Text("Lavinntekt", "Låginntekt", "Low income"),
            definition=Text(
                "Andelen personer i husholdninger med inntekt under 60 prosent av medianen (EUs "
                "mål). Publisert av SSB i arealprofilene.",
                "Delen personar i hushald med inntekt under 60 prosent av medianen (EUs mål). "
                "Publisert av SSB i arealprofilane.",
                "The share of persons in households with income below 60 per cent of the median "
                "(the EU measure). Published by Statistics Norway in its area profiles.",
            ),
            caution=Text(
                "Grensen er relativ, og formue, boutgifter og fangst eller fiske til eget bruk er "
                "ikke med. Den måler ikke fattigdom over tid.",
                "Grensa er relativ, og formue, buutgifter og fangst eller fiske til eige bruk er "
                "ikkje med. Ho måler ikkje fattigdom over tid.",
                "The line is relative, and wealth, housing costs and hunting or fishing for one's "
                "own use are left out. It does not measure poverty over time.",
            ),
        ),
        value_of("low_income_pct"),
    ),
)
