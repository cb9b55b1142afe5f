"""Pages of news with several items, each under a heading of its own."""

from __future__ import annotations

import pytest

from said import Extract

SUMMIT = (
    "北方渔业峰会在苏瓦举行\n"
    "北方渔业峰会3月4日在苏瓦举行。斐济总理托梅鲁、冰岛总统贝尔松和非洲、欧洲等多国代表出席会议。托梅鲁表示，海洋属于后人。\n"
)
PARADE = (
    "冰岛举行港口纪念活动\n"
    "冰岛雷克雅未克3日举行活动，纪念港口启用80周年。冰岛总统贝尔松和法国总统马克龙共同出席活动。\n"
)
ALONE = "汤加谈港口\n汤加首相索瓦莱尼3日在努库阿洛法会见外国大使时说，港口应当扩建。\n"


def test_who_came_in_one_item_did_not_come_in_another(extract: Extract) -> None:
    met = extract(SUMMIT + PARADE, "2031-03-05").encounters
    assert [{p.name_zh for p in e.principals} for e in met] == [{"托梅鲁", "贝尔松"}, {"贝尔松", "马克龙"}]
    assert [(e.kind, e.date, e.place_id, e.role) for e in met] == [
        ("summit", "2031-03-04", "suva", "reports"),
        ("ceremony", "2031-03-03", "reykjavik", "reports"),
    ]


def test_the_gathering_of_a_later_item_is_read_as_well(extract: Extract) -> None:
    met = extract(PARADE + SUMMIT, "2031-03-05").encounters
    assert sorted((e.kind, e.date) for e in met) == [("ceremony", "2031-03-03"), ("summit", "2031-03-04")]


def test_regions_that_sent_somebody_are_nobody(extract: Extract) -> None:
    [met] = extract(SUMMIT, "2031-03-05").encounters
    assert {a.person.name_zh for a in met.attendance} == {"托梅鲁", "贝尔松"}


def test_what_is_said_in_an_item_in_which_nobody_met_is_left_out(extract: Extract) -> None:
    said = extract(SUMMIT + ALONE, "2031-03-05").statements
    assert [[p.name_zh for p in s.speakers] for s in said] == [["托梅鲁"]]


@pytest.mark.parametrize("heading", ["密集会见", "图为冰岛总统贝尔松", "△冰岛总统贝尔松同与会者交谈"])
def test_captions_and_headings_of_sections_part_no_items(extract: Extract, heading: str) -> None:
    behind = f"{heading}\n3月4日，法国总统马克龙也出席了会议。\n"
    [met] = extract(SUMMIT + behind, "2031-03-05").encounters
    assert {p.name_zh for p in met.principals} == {"托梅鲁", "贝尔松", "马克龙"}


@pytest.mark.parametrize("attended", ["共同出席活动", "一同参加了当天的纪念活动", "共同出席庆祝活动"])
def test_an_event_without_a_name_is_the_one_told_before_it(extract: Extract, attended: str) -> None:
    text = f"冰岛雷克雅未克3日举行活动，纪念港口启用80周年。冰岛总统贝尔松和法国总统马克龙{attended}。"
    [met] = extract(text, "2031-03-05").encounters
    assert (met.date, met.place_id) == ("2031-03-03", "reykjavik")


@pytest.mark.parametrize("held", ["将于8日举行活动", "计划3日至8日举行活动", "3日举行活动，4日继续举行活动"])
def test_an_event_to_come_or_of_several_days_gives_no_day(extract: Extract, held: str) -> None:
    text = f"冰岛雷克雅未克{held}。冰岛总统贝尔松和法国总统马克龙共同出席活动。"
    [met] = extract(text, "2031-03-05").encounters
    assert met.date == "2031-03"


def test_a_gathering_may_be_told_in_a_later_paragraph_of_an_item(extract: Extract) -> None:
    first = "以军3日拘捕60名人员。\n"
    item = "联合国机构称渔民减少\n据联合国4日发布的报告，渔民减少。\n"
    [met] = extract(first + item + SUMMIT.partition("\n")[2], "2031-03-05").encounters
    assert (met.kind, met.date) == ("summit", "2031-03-04")


TALKS = "冰岛总统晤斐济总理\n冰岛总统贝尔松4日在苏瓦会见斐济总理托梅鲁。\n"


@pytest.mark.parametrize(
    "part",
    [
        "关于斐济\n托梅鲁4日说，斐济愿扩大渔业。\n",
        "冰岛总统贝尔松（右）与斐济总理托梅鲁握手\n托梅鲁4日说，斐济愿扩大渔业。\n",
        "托梅鲁：愿扩大渔业\n托梅鲁4日在联合记者会上说，斐济愿扩大渔业。\n",
    ],
)
def test_those_who_met_are_heard_in_every_part_of_a_report(extract: Extract, part: str) -> None:
    found = extract(TALKS + part, "2031-03-05").statements
    assert [(TALKS + part)[s.start : s.end] for s in found] == ["斐济愿扩大渔业。"]


@pytest.mark.parametrize(("noun", "date"), [("活动", "2031-03-04"), ("仪式", "2031-03"), ("集会", "2031-03-04")])
def test_an_event_attended_is_of_the_kind_told_before(extract: Extract, noun: str, date: str) -> None:
    text = f"斐济苏瓦4日举行集会。冰岛总统贝尔松和斐济总理托梅鲁共同出席{noun}。"
    [met] = extract(text, "2031-03-06").encounters
    assert met.date == date
