"""A slide for each chart, map and card; pages say which they have."""

from collections.abc import Callable

from dashboard.data.store import Store
from dashboard.slides.slide import Slide
from dashboard.text import Words
from dashboard.view import View

#: What makes the slide of a chart from the view that was pinned.
Maker = Callable[[Store, View, Words], Slide]
