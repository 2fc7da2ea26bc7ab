"""What changed with a data version, in sentences."""

from dashboard.data.changes import Release
from dashboard.text import Words, mark

#: The parts of an indicator that may be told otherwise than before.
PARTS = {
    "title": mark("Title"),
    "unit": mark("Unit"),
    "definition": mark("Definition"),
    "caution": mark("Worth knowing"),
    "kind": mark("Kind of figure"),
    "sources": mark("Sources"),
}
#: What an indicator counts.
KINDS = {
    "count": mark("number"),
    "share": mark("share"),
    "rate": mark("rate"),
    "median": mark("median"),
    "mean": mark("mean"),
    "index": mark("index"),
    "distance": mark("distance"),
}


def heading(release: Release, say: Words) -> str:
    """Return what a version is called among others."""
    return say("{date}: version {version}", date=say.date(release.built), version=release.version)


def sentences(release: Release, say: Words) -> tuple[str, ...]:
    """Return what changed since the version before, the figures first."""
    if release.before is None:
        return (say("This is the oldest version that is kept."),)
    n_reworded = len({each.indicator for each in release.rewritten})
    told = (
        _figures(release, release.before, say),
        _named(mark("New indicators: {names}."), release, release.added, say),
        _named(mark("Indicators no longer here: {names}."), release, release.gone, say),
        say("Indicators described in other words: {n}.", n=n_reworded) if n_reworded else "",
    )
    return tuple(filter(None, told))


def _figures(release: Release, before: str, say: Words) -> str:
    if not release.figures:
        return say("No figures have changed since version {before}.", before=before[:8])
    return say(
        "Since version {before}, {new} figures are new, {revised} revised and {removed} removed.",
        before=before[:8],
        **{kind: say.number(release.total(kind)) for kind in ("new", "revised", "removed")},
    )


def _named(message: str, release: Release, names: tuple[str, ...], say: Words) -> str:
    if not names:
        return ""
    titles = [say.pick(release.indicators[name].title) for name in names]
    return say(message, names="; ".join(titles))
