"""Equal services: distance, school, library, broadband, leisure and the municipality's means."""

from etl.indicators import services_finance, services_learning, services_nearness
from etl.indicators.model import Indicator

INDICATORS: tuple[Indicator, ...] = (
    services_nearness.INDICATORS + services_learning.INDICATORS + services_finance.INDICATORS
)
