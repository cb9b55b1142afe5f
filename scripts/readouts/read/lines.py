"""The lines of a file with the place where each stands, and what can be said of them in every shape of file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from readouts.read.article import HeadCell
from readouts.read.marks import BRIEF, DATELINE, is_caption, is_furniture
from readouts.read.spacing import ends_sentence, is_heading, joined, tidy


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph as read, tidied; `printed` as the file has it, `where` says the place; `bold`: set as a heading."""

    text: str
    printed: str
    where: str
    bold: bool = False

    @property
    def heading(self) -> bool:
        """Whether the line can be a headline or a sub-heading."""
        return is_heading(self.text) and DATELINE.match(self.text) is None


def text_lines(text: str) -> list[Line]:
    """The filled lines of a plain text, numbered from 1 as an editor shows them."""
    numbered = ((number, line.strip()) for number, line in enumerate(text.split("\n"), start=1))
    return [Line(tidied, line, f"line {number}") for number, line in numbered if (tidied := tidy(line))]


def story_lines(lines: Iterable[Line]) -> list[Line]:
    """The lines without captions, credits and notes of the site."""
    return [line for line in lines if not is_caption(line.text) and not is_furniture(line.text)]


def take_brief(lines: Sequence[Line]) -> tuple[list[Line], tuple[str, ...], tuple[HeadCell, ...]]:
    """Take the mark of a brief out: the other lines, the originals that it cites, and the cell that says so."""
    rest: list[Line] = []
    cites: list[str] = []
    cells: list[HeadCell] = []
    for line in lines:
        if match := BRIEF.match(line.printed):
            cites += split_cites(match["cites"])
            cells.append(list_cell("cites", cites, match["cites"], line.where))
        else:
            rest.append(line)
    return rest, tuple(cites), tuple(cells[-1:])


def split_cites(words: str) -> list[str]:
    """The originals named in a brief's mark, which parts them by semicolons."""
    return [cite.strip() for cite in words.replace(";", "；").split("；") if cite.strip()]


def list_cell(column: str, values: Sequence[str], words: str, where: str) -> HeadCell:
    """A head cell of a list column; its value is the JSON array that the table will hold."""
    return HeadCell(column, json.dumps(list(values), ensure_ascii=False), words, where)


def mended(lines: Sequence[Line]) -> list[str]:
    """Paragraphs of which those broken by a column or a page are whole again.

    A line that does not end as a sentence and is no heading (it holds a comma, or the next line goes on in the middle
    of a clause) continues in the next line. A dateline alone on its line stays a paragraph.
    """
    paragraphs: list[str] = []
    open_end = False
    for line in lines:
        if paragraphs and (open_end or line.text[0] in "，。、；：）”’》,.;:)"):
            paragraphs[-1] = joined(paragraphs[-1], line.text)
        else:
            paragraphs.append(line.text)
        open_end = _is_broken(paragraphs[-1])
    return paragraphs


def _is_broken(paragraph: str) -> bool:
    dateline = DATELINE.match(paragraph)
    if ends_sentence(paragraph) or (dateline and dateline.end() == len(paragraph)):
        return False
    return any(mark in paragraph for mark in "，,。") and paragraph[-1] not in "）)》"
