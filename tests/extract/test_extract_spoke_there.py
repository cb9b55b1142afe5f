"""Leaders who are known to have been at a gathering, or among unnamed guests, since they spoke there."""

from __future__ import annotations

import pytest

from said import Extract

SUMMIT = "海洋共同体第九届峰会3月4日在斐济首都苏瓦举行。\n斐济总理托梅鲁在开幕致辞中呼吁各国团结起来。\n"


@pytest.mark.parametrize("told", ["当天，多国领导人在峰会发言，批评单边行为。\n", "与会领导人先后致辞。"])
def test_who_spoke_behind_the_word_of_several_was_there(extract: Extract, told: str) -> None:
    text = f"{SUMMIT}{told}冰岛总统贝尔松表示，渔业很重要。\n汤加首相瓦卡强调，要合作。"
    [met] = extract(text, "2031-03-05").encounters
    assert {p.name_zh for p in met.principals} == {"托梅鲁", "贝尔松", "瓦卡"}
    assert (met.kind, met.date, met.place_id, met.occasion) == ("summit", "2031-03-04", "suva", "海洋共同体第九届峰会")


@pytest.mark.parametrize(
    "told",
    [
        "多国领导人在峰会发言。\n冰岛总统贝尔松对此表示，渔业很重要。",
        "多国领导人在峰会发言。\n冰岛总统贝尔松4日在雷克雅未克表示，渔业很重要。",
        "多国领导人发表联合声明。\n冰岛总统贝尔松表示，渔业很重要。",
        "双方代表在峰会发言。\n冰岛总统贝尔松表示，渔业很重要。",
        "多国领导人在峰会发言。\n峰会5日闭幕。\n冰岛总统贝尔松表示，渔业很重要。",
    ],
)
def test_who_spoke_of_it_elsewhere_was_not(extract: Extract, told: str) -> None:
    assert extract(SUMMIT + told, "2031-03-05").encounters == []


@pytest.mark.parametrize(
    ("met", "kind"),
    [
        ("同太平洋多国政要代表团在苏瓦举行会晤", "summit"),
        ("在苏瓦与多国领导人会谈", "summit"),
        ("在苏瓦会见多国领导人组成的代表团", "meeting"),
    ],
)
def test_the_guest_who_spoke_there_met_the_host(extract: Extract, met: str, kind: str) -> None:
    text = f"3月4日，斐济总理托梅鲁{met}。冰岛总统贝尔松在会上提出建议，强调渔业很重要。"
    [found] = extract(text, "2031-03-05").encounters
    assert {p.name_zh for p in found.principals} == {"托梅鲁", "贝尔松"}
    assert (found.kind, found.date, found.place_id) == (kind, "2031-03-04", "suva")


@pytest.mark.parametrize(
    "told",
    [
        "将同多国政要代表团举行会晤。冰岛总统贝尔松在会上提出建议",
        "同多国政要代表团举行会晤。冰岛总统贝尔松在会后强调，渔业很重要",
        "同多国政要代表团举行会晤。冰岛总统贝尔松在议会强调，渔业很重要",
    ],
)
def test_who_spoke_somewhere_else_did_not(extract: Extract, told: str) -> None:
    assert extract(f"3月4日，斐济总理托梅鲁{told}。", "2031-03-05").encounters == []
