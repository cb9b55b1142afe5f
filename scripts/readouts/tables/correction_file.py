"""Reading of data/corrections.csv: each line as a correction, or what is wrong with it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from readouts.model import columns
from readouts.refused import in_words, shown
from readouts.rows import CorrectionRow
from readouts.separators import SEPARATE, cells_to_write, wrong_separator
from readouts.tables.problem import Problem

_HEADER = [column.name for column in columns(CorrectionRow)]
_CELL = ("table", "row_id", "column")


def read_corrections(path: Path) -> tuple[list[tuple[int, CorrectionRow]], list[Problem]]:
    """Every sound correction with the line on which it begins, and every problem of the others."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        remedy = f"it must stand in {path.parent.name}/ with the columns {','.join(_HEADER)}"
        return [], [Problem(str(path), "is missing", remedy, "file.missing")]
    except OSError as error:
        remedy = f"put a file with the columns {','.join(_HEADER)} in its place"
        return [], [Problem(str(path), f"cannot be read ({error.strerror})", remedy, "file.unreadable")]
    except UnicodeDecodeError as error:
        message = f"is not UTF-8 (byte {error.start})"
        return [], [Problem(str(path), message, "save it as UTF-8", "file.encoding")]
    reader = csv.reader(io.StringIO(text, newline=""))
    header = next(reader, [])
    if separator := wrong_separator(header, _HEADER):
        return [], [Problem(str(path), f"is separated by {separator}", SEPARATE, "file.separator")]
    if header != _HEADER:
        message = f"header is {','.join(header)}" if any(header) else "has no header"
        return [], [Problem(str(path), message, f"write {','.join(_HEADER)}", "header.wrong", 1)]
    rows: list[tuple[int, CorrectionRow]] = []
    problems: list[Problem] = []
    first: dict[tuple[str, ...], int] = {}
    behind = reader.line_num + 1
    for cells in reader:
        line, behind = behind, reader.line_num + 1
        found = list(_refusals(str(path), line, cells, first))
        problems += found
        if not found:
            rows.append((line, _row(cells)))
    return rows, problems


def _row(cells: list[str]) -> CorrectionRow:
    return CorrectionRow.model_validate({name: cell for name, cell in zip(_HEADER, cells, strict=True) if cell})


def _refusals(path: str, line: int, cells: list[str], first: dict[tuple[str, ...], int]) -> Iterator[Problem]:
    """What is wrong with one line by itself, and against those before it, of which `first` knows the cells."""
    if len(cells) != len(_HEADER):
        message = f"{len(cells)} cells in a line of {len(_HEADER)} columns"
        yield Problem(path, message, cells_to_write(len(cells), len(_HEADER)), "row.cells", line)
        return
    try:
        row = _row(cells)
    except ValidationError as error:
        for found in error.errors():
            name = str(found["loc"][0])
            message, remedy = in_words(found, CorrectionRow)
            if found["type"] == "missing":
                message, remedy = "is empty", "every correction needs it"
            elif name == "table":
                message, remedy = f"{shown(found['input'])} is no table", "write one that schemas/codebook.md lists"
            yield Problem(path, message, remedy, "correction.refused", line, name)
        return
    if row.old_value == row.new_value:
        message = f"the old value and the new are both {row.new_value!r}"
        yield Problem(path, message, "take the correction out or give another value", "correction.idle", line)
    if (before := first.setdefault(tuple(getattr(row, name) for name in _CELL), line)) != line:
        message = f"line {before} corrects the same cell"
        yield Problem(path, message, "keep one of the two", "correction.repeated", line)
