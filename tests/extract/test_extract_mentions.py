"""Encounters named in passing, with year and month; and those still to come."""

from __future__ import annotations

import pytest

from readouts.extract.findings import Encounter, Findings
from said import Extract

TALKS = "2031年3月4日，中国国务院总理林知远在北京同冰岛总统贝尔松举行会谈。\n"
HOST, GUEST = "linzhiyuan-cn", "beiersong-is"


def mentions(findings: Findings) -> list[Encounter]:
    return [e for e in findings.encounters if e.role == "mentions"]


@pytest.mark.parametrize(
    ("words", "date", "kind", "form"),
    [
        ("贝尔松表示，去年9月，我同林知远总理在巴黎会晤。", "2030-09", "talks", "in_person"),
        ("林知远指出，今年1月12日，我们举行视频会晤。", "2031-01-12", "talks", "video"),
        ("林知远指出，2030年6月，我同总统先生通电话。", "2030-06", "call", "phone"),
        ("林知远指出，今年1月我同你在巴黎见面，很高兴。", "2031-01", "meeting", "in_person"),
        ("贝尔松表示，去年12月两国领导人成功会晤，成果丰硕。", "2030-12", "talks", "in_person"),
        ("林知远指出，2029年5月，我们在西安共同出席海洋峰会。", "2029-05", "ceremony", "in_person"),
        ("林知远指出，2029年5月，我们在西安共同出席海洋峰会并举行会晤。", "2029-05", "talks", "in_person"),
        ("贝尔松表示，去年5月，我同林知远总理一道主持渔业合作论坛。", "2030-05", "summit", "in_person"),
        ("贝尔松表示，昨天我同林知远总理成功主持召开渔业委员会第三次会议。", "2031-03-03", "talks", "in_person"),
        ("林知远指出，上个月，我们举行会晤。", "2031-02", "talks", "in_person"),
        ("林知远指出，今年是建交年，去年9月我同总统先生会面。", "2030-09", "meeting", "in_person"),
        ("林知远指出，去年7月，我同殿下会面。", "2030-07", "meeting", "in_person"),
        ("林知远指出，就在昨天，我会见了总统先生。", "2031-03-03", "meeting", "in_person"),
        ("贝尔松表示，感谢总理先生去年7月会见我。", "2030-07", "meeting", "in_person"),
        ("贝尔松表示，很高兴去年7月同总理先生会见后再次来访。", "2030-07", "meeting", "in_person"),
        ("林知远指出，2029年建交。同年8月，我同总统先生通话。", "2029-08", "call", "phone"),
    ],
)
def test_an_encounter_recalled_with_year_and_month_is_a_mention(
    extract: Extract, words: str, date: str, kind: str, form: str
) -> None:
    [found] = mentions(extract(TALKS + words))
    assert (found.date, found.kind, found.format, found.status) == (date, kind, form, "held")
    assert [p.person_id for p in found.principals] == [GUEST, HOST]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("贝尔松表示，今年1月我对中国进行了国事访问，我们达成共识。", "cn"),
        ("贝尔松表示，今年1月我到中国进行国事访问，在北京同主席先生谈了很多。", "cn"),
        ("贝尔松表示，今年1月我访华，同林知远总理深入交流。", "cn"),
        ("林知远指出，去年10月我对冰岛成功进行国事访问，双方商定扩大贸易。", "is"),
        ("林知远指出，去年10月我首次对冰岛进行正式访问，受到总统先生接待。", "is"),
        ("林知远指出，总统先生今年1月访华，推动了合作。我们达成的共识正在落实。", "cn"),
        ("林知远指出，去年3月，你就任总统后首次访华，我们就渔业合作达成共识。", "cn"),
        ("林知远指出，去年12月，应我邀请，贝尔松总统成功对我国进行国事访问，我们共同规划合作。", "cn"),
    ],
)
def test_a_visit_with_year_and_month_is_a_mention_of_talks_with_whom_the_words_tie_to_it(
    extract: Extract, words: str, place: str
) -> None:
    [found] = mentions(extract(TALKS + words))
    assert (found.kind, found.place_id, len(found.date)) == ("talks", place, 7)
    assert [p.person_id for p in found.principals] == [GUEST, HOST]


