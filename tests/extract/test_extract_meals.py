"""Meals and receptions that a leader gives for another, and guests who are told to have been received."""

from __future__ import annotations

import pytest

from said import Extract

NORTH, SOUTH, EAST = "冰岛总统贝尔松", "斐济总理托梅鲁", "萨摩亚总理福诺蒂"
DAY = "2031-03-05"


def told(extract: Extract, text: str) -> list[tuple[str, str, set[str]]]:
    """Status, kind and principals of each encounter of a text of 5 March 2031."""
    found = extract(text, DAY).encounters
    return [(e.status, e.kind, {p.name_zh for p in e.principals}) for e in found]


@pytest.mark.parametrize(
    "text",
    [
        f"{NORTH}4日晚在雷克雅未克设下盛大国宴，款待正在冰岛进行国事访问的{SOUTH}。",
        f"{NORTH}4日晚设盛大晚宴，热烈欢迎前来访问的{SOUTH}夫妇。",
        f"{NORTH}和夫人约恩娜4日设午宴欢送{SOUTH}和夫人梅雷，托梅鲁夫妇出席。",
        f"{NORTH}4日晚在家中摆下家宴招待{SOUTH}。",
        f"{NORTH}4日晚备下私人晚宴，宴请{SOUTH}。",
        f"{NORTH}4日中午主持工作午餐会，招待{SOUTH}。",
        f"{NORTH}4日晚以国宴款待{SOUTH}。",
        f"{NORTH}4日晚举行一场盛大的欢迎招待会，欢迎{SOUTH}率领的斐济代表团。",
        f"{NORTH}4日晚举行告别晚宴，为{SOUTH}送行。",
        f"{NORTH}4日晚设宴为来访的{SOUTH}接风洗尘。",
        f"{NORTH}4日晚在家中为{SOUTH}备下便宴。",
        f"{NORTH}4日晚在海鸥宫设隆重的欢迎宴会，正在冰岛访问的{SOUTH}出席。",
        f"{NORTH}4日晚举办国宴，{SOUTH}和夫人应邀赴宴。",
        f"{NORTH}4日晚举行国庆招待会，{SOUTH}也参加了招待会并致辞。",
        f"为欢迎{SOUTH}来访，{NORTH}4日晚举行国宴。",
        f"为欢送{SOUTH}一行，{NORTH}4日晚在海鸥宫设下家宴。",
        f"{NORTH}4日晚主持了欢迎{SOUTH}来访的国宴。",
        f"{SOUTH}4日晚出席{NORTH}为他设下的国宴。",
        f"{SOUTH}4日晚应邀出席{NORTH}的欢迎晚宴。",
        f"{SOUTH}4日晚在{NORTH}为他举办的欢迎宴会上致辞。",
        f"{SOUTH}4日晚受到{NORTH}设宴款待。",
        f"{SOUTH}4日抵达雷克雅未克。当晚，{NORTH}设国宴款待他。",
        f"4日，{SOUTH}应邀到{NORTH}家中做客。",
        f"4日，{SOUTH}受邀出席由{NORTH}主持的欢迎宴会。",
    ],
)
def test_who_gives_a_meal_meets_his_guest(extract: Extract, text: str) -> None:
    assert told(extract, text) == [("held", "ceremony", {"贝尔松", "托梅鲁"})]


@pytest.mark.parametrize(
    "text",
    [
        f"{NORTH}4日晚将设下盛大国宴，款待{SOUTH}。",
        f"{NORTH}4日晚本应设国宴款待{SOUTH}。",
        f"{NORTH}4日晚取消了为{SOUTH}设下的国宴。",
        f"{NORTH}4日晚设宴款待{SOUTH}派来的特使。",
        f"{NORTH}4日晚设国宴，款待{SOUTH}的夫人。",
        f"{NORTH}4日晚设国宴，{SOUTH}没有出席。",
        f"{NORTH}4日晚设国宴，{SOUTH}派代表出席。",
        f"{NORTH}4日晚设国宴，{SOUTH}的特使出席。",
        f"{NORTH}4日晚设国宴，没有邀请{SOUTH}出席。",
        f"{NORTH}4日晚设宴款待渔民，{SOUTH}5日出席峰会。",
        f"{NORTH}4日晚设宴款待曾陪同{SOUTH}访问的渔民。",
        f"{NORTH}4日晚举行记者招待会，{SOUTH}也参加。",
        f"{NORTH}4日晚举行招待会，欢迎球队。{SOUTH}表示祝贺。",
        f"{NORTH}4日晚举行欢迎{SOUTH}派来的医疗队的晚宴。",
        f"为答谢{SOUTH}派来的医疗队，{NORTH}4日晚举行晚宴。",
        f"{SOUTH}4日晚未出席{NORTH}举行的国宴。",
        f"{SOUTH}4日晚拒绝出席{NORTH}的国宴。",
        f"4日，{SOUTH}没有到{NORTH}家中做客。",
        f"4日，{SOUTH}的儿子到{NORTH}家中做客。",
    ],
)
def test_a_meal_without_the_other_is_no_encounter(extract: Extract, text: str) -> None:
    assert told(extract, text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{SOUTH}4日在雷克雅未克受到{NORTH}的亲切会见。",
        f"{SOUTH}一行4日获{NORTH}接见。",
        f"{SOUTH}率领的斐济代表团4日受到{NORTH}会见。",
        f"{SOUTH}4日上午由{NORTH}会见，下午参观了渔港。",
        f"4日，{SOUTH}抵达雷克雅未克，在海鸥宫得到{NORTH}接见。",
        f"4日，{SOUTH}在海鸥宫受到了{NORTH}的会见。",
        f"4日，来访的{SOUTH}获{NORTH}召见。",
    ],
)
def test_a_guest_is_received(extract: Extract, text: str) -> None:
    assert told(extract, text) == [("held", "meeting", {"贝尔松", "托梅鲁"})]


