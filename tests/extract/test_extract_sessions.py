"""Sessions over which two preside, one after another; talks told to be by video behind them; who closed them."""

from __future__ import annotations

import pytest

from said import Extract, Told

TALKS = "3日，冰岛总统贝尔松同斐济总理托梅鲁举行会谈。\n"


@pytest.mark.parametrize(
    "second", ["、同萨摩亚总理福诺蒂共同主持", "，并与萨摩亚总理福诺蒂共同主持", "，还同来访的萨摩亚总理福诺蒂共同主持"]
)
def test_each_session_has_those_who_presided_over_it(extract: Extract, second: str) -> None:
    text = (
        f"3日，冰岛总统贝尔松同斐济总理托梅鲁共同主持冰斐投资委员会第五次会议{second}冰萨能源委员会第六次会议。\n"
        "在主持冰斐投资委员会第五次会议时，贝尔松表示，投资很好。\n在主持冰萨能源委员会第六次会议时，贝尔松表示，能源很好。"
    )
    findings = extract(text, "2031-03-05")
    assert [(e.kind, e.occasion, [p.name_zh for p in e.principals]) for e in findings.encounters] == [
        ("talks", "冰斐投资委员会第五次会议", ["贝尔松", "托梅鲁"]),
        ("talks", "冰萨能源委员会第六次会议", ["贝尔松", "福诺蒂"]),
    ]
    assert [s.encounter for s in findings.statements] == [0, 1]


def test_those_with_whom_one_presides_severally_did_not_meet_at_a_gathering(extract: Extract) -> None:
    text = "3日，冰岛总统贝尔松分别同斐济总理托梅鲁、萨摩亚总理福诺蒂共同主持两个合作委员会会议。"
    assert [len(e.principals) for e in extract(text, "2031-03-05").encounters] == [2, 2]


def test_one_session_may_have_a_name_of_several_parts(told: Told) -> None:
    found = told("3日，冰岛总统贝尔松同斐济总理托梅鲁共同主持冰斐投资、能源委员会第五次会议。")
    assert found.occasion == "冰斐投资、能源委员会第五次会议"


@pytest.mark.parametrize(
    ("behind", "form"),
    [
        ("，会谈以视频方式举行。", "video"),
        ("。此次会谈通过视频连线进行。", "video"),
        ("，双方会谈是以视频方式举行的。", "video"),
        ("（视频）。", "video"),
        ("。会谈后，两人以视频方式出席仪式。", "in_person"),
        ("。下次会谈将以视频方式举行。", "in_person"),
        ("，会谈在视频网站上播出。", "in_person"),
    ],
)
def test_talks_may_be_told_behind_to_be_by_video(told: Told, behind: str, form: str) -> None:
    assert told(f"3日，冰岛总统贝尔松同斐济总理托梅鲁举行会谈{behind}").format == form


@pytest.mark.parametrize(
    ("line", "came"),
    [
        (
            "王毅、何立峰等冰方陪同人员，斐济党中央委员、党中央办公厅主任莫雪岚，副总理林知远等参加上述活动。",
            ["王毅", "何立峰", "莫雪岚", "林知远"],
        ),
        ("王毅等冰方官员，斐济渔业部部长莫雪岚等斐方官员出席会谈。", ["王毅", "莫雪岚"]),
        ("王毅等陪同官员，渔民代表等参加活动。", ["王毅"]),
    ],
)
def test_a_list_may_name_those_who_came_with_each_side(told: Told, line: str, came: list[str]) -> None:
    assert [a.person.name_zh for a in told(TALKS + line).attendance if a.role == "accompanying"] == came


@pytest.mark.parametrize("points", ["他就深化合作提出三点倡议：", "他就冰斐关系提出以下建议。", "他还提出三点倡议："])
def test_he_who_puts_forward_points_does_not_say_so(extract: Extract, points: str) -> None:
    text = f"{TALKS}贝尔松表示，冰岛重视渔业。{points}\n一是共同规划愿景。"
    said = [text[s.start : s.end] for s in extract(text, "2031-03-05").statements]
    assert said == ["冰岛重视渔业。", "一是共同规划愿景。"]


@pytest.mark.parametrize(
    ("said", "occasion"),
    [
        ("托梅鲁表示，我这次来冰岛参加第二届世界渔业论坛，就是要支持渔业。", "第二届世界渔业论坛"),
        ("托梅鲁表示，很高兴来冰岛出席第二届世界渔业论坛。", "第二届世界渔业论坛"),
        ("贝尔松表示，感谢你专程来到冰岛出席第二届世界渔业论坛。", "第二届世界渔业论坛"),
        ("贝尔松表示，感谢你去年来到冰岛出席第二届世界渔业论坛。", ""),
        ("贝尔松表示，欢迎你明年应邀出席第二届世界渔业论坛。", ""),
    ],
)
def test_why_a_guest_came_is_told_in_his_words_or_in_thanks(told: Told, said: str, occasion: str) -> None:
    assert told(TALKS + said).occasion == occasion


@pytest.mark.parametrize(
    ("scene", "known"),
    [
        ("当天上午，在苏瓦渔湾边的贝壳酒店，冰斐两国领导人握手问候。", ("suva", "贝壳酒店")),
        ("在苏瓦渔业宫，贝尔松与托梅鲁合影。", ("suva", "渔业宫")),
        ("2日，在巴黎渔业宫，两国领导人见面。", ("", "")),
        ("在苏瓦渔业宫，渔民们握手问候。", ("", "")),
    ],
)
def test_a_scene_tells_where_they_met(told: Told, scene: str, known: tuple[str, str]) -> None:
    found = told(TALKS + scene)
    assert (found.place_id, found.venue) == known


@pytest.mark.parametrize(
    ("heading", "calls"),
    [
        ("冰岛总统分别与斐萨领导人通电话落实渔业协定", [2, 2]),
        ("冰岛总统分别同两国总理通话", [2, 2]),
        ("冰岛总统与斐萨领导人通电话", [3]),
        ("冰岛总统与斐萨领导人通电话 三方分别落实协定", [3]),
    ],
)
def test_the_heading_above_may_say_that_each_was_called_alone(extract: Extract, heading: str, calls: list[int]) -> None:
    text = f"{heading}\n4日，冰岛总统贝尔松与斐济总理托梅鲁、萨摩亚总理福诺蒂举行电话会谈，讨论渔业。"
    assert [len(e.principals) for e in extract(text, "2031-03-05").encounters] == calls


@pytest.mark.parametrize(
    ("guests", "kind"),
    [
        ("法国总统马克龙、欧洲理事会主席图斯克", "summit"),
        ("法国总统马克龙、欧洲理事会主席图斯克、欧盟委员会主席容克", "talks"),
        ("法国总统马克龙、斐济总理托梅鲁", "summit"),
    ],
)
def test_several_heads_of_bodies_are_no_side_of_their_own(told: Told, guests: str, kind: str) -> None:
    assert told(f"冰岛总统贝尔松3日同{guests}共同举行会晤。").kind == kind
