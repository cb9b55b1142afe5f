"""Rows of meetings: what all tellings give, who took part, and which articles tell of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from readouts.extract.dates import DAY
from readouts.extract.findings import Cell
from readouts.link import meetings
from readouts.link.collector import Collector
from readouts.link.issues import NO_DAY
from readouts.link.labels import label, way
from readouts.link.printed_names import PrintedNames
from readouts.link.told import Told
from readouts.rows import MeetingArticleRow, MeetingRow, ParticipantRow
from readouts.terms import ArticleRole, AttendanceRole
from readouts.vocabulary import Person, Vocabulary


def add_meetings(
    articles: Sequence[Told], vocabulary: Vocabulary, printed: PrintedNames, out: Collector
) -> dict[int, str]:
    """Add the meetings of all articles; return the identifier of the meeting by id() of each encounter."""
    groups, ambiguous = meetings.group(articles)
    for one, encounter in ambiguous:
        message = f"{encounter.date} fits several meetings of these people; it stands as a meeting of its own"
        out.issues.add("warning", "meeting.ambiguous", message, one.article_id, encounter.start, encounter.end)
    for meeting in groups:
        values, disagreements = meetings.settle(meeting, vocabulary)
        for found in disagreements:
            cell = f"meetings/{meeting.meeting_id}/{found.column}"
            message = f"{cell}: this source says {found.other}, kept is {found.kept}"
            out.issues.add("warning", "sources.disagree", message, found.told.article_id, found.start, found.end)
        _settle_day(meeting, out)
        principals = _add_participants(meeting, out)
        row = _row(meeting, values, [printed.name(person) for person in principals], vocabulary)
        out.add(row, *_roles(meeting))
        _prove(meeting, values | {"kind": row.kind, "format": row.format}, out)
    _check_ordinals(groups, out)
    return {id(encounter): meeting.meeting_id for meeting in groups for _, encounter in meeting.tellings}


def _settle_day(meeting: meetings.Meeting, out: Collector) -> None:
    """Of a meeting whose day another article gives no issue asks for it; of one that is reported without, one does."""
    if len(meeting.date) == DAY:
        for one, encounter in meeting.tellings:
            if len(encounter.date) != DAY:
                out.issues.withdraw(NO_DAY, one.article_id, encounter.start)
        return
    reported = [(one, e) for one, e in meeting.tellings if e.role == "reports"]
    told = {(i.code, i.start) for one, _ in reported for i in one.findings.issues}
    if reported and not any((NO_DAY, e.start) in told for _, e in reported):
        one, encounter = reported[0]
        message = f"the articles give no day; {meeting.date or 'nothing'} stands in"
        out.issues.add("info", NO_DAY, message, one.article_id, encounter.start, encounter.end)


def _check_ordinals(groups: Sequence[meetings.Meeting], out: Collector) -> None:
    """Ordinals of the same principals rise with the dates; one that does not is reported with the one before it."""
    last: dict[tuple[str, ...], tuple[int, str]] = {}
    for meeting in sorted(groups, key=lambda m: m.date):
        told = next(((one, c) for one, e in meeting.tellings for c in e.cells if c.column == "ordinal"), None)
        if told is None:
            continue
        one, cell = told
        before = last.get(meeting.principals)
        if before and int(cell.value) <= before[0]:
            message = f"meetings/{meeting.meeting_id}/ordinal is {cell.value}, but {before[1]} before it is {before[0]}"
            out.issues.add("warning", "ordinal.out_of_sequence", message, one.article_id, cell.start, cell.end)
        last[meeting.principals] = (int(cell.value), meeting.meeting_id)


def _row(meeting: meetings.Meeting, values: dict[str, str], names: Sequence[str], vocabulary: Vocabulary) -> MeetingRow:
    kind = meetings.chief_kind(meeting)
    status = meetings.status(meeting)
    place = vocabulary.places_by_id.get(values.get("place_id", ""))
    return MeetingRow(
        meeting_id=meeting.meeting_id,
        date=meeting.date or None,
        status=status,
        format=meeting.format,
        kind=kind,
        place_id=values.get("place_id"),
        venue=values.get("venue"),
        occasion=values.get("occasion"),
        ordinal=int(values["ordinal"]) if "ordinal" in values else None,
        activities=tuple(sorted({a for _, e in meeting.tellings for a in e.activities})),
        label=label(meeting.date, names, way(kind, meeting.format, status), place.name_zh if place else None),
    )


def _roles(meeting: meetings.Meeting) -> Iterable[MeetingArticleRow]:
    """Which articles tell of a meeting; one that reports it in any sentence reports it."""
    roles: dict[str, ArticleRole] = {}
    for one, encounter in meeting.tellings:
        if roles.get(one.article_id) != "reports":
            roles[one.article_id] = encounter.role
    for article_id, role in sorted(roles.items()):
        yield MeetingArticleRow(meeting_id=meeting.meeting_id, article_id=article_id, role=role)


def _prove(meeting: meetings.Meeting, kept: dict[str, str], out: Collector) -> None:
    """Evidence for the values that were kept; a date of the month alone speaks for the day that it fits."""
    for one, encounter in meeting.tellings:
        cells = [
            Cell(c.column, meeting.date, c.start, c.end, c.rule) if c.column == "date" else c
            for c in encounter.cells
            if c.column == "activities"
            or kept.get(c.column) == c.value
            or (c.column == "date" and meeting.date == c.value)
        ]
        out.prove("meetings", meeting.meeting_id, one, cells)


def _add_participants(meeting: meetings.Meeting, out: Collector) -> list[Person]:
    """Add rows and evidence of who took part; return the principals, for the label."""
    roles: dict[str, AttendanceRole] = {}
    principals: dict[str, Person] = {}
    for one, encounter in meeting.tellings:
        for attendance in encounter.attendance:
            person = attendance.person
            out.meet(person)
            if attendance.role == "principal":
                principals[person.person_id] = person
            if roles.get(person.person_id) != "principal":
                roles[person.person_id] = attendance.role
            cell = Cell("person_id", person.person_id, attendance.start, attendance.end, attendance.rule)
            out.prove("participants", f"{meeting.meeting_id}/{person.person_id}", one, [cell])
    for person_id, role in sorted(roles.items()):
        out.add(ParticipantRow(meeting_id=meeting.meeting_id, person_id=person_id, role=role))
    return [principals[person_id] for person_id in sorted(principals)]
