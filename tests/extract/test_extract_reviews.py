"""Wordings of reviews and of media abroad: whom 他, 两人 and a family name mean, what both agreed on, who signed."""

from __future__ import annotations

import pytest

from readouts.extract.findings import Encounter, Findings
from said import Extract

NORTH, SOUTH, THIRD = "beiersong-is", "tuomeilu-fj", "emmanuel-macron"
TALKS = "冰岛总统贝尔松3月5日在雷克雅未克同斐济总理托梅鲁会谈。"


def met(found: Encounter) -> list[str]:
    return sorted(p.person_id for p in found.principals)


def said(findings: Findings, text: str) -> list[tuple[str, str]]:
    return [(s.verb, text[s.start : s.end].rstrip("。")) for s in findings.statements]


@pytest.mark.parametrize(
    ("words", "joint"),
    [
        ("贝尔松说，冰方愿同斐方合作。两国领导人一致同意，扩大贸易。", ("一致同意", "扩大贸易")),
        ("贝尔松说，冰方愿合作。托梅鲁表示，斐方愿意。双方一致同意扩大贸易。", ("一致同意", "扩大贸易")),
        ("二、双方一致认为，此访圆满成功。", ("一致认为", "此访圆满成功")),
        ("（三）双方强调，友好是共同财富。", ("强调", "友好是共同财富")),
    ],
)
def test_what_both_agreed_on_is_told_by_the_reporter(extract: Extract, words: str, joint: tuple[str, str]) -> None:
    text = f"{TALKS}\n{words}"
    findings = extract(text, "2031-03-05")
    assert said(findings, text)[-1] == joint
    assert findings.statements[-1].voice == "joint"


def test_one_who_speaks_alone_may_tell_what_both_sides_agreed_on(extract: Extract) -> None:
    text = f"{TALKS}\n贝尔松说，冰方愿同斐方合作。双方一致同意扩大贸易。"
    [statement] = extract(text, "2031-03-05").statements
    assert statement.voice == "individual"


@pytest.mark.parametrize(
    ("words", "verbs"),
    [
        ("托梅鲁高度评价冰岛的发展战略，并重申斐济支持合作。", ["高度评价", "重申"]),
        ("托梅鲁表示，斐方同样关注，又重申支持冰方。", ["表示", "重申"]),
    ],
)
def test_a_further_verb_opens_a_statement(extract: Extract, words: str, verbs: list[str]) -> None:
    text = f"{TALKS}\n{words}"
    assert [verb for verb, _ in said(extract(text, "2031-03-05"), text)] == verbs


@pytest.mark.parametrize("words", ["觐见", "晋见", "谒见"])
def test_who_is_received_by_a_monarch_is_named_and_who_is_called_on_after_is_not(extract: Extract, words: str) -> None:
    [found] = extract(f"5日，冰岛总统贝尔松{words}约旦国王阿卜杜拉二世，并看望拉尼娅太后。", "2031-03-05").encounters
    assert met(found) == ["abdullah-ii-of-jordan", NORTH]


@pytest.mark.parametrize("words", ["同斐济总理托梅鲁首次会谈", "与斐济总理托梅鲁再次会晤"])
def test_a_count_may_stand_before_the_word_of_encounter(extract: Extract, words: str) -> None:
    assert [met(e) for e in extract(f"5日，冰岛总统贝尔松{words}。", "2031-03-05").encounters] == [[NORTH, SOUTH]]


def test_what_was_done_together_was_done_with_the_one_named_last(extract: Extract) -> None:
    text = "5日，冰岛总统贝尔松先后同法国总统马克龙、斐济总理托梅鲁举行会谈，并与马克龙共同见证11份文件的签署。"
    assert [met(e) for e in extract(text, "2031-03-05").encounters] == [[NORTH, THIRD], [NORTH, SOUTH]]


def test_he_signed_with_each_of_several(extract: Extract) -> None:
    text = (
        "冰岛总统贝尔松今天在雷克雅未克同萨摩亚总理福诺蒂共同签署《渔业协定》。"
        "同一天，他也分别与斐济总理托梅鲁、法国总统马克龙签署协议。"
    )
    found = extract(text, "2031-03-05").encounters
    assert [(met(e), e.date) for e in found[1:]] == [([NORTH, SOUTH], "2031-03-05"), ([NORTH, THIRD], "2031-03-05")]


