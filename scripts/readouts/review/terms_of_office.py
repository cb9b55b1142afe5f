"""Terms of office: who held which office when, and meetings whose principals were in none on that day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from readouts.review.finding import CellFinding
from readouts.review.reduced_dates import first_day, last_day
from readouts.review.rows import Tables, rows
from readouts.rows import MeetingRow, ParticipantRow, PersonRow
from readouts.vocabulary.table import Row, read_table

NAME = "terms.csv"


@dataclass(frozen=True, slots=True)
class Term:
    """An unbroken time of a person in an office; dates may be reduced, `ended` is empty while it lasts."""

    person_id: str
    office_zh: str
    started: str
    ended: str

    @property
    def earliest(self) -> date:
        """The first day that the term may cover."""
        return first_day(self.started)

    @property
    def latest(self) -> date:
        """The last day that the term may cover."""
        return last_day(self.ended) if self.ended else date.max

    def overlaps(self, other: Term) -> bool:
        """Whether both cover a day whatever reduced dates stand for; an office changes hands within a day."""
        begun = max(last_day(self.started), last_day(other.started))
        over = min(first_day(term.ended) if term.ended else date.max for term in (self, other))
        return begun < over

    def days_from(self, value: str) -> int:
        """How many days lie between the term and a date, 0 where it may cover it."""
        return max((self.earliest - last_day(value)).days, (first_day(value) - self.latest).days, 0)

    def __str__(self) -> str:
        return f"{self.office_zh} from {self.started}" + (f" to {self.ended}" if self.ended else "")


def read_term(row: Row) -> Term | None:
    """The term that a row of terms.csv tells; None where a date cannot be read."""
    if row.wrong & {"started", "ended"}:
        return None
    return Term(row["person_id"], row["office_zh"], row["started"], row["ended"])


def read_terms(data: Path) -> dict[str, list[Term]]:
    """The terms of each person in terms.csv of the folder `data`, without those of which a date cannot be read."""
    terms: dict[str, list[Term]] = defaultdict(list)
    for row in read_table(data / NAME, []):
        if term := read_term(row):
            terms[term.person_id].append(term)
    return dict(terms)


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
