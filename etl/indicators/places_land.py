"""Places: centres, land and shore, words beside formulas."""

from etl.contract import IndicatorMeta, Text
from etl.indicators.formulas import value_of
from etl.indicators.model import Indicator
from etl.indicators.units import PERCENT

_DAA = Text("dekar", "dekar", "decares")

INDICATORS: tuple[Indicator, ...] = (
    Indicator(
        IndicatorMeta(
            id="urban_settlement_share",
            goal="places",
            theme="land",
            kind="share",
            unit=PERCENT,
            decimals=1,
            better="neutral",
            title=Text("Bosatte i tettsted", "Busette i tettstad", "Living in urban settlements"),
            short=Text("Bosatte i tettsted", "Busette i tettstad", "In urban settlements"),
            definition=Text(
                "Andelen innbyggere som bor i tettsted, det vil si tett bebyggelse med minst 200 "
                "personer. Publisert av SSB i arealprofilene; hele prosent før 2019.",
                "Delen innbyggjarar som bur i tettstad, det vil seie tett busetnad med minst 200 "
                "personar. Publisert av SSB i arealprofilane; heile prosent før 2019.",
                "The share of residents in urban settlements: built-up areas with at least 200 "
                "persons. Published by Statistics Norway in its area profiles; whole per cent "
                "before 2019.",
            ),
            caution=Text(
                "Grensen på 200 gjør at et lite sted kan falle helt ut fra ett år til neste. Før "
                "2019 mangler kommuner uten tettsted.",
                "Grensa på 200 gjer at ein liten stad kan falle heilt ut frå eitt år til neste. "
                "Før 2019 manglar kommunar utan tettstad.",
                "With the limit at 200 a small place can drop out altogether from one year to the "
                "next. Before 2019, municipalities with no urban settlement are missing.",
            ),
        ),
        value_of("urban_settlement_pct"),
    ),
    Indicator(
        IndicatorMeta(
            id="housing_land",
            goal="places",
            theme="land",
            kind="mean",
            unit=Text("m²", "m²", "m²"),
            decimals=0,
            better="neutral",
            title=Text(
                "Boligareal per innbygger",
                "Bustadareal per innbyggjar",
                "Housing land per resident",
            ),
            short=Text("Boligareal per innbygger", "Bustadareal per innbyggjar", "Housing land"),
            definition=Text(
                "Grunnareal som er bebygd til boligformål, delt på antall bosatte. Publisert av "
                "SSB i arealprofilene.",
                "Grunnareal som er utbygd til bustader, delt på talet på busette. Publisert av "
                "SSB i arealprofilane.",
                "Land built up for housing, divided by the number of residents. Published by "
                "Statistics Norway in its area profiles.",
            ),
            caution=Text(
                "Dette er tomteareal, ikke gulvareal: tallet sier hvor spredt det er bygd, ikke "
                "hvor store boligene er.",
                "Dette er tomteareal, ikkje golvareal: talet seier kor spreitt det er bygd, ikkje "
                "kor store bustadene er.",
                "This is land, not floor space: the figure says how widely homes are spread, not "
                "how large they are.",
            ),
        ),
        value_of("residential_land_m2"),
    ),
    Indicator(
        IndicatorMeta(
            id="farmland_lost",
            goal="places",
            theme="land",
            kind="count",
            unit=_DAA,
            decimals=0,
            better="lower",
            title=Text(
                "Omdisponert dyrket jord", "Omdisponert dyrka jord", "Farmland given to other uses"
            ),
            short=Text("Omdisponert dyrket jord", "Omdisponert dyrka jord", "Farmland lost"),
            definition=Text(
                "Dyrket jord som kommunen i løpet av året vedtok å bruke til annet enn landbruk. "
                "Rapportert av kommunene, publisert av SSB i arealprofilene.",
                "Dyrka jord som kommunen i løpet av året vedtok å bruke til anna enn landbruk. "
                "Rapportert av kommunane, publisert av SSB i arealprofilane.",
                "Cultivated land that the municipality decided during the year to use for other "
                "than farming. Reported by municipalities, published by Statistics Norway in its "
                "area profiles.",
            ),
            caution=Text(
                "Vedtaket er talt, ikke byggingen, og ett vedtak kan være hele tallet. Kilden "
                "kaller serien «siste 4 år», men tallene følger enkeltår.",
                "Vedtaket er talt, ikkje bygginga, og eitt vedtak kan vere heile talet. Kjelda "
                "kallar serien «siste 4 år», men tala følgjer enkeltår.",
                "Decisions are counted, not building, and one decision may be the whole figure. "
                "The source calls the series “last 4 years”, yet its figures follow single years.",
            ),
        ),
        value_of("farmland_lost_daa"),
    ),
    Indicator(
        IndicatorMeta(
            id="land_cultivated",
            goal="places",
            theme="land",
            kind="count",
            unit=_DAA,
            decimals=0,
            better="neutral",
            title=Text("Godkjent nydyrking", "Godkjend nydyrking", "New land approved for farming"),
            short=Text("Godkjent nydyrking", "Godkjend nydyrking", "New farmland approved"),
            definition=Text(
                "Areal kommunen i løpet av året godkjente for nydyrking. Rapportert av kommunene, "
                "publisert av SSB i arealprofilene.",
                "Areal kommunen i løpet av året godkjende for nydyrking. Rapportert av kommunane, "
                "publisert av SSB i arealprofilane.",
                "Land that the municipality approved during the year for new cultivation. "
                "Reported by municipalities, published by Statistics Norway in its area profiles.",
            ),
            caution=Text(
                "Godkjent er ikke det samme som dyrket, og nydyrking veier ikke uten videre opp "
                "for tapt matjord. I 2020 mangler mange kommuner.",
                "Godkjend er ikkje det same som dyrka, og nydyrking veg ikkje utan vidare opp for "
                "tapt matjord. I 2020 manglar mange kommunar.",
                "Approved is not the same as cultivated, and new land does not simply make up for "
                "lost soil. Many municipalities are missing in 2020.",
            ),
        ),
        value_of("land_cultivated_daa"),
    ),
    Indicator(
        IndicatorMeta(
            id="shore_accessible_share",
            goal="places",
            theme="land",
            kind="share",
            unit=PERCENT,
            decimals=1,
            better="higher",
            title=Text(
                "Tilgjengelig strandsone", "Tilgjengeleg strandsone", "Accessible shoreline"
            ),
            short=Text(
                "Tilgjengelig strandsone", "Tilgjengeleg strandsone", "Accessible shoreline"
            ),
            definition=Text(
                "Andelen av strandsonearealet som SSB regner som mulig å ferdes i. Publisert i "
                "arealprofilene, bare for kommuner med kyst.",
                "Delen av strandsonearealet som SSB reknar som mogleg å ferdast i. Publisert i "
                "arealprofilane, berre for kommunar med kyst.",
                "The share of the shore zone that Statistics Norway counts as possible to walk in. "
                "Published in its area profiles, for coastal municipalities only.",
            ),
            caution=Text(
                "Beregningen ser på bebyggelse, veier og terreng på kart. Den viser ikke gjerder, "
                "stier eller hvor folk faktisk får gå.",
                "Utrekninga ser på bygningar, vegar og terreng på kart. Ho viser ikkje gjerde, "
                "stiar eller kvar folk faktisk får gå.",
                "The calculation looks at buildings, roads and terrain on maps. It does not show "
                "fences, paths or where people in fact may walk.",
            ),
        ),
        value_of("shore_accessible_pct"),
    ),
)
