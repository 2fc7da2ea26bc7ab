"""Municipal services and finance, from live-only tables: key figures as KOSTRA publishes them."""

from etl.contract import IndicatorMeta, Text
from etl.indicators.formulas import value_of
from etl.indicators.model import Indicator
from etl.indicators.units import NOK_EACH, PERCENT

_MARCH = Text(
    "Tall som kommer i mars, er foreløpige og rettes i juni. En sammenslått kommune har tall "
    "først fra sammenslåingen.",
    "Tal som kjem i mars, er førebelse og blir retta i juni. Ein samanslått kommune har tal først "
    "frå samanslåinga.",
    "Figures released in March are provisional and corrected in June. A merged municipality has "
    "figures only from the merger.",
)

SERVICES: tuple[Indicator, ...] = (
    Indicator(
        IndicatorMeta(
            id="free_revenue_all_years",
            goal="services",
            theme="finance",
            kind="rate",
            unit=NOK_EACH,
            decimals=0,
            better="neutral",
            title=Text(
                "Frie inntekter per innbygger, alle år",
                "Frie inntekter per innbyggjar, alle år",
                "Free revenue per resident, all years",
            ),
            short=Text(
                "Frie inntekter, alle år", "Frie inntekter, alle år", "Free revenue, all years"
            ),
            definition=Text(
                "Skatt og rammetilskudd som kommunen selv bestemmer over, per innbygger, i årets "
                "kroner. Publisert av SSB (KOSTRA), tabell 12134.",
                "Skatt og rammetilskot som kommunen sjølv rår over, per innbyggjar, i kroner frå "
                "det året. Publisert av SSB (KOSTRA), tabell 12134.",
                "Taxes and block grants the municipality itself decides over, per resident, in "
                "kroner of the year. Published by Statistics Norway (KOSTRA), table 12134.",
            ),
            caution=Text(
                "Ikke les høye inntekter som rikdom: små og spredtbygde kommuner får mer fordi "
                "tjenestene koster mer der. " + _MARCH.nb,
                "Ikkje les høge inntekter som rikdom: små og spreiddbygde kommunar får meir fordi "
                "tenestene kostar meir der. " + _MARCH.nn,
                "Do not read high revenue as wealth: small and sparsely settled municipalities get "
                "more because services cost more there. " + _MARCH.en,
            ),
        ),
        value_of("kostra_free_revenue_nok"),
    ),
    Indicator(
        IndicatorMeta(
            id="operating_result_all_years",
            goal="services",
            theme="finance",
            kind="rate",
            unit=PERCENT,
            decimals=1,
            better="higher",
            title=Text(
                "Netto driftsresultat i kommunen, alle år",
                "Netto driftsresultat i kommunen, alle år",
                "Net operating result of the municipality, all years",
            ),
            short=Text(
                "Netto driftsresultat, alle år",
                "Netto driftsresultat, alle år",
                "Operating result, all years",
            ),
            definition=Text(
                "Det kommunekonsernet sitter igjen med når drift, renter og avdrag er betalt, i "
                "prosent av driftsinntektene. Publisert av SSB (KOSTRA), tabell 12134.",
                "Det kommunekonsernet sit att med når drift, renter og avdrag er betalte, i "
                "prosent av driftsinntektene. Publisert av SSB (KOSTRA), tabell 12134.",
                "What the municipality and its undertakings have left when running costs, interest "
                "and instalments are paid, per cent of operating revenue. Published by Statistics "
                "Norway (KOSTRA), table 12134.",
            ),
            caution=Text(
                "Ikke les ett år for seg: skatt, kraft og havbruk kan svinge mye. " + _MARCH.nb,
                "Ikkje les eitt år for seg: skatt, kraft og havbruk kan svinge mykje. " + _MARCH.nn,
                "Do not read one year alone: taxes, hydropower and aquaculture may swing a lot. "
                + _MARCH.en,
            ),
        ),
        value_of("kostra_net_result_pct"),
    ),
    Indicator(
        IndicatorMeta(
            id="net_debt_per_inhabitant",
            goal="services",
            theme="finance",
            kind="rate",
            unit=NOK_EACH,
            decimals=0,
            better="lower",
            title=Text(
                "Kommunens netto lånegjeld, alle år",
                "Netto lånegjeld i kommunen, alle år",
                "Net debt of the municipality, all years",
            ),
            short=Text(
                "Netto lånegjeld, alle år", "Netto lånegjeld, alle år", "Net debt, all years"
            ),
            definition=Text(
                "Kommunekonsernets lånegjeld minus utlån og ubrukte lån, per innbygger, i årets "
                "kroner. Publisert av SSB (KOSTRA), tabell 12137.",
                "Lånegjelda i kommunekonsernet minus utlån og ubrukte lån, per innbyggjar, i "
                "kroner frå det året. Publisert av SSB (KOSTRA), tabell 12137.",
                "Debt of the municipality and its undertakings less lending and unused loans, per "
                "resident, in kroner of the year. Published by Statistics Norway (KOSTRA), table "
                "12137.",
            ),
            caution=Text(
                "Ikke les gjeld som dårlig styring: den kan være nye skoler og sykehjem, og noe "
                "betales av gebyrer. " + _MARCH.nb,
                "Ikkje les gjeld som dårleg styring: ho kan vere nye skular og sjukeheimar, og "
                "noko blir betalt av gebyr. " + _MARCH.nn,
                "Do not read debt as poor management: it may be new schools and nursing homes, and "
                "fees pay some of it. " + _MARCH.en,
            ),
        ),
        value_of("kostra_net_debt_nok"),
    ),
    Indicator(
        IndicatorMeta(
            id="kindergarten_share",
            goal="services",
            theme="school",
            kind="share",
            unit=PERCENT,
            decimals=1,
            better="higher",
            title=Text(
                "Barn 1–5 år i barnehage", "Barn 1–5 år i barnehage", "Children 1–5 in kindergarten"
            ),
            short=Text(
                "Barn 1–5 år i barnehage", "Barn 1–5 år i barnehage", "In kindergarten, 1–5"
            ),
            definition=Text(
                "Barn 1–5 år som går i barnehage, i prosent av alle barn i alderen. Publisert av "
                "SSB (KOSTRA), tabell 13502.",
                "Barn 1–5 år som går i barnehage, i prosent av alle barn i alderen. Publisert av "
                "SSB (KOSTRA), tabell 13502.",
                "Children aged 1–5 in kindergarten, in per cent of the age group. Published by "
                "Statistics Norway (KOSTRA), table 13502.",
            ),
            caution=Text(
                "Ikke les en lav andel som mangel på plasser: noen velger kontantstøtte eller å "
                "være hjemme, og få barn gir store utslag. " + _MARCH.nb,
                "Ikkje les ein låg del som mangel på plassar: nokre vel kontantstøtte eller å vere "
                "heime, og få barn gir store utslag. " + _MARCH.nn,
                "Do not read a low share as a lack of places: some choose cash benefit or to stay "
                "at home, and few children give large swings. " + _MARCH.en,
            ),
        ),
        value_of("kindergarten_1_5_pct"),
    ),
    Indicator(
        IndicatorMeta(
            id="children_per_kindergarten_staff",
            goal="services",
            theme="school",
            kind="rate",
            unit=Text("barn per årsverk", "barn per årsverk", "children per full-time post"),
            decimals=1,
            better="lower",
            title=Text(
                "Barn per årsverk i barnehagene",
                "Barn per årsverk i barnehagane",
                "Children per full-time post in kindergartens",
            ),
            short=Text(
                "Barn per årsverk, barnehage",
                "Barn per årsverk, barnehage",
                "Children per kindergarten post",
            ),
            definition=Text(
                "Barn i barnehage per årsverk i grunnbemanningen, slik kilden regner det. "
                "Publisert av SSB (KOSTRA), tabell 13502.",
                "Barn i barnehage per årsverk i grunnbemanninga, slik kjelda reknar det. "
                "Publisert av SSB (KOSTRA), tabell 13502.",
                "Children in kindergarten per full-time post of the basic staff, as the source "
                "counts them. Published by Statistics Norway (KOSTRA), table 13502.",
            ),
            caution=Text(
                "Ikke les dette som kvalitet alene: utdanning, sykefravær og hvor små barnehagene "
                "er, kommer ikke fram her. " + _MARCH.nb,
                "Ikkje les dette som kvalitet åleine: utdanning, sjukefråvær og kor små "
                "barnehagane er, kjem ikkje fram her. " + _MARCH.nn,
                "Do not read this as quality alone: training, sick leave and how small the "
                "kindergartens are do not show here. " + _MARCH.en,
            ),
        ),
        value_of("children_per_kindergarten_staff"),
    ),
    Indicator(
        IndicatorMeta(
            id="pupils_per_group",
            goal="services",
            theme="school",
            kind="rate",
            unit=Text("elever per gruppe", "elevar per gruppe", "pupils per group"),
            decimals=1,
            better="neutral",
            title=Text(
                "Elever per gruppe i grunnskolen",
                "Elevar per gruppe i grunnskulen",
                "Pupils per group in compulsory school",
            ),
            short=Text("Gruppestørrelse i skolen", "Gruppestorleik i skulen", "School group size"),
            definition=Text(
                "Elever per lærer i vanlig undervisning (gruppestørrelse 2). Publisert av SSB "
                "(KOSTRA), tabell 12255.",
                "Elevar per lærar i vanleg undervisning (gruppestorleik 2). Publisert av SSB "
                "(KOSTRA), tabell 12255.",
                "Pupils per teacher in ordinary teaching (group size 2). Published by Statistics "
                "Norway (KOSTRA), table 12255.",
            ),
            caution=Text(
                "Ikke les små grupper som et valg: der elevene er få, følger de av avstandene. "
                + _MARCH.nb,
                "Ikkje les små grupper som eit val: der elevane er få, følgjer dei av avstandane. "
                + _MARCH.nn,
                "Do not read small groups as a choice: where pupils are few, they follow from "
                "distances. " + _MARCH.en,
            ),
        ),
        value_of("pupils_per_group"),
    ),
    Indicator(
        IndicatorMeta(
            id="nursing_home_80plus",
            goal="services",
            theme="care",
            kind="share",
            unit=PERCENT,
            decimals=1,
            better="neutral",
            title=Text(
                "Innbyggere 80 år og over på sykehjem",
                "Innbyggjarar 80 år og over på sjukeheim",
                "Residents aged 80 and over in nursing homes",
            ),
            short=Text(
                "80 år og over på sykehjem", "80 år og over på sjukeheim", "Nursing home, 80+"
            ),
            definition=Text(
                "Innbyggere på 80 år og over med langtidsopphold på sykehjem, i prosent av alle i "
                "alderen. Publisert av SSB (KOSTRA), tabell 12293.",
                "Innbyggjarar på 80 år og over med langtidsopphald på sjukeheim, i prosent av alle "
                "i alderen. Publisert av SSB (KOSTRA), tabell 12293.",
                "Residents aged 80 and over with long stays in a nursing home, in per cent of the "
                "age group. Published by Statistics Norway (KOSTRA), table 12293.",
            ),
            caution=Text(
                "Ikke les en lav andel som dårlig omsorg: noen kommuner har heldøgns bolig og "
                "hjemmetjeneste i stedet. " + _MARCH.nb,
                "Ikkje les ein låg del som dårleg omsorg: nokre kommunar har heildøgns bustad og "
                "heimeteneste i staden. " + _MARCH.nn,
                "Do not read a low share as poor care: some municipalities have staffed housing "
                "and home services instead. " + _MARCH.en,
            ),
        ),
        value_of("nursing_home_80plus_pct"),
    ),
)
