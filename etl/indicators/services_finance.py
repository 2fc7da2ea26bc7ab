"""Services: what the municipality has to pay with, words beside formulas."""

from etl.contract import IndicatorMeta, Text
from etl.indicators.formulas import value_of
from etl.indicators.model import Indicator
from etl.indicators.units import NOK_EACH, PERCENT

INDICATORS: tuple[Indicator, ...] = (
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
                "What services in the municipality are calculated to cost per resident, against "
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
            unit=PERCENT,
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
            unit=NOK_EACH,
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
                "The municipality's debt divided by its residents at the end of 2018. Published "
                "by Statistics Norway in its municipal facts.",
            ),
            caution=Text(
                "Gjeld kan være nye skoler og sykehjem, og noe av den betales av staten eller "
                "gjennom gebyrer. Gjeld i kommunale selskaper er ikke med.",
                "Gjeld kan vere nye skular og sjukeheimar, og noko av henne blir betalt av staten "
                "eller gjennom gebyr. Gjeld i kommunale selskap er ikkje med.",
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
            unit=NOK_EACH,
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
                "resident in 2018. Published by Statistics Norway (KOSTRA).",
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
            unit=Text("1 = på listen", "1 = på lista", "1 = on the list"),
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