@pytest.mark.parametrize(
    "words",
    [
        "林知远指出，去年我们举行会晤。",
        "林知远指出，2029年我对冰岛进行国事访问。",
        "林知远指出，我们多次会晤。",
        "林知远指出，去年9月，我们的会晤机制启动。",
        "林知远指出，去年9月，冰岛企业家来华。",
        "林知远指出，今年3月4日我们举行会晤。",
        "林知远指出，去年9月渔业大会很成功。",
        "林知远指出，去年10月我访问冰岛，渔业合作进入新阶段。",
        "林知远指出，你在去年5月当选总统后首次访华，我们达成共识。",
        "林知远指出，去年5月冰岛和斐济两国元首举行会晤。",
        "林知远指出，去年5月我们出席渔业领导人会晤。",
        "林知远指出，去年5月我会见赵文和总理。",
    ],
)
def test_what_has_no_month_or_no_two_leaders_or_is_the_report_itself_is_no_mention(
    extract: Extract, words: str
) -> None:
    assert mentions(extract(TALKS + words)) == []


@pytest.mark.parametrize(
    ("words", "date", "occasion"),
    [
        ("林知远指出，我邀请总统先生今年11月来华出席世界渔业大会。", "2031-11", "世界渔业大会"),
        ("林知远指出，期待明年2月在巴黎见。", "2032-02", ""),
        ("两国领导人相约明年2月北京见。", "2032-02", ""),
        ("两国领导人约定今年9月在雷克雅未克再次会晤。", "2031-09", ""),
    ],
)
def test_an_appointment_is_planned(extract: Extract, words: str, date: str, occasion: str) -> None:
    [found] = mentions(extract(TALKS + words))
    assert (found.status, found.date, found.occasion) == ("planned", date, occasion)
    assert [p.person_id for p in found.principals] == [GUEST, HOST]


def test_what_was_said_is_read_against_the_day_of_the_talks(extract: Extract) -> None:
    text = TALKS.replace("2031年3月4日", "2030年12月30日") + "贝尔松表示，今年5月，我们在巴黎会晤。"
    [found] = mentions(extract(text, "2031-01-02"))
    assert found.date == "2030-05"


def test_a_mention_has_the_words_of_its_date_and_kind(extract: Extract) -> None:
    text = TALKS + "林知远指出，今年1月12日，我们举行视频会晤。"
    [found] = mentions(extract(text))
    words = {cell.column: text[cell.start : cell.end] for cell in found.cells}
    assert words == {"date": "今年1月12日", "kind": "视频会晤", "format": "视频会晤"}


def test_the_same_two_on_an_earlier_day_told_by_the_reporter_are_a_mention(extract: Extract) -> None:
    text = TALKS + "2030年9月8日，林知远同贝尔松在巴黎会晤。"
    found = extract(text).encounters
    assert [(e.date, e.role, e.place_id) for e in found] == [
        ("2031-03-04", "reports", "beijing"),
        ("2030-09-08", "mentions", "paris"),
    ]


@pytest.mark.parametrize(
    ("words", "columns"),
    [
        ("林知远指出，去年11月，我同总统先生在利马会晤。", {"place_id": "利马"}),
        ("林知远指出，很高兴在去年11月利马会面后再次相见。", {"place_id": "利马"}),
        ("林知远指出，去年5月，我同总统先生共同主持海洋峰会。", {"occasion": "海洋峰会"}),
        ("林知远指出，去年5月我对冰岛进行历史性国事访问，双方达成共识。", {"occasion": "国事访问"}),
        ("贝尔松表示，去年11月我们在美国加利福尼亚州旧金山市会晤。", {"place_id": "旧金山"}),
        ("贝尔松表示，去年11月我们共同出席世界渔业视频峰会。", {"format": "视频"}),
        ("贝尔松表示，去年12月你就任不久我们通过一次电话。", {"format": "通过一次电话"}),
        ("贝尔松表示，去年5月我来华进行国事访问，我们举行会谈。", {"occasion": "国事访问"}),
    ],
)
def test_place_and_occasion_of_a_mention_have_their_words(
    extract: Extract, words: str, columns: dict[str, str]
) -> None:
    text = TALKS + words
    [found] = mentions(extract(text))
    assert {c.column: text[c.start : c.end] for c in found.cells if c.column in columns} == columns


