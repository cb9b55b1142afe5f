"""The same report and the same words from several sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from readouts.link import Told
from readouts.link.duplicates import Repeats, sentences

Tell = Callable[..., Told]
Tables = Callable[[Sequence[Told]], dict[str, list[Any]]]
STORY = """2031年3月4日，冰岛总统贝尔松在巴黎同斐济总理托梅鲁举行会谈。
贝尔松指出，北方海域的鱼群必须得到保护。
托梅鲁表示，斐济愿意分享珊瑚礁的研究数据。
双方同意扩大两国之间的旅游往来。"""


def test_the_same_text_and_date_from_a_second_file_is_kept_once(tell: Tell, tables: Tables) -> None:
    made = tables([tell(STORY, source_file="b.txt"), tell(STORY, source_file="a.txt")])
    [article] = made["articles"]
    assert (article.source_file, article.duplicate_of) == ("a.txt", None)
    assert len(made["statements"]) == 3
    [issue] = [i for i in made["issues"] if i.code == "article.same_text"]
    assert "b.txt" in issue.message
    assert "a.txt" in issue.message


def test_the_same_story_elsewhere_is_a_duplicate_of_the_earliest(tell: Tell, tables: Tables) -> None:
    first = tell(STORY, "2031-03-04")
    second = tell("转载如下\n" + STORY, "2031-03-06", "b.txt")
    third = tell(STORY.replace("，", ","), "2031-03-05", "c.txt")
    made = tables([second, third, first])
    assert {a.article_id: a.duplicate_of for a in made["articles"]} == {
        first.article_id: None,
        second.article_id: first.article_id,
        third.article_id: first.article_id,
    }


@pytest.mark.parametrize(
    "other",
    [
        STORY.replace("贝尔松指出", "贝尔松强调").replace("双方同意", "双方商定"),
        STORY + "\n第二天风很大，海上没有船。\n渔民都在港口修补他们的渔网。",
        "2031年3月4日，冰岛总统贝尔松在巴黎同斐济总理托梅鲁举行会谈。",
    ],
)
def test_another_report_of_the_meeting_is_no_duplicate(tell: Tell, tables: Tables, other: str) -> None:
    made = tables([tell(STORY, "2031-03-04"), tell(other, "2031-03-05", "b.txt")])
    assert {a.duplicate_of for a in made["articles"]} == {None}
    assert len(made["meetings"]) == 1


def test_words_reported_again_are_tied_to_where_they_were_first(tell: Tell, tables: Tables) -> None:
    first = tell(STORY, "2031-03-04")
    again = tell(
        "3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。\n托梅鲁说，斐济愿意分享珊瑚礁的研究数据。", source_file="b.txt"
    )
    made = tables([again, first])
    assert {s.statement_id: s.repeats for s in made["statements"] if s.repeats} == {
        f"{again.article_id}-s01": f"{first.article_id}-s02"
    }


@pytest.mark.parametrize(
    "words",
    [
        "贝尔松说，斐济愿意分享珊瑚礁的研究数据。",
        "托梅鲁说，斐济愿意分享珊瑚礁的研究数据。也愿意接待更多的科研人员。",
        "托梅鲁说，斐济愿意分享数据。",
    ],
)
def test_other_words_or_another_speaker_repeat_nothing(tell: Tell, tables: Tables, words: str) -> None:
    again = tell("3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。\n" + words, source_file="b.txt")
    made = tables([tell(STORY, "2031-03-04"), again])
    assert [s.repeats for s in made["statements"]] == [None] * 4


def test_words_said_twice_in_one_article_do_not_repeat_each_other() -> None:
    repeats = Repeats()
    repeats.add("a-s01", "ann", "a", "鱼群必须得到保护。")
    assert repeats.earlier("ann", "a", "鱼群必须得到保护。") is None
    assert repeats.earlier("ann", "b", "鱼群，必须得到保护！") == "a-s01"
    assert repeats.earlier("bo", "b", "鱼群必须得到保护。") is None


def test_sentences_are_compared_without_punctuation_and_short_ones_not_at_all() -> None:
    assert sentences("鱼群，必须 得到保护！好。") == {"鱼群必须得到保护"}
    assert sentences("好。行。") == frozenset()
