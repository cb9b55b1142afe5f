"""Of which encounter and statement a document is, and whether that is of the day, recalled or to come."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from readouts.extract.body import behind_last
from readouts.extract.dates import DAY, MONTH, Reference, resolve
from readouts.extract.document_words import document_words
from readouts.extract.encounter_dates import BY_PROGRAMME
from readouts.extract.expressions import DATE, pattern
from readouts.extract.findings import (
    Cell,
    Document,
    Encounter,
    Statement,
    day_of,
    statement_at,
    statements_begun,
)
from readouts.extract.relative_months import month_said
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Vocabulary

_TOLD_OF_BOTH = pattern(
    r"<J>(?:共同)?(?:签署|发表)了|<J>(?:还|也|亦)*(?:当[天日晚]|随后|会后)(?:还|也|亦|共同)*(?:签署|发表)"
)
# 我上次访问期间，我们见证签署…: of another day, whatever it is.
_EARLIER_STAY = re.compile("上[次届一]|此前|不久前|前不久|前些时候|首次访|曾|当年|当时|以来")
_NOW = re.compile("今[天日]|[刚方]才|刚刚|[此这本]次")
# 这次峰会取得成果，通过《…》, said in talks of two
_GATHERING_SPOKEN_OF = re.compile(
    "[此这本]次[^，。；]{0,24}?(?:峰会|会议|大会|论坛)(?!期间|[上时前后])(?!.*(?:我们|双方|今天|刚才))"
)
# 会谈后，双方签署…, of talks that the sentence before it tells.
_AFTER = pattern(r"(?:会[谈晤见]?(?:结束)?[之以]?后|会上|峰会[上后]|随后|其后)")
# 日前|在某地正式|签署
_BESIDE_VERB = re.compile("(?:[在于][^，。；的和与同]{1,16}|正式|共同|联合|分别|先后|已经?|又|还|就此)*")
_AT_THE_TIME = re.compile("当时|当年|那时")
# As much of a date says which day it is: 周四, 6日
_WEEKDAY = 2
# 21日就7月达成的协议发表声明
_ABOUT = pattern("(?P<day><D>)[^，。；]{0,16}?(?:就|围绕)[^，。；]{0,120}?<D>[^，。；]{0,60}$")


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
        self.tagged, self.vocabulary, self.reference = tagged, vocabulary, reference
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
        if not self.of_today.search(self.tagged.text(start, match.end())):
            return True
        before = self.tagged.chars[start : match.start("verb")]
        if _GATHERING_SPOKEN_OF.search(before) and self._in_talks(match.start()):
            return True
        earlier = _EARLIER_STAY.search(before)
        return earlier is not None and _NOW.search(before, earlier.end()) is None

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

    def _in_talks(self, index: int) -> bool:
        """Whether what is told at a tagged character is told of an encounter that is no gathering."""
        encounter = self.encounter_at(self.tagged.offset(index))
        return encounter is not None and self.encounters[encounter].kind in ("talks", "meeting", "call")

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

    def before_subject(self, start: int, end: int) -> int:
        """Up to `end`, where the words begin that say what a paper is about, which have days of their own."""
        about = _ABOUT.search(self.tagged.chars, start, end)
        return about.end("day") if about else end

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

    def told_by(self, index: int, offset: int) -> bool:
        """Whether what stands at an offset is of the voice at a tagged character: no leader said it before."""
        told = statement_at(self.statements, offset)
        return told is None or told.voice != "individual" or told is self.speech(index)

    def told_beside(self, start: int, match: re.Match[str], planned: bool) -> int | None:
        """X主席同Y总统昨天举行会晤，见证签署…: the encounter named in passing before it in the piece.

        会后两国元首签署… goes on from the one that the sentence before it tells.
        """
        said = self.speech(match.start()) is not None
        after = None if said else _AFTER.match(self.tagged.chars, start, match.start("verb"))
        begin = self.tagged.chars.rfind("\n", 0, start) + 1 if after else start
        before = range(
            self.tagged.offset(begin), self.tagged.offset(match.start("verb") if said else match.end("verb"))
        )
        told = [
            (e.start, i)
            for i, e in enumerate(self.encounters)
            if e.start in before and (e.role == "mentions" if said else self.told_by(start, e.start))
        ]
        if not told:
            return None
        found = min(told)[1] if said else max(told)[1]
        encounter = self.encounters[found]
        passing = encounter.role == "mentions" and encounter.date and encounter.status == "held"
        if said and planned and encounter.status == "held":
            return None  # 去年9月我访问…，双方将签署…
        return found if said or passing else None

    def coming_beside(self, start: int, match: re.Match[str]) -> int | None:
        """定于6日会见甲，同他签署…: the encounter to come that the piece tells of, if it is of one day."""
        piece = range(self.tagged.offset(start), self.tagged.offset(match.start("verb")))
        told = [i for i, e in enumerate(self.encounters) if e.start in piece and e.status == "planned"]
        days = {self.encounters[i].date for i in told}
        return told[0] if len(days) == 1 and len(days.pop()) == DAY else None

    def month_said(self, match: re.Match[str]) -> Cell | None:
        """日前签署, 近日在某地正式签署: what stands beside the verb instead of a day, where no leader says it.

        根据上周达成的共识签署 and 近日退出两国签署的《…》 have it for another verb, 当时…不久前 for another time.
        """
        if self.speech(match.start()) is not None:
            return None
        begin, verb = behind_last(self.tagged.chars, "，。；\n", match.start("verb")), match.start("verb")
        span = self.tagged.offset(begin), self.tagged.offset(verb)
        cell = month_said(self.tagged, self.vocabulary, self.reference, *span, "document.month_said")
        if cell is None or not _BESIDE_VERB.fullmatch(self.tagged.chars, self.tagged.at(cell.end), verb):
            return None
        return None if _AT_THE_TIME.search(self.tagged.chars, begin, verb) else cell
