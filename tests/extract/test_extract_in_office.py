"""Which of those who bear one family name a report means: the one in office on its day."""

from __future__ import annotations

import pytest

from said import Extract

TALKS = "{}，冰岛总统贝尔松会见{}。\n贝尔松指出，鱼群要保护。"


def met(extract: Extract, text: str, published_on: str) -> list[tuple[str, list[str]]]:
    found = extract(text, published_on).encounters
    return [(e.date, sorted(p.person_id for p in e.principals if p.registered)) for e in found]


@pytest.mark.parametrize(
    ("day", "published_on", "guest", "expected"),
    [
        ("3月4日", "2002-03-05", "阿塞拜疆总统阿利耶夫", "heydar-aliyev"),
        ("3月4日", "2012-03-05", "阿塞拜疆总统阿利耶夫", "ilham-aliyev"),
        ("3月4日", "2025-03-05", "黎巴嫩总统奥恩", "joseph-aoun"),
        ("3月4日", "2018-03-05", "黎巴嫩总统奥恩", "michel-aoun"),
        ("3月4日", "2023-03-05", "马耳他总理阿贝拉", "robert-abela"),
        ("3月4日", "2006-03-05", "美国总统布什", "george-w-bush"),
        ("3月4日", "1991-03-05", "美国总统布什", "george-h-w-bush"),
        ("3月4日", "2006-03-05", "布什总统", "george-w-bush"),
        ("3月4日", "1991-03-05", "布什总统", "george-h-w-bush"),
        ("3月4日", "2010-03-05", "布什总统", "george-w-bush"),
        ("3月4日", "2018-03-05", "阿塞拜疆总统盖达尔·阿利耶夫", "heydar-aliyev"),
    ],
)
def test_the_one_in_office_on_the_day_of_the_report_is_meant(
    extract: Extract, day: str, published_on: str, guest: str, expected: str
) -> None:
    assert met(extract, TALKS.format(day, guest), published_on) == [(published_on[:8] + "04", [expected])]


def test_what_he_said_and_whom_a_title_means_follow_the_name(extract: Extract) -> None:
    text = TALKS.format("3月4日", "阿塞拜疆总统阿利耶夫") + "\n阿利耶夫表示，海洋要清洁。"
    speakers = [s.speakers[0].person_id for s in extract(text, "2002-03-05").statements]
    assert speakers[1:] == ["heydar-aliyev"]


def test_of_an_encounter_long_past_its_own_day_counts(extract: Extract) -> None:
    text = TALKS.format("3月4日", "斐济总理托梅鲁") + "\n2002年5月6日，贝尔松同阿塞拜疆总统阿利耶夫在巴黎会晤。"
    past = [people for date, people in met(extract, text, "2012-03-05") if date == "2002-05-06"]
    assert past == [["heydar-aliyev"]]


def test_who_was_in_no_known_office_is_reported(extract: Extract) -> None:
    text = TALKS.format("3月4日", "德国总理默克尔")
    assert "person.out_of_office" not in [i.code for i in extract(text, "2010-03-05").issues]
    [issue] = [i for i in extract(text, "2025-03-05").issues if i.code == "person.out_of_office"]
    assert issue.severity == "warning"
    assert "默克尔 met on 2025-03-04 in no known office" in issue.message


def test_a_former_president_is_out_of_office_and_no_issue(extract: Extract) -> None:
    text = TALKS.format("3月4日", "德国前总理默克尔")
    assert "person.out_of_office" not in [i.code for i in extract(text, "2025-03-05").issues]


def test_who_did_not_hold_the_office_that_year_does_not_speak_of_it(extract: Extract) -> None:
    text = TALKS.format("3月4日", "斐济总理托梅鲁") + "\n阿利耶夫表示，海洋要清洁。\n{}表示，渔民要安全。"
    for guest, speakers in (("默克尔", 3), ("周恩来", 2)):
        found = extract(text.format(guest), "2010-03-05").statements
        assert len({s.speakers[0].person_id for s in found}) == speakers
