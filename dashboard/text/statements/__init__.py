"""A sentence for the latest figure of every indicator, without its full stop.

Declared indicator by indicator, because a noun and its verb can't be put together by rule in three
languages. `{place}` is the municipality, as in "Hasvik municipality", so that prepositions fit.
"""

from collections.abc import Mapping
from types import MappingProxyType

from dashboard.text.statements import places, services, settlement, work
from dashboard.text.statements.pattern import Pattern, Signed

STATEMENTS: Mapping[str, Pattern] = MappingProxyType(
    {
        **settlement.STATEMENTS,
        **work.STATEMENTS,
        **services.STATEMENTS,
        **places.STATEMENTS,
    }
)

__all__ = ["STATEMENTS", "Pattern", "Signed"]
