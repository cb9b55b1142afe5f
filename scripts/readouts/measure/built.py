"""What the tables of a build hold of an article, found by its text: a page may lie in a folder or in an archive."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from readouts.model import Row
from readouts.rows import ArticleRow, IssueRow, MeetingArticleRow, ParticipantRow, PersonRow
from readouts.tables import Loaded
from readouts.vocabulary import Person

R = TypeVar("R", bound=Row)


@dataclass(slots=True)
class Told:
    """What is built of one article: the principals of each meeting that it reports, and the codes of its issues."""

    reported: dict[str, list[Person]] = field(default_factory=dict)
    mentioned: int = 0
    issues: tuple[str, ...] = ()


class Built:
    """The tables of a build, by article. `left`: how many articles entered no table, by the code of their issue."""

    def __init__(self, loaded: Loaded) -> None:
        people = {row.person_id: _person(row) for row in _rows(loaded, "people", PersonRow)}
        principals: dict[str, list[Person]] = defaultdict(list)
        for row in _rows(loaded, "participants", ParticipantRow):
            if row.role == "principal":
                principals[row.meeting_id].append(people[row.person_id])
        issues: dict[str, list[str]] = defaultdict(list)
        self.left: Counter[str] = Counter()
        for issue in _rows(loaded, "issues", IssueRow):
            issues[issue.article_id or ""].append(issue.code)
            self.left[issue.code] += issue.source_file is not None
        links: dict[str, list[MeetingArticleRow]] = defaultdict(list)
        for link in _rows(loaded, "meeting_articles", MeetingArticleRow):
            links[link.article_id].append(link)
        self._told: dict[str, Told] = {}
        for article in _rows(loaded, "articles", ArticleRow):
            told = self._told.setdefault(article.sha256, Told())
            told.issues = tuple(sorted({*told.issues, *issues[article.article_id]}))
            for link in links[article.article_id]:
                if link.role == "reports":
                    told.reported[link.meeting_id] = principals[link.meeting_id]
                else:
                    told.mentioned += 1

    def of(self, sha256: str) -> Told | None:
        """What is built of the article whose text has this digest; None where the build does not keep it."""
        return self._told.get(sha256)


def _rows(loaded: Loaded, table: str, model: type[R]) -> Sequence[R]:
    return [row for row in loaded.tables.get(table, ()) if isinstance(row, model)]


def _person(row: PersonRow) -> Person:
    return Person(
        row.person_id,
        row.name_zh,
        aliases=row.aliases,
        office_zh=row.office_zh or "",
        country_code=row.country_code or "",
        registered=row.registered,
    )
