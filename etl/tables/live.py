"""Tables of the statistics bank that only the live source holds."""

from etl.tables.model import ApiTable

TABLES: tuple[ApiTable, ...] = ()
