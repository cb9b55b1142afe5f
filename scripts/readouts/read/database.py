"""A page copied from a database of speeches: keywords, title, time of publication, and the body printed twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain, pairwise

from readouts.read.article import Article, Notice
from readouts.read.assemble import Cells, assemble, cells_by_column, list_cell
from readouts.read.imprint import imprint_cells, published_cells, told
from readouts.read.lines import Line, mended, story_lines, take_brief, text_lines, unrepeated
from readouts.read.marks import DATABASE_NAME, DATELINE, KEYWORDS, PUBLISHED
from readouts.read.masthead import take_masthead, without_foot
from readouts.read.newspaper import headings_at_start, original_title, title_cells
from readouts.read.spacing import ends_sentence, has_chinese, squeeze

_SENTENCE = re.compile(r"[^。！？]+[。！？]?")
_SAMPLE = 24
_UPDATED = re.compile(r"\s*(?:更新|(?i:(?:last )?updated))")
# A headline and a story.
_TITLED = 2
_SAME = 0.8


def read_database(text: str, source_file: str) -> tuple[Article, ...]:
    """The page's one article, its body once."""
    lines, cited = take_brief(text_lines(text))
    lines, site = take_masthead(lines)
    at = next((i for i, line in enumerate(lines) if PUBLISHED.match(line.printed_folded)), len(lines))
    above, head = told(lines[:at])
    body, rest = told(lines[at + 1 :], headline=False)
    imprint = imprint_cells(body)
    titles = _head_cells(above)
    if "title" not in titles:
        # The day may stand above the headline, which has the source below it.
        headlines = headings_at_start(body) if len(body) < len(lines) - at - 1 or _heads_story(body) else []
        titles = original_title(body) | title_cells(headlines) | titles
    match = PUBLISHED.match(lines[at].printed_folded) if at < len(lines) else None
    stated = cells_by_column(published_cells(lines[at], match)) if match else {}
    if match and "published_on" in head and _UPDATED.match(lines[at].printed_folded):
        del stated["published_on"]  # the day of the story itself stands above
    own = titles | stated
    notices = _disagreement(own, imprint)
    cells = site | rest | head | imprint | own | cited
    return (
        assemble(source_file, 1, mended(story_lines(unrepeated(once(without_foot(body))))), cells, notices=notices),
    )


def _heads_story(body: Sequence[Line]) -> bool:
    """Whether below the day stands one heading, and right below that the story."""
    if len(body) < _TITLED or not (body[0].heading and has_chinese(body[0].text)) or body[1].heading:
        return False
    return ends_sentence(body[1].text) or DATELINE.match(body[1].folded) is not None


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
