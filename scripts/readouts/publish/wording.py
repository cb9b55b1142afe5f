"""The cells that hold a publisher's wording: which they are, and their rows without it.

Text, subtitle and keywords of an article are its publisher's words. Title, day, byline, page and address name it, as a
reference does, and stay, like the names, dates and titles of documents that were read from it: facts are nobody's.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from readouts.model import Row
from readouts.rows import ArticleMetadataRow, ArticleRow, CorrectionRow, IssueRow, StatementRow

R = TypeVar("R", bound=Row)
Tables = Mapping[str, Sequence[Row]]
# The columns of articles that hold wording beside `text`.
HEAD = ("subtitle", "keywords")
# The tables of which a release leaves out cells.
TABLES = ("articles", "article_metadata", "statements", "issues", "corrections")
# Issues that quote an article which entered no table, so that nothing is known of its publisher.
_QUOTING = "nothing."


def of_type(tables: Tables, model: type[R]) -> list[R]:
    """The rows of a table, as rows of its model."""
    return [row for row in tables.get(model.META.name, ()) if isinstance(row, model)]


def changed(row: R, **values: Any) -> R:
    """A row with other values, which its model checks."""
    return type(row).model_validate({**row.model_dump(), **values})


def without_wording(tables: Tables, articles: Collection[str]) -> dict[str, list[Row]]:
    """The tables with the cells emptied that hold wording of these articles; no row goes, no other cell changes."""
    return {name: [_emptied(row, articles) for row in rows] for name, rows in tables.items()}


def _emptied(row: Row, articles: Collection[str]) -> Row:
    match row:
        case ArticleRow() if row.article_id in articles:
            return changed(row, text=None, subtitle=None, keywords=())
        case StatementRow() if row.article_id in articles:
            return changed(row, text=None)
        case ArticleMetadataRow() if row.article_id in articles and row.column in HEAD:
            return changed(row, value=None, words=None)
        case CorrectionRow() if row.row_id in articles and is_of_head(row):
            # What it replaced is the publisher's; what it says instead is the contributor's.
            return changed(row, old_value=None)
        case IssueRow() if quotes(row):
            return changed(row, message=f"{row.message.partition(': ')[0]}: …")
    return row


def quotes(row: IssueRow) -> bool:
    """Whether an issue quotes an article that is in no table."""
    return row.code.startswith(_QUOTING) and ": " in row.message


def message_hash(row: IssueRow) -> str:
    """The SHA-256 of what an issue says, by which its message is known again."""
    return hashlib.sha256(row.message.encode("utf-8")).hexdigest()


def is_of_head(row: CorrectionRow) -> bool:
    """Whether a correction replaced a cell that a release leaves out."""
    return row.table == "articles" and row.column in HEAD


def head_hashes(tables: Tables, articles: Collection[str]) -> dict[str, str]:
    """Of each of these articles the SHA-256 of what is left out of its head, by which a copy of it is known."""
    words: dict[str, list[list[str | None]]] = {}
    for cell in of_type(tables, ArticleMetadataRow):
        if cell.column in HEAD:
            words.setdefault(cell.article_id, []).append([cell.column, cell.value, cell.words])
    return {
        row.article_id: _digest([row.subtitle, row.keywords, sorted(words.get(row.article_id, []), key=str)])
        for row in of_type(tables, ArticleRow)
        if row.article_id in articles
    }


def _digest(value: Iterable[Any]) -> str:
    return hashlib.sha256(json.dumps(list(value), ensure_ascii=False).encode("utf-8")).hexdigest()
