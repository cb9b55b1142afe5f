"""What the descriptor says of the package as a whole, read from a small JSON file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from readouts.tables.problem import Problem

# One line that begins and ends with what can be seen.
_Line = Annotated[str, Field(pattern=r"^[^\s\x00-\x1f]([^\x00-\x1f]*[^\s\x00-\x1f])?$")]
_Lines = Annotated[list[_Line], Field(min_length=1)]
REMEDY = "give the properties of a Data Package v2 that PackageInfo names"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class License(_Part):
    """A licence of the data."""

    name: str = Field(pattern="^[A-Za-z0-9.-]+$")
    title: _Line
    path: str = Field(pattern=r"^https://\S+$")


class Source(_Part):
    """Where the data come from."""

    title: _Line
    path: str | None = Field(default=None, pattern=r"^https?://\S+$")


class Contributor(_Part):
    """Who made the package, with roles as the Data Package standard suggests them."""

    title: _Line
    roles: _Lines


class PackageInfo(_Part):
    """The properties of the package, named and ordered as in the descriptor (Data Package v2)."""

    name: str = Field(pattern="^[a-z0-9._-]+$")
    title: _Line
    description: _Line
    version: str = Field(pattern=r"^[0-9]+\.[0-9]+\.[0-9]+$")
    # The day of the version, by hand: citations take their year from it, and a build reads no clock.
    created: str | None = Field(default=None, pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z$")
    licenses: list[License] = Field(min_length=1)
    sources: list[Source] = Field(min_length=1)
    contributors: list[Contributor] = Field(min_length=1)
    keywords: _Lines

    @field_validator("created")
    @classmethod
    def _is_a_time(cls, value: str | None) -> str | None:
        try:
            if value is not None:
                datetime.strptime(value, "%Y-%m-%dT%H:%M:%SZ")
        except ValueError:
            raise ValueError(f"{value} is not in the calendar") from None
        return value


def read_package(path: Path) -> PackageInfo | list[Problem]:
    """Return the package information in a JSON file, or what is wrong with it."""
    try:
        return PackageInfo.model_validate_json(path.read_bytes())
    except OSError as error:
        return [Problem(str(path), f"cannot be read ({error.strerror})", REMEDY, "file.missing")]
    except ValidationError as error:
        return [
            Problem(
                str(path), found["msg"], REMEDY, "package.refused", column=".".join(str(part) for part in found["loc"])
            )
            for found in error.errors()
        ]
