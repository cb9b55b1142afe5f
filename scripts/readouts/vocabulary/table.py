"""Reading of one vocabulary file: a CSV under data/ with a known header, every fault named by file and line."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Container, Sequence
from pathlib import Path
from typing import TypeVar

T = TypeVar("T", bound=str)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_YEAR = re.compile(r"[12]\d{3}")
_WIKIDATA = re.compile(r"Q[1-9]\d*")


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
        """The cell as one of a closed set of terms; another is a fault, and the first stands in until that is told."""
        for term in terms:
            if self.cells[column] == term:
                return term
        self.fault(column, f"{self.cells[column]!r} is none of {', '.join(map(str, terms))}; write one of them")
        return terms[0]

    def number(self, column: str, limit: float) -> float | None:
        """The cell as a number from -limit to limit, or None where it is empty."""
        cell = self.cells[column]
        if not cell:
            return None
        try:
            value = float(cell)
        except ValueError:
            self.fault(column, f"{cell!r} is no number; write decimal degrees or leave it empty")
            return None
        if not -limit <= value <= limit:
            self.fault(column, f"{cell} is beyond {limit:g} degrees; look whether latitude and longitude are swapped")
            return None
        return value

    def integer(self, column: str) -> int:
        """The cell as a whole number, perhaps below zero."""
        try:
            return int(self.cells[column])
        except ValueError:
            self.fault(column, f"{self.cells[column]!r} is no whole number; write digits")
            return 0

    def year(self, column: str) -> int:
        """The cell as a year of four digits."""
        if not _YEAR.fullmatch(self.cells[column]):
            self.fault(column, f"{self.cells[column]!r} is no year; write four digits")
            return 0
        return int(self.cells[column])

    def identifier(self, column: str) -> str:
        """The cell as an identifier: lower-case ASCII letters and digits, joined by hyphens."""
        if not _SLUG.fullmatch(self.cells[column]):
            self.fault(
                column, f"{self.cells[column]!r} is no identifier; write lower-case ASCII letters, digits, hyphens"
            )
        return self.cells[column]

    def known(self, column: str, values: Container[str], where: str) -> str:
        """The cell as one of the values that another file lists, or empty."""
        if self.cells[column] and self.cells[column] not in values:
            self.fault(column, f"{self.cells[column]!r} is not in {where}; add it there or write one that is")
        return self.cells[column]

    def wikidata(self, column: str) -> str:
        """The cell as a Wikidata item, or empty."""
        if self.cells[column] and not _WIKIDATA.fullmatch(self.cells[column]):
            self.fault(column, f"{self.cells[column]!r} is no Wikidata item; write Q and digits or leave it empty")
        return self.cells[column]


def read_table(path: Path, columns: Sequence[str], faults: list[str], unique: bool = True) -> list[Row]:
    """Rows of a vocabulary file; what is wrong is added to `faults` and the other rows are still read.

    The header must be exactly `columns`; the first column must be filled and, where `unique`, tell the rows apart.
    Files are UTF-8, with or without BOM.
    """
    if not path.exists():
        faults.append(
            f"{path.name}: is missing; it must stand in {path.parent.name}/ with the columns {','.join(columns)}"
        )
        return []
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        faults.append(f"{path.name}: is not UTF-8 (byte {error.start}); save it as UTF-8")
        return []
    with io.StringIO(text, newline="") as handle:
        reader = csv.reader(handle)
        header = next(reader, [])
        if header != list(columns):
            faults.append(f"{path.name}:1: header is {','.join(header)}; write {','.join(columns)}")
            return []
        rows = []
        seen: dict[str, int] = {}
        for cells in reader:
            row = Row(path, reader.line_num, dict(zip(columns, cells, strict=False)), faults)
            if len(cells) != len(columns):
                row.fault(
                    columns[0], f"{len(cells)} cells in a line of {len(columns)} columns; quote cells that hold commas"
                )
            elif not cells[0]:
                row.fault(columns[0], "is empty; every row needs it")
            else:
                if unique and cells[0] in seen:
                    row.fault(columns[0], f"{cells[0]!r} stands in line {seen[cells[0]]} already; keep one of the two")
                seen.setdefault(cells[0], reader.line_num)
                rows.append(row)
        return rows