def test_the_two_heads_of_state_of_whom_a_premier_speaks_are_not_he_himself(extract: Extract) -> None:
    words = "林知远指出，中方愿落实习近平主席和总统先生的共识。今年1月，两国元首在北京举行会谈。"
    [found] = mentions(extract(TALKS + words))
    assert [p.person_id for p in found.principals] == [GUEST, "xi-jinping"]


@pytest.mark.parametrize(("day", "date"), [("2030年5月", ["2030-05"]), ("2029年5月", [])])
def test_a_visit_of_this_or_the_last_year_was_to_who_leads_now(extract: Extract, day: str, date: list[str]) -> None:
    text = f"2031年3月4日，国家主席习近平同冰岛总统贝尔松举行会谈。\n习近平说，{day}我对贵国进行国事访问，至今难忘。"
    assert [e.date for e in mentions(extract(text))] == date


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("我2018年1月首次访华，难以忘怀。", ["2018-01"]),
        ("我2016年1月首次访华，难以忘怀。", []),
        ("我2018年访华，难以忘怀。", []),
        ("我2018年1月来华出席渔业论坛，难以忘怀。", []),
    ],
)
def test_a_visit_years_ago_was_to_a_head_of_state_who_led_then(extract: Extract, words: str, date: list[str]) -> None:
    text = f"2021年3月4日，国家主席习近平同法国总统马克龙举行会谈。\n马克龙说，{words}"
    assert [e.date for e in mentions(extract(text))] == date


@pytest.mark.parametrize(
    ("during", "occasion"),
    [
        ("在岛国峰会期间", "岛国峰会"),
        ("在某地亚运会期间", "某地亚运会"),
        ("在会议期间", ""),
        ("在这次峰会期间", ""),
    ],
)
def test_the_event_of_a_mention_has_its_name(extract: Extract, during: str, occasion: str) -> None:
    [found] = mentions(extract(f"{TALKS}贝尔松表示，今年2月，我同林知远总理{during}成功会晤。"))
    assert (found.date, found.occasion) == ("2031-02", occasion)


def test_just_now_is_the_day_of_the_talks_or_its_month(extract: Extract) -> None:
    now = mentions(extract(TALKS + "林知远指出，刚才习近平主席同总统先生举行会谈。"))
    of_late = mentions(extract(TALKS + "林知远指出，习近平主席刚刚同你举行会见。"))
    assert [e.date for e in (*now, *of_late)] == ["2031-03-04", "2031-03"]


def test_those_who_write_to_one_another_are_we(extract: Extract) -> None:
    text = (
        "2031年3月4日，国家主席习近平同冰岛总统贝尔松互致贺电，庆祝两国建交。\n"
        "习近平在贺电中指出，去年6月，总统女士成功对中国进行国事访问，我们举行会谈。"
    )
    [found] = mentions(extract(text))
    assert (found.date, [p.person_id for p in found.principals]) == ("2030-06", [GUEST, "xi-jinping"])


@pytest.mark.parametrize(
    "words",
    [
        "这项计划由习近平在2030年4月访问冰岛期间同贝尔松共同宣布。",
        "继2030年4月雷克雅未克会晤后，习近平同贝尔松再次见面。",
    ],
)
def test_the_reporter_recalls_an_encounter_of_others(extract: Extract, words: str) -> None:
    found = [e for e in mentions(extract(TALKS + words)) if e.date == "2030-04"]
    assert [[p.person_id for p in e.principals] for e in found] == [[GUEST, "xi-jinping"]]


