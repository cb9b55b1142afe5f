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
