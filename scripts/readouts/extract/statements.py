"""Statements: runs of speech between reporting clauses, each with its speaker, verb and voice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from readouts.extract.body import Paragraph, Span
from readouts.extract.clauses import Clause, find_clauses, grammar, may_tell, subject_at
from readouts.extract.expressions import JOINT, one_of
from readouts.extract.findings import Cell, Statement
from readouts.extract.narration import narration_rules
from readouts.extract.tagging import Tagged
from readouts.terms import Voice
from readouts.vocabulary import Person, Vocabulary

_FINAL = re.compile(r"[。！？…][”’」』）]*\s*$")


@dataclass(slots=True)
class _Voice:
    """Who is speaking, and the statement that is being read."""

    clause: Clause
    speakers: tuple[Person, ...]
    statement: Statement | None = None


@lru_cache(maxsize=4)
def _spoken(vocabulary: Vocabulary) -> re.Pattern[str]:
    """What speech says and a report of events does not: points, duties, wishes, sides."""
    points = "^[一二三四五六七八九十]+[是要、]|^第[一二三四五六七八九十]+[，、是]"
    return re.compile(f"{points}|{one_of(vocabulary.words('spoken'))}|[一-鿿]方")


class StatementReader:
    """Walks an article's paragraphs and collects its statements."""

    def __init__(self, tagged: Tagged, vocabulary: Vocabulary) -> None:
        self.tagged = tagged
        self.rules = grammar(vocabulary)
        self.narration = narration_rules(vocabulary)
        self.spoken = _spoken(vocabulary)
        self.found: list[Statement] = []
        self.voice: _Voice | None = None

    def read(self) -> list[Statement]:
        """All statements, in order."""
        for paragraph, sentences in zip(self.tagged.body.paragraphs, self.tagged.paragraphs, strict=True):
            if sentences:
                self._paragraph(paragraph, sentences)
        return self.found

    def _paragraph(self, paragraph: Paragraph, sentences: Sequence[tuple[int, int, Span]]) -> None:
        carried, self.voice = self.voice, None
        named: tuple[int, ...] = ()
        if carried and not self._goes_on(paragraph, sentences[0], carried):
            carried = None
        if not carried and not may_tell(self.tagged, sentences[0][0], sentences[-1][1]):
            return
        for number, (start, end, sentence) in enumerate(sentences):
            running = self.voice or (carried if number == 0 else None)
            speaking = running is not None and not running.clause.joint
            clauses: list[Clause] = []
            if may_tell(self.tagged, start, end):
                clauses = find_clauses(self.tagged, start, end, self.rules, speaking, number == 0, named)
                named = clauses[-1].subject if clauses else subject_at(self.tagged, start, end) or named
            if clauses:
                self._open(clauses, sentence, paragraph)
            elif running is None or self.narration.tells(self.tagged, start, end, sentence, number == 0):
                self.voice = None
            elif number == 0 or self.voice is None or self.voice.statement is None:
                self._continue(running, sentence, paragraph, announced=number > 0)
            else:
                self.voice.statement.end = sentence.end
        if self.voice and self.voice.statement:
            self.voice.statement.end = self._trimmed(self.voice.statement)

    def _goes_on(self, paragraph: Paragraph, opening: tuple[int, int, Span], carried: _Voice) -> bool:
        """A paragraph without a clause goes on in the voice of the one before it if it is whole sentences of speech."""
        text = self.tagged.body.folded[paragraph.span.start : paragraph.span.end]
        if carried.clause.joint or not _FINAL.search(text) or not self.spoken.search(text):
            return False
        return not self.narration.tells(self.tagged, *opening, True)

    def _open(self, clauses: list[Clause], sentence: Span, paragraph: Paragraph) -> None:
        for i, clause in enumerate(clauses):
            start = self.tagged.offset(clause.content)
            if clause.inner and self.voice and self.voice.statement:
                self.voice.statement.end = self.tagged.offset(clause.start)
            following = clauses[i + 1] if i + 1 < len(clauses) else None
            if clause.content_end is not None:
                end = self.tagged.offset(clause.content_end)
            else:
                end = self.tagged.offset(following.start) if following else sentence.end
            self.voice = _Voice(clause, self._speakers(clause))
            if start >= end:
                continue
            self.voice.statement = self._statement(clause, start, end, paragraph)
            self.found.append(self.voice.statement)
            if clause.content_end is None or following is not None:
                continue
            if clause.content_end < self.tagged.at(sentence.end) - 1:
                self.voice = None

    def _continue(self, voice: _Voice, sentence: Span, paragraph: Paragraph, announced: bool) -> None:
        """Speech without a clause of its own: the points after 提出四点建议。, or a paragraph in the same voice."""
        statement = self._statement(voice.clause, sentence.start, sentence.end, paragraph)
        if not announced:
            statement.continued, statement.verb = True, ""
            statement.cells = [
                Cell("speaker_id", c.value, c.start, c.end, "statement.continued")
                for c in statement.cells
                if c.column == "speaker_id"
            ]
        self.voice = _Voice(voice.clause, voice.speakers, statement)
        self.found.append(statement)

    def _statement(self, clause: Clause, start: int, end: int, paragraph: Paragraph) -> Statement:
        tagged = self.tagged
        speakers = self._speakers(clause)
        verb = tagged.span(clause.verb_start, clause.verb_end)
        subject = tagged.span(clause.subject[0], clause.subject[-1] + 1)
        voice: Voice = "joint" if clause.joint else "individual"
        printed = tagged.printed(verb)
        cells = [
            Cell("verb", printed, verb.start, verb.end, clause.rule),
            Cell("voice", voice, subject.start, subject.end, clause.rule),
        ]
        if not clause.joint:
            cells.append(Cell("speaker_id", speakers[0].person_id, subject.start, subject.end, clause.rule))
        while start < end and tagged.body.text[start] in " ，：":
            start += 1
        return Statement(start, end, paragraph.number, voice, printed, speakers, cells=cells)

    def _speakers(self, clause: Clause) -> tuple[Person, ...]:
        people = [self.tagged.person(i).person for i in clause.subject if self.tagged.chars[i] != JOINT]
        return tuple(p for p in people if p is not None)

    def _trimmed(self, statement: Statement) -> int:
        text = self.tagged.body.text
        end = statement.end
        while end > statement.start and text[end - 1].isspace():
            end -= 1
        return end


def find_statements(tagged: Tagged, vocabulary: Vocabulary) -> list[Statement]:
    """Statements of a tagged article, in order; text[start:end] is what was said, with its closing mark."""
    return StatementReader(tagged, vocabulary).read()
