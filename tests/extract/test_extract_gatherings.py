"""Gatherings told with a list of leaders, and what is said of both sides at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from readouts.extract.findings import Findings

Extract = Callable[..., Findings]
LEAD = "3月4日上午，冰岛总统贝尔松在雷克雅未克出席世界渔业大会开幕式并致辞。\n贝尔松指出，渔业关系各国。\n"


@pytest.mark.parametrize(
    ("listed", "people"),
    [
        ("斐济总理托梅鲁、萨摩亚总理福诺蒂分别致辞。", ["beiersong-is", "funuodi-ws", "tuomeilu-fj"]),
        ("斐济总理托梅鲁和萨摩亚总理福诺蒂等出席。", ["beiersong-is", "funuodi-ws", "tuomeilu-fj"]),
    ],
)
def test_a_gathering_is_of_its_host_and_those_listed(extract: Extract, listed: str, people: list[str]) -> None:
    findings = extract(LEAD + listed, "2031-03-05")
    (gathering,) = findings.encounters
    assert [p.person_id for p in gathering.principals] == people
    assert (gathering.kind, gathering.date, gathering.place_id) == ("summit", "2031-03-04", "reykjavik")
    assert gathering.occasion == "世界渔业大会开幕式"
    assert [s.encounter for s in findings.statements] == [0]


@pytest.mark.parametrize(
    "listed", ["斐济总理托梅鲁致辞。", "王毅、何立峰等出席。", "萨摩亚渔业部长某某、斐济大使某某致辞。"]
)
def test_one_guest_or_officials_make_no_gathering(extract: Extract, listed: str) -> None:
    assert extract(LEAD + listed, "2031-03-05").encounters == []


def test_both_sides_say_without_a_comma(extract: Extract) -> None:
    text = "3月4日，冰岛总统贝尔松同斐济总理托梅鲁通电话。\n两国领导人表示愿就渔业保持沟通。"
    (statement,) = extract(text, "2031-03-05").statements
    assert (statement.voice, statement.verb) == ("joint", "表示")
    assert text[statement.start : statement.end] == "愿就渔业保持沟通。"


def test_an_encounter_of_others_is_mentioned_where_nobody_met(extract: Extract) -> None:
    text = (
        "3月4日，冰岛总统贝尔松会见斐济渔业部长某某。\n"
        "贝尔松表示，去年11月，萨摩亚总理福诺蒂同斐济总理托梅鲁在苏瓦会晤。"
    )
    (mention,) = extract(text, "2031-03-05").encounters
    assert (mention.role, mention.date) == ("mentions", "2030-11")
    assert [p.person_id for p in mention.principals] == ["funuodi-ws", "tuomeilu-fj"]


def test_the_guest_may_stand_behind_the_word_of_a_mention(extract: Extract) -> None:
    text = (
        "3月4日，冰岛总统贝尔松会见萨摩亚总理福诺蒂。\n"
        "贝尔松表示，去年6月，哈萨克斯坦总统托卡耶夫会见斐济总理托梅鲁，谈到渔业。"
    )
    mention = next(e for e in extract(text, "2031-03-05").encounters if e.role == "mentions")
    assert (mention.kind, mention.date) == ("meeting", "2030-06")
    assert [p.person_id for p in mention.principals] == ["kassym-jomart-tokayev", "tuomeilu-fj"]


def test_what_was_signed_during_a_visit_bears_its_month(extract: Extract) -> None:
    text = (
        "3月4日，冰岛总统贝尔松会见斐济总理托梅鲁。\n"
        "托梅鲁访冰期间，双方签署渔业、旅游等领域多项合作文件。\n"
        "贝尔松发表题为《海洋与我们》的演讲。"
    )
    (document,) = extract(text, "2031-03-05").documents
    assert (document.kind, document.date, document.fields) == ("batch", "2031-03", ("渔业", "旅游"))
