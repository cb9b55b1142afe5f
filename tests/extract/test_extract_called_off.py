"""Encounters that were called off, that were over by the day that is told, or that took place on the day before it."""

from __future__ import annotations

import pytest

from said import Extract

TWO = "冰岛总统贝尔松4日与斐济总统托梅鲁"


@pytest.mark.parametrize(
    "text",
    [
        "冰岛总统贝尔松与斐济总统托梅鲁原定于4日举行的会晤推迟。",
        "冰岛总统贝尔松原计划4日会见斐济总统托梅鲁，但会见未能举行。",
        "冰岛总统贝尔松原计划4日会见斐济总统托梅鲁，但因风暴取消。",
        f"{TWO}的通话没有举行。",
        "4日，冰岛总统贝尔松在结束同斐济总统托梅鲁的第二次会晤后，回到雷克雅未克。",
        f"{TWO}就《渔业条约》签订60周年互致贺电。",
    ],
)
def test_what_was_called_off_or_over_by_then_is_no_encounter(extract: Extract, text: str) -> None:
    assert extract(text, "2031-03-05").encounters == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{TWO}会谈，取消渔业关税。", "held"),
        ("冰岛总统贝尔松定于4日同斐济总统托梅鲁会谈，但协议签署延期。", "planned"),
        (f"{TWO}会见后离开苏瓦。", "held"),
        (f"{TWO}会谈，但取消了原定的午宴。", "held"),
        (f"{TWO}会谈，但因天气原因取消了参观活动。", "held"),
        (f"{TWO}通话取消渔业关税。", "held"),
        ("冰岛总统贝尔松在同意和平方案后4日同斐济总统托梅鲁会谈。", "held"),
    ],
)
def test_what_else_was_called_off_leaves_the_encounter(extract: Extract, text: str, status: str) -> None:
    [found] = extract(text, "2031-03-04").encounters
    assert (found.status, found.date) == (status, "2031-03-04")


def test_the_day_before_is_counted_from_the_day_that_the_paragraph_names(extract: Extract) -> None:
    text = "4日，冰岛总统贝尔松表示，鱼群要保护。此前一天，贝尔松同斐济总统托梅鲁通电话。"
    found = extract(text, "2031-03-06")
    assert [e.date for e in found.encounters] == ["2031-03-03"]
    assert [s.encounter for s in found.statements] == [None]


@pytest.mark.parametrize("word", ["会见后表示", "会见时表示", "会晤后表示"])
def test_whom_one_met_may_stand_before_the_word_with_which_he_is_received(extract: Extract, word: str) -> None:
    found = extract(f"冰岛总统贝尔松4日在与斐济总统托梅鲁{word}，鱼群要保护。", "2031-03-05")
    assert [(e.date, len(e.principals)) for e in found.encounters] == [("2031-03-04", 2)]
    assert [s.encounter for s in found.statements] == [0]


def test_a_link_by_video_to_see_a_ceremony_is_that_ceremony(extract: Extract) -> None:
    text = "冰岛总统贝尔松4日在雷克雅未克同斐济总统托梅鲁视频连线，共同见证渔港通航仪式。"
    assert [(e.kind, e.format) for e in extract(text, "2031-03-05").encounters] == [("ceremony", "video")]


def test_what_one_agrees_to_is_not_held(extract: Extract) -> None:
    text = "冰岛总统贝尔松已经同意在5月之前与斐济总统托梅鲁会面。"
    assert extract(text, "2031-03-05").encounters == []
