"""The outlines that the world map is drawn from: Natural Earth's land, 1:110 million, without borders, as TopoJSON."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, Field, ValidationError, model_validator

from readouts.refused import in_words
from readouts.tables import Problem

# LICENSE-DATA.md says where it is from.
LAND = Path(__file__).resolve().parents[3] / "data" / "land-110m.json"
_REMEDY = "put back the file that LICENSE-DATA.md names"


class _Geometry(BaseModel):
    type: Literal["MultiPolygon"]
    # By polygon and ring: the numbers of arcs, as ~n where one is drawn backwards.
    arcs: list[list[list[int]]]


class _Collection(BaseModel):
    type: Literal["GeometryCollection"]
    geometries: list[_Geometry] = Field(min_length=1)


class _Objects(BaseModel):
    land: _Collection


class _Transform(BaseModel):
    scale: tuple[float, float]
    translate: tuple[float, float]


class _Topology(BaseModel):
    type: Literal["Topology"]
    objects: _Objects
    transform: _Transform
    arcs: list[list[tuple[int, int]]]

    @model_validator(mode="after")
    def _arcs_are_there(self) -> Any:
        used = {
            max(number, ~number)
            for geometry in self.objects.land.geometries
            for polygon in geometry.arcs
            for ring in polygon
            for number in ring
        }
        if not used <= set(range(len(self.arcs))):
            raise ValueError("the land is drawn by arcs that are not there")
        return self


def of_land(path: Path = LAND) -> list[Problem]:
    """What is wrong with the file of the outlines, which the map could not be drawn from."""
    try:
        _Topology.model_validate_json(path.read_bytes())
    except OSError as error:
        return [Problem(str(path), f"cannot be read ({error.strerror})", _REMEDY, "file.missing")]
    except ValidationError as error:
        found = error.errors()[0]
        where = ".".join(map(str, found["loc"]))
        message = f"is no outline of the land ({': '.join(filter(None, (where, in_words(found, _Topology)[0])))})"
        return [Problem(str(path), message, _REMEDY, "file.damaged")]
    return []
