"""How many live there, and how that changes."""

from etl.contract import Text
from etl.indicators.formulas import change_pct, value_of
from etl.indicators.model import Indicator
from etl.indicators.settlement_words import BORDERS, SMALL, settlement_indicator
from etl.indicators.units import PERCENT, PERSONS


def _change(years: int, nb: str, nn: str, en: str) -> Indicator:
    return settlement_indicator(
        (f"population_change_{years}y", "population", "rate", "higher"),
        PERCENT,
        1,
        (
            Text(
                f"Befolkningsendring siste {nb}",
                f"Folketalsendring siste {nn}",
                f"Population change, last {en}",
            ),
            Text(f"Endring siste {nb}", f"Endring siste {nn}", f"Change, last {en}"),
            Text(
                f"Endring i folketallet 1. januar siste {nb}, i prosent. Statistisk sentralbyrå.",
                f"Endring i folketalet 1. januar siste {nn}, i prosent. Statistisk sentralbyrå.",
                f"Change in population on 1 January over the last {en}, in per cent. "
                "Statistics Norway.",
            ),
            Text(
                "Sier ikke hvorfor folketallet endrer seg: se fødselsoverskudd og nettoflytting. "
                + SMALL.nb,
                "Seier ikkje kvifor folketalet endrar seg: sjå fødselsoverskot og nettoflytting. "
                + SMALL.nn,
                "Does not say why the population changes: see natural change and net migration. "
                + SMALL.en,
            ),
        ),
        change_pct("population", years),
    )


INDICATORS: tuple[Indicator, ...] = (
    settlement_indicator(
        ("population", "population", "count", "higher"),
        PERSONS,
        0,
        (
            Text("Folketall", "Folketal", "Population"),
            Text("Folketall", "Folketal", "Population"),
            Text(
                "Bosatte i kommunen 1. januar. Statistisk sentralbyrå.",
                "Busette i kommunen 1. januar. Statistisk sentralbyrå.",
                "People resident in the municipality on 1 January. Statistics Norway.",
            ),
            BORDERS,
        ),
        value_of("population"),
    ),
    _change(1, "år", "år", "year"),
    _change(5, "fem år", "fem år", "five years"),
    _change(10, "ti år", "ti år", "ten years"),
)
