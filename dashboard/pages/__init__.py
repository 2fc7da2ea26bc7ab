"""The pages, in the order of the navigation: the only registry."""

from types import ModuleType

from dashboard.pages import (
    about,
    api,
    compare,
    data,
    goals,
    map,
    overview,
    place,
    presenter,
    trends,
)

#: Each page module has PATH, TITLE, `default(store)`, `layout(store, view, words)` and
#: `register_callbacks(app, versions)`; one in the navigation has its name there in NAV, one with
#: SHOWS_ONE_PLACE has the code of a place behind its path, one with COMPARES_PLACES begins with the
#: place that is open on another, one with charts has what makes their sheets in FIGURES, and their
#: slides in SLIDES. What it alone needs is in OWN_LIBRARIES (component packages) and OWN_ASSETS,
#: and is fetched when it is opened; one that can hold more places than others says how many in
#: MOST_PLACES. With NAMED_BY_HEADING the tab is named by the heading on
#: screen too.
PAGES: tuple[ModuleType, ...] = (
    overview,
    map,
    trends,
    place,
    goals,
    compare,
    data,
    presenter,
    about,
    api,
)
