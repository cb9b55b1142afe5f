"""A CSV file as its cells, each with the line and column where it begins, as an editor counts them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

# A quoted cell may hold commas and line ends; one that is never closed runs to the end of the file.
_CELL = re.compile(r'"(?P<quoted>(?:[^"]|"")*)(?:"|\Z)(?P<behind>[^,\r\n]*)|[^,\r\n]*')
_LINE_END = re.compile(r"\r\n|\r|\n")


class Cell(NamedTuple):
    """A cell: the `line` and `column`, counted from 1, where it begins, and its value."""

    line: int
    column: int
    value: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The header and rows of a CSV file, and the names of its columns; `path` is relative to the clone."""

    path: str
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    columns: tuple[str, ...] = field(init=False, repr=False, compare=False)
    _keys: dict[str, tuple[Cell, ...]] = field(init=False, repr=False, compare=False)
    _lines: dict[int, tuple[Cell, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "columns", tuple(cell.value for cell in self.header))
        object.__setattr__(self, "_keys", {row[0].value: row for row in reversed(self.rows)})
        object.__setattr__(self, "_lines", {row[0].line: row for row in (self.header, *self.rows)})

    def cell(self, row: tuple[Cell, ...], column: str) -> Cell | None:
        """The cell of a row in a column; None where the row has none."""
        number = self.columns.index(column) if column in self.columns else len(row)
        return row[number] if number < len(row) else None

    def row_of(self, key: str) -> tuple[Cell, ...] | None:
        """The first row whose first cell is `key`."""
        return self._keys.get(key)

    def place(self, line: int, column: str) -> tuple[int, int]:
        """Line and column of a cell, given the line where its row begins; column 0 where the row has no such cell."""
        row = self._lines.get(line)
        cell = self.cell(row, column) if row and column else None
        return (cell.line, cell.column) if cell else (line, 0)

    def named(self) -> Iterator[tuple[str, Cell]]:
        """Every cell below the header, with the name of its column."""
        for row in self.rows:
            yield from zip(self.columns, row, strict=False)


def parse(path: str, text: str) -> Sheet:
    """The cells of a CSV text (RFC 4180), however its lines end."""
    rows: list[tuple[Cell, ...]] = []
    row: list[Cell] = []
    at, line, line_start = 0, 1, 0
    while at < len(text) or row:
        raw = _CELL.match(text, at)
        assert raw is not None, "the pattern matches an empty cell"
        row.append(Cell(line, at - line_start + 1, _value(raw)))
        for end in _LINE_END.finditer(raw[0]):
            line, line_start = line + 1, at + end.end()
        at = raw.end()
        if text.startswith(",", at):
            at += 1
            continue
        rows.append(tuple(row))
        row = []
        if end_of_line := _LINE_END.match(text, at):
            at = end_of_line.end()
            line, line_start = line + 1, at
    return Sheet(path, rows[0] if rows else (Cell(1, 1, ""),), tuple(rows[1:]))


def _value(raw: re.Match[str]) -> str:
    return raw[0] if raw["quoted"] is None else raw["quoted"].replace('""', '"') + raw["behind"]
