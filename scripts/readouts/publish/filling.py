"""The rows of one article with the cells filled that a release left out, from a copy of the article."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from readouts.model import Row
from readouts.publish.wording import HEAD, Tables, changed, is_of_head
from readouts.read.article import Article, HeadCell
from readouts.rows import ArticleMetadataRow, ArticleRow, CorrectionRow, StatementRow
from readouts.tables.cells import array


def filled(rows: Tables, copy: Article) -> dict[str, list[Row]]:
    """The rows of an article by table, with what the copy says in the cells that may have been left out.

    A cell that a correction replaced gets what the correction says, and the correction what it replaced.
    """
    cells = {cell.column: cell for cell in reversed(copy.head)}
    head: dict[str, Any] = {column: getattr(copy, column) for column in HEAD}
    for row in rows.get("corrections", ()):
        if isinstance(row, CorrectionRow) and is_of_head(row):
            head[row.column] = _value(row.column, row.new_value)
    return {name: [_filled(row, copy, head, cells) for row in found] for name, found in rows.items()}


def _filled(row: Row, copy: Article, head: Mapping[str, Any], cells: Mapping[str, HeadCell]) -> Row:
    match row:
        case ArticleRow():
            return changed(row, text=copy.text, subtitle=head["subtitle"] or None, keywords=head["keywords"])
        case StatementRow():
            return changed(row, text=copy.text[row.start : row.end])
        case ArticleMetadataRow() if row.column in HEAD and row.column in cells:
            return changed(row, value=cells[row.column].value, words=cells[row.column].words)
        case CorrectionRow() if is_of_head(row):
            return changed(row, old_value=_printed(getattr(copy, row.column)))
    return row


def _value(column: str, cell: str | None) -> str | tuple[str, ...]:
    return tuple(json.loads(cell or "[]")) if column == "keywords" else cell or ""


def _printed(value: str | tuple[str, ...]) -> str | None:
    return array(value) if isinstance(value, tuple) else value or None
