"""What bounds the rows of a table, in words."""

from dashboard.text import Words
from dashboard.view import View


def years_name(view: View, say: Words) -> str:
    """Return the years a view is bounded by, in words."""
    first, last = view.first_year, view.last_year
    if first and last:
        return str(first) if first == last else f"{first}–{last}"
    if first:
        return say("from {year}", year=first)
    return say("up to and including {year}", year=last)


def column_name(column: str, say: Words) -> str:
    """Return what a column of rows is called."""
    names = {
        "indicator": say("Indicator"),
        "place": say("Code"),
        "place_name": say("Municipality"),
        "year": say("Year"),
        "value": say("Value"),
        "lower": say("Interval from"),
        "upper": say("Interval to"),
        "status": say("Status"),
    }
    return names[column]
