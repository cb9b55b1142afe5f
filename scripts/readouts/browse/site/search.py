"""One search over all that is told: what was found, newest first, with the words around it; and whom a name means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from datasette.database import Database
from markupsafe import Markup, escape

from .alphabet import Alphabet

SHOWN = 10
AROUND = 28
# Longer input than anybody types is cut: each of its characters is a word of the query.
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Kind:
    """A table that is searched: `select` gives key, heading, day, text to show and a note, of rows `found`."""

    table: str
    title: str
    select: str


KINDS = (
    Kind(
        "statements",
        "Statements",
        """SELECT s.statement_id AS key, coalesce(p.name_zh, '双方') || ' ' || coalesce(s.verb, '') AS heading,
                  coalesce(m.date, a.published_on, a.dateline_on) AS day, s.text AS text, a.title AS note
           FROM statements s JOIN articles a USING (article_id) LEFT JOIN people p ON p.person_id = s.speaker_id
                LEFT JOIN meetings m ON m.meeting_id = s.meeting_id
           WHERE s.rowid IN (SELECT rowid FROM statements_fts WHERE statements_fts MATCH :match)""",
    ),
    Kind(
        "meetings",
        "Meetings",
        """SELECT m.meeting_id AS key, m.label AS heading, m.date AS day,
                  m.label || coalesce(' ' || m.venue, '') || coalesce(' ' || m.occasion, '')
                  || coalesce(' ' || (SELECT group_concat(value, '、') FROM json_each(m.activities)), '') AS text,
                  coalesce(pl.name_zh, '') AS note
           FROM meetings m LEFT JOIN places pl ON pl.place_id = m.place_id
           WHERE m.rowid IN (SELECT rowid FROM meetings_fts WHERE meetings_fts MATCH :match)""",
    ),
    Kind(
        "documents_signed",
        "Documents",
        """SELECT d.document_id AS key, coalesce(d.title, d.quantity_text, d.kind) AS heading, d.date AS day,
                  coalesce(d.title || ' ', '') || coalesce(d.quantity_text || ' ', '')
                  || coalesce((SELECT group_concat(value, '、') FROM json_each(d.fields)), '') AS text,
                  replace(d.kind || ', ' || d.action, '_', ' ') AS note
           FROM documents_signed d
           WHERE d.rowid IN (SELECT rowid FROM documents_signed_fts WHERE documents_signed_fts MATCH :match)""",
    ),
    Kind(
        "articles",
        "Articles",
        """SELECT a.article_id AS key, coalesce(a.title, a.article_id) AS heading,
                  coalesce(a.published_on, a.dateline_on) AS day,
                  coalesce(a.title || char(10), '') || coalesce(a.subtitle || char(10), '')
                  || coalesce(a.text, '') AS text,
                  coalesce(p.name_zh, '') AS note
           FROM articles a LEFT JOIN publishers p USING (publisher_id)
           WHERE a.rowid IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH :match)""",
    ),
)


NAMED = 8
# People, places and topics of which the tables tell anything. Names are simplified in the vocabularies.
_NAMED = """
    SELECT "table", key, zh, en FROM (
        SELECT 'people' AS "table", person_id AS key, name_zh AS zh, name_en AS en, aliases FROM people
        WHERE person_id IN (SELECT person_id FROM participants UNION SELECT speaker_id FROM statements)
        UNION ALL
        SELECT 'places', place_id, name_zh, name_en, aliases FROM places
        WHERE place_id IN (SELECT place_id FROM meetings)
        UNION ALL
        SELECT 'topics', topic_id, label_zh, label_en, NULL FROM topics
        WHERE topic_id IN (SELECT topic_id FROM statement_topics))
    WHERE instr(lower(zh || char(10) || coalesce(en, '') || char(10) || coalesce(aliases, '')), :name)
    ORDER BY :name NOT IN (zh, lower(en)), "table", length(zh), key LIMIT :most
    """


async def named(db: Database, alphabet: Alphabet, sought: str) -> list[dict[str, Any]]:
    """The people, places and topics of whose name, in either language, what was typed is a part; one letter is none."""
    name = " ".join(sought[:LONGEST].translate(str.maketrans(dict.fromkeys('"“”[],'))).split())
    name = "".join(alphabet.folding.get(ord(char), char) for char in name).lower()
    if not name or (name.isascii() and len(name) < 2):
        return []
    return [dict(row) for row in (await db.execute(_NAMED, {"name": name, "most": NAMED})).rows]


async def search(db: Database, alphabet: Alphabet, sought: str) -> Sequence[Mapping[str, Any]]:
    """What each table holds of the words sought: the first hits, and how many there are."""
    sought = sought[:LONGEST]
    match = alphabet.match(sought)
    found = []
    for kind in KINDS:
        rows = (await db.execute(f"{kind.select} ORDER BY day DESC, key LIMIT {SHOWN}", {"match": match})).rows
        index = f"{kind.table}_fts"
        count = await db.execute(f"SELECT count(*) FROM {index} WHERE {index} MATCH :match", {"match": match})
        hits = [{**dict(row), "around": around(alphabet, row["text"], sought)} for row in rows]
        found.append({"table": kind.table, "title": kind.title, "count": count.single_value(), "hits": hits})
    return found


def around(alphabet: Alphabet, text: str, sought: str, width: int = AROUND) -> Markup:
    """The first place in a text that was sought with `width` characters on both sides, all that was sought marked.

    Where nothing of it stands in the text (the hit is in another column) the text's beginning.
    """
    spans = alphabet.spans(text, sought)
    first = spans[0][0] if spans else 0
    start = max(first - width, 0)
    end = min(max(first + 2 * width, spans[0][1] + width if spans else 0), len(text))
    lead, tail = "…" if start else "", "…" if end < len(text) else ""
    return Markup(lead) + marked(text, [s for s in spans if s[0] < end], start, end) + Markup(tail)


def marked(text: str, spans: Sequence[tuple[int, int]], start: int = 0, end: int | None = None) -> Markup:
    """A stretch of a text as HTML with spans of it in `mark` elements."""
    stop = len(text) if end is None else end
    out, at = Markup(""), start
    for first, last in spans:
        first, last = max(first, at), min(last, stop)
        if first < last:
            out += escape(text[at:first]) + Markup("<mark>") + escape(text[first:last]) + Markup("</mark>")
            at = last
    return out + escape(text[at:stop])