def test_what_a_visit_will_bring_is_planned_in_its_month_and_country(extract: Extract) -> None:
    text = (
        "2031年3月4日，中国国务院总理林知远抵达雷克雅未克，开始对冰岛进行正式访问。\n"
        "访问期间，林知远将会见冰岛总统贝尔松，同冰岛总理奥尔森举行会谈，出席晚宴。"
    )
    found = mentions(extract(text))
    assert [(e.status, e.date, e.kind, e.place_id, e.occasion) for e in found] == [
        ("planned", "2031-03", "meeting", "is", "正式访问"),
        ("planned", "2031-03", "talks", "is", "正式访问"),
    ]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("国家主席习近平将于3月9日在巴黎同冰岛总统贝尔松举行会晤。", "2031-03-09"),
        ("冰岛外交部5日说，冰岛总统贝尔松与斐济总理托梅鲁2日将在巴黎举行会谈。", "2031-04-02"),
    ],
)
def test_an_article_about_an_encounter_to_come_reports_it_as_planned(extract: Extract, words: str, day: str) -> None:
    [found] = extract(words, "2031-03-05").encounters
    assert (found.role, found.status, found.date, found.place_id) == ("reports", "planned", day, "paris")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "同马克龙、朔尔茨共同举行中法德领导人会晤。会晤将以视频方式举行。",
            [("summit", "video", "中法德领导人会晤", 3)],
        ),
        ("同马克龙、朔尔茨举行中法德领导人会晤。", [("summit", "in_person", "中法德领导人会晤", 3)]),
        ("以视频方式同马克龙举行会谈。", [("talks", "video", "", 2)]),
        ("分别同马克龙、朔尔茨举行会谈。", [("talks", "in_person", "", 2), ("talks", "in_person", "", 2)]),
    ],
)
def test_those_who_will_meet_at_once_have_one_encounter(
    extract: Extract, words: str, expected: list[tuple[str, str, str, int]]
) -> None:
    found = extract(f"外交部宣布：国家主席习近平将于3月9日{words}", "2031-03-05").encounters
    assert [(e.kind, e.format, e.occasion, len(e.principals)) for e in found] == expected
    assert {e.status for e in found} == {"planned"}


def test_who_will_meet_upon_arrival_meets_there(extract: Extract) -> None:
    text = "3月4日，国务院总理李强启程访问法国。抵达巴黎后，李强将分别会见法国总统马克龙和俄罗斯总统普京。"
    found = extract(text, "2031-03-05").encounters
    assert [(e.status, e.place_id) for e in found] == [("planned", "paris"), ("planned", "paris")]


def test_what_two_will_attend_together_is_no_encounter_yet(extract: Extract) -> None:
    text = "3月4日，国家主席习近平抵达巴黎。习近平将会见马克龙，同马克龙共同出席海洋论坛开幕式并致辞。"
    assert [(e.role, e.status) for e in extract(text, "2031-03-05").encounters] == [("reports", "planned")]


@pytest.mark.parametrize("words", ["可能将", "有望将", "考虑将"])
def test_what_is_not_sure_is_not_planned(extract: Extract, words: str) -> None:
    assert extract(f"冰岛总统贝尔松{words}于3月9日同斐济总理托梅鲁举行会谈。", "2031-03-05").encounters == []


@pytest.mark.parametrize("to_come", ["将于3月9日至11日", "拟于3月9日", "定于3月9日"])
def test_a_visit_that_is_announced_is_no_encounter_yet(extract: Extract, to_come: str) -> None:
    findings = extract(f"应中国国务院总理林知远邀请，冰岛总统贝尔松{to_come}对中国进行国事访问。", "2031-03-04")
    assert findings.encounters == []


