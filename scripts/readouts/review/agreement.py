"""What should agree between cells: a venue and its city, two tellings of one quantity, a document and its meeting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from readouts.review.finding import CellFinding
from readouts.review.rows import Tables, rows
from readouts.rows import DocumentRow, EvidenceRow, MeetingRow
from readouts.vocabulary.table import read_table


def venues(tables: Tables, data: Path) -> Iterator[CellFinding]:
    """Meetings at a venue that data/venues.csv places in another city."""
    homes = {row["name_zh"]: row["place_id"] for row in read_table(data / "venues.csv", [])}
    for meeting in rows(tables, MeetingRow):
        home = homes.get(meeting.venue or "")
        if home and meeting.place_id and meeting.place_id != home:
            yield CellFinding(
                "meetings",
                meeting.meeting_id,
                "place_id",
                "meetings.venue_elsewhere",
                f"the meeting is in {meeting.place_id}, but its venue {meeting.venue} is in {home}",
                "look which of the two the article says; correct the cell, or the venue in data/venues.csv",
            )


def quantities(tables: Tables) -> Iterator[CellFinding]:
    """Documents whose number differs between articles; a table of evidence alone can tell, since one value is kept."""
    told: dict[str, dict[str, str]] = defaultdict(dict)
    for one in rows(tables, EvidenceRow):
        if (one.table, one.column) == ("documents_signed", "quantity"):
            told[one.row_id].setdefault(one.value, one.article_id)
    for document, values in sorted(told.items()):
        if len(values) > 1:
            said = ", ".join(f"{value} ({article})" for value, article in sorted(values.items()))
            yield CellFinding(
                "documents_signed",
                document,
                "quantity",
                "documents_signed.quantities_differ",
                f"articles give different numbers: {said}",
                "keep the better source's by a correction, and say why",
                "warning",
            )


def document_days(tables: Tables) -> Iterator[CellFinding]:
    """Documents dated before the day of the meeting that they are tied to; days of equal precision only."""
    days = {meeting.meeting_id: meeting.date for meeting in rows(tables, MeetingRow)}
    for document in rows(tables, DocumentRow):
        day = days.get(document.meeting_id or "")
        if document.action == "planned" or not document.date or not day or len(document.date) != len(day):
            continue
        if document.date < day:
            yield CellFinding(
                "documents_signed",
                document.document_id,
                "date",
                "documents_signed.before_meeting",
                f"the document is dated {document.date}, before its meeting on {day}",
                "look which day the article gives; correct the date, or the meeting that the document belongs to",
                "warning",
            )


def titles(tables: Tables) -> Iterator[CellFinding]:
    """One title on one day under two documents: one document told in two ways."""
    seen: dict[tuple[str, str, str], DocumentRow] = {}
    for document in sorted(rows(tables, DocumentRow), key=lambda row: row.document_id):
        if not document.title or not document.date:
            continue
        first = seen.setdefault((document.title, document.date, document.action), document)
        if first is not document and (first.meeting_id == document.meeting_id):
            yield CellFinding(
                "documents_signed",
                document.document_id,
                "title",
                "documents_signed.told_twice",
                f"《{document.title}》 of {document.date} is {first.document_id} too",
                "correct the cell in which the two differ",
                "warning",
            )
