"""Round-ups: one encounter an item, from caption, occasion, 时间： and 地点：."""

from __future__ import annotations

import pytest

from said import Extract

NOTE = "编者按：贝尔松同托梅鲁三年来会面两次。\n"
FIRST = """冰岛总统贝尔松在雷克雅未克同斐济总理托梅鲁会谈
对冰岛进行国事访问
时间：２０２９年６月２日
地点：冰岛雷克雅未克
贝尔松指出，鱼群要保护。
【详细】
"""
SECOND = """贝尔松和托梅鲁在巴黎合影
出席世界渔业峰会期间
时间：２０３０年９月８日
地点：法国巴黎
托梅鲁表示，海洋不可分割。
【详细】"""


def test_each_item_is_an_encounter_with_its_own_words(extract: Extract) -> None:
    findings = extract(NOTE + FIRST + SECOND)
    assert [(e.date, e.place_id, e.role) for e in findings.encounters] == [
        ("2029-06-02", "reykjavik", "reports"),
        ("2030-09-08", "paris", "reports"),
    ]
    assert {tuple(p.person_id for p in e.principals) for e in findings.encounters} == {("beiersong-is", "tuomeilu-fj")}
    assert [(s.speakers[0].name_zh, s.encounter) for s in findings.statements] == [("贝尔松", 0), ("托梅鲁", 1)]


@pytest.mark.parametrize(
    ("line", "occasion"),
    [
        ("对冰岛进行国事访问", "国事访问"),
        ("世界渔业峰会期间", "世界渔业峰会"),
        ("出席世界渔业峰会期间", "世界渔业峰会"),
        ("在世界渔业峰会开幕式期间", "世界渔业峰会"),
    ],
)
def test_the_occasion_is_the_event_without_the_words_around_it(extract: Extract, line: str, occasion: str) -> None:
    findings = extract(NOTE + FIRST + SECOND.replace("出席世界渔业峰会期间", line))
    assert findings.encounters[1].occasion == occasion


def test_the_kind_is_that_of_the_caption_else_of_the_occasion(extract: Extract) -> None:
    assert [e.kind for e in extract(NOTE + FIRST + SECOND).encounters] == ["talks", "summit"]


def test_a_caption_of_one_leader_is_of_the_two_whom_the_editor_counts(extract: Extract) -> None:
    second = SECOND.replace("贝尔松和托梅鲁在巴黎合影", "斐济总理托梅鲁抵达会场")
    findings = extract(NOTE.replace("贝尔松同", "冰岛总统贝尔松同斐济总理") + FIRST + second)
    assert [p.person_id for p in findings.encounters[1].principals] == ["beiersong-is", "tuomeilu-fj"]


def test_a_single_item_is_no_roundup(extract: Extract) -> None:
    text = "2031年3月4日，冰岛总统贝尔松同斐济总理托梅鲁举行会谈。\n时间：下午\n贝尔松指出，鱼群要保护。"
    assert [e.date for e in extract(text).encounters] == ["2031-03-04"]


@pytest.mark.parametrize("column", ["date", "place_id", "occasion"])
def test_every_cell_of_an_item_has_its_words(extract: Extract, column: str) -> None:
    text = NOTE + FIRST + SECOND
    words = {"date": "２０２９年６月２日", "place_id": "雷克雅未克", "occasion": "国事访问"}
    [cell] = [c for c in extract(text).encounters[0].cells if c.column == column]
    assert text[cell.start : cell.end] == words[column]
