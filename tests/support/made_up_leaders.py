"""A made-up dataset of four leaders and three meetings, as the tests of the site's pages need it."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from datasette.app import Datasette

from made_up_package import made_up_package
from readouts import browse, tables
from readouts.model import Row
from readouts.rows import (
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

PACKAGE = made_up_package(
    title="Made-up meetings & talks",
    version="1.2.3",
    created="1999-12-31T00:00:00Z",
    contributors=[{"title": "Nobody in Particular", "roles": ["creator"]}],
)
FIRST_MEETING, TALKS, LAST_MEETING = "1998-05-qian-zhao", "1999-01-02-qian-zhao", "1999-03-04-qian-sun"


def article(text: str, title: str, day: str, part: int) -> ArticleRow:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return ArticleRow(
        article_id=f"{day}-{digest[:8]}", source_file="made-up.txt", source_part=part, title=title, language="zh-Hans",
        media_type="text/plain", characters=len(text), sha256=digest, text=text, published_on=day,
        publisher_id="made-up",
    )  # fmt: skip


def text_of(of: ArticleRow) -> str:
    assert of.text is not None
    return of.text


REPORT = article(
    "甲国总统赵某2日在丁城同乙国总理钱某举行会谈。李某陪同。\n赵某说，<种树>很好。要多种树。\n钱某表示，同意种树。\n"
    "双方一致认为，树要浇水。\n赵某强调，天天浇水。\n会谈后签署《种树书》。",
    "甲乙<会谈>",
    "1999-01-03",
    1,
)
SHORT = article("赵某1月2日同钱某会谈。\n赵某指出，风很大。", "会谈短讯", "1999-01-04", 2)
REVIEW = article("回顾：去年5月赵某会见钱某。", "回顾", "1999-02-01", 3)


def said(of: ArticleRow, number: int, words: str, speaker: str | None, verb: str) -> StatementRow:
    start = text_of(of).index(words)
    return StatementRow(
        statement_id=f"{of.article_id}-s{number:02}", article_id=of.article_id, meeting_id=TALKS, position=number,
        speaker_id=speaker, voice="individual" if speaker else "joint", verb=verb, continued=False, text=words,
        start=start, end=start + len(words), paragraph=number + 1,
    )  # fmt: skip


SAID = [
    said(REPORT, 1, "<种树>很好。要多种树。", "zhao", "说"),
    said(REPORT, 2, "同意种树。", "qian", "表示"),
    said(REPORT, 3, "树要浇水。", None, "一致认为"),
    said(REPORT, 4, "天天浇水。", "zhao", "强调"),
    said(SHORT, 1, "风很大。", "zhao", "指出"),
]


def evidence(table: str, row_id: str, column: str, value: str, words: str, of: ArticleRow = REPORT) -> EvidenceRow:
    start = text_of(of).index(words)
    return EvidenceRow.model_validate(
        {
            "table": table, "row_id": row_id, "column": column, "value": value, "article_id": of.article_id,
            "start": start, "end": start + len(words), "rule": f"made_up.{column}",
        }
    )  # fmt: skip


def person(person_id: str, name_zh: str, name_en: str, country: str, **values: Any) -> PersonRow:
    return PersonRow(
        person_id=person_id, name_zh=name_zh, name_en=name_en, country_code=country, registered=True, **values
    )


def took_part(meeting: str, **roles: str) -> list[Row]:
    return [ParticipantRow.model_validate({"meeting_id": meeting, "person_id": p, "role": r}) for p, r in roles.items()]


ROWS: dict[str, list[Row]] = {
    "people": [
        person("li", "李某", "Li", "AA"),
        person("qian", "钱某", "Qian", "BB", office_en="Prime Minister", office_zh="总理"),
        person("sun", "孙某", "Sun", "AA"),
        person("zhao", "赵某", "Zhao <X>", "AA", office_en="President", office_zh="总统", wikidata_id="Q1"),
    ],
    "places": [
        PlaceRow(place_id="aa", name_zh="甲国", name_en="Aland", country_code="AA", kind="country"),
        PlaceRow(place_id="bb", name_zh="乙国", name_en="Beland", country_code="BB", kind="country"),
        PlaceRow(
            place_id="ding", name_zh="丁城", name_en="Ding", country_code="AA", kind="city", latitude=-1.5,
            longitude=2.0,
        ),
    ],
    "publishers": [PublisherRow(publisher_id="made-up", name_zh="某报")],
    "topics": [
        TopicRow(topic_id="trees", label_zh="种树", label_en="Trees", terms=("种树",)),
        TopicRow(topic_id="water", label_zh="浇水", label_en="Water", terms=("浇水",)),
    ],
    "articles": [REPORT, SHORT, REVIEW],
    "meetings": [
        MeetingRow(
            meeting_id=FIRST_MEETING, date="1998-05", status="held", format="in_person", kind="meeting", label="第一次"
        ),
        MeetingRow(
            meeting_id=TALKS, date="1999-01-02", status="held", format="in_person", kind="talks", place_id="ding",
            ordinal=12, activities=("欢迎宴会",), label="第二次",
        ),
        MeetingRow(
            meeting_id=LAST_MEETING, date="1999-03-04", status="planned", format="phone", kind="call", label="电话"
        ),
    ],
    "statements": [*SAID],
    "documents_signed": [
        DocumentRow(
            document_id="1999-trees", title="种树书", kind="agreement", action="signed", level="governments",
            witnessed=False, meeting_id=TALKS,
        )
    ],
    "meeting_articles": [
        MeetingArticleRow(meeting_id=FIRST_MEETING, article_id=REVIEW.article_id, role="mentions"),
        MeetingArticleRow(meeting_id=TALKS, article_id=REPORT.article_id, role="reports"),
        MeetingArticleRow(meeting_id=TALKS, article_id=SHORT.article_id, role="reports"),
    ],
    "participants": [
        *took_part(FIRST_MEETING, qian="principal", zhao="principal"),
        *took_part(TALKS, qian="principal", zhao="principal", li="accompanying", sun="accompanying"),
        *took_part(LAST_MEETING, qian="principal", sun="principal"),
    ],
    "document_articles": [DocumentArticleRow(document_id="1999-trees", article_id=REPORT.article_id)],
    "statement_topics": [
        StatementTopicRow(statement_id=SAID[0].statement_id, topic_id="trees", matches=2),
        StatementTopicRow(statement_id=SAID[1].statement_id, topic_id="trees", matches=1),
        StatementTopicRow(statement_id=SAID[2].statement_id, topic_id="water", matches=1),
        StatementTopicRow(statement_id=SAID[3].statement_id, topic_id="water", matches=1),
    ],
    "evidence": [
        evidence("meetings", TALKS, "date", "1999-01-02", "2日"),
        evidence("meetings", TALKS, "date", "1999-01-02", "1月2日", SHORT),
        evidence("meetings", TALKS, "place_id", "ding", "丁城"),
        evidence("meetings", TALKS, "kind", "talks", "举行会谈"),
        evidence("meetings", TALKS, "format", "in_person", "举行会谈"),
        evidence("meetings", TALKS, "kind", "meeting", "会谈", SHORT),
        evidence("participants", f"{TALKS}/zhao", "person_id", "zhao", "甲国总统赵某"),
        evidence("participants", f"{TALKS}/li", "person_id", "li", "李某"),
        evidence("statements", SAID[0].statement_id, "verb", "说", "说"),
        evidence("documents_signed", "1999-trees", "title", "种树书", "种树书"),
        evidence("documents_signed", "1999-trees", "action", "signed", "签署"),
    ],
    "issues": [
        IssueRow(
            issue_id="odd", severity="info", code="made.up", article_id=SHORT.article_id, start=0, end=2, message="Odd."
        )
    ],
    "corrections": [
        CorrectionRow(
            table="meetings", row_id=TALKS, column="ordinal", old_value=None, new_value="12", reason="Counted again.",
            source="A list", contributor="Somebody", date="1999-05-06",
        )
    ],
}  # fmt: skip


def site_of_leaders(folder: Path) -> Datasette:
    """The site of this dataset, built in an empty folder."""
    assert tables.write(ROWS, tables.Layout.of_folder(folder), PACKAGE, browse.write_indexes) == []
    assert browse.prepare(folder, PACKAGE) == []
    return Datasette([], config_dir=folder)
