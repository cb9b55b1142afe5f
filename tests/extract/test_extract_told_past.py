"""Encounters told under a date long past, on a journey of several days, or one after another with a date each."""

from __future__ import annotations

import pytest

from said import Extract

NORTH, SOUTH, ISLE = "冰岛总统贝尔松", "斐济总理托梅鲁", "汤加国王图普"
VISIT = f"{SOUTH}对冰岛进行国事访问。"
TALKS = f"{NORTH}与托梅鲁总理举行会谈。"


def told(extract: Extract, text: str, published_on: str = "2031-03-05") -> list[tuple[str, str]]:
    """Date and role of each encounter."""
    return [(e.date, e.role) for e in extract(text, published_on).encounters]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"2021年10月，{VISIT}{TALKS}", "2021-10"),
        (f"2021年10月15日，{VISIT}{TALKS}", "2021-10"),
        (f"2021年3月22日，{SOUTH}抵达雷克雅未克。\n22日，{TALKS}", "2021-03-22"),
        (f"时间：2021年3月22日\n地点：雷克雅未克\n{NORTH}22日同{SOUTH}举行会谈。", "2021-03-22"),
        (f"时间：2021年6月\n职务：总统\n{NORTH}同{SOUTH}举行会晤。", "2021-06"),
        (f"2021年3月，{VISIT}\n3月22日上午，{TALKS}", "2021-03-22"),
        (f"2021年3月1日至4日，{SOUTH}访问冰岛。\n3月2日上午，{TALKS}", "2021-03-02"),
        (f"2021年3月1—4日，{SOUTH}访问冰岛。\n2日上午，{TALKS}", "2021-03-02"),
    ],
)
def test_what_is_told_under_a_date_long_past_is_of_it(extract: Extract, text: str, date: str) -> None:
    assert [day for day, _ in told(extract, text)] == [date]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"2021年10月，{VISIT}此次，{TALKS}", "2031-03"),
        (f"2021年10月，{VISIT}\n{TALKS}", "2031-03"),
        (f"2021年3月，{VISIT}\n3日，{TALKS}", "2031-03-03"),
        (f"2021年3月，{VISIT}\n3月2日，{TALKS}", "2031-03-02"),
        (f"早在2021年3月，{VISIT}{TALKS}", "2031-03"),
    ],
)
def test_news_behind_a_date_long_past_is_not_of_it(extract: Extract, text: str, date: str) -> None:
    assert told(extract, text) == [(date, "reports")]


def test_what_is_shown_beside_talks_long_past_is_of_their_day(extract: Extract) -> None:
    text = f"2024年5月16日，{NORTH}同{SOUTH}举行会谈。这是会谈前，贝尔松为托梅鲁举行欢迎仪式。"
    assert told(extract, text) == [("2024-05-16", "reports")]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (f"1月1日，{NORTH}会见{SOUTH}。贝尔松指出，渔业很好。", ["reports"]),
        (f"2030年1月1日，{NORTH}会见{SOUTH}。\n2030年5月1日，{NORTH}会见{ISLE}。", ["reports", "reports"]),
        (f"去年1月1日，{NORTH}会见{SOUTH}。一年来，渔业发展。", ["mentions"]),
        (f"渔业正在发展。2030年1月1日，{NORTH}会见{SOUTH}。", ["mentions"]),
        (f"2030年1月1日，{NORTH}会见{SOUTH}后表示，渔业很好。", []),
        (f"4日，{NORTH}会见{SOUTH}。\n2030年5月1日，{NORTH}会见{ISLE}。", ["reports", "mentions"]),
    ],
)
def test_a_late_print_reports_what_its_first_sentence_tells(extract: Extract, text: str, roles: list[str]) -> None:
    assert [role for _, role in told(extract, text)] == roles


@pytest.mark.parametrize("mark", ["，", "；", "、"])
@pytest.mark.parametrize("way", ["在{place}会见{guest}", "在{place}同{guest}会谈"])
def test_each_of_several_dated_encounters_in_a_sentence_stands_alone(extract: Extract, mark: str, way: str) -> None:
    acts = (("1日", "雷克雅未克", SOUTH), ("2日", "苏瓦", ISLE), ("4日", "奥斯陆", "瑙鲁总统阿迪昂"))
    text = NORTH + mark.join(f"3月{day}" + way.format(place=place, guest=guest) for day, place, guest in acts) + "。"
    found = extract(text, "2031-03-05").encounters
    assert [(e.date, e.place_id, len(e.principals)) for e in found] == [
        ("2031-03-01", "reykjavik", 2),
        ("2031-03-02", "suva", 2),
        ("2031-03-04", "oslo", 2),
    ]


