"""What is known of a municipality beside its figures: county, centrality, policy, labour market."""

from collections.abc import Mapping

from dashboard.data.records import Place
from dashboard.text import Words, mark

_CLASSES = {
    1: mark("most central"),
    2: mark("second most central"),
    3: mark("fairly central"),
    4: mark("less central"),
    5: mark("second least central"),
    6: mark("least central"),
}


def facts(place: Place, say: Words) -> Mapping[str, str]:
    """Return each fact under its name; those that are not known are left out."""
    found = {say("County"): place.county_name}
    if place.centrality_class:
        found[say("Centrality")] = say(
            "{words} (class {n} of 6)",
            words=say(_CLASSES[place.centrality_class]),
            n=place.centrality_class,
        )
    found[say("District policy")] = (
        say("district municipality") if place.is_district else say("not a district municipality")
    )
    if place.ba_region:
        found[say("Labour market region")] = place.ba_region.replace(" - ", " – ")
    return found
