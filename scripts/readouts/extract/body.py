"""The article's text as the rules see it: folded, cut into paragraphs and sentences, with offsets into the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from readouts.vocabulary import fold

_SENTENCE = re.compile(r"[^。！？]*(?:[。！？]+[”’」』）)]*|$)")


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


def parse(text: str, folded: str | None = None) -> Body:
    """Cut a text into paragraphs at line feeds and sentences at 。！？ with the closing marks that follow them.

    `folded`: the folded text, where it is known already.
    """
    folded = fold(text) if folded is None else folded
    paragraphs, start = [], 0
    for number, line in enumerate(folded.split("\n"), 1):
        span = Span(start, start + len(line))
        sentences = tuple(
            Span(start + m.start(), start + m.end()) for m in _SENTENCE.finditer(line) if m.group().strip()
        )
        paragraphs.append(Paragraph(number, span, sentences))
        start = span.end + 1
    return Body(text, folded, tuple(paragraphs))
