"""The row models: one class a table, the one home of its columns, their types and limits, and the keys that tie them.

The columns are those of the data model, which only a major version changes. Field order is column order; an empty
cell is None, an empty array the empty tuple. A value is never converted: a wrong one raises pydantic's
ValidationError, which holds every wrong column of the row.
"""

from __future__ import annotations

import hashlib
from typing import Literal, Self

from pydantic import model_validator

from readouts import forms as form
from readouts import terms as term
from readouts.model import Row, Table, TableName


class PersonRow(Row):
    """People who met, spoke or took part; those of the hand-kept vocabulary and those met only in an article."""

    META = Table("people", "People", primary_key=("person_id",))

    person_id: form.Slug
    name_zh: form.Text
    name_en: form.Text | None = None
    aliases: form.TextList = ()
    office_zh: form.Text | None = None
    office_en: form.Text | None = None
    country_code: form.Country | None = None
    wikidata_id: form.Wikidata | None = None
    registered: bool


class PlaceRow(Row):
    """Cities and countries."""

    META = Table("places", "Places", primary_key=("place_id",))

    place_id: form.Slug
    name_zh: form.Text
    name_en: form.Text | None = None
    aliases: form.TextList = ()
    country_code: form.Country | None = None
    latitude: form.Latitude | None = None
    longitude: form.Longitude | None = None
    wikidata_id: form.Wikidata | None = None
    kind: Literal["city", "country"]


class PublisherRow(Row):
    """Who published the articles, and on what terms."""

    META = Table("publishers", "Publishers", primary_key=("publisher_id",))

    publisher_id: form.Slug
    name_zh: form.Text
    name_en: form.Text | None = None
    homepage: form.Url | None = None
    text_license: form.Text | None = None


class TopicRow(Row):
    """What leaders talk about: a vocabulary matched by dictionary."""

    META = Table("topics", "Topics", primary_key=("topic_id",), unique_keys=(("label_zh",), ("label_en",)))

    topic_id: form.Slug
    label_zh: form.Text
    label_en: form.Text
    terms: form.TextList = ()


class ArticleRow(Row):
    """One report as published; a file may hold several."""

    META = Table(
        "articles",
        "Articles",
        primary_key=("article_id",),
        unique_keys=(("source_file", "source_part"),),
        foreign_keys={
            "publisher_id": "publishers.publisher_id",
            "dateline_place_id": "places.place_id",
            "duplicate_of": "articles.article_id",
        },
        checks=(
            "length(text) = characters",
            "substr(article_id, -8) = substr(sha256, 1, 8)",
            "duplicate_of <> article_id",
        ),
    )

    article_id: form.ArticleId
    source_file: form.Text
    source_part: form.Count
    title: form.Text | None = None
    subtitle: form.Text | None = None
    publisher_id: form.Slug | None = None
    published_on: form.Day | None = None
    agency: form.Text | None = None
    dateline_place_id: form.Slug | None = None
    dateline_on: form.Day | None = None
    byline: form.TextList = ()
    page: form.Text | None = None
    url: form.Url | None = None
    keywords: form.TextList = ()
    language: term.Language
    media_type: form.MediaType
    date_basis: term.DateBasis | None = None
    characters: form.Count
    sha256: form.Sha256
    text: form.Text | None = None
    cites: form.TextList = ()
    duplicate_of: form.ArticleId | None = None

    @model_validator(mode="after")
    def _text_is_the_one_described(self) -> Self:
        # A text that a release leaves out is described all the same, so that a copy of it can be known again.
        if self.text is not None:
            if self.characters != len(self.text):
                raise ValueError(f"characters is {self.characters}, but text has {len(self.text)}")
            if self.sha256 != hashlib.sha256(self.text.encode("utf-8")).hexdigest():
                raise ValueError("sha256 is not that of text")
        if self.article_id[-8:] != self.sha256[:8]:
            raise ValueError("article_id does not end in the first 8 digits of sha256")
        if self.duplicate_of == self.article_id:
            raise ValueError("duplicate_of names the article itself")
        return self


