"""Paragraphs and head cells to an Article: the cells' values fill its fields."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from readouts.read.article import Article, HeadCell, Notice
from readouts.read.days import iso_date
from readouts.read.marks import CODE, DATED_REPORT, NOBODY, OWN_REPORT, is_address
from readouts.vocabulary import fold

Cells = dict[str, HeadCell]


def list_cell(column: str, values: Sequence[str], words: str, where: str) -> HeadCell:
    """A head cell of a list column; its value is the JSON array that the table will hold, empty for an empty list."""
    return HeadCell(column, json.dumps(list(values), ensure_ascii=False) if values else "", words, where)


def cells_by_column(cells: Iterable[HeadCell]) -> Cells:
    """The cells that have a value, by column; the first of two for one column counts.

    An address that is not whole, such as a path within its site, is none, and 来源：网络 or a code names no publisher.
    """
    found: Cells = {}
    for cell in cells:
        if cell.value and not _says_nothing(cell):
            found.setdefault(cell.column, cell)
    return found


def _says_nothing(cell: HeadCell) -> bool:
    if cell.column == "publisher_id":
        return NOBODY.fullmatch(cell.value) is not None or CODE.fullmatch(cell.value) is not None
    return cell.column == "url" and not is_address(cell.value)


def assemble(
    source_file: str,
    source_part: int,
    paragraphs: Iterable[str],
    cells: Cells,
    media_type: str = "text/plain",
    notices: Sequence[Notice] = (),
) -> Article:
    """An article of these paragraphs whose head is these cells.

    Whose report it is may stand at the head of its text: 【某报专讯】.
    """
    text = list(paragraphs)
    cells = _own_report(text) | cells

    def value(column: str) -> str:
        return cells[column].value if column in cells else ""

    def values(column: str) -> tuple[str, ...]:
        return tuple(json.loads(cells[column].value)) if column in cells else ()

    return Article(
        source_file=source_file,
        source_part=source_part,
        text="\n".join(text),
        title=value("title"),
        subtitle=value("subtitle"),
        publisher=value("publisher_id"),
        published_on=value("published_on"),
        page=value("page"),
        url=value("url"),
        keywords=values("keywords"),
        media_type=media_type,
        cites=values("cites"),
        head=tuple(cells.values()),
        notices=tuple(notices),
    )


def _own_report(text: Sequence[str]) -> Cells:
    """The paper that names itself at the head of its report: of the first paragraph, or behind a picture's caption."""
    for paragraph in text[:2]:
        folded = fold(paragraph)
        if match := OWN_REPORT.match(folded) or DATED_REPORT.match(folded):
            name = paragraph[slice(*match.span("publisher"))]
            day = paragraph[slice(*match.span("date"))] if match["date"] else ""
            where = "head of the text"
            return cells_by_column(
                (HeadCell("publisher_id", name, name, where), HeadCell("published_on", iso_date(day), day, where))
            )
    return {}
