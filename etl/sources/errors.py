"""What can go wrong at a source, each said in one sentence that tells what to do."""


class SourceError(RuntimeError):
    """A source did not give what was asked for; the message says which and what to do."""


class Unreachable(SourceError):
    """The source did not answer, after several tries."""


class TransientFailure(SourceError):
    """A fault that may pass: too many calls, a server error, a dropped or cut answer."""

    def __init__(self, message: str, wait_s: float | None = None) -> None:
        super().__init__(message)
        self.wait_s = wait_s


class BadAnswer(SourceError):
    """The source answered with something other than what it promises."""


class QueryRefused(SourceError):
    """The source refused the query: an unknown table, dimension or code, or too many cells."""
