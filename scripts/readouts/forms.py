"""The forms that a cell can take: one description of each serves pydantic, Table Schema, SQLite and the codebook."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

ColumnType = Literal["string", "integer", "number", "boolean", "array", "date"]

# A carriage return would be read back as a line end by some CSV readers, a NUL ends a text in SQLite.
_PRINTABLE = r"^[^\x00\r]+$"


def real_day(value: str) -> str:
    """Return an ISO 8601 date, or one reduced to year or month, if the calendar has it; else raise ValueError."""
    try:
        datetime.date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        raise ValueError(f"{value} is not in the calendar") from None
    return value


@dataclass(frozen=True, slots=True)
class Form:
    """The type and limits of a cell, put into an annotation.

    `pattern` is a regular expression for the whole cell in the syntax that Rust, Python and XML Schema share;
    `check` the SQLite expression that comes nearest to it, with `{c}` for the column; the minimum of an array is the
    least number of its members. A cell that breaks the pattern is "no `called`", a fault of the name `code`, and is to
    be written as `written` says.
    """

    type: ColumnType
    pattern: str = ""
    minimum: int | None = None
    maximum: int | None = None
    check: str = ""
    calendar: bool = False
    code: str = "cell.form"
    called: str = "text"
    written: str = "it in characters that can be seen"

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return the schema by which pydantic checks a value of this form."""
        return self.schema()

    def schema(self) -> CoreSchema:
        """Return the schema that checks a value of this form, never converting it."""
        match self.type:
            case "integer":
                return core_schema.int_schema(strict=True, ge=self.minimum, le=self.maximum)
            case "number":
                return core_schema.float_schema(strict=True, ge=self.minimum, le=self.maximum, allow_inf_nan=False)
            case "array":
                item = core_schema.str_schema(strict=True, min_length=1, pattern=_PRINTABLE)
                return core_schema.tuple_variable_schema(item, strict=False, min_length=self.minimum)
        text = core_schema.str_schema(strict=True, min_length=1, pattern=self.pattern or _PRINTABLE)
        return core_schema.no_info_after_validator_function(real_day, text) if self.calendar else text


_YEAR = "[12][0-9]{3}"
_MONTH = "(0[1-9]|1[0-2])"
_DAY = "(0[1-9]|[12][0-9]|3[01])"
_REAL = "date(substr({c} || '-01-01', 1, 10), '+0 days') IS substr({c} || '-01-01', 1, 10)"  # moves 02-30 to 03-01
_SLUG = "{c} GLOB '[a-z0-9]*' AND {c} NOT GLOB '*[^a-z0-9-]*'"
_HEX = "[0-9a-f]"
_ARTICLE = f"({_YEAR}-[0-9]{{2}}-[0-9]{{2}}|undated)-{_HEX}{{8}}"

