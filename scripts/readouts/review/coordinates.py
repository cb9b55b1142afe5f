"""Whether coordinates lie in their country, by the boxes of data/country_boxes.csv.

The boxes bound the land of each country in Natural Earth's outlines 1:10 million (5.1.1, public domain); parts of a
country that lie far apart have boxes of their own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from readouts.review.clone import Clone
from readouts.review.faults import of_faults
from readouts.review.finding import Finding
from readouts.review.sheet import Cell, Sheet
from readouts.vocabulary import Fault, References
from readouts.vocabulary.references import lost_files
from readouts.vocabulary.table import Row, read_table

NAME = "country_boxes.csv"
_SIDES = ("west", "south", "east", "north")
# Degrees: islets off the coast that outlines of this scale leave out.
_MARGIN = 1.5


@dataclass(frozen=True, slots=True)
class Box:
    """Bounds of a piece of land, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, latitude: float, longitude: float) -> bool:
        """Whether a point lies within or near."""
        across = self.west - _MARGIN <= longitude <= self.east + _MARGIN
        return across and self.south - _MARGIN <= latitude <= self.north + _MARGIN


def of_coordinates(clone: Clone, known: References) -> Iterator[Finding]:
    """Places and countries of which the coordinates lie in no box of their country, or of which one is missing.

    With the faults of the boxes themselves, of which `known` tells the countries.
    """
    faults: list[Fault] = []
    rows = read_table(clone.data / NAME, faults)
    known.check(NAME, rows)
    boxes: dict[str, list[Box | None]] = defaultdict(list)
    for row in rows:
        boxes[row["country_code"]].append(_box(row))
    yield from of_faults(faults, clone)
    if NAME in lost_files(faults):
        return
    for name in ("places", "countries"):
        sheet = clone.vocabulary(name)
        for cells in sheet.rows if sheet else ():
            if sheet:
                yield from _of_row(sheet, cells, boxes)


def _box(row: Row) -> Box | None:
    """The box of a row; None where a side is amiss, which is noted."""
    west, south, east, north = (row.number(side) for side in _SIDES)
    if west is None or south is None or east is None or north is None:
        return None
    for first, last in (("west", "east"), ("south", "north")):
        if float(row[first]) > float(row[last]):
            message = f"{row[last]} lies {first} of {row[first]}"
            remedy = f"swap {first} and {last}, or make two rows of a box across the 180th meridian"
            row.fault(last, "box.reversed", message, remedy)
    return Box(west, south, east, north)


def _of_row(sheet: Sheet, cells: tuple[Cell, ...], boxes: Mapping[str, Sequence[Box | None]]) -> Iterator[Finding]:
    code, north, east = (sheet.cell(cells, column) for column in ("country_code", "latitude", "longitude"))
    if code is None or north is None or east is None or not (north.value or east.value):
        return
    place = (sheet.path, north.line, north.column)
    if not (north.value and east.value):
        message = f"{cells[0].value} has one coordinate of two"
        yield Finding(*place, "coordinates.half", message, "write both or neither")
        return
    try:
        latitude, longitude = float(north.value), float(east.value)
    except ValueError:
        return  # told by the vocabulary
    own = [box for box in boxes.get(code.value, ()) if box]
    if abs(latitude) > 90 or abs(longitude) > 180:
        return  # told by the vocabulary
    if len(own) < len(boxes.get(code.value, ())):
        return  # a box that cannot be read may hold the point
    if not own or any(box.holds(latitude, longitude) for box in own):
        return
    message = f"{cells[0].value} at {north.value}, {east.value} lies outside {code.value}"
    swapped = any(box.holds(longitude, latitude) for box in own)
    remedy = "swap latitude and longitude" if swapped else "mend the coordinates or the country_code"
    yield Finding(*place, "coordinates.outside", message, remedy)
