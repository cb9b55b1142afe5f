"""Small made-up editions of three leaders, to be told article by article and compared."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from made_up_package import made_up_package
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
    PersonRow,
    PlaceRow,
    PublisherRow,
    StatementRow,
    StatementTopicRow,
    TopicRow,
)
from readouts.tables import Layout, render

TEXT = "安某同博某在某城会谈。\n安某说，桥已建成。\n博某说，路也通了。\n安某强调，还要再修一条铁路。"
DAY = "2031-03-05"


class Edition:
    """Tables as a build makes them: identifiers follow from content, statements are numbered in their article."""

    def __init__(self) -> None:
        self.rows: list[Row] = [
            PersonRow(person_id="ann-example", name_zh="安某", name_en="Ann Example", registered=True),
            PersonRow(person_id="bo-example", name_zh="博某", name_en="Bo Example", country_code="FR", registered=True),
            PersonRow(person_id="cy-example", name_zh="蔡某", name_en="Cy Example", registered=True),
            PlaceRow(place_id="exampleville", name_zh="某城", name_en="Exampleville", kind="city"),
            PublisherRow(publisher_id="example", name_zh="某报", name_en="Example Daily"),
            TopicRow(topic_id="bridges", label_zh="桥", label_en="Bridges", terms=("桥",)),
        ]
        self._texts: dict[str, str] = {}
        self._said: dict[str, int] = {}

    @property
    def articles(self) -> list[str]:
        """The identifiers of the articles, in the order in which they were added."""
        return list(self._texts)

    def article(self, text: str = TEXT, day: str = DAY, source_file: str = "a.txt", **cells: Any) -> str:
        """Add an article; return its identifier."""
        digest = hashlib.sha256(text.encode()).hexdigest()
        article_id = f"{day}-{digest[:8]}"
        usual: dict[str, Any] = {"source_part": 1, "title": "会谈", "publisher_id": "example", "published_on": day}
        self.rows.append(
            ArticleRow(
                article_id=article_id,
                source_file=source_file,
                language="zh-Hans",
                media_type="text/plain",
                characters=len(text),
                sha256=digest,
                text=text,
                **(usual | cells),
            )
        )
        self._texts[article_id] = text
        self._said[article_id] = 0
        return article_id

    def says(self, article_id: str, words: str, speaker: str | None = "ann-example", **cells: Any) -> str:
        """Add the next statement of an article; return its identifier."""
        self._said[article_id] += 1
        start = self._texts[article_id].index(words)
        usual: dict[str, Any] = {"verb": "说", "continued": False, "voice": "individual", "paragraph": 1}
        row = StatementRow(
            statement_id=f"{article_id}-s{self._said[article_id]:02}",
            article_id=article_id,
            position=self._said[article_id],
            speaker_id=speaker,
            text=words,
            start=start,
            end=start + len(words),
            **(usual | cells),
        )
        self.rows.append(row)
        if speaker:
            self.proves("statements", row.statement_id, "speaker_id", speaker, article_id, words)
        return row.statement_id

    def meets(
        self,
        article_id: str,
        words: str,
        day: str = DAY,
        people: tuple[str, ...] = ("ann-example", "bo-example"),
        **cells: Any,
    ) -> str:
        """Add a meeting that an article tells of in these words; return its identifier."""
        meeting_id = "-".join((day, *people))
        usual: dict[str, Any] = {"status": "held", "format": "in_person", "kind": "talks", "place_id": "exampleville"}
        self.rows.append(MeetingRow(meeting_id=meeting_id, date=day, label=f"{day} 会谈", **(usual | cells)))
        self.rows += [ParticipantRow(meeting_id=meeting_id, person_id=one, role="principal") for one in people]
        self.rows.append(MeetingArticleRow(meeting_id=meeting_id, article_id=article_id, role="reports"))
        self.proves("meetings", meeting_id, "kind", (usual | cells)["kind"], article_id, words)
        self.proves("meetings", meeting_id, "date", day, article_id, words)
        return meeting_id

    def signs(self, article_id: str, document_id: str, **cells: Any) -> str:
        """Add a document that an article tells of; return its identifier."""
        usual: dict[str, Any] = {"kind": "treaty", "action": "signed", "level": "governments", "witnessed": False}
        self.rows.append(DocumentRow(document_id=document_id, **(usual | cells)))
        self.rows.append(DocumentArticleRow(document_id=document_id, article_id=article_id))
        return document_id

    def touches(self, statement_id: str, topic_id: str = "bridges") -> None:
        """Add a topic to a statement."""
        self.rows.append(StatementTopicRow(statement_id=statement_id, topic_id=topic_id, matches=1))

    def raises(self, article_id: str, code: str, message: str) -> None:
        """Add an issue, named by its article as the build names them."""
        digest = hashlib.sha256(f"{article_id}|{message}".encode()).hexdigest()[:8]
        issue_id = f"{article_id}-{digest}"
        self.rows.append(
            IssueRow(issue_id=issue_id, severity="warning", code=code, article_id=article_id, message=message)
        )

    def proves(self, table: Any, row_id: str, column: str, value: str, article_id: str, words: str) -> None:
        """Add the words that gave a cell its value."""
        start = self._texts[article_id].index(words)
        self.rows.append(
            EvidenceRow(
                table=table,
                row_id=row_id,
                column=column,
                value=value,
                article_id=article_id,
                start=start,
                end=start + len(words),
                rule="made.up",
            )
        )

    def write(self, folder: Path, version: str = "0.0.1") -> Path:
        """Write the package, without a database, to a folder; return the folder."""
        tables: dict[str, list[Row]] = {}
        for row in self.rows:
            tables.setdefault(row.META.name, []).append(row)
        for path, content in render(tables, Layout.of_folder(folder), made_up_package(version=version)).items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return folder


def told(text: str = TEXT, **article: Any) -> Edition:
    """An edition of one article with a meeting and its three statements, those that its text has."""
    edition = Edition()
    article_id = edition.article(text, **article)
    meeting_id = edition.meets(article_id, "会谈")
    for words, speaker in (
        ("桥已建成。", "ann-example"),
        ("路也通了。", "bo-example"),
        ("还要再修一条铁路。", "ann-example"),
    ):
        if words in text:
            statement_id = edition.says(article_id, words, speaker, meeting_id=meeting_id)
            if "桥" in words:
                edition.touches(statement_id)
    edition.signs(article_id, "2031-treaty-signed-aaaaaaaa", title="桥梁条约", date=DAY, meeting_id=meeting_id)
    return edition
