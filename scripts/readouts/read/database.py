"""A page copied from a database of speeches: keywords, title, time of publication, and the body printed twice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from readouts.read.article import Article, HeadCell, Notice
from readouts.read.imprint import imprint_cells
from readouts.read.lines import Line, list_cell, mended, story_lines, take_brief, text_lines
from readouts.read.marks import KEYWORDS, PUBLISHED, iso_date
from readouts.read.spacing import squeeze

_DATABASE_NAME = "数据库"
_SENTENCE = re.compile(r"[^。！？]+[。！？]?")
_SAMPLE = 24
_SAME = 0.8


def read_database(text: str, source_file: str) -> list[Article]:
    """The page's one article, its body once. The page must have a line that PUBLISHED matches."""
    lines, cites, cited = take_brief(text_lines(text))
    at = next(i for i, line in enumerate(lines) if PUBLISHED.match(line.printed))
    cells = _keyword_cells(lines[:at]) | _title_cells(lines[:at])
    body = once(story_lines(lines[at + 1 :]))
    imprint = imprint_cells(lines[at + 1 :])
    published = PUBLISHED.match(lines[at].printed)
    if published and (day := iso_date(published["date"])):
        cells["published_on"] = HeadCell("published_on", day, published["date"], lines[at].where)
    notices = _disagreement(cells, imprint)
    cells = imprint | cells
    keywords = cells.get("keywords")

    def value(column: str) -> str:
        cell = cells.get(column)
        return cell.value if cell else ""

    return [
        Article(
            source_file=source_file,
            source_part=1,
            text="\n".join(mended(body)),
            title=value("title"),
            subtitle=value("subtitle"),
            publisher=value("publisher_id"),
            published_on=value("published_on"),
            page=value("page"),
            keywords=tuple(keywords.words.split()) if keywords else (),
            cites=cites,
            head=(*cells.values(), *cited),
            notices=notices,
        )
    ]


def once(lines: Sequence[Line]) -> list[Line]:
    """The lines without a second printing of the same body, whatever its breaks.

    A second printing begins where the opening words stand again at the start of a line; it is dropped if most of the
    sentences from there on have been read before.
    """
    if not lines:
        return []
    opening = squeeze(lines[0].text)[:_SAMPLE]
    for again in range(1, len(lines)):
        if squeeze(lines[again].text).startswith(opening):
            first = squeeze("".join(line.text for line in lines[:again]))
            second = _SENTENCE.findall(squeeze("".join(line.text for line in lines[again:])))
            if sum(sentence in first for sentence in second) >= _SAME * len(second):
                return list(lines[:again])
    return list(lines)


def _keyword_cells(lines: Sequence[Line]) -> dict[str, HeadCell]:
    """The words after 关键词, on its line or the next."""
    for i, line in enumerate(lines):
        if match := KEYWORDS.match(line.printed):
            source = line if match["words"].strip() else lines[i + 1] if i + 1 < len(lines) else line
            words = match["words"].strip() or (source.printed if source is not line else "")
            return {"keywords": list_cell("keywords", words.split(), words, source.where)} if words else {}
    return {}


def _title_cells(lines: Sequence[Line]) -> dict[str, HeadCell]:
    """Title and subtitle: the lines between the database's name and the time of publication."""
    named = [i for i, line in enumerate(lines) if line.text.endswith(_DATABASE_NAME)]
    marked = [i + 1 for i, line in enumerate(lines) if KEYWORDS.match(line.printed)]
    above = max([-1, *named, *marked])
    titles = [line for line in lines[above + 1 :] if line.heading]
    return {
        column: HeadCell(column, line.text, line.printed, line.where)
        for column, line in zip(("title", "subtitle"), titles, strict=False)
    }


def _disagreement(cells: dict[str, HeadCell], imprint: dict[str, HeadCell]) -> tuple[Notice, ...]:
    stated, printed = cells.get("published_on"), imprint.get("published_on")
    if stated is None or printed is None or stated.value == printed.value:
        return ()
    message = f"the page says published {stated.value}, its imprint {printed.value}; the page's date is kept"
    return (Notice("warning", "published_on.differs", message),)
