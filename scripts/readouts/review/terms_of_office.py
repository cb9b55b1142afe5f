"""Meetings whose principals were in no known office on that day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from readouts.review.finding import CellFinding
from readouts.review.rows import Tables, rows
from readouts.rows import MeetingRow, ParticipantRow, PersonRow
from readouts.vocabulary.terms_of_office import NAME, Term, read_terms


def terms_of_office(tables: Tables, data: Path) -> Iterator[CellFinding]:
    """Held meetings on a day in no term of a principal of whom terms are known; others are passed over."""
    terms = read_terms(data)
    names = {person.person_id: person.name_en or person.name_zh for person in rows(tables, PersonRow)}
    days = {meeting.meeting_id: meeting.date for meeting in rows(tables, MeetingRow) if meeting.status == "held"}
    for one in rows(tables, ParticipantRow):
        day, known = days.get(one.meeting_id), terms.get(one.person_id, [])
        nearest = _nearest(known, day) if one.role == "principal" and day and known else None
        if nearest and day and nearest.days_from(day):
            yield CellFinding(
                "participants",
                f"{one.meeting_id}/{one.person_id}",
                "person_id",
                "meetings.out_of_office",
                f"{names.get(one.person_id, one.person_id)} met on {day} in no known office; the nearest is {nearest}",
                f"look whom and which day the article means; correct the cell, or add the term to data/{NAME}",
                "warning",
            )


def _nearest(terms: Sequence[Term], day: str) -> Term:
    return min(terms, key=lambda term: (term.days_from(day), term.started, term.office_zh))
