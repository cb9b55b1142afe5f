"""Encounters told of several days together, and of a part of the day that the text goes on with."""

from __future__ import annotations

import pytest

from said import Extract

LEAD = "冰岛总统贝尔松4日{}和5日，在维也纳某宾馆分别会见斐济总理托梅鲁、瑙鲁总统科罗塔。"


def days(extract: Extract, text: str) -> dict[str, tuple[str, str, str]]:
    """Day, role and place of each encounter by its guest."""
    found = extract(text, "2031-03-06").encounters
    assert len({e.principals[1].name_zh for e in found}) == len(found)
    return {e.principals[1].name_zh: (e.date, e.role, e.place_id) for e in found}


@pytest.mark.parametrize("part", ["", "晚", "下午"])
def test_each_guest_was_met_on_the_day_on_which_the_text_tells_it_again(extract: Extract, part: str) -> None:
    text = LEAD.format(part)
    text += "\n4日，在会见托梅鲁时，贝尔松说，合作很好。\n5日上午，贝尔松会见科罗塔。科罗塔表示，愿意合作。"
    expected = ("reports", "vienna")
    assert days(extract, text) == {"托梅鲁": ("2031-03-04", *expected), "科罗塔": ("2031-03-05", *expected)}


def test_of_a_guest_whose_day_is_not_told_no_more_than_the_month_is_known(extract: Extract) -> None:
    text = LEAD.format("晚") + "\n5日上午，贝尔松会见科罗塔。科罗塔表示，愿意合作。"
    assert {guest: day for guest, (day, *_) in days(extract, text).items()} == {
        "托梅鲁": "2031-03",
        "科罗塔": "2031-03-05",
    }


def test_the_host_of_all_is_no_guest_of_one_day(extract: Extract) -> None:
    text = LEAD.format("") + "\n5日，科罗塔在会见贝尔松时表示，愿意合作。"
    assert {day for day, *_ in days(extract, text).values()} == {"2031-03"}


def test_talks_from_one_evening_into_the_next_day_are_of_the_first(extract: Extract) -> None:
    text = "冰岛总统贝尔松4日晚至5日凌晨在维也纳同斐济总理托梅鲁举行会谈。"
    assert days(extract, text) == {"托梅鲁": ("2031-03-04", "reports", "vienna")}


@pytest.mark.parametrize("part", ["中午", "下午3时许", "当天晚上"])
def test_a_part_of_the_day_is_of_the_day_told_last_not_of_one_told_behind(extract: Extract, part: str) -> None:
    text = f"3月5日，冰岛总统贝尔松结束访问。\n{part}，贝尔松会见斐济总理托梅鲁。\n4日下午，贝尔松同托梅鲁举行会谈。"
    found = [(e.date, e.kind, e.role) for e in extract(text, "2031-03-06").encounters]
    assert found == [("2031-03-05", "meeting", "reports"), ("2031-03-04", "talks", "mentions")]


@pytest.mark.parametrize(
    "guests", ["斐济总理托梅鲁", "斐济总理托梅鲁夫妇", "来访的斐济总理托梅鲁和夫人", "来访的斐济总理托梅鲁和夫人玛丽"]
)
def test_a_host_who_shows_a_guest_around_is_at_his_side(extract: Extract, guests: str) -> None:
    text = f"3月4日下午，冰岛总统贝尔松和夫人安娜陪同{guests}参观国家博物馆。"
    found = [(e.date, e.kind, len(e.principals)) for e in extract(text, "2031-03-05").encounters]
    assert found == [("2031-03-04", "ceremony", 2)]


@pytest.mark.parametrize("told", ["贝尔松同科罗塔会谈时指出，合作很好。", "贝尔松同瑙鲁总统科罗塔举行会谈。"])
def test_what_a_paragraph_tells_is_of_the_day_with_which_it_opens(extract: Extract, told: str) -> None:
    text = "3月2日到5日，冰岛总统贝尔松访问两国。\n3日下午，贝尔松同斐济总理托梅鲁举行会谈。瑙鲁总统科罗塔也在。\n"
    found = extract(f"{text}5日，广场上人山人海。{told}", "2031-03-06").encounters
    assert [(e.date, e.role) for e in found] == [("2031-03-03", "reports"), ("2031-03-05", "reports")]


def test_what_was_before_on_the_day_of_the_report_is_mentioned_with_its_own_guests(extract: Extract) -> None:
    lead = "冰岛总统贝尔松4日下午在雷克雅未克同斐济总理托梅鲁举行会谈。\n"
    found = extract(f"{lead}此前，冰岛总理科罗塔于4日上午会见了托梅鲁。", "2031-03-05").encounters
    assert [(e.date, e.role, e.kind) for e in found] == [
        ("2031-03-04", "reports", "talks"),
        ("2031-03-04", "mentions", "meeting"),
    ]
    [again] = extract(f"{lead}此前，贝尔松于4日上午会见了托梅鲁。", "2031-03-05").encounters
    assert (again.kind, again.role) == ("talks", "reports")


@pytest.mark.parametrize(
    ("said", "date"), [("今天上午", "2031-03-05"), ("今早", "2031-03-05"), ("今天", "2031-03"), ("今晚", "2031-03")]
)
def test_talks_are_of_the_day_that_who_met_calls_this_morning(extract: Extract, said: str, date: str) -> None:
    text = (
        "欢迎仪式后，冰岛总统贝尔松同斐济总理托梅鲁举行会谈。\n"
        f"贝尔松表示，{said}，法国总统马克龙同总理先生会晤，很成功。"
    )
    assert extract(text, "2031-03-05").encounters[0].date == date


@pytest.mark.parametrize("lead", ["回国后，贝尔松对记者说", "贝尔松在网上说"])
def test_what_is_said_elsewhere_gives_the_talks_no_day(extract: Extract, lead: str) -> None:
    text = f"冰岛总统贝尔松同斐济总理托梅鲁举行会谈。\n{lead}，今天上午议会批准了条约。"
    assert extract(text, "2031-03-05").encounters[0].date == "2031-03"
