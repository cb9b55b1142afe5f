"""What leaders say in the sentence that tells of their encounter, and what a report tells beside a gathering."""

from __future__ import annotations

import pytest

from said import Extract

SUMMIT = "冰岛总统贝尔松5日在苏瓦出席渔业联盟第十二届峰会。与会的还有斐济总理托梅鲁、帕劳总统惠普斯。\n"


def test_a_place_of_which_both_speak_is_not_where_they_met(extract: Extract) -> None:
    told = "3月4日，冰岛总统贝尔松同斐济总理托梅鲁举行会谈，双方商定11月在苏瓦再办渔业展。"
    [talks] = (e for e in extract(told, "2031-03-05").encounters if e.role == "reports")
    assert talks.place_id == ""


def test_a_place_before_what_both_say_is(extract: Extract) -> None:
    told = "3月4日，冰岛总统贝尔松在雷克雅未克同斐济总理托梅鲁举行会谈，双方商定11月在苏瓦再办渔业展。"
    [talks] = (e for e in extract(told, "2031-03-05").encounters if e.role == "reports")
    assert talks.place_id == "reykjavik"


def test_both_are_those_whose_encounter_the_sentence_tells(extract: Extract) -> None:
    text = SUMMIT + "峰会间隙，贝尔松同惠普斯举行了会晤，双方商定11月在苏瓦会面时签署一批渔业合作协议。"
    found = extract(text, "2031-03-05")
    planned = next(e for e in found.encounters if e.status == "planned")
    assert {p.name_zh for p in planned.principals} == {"贝尔松", "惠普斯"}
    assert [(d.title, d.kind, d.action, d.date) for d in found.documents] == [("", "batch", "planned", "2031-11")]


def test_talks_beside_a_gathering_are_of_its_day(extract: Extract) -> None:
    text = (
        "2031年3月2日，冰岛总统贝尔松在雷克雅未克会见斐济总理托梅鲁。\n"
        "3日，在苏瓦举行的渔业领导人会议上，贝尔松说，要保护鱼群。\n"
        "会议间隙，贝尔松与帕劳总统惠普斯举行会谈，指出渔业要在冰岛先开花。"
    )
    found = extract(text, "2031-03-05")
    talks = next(e for e in found.encounters if e.kind == "talks")
    assert (talks.date, talks.place_id) == ("2031-03-03", "")
    assert [([p.name_zh for p in s.speakers], s.verb) for s in found.statements[1:]] == [(["贝尔松"], "指出")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("贝尔松上月曾到访帕劳，21日在科罗尔同帕劳总统惠普斯会谈。", "2031-02-21"),
        ("贝尔松上月访问帕劳，3日在科罗尔同帕劳总统惠普斯会谈。", "2031-02-03"),
    ],
)
def test_a_day_alone_goes_on_from_a_visit_of_last_month(extract: Extract, text: str, day: str) -> None:
    lead = "2031年3月25日，冰岛总统贝尔松在雷克雅未克会见斐济总理托梅鲁。\n"
    found = extract(lead + text, "2031-03-26").encounters
    assert next(e.date for e in found if e.kind == "talks") == day


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("与会各国部长下午会签署《渔业行动纲领》。", "planned"),
        ("与会各国部长明日会签署《渔业行动纲领》。", "planned"),
        ("与会各国部长下午签署《渔业行动纲领》。", "signed"),
    ],
)
def test_what_ministers_will_sign_later_in_the_day(extract: Extract, text: str, action: str) -> None:
    assert [d.action for d in extract(SUMMIT + text, "2031-03-05").documents] == [action]


def test_on_this_side_is_where_a_paper_of_macao_is_printed(extract: Extract) -> None:
    [met] = extract("3月4日，冰岛总统贝尔松在本澳会见斐济总理托梅鲁。", "2031-03-05").encounters
    assert met.place_id == "macao"


