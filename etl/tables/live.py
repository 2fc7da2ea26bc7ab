"""Tables of the statistics bank that only the live source holds."""

from etl.tables.live_kostra import KOSTRA
from etl.tables.live_land import LAND
from etl.tables.live_people import PEOPLE
from etl.tables.live_work import WORK
from etl.tables.model import ApiTable

TABLES: tuple[ApiTable, ...] = (*PEOPLE, *WORK, *LAND, *KOSTRA)
