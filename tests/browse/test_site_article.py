"""Pages of articles, statements and documents show every cell beside its words, and lead to exactly these."""

from __future__ import annotations

import asyncio
import hashlib
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from datasette.app import Datasette
from selectolax.lexbor import LexborHTMLParser, LexborNode

from made_up_leaders import text_of
from made_up_package import made_up_package
from readouts import browse, tables
from readouts.browse.site.words import evidence_of, evidence_of_rows, words_path
from readouts.model import Row
from readouts.pipeline import Build
from readouts.rows import (
    ArticleMetadataRow,
    ArticleRow,
    DocumentArticleRow,
    DocumentRow,
    EvidenceRow,
    IssueRow,
    MeetingArticleRow,
    MeetingRow,
    ParticipantRow,
    PersonRow,
    PublisherRow,
    StatementRow,
    StatementTopicRow,
    TopicRow,
)

PACKAGE = made_up_package()
TEXT = "甲国总统赵某2日会见乙国总理。\n赵某说，<种树>很好。要多种树。\n双方签署《种树书》。"
# Where the first paragraph ends: no words stand there.
GAP = TEXT.index("\n")
MEETING = "1999-01-02-qian-zhao"


def article(text: str, day: str, part: int, **values: Any) -> ArticleRow:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return ArticleRow(
        article_id=f"{day}-{digest[:8]}", source_file="made-up.txt", source_part=part, language="zh-Hans",
        media_type="text/plain", characters=len(text), sha256=digest, text=text, published_on=day, **values,
    )  # fmt: skip


FIRST = article(TEXT, "1999-01-02", 1, title="甲乙<会见>", publisher_id="made-up")
SECOND = article(f"转载：{TEXT}", "1999-01-03", 2, duplicate_of=FIRST.article_id)


def said(of: ArticleRow, **values: Any) -> StatementRow:
    start = text_of(of).index("<种树>")
    text = "<种树>很好。要多种树。"
    return StatementRow(
        statement_id=f"{of.article_id}-s01", article_id=of.article_id, meeting_id=MEETING, position=1,
        speaker_id="zhao", voice="individual", verb="说", continued=False, text=text, start=start,
        end=start + len(text), paragraph=2, **values,
    )  # fmt: skip


def evidence(table: str, row_id: str, column: str, value: str, words: str, of: ArticleRow = FIRST) -> EvidenceRow:
    rule = "encounter" if column in ("format", "kind") else column
    start = text_of(of).index(words)
    return EvidenceRow.model_validate(
        {
            "table": table, "row_id": row_id, "column": column, "value": value, "article_id": of.article_id,
            "start": start, "end": start + len(words), "rule": f"made_up.{rule}",
        }
    )  # fmt: skip


