"""Reading of one vocabulary file: a CSV under data/ with a known header, every fault named by file and line."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

T = TypeVar("T", bound=str)


class VocabularyError(ValueError):
    """A vocabulary file that cannot be used. `lines` holds one finding a line, `path:line: column: reason; remedy`."""

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__("\n".join(lines))
        self.lines = tuple(lines)


class Row:
    """One line of a vocabulary file, with its place for messages."""

    def __init__(self, path: Path, line: int, cells: dict[str, str], faults: list[str]) -> None:
        self.path, self.line, self.cells, self.faults = path, line, cells, faults

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def fault(self, column: str, reason: str) -> None:
        """Note what is wrong with a cell of this line."""
        self.faults.append(f"{self.path.name}:{self.line}: {column}: {reason}")

    def array(self, column: str) -> tuple[str, ...]:
        """The cell as a JSON array of strings; an empty cell is an empty array."""
        cell = self.cells[column]
        if not cell:
            return ()
        try:
            value = json.loads(cell)
        except json.JSONDecodeError:
            value = None
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.fault(column, f'{cell!r} is no JSON array of strings; write ["…", "…"] or leave it empty')
            return ()
        return tuple(value)

    def term(self, column: str, terms: tuple[T, ...]) -> T:
        """The cell as one of a closed set of terms; another is a fault, and the first stands in until it is reported."""
        for term in terms:
            if self.cells[column] == term:
                return term
        self.fault(column, f"{self.cells[column]!r} is none of {', '.join(map(str, terms))}; write one of them")
        return terms[0]

    def number(self, column: str) -> float | None:
        """The cell as a number, or None where it is empty."""
        cell = self.cells[column]
        if not cell:
            return None
        try:
            return float(cell)
        except ValueError:
            self.fault(column, f"{cell!r} is no number; write decimal degrees or leave it empty")
            return None


def read_table(path: Path, columns: Sequence[str], faults: list[str]) -> list[Row]:
    """Rows of a vocabulary file; what is wrong is added to `faults` and the other rows are still read.

    The header must be exactly `columns`; the first column must be filled. Files are UTF-8, with or without BOM.
    """
    if not path.exists():
        faults.append(
            f"{path.name}: is missing; it must stand in {path.parent.name}/ with the columns {','.join(columns)}"
        )
        return []
    with path.open(encoding="utf-8-sig", newline="") as handle:
        reader = csv.reader(handle)
        header = next(reader, [])
        if header != list(columns):
            faults.append(f"{path.name}:1: header is {','.join(header)}; write {','.join(columns)}")
            return []
        rows = []
        for cells in reader:
            row = Row(path, reader.line_num, dict(zip(columns, cells, strict=False)), faults)
            if len(cells) != len(columns):
                row.fault(
                    columns[0], f"{len(cells)} cells in a line of {len(columns)} columns; quote cells that hold commas"
                )
            elif not cells[0]:
                row.fault(columns[0], "is empty; every row needs it")
            else:
                rows.append(row)
        return rows
