"""Days of meetings and of the articles that tell of them: what is told as past cannot lie ahead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from readouts.review.finding import CellFinding
from readouts.review.rows import Tables, rows
from readouts.rows import ArticleRow, MeetingArticleRow, MeetingRow, PlaceRow

# East of this meridian clocks are ahead of Beijing's, whose day articles bear: a meeting may be told "the day before".
_AHEAD_OF_BEIJING = 127.5


def publication(tables: Tables) -> Iterator[CellFinding]:
    """Meetings held after the day of an article that reports them, and planned ones that lie before every article.

    An article that only mentions a meeting may foretell one that others report as held.
    """
    longitudes = {place.place_id: place.longitude for place in rows(tables, PlaceRow)}
    told = _days_of_articles(tables)
    for meeting in rows(tables, MeetingRow):
        reports, mentions = told[meeting.meeting_id, "reports"], told[meeting.meeting_id, "mentions"]
        if not meeting.date or not (reports or mentions):
            continue
        day, article = min(reports) if reports else max(mentions)
        if meeting.status == "held" and _is_before(day, meeting.date, _grace(meeting, longitudes)):
            yield CellFinding(
                "meetings",
                meeting.meeting_id,
                "date",
                "meetings.held_after_article",
                f"the meeting is dated {meeting.date}, but {article} tells of it on {day}",
                "look which day the article means; correct the date, or the status if it was to come",
            )
        first, article = min(reports | mentions)
        if meeting.status == "planned" and meeting.date < first[: len(meeting.date)]:
            yield CellFinding(
                "meetings",
                meeting.meeting_id,
                "status",
                "meetings.planned_in_the_past",
                f"the meeting of {meeting.date} is planned, but {article} tells of it on {first}",
                "look whether it was held; correct status or date",
                "warning",
            )


def _days_of_articles(tables: Tables) -> Mapping[tuple[str, str], set[tuple[str, str]]]:
    """By meeting and role: the days of the articles that tell of it, each with its article."""
    days = {row.article_id: row.published_on or row.dateline_on for row in rows(tables, ArticleRow)}
    told: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for link in rows(tables, MeetingArticleRow):
        if day := days.get(link.article_id):
            told[link.meeting_id, link.role].add((day, link.article_id))
    return told


def _grace(meeting: MeetingRow, longitudes: Mapping[str, float | None]) -> int:
    """By how many days a meeting's local date may be after that of an article in Beijing."""
    longitude = longitudes.get(meeting.place_id or "")
    return 1 if longitude is None or longitude > _AHEAD_OF_BEIJING else 0


def _is_before(day: str, meeting: str, grace: int) -> bool:
    """Whether an article's day is before a meeting's, which may be known to the month or the year only."""
    if grace:
        day = (date.fromisoformat(day) + timedelta(days=grace)).isoformat()
    return day[: len(meeting)] < meeting
