"""Indicators whose figures only the live source holds."""

from etl.indicators.live_jobs import JOBS
from etl.indicators.live_land import LAND
from etl.indicators.live_people import PEOPLE
from etl.indicators.live_services import SERVICES
from etl.indicators.live_work import WORK
from etl.indicators.model import Indicator

INDICATORS: tuple[Indicator, ...] = PEOPLE + JOBS + WORK + SERVICES + LAND
