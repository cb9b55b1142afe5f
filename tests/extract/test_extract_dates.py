"""Dates as printed, and what day, month or year they are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from readouts.extract.date_expressions import find_dates
from readouts.extract.dates import DateExpression, Reference, resolve
from readouts.vocabulary import Vocabulary, fold
from said import Extract

Find = Callable[[str], list[DateExpression]]
Read = Callable[..., list[str]]


@pytest.fixture(scope="module")
def find(vocabulary: Vocabulary) -> Find:
    """find(text): the dates of a folded text, as they are printed."""
    return lambda text: find_dates(text, vocabulary)


@pytest.fixture(scope="module")
def read(find: Find) -> Read:
    """read(text, day="2031-03-05", stated_year=None): what the dates of a text are, read on a day."""

    def values(text: str, day: str = "2031-03-05", stated_year: int | None = None) -> list[str]:
        reference = Reference(date.fromisoformat(day), "publication_date") if day else None
        return [resolve(found, reference, stated_year) for found in find(fold(text))]

    return values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2029年11月2日", ["2029-11-02"]),
        ("２０２９年１１月２日", ["2029-11-02"]),
        ("二〇二九年十一月二日", ["2029-11-02"]),
        ("二零二九年十二月三十一日", ["2029-12-31"]),
        ("2029年元月2日", ["2029-01-02"]),
        ("元月9日", ["2031-01-09"]),
        ("2029年11月2号", ["2029-11-02"]),
        ("2029年11月", ["2029-11"]),
        ("2029年11月份", ["2029-11"]),
        ("2029年", ["2029"]),
        ("今年2月", ["2031-02"]),
        ("去年12月31日", ["2030-12-31"]),
        ("前年6月", ["2029-06"]),
        ("明年6月3日", ["2032-06-03"]),
        ("后年6月", ["2033-06"]),
        ("今年", ["2031"]),
        ("今天", ["2031-03-05"]),
        ("昨日", ["2031-03-04"]),
        ("后天", ["2031-03-07"]),
        ("上个月", ["2031-02"]),
        ("下月", ["2031-04"]),
        ("本月初", ["2031-03"]),
        ("本月2日", ["2031-03-02"]),
        ("上月31日", [""]),
        ("今天（3月4日）", ["2031-03-04"]),
        ("今天(2030年3月4日)", ["2030-03-04"]),
        ("3月4日至6日", ["2031-03"]),
        ("2030年3月4日－6日", ["2030-03"]),
        ("4日至6日", ["2031-03"]),
        ("2月3日，又于2月9日", ["2031-02-03", "2031-02-09"]),
    ],
)
def test_a_printed_date_has_the_precision_of_its_words(read: Read, text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "3月4日至6日",
        "3月4日、5日",
        "3月4日和5日",
        "2月27日至3月2日",
    ],
)
def test_a_range_of_days_is_no_day(read: Read, text: str) -> None:
    assert [value for value in read(text) if len(value) == 10] == []


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("5日", "2031-03-05", "2031-03-05"),
        ("6日", "2031-03-05", "2031-03-06"),
        ("7日", "2031-03-05", "2031-02-07"),
        ("31日", "2031-03-05", "2031-01-31"),
        ("31日", "2031-01-02", "2030-12-31"),
        ("1日", "2030-12-31", "2031-01-01"),
        ("29日", "2032-03-01", "2032-02-29"),
    ],
)
def test_a_day_alone_is_the_last_such_day_up_to_tomorrow(read: Read, text: str, day: str, expected: str) -> None:
    assert read(text, day) == [expected]


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("12月30日", "2031-01-03", "2030-12-30"),
        ("12月", "2031-01-03", "2030-12"),
        ("1月3日", "2031-12-30", "2032-01-03"),
        ("1月20日", "2031-12-30", "2031-01-20"),
        ("3月15日", "2031-03-05", "2031-03-15"),
        ("3月16日", "2031-03-05", "2030-03-16"),
        ("2月29日", "2032-02-25", "2032-02-29"),
    ],
)
def test_a_date_without_a_year_is_the_last_one_or_a_few_days_ahead(
    read: Read, text: str, day: str, expected: str
) -> None:
    assert read(text, day) == [expected]


def test_the_year_of_a_stated_date_outranks_the_day_of_reading(read: Read) -> None:
    assert read("8月2日", stated_year=2027) == ["2027-08-02"]
    assert read("8月2日", day="", stated_year=2027) == ["2027-08-02"]


@pytest.mark.parametrize("text", ["3月4日", "4日", "今年5月", "昨天", "5月"])
def test_without_a_day_of_reading_the_year_is_not_made_up(read: Read, text: str) -> None:
    assert read(text, day="") == [""]


def test_the_same_year_is_that_of_the_date_before_it(read: Read) -> None:
    assert read("同年5月") == [""]
    assert read("同年5月", stated_year=2029) == ["2029-05"]


@pytest.mark.parametrize("text", ["2031年2月29日", "2月30日", "2031年4月31日", "今年6月31日"])
def test_a_day_that_the_month_has_not_is_no_date(read: Read, text: str) -> None:
    assert read(text) == [""]


@pytest.mark.parametrize(
    "text",
    [
        "13月1日",
        "0月5日",
        "3月32日",
        "45日",
        "3个月",
        "5日内",
        "20日元",
        "21世纪",
        "第1024次",
        "同年",
        "当年",
        "前一日在",
        "每一日同",
        "隔一日在",
        "中日",
    ],
)
def test_what_only_looks_like_a_date_is_passed_over(find: Find, text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("于3月4日下午在", "3月4日下午"),
        ("于4日晚在", "4日晚"),
        ("在今天（3月4日）上午的", "今天（3月4日）上午"),
        ("自二〇三一年三月起", "二〇三一年三月"),
        ("（2031年3月4日）", "2031年3月4日"),
        ("今年3月他", "今年3月"),
    ],
)
def test_the_span_holds_the_words_with_their_part_of_the_day(find: Find, text: str, words: str) -> None:
    assert [text[d.start : d.end] for d in find(text)] == [words]


@pytest.mark.parametrize(("text", "absolute"), [("2031年3月4日", True), ("3月4日", False), ("今年3月", False)])
def test_only_a_year_in_figures_is_absolute(find: Find, text: str, absolute: bool) -> None:
    assert [d.year is not None for d in find(text)] == [absolute]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("昨晚", ["2031-03-04"]),
        ("今晨", ["2031-03-05"]),
        ("今（5）日晚间", ["2031-03-05"]),
        ("昨(4)日", ["2031-03-04"]),
        ("昨（四）日晚", ["2031-03-04"]),
        ("总统昨與外长會面", ["2031-03-04"]),
        ("总统今上午接见外长", ["2031-03-05"]),
        ("如今在苏瓦", []),
        ("至今与外长不和", []),
        ("觉今是而昨非", []),
        ("总统四日先後會見外长", ["2031-03-04"]),
        ("四日透過視訊", ["2031-03-04"]),
        ("停留四日先后会见", []),
        ("28日前往苏瓦", ["2031-02-28"]),
        ("二十八日前来", ["2031-02-28"]),
        ("28日前必须前往", []),
        ("今（一）", []),
        ("廿六日在东京签署", ["2031-02-26"]),
        ("四日上午会见", ["2031-03-04"]),
        ("四日，外长会见", ["2031-03-04"]),
        ("二十一日", ["2031-02-21"]),
        ("中华民国119年11月7日", ["2030-11-07"]),
        ("民国一百二十年三月四日", ["2031-03-04"]),
        ("三日内", []),
        ("二十日本品", []),
        ("十日谈", []),
        ("第四日上午", []),
    ],
)
def test_days_as_papers_elsewhere_print_them(read: Read, text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周二", ["2031-03-04"]),
        ("星期三晚", ["2031-03-05"]),
        ("礼拜四", ["2031-02-27"]),
        ("周五（2月28日）", ["2031-02-28"]),
        ("将于周五", []),
        ("上周五", []),
        ("本周一", ["2031-03-03"]),
        ("本周五", ["2031-03-07"]),
        ("一周年", []),
        ("下一周期一到", []),
    ],
)
def test_a_day_of_the_week_is_the_last_one(read: Read, text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("【1月·海洋】1月4日，外长会谈。26日，总统会谈。", "2031-01-26"),
        ("一月：9日，外长会谈；7日在苏瓦，总统会谈。", "2031-01-07"),
        ("2030年6月\n外长会谈。\n3日，总统会谈。", "2030-06-03"),
        ("（6月）首访。3日，总统会谈。", "2030-06-03"),
        ("▲1月/苏瓦：3日，总统会谈。", "2031-01-03"),
        ("2030年9月24日，外长会谈。26日，总统会谈。", "2030-09-26"),
        ("【1月·海洋】外长会谈。\n3日，总统会谈。", "2031-03-03"),
        ("1月——5月：3日，总统会谈。", "2031-03-03"),
        ("1月，外长会谈。3日，总统会谈。", "2031-03-03"),
        ("【1月】外长2月4日会谈。3日，总统会谈。", "2031-03-03"),
        ("2030年9月24日，外长会谈。\n26日，总统会谈。", "2031-02-26"),
        ("2030年9月24日，外长会谈。3日，总统会谈。", "2031-03-03"),
        ("两国2030年9月24日签约。26日，总统会谈。", "2031-02-26"),
    ],
)
def test_a_day_alone_is_of_the_month_that_heads_its_part_or_opens_its_paragraph(
    read: Read, text: str, last: str
) -> None:
    assert read(text)[-1] == last


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("冰岛总统贝尔松20日同斐济总理托梅鲁通电话。", ["2031-02-20"]),
        ("冰岛总统贝尔松昨天同斐济总理托梅鲁通电话。", ["2031-02-19"]),
        ("冰岛总统贝尔松20日同斐济总理托梅鲁通电话。两人上个月在苏瓦会谈。", ["2031-01", "2031-02-20"]),
        ("冰岛总统贝尔松20日同斐济总理托梅鲁通电话。两人去年3月5日在苏瓦会谈。", ["2030-03-05", "2031-02-20"]),
    ],
)
def test_days_of_a_report_that_is_printed_again_are_those_of_its_dateline(
    extract: Extract, told: str, expected: list[str]
) -> None:
    found = extract(f"新华社雷克雅未克2月20日电 {told}", "2031-05-11").encounters
    assert sorted(e.date for e in found) == expected
    assert [e.date for e in found if e.role == "reports"] == expected[-1:]


@pytest.mark.parametrize(
    "told",
    [
        "冰岛总统贝尔松就几天前的袭击同斐济总理托梅鲁通电话。",
        "这几天前来观看比赛的斐济总理托梅鲁同冰岛总统贝尔松举行会谈。",
        "刚在几天前结束访问的斐济总理托梅鲁同冰岛总统贝尔松举行会谈。",
    ],
)
def test_a_few_days_ago_in_the_middle_of_a_clause_is_no_day_of_what_it_tells(extract: Extract, told: str) -> None:
    [met] = extract(f"某社雷克雅未克3月14日电 {told}", "2031-03-15").encounters
    assert met.date == "2031-03-14"
