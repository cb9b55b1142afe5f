"""A piece that reprints a wire story whole becomes two articles, the piece itself and the story."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.read.article import Article, HeadCell, Notice
from readouts.read.assemble import Cells, assemble
from readouts.read.lines import Line
from readouts.read.marks import CLOSING_LIST, DATELINE


def piece_and_reprint(
    source_file: str, lines: Sequence[Line], cells: Cells, media_type: str, notices: Sequence[Notice]
) -> tuple[Article, ...]:
    """One article, or two where a wire story is reprinted; the story inherits what the file says, but for the title."""
    piece, story = split_reprint(lines)
    texts = [[line.text for line in piece]]
    heads = [cells]
    if story:
        title = story.pop(0)
        texts.append([line.text for line in story])
        inherited = {column: cell for column, cell in cells.items() if column != "subtitle"}
        heads.append(inherited | {"title": HeadCell("title", title.text, title.printed, title.where)})
    return tuple(
        assemble(source_file, part, text, head, media_type, notices)
        for part, (text, head) in enumerate(zip(texts, heads, strict=True), start=1)
    )


def split_reprint(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Part a piece from the wire story that it reprints; (piece, headline and paragraphs of the story or nothing).

    The story begins with a headline right above a dateline, under other text of the piece. It ends after its list of
    those present, or where a heading goes on with the piece.
    """
    for at in range(2, len(lines)):
        if DATELINE.match(lines[at].folded) and (lines[at - 1].heading or lines[at - 1].bold):
            end = at + 1
            while end < len(lines) and not lines[end].heading:
                end += 1
                if CLOSING_LIST.match(lines[end - 1].folded):
                    break
            return [*lines[: at - 1], *lines[end:]], list(lines[at - 1 : end])
    return list(lines), []