Text = Annotated[str, Form("string")]
TextList = Annotated[
    tuple[str, ...], Form("array", check="{c} IS NULL OR (json_valid({c}) AND json_type({c}) = 'array')")
]
FilledList = Annotated[tuple[str, ...], Form("array", minimum=1)]
Slug = Annotated[
    str,
    Form(
        "string",
        pattern="^[a-z0-9]+(-[a-z0-9]+)*$",
        check=_SLUG,
        code="id.form",
        called="identifier",
        written="lower-case ASCII letters, digits, hyphens",
    ),
]
ArticleId = Annotated[
    str,
    Form(
        "string",
        pattern=f"^{_ARTICLE}$",
        check=f"{{c}} GLOB '*-{_HEX * 8}' AND length({{c}}) IN (16, 19)",
        called="article's identifier",
        written="a day or undated, a hyphen, 8 hex digits",
    ),
]
StatementId = Annotated[
    str,
    Form(
        "string",
        pattern=f"^{_ARTICLE}-s[0-9]{{2,}}$",
        check="{c} GLOB '*-s[0-9][0-9]*'",
        called="statement's identifier",
        written="the article's, -s, two digits",
    ),
]
MeetingId = Annotated[
    str,
    Form(
        "string",
        pattern=f"^({_YEAR}(-[0-9]{{2}}){{0,2}}|undated)-[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        check=_SLUG,
        called="meeting's identifier",
        written="a date or undated, and the principals' identifiers, with hyphens",
    ),
]
Name = Annotated[
    str,
    Form(
        "string",
        pattern="^[a-z][a-z0-9_]*$",
        check="{c} NOT GLOB '*[^a-z0-9_]*'",
        called="column's name",
        written="one of schemas/codebook.md",
    ),
]
Code = Annotated[
    str,
    Form(
        "string",
        pattern="^[a-z][a-z0-9_.-]*$",
        check="{c} NOT GLOB '*[^a-z0-9_.-]*'",
        called="code",
        written="one that a finding bears",
    ),
]
Sha256 = Annotated[
    str,
    Form(
        "string",
        pattern=f"^{_HEX}{{64}}$",
        check="length({c}) = 64 AND {c} NOT GLOB '*[^0-9a-f]*'",
        called="SHA-256",
        written="64 hex digits in lower case",
    ),
]
Country = Annotated[
    str,
    Form(
        "string",
        pattern="^[A-Z]{2}$",
        check="{c} GLOB '[A-Z][A-Z]'",
        code="country.form",
        called="country's code",
        written="the ISO 3166-1 alpha-2 code",
    ),
]
Wikidata = Annotated[
    str,
    Form(
        "string",
        pattern="^Q[1-9][0-9]*$",
        check="{c} GLOB 'Q[1-9]*' AND substr({c}, 2) NOT GLOB '*[^0-9]*'",
        code="wikidata.form",
        called="Wikidata item",
        written="Q and digits",
    ),
]
Url = Annotated[
    str,
    Form(
        "string",
        pattern=r"^https?://\S+$",
        check="{c} GLOB 'http://?*' OR {c} GLOB 'https://?*'",
        code="cell.url",
        called="web address",
        written="one that begins with https:// or http://",
    ),
]
MediaType = Annotated[
    str,
    Form(
        "string",
        pattern="^[a-z]+/[a-z0-9.+-]+$",
        check="{c} GLOB '[a-z]*/[a-z0-9]*'",
        called="media type",
        written="one as text/html",
    ),
]
Day = Annotated[
    str,
    Form(
        "date",
        pattern=f"^{_YEAR}-{_MONTH}-{_DAY}$",
        check=f"length({{c}}) = 10 AND {_REAL}",
        calendar=True,
        code="cell.date",
        called="date",
        written="it as 2001-02-03",
    ),
]
ReducedDay = Annotated[
    str,
    Form(
        "string",
        pattern=f"^{_YEAR}(-{_MONTH}(-{_DAY})?)?$",
        check=f"length({{c}}) IN (4, 7, 10) AND {_REAL}",
        calendar=True,
        code="cell.date",
        called="date",
        written="YYYY, YYYY-MM or YYYY-MM-DD, a day of the calendar",
    ),
]
Offset = Annotated[int, Form("integer", minimum=0)]
Count = Annotated[int, Form("integer", minimum=1)]
Latitude = Annotated[float, Form("number", minimum=-90, maximum=90, written="decimal degrees")]
Longitude = Annotated[float, Form("number", minimum=-180, maximum=180, written="decimal degrees")]
Quantity = Annotated[float, Form("number", minimum=0, written="a number")]
Year = Annotated[str, Form("string", pattern=f"^{_YEAR}$", code="cell.year", called="year", written="four digits")]
Whole = Annotated[
    str,
    Form("string", pattern="^-?[0-9]{1,3}$", code="cell.number", called="whole number", written="digits"),
]
Digits = Annotated[
    str, Form("string", pattern="^[0-9]{1,3}$", code="cell.number", called="whole number from 0 on", written="digits")
]
Ideograph = Annotated[
    str,
    Form("string", pattern="^[\u4e00-\u9fff]$", code="cell.character", called="Chinese character", written="one alone"),
]
LicenceId = Annotated[
    str,
    Form(
        "string",
        pattern="^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$",
        code="id.form",
        called="licence's identifier",
        written="the SPDX identifier",
    ),
]
