"""Reading of one vocabulary file: a CSV under data/ with a known header, every fault named by file and line."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections.abc import Container, Sequence
from pathlib import Path
from typing import TypeVar

from readouts.vocabulary.fault import Fault

T = TypeVar("T", bound=str)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_YEAR = re.compile(r"[12]\d{3}")
_WIKIDATA = re.compile(r"Q[1-9]\d*")


class Row:
    """One row of a vocabulary file, with the line where it begins, for messages."""

    def __init__(self, path: Path, line: int, cells: dict[str, str], faults: list[Fault]) -> None:
        self.path, self.line, self.cells, self.faults = path, line, cells, faults

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def fault(self, column: str, code: str, message: str, remedy: str) -> None:
        """Note what is wrong with a cell of this row, and what to do."""
        self.faults.append(Fault(self.path.name, self.line, column, code, message, remedy))

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
            self.fault(
                column,
                "cell.array",
                f"{cell!r} is no JSON array of strings",
                'write ["…", "…"] or leave it empty',
            )
            return ()
        return tuple(value)

    def term(self, column: str, terms: tuple[T, ...]) -> T:
        """The cell as one of a closed set of terms; another is a fault, and the first stands in until that is told."""
        for term in terms:
            if self.cells[column] == term:
                return term
        message = f"{self.cells[column]!r} is none of {', '.join(map(str, terms))}"
        self.fault(column, "cell.term", message, "write one of them")
        return terms[0]

    def number(self, column: str, limit: float) -> float | None:
        """The cell as a number from -limit to limit, or None where it is empty."""
        cell = self.cells[column]
        if not cell:
            return None
        try:
            value = float(cell)
        except ValueError:
            self.fault(column, "cell.number", f"{cell!r} is no number", "write decimal degrees or leave it empty")
            return None
        if not -limit <= value <= limit:
            self.fault(
                column,
                "coordinates.range",
                f"{cell} is beyond {limit:g} degrees",
                "look whether latitude and longitude are swapped",
            )
            return None
        return value

    def integer(self, column: str) -> int:
        """The cell as a whole number, perhaps below zero."""
        try:
            return int(self.cells[column])
        except ValueError:
            self.fault(column, "cell.number", f"{self.cells[column]!r} is no whole number", "write digits")
            return 0

    def year(self, column: str) -> int:
        """The cell as a year of four digits."""
        if not _YEAR.fullmatch(self.cells[column]):
            self.fault(column, "cell.year", f"{self.cells[column]!r} is no year", "write four digits")
            return 0
        return int(self.cells[column])

    def identifier(self, column: str) -> str:
        """The cell as an identifier: lower-case ASCII letters and digits, joined by hyphens."""
        if not _SLUG.fullmatch(self.cells[column]):
            self.fault(
                column,
                "id.form",
                f"{self.cells[column]!r} is no identifier",
                "write lower-case ASCII letters, digits, hyphens",
            )
        return self.cells[column]

    def known(self, column: str, values: Container[str] | None, where: str) -> str:
        """The cell as one of the values that another file lists, or empty; None where that file could not be read."""
        if values is not None and self.cells[column] and self.cells[column] not in values:
            message = f"{self.cells[column]!r} is not in {where}"
            self.fault(column, "cell.unlisted", message, "add it there or write one that is")
        return self.cells[column]

    def wikidata(self, column: str) -> str:
        """The cell as a Wikidata item, or empty."""
        if self.cells[column] and not _WIKIDATA.fullmatch(self.cells[column]):
            message = f"{self.cells[column]!r} is no Wikidata item"
            self.fault(column, "wikidata.form", message, "write Q and digits or leave it empty")
        return self.cells[column]


def read_table(path: Path, columns: Sequence[str], faults: list[Fault], unique: bool = True) -> list[Row]:
    """Rows of a vocabulary file; what is wrong is added to `faults` and the other rows are still read.

    The header must be exactly `columns`; the first column must be filled and, where `unique`, tell the rows apart.
    Files are UTF-8, with or without BOM.
    """
    text = _text(path, columns, faults)
    if text is None:
        return []
    # A cell may be longer than the 128 KiB that Python's reader allows by default.
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    reader = csv.reader(io.StringIO(text, newline=""))
    header = next(reader, [])
    if header != list(columns):
        faults.append(_header(path.name, header, columns))
        return []
    rows = []
    seen: dict[str, int] = {}
    line = reader.line_num + 1
    for cells in reader:
        row = Row(path, line, dict(zip(columns, cells, strict=False)), faults)
        line = reader.line_num + 1
        if len(cells) != len(columns):
            message = f"{len(cells)} cells in a line of {len(columns)} columns"
            row.fault(columns[0], "row.cells", message, "quote cells that hold commas")
        elif not cells[0]:
            row.fault(columns[0], "cell.empty", "is empty", "every row needs it")
        else:
            if unique and cells[0] in seen:
                message = f"{cells[0]!r} stands in line {seen[cells[0]]} already"
                row.fault(columns[0], "id.repeated", message, "keep one of the two")
            seen.setdefault(cells[0], row.line)
            rows.append(row)
    return rows


def _text(path: Path, columns: Sequence[str], faults: list[Fault]) -> str | None:
    """The text of a file; None where it is missing or no UTF-8, which is added to `faults`."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"is not UTF-8 (byte {error.start})"
        faults.append(Fault(path.name, 0, "", "file.encoding", message, "save it as UTF-8"))
    except OSError:
        remedy = f"it must stand in {path.parent.name}/ with the columns {','.join(columns)}"
        faults.append(Fault(path.name, 0, "", "file.missing", "is missing", remedy))
    return None


def _header(name: str, header: Sequence[str], columns: Sequence[str]) -> Fault:
    message = f"header is {','.join(header)}"
    if sorted(header) == sorted(columns):
        moved = [is_ for is_, should in zip(header, columns, strict=True) if is_ != should]
        message = f"the columns {', '.join(moved)} stand in another order"
    return Fault(name, 1, "", "header.wrong", message, f"write {','.join(columns)}")
