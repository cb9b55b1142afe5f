"""What a plain text says of itself around the story: imprint, time of publication, source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from readouts.calendars import REPUBLIC
from readouts.read.article import HeadCell
from readouts.read.assemble import Cells, cells_by_column
from readouts.read.days import PRINTED_DAY, iso_date
from readouts.read.head_line import head_line, outlet_alone
from readouts.read.lines import Line
from readouts.read.marks import (
    CLOCK_FIRST,
    DATED_LINE,
    DATELINE,
    DOTTED_DAY,
    IMPRINT,
    ISSUE_LINE,
    LABELLED_DAY,
    LABELLED_SOURCE,
    LETTERHEAD,
    MONTH_FIRST,
    PAGE_LINE,
    PICTURE_STAMP,
    PUBLISHED,
    REPORTED_BY,
    SOURCE,
    SOURCE_BEHIND_AUTHOR,
    SOURCE_BELOW,
    SOURCE_BESIDE,
    SOURCED_DAY,
)
from readouts.read.spacing import ends_sentence, has_chinese
from readouts.vocabulary import fold

# A longer line with a label in it is a sentence.
_LABELS_AT_MOST = 100
# 2031-03-05 08:31:42, with a headline and its label below
_BARE_STAMP = re.compile(rf"(?:{PRINTED_DAY.pattern})[ T]*(?:\d{{1,2}}[：:]\d{{2}}(?:[：:]\d{{2}})?)?")
# A head of so many lines may begin with the reader's day.
_WITH_CLOCK = 3
# （译者：某某）1200305
_CODED_DAY = re.compile(
    r"（(?:译者|编译|编辑|核稿)[：:][^（）]{2,40}）\s?(?P<code>(?P<year>1[0-2]\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01]))$"
)
_MONTH_AND_DAY = re.compile(r"(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
# A headline that calls out stands so near above the day.
_CALLED_ABOVE = 3


def imprint_cells(lines: Iterable[Line]) -> Cells:
    """Publisher, day and page from the first imprint line, as in 《 某报 》（ 2001年02月03日 01 版）."""
    for line in lines:
        if match := IMPRINT.match(line.printed_folded):
            where = f"imprint, {line.where}"
            publisher, date, page = (line.words(match, group) for group in ("publisher", "date", "page"))
            return cells_by_column(
                (
                    HeadCell("publisher_id", publisher, publisher, where),
                    HeadCell("published_on", iso_date(date), date, where),
                    HeadCell("page", page, page, where),
                )
            )
    return {}


def told(lines: Sequence[Line], headline: bool = True) -> tuple[list[Line], Cells]:
    """Take out what stands above the first sentence (time of publication, source, page); the imprint is read and stays.

    A source may stand below the story instead. `headline`: the first line is one, if it is not plainly something else
    and no other can be.
    """
    top = next((i for i, line in enumerate(lines) if _is_sentence(lines, i)), len(lines))
    if _is_clock(lines[:top]):
        lines, top = lines[1:], top - 1
    rest: list[Line] = []
    found: list[HeadCell] = []
    headline = headline and not any(line.heading and not head_line(line.folded) for line in lines[1:top])
    for number, line in enumerate(lines[:top]):
        # Who publishes a text says so above the head of its issuer's paper, which stays.
        is_dateline = bool(found) and LETTERHEAD.match(line.folded) is not None
        is_headline = headline and number == 0 and has_chinese(line.text)
        cells = [] if is_dateline else _told(line) or ([] if is_headline else _mixed(line))
        if cells and rest and rest[-1] is lines[number - 1] and (number > 1 or not headline):
            cells += _outlet_above(rest, cells)
        found += cells
        rest += _reporter(line) if cells else [line]
    story, below = _published_below(lines[top:])
    said = imprint_cells(lines) | cells_by_column([*found, *below, *_source_below(story), *_coded_day(story)])
    return [*rest, *story], said if "published_on" in said else _of_picture(lines) | said


def _of_picture(lines: Sequence[Line]) -> Cells:
    """The day, with its year, of a picture that a service took on the day of its dateline, which prints no year."""
    filed = next((match for line in lines if (match := DATELINE.match(line.printed_folded))), None)
    day = _MONTH_AND_DAY.search(filed.group()) if filed else None
    if day is None:
        return {}
    printed = f"{int(day['month']):02d}-{int(day['day']):02d}"
    for line in lines:
        stamp = PICTURE_STAMP.search(line.printed_folded)
        value = iso_date(line.words(stamp, "date")) if stamp else ""
        if stamp and value.endswith(printed):
            name = line.words(stamp, "publisher").strip()
            publisher = HeadCell("publisher_id", name, name, line.where)
            return cells_by_column((publisher, HeadCell("published_on", value, line.words(stamp, "date"), line.where)))
    return {}


def _is_clock(head: Sequence[Line]) -> bool:
    """Whether a head begins with the reader's day: a bare one, where another line has that of the story labelled."""
    if len(head) < _WITH_CLOCK or not _BARE_STAMP.fullmatch(head[0].printed_folded):
        return False
    labelled = (PUBLISHED.match(line.printed_folded) or LABELLED_DAY.search(line.printed_folded) for line in head[1:])
    return any(match and iso_date(match["date"]) for match in labelled)