@pytest.mark.parametrize(
    ("words", "date", "kind", "status"),
    [
        ("这是两国领导人自2029年11月在巴黎会面以来的首次会晤。", "2029-11", "meeting", "held"),
        ("会谈后，双方共进晚餐，纪念两人去年4月在巴黎的会面。", "2030-04", "meeting", "held"),
        ("双方确认，将在5月底于巴黎举行的渔业峰会期间举行双边会晤。", "2031-05", "talks", "planned"),
        ("贝尔松表示，上个月他与林知远总理在巴黎会晤，达成共识。", "2031-02", "talks", "held"),
    ],
)
def test_encounters_that_others_recall_in_their_words(
    extract: Extract, words: str, date: str, kind: str, status: str
) -> None:
    [found] = mentions(extract(TALKS + words, "2031-03-05"))
    assert (found.date, found.kind, found.status) == (date, kind, status)
    assert sorted(p.person_id for p in found.principals) == [GUEST, HOST]


def test_talks_of_the_visit_in_hand_are_of_its_month(extract: Extract) -> None:
    [found] = mentions(extract(TALKS + "林知远指出，我此访同斐济总理托梅鲁举行会晤。"))
    assert (found.date, {p.name_zh for p in found.principals}) == ("2031-03", {"林知远", "托梅鲁"})


def test_two_dates_are_two_encounters_each_at_its_place(extract: Extract) -> None:
    words = "林知远指出，去年6月和9月，我同总统先生先后在巴黎和罗马会晤。"
    assert {(e.date, e.place_id) for e in mentions(extract(TALKS + words))} == {
        ("2030-06", "paris"),
        ("2030-09", "rome"),
    }


def test_two_dates_of_calls_or_at_one_place(extract: Extract) -> None:
    words = "林知远指出，今年1月和2月，我两次同总统先生通电话。去年3月和4月，我们在巴黎两度会晤。"
    assert {(e.date, e.kind, e.place_id) for e in mentions(extract(TALKS + words))} == {
        ("2031-01", "call", ""),
        ("2031-02", "call", ""),
        ("2030-03", "talks", "paris"),
        ("2030-04", "talks", "paris"),
    }


@pytest.mark.parametrize(
    ("words", "date", "kind", "form", "place"),
    [
        ("贝尔松表示，去年7月我在巴黎同林知远总理见过面。", "2030-07", "meeting", "in_person", "paris"),
        ("林知远指出，去年7月你来华，我们在西安促膝长谈。", "2030-07", "meeting", "in_person", "xian"),
        ("林知远指出，去年10月，我们通过视频方式举行会晤。", "2030-10", "talks", "video", ""),
        ("贝尔松表示，去年11月，我对中国的国事访问硕果累累，我们达成共识。", "2030-11", "talks", "in_person", "cn"),
        ("这是两人今年以来的第二次会晤，上一次是1月9日在巴黎。", "2031-01-09", "talks", "in_person", "paris"),
    ],
)
def test_further_words_by_which_an_encounter_is_recalled(
    extract: Extract, words: str, date: str, kind: str, form: str, place: str
) -> None:
    [found] = mentions(extract(TALKS + words))
    assert (found.date, found.kind, found.format, found.place_id) == (date, kind, form, place)


def test_what_happened_on_the_same_day_is_an_encounter_of_its_own(extract: Extract) -> None:
    words = "林知远指出，去年3月31日，斐济总理托梅鲁在巴黎会见总统先生，我当天也同你举行了会谈。"
    found = {(e.date, e.kind, *sorted(p.name_zh for p in e.principals)) for e in mentions(extract(TALKS + words))}
    assert found == {
        ("2030-03-31", "meeting", "托梅鲁", "贝尔松"),
        ("2030-03-31", "talks", "林知远", "贝尔松"),
    }


