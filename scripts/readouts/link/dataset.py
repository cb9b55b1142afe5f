"""From all articles with their findings to the rows of every table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from readouts.extract.findings import Cell
from readouts.link import documents, meetings
from readouts.link.articles import article_rows, publisher_id
from readouts.link.duplicates import Repeats, find_duplicates
from readouts.link.issues import Issues
from readouts.link.told import Told
from readouts.link.vocabularies import vocabulary_rows
from readouts.model import Row, TableName
from readouts.rows import (
    DocumentArticleRow,
    DocumentRow,
    EvidenceRow,
    MeetingArticleRow,
    MeetingRow,
    ParticipantRow,
    StatementRow,
    StatementTopicRow,
)
from readouts.terms import ArticleRole, AttendanceRole, Kind
from readouts.vocabulary import Person, Vocabulary

_KIND_ZH: dict[Kind, str] = {
    "talks": "会谈",
    "meeting": "会见",
    "summit": "峰会",
    "ceremony": "共同出席",
    "call": "通话",
}


class Linker:
    """Collects rows table by table."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.rows: dict[str, list[Row]] = {}
        self.people: dict[str, Person] = {}
        self.evidence: dict[tuple[object, ...], EvidenceRow] = {}
        self.issues = Issues()

    def add(self, *rows: Row) -> None:
        """Add rows to their tables."""
        for row in rows:
            self.rows.setdefault(row.META.name, []).append(row)

    def prove(self, table: TableName, row_id: str, told: Told, cells: Iterable[Cell]) -> None:
        """Evidence for cells of one row; the same words for the same value are said once."""
        for cell in cells:
            row = EvidenceRow(
                table=table,
                row_id=row_id,
                column=cell.column,
                value=cell.value,
                article_id=told.article_id,
                start=cell.start,
                end=cell.end,
                rule=cell.rule,
            )
            self.evidence.setdefault(
                (table, row_id, cell.column, told.article_id, cell.start, cell.end, cell.value), row
            )

    def link(self, told: Sequence[Told]) -> dict[str, list[Row]]:
        """All rows, by table."""
        articles = self._once(sorted(told, key=lambda t: (t.order, t.article.source_file, t.article.source_part)))
        duplicates = find_duplicates(articles)
        for one in articles:
            rows, cells = article_rows(one, duplicates.get(one.article_id), self.vocabulary, self.issues)
            self.add(*rows)
            self.prove("articles", one.article_id, one, cells)
            self.issues.of_article(one)
        publishers = {
            publisher_id(a.article.publisher, self.vocabulary): a.article.publisher
            for a in articles
            if a.article.publisher
        }
        meeting_ids = self._meetings(articles)
        self._statements(articles, meeting_ids)
        self._documents(articles, meeting_ids)
        self.add(*vocabulary_rows(self.vocabulary, self.people.values(), publishers))
        self.add(*self.evidence.values(), *self.issues.rows())
        return self.rows

    def _once(self, articles: Sequence[Told]) -> list[Told]:
        """An article of the same text and date from a second file is the same article: said, and read once."""
        kept: dict[str, Told] = {}
        for one in articles:
            first = kept.setdefault(one.article_id, one)
            if first is not one:
                self.issues.add(
                    "info",
                    "article.same_text",
                    f"{one.article.source_file} holds the same text and date as {first.article.source_file}; it is kept once",
                    first.article_id,
                )
        return list(kept.values())

    def _meetings(self, articles: Sequence[Told]) -> dict[int, str]:
        groups, ambiguous = meetings.group(articles)
        for one, encounter in ambiguous:
            self.issues.add(
                "warning",
                "meeting.ambiguous",
                f"{encounter.date} fits several meetings of these people; it stands as a meeting of its own",
                one.article_id,
                encounter.start,
                encounter.end,
            )
        ids: dict[int, str] = {}
        for meeting in groups:
            values, disagreements = meetings.settle(meeting, self.vocabulary)
            for found in disagreements:
                self.issues.add(
                    "warning",
                    "sources.disagree",
                    f"meetings/{meeting.meeting_id}/{found.column}: this source says {found.other}, kept is {found.kept}",
                    found.told.article_id,
                    found.start,
                    found.end,
                )
            kind = meetings.chief_kind(meeting)
            activities = tuple(sorted({a for _, e in meeting.tellings for a in e.activities}))
            place = self.vocabulary.places_by_id.get(values.get("place_id", ""))
            names = self._participants(meeting)
            self.add(
                MeetingRow(
                    meeting_id=meeting.meeting_id,
                    date=meeting.date or None,
                    status=meetings.status(meeting),
                    format=meeting.format,
                    kind=kind,
                    place_id=values.get("place_id"),
                    venue=values.get("venue"),
                    occasion=values.get("occasion"),
                    ordinal=int(values["ordinal"]) if "ordinal" in values else None,
                    activities=activities,
                    label=" ".join(
                        part
                        for part in (meeting.date, "、".join(names), _KIND_ZH[kind], place.name_zh if place else "")
                        if part
                    ),
                )
            )
            self._prove_meeting(meeting, kind, values)
            roles: dict[str, ArticleRole] = {}
            for one, encounter in meeting.tellings:
                ids[id(encounter)] = meeting.meeting_id
                role: ArticleRole = (
                    "reports" if "reports" in (roles.get(one.article_id), encounter.role) else "mentions"
                )
                roles[one.article_id] = role
            self.add(
                *(
                    MeetingArticleRow(meeting_id=meeting.meeting_id, article_id=a, role=r)
                    for a, r in sorted(roles.items())
                )
            )
        return ids

    def _prove_meeting(self, meeting: meetings.Meeting, kind: Kind, values: dict[str, str]) -> None:
        kept = values | {"kind": kind, "format": meeting.format}
        for one, encounter in meeting.tellings:
            cells = [
                Cell(c.column, meeting.date, c.start, c.end, c.rule) if c.column == "date" else c
                for c in encounter.cells
                if c.column == "activities"
                or kept.get(c.column) == c.value
                or (c.column == "date" and meeting.date == c.value)
            ]
            self.prove("meetings", meeting.meeting_id, one, cells)

    def _participants(self, meeting: meetings.Meeting) -> list[str]:
        """Rows and evidence of who took part; names of the principals for the label."""
        roles: dict[str, AttendanceRole] = {}
        names: dict[str, str] = {}
        for one, encounter in meeting.tellings:
            for attendance in encounter.attendance:
                person = attendance.person
                self.people.setdefault(person.person_id, person)
                if attendance.role == "principal":
                    names.setdefault(person.person_id, person.name_zh)
                if roles.get(person.person_id) != "principal":
                    roles[person.person_id] = attendance.role
                row_id = f"{meeting.meeting_id}/{person.person_id}"
                cell = Cell("person_id", person.person_id, attendance.start, attendance.end, attendance.rule)
                self.prove("participants", row_id, one, [cell])
        self.add(
            *(
                ParticipantRow(meeting_id=meeting.meeting_id, person_id=person_id, role=role)
                for person_id, role in sorted(roles.items())
            )
        )
        return list(names.values())

    def _statements(self, articles: Sequence[Told], meeting_ids: dict[int, str]) -> None:
        repeats = Repeats()
        for one in articles:
            for position, statement in enumerate(one.findings.statements, 1):
                statement_id = f"{one.article_id}-s{position:02d}"
                speaker = (
                    statement.speakers[0].person_id if statement.voice == "individual" and statement.speakers else None
                )
                for person in statement.speakers:
                    self.people.setdefault(person.person_id, person)
                encounter = statement.encounter
                text = one.article.text[statement.start : statement.end]
                self.add(
                    StatementRow(
                        statement_id=statement_id,
                        article_id=one.article_id,
                        meeting_id=meeting_ids.get(id(one.findings.encounters[encounter]))
                        if encounter is not None
                        else None,
                        position=position,
                        speaker_id=speaker,
                        voice=statement.voice,
                        verb=statement.verb or None,
                        continued=statement.continued,
                        text=text,
                        start=statement.start,
                        end=statement.end,
                        paragraph=statement.paragraph,
                        repeats=repeats.earlier(speaker or statement.voice, one.article_id, text),
                    ),
                    *(
                        StatementTopicRow(statement_id=statement_id, topic_id=topic, matches=count)
                        for topic, count in statement.topics.items()
                    ),
                )
                repeats.add(statement_id, speaker or statement.voice, one.article_id, text)
                self.prove("statements", statement_id, one, statement.cells)

    def _documents(self, articles: Sequence[Told], meeting_ids: dict[int, str]) -> None:
        for linked in documents.group(articles, meeting_ids):
            quantity, quantity_text = documents.quantity(linked)
            first = linked.tellings[0][1]
            row = DocumentRow(
                document_id=linked.document_id,
                title=linked.title or None,
                kind=first.kind,
                action=linked.action,
                level=documents.level(linked),
                witnessed=any(d.witnessed for _, d in linked.tellings),
                date=linked.date or None,
                meeting_id=linked.meeting_id or None,
                quantity=quantity,
                quantity_text=quantity_text or None,
                fields=documents.fields(linked),
            )
            self.add(row)
            kept = {
                "title": row.title, "kind": row.kind, "action": row.action, "level": row.level, "date": row.date,
                "witnessed": str(row.witnessed).lower(), "quantity": str(quantity), "quantity_text": quantity_text,
            }  # fmt: skip
            for one, document in linked.tellings:
                self.prove(
                    "documents_signed",
                    linked.document_id,
                    one,
                    [c for c in document.cells if c.column == "fields" or kept.get(c.column) == c.value],
                )
            for article_id in sorted({one.article_id for one, _ in linked.tellings}):
                self.add(DocumentArticleRow(document_id=linked.document_id, article_id=article_id))


def link(told: Sequence[Told], vocabulary: Vocabulary) -> dict[str, list[Row]]:
    """Link the findings of all articles into the rows of every table; the order of `told` does not matter."""
    return Linker(vocabulary).link(told)
