"""What a file of rows is made from: the rows, the words they are told in, and the ways back."""

from dataclasses import dataclass
from datetime import datetime

from dashboard.data.rows import Rows
from dashboard.data.store import Store
from dashboard.text import Words
from dashboard.view import View


@dataclass(frozen=True, slots=True)
class Asked:
    """Rows for a file, and what a reader of it must be able to come back by.

    `page` is the address of the page that shows the rows, `call` that of the API's answer with
    them: both hold the data version.
    """

    store: Store
    view: View
    rows: Rows
    say: Words
    page: str
    call: str

    @property
    def built(self) -> datetime:
        """When the figures were made: files say this, so that the same figures give the same."""
        return datetime.fromisoformat(str(self.store.manifest["built"])).replace(tzinfo=None)
