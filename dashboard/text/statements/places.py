"""What the latest figure says, indicator by indicator: housing, land and taking part."""

from collections.abc import Mapping

from dashboard.text import mark
from dashboard.text.statements.pattern import Pattern

STATEMENTS: Mapping[str, Pattern] = {
    "households": mark("{place} had {value} households in {year}"),
    "new_dwellings_4y": mark(
        "Over the four years to {year}, {value} homes per thousand residents were built in {place}"
    ),
    "new_dwellings_rural_share": mark(
        "Of the homes built in {place} over the four years to {year}, {value} per cent lie outside "
        "urban settlements"
    ),
    "new_cabins_4y": mark(
        "Over the four years to {year}, {value} holiday homes per thousand residents were built in "
        "{place}"
    ),
    "rented_share": mark("In {place}, {value} per cent of households rented their home in {year}"),
    "block_share": mark("In {place}, {value} per cent of homes were in blocks of flats in {year}"),
    "municipal_housing_share": mark(
        "In {place}, {value} per cent of homes were at the disposal of the municipality in {year}"
    ),
    "older_households_share": mark(
        "In {place}, {value} per cent of households were of people aged 67 or older in {year}"
    ),
    "urban_settlement_share": mark(
        "In {place}, {value} per cent of residents lived in an urban settlement in {year}"
    ),
    "housing_land": mark("{place} had {value} m² of housing land per resident in {year}"),
    "farmland_lost": mark("{place} gave {amount} of farmland to other uses in {year}"),
    "land_cultivated": mark("{place} approved {amount} of new farmland in {year}"),
    "shore_accessible_share": mark(
        "In {place}, {value} per cent of the shore zone was accessible in {year}"
    ),
    "turnout": mark(
        "In {place}, {value} per cent of the electorate voted in the municipal election of {year}"
    ),
    "moves_within_municipality": mark(
        "{place} had {value} moves within the municipality per thousand residents in {year}"
    ),
    "low_income_share": mark(
        "In {place}, {value} per cent of residents lived on a low income in {year}"
    ),
}
