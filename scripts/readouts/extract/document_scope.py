"""Of which encounter and statement a document is, and whether that is of the day, recalled or to come."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from readouts.extract.body import behind_last
from readouts.extract.dates import MONTH, Reference, resolve
from readouts.extract.document_words import document_words
from readouts.extract.encounter_dates import BY_PROGRAMME
from readouts.extract.expressions import DATE, pattern
from readouts.extract.findings import (
    Document,
    Encounter,
    Statement,
    day_of,
    statement_at,
    statements_begun,
)
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Vocabulary

_TOLD_OF_BOTH = pattern(
    r"<J>(?:共同)?(?:签署|发表)了|<J>(?:还|也|亦)*(?:当[天日晚]|随后|会后)(?:还|也|亦|共同)*(?:签署|发表)"
)
# As much of a date says which day it is: 周四, 6日
_WEEKDAY = 2


class DocumentScope:
    """Ties documents of one article to what the article tells beside them."""

    def __init__(
        self,
        tagged: Tagged,
        vocabulary: Vocabulary,
        reference: Reference | None,
        statements: Sequence[Statement],
        encounters: Sequence[Encounter],
    ) -> None:
        self.tagged, self.reference = tagged, reference
        self.statements, self.encounters = statements, encounters
        self.starts = sorted(e.start for e in encounters)
        self.reported = [i for i, e in enumerate(encounters) if e.role == "reports"]
        rules = document_words(vocabulary)
        self.of_today = rules.of_today

    def speech(self, index: int) -> Statement | None:
        """The statement of one leader in which a tagged character stands.

        None where it stands in 双方发表了…: whoever tells it, it is told of the day.
        """
        offset = self.tagged.offset(index)
        begin = behind_last(self.tagged.chars, "。！？\n", index)
        if _TOLD_OF_BOTH.match(self.tagged.chars, begin):
            return None
        statement = statement_at(self.statements, offset)
        return statement if statement and statement.voice == "individual" else None

    def to_come(self, document: Document) -> bool:
        """计划于明年5月签署: what has a date behind that of the report was not done yet."""
        if self.reference is None or not document.date:
            return False
        today = max(self.reference.day, self.reference.today).isoformat()
        return document.date > today[: len(document.date)]

    def past(self, document: Document) -> bool:
        """Whether a document has a printed date before that of the report."""
        if self.reference is None or not any(c.rule == "document.date_printed" for c in document.cells):
            return False
        return document.date < self.reference.today.isoformat()[: len(document.date)]

    def said(self, index: int) -> bool:
        """Whether a tagged character stands in what one or both said."""
        return statement_at(self.statements, self.tagged.offset(index)) is not None

    def recalled(self, start: int, match: re.Match[str]) -> bool:
        """A leader's own words tell of a signing of the day where they say so; otherwise they recall one."""
        if self.speech(match.start()) is None:
            return False
        return not self.of_today.search(self.tagged.text(start, match.end()))

    def of_programme(self, document: Document) -> bool:
        """Whether it is told with the day of an encounter that is to come by a programme; it takes the day of that."""
        printed = next((c for c in document.cells if c.column == "date"), None)
        if printed is None:
            return False
        folded = self.tagged.body.folded
        planned = (e for e in self.encounters if e.status == "planned")
        for cell in (c for e in planned for c in e.cells if c.rule == BY_PROGRAMME):
            if folded.startswith(folded[cell.start : cell.start + _WEEKDAY], printed.start):
                document.date = cell.value
                document.cells = [replace(printed, value=cell.value) if c is printed else c for c in document.cells]
                return True
        return False

    def encounter_at(self, offset: int) -> int | None:
        """The encounter of the statement that tells it or stands before it, else the last one reported before it."""
        if statement := statement_at(self.statements, offset):
            return statement.encounter
        line = self.tagged.body.folded.rfind("\n", 0, offset) + 1
        begun = bisect_right(self.starts, offset)
        told = max(line, self.starts[begun - 1]) if begun else line
        for statement in reversed(self.statements[: statements_begun(self.statements, offset)]):
            if statement.start < told:
                break
            if statement.encounter is not None:
                return statement.encounter  # in the paragraph of what was said at it
        earlier = (i for i in reversed(self.reported) if self.encounters[i].start <= offset)
        return next(earlier, next(iter(self.reported), None))

    def dated(self, start: int, match: re.Match[str]) -> bool:
        """Whether the piece prints a month or day for what a match tells."""
        dates = (self.tagged.date(i) for i in self.tagged.tags(DATE, start, match.start("verb")))
        return any(len(resolve(d, self.day_at(match.start()))) >= MONTH for d in dates)

    def day_at(self, index: int) -> Reference | None:
        """The day of the encounter for what was said at it, else that of the article."""
        statement = self.speech(index)
        if statement is not None and statement.encounter is not None:
            return day_of(self.encounters[statement.encounter], self.reference)
        return self.reference
