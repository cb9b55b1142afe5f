"""Who speaks at a meeting was there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from readouts.review.finding import CellFinding
from readouts.review.rows import Tables, rows
from readouts.rows import ParticipantRow, StatementRow


def speakers(tables: Tables) -> Iterator[CellFinding]:
    """Statements made at a meeting by somebody whom the table participants does not name there."""
    present: dict[str, set[str]] = defaultdict(set)
    for one in rows(tables, ParticipantRow):
        present[one.meeting_id].add(one.person_id)
    for statement in rows(tables, StatementRow):
        meeting, speaker = statement.meeting_id, statement.speaker_id
        if meeting and speaker and speaker not in present[meeting]:
            yield CellFinding(
                "statements",
                statement.statement_id,
                "speaker_id",
                "statements.speaker_absent",
                f"{speaker} speaks, but is not among the participants of {meeting}",
                "correct the speaker or the meeting of the statement, or who took part",
                "warning",
            )
