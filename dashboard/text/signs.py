"""What hollow points and gaps in a chart of lines mean."""

from collections import Counter
from collections.abc import Sequence

from dashboard.data.queries import UNCERTAIN, Line
from dashboard.text import Words
from dashboard.text.statuses import STATUS_WORDS
from etl.contract import Status


def signs(lines: Sequence[Line], say: Words) -> str:
    """Return what hollow points and gaps in the chart mean; empty if there are none."""
    met = Counter(status for line in lines for status in line.status if not line.is_area)
    in_areas = {status for line in lines for status in line.status if line.is_area}
    met[Status.PROVISIONAL] += Status.PROVISIONAL in in_areas
    sentences = []
    uncertain = [
        say(STATUS_WORDS[status]) for status in Status if status in UNCERTAIN and met[status]
    ]
    if uncertain:
        sentences.append(
            say("Hollow points and dashed lines: {kinds} figures.", kinds=say.listing(uncertain))
        )
    gaps = [
        f"{say(STATUS_WORDS[status])} ({met[status]})"
        for status in Status
        if not status.has_value and met[status]
    ]
    if gaps:
        sentences.append(
            say("Gaps in the lines are years without figures: {kinds}.", kinds=say.listing(gaps))
        )
    if Status.ESTIMATED in in_areas:
        sentences.append(
            say(
                "Some figures for larger areas are estimated, for a municipality lacks figures or "
                "was divided."
            )
        )
    return " ".join(sentences)
