"""A problem: one line that says where, what and what to do, handed on as a value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong at a `place` (a file, line and column, or a table, row and column), and how to mend it."""

    place: str
    message: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}; {self.remedy}"


def in_row(table: str, key: str, column: str, message: str, remedy: str) -> Problem:
    """Return a problem at one cell of a table."""
    return Problem(f"{table} {key}, {column}", message, remedy)