@pytest.mark.parametrize("told", ["两国随后发表了联合新闻公报。", "同一天，贝尔松还参观了渔港。"])
def test_what_followed_is_told_by_the_reporter(extract: Extract, told: str) -> None:
    text = "3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。\n贝尔松说，要保护鱼群。" + told
    [said] = extract(text, "2031-03-05").statements
    assert text[said.start : said.end] == "要保护鱼群。"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("发言人林远4日说，冰岛总统贝尔松当天同斐济总理托梅鲁通了电话。", "held"),
        ("新闻秘书贝拉图4日在雷克雅未克说，贝尔松当天早些时候同斐济总理托梅鲁通了电话。冰岛总统贝尔松很忙。", "held"),
        ("俄罗斯总统新闻秘书佩斯科夫4日表示，冰岛总统贝尔松当天同斐济总理托梅鲁通电话。", "held"),
        ("冰岛总统贝尔松4日在海鸥宫说，他当天同斐济总理托梅鲁通了电话。", "held"),
    ],
)
def test_a_call_is_told_by_a_spokesman_or_by_one_of_the_two(extract: Extract, text: str, status: str) -> None:
    [call] = extract(text, "2031-03-04").encounters
    assert (call.role, call.status, call.date, call.kind) == ("reports", status, "2031-03-04", "call")
    assert {p.name_zh for p in call.principals} == {"贝尔松", "托梅鲁"}


def test_where_a_leader_tells_of_talks_is_not_where_they_were_held(extract: Extract) -> None:
    text = "美国总统特朗普4日在白宫说，他3日同斐济总理托梅鲁举行了会谈。"
    [talks] = extract(text, "2031-03-04").encounters
    assert (talks.date, talks.place_id, talks.venue) == ("2031-03-03", "", "")


@pytest.mark.parametrize(
    "said",
    [
        "如果贝尔松同斐济总理托梅鲁通电话，双方将谈渔业",
        "目前没有贝尔松同斐济总理托梅鲁会晤的计划",
        "贝尔松随时准备同斐济总理托梅鲁会谈",
        "贝尔松同斐济总理托梅鲁会晤的前提是停火",
        "他否认贝尔松同斐济总理托梅鲁通电话",
    ],
)
def test_what_a_spokesman_says_of_talks_that_were_not_held(extract: Extract, said: str) -> None:
    assert extract(f"冰岛总统贝尔松抵达。发言人林远4日说，{said}。", "2031-03-04").encounters == []


@pytest.mark.parametrize(
    "said",
    ["他愿同斐济总理托梅鲁会晤", "他可能同斐济总理托梅鲁会晤", "他每周同斐济总理托梅鲁通电话"],
)
def test_of_what_a_leader_himself_wishes_nothing_was_held(extract: Extract, said: str) -> None:
    assert extract(f"冰岛总统贝尔松4日说，{said}。", "2031-03-04").encounters == []


@pytest.mark.parametrize(
    "text",
    [
        "3月4日，冰岛总统贝尔松在苏瓦会见斐济总理托梅鲁时表示，鱼群要保护。",
        "4日，冰岛总统贝尔松在会见斐济总理托梅鲁时说，鱼群要保护。",
        "冰岛总统贝尔松4日在苏瓦会见斐济总理托梅鲁时表示，鱼群要保护。",
    ],
)
def test_what_one_says_in_meeting_another_tells_of_the_meeting(extract: Extract, text: str) -> None:
    found = extract(text, "2031-03-05")
    [met] = found.encounters
    assert (met.role, met.kind, met.date) == ("reports", "meeting", "2031-03-04")
    assert [s.encounter for s in found.statements] == [0]


def test_without_a_day_it_may_have_been_at_any_time(extract: Extract) -> None:
    assert extract("冰岛总统贝尔松在会见斐济总理托梅鲁时说，鱼群要保护。", "2031-03-05").encounters == []


def test_those_met_on_a_visit_are_told_by_what_was_said_to_them(extract: Extract) -> None:
    lead = "冰岛总统贝尔松于3月1日至4日率代表团访问斐济，并出席斐济国庆80周年活动。\n"
    text = (
        f"{lead}会见斐济总统奈卡马时，贝尔松表示，鱼群要保护。奈卡马表示，海要干净。\n"
        "与斐济总理托梅鲁会谈时，贝尔松说，船要够用。托梅鲁说，港要扩大。"
    )
    found = extract(text, "2031-03-05")
    assert [(e.kind, e.date, e.principals[1].name_zh) for e in found.encounters] == [
        ("meeting", "2031-03", "奈卡马"),
        ("talks", "2031-03", "托梅鲁"),
    ]
    assert [s.encounter for s in found.statements] == [0, 0, 1, 1]


