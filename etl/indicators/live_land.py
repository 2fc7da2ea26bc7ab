"""Land and homes, from live-only tables: density, settlements, dwellings, holiday houses."""

from etl.contract import IndicatorMeta, Text
from etl.indicators.formulas import difference, per_1000, ratio
from etl.indicators.model import Indicator
from etl.indicators.units import PER_1000

LAND: tuple[Indicator, ...] = (
    Indicator(
        IndicatorMeta(
            id="population_density",
            goal="places",
            theme="land",
            kind="rate",
            unit=Text("innbyggere per km²", "innbyggjarar per km²", "residents per km²"),
            decimals=1,
            better="neutral",
            title=Text(
                "Innbyggere per kvadratkilometer land",
                "Innbyggjarar per kvadratkilometer land",
                "Residents per square kilometre of land",
            ),
            short=Text("Befolkningstetthet", "Folketettleik", "Population density"),
            definition=Text(
                "Innbyggere 1. januar per kvadratkilometer land, uten ferskvann. Regnet ut fra "
                "Statistisk sentralbyrå, tabell 06913 og 11342.",
                "Innbyggjarar 1. januar per kvadratkilometer land, utan ferskvatn. Rekna ut frå "
                "Statistisk sentralbyrå, tabell 06913 og 11342.",
                "Residents on 1 January per square kilometre of land, fresh water left out. "
                "Computed from Statistics Norway, tables 06913 and 11342.",
            ),
            caution=Text(
                "Ikke les dette som hvor spredt folk bor: fjell og skog teller likt med tunet. "
                "Tallene begynner det året kommunen fikk nummeret den har nå.",
                "Ikkje les dette som kor spreidd folk bur: fjell og skog tel likt med tunet. "
                "Tala byrjar det året kommunen fekk nummeret han har no.",
                "Do not read this as how scattered people live: mountain and forest count the same "
                "as the farmyard. The figures begin in the year the municipality got its present "
                "number.",
            ),
        ),
        ratio("population", "land_area_km2", 1),
    ),
    Indicator(
        IndicatorMeta(
            id="residents_outside_settlements",
            goal="places",
            theme="land",
            kind="count",
            unit=Text("personer", "personar", "persons"),
            decimals=0,
            better="neutral",
            title=Text(
                "Bosatte utenfor tettsted",
                "Busette utanfor tettstad",
                "Residents outside urban settlements",
            ),
            short=Text(
                "Bosatte utenfor tettsted", "Busette utanfor tettstad", "Outside urban settlements"
            ),
            definition=Text(
                "Innbyggere 1. januar som ikke bor i et tettsted (minst 200 bosatte og kort vei "
                "mellom husene). Regnet ut fra Statistisk sentralbyrå, tabell 06913 og 04861.",
                "Innbyggjarar 1. januar som ikkje bur i ein tettstad (minst 200 busette og kort "
                "veg mellom husa). Rekna ut frå Statistisk sentralbyrå, tabell 06913 og 04861.",
                "Residents on 1 January who do not live in an urban settlement (at least 200 "
                "residents and short distances between houses). Computed from Statistics Norway, "
                "tables 06913 and 04861.",
            ),
            caution=Text(
                "Ikke les en nedgang som fraflytting: grensene for tettsteder tegnes på nytt, og "
                "en bygd som passerer 200 bosatte, blir et tettsted.",
                "Ikkje les ein nedgang som fråflytting: grensene for tettstader blir teikna på "
                "nytt, og ei bygd som passerer 200 busette, blir ein tettstad.",
                "Do not read a fall as people leaving: the borders of settlements are redrawn, and "
                "a village that passes 200 residents becomes a settlement.",
            ),
        ),
        difference("population", "urban_settlement_residents"),
    ),
    Indicator(
        IndicatorMeta(
            id="dwellings_completed_per_1000",
            goal="places",
            theme="housing",
            kind="rate",
            unit=PER_1000,
            decimals=1,
            better="neutral",
            title=Text(
                "Fullførte boliger i året",
                "Fullførte bustader i året",
                "Dwellings completed a year",
            ),
            short=Text("Fullførte boliger", "Fullførte bustader", "Dwellings completed"),
            definition=Text(
                "Boliger som ble ferdige i løpet av året, per 1000 innbyggere 1. januar. Regnet ut "
                "fra Statistisk sentralbyrå, tabell 05940.",
                "Bustader som vart ferdige i løpet av året, per 1000 innbyggjarar 1. januar. Rekna "
                "ut frå Statistisk sentralbyrå, tabell 05940.",
                "Dwellings completed during the year, per 1,000 residents on 1 January. Computed "
                "from Statistics Norway, table 05940.",
            ),
            caution=Text(
                "Ikke les ett år for seg: én boligblokk kan gi et toppår i en liten kommune. Nye "
                "boliger kan erstatte gamle.",
                "Ikkje les eitt år for seg: éi bustadblokk kan gi eit toppår i ein liten kommune. "
                "Nye bustader kan erstatte gamle.",
                "Do not read one year alone: one block of flats can make a peak in a small "
                "municipality. New dwellings may replace old ones.",
            ),
        ),
        per_1000("dwellings_completed", "population"),
    ),
    Indicator(
        IndicatorMeta(
            id="holiday_houses_per_1000",
            goal="places",
            theme="housing",
            kind="rate",
            unit=PER_1000,
            decimals=0,
            better="neutral",
            title=Text(
                "Hytter og fritidsbygg", "Hytter og fritidsbygg", "Cabins and holiday houses"
            ),
            short=Text("Fritidsbygg per 1000", "Fritidsbygg per 1000", "Holiday houses per 1,000"),
            definition=Text(
                "Hytter, sommerhus og lignende fritidsbygg 1. januar, per 1000 innbyggere. Regnet "
                "ut fra Statistisk sentralbyrå, tabell 03174.",
                "Hytter, sommarhus og liknande fritidsbygg 1. januar, per 1000 innbyggjarar. Rekna "
                "ut frå Statistisk sentralbyrå, tabell 03174.",
                "Cabins, summer houses and similar holiday houses on 1 January, per 1,000 "
                "residents. Computed from Statistics Norway, table 03174.",
            ),
            caution=Text(
                "Ikke les dette som hvor mange som er der: tallet gjelder bygg, ikke bruk. Tallet "
                "stiger også når folketallet går ned.",
                "Ikkje les dette som kor mange som er der: talet gjeld bygg, ikkje bruk. Talet "
                "stig òg når folketalet går ned.",
                "Do not read this as how many people are there: it counts buildings, not use. It "
                "also rises when the population falls.",
            ),
        ),
        ratio("holiday_houses", "population", 1000),
    ),
    Indicator(
        IndicatorMeta(
            id="year_round_houses_for_holidays_per_1000",
            goal="places",
            theme="housing",
            kind="rate",
            unit=PER_1000,
            decimals=0,
            better="neutral",
            title=Text(
                "Helårshus brukt som fritidsbolig",
                "Heilårshus brukte som fritidsbustad",
                "Year-round houses used for holidays",
            ),
            short=Text(
                "Helårshus brukt til fritid",
                "Heilårshus brukte til fritid",
                "Homes used for holidays",
            ),
            definition=Text(
                "Helårsboliger og våningshus som brukes som fritidsbolig, 1. januar, per 1000 "
                "innbyggere. Regnet ut fra Statistisk sentralbyrå, tabell 03174.",
                "Heilårsbustader og våningshus som blir brukte som fritidsbustad, 1. januar, per "
                "1000 innbyggjarar. Rekna ut frå Statistisk sentralbyrå, tabell 03174.",
                "Year-round houses and farmhouses used as holiday homes on 1 January, per 1,000 "
                "residents. Computed from Statistics Norway, table 03174.",
            ),
            caution=Text(
                "Ikke les dette som ledige boliger: husene kan være i jevnlig bruk, uegnet for "
                "helårsbruk eller ikke til salgs.",
                "Ikkje les dette som ledige bustader: husa kan vere i jamleg bruk, ueigna for "
                "heilårsbruk eller ikkje til sals.",
                "Do not read this as vacant homes: the houses may be in regular use, unfit for "
                "year-round living or not for sale.",
            ),
        ),
        ratio("year_round_houses_for_holidays", "population", 1000),
    ),
)
