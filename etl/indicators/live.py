"""Indicators whose figures only the live source holds."""

from etl.indicators.model import Indicator

INDICATORS: tuple[Indicator, ...] = ()
