"""Names beside points, placed where they cover neither each other nor the points they name."""

from collections.abc import Sequence
from dataclasses import dataclass

#: How many rings of places are tried around a point, and how far apart they are, in pixels.
_RINGS, _STEP = 9, 15
#: Right, left, above, below and between: where a name is first looked for.
_WAYS = ((1, 0), (-1, 0), (0, -1), (0, 1), (0.8, -0.7), (0.8, 0.7), (-0.8, -0.7), (-0.8, 0.7))
#: Width of a letter as a part of the size of type.
LETTER = 0.56


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two have anything in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def is_within(self, other: "Box") -> bool:
        """Whether all of this lies inside the other."""
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )


@dataclass(frozen=True, slots=True)
class Named:
    """A point to name: where it is, how far its mark reaches, and the name."""

    x: float
    y: float
    radius: float
    name: str


def place_labels(points: Sequence[Named], font: int, room: Box) -> list[tuple[float, float]]:
    """Return, for each point, the middle of its name as an offset in pixels."""
    marks = [_around(each) for each in points]
    taken: list[Box] = []
    offsets = []
    for point in points:
        width, height = len(point.name) * font * LETTER, font * 1.3
        tried = [
            (
                way[0] * (point.radius + 5 + width / 2 + ring * _STEP),
                way[1] * (point.radius + 5 + height / 2 + ring * _STEP),
            )
            for ring in range(_RINGS)
            for way in _WAYS
        ]
        free = (
            offset
            for offset in tried
            if (box := _label(point, offset, width, height)).is_within(room)
            and not any(box.meets(other) for other in (*taken, *marks))
        )
        offset = next(free, tried[0])
        taken.append(_label(point, offset, width, height))
        offsets.append(offset)
    return offsets


def _around(point: Named) -> Box:
    return Box(
        point.x - point.radius,
        point.y - point.radius,
        point.x + point.radius,
        point.y + point.radius,
    )


def _label(point: Named, offset: tuple[float, float], width: float, height: float) -> Box:
    x, y = point.x + offset[0], point.y + offset[1]
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