def test_in_one_paragraph_each_guest_speaks_at_his_own_meeting(extract: Extract) -> None:
    text = (
        "3月4日，冰岛总统贝尔松在苏瓦分别会见斐济总理托梅鲁、帕劳总统惠普斯。在会见托梅鲁时，贝尔松表示，鱼群要保护。"
        "托梅鲁表示，海要干净。在会见惠普斯时，贝尔松表示，船要够用。惠普斯表示，港要扩大。"
    )
    found = extract(text, "2031-03-05")
    guests = [[p.name_zh for p in e.principals if p.name_zh != "贝尔松"] for e in found.encounters]
    assert [guests[s.encounter or 0] for s in found.statements] == [["托梅鲁"], ["托梅鲁"], ["惠普斯"], ["惠普斯"]]


@pytest.mark.parametrize(
    "text",
    [
        "在会见斐济总理托梅鲁时，冰岛总统贝尔松表示，鱼群要保护。\n托梅鲁表示，斐济赞成。",
        "央视网消息（新闻联播）：在苏瓦会见斐济总理托梅鲁时，冰岛总统贝尔松表示，鱼群要保护。托梅鲁表示，斐济赞成。",
        "在同斐济总理托梅鲁会谈时，冰岛总统贝尔松指出，鱼群要保护。托梅鲁强调，斐济赞成。",
        "冰岛总统贝尔松在会见来访的斐济总理托梅鲁时表示，鱼群要保护。托梅鲁表示，斐济赞成。",
        "当天下午，冰岛总统贝尔松会见斐济总理托梅鲁时，首先转达国王的问候。贝尔松表示，鱼群要保护。",
        "会见斐济总理托梅鲁时，冰岛总统贝尔松首先转达国王的问候。贝尔松表示，鱼群要保护。",
    ],
)
def test_a_text_may_open_with_what_was_said_where_two_met(extract: Extract, text: str) -> None:
    found = extract(text, "2031-03-05")
    [met] = found.encounters
    assert (met.date, met.role, {p.name_zh for p in met.principals}) == ("2031-03", "reports", {"贝尔松", "托梅鲁"})
    assert found.statements
    assert {s.encounter for s in found.statements} == {0}


@pytest.mark.parametrize(
    "text",
    [
        "冰岛总统贝尔松在会见斐济总理托梅鲁时表示，鱼群要保护。",
        "正如冰岛总统贝尔松会见斐济总理托梅鲁时指出的，鱼群要保护。托梅鲁表示，斐济赞成。贝尔松说，好。",
        "去年在会见斐济总理托梅鲁时，冰岛总统贝尔松表示，鱼群要保护。托梅鲁表示，斐济赞成。",
        "冰岛总统贝尔松曾在会见斐济总理托梅鲁时表示，鱼群要保护。托梅鲁表示，斐济赞成。",
        "海洋养育生命。冰岛总统贝尔松会见斐济总理托梅鲁时表示，鱼群要保护。托梅鲁表示，斐济赞成。",
        "冰岛总统贝尔松会见斐济总理托梅鲁时发表的讲话，首先转达了问候。",
    ],
)
def test_what_is_quoted_of_an_encounter_without_a_day_is_no_report_of_it(extract: Extract, text: str) -> None:
    assert [e for e in extract(text, "2031-03-05").encounters if e.role == "reports"] == []


def test_a_text_that_opens_so_goes_on_with_the_next_guest(extract: Extract) -> None:
    lead = "在会见斐济总理托梅鲁时，冰岛总统贝尔松表示，鱼群要保护。托梅鲁表示，斐济赞成。\n"
    found = extract(f"{lead}在会见帕劳总统惠普斯时，贝尔松表示，渔业要合作。惠普斯表示，帕劳赞成。", "2031-03-05")
    assert [e.principals[1].name_zh for e in found.encounters] == ["托梅鲁", "惠普斯"]
    assert [s.encounter for s in found.statements] == [0, 0, 1, 1]


@pytest.mark.parametrize("when", ["当天他", "他当天", "当日，他", "他"])
def test_whom_a_leader_says_that_he_met_that_day_he_met(extract: Extract, when: str) -> None:
    [met] = extract(f"冰岛总统贝尔松4日表示，{when}与斐济总理托梅鲁进行了会晤，讨论了渔业。", "2031-03-05").encounters
    assert (met.date, {p.name_zh for p in met.principals}) == ("2031-03-04", {"贝尔松", "托梅鲁"})