def _is_sentence(lines: Sequence[Line], at: int) -> bool:
    """Whether the story has begun with a line: one above the day or the source that calls out is a headline."""
    line = lines[at]
    if not ends_sentence(line.text) or _told(line):
        return False
    return not (line.heading and any(map(_told, lines[at + 1 : at + 1 + _CALLED_ABOVE])))


def published_cells(line: Line, match: re.Match[str]) -> list[HeadCell]:
    """The day from a line that PUBLISHED matched, and the source beside it.

    Where the words behind the label alone leave the day open, the whole line may show it.
    """
    if not iso_date(line.words(match, "date")) and (mixed := _mixed(line)):
        return mixed
    source = SOURCE_BESIDE.search(line.printed_folded, match.start("date"))
    name = line.words(source, "publisher") if source else ""
    return [_published_cell(line, match), HeadCell("publisher_id", name, name, line.where)]


def says_when(line: Line) -> bool:
    """Whether a line says when or by whom a story was published, and nothing else."""
    return bool(_told(line))


def _published_cell(line: Line, match: re.Match[str]) -> HeadCell:
    date = line.words(match, "date")
    return HeadCell("published_on", iso_date(date), date, line.where)


def _published_below(lines: Sequence[Line]) -> tuple[list[Line], list[HeadCell]]:
    """Take out the day of publication with its label where it is the last line."""
    match = PUBLISHED.match(lines[-1].printed_folded) if lines else None
    return (list(lines[:-1]), published_cells(lines[-1], match)) if match else (list(lines), [])


def _coded_day(lines: Sequence[Line]) -> list[HeadCell]:
    """（译者：某某）1200305, the day by which 中央社 marks the end of a report: year of the Republic, month and day."""
    for line in lines:
        code = _CODED_DAY.search(line.printed_folded)
        year = int(code["year"]) + REPUBLIC if code else 0
        if code and (day := iso_date(f"{year}-{code['month']}-{code['day']}")):
            return [HeadCell("published_on", day, line.printed[slice(*code.span("code"))], line.where)]
    return []


def _source_below(lines: Sequence[Line]) -> list[HeadCell]:
    """The one source that is named below the story."""
    found = [(line, match) for line in lines if (match := SOURCE_BELOW.match(line.printed_folded))]
    names = {line.words(match, "publisher") for line, match in found}
    return [HeadCell("publisher_id", name, name, found[0][0].where) for name in names] if len(names) == 1 else []


