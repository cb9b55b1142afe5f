"""At which encounter words were spoken, and which words at none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from readouts.extract.findings import Findings

Extract = Callable[..., Findings]
TALKS = "2031年3月4日，冰岛总统贝尔松在雷克雅未克同斐济总理托梅鲁举行会谈。\n"


def test_an_address_before_the_guest_was_received_is_of_no_encounter(extract: Extract) -> None:
    text = (
        "2031年3月4日，冰岛总统贝尔松在雷克雅未克出席渔业论坛开幕式并致辞。\n贝尔松表示，鱼群要保护。\n"
        "开幕式后，贝尔松会见斐济总理托梅鲁。\n托梅鲁表示，斐济赞成。"
    )
    assert [s.encounter for s in extract(text).statements] == [None, 0]


@pytest.mark.parametrize(("clause", "encounter"), [("贝尔松3日在接受采访时说，", None), ("贝尔松在会谈后说，", 0)])
def test_an_interview_is_no_encounter(extract: Extract, clause: str, encounter: int | None) -> None:
    [statement] = extract(f"{TALKS}{clause}鱼群要保护。").statements
    assert statement.encounter == encounter


@pytest.mark.parametrize(
    "lead",
    [
        "3月4日，冰岛总统贝尔松同斐济总理托梅鲁互致贺函。",
        "3月4日，冰岛总统贝尔松向斐济总理托梅鲁致感谢信。",
        "3月4日，冰岛总统贝尔松致电祝贺斐济总理托梅鲁连任。",
        "应斐济总理托梅鲁邀请，冰岛总统贝尔松3月4日乘专机抵达苏瓦，对斐济进行国事访问。",
        "3月4日，斐济总理托梅鲁接受本台专访。",
    ],
)
def test_letters_arrivals_and_interviews_hold_words_without_an_encounter(extract: Extract, lead: str) -> None:
    findings = extract(f"{lead}\n托梅鲁表示，鱼群要保护。", published_on="2031-03-04")
    assert [(s.verb, s.encounter) for s in findings.statements] == [("表示", None)]
