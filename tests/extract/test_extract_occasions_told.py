"""Place, occasion and kind as they are told apart from the encounter: a stop of a tour, what guests came for."""

from __future__ import annotations

import pytest

from said import Extract

TOUR = "冰岛总统贝尔松3月21日至26日将对法国、帕劳进行国事访问。渔业部官员介绍了日程。\n"


@pytest.mark.parametrize(
    ("text", "place", "occasion"),
    [
        ("第一站是巴黎。22日，贝尔松将同法国总统马克龙会谈。", "paris", "国事访问"),
        ("第一站是苏瓦。22日，贝尔松将同法国总统马克龙会谈。", "fr", "国事访问"),
        ("22日，贝尔松将在尼斯同法国总统马克龙会谈。", "nice", "国事访问"),
        ("22日，贝尔松将同斐济总理托梅鲁会谈。", "", ""),
    ],
)
def test_a_tour_has_its_stops(extract: Extract, text: str, place: str, occasion: str) -> None:
    [found] = extract(TOUR + text, "2031-03-20").encounters
    assert (found.place_id, found.occasion) == (place, occasion)


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("贝尔松4日先后会见斐济总理托梅鲁、帕劳总统惠普斯，两人均为出席渔业论坛而来。", "渔业论坛"),
        ("贝尔松4日会见斐济总理托梅鲁，托梅鲁是为参加渔业年会而来。", "渔业年会"),
        ("贝尔松4日在苏瓦同斐济总理托梅鲁会谈，贝尔松正在该国进行国事访问。", "国事访问"),
    ],
)
def test_what_they_came_for_is_told_behind(extract: Extract, text: str, occasion: str) -> None:
    found = extract("冰岛总统" + text, "2031-03-05").encounters
    assert {e.occasion for e in found} == {occasion}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("冰岛总统贝尔松4日在苏瓦同俄罗斯总统普京、印度总理莫迪举行会晤。", "summit"),
        ("国家主席习近平4日在苏瓦同俄罗斯总统普京、印度总理莫迪举行会晤。", "summit"),
        ("国家主席习近平4日在苏瓦同俄罗斯总统普京举行会晤。", "talks"),
    ],
)
def test_talks_of_three_countries_are_a_summit(extract: Extract, text: str, kind: str) -> None:
    assert [e.kind for e in extract(text, "2031-03-05").encounters] == [kind]


@pytest.mark.parametrize("text", ["东道主托梅鲁率先发言，他说，要保护鱼群。", "东道主托梅鲁说，要保护鱼群。"])
def test_the_host_speaks(extract: Extract, text: str) -> None:
    found = extract("冰岛总统贝尔松4日在苏瓦同斐济总理托梅鲁会谈。\n" + text, "2031-03-05").statements
    assert [([p.name_zh for p in s.speakers], s.verb) for s in found] == [(["托梅鲁"], "说")]


@pytest.mark.parametrize(
    "text",
    [
        "法国总统马克龙来京出席世界渔业论坛，国家主席习近平4日同他会见。",
        "冰岛总统贝尔松4日在北京同斐济总统托梅鲁会谈。\n两国总统都是应邀来华出席世界渔业论坛的。",
    ],
)
def test_the_event_that_guests_came_for(extract: Extract, text: str) -> None:
    assert [e.occasion for e in extract(text, "2031-03-05").encounters] == ["世界渔业论坛"]


@pytest.mark.parametrize(
    ("did", "kind", "occasion"),
    [
        ("共同出席第八届北方工商峰会并致辞", "ceremony", "第八届北方工商峰会"),
        ("一道出席北方企业家峰会并分别发表讲话", "ceremony", "北方企业家峰会"),
        ("共同出席渔业论坛开幕式并发表主旨演讲", "ceremony", "渔业论坛开幕式"),
        ("共同出席电站并网发电仪式并剪彩", "ceremony", "电站并网发电仪式"),
        ("共同出席第八届岛国峰会并致辞", "talks", "第八届岛国峰会"),
        ("共同主持两国双边合作机制会议", "talks", "两国双边合作机制会议"),
        ("共同主持召开北方战略对话", "talks", "北方战略对话"),
        ("共同主持大范围会谈", "talks", ""),
        ("共同主持四个合作机制会议", "talks", ""),
        ("共同主持会议", "talks", ""),
    ],
)
def test_what_two_attended_or_presided_over_is_named_without_what_they_did_there(
    extract: Extract, did: str, kind: str, occasion: str
) -> None:
    [met] = extract(f"3月4日，冰岛总统贝尔松与斐济总理托梅鲁{did}。", "2031-03-05").encounters
    assert (met.kind, met.occasion) == (kind, occasion)


