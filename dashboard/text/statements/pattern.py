"""The shape of a statement: one sentence, or three where the sign is told in words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signed:
    """Sentences for a figure above, below and at zero; `{value}` is filled in without its sign."""

    up: str
    down: str
    same: str

    def of(self, value: float) -> str:
        """Return the sentence that fits `value`."""
        return self.up if value > 0 else self.down if value < 0 else self.same


Pattern = str | Signed
