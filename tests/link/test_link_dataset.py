"""The rows of all tables: the same whatever the order of input, and each tied to what it names."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from readouts.link import Told

Tell = Callable[..., Told]
Tables = Callable[[Sequence[Told]], dict[str, list[Any]]]


@pytest.fixture(scope="module")
def told(tell: Tell) -> list[Told]:
    """Reports that share meetings, documents, words and a story, with what they disagree on."""
    talks = "2031年3月4日，冰岛总统贝尔松在{}同斐济总理托梅鲁举行会谈。\n贝尔松指出，北方海域的鱼群必须得到保护。\n"
    signed = "会谈后，两国领导人共同签署《冰岛和斐济海洋联合声明》，并见证签署{}合作文件。\n王毅、何立峰等参加会谈。"
    call = "2031年6月10日，斐济总理托梅鲁同冰岛总统贝尔松通电话。\n托梅鲁表示，今年3月，我们在巴黎会晤。"
    return [
        tell(talks.format("巴黎") + signed.format("渔业等领域20多份"), "2031-03-05", "a.txt", publisher="人民日报"),
        tell(talks.format("苏瓦") + signed.format("旅游等领域多项"), "2031-03-05", "b.txt", publisher="北极星报"),
        tell("转载\n" + talks.format("巴黎") + signed.format("渔业等领域20多份"), "2031-03-06", "c.txt"),
        tell(talks.format("巴黎") + signed.format("渔业等领域20多份"), "2031-03-05", "d.txt"),
        tell(call, "2031-06-11", "e.txt"),
        tell("3月4日，冰岛总统贝尔松同萨摩亚总理福诺蒂会谈。", "", "f.txt"),
    ]


def dumped(made: dict[str, list[Any]]) -> dict[str, list[str]]:
    return {name: sorted(row.model_dump_json() for row in rows) for name, rows in made.items()}


def test_the_rows_are_the_same_in_whatever_order_articles_come(tables: Tables, told: list[Told]) -> None:
    first = dumped(tables(told))
    source = random.Random(11)
    for _ in range(8):
        shuffled = source.sample(told, len(told))
        assert dumped(tables(shuffled)) == first


def test_linking_twice_changes_nothing(tables: Tables, told: list[Told]) -> None:
    assert dumped(tables(told)) == dumped(tables(told))


def test_every_row_names_rows_that_are_there(tables: Tables, told: list[Told]) -> None:
    made = tables(told)
    ties = {tie for rows in made.values() for row in rows[:1] for tie in row.META.foreign_keys.values()}
    held = {tie: {getattr(row, tie.split(".")[1]) for row in made[tie.split(".")[0]]} | {None} for tie in ties}
    missing = [
        (row.META.name, column, getattr(row, column))
        for rows in made.values()
        for row in rows
        for column, tie in row.META.foreign_keys.items()
        if getattr(row, column) not in held[tie]
    ]
    assert missing == []


def test_keys_are_unique(tables: Tables, told: list[Told]) -> None:
    for name, rows in tables(told).items():
        keys = [tuple(getattr(row, column) for column in row.META.primary_key) for row in rows]
        assert len(keys) == len(set(keys)), name


def test_statements_and_evidence_are_words_of_the_text(tables: Tables, told: list[Told]) -> None:
    made = tables(told)
    texts = {a.article_id: a.text for a in made["articles"]}
    for statement in made["statements"]:
        assert texts[statement.article_id][statement.start : statement.end] == statement.text
    for row in made["evidence"]:
        assert texts[row.article_id][row.start : row.end].strip()


def test_an_unknown_publisher_is_a_row_and_an_issue(tables: Tables, told: list[Told]) -> None:
    made = tables(told)
    [publisher] = [p for p in made["publishers"] if p.name_zh == "北极星报"]
    assert publisher.publisher_id == "beijixingbao"
    assert [i.code for i in made["issues"] if "北极星报" in i.message] == ["publisher.unknown"]


@pytest.mark.parametrize(
    ("printed", "expected"), [("人民日报综合", "peoples-daily"), ("北极星报综合报道", "beijixingbao")]
)
def test_who_put_a_report_together_is_its_publisher(tables: Tables, tell: Tell, printed: str, expected: str) -> None:
    text = "2031年3月4日，冰岛总统贝尔松同斐济总理托梅鲁举行会谈。"
    made = tables([tell(text, "2031-03-05", "a.txt", publisher=printed)])
    assert [a.publisher_id for a in made["articles"]] == [expected]
    assert [p.name_zh for p in made["publishers"] if p.publisher_id == expected] == [printed[:4]]


def test_an_issue_said_by_two_articles_is_two_and_said_twice_is_one(tables: Tables, told: list[Told]) -> None:
    unknown = [i for i in tables(told)["issues"] if i.code == "person.unknown" and "贝尔松" in i.message]
    assert len(unknown) == len({i.article_id for i in unknown}) == 5


def test_without_articles_there_are_only_the_vocabularies(tables: Tables) -> None:
    made = tables([])
    assert {name for name, rows in made.items() if rows} == {"people", "places", "publishers", "topics"}
