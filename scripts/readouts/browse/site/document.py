"""A document's page: what it is, and for each value the words that gave it in each article that tells of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from datasette.database import Database

from .cells import Value, column_label, document_name, members, value_of
from .words import Piece, evidence_of, row_path

# The columns in the order in which the page tells of them.
_COLUMNS = ("title", "kind", "action", "level", "witnessed", "date", "quantity", "quantity_text", "fields")

_DOCUMENT = """
    SELECT d.*, m.label AS meeting_label FROM documents_signed AS d LEFT JOIN meetings AS m USING (meeting_id)
    WHERE document_id = :document
    """
_ARTICLES = """
    SELECT article_id, a.title, a.published_on, p.name_zh AS publisher
    FROM document_articles JOIN articles AS a USING (article_id) LEFT JOIN publishers AS p USING (publisher_id)
    WHERE document_id = :document ORDER BY a.published_on, article_id
    """


async def document_page(db: Database, document_id: str) -> Mapping[str, Any]:
    """What the template of a document's page shows."""
    (document,) = (dict(row) for row in (await db.execute(_DOCUMENT, {"document": document_id})).rows)
    articles = [dict(row) for row in (await db.execute(_ARTICLES, {"document": document_id})).rows]
    evidence = await evidence_of(db, "documents_signed", document_id)
    meeting = document["meeting_id"]
    return {
        "document": document,
        "name": document_name(document),
        "meeting_path": row_path(db.ds, db.name, "meetings", meeting) if meeting else "",
        "cells": [cell for column in _COLUMNS for cell in cells_of(column, document[column], evidence.get(column, []))],
        "articles": [row | {"path": row_path(db.ds, db.name, "articles", row["article_id"])} for row in articles],
        # By article, for the words of each value.
        "titles": {row["article_id"]: row["title"] or row["article_id"] for row in articles},
    }


def cells_of(column: str, value: Any, pieces: list[Piece]) -> list[tuple[str, Value, list[Piece]]]:
    """The label, each value of a column, and the words that gave that value; an array has several, an empty cell none.

    Articles that disagree gave other values too: their words stand with the value that they gave.
    """
    if value is None:
        return []
    values = members(value) if column == "fields" else [_printed(column, value)]
    values += [piece.value for piece in pieces]
    return [
        (column_label(column), value_of(column, each, {}), [piece for piece in pieces if piece.value == each])
        for each in dict.fromkeys(values)
    ]


def _printed(column: str, value: Any) -> str:
    """A cell in the form that evidence gives its value in."""
    return ("true" if value else "false") if column == "witnessed" else str(value)
