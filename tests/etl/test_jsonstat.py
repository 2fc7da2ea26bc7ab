"""JSON-stat 2: codes, positions, values and symbols come through; wrong shapes do not."""

import math
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.sources.errors import BadAnswer
from etl.sources.jsonstat import codes_of, labels_of, to_frame
from tests.etl import factories

YEARS = {"Tid": ["2019", "2020", "2021"]}
TWO_BY_TWO = {"Region": ["0301", "1103"], "Tid": ["2020", "2021"]}


def cells(dataset: dict) -> list[tuple]:
    """Return (code, code, …, value) of each cell; None where there is no value."""
    frame = to_frame(dataset)
    values = [None if math.isnan(value) else value for value in frame["value"]]
    codes = [frame[name].astype("str") for name in frame.columns[:-2]]
    return list(zip(*codes, values, strict=True))


def statuses(dataset: dict) -> list[str]:
    return to_frame(dataset)["status"].tolist()


def test_codes_are_kept_as_text_and_the_last_dimension_runs_fastest():
    assert cells(factories.dataset(TWO_BY_TWO, [1, 2, 3, 4])) == [
        ("0301", "2020", 1),
        ("0301", "2021", 2),
        ("1103", "2020", 3),
        ("1103", "2021", 4),
    ]


def test_an_index_out_of_order_is_read_by_position():
    dataset = factories.dataset(YEARS, [1, 2, 3])
    dataset["dimension"]["Tid"]["category"]["index"] = {"2021": 2, "2019": 0, "2020": 1}
    assert cells(dataset) == [("2019", 1), ("2020", 2), ("2021", 3)]


def test_labels_in_another_order_do_not_move_values():
    dataset = factories.dataset(YEARS, [1, 2, 3])
    labels = dataset["dimension"]["Tid"]["category"]["label"]
    dataset["dimension"]["Tid"]["category"]["label"] = dict(reversed(labels.items()))
    assert cells(dataset) == [("2019", 1), ("2020", 2), ("2021", 3)]
    assert list(labels_of(dataset, "Tid")) == ["2019", "2020", "2021"]


def test_an_index_may_be_a_list():
    dataset = factories.dataset(YEARS, [1, 2, 3])
    dataset["dimension"]["Tid"]["category"]["index"] = ["2021", "2019", "2020"]
    assert cells(dataset) == [("2021", 1), ("2019", 2), ("2020", 3)]


def test_without_an_index_the_labels_give_the_order():
    dataset = factories.dataset({"ContentsCode": ["Personer1"]}, [1])
    del dataset["dimension"]["ContentsCode"]["category"]["index"]
    assert codes_of(dataset, "ContentsCode") == ["Personer1"]


def test_a_code_without_label_is_its_own_label():
    dataset = factories.dataset(YEARS, [1, 2, 3])
    del dataset["dimension"]["Tid"]["category"]["label"]["2020"]
    assert labels_of(dataset, "Tid")["2020"] == "2020"


def test_sparse_values_list_only_the_cells_there_are():
    dataset = factories.dataset(YEARS, {"2": 7, "0": 5})
    assert cells(dataset) == [("2019", 5), ("2020", None), ("2021", 7)]
    assert statuses(dataset) == ["normal", "missing", "normal"]


def test_zero_is_a_value():
    dataset = factories.dataset(YEARS, [0, None, 0.0])
    assert statuses(dataset) == ["normal", "missing", "normal"]


@pytest.mark.parametrize(
    "status",
    [
        {"1": ":"},
        [None, ":", None],
        ["", ":", ""],
    ],
    ids=["mapping", "list with null", "list with blanks"],
)
def test_symbols_may_be_a_mapping_or_a_list(status):
    dataset = factories.dataset(YEARS, [1, None, 3], status=status)
    assert statuses(dataset) == ["normal", "suppressed", "normal"]


def test_one_symbol_may_stand_for_all_cells():
    dataset = factories.dataset(YEARS, [None, None, None], status="..")
    assert statuses(dataset) == ["missing"] * 3


@pytest.mark.parametrize("status", [{}, [], "", None])
def test_symbols_may_be_absent(status):
    dataset = factories.dataset(YEARS, [1, None, 3], status=status)
    assert statuses(dataset) == ["normal", "missing", "normal"]


