"""What presentations cost: a ready deck drawn and made into files, and larger PowerPoint files."""

import time
from collections.abc import Iterator
from functools import partial

from dash import Dash

from dashboard.data.store import Store
from dashboard.deck.files import country
from dashboard.deck.pptx.presentation import presentation
from dashboard.figures.zoomed import WHOLE
from dashboard.text import words
from tests.benchmarks.measure import BenchmarkFailed
from tests.benchmarks.row import Row
from tests.dashboard import example_slides as examples

#: Slides, and how long the file may take.
_SIZES = ((10, "3 s"), (30, "8 s"))
#: What is made of a ready deck, by the ending of its address.
_READY = {
    "": "drawn",
    ".pptx": "as PowerPoint",
    ".zip": "as meeting pack",
    ".pdf": "as PDF",
}


def ready_rows(store: Store, app: Dash) -> Iterator[Row]:
    """Draw the ready deck of a municipality and make each file of it, as its page asks for it."""
    client = app.server.test_client()
    deck = client.get(f"/deck/ready/place/{next(iter(store.places))}").json
    for ending, name in _READY.items():
        what = f"Ready presentation of {len(deck['slides'])} slides, {name}"
        start = time.perf_counter()
        answer = client.post(f"/deck/slides{ending}", json=deck)
        seconds = time.perf_counter() - start
        if answer.status_code == 503:
            yield Row(what, "skipped: no Chromium here")
            continue
        if answer.status_code != 200:
            raise BenchmarkFailed(f"{what}: {answer.status} {answer.text}")
        yield Row(what, f"{seconds:.1f} s; {len(answer.data) / 1e6:.1f} MB")


def deck_rows(store: Store) -> Iterator[Row]:
    """Write decks whose every third slide is a map of all municipalities."""
    places = [(code, row.name) for code, row in store.places.items()]
    ringed = [code for code, _ in places[:6]]
    bodies = (
        examples.plot(examples.lines()),
        examples.plot(examples.bars()),
        examples.country_map(places, ringed),
    )
    start = time.perf_counter()
    country(store, WHOLE)
    yield Row("Outlines for maps in files, once", f"{time.perf_counter() - start:.2f} s")
    for n, budget in _SIZES:
        slides = [examples.shown(bodies[at % len(bodies)]) for at in range(n)]
        start = time.perf_counter()
        file = presentation(
            examples.deck(), slides, "http://localhost/", words("nb"), partial(country, store)
        )
        seconds = time.perf_counter() - start
        yield Row(
            f"PowerPoint of {n} slides, {n // 3} of them maps",
            f"{seconds:.1f} s; {len(file) / 1e6:.1f} MB",
            budget,
        )
