"""Places: homes that are built, rented and shared out, words beside formulas."""

from etl.contract import IndicatorMeta, Text
from etl.indicators.formulas import per_1000, value_of
from etl.indicators.model import Indicator
from etl.indicators.units import PER_1000, PERCENT

INDICATORS: tuple[Indicator, ...] = (
    Indicator(
        IndicatorMeta(
            id="new_dwellings_4y",
            goal="places",
            theme="housing",
            kind="rate",
            unit=PER_1000,
            decimals=1,
            better="neutral",
            title=Text(
                "Nye boliger siste fire år", "Nye bustader siste fire år", "New homes in four years"
            ),
            short=Text("Nye boliger", "Nye bustader", "New homes"),
            definition=Text(
                "Nye boliger de fire årene til og med året tallet gjelder, per 1000 innbyggere "
                "1. januar samme år. Antall fra SSBs arealprofiler, folketall fra tabell 07459.",
                "Nye bustader dei fire åra til og med året talet gjeld, per 1000 innbyggjarar "
                "1. januar same år. Tal frå arealprofilane til SSB, folketal frå tabell 07459.",
                "New homes in the four years up to and including the year, per 1,000 residents "
                "on 1 January that year. Number from Statistics Norway's area profiles, "
                "population from table 07459.",
            ),
            caution=Text(
                "Summen dekker fire år, så to tall etter hverandre deler tre av dem. Mange nye "
                "boliger viser ikke at noen har flyttet inn.",
                "Summen dekkjer fire år, så to tal etter kvarandre deler tre av dei. Mange "
                "nye bustader viser ikkje at nokon har flytta inn.",
                "The sum covers four years, so figures one year apart share three of them. Many "
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
            unit=PERCENT,
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
            unit=PER_1000,
            decimals=1,
            better="neutral",
            title=Text(
                "Nye fritidsbygg siste fire år",
                "Nye fritidsbygg siste fire år",
                "New holiday homes in four years",
            ),
            short=Text("Nye fritidsbygg", "Nye fritidsbygg", "New holiday homes"),
            definition=Text(
                "Nye fritidsbygg de fire årene til og med året tallet gjelder, per 1000 innbyggere "
                "1. januar samme år. Antall fra SSBs arealprofiler, folketall fra tabell 07459.",
                "Nye fritidsbygg dei fire åra til og med året talet gjeld, per 1000 innbyggjarar "
                "1. januar same år. Tal frå arealprofilane til SSB, folketal frå tabell 07459.",
                "New holiday homes in the four years up to and including the year, per 1,000 "
                "residents on 1 January that year. Number from Statistics Norway's area "
                "profiles, population from table 07459.",
            ),
            caution=Text(
                "Tallet gjelder bygg, ikke hvor mye de brukes eller hvem som eier dem. Få "
                "innbyggere gir høye tall selv med få bygg.",
                "Talet gjeld bygg, ikkje kor mykje dei blir brukte eller kven som eig dei. Få "
                "innbyggjarar gir høge tal sjølv med få bygg.",
                "The figure counts buildings, not how much they are used or who owns them. Few "
                "residents give high figures even with few buildings.",
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
            unit=PERCENT,
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
            unit=PERCENT,
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
            unit=PERCENT,
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
            unit=PERCENT,
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
                "andelen er høyere enn de eldres andel av innbyggerne.",
                "Dette er delen hushald, ikkje personar. Eldre bur oftare åleine, så delen er "
                "høgare enn den delen dei eldre utgjer av innbyggjarane.",
                "This is a share of households, not persons. Older people more often live alone, "
                "so it is higher than their share of the population.",
            ),
        ),
        value_of("older_households_pct"),
    ),
)
