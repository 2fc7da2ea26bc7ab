"""What is wrong with the cells and rows of one register file."""

from collections.abc import Sequence

from etl.contract import LANGUAGES
from etl.register.layout import Layout
from etl.register.sheets import Fault, Row


def sheet_faults(rows: Sequence[Row], layout: Layout) -> list[Fault]:
    """Return every fault within one file, row by row."""
    faults = []
    for row in rows:
        faults += [
            *_empty_cells(row, layout),
            *_half_translated(row, layout),
            *_broken_rules(row, layout),
            *_years_in_disorder(row, layout),
            *_half_point(row, layout),
        ]
    return faults + _shared_keys(rows, layout)


def _empty_cells(row: Row, layout: Layout) -> list[Fault]:
    return [
        Fault(layout.filename, "is empty; write something", row.number, column)
        for column in (*layout.required, *_in_all_languages(layout.texts))
        if not row[column]
    ]


def _half_translated(row: Row, layout: Layout) -> list[Fault]:
    advice = "is empty while another language has the text; write it in all three"
    return [
        Fault(layout.filename, advice, row.number, column)
        for text in layout.optional_texts
        if any(row[column] for column in _in_all_languages([text]))
        for column in _in_all_languages([text])
        if not row[column]
    ]


def _broken_rules(row: Row, layout: Layout) -> list[Fault]:
    return [
        Fault(layout.filename, advice, row.number, column, row[column])
        for column, rule in layout.rules.items()
        if row[column] and (advice := rule(row[column]))
    ]


def _years_in_disorder(row: Row, layout: Layout) -> list[Fault]:
    first, last = (row.cells.get(name, "") for name in ("first_year", "last_year"))
    if not (first.isdecimal() and last.isdecimal() and int(last) < int(first)):
        return []
    advice = f"is before the first year, {first}; swap or mend them"
    return [Fault(layout.filename, advice, row.number, "last_year", last)]


def _half_point(row: Row, layout: Layout) -> list[Fault]:
    point = {name: row.cells.get(name, "") for name in ("longitude", "latitude")}
    advice = "is empty while the other coordinate is there; a point needs both"
    return [
        Fault(layout.filename, advice, row.number, name)
        for name, degree in point.items()
        if not degree and any(point.values())
    ]


def _shared_keys(rows: Sequence[Row], layout: Layout) -> list[Fault]:
    first: dict[str, int] = {}
    faults = []
    for row in rows:
        key = ", ".join(row[column] for column in layout.table.key)
        earlier = first.setdefault(key, row.number)
        if earlier != row.number:
            advice = f"stands in row {earlier} too; keep one of them"
            column = ", ".join(layout.table.key)
            faults.append(Fault(layout.filename, advice, row.number, column, key))
    return faults


def _in_all_languages(texts: Sequence[str]) -> list[str]:
    return [f"{text}_{language}" for text in texts for language in LANGUAGES]
