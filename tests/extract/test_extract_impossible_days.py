"""Days that no calendar has, told at their words."""

from __future__ import annotations

import pytest

from said import Extract

TALKS = "{day}，冰岛总统贝尔松在雷克雅未克同斐济总理托梅鲁举行会谈。\n托梅鲁说，2028年2月29日见。"


def issues(extract: Extract, day: str, published_on: str = "2031-12-02") -> list[tuple[str, str]]:
    """Code and words of each issue that a report with a day as printed gives, but for unknown people."""
    text = TALKS.format(day=day)
    found = extract(text, published_on).issues
    return [(i.code, text[i.start : i.end]) for i in found if i.code != "person.unknown"]


@pytest.mark.parametrize(
    "day",
    [
        "11月31日",
        "13月1日",
        "0月5日",
        "4月0日",
        "十一月三十一日",
        "２月３０日",
        "2031年2月29日",
        "二月三十号",
        "0000年3月4日",
        "9999年3月4日",
    ],
)
def test_a_day_that_no_calendar_has_is_told_and_no_other_day_is_missed(extract: Extract, day: str) -> None:
    assert issues(extract, day) == [("date.impossible", day)]


@pytest.mark.parametrize("day", ["11月30日", "12月1日", "2032年2月29日", "元月31日", "十月三十一日"])
def test_a_day_of_the_calendar_is_none(extract: Extract, day: str) -> None:
    assert issues(extract, day) == []


def test_29_february_is_of_the_year_that_the_words_mean(extract: Extract) -> None:
    assert issues(extract, "2月29日") == [("date.impossible", "2月29日")]
    assert issues(extract, "2月29日", "2033-01-05") == []
    assert issues(extract, "去年2月29日", "2033-03-05") == []
    assert issues(extract, "2032年2月28日至2月29日", "2033-03-01") == []
    later = "冰岛总统贝尔松2031年3月1日同斐济总理托梅鲁举行会谈，2028年2月28日和2月29日两人也在雷克雅未克会谈过。"
    assert [issue.code for issue in extract(later).issues if issue.code != "person.unknown"] == []


def test_a_meeting_before_the_impossible_day_is_still_without_one(extract: Extract) -> None:
    text = "冰岛总统贝尔松同斐济总理托梅鲁举行会谈。托梅鲁说，11月31日再见。"
    codes = [issue.code for issue in extract(text, "2031-12-02").issues]
    assert codes == ["date.impossible", "meeting.no_day", "person.unknown", "person.unknown"]


@pytest.mark.parametrize(
    ("text", "published_on"),
    [
        ("冰岛总统贝尔松将于4月31日同斐济总理托梅鲁举行会谈。", "2031-03-05"),
        ("冰岛总统贝尔松将于2月29日同斐济总理托梅鲁举行会谈。", "2028-03-20"),
        ("冰岛总统贝尔松0日和4日分别会见斐济总理托梅鲁、萨摩亚总理福诺蒂。", "2031-03-05"),
    ],
)
def test_no_encounter_has_a_day_that_is_none(extract: Extract, text: str, published_on: str) -> None:
    assert [e.date for e in extract(text, published_on).encounters if len(e.date) == len("2031-03-05")] == []


def test_a_document_to_be_signed_on_a_day_that_is_none_has_no_day(extract: Extract) -> None:
    text = "2031年3月4日，冰岛总统贝尔松同斐济总理托梅鲁举行会谈。双方将于4月31日签署《渔业协定》。"
    assert [d.date for d in extract(text).documents] == [""]


@pytest.mark.parametrize("year", ["0000", "9999", "6099"])
def test_a_year_that_the_tables_do_not_hold_is_no_date(extract: Extract, year: str) -> None:
    text = f"{year}年12月31日，冰岛总统贝尔松抵达斐济，次日会见斐济总理托梅鲁。"
    assert [e.date for e in extract(text, "2031-03-05").encounters] == ["2031-03"]
    anniversary = f"今年是抗日战争胜利{year}周年。冰岛总统贝尔松5日会见斐济总理托梅鲁。"
    assert [e.date for e in extract(anniversary).encounters] == [""]
