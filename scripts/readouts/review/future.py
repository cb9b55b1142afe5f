"""Days that have not come, of what is told as done: articles, meetings, documents, corrections."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from readouts.model import Row, key_of
from readouts.review.clone import Clone
from readouts.review.finding import CellFinding, Finding
from readouts.review.places import Places
from readouts.review.rows import Tables
from readouts.rows import ArticleRow, DocumentRow, MeetingRow
from readouts.vocabulary.table import read_table

_CORRECTIONS = "corrections.csv"
# East of Greenwich tomorrow has begun while it is today in UTC.
_AHEAD = timedelta(days=1)


def of_future(tables: Tables, places: Places, today: date) -> Iterator[Finding]:
    """Days of publication, and of what articles tell as done; `today` in UTC."""
    for name in ("articles", "meetings", "documents_signed"):
        for row in tables.get(name, ()):
            for column, day in _days(row):
                if _is_ahead(day, today):
                    message = f"{column} {day} is in the future (today is {today})"
                    remedy = "mend the date in the article"
                    yield places.finding(CellFinding(name, key_of(row), column, "date.future", message, remedy))


def of_future_corrections(clone: Clone, today: date) -> Iterator[Finding]:
    """Corrections made on a day that has not come; what else is wrong with them is told where they are applied."""
    for row in read_table(clone.data / _CORRECTIONS, []):
        if "date" not in row.wrong and _is_ahead(row["date"], today):
            sheet = clone.sheet(f"data/{_CORRECTIONS}")
            line, column = sheet.place(row.line, "date") if sheet else (row.line, 0)
            message = f"date: {row['date']} is in the future (today is {today})"
            remedy = "write the day on which the correction is made"
            yield Finding(f"data/{_CORRECTIONS}", line, column, "date.future", message, remedy)


def _is_ahead(day: str, today: date) -> bool:
    return day > (today + _AHEAD).isoformat()[: len(day)]


def _days(row: Row) -> Iterator[tuple[str, str]]:
    match row:
        case ArticleRow():
            yield from ((c, d) for c in ("published_on", "dateline_on") if (d := getattr(row, c)))
        case MeetingRow(status="held", date=str(day)):
            yield "date", day
        case DocumentRow(date=str(day)) if row.action != "planned":
            yield "date", day
