"""The text of an article with the words marked that gave cells: by colour, or by brackets where there is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from readouts.browse.site.marks import Mark, Marked, Segment, marked_paragraphs
from readouts.contribute.wording import plain
from readouts.rows import EvidenceRow, StatementRow

_SAID = "s"
# The letter and style of each kind of mark, and what its words gave; in the order of the legend.
KINDS: dict[str, tuple[str, str, str]] = {
    "articles": ("a", "bright_blue", "head of the article"),
    "meetings": ("m", "bold yellow", "meeting"),
    "participants": ("p", "bold cyan", "who met"),
    "statements": ("v", "bold magenta", "who says so"),
    _SAID: ("s1", "green", "statement 1"),
    "documents_signed": ("d", "bold bright_red", "document"),
}


def marked_text(
    text: str, evidence: Sequence[EvidenceRow], statements: Sequence[StatementRow], brackets: bool
) -> list[Text]:
    """The paragraphs; a mark within brackets begins with the letter of its kind: [p:…].

    With colours only statements have something before them: their number.
    """
    # Of two marks over the same words the later lies inside and is the one seen: the earlier kind.
    order = list(KINDS)
    marks = [Mark(row.start, row.end, row.table) for row in evidence]
    marks.sort(key=lambda mark: -order.index(mark.kind))
    marks += [Mark(row.start, row.end, f"{_SAID}{row.position}") for row in statements]
    paragraphs = []
    for parts in marked_paragraphs(text, marks):
        paragraph = Text()
        for words, style in _pieces(parts, "", brackets):
            paragraph.append(words, style)
        paragraphs.append(paragraph)
    return paragraphs


def legend(brackets: bool) -> Text:
    """What the marks stand for."""
    text = Text()
    for letter, style, meaning in KINDS.values():
        text.append("  " if text else "")
        text.append(f"[{letter}:{meaning}]" if brackets else meaning, "" if brackets else style)
    return text


def _pieces(parts: Sequence[Marked | Segment], style: str, brackets: bool) -> Iterator[tuple[str, str]]:
    for part in parts:
        if isinstance(part, Segment):
            yield plain(part.words), style
            continue
        said = part.mark.kind not in KINDS
        letter, own, _ = KINDS[_SAID if said else part.mark.kind]
        letter = part.mark.kind if said else letter

        if brackets:
            yield f"[{letter}:", ""
            yield from _pieces(part.inside, "", brackets)
            yield "]", ""
        else:
            if said and part.first:
                yield letter, "reverse " + own
            yield from _pieces(part.inside, own, brackets)
