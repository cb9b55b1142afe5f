"""Gatherings of which the report names a series, those who presided or the press first; and where it was filed."""

from __future__ import annotations

import pytest

from said import Extract, Told

SERIES = "这里是斐济首都苏瓦，3日至4日，冰岛总统贝尔松在这里出席渔业合作领导人系列会议并发表讲话。\n"


@pytest.mark.parametrize(
    "meeting",
    [
        "贝尔松3月3日出席第20次冰岛—大洋洲（10+1）领导人会议。贝尔松与斐济总理托梅鲁共同主持会议。",
        "冰岛总统贝尔松当地时间3日在渔业会议中心出席第20次冰岛—大洋洲（10+1）领导人会议。斐济总理托梅鲁与会。",
        "3日，贝尔松总统与斐济总理托梅鲁共同主持第20次冰岛—大洋洲国家领导人会议。",
    ],
)
def test_the_meeting_of_a_series_that_is_told_behind_it_is_the_gathering(told: Told, meeting: str) -> None:
    found = told(f"{SERIES}{meeting}\n贝尔松表示，渔业很重要。")
    assert (found.kind, found.date, found.place_id) == ("summit", "2031-03-03", "suva")
    assert found.occasion.startswith("第20次冰岛—大洋洲")
    assert [p.name_zh for p in found.principals] == ["贝尔松", "托梅鲁"]


def test_a_series_without_a_meeting_of_its_own_has_nobody_met(extract: Extract) -> None:
    assert extract(f"{SERIES}贝尔松3日出席渔业展开幕式。托梅鲁未出席。", "2031-03-05").encounters == []


@pytest.mark.parametrize(
    ("event", "kind"),
    [
        ("第四次渔业国家领导人会议", "summit"),
        ("首届渔业论坛领导人峰会", "summit"),
        ("第四次冰斐领导人会晤", "talks"),
        ("第四次冰斐总理定期会晤", "talks"),
        ("冰斐国家渔业委员会第四次会议", "talks"),
    ],
)
def test_two_may_preside_over_a_meeting_of_more_sides(told: Told, event: str, kind: str) -> None:
    assert told(f"冰岛总统贝尔松3日同斐济总理托梅鲁在苏瓦共同主持{event}。").kind == kind


@pytest.mark.parametrize(
    ("press", "met"),
    [
        ("会晤后，贝尔松同斐济总理托梅鲁、萨摩亚总理福诺蒂共同会见记者。", ["贝尔松", "托梅鲁", "福诺蒂"]),
        ("会议结束后，贝尔松和斐济总理托梅鲁一道会见了中外记者。", ["贝尔松", "托梅鲁"]),
        ("会晤后，贝尔松会见记者，介绍了同斐济总理托梅鲁的约定。", []),
        ("会晤后，贝尔松将同斐济总理托梅鲁共同会见记者。", []),
    ],
)
def test_who_faces_the_press_behind_a_summit_was_there(extract: Extract, press: str, met: list[str]) -> None:
    lead = "3月3日，冰岛总统贝尔松在苏瓦文化宫出席第七次大洋洲国家领导人会晤。\n贝尔松表示，渔业很重要。\n"
    findings = extract(lead + press, "2031-03-05")
    told = [(e.kind, e.venue, {p.name_zh for p in e.principals}) for e in findings.encounters]
    assert told == ([("summit", "文化宫", set(met))] if met else [])
    assert [s.encounter for s in findings.statements] == [0 if met else None]


def test_each_kind_of_guests_may_have_its_word(told: Told) -> None:
    text = (
        "冰岛总统贝尔松3日以视频方式出席渔业合作组织第二十次会议。\n会议由斐济总理托梅鲁主持，萨摩亚总理福诺蒂、"
        "法国总统马克龙等成员国领导人，渔业组织秘书长莫雪岚等负责人以及越南总理范明政等观察员国领导人与会。"
    )
    assert {p.name_zh for p in told(text).principals} == {"贝尔松", "托梅鲁", "福诺蒂", "马克龙", "范明政"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("这里是斐济首都苏瓦，3日，冰岛总统贝尔松在这里同斐济总理托梅鲁会谈。", "suva"),
        (
            "各位观众，这里是有“渔都”之称的苏瓦。3日，冰斐会晤在这里举行。\n冰岛总统贝尔松同斐济总理托梅鲁会谈。",
            "suva",
        ),
        (
            "这里是斐济首都苏瓦，3日，渔业节在这里开幕。\n冰岛总统贝尔松3日在巴黎同斐济总理托梅鲁会谈。",
            "paris",
        ),
        ("这里是斐济首都苏瓦，1日，渔业节在这里开幕。\n冰岛总统贝尔松3日同斐济总理托梅鲁会谈。", ""),
        ("这里是斐济首都苏瓦，渔民都在打鱼。\n冰岛总统贝尔松3日同斐济总理托梅鲁会谈。", ""),
        ("这里是斐济首都苏瓦，3日，冰岛总统贝尔松在这里同斐济总理托梅鲁通电话。", ""),
    ],
)
def test_the_lead_may_say_where_it_is_told_from(told: Told, text: str, place: str) -> None:
    assert told(text).place_id == place
