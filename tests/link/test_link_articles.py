"""Rows of articles, and the words in and outside the text from which their cells were read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from readouts.link import Told
from readouts.read.article import HeadCell

Tell = Callable[..., Told]
Tables = Callable[[Sequence[Told]], dict[str, list[Any]]]
TALKS = "2031年3月4日，冰岛总统贝尔松在巴黎同斐济总理托梅鲁举行会谈。\n"
IMPRINT = "《人民日报》（2031年3月5日 第02版）"


def proven(made: dict[str, list[Any]], column: str) -> list[tuple[str, str, str]]:
    """Value, words and rule of each piece of evidence for a column of articles."""
    texts = {a.article_id: a.text for a in made["articles"]}
    rows = [row for row in made["evidence"] if row.table == "articles" and row.column == column]
    return [(row.value, texts[row.article_id][row.start : row.end], row.rule) for row in rows]


def test_an_imprint_line_proves_publisher_day_and_page(tell: Tell, tables: Tables) -> None:
    told = tell(TALKS + IMPRINT, publisher="人民日报", page="第02版")
    made = tables([told])
    publisher_id = made["articles"][0].publisher_id
    assert proven(made, "publisher_id") == [(publisher_id, "人民日报", "publisher.imprint")]
    assert proven(made, "published_on") == [("2031-03-05", "2031年3月5日", "date.imprint")]
    assert proven(made, "page") == [("第02版", "第02版", "page.imprint")]


def test_an_imprint_of_another_day_proves_no_day(tell: Tell, tables: Tables) -> None:
    made = tables([tell(TALKS + IMPRINT, "2031-03-06", publisher="人民日报")])
    assert proven(made, "published_on") == []
    assert made["articles"][0].published_on == "2031-03-06"


def test_a_publisher_is_proven_where_the_text_first_names_it(tell: Tell, tables: Tables) -> None:
    text = TALKS + "人民日报记者莫雪岚摄\n人民日报记者林知远摄"
    made = tables([tell(text, publisher="人民日报")])
    assert [rule for *_, rule in proven(made, "publisher_id")] == ["publisher.named_in_text"]
    [row] = [row for row in made["evidence"] if row.column == "publisher_id"]
    assert row.start == text.index("人民日报")


def test_a_publisher_that_the_text_does_not_name_has_no_words_in_it(tell: Tell, tables: Tables) -> None:
    made = tables([tell(TALKS, publisher="人民日报")])
    assert proven(made, "publisher_id") == []
    assert made["articles"][0].publisher_id == "peoples-daily"


def test_cells_of_the_head_are_rows_with_their_words_each_column_once(tell: Tell, tables: Tables) -> None:
    head = (
        HeadCell("publisher_id", "人民日报", "来源：人民日报", "line 2"),
        HeadCell("published_on", "2031-03-05", "2031/3/5", "line 2"),
        HeadCell("published_on", "2031-03-05", "2031年3月5日", "line 9"),
    )
    made = tables([tell(TALKS, publisher="人民日报", head=head)])
    [article] = made["articles"]
    assert [(r.article_id, r.column, r.value, r.words, r.location) for r in made["article_metadata"]] == [
        (article.article_id, "publisher_id", article.publisher_id, "来源：人民日报", "line 2"),
        (article.article_id, "published_on", "2031-03-05", "2031/3/5", "line 2"),
    ]


@pytest.mark.parametrize(
    ("published_on", "text", "day"),
    [
        ("2031-03-05", TALKS, "2031-03-05"),
        ("", "新华社巴黎2031年3月4日电 " + TALKS, "2031-03-04"),
        ("", TALKS, "undated"),
    ],
)
def test_the_identifier_begins_with_the_first_known_day(
    tell: Tell, tables: Tables, published_on: str, text: str, day: str
) -> None:
    [article] = tables([tell(text, published_on)])["articles"]
    assert article.article_id == f"{day}-{article.sha256[:8]}"


def test_what_is_not_known_of_an_article_is_empty(tell: Tell, tables: Tables) -> None:
    [article] = tables([tell(TALKS, "")])["articles"]
    empty = (
        "title",
        "subtitle",
        "publisher_id",
        "published_on",
        "agency",
        "dateline_on",
        "page",
        "url",
        "duplicate_of",
    )
    assert {getattr(article, column) for column in empty} == {None}
    assert (article.characters, article.date_basis) == (len(TALKS), "stated")
