"""The fact diff: which facts of one package are not in another, and which are there with other values."""

from __future__ import annotations

from readouts.compare.changelog import changelog_entry
from readouts.compare.comparing import compare
from readouts.compare.difference import CellChange, Diff, RowChange, TableDiff
from readouts.compare.snapshot import Snapshot, open_snapshot

__all__ = [
    "CellChange",
    "Diff",
    "RowChange",
    "Snapshot",
    "TableDiff",
    "changelog_entry",
    "compare",
    "open_snapshot",
]