@pytest.mark.parametrize(("event", "kind"), [("岛国领导人峰会", "summit"), ("岛国工商峰会", "ceremony")])
def test_a_gathering_of_three_leaders_is_a_summit_unless_others_hold_it(
    extract: Extract, event: str, kind: str
) -> None:
    text = f"3月4日，冰岛总统贝尔松与斐济总理托梅鲁、萨摩亚总理福诺蒂共同出席第八届{event}并致辞。"
    [met] = extract(text, "2031-03-05").encounters
    assert (met.kind, met.occasion, len(met.principals)) == (kind, f"第八届{event}", 3)


@pytest.mark.parametrize("office", ["总统", "国家元老", "国家元老、岛屿长老院首领"])
def test_a_guest_of_any_office_came_for_the_event(extract: Extract, office: str) -> None:
    text = f"冰岛总统贝尔松抵达苏瓦。3月4日，斐济总理托梅鲁会见前来出席第三届渔业论坛的冰岛{office}贝尔松。"
    assert {e.occasion for e in extract(text, "2031-03-05").encounters} == {"第三届渔业论坛"}


@pytest.mark.parametrize("how", ["", "盛大隆重的", "独具特色的"])
@pytest.mark.parametrize("ceremony", ["欢迎仪式", "迎宾仪式"])
def test_a_welcome_is_held_on_the_visit_and_is_no_occasion(extract: Extract, how: str, ceremony: str) -> None:
    text = (
        "3月4日晚，冰岛总统贝尔松乘专机抵达苏瓦，应斐济总理托梅鲁邀请，对斐济进行国事访问。\n"
        f"托梅鲁在机场为贝尔松举行{how}{ceremony}。"
    )
    [met] = extract(text, "2031-03-05").encounters
    assert (met.kind, met.occasion, met.venue) == ("ceremony", "国事访问", "")


@pytest.mark.parametrize(
    ("before", "at", "venue"),
    [
        ("专机抵达苏瓦瑙索里国际机场时，斐济外长迎接。\n", "机场", "苏瓦瑙索里国际机场"),
        ("专机降落在瑙索里机场。", "机场", "瑙索里机场"),
        ("", "苏瓦国际机场", "苏瓦国际机场"),
        ("", "苏瓦机场", "苏瓦机场"),
        ("贝尔松在海鸥国际机场登机时，冰岛外长送行。", "机场", ""),
        ("专机降落在瑙索里机场，战机从海鸥机场升空护航，另一专机抵达海鸥机场。", "机场", ""),
    ],
)
def test_the_airport_of_a_welcome_may_be_named_before_it(extract: Extract, before: str, at: str, venue: str) -> None:
    came = "3月4日晚，冰岛总统贝尔松乘专机抵达苏瓦，对斐济进行国事访问。\n"
    text = f"{came}{before}斐济总理托梅鲁在{at}为贝尔松举行欢迎仪式。"
    [met] = extract(text, "2031-03-05").encounters
    assert (met.venue, met.place_id) == (venue, "suva")


def test_talks_on_the_day_after_were_not_at_the_airport(extract: Extract) -> None:
    text = (
        "3月4日晚，冰岛总统贝尔松乘专机抵达苏瓦，对斐济进行国事访问。\n专机抵达瑙索里机场时，斐济外长迎接。\n"
        "斐济总理托梅鲁在机场为贝尔松举行欢迎仪式。\n5日，托梅鲁同贝尔松举行会谈。"
    )
    assert [e.venue for e in extract(text, "2031-03-05").encounters if e.kind == "talks"] == [""]
