"""Whatever a page shows, the call of that view answers with just those rows."""

import csv
import io
import math
from urllib.parse import urlencode

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.api.calls import call_of
from dashboard.data.rows import rows
from dashboard.data.store import STATUSES
from dashboard.view import View
from tests.dashboard.factories import PLACES

INDICATORS = ("population", "share_65plus", "turnout", "broadband")


def some(*values: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(values), max_size=3).map(",".join)


#: Links as pages write them, with much that is of no use to rows.
LINKS = st.fixed_dictionaries(
    {},
    optional={
        "indicator": st.sampled_from(INDICATORS),
        "indicators": some(*INDICATORS, "all"),
        "places": some(*PLACES, "9999"),
        "county": some("03", "46", "56"),
        "centrality": some("1", "2", "6"),
        "programme": some("blest"),
        "region": some("561", "461"),
        "size": st.sampled_from(["", "1000", "5000"]),
        "peers": st.sampled_from(["", *PLACES]),
        "weights": some("size.2", "size.0", "age.3"),
        "from": st.sampled_from(["", "0001", "2019", "2021", "2500"]),
        "to": st.sampled_from(["", "0001", "2019", "2021", "9999"]),
        "status": some("normal", "missing", "break"),
        "where": some("value.ge.900", "year.ne.2020", "place_name.has.ø", "place.starts.54&x"),
        "sort": some("-value", "place_name", "year", "-year", "status"),
        "lang": st.sampled_from(["nb", "nn", "en"]),
        "theme": st.just("dark"),
        "year": st.just("2020"),
        "open": st.just("menu"),
    },
)


@given(link=LINKS)
@settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_the_call_of_a_view_has_the_rows_of_the_view(client, store, link):
    view, _ = View.from_query(urlencode(link), store, most=len(store.places))
    answer = client.get(call_of(view, store, "csv"))
    assert answer.status_code == 200, answer.text
    found = list(csv.DictReader(io.StringIO(answer.data.decode())))
    shown = rows(store, view)
    assert answer.headers["Bygdepuls-Rows"] == str(len(shown))
    assert [
        (
            line["indicator"],
            line["place"],
            int(line["year"]),
            float(line["value"] or "nan"),
            line["status"],
        )
        for line in found
    ] == [
        (
            shown.indicators[shown.indicator[at]],
            shown.places[shown.place[at]],
            int(shown.year[at]),
            Same(shown.value[at]),
            STATUSES[shown.status[at]].value,
        )
        for at in range(len(shown))
    ]


class Same(float):
    """A number that equals another; no number equals no number."""

    def __eq__(self, other: object) -> bool:
        return float(self) == other or (math.isnan(self) and math.isnan(float(other)))

    __hash__ = float.__hash__
