"""The map in the browser: places and years to point at, and the figures it is held against."""

from playwright.sync_api import Page

from dashboard.data.store import Store

CHANGE = "population_change_5y"


def at(store: Store, indicator: str, place: str, year: int) -> float:
    matrix = store.place_values[indicator]
    column = matrix.years.tolist().index(year)
    return float(matrix.value[matrix.units.index(place), column])


def place_path(page: Page, store: Store, place: str):
    return page.locator("path.place").nth(sorted(store.places).index(place))


def slide(page: Page, position: int) -> None:
    page.locator(".year-slider").evaluate(
        "(slider, at) => { slider.value = at; slider.dispatchEvent(new Event('input')); }", position
    )
