"""Sums before and after figures are moved to today's municipalities."""

import pandas as pd

from etl.check import Fault
from etl.gather import Figures
from etl.tables.model import Variable
from etl.totals import check_sums


class TestSums:
    """Moving figures to today's municipalities loses no one."""

    def found(self, *values: float | None) -> list[Fault]:
        tidy = pd.DataFrame(
            {
                "variable": "people",
                "code": ["1927", "1931", "2100"],
                "year": 2010,
                "value": [10.0, 20.0, 5.0],
            }
        )
        figures = Figures(tidy, (Variable("people", "count"),), {})
        moved = {"variable": "people", "year": 2010, "value": list(values)}
        return check_sums([figures], pd.DataFrame(moved))

    def test_the_same_sum_is_right_and_svalbard_is_no_municipality(self):
        assert self.found(30, 0) == []

    def test_someone_lost_is_told(self):
        (fault,) = self.found(29, 0)
        assert fault.check == "sums"
        assert fault.message.startswith("people in 2010: 30 before moving")
        assert fault.message.endswith("29 after")

    def test_a_gap_explains_fewer_but_never_more(self):
        assert self.found(20, None) == []
        assert len(self.found(31, None)) == 1
