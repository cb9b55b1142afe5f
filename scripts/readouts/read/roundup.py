"""A round-up run together on one line: its paragraphs are found again at the seams of labels and credits."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from readouts.read.article import Article, Notice
from readouts.read.assemble import Cells, assemble
from readouts.read.lines import Line, take_brief, text_lines
from readouts.read.marks import EDITORS_NOTE, INLINE_CREDIT, ITEM_END, ITEM_PLACE, ITEM_TIME
from readouts.read.names import Names
from readouts.read.newspaper import headings_at_start, title_cells
from readouts.read.spacing import tidy

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
    items = [item for line in lines for item in line.text.split(ITEM_END)]
    paragraphs = [paragraph for item in items for paragraph in _item(item, names, notices)]
    return (assemble(source_file, 1, paragraphs, title_cells(titles) | cited, notices=notices),)


def _take_mark(lines: list[Line]) -> tuple[list[Line], Cells]:
    """Take the mark of a brief off the front: it is a line of its own, or the first sentence of the line."""
    for line in lines[:1]:
        if mark := _BRIEF_MARK.match(line.printed):
            _, cited = take_brief([replace(line, printed=mark[0])])
            rest = line.printed[mark.end() :]
            first = [Line(tidy(rest), rest, line.where)] if tidy(rest) else []
            return [*first, *lines[1:]], cited
    return lines, {}


def _item(item: str, names: Names, notices: list[Notice]) -> list[str]:
    """Paragraphs of one item: editor's note, caption, occasion, time, place, speakers."""
    time = ITEM_TIME.search(item)
    place = ITEM_PLACE.search(item, time.end()) if time else None
    if time is None or place is None:
        return [item] if item else []
    end = _place_end(item, place.end(), names)
    if end == place.end():
        words = item[place.start() : place.end() + _SHOWN]
        notices.append(Notice("warning", "place.unknown", f"no known place or speaker after {words}…"))
        end = len(item)
    labelled = (item[time.start() : place.start()], item[place.start() : end])
    pieces = (*_lead(item[: time.start()]), *labelled, *_speakers(item[end:], names))
    return [paragraph for piece in pieces if (paragraph := piece.strip())]


def _lead(lead: str) -> list[str]:
    """What stands before 时间: the editor's note if there is one, the caption up to its credit, the occasion."""
    credit = INLINE_CREDIT.search(lead)
    caption_end = credit.end() if credit else max((m.end() for m in re.finditer(r"[。！？]", lead)), default=0)
    caption_start = 0
    if lead.startswith(EDITORS_NOTE):
        starts = [m.start() for m in _CAPTION_START.finditer(lead, 0, caption_end)]
        caption_start = starts[-1] if starts else 0
    return [lead[:caption_start], lead[caption_start:caption_end], lead[caption_end:]]


def _place_end(item: str, start: int, names: Names) -> int:
    """Where the place ends and the speaker begins, though nothing stands between them; `start` if that is unknown."""
    known = names.place_end(item, start)
    pause = _PAUSE.search(item, known)
    limit = min(pause.start() if pause else len(item), known + _VENUE_AT_MOST)
    for at in range(known, limit):
        if names.person_end(item, at) > at:
            return at
    return known


def _speakers(speech: str, names: Names) -> list[str]:
    """One paragraph for each speaker's run; an act of the speaker told just before the clause goes with it."""
    sentences = [m.start() for m in _SENTENCE_START.finditer(speech)]
    cuts = {0}
    for before, start in zip([0, *sentences], sentences, strict=False):
        name_end = names.person_end(speech, start)
        if name_end > start and _reports(speech, name_end, names):
            same = names.person_end(speech, before)
            acted = speech[before:same] == speech[start:name_end] and not _TITLE_AFTER_NAME.match(speech, same)
            cuts.add(before if acted and not _reports(speech, same, names) else start)
    ordered = [*sorted(cuts), len(speech)]
    return [speech[a:b] for a, b in pairwise(ordered)]


def _reports(text: str, start: int, names: Names) -> bool:
    """Whether a reporting verb and a pause follow within a few characters of `start`."""
    pause = _PAUSE.search(text, start, start + _CLAUSE_AT_MOST + 1)
    return pause is not None and any(text.endswith(verb, start, pause.start()) for verb in names.verbs)