class ArticleMetadataRow(Row):
    """The words, and where they stood, for cells of articles that were read outside its text.

    Such are front matter, the head of an HTML page, and lines above the body.
    """

    META = Table(
        "article_metadata",
        "Article metadata",
        primary_key=("article_id", "column"),
        foreign_keys={"article_id": "articles.article_id"},
    )

    article_id: form.ArticleId
    column: form.Name
    value: form.Text | None = None
    words: form.Text | None = None
    location: form.Text


class MeetingRow(Row):
    """One encounter of two or more leaders on one day; side events of the day are activities of the chief encounter."""

    META = Table("meetings", "Meetings", primary_key=("meeting_id",), foreign_keys={"place_id": "places.place_id"})

    meeting_id: form.MeetingId
    date: form.ReducedDay | None = None
    status: term.Status
    format: term.Format
    kind: term.Kind
    place_id: form.Slug | None = None
    venue: form.Text | None = None
    occasion: form.Text | None = None
    ordinal: form.Count | None = None
    activities: form.TextList = ()
    label: form.Text


class StatementRow(Row):
    """One unbroken run of speech under one reporting clause."""

    META = Table(
        "statements",
        "Statements",
        primary_key=("statement_id",),
        unique_keys=(("article_id", "position"),),
        foreign_keys={
            "article_id": "articles.article_id",
            "meeting_id": "meetings.meeting_id",
            "speaker_id": "people.person_id",
            "repeats": "statements.statement_id",
        },
        checks=(
            '"end" > start',
            'length(text) = "end" - start',
            "substr(statement_id, 1, length(article_id) + 2) = article_id || '-s'",
            "voice = 'individual' OR speaker_id IS NULL",
            "NOT continued OR verb IS NULL",
            "repeats IS NULL OR substr(repeats, 1, length(article_id) + 2) <> article_id || '-s'",
        ),
        order=("article_id", "position"),
    )

    statement_id: form.StatementId
    article_id: form.ArticleId
    meeting_id: form.MeetingId | None = None
    position: form.Count
    speaker_id: form.Slug | None = None
    voice: term.Voice
    verb: form.Text | None = None
    continued: bool
    text: form.Text | None = None
    start: form.Offset
    end: form.Offset
    paragraph: form.Count
    repeats: form.StatementId | None = None

    @model_validator(mode="after")
    def _columns_agree(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"end {self.end} is not after start {self.start}")
        if self.text is not None and len(self.text) != self.end - self.start:
            raise ValueError(f"text has {len(self.text)} characters, but end - start is {self.end - self.start}")
        if not self.statement_id.startswith(f"{self.article_id}-s"):
            raise ValueError("statement_id does not begin with article_id")
        if self.voice == "joint" and self.speaker_id is not None:
            raise ValueError("speaker_id is given, but voice is joint")
        if self.continued and self.verb is not None:
            raise ValueError("verb is given, but the statement is continued")
        if self.repeats is not None and self.repeats.startswith(f"{self.article_id}-s"):
            raise ValueError("repeats names a statement of the same article")
        return self


class DocumentRow(Row):
    """One document, or one unnamed batch of documents, signed, issued, exchanged, extended, completed or planned."""

    META = Table(
        "documents_signed",
        "Documents signed",
        primary_key=("document_id",),
        foreign_keys={"meeting_id": "meetings.meeting_id"},
    )

    document_id: form.Slug
    title: form.Text | None = None
    kind: term.DocumentKind
    action: term.Action
    level: term.Level
    witnessed: bool
    date: form.ReducedDay | None = None
    meeting_id: form.MeetingId | None = None
    quantity: form.Count | None = None
    quantity_text: form.Text | None = None
    fields: form.TextList = ()


class MeetingArticleRow(Row):
    """Which articles tell of which meetings."""

    META = Table(
        "meeting_articles",
        "Meetings in articles",
        primary_key=("meeting_id", "article_id"),
        foreign_keys={"meeting_id": "meetings.meeting_id", "article_id": "articles.article_id"},
    )

    meeting_id: form.MeetingId
    article_id: form.ArticleId
    role: term.ArticleRole


