"""Reads the tables of a build back into rows, reporting every bad cell as `file:line:column reason`."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from readouts.model import Row, columns
from readouts.refused import in_words
from readouts.rows import TABLES
from readouts.tables.cells import decoder
from readouts.tables.problem import Problem

REMEDY = "build the tables again"
# What a cell is not, where rows know of values alone.
_CELLS = {
    "tuple_type": "not a JSON array as the build writes it",
    "int_type": "not a whole number as the build writes it",
    "float_type": "not a number as the build writes it",
    "bool_type": "neither true nor false",
    "missing": "empty, but required",
}


@dataclass(slots=True)
class Loaded:
    """The rows of every table, and what was wrong with the others."""

    tables: dict[str, list[Row]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def _refused(path: Path, line: int, model: type[Row], error: ValidationError) -> Iterator[Problem]:
    for found in error.errors():
        column = str(found["loc"][0]) if found["loc"] else "row"
        reason, how = in_words(found, model)
        if cell := _CELLS.get(found["type"]):
            reason, how = cell, "mend the cell"
        yield Problem(str(path), reason, f"{how}, or {REMEDY}", "cell.refused", line, column)


def _load_table(model: type[Row], path: Path, loaded: Loaded) -> list[Row]:
    plan = [(column.name, decoder(column)) for column in columns(model)]
    names = [name for name, _ in plan]
    rows: list[Row] = []
    with path.open(encoding="utf-8", newline="") as handle:
        reader = csv.reader(handle, strict=True)
        header = next(reader, [])
        if header != names:
            message = f"header is {','.join(header)}, not {','.join(names)}"
            loaded.problems.append(Problem(str(path), message, REMEDY, "header.wrong", 1))
            return rows
        behind = reader.line_num + 1
        for cells in reader:
            line, behind = behind, reader.line_num + 1
            if len(cells) != len(names):
                message = f"{len(cells)} cells, not {len(names)}"
                loaded.problems.append(Problem(str(path), message, REMEDY, "row.cells", line))
                continue
            values: dict[str, Any] = {
                name: decode(cell) if decode else cell for (name, decode), cell in zip(plan, cells, strict=True) if cell
            }
            try:
                rows.append(model(**values))
            except ValidationError as error:
                loaded.problems += _refused(path, line, model, error)
    return rows


def load(folder: Path) -> Loaded:
    """Return the rows of the CSV tables in a folder, each validated by its model, and every problem found."""
    # An article is one cell and may be longer than the 128 KiB that Python's reader allows by default.
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    loaded = Loaded()
    for model in TABLES:
        path = folder / f"{model.META.name}.csv"
        loaded.tables[model.META.name] = []
        try:
            loaded.tables[model.META.name] = _load_table(model, path, loaded)
        except OSError as error:
            loaded.problems.append(Problem(str(path), f"cannot be read ({error.strerror})", REMEDY, "file.missing"))
        except (UnicodeDecodeError, csv.Error) as error:
            loaded.problems.append(Problem(str(path), f"is not CSV in UTF-8 ({error})", REMEDY, "file.csv"))
    return loaded
