"""How long the server works on a choice that a reader makes on each page."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from statistics import median
from time import process_time

from dash import Dash, html

from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.pages import PAGES
from dashboard.view import View
from tests.benchmarks.row import Row
from tests.dashboard.callbacks import fire

#: Paths and what the reader chose there last.
CHOICES = {
    "/utvikling": "indicator=share_65plus&places=5616,5007,5006&lines=norway,peers",
    "/sted": "place=5616&year=2020",
    "/mal": "places=5616,5007&goal=work",
    "/sammenlign": "chart=rank&indicator=young_adults&places=5616&centrality=4,5,6",
}
TIMES = 5
BUDGET = "150 ms"


def answer_rows(store: Store, app: Dash) -> Iterator[Row]:
    """Answer each page as it opens and the choices made on it; the map asks for documents."""
    for page in PAGES:
        address = {"path": page.PATH, "search": "", "lang": "nb", "theme": "light"}
        opened = _milliseconds(
            lambda at=address: fire(app, "root.children", {"address.data": at}, "address.data")
        )
        yield Row(f"Server: {page.PATH} opens", opened, BUDGET)
        if page.PATH in CHOICES:
            alone = Dash(__name__, suppress_callback_exceptions=True)
            alone.layout = html.Div()
            page.register_callbacks(alone, Versions(store))
            view, _ = View.from_query(CHOICES[page.PATH], store, page.default(store))
            query = view.to_query(store)
            chosen = _milliseconds(lambda app=alone, query=query: _choose(app, query))
            yield Row(f"Server: a choice on {page.PATH}", chosen, BUDGET)
    client, indicators = app.server.test_client(), iter(store.indicators)
    document = _milliseconds(
        lambda: client.get(f"/v/{store.version}/matrix/{next(indicators)}.json")
    )
    yield Row("Server: an indicator's figures for the map", document, BUDGET)


def _choose(app: Dash, query: str) -> None:
    """Fire every callback of a page that draws anew when the view changes."""
    given = defaultdict(lambda: None, {"view.data": query, "room.data": "wide"})
    for callback in app._callback_list:
        if not callback["clientside_function"]:
            fire(app, callback["output"].strip(".").split("...")[0], given, "view.data")


def _milliseconds(work: Callable[[], object]) -> str:
    """Return the median of the processor's time for `work`, once caches are filled."""
    taken = []
    for _ in range(1 + TIMES):
        start = process_time()
        work()
        taken.append(process_time() - start)
    return f"{1000 * median(taken[1:]):.0f} ms"
