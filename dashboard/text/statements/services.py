"""What the latest figure says, indicator by indicator: services and municipal finances."""

from collections.abc import Mapping

from dashboard.text import mark
from dashboard.text.statements.pattern import Pattern, Signed

STATEMENTS: Mapping[str, Pattern] = {
    "distance_to_centre_zone": mark(
        "In {place} the average distance from a home to a centre zone was {value} km in {year}"
    ),
    "broadband_100mbit": mark(
        "In {place}, {value} per cent of households could get broadband of 100 Mbit/s in {year}"
    ),
    "safe_recreation_access": mark(
        "In the urban settlements of {place}, {value} per cent had a safe way to a recreational "
        "area in {year}"
    ),
    "safe_walking_terrain_access": mark(
        "In the urban settlements of {place}, {value} per cent had a safe way to walking terrain "
        "in {year}"
    ),
    "school_points": mark(
        "Pupils leaving compulsory school in {place} had {value} points on average in {year}"
    ),
    "library_loans": mark(
        "The public library in {place} lent {value} books per resident in {year}"
    ),
    "need_index": mark(
        "With the country as 1, the calculated spending need of {place} was {value} per resident "
        "in {year}"
    ),
    "operating_result": Signed(
        up=mark("{place} had an operating surplus of {value} per cent of its revenue in {year}"),
        down=mark("{place} had an operating deficit of {value} per cent of its revenue in {year}"),
        same=mark("{place} broke even on its operations in {year}"),
    ),
    "debt_per_inhabitant": mark("{place} had debts of {value} kroner per resident in {year}"),
    "free_revenue": mark("{place} had free revenue of {value} kroner per resident in {year}"),
    "robek": Signed(
        up=mark("{place} was under state control of its finances (ROBEK) in {year}"),
        down=mark("{place} was not under state control of its finances (ROBEK) in {year}"),
        same=mark("{place} was not under state control of its finances (ROBEK) in {year}"),
    ),
}
