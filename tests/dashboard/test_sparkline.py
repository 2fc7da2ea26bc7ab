import re
from urllib.parse import unquote

import numpy as np

from dashboard.figures.sparkline import HEIGHT, sparkline


def drawn(years, values):
    return unquote(sparkline(years, [(np.array(values, dtype=float), "#123456", 2)]))


def test_a_line_runs_from_the_lowest_to_the_highest_and_ends_in_a_dot():
    picture = drawn([2018, 2019, 2020], [1, 2, 3])
    assert "M4.0 32.0L60.0 18.0L116.0 4.0" in picture
    assert "cx='116.0' cy='4.0'" in picture


def test_gaps_break_the_line_whether_empty_or_not_there():
    assert drawn([2018, 2019, 2020, 2021], [1, 2, np.nan, 3]).count("M") == 2
    assert drawn([2018, 2019, 2022, 2023], [1, 2, 2, 1]).count("M") == 2


def test_a_figure_that_stands_alone_is_a_dot():
    assert drawn([2018, 2019, 2020, 2021], [1, np.nan, 2, 3]).count("<circle") == 2


def test_a_level_series_lies_inside_the_picture():
    ys = [float(y) for y in re.findall(r"[ML][\d.]+ ([\d.]+)", drawn([2018, 2019], [5, 5]))]
    assert all(0 < y < HEIGHT for y in ys)
