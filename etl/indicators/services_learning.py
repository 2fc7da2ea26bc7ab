"""Services: school and library, words beside formulas."""

from etl.contract import IndicatorMeta, Text
from etl.indicators.formulas import ratio, value_of
from etl.indicators.model import Indicator

INDICATORS: tuple[Indicator, ...] = (
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
            unit=Text("lån per innbygger", "lån per innbyggjar", "loans per resident"),
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
