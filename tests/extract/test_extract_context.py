"""What the rest of an article adds: the count of encounters, and a setting told outside the announcement."""

from __future__ import annotations

import pytest

from said import Extract

TALKS = "2031年3月4日，冰岛总统贝尔松同斐济总理托梅鲁举行会谈。\n"


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("这是2013年以来两国领导人第三十七次会晤。", 37),
        ("贝尔松表示，这是2013年以来我们第12次会晤。", 12),
        ("这是2013年以来两国领导人第２次视频会晤。", 2),
        ("这是两国领导人第三次会晤。", None),
        ("这是两人上任以来的第12次见面。", 12),
        ("这也是两国领导人就任以来第三次面对面会晤。", 3),
        ("这是两位领导人就职后的第12次会晤。", 12),
        ("这是贝尔松就任以来第三度与托梅鲁会谈。", 3),
        ("这是两人继巴黎会晤和苏瓦会晤后的第三次会面。", 3),
        ("这是两国领导人继巴黎会晤之后的第二次会晤。", 2),
        ("这是两国元首继巴黎会晤之后的第二次会晤。", 2),
        ("这是两国首脑继巴黎峰会后的第二次会晤。", 2),
        ("这是两人继巴黎会晤后的第三次会面。", None),
        ("这是两人继年初会晤后的第二次会面。", None),
        ("这是贝尔松就任以来第三度与渔业部部长会谈。", None),
        ("这是贝尔松就任以来第三次会见外宾。", None),
        ("这是两人2010年就任以来第三次会晤。", None),
        ("这是2013年以来斐济总理第三次访问冰岛。", None),
    ],
)
def test_the_count_since_the_base_year_is_the_ordinal(extract: Extract, text: str, ordinal: int | None) -> None:
    findings = extract(TALKS + text)
    assert [e.ordinal for e in findings.encounters] == [ordinal]
    assert [i for i in findings.issues if i.code == "ordinal.other_base"] == []


def test_a_count_in_office_before_the_base_year_is_none(extract: Extract) -> None:
    text = TALKS.replace("2031", "2009") + "这是两人上任以来的第三次会晤。"
    assert [e.ordinal for e in extract(text).encounters] == [None]


def test_a_count_since_another_year_is_reported_and_not_taken_over(extract: Extract) -> None:
    text = TALKS + "这是2019年以来两国领导人第五次会晤。"
    findings = extract(text)
    assert findings.encounters[0].ordinal is None
    [issue] = [i for i in findings.issues if i.code == "ordinal.other_base"]
    assert text[issue.start : issue.end] == "2019年以来两国领导人第五次会晤"


def test_the_ordinal_has_its_words(extract: Extract) -> None:
    text = TALKS + "这是2013年以来两国领导人第三次会晤。"
    [cell] = [c for c in extract(text).encounters[0].cells if c.column == "ordinal"]
    assert (cell.value, text[cell.start : cell.end]) == ("3", "2013年以来两国领导人第三次会晤")


def test_the_venue_of_the_welcome_stands_in_where_the_announcement_has_none(extract: Extract) -> None:
    text = TALKS + "会谈前，贝尔松在爱丽舍宫为托梅鲁举行欢迎仪式。"
    [found] = extract(text).encounters
    assert (found.place_id, found.venue) == ("paris", "爱丽舍宫")
    assert {text[c.start : c.end] for c in found.cells if c.column == "venue"} == {"爱丽舍宫"}


def test_the_venue_of_the_announcement_outranks_that_of_the_welcome(extract: Extract) -> None:
    text = TALKS.replace("同斐", "在海鸥宫同斐") + "会谈前，贝尔松在爱丽舍宫为托梅鲁举行欢迎仪式。"
    [found] = extract(text).encounters
    assert found.venue == "海鸥宫"


def test_an_occasion_is_taken_from_a_leaders_own_words_last(extract: Extract) -> None:
    own = "托梅鲁表示，很高兴应邀来华出席世界渔业大会。"
    assert extract(TALKS + own).encounters[0].occasion == "世界渔业大会"
    stated = TALKS.replace("同斐", "同来华进行国事访问的斐")
    assert extract(stated + own).encounters[0].occasion == "国事访问"


def test_an_occasion_is_taken_from_the_welcome_that_is_told(extract: Extract) -> None:
    told = "贝尔松欢迎托梅鲁率团来华出席世界渔业大会开幕式。贝尔松表示，渔业重要。"
    assert extract(TALKS + told).encounters[0].occasion == "世界渔业大会"


def test_a_welcome_to_all_guests_is_the_occasion_of_every_encounter(extract: Extract) -> None:
    text = (
        "2031年3月4日，冰岛总统贝尔松分别会见斐济总理托梅鲁、萨摩亚总理福诺蒂。"
        "贝尔松欢迎他们来华出席世界渔业大会开幕式。"
    )
    assert [e.occasion for e in extract(text).encounters] == ["世界渔业大会", "世界渔业大会"]


def test_a_visit_told_before_is_the_occasion_if_it_is_of_the_month(extract: Extract) -> None:
    talks = "5日下午，斐济总统托梅鲁在苏瓦同他会谈。"
    [now] = extract(f"3月4日至7日，冰岛总统贝尔松对斐济进行国事访问。{talks}", "2031-03-06").encounters
    then = extract(f"去年2月，冰岛总统贝尔松对斐济进行国事访问。{talks}", "2031-03-06").encounters
    assert now.occasion == "国事访问"
    assert [e.occasion for e in then if e.role == "reports"] == [""]


def test_the_hall_of_a_ceremony_is_not_where_the_two_talked(extract: Extract) -> None:
    text = "3月4日晚，冰岛总统贝尔松在苏瓦总统府同斐济总统托梅鲁共同出席港口开港仪式。开港前，贝尔松同托梅鲁举行会谈。"
    [met] = extract(text, "2031-03-05").encounters
    assert (met.kind, met.place_id, met.venue) == ("talks", "suva", "")
