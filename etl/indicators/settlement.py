"""Freedom to choose where to live: people, age, births, moves."""

from etl.indicators import settlement_age, settlement_moves, settlement_people
from etl.indicators.model import Indicator

INDICATORS: tuple[Indicator, ...] = (
    *settlement_people.INDICATORS,
    *settlement_age.INDICATORS,
    *settlement_moves.INDICATORS,
)
