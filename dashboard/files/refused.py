"""What a format cannot hold, told so that a reader knows another way."""

from collections.abc import Mapping

from dashboard.text import Words


class RefusedError(ValueError):
    """Rows do not fit a format; raised before the first byte of a file.

    `message` and `way_out` are sentences to be translated; `values` fill both.
    """

    def __init__(self, message: str, values: Mapping[str, int | str], way_out: str) -> None:
        super().__init__(message.format(**values))
        self.message = message
        self.values = values
        self.way_out = way_out

    def told(self, say: Words) -> str:
        """Return what does not fit and what to do instead, in a reader's language."""
        values = {
            name: say.number(value) if isinstance(value, int) else value
            for name, value in self.values.items()
        }
        return f"{say(self.message, **values)} {say(self.way_out, **values)}"
