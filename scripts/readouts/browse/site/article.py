"""An article's page: its head, its text with the words of every cell marked, and all of its evidence as a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from datasette.database import Database

from .cells import Names, Value, column_label, document_name, members, names_of, value_of
from .reading import KINDS, Cell, Evidence, Owner, Said, begins
from .words import LEFT_OUT, row_path, words_path

Row = dict[str, Any]
LICENCES: Mapping[str, str] = {
    "all-rights-reserved": "The text belongs to its publisher: all rights reserved.",
    "CC-BY-4.0": "The text may be shared and changed if its source is named (CC BY 4.0).",
}

_QUERIES: Mapping[str, str] = {
    "article": """
        SELECT a.*, p.text_license FROM articles AS a LEFT JOIN publishers AS p USING (publisher_id)
        WHERE article_id = :article
        """,
    "evidence": """
        SELECT "table", row_id, "column", value, start, "end", rule FROM evidence WHERE article_id = :article
        ORDER BY start, "end" DESC, row_id, "column", value
        """,
    "statements": "SELECT * FROM statements WHERE article_id = :article ORDER BY position",
    "meetings": """
        SELECT m.*, ma.role FROM meeting_articles AS ma JOIN meetings AS m USING (meeting_id)
        WHERE ma.article_id = :article ORDER BY ma.role DESC, m.date, m.meeting_id
        """,
    "documents": """
        SELECT d.* FROM document_articles JOIN documents_signed AS d USING (document_id)
        WHERE article_id = :article ORDER BY d.date, d.document_id
        """,
    "outside": """
        SELECT "column", value, words, location FROM article_metadata WHERE article_id = :article ORDER BY "column"
        """,
    "issues": """
        SELECT severity, code, message, start, "end" FROM issues WHERE article_id = :article ORDER BY start, issue_id
        """,
    # The report that this one repeats, and the others that repeat the same.
    "duplicates": """
        SELECT a.article_id, a.title, a.published_on, p.name_zh AS publisher, a.duplicate_of
        FROM (SELECT coalesce(duplicate_of, article_id) AS id FROM articles WHERE article_id = :article) AS chief
        JOIN articles AS a ON a.article_id = chief.id OR a.duplicate_of = chief.id
        LEFT JOIN publishers AS p USING (publisher_id)
        WHERE a.article_id <> :article ORDER BY a.duplicate_of IS NOT NULL, a.published_on, a.article_id
        """,
}


async def article_page(db: Database, article_id: str) -> Mapping[str, Any]:
    """What the template of an article's page shows."""
    rows: dict[str, list[Row]] = {
        name: [dict(row) for row in (await db.execute(sql, {"article": article_id})).rows]
        for name, sql in _QUERIES.items()
    }
    (article,) = rows["article"]
    cells = [(row["column"], row["value"]) for row in (*rows["evidence"], *rows["outside"])]
    cells += [("speaker_id", row["speaker_id"]) for row in rows["statements"]]
    cells += [(column, article[column]) for column in ("publisher_id", "dateline_place_id")]
    names = await names_of(db, cells)
    for table, listed in (("meetings", "meetings"), ("documents_signed", "documents"), ("articles", "duplicates")):
        key = f"{listed[:-1]}_id" if listed != "duplicates" else "article_id"
        for row in rows[listed]:
            row["path"] = row_path(db.ds, db.name, table, row[key])
    said = [_said(db, row, names) for row in rows["statements"]]
    for row in rows["documents"]:
        row["name"] = document_name(row)
    return {
        **rows,
        "article": article,
        "publisher": names.get(("publishers", article["publisher_id"])),
        "dateline_place": names.get(("places", article["dateline_place_id"])),
        "licence": LICENCES.get(article["text_license"], article["text_license"]),
        "byline": members(article["byline"]),
        "cites": members(article["cites"]),
        "outside": [
            row | {"label": column_label(row["column"]), "value": _outside(row, names)} for row in rows["outside"]
        ],
        "issues": [row | _words_of(db, article, row) for row in rows["issues"]],
        "evidence": Evidence(article["text"] or "", _cells(db, article, rows, said, names), said),
        "begins": begins,
    }


def _said(db: Database, row: Row, names: Names) -> Said:
    speaker = value_of("speaker_id", row["speaker_id"], names) if row["speaker_id"] else Value("jointly")
    start, end = row["start"], row["end"]
    return Said(
        position=row["position"],
        start=start,
        end=end,
        speaker=speaker,
        verb=row["verb"] or "",
        words=row["text"] or LEFT_OUT,
        path=row_path(db.ds, db.name, "statements", row["statement_id"]),
        words_path=words_path(db.ds, db.name, row["article_id"], start, end),
    )


def _outside(row: Row, names: Names) -> Value:
    """A cell that was read outside the text; an array's members side by side."""
    if row["value"] is None:
        return Value(LEFT_OUT)
    if row["value"].startswith("["):
        return Value("、".join(members(row["value"])))
    return value_of(row["column"], row["value"], names)


def _words_of(db: Database, article: Row, row: Row) -> Row:
    """The words that an issue is about and their address, if it names any."""
    start, end = row["start"], row["end"]
    if start is None:
        return {"words": "", "path": ""}
    path = words_path(db.ds, db.name, article["article_id"], start, end)
    return {"words": _words(article, start, end), "path": path}


def _words(article: Row, start: int, end: int) -> str:
    """The words of a span; of a text that is left out where they stand."""
    return article["text"][start:end] if article["text"] else f"{LEFT_OUT} {start}–{end}"


def _cells(db: Database, article: Row, rows: Mapping[str, list[Row]], said: Sequence[Said], names: Names) -> list[Cell]:
    """The cells that the text gave: those of the article, of each meeting and who met, of statements, of documents."""
    owners = {("articles", article["article_id"]): Owner("This article", "")}
    for row in rows["meetings"]:
        owners["meetings", row["meeting_id"]] = Owner("Meeting", row["label"], row["path"])
        owners["participants", row["meeting_id"]] = Owner("Who met", row["label"], row["path"])
    for row, one in zip(rows["statements"], said, strict=True):
        owners["statements", row["statement_id"]] = Owner(f"Statement {one.position}", one.speaker.shown, one.path)
    for row in rows["documents"]:
        owners["documents_signed", row["document_id"]] = Owner("Document", row["name"], row["path"])
    order = {owner: number for number, owner in enumerate(owners.values())}
    cells = []
    for row in rows["evidence"]:
        # The key of a participant is that of the meeting, then the person: the page of the meeting shows both.
        whose = row["row_id"].partition("/")[0] if row["table"] == "participants" else row["row_id"]
        key = (row["table"], whose)
        start, end = row["start"], row["end"]
        cells.append(
            Cell(
                kind=KINDS[row["table"]][0],
                column=row["column"],
                value=value_of(row["column"], row["value"], names),
                rule=row["rule"],
                start=start,
                end=end,
                words=_words(article, start, end),
                path=words_path(db.ds, db.name, article["article_id"], start, end),
                owners=(owners.get(key) or Owner(column_label(key[0]), key[1], row_path(db.ds, db.name, *key)),),
            )
        )
    return sorted(cells, key=lambda cell: order.get(cell.owners[0], len(order)))
