"""The tables of figures: what is measured, where, from which sources, and what follows."""

from etl.contract.table import in_languages, table_of

#: Groups of variables that places are compared by; each weighs the same unless a reader says so.
PEER_GROUPS = ("size", "centrality", "age", "industry", "distance")
#: How many peers are shown and stability is counted among; how many are published.
N_PEERS, N_PEERS_PUBLISHED = 8, 20

#: One row per indicator, place and year of the indicator's coverage: gaps are rows with a status.
OBSERVATIONS = table_of(
    "observations",
    "indicator:str place:str year:int16 value:float64 lower:float64 upper:float64 status:str",
    "indicator place year",
    ("value", "lower", "upper"),
)
#: The same for areas made of places: `0` Norway, `D`/`C` district and central, two digits a county.
AREA_OBSERVATIONS = table_of(
    "area_observations",
    "indicator:str area:str year:int16 value:float64 lower:float64 upper:float64 status:str",
    "indicator area year",
    ("value", "lower", "upper"),
)
#: Harmonised figures behind the indicators; `n_predecessors` is the number of parts summed.
COUNTS = table_of(
    "counts",
    "variable:str place:str year:int16 value:float64 status:str n_predecessors:int16 source:str",
    "variable place year",
    ("value",),
)
INDICATORS = table_of(
    "indicators",
    "indicator:str position:int16 goal:str theme:str kind:str decimals:int8 better:str "
    + in_languages("unit", "title", "short", "definition", "caution")
    + " sources:str variables:str first_year:int16 last_year:int16 n_years:int16 n_places:int16",
    "indicator",
)
PLACES = table_of(
    "places",
    "place:str name:str name_other:str county:str county_name:str economic_region:str "
    "economic_region_name:str ba_region:str centrality_index:Int16 centrality_class:Int8 "
    "is_district:bool area_km2:float64 former_names:str is_tracked:bool programmes:str",
    "place",
    ("ba_region", "centrality_index", "centrality_class", "area_km2"),
)
AREAS = table_of("areas", "area:str kind:str " + in_languages("name") + " n_places:int16", "area")
#: Former codes of each place and the year each ended; `share` below 1 after a division.
REFORMS = table_of(
    "reforms",
    "place:str year:int16 old_code:str old_name:str share:float64 kind:str",
    "place year old_code",
    ("share",),
)
#: The municipalities of earlier years (1 January): `places` are those of today that each went to,
#: by code, parted by ";"; one with the same code and people is there too.
DIVISION_PLACES = table_of(
    "divisions", "division:int16 code:str name:str places:str", "division code"
)
#: Additive indicators (kind `count`) in the municipalities of earlier years; see `etl.divisions`.
#: A figure is `estimated` where a municipality had to be shared out between several.
DIVISION_OBSERVATIONS = table_of(
    "division_observations",
    "division:int16 indicator:str place:str year:int16 value:float64 status:str",
    "division indicator place year",
    ("value",),
)
SOURCES = table_of(
    "sources",
    "source:str publisher:str table:str title:str url:str licence:str updated:str retrieved:str "
    "sha256:str mirror:str " + in_languages("note"),
    "source",
)
#: Persons on 1 January by five-year age group: `age` is its lowest age, the last one open. `sex` is
#: `f` or `m`.
AGE_SEX = table_of(
    "age_sex",
    "place:str year:int16 sex:str age:int16 persons:float64 status:str",
    "place year sex age",
    ("persons",),
)
SEXES = ("f", "m")
AGES = tuple(range(0, 95, 5))
#: Whether an indicator's last years rise or fall at a place; see `etl.trends`. `n` figures from
#: `first_year` to `last_year` were used; `slope` is per year, in the indicator's unit.
TRENDS = table_of(
    "trends",
    "indicator:str place:str verdict:str n:int16 first_year:Int16 last_year:Int16 slope:float64 "
    "p:float64",
    "indicator place",
    ("first_year", "last_year", "slope", "p"),
)
#: The same for the measure that each target is judged by: of a `norway` target what the place has
#: above the country year by year, else the indicator itself. `slope` is in the indicator's unit.
TARGET_TRENDS = table_of(
    "target_trends",
    "target:str place:str verdict:str n:int16 first_year:Int16 last_year:Int16 slope:float64 "
    "p:float64",
    "target place",
    ("first_year", "last_year", "slope", "p"),
)
#: A trend is judged over the figures of so many years before the indicator's last one, and of it.
TREND_YEARS = 10
#: With fewer figures there is no verdict.
TREND_LEAST_FIGURES = 6
#: A trend less likely than this where nothing changes is called rising or falling.
TREND_LEVEL = 0.05
#: What places are compared by, and each place's figure and standard score in it; see `etl.peers`.
PEER_VARIABLES = table_of(
    "peer_variables",
    "variable:str position:int16 group:str decimals:int8 "
    + in_languages("name", "unit")
    + " sources:str",
    "variable",
)
PEER_VALUES = table_of(
    "peer_values",
    "place:str variable:str year:int16 value:float64 score:float64 status:str",
    "place variable",
    ("value", "score"),
)
#: The places nearest to each; see `etl.similarity`. `alike` and `differs` name variables.
PEERS = table_of(
    "peers",
    "place:str rank:int16 peer:str distance:float64 alike:str differs:str stability:float64",
    "place rank",
)
#: Figures of places and areas that are new, revised or removed since the version before.
CHANGES = table_of(
    "changes",
    "indicator:str place:str year:int16 old:float64 new:float64 kind:str",
    "indicator place year",
    ("old", "new"),
)
