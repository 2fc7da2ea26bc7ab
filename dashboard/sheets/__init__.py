"""The figures of each chart as a sheet to save; pages say which charts they have."""

from collections.abc import Callable

from dashboard.data.sheet import Sheet
from dashboard.data.store import Store
from dashboard.text import Words
from dashboard.view import View

#: What makes a chart's sheet; None where the view has nothing to show.
Maker = Callable[[Store, View, Words], Sheet | None]
