"""A meeting's page: the facts with the words that gave them, who took part, what was said, documents and sources."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from datasette.database import Database

from .cells import document_name, members
from .said import Passage, Said, passages, speakers_in_order, verb_path
from .tallies import rows_path, took_part
from .wording import coordinates, deed_of, form_of, listed, nth, plain_day
from .words import LEFT_OUT, Piece, evidence_of, evidence_of_rows, row_path, words_path

_MEETING = """
    SELECT m.*, p.name_zh AS place_zh, p.name_en AS place_en, p.latitude, p.longitude, p.kind AS place_kind,
           c.place_id AS country_id, c.name_zh AS country_zh, c.name_en AS country_en
    FROM meetings AS m LEFT JOIN places AS p USING (place_id)
    LEFT JOIN places AS c ON c.place_id = lower(p.country_code)
    WHERE meeting_id = :meeting
    """
_PARTICIPANTS = """
    SELECT t.role, p.*, c.name_zh AS country_zh, c.name_en AS country_en
    FROM participants AS t JOIN people AS p USING (person_id)
    LEFT JOIN places AS c ON c.place_id = lower(p.country_code)
    WHERE meeting_id = :meeting ORDER BY person_id
    """
_SOURCES = """
    SELECT role, a.article_id, a.title, a.published_on, a.language, a.duplicate_of, a.url,
           b.name_zh AS publisher_zh, b.name_en AS publisher_en
    FROM meeting_articles JOIN articles AS a USING (article_id) LEFT JOIN publishers AS b USING (publisher_id)
    WHERE meeting_id = :meeting ORDER BY role DESC, coalesce(a.published_on, a.dateline_on), a.article_id
    """
_STATEMENTS = """
    SELECT s.*, (SELECT json_group_array(json_array(t.topic_id, t.label_zh, t.label_en))
                 FROM statement_topics JOIN topics AS t USING (topic_id) WHERE statement_id = s.statement_id) AS topics
    FROM statements AS s WHERE meeting_id = :meeting ORDER BY article_id, position
    """
_OTHER_SPEAKERS = "SELECT * FROM people WHERE person_id IN (SELECT value FROM json_each(:people))"
_DOCUMENTS = "SELECT * FROM documents_signed WHERE meeting_id = :meeting ORDER BY title IS NULL, document_id"
_SERIES = """
    SELECT meeting_id, date, status, kind, format FROM meetings WHERE meeting_id IN (
        SELECT meeting_id FROM participants
        WHERE role = 'principal' AND person_id IN (SELECT value FROM json_each(:people))
        GROUP BY meeting_id HAVING count(*) = :number)
    ORDER BY date IS NULL, date, meeting_id
    """
_ISSUES = """
    SELECT i.*, a.language,
           CASE WHEN i.start IS NOT NULL THEN coalesce(substr(a.text, i.start + 1, i."end" - i.start), '…') END AS words
    FROM issues AS i JOIN articles AS a USING (article_id)
    WHERE article_id IN (SELECT article_id FROM meeting_articles WHERE meeting_id = :meeting AND role = 'reports')
    ORDER BY article_id, i.start
    """
_CORRECTIONS = """
    SELECT * FROM corrections
    WHERE "table" = 'meetings' AND row_id = :meeting
       OR "table" IN ('participants', 'meeting_articles') AND row_id LIKE :meeting || '/%'
    ORDER BY "table", row_id, "column"
    """


@dataclass(frozen=True, slots=True)
class Spot:
    """Where words stand: the address that shows them, and the number of the source, 0 where there is only one."""

    path: str
    number: int


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that gave a value, and where each source has them.

    `reads` is what these words say where that is not what the cell holds.
    """

    words: str
    language: str
    rule: str
    reads: str
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A value as the page shows it: in Chinese or English words, with a second line, a page of its own, and quotes."""

    chinese: str
    english: str
    path: str
    quotes: tuple[Quote, ...]
    note: str = ""

    @property
    def as_printed(self) -> bool:
        """Whether the value is what stands in the articles, so that the words need not be shown beside it."""
        return not self.path and [quote.words for quote in self.quotes] == [self.chinese]


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the table of facts."""

    name: str
    values: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """The articles that tell of a meeting, numbered in the order in which the page lists them."""

    rows: Sequence[Mapping[str, Any]]

    def number(self, article_id: str) -> int:
        """The number of an article; 0 for the only one, and for one that tells of a document alone."""
        numbers = {row["article_id"]: number for number, row in enumerate(self.rows, start=1)}
        return numbers.get(article_id, 0) if len(self.rows) > 1 else 0

    def language(self, article_id: str) -> str:
        """The language of an article, for a screen reader."""
        return next((str(row["language"]) for row in self.rows if row["article_id"] == article_id), "zh")

    def quotes(self, pieces: Iterable[Piece], cell: object = None) -> tuple[Quote, ...]:
        """The words of pieces of evidence, the same words once with their first place in each source.

        Where words read otherwise than the cell, that is told.
        """
        held = None if cell is None else str(cell)
        spots: dict[tuple[str, str], dict[str, Spot]] = {}
        rules: dict[tuple[str, str], tuple[str, str]] = {}
        for piece in sorted(pieces, key=lambda piece: self.number(piece.article_id)):
            key = (piece.words, "" if held is None or piece.value == held else piece.value)
            rules.setdefault(key, (self.language(piece.article_id), piece.rule))
            spot = Spot(piece.path, self.number(piece.article_id))
            spots.setdefault(key, {}).setdefault(piece.article_id, spot)
        return tuple(
            Quote(words, *rules[words, reads], reads, tuple(found.values())) for (words, reads), found in spots.items()
        )


