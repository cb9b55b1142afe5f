"""The offices by which articles call those who met, against the terms in which they held them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from pathlib import Path

from readouts.reduced_dates import first_day
from readouts.review.finding import CellFinding
from readouts.review.rows import Tables, rows
from readouts.rows import ArticleRow, EvidenceRow, MeetingRow, ParticipantRow, PersonRow
from readouts.vocabulary.table import read_table
from readouts.vocabulary.terms_of_office import NAME, Term, read_terms

# An article that looks further back may call somebody by the office of its own day.
_OF_THE_DAY = timedelta(days=31)


def offices_told(tables: Tables, data: Path) -> Iterator[CellFinding]:
    """Principals of held meetings whom a report of those days calls by an office of theirs that was not theirs then.

    Who held none at all on that day is told by terms_of_office; what is no office of the person's known terms is
    passed over.
    """
    terms = read_terms(data)
    ranks = {row["office_zh"]: row["rank"] for row in read_table(data / "offices.csv", [])}
    names = {person.person_id: person.name_en or person.name_zh for person in rows(tables, PersonRow)}
    days = {meeting.meeting_id: meeting.date for meeting in rows(tables, MeetingRow) if meeting.status == "held"}
    principals = {f"{one.meeting_id}/{one.person_id}": one for one in rows(tables, ParticipantRow)}
    articles = {article.article_id: article for article in rows(tables, ArticleRow)}
    told: set[str] = set()
    for evidence in rows(tables, EvidenceRow):
        one, article = principals.get(evidence.row_id), articles.get(evidence.article_id)
        if evidence.table != "participants" or one is None or one.role != "principal" or evidence.row_id in told:
            continue
        day, known = days.get(one.meeting_id), terms.get(one.person_id, [])
        held = [term for term in known if day and not term.days_from(day)]
        if not day or not held or article is None or not article.text or not _is_of_the_day(article, day):
            continue
        called = _called(article.text[evidence.start : evidence.end], ranks)
        if called in {term.office_zh for term in known} and not any(_is_called(term, called, ranks) for term in held):
            told.add(evidence.row_id)
            yield CellFinding(
                "participants",
                evidence.row_id,
                "person_id",
                "meetings.other_office",
                f"{names.get(one.person_id, one.person_id)} is called {called} on {day}, but was {_listed(held)}",
                f"look whom and which day the article means; mend them, or the term in data/{NAME}",
                "warning",
            )


def _is_of_the_day(article: ArticleRow, day: str) -> bool:
    """Whether an article was written within a month of a day, as far as either is known."""
    written = article.dateline_on or article.published_on
    return bool(written) and abs(first_day(str(written)) - first_day(day)) <= _OF_THE_DAY


def _called(words: str, offices: Iterable[str]) -> str:
    """The longest office that words hold; the empty one where they hold none."""
    return max((office for office in offices if office in words), key=len, default="")


def _is_called(term: Term, office: str, ranks: Mapping[str, str]) -> bool:
    """Whether the holder of a term may be called so: by the office itself, or in short; a deputy is not the head."""
    held = term.office_zh
    return held == office or (held.endswith(office) and ranks.get(held, "") == ranks[office])


def _listed(held: Iterable[Term]) -> str:
    return " and ".join(map(str, held))
