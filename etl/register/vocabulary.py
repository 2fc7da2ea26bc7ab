"""The closed sets of words that register files may use, with what people read instead."""

from enum import StrEnum

from etl.contract import Text


class Word(StrEnum):
    """A word of a closed set; `label` is what people read."""

    label: Text

    def __new__(cls, value: str, nb: str, nn: str, en: str) -> "Word":
        """Make the word `value` with its label in three languages."""
        word = str.__new__(cls, value)
        word._value_ = value
        word.label = Text(nb, nn, en)
        return word


class Role(Word):
    """How a place took part; `EXAMPLE` is held up to others without being a project of its own."""

    MAIN_PROJECT = "main_project", "Hovedprosjekt", "Hovudprosjekt", "Main project"
    SIGNAL_PROJECT = "signal_project", "Signalprosjekt", "Signalprosjekt", "Signal project"
    NETWORK = "network", "Med i nettverket", "Med i nettverket", "In the network"
    GRANTEE = "grantee", "Fikk støtte", "Fekk støtte", "Funded"
    PARTICIPANT = "participant", "Deltaker", "Deltakar", "Participant"
    COUNTY_WIDE = "county_wide", "Gjaldt hele fylket", "Galdt heile fylket", "County-wide"
    EXAMPLE = "example", "Eksempel", "Døme", "Example"


class Confidence(Word):
    """How well a participation, or a project's list of places, is known."""

    VERIFIED = "verified", "Bekreftet", "Stadfesta", "Confirmed"
    INFERRED = "inferred", "Sannsynlig", "Sannsynleg", "Likely"
    UNCERTAIN = "uncertain", "Usikkert", "Usikkert", "Uncertain"


class State(Word):
    """How far a project came; `APPLIED` has no grant that is confirmed."""

    GRANTED = "granted", "Fikk støtte", "Fekk støtte", "Funded"
    PARTICIPANT = "participant", "Deltok", "Deltok", "Took part"
    APPLIED = "applied", "Søkte", "Søkte", "Applied"


class Reach(Word):
    """What a project's places stand for; at `HOST` a place housed it without being its aim."""

    LOCAL = "local", "Lokalt", "Lokalt", "Local"
    COUNTY = "county", "Hele fylket", "Heile fylket", "The whole county"
    NATIONAL = "national", "Hele landet", "Heile landet", "The whole country"
    HOST = "host", "Vertskommune", "Vertskommune", "Host municipality"


class Theme(Word):
    """What a project is mainly about."""

    COMMUNITIES = (
        "attractive_communities",
        "Attraktive lokalsamfunn",
        "Attraktive lokalsamfunn",
        "Attractive communities",
    )
    BUSINESS = "business", "Næringsutvikling", "Næringsutvikling", "Business development"
    YOUTH = "youth", "Ungdom", "Ungdom", "Young people"
    SERVICES = "services", "Tjenester og velferd", "Tenester og velferd", "Services and welfare"
    INFRASTRUCTURE = "infrastructure", "Infrastruktur", "Infrastruktur", "Infrastructure"
