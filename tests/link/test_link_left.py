"""Rows of issues of articles that entered no table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from readouts.extract.findings import Nothing
from readouts.link import Left, Told, left, link
from readouts.read.article import Article
from readouts.vocabulary import Vocabulary

TEXT = "斐济总理兰布卡4日会见了一批珊瑚专家。"
BELOW = Nothing("below", "兰布卡", 0, len(TEXT) - 1)


def article(source_file: str = "a.txt", published_on: str = "2031-03-05") -> Article:
    return Article(source_file, 1, TEXT, title="兰布卡会见珊瑚专家", published_on=published_on)


def issues(vocabulary: Vocabulary, *found: Left | None) -> list[Any]:
    return link([], vocabulary, left=[one for one in found if one])["issues"]


def test_a_row_names_file_leader_cause_and_words(vocabulary: Vocabulary) -> None:
    (row,) = issues(vocabulary, left(article(), BELOW, ""))
    assert row.model_dump() == {
        "issue_id": f"{article().sha256[:16]}-nothing-below",
        "severity": "info",
        "code": "nothing.below",
        "article_id": None,
        "start": None,
        "end": None,
        "message": f"names 兰布卡; a leader met somebody not known as a leader: {TEXT[:-1]}",
        "source_file": "a.txt",
    }


def test_a_title_that_announces_what_the_text_has_not_is_a_warning(vocabulary: Vocabulary) -> None:
    row, warning = issues(vocabulary, left(article(), BELOW, "兰布卡会见贝尔松"))
    assert row.severity == "info"
    assert (warning.severity, warning.code, warning.source_file) == ("warning", "title.unfulfilled", "a.txt")
    assert "兰布卡会见贝尔松" in warning.message
    (alone,) = issues(vocabulary, left(article(), Nothing("no_word"), "兰布卡会见贝尔松"))
    assert alone.code == "title.unfulfilled"


@pytest.mark.parametrize("cause", ["no_word", "no_leader"])
def test_an_article_without_a_leaders_name_has_no_row(cause: Any) -> None:
    assert left(article(), Nothing(cause), "") is None


def test_the_row_stays_the_same_whatever_file_and_day_are_said(vocabulary: Vocabulary) -> None:
    read, left_early = article(), article("crawl.warc!b", published_on="")
    (one,), (two,) = (issues(vocabulary, left(a, BELOW, "")) for a in (read, left_early))
    assert one.model_dump(exclude={"source_file"}) == two.model_dump(exclude={"source_file"})


def test_a_kept_article_whose_title_announces_more_keeps_its_row(
    tell: Callable[..., Told], vocabulary: Vocabulary
) -> None:
    told = tell("国家主席习近平3月4日向法国总统马克龙致贺电。习近平表示，新桥让两岸的人更容易来往。")
    announced = Told(told.article, told.findings, "习近平会见马克龙")
    (row,) = [row for row in link([announced], vocabulary)["issues"] if getattr(row, "severity", "") == "warning"]
    assert row.model_dump(include={"code", "article_id", "source_file"}) == {
        "code": "title.unfulfilled",
        "article_id": told.article_id,
        "source_file": None,
    }