class ParticipantRow(Row):
    """Who took part in which meetings."""

    META = Table(
        "participants",
        "Participants",
        primary_key=("meeting_id", "person_id"),
        foreign_keys={"meeting_id": "meetings.meeting_id", "person_id": "people.person_id"},
    )

    meeting_id: form.MeetingId
    person_id: form.Slug
    role: term.AttendanceRole


class DocumentArticleRow(Row):
    """Which articles tell of which documents."""

    META = Table(
        "document_articles",
        "Documents in articles",
        primary_key=("document_id", "article_id"),
        foreign_keys={"document_id": "documents_signed.document_id", "article_id": "articles.article_id"},
    )

    document_id: form.Slug
    article_id: form.ArticleId


class StatementTopicRow(Row):
    """Which topics the statements touch."""

    META = Table(
        "statement_topics",
        "Topics of statements",
        primary_key=("statement_id", "topic_id"),
        foreign_keys={"statement_id": "statements.statement_id", "topic_id": "topics.topic_id"},
    )

    statement_id: form.StatementId
    topic_id: form.Slug
    matches: form.Count


class EvidenceRow(Row):
    """For every cell that was read from an article's text, where it was read; an array has a row for each member."""

    META = Table(
        "evidence",
        "Evidence",
        # One span may give several members of an array (and one member may be read twice), so value is part of the key.
        primary_key=("table", "row_id", "column", "article_id", "start", "end", "value"),
        foreign_keys={"article_id": "articles.article_id"},
        checks=('"end" > start',),
    )

    table: TableName
    row_id: form.Text
    column: form.Name
    value: form.Text
    article_id: form.ArticleId
    start: form.Offset
    end: form.Offset
    rule: form.Code

    @model_validator(mode="after")
    def _span_holds_words(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"end {self.end} is not after start {self.start}")
        return self


class IssueRow(Row):
    """What the extraction saw and could not settle."""

    META = Table(
        "issues",
        "Issues",
        primary_key=("issue_id",),
        foreign_keys={"article_id": "articles.article_id"},
        checks=(
            '(start IS NULL) = ("end" IS NULL)',
            "start IS NULL OR article_id IS NOT NULL",
            '"end" IS NULL OR "end" > start',
            "source_file IS NULL OR article_id IS NULL",
        ),
    )

    issue_id: form.Slug
    severity: term.Severity
    code: form.Code
    article_id: form.ArticleId | None = None
    start: form.Offset | None = None
    end: form.Offset | None = None
    message: form.Text
    source_file: form.Text | None = None

    @model_validator(mode="after")
    def _span_is_whole(self) -> Self:
        if (self.start is None) != (self.end is None):
            raise ValueError("start and end are not given together")
        if self.start is not None and self.article_id is None:
            raise ValueError("start is given without article_id")
        if self.start is not None and self.end is not None and self.end <= self.start:
            raise ValueError(f"end {self.end} is not after start {self.start}")
        return self


class CorrectionRow(Row):
    """Each correction made by hand, as applied."""

    META = Table("corrections", "Corrections", primary_key=("table", "row_id", "column"))

    table: TableName
    row_id: form.Text
    column: form.Name
    old_value: form.Text | None = None
    new_value: form.Text | None = None
    reason: form.Text
    source: form.Text
    contributor: form.Text
    date: form.Day


# In this order every foreign key points to a table before its own, or to its own.
TABLES: tuple[type[Row], ...] = (
    PersonRow, PlaceRow, PublisherRow, TopicRow, ArticleRow, ArticleMetadataRow, MeetingRow, StatementRow, DocumentRow,
    MeetingArticleRow, ParticipantRow, DocumentArticleRow, StatementTopicRow, EvidenceRow, IssueRow, CorrectionRow,
)  # fmt: skip
MODELS: dict[str, type[Row]] = {model.META.name: model for model in TABLES}
