"""The units that indicators of several goals are counted in."""

from etl.contract import Text

PERSONS = Text("personer", "personar", "persons")
HOUSEHOLDS = Text("husholdninger", "hushald", "households")
PERCENT = Text("%", "%", "%")
PER_1000 = Text("per 1000 innbyggere", "per 1000 innbyggjarar", "per 1,000 residents")
NOK = Text("kroner", "kroner", "NOK")
NOK_EACH = Text("kr per innbygger", "kr per innbyggjar", "NOK per resident")
