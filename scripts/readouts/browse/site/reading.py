"""The evidence of one article laid over its text: which words gave which cells, beside the words and as a list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from .cells import Value, column_label
from .marks import Mark, Marked, Segment, marked_paragraphs
from .words import anchor, asked_span

# The tables whose cells are marked, the kind of their marks, and its name; in the order of the legend.
KINDS: Mapping[str, tuple[str, str]] = {
    "articles": ("article", "Head of the article"),
    "meetings": ("meeting", "Meeting"),
    "participants": ("person", "Who met"),
    "statements": ("statement", "Who says so"),
    "documents_signed": ("document", "Document"),
}
# Kinds of marks that gave no cell of their own: what was said, and the words that the address asks for.
SAID, ASKED = "said", "asked"


@dataclass(frozen=True, slots=True)
class Owner:
    """The row that a cell belongs to: what it is, its name, and its address (none: the article itself)."""

    what: str
    label: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a row, and the words in the article that it was read from."""

    kind: str
    column: str
    value: Value
    rule: str
    start: int
    end: int
    words: str
    path: str
    owners: tuple[Owner, ...]

    @property
    def label(self) -> str:
        """The name of the column in words."""
        return column_label(self.column)

    @property
    def mark(self) -> Mark:
        """The mark in the text, which cells of the same kind and words share."""
        return Mark(self.start, self.end, self.kind)


@dataclass(frozen=True, slots=True)
class Gave:
    """What words gave, as a note tells it: cells that one rule read for the same rows."""

    kind: str
    owners: tuple[Owner, ...]
    rule: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A statement beside the text: its number, speaker, verb and words, the addresses of row and words."""

    position: int
    start: int
    end: int
    speaker: Value
    verb: str
    words: str
    path: str
    words_path: str

    @property
    def mark(self) -> Mark:
        """The mark over what was said."""
        return Mark(self.start, self.end, SAID)


@dataclass(frozen=True, slots=True)
class Asked:
    """The words that an address asks for: the id where they begin, and the cells that they gave."""

    anchor: str
    words: str
    gave: tuple[Gave, ...]
    said: Said | None


@dataclass(frozen=True, slots=True)
class Reading:
    """The text as it is shown: paragraphs of nested marks, and what is asked for among them."""

    paragraphs: Sequence[Sequence[Marked | Segment]]
    asked: Asked | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The text of an article, the cells and statements that were read from it, cells of one row side by side."""

    text: str
    cells: Sequence[Cell]
    said: Sequence[Said]

    def read(self, parameter: str | None) -> Reading:
        """The marked text; where the parameter of the address names a span, that is marked as well."""
        marks = [*(cell.mark for cell in self.cells), *(said.mark for said in self.said)]
        span = asked_span(parameter, len(self.text))
        words = self.text[slice(*span)].strip("\n") if span else ""
        if span is None or not words:
            return Reading(marked_paragraphs(self.text, marks), None)
        start = self.text.index(words, span[0])
        around = Mark(start, start + len(words), ASKED)
        asked = Asked(
            anchor(*span),
            words,
            together(cell for cell in self.cells if (cell.start, cell.end) == span),
            next((said for said in self.said if (said.start, said.end) == span), None),
        )
        # First, so that it lies around the marks of the same words.
        return Reading(marked_paragraphs(self.text, [around, *marks]), asked)

    def note(self, segment: Segment) -> tuple[Gave, ...]:
        """What the words of a segment gave, those of the innermost mark first."""
        inwards = {mark: depth for depth, mark in enumerate(segment.over)}
        over = [cell for cell in self.cells if cell.mark in inwards]
        return together(sorted(over, key=lambda cell: -inwards[cell.mark]))

    def speaker(self, mark: Mark) -> Said:
        """The statement of a mark over what was said."""
        return next(said for said in self.said if said.mark == mark)

    def groups(self) -> list[tuple[Owner, Said | None, list[Cell]]]:
        """The list of evidence, row by row in the order of the cells, with what was said where the row says that."""
        grouped: dict[Owner, list[Cell]] = {}
        for cell in self.cells:
            grouped.setdefault(cell.owners[0], []).append(cell)
        said = {one.path: one for one in self.said}
        return [(owner, said.get(owner.path), cells) for owner, cells in grouped.items()]

    def legend(self) -> list[tuple[str, str, int]]:
        """Kind, name and number of cells for each kind of mark that the text has."""
        counted = [(kind, name, sum(cell.kind == kind for cell in self.cells)) for kind, name in KINDS.values()]
        return [entry for entry in counted if entry[2]]


def begins(segment: Segment) -> bool:
    """Whether the mark of a cell begins with this segment, where the keyboard stops."""
    return any(mark.start == segment.start and mark.kind not in (SAID, ASKED) for mark in segment.over)


def together(cells: Iterable[Cell]) -> tuple[Gave, ...]:
    """Cells told shortly: a value once for all rows that have it, and values once for rows and rule that they share."""
    rows: dict[Cell, tuple[Owner, ...]] = {}
    for cell in cells:
        alone = replace(cell, owners=())
        rows[alone] = (*rows.get(alone, ()), *cell.owners)
    values: dict[tuple[str, tuple[Owner, ...], str], list[Cell]] = {}
    for cell, owners in rows.items():
        values.setdefault((cell.kind, owners, cell.rule), []).append(cell)
    return tuple(Gave(kind, owners, rule, tuple(alike)) for (kind, owners, rule), alike in values.items())