def test_a_year_at_the_head_of_a_sentence_is_that_of_its_days(extract: Extract) -> None:
    text = f"2030年，{NORTH}3月4日会见{SOUTH}，5月6日会见{ISLE}。\n3月3日，贝尔松会见瑙鲁总统阿迪昂。"
    assert [day for day, _ in told(extract, text)] == ["2030-03-04", "2030-05-06", "2031-03-03"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"2月15日至18日，{NORTH}访问斐济。贝尔松同{SOUTH}会谈。", "2031-02"),
        (f"2月15日至18日，{NORTH}赴苏瓦出席会议。\n贝尔松会见{SOUTH}。", "2031-02"),
        (f"2月15日至18日，{NORTH}赴苏瓦出席会议。\n16日，贝尔松会见{SOUTH}。", "2031-02-16"),
        (f"新华社苏瓦3月4日电 3月1日至3日，{NORTH}访问斐济。\n贝尔松同{SOUTH}会谈。", "2031-03"),
        (f"新华社苏瓦3月4日电 3月2日至6日，{NORTH}访问斐济。\n贝尔松同{SOUTH}会谈。", "2031-03-04"),
    ],
)
def test_a_journey_that_is_over_gives_the_month_and_no_day(extract: Extract, text: str, date: str) -> None:
    assert told(extract, text) == [(date, "reports")]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"17号，{NORTH}会见{SOUTH}。", "2031-02-17"),
        (f"{NORTH}17号下午会见{SOUTH}。", "2031-02-17"),
        (f"{NORTH}在唐宁街10号会见{SOUTH}。", "2031-03"),
        (f"17号文件发布后，{NORTH}会见{SOUTH}。", "2031-03"),
    ],
)
def test_a_day_may_be_printed_with_hao(extract: Extract, text: str, date: str) -> None:
    assert told(extract, text) == [(date, "reports")]


@pytest.mark.parametrize(
    "text",
    [
        f"去年以来，{NORTH}先后6次与{SOUTH}通电话，5次与{ISLE}通电话。",
        f"仅疫情发生以来，{NORTH}就同{SOUTH}6次通电话。",
        f"2024—2026年，{NORTH}先后在苏瓦和雷克雅未克，两次与{SOUTH}茶叙。",
        f"并不能确定{NORTH}是否会在论坛期间和{SOUTH}见面。",
        f"如果{NORTH}和{SOUTH}会面，这将是12月以来第二次会谈。",
    ],
)
def test_a_count_or_a_condition_tells_of_no_encounter(extract: Extract, text: str) -> None:
    assert not told(extract, text)


def test_a_third_encounter_is_no_count(extract: Extract) -> None:
    assert told(extract, f"{NORTH}4日同{SOUTH}举行第三次会谈。") == [("2031-03-04", "reports")]
    assert told(extract, f"4日，{NORTH}同{SOUTH}两次会谈。") == [("2031-03-04", "reports")]


def test_each_dated_paragraph_with_a_gathering_tells_of_one(extract: Extract) -> None:
    text = (
        f"2028年12月13日，冰岛、斐济、汤加三国领导人会议在苏瓦举行，{NORTH}、{SOUTH}和{ISLE}出席会议。\n"
        f"2029年10月10日，第二次三国领导人会议在雷克雅未克举行。{NORTH}、斐济总理拉武、{ISLE}出席会议。\n"
        f"2030年5月，第三次三国领导人会议在奥斯陆举行。{NORTH}、斐济总理拉武和{ISLE}出席会议。"
    )
    found = extract(text, "2031-03-05").encounters
    assert [(e.date, e.kind, e.role, e.principals[1].name_zh) for e in found] == [
        ("2028-12-13", "summit", "reports", "托梅鲁"),
        ("2029-10-10", "summit", "reports", "拉武"),
        ("2030-05", "summit", "reports", "拉武"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "自2011年危机爆发以来，冰岛支持斐济。",
        "渔业目标是到2030年翻番。",
        "两国要利用好2024年中法建交60周年的机遇。",
        "双方将于2034年举办渔业年。",
        "2000年两国元首成功互访。",
        "两国2030年贸易额达到1亿美元。",
    ],
)
def test_a_year_of_another_time_dates_no_article(extract: Extract, text: str) -> None:
    assert told(extract, f"{NORTH}5月3日同{SOUTH}会谈。{text}", "") == [("", "reports")]
    assert told(extract, f"{NORTH}5月3日同{SOUTH}会谈。今年是中法建交60周年。", "") == [("2024-05-03", "reports")]


def test_a_day_in_a_leaders_words_dates_nothing_that_the_reporter_tells(extract: Extract) -> None:
    text = (
        f"欢迎仪式后，{NORTH}同{SOUTH}举行会谈。\\n贝尔松表示，今天我们宣布渔业协定7月1日生效。\\n"
        "当天中午，贝尔松为托梅鲁举行宴会。"
    ).replace("\\n", "\n")
    assert [d for d, _ in told(extract, text, "2031-03-06")] == ["2031-03"]
