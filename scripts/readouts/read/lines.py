"""The lines of a file with the place where each stands, and what can be said of them in every shape of file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from readouts.read.assemble import Cells, cells_by_column, list_cell
from readouts.read.glosses import unglossed
from readouts.read.marks import (
    AUTHOR,
    BRIEF,
    DATELINE,
    FILED,
    HEADED_BY,
    LETTERHEAD,
    REPORTED_BY,
    captions_alone,
    is_caption,
    is_furniture,
)
from readouts.read.spacing import IDEOGRAPH, ends_sentence, is_heading, joined, tidy
from readouts.vocabulary import fold

_CANNOT_START = frozenset("，。、；：？！）》”’,.;:?!)")
# What a story begins with, and no heading.
_BEGINNINGS = (AUTHOR, DATELINE, LETTERHEAD, REPORTED_BY)
# Of lines that are wrapped: how long, how many, and by how much the first of a paragraph may be shorter.
_LONG, _SEVERAL, _INDENT = 28, 4, 2
# <a target='_blank', <p align=: the tags that a copy has kept or cut off
_TAG_LEFT = re.compile(
    rf"</?(?i:a|p|br|img|div|span|font|strong|b|i|em|center|table|t[rd]|li|ul)(?:\s[^<>{IDEOGRAPH}]{{0,300}}|/?)(?:>|(?=<)|$)"
)
_PICTURE_LEFT = re.compile(r"!\[[^\[\]]{0,40}\]\([^()]{0,300}\)")
_BARS = "| \t\u3000\u00a0"
# （下转第二版）, (上接A1版)
_TURN = re.compile(
    r"[（(]\s{0,3}(?:下转|上接|转|接)\s?第?\s?[A-Z]?[\d一二三四五六七八九十]{1,3}\s?版[^（）()]{0,12}[）)]"
)
_REPEATED_AT_LEAST = 12
_CLAUSE_MARKS = frozenset("，,。")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph as read, tidied; `printed` as the file has it, `where` says the place; `bold`: set as a heading.

    The conventions of marks.py are looked for in `folded` and `printed_folded`, which are as long as what they copy, so
    that one pattern reads both scripts and both widths; what is kept is always cut from `text` or `printed`.
    """

    text: str
    printed: str
    where: str
    bold: bool = False
    folded: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", fold(self.text))

    @property
    def printed_folded(self) -> str:
        """What the file has, folded."""
        return self.folded if self.printed == self.text else fold(self.printed)

    @property
    def heading(self) -> bool:
        """Whether the line can be a headline or a sub-heading."""
        return is_heading(self.text) and not any(mark.match(self.folded) for mark in _BEGINNINGS)

    def words(self, match: re.Match[str], group: str) -> str:
        """The printed words of a group of a match in `printed_folded`."""
        return self.printed[match.start(group) : match.end(group)]


def without_scraps(line: str) -> str:
    """A line of plain text without what is left in it of markup, the bars of tables, and notes to turn the page."""
    if "<" in line:
        line = _TAG_LEFT.sub("", line)
    if "|" in line:
        line = _PICTURE_LEFT.sub("", line).strip(_BARS)
    return _TURN.sub("", line) if "版" in line else line


def text_lines(text: str) -> list[Line]:
    """The filled lines of a plain text, numbered from 1 as an editor shows them."""
    numbered = ((number, without_scraps(line).strip()) for number, line in enumerate(text.split("\n"), start=1))
    lines = [Line(tidied, line, f"line {number}") for number, line in numbered if (tidied := tidy(line))]
    return without_glosses(lines, {})[0]


def without_glosses(lines: Sequence[Line], cells: Cells) -> tuple[list[Line], Cells]:
    """The lines and the title's cells without glosses on characters; `printed` and the cells' words keep them."""
    titles = [cells[column] for column in ("title", "subtitle") if column in cells]
    before = [cell.value for cell in titles] + [line.text for line in lines]
    after = unglossed(before)
    if after == before:
        return list(lines), cells
    renamed = {
        cell.column: replace(cell, value=value) for cell, value in zip(titles, after[: len(titles)], strict=True)
    }
    return [replace(line, text=text) for line, text in zip(lines, after[len(titles) :], strict=True)], cells | renamed


