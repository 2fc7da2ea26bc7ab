"""The tables of facts kept by hand: programmes, projects, goals and targets."""

from etl.contract.table import in_languages, table_of

#: A place in a programme. `is_year_certain` is false where a year is inferred or unknown; true with
#: an empty last year means still running. In all register tables `note` says what is uncertain: in
#: English, but where readers see it in each language.
TRACKED = table_of(
    "tracked",
    "tracked_id:str place:str name:str longitude:float64 latitude:float64 x:float64 y:float64 "
    "is_point_certain:bool point_source:str programme:str role:str first_year:Int16 "
    "last_year:Int16 is_year_certain:bool "
    + in_languages("theme", "summary")
    + " source_title:str url:str note:str",
    "tracked_id",
    ("longitude", "latitude", "x", "y", "first_year", "last_year"),
)
#: `part_of` is the programme that a network belongs to. `budget` is million kroner by year, as in
#: "2007: 50; (2008: 20)"; parentheses mark a proposal, "~" about, "<" up to.
PROGRAMMES = table_of(
    "programmes",
    "programme:str part_of:str is_followed:bool owner:str first_year:int16 last_year:Int16 "
    "is_year_certain:bool "
    + in_languages("name", "summary", "finding")
    + " n_municipalities:Int16 budget:str source:str note:str",
    "programme",
    ("last_year", "n_municipalities"),
)
#: Municipalities that took part in a programme; `unit` is a tracked place or a project, and
#: `confidence` (verified, inferred or uncertain) is about this municipality's part in it.
TREATED = table_of(
    "treated",
    "place:str programme:str unit:str first_year:Int16 last_year:Int16 is_year_certain:bool "
    "confidence:str role:str source:str note:str",
    "place programme unit",
    ("first_year", "last_year"),
)
#: `confidence` is about the list of places; `reach` tells a local project from a county's or the
#: nation's.
PROJECTS = table_of(
    "projects",
    "project:str title:str programme:str places:str reach:str first_year:Int16 last_year:Int16 "
    "is_year_certain:bool budget_nok:Float64 confidence:str state:str theme:str "
    + in_languages("theme", "goal", "result")
    + " partners:str source_title:str source:str note:str",
    "project",
    ("first_year", "last_year", "budget_nok"),
)
SUCCESS_FACTORS = table_of(
    "success_factors",
    "factor:str position:int16 " + in_languages("name", "question", "evidence") + " source:str",
    "factor",
)
METHODS = table_of(
    "methods",
    "method:str position:int16 "
    + in_languages("name", "use_when")
    + " example_place:str places:str source:str note:str",
    "method",
)
GOALS = table_of(
    "goals",
    "goal:str sub_goal:str position:int16 "
    + in_languages("name", "sub_name")
    + " indicators:str source:str note:str",
    "goal sub_goal",
)
#: What is aimed at, on an indicator that serves a sub-goal. `value` is for `level` the figure
#: itself, for `norway` what is added to the country's figure of the same year, for `growth` the
#: change in per cent since `base_year`. `within` allows `tolerance` to either side. `is_ours` tells
#: a proposal of this project, with its reason, from an aim that `source` states.
TARGETS = table_of(
    "targets",
    "target:str goal:str sub_goal:str position:int16 indicator:str kind:str value:float64 "
    "base_year:Int16 target_year:Int16 direction:str tolerance:float64 "
    + in_languages("name", "reason", "note")
    + " is_ours:bool source:str",
    "target",
    ("base_year", "target_year", "tolerance"),
)
