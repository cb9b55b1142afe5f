"""A statement's page: the words said, who said them where, the words that tell so, and where they were said again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from datasette.database import Database

from .cells import column_label, names_of, value_of
from .words import LEFT_OUT, evidence_of, row_path, words_path

# The cells that its article's text gave, in the order in which the page tells of them.
_COLUMNS = ("speaker_id", "voice", "verb")

_STATEMENT = """
    SELECT s.*, p.name_zh, p.name_en, p.office_zh, p.office_en, a.title AS article_title, a.published_on, a.language,
           a.text AS article_text, m.label AS meeting_label, m.date AS meeting_date
    FROM statements AS s JOIN articles AS a USING (article_id)
    LEFT JOIN people AS p ON person_id = speaker_id LEFT JOIN meetings AS m USING (meeting_id)
    WHERE statement_id = :statement
    """
_TOPICS = """
    SELECT topic_id, label_zh, label_en, matches FROM statement_topics JOIN topics USING (topic_id)
    WHERE statement_id = :statement ORDER BY matches DESC, topic_id
    """
# The statement whose words this one repeats, and those that repeat the words of either.
_REPEATS = """
    SELECT s.statement_id, a.title AS article_title, a.published_on, s.repeats IS NULL AS is_first
    FROM (SELECT coalesce(repeats, statement_id) AS id FROM statements WHERE statement_id = :statement) AS first
    JOIN statements AS s ON s.statement_id = first.id OR s.repeats = first.id
    JOIN articles AS a USING (article_id)
    WHERE s.statement_id <> :statement ORDER BY is_first DESC, a.published_on, s.statement_id
    """
_NEIGHBOURS = """
    SELECT s.statement_id, s.position, p.name_zh FROM statements AS s LEFT JOIN people AS p ON person_id = speaker_id
    WHERE article_id = :article AND position IN (:position - 1, :position + 1) ORDER BY position
    """


async def statement_page(db: Database, statement_id: str) -> Mapping[str, Any]:
    """What the template of a statement's page shows."""

    async def rows(sql: str, **values: object) -> list[dict[str, Any]]:
        return [dict(row) for row in (await db.execute(sql, values)).rows]

    def path(table: str, key: str) -> str:
        return row_path(db.ds, db.name, table, key)

    (statement,) = await rows(_STATEMENT, statement=statement_id)
    evidence = await evidence_of(db, "statements", statement_id)
    names = await names_of(db, [("speaker_id", statement["speaker_id"])])
    text, start, end = statement["article_text"] or "", statement["start"], statement["end"]
    return {
        "statement": statement | {"text": statement["text"] or LEFT_OUT},
        # The paragraph around the words, as it was printed.
        "before": text[:start].rpartition("\n")[2],
        "after": text[end:].partition("\n")[0],
        "words_path": words_path(db.ds, db.name, statement["article_id"], start, end),
        "speaker_path": path("people", statement["speaker_id"]) if statement["speaker_id"] else "",
        "meeting_path": path("meetings", statement["meeting_id"]) if statement["meeting_id"] else "",
        "article_path": path("articles", statement["article_id"]),
        "cells": [
            (column_label(column), value_of(column, statement[column], names), evidence.get(column, []))
            for column in _COLUMNS
            if statement[column]
        ],
        "topics": [
            row | {"path": path("topics", row["topic_id"])} for row in await rows(_TOPICS, statement=statement_id)
        ],
        "repeats": [
            row | {"path": path("statements", row["statement_id"])}
            for row in await rows(_REPEATS, statement=statement_id)
        ],
        "neighbours": [
            row | {"path": path("statements", row["statement_id"]), "earlier": row["position"] < statement["position"]}
            for row in await rows(_NEIGHBOURS, article=statement["article_id"], position=statement["position"])
        ],
    }
