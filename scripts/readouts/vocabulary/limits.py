"""What a cell of a hand-kept file may hold: the form of its column, and the words for a cell that breaks it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

from pydantic_core import SchemaValidator, ValidationError

from readouts.forms import Form
from readouts.model import shape
from readouts.refused import shown

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


class Broken(NamedTuple):
    """How a cell breaks its limits: the fault's code, what is wrong, and what to do."""

    code: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Limit:
    """The limits of a column's cells, as its annotation gives them."""

    form: Form
    terms: tuple[str, ...]
    required: bool
    _validate: Callable[[Any], object]

    def broken(self, cell: str) -> Broken | None:
        """How a cell breaks them; None where it does not."""
        if not cell:
            return Broken("cell.empty", "is empty", "every row needs it") if self.required else None
        if self.terms:
            if cell in self.terms:
                return None
            return Broken("cell.term", f"{shown(cell)} is none of {', '.join(self.terms)}", "write one of them")
        match self.form.type:
            case "number":
                return self._of_number(cell)
            case "array":
                return self._of_array(cell)
        return None if self._accepts(cell) else self._of_text(cell)

    def _accepts(self, value: object) -> bool:
        try:
            self._validate(value)
        except ValidationError:
            return False
        return True

    def _of_text(self, cell: str) -> Broken:
        if not self.form.pattern:
            mark = next(character for character in cell if character in "\0\r")
            return Broken("cell.invisible", f"holds the invisible character U+{ord(mark):04X}", "type the cell anew")
        return Broken(self.form.code, f"{shown(cell)} is no {self.form.called}", self._write(self.form.written))

    def _of_number(self, cell: str) -> Broken | None:
        if not _NUMBER.fullmatch(cell):
            return Broken("cell.number", f"{shown(cell)} is no number", self._write(self.form.written))
        if self._accepts(float(cell)):
            return None
        if self.form.maximum is None:
            return Broken(
                "cell.number", f"{shown(cell)} is less than {self.form.minimum}", "write a number from there on"
            )
        remedy = "look whether latitude and longitude are swapped"
        return Broken("coordinates.range", f"{cell} is beyond {self.form.maximum} degrees", remedy)

    def _of_array(self, cell: str) -> Broken | None:
        value = strings(cell)
        if value is None:
            return Broken("cell.array", f"{shown(cell)} is no JSON array of strings", self._write('["…", "…"]'))
        if self._accepts(value):
            return None
        if not value:
            return Broken("cell.empty", "is an empty array", "every row needs it")
        if not all(value):
            return Broken("cell.array", f"{shown(cell)} holds an empty string", "take it out")
        mark = next(character for item in value for character in item if character in "\0\r")
        return Broken("cell.invisible", f"holds the invisible character U+{ord(mark):04X}", "type the cell anew")

    def _write(self, how: str) -> str:
        return f"write {how}" if self.required else f"write {how} or leave it empty"


def limit(hint: Any, column: str) -> Limit:
    """The limits that an annotation gives the cells of a column; an array of which the least is one must be filled."""
    found = shape(hint, column)
    required = bool(found.form.minimum) if found.form.type == "array" else not found.optional
    return Limit(found.form, found.enum, required, _validator(found.form))


@cache
def _validator(form: Form) -> Callable[[Any], object]:
    return SchemaValidator(form.schema()).validate_python


@lru_cache(maxsize=8192)
def strings(cell: str) -> tuple[str, ...] | None:
    """The members of a JSON array of strings; None where a cell is no such array."""
    try:
        value = json.loads(cell)
    except (ValueError, RecursionError):
        return None
    whole = isinstance(value, list) and all(isinstance(item, str) for item in value)
    return tuple(value) if whole else None
