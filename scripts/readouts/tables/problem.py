"""A problem: one line that says where, what and what to do, handed on as a value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in a file or in a row of a table, and how to mend it.

    `where` is the file, or the table that has a `row`, named by its primary key; `line` counts from 1, 0 stands for the
    whole file; `column` names one column or more, or a property; `code` is `subject.fault` in lower case, by which
    the findings of a review are known.
    """

    where: str
    message: str
    remedy: str
    code: str = "input.refused"
    line: int = 0
    column: str = ""
    row: str = ""

    @property
    def place(self) -> str:
        """The place for a person: `file:line:column`, or `table row, column`."""
        if self.row:
            return f"{self.where} {self.row}, {self.column}"
        return ":".join(filter(None, (self.where, str(self.line or ""), self.column)))

    def __str__(self) -> str:
        return f"{self.place}: {self.message}; {self.remedy}"


def in_row(table: str, key: str, column: str, code: str, message: str, remedy: str) -> Problem:
    """Return a problem at one cell of a table."""
    return Problem(table, message, remedy, code, column=column, row=key)


def by_place(problem: Problem) -> tuple[str, str]:
    """Sort key: the place, then the message."""
    return problem.place, problem.message
