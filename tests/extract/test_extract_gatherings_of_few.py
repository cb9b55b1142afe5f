"""Gatherings of a few countries, ceremonies with those who came, and meetings that leaders hold or pay one another."""

from __future__ import annotations

import pytest

from said import Extract

NORTH, SOUTH, WEST = "冰岛总统贝尔松", "斐济总统托梅鲁", "汤加首相波希瓦"
EVENT = f"{NORTH}4日在巴黎出席冰斐汤三国领导人会晤"


def met(extract: Extract, text: str) -> list[tuple[str, str, str, int]]:
    """Day, kind, occasion and number of principals of each encounter held, of a report of 5 March 2031."""
    found = extract(text, "2031-03-05").encounters
    return [(e.date, e.kind, e.occasion, len(e.principals)) for e in found if e.status == "held"]


@pytest.mark.parametrize(
    "told",
    [
        f"{EVENT}，同{SOUTH}、{WEST}就渔业深入交换意见。",
        f"{EVENT}，与{SOUTH}和{WEST}一道，共商渔业大计。",
        f"{EVENT}，与{SOUTH}、{WEST}讨论渔业。",
        f"{EVENT}。贝尔松同{SOUTH}、{WEST}围绕渔业交换看法。",
        f"{EVENT}。\n贝尔松指出，鱼要保护。\n{SOUTH}表示，三国是朋友。\n{WEST}表示，三国是近邻。",
    ],
)
def test_who_attends_a_gathering_of_three_meets_those_with_whom_he_talks_there(extract: Extract, told: str) -> None:
    assert met(extract, told) == [("2031-03-04", "summit", "冰斐汤三国领导人会晤", 3)]


@pytest.mark.parametrize(
    "told",
    [
        f"{EVENT}。\n贝尔松指出，鱼要保护。\n{SOUTH}表示，三国是朋友。",
        f"{EVENT}，期待同{SOUTH}、{WEST}就渔业交换意见。",
        f"{EVENT}，并将同{SOUTH}、{WEST}就渔业交换意见。",
        f"{EVENT}，同{SOUTH}、{WEST}的代表就渔业交换意见。",
        f"{EVENT}。会晤前，贝尔松同{SOUTH}、{WEST}的渔民讨论渔业。",
        f"{NORTH}4日在巴黎出席世界渔业大会，同{SOUTH}就渔业交换意见。",
    ],
)
def test_of_whom_it_is_open_whether_he_was_there_is_not_met(extract: Extract, told: str) -> None:
    assert met(extract, told) == []


@pytest.mark.parametrize("word", ["计划于7日晚在巴黎召开", "预计7日在巴黎举行", "将于7日在法国首都巴黎举行"])
def test_a_summit_of_three_that_is_planned_is_not_held(extract: Extract, word: str) -> None:
    (found,) = extract(f"{NORTH}、{SOUTH}和{WEST}{word}首脑会议。", "2031-03-05").encounters
    assert (found.status, found.date, found.kind, found.place_id) == ("planned", "2031-03-07", "summit", "paris")


def test_a_summit_without_a_name_is_no_occasion_and_its_number_is_one(extract: Extract) -> None:
    assert met(extract, f"{NORTH}、{SOUTH}和{WEST}4日在巴黎召开首脑会议。") == [("2031-03-04", "summit", "", 3)]
    (found,) = extract(f"{NORTH}将于7日在巴黎同{SOUTH}、{WEST}举行第二次圆桌对话会。", "2031-03-05").encounters
    assert (found.status, found.occasion) == ("planned", "第二次圆桌对话会")


@pytest.mark.parametrize(
    "text",
    [
        f"{NORTH}和{SOUTH}4日在法国首都巴黎举行特别会议，讨论渔业。",
        f"{NORTH}、{SOUTH}4日在巴黎举行闭门会议。",
        f"{NORTH}4日在巴黎同{SOUTH}召开紧急会议，讨论渔业。",
        f"4日，{NORTH}在巴黎与来访的{SOUTH}举行会议，讨论渔业。",
    ],
)
def test_a_meeting_that_two_hold_is_talks(extract: Extract, text: str) -> None:
    assert met(extract, text) == [("2031-03-04", "talks", "", 2)]
    assert extract(text, "2031-03-05").encounters[0].place_id == "paris"


