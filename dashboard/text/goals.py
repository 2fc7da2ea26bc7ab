"""What the goals are called."""

from dashboard.text import mark
from etl.contract import Goal

GOALS: dict[Goal, str] = {
    "freedom": mark("Freedom to choose where to live"),
    "work": mark("Work where people live"),
    "services": mark("Equal services"),
    "places": mark("Attractive places"),
}