@pytest.mark.parametrize(
    ("words", "date", "kind", "status", "who"),
    [
        ("今年1月，贝尔松曾在巴黎同斐济总理托梅鲁会面。", "2031-01", "meeting", "held", "托梅鲁"),
        ("据悉，贝尔松和斐济总理托梅鲁曾于去年12月通电话。", "2030-12", "call", "held", "托梅鲁"),
        ("这是双方领导人继去年10月在巴黎会晤后再次会面。", "2030-10", "talks", "held", "林知远"),
        ("前一天，贝尔松在苏瓦会见了斐济总理托梅鲁。", "2031-03-03", "meeting", "held", "托梅鲁"),
        ("美国总统特朗普定于3月10日在华盛顿会见冰岛总统贝尔松。", "2031-03-10", "meeting", "planned", "特朗普"),
        ("贝尔松随后将前往法国，预计6日同法国总统马克龙会晤。", "2031-03-06", "talks", "planned", "马克龙"),
        ("会谈后，双方商定今年9月在巴黎峰会期间再次会晤。", "2031-09", "talks", "planned", "林知远"),
        ("贝尔松说，我期待6月在雷克雅未克欢迎总理先生来访。", "2031-06", "talks", "planned", "林知远"),
        ("贝尔松说，三天前，我刚同法国总统马克龙通了电话。", "2031-03-01", "call", "held", "马克龙"),
        ("贝尔松说，四年前的11月，我同总理先生在巴黎会晤。", "2027-11", "talks", "held", "林知远"),
        ("林知远说，自去年7月我们在巴黎会谈以来，合作进展顺利。", "2030-07", "talks", "held", "林知远"),
    ],
)
def test_the_others_whom_one_met_or_will_meet(
    extract: Extract, words: str, date: str, kind: str, status: str, who: str
) -> None:
    other = [e for e in extract(TALKS + words, "2031-03-05").encounters if e.date != "2031-03-04"]
    assert [(e.date, e.kind, e.status) for e in other] == [(date, kind, status)]
    assert {p.name_zh for p in other[0].principals} == {"贝尔松", who}


def test_a_president_does_not_call_himself_mr_president(extract: Extract) -> None:
    talks = "2031年3月4日，冰岛总统贝尔松在苏瓦同斐济总统托梅鲁举行会谈。\n"
    [found] = mentions(extract(talks + "托梅鲁说，我记得2029年5月在巴黎同总统先生的会面。"))
    assert (found.date, {p.name_zh for p in found.principals}) == ("2029-05", {"贝尔松", "托梅鲁"})


@pytest.mark.parametrize("words", ["贝尔松曾同斐济总理托梅鲁会面。", "贝尔松原定3月2日同斐济总理托梅鲁的会晤被取消。"])
def test_what_once_was_without_a_time_or_was_called_off_is_no_mention(extract: Extract, words: str) -> None:
    assert mentions(extract(TALKS + words)) == []


def test_all_that_a_visit_will_bring_is_planned(extract: Extract) -> None:
    text = (
        "应国家主席习近平邀请，冰岛总统贝尔松将于3月8日至10日对中国进行国事访问。"
        "访问期间，习近平主席将为贝尔松总统举行欢迎仪式，两国元首将举行会谈并共同出席签字仪式。"
        "李强总理、赵乐际委员长将分别会见贝尔松总统。"
    )
    found = extract(text, "2031-03-05").encounters
    assert {(e.kind, e.status, e.date, *sorted(p.name_zh for p in e.principals)) for e in found} == {
        ("talks", "planned", "2031-03", "习近平", "贝尔松"),
        ("meeting", "planned", "2031-03", "李强", "贝尔松"),
        ("meeting", "planned", "2031-03", "贝尔松", "赵乐际"),
    }


@pytest.mark.parametrize("whom", ["他11月来华出席会议", "斐济总理托梅鲁11月来华出席会议"])
def test_who_is_awaited_but_not_there_has_no_appointment_with_the_one_who_is(extract: Extract, whom: str) -> None:
    words = f"林知远指出，我同斐济总理托梅鲁通话。我期待{whom}。"
    assert [e for e in extract(TALKS + words, "2031-03-05").encounters if e.status == "planned"] == []


def test_who_will_meet_several_one_after_another_is_named_first(extract: Extract) -> None:
    text = "冰岛总统贝尔松23日将启程访问中国，当天会晤习近平，24日将会晤法国总统马克龙，并出席论坛。"
    found = extract(text, "2031-03-20").encounters
    assert [(e.status, e.date, sorted(p.name_zh for p in e.principals)) for e in found] == [
        ("planned", "2031-03-23", ["习近平", "贝尔松"]),
        ("planned", "2031-03-24", ["贝尔松", "马克龙"]),
    ]


