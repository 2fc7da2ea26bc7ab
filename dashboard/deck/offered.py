"""What the presenter can choose from the register: methods, and success factors to mark."""

from dashboard.data.store import Store
from dashboard.text import Words


def methods(store: Store, say: Words) -> list[dict[str, str]]:
    """Return the code and name of each method, in the register's order."""
    return [{"id": each.method, "name": say.pick(each.name)} for each in store.methods.values()]


def factors(store: Store, say: Words) -> list[dict[str, str]]:
    """Return the code, name and question of each success factor, in the register's order."""
    return [
        {"id": each.factor, "name": say.pick(each.name), "question": say.pick(each.question)}
        for each in store.success_factors.values()
    ]
