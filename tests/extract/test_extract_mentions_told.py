"""Encounters that the reporter tells beside the one of the day: what two once did, visits, what is to come."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from readouts.extract.findings import Findings

Extract = Callable[..., Findings]
TALKS = "2031年3月13日，冰岛总统贝尔松在雷克雅未克同斐济总理托梅鲁举行会谈。\n"


def mentions(extract: Extract, text: str) -> list[tuple[str, str, list[str]]]:
    found = [e for e in extract(text).encounters if e.role == "mentions"]
    return [(e.date, e.status, sorted(p.name_zh for p in e.principals)) for e in found]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("去年10月，两人曾趁某论坛在帕劳会谈，这次是第2次会晤。", "2030-10"),
        ("三周前，两人在帕劳出席一次会议时才见过面。", "2031-02"),
        ("2030年11月两国领导人也曾在帕劳举行会谈。", "2030-11"),
    ],
)
def test_the_two_of_the_report_met_before(extract: Extract, text: str, date: str) -> None:
    assert mentions(extract, TALKS + text) == [(date, "held", ["托梅鲁", "贝尔松"])]


@pytest.mark.parametrize("text", ["去年10月，双方曾就会谈交换意见。", "3月13日，两人曾举行会谈。"])
def test_the_encounter_of_the_day_is_no_earlier_one(extract: Extract, text: str) -> None:
    assert [m for m in mentions(extract, TALKS + text) if m[0] == "2031-03-13"] == []


def test_each_of_two_visits_in_a_row_has_its_visitor(extract: Extract) -> None:
    text = "帕劳总统惠普斯去年10月访问斐济、托梅鲁去年12月第三次到访帕劳之后，双方商定合作。"
    assert mentions(extract, TALKS + text) == [
        ("2030-10", "held", ["惠普斯", "托梅鲁"]),
        ("2030-12", "held", ["惠普斯", "托梅鲁"]),
    ]


def test_what_one_did_with_another_in_some_other_week_is_a_mention(extract: Extract) -> None:
    text = "托梅鲁本月4日至7日才访问帕劳，并与帕劳总统惠普斯会谈。"
    assert mentions(extract, TALKS + text) == [("2031-03", "held", ["惠普斯", "托梅鲁"])]


def test_the_day_before_is_of_the_days_of_the_report(extract: Extract) -> None:
    text = "两国2030年4月27日建交。\n前一天，托梅鲁会见帕劳总统惠普斯。"
    assert mentions(extract, TALKS + text) == [("2031-03-12", "held", ["惠普斯", "托梅鲁"])]


def test_a_visit_to_the_country_of_a_head_of_state_is_told_to_the_host(extract: Extract) -> None:
    text = (
        "2031年3月13日，斐济总理托梅鲁在苏瓦会见冰岛总统贝尔松。\n"
        "托梅鲁说，帕劳总统惠普斯去年11月对冰岛的国事访问十分成功。"
    )
    assert mentions(extract, text) == [("2030-11", "held", ["惠普斯", "贝尔松"])]


@pytest.mark.parametrize(
    "text", ["按照日程，帕劳总统惠普斯将会见他。", "按照日程，帕劳总统惠普斯将在他访问期间与其会见。"]
)
def test_whom_somebody_will_meet_may_be_named_in_the_paragraph_before(extract: Extract, text: str) -> None:
    before = "3月13日，斐济总理托梅鲁在科罗尔同冰岛总统贝尔松会谈。\n托梅鲁12日抵达帕劳，开始正式访问。\n"
    found = extract(before + text, "2031-03-14").encounters
    assert [(e.date, e.status) for e in found if e.role == "mentions"] == [("2031-03", "planned")]


def test_one_who_speaks_will_go_to_the_other(extract: Extract) -> None:
    text = "托梅鲁说，2031年9月，我将前往冰岛，参加北极圈大会。"
    assert mentions(extract, TALKS + text) == [("2031-09", "planned", ["托梅鲁", "贝尔松"])]


def test_a_visit_that_one_agreed_to_is_planned(extract: Extract) -> None:
    text = "贝尔松说，已答应明年4月访问斐济。"
    assert mentions(extract, TALKS + text) == [("2032-04", "planned", ["托梅鲁", "贝尔松"])]


@pytest.mark.parametrize("day", ["2031年3月13日", "2031年3月23日"])
def test_weeks_ago_is_a_month_only_where_the_days_about_it_are_all_of_one(extract: Extract, day: str) -> None:
    talks = TALKS.replace("2031年3月13日", day)
    known = [("2031-02", "held", ["托梅鲁", "贝尔松"])] if day == "2031年3月13日" else []
    assert mentions(extract, talks + "三周前，两人在帕劳才见过面。") == known


def test_a_visit_of_somebody_unknown_is_not_that_of_who_is_named_before(extract: Extract) -> None:
    text = "贝尔松屡次访问斐济，都与托梅鲁见面，冰岛渔业代表团去年5月才刚到访斐济，也获托梅鲁接待。"
    assert mentions(extract, TALKS + text) == []
