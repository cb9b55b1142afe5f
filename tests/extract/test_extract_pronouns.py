"""Whom 他 means: the guest of the clause before, the one who travels on, the one of whom a visit is told."""

from __future__ import annotations

import pytest

from readouts.extract.findings import Encounter
from said import Extract


def met(encounter: Encounter) -> tuple[str, set[str]]:
    return encounter.kind, {person.name_zh for person in encounter.principals}


@pytest.mark.parametrize(
    "text",
    [
        "3月4日，冰岛总统贝尔松对斐济进行国事访问。当天下午，斐济总统托梅鲁在苏瓦同他会谈。",
        "3月4日，斐济总统托梅鲁在苏瓦为来访的冰岛总统贝尔松举行欢迎仪式，随后同他举行会谈。",
    ],
)
def test_the_one_met_may_be_a_pronoun(extract: Extract, text: str) -> None:
    [talks] = extract(text, "2031-03-05").encounters
    assert (talks.date, *met(talks)) == ("2031-03-04", "talks", {"贝尔松", "托梅鲁"})


def test_a_clause_with_a_subject_of_its_own_is_not_of_the_first(extract: Extract) -> None:
    text = "3月4日，斐济总统托梅鲁在苏瓦会见冰岛总统贝尔松，国务院总理李强同他举行会谈。"
    assert list(map(met, extract(text, "2031-03-05").encounters)) == [
        ("meeting", {"贝尔松", "托梅鲁"}),
        ("talks", {"贝尔松", "李强"}),
    ]


def test_each_of_two_encounters_of_a_sentence_has_its_own_place(extract: Extract) -> None:
    text = "3月4日，冰岛总统贝尔松在苏瓦同斐济总统托梅鲁会谈，次日又在楠迪海滨酒店同他会晤。"
    first, second = extract(text, "2031-03-05").encounters
    assert [(e.date, e.place_id, e.venue) for e in (first, second)] == [
        ("2031-03-04", "suva", ""),
        ("2031-03-05", "nadi", "海滨酒店"),
    ]


@pytest.mark.parametrize(
    ("text", "who", "place"),
    [
        ("消息说，贝尔松3日还将前往巴黎，出席海洋峰会，并同法国总统马克龙会晤。", {"贝尔松", "马克龙"}, "paris"),
        ("按照日程，他3日将前往巴黎，同法国总统马克龙会谈。", {"贝尔松", "马克龙"}, "paris"),
        ("抵达巴黎后，贝尔松将于3日分别会见法国总统马克龙。", {"贝尔松", "马克龙"}, "paris"),
    ],
)
def test_what_lies_behind_a_word_of_the_future_is_planned(
    extract: Extract, text: str, who: set[str], place: str
) -> None:
    chief = "3月1日，冰岛总统贝尔松在苏瓦同斐济总统托梅鲁会谈。"
    [planned] = [e for e in extract(chief + text, "2031-03-01").encounters if e.date != "2031-03-01"]
    assert (planned.date, planned.status, planned.role, planned.place_id) == (
        "2031-03-03",
        "planned",
        "mentions",
        place,
    )
    assert met(planned)[1] == who


def test_two_who_will_meet_a_guest_are_two_plans(extract: Extract) -> None:
    text = "冰岛总统贝尔松将于3月4日至6日访问斐济。访问期间，斐济总统托梅鲁将会见贝尔松总统，李强总理将同他举行会谈。"
    assert list(map(met, extract(text, "2031-03-01").encounters)) == [
        ("meeting", {"贝尔松", "托梅鲁"}),
        ("talks", {"贝尔松", "李强"}),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "托梅鲁随后飞往巴黎，当晚将与北约秘书长吕特会面；他6日还要到罗马拜会意大利总理梅洛尼。",
        "托梅鲁随后飞往巴黎，他6日要到罗马会见意大利总理梅洛尼。",
    ],
)
def test_who_travels_on_is_not_the_one_whom_he_met_before(extract: Extract, text: str) -> None:
    found = extract(f"冰岛总统贝尔松4日同斐济总理托梅鲁会谈。\n{text}", "2031-03-05").encounters
    assert [(e.status, met(e)[1]) for e in found if e.date == "2031-03-06"] == [("planned", {"托梅鲁", "梅洛尼"})]


