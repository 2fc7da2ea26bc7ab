"""Attractive places: homes, land, centres, income and taking part, words beside formulas."""

from etl.contract import IndicatorMeta, Text
from etl.indicators.formulas import per_1000, share_of, value_of
from etl.indicators.model import Indicator

_PERCENT = Text("%", "%", "%")
_PER_1000 = Text("per 1000 innbyggere", "per 1000 innbyggjarar", "per 1,000 inhabitants")
_DAA = Text("dekar", "dekar", "decares")

_HOUSING = (
    Indicator(
        IndicatorMeta(
            id="new_dwellings_4y",
            goal="places",
            theme="housing",
            kind="rate",
            unit=_PER_1000,
            decimals=1,
            better="neutral",
            title=Text(
                "Nye boliger siste fire år", "Nye bustader siste fire år", "New homes in four years"
            ),
            short=Text("Nye boliger", "Nye bustader", "New homes"),
            definition=Text(
                "Nye boliger de siste fire årene til og med årgangen, per 1000 innbyggere "
                "1. januar samme år. Antall fra SSBs arealprofiler, folketall fra tabell 07459.",
                "Nye bustader dei siste fire åra til og med årgangen, per 1000 innbyggjarar 1. "
                "januar same år. Talet er frå arealprofilane til SSB, folketalet frå tabell 07459.",
                "New homes in the last four years up to the edition's year, per 1,000 inhabitants "
                "on 1 January that year. Number from Statistics Norway's area profiles, "
                "population from table 07459.",
            ),
            caution=Text(
                "Summen dekker fire år, så to årganger etter hverandre deler tre av dem. Mange nye "
                "boliger viser ikke at noen har flyttet inn.",
                "Summen dekkjer fire år, så to årgangar etter kvarandre deler tre av dei. Mange "
                "nye bustader viser ikkje at nokon har flytta inn.",
                "The sum covers four years, so editions one year apart share three of them. Many "
                "new homes do not show that anyone has moved in.",
            ),
        ),
        per_1000("new_dwellings_4y", "population"),
    ),
    Indicator(
        IndicatorMeta(
            id="new_dwellings_rural_share",
            goal="places",
            theme="housing",
            kind="share",
            unit=_PERCENT,
            decimals=0,
            better="neutral",
            title=Text(
                "Nye boliger utenfor tettsted",
                "Nye bustader utanfor tettstad",
                "New homes outside urban settlements",
            ),
            short=Text(
                "Nye boliger utenfor tettsted", "Nye bustader utanfor tettstad", "New rural homes"
            ),
            definition=Text(
                "Andelen av de siste fire årenes nye boliger som er bygd utenfor tettsted. "
                "Publisert av SSB i arealprofilene.",
                "Delen av dei nye bustadene frå dei siste fire åra som er bygde utanfor tettstad. "
                "Publisert av SSB i arealprofilane.",
                "The share of the last four years' new homes that were built outside urban "
                "settlements. Published by Statistics Norway in its area profiles.",
            ),
            caution=Text(
                "Der det bygges få boliger, kan ett enkelt hus flytte andelen mye. Se den sammen "
                "med antallet nye boliger.",
                "Der det blir bygd få bustader, kan eitt einaste hus flytte delen mykje. Sjå han "
                "saman med talet på nye bustader.",
                "Where few homes are built, a single house can move the share a lot. Read it with "
                "the number of new homes.",
            ),
        ),
        value_of("new_dwellings_rural_pct"),
    ),
    Indicator(
        IndicatorMeta(
            id="new_cabins_4y",
            goal="places",
            theme="housing",
            kind="rate",
            unit=_PER_1000,
            decimals=1,
            better="neutral",
            title=Text(
                "Nye fritidsbygg siste fire år",
                "Nye fritidsbygg siste fire år",
                "New holiday homes in four years",
            ),
            short=Text("Nye fritidsbygg", "Nye fritidsbygg", "New holiday homes"),
            definition=Text(
                "Nye fritidsbygg de siste fire årene til og med årgangen, per 1000 innbyggere "
                "1. januar samme år. Antall fra SSBs arealprofiler, folketall fra tabell 07459.",
                "Nye fritidsbygg dei siste fire åra til og med årgangen, per 1000 innbyggjarar 1. "
                "januar same år. Talet er frå arealprofilane til SSB, folketalet frå tabell 07459.",
                "New holiday homes in the last four years up to the edition's year, per 1,000 "
                "inhabitants on 1 January that year. Number from Statistics Norway's area "
                "profiles, population from table 07459.",
            ),
            caution=Text(
                "Tallet gjelder bygg, ikke hvor mye de brukes eller hvem som eier dem. Få "
                "innbyggere gir høye tall selv med få bygg.",
                "Talet gjeld bygg, ikkje kor mykje dei blir brukte eller kven som eig dei. Få "
                "innbyggjarar gir høge tal sjølv med få bygg.",
                "The figure counts buildings, not how much they are used or who owns them. Few "
                "inhabitants give high figures even with few buildings.",
            ),
        ),
        per_1000("new_cabins_4y", "population"),
    ),
    Indicator(
        IndicatorMeta(
            id="rented_share",
            goal="places",
            theme="housing",
            kind="share",
            unit=_PERCENT,
            decimals=1,
            better="neutral",
            title=Text("Husholdninger som leier", "Hushald som leiger", "Households that rent"),
            short=Text("Leier boligen", "Leiger bustaden", "Rent their home"),
            definition=Text(
                "Andelen av alle husholdninger som leier boligen de bor i. Publisert av SSB i "
                "arealprofilene.",
                "Delen av alle hushald som leiger bustaden dei bur i. Publisert av SSB i "
                "arealprofilane.",
                "The share of all households that rent the home they live in. Published by "
                "Statistics Norway in its area profiles.",
            ),
            caution=Text(
                "En høy andel kan bety et levende leiemarked, men også at mange ikke får kjøpt. "
                "Den sier ikke om det finnes ledige leieboliger.",
                "Ein høg del kan bety ein levande leigemarknad, men òg at mange ikkje får kjøpt. "
                "Han seier ikkje om det finst ledige leigebustader.",
                "A high share may mean a lively rental market, but also that many cannot buy. It "
                "does not say whether any rented homes are vacant.",
            ),
        ),
        value_of("rented_pct"),
    ),
    Indicator(
        IndicatorMeta(
            id="block_share",
            goal="places",
            theme="housing",
            kind="share",
            unit=_PERCENT,
            decimals=1,
            better="neutral",
            title=Text("Boliger i blokk", "Bustader i blokk", "Homes in blocks of flats"),
            short=Text("Boliger i blokk", "Bustader i blokk", "Homes in blocks of flats"),
            definition=Text(
                "Andelen av alle boliger som ligger i boligblokk. Publisert av SSB i "
                "arealprofilene; hele prosent før 2019.",
                "Delen av alle bustader som ligg i bustadblokk. Publisert av SSB i arealprofilane; "
                "heile prosent før 2019.",
                "The share of all homes that are in blocks of flats. Published by Statistics "
                "Norway in its area profiles; whole per cent before 2019.",
            ),
            caution=Text(
                "Andelen viser hva slags boliger som finnes, ikke hvor mange som bor i dem eller "
                "om de er egnet for eldre.",
                "Delen viser kva slags bustader som finst, ikkje kor mange som bur i dei eller om "
                "dei høver for eldre.",
                "The share shows what homes exist, not how many live in them or whether they suit "
                "older people.",
            ),
        ),
        value_of("block_pct"),
    ),
    Indicator(
        IndicatorMeta(
            id="municipal_housing_share",
            goal="places",
            theme="housing",
            kind="share",
            unit=_PERCENT,
            decimals=1,
            better="neutral",
            title=Text(
                "Kommunalt disponerte boliger",
                "Kommunalt disponerte bustader",
                "Homes at the municipality's disposal",
            ),
            short=Text("Kommunale boliger", "Kommunale bustader", "Municipal homes"),
            definition=Text(
                "Boliger kommunen eier eller leier og kan tildele, i prosent av alle boliger. "
                "Publisert av SSB i arealprofilene.",
                "Bustader kommunen eig eller leiger og kan tildele, i prosent av alle bustader. "
                "Publisert av SSB i arealprofilane.",
                "Homes that the municipality owns or rents and can allot, per cent of all homes. "
                "Published by Statistics Norway in its area profiles.",
            ),
            caution=Text(
                "Tallet bygger på det kommunen selv rapporterer. Det sier ikke hvor lenge folk "
                "venter på bolig.",
                "Talet byggjer på det kommunen sjølv rapporterer. Det seier ikkje kor lenge folk "
                "ventar på bustad.",
                "The figure rests on what the municipality itself reports. It does not say how "
                "long people wait for a home.",
            ),
        ),
        value_of("municipal_housing_pct"),
    ),
    Indicator(
        IndicatorMeta(
            id="older_households_share",
            goal="places",
            theme="housing",
            kind="share",
            unit=_PERCENT,
            decimals=1,
            better="neutral",
            title=Text("Husholdninger av eldre", "Hushald av eldre", "Older households"),
            short=Text("Eldre husholdninger", "Eldre hushald", "Older households"),
            definition=Text(
                "Andelen husholdninger som består av eldre på minst 67 år. Publisert av SSB i "
                "arealprofilene.",
                "Delen hushald som består av eldre på minst 67 år. Publisert av SSB i "
                "arealprofilane.",
                "The share of households made up of persons aged 67 or more. Published by "
                "Statistics Norway in its area profiles.",
            ),
            caution=Text(
                "Dette er andelen husholdninger, ikke personer. Eldre bor oftere alene, så "
                "andelen er høyere enn deres del av befolkningen.",
                "Dette er delen hushald, ikkje personar. Eldre bur oftare åleine, så delen er "
                "høgare enn deira del av folketalet.",
                "This is a share of households, not persons. Older people more often live alone, "
                "so it is higher than their share of the population.",
            ),
        ),
        value_of("older_households_pct"),
    ),
)

