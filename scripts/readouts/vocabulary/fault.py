"""A fault: what is wrong at a place of a vocabulary file, and how to mend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in `file`, a name below data/.

    `line` is the line of the file, from 1, on which the row begins, 0 for the whole file; `column` the name of the
    column, empty for the whole line; `code` is `subject.fault` in lower case.
    """

    file: str
    line: int
    column: str
    code: str
    message: str
    remedy: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{': '.join(filter(None, (place, self.column, self.message)))}; {self.remedy}"


class VocabularyError(ValueError):
    """Vocabulary files that cannot be used, with every fault found; `lines` holds each as one line."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        self.lines = tuple(map(str, faults))
        super().__init__("\n".join(self.lines))
