"""Reading of one hand-kept file: a CSV under data/ of which files.py knows the columns, every fault with its line."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from readouts.refused import shown
from readouts.separators import SEPARATE, cells_to_write, wrong_separator
from readouts.vocabulary.fault import Fault
from readouts.vocabulary.files import FILES
from readouts.vocabulary.limits import Limit, strings

T = TypeVar("T", bound=str)


class Row:
    """One row of a hand-kept file, with the line where it begins, for messages.

    Cells that break the limits of their columns are in `wrong`: told when the file was read, and read as empty.
    """

    def __init__(self, path: Path, line: int, cells: dict[str, str], faults: list[Fault]) -> None:
        self.path, self.line, self.cells, self.faults = path, line, cells, faults
        self.wrong: set[str] = set()

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def fault(self, column: str, code: str, message: str, remedy: str) -> None:
        """Note what is wrong with a cell of this row, and what to do."""
        self.wrong.add(column)
        self.faults.append(Fault(self.path.name, self.line, column, code, message, remedy))

    def array(self, column: str) -> tuple[str, ...]:
        """The cell as a JSON array of strings; an empty cell is an empty array."""
        return strings(self.cells[column]) or ()

    def term(self, column: str, terms: tuple[T, ...]) -> T:
        """The cell as one of its terms; the first stands in for one that is none."""
        cell = self.cells[column]
        return terms[terms.index(cell)] if cell in terms else terms[0]

    def number(self, column: str) -> float | None:
        """The cell as a number, None where it is empty."""
        cell = self.cells[column]
        return float(cell) if cell and column not in self.wrong else None

    @property
    def year(self) -> int:
        """The year of the row; 0 where its cell is wrong."""
        return int(self.cells["year"]) if "year" not in self.wrong else 0

    def check(self, limits: Mapping[str, Limit]) -> None:
        """Note each cell that breaks the limits of its column."""
        for column, limit in limits.items():
            if broken := limit.broken(self.cells[column]):
                self.fault(column, *broken)


def read_table(path: Path, faults: list[Fault]) -> list[Row]:
    """Rows of the hand-kept file of a name in FILES; what is wrong is added to `faults`, the rest is still read.

    The header must be exactly the columns of the file; the first column must be filled and, where it is to tell the
    rows apart, do so. Files are UTF-8, with or without BOM.
    """
    file = FILES[path.name]
    text = _text(path, tuple(file.columns), faults)
    if text is None:
        return []
    # A cell may be longer than the 128 KiB that Python's reader allows by default.
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    lines = _lines(path.name, text, faults)
    _, header = next(lines, (0, []))
    if header != list(file.columns):
        faults.append(_header(path.name, header, tuple(file.columns)))
        return []
    rows = []
    first = next(iter(file.columns))
    seen: dict[str, int] = {}
    for line, cells in lines:
        row = Row(path, line, dict(zip(file.columns, cells, strict=False)), faults)
        if len(cells) != len(file.columns):
            message = f"{len(cells)} cells in a line of {len(file.columns)} columns"
            row.fault(first, "row.cells", message, cells_to_write(len(cells), len(file.columns)))
            continue
        row.check(file.columns)
        if not cells[0]:
            continue
        if file.unique and cells[0] in seen:
            message = f"{shown(cells[0])} stands in line {seen[cells[0]]} already"
            row.fault(first, "id.repeated", message, "keep one of the two")
        seen.setdefault(cells[0], row.line)
        rows.append(row)
    return rows


def _lines(name: str, text: str, faults: list[Fault]) -> Iterator[tuple[int, list[str]]]:
    """The cells of each row with the line where it begins; one whose quotation marks are amiss is a fault."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            yield line, next(reader)
        except StopIteration:
            return
        except csv.Error:
            message = "a quotation mark is not closed, or stands within a cell that has none around it"
            remedy = 'close it, and write one within a quoted cell as ""'
            faults.append(Fault(name, line, "", "row.quotes", message, remedy))


def _text(path: Path, columns: Sequence[str], faults: list[Fault]) -> str | None:
    """The text of a file; None where it is missing or no UTF-8, which is added to `faults`."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"is not UTF-8 (byte {error.start})"
        faults.append(Fault(path.name, 0, "", "file.encoding", message, "save it as UTF-8"))
    except FileNotFoundError:
        remedy = f"it must stand in {path.parent.name}/ with the columns {','.join(columns)}"
        faults.append(Fault(path.name, 0, "", "file.missing", "is missing", remedy))
    except OSError as error:
        message = "is a folder" if path.is_dir() else f"cannot be read ({error.strerror})"
        remedy = f"put a file with the columns {','.join(columns)} in its place"
        faults.append(Fault(path.name, 0, "", "file.unreadable", message, remedy))
    return None


def _header(name: str, header: Sequence[str], columns: Sequence[str]) -> Fault:
    if separator := wrong_separator(header, columns):
        return Fault(name, 0, "", "file.separator", f"is separated by {separator}", SEPARATE)
    message = f"header is {','.join(header)}" if any(header) else "has no header"
    if sorted(header) == sorted(columns):
        moved = [is_ for is_, should in zip(header, columns, strict=True) if is_ != should]
        message = f"the columns {', '.join(moved)} stand in another order"
    return Fault(name, 1, "", "header.wrong", message, f"write {','.join(columns)}")
