"""The rows of a small file of data/ as cells that know their places, and what keeps it from being read so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from readouts.review.finding import Finding
from readouts.review.sheet import Cell, parse

Cells = Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class CellRows:
    """The rows of a file, each its cells by column, and what is wrong with the others."""

    rows: list[Cells] = field(default_factory=list)
    faults: list[Finding] = field(default_factory=list)


def read_cells(data: Path, name: str, columns: Sequence[str]) -> CellRows:
    """The rows of the CSV file `name` of the folder `data`, whose header must be exactly `columns`.

    A file that is not UTF-8 has no rows and no fault here: that is told with all files.
    """
    read, path, header = CellRows(), f"data/{name}", ",".join(columns)
    try:
        sheet = parse(path, (data / name).read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        remedy = f"it must stand in data/ with the columns {header}"
        read.faults.append(Finding(path, 0, 0, "file.missing", "is missing", remedy))
        return read
    except UnicodeDecodeError:
        return read
    if sheet.columns != list(columns):
        message = f"header is {','.join(sheet.columns)}"
        read.faults.append(Finding(path, 1, 0, "header.wrong", message, f"write {header}"))
        return read
    for row in sheet.rows:
        if len(row) == len(columns):
            read.rows.append(dict(zip(columns, row, strict=True)))
            continue
        message = f"{len(row)} cells in a line of {len(columns)} columns"
        read.faults.append(Finding(path, row[0].line, 0, "row.cells", message, "quote cells that hold commas"))
    return read
