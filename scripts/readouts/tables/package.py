"""What the descriptor says of the package as a whole, read from a small JSON file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from pydantic_core import ErrorDetails

from readouts.forms import Form
from readouts.refused import in_words
from readouts.tables.problem import Problem


def _text(pattern: str, called: str, written: str) -> Form:
    return Form("string", pattern=pattern, called=called, written=written)


_Line = Annotated[
    str,
    _text(
        r"^[^\s\x00-\x1f]([^\x00-\x1f]*[^\s\x00-\x1f])?$",
        "line of text",
        "one line that begins and ends with what can be seen",
    ),
]
_Web = Annotated[str, _text(r"^https?://\S+$", "web address", "one that begins with https:// or http://")]
_SecureWeb = Annotated[str, _text(r"^https://\S+$", "web address of a licence", "one that begins with https://")]
_Licence = Annotated[str, _text("^[A-Za-z0-9.-]+$", "licence's identifier", "the SPDX identifier")]
_Name = Annotated[str, _text("^[a-z0-9._-]+$", "package's name", "lower-case ASCII letters, digits, and . _ -")]
_Version = Annotated[str, _text(r"^[0-9]+\.[0-9]+\.[0-9]+$", "version", "three numbers with points, as 1.2.3")]
_Time = Annotated[
    str, _text(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z$", "time of a version", "it as 2001-02-03T00:00:00Z")
]
_Lines = Annotated[list[_Line], Field(min_length=1)]
REMEDY = "give the properties of a Data Package v2 that PackageInfo names"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class License(_Part):
    """A licence of the data."""

    name: _Licence
    title: _Line
    path: _SecureWeb


class Source(_Part):
    """Where the data come from."""

    title: _Line
    path: _Web | None = None


class Contributor(_Part):
    """Who made the package, with roles as the Data Package standard suggests them."""

    title: _Line
    roles: _Lines


class PackageInfo(_Part):
    """The properties of the package, named and ordered as in the descriptor (Data Package v2)."""

    name: _Name
    title: _Line
    description: _Line
    version: _Version
    # The day of the version, by hand: citations take their year from it, and a build reads no clock.
    created: _Time | None = None
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
        return [_refused(str(path), found) for found in error.errors()]


def _refused(path: str, found: ErrorDetails) -> Problem:
    message, remedy = in_words(found, PackageInfo)
    where = ".".join(map(str, found["loc"]))
    return Problem(path, message, remedy, "package.refused", column=where)
