"""What a PowerPoint file costs: slides of lines and maps, ready to be written."""

import time
from collections.abc import Iterator
from functools import partial

from dashboard.data.store import Store
from dashboard.deck.pptx.presentation import presentation
from dashboard.deck.routes import country
from dashboard.text import words
from tests.benchmarks.row import Row
from tests.dashboard import example_slides as examples

#: Slides, and how long the file may take.
_SIZES = ((10, "3 s"), (30, "8 s"))


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
    country(store)
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