@pytest.mark.parametrize(
    "text",
    [
        f"{SOUTH}将受到{NORTH}会见。",
        f"{SOUTH}4日未能受到{NORTH}会见。",
        f"{SOUTH}的特使4日受到{NORTH}会见。",
        f"{SOUTH}派出的代表团4日受到{NORTH}会见。",
        f"{SOUTH}4日说，代表团受到{NORTH}会见。",
        f"{SOUTH}4日对渔民受到{NORTH}接见表示高兴。",
        f"4日，{NORTH}会见{SOUTH}夫人。",
        f"4日，{SOUTH}看望过的渔民受到{NORTH}接见。",
        f"4日，{SOUTH}看望渔民，渔民受到{NORTH}接见。",
    ],
)
def test_others_are_received(extract: Extract, text: str) -> None:
    assert told(extract, text) == []


def test_a_guest_is_to_be_received(extract: Extract) -> None:
    lead = f"4日，{NORTH}会见{EAST}。"
    met = ("held", "meeting", {"贝尔松", "福诺蒂"})
    assert told(extract, f"{lead}{SOUTH}将于6日由{NORTH}会见。")[1:] == [("planned", "meeting", {"贝尔松", "托梅鲁"})]
    for other in (f"{SOUTH}的特使将于6日由{NORTH}会见。", f"{SOUTH}将于6日由{NORTH}陪同参观渔港。"):
        assert told(extract, lead + other) == [met]


@pytest.mark.parametrize("how", ["由{host}陪同", "在{host}陪同下", "夫妇由{host}夫妇陪同"])
def test_a_guest_is_shown_something_by_his_host(extract: Extract, how: str) -> None:
    shown = f"4日晚，{SOUTH}{how.format(host=NORTH)}参观了渔港。"
    assert told(extract, shown) == [("held", "ceremony", {"贝尔松", "托梅鲁"})]
    assert told(extract, f"4日晚，{SOUTH}{how.format(host='斐济外长林知远')}参观了渔港。") == []


@pytest.mark.parametrize(
    ("text", "place", "venue"),
    [
        (f"4日晚，{SOUTH}在{NORTH}陪同下，在雷克雅未克体育馆同当地民众一道观看演出。", "reykjavik", "体育馆"),
        (f"4日，在{NORTH}的陪同下，{SOUTH}参访位于雷克雅未克的渔业学院。", "reykjavik", "渔业学院"),
        (f"4日，{SOUTH}和夫人参谒友谊塔。{NORTH}和夫人陪同。", "", "友谊塔"),
    ],
)
def test_a_host_who_comes_along_was_there(extract: Extract, text: str, place: str, venue: str) -> None:
    [met] = extract(text, DAY).encounters
    assert (met.kind, {p.name_zh for p in met.principals}) == ("ceremony", {"贝尔松", "托梅鲁"})
    assert (met.place_id, met.venue) == (place, venue)


def test_who_came_along_without_leading_is_no_host(extract: Extract) -> None:
    assert told(extract, f"4日，{SOUTH}参谒友谊塔。斐济外长林知远陪同。") == []
    assert told(extract, f"4日，{SOUTH}参谒友谊塔。{NORTH}没有到场。") == []
    assert told(extract, f"4日，{SOUTH}参观古城时，渔民到场欢迎。{NORTH}陪同。") == []


def test_guests_of_a_meal_are_listed_behind_the_words_of_the_host(extract: Extract) -> None:
    lead = f"4日，{NORTH}在饭店设早餐会，款待与会的各国领导人。\n贝尔松说，鱼群要保护。\n"
    every = ("held", "ceremony", {"贝尔松", "托梅鲁", "福诺蒂"})
    assert told(extract, f"{lead}{SOUTH}、{EAST}等出席了早餐会。") == [every]
    assert told(extract, f"{lead}{SOUTH}、{EAST}等出席了峰会。") == []
    assert told(extract, f"{lead}{SOUTH}、{EAST}等没有出席早餐会。") == []
    lead = f"4日，{NORTH}在饭店设宴。"
    assert told(extract, f"{lead}{SOUTH}、{EAST}等应邀出席。") == [every]
    assert told(extract, f"{lead}{SOUTH}、{EAST}出席峰会。") == []
    for_one = f"4日，{NORTH}为{SOUTH}举行晚宴。冰岛总理奥尔森、{EAST}等参加。"
    assert told(extract, for_one) == [("held", "ceremony", {"贝尔松", "托梅鲁"})]


def test_a_wife_named_by_her_husband_stands_in_a_list(extract: Extract) -> None:
    assert told(extract, f"4日，{NORTH}同{SOUTH}和托梅鲁夫人、{EAST}会面。") == [
        ("held", "meeting", {"贝尔松", "托梅鲁", "福诺蒂"})
    ]
    assert told(extract, f"4日，{NORTH}会见{SOUTH}夫人和{EAST}。") == [("held", "meeting", {"贝尔松", "福诺蒂"})]
