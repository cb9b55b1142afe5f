"""Each rule of sense finds its fault in made-up rows, and keeps silent where all is well."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import pytest

from readouts.model import Row
from readouts.review.bounds import bounds
from readouts.review.clone import Clone
from readouts.review.faults import of_faults
from readouts.review.sense import findings
from readouts.rows import (
    ArticleRow,
    DocumentRow,
    EvidenceRow,
    MeetingArticleRow,
    MeetingRow,
    ParticipantRow,
    PlaceRow,
    StatementRow,
)

TEXT = "甲乙会谈。"
SHA = hashlib.sha256(TEXT.encode()).hexdigest()


def article(day: str) -> ArticleRow:
    return ArticleRow(
        article_id=f"{day}-{SHA[:8]}", source_file=f"{day}.txt", source_part=1, published_on=day, language="zh-Hans",
        media_type="text/plain", characters=len(TEXT), sha256=SHA, text=TEXT,
    )  # fmt: skip


def meeting(day: str, **cells: object) -> MeetingRow:
    usual: dict[str, object] = {"status": "held", "format": "in_person", "kind": "talks", "label": "Talks"}
    return MeetingRow.model_validate({"meeting_id": f"{day}-a-b", "date": day} | usual | cells)


def told(of: MeetingRow, by: ArticleRow, role: str = "reports") -> MeetingArticleRow:
    row = {"meeting_id": of.meeting_id, "article_id": by.article_id, "role": role}
    return MeetingArticleRow.model_validate(row)


def present(at: MeetingRow, *people: str) -> list[Row]:
    return [ParticipantRow(meeting_id=at.meeting_id, person_id=one, role="principal") for one in people]


def said(by: ArticleRow, at: MeetingRow, speaker: str) -> StatementRow:
    return StatementRow(
        statement_id=f"{by.article_id}-s01", article_id=by.article_id, meeting_id=at.meeting_id, position=1,
        speaker_id=speaker, voice="individual", verb="说", continued=False, text="乙", start=1, end=2, paragraph=1,
    )  # fmt: skip


def document(name: str, day: str | None, **cells: object) -> DocumentRow:
    usual: dict[str, object] = {"kind": "agreement", "action": "signed", "level": "governments", "witnessed": False}
    return DocumentRow.model_validate({"document_id": name, "date": day} | usual | cells)


def number(of: str, value: str, article_id: str) -> EvidenceRow:
    return EvidenceRow(
        table="documents_signed", row_id=of, column="quantity", value=value, article_id=article_id, start=0, end=1,
        rule="quantity.number",
    )  # fmt: skip


def codes(data: Path, *rows: Row | Sequence[Row]) -> list[tuple[str, str, str]]:
    """Row, column and code of every finding in the tables of these rows."""
    tables: dict[str, list[Row]] = {}
    for one in rows:
        for row in (one,) if isinstance(one, Row) else one:
            tables.setdefault(row.META.name, []).append(row)
    return [(found.row_id, found.column, found.code) for found in findings(tables, data)]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "venues.csv").write_text("venue_id,name_zh,name_en,aliases,place_id\nhall,大厅,Hall,[],x\n", "utf-8")
    return folder


PLACES = [
    PlaceRow(place_id="x", name_zh="某城", longitude=30.0, kind="city"),
    PlaceRow(place_id="y", name_zh="某岛", longitude=175.0, kind="city"),
]


def test_a_venue_is_in_its_city(data: Path) -> None:
    there, elsewhere = (
        meeting("2001-01-01", venue="大厅", place_id="x"),
        meeting("2001-01-02", venue="大厅", place_id="y"),
    )
    assert codes(data, there, elsewhere) == [("2001-01-02-a-b", "place_id", "meetings.venue_elsewhere")]


def test_numbers_of_meetings_rise_with_the_days_of_the_same_two(data: Path) -> None:
    first, fallen, repeated, risen = (
        meeting(f"2001-01-0{day}", ordinal=ordinal) for day, ordinal in ((1, 7), (2, 6), (3, 7), (4, 8))
    )
    others = MeetingRow.model_validate(meeting("2001-01-05", ordinal=1).model_dump() | {"meeting_id": "2001-01-05-a-c"})
    rows = [present(one, "a", "b") for one in (first, fallen, repeated, risen)]
    assert codes(data, first, fallen, repeated, risen, others, *rows, present(others, "a", "c")) == [
        ("2001-01-02-a-b", "ordinal", "meetings.ordinal_falls"),
        ("2001-01-03-a-b", "ordinal", "meetings.ordinal_falls"),
    ]


@pytest.mark.parametrize(
    ("held", "place", "role", "found"),
    [
        ("2001-01-05", "x", "reports", False),
        ("2001-01-06", "x", "reports", True),
        ("2001-01-06", "y", "reports", False),
        ("2001-01-07", "y", "reports", True),
        ("2001-02", "x", "mentions", True),
        ("2001", "x", "mentions", False),
    ],
)
def test_a_held_meeting_is_told_after_it(data: Path, held: str, place: str, role: str, found: bool) -> None:
    one, by = meeting(held, place_id=place), article("2001-01-05")
    expected = [(one.meeting_id, "date", "meetings.held_after_article")] if found else []
    assert codes(data, one, by, told(one, by, role), PLACES) == expected


def test_a_meeting_that_was_foretold_and_then_reported_is_well(data: Path) -> None:
    one, before, after = meeting("2001-01-05"), article("2001-01-02"), article("2001-01-05")
    assert codes(data, one, before, after, told(one, before, "mentions"), told(one, after)) == []


def test_a_planned_meeting_does_not_lie_before_its_articles(data: Path) -> None:
    late, ahead, by = (
        meeting("2001-01-01", status="planned"),
        meeting("2001-02", status="planned"),
        article("2001-01-05"),
    )
    assert codes(data, late, ahead, by, told(late, by, "mentions"), told(ahead, by, "mentions")) == [
        ("2001-01-01-a-b", "status", "meetings.planned_in_the_past")
    ]


def test_a_speaker_took_part(data: Path) -> None:
    one, by = meeting("2001-01-01"), article("2001-01-01")
    assert codes(data, one, by, present(one, "a", "b"), said(by, one, "b")) == []
    assert codes(data, one, by, present(one, "a", "b"), said(by, one, "c")) == [
        (f"{by.article_id}-s01", "speaker_id", "statements.speaker_absent")
    ]


def test_articles_agree_on_how_many_documents(data: Path) -> None:
    same = [number("p", "20", article(f"2001-01-0{day}").article_id) for day in (1, 2)]
    other = [number("q", value, article(f"2001-01-0{value}").article_id) for value in ("3", "4")]
    assert codes(data, same, other) == [("q", "quantity", "documents_signed.quantities_differ")]


def test_a_document_is_not_signed_before_its_meeting(data: Path) -> None:
    one = meeting("2001-01-05")
    early, vague, planned, late = (
        document("early", "2001-01-04", meeting_id=one.meeting_id),
        document("vague", "2001-01", meeting_id=one.meeting_id),
        document("planned", "2001-01-01", meeting_id=one.meeting_id, action="planned"),
        document("late", "2001-01-06", meeting_id=one.meeting_id),
    )
    assert codes(data, one, early, vague, planned, late) == [("early", "date", "documents_signed.before_meeting")]


def test_one_document_is_not_told_twice(data: Path) -> None:
    same = [document(name, "2001-01-04", title="某协定") for name in ("p", "q")]
    assert codes(data, same, document("r", "2002-01-04", title="某协定")) == [
        ("q", "title", "documents_signed.told_twice")
    ]


def test_bounds_tell_what_is_broken_and_what_cannot_be_checked(data: Path) -> None:
    lines = [
        "table,column,least,most,note",
        *("meetings,,3,,", "meetings,place_id,0.5,,", "meetings,venue,,0.5,", "meetings,date,1,1,", "people,,,2,"),
        *("persons,,1,,", "meetings,city,1,,", "topics,,many,,", "meetings,kind,2,,", "places,,9,3,", "issues,,,,"),
        *("articles,,-1,,", "people,,1,,"),
    ]
    (data / "bounds.csv").write_text("\n".join(lines) + "\n", "utf-8")
    rows = [meeting("2001-01-01", venue="大厅"), meeting("2001-01-02", venue="大厅")]
    remedy = "find out what was lost or let in; if it is meant, change the bound and say why in its note"
    found = of_faults(bounds(data, {"meetings": rows}), Clone(data.parent))
    assert [str(finding) for finding in sorted(found, key=lambda finding: finding.line)] == [
        f"data/bounds.csv:2:11: bounds.too_few least: meetings has 2 rows, at least 3 is asked — {remedy}",
        "data/bounds.csv:3:19: bounds.too_few least: meetings.place_id is filled in 0.000 of the rows, "
        f"at least 0.5 is asked — {remedy}",
        "data/bounds.csv:4:17: bounds.too_many most: meetings.venue is filled in 1.000 of the rows, "
        f"at most 0.5 is asked — {remedy}",
        "data/bounds.csv:7:1: cell.term table: 'persons' is none of people, places, publishers, topics, articles, "
        "article_metadata, meetings, statements, documents_signed, meeting_articles, participants, document_articles, "
        "statement_topics, evidence, issues, corrections — write one of them",
        "data/bounds.csv:8:10: bounds.unknown_column column: meetings has no column 'city' — "
        "name one of schemas/codebook.md",
        "data/bounds.csv:9:9: cell.number least: 'many' is no number — write a number or leave it empty",
        "data/bounds.csv:10:15: bounds.no_share least: 2 is no share of rows — write a number from 0 to 1",
        "data/bounds.csv:11:11: bounds.reversed most: 3 is less than the least, 9 — mend the wrong one of the two",
        "data/bounds.csv:12:9: bounds.idle least: neither least nor most is given — give one, or take the line out",
        "data/bounds.csv:13:11: cell.number least: '-1' is less than 0 — write a number from there on",
        "data/bounds.csv:14:1: bounds.repeated table: line 6 bounds the same — make one line of the two",
    ]
