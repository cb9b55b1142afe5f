"""Marks in a text: cuts it at every boundary of the spans that lie over it, and folds the cuts into nested marks.

Spans of evidence nest and cross: a person stands inside the words of a meeting, a quotation begins amid a clause. HTML
elements may nest but never cross, so a text is first cut into segments, none of which a boundary divides; neighbours
under the same mark are then put into one element again. A mark that another crosses, or a paragraph ends, continues in
a second element.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """A span to be marked, in characters of the text, and what kind of thing it stands for."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that no boundary divides, and the marks over them, the outermost first."""

    start: int
    end: int
    words: str
    over: tuple[Mark, ...] = ()

    @property
    def begun(self) -> tuple[Mark, ...]:
        """The marks that begin here."""
        return tuple(mark for mark in self.over if mark.start == self.start)


@dataclass(frozen=True, slots=True)
class Marked:
    """An element: one mark, or its part in this paragraph, with what stands inside; `first` where the mark begins."""

    mark: Mark
    first: bool
    inside: tuple[Marked | Segment, ...]


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the paragraphs of a text, which line feeds divide; empty ones are left out."""
    start = 0
    for line in text.split("\n"):
        if line:
            yield start, start + len(line)
        start += len(line) + 1


def segments(text: str, start: int, end: int, marks: Iterable[Mark]) -> list[Segment]:
    """Cut text[start:end] at every boundary of the marks. Equal marks count once; joined, segments are the text."""
    within = [mark for mark in dict.fromkeys(marks) if mark.start < end and mark.end > start and mark.start < mark.end]
    # The one that began earlier lies outside, of two that begin together the longer, of equals the one given first.
    within.sort(key=lambda mark: (mark.start, -mark.end))
    cuts = {start, end, *(mark.start for mark in within), *(mark.end for mark in within)}
    return [
        Segment(left, right, text[left:right], tuple(mark for mark in within if mark.start <= left < mark.end))
        for left, right in pairwise(sorted(cut for cut in cuts if start <= cut <= end))
    ]


def nested(cut: Sequence[Segment], depth: int = 0) -> tuple[Marked | Segment, ...]:
    """Fold neighbouring segments under the same mark into one element, from the outermost mark inwards."""
    folded: list[Marked | Segment] = []
    for mark, group in groupby(cut, key=lambda segment: segment.over[depth] if depth < len(segment.over) else None):
        same = list(group)
        if mark is None:
            folded.extend(same)
        else:
            folded.append(Marked(mark, same[0].start == mark.start, nested(same, depth + 1)))
    return tuple(folded)


def marked_paragraphs(text: str, marks: Iterable[Mark]) -> list[tuple[Marked | Segment, ...]]:
    """A text by paragraphs, each as the nested marks over it."""
    known = list(marks)
    return [nested(segments(text, start, end, known)) for start, end in paragraphs(text)]