_LAND = (
    Indicator(
        IndicatorMeta(
            id="urban_settlement_share",
            goal="places",
            theme="land",
            kind="share",
            unit=_PERCENT,
            decimals=1,
            better="neutral",
            title=Text("Bosatte i tettsted", "Busette i tettstad", "Living in urban settlements"),
            short=Text("Bosatte i tettsted", "Busette i tettstad", "In urban settlements"),
            definition=Text(
                "Andelen innbyggere som bor i tettsted, det vil si tett bebyggelse med minst 200 "
                "personer. Publisert av SSB i arealprofilene; hele prosent før 2019.",
                "Delen innbyggjarar som bur i tettstad, det vil seie tett busetnad med minst 200 "
                "personar. Publisert av SSB i arealprofilane; heile prosent før 2019.",
                "The share of inhabitants in urban settlements: built-up areas with at least 200 "
                "persons. Published by Statistics Norway in its area profiles; whole per cent "
                "before 2019.",
            ),
            caution=Text(
                "Grensa på 200 gjør at et lite sted kan falle helt ut fra ett år til neste. Før "
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
                "Housing land per inhabitant",
            ),
            short=Text("Boligareal per innbygger", "Bustadareal per innbyggjar", "Housing land"),
            definition=Text(
                "Grunnareal som er bebygd til boligformål, delt på antall bosatte. Publisert av "
                "SSB i arealprofilene.",
                "Grunnareal som er utbygd til bustader, delt på talet på busette. Publisert av "
                "SSB i arealprofilane.",
                "Land built up for housing, divided by the number of inhabitants. Published by "
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
            unit=_PERCENT,
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

_COMMUNITY = (
    Indicator(
        IndicatorMeta(
            id="turnout",
            goal="places",
            theme="participation",
            kind="share",
            unit=_PERCENT,
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
            unit=_PER_1000,
            decimals=0,
            better="neutral",
            title=Text(
                "Flyttinger innen kommunen",
                "Flyttingar innan kommunen",
                "Moves within the municipality",
            ),
            short=Text("Flytter innen kommunen", "Flyttar innan kommunen", "Moves within"),
            definition=Text(
                "Flyttinger fra én bolig til en annen i samme kommune i løpet av året, per 1000 "
                "innbyggere. Publisert av SSB i arealprofilene.",
                "Flyttingar frå éin bustad til ein annan i same kommune i løpet av året, per 1000 "
                "innbyggjarar. Publisert av SSB i arealprofilane.",
                "Moves from one home to another in the same municipality during the year, per "
                "1,000 inhabitants. Published by Statistics Norway in its area profiles.",
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
            unit=_PERCENT,
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
                "Grensa er relativ, og formue, boutgifter og fangst eller fiske til eget bruk er "
                "ikke med. Den måler ikke fattigdom over tid.",
                "Grensa er relativ, og formue, buutgifter og fangst eller fiske til eige bruk er "
                "ikkje med. Ho måler ikkje fattigdom over tid.",
                "The line is relative, and wealth, housing costs and hunting or fishing for one's "
                "own use are left out. It does not measure poverty over time.",
            ),
        ),
        value_of("low_income_pct"),
    ),
    Indicator(
        IndicatorMeta(
            id="debt_ratio",
            goal="places",
            theme="income",
            kind="rate",
            unit=Text("ganger inntekten", "gonger inntekta", "times income"),
            decimals=2,
            better="neutral",
            title=Text("Gjeld mot inntekt", "Gjeld mot inntekt", "Debt against income"),
            short=Text("Gjeld mot inntekt", "Gjeld mot inntekt", "Debt against income"),
            definition=Text(
                "Gjennomsnittlig gjeld delt på gjennomsnittlig bruttoinntekt for skattyterne i "
                "2021. Publisert av SSB i tabell 05946.",
                "Gjennomsnittleg gjeld delt på gjennomsnittleg bruttoinntekt for skattytarane i "
                "2021. Publisert av SSB i tabell 05946.",
                "Mean debt divided by mean gross income of taxpayers in 2021. Published by "
                "Statistics Norway in table 05946.",
            ),
            caution=Text(
                "Høy gjeld følger ofte av unge familier og dyre boliger, og er ikke i seg selv et "
                "tegn på dårlig råd. Bare ett år finnes.",
                "Høg gjeld følgjer ofte av unge familiar og dyre bustader, og er ikkje i seg "
                "sjølv eit teikn på dårleg råd. Berre eitt år finst.",
                "High debt often comes with young families and dear homes and is no sign of "
                "hardship in itself. There is one year only.",
            ),
        ),
        value_of("debt_ratio"),
    ),
)

INDICATORS: tuple[Indicator, ...] = _HOUSING + _LAND + _COMMUNITY
