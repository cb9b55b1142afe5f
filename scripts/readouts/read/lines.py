"""The lines of a file with the place where each stands, and what can be said of them in every shape of file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from readouts.read.assemble import Cells, cells_by_column, list_cell
from readouts.read.glosses import unglossed
from readouts.read.marks import BRIEF, DATELINE, LETTERHEAD, REPORTED_BY, is_caption, is_furniture, told_by_caption
from readouts.read.spacing import IDEOGRAPH, ends_sentence, is_heading, joined, tidy
from readouts.vocabulary import fold

_CANNOT_START = frozenset("，。、；：？！）》”’,.;:?!)")
# What a story begins with, and no heading.
_BEGINNINGS = (DATELINE, LETTERHEAD, REPORTED_BY)
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
# Two characters in a row, of which words are made; a line of which so many stand in another tells the same.
_PAIR = re.compile(rf"(?=([{IDEOGRAPH}]{{2}}))")
_SAME = 0.8
# A page has no more captions, but for galleries of pictures.
_CAPTIONS_AT_MOST = 30
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


def story_lines(lines: Iterable[Line]) -> list[Line]:
    """The lines without captions, credits and notes of the site.

    What a caption tells of a day stays where nothing else does: no dateline, and no paragraph in its words.
    """
    kept: list[tuple[Line, bool]] = []
    for line in lines:
        if is_caption(line.folded):
            if end := told_by_caption(line.folded):
                kept.append((Line(line.text[:end], line.printed, line.where), True))
        elif not is_furniture(line.folded):
            kept.append((line, False))
    captions = [line for line, is_one in kept if is_one]
    if not captions:
        return [line for line, _ in kept]
    telling = _not_told_again(captions, [line for line, is_one in kept if not is_one])
    return [line for line, is_one in kept if not is_one or line in telling]


def _not_told_again(captions: Sequence[Line], story: Sequence[Line]) -> list[Line]:
    """The captions, cut off before their credits, that tell what the story does not."""
    if len(captions) > _CAPTIONS_AT_MOST or any(DATELINE.match(line.folded) for line in story):
        return []
    told = [set(_PAIR.findall(line.folded)) for line in story]
    return [line for line in captions if not _is_told(set(_PAIR.findall(line.folded)), told)]


def _is_told(pairs: set[str], told: Sequence[set[str]]) -> bool:
    """Whether most of the words of a line stand in one of others."""
    return any(len(pairs & others) > _SAME * len(pairs) for others in told)


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
    begins with a mark that nothing begins with. Headings hold no comma, mostly; a dateline alone on its line stays a
    paragraph.
    """
    broken: list[list[str]] = []
    is_open = False
    for line in lines:
        if not broken or not (is_open or line.text[0] in _CANNOT_START):
            broken.append([])
            is_open = False
        broken[-1].append(line.text)
        is_open = _is_open(line, is_open)
    return [joined(pieces) for pieces in broken]


def _is_open(line: Line, was_open: bool) -> bool:
    """Whether a sentence goes on after this line, given whether one had begun before it."""
    dateline = DATELINE.match(line.folded)
    if ends_sentence(line.text) or line.text[-1] in "）)》" or (dateline and dateline.end() == len(line.text)):
        return False
    return was_open or dateline is not None or not _CLAUSE_MARKS.isdisjoint(line.text)
