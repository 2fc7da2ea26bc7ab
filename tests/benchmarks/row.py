"""One line of the table: what was measured, the figure, and what it may be."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.benchmarks.measure import Measured


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured, the figure with its unit, and the budget for it, if there is one."""

    what: str
    figure: str
    budget: str = ""


def time_and_memory(what: str, measured: Measured, budget: str) -> Iterator[Row]:
    """Yield how long a program took and how much memory it had at its peak."""
    yield Row(what, f"{measured.seconds:.1f} s", budget)
    yield Row(f"{what}: peak memory", f"{measured.peak_mb:.0f} MB")
