"""Encounters to come of which a leader tells himself, and what both agreed to hold."""

from __future__ import annotations

import pytest

from said import Extract


@pytest.mark.parametrize(
    ("text", "day", "place"),
    [
        ("今天在抵达斐济苏瓦后说，他计划今天首先与斐济总理托梅鲁会面", "2031-03-05", "suva"),
        ("5日在抵达斐济苏瓦时对记者说，他打算当天同斐济总理托梅鲁会面", "2031-03-05", "suva"),
        ("抵达汤加努库阿洛法后说，他将于7日同斐济总理托梅鲁会面", "2031-03-07", ""),
        ("4日表示，将于6日会见斐济总理托梅鲁", "2031-03-06", ""),
        ("4日对媒体说，自己计划7日在苏瓦会见斐济总理托梅鲁", "2031-03-07", "suva"),
    ],
)
def test_a_leader_tells_whom_he_will_meet(extract: Extract, text: str, day: str, place: str) -> None:
    [met] = extract(f"冰岛总统贝尔松{text}，之后再作决定。", "2031-03-05").encounters
    assert [p.name_zh for p in met.principals] == ["贝尔松", "托梅鲁"]
    assert (met.status, met.role, met.kind, met.date, met.place_id) == ("planned", "reports", "meeting", day, place)


@pytest.mark.parametrize(
    "said",
    [
        "他希望7日同斐济总理托梅鲁会面",
        "他可能于7日会见斐济总理托梅鲁",
        "他不打算7日同斐济总理托梅鲁会面",
        "他原计划今天同斐济总理托梅鲁会面",
        "他将派特使7日会见斐济总理托梅鲁",
        "如果渔业谈判顺利，他计划7日同斐济总理托梅鲁会面",
        "他计划同斐济总理托梅鲁会面",
    ],
)
def test_what_he_wishes_leaves_open_or_gave_up_is_no_plan(extract: Extract, said: str) -> None:
    assert extract(f"冰岛总统贝尔松4日说，{said}。", "2031-03-05").encounters == []


def test_what_another_plans_for_today_has_not_been_held(extract: Extract) -> None:
    [met] = extract("冰岛总统贝尔松4日说，斐济总理托梅鲁计划今天同汤加首相瓦卡会面。", "2031-03-05").encounters
    assert (met.status, [p.name_zh for p in met.principals]) == ("planned", ["瓦卡", "托梅鲁"])


@pytest.mark.parametrize(
    ("agreed", "place", "occasion"),
    [
        ("托梅鲁和贝尔松还赞同在7月海洋组织帕利基尔峰会期间举行会晤", "palikir", "海洋组织帕利基尔峰会"),
        ("双方同意7月渔业峰会期间再次会晤", "", "渔业峰会"),
        ("双方一致赞同7月在苏瓦会晤", "suva", ""),
    ],
)
def test_what_both_agree_to_is_planned(extract: Extract, agreed: str, place: str, occasion: str) -> None:
    text = f"3月4日，冰岛总统贝尔松同斐济总理托梅鲁通电话。{agreed}。"
    [call, plan] = extract(text, "2031-03-05").encounters
    assert (call.kind, plan.status, plan.role, plan.date) == ("call", "planned", "mentions", "2031-07")
    assert (plan.place_id, plan.occasion) == (place, occasion)


@pytest.mark.parametrize("agreed", ["双方赞同7月举行外长会晤", "托梅鲁赞同在7月渔业峰会期间举行会晤"])
def test_what_others_hold_or_one_wishes_for_is_not(extract: Extract, agreed: str) -> None:
    text = f"3月4日，冰岛总统贝尔松同斐济总理托梅鲁通电话。{agreed}。"
    assert [e.kind for e in extract(text, "2031-03-05").encounters] == ["call"]


@pytest.mark.parametrize("opening", ["海洋台消息：4号，", "据海洋台报道，4号，", "当地时间4号，", "4号，"])
def test_a_day_in_colloquial_words_opens_the_report(extract: Extract, opening: str) -> None:
    [call] = extract(f"{opening}冰岛总统贝尔松同斐济总理托梅鲁通电话。", "2031-03-05").encounters
    assert call.date == "2031-03-04"


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("上午，习近平主席同国王陛下举行会谈", "held"),
        ("当天上午，习近平主席会见了国王陛下", "held"),
        ("今早习近平主席同你举行了会谈", "held"),
        ("今天晚上，习近平主席将同国王陛下会谈", "planned"),
    ],
)
def test_a_part_of_the_day_in_what_is_said_is_of_that_day(extract: Extract, said: str, status: str) -> None:
    text = f"国务院总理李强3月4日下午在京会见汤加国王图普六世。李强表示，{said}，谈及渔业。"
    [met, told] = extract(text, "2031-03-04").encounters
    assert (met.status, met.role) == ("held", "reports")
    assert (told.status, told.role, told.date) == (status, "mentions", "2031-03-04")
    assert {p.name_zh for p in told.principals} == {"习近平", "图普六世"}


@pytest.mark.parametrize("said", ["每天上午，习近平主席都会见来宾", "上午，我同习近平主席会面，谈及渔业"])
def test_a_part_of_another_day_or_of_others_is_not(extract: Extract, said: str) -> None:
    text = f"国务院总理李强3月4日下午在京会见汤加国王图普六世。李强表示，{said}。"
    assert len(extract(text, "2031-03-04").encounters) == 1
