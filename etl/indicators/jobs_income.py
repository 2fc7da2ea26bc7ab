"""Income, debt and education of the residents."""

from etl.contract import IndicatorMeta, Text
from etl.indicators.formulas import change_pct, ratio, share_of, value_of
from etl.indicators.model import Indicator
from etl.indicators.units import HOUSEHOLDS, NOK, PERCENT

INCOME: tuple[Indicator, ...] = (
    Indicator(
        IndicatorMeta(
            id="median_income_after_tax",
            goal="work",
            theme="income",
            kind="median",
            unit=NOK,
            decimals=0,
            better="higher",
            title=Text(
                "Husholdningenes inntekt etter skatt, median",
                "Inntekt etter skatt for hushalda, median",
                "Median household income after tax",
            ),
            short=Text(
                "Inntekt etter skatt, median", "Inntekt etter skatt, median", "Median income"
            ),
            definition=Text(
                "Inntekten etter skatt i den midterste husholdningen i kommunen, alle "
                "husholdningstyper, løpende kroner. Fra Statistisk sentralbyrå, tabell 06944.",
                "Inntekta etter skatt i det midtarste hushaldet i kommunen, alle hushaldstypar, "
                "løpande kroner. Frå Statistisk sentralbyrå, tabell 06944.",
                "Income after tax of the household in the middle, all household types, current "
                "NOK. From Statistics Norway, table 06944.",
            ),
            caution=Text(
                "Ikke les dette som lønnsnivå: en kommune med mange som bor alene, får lavere "
                "inntekt per husholdning. Tallene er ikke justert for prisvekst, og kommuner som "
                "er slått sammen, mangler tall fra før sammenslåingen.",
                "Ikkje les dette som lønsnivå: ein kommune med mange som bur åleine, får lågare "
                "inntekt per hushald. Tala er ikkje justerte for prisvekst, og kommunar som er "
                "slått saman, manglar tal frå før samanslåinga.",
                "Do not read this as wages: where many live alone, income per household is lower. "
                "Figures are not adjusted for inflation, and merged municipalities have none from "
                "before the merger.",
            ),
        ),
        value_of("median_income_after_tax"),
    ),
    Indicator(
        IndicatorMeta(
            id="median_income_change_10y",
            goal="work",
            theme="income",
            kind="rate",
            unit=PERCENT,
            decimals=1,
            better="higher",
            title=Text(
                "Endring i median inntekt etter skatt siste ti år",
                "Endring i median inntekt etter skatt siste ti år",
                "Change in median household income over ten years",
            ),
            short=Text("Inntekt, endring 10 år", "Inntekt, endring 10 år", "Income, 10 years"),
            definition=Text(
                "Endring over ti år i husholdningenes median inntekt etter skatt, i prosent av "
                "løpende kroner. Regnet ut fra Statistisk sentralbyrå, tabell 06944.",
                "Endring over ti år i median inntekt etter skatt for hushalda, i prosent av "
                "løpande kroner. Rekna ut frå Statistisk sentralbyrå, tabell 06944.",
                "Change over ten years in median household income after tax, in per cent of "
                "current NOK. Computed from Statistics Norway, table 06944.",
            ),
            caution=Text(
                "Ikke les dette som økt kjøpekraft: prisveksten er ikke trukket fra. Sammenlign "
                "kommuner over de samme ti årene.",
                "Ikkje les dette som auka kjøpekraft: prisveksten er ikkje trekt frå. Samanlikn "
                "kommunar over dei same ti åra.",
                "Do not read this as more purchasing power: inflation is not deducted. Compare "
                "municipalities over the same ten years.",
            ),
        ),
        change_pct("median_income_after_tax", 10),
    ),
    Indicator(
        IndicatorMeta(
            id="gross_income_mean",
            goal="work",
            theme="income",
            kind="mean",
            unit=NOK,
            decimals=0,
            better="higher",
            title=Text(
                "Bruttoinntekt per skattyter (2021)",
                "Bruttoinntekt per skattytar (2021)",
                "Gross income per taxpayer (2021)",
            ),
            short=Text("Bruttoinntekt, snitt", "Bruttoinntekt, snitt", "Mean gross income"),
            definition=Text(
                "Gjennomsnittlig bruttoinntekt per skattyter i 2021. Fra Statistisk sentralbyrå, "
                "tabell 05946.",
                "Gjennomsnittleg bruttoinntekt per skattytar i 2021. Frå Statistisk sentralbyrå, "
                "tabell 05946.",
                "Mean gross income per taxpayer in 2021. From Statistics Norway, table 05946.",
            ),
            caution=Text(
                "Ikke les gjennomsnittet som det vanlige: noen få med svært høy inntekt løfter "
                "det, særlig i små kommuner.",
                "Ikkje les gjennomsnittet som det vanlege: nokre få med svært høg inntekt løftar "
                "det, særleg i små kommunar.",
                "Do not read the mean as what is usual: a few very high incomes raise it, above "
                "all in small municipalities.",
            ),
        ),
        value_of("gross_income_mean_nok"),
    ),
    Indicator(
        IndicatorMeta(
            id="debt_to_income",
            goal="work",
            theme="income",
            kind="rate",
            unit=Text(
                "prosent av bruttoinntekt", "prosent av bruttoinntekt", "per cent of gross income"
            ),
            decimals=0,
            better="neutral",
            title=Text(
                "Gjeld i forhold til inntekt (2021)",
                "Gjeld i høve til inntekt (2021)",
                "Debt relative to income (2021)",
            ),
            short=Text(
                "Gjeld i prosent av inntekt", "Gjeld i prosent av inntekt", "Debt to income"
            ),
            definition=Text(
                "Gjennomsnittlig gjeld per skattyter i prosent av gjennomsnittlig bruttoinntekt, "
                "2021. Regnet ut fra Statistisk sentralbyrå, tabell 05946.",
                "Gjennomsnittleg gjeld per skattytar i prosent av gjennomsnittleg bruttoinntekt, "
                "2021. Rekna ut frå Statistisk sentralbyrå, tabell 05946.",
                "Mean debt per taxpayer in per cent of mean gross income, 2021. Computed from "
                "Statistics Norway, table 05946.",
            ),
            caution=Text(
                "Ikke les høy gjeld som dårlig økonomi: unge med ny bolig har mye gjeld. Lav gjeld "
                "kan bety lave boligpriser eller mange eldre.",
                "Ikkje les høg gjeld som dårleg økonomi: unge med ny bustad har mykje gjeld. Låg "
                "gjeld kan kome av låge bustadprisar eller mange eldre.",
                "Do not read high debt as hardship: young people with a new home owe much. Low "
                "debt may mean low house prices or many older residents.",
            ),
        ),
        ratio("debt_mean_nok", "gross_income_mean_nok", per=100),
    ),
    Indicator(
        IndicatorMeta(
            id="households",
            goal="places",
            theme="income",
            kind="count",
            unit=HOUSEHOLDS,
            decimals=0,
            better="neutral",
            title=Text("Husholdninger", "Hushald", "Households"),
            short=Text("Husholdninger", "Hushald", "Households"),
            definition=Text(
                "Private husholdninger i kommunen, slik de telles i inntektsstatistikken. Fra "
                "Statistisk sentralbyrå, tabell 06944.",
                "Private hushald i kommunen, slik dei er talde i inntektsstatistikken. Frå "
                "Statistisk sentralbyrå, tabell 06944.",
                "Private households in the municipality, as counted in the income statistics. "
                "From Statistics Norway, table 06944.",
            ),
            caution=Text(
                "Ikke les flere husholdninger som flere innbyggere: tallet øker også når "
                "husholdningene blir mindre.",
                "Ikkje les fleire hushald som fleire innbyggjarar: talet aukar òg når hushalda "
                "blir mindre.",
                "Do not read more households as more people: the number also grows when households "
                "become smaller.",
            ),
        ),
        value_of("households"),
    ),
    Indicator(
        IndicatorMeta(
            id="higher_education_share",
            goal="work",
            theme="education",
            kind="share",
            unit=PERCENT,
            decimals=1,
            better="neutral",
            title=Text(
                "Andel 30–66 år med høyere utdanning",
                "Del av dei på 30–66 år med høgare utdanning",
                "Share aged 30–66 with higher education",
            ),
            short=Text(
                "Høyere utdanning, andel", "Høgare utdanning, del", "Higher education, share"
            ),
            definition=Text(
                "Bosatte som har fullført utdanning ved universitet eller høgskole, i prosent av "
                "alle bosatte i samme alder ved utgangen av året, 2011–2020. Fra IMDi, med tall "
                "fra Statistisk sentralbyrå. Filen oppgir ikke alderen; tallene svarer til "
                "30–66 år.",
                "Busette som har fullført utdanning ved universitet eller høgskule, i prosent av "
                "alle busette i same alder ved utgangen av året, 2011–2020. Frå IMDi, med tal frå "
                "Statistisk sentralbyrå. Fila oppgir ikkje alderen; tala svarer til 30–66 år.",
                "Residents who have completed university or college education, in per cent of all "
                "residents of the same age at the end of the year, 2011–2020. From IMDi, with "
                "Statistics Norway's figures. The file does not state the age; the totals match "
                "30–66.",
            ),
            caution=Text(
                "Ikke les en lav andel som lav kompetanse: fagbrev, fagskole og erfaring telles "
                "ikke. I 2014 falt tallet på bosatte med ukjent utdanning sterkt, og det løftet "
                "andelen.",
                "Ikkje les ein låg del som låg kompetanse: fagbrev, fagskule og erfaring er ikkje "
                "talde. I 2014 fall talet på busette med ukjend utdanning sterkt, og det løfta "
                "delen.",
                "Do not read a low share as low skill: trade certificates, vocational college and "
                "experience are not counted. In 2014 far fewer residents than before had "
                "unknown education, which raised the share.",
            ),
        ),
        share_of("higher_education_persons", "education_total"),
    ),
)
