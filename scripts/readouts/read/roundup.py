"""A round-up run together on one line: its paragraphs are found again at the seams of labels and credits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from readouts.read.article import Article, Notice
from readouts.read.assemble import Cells, assemble
from readouts.read.lines import Line, take_brief, text_lines
from readouts.read.marks import EDITORS_NOTE, INLINE_CREDIT, ITEM_END, ITEM_PLACE, ITEM_TIME
from readouts.read.names import Names
from readouts.read.newspaper import headings_at_start, title_cells

_SENTENCE_START = re.compile(r"(?:\A|(?<=[。！？!?；”]))")
# A caption opens with the day: 5月1日， or 五月一日，
_CAPTION_START = re.compile(r"(?<=[。！？!?])(?=(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})月[^。，,]{1,3}日[，,])")
_PAUSE = re.compile(r"[，。：；！？,.:;!?]")
_TITLE_AFTER_NAME = re.compile(r"(?:国家)?(?:主席|总统|总理|首相|总书记|先生|女士|同志|阁下)")
_VENUE_AT_MOST = 15
_CLAUSE_AT_MOST = 12
_SHOWN = 12
_BRIEF_MARK = re.compile(r"\s*【简报】[^。]*(?:。|$)")


def read_roundup(text: str, source_file: str, names: Names) -> tuple[Article, ...]:
    """The round-up as one article; headings above the run-together line, if there are any, are its title."""
    lines, cited = _take_mark(text_lines(text))
    titles = headings_at_start(lines)
    notices: list[Notice] = []
    items = [item for line in lines for item in _items(line)]
    paragraphs = [paragraph for item, folded in items for paragraph in _item(item, folded, names, notices)]
    return (assemble(source_file, 1, paragraphs, title_cells(titles) | cited, notices=notices),)


def _take_mark(lines: list[Line]) -> tuple[list[Line], Cells]:
    """Take the mark of a brief off the front: it is a line of its own, or the first sentence of the line."""
    for line in lines[:1]:
        mark, tidied = _BRIEF_MARK.match(line.printed_folded), _BRIEF_MARK.match(line.folded)
        if mark and tidied:
            _, cited = take_brief([replace(line, printed=line.printed[: mark.end()])])
            rest = line.text[tidied.end() :].strip()
            first = [Line(rest, line.printed[mark.end() :], line.where)] if rest else []
            return [*first, *lines[1:]], cited
    return lines, {}


def _items(line: Line) -> Iterator[tuple[str, str]]:
    """The items of a line, each as printed and folded."""
    start = 0
    for folded in line.folded.split(ITEM_END):
        yield line.text[start : start + len(folded)], folded
        start += len(folded) + len(ITEM_END)


def _item(item: str, folded: str, names: Names, notices: list[Notice]) -> list[str]:
    """Paragraphs of one item: editor's note, caption, occasion, time, place, speakers."""
    time = ITEM_TIME.search(folded)
    place = ITEM_PLACE.search(folded, time.end()) if time else None
    seams = [0, len(item)]
    if time and place:
        end = _place_end(folded, place.end(), names)
        if end == place.end():
            words = item[place.start() : place.end() + _SHOWN]
            notices.append(Notice("warning", "place.unknown", f"no known place or speaker after {words}…"))
            end = len(item)
        speakers = [end + seam for seam in _speakers(folded[end:], names)]
        seams = [0, *_lead(folded[: time.start()]), time.start(), place.start(), *speakers, len(item)]
    return [paragraph for start, end in pairwise(seams) if (paragraph := item[start:end].strip())]


def _lead(lead: str) -> tuple[int, int]:
    """The seams in what stands before 时间: where the caption begins behind an editor's note, and where it ends."""
    credit = INLINE_CREDIT.search(lead)
    caption_end = credit.end() if credit else max((m.end() for m in re.finditer(r"[。！？]", lead)), default=0)
    caption_start = 0
    if lead.startswith(EDITORS_NOTE):
        starts = [m.start() for m in _CAPTION_START.finditer(lead, 0, caption_end)]
        caption_start = starts[-1] if starts else 0
    return caption_start, caption_end


def _place_end(item: str, start: int, names: Names) -> int:
    """Where the place ends and the speaker begins, though nothing stands between them; `start` if that is unknown."""
    known = names.place_end(item, start)
    pause = _PAUSE.search(item, known)
    limit = min(pause.start() if pause else len(item), known + _VENUE_AT_MOST)
    for at in range(known, limit):
        if names.person_end(item, at) > at:
            return at
    return known


def _speakers(speech: str, names: Names) -> list[int]:
    """Where each speaker's run begins, the first at 0; an act told just before the speaker's clause goes with it."""
    sentences = [m.start() for m in _SENTENCE_START.finditer(speech)]
    cuts = {0}
    for before, start in zip([0, *sentences], sentences, strict=False):
        name_end = names.person_end(speech, start)
        if name_end > start and _reports(speech, name_end, names):
            same = names.person_end(speech, before)
            acted = speech[before:same] == speech[start:name_end] and not _TITLE_AFTER_NAME.match(speech, same)
            cuts.add(before if acted and not _reports(speech, same, names) else start)
    return sorted(cuts)


def _reports(text: str, start: int, names: Names) -> bool:
    """Whether a reporting verb and a pause follow within a few characters of `start`."""
    pause = _PAUSE.search(text, start, start + _CLAUSE_AT_MOST + 1)
    return pause is not None and any(text.endswith(verb, start, pause.start()) for verb in names.verbs)