@pytest.mark.parametrize(
    "text",
    [
        f"{NORTH}和{SOUTH}建议4日举行紧急会议。",
        f"{NORTH}和{SOUTH}原定4日举行紧急会议。",
        f"{NORTH}和{SOUTH}的顾问4日举行紧急会议。",
        f"{NORTH}4日与内阁举行紧急会议，讨论{SOUTH}的提议。",
    ],
)
def test_a_meeting_of_others_or_one_not_held_is_no_talks(extract: Extract, text: str) -> None:
    assert met(extract, text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"{NORTH}4日专程前往宾馆看望{SOUTH}。", 1),
        (f"{NORTH}4日前往总统府欢迎和问候来访的{SOUTH}。", 1),
        (f"{NORTH}4日派特使前往宾馆看望{SOUTH}。", 0),
        (f"{NORTH}4日未能前往医院看望{SOUTH}。", 0),
        (f"{NORTH}4日前往医院看望{SOUTH}夫人。", 0),
        (f"{NORTH}4日前往医院看望{SOUTH}的父亲。", 0),
        ("法国总统马克龙4日前往医院看望俄罗斯总统普京总统夫人。", 0),
        (f"{NORTH}4日前往渔港看望渔民，{SOUTH}也关心他们。", 0),
    ],
)
def test_who_calls_on_another_meets_him(extract: Extract, text: str, count: int) -> None:
    assert met(extract, text) == [("2031-03-04", "meeting", "", 2)] * count


def test_those_who_came_to_a_ceremony_are_met_at_it(extract: Extract) -> None:
    lead = f"{NORTH}4日在雷克雅未克出席冰斐渔港启动仪式。"
    assert met(extract, lead + f"{SOUTH}等出席。") == [("2031-03-04", "ceremony", "冰斐渔港启动仪式", 2)]
    assert met(extract, lead + f"{SOUTH}没有出席。") == []


def test_an_invitation_named_first_hides_nobody_who_presided(extract: Extract) -> None:
    text = f"应{SOUTH}邀请，{NORTH}4日访问苏瓦，会见{WEST}，同托梅鲁总统共同主持召开两国渔业委员会第五次会议。"
    assert ("2031-03-04", "talks", "两国渔业委员会第五次会议", 2) in met(extract, text)


@pytest.mark.parametrize(
    ("third", "kind"), [("联合国秘书长古特雷斯", "summit"), ("冰岛总理林远", "talks"), ("汤加首相波希瓦", "summit")]
)
def test_the_head_of_a_body_is_a_side_of_his_own(extract: Extract, third: str, kind: str) -> None:
    ((_, found, _, _),) = met(extract, f"{NORTH}4日在巴黎与{SOUTH}和{third}举行会谈。")
    assert found == kind


@pytest.mark.parametrize("welcome", [f"{NORTH}举行的欢迎仪式", "欢迎晚宴"])
def test_a_welcome_is_no_occasion_and_the_visit_welcomed_is(extract: Extract, welcome: str) -> None:
    text = f"{SOUTH}4日在雷克雅未克出席{welcome}后，同{NORTH}举行会谈。"
    found = [e.occasion for e in extract(text, "2031-03-05").encounters if e.kind == "talks"]
    assert found == [""]
    text += "\n贝尔松再次热烈欢迎托梅鲁总统对冰岛进行国事访问。"
    assert "国事访问" in [e.occasion for e in extract(text, "2031-03-05").encounters]


def test_a_city_lies_in_a_part_of_its_country(extract: Extract) -> None:
    (found,) = extract(f"{NORTH}4日在乌克兰西部利沃夫同{SOUTH}举行会谈。", "2031-03-05").encounters
    assert found.place_id == "lviv"


def test_those_who_walk_in_beside_a_guest_accompany_him(extract: Extract) -> None:
    lead = f"{SOUTH}4日在雷克雅未克出席{NORTH}举行的欢迎宴会。\n"
    text = lead + f"托梅鲁在{NORTH}、副总统林远山、议长沈静波等陪同下步入宴会厅。"
    (found,) = extract(text, "2031-03-05").encounters
    assert [a.person.name_zh for a in found.attendance if a.role == "accompanying"] == ["林远山", "沈静波"]


def test_of_two_messages_the_first_line_tells_who_wrote(extract: Extract) -> None:
    text = (
        f"{NORTH}同{SOUTH}互致贺电\n冰岛总理林远同托梅鲁互致贺电\n3月5日，{NORTH}同{SOUTH}互致贺电。\n"
        "贝尔松指出，今年2月，我同你在雷克雅未克会晤，达成重要共识。"
    )
    (found,) = extract(text, "2031-03-05").encounters
    assert (found.role, found.date, len(found.principals)) == ("mentions", "2031-02", 2)
