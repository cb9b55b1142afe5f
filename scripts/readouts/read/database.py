"""A page copied from a database of speeches: keywords, title, time of publication, and the body printed twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain, pairwise

from readouts.read.article import Article, HeadCell, Notice
from readouts.read.assemble import Cells, assemble, cells_by_column, list_cell
from readouts.read.imprint import imprint_cells, published_cells
from readouts.read.lines import Line, mended, story_lines, take_brief, text_lines
from readouts.read.marks import DATABASE_NAME, KEYWORDS, PUBLISHED
from readouts.read.newspaper import title_cells
from readouts.read.spacing import squeeze

_SENTENCE = re.compile(r"[^。！？]+[。！？]?")
_SAMPLE = 24
_SAME = 0.8


def read_database(text: str, source_file: str) -> tuple[Article, ...]:
    """The page's one article, its body once."""
    lines, cited = take_brief(text_lines(text))
    head: list[Line] = []
    stated: list[HeadCell] = []
    for line in lines:
        if match := PUBLISHED.match(line.printed_folded):
            stated = published_cells(line, match)
            break
        head.append(line)
    body = lines[len(head) + 1 :]
    imprint = imprint_cells(body)
    own = _head_cells(head) | cells_by_column(stated)
    notices = _disagreement(own, imprint)
    return (assemble(source_file, 1, mended(once(story_lines(body))), imprint | own | cited, notices=notices),)


def once(lines: Sequence[Line]) -> list[Line]:
    """The lines without a second printing of the same body, whatever its breaks.

    A second printing begins where the opening words stand again at the start of a line; it is dropped if most of the
    sentences from there on have been read before.
    """
    squeezed = [squeeze(line.text) for line in lines]
    opening = squeezed[0][:_SAMPLE] if squeezed else ""
    again = [number for number, text in enumerate(squeezed) if number and text.startswith(opening)]
    pieces = [_SENTENCE.findall("".join(squeezed[start:end])) for start, end in pairwise([0, *again, len(lines)])]
    # Counted on from one return of the opening to the next: hostile pages have thousands.
    ahead = Counter(chain.from_iterable(pieces))
    left, repeated = ahead.total(), 0
    read: set[str] = set()
    for number, piece in zip(again, pieces, strict=False):
        for sentence in piece:
            ahead[sentence] -= 1
            left -= 1
            repeated += -1 if sentence in read else ahead[sentence]
            read.add(sentence)
        if repeated >= _SAME * left:
            return list(lines[:number])
    return list(lines)


def _head_cells(lines: Sequence[Line]) -> Cells:
    """Keywords, on the line of their label or on the next; title and subtitle, under the database's name."""
    cells: Cells = {}
    titles: list[Line] = []
    awaited = False
    for line in lines:
        label = KEYWORDS.match(line.printed_folded)
        words = line.printed if awaited else line.words(label, "words") if label else ""
        if words:
            cells |= cells_by_column([list_cell("keywords", words.split(), words, line.where)])
        elif line.folded.endswith(DATABASE_NAME):
            titles.clear()
        elif line.heading and not label:
            titles.append(line)
        awaited = label is not None and not words
    return title_cells(titles) | cells


def _disagreement(own: Cells, imprint: Cells) -> list[Notice]:
    stated, printed = own.get("published_on"), imprint.get("published_on")
    if stated is None or printed is None or stated.value == printed.value:
        return []
    message = f"the page says published {stated.value}, its imprint {printed.value}; the page's date is kept"
    return [Notice("warning", "published_on.differs", message)]
