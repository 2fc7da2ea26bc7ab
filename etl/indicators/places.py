"""Attractive places: homes, land, centres, income and taking part, words beside formulas."""

from etl.indicators import places_community, places_housing, places_land
from etl.indicators.model import Indicator

INDICATORS: tuple[Indicator, ...] = (
    places_housing.INDICATORS + places_land.INDICATORS + places_community.INDICATORS
)
