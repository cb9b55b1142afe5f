"""The n-th meeting of two leaders: numbers rise with the days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from readouts.review.finding import CellFinding
from readouts.review.rows import Tables, rows
from readouts.rows import MeetingRow, ParticipantRow


def ordinals(tables: Tables) -> Iterator[CellFinding]:
    """Numbers that fall, or repeat, while the days go on. Meetings without a number or a day are passed over."""
    principals: dict[str, list[str]] = defaultdict(list)
    for one in rows(tables, ParticipantRow):
        if one.role == "principal":
            principals[one.meeting_id].append(one.person_id)
    last: dict[tuple[str, ...], MeetingRow] = {}
    for meeting in sorted(rows(tables, MeetingRow), key=lambda row: (row.date or "", row.meeting_id)):
        pair = tuple(sorted(principals[meeting.meeting_id]))
        if len(pair) != 2 or meeting.ordinal is None or meeting.date is None:
            continue
        before = last.setdefault(pair, meeting)
        if before is not meeting and before.ordinal is not None and meeting.ordinal <= before.ordinal:
            yield CellFinding(
                "meetings",
                meeting.meeting_id,
                "ordinal",
                "meetings.ordinal_falls",
                f"this is meeting {meeting.ordinal} of the two, but the one of {before.date} is {before.ordinal}",
                "look which number the articles give, and from when they count; correct the wrong one",
            )
        else:
            last[pair] = meeting
