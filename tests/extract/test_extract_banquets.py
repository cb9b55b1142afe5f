"""Banquets for several leaders, told beside the encounters of a report."""

from __future__ import annotations

import pytest

from said import Extract

MET = "3月4日上午，冰岛总统贝尔松在苏瓦会见斐济总理托梅鲁。\n"
GUESTS = ["托梅鲁", "惠普斯", "福诺蒂", "贝尔松"]


@pytest.mark.parametrize(
    ("text", "place", "venue"),
    [
        (
            "当天中午，贝尔松在下榻饭店举行午宴，款待在此间的太平洋岛国领导人。托梅鲁、萨摩亚总理福诺蒂、帕劳总统惠普斯应邀赴宴。",
            "suva",
            "下榻饭店",
        ),
        (
            "当晚，贝尔松举行宴会，欢迎各国领导人。托梅鲁、萨摩亚总理福诺蒂和帕劳总统惠普斯等出席。",
            "suva",
            "",
        ),
        (
            "4日晚，贝尔松在楠迪设宴招待与会各国领导人。萨摩亚总理福诺蒂、帕劳总统惠普斯，以及托梅鲁等陆续到来。",
            "nadi",
            "",
        ),
    ],
)
def test_a_banquet_for_several_is_an_encounter_of_its_own(extract: Extract, text: str, place: str, venue: str) -> None:
    met, banquet = extract(MET + text + "\n席间，贝尔松指出，鱼群要保护。", "2031-03-05").encounters
    assert sorted(p.name_zh for p in met.principals) == ["托梅鲁", "贝尔松"]
    assert (banquet.kind, banquet.role, banquet.date) == ("ceremony", "reports", "2031-03-04")
    assert (banquet.place_id, banquet.venue) == (place, venue)
    assert sorted(p.name_zh for p in banquet.principals) == sorted(GUESTS)


@pytest.mark.parametrize(
    "text",
    [
        "当晚，贝尔松举行宴会，欢迎托梅鲁。斐济外长某某、农业部长某某出席。",
        "5日，贝尔松将举行宴会，款待各国领导人。托梅鲁、萨摩亚总理福诺蒂等出席。",
        "当晚，贝尔松举行宴会，款待各国领导人。王毅、何立峰等出席。",
        "当晚，贝尔松举行宴会，款待各国领导人。托梅鲁致辞。",
        "当晚，贝尔松举行宴会，款待各国领导人。托梅鲁、萨摩亚总理福诺蒂没有出席。",
        "当晚，贝尔松举行宴会，款待各国领导人。萨摩亚总理福诺蒂、托梅鲁派代表出席。",
    ],
)
def test_officials_and_what_is_to_come_make_no_banquet_of_leaders(extract: Extract, text: str) -> None:
    (met,) = extract(MET + text, "2031-03-05").encounters
    assert met.kind == "meeting"


@pytest.mark.parametrize(
    ("closing", "came"),
    [("王毅、何立峰参加会见和午宴。", [True, True]), ("王毅、何立峰参加午宴。", [False, True])],
)
def test_a_closing_list_may_be_of_the_banquet(extract: Extract, closing: str, came: list[bool]) -> None:
    text = "当天中午，贝尔松在饭店举行午宴，款待各国领导人。托梅鲁、萨摩亚总理福诺蒂应邀赴宴。\n"
    found = extract(MET + text + closing, "2031-03-05").encounters
    assert [any(a.role == "accompanying" for a in e.attendance) for e in found] == came


def test_guests_may_be_told_to_arrive_one_after_another(extract: Extract) -> None:
    lead = "3月4日晚，冰岛总统贝尔松和夫人某某在雷克雅未克设宴，为参加北方渔业峰会的外方领导人接风。\n"
    came = "斐济总理托梅鲁、萨摩亚总理福诺蒂等相继到来，贝尔松同他们一一握手。"
    (banquet,) = extract(lead + came, "2031-03-05").encounters
    assert (banquet.kind, banquet.occasion) == ("ceremony", "北方渔业峰会")
    assert sorted(p.name_zh for p in banquet.principals) == sorted(["贝尔松", "托梅鲁", "福诺蒂"])
