"""Work where people live: every indicator of that goal, and the residents' income and education."""

from etl.indicators.jobs_employment import EMPLOYMENT
from etl.indicators.jobs_income import INCOME
from etl.indicators.jobs_industry import INDUSTRY
from etl.indicators.jobs_market import MARKET
from etl.indicators.jobs_workplaces import WORKPLACES
from etl.indicators.model import Indicator

INDICATORS: tuple[Indicator, ...] = EMPLOYMENT + WORKPLACES + INDUSTRY + MARKET + INCOME
