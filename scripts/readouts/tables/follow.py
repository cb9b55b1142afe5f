"""What follows from a corrected cell of a meeting, so that no other cell goes on telling the wrong value."""

from __future__ import annotations

from readouts.extract.dates import DAY
from readouts.link.issues import NO_DAY
from readouts.link.labels import label, names_in, way
from readouts.model import Row
from readouts.rows import EvidenceRow, IssueRow, MeetingRow, PlaceRow

# Cells that the label repeats.
_TOLD = ("date", "kind", "format", "status", "place_id")


def follow(tables: dict[str, list[Row]], number: int, before: MeetingRow, column: str) -> None:
    """Bring a meeting's label, and the issues of its day, in line with its cell `column`, which was corrected.

    The meeting stands at `number` of its table, and was `before`. Its identifier stays as it was.
    """
    match tables["meetings"][number]:
        case MeetingRow() as now if column in _TOLD:
            tables["meetings"][number] = now.model_copy(update={"label": _label(tables, before, now)})
            if column == "date" and len(now.date or "") == DAY:
                issues, evidence = tables.get("issues", []), tables.get("evidence", [])
                tables["issues"] = [row for row in issues if not _asks_for_day(row, now, evidence)]


def _label(tables: dict[str, list[Row]], before: MeetingRow, now: MeetingRow) -> str:
    """The label of the corrected cells; the old one, where it tells something else than they did."""
    place, how = _place(tables, before), way(before.kind, before.format, before.status)
    names = names_in(before.label, before.date, how, place)
    if label(before.date, [names], how, place) != before.label:
        return now.label
    return label(now.date, [names], way(now.kind, now.format, now.status), _place(tables, now))


def _place(tables: dict[str, list[Row]], meeting: MeetingRow) -> str | None:
    places = (row for row in tables.get("places", ()) if isinstance(row, PlaceRow))
    return next((row.name_zh for row in places if row.place_id == meeting.place_id), None)


def _asks_for_day(issue: Row, meeting: MeetingRow, evidence: list[Row]) -> bool:
    """Whether an issue says that words from which the meeting was read give no day."""
    if not isinstance(issue, IssueRow) or issue.code != NO_DAY or issue.start is None or issue.end is None:
        return False
    return any(
        isinstance(row, EvidenceRow)
        and (row.table, row.row_id, row.article_id) == ("meetings", meeting.meeting_id, issue.article_id)
        and issue.start <= row.start
        and row.end <= issue.end
        for row in evidence
    )
