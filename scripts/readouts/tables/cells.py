"""How a value stands in a cell of a CSV file or of the database, and how it is read back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from readouts.model import Column, Row, columns

Encode = Callable[[Any], Any]
_DIGITS = frozenset("0123456789")


def array(value: tuple[str, ...]) -> str | None:
    """Return an array as JSON, or None for an empty one: an empty cell says that nothing is known."""
    return json.dumps(value, ensure_ascii=False) if value else None


def boolean(value: bool) -> str:
    """Return a truth value as Table Schema writes it."""
    return "true" if value else "false"


def encoders(model: type[Row], special: dict[str, Encode]) -> list[tuple[str, Encode | None]]:
    """Return the name of each column with the function for its type, or None where values stand as they are."""
    return [(column.name, special.get(column.type)) for column in columns(model)]


def encode(rows: list[Row], plan: list[tuple[str, Encode | None]]) -> Iterator[list[Any]]:
    """Return the cells of each row."""
    for row in rows:
        values = row.__dict__
        yield [values[name] if to is None else to(values[name]) for name, to in plan]


def _integer(cell: str) -> int | str:
    canonical = _DIGITS.issuperset(cell) and (cell == "0" or not cell.startswith("0"))
    return int(cell) if canonical else cell


def _number(cell: str) -> float | str:
    try:
        value = float(cell)
    except ValueError:
        return cell
    return value if repr(value) == cell else cell


def _array(cell: str) -> Any:
    try:
        value = json.loads(cell)
    except ValueError:
        return cell
    return value if isinstance(value, list) and array(tuple(value)) == cell else cell


def _boolean(cell: str) -> bool | str:
    return {"true": True, "false": False}.get(cell, cell)


_DECODERS: dict[str, Callable[[str], Any]] = {
    "integer": _integer,
    "number": _number,
    "array": _array,
    "boolean": _boolean,
}


def decoder(column: Column) -> Callable[[str], Any] | None:
    """Return the function that reads a cell of a column that is not empty; None where the text is the value.

    Only the one way in which we write a value is read as that value, so that a table read and written again is the same
    bytes. Anything else is returned as it is, for the row model to refuse with its reason.
    """
    return _DECODERS.get(column.type)
