"""The pages, in the order of the navigation: the only registry."""

from types import ModuleType

from dashboard.pages import about, map, trends

#: Each page module has PATH, NAV (its name in the navigation), TITLE, `default(store)`,
#: `layout(store, view, words)` and `register_callbacks(app, store)`.
PAGES: tuple[ModuleType, ...] = (map, trends, about)
FRONT = map.PATH
