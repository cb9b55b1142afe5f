"""What articles do to the tables: which rows they add, which of those that are there they join, and what changes there.

The tables with the articles are compared with those without.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from readouts.contribute.collection import Collection, Tables
from readouts.link import Told
from readouts.model import Row
from readouts.rows import (
    ArticleRow,
    DocumentArticleRow,
    DocumentRow,
    EvidenceRow,
    IssueRow,
    MeetingArticleRow,
    MeetingRow,
    ParticipantRow,
    StatementRow,
)
from readouts.tables.problem import Problem

RowType = TypeVar("RowType", bound=Row)
# A label repeats other cells.
_NOT_COMPARED = ("label",)


def rows_of(tables: Tables, model: type[RowType]) -> list[RowType]:
    """The rows of a table, as what they are."""
    return [row for row in tables.get(model.META.name, ()) if isinstance(row, model)]


@dataclass(frozen=True, slots=True)
class Change:
    """A cell of a row that was there; values as they are in the row, None where it is empty."""

    column: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class MeetingEffect:
    """A meeting that an article tells of. `told_by`: the articles that tell of it already, none of a new one."""

    row: MeetingRow
    role: str
    participants: tuple[ParticipantRow, ...]
    told_by: tuple[ArticleRow, ...]
    changes: tuple[Change, ...] = ()
    joined_by: tuple[ParticipantRow, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentEffect:
    """A document that an article tells of; `told_by` as of a meeting."""

    row: DocumentRow
    told_by: tuple[ArticleRow, ...]


@dataclass
class Effect:
    """The tables without the articles (`before`) and with them (`after`), and the corrections that no longer fit."""

    told: Sequence[Told]
    before: Tables
    after: Tables
    problems: list[Problem] = field(default_factory=list)

    @property
    def article_ids(self) -> frozenset[str]:
        """The identifiers of the articles."""
        return frozenset(one.article_id for one in self.told)

    @property
    def meetings(self) -> list[MeetingEffect]:
        """The meetings that the articles tell of, those that they report first."""
        links = [link for link in rows_of(self.after, MeetingArticleRow) if link.article_id in self.article_ids]
        return sorted(map(self._meeting, links), key=lambda m: (m.role != "reports", m.row.meeting_id))

    def _meeting(self, link: MeetingArticleRow) -> MeetingEffect:
        row = next(m for m in rows_of(self.after, MeetingRow) if m.meeting_id == link.meeting_id)
        tellers = [o.article_id for o in rows_of(self.after, MeetingArticleRow) if o.meeting_id == row.meeting_id]
        took_part = _participants(self.after, row)
        known = self._as_it_stands(row)
        there = {p.person_id for p in _participants(self.before, known)} if known else set()
        return MeetingEffect(
            row,
            link.role,
            took_part,
            self._others(tellers),
            tuple(_changes(known, row)) if known else (),
            tuple(p for p in took_part if p.person_id not in there) if known else (),
        )

    def _as_it_stands(self, row: MeetingRow) -> MeetingRow | None:
        """The row of a meeting without the articles; it has another identifier where they alone know its day."""
        rows = {known.meeting_id: known for known in rows_of(self.before, MeetingRow)}
        if row.meeting_id in rows:
            return rows[row.meeting_id]
        kept = {known.meeting_id for known in rows_of(self.after, MeetingRow)}
        for known in rows.values():
            same = known.format == row.format and (row.date or "").startswith(known.date or "?")
            if (
                same
                and known.meeting_id not in kept
                and _principals(self.before, known) == _principals(self.after, row)
            ):
                return known
        return None

    @property
    def statements(self) -> list[StatementRow]:
        """The statements of the articles."""
        found = [row for row in rows_of(self.after, StatementRow) if row.article_id in self.article_ids]
        return sorted(found, key=lambda row: (row.article_id, row.position))

    @property
    def documents(self) -> list[DocumentEffect]:
        """The documents that the articles tell of."""
        rows = {row.document_id: row for row in rows_of(self.after, DocumentRow)}
        tellers: dict[str, list[str]] = {}
        for link in rows_of(self.after, DocumentArticleRow):
            tellers.setdefault(link.document_id, []).append(link.article_id)
        return [
            DocumentEffect(rows[document_id], self._others(articles))
            for document_id, articles in sorted(tellers.items())
            if not self.article_ids.isdisjoint(articles)
        ]

    @property
    def evidence(self) -> list[EvidenceRow]:
        """The words of the articles that gave cells."""
        return [row for row in rows_of(self.after, EvidenceRow) if row.article_id in self.article_ids]

    @property
    def issues(self) -> list[IssueRow]:
        """What there is to look at that was not there before."""
        there = {row.issue_id for row in rows_of(self.before, IssueRow)}
        found = [row for row in rows_of(self.after, IssueRow) if row.issue_id not in there]
        return sorted(found, key=lambda row: (row.start is None, row.start or 0, row.issue_id))

    @property
    def same_reports(self) -> list[ArticleRow]:
        """The articles that are there and tell the same report, nearly in the same words."""
        rows = self._articles
        found = [
            *(rows[i].duplicate_of for i in self.article_ids if i in rows),
            *(row.article_id for row in rows.values() if row.duplicate_of in self.article_ids),
        ]
        return [rows[i] for i in sorted({i for i in found if i and i not in self.article_ids})]

    @cached_property
    def _articles(self) -> dict[str, ArticleRow]:
        return {row.article_id: row for row in rows_of(self.after, ArticleRow)}

    def _others(self, article_ids: Iterable[str]) -> tuple[ArticleRow, ...]:
        return tuple(self._articles[i] for i in sorted(set(article_ids) - self.article_ids))


def effect_of(told: Sequence[Told], on: Collection) -> Effect:
    """What these articles do to the tables of a collection."""
    before, standing = on.tables()
    after, problems = on.tables(told)
    return Effect(told, before, after, [problem for problem in problems if problem not in standing])


def _participants(tables: Tables, meeting: MeetingRow) -> tuple[ParticipantRow, ...]:
    return tuple(row for row in rows_of(tables, ParticipantRow) if row.meeting_id == meeting.meeting_id)


def _principals(tables: Tables, meeting: MeetingRow) -> set[str]:
    return {row.person_id for row in _participants(tables, meeting) if row.role == "principal"}


def _changes(before: Row, after: Row) -> Iterable[Change]:
    for column in type(after).model_fields:
        old, new = getattr(before, column), getattr(after, column)
        if old != new and column not in _NOT_COMPARED:
            yield Change(column, old, new)