def test_he_is_whom_the_subject_met_before(extract: Extract) -> None:
    text = TALKS + "1月7日，托梅鲁到巴黎与贝尔松会谈，2月23日贝尔松则到苏瓦与他会晤。"
    found = extract(text, "2031-03-05").encounters
    assert [(e.date, met(e)) for e in found if e.role == "mentions"] == [
        ("2031-01-07", [NORTH, SOUTH]),
        ("2031-02-23", [NORTH, SOUTH]),
    ]


def test_who_tells_the_press_of_an_encounter_was_not_at_it(extract: Extract) -> None:
    [found] = extract("外交部长王毅介绍，4日，冰岛总统贝尔松与斐济总理托梅鲁会谈。", "2031-03-05").encounters
    assert met(found) == [NORTH, SOUTH]


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("贝尔松总统与托梅鲁总理上一次见面是在去年9月1日的海洋峰会期间。", "2030-09-01"),
        ("两国领导人今年的首次会面在1月3日，地点为巴黎。", "2031-01-03"),
        ("2月10日，两人又在巴黎晤面。", "2031-02-10"),
        ("1月10日，两人在巴黎出席“三方峰会”时才见过面。", "2031-01-10"),
    ],
)
def test_an_earlier_encounter_of_the_two_is_mentioned(extract: Extract, words: str, date: str) -> None:
    found = [e for e in extract(TALKS + words, "2031-03-05").encounters if e.role == "mentions"]
    assert [(e.date, met(e)) for e in found] == [(date, [NORTH, SOUTH])]


def test_three_leaders_are_not_the_two_who_met(extract: Extract) -> None:
    text = TALKS + "去年2月21日，三党领导人曾在巴黎会晤。"
    assert [e.role for e in extract(text, "2031-03-05").encounters] == ["reports"]


def test_what_the_two_will_attend_is_planned_for_both(extract: Extract) -> None:
    found = extract(TALKS + "明日（6日），两人将一起出席青年交流年开幕式。", "2031-03-05").encounters
    assert [(e.date, e.status, met(e)) for e in found[1:]] == [("2031-03-06", "planned", [NORTH, SOUTH])]


def test_a_family_name_is_that_of_the_one_named_in_full(extract: Extract) -> None:
    """Another premier of that country is listed by the family name alone."""
    text = "5日，冰岛总统贝尔松同巴基斯坦总理夏巴兹·谢里夫会谈。\n谢里夫总理表示，巴方愿扩大贸易。"
    [statement] = extract(text, "2031-03-05").statements
    assert [p.person_id for p in statement.speakers] == ["shehbaz-sharif"]


@pytest.mark.parametrize("house", ["府发布的文告说", "府发言人表示", "官邸的消息称"])
def test_the_house_of_an_office_is_not_the_one_who_holds_it(extract: Extract, house: str) -> None:
    text = f"5日，总统贝尔松同斐济总理托梅鲁会谈。\n总统{house}，合作涵盖渔业。"
    assert extract(text, "2031-03-05").statements == []


@pytest.mark.parametrize("words", ["在王宫与国王会面", "前往王宫会见国王", "同国王举行会谈"])
def test_a_monarch_who_is_met_may_be_printed_by_his_office_alone(extract: Extract, words: str) -> None:
    text = f"约旦国王阿卜杜拉二世5日到机场迎接冰岛总统贝尔松。5日下午，贝尔松{words}，随后离开。"
    [found] = extract(text, "2031-03-05").encounters
    assert met(found) == ["abdullah-ii-of-jordan", NORTH]


def test_an_entry_of_a_chronicle_has_its_own_month_and_lends_it_to_no_other(extract: Extract) -> None:
    text = (
        "冰岛总统贝尔松1日在伦敦与斐济总理托梅鲁举行会晤。此前的会晤包括：\n"
        "1997年10月，法国总统马克龙访问冰岛。贝尔松总统与马克龙总统举行会谈。\n"
        "2002年10月，贝尔松总统访问法国，并与马克龙总统举行了会晤。"
    )
    found = extract(text, "").encounters
    assert sorted(e.date for e in found) == ["", "1997-10", "2002-10"]
    assert [met(e) for e in found if not e.date] == [[NORTH, SOUTH]]


def test_a_month_that_opens_one_line_is_of_its_own_alone(extract: Extract) -> None:
    text = "2017年5月，马克龙当选法国总统。在此次访问中，马克龙同冰岛总统贝尔松举行会谈。"
    assert [e.date for e in extract(text, "").encounters] == [""]
