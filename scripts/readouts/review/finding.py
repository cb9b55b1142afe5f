"""A finding: one fault of a contribution, with its place in a file, a code, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong at a place of a file.

    `path` is relative to the folder checked, with slashes. `line` and `column` count lines and characters of the file
    from 1, as editors do; 0 stands for the whole file, or the whole line. `code` is `subject.fault` in lower case, as
    in the table issues; exceptions name it. `remedy` says what to do, as an order.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    remedy: str
    severity: Severity = "error"

    @property
    def place(self) -> str:
        """The place as editors and compilers print it: `path`, `path:line` or `path:line:column`."""
        return ":".join([self.path, *(str(number) for number in (self.line, self.column) if number)])

    def __str__(self) -> str:
        return f"{self.place}: {self.code} {self.message} — {self.remedy}"


def is_generated(path: str) -> bool:
    """Whether the file of a relative path is made by `make build`, and no person writes it."""
    return path.startswith(("build/", "schemas/")) or path == "datapackage.json"


@dataclass(frozen=True, slots=True)
class CellFinding:
    """What does not make sense in a cell of the built tables; its place in a file is found from its evidence.

    `row_id` is the row's primary key, parts joined by /, as in the table evidence.
    """

    table: str
    row_id: str
    column: str
    code: str
    message: str
    remedy: str
    severity: Severity = "error"
