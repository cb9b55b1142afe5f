"""The article's text as the rules see it: folded, cut into paragraphs and sentences, with offsets into the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from readouts.extract.expressions import ITEM_MARKS
from readouts.vocabulary import fold

# A mark before each item of a list that is printed in one line begins a sentence.
_STOP = re.compile("[。！？]+[”’」』）)]*")
_STOP_OR_ITEM = re.compile(rf"{_STOP.pattern}|(?<=[^{ITEM_MARKS}\s])(?=[{ITEM_MARKS}])")
_ITEM_MARK = re.compile(f"[{ITEM_MARKS}]")
# The rules take the square of a sentence. The longest of 38,000 in reports has 491 characters; a longer one than this
# is a text without full stops.
LONGEST_SENTENCE = 2000
_PAUSE = re.compile(r".*[；，、]", re.DOTALL)


@dataclass(slots=True)
class Span:
    """A stretch of the text, `[start, end)`. Not frozen, since many are made and freezing takes longer."""

    start: int
    end: int

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph and its sentences; `number` counts from 1."""

    number: int
    span: Span
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """Text, folded text of the same length, and paragraphs."""

    text: str
    folded: str
    paragraphs: tuple[Paragraph, ...]

    @property
    def first_sentence(self) -> Span | None:
        """The sentence that opens the text; None where it has none."""
        return next((p.sentences[0] for p in self.paragraphs if p.sentences), None)


def behind_last(text: str, marks: str, end: int) -> int:
    """Where a sentence or clause begins: behind the last of some marks before `end`; 0 where none stands there."""
    return max(text.rfind(mark, 0, end) for mark in marks) + 1


def parse(text: str, folded: str | None = None) -> Body:
    """Cut a text into paragraphs at line feeds and sentences at 。！？ with the closing marks that follow them.

    An item of a list in one line, with ▲ before it, is a sentence as well.
    `folded`: the folded text, where it is known already.
    """
    folded = fold(text) if folded is None else folded
    paragraphs, start = [], 0
    for number, line in enumerate(folded.split("\n"), 1):
        end = start + len(line)
        paragraphs.append(Paragraph(number, Span(start, end), tuple(sentences(folded, start, end))))
        start = end + 1
    return Body(text, folded, tuple(paragraphs))


def sentences(folded: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of `[start, end)`, without blanks before them; one that no report has is cut at its pauses."""
    # Few lines have such marks, and the expression for sentences alone is found faster.
    stop_at = _STOP_OR_ITEM if _ITEM_MARK.search(folded, start, end) else _STOP
    for match in stop_at.finditer(folded, start, end):
        start, stop = _behind_blanks(folded, start, match.end()), match.end()
        if stop - start > LONGEST_SENTENCE:
            yield from _cut(folded, start, stop)
        else:
            yield Span(start, stop)
        start = stop
    start = _behind_blanks(folded, start, end)
    if start < end:
        yield from _cut(folded, start, end)


def _behind_blanks(folded: str, start: int, end: int) -> int:
    """Where words begin: some media print paragraphs in one line, with a blank between them."""
    while start < end and folded[start].isspace():
        start += 1
    return start


def _cut(folded: str, start: int, end: int) -> Iterator[Span]:
    while end - start > LONGEST_SENTENCE:
        pause = _PAUSE.match(folded, start, start + LONGEST_SENTENCE)
        stop = pause.end() if pause else start + LONGEST_SENTENCE
        yield Span(start, stop)
        start = stop
    yield Span(start, end)
