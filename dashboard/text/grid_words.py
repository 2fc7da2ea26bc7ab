"""What AG Grid says: its own keys, in the reader's language."""

from dashboard.text import MISSING, Words


def grid_words(say: Words) -> dict[str, str]:
    """Return the texts of the parts of the grid that are in use."""
    return {
        "filterOoo": say("Filter …"),
        "contains": say("has"),
        "startsWith": say("begins with"),
        "equals": say("is"),
        "notEqual": say("is not"),
        "lessThan": say("less than"),
        "lessThanOrEqual": say("at most"),
        "greaterThan": say("more than"),
        "greaterThanOrEqual": say("at least"),
        "inRange": say("from … to"),
        "inRangeStart": say("From"),
        "inRangeEnd": say("To"),
        "resetFilter": say("Empty"),
        "loadingOoo": say("Fetching …"),
        "noRowsToShow": say("No rows"),
        "noMatchingRows": say("No rows"),
        "ariaColumnFiltered": say("filtered"),
        "ariaFilterColumn": say("Control and Enter open the filter"),
        "ariaFilterFromValue": say("From value"),
        "ariaFilterToValue": say("To value"),
        "ariaFilterValue": say("Value to filter by"),
        "ariaFilterInput": say("filter"),
        "ariaFilterMenuOpen": say("More ways to filter"),
        "ariaFilteringOperator": say("How to filter"),
        "ariaLabelColumnFilter": say("Filter"),
        "ariaSortableColumn": say("Enter sorts"),
        "ariaSkeletonCellLoading": say("Fetching …"),
        "ariaSkeletonCellLoadingFailed": say("This row could not be fetched"),
        "thousandSeparator": "," if say.language == "en" else "\N{NO-BREAK SPACE}",
        "decimalSeparator": "." if say.language == "en" else ",",
        "blank": MISSING,
    }