def person_name(person: Mapping[str, Any]) -> str:
    """The English name of a person, or the Chinese where there is none."""
    return str(person["name_en"] or person["name_zh"])


def _facts(db: Database, row: Mapping[str, Any], evidence: Mapping[str, list[Piece]], sources: Sources) -> list[Fact]:
    """Date, place, form, occasion, ordinal and activities, those that are known."""

    def quotes(column: str, *, member: str | None = None) -> tuple[Quote, ...]:
        pieces = evidence.get(column, [])
        if member is None:
            return sources.quotes(pieces, row[column])
        return sources.quotes(piece for piece in pieces if piece.value == member)

    facts: list[Fact] = []
    if row["date"]:
        known = {4: "The sources give only the year.", 7: "The sources give no day."}.get(len(row["date"]), "")
        facts.append(Fact("Date", (Shown("", plain_day(row["date"]), "", quotes("date"), known),)))
    where: list[Shown] = []
    if row["place_id"]:
        country = row["country_en"] if row["place_kind"] == "city" else ""
        english = ", ".join(dict.fromkeys(part for part in (row["place_en"], country) if part))
        point = coordinates(row["latitude"], row["longitude"]) if row["place_kind"] == "city" else ""
        path = row_path(db.ds, db.name, "places", row["place_id"])
        where.append(Shown(row["place_zh"], english, path, quotes("place_id"), point))
    if row["venue"]:
        where.append(Shown(row["venue"], "", "", quotes("venue")))
    if where:
        facts.append(Fact("Place", tuple(where)))
    planned = "Planned when last reported." if row["status"] == "planned" else ""
    form = tuple({quote.spots: quote for quote in (*quotes("format"), *quotes("kind"))}.values())
    facts.append(Fact("Form", (Shown("", form_of(row["kind"], row["format"]), "", form, planned),)))
    if row["occasion"]:
        facts.append(Fact("Occasion", (Shown(row["occasion"], "", "", quotes("occasion")),)))
    if row["ordinal"]:
        counted = f"{nth(row['ordinal'])} meeting of the two since 2013"
        facts.append(Fact("Count", (Shown("", counted, "", quotes("ordinal"), "As the source counts."),)))
    activities = members(row["activities"])
    if activities:
        facts.append(
            Fact("Also that day", tuple(Shown(name, "", "", quotes("activities", member=name)) for name in activities))
        )
    return facts


def _said(db: Database, row: Mapping[str, Any], evidence: Mapping[str, list[Piece]]) -> Said:
    def path(table: str, key: str) -> str:
        return row_path(db.ds, db.name, table, key)

    return Said(
        row["position"],
        row["speaker_id"],
        row["verb"] or "",
        verb_path(evidence.get("verb", []), row["article_id"]),
        bool(row["continued"]),
        row["text"] or LEFT_OUT,
        path("statements", row["statement_id"]),
        words_path(db.ds, db.name, row["article_id"], row["start"], row["end"]),
        tuple((zh, en, path("topics", key)) for key, zh, en in json.loads(row["topics"])),
        row["repeats"] or "",
        path("statements", row["repeats"]) if row["repeats"] else "",
    )


def _document(
    db: Database, row: Mapping[str, Any], evidence: Mapping[str, list[Piece]], sources: Sources
) -> dict[str, Any]:
    """A document as the page lists it: its name, what was done with it, and the words for both."""

    def quotes(*columns: str) -> tuple[Quote, ...]:
        found = (quote for column in columns for quote in sources.quotes(evidence.get(column, []), row[column]))
        return tuple({quote.spots: quote for quote in found}.values())

    printed = row["title"] or row["quantity_text"]
    named = quotes("title") if row["title"] else quotes("quantity_text")
    return {
        "name": document_name({**row, "fields": None}) if printed else "Documents",
        "chinese": bool(printed),
        "as_printed": [quote.words for quote in named] == [printed],
        "path": row_path(db.ds, db.name, "documents_signed", row["document_id"]),
        "kind": "unnamed documents" if row["kind"] == "batch" else row["kind"].replace("_", " "),
        "deed": deed_of(row["action"], row["level"]),
        "witnessed": bool(row["witnessed"]),
        "day": plain_day(row["date"]) if row["date"] and row["date"] != row["meeting_date"] else "",
        "name_quotes": named,
        "deed_quotes": quotes("action"),
        "level_quotes": quotes("level"),
        "witnessed_quotes": sources.quotes(evidence.get("witnessed", [])),
        "day_quotes": sources.quotes(evidence.get("date", []), row["date"]),
        "fields": [
            Shown(field, "", "", sources.quotes(piece for piece in evidence.get("fields", []) if piece.value == field))
            for field in members(row["fields"])
        ],
    }


