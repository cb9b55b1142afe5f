"""Where things stand on the world map: the projection, the size of a place's mark, and which names find room.

All of it follows from the places alone: no font is measured, so the map is the same on every machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from readouts.browse.drawing import Anchor, Words, width_of
from readouts.browse.figures import Place

WIDTH, HEIGHT = 900.0, 396.0
# Equal Earth (Šavrič, Patterson and Jenny 2018), turned so that the map's edge runs through the Bering Strait.
TURNED = -11.0
SCALE = 166.0
CENTRE = (WIDTH / 2, 220.0)
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = sqrt(3) / 2


def project(longitude: float, latitude: float) -> tuple[float, float]:
    """Where a place stands on the map, from its top left corner; as d3-geo's equalEarth, which draws the land."""
    east = radians((longitude + TURNED + 180) % 360 - 180)
    angle = asin(_M * sin(radians(latitude)))
    square = angle * angle
    sixth = square**3
    x = east * cos(angle) / (_M * (_A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square)))
    y = angle * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))
    return round(CENTRE[0] + SCALE * x, 1), round(CENTRE[1] - SCALE * y, 1)


@dataclass(frozen=True, slots=True)
class Look:
    """How the map is drawn for a width of screen: all sizes are in units of the picture.

    `one` is the radius of the mark of one meeting, `least` and `largest` those of any; `names` is how many places may
    be named.
    """

    one: float
    least: float
    largest: float
    text: float
    names: int
    chinese: bool


WIDE = Look(one=3.0, least=2.6, largest=27.0, text=12.5, names=26, chinese=True)
# A phone shows the picture at a third of its size.
NARROW = Look(one=7.0, least=6.0, largest=42.0, text=32.0, names=6, chinese=True)


@dataclass(frozen=True, slots=True)
class Dot:
    """The mark of a place: its area goes by the number of meetings."""

    place: Place
    x: float
    y: float
    radius: float


def unit(most: int, look: Look) -> float:
    """The radius of the mark of one meeting where the most frequent place has so many."""
    return min(look.one, look.largest / sqrt(most))


def dots(places: Sequence[Place], look: Look) -> list[Dot]:
    """The marks of places, the largest first, so that smaller ones lie on top."""
    one = unit(max((place.meetings for place in places), default=1), look)
    return [
        Dot(place, *project(place.longitude, place.latitude), round(max(look.least, one * sqrt(place.meetings)), 1))
        for place in sorted(places, key=lambda place: (-place.meetings, place.place_id))
    ]


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def inside(self) -> bool:
        """Whether all of it is on the map."""
        return self.left >= 0 and self.right <= WIDTH and self.top >= 0 and self.bottom <= HEIGHT

    def meets_any(self, others: Iterable[_Box]) -> bool:
        """Whether it shares ground with another."""
        return any(
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
            for other in others
        )


def names(marks: Sequence[Dot], look: Look, style: str) -> list[Words]:
    """The names that find room, tried in the order of the marks: beside, above or below one's own mark.

    A name never covers another, nor another place's mark, nor runs over the edge; who finds no room stays nameless.
    Only the most frequent may cover marks, since a map that does not name it says little.
    """
    covers = [_Box(dot.x - dot.radius, dot.y - dot.radius, dot.x + dot.radius, dot.y + dot.radius) for dot in marks]
    placed: list[tuple[Words, _Box]] = []
    for number, dot in enumerate(marks):
        written = [box for _, box in placed]
        tries = [(words, box) for words, box in _tries(dot, look, style) if box.inside() and not box.meets_any(written)]
        others = covers[:number] + covers[number + 1 :]
        free = [(words, box) for words, box in tries if not box.meets_any(others)]
        placed += (free or (tries if number == 0 else []))[:1]
        if len(placed) == look.names:
            break
    return [words for words, _ in placed]


def _tries(dot: Dot, look: Look, style: str) -> Iterator[tuple[Words, _Box]]:
    """The places for a name, the best first, each with the room that it takes."""
    place, size = dot.place, look.text
    name = f"{place.name_zh} {place.name_en}" if look.chinese and place.name_en != place.name_zh else place.name_en
    text = f"{name} {place.meetings}"
    width, gap = width_of(text, size), dot.radius + size * 0.25
    high, middle, low = dot.y - gap, dot.y + size * 0.35, dot.y + gap + size * 0.8
    spots: tuple[tuple[Anchor, float, float], ...] = (
        ("start", dot.x + gap, middle),
        ("end", dot.x - gap, middle),
        ("middle", dot.x, high),
        ("middle", dot.x, low),
    )
    for anchor, x, y in spots:
        left = x - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
        words = Words(round(x, 1), round(y, 1), text, anchor, style)
        yield words, _Box(left, y - size * 0.9, left + width, y + size * 0.25)
