"""What the latest figure says, indicator by indicator: work, industries and income."""

from collections.abc import Mapping

from dashboard.text import mark
from dashboard.text.statements.pattern import Pattern, Signed

STATEMENTS: Mapping[str, Pattern] = {
    "employed_residents": mark("{place} had {value} employed residents in {year}"),
    "employment_rate": mark(
        "In {place}, {value} per cent of residents aged 15–74 were employed in {year}"
    ),
    "employed_change_1y": Signed(
        up=mark(
            "The number of employed residents of {place} grew by {value} per cent over the year to "
            "{year}"
        ),
        down=mark(
            "The number of employed residents of {place} fell by {value} per cent over the year to "
            "{year}"
        ),
        same=mark(
            "The number of employed residents of {place} hardly changed over the year to {year}"
        ),
    ),
    "employed_change_5y": Signed(
        up=mark(
            "The number of employed residents of {place} grew by {value} per cent over the five "
            "years to {year}"
        ),
        down=mark(
            "The number of employed residents of {place} fell by {value} per cent over the five "
            "years to {year}"
        ),
        same=mark(
            "The number of employed residents of {place} hardly changed over the five years to "
            "{year}"
        ),
    ),
    "jobs_place_of_work": mark("{place} was the place of work of {value} people in {year}"),
    "jobs_change_2005_2015": Signed(
        up=mark(
            "The number of people working in {place} grew by {value} per cent over the ten years "
            "to {year}"
        ),
        down=mark(
            "The number of people working in {place} fell by {value} per cent over the ten years "
            "to {year}"
        ),
        same=mark(
            "The number of people working in {place} hardly changed over the ten years to {year}"
        ),
    ),
    "jobs_2017": mark("{place} was the place of work of {value} people in {year}"),
    "workplace_coverage": mark("{place} had {value} jobs per hundred employed residents in {year}"),
    "industry_share_primary": mark(
        "In {place}, {value} per cent of employed residents worked in agriculture, forestry and "
        "fishing in {year}"
    ),
    "industry_share_manufacturing": mark(
        "In {place}, {value} per cent of employed residents worked in manufacturing in {year}"
    ),
    "industry_share_public_admin": mark(
        "In {place}, {value} per cent of employed residents worked in public administration, "
        "defence and social security in {year}"
    ),
    "industry_share_education": mark(
        "In {place}, {value} per cent of employed residents worked in education in {year}"
    ),
    "industry_share_health": mark(
        "In {place}, {value} per cent of employed residents worked in health and social work in "
        "{year}"
    ),
    "industry_share_other": mark(
        "In {place}, {value} per cent of employed residents worked in industries other than "
        "primary, manufacturing, administration, education and health in {year}"
    ),
    "industry_concentration": mark(
        "On an index where higher means that employment is more concentrated in a few industries, "
        "{place} was at {value} in {year}"
    ),
    "aquaculture_share": mark(
        "Aquaculture provided {value} per cent of the jobs in {place} in {year}"
    ),
    "working_in_own_municipality": mark(
        "Of the employed residents of {place}, {value} per cent worked in their own municipality "
        "in {year}"
    ),
    "working_in_main_centre": mark(
        "In {place}, {value} per cent of employed people worked in the largest centre of the "
        "municipality in {year}"
    ),
    "distance_to_job_clusters": mark(
        "In {place} the average distance from a home to the nearest cluster of workplaces was "
        "{value} km in {year}"
    ),
    "unemployment": mark(
        "In {place}, {value} per cent of the labour force were registered as unemployed in the "
        "first ten months of {year}"
    ),
    "unemployed": mark(
        "On average {value} residents of {place} were registered as unemployed in the first ten "
        "months of {year}"
    ),
    "unemployment_seasonal_gap": mark(
        "In {place} the share of unemployed was {value} percentage points higher in the highest "
        "month than in the lowest in {year}"
    ),
    "establishments_per_1000": mark(
        "{place} had {value} establishments per thousand residents in {year}"
    ),
    "median_income_after_tax": mark(
        "The median household in {place} had {value} kroner after tax in {year}, at current prices"
    ),
    "median_income_change_10y": Signed(
        up=mark(
            "Median household income after tax in {place}, not adjusted for prices, grew by "
            "{value} per cent over the ten years to {year}"
        ),
        down=mark(
            "Median household income after tax in {place}, not adjusted for prices, fell by "
            "{value} per cent over the ten years to {year}"
        ),
        same=mark(
            "Median household income after tax in {place}, not adjusted for prices, hardly changed "
            "over the ten years to {year}"
        ),
    ),
    "gross_income_mean": mark(
        "Taxpayers in {place} had a mean gross income of {value} kroner in {year}"
    ),
    "debt_to_income": mark(
        "Taxpayers in {place} had debts of {value} per cent of gross income on average in {year}"
    ),
    "higher_education_share": mark(
        "In {place}, {value} per cent of residents aged 30–66 had higher education in {year}"
    ),
}