@pytest.mark.parametrize(
    ("symbol", "status"),
    [
        (".", "not_applicable"),
        ("..", "missing"),
        ("...", "missing"),
        (":", "suppressed"),
        ("-", "missing"),
    ],
)
def test_a_symbol_says_why_there_is_no_value(symbol, status):
    dataset = factories.dataset(YEARS, [1, None, 3], status={"1": symbol})
    assert statuses(dataset)[1] == status


@pytest.mark.parametrize(
    ("symbol", "status"), [("*", "provisional"), (":", "normal"), (".", "normal"), ("-", "normal")]
)
def test_a_value_with_a_symbol_stays_a_value(symbol, status):
    dataset = factories.dataset(YEARS, [1, 2, 3], status={"1": symbol})
    assert cells(dataset)[1] == ("2020", 2)
    assert statuses(dataset)[1] == status


def test_an_unknown_symbol_is_refused_and_the_message_says_where_to_add_it():
    dataset = factories.dataset(YEARS, [1, None, 3], status={"1": "?"})
    with pytest.raises(BadAnswer, match=r"symbol '\?' in cell 1; add it to STATUS_OF_SYMBOL"):
        to_frame(dataset)


def test_sizes_that_disagree_with_codes_are_refused():
    dataset = factories.dataset(YEARS, [1, 2, 3]) | {"size": [2]}
    with pytest.raises(BadAnswer, match=r"\[3\] codes, but 'size' says \[2\]; fetch it again"):
        to_frame(dataset)


@pytest.mark.parametrize("values", [[1, 2], [1, 2, 3, 4], []])
def test_too_few_or_too_many_values_are_refused(values):
    with pytest.raises(BadAnswer, match=rf"3 cells .*, {len(values)} values; fetch it again"):
        to_frame(factories.dataset(YEARS, values))


def test_a_sparse_value_outside_the_cells_is_refused():
    with pytest.raises(BadAnswer, match="outside its 3 cells; fetch it again"):
        to_frame(factories.dataset(YEARS, {"3": 1}))


@pytest.mark.parametrize("status", [{"3": ":"}, [None, None, None, ":"]], ids=["mapping", "list"])
def test_a_symbol_outside_the_cells_is_refused(status):
    with pytest.raises(BadAnswer, match="outside its 3 cells; fetch it again"):
        to_frame(factories.dataset(YEARS, [1, 2, 3], status=status))


@pytest.mark.parametrize("key", ["id", "size", "dimension", "value"])
def test_a_missing_key_is_refused_and_named(key):
    dataset = factories.dataset(YEARS, [1, 2, 3])
    del dataset[key]
    with pytest.raises(BadAnswer, match=f"not JSON-stat 2: .*{key}"):
        to_frame(dataset)


def test_a_dimension_that_is_only_named_is_refused():
    dataset = factories.dataset(YEARS, [1, 2, 3])
    dataset["dimension"] = {}
    with pytest.raises(BadAnswer, match="Tid"):
        to_frame(dataset)


@st.composite
def cubes(draw):
    """A small cube, as axes of codes and a value or None for each cell."""
    code = st.text("0123456789abcÆØÅ-+", min_size=1, max_size=4)
    sizes = draw(st.lists(st.integers(1, 4), min_size=1, max_size=4))
    axes = [draw(st.lists(code, min_size=n, max_size=n, unique=True)) for n in sizes]
    value = st.none() | st.integers(-1000, 1000)
    n_cells = math.prod(sizes)
    return axes, draw(st.lists(value, min_size=n_cells, max_size=n_cells))


@settings(max_examples=100, deadline=None)
@given(cubes(), st.booleans(), st.randoms(use_true_random=False))
def test_every_cell_of_any_cube_comes_back(cube, is_sparse, random):
    axes, values = cube
    published = (
        {str(i): value for i, value in enumerate(values) if value is not None}
        if is_sparse
        else values
    )
    names = [f"D{number}" for number in range(len(axes))]
    dataset = factories.dataset(dict(zip(names, axes, strict=True)), published)
    for name in names:
        category = dataset["dimension"][name]["category"]
        shuffled = list(category["index"].items())
        random.shuffle(shuffled)
        category["index"] = dict(shuffled)
    expected = [(*codes, value) for codes, value in zip(product(*axes), values, strict=True)]
    assert cells(dataset) == expected
    has_value = np.array([value is not None for value in values])
    assert (to_frame(dataset)["status"] == np.where(has_value, "normal", "missing")).all()
