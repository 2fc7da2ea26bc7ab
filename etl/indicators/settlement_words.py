"""What the indicators of settlement share: units, cautions, and how one is put together."""

from etl.contract import Better, IndicatorMeta, Kind, Text
from etl.indicators.model import Formula, Indicator

BORDERS = Text(
    "Tallene følger dagens kommunegrenser. Der en kommune er delt, er eldre tall anslått.",
    "Tala følgjer dagens kommunegrenser. Der ein kommune er delt, er eldre tal anslåtte.",
    "The figures follow today's borders. Where a municipality was divided, older ones are "
    "estimates.",
)
SMALL = Text(
    "I små kommuner kan noen få personer flytte tallet mye fra år til år.",
    "I små kommunar kan nokre få personar flytte talet mykje frå år til år.",
    "In small municipalities a few people can move the figure a lot from year to year.",
)


def settlement_indicator(
    identity: tuple[str, str, Kind, Better],
    unit: Text,
    decimals: int,
    words: tuple[Text, Text, Text, Text],
    formula: Formula,
) -> Indicator:
    """Return an indicator of this goal; `identity` is id, theme, kind and better."""
    name, theme, kind, better = identity
    title, short, definition, caution = words
    meta = IndicatorMeta(
        id=name,
        goal="freedom",
        theme=theme,
        kind=kind,
        unit=unit,
        decimals=decimals,
        better=better,
        title=title,
        short=short,
        definition=definition,
        caution=caution,
    )
    return Indicator(meta, formula)