def _told(line: Line) -> list[HeadCell]:
    if match := PUBLISHED.match(line.printed_folded):
        return published_cells(line, match)
    if match := ISSUE_LINE.match(line.printed_folded):
        name = line.words(match, "publisher")
        return [HeadCell("publisher_id", name, name, line.where)]
    if match := PAGE_LINE.match(line.printed_folded):
        page = line.words(match, "page")
        return [HeadCell("page", page, page, line.where)]
    if SOURCED_DAY.match(line.printed_folded.lstrip()):
        return _labelled(line)
    if match := SOURCE.match(line.printed_folded) or SOURCE_BEHIND_AUTHOR.match(line.printed_folded):
        rest = line.printed[match.end() :].strip()
        name = line.words(match, "publisher")
        publisher = HeadCell("publisher_id", name, name, line.where)
        return [publisher, HeadCell("published_on", iso_date(rest), rest, line.where)]
    return _dated(line) or _labelled(line)


def _mixed(line: Line) -> list[HeadCell]:
    """The day and the publisher of a line that has them in an order of its own."""
    found = head_line(line.printed_folded)
    if found is None or not iso_date(line.printed[slice(*found.day)]):
        return []
    day = line.printed[slice(*found.day)]
    name = line.printed[slice(*found.publisher)] if found.publisher else ""
    cells = [HeadCell("published_on", iso_date(day), day, line.where)]
    return [*cells, HeadCell("publisher_id", name, name, line.where)] if name else cells


def _outlet_above(rest: list[Line], cells: Sequence[HeadCell]) -> list[HeadCell]:
    """Take out 总统府新闻 as the line above a day that has no publisher beside it."""
    named = any(cell.column == "publisher_id" and cell.value for cell in cells)
    at = None if named else outlet_alone(rest[-1].printed_folded)
    if at is None or not any(cell.column == "published_on" and cell.value for cell in cells):
        return []
    line = rest.pop()
    name = line.printed[slice(*at)]
    return [HeadCell("publisher_id", name, name, line.where)]


def _reporter(line: Line) -> list[Line]:
    """编译某某／综合报导 behind the day of such a line, a line of the text like one of its own."""
    name = line.printed[line.printed.rfind(" ") + 1 :]
    return [Line(name, name, line.where)] if REPORTED_BY.match(fold(name)) else []


def _labelled(line: Line) -> list[HeadCell]:
    """The day and the source of a short line of several labels."""
    folded = line.printed_folded
    if len(folded) > _LABELS_AT_MOST:
        return []
    if (sourced := SOURCED_DAY.search(folded)) and iso_date(line.words(sourced, "date")):
        name = line.words(sourced, "publisher")
        return [_published_cell(line, sourced), HeadCell("publisher_id", name, name, line.where)]
    match = LABELLED_DAY.search(folded)
    if match is None or not iso_date(line.words(match, "date")):
        return []
    said = [_published_cell(line, match)]
    if source := LABELLED_SOURCE.search(folded):
        name = line.words(source, "publisher")
        said.append(HeadCell("publisher_id", name, name, line.where))
    return said


def _dated(line: Line) -> list[HeadCell]:
    """The day of a line that holds little else, and who prints it or is its source, where the line says so."""
    for other_order in (CLOCK_FIRST, MONTH_FIRST, DOTTED_DAY):
        if match := other_order.match(line.printed_folded):
            name = line.words(match, "publisher") if match.groupdict().get("publisher") else ""
            return [_published_cell(line, match), HeadCell("publisher_id", name, name, line.where)]
    match = DATED_LINE.match(line.printed_folded)
    if match is None or not iso_date(line.words(match, "date")):
        return []
    said = [_published_cell(line, match)]
    for group, column in (
        ("source", "publisher_id"),
        ("publisher", "publisher_id"),
        ("behind", "publisher_id"),
        ("page", "page"),
    ):
        if match[group]:
            words = line.words(match, group)
            said.append(HeadCell(column, words, words, line.where))
    if not any(cell.column == "publisher_id" for cell in said):
        # 作者：某某 来源：某报
        source = SOURCE_BESIDE.search(line.printed_folded, match.end("date"))
        name = line.words(source, "publisher") if source else ""
        said.append(HeadCell("publisher_id", name, name, line.where))
    return said