ROWS: dict[str, list[Row]] = {
    "people": [
        PersonRow(person_id="qian", name_zh="钱某", registered=True),
        PersonRow(person_id="zhao", name_zh="赵某", name_en="Zhao", registered=True),
    ],
    "publishers": [PublisherRow(publisher_id="made-up", name_zh="某报", text_license="all-rights-reserved")],
    "topics": [TopicRow(topic_id="trees", label_zh="种树", label_en="Trees")],
    "articles": [FIRST, SECOND],
    "article_metadata": [
        ArticleMetadataRow(
            article_id=FIRST.article_id, column="title", value="甲乙<会见>", words="<b>甲乙", location="html: h1"
        )
    ],
    "meetings": [
        MeetingRow(
            meeting_id=MEETING, date="1999-01-02", status="held", format="in_person", kind="meeting", label="赵钱"
        )
    ],
    "statements": [said(FIRST), said(SECOND, repeats=f"{FIRST.article_id}-s01")],
    "documents_signed": [
        DocumentRow(
            document_id="1999-trees", title="种树书", kind="other", action="signed", level="unspecified",
            witnessed=True, meeting_id=MEETING,
        )
    ],
    "meeting_articles": [MeetingArticleRow(meeting_id=MEETING, article_id=FIRST.article_id, role="reports")],
    "participants": [ParticipantRow(meeting_id=MEETING, person_id="zhao", role="principal")],
    "document_articles": [
        DocumentArticleRow(document_id="1999-trees", article_id=of.article_id) for of in (FIRST, SECOND)
    ],
    "statement_topics": [StatementTopicRow(statement_id=f"{FIRST.article_id}-s01", topic_id="trees", matches=2)],
    "evidence": [
        evidence("meetings", MEETING, "date", "1999-01-02", "2日"),
        evidence("meetings", MEETING, "format", "in_person", "会见乙国总理"),
        evidence("meetings", MEETING, "kind", "meeting", "会见乙国总理"),
        evidence("participants", f"{MEETING}/zhao", "person_id", "zhao", "甲国总统赵某"),
        evidence("statements", f"{FIRST.article_id}-s01", "speaker_id", "zhao", "赵某"),
        evidence("statements", f"{FIRST.article_id}-s01", "verb", "说", "说"),
        evidence("documents_signed", "1999-trees", "title", "种树书", "种树书"),
        evidence("documents_signed", "1999-trees", "action", "signed", "签署"),
        evidence("documents_signed", "1999-trees", "witnessed", "true", "双方签署"),
        evidence("documents_signed", "1999-trees", "title", "种树书", "种树书", SECOND),
    ],
    "issues": [
        IssueRow(
            issue_id="odd", severity="info", code="made.up", article_id=FIRST.article_id, start=0, end=2, message="Odd"
        )
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Datasette:
    folder = tmp_path_factory.mktemp("made-up")
    assert tables.write(ROWS, tables.Layout.of_folder(folder), PACKAGE, browse.write_indexes) == []
    assert browse.prepare(folder, PACKAGE) == []
    return Datasette([], config_dir=folder)


def page_of(site: Datasette, path: str) -> LexborHTMLParser:
    async def answer() -> Any:
        return await site.client.get(path)

    response = asyncio.run(answer())
    assert response.status_code == 200, response.text
    return LexborHTMLParser(response.text)


def shown_text(page: LexborHTMLParser) -> str:
    """The text of the article's page, without its notes and the names in its margin."""
    for extra in page.css(".paragraphs .note, .paragraphs .who"):
        extra.decompose()
    return "\n".join(paragraph.text() for paragraph in page.css(".paragraphs > p"))


def only(nodes: list[LexborNode]) -> LexborNode:
    (node,) = nodes
    return node


def squeezed(node: LexborNode) -> str:
    return " ".join(node.text().split())


def test_text_is_shown_to_the_last_character_and_escaped(site: Datasette) -> None:
    assert shown_text(page_of(site, f"/readouts/articles/{FIRST.article_id}")) == TEXT


def test_words_carry_the_cells_that_they_gave(site: Datasette) -> None:
    page = page_of(site, f"/readouts/articles/{FIRST.article_id}")
    noted = {}
    for words in page.css(".words[tabindex]"):
        note = only(page.css(f"#{words.attributes['aria-describedby']}"))
        assert note.attributes["role"] == "tooltip"
        noted[words.text()] = squeezed(note)
    assert noted["2日"] == "date 1999-01-02 Meeting: 赵钱 by the rule made_up.date"
    # Two cells that one rule read from the same words are told together.
    assert noted["会见乙国总理"] == "format in person kind meeting Meeting: 赵钱 by the rule made_up.encounter"
    # The speaker's name stands inside the words of who met: both are told, the inner first.
    assert noted["赵某"].startswith(
        "speaker 赵某 Zhao Statement 1: 赵某 by the rule made_up.speaker_id person 赵某 Zhao"
    )
    assert noted["甲国总统"] == "person 赵某 Zhao Who met: 赵钱 by the rule made_up.person_id"


def test_statement_is_a_block_with_its_speaker(site: Datasette) -> None:
    page = page_of(site, f"/readouts/articles/{FIRST.article_id}")
    assert only(page.css(".paragraphs .said")).text() == "<种树>很好。要多种树。"
    assert squeezed(only(page.css(".who"))) == "Statement 1: 赵某 说"
    assert only(page.css(".who")).attributes["href"] == f"/readouts/statements/{FIRST.article_id}-s01"


def test_list_names_every_piece_of_evidence_and_leads_to_its_words(site: Datasette) -> None:
    page = page_of(site, f"/readouts/articles/{FIRST.article_id}")
    rules = [code.text() for code in page.css("section[aria-labelledby=evidence] code")]
    assert sorted(rules) == sorted(row.rule for row in ROWS["evidence"] if row.article_id == FIRST.article_id)  # type: ignore[attr-defined]
    links = page.css("section[aria-labelledby=evidence] a.go")
    assert len(links) == len(rules) + 1
    for link in links:
        address = link.attributes["href"] or ""
        marked = page_of(site, address)
        assert only(marked.css(f"#{urlsplit(address).fragment}")) is not None
        for note in marked.css(".note, .who"):
            note.decompose()
        assert "".join(mark.text() for mark in marked.css("mark.asked")) == link.text()


def test_words_across_other_marks_and_paragraphs_are_marked_piece_by_piece(site: Datasette) -> None:
    start, end = TEXT.index("总理"), TEXT.index("说")
    page = page_of(site, f"/readouts/articles/{FIRST.article_id}?_words={start}-{end}")
    assert shown_text(page) == TEXT
    assert [mark.text() for mark in page.css("mark.asked")] == ["总理", "。", "赵某"]
    assert [mark.attributes.get("id") for mark in page.css("mark.asked")] == [f"w-{start}-{end}", None, None]


@pytest.mark.parametrize("nonsense", ["", "x", "5-2", "0-100000", "%3Cscript%3E", f"{GAP}-{GAP + 1}"])
def test_nonsense_marks_nothing(site: Datasette, nonsense: str) -> None:
    page = page_of(site, f"/readouts/articles/{FIRST.article_id}?_words={nonsense}")
    assert page.css("mark") == []
    assert shown_text(page) == TEXT


def test_head_says_whose_text_it_is_and_where_else_it_stands(site: Datasette) -> None:
    page = page_of(site, f"/readouts/articles/{FIRST.article_id}")
    assert only(page.css("h1")).text() == "甲乙<会见>"
    assert only(page.css(".licence")).text() == "The text belongs to its publisher: all rights reserved."
    side = {squeezed(only(part.css("h2"))): squeezed(part) for part in page.css(".side section")}
    assert "赵钱" in side["Meeting"]
    assert "《种树书》" in side["Document"]
    assert SECOND.article_id in side["The same report elsewhere"]
    assert "<b>甲乙" in squeezed(only(page.css("section[aria-labelledby=outside]")))
    assert "info Odd: 甲国" in squeezed(only(page.css(".issues")))
    second = page_of(site, f"/readouts/articles/{SECOND.article_id}")
    assert only(second.css("h1")).text() == "Untitled article"
    assert "甲乙<会见> 某报 1999-01-02, first" in squeezed(only(second.css(".side")))


def test_legend_counts_the_cells_of_each_kind(site: Datasette) -> None:
    page = page_of(site, f"/readouts/articles/{FIRST.article_id}")
    counts = {
        only(entry.css("input")).attributes["id"]: squeezed(only(entry.css(".count")))
        for entry in page.css(".legend li")
    }
    assert counts == {
        "show-meeting": "3 cells",
        "show-person": "1 cells",
        "show-statement": "2 cells",
        "show-document": "3 cells",
        "show-said": "1 statements",
    }


def test_statement_leads_to_its_words_its_topics_and_its_repeats(site: Datasette) -> None:
    page = page_of(site, f"/readouts/statements/{FIRST.article_id}-s01")
    assert squeezed(only(page.css("h1"))) == "赵某 Zhao 说"
    assert only(page.css("blockquote")).text().strip() == "赵某说，<种树>很好。要多种树。"
    start = TEXT.index("<种树>")
    links = [link.attributes["href"] for link in page.css("figcaption a")]
    span = f"{start}-{start + len('<种树>很好。要多种树。')}"
    assert links == [f"/readouts/articles/{FIRST.article_id}?_words={span}#w-{span}", f"/readouts/meetings/{MEETING}"]
    assert squeezed(only(page.css(".tags"))) == "种树 Trees, 2 times"
    again = f"/readouts/statements/{SECOND.article_id}-s01"
    assert [link.attributes["href"] for link in page.css(".plain a")] == [again]
    first = f"/readouts/statements/{FIRST.article_id}-s01"
    assert [link.attributes["href"] for link in page_of(site, again).css(".plain a")] == [first]


def test_document_links_each_value_to_its_words_in_each_article(site: Datasette) -> None:
    page = page_of(site, "/readouts/documents_signed/1999-trees")
    assert only(page.css("h1")).text() == "《种树书》"
    cells = {squeezed(only(row.css("th"))): row for row in page.css("tbody tr")}
    of_title = [parse_qs(urlsplit(link.attributes["href"] or "").query) for link in cells["title"].css("a.go")]
    spans = [(text_of(of).index("种树书"), text_of(of).index("种树书") + 3) for of in (FIRST, SECOND)]
    assert of_title == [{"_words": [f"{start}-{end}"]} for start, end in spans]
    assert squeezed(cells["leaders looked on"]).endswith("yes 双方签署 made_up.witnessed in 甲乙<会见>")
    assert squeezed(cells["level"]).endswith("No words of an article say this.")


def test_evidence_of_a_row_comes_by_column_with_words_and_address(site: Datasette) -> None:
    async def found() -> Any:
        await site.invoke_startup()
        database = site.get_database("readouts")
        return (
            await evidence_of(database, "participants", f"{MEETING}/zhao"),
            await evidence_of(database, "meetings", "nothing"),
            await evidence_of_rows(database, "meetings", [MEETING, "nothing"]),
        )

    one, none, several = asyncio.run(found())
    (piece,) = one["person_id"]
    assert (piece.value, piece.words, piece.rule) == ("zhao", "甲国总统赵某", "made_up.person_id")
    assert piece.path == words_path(site, "readouts", FIRST.article_id, piece.start, piece.end)
    assert none == {}
    assert {column: [piece.words for piece in pieces] for column, pieces in several[MEETING].items()} == {
        "date": ["2日"],
        "format": ["会见乙国总理"],
        "kind": ["会见乙国总理"],
    }


def test_row_that_is_not_there_is_not_found(site: Datasette) -> None:
    for table in ("articles", "statements", "documents_signed"):
        assert asyncio.run(site.client.get(f"/readouts/{table}/nothing")).status_code == 404


def test_pages_of_the_briefs_show_their_texts_whole_and_all_their_evidence(briefs: Build, tmp_path: Path) -> None:
    assert tables.write(briefs.tables, tables.Layout.of_folder(tmp_path), PACKAGE, browse.write_indexes) == []
    assert browse.prepare(tmp_path, PACKAGE) == []
    site = Datasette([], config_dir=tmp_path)
    for row in briefs.tables["articles"]:
        assert isinstance(row, ArticleRow)
        page = page_of(site, f"/readouts/articles/{row.article_id}")
        listed = len(page.css("section[aria-labelledby=evidence] code"))
        assert shown_text(page) == row.text, row.article_id
        assert listed == sum(
            isinstance(piece, EvidenceRow) and piece.article_id == row.article_id for piece in briefs.tables["evidence"]
        )
