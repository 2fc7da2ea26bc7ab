"""Every indicator, in the order that readers meet them."""

from etl.indicators import jobs, live, places, services, settlement
from etl.indicators.model import Indicator

CATALOGUE: tuple[Indicator, ...] = (
    *settlement.INDICATORS,
    *jobs.INDICATORS,
    *services.INDICATORS,
    *places.INDICATORS,
    *live.INDICATORS,
)
