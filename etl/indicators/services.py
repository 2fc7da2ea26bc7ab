"""Equal services: distance, school, library, broadband, leisure and the municipality's means."""

from etl.contract import IndicatorMeta, Text
from etl.indicators.formulas import ratio, value_of
from etl.indicators.model import Indicator

_PERCENT = Text("%", "%", "%")
_NOK = Text("kr per innbygger", "kr per innbyggjar", "NOK per inhabitant")

_NEARNESS = (
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
            unit=_PERCENT,
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
            unit=_PERCENT,
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
            unit=_PERCENT,
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

_LEARNING = (
    Indicator(
        IndicatorMeta(
            id="school_points",
            goal="services",
            theme="school",
            kind="mean",
            unit=Text("poeng", "poeng", "points"),
            decimals=1,
            better="higher",
            title=Text(
                "Grunnskolepoeng", "Grunnskulepoeng", "Marks at the end of compulsory school"
            ),
            short=Text("Grunnskolepoeng", "Grunnskulepoeng", "School-leaving marks"),
            definition=Text(
                "Gjennomsnittlige grunnskolepoeng for elever som gikk ut av 10. trinn: snittet av "
                "sluttkarakterene ganger ti. Året er da skoleåret sluttet. Publisert av Udir.",
                "Gjennomsnittlege grunnskulepoeng for elevar som gjekk ut av 10. trinn: snittet av "
                "sluttkarakterane gonger ti. Året er då skuleåret slutta. Publisert av Udir.",
                "Mean marks of pupils leaving year 10: the average of their final marks times ten. "
                "The year is the one in which the school year ended. Published by Udir.",
            ),
            caution=Text(
                "Snittet måler ikke skolens kvalitet: foreldrenes utdanning betyr mye, og i små "
                "kull flytter noen få elever det. Eksamen ble avlyst i 2020 og 2021.",
                "Snittet måler ikkje kvaliteten på skulen: utdanninga til foreldra betyr mykje, og "
                "i små kull flyttar nokre få elevar det. Eksamen vart avlyst i 2020 og 2021.",
                "The mean does not measure the quality of the school: parents' education matters "
                "much, and in small years a few pupils move it. Exams were cancelled in 2020 and "
                "2021.",
            ),
        ),
        value_of("school_points"),
    ),
    Indicator(
        IndicatorMeta(
            id="library_loans",
            goal="services",
            theme="culture",
            kind="rate",
            unit=Text("lån per innbygger", "lån per innbyggjar", "loans per inhabitant"),
            decimals=1,
            better="higher",
            title=Text(
                "Utlån fra folkebiblioteket (2018)",
                "Utlån frå folkebiblioteket (2018)",
                "Loans from the public library (2018)",
            ),
            short=Text("Biblioteklån", "Biblioteklån", "Library loans"),
            definition=Text(
                "Bøker lånt ut fra folkebiblioteket i løpet av året, delt på folketallet "
                "1. januar. Utlånet fra SSBs Kommunefakta, folketallet fra tabell 07459.",
                "Bøker lånte ut frå folkebiblioteket i løpet av året, delt på folketalet "
                "1. januar. Utlånet frå Kommunefakta til SSB, folketalet frå tabell 07459.",
                "Books lent by the public library during the year, divided by the population on "
                "1 January. Loans from Statistics Norway's municipal facts, population from table "
                "07459.",
            ),
            caution=Text(
                "Utlån er bare en del av det biblioteket gjør, og naboer og hyttefolk låner også. "
                "Uvanlig lave tall kan være feil i rapporteringen.",
                "Utlån er berre ein del av det biblioteket gjer, og naboar og hyttefolk låner òg. "
                "Uvanleg låge tal kan vere feil i rapporteringa.",
                "Loans are only part of what a library does, and neighbours and cabin owners "
                "borrow too. Unusually low figures may be errors of reporting.",
            ),
        ),
        ratio("library_loans", "population", 1),
    ),
)

_FINANCE = (
    Indicator(
        IndicatorMeta(
            id="need_index",
            goal="services",
            theme="finance",
            kind="index",
            unit=Text("landet = 1", "landet = 1", "country = 1"),
            decimals=2,
            better="neutral",
            title=Text("Beregnet utgiftsbehov", "Berekna utgiftsbehov", "Calculated spending need"),
            short=Text("Utgiftsbehov", "Utgiftsbehov", "Spending need"),
            definition=Text(
                "Hva tjenestene i kommunen er beregnet å koste per innbygger, mot landet som er 1: "
                "1,10 er ti prosent dyrere. Fra inntektssystemet, publisert av KDD i Grønt hefte.",
                "Kva tenestene i kommunen er berekna å koste per innbyggjar, mot landet som er 1: "
                "1,10 er ti prosent dyrare. Frå inntektssystemet, publisert av KDD i Grønt hefte.",
                "What services in the municipality are calculated to cost per inhabitant, against "
                "1 for the country: 1.10 is ten per cent dearer. From the grant system, published "
                "by the ministry (KDD).",
            ),
            caution=Text(
                "Tallet er et beregnet behov ut fra blant annet alder og avstander, ikke hva "
                "kommunen bruker eller hvor gode tjenestene er.",
                "Talet er eit berekna behov ut frå mellom anna alder og avstandar, ikkje kva "
                "kommunen bruker eller kor gode tenestene er.",
                "The figure is a need calculated from age, distances and more, not what the "
                "municipality spends or how good its services are.",
            ),
        ),
        value_of("need_index"),
    ),
    Indicator(
        IndicatorMeta(
            id="operating_result",
            goal="services",
            theme="finance",
            kind="rate",
            unit=_PERCENT,
            decimals=1,
            better="higher",
            title=Text(
                "Netto driftsresultat i kommunen (2018)",
                "Netto driftsresultat i kommunen (2018)",
                "Net operating result of the municipality (2018)",
            ),
            short=Text("Netto driftsresultat", "Netto driftsresultat", "Net operating result"),
            definition=Text(
                "Det kommunen sitter igjen med når drift, renter og avdrag er betalt, i prosent av "
                "driftsinntektene i 2018. Publisert av SSB (KOSTRA).",
                "Det kommunen sit att med når drift, renter og avdrag er betalte, i prosent av "
                "driftsinntektene i 2018. Publisert av SSB (KOSTRA).",
                "What the municipality has left when running costs, interest and instalments are "
                "paid, per cent of operating revenue in 2018. Published by Statistics Norway "
                "(KOSTRA).",
            ),
            caution=Text(
                "Ett år kan svinge med skatt, kraft eller havbruk. Ett godt år viser ikke at "
                "økonomien er sunn over tid.",
                "Eitt år kan svinge med skatt, kraft eller havbruk. Eitt godt år viser ikkje at "
                "økonomien er sunn over tid.",
                "One year may swing with taxes, hydropower or aquaculture. One good year does not "
                "show sound finances over time.",
            ),
        ),
        value_of("net_result_pct"),
    ),
    Indicator(
        IndicatorMeta(
            id="debt_per_inhabitant",
            goal="services",
            theme="finance",
            kind="rate",
            unit=_NOK,
            decimals=0,
            better="lower",
            title=Text(
                "Kommunens lånegjeld (2018)",
                "Lånegjelda i kommunen (2018)",
                "Municipal debt (2018)",
            ),
            short=Text("Kommunal lånegjeld", "Kommunal lånegjeld", "Municipal debt"),
            definition=Text(
                "Kommunens lånegjeld delt på antall innbyggere ved utgangen av 2018. Publisert av "
                "SSB i Kommunefakta.",
                "Lånegjelda i kommunen delt på talet på innbyggjarar ved utgangen av 2018. "
                "Publisert av SSB i Kommunefakta.",
                "The municipality's debt divided by its inhabitants at the end of 2018. Published "
                "by Statistics Norway in its municipal facts.",
            ),
            caution=Text(
                "Gjeld kan være nye skoler og sykehjem, og noe av den betales av staten eller "
                "gebyrer. Gjeld i kommunale selskaper er ikke med.",
                "Gjeld kan vere nye skular og sjukeheimar, og noko av henne blir betalt av staten "
                "eller gebyr. Gjeld i kommunale selskap er ikkje med.",
                "Debt may be new schools and nursing homes, and some of it is paid by the state or "
                "by fees. Debt in municipal companies is left out.",
            ),
        ),
        value_of("debt_per_inhabitant_nok"),
    ),
    Indicator(
        IndicatorMeta(
            id="free_revenue",
            goal="services",
            theme="finance",
            kind="rate",
            unit=_NOK,
            decimals=0,
            better="neutral",
            title=Text(
                "Frie inntekter i kommunen (2018)",
                "Frie inntekter i kommunen (2018)",
                "Free revenue of the municipality (2018)",
            ),
            short=Text("Frie inntekter", "Frie inntekter", "Free revenue"),
            definition=Text(
                "Skatt og rammetilskudd som kommunen selv bestemmer over, i kroner per innbygger i "
                "2018. Publisert av SSB (KOSTRA).",
                "Skatt og rammetilskot som kommunen sjølv rår over, i kroner per innbyggjar i "
                "2018. Publisert av SSB (KOSTRA).",
                "Taxes and block grants that the municipality itself decides on, NOK per "
                "inhabitant in 2018. Published by Statistics Norway (KOSTRA).",
            ),
            caution=Text(
                "Høye frie inntekter følger ofte av høye kostnader: små kommuner med lange "
                "avstander får mer fordi tjenestene er dyrere. Se dem sammen med utgiftsbehovet.",
                "Høge frie inntekter følgjer ofte av høge kostnader: små kommunar med lange "
                "avstandar får meir fordi tenestene er dyrare. Sjå dei saman med utgiftsbehovet.",
                "High free revenue often comes with high costs: small municipalities with long "
                "distances get more because services are dearer. Read it with the spending need.",
            ),
        ),
        value_of("free_revenue_nok"),
    ),
    Indicator(
        IndicatorMeta(
            id="robek",
            goal="services",
            theme="finance",
            kind="index",
            unit=Text("1 = på lista", "1 = på lista", "1 = on the list"),
            decimals=0,
            better="lower",
            title=Text(
                "Under statlig kontroll med økonomien (ROBEK)",
                "Under statleg kontroll med økonomien (ROBEK)",
                "Finances under state control (ROBEK)",
            ),
            short=Text("ROBEK", "ROBEK", "ROBEK register"),
            definition=Text(
                "1 når kommunen sto i ROBEK i april 2026 og må ha statsforvalterens godkjenning "
                "for å ta opp lån, ellers 0. Registeret føres av KDD.",
                "1 når kommunen stod i ROBEK i april 2026 og må ha godkjenning frå "
                "statsforvaltaren for å ta opp lån, elles 0. Registeret blir ført av KDD.",
                "1 when the municipality was in ROBEK in April 2026 and needs the county "
                "governor's approval to borrow, otherwise 0. The register is kept by the ministry "
                "(KDD).",
            ),
            caution=Text(
                "Ja eller nei, ikke en gradering: 0 betyr ikke god økonomi, og 1 sier ikke hvor "
                "stort underskuddet er.",
                "Ja eller nei, ikkje ei gradering: 0 tyder ikkje god økonomi, og 1 seier ikkje kor "
                "stort underskotet er.",
                "Yes or no, not a grade: 0 does not mean sound finances, and 1 does not say how "
                "large the deficit is.",
            ),
        ),
        value_of("robek"),
    ),
)

INDICATORS: tuple[Indicator, ...] = _NEARNESS + _LEARNING + _FINANCE
