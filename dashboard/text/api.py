"""What holds of every call of the API, as the page about it tells."""

from dashboard.text import mark

AGREEMENTS: tuple[str, ...] = (
    mark(
        "A filter that is not said bounds nothing. All filters that are said must hold, as on the "
        "pages."
    ),
    mark(
        "The format is what the suffix says, else what Accept asks for, else JSON. JSON comes in "
        "pages of at most {most} lines, each with the address of the next; files are whole and "
        "start at once."
    ),
    mark(
        "A gap is a line with a status, never zero and never left out. Statuses tell figures that "
        "are provisional or estimated."
    ),
    mark(
        "With data=<version> the answer is of that data version and never changes; without it you "
        "get the newest figures. Each answer names its version in the header Bygdepuls-Data."
    ),
    mark(
        "Every answer has an ETag: send it back in If-None-Match, and nothing is sent again that "
        "you have. Answers are compressed for who accepts that."
    ),
    mark("There is no key, and pages of other sites may ask too (CORS)."),
)
