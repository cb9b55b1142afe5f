"""From a cell to the words that gave it: the address of a span on its article's page, and the evidence of a row.

The address names the span twice, `?_words=START-END#w-START-END`: the server marks what the query names, so that it
needs no script, and the browser scrolls to the fragment.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

from datasette.app import Datasette
from datasette.database import Database
from datasette.utils import tilde_encode

PARAMETER = "_words"
# What stands for words of a text that this release leaves out; the SQL of this package says the same.
LEFT_OUT = "…"
_SPAN = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of evidence: the value it gave, its span in an article, its words, and the address that shows them."""

    value: str
    article_id: str
    start: int
    end: int
    rule: str
    words: str
    path: str


def anchor(start: int, end: int) -> str:
    """The id of the place on an article's page where a span that was asked for begins."""
    return f"w-{start}-{end}"


def asked_span(parameter: str | None, characters: int) -> tuple[int, int] | None:
    """The span that a query names, or None where it names none within a text of so many characters."""
    found = _SPAN.fullmatch(parameter or "")
    if found is None:
        return None
    start, end = int(found[1]), int(found[2])
    return (start, end) if start < end <= characters else None


def row_path(datasette: Datasette, database: str, table: str, row_id: str) -> str:
    """The address of the row that `evidence.row_id` names: the parts of its key, joined by a slash there."""
    key = ",".join(tilde_encode(part) for part in row_id.split("/"))
    return str(datasette.urls.row(database, table, key))


def words_path(datasette: Datasette, database: str, article_id: str, start: int, end: int) -> str:
    """The address of an article's page with this span marked and scrolled to."""
    page = row_path(datasette, database, "articles", article_id)
    return f"{page}?{PARAMETER}={start}-{end}#{anchor(start, end)}"


async def evidence_of(db: Database, table: str, row_id: str) -> dict[str, list[Piece]]:
    """The evidence of one row by column, in the order of articles and their text; an array has a piece a member.

    `row_id` is the row's primary key, its parts joined by a slash. A column that was not read from a text is absent.
    """
    return (await evidence_of_rows(db, table, [row_id])).get(row_id, {})


async def evidence_of_rows(db: Database, table: str, row_ids: Iterable[str]) -> dict[str, dict[str, list[Piece]]]:
    """The evidence of several rows of one table in one query: by row_id, then as `evidence_of` gives it."""
    found = await db.execute(
        """
        SELECT e.row_id, e."column", e.value, e.article_id, e.start, e."end", e.rule,
               coalesce(substr(a.text, e.start + 1, e."end" - e.start), '…') AS words
        FROM evidence AS e JOIN articles AS a USING (article_id)
        WHERE e."table" = :table AND e.row_id IN (SELECT value FROM json_each(:rows))
        ORDER BY e.row_id, e."column", e.article_id, e.start, e."end", e.value
        """,
        {"table": table, "rows": json.dumps(sorted(set(row_ids)))},
    )
    pieces: dict[str, dict[str, list[Piece]]] = {}
    for row_id, column, value, article_id, start, end, rule, words in found.rows:
        path = words_path(db.ds, db.name, article_id, start, end)
        piece = Piece(value, article_id, start, end, rule, words, path)
        pieces.setdefault(row_id, {}).setdefault(column, []).append(piece)
    return pieces
