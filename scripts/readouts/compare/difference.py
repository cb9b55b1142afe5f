"""What differs between two packages: tables and columns, rows, cells."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Literal

from readouts.compare.identities import Identities
from readouts.compare.snapshot import Cells, Snapshot, key_of
from readouts.rows import MODELS


@dataclass(frozen=True, slots=True)
class SchemaChange:
    """A table, or a column of a table, that only one of the packages has."""

    change: Literal["added", "removed"]
    table: str
    column: str = ""


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell with another value; both as the CSV files have them, identifiers each of its own package."""

    column: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row that is in both packages, with the cells that differ; none where only its links to other rows do."""

    table: str
    old: Cells
    new: Cells
    cells: tuple[CellChange, ...]

    @property
    def old_key(self) -> str:
        """The key of the row in the old package."""
        return key_of(self.table, self.old)

    @property
    def key(self) -> str:
        """The key of the row in the new package."""
        return key_of(self.table, self.new)


@dataclass(slots=True)
class TableDiff:
    """The facts of a table that differ, rows in the order of their table.

    `renumbered` counts the rows with another key but the same facts, `withheld` those of which only one package gives
    a text that their hash proves to be the same.
    """

    table: str
    old_rows: int = 0
    new_rows: int = 0
    added: list[Cells] = field(default_factory=list)
    removed: list[Cells] = field(default_factory=list)
    changed: list[RowChange] = field(default_factory=list)
    renumbered: int = 0
    withheld: int = 0

    @property
    def differs(self) -> bool:
        """Whether a fact was added, removed or changed."""
        return bool(self.added or self.removed or self.changed)


@dataclass(frozen=True, slots=True)
class Link:
    """A row of a link table that was added or removed, or has changed: then `cells` are the new ones."""

    change: Literal["added", "removed", "changed"]
    cells: Cells


@dataclass(slots=True)
class Diff:
    """The difference between two packages; `identities` says which row of the new one each old row has become."""

    old: Snapshot
    new: Snapshot
    identities: Identities
    schema: list[SchemaChange]
    tables: dict[str, TableDiff]

    @property
    def differs(self) -> bool:
        """Whether there is any difference but other identifiers for the same facts."""
        return bool(self.schema) or any(table.differs for table in self.tables.values())

    def relinked(self, links: str, table: str) -> dict[str, list[Link]]:
        """Return what changed in a link table, by the new key of the row of `table` that it concerns.

        Links of a row that is no longer there stand under its old key, marked as `identities` mark it.
        """
        column = MODELS[table].META.primary_key[0]
        rows = self.tables[links]
        found: dict[str, list[Link]] = defaultdict(list)
        for cells in rows.removed:
            found[self.identities.of(table, cells[column])].append(Link("removed", cells))
        for cells in rows.added:
            found[cells[column]].append(Link("added", cells))
        for change in rows.changed:
            found[change.new[column]].append(Link("changed", change.new))
        return dict(found)