async def meeting_page(db: Database, meeting_id: str) -> Mapping[str, Any]:
    """What the template of a meeting's page shows."""

    async def rows(sql: str, **values: object) -> list[dict[str, Any]]:
        return [dict(row) for row in (await db.execute(sql, {"meeting": meeting_id, **values})).rows]

    def path(table: str, key: str) -> str:
        return row_path(db.ds, db.name, table, key)

    (meeting,) = await rows(_MEETING)
    people = await rows(_PARTICIPANTS)
    sources = Sources(await rows(_SOURCES))
    spoken, documents = await rows(_STATEMENTS), await rows(_DOCUMENTS)
    principals = [person["person_id"] for person in people if person["role"] == "principal"]
    named = await evidence_of_rows(db, "participants", (f"{meeting_id}/{person['person_id']}" for person in people))
    verbs = await evidence_of_rows(db, "statements", (row["statement_id"] for row in spoken))
    deeds = await evidence_of_rows(db, "documents_signed", (row["document_id"] for row in documents))

    statements = {row["statement_id"]: _said(db, row, verbs.get(row["statement_id"], {})) for row in spoken}
    speakers = speakers_in_order(principals, statements.values())
    by_id = {person["person_id"]: person for person in people}
    others = [person for person in speakers if person not in by_id]
    if others:
        by_id |= {person["person_id"]: person for person in await rows(_OTHER_SPEAKERS, people=json.dumps(others))}
    by_article = {
        article: [statements[row["statement_id"]] for row in run]
        for article, run in groupby(spoken, key=lambda row: row["article_id"])
    }
    series = await rows(_SERIES, people=json.dumps(principals), number=len(principals))
    place = next((number for number, other in enumerate(series) if other["meeting_id"] == meeting_id), 0)
    order = {person: number for number, person in enumerate(speakers)}

    def shown(person: Mapping[str, Any]) -> dict[str, Any]:
        pieces = named.get(f"{meeting_id}/{person['person_id']}", {}).get("person_id", [])
        return {**person, "path": path("people", person["person_id"]), "quotes": sources.quotes(pieces)}

    def neighbour(number: int) -> dict[str, Any] | None:
        if not 0 <= number < len(series):
            return None
        other = series[number]
        form = form_of(other["kind"], other["format"])
        return {"path": path("meetings", other["meeting_id"]), "day": plain_day(other["date"]), "form": form}

    leaders = sorted(
        (shown(person) for person in people if person["role"] == "principal"),
        key=lambda person: (order.get(person["person_id"], len(order)), person["person_id"]),
    )
    names = listed([person_name(person) for person in leaders])
    day = plain_day(meeting["date"])
    return {
        "meeting": meeting,
        "names": names,
        "day": day,
        "form": form_of(meeting["kind"], meeting["format"]),
        "facts": _facts(db, meeting, await evidence_of(db, "meetings", meeting_id), sources),
        "principals": leaders,
        "accompanying": [shown(person) for person in people if person["role"] == "accompanying"],
        "speakers": {key: {**by_id[key], "path": path("people", key)} for key in speakers},
        "sources": [
            {
                **row,
                "path": path("articles", row["article_id"]),
                "number": sources.number(row["article_id"]),
                "day": plain_day(row["published_on"]),
                "passages": _passages_of(by_article.get(row["article_id"], []), speakers),
                "same_as": sources.number(row["duplicate_of"]) if row["duplicate_of"] else 0,
            }
            for row in sources.rows
        ],
        "documents": [
            _document(db, {**row, "meeting_date": meeting["date"]}, deeds.get(row["document_id"], {}), sources)
            for row in documents
        ],
        "series": {
            "number": place + 1,
            "of": len(series),
            "before": neighbour(place - 1),
            "after": neighbour(place + 1),
            "rows": rows_path(db.ds, db.name, "meetings", *(took_part(person, "principal") for person in principals)),
        },
        "issues": [
            row
            | {"path": words_path(db.ds, db.name, row["article_id"], row["start"], row["end"]) if row["words"] else ""}
            for row in await rows(_ISSUES)
        ],
        "corrections": await rows(_CORRECTIONS),
        "cited": " ".join(part for part in (f"Meeting of {names}", f"({day})" if day else "") if part),
    }


def _passages_of(statements: Sequence[Said], speakers: Sequence[str]) -> list[Passage]:
    return passages(statements, speakers) if statements else []
