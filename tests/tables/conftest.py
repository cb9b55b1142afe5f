"""A small made-up edition that the tests of this stage share."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from readouts.model import Row
from readouts.rows import (
    TABLES,
    ArticleMetadataRow,
    ArticleRow,
    CorrectionRow,
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
from readouts.tables import Layout, PackageInfo, read_package, write

Tables = dict[str, list[Row]]

MEETING = "2024-05-06-ann-example-bo-example"
TEXTS = (
    '安某同博某在某城会谈。\n安某说，"桥已建成"，路也通了。\n要再建一座桥。',
    "双方认为，桥已建成。",
    "据报道，安某说，路也通了。",
)


def article_id(text: str) -> str:
    return f"2024-05-06-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def an_article(number: int, **values: Any) -> ArticleRow:
    text = TEXTS[number]
    return ArticleRow(
        article_id=article_id(text),
        source_file=f"{number}.txt",
        source_part=1,
        language="zh-Hans",
        media_type="text/plain",
        characters=len(text),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        **values,
    )


def a_statement(number: int, position: int, words: str, **values: Any) -> StatementRow:
    start = TEXTS[number].index(words)
    given: dict[str, Any] = {
        "speaker_id": "ann-example",
        "voice": "individual",
        "continued": False,
        "paragraph": 1,
    } | values
    identifier = article_id(TEXTS[number])
    return StatementRow(
        statement_id=f"{identifier}-s{position:02}",
        article_id=identifier,
        position=position,
        text=words,
        start=start,
        end=start + len(words),
        **given,
    )


@pytest.fixture
def tables() -> Tables:
    """A small made-up edition with a row in every table, quotes and line feeds in cells, and both self references."""
    first, second, _ = map(article_id, TEXTS)
    rows: list[Row] = [
        PersonRow(person_id="ann-example", name_zh="安某", aliases=("安,某", '安"某'), registered=True),
        PersonRow(person_id="bo-example", name_zh="博某", country_code="FR", registered=False),
        PlaceRow(place_id="exampleville", name_zh="某城", latitude=48.0, longitude=-0.5, kind="city"),
        PublisherRow(publisher_id="example", name_zh="某报", homepage="https://example.org/"),
        TopicRow(topic_id="bridges", label_zh="桥", label_en="Bridges", terms=("桥",)),
        an_article(0, publisher_id="example", published_on="2024-05-06", byline=("某记者", "另一记者")),
        an_article(1, dateline_place_id="exampleville"),
        an_article(2, duplicate_of=first),
        ArticleMetadataRow(article_id=first, column="title", value="会谈", words="会 谈", location="front matter"),
        MeetingRow(
            meeting_id=MEETING,
            date="2024-05",
            status="held",
            format="in_person",
            kind="talks",
            place_id="exampleville",
            ordinal=3,
            label="Ann, Bo",
        ),
        a_statement(0, 1, '"桥已建成"，路也通了。', meeting_id=MEETING, verb="说"),
        a_statement(0, 2, "要再建一座桥。", meeting_id=MEETING, continued=True, paragraph=3),
        a_statement(1, 1, "桥已建成。", voice="joint", speaker_id=None, verb="认为"),
        a_statement(2, 1, "路也通了。", verb="说", repeats=f"{first}-s01"),
        DocumentRow(
            document_id="bridge-treaty",
            kind="treaty",
            action="signed",
            level="governments",
            witnessed=True,
            date="2024",
            meeting_id=MEETING,
        ),
        MeetingArticleRow(meeting_id=MEETING, article_id=first, role="reports"),
        MeetingArticleRow(meeting_id=MEETING, article_id=second, role="mentions"),
        ParticipantRow(meeting_id=MEETING, person_id="ann-example", role="principal"),
        ParticipantRow(meeting_id=MEETING, person_id="bo-example", role="principal"),
        DocumentArticleRow(document_id="bridge-treaty", article_id=first),
        StatementTopicRow(statement_id=f"{first}-s01", topic_id="bridges", matches=1),
        EvidenceRow(
            table="participants",
            row_id=f"{MEETING}/ann-example",
            column="person_id",
            value="安某",
            article_id=first,
            start=0,
            end=2,
            rule="announced_principal",
        ),
        IssueRow(issue_id="no-day-1", severity="info", code="no_day", article_id=second, start=0, end=2, message="?"),
        IssueRow(issue_id="no-day-2", severity="error", code="no_day", message="no article"),
        CorrectionRow(
            table="meetings",
            row_id=MEETING,
            column="ordinal",
            new_value="3",
            reason="misprint",
            source="the next issue",
            contributor="A. Reader",
            date="2024-06-01",
        ),
    ]
    found: Tables = {model.META.name: [] for model in TABLES}
    for row in rows:
        found[row.META.name].append(row)
    return found


@pytest.fixture
def package() -> PackageInfo:
    found = read_package(Path(__file__).parents[2] / "data" / "package.json")
    assert isinstance(found, PackageInfo)
    return found


@pytest.fixture
def database(tables: Tables, package: PackageInfo, tmp_path: Path) -> Path:
    layout = Layout.of_folder(tmp_path)
    assert write(tables, layout, package) == []
    return layout.database


@pytest.fixture
def ids() -> list[str]:
    """The identifiers of the articles of the edition."""
    return [article_id(text) for text in TEXTS]
