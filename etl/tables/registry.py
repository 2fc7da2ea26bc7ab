"""Every source table that the build asks for or reads, by the way it comes."""

from etl.tables import (
    arealprofiler,
    broadband,
    debt_income,
    district_figures,
    education,
    employment,
    immigrants,
    income,
    kommunefakta,
    live,
    need_index,
    population,
    population_change,
    population_components,
    profile_2018,
    refugees,
    school_points,
    turnout,
    unemployment,
    workplaces,
)
from etl.tables.model import ApiTable, Delivery

API_TABLES: tuple[ApiTable, ...] = (
    population_change.TABLE,
    population.TABLE,
    employment.TABLE,
    workplaces.TABLE,
    income.TABLE,
    *live.TABLES,
)

DELIVERIES: tuple[Delivery, ...] = (
    arealprofiler.DELIVERY,
    population_components.DELIVERY,
    immigrants.DELIVERY,
    refugees.DELIVERY,
    district_figures.DELIVERY,
    education.DELIVERY,
    unemployment.DELIVERY,
    debt_income.DELIVERY,
    profile_2018.DELIVERY,
    kommunefakta.DELIVERY,
    school_points.DELIVERY,
    broadband.DELIVERY,
    *need_index.DELIVERIES,
    turnout.DELIVERY,
)