@pytest.mark.parametrize(
    "text",
    [
        "冰岛总统贝尔松与夫人约恩娜4日来到苏瓦，斐济总统托梅鲁晚上设宴款待他们。",
        "4日晚，冰岛总统贝尔松夫妇走进港口大厦，斐济总统托梅鲁和夫人梅雷设国宴欢迎他们。",
    ],
)
def test_a_guest_and_his_wife_are_they_whom_a_host_entertains(extract: Extract, text: str) -> None:
    [met] = extract(text, "2031-03-05").encounters
    assert (met.kind, {p.name_zh for p in met.principals}) == ("ceremony", {"贝尔松", "托梅鲁"})


def test_others_whom_a_host_meets_are_not_the_guest(extract: Extract) -> None:
    text = "冰岛总统贝尔松4日来到苏瓦，同行的渔民也到了，斐济总统托梅鲁会见了他们。"
    assert extract(text, "2031-03-05").encounters == []


def test_where_somebody_was_before_is_no_encounter_of_the_day(extract: Extract) -> None:
    text = "冰岛总统贝尔松4日在苏瓦同斐济总统托梅鲁会谈。在此之前，他到访法国，同法国总统马克龙举行了会谈。"
    assert [met(e)[1] for e in extract(text, "2031-03-05").encounters] == [{"贝尔松", "托梅鲁"}]


def test_whom_he_met_in_the_morning_is_not_who_met_another_in_the_afternoon(extract: Extract) -> None:
    text = (
        "法国总统马克龙4日在巴黎会见印度总理莫迪。\n马克龙日程很紧，他3日走了两个国家："
        "上午在雷克雅未克会晤冰岛总统贝尔松，下午抵达苏瓦，与斐济总统托梅鲁举行会谈，晚间又飞抵巴黎。"
    )
    found = extract(text, "2031-03-05").encounters
    assert [(met(e)[1], e.place_id) for e in found] == [
        ({"马克龙", "莫迪"}, "paris"),
        ({"马克龙", "贝尔松"}, "reykjavik"),
        ({"马克龙", "托梅鲁"}, "suva"),
    ]


@pytest.mark.parametrize(
    ("office", "guests"),
    [
        ("总统赶回饭店，", ["莫迪", "普京"]),
        ("送走普京，总统赶回饭店，", ["莫迪", "普京"]),
        ("总统府很大，", ["普京"]),
        ("总理赶回饭店，", ["普京"]),
    ],
)
def test_an_office_alone_is_whoever_opened_the_clauses_before_it(
    extract: Extract, office: str, guests: list[str]
) -> None:
    text = f"法国总统马克龙4日早晨在巴黎会见俄罗斯总统普京。\n中午散会，{office}同印度总理莫迪举行年度会晤。"
    found = extract(text, "2031-03-05").encounters
    assert sorted(p.name_zh for e in found for p in e.principals if p.name_zh != "马克龙") == sorted(guests)


@pytest.mark.parametrize(
    ("speaker", "heard"),
    [("渔业议长贝洛里索夫", False), ("渔业部发言人", False), ("渔业部", True)],
)
def test_he_is_the_unknown_one_who_spoke_last(extract: Extract, speaker: str, heard: bool) -> None:
    text = (
        "2031年3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。\n"
        f"之后，贝尔松会见渔民。{speaker}表示，渔港要扩建。他说，鱼群在减少。"
    )
    assert [s.verb for s in extract(text, "2031-03-05").statements] == (["说"] if heard else [])


@pytest.mark.parametrize("lead", ["【大纪元2031年3月5日讯】", "新华社苏瓦3月5日电 ", ""])
def test_he_is_the_one_who_opens_the_report_behind_its_dateline(extract: Extract, lead: str) -> None:
    text = f"{lead}刚上任的冰岛总统贝尔松会见了渔民。他在与斐济总理托梅鲁会晤后，两人均表示鱼群要保护。"
    [found] = extract(text, "2031-03-05").encounters
    assert {p.name_zh for p in found.principals} == {"贝尔松", "托梅鲁"}
