"""Where rows of the register contradict each other, or one cell of a row another."""

from collections.abc import Mapping, Sequence

from etl.register.rules import SEPARATOR
from etl.register.sheets import Fault, Row
from etl.register.vocabulary import State


def participation_faults(sheets: Mapping[str, Sequence[Row]], file: str) -> list[Fault]:
    """Return where a participation disagrees with the tracked place or project it rests on."""
    units = {row["tracked_id"]: (row["programme"], [row["place"]], "") for row in sheets["tracked"]}
    units |= {
        row["project"]: (row["programme"], row["places"].split(SEPARATOR), row["state"])
        for row in sheets["projects"]
    }
    faults = []
    for row in sheets["treated"]:
        if row["unit"] not in units:
            continue
        programme, places, state = units[row["unit"]]
        advice = {}
        if row["programme"] != programme:
            advice["programme"] = f"'{row['unit']}' belongs to '{programme}'; make the two agree"
        if row["place"] not in places:
            advice["place"] = f"is not a place of '{row['unit']}'; add it there or remove this row"
        if state == State.APPLIED:
            advice["unit"] = "was applied for, but no grant is confirmed; remove this row"
        faults += [
            Fault(file, text, row.number, column, row[column]) for column, text in advice.items()
        ]
    return faults


def target_faults(sheets: Mapping[str, Sequence[Row]], file: str) -> list[Fault]:
    """Return where a target lacks what its kind, direction or origin asks for, or says too much."""
    goal_of = {row["sub_goal"]: row["goal"] for row in sheets["goals"]}
    return [
        Fault(file, text, row.number, column, row[column])
        for row in sheets["targets"]
        for column, text in _target_advice(row, goal_of.get(row["sub_goal"], row["goal"])).items()
    ]


def _target_advice(row: Row, goal: str) -> dict[str, str]:
    """Return what to do about each cell of a target that does not go with the others."""
    advice = {}
    if row["goal"] != goal:
        advice["goal"] = f"'{row['sub_goal']}' is a sub-goal of '{goal}' in goals.csv"
    if (row["kind"] == "growth") != bool(row["base_year"]):
        advice["base_year"] = "stands exactly where kind is growth: the year to count from"
    if (row["direction"] == "within") != bool(row["tolerance"]):
        advice["tolerance"] = "stands exactly where direction is within: how far off is near enough"
    if row["tolerance"].startswith("-"):
        advice["tolerance"] = "is below zero; write how far off is near enough"
    is_ours = row["is_ours"].lower()
    if is_ours == "true" and not row["reason_nb"]:
        advice["reason_nb"] = "is empty; say why we propose this target"
    if is_ours == "false" and not row["source"]:
        advice["source"] = "is empty; say who has this aim, or make is_ours true and give a reason"
    return advice
