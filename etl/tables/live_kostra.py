"""Key figures of municipal services and finance (KOSTRA), which only the live source holds.

All are rates under the codes of their year: no list sums them. Contents codes can't be guessed, so
each must carry the label it is taken for.
"""

from collections.abc import Mapping

from etl.sources.pxweb import Pick, Query
from etl.tables.live_shapes import EVERY_YEAR, by_contents, rates, source_of
from etl.tables.model import ApiTable

REGION = "KOKkommuneregion0000"


def kostra_table(
    table: str, title: str, contents: Mapping[str, tuple[str, str]], *others: Pick
) -> ApiTable:
    """Return a table of key figures; `contents` is code → variable and pattern of the label."""
    variables = {code: name for code, (name, _) in contents.items()}
    labels = tuple(label for _, label in contents.values())
    picks = (
        Pick(REGION),
        *others,
        Pick("ContentsCode", tuple(contents), labelled=labels),
        EVERY_YEAR,
    )
    return ApiTable(
        source=source_of(table, title),
        queries=(Query(table, table, picks),),
        variables=rates(*variables.values()),
        tidy=by_contents(table, variables, REGION),
        is_live_only=True,
    )


KOSTRA: tuple[ApiTable, ...] = (
    kostra_table(
        "12134",
        "Utvalgte nøkkeltall for kommuneregnskap, kommunekonsern",
        {
            "KOSAG110000": ("kostra_free_revenue_nok", "^frie inntekter per innbygger"),
            "KOSAGD230000": ("kostra_net_result_pct", "netto driftsresultat"),
        },
    ),
    kostra_table(
        "12137",
        "Finansielle nøkkeltall i kroner per innbygger, kommunekonsern",
        {"KOSbelopprinnb0000": ("kostra_net_debt_nok", "per innbygger")},
        Pick("KOKartkap0000", ("KG31",), labelled=("netto lånegjeld",)),
    ),
    kostra_table(
        "13502",
        "Utvalgte nøkkeltall for barnehager",
        {
            "KOSandel150000": ("kindergarten_1_5_pct", "andel barn 1.5 år.*barnehage"),
            "KOSbarnaav0000": ("children_per_kindergarten_staff", "barn.*per årsverk"),
        },
    ),
    kostra_table(
        "12255",
        "Utvalgte nøkkeltall for grunnskole",
        {"KOSgrstr20000": ("pupils_per_group", "gruppestørrelse")},
    ),
    kostra_table(
        "12293",
        "Utvalgte nøkkeltall for omsorgstjenester",
        {
            "KOSlangtid80aaro0001": ("nursing_home_80plus_pct", "80"),
        },
    ),
)