@pytest.mark.parametrize(("day", "date"), [("2031-03-24", "2031-03"), ("2031-03-05", "")])
def test_a_few_days_ago_is_of_the_month_in_which_all_of_them_lie(extract: Extract, day: str, date: str) -> None:
    talks = f"3月{int(day[-2:])}日，中国国务院总理林知远在北京同冰岛总统贝尔松举行会谈。\n"
    found = mentions(extract(f"{talks}林知远指出，几天前习近平主席在苏瓦会见斐济总理托梅鲁，很成功。", day))
    assert [e.date for e in found] == ([date] if date else [])


@pytest.mark.parametrize(
    ("host", "met"),
    [("冰岛总统贝尔松", ["习近平", "贝尔松"]), ("冰岛议会议长贝尔松", []), ("冰岛总理贝尔松", ["习近平", "贝尔松"])],
)
def test_of_the_visit_of_another_a_president_of_parliament_only_hears(
    extract: Extract, host: str, met: list[str]
) -> None:
    talks = f"2031年3月4日，中国国务院总理林知远在北京同{host}举行会谈。\n"
    found = mentions(extract(f"{talks}林知远指出，去年4月，习近平主席对冰岛进行国事访问，两国领导人共同宣布合作。"))
    assert {p.name_zh for e in found for p in e.principals} == set(met)


@pytest.mark.parametrize(("host", "met"), [("国家副主席丁以宁", 0), ("国务院总理林知远", 1)])
def test_whom_a_visitor_met_is_no_deputy_who_speaks_of_it(extract: Extract, host: str, met: int) -> None:
    met_in = f"3月4日，中国{host}在雷克雅未克会见冰岛总理贝尔松。\n"
    text = f"{met_in}{host[-3:]}表示，去年4月，总理先生第三次访华，双方取得成果。"
    assert len(mentions(extract(text, "2031-03-05"))) == met


@pytest.mark.parametrize(("meeting", "met"), [("第三次总理定期会晤", 0), ("第三次会晤", 1), ("议长会议", 0)])
def test_meetings_of_premiers_are_not_those_of_the_president_who_hears_of_them(
    extract: Extract, meeting: str, met: int
) -> None:
    text = f"3月4日，中国国家主席习近平在北京会见冰岛总理贝尔松。\n贝尔松表示，昨天双方成功举行{meeting}。"
    assert len(mentions(extract(text, "2031-03-05"))) == met


@pytest.mark.parametrize(("told", "count"), [("法国总统马克龙将不出席", 0), ("双方将出席", 1), ("两人约定参加", 1)])
def test_what_another_will_not_attend_is_no_appointment_of_those_who_met(
    extract: Extract, told: str, count: int
) -> None:
    text = f"3月4日，冰岛总统贝尔松会见斐济总理托梅鲁。{told}8月在苏瓦举行的岛国领导人第五次会晤。"
    assert len(mentions(extract(text, "2031-03-05"))) == count


@pytest.mark.parametrize(
    ("told", "met"),
    [
        ("今年2月，拉特主席同托梅鲁总理在北京共同宣布建立关系。", 0),
        ("今年2月，习近平主席同托梅鲁总理在北京共同宣布建立关系。", 1),
        ("今年2月，习近平主席同托梅鲁总理、法国总统马克龙在北京，共同见证签署《备忘录》。", 1),
        ("今年2月，双方在北京共同宣布建立关系。", 0),
        ("今年2月，两国外长在北京共同签署协定。", 0),
    ],
)
def test_who_announced_something_together_at_a_place_met_there(extract: Extract, told: str, met: int) -> None:
    text = f"3月4日，冰岛总统贝尔松在苏瓦会见斐济总理托梅鲁。贝尔松表示，{told}"
    assert len(mentions(extract(text, "2031-03-05"))) == met
