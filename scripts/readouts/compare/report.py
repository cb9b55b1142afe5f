"""A difference as people read it, before it is set as Markdown or for a terminal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from readouts.compare.shortening import Piece

Change = Literal["added", "removed", "changed"]
SIGNS: dict[Change, str] = {"added": "+", "removed": "−", "changed": "±"}


@dataclass(frozen=True, slots=True)
class Detail:
    """What is said of a row below its headline: a column or link with its words."""

    label: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that differs; `group` is the headline that it stands under, if any, `key` its primary key."""

    change: Change
    headline: str
    key: str
    details: tuple[Detail, ...] = ()
    group: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """The rows of a table that differ: the first of them, and how many there are of each kind."""

    title: str
    entries: tuple[Entry, ...]
    counts: Mapping[Change, int]

    @property
    def total(self) -> int:
        """How many rows differ."""
        return sum(self.counts.values())

    @property
    def more(self) -> int:
        """How many are left out."""
        return self.total - len(self.entries)


@dataclass(frozen=True, slots=True)
class Count:
    """How many rows of a table were added, removed and changed."""

    title: str
    added: int
    removed: int
    changed: int


@dataclass(slots=True)
class Report:
    """The packages compared, the counts of the tables that differ, what changed in the schema, the rows, and notes."""

    old: str
    new: str
    counts: list[Count] = field(default_factory=list)
    schema: list[str] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
