"""What the latest figure says, indicator by indicator: people, age, births and moves."""

from collections.abc import Mapping

from dashboard.text import mark
from dashboard.text.statements.pattern import Pattern, Signed

STATEMENTS: Mapping[str, Pattern] = {
    "population": mark("{place} had {value} residents in {year}"),
    "young_adults": mark("{place} had {value} residents aged 20–39 in {year}"),
    "population_change_1y": Signed(
        up=mark("The population of {place} grew by {value} per cent over the year to {year}"),
        down=mark("The population of {place} fell by {value} per cent over the year to {year}"),
        same=mark("The population of {place} hardly changed over the year to {year}"),
    ),
    "population_change_5y": Signed(
        up=mark("The population of {place} grew by {value} per cent over the five years to {year}"),
        down=mark(
            "The population of {place} fell by {value} per cent over the five years to {year}"
        ),
        same=mark("The population of {place} hardly changed over the five years to {year}"),
    ),
    "population_change_10y": Signed(
        up=mark("The population of {place} grew by {value} per cent over the ten years to {year}"),
        down=mark(
            "The population of {place} fell by {value} per cent over the ten years to {year}"
        ),
        same=mark("The population of {place} hardly changed over the ten years to {year}"),
    ),
    "share_0_15": mark("In {place}, {value} per cent of residents were aged 0–15 in {year}"),
    "share_16_24": mark("In {place}, {value} per cent of residents were aged 16–24 in {year}"),
    "share_20_39": mark("In {place}, {value} per cent of residents were aged 20–39 in {year}"),
    "share_65plus": mark("In {place}, {value} per cent of residents were 65 or older in {year}"),
    "share_80plus": mark("In {place}, {value} per cent of residents were 80 or older in {year}"),
    "women_per_100_men_20_39": mark(
        "{place} had {value} women per hundred men aged 20–39 in {year}"
    ),
    "old_age_dependency": mark(
        "{place} had {value} residents aged 65 or older per hundred aged 20–64 in {year}"
    ),
    "births_proxy": mark("{place} had {value} children under one per thousand residents in {year}"),
    "natural_change": Signed(
        up=mark("Births exceeded deaths by {value} in {place} in {year}"),
        down=mark("Deaths exceeded births by {value} in {place} in {year}"),
        same=mark("There were as many births as deaths in {place} in {year}"),
    ),
    "natural_change_per_1000": Signed(
        up=mark("Births exceeded deaths by {value} per thousand residents in {place} in {year}"),
        down=mark("Deaths exceeded births by {value} per thousand residents in {place} in {year}"),
        same=mark("There were about as many births as deaths in {place} in {year}"),
    ),
    "natural_change_5y": Signed(
        up=mark(
            "Over the five years to {year}, births exceeded deaths by {value} a year per thousand "
            "residents in {place}"
        ),
        down=mark(
            "Over the five years to {year}, deaths exceeded births by {value} a year per thousand "
            "residents in {place}"
        ),
        same=mark(
            "Over the five years to {year} there were about as many births as deaths in {place}"
        ),
    ),
    "net_migration": Signed(
        up=mark("Moves in exceeded moves out by {value} in {place} in {year}"),
        down=mark("Moves out exceeded moves in by {value} in {place} in {year}"),
        same=mark("As many moved to as from {place} in {year}"),
    ),
    "net_migration_per_1000": Signed(
        up=mark(
            "Moves in exceeded moves out by {value} per thousand residents in {place} in {year}"
        ),
        down=mark(
            "Moves out exceeded moves in by {value} per thousand residents in {place} in {year}"
        ),
        same=mark("About as many moved to as from {place} in {year}"),
    ),
    "net_migration_5y": Signed(
        up=mark(
            "Over the five years to {year}, moves in exceeded moves out by {value} a year per "
            "thousand residents in {place}"
        ),
        down=mark(
            "Over the five years to {year}, moves out exceeded moves in by {value} a year per "
            "thousand residents in {place}"
        ),
        same=mark("Over the five years to {year}, about as many moved to as from {place}"),
    ),
    "population_remainder": Signed(
        up=mark(
            "Births, deaths and moves do not explain an increase of {value} in the population of "
            "{place} in {year}"
        ),
        down=mark(
            "Births, deaths and moves do not explain a decrease of {value} in the population of "
            "{place} in {year}"
        ),
        same=mark(
            "Births, deaths and moves explain the whole change in the population of {place} in "
            "{year}"
        ),
    ),
    "immigrants_share": mark("In {place}, {value} per cent of residents were immigrants in {year}"),
    "refugees_settled": mark("The number of refugees settled in {place} in {year} was {value}"),
}
