"""Cells of hand-kept files that name a row of another: each must stand there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from readouts.refused import shown
from readouts.vocabulary.fault import Fault
from readouts.vocabulary.files import FILES
from readouts.vocabulary.table import Row

Tables = Mapping[str, Sequence[Row]]
# Faults of a file of which no row could be read.
UNREAD = frozenset({"file.missing", "file.unreadable", "file.encoding", "file.separator", "header.wrong"})
# Faults by which a row is lost: what points to it would be told for nothing.
_LOST = UNREAD | {"row.cells", "row.quotes"}


@dataclass(frozen=True, slots=True)
class _Target:
    """The files that cells point to, how messages name them, and the values that may be pointed to."""

    files: tuple[str, ...]
    where: str
    values: Callable[[Tables], Iterable[str]]


_TARGETS: Mapping[str, _Target] = {
    "country": _Target(
        ("countries.csv",), "countries.csv", lambda tables: _column(tables, "countries.csv", "country_code")
    ),
    "licence": _Target(
        ("open_licenses.csv", "closed_licenses.csv"),
        "open_licenses.csv or closed_licenses.csv",
        lambda tables: (
            *_column(tables, "open_licenses.csv", "license_id"),
            *_column(tables, "closed_licenses.csv", "license_id"),
        ),
    ),
    "person": _Target(("people.csv",), "people.csv", lambda tables: _column(tables, "people.csv", "person_id")),
    # A country is a place too, by its code in lower case.
    "place": _Target(
        ("places.csv", "countries.csv"),
        "places.csv",
        lambda tables: (
            *_column(tables, "places.csv", "place_id"),
            *map(str.lower, _column(tables, "countries.csv", "country_code")),
        ),
    ),
    "publisher": _Target(
        ("publishers.csv",),
        "publishers.csv",
        lambda tables: (name for row in tables["publishers.csv"] for name in (row["name_zh"], *row.array("aliases"))),
    ),
}


def lost_files(faults: Iterable[Fault]) -> frozenset[str]:
    """The files of which a row at least could not be read, so that nothing can be said of what points to them."""
    return frozenset(fault.file for fault in faults if fault.code in _LOST)


class References:
    """The rows of all files that were read, against which cells that point to them are checked.

    `lost`: the files of which a row at least could not be read.
    """

    def __init__(self, tables: Tables, lost: frozenset[str]) -> None:
        self.tables, self.lost = tables, lost
        self._values: dict[str, frozenset[str] | None] = {}

    def values(self, target: str) -> frozenset[str] | None:
        """What cells that point to `target` may hold; None where that is not known."""
        if target not in self._values:
            known = _TARGETS[target]
            readable = self.lost.isdisjoint(known.files)
            self._values[target] = frozenset(known.values(self.tables)) if readable else None
        return self._values[target]

    def check(self, name: str, rows: Iterable[Row]) -> None:
        """Note each cell of a file's rows that points to no row."""
        for column, target in FILES[name].points.items():
            for row in rows:
                self.check_cell(row, column, target)

    def check_cell(self, row: Row, column: str, target: str) -> None:
        """Note a cell that points to no row; an empty one points nowhere, a wrong one is told already."""
        known = self.values(target)
        if known is None or not row[column] or column in row.wrong or row[column] in known:
            return
        message = f"{shown(row[column])} is not in {_TARGETS[target].where}"
        row.fault(column, "cell.unlisted", message, "add it there or write one that is")


def _column(tables: Tables, name: str, column: str) -> list[str]:
    return [row[column] for row in tables[name]]