def story_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines without captions, credits and notes of the site.

    Of a caption that alone tells of a meeting that much is kept, behind the next whole paragraph.
    """
    alone = captions_alone([line.folded for line in lines])
    story: list[Line] = []
    shown: list[Line] = []
    for number, line in enumerate(lines):
        if number in alone:
            shown.append(replace(line, text=line.text[: alone[number]]))
        elif not is_caption(line.folded) and not is_furniture(line.folded):
            story.append(line)
            if shown and ends_sentence(line.text) and not line.heading:
                story += shown
                shown = []
    return story + shown


def unrepeated(lines: Sequence[Line]) -> list[Line]:
    """The lines without those that stood above in the same words, as headlines and captions do; short ones may.

    A caption stands without its credit above the one with it.
    """
    seen: set[str] = set()
    kept = []
    for line, below in zip_longest(lines, lines[1:]):
        if below and below.text.startswith(line.text) and below.text != line.text and is_caption(below.folded):
            continue
        if len(line.text) < _REPEATED_AT_LEAST or line.text not in seen or DATELINE.match(line.folded):
            kept.append(line)
        seen.add(line.text)
    return kept


def take_brief(lines: Sequence[Line]) -> tuple[list[Line], Cells]:
    """Take the mark of a brief out: the other lines, and the cell of the originals that it cites."""
    rest: list[Line] = []
    cites: list[str] = []
    places: list[tuple[str, str]] = []
    for line in lines:
        if match := BRIEF.match(line.printed_folded):
            words = line.words(match, "cites")
            cites += split_cites(words)
            places.append((words, line.where))
        else:
            rest.append(line)
    return rest, cells_by_column(list_cell("cites", cites, words, where) for words, where in places[:1])


def split_cites(words: str) -> list[str]:
    """The originals named in a brief's mark, which parts them by semicolons."""
    return [cite.strip() for cite in words.replace(";", "；").split("；") if cite.strip()]


def mended(lines: Iterable[Line]) -> list[str]:
    """Paragraphs of which those broken by a column or a page are whole again.

    A line continues in the next if it holds a comma or a dateline but does not end as a sentence, or if the next
    begins with a mark that nothing begins with; so does a full line of a text that is wrapped at one width. Headings
    hold no comma, mostly; a dateline alone on its line stays a paragraph.
    """
    lines = list(lines)
    width = _wrapped_at(lines)
    broken: list[list[str]] = []
    is_open = False
    for line in lines:
        if not broken or FILED.match(line.folded) or not (is_open or line.text[0] in _CANNOT_START):
            broken.append([])
            is_open = False
        broken[-1].append(line.text)
        is_open = _is_open(line, is_open or 0 <= width - len(line.printed) <= _INDENT)
    return [joined(pieces) for pieces in broken]


def _wrapped_at(lines: Sequence[Line]) -> int:
    """The width at which a text is wrapped: of most of its long lines, none of which is longer; 0 where it is not."""
    widths = [len(line.printed) for line in lines if len(line.printed) >= _LONG]
    widest = max(widths, default=0)
    full = sum(width == widest for width in widths)
    return widest if full >= _SEVERAL and full * 2 > len(widths) else 0


def _is_open(line: Line, was_open: bool) -> bool:
    """Whether a sentence goes on after this line, given whether one had begun before it."""
    dateline = DATELINE.match(line.folded)
    if ends_sentence(line.text) or line.text[-1] in "）)》" or (dateline and dateline.end() == len(line.text)):
        return False
    if dateline and HEADED_BY.match(line.folded, dateline.end()):
        return False
    return was_open or dateline is not None or not _CLAUSE_MARKS.isdisjoint(line.text)
