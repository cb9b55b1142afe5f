"""Cells as people read them: the name of a column in words, and of a value what it stands for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from datasette.database import Database

# The column of a cell, and the vocabulary in which its value is named.
NAMED_IN: Mapping[str, str] = {
    "person_id": "people",
    "speaker_id": "people",
    "place_id": "places",
    "dateline_place_id": "places",
    "publisher_id": "publishers",
}
# Columns that hold a term of a closed set, as a program writes it.
_TERMS = frozenset(("action", "date_basis", "format", "kind", "level", "role", "status", "voice", "witnessed"))
_ENGLISH = {"true": "yes", "false": "no", "1": "yes", "0": "no"}
_LABELS = {"witnessed": "leaders looked on", "quantity_text": "number as printed", "published_on": "published"}
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")


@dataclass(frozen=True, slots=True)
class Value:
    """A value as it is shown, with its English name beside it where it has one; `chinese` tells in which language."""

    shown: str
    english: str = ""

    @property
    def chinese(self) -> bool:
        """Whether it holds Chinese characters, for the language that a screen reader speaks."""
        return is_chinese(self.shown)


# By vocabulary and identifier.
Names = Mapping[tuple[str, str], Value]


def is_chinese(text: str) -> bool:
    """Whether a text holds a Chinese character."""
    return _HAN.search(text) is not None


def column_label(column: str) -> str:
    """The name of a column in plain words."""
    return _LABELS.get(column) or column.removesuffix("_id").replace("_", " ")


def value_of(column: str, value: object, names: Names) -> Value:
    """A value as people read it: the name of a person, place or publisher, a term in words, or what stands there."""
    text = str(value)
    named = names.get((NAMED_IN.get(column, ""), text))
    if named is not None:
        return named
    if column in _TERMS:
        return Value(_ENGLISH.get(text) or text.replace("_", " "))
    return Value(text)


async def names_of(db: Database, cells: Iterable[tuple[str, object]]) -> Names:
    """The names of those values, given as pairs of column and value, that point to a person, a place or a publisher."""
    wanted = {(NAMED_IN[column], str(value)) for column, value in cells if value and column in NAMED_IN}
    found = await db.execute(
        """
        WITH wanted AS (SELECT json_extract(value, '$[0]') AS vocabulary, json_extract(value, '$[1]') AS id
                        FROM json_each(:wanted))
        SELECT vocabulary, id, name_zh, name_en FROM wanted JOIN people ON person_id = id WHERE vocabulary = 'people'
        UNION ALL
        SELECT vocabulary, id, name_zh, name_en FROM wanted JOIN places ON place_id = id WHERE vocabulary = 'places'
        UNION ALL
        SELECT vocabulary, id, name_zh, name_en FROM wanted JOIN publishers ON publisher_id = id
        WHERE vocabulary = 'publishers'
        """,
        {"wanted": json.dumps(sorted(wanted))},
    )
    return {(vocabulary, key): Value(zh, en or "") for vocabulary, key, zh, en in found.rows}


def members(cell: str | None) -> list[str]:
    """The members of a cell that holds an array, none where it is empty."""
    return [str(member) for member in json.loads(cell)] if cell else []


def document_name(row: Mapping[str, Any]) -> str:
    """What to call a row of documents_signed: its title in its marks, or number and fields of a batch as printed."""
    if row["title"]:
        return f"《{row['title']}》"
    fields = "、".join(members(row["fields"]))
    return " · ".join(part for part in (row["quantity_text"], fields) if part) or "untitled documents"
