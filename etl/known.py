"""What is known of the figures and looks wrong but is not, each with its reason."""

from collections.abc import Mapping

#: Municipalities and counties of the division in which all figures are told.
N_PLACES, N_COUNTIES = 357, 15
#: Published totals to compare with our sums: (variable, place, year), `0` for the country.
#: Source: Statistics Norway, population on 1 January (table 07459).
KNOWN_TOTALS: Mapping[tuple[str, str, int], int] = {
    ("population", "0", 2024): 5_550_203,
    ("population", "0", 2026): 5_627_400,
    ("population", "0301", 2024): 717_710,
}

_TOTEN_2001 = "three persons stand in Østre Toten in one table and in Vestre Toten in the other"
_FJALER_1990 = "a border of Fjaler moved; 06913 and 07459 date it a year apart"

#: Where merging 06913 does not give SSB's summed 07459.
KNOWN_DIFFERENCES: Mapping[tuple[str, int], str] = {
    ("3442", 2001): _TOTEN_2001,
    ("3443", 2001): _TOTEN_2001,
    ("4645", 1990): _FJALER_1990,
    ("4646", 1990): _FJALER_1990,
    ("4647", 1990): _FJALER_1990,
}

_SANDE = "Sørbrandal and Hakallestranda went from Sande to Vanylven (note in KLASS 131)"
_VIK = "a border moved: Vik gained about what Sogndal's predecessors lost"
_GLOPPEN = "a border moved: Stad's predecessors gained what Gloppen lost"
_FJALER = "a border moved: Fjaler lost what Askvoll and Sunnfjord's predecessors gained"
_MASOY = "a border moved: Nordkapp gained what Måsøy lost"
_SKJERVOY = "a border moved: Nordreisa gained what Skjervøy lost"
_FITJAR = "a border between Fitjar and Bømlo, moved in 1995 and moved back in 1996"
_TOTEN = "a border moved: Østre Toten gained what Vestre Toten lost"
_KVAFJORD = "a border moved: Sortland gained what Kvæfjord lost"
_STOKKE = (
    "Stokke was divided; SSB's list carries all of it to Sandefjord before, a part is Tønsberg"
)
_STAD = "a border moved in the reform: Stad gained what Kinn's predecessors lost"
_NOTODDEN = "a border moved in the reform: Notodden gained what Midt-Telemark's predecessors lost"
_NES = "a border moved in the reform: Nes gained a part of its neighbour"
_REFORM_2020 = "a border moved in the reform of 2020"
_RAUMA = "Våge and Hjelvik went from Rauma to Vestnes (note in KLASS 131)"
_HARAM = (
    "to 2019 the old Haram, 2020–2023 a share of Ålesund's people: two ways of knowing the figure"
)
_ITSELF = "06913 itself: the year's births, deaths and moves do not give the change"

#: (place, first year with the new border) → what moved. Readers are told: a line jumps there.
BORDER_MOVES: Mapping[tuple[str, int], str] = {
    ("4639", 1992): _VIK,
    ("4640", 1992): _VIK,
    ("4650", 1992): _GLOPPEN,
    ("1514", 2002): _SANDE,
    ("1511", 2002): _SANDE,
    ("4645", 1990): _FJALER,
    ("4646", 1990): _FJALER,
    ("5618", 1985): _MASOY,
    ("5620", 1985): _MASOY,
    ("5542", 1983): _SKJERVOY,
    ("5544", 1983): _SKJERVOY,
    ("4615", 1995): _FITJAR,
    ("4615", 1996): _FITJAR,
    ("4613", 1995): _FITJAR,
    ("4613", 1996): _FITJAR,
    ("3442", 2003): _TOTEN,
    ("3443", 2003): _TOTEN,
    ("5510", 2000): _KVAFJORD,
    ("4649", 2020): _STAD,
    ("4602", 2020): _STAD,
    ("4005", 2020): _NOTODDEN,
    ("4020", 2020): _NOTODDEN,
    ("3228", 2020): _NES,
    ("1133", 2020): _REFORM_2020,
    ("4638", 2020): _REFORM_2020,
    ("1535", 2021): _RAUMA,
    ("1539", 2021): _RAUMA,
}

#: (place, year) → reason; births, deaths and moves of the year before don't explain the change.
KNOWN_REMAINDERS: Mapping[tuple[str, int], str] = {
    **BORDER_MOVES,
    ("3905", 2017): _STOKKE,
    ("3907", 2017): _STOKKE,
    ("1580", 2020): _HARAM,
    ("4228", 1987): _ITSELF,
    ("5534", 2008): _ITSELF,
}

_LARVIK = "the year before the merger of 2018; the sources do not say why the profile differs"

#: (place, year) → reason; net migration that is not what SSB's area profiles give.
KNOWN_PROFILE_GAPS: Mapping[tuple[str, int], str] = {
    ("3909", 2017): _LARVIK,
    ("3911", 2017): _LARVIK,
}

_MOVES = "moves account for it: net migration of the year before in 06913"

#: (place, year) → reason; population changed more than any ordinary one in the year up to it.
KNOWN_JUMPS: Mapping[tuple[str, int], str] = {
    ("3450", 2024): "Etnedal: " + _MOVES + " is 132 of 1,239",
    ("3450", 2025): "Etnedal: " + _MOVES + " is −104 of 1,366",
    ("3450", 2026): "Etnedal: " + _MOVES + " is 345 of 1,254; 07459 has the same figure",
    ("3112", 2023): "Råde: " + _MOVES + " is 702 of 7,633",
    ("1151", 2023): "Utsira: " + _MOVES + " is 22 of 188",
    ("1151", 2001): "Utsira: a place of 200, where a few moves are many per cent",
    ("1151", 1988): "Utsira: a place of 200, where a few moves are many per cent",
    ("5043", 1999): "Røyrvik: " + _MOVES + " is −53 of 656",
    ("3454", 1988): "Vang: " + _MOVES,
    ("4222", 1981): "Bykle: " + _MOVES,
    **{
        key: KNOWN_REMAINDERS[key]
        for key in (
            ("4639", 1992),
            ("5618", 1985),
            ("1514", 2002),
            ("1511", 2002),
            ("4646", 1990),
        )
    },
}
