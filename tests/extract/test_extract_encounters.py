"""Encounters told by the reporter: kind, format, who and when, whatever the order of the words."""

from __future__ import annotations

import pytest

from readouts.extract.findings import Encounter
from said import Extract

NORTH, SOUTH = "beiersong-is", "tuomeilu-fj"


def names(encounter: Encounter) -> list[str]:
    return [person.person_id for person in encounter.principals]


@pytest.mark.parametrize("title", ["联合国秘书长", "世界银行行长", "东盟秘书长", "亚洲开发银行行长"])
def test_the_unlisted_head_of_an_organization_is_a_leader(extract: Extract, title: str) -> None:
    found = extract(f"习近平3月4日在北京会见{title}贝尔松。贝尔松表示，愿合作。", "2031-03-05")
    [meeting] = found.encounters
    assert {p.name_zh for p in meeting.principals} == {"习近平", "贝尔松"}
    assert len(found.statements) == 1


@pytest.mark.parametrize(
    "guests", ["冰岛总统贝尔松", "冰岛总统贝尔松夫妇", "来访的冰岛总统贝尔松和夫人", "冰岛总统贝尔松和夫人玛丽"]
)
def test_a_banquet_for_a_guest_is_a_ceremony(extract: Extract, guests: str) -> None:
    text = f"3月4日晚，国家主席习近平和夫人彭丽媛在人民大会堂为{guests}举行欢迎宴会。"
    [meeting] = extract(text, "2031-03-05").encounters
    assert (meeting.kind, {p.name_zh for p in meeting.principals}) == ("ceremony", {"习近平", "贝尔松"})


@pytest.mark.parametrize("verb", ["称", "指"])
def test_verbs_of_media_elsewhere_report_speech(extract: Extract, verb: str) -> None:
    text = f"俄罗斯总统普京3月4日在莫斯科会见冰岛总统贝尔松。贝尔松{verb}，两国是伙伴。"
    assert [(s.verb, s.speakers[0].name_zh) for s in extract(text, "2031-03-05").statements] == [(verb, "贝尔松")]


def test_an_unlisted_leader_who_only_writes_is_reported_too(extract: Extract) -> None:
    found = extract("3月4日，国家主席习近平同冰岛总统贝尔松互致贺电。贝尔松表示，友谊长存。", "2031-03-05")
    assert [s.speakers[0].name_zh for s in found.statements] == ["贝尔松"]
    assert "person.unknown" in {issue.code for issue in found.issues}


def test_today_is_the_day_of_the_dateline(extract: Extract) -> None:
    text = "人民网北京3月4日电 国家主席习近平今天下午在北京会见冰岛总统贝尔松。"
    assert [e.date for e in extract(text, "2031-03-05").encounters] == ["2031-03-04"]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("日本首相田島3月4日在東京與紐西蘭總理盧克森會談。", {"JP", "NZ"}),
        ("法國總統馬克宏3月4日在巴黎與德國總理梅爾茨會談。", {"FR", "DE"}),
        ("俄羅斯總統蒲亭3月4日在莫斯科會見北韓領導人金正恩。", {"RU", "KP"}),
        ("美國總統川普3月4日在白宮會見烏克蘭總統澤倫斯基。", {"US", "UA"}),
    ],
)
def test_names_of_taiwan_media_are_known(extract: Extract, text: str, sides: set[str]) -> None:
    [meeting] = extract(text, "2026-03-05").encounters
    assert {p.country_code for p in meeting.principals} == sides


@pytest.mark.parametrize(
    ("text", "kind", "form"),
    [
        ("3月4日，冰岛总统贝尔松同斐济总理托梅鲁举行会谈。", "talks", "in_person"),
        ("3月4日，冰岛总统贝尔松与斐济总理托梅鲁会谈。", "talks", "in_person"),
        ("冰岛总统贝尔松3月4日下午在雷克雅未克同来访的斐济总理托梅鲁举行了会谈。", "talks", "in_person"),
        ("3月4日，冰岛总统贝尔松和斐济总理托梅鲁举行会谈。", "talks", "in_person"),
        ("3月4日，冰岛总统贝尔松同斐济总理托梅鲁举行小范围会晤。", "talks", "in_person"),
        ("3月4日，冰岛总统贝尔松会见斐济总理托梅鲁。", "meeting", "in_person"),
        ("3月4日，冰岛总统贝尔松在雷克雅未克会见了前来访问的斐济总理托梅鲁。", "meeting", "in_person"),
        ("3月4日，冰岛总统贝尔松集体会见斐济总理托梅鲁等来宾。", "meeting", "in_person"),
        ("3月4日，冰岛总统贝尔松同斐济总理托梅鲁茶叙。", "meeting", "in_person"),
        ("3月4日，冰岛总统贝尔松同斐济总理托梅鲁寒暄。", "meeting", "in_person"),
        ("3月4日，冰岛总统贝尔松应约同斐济总理托梅鲁通电话。", "call", "phone"),
        ("3月4日晚，冰岛总统贝尔松同斐济总理托梅鲁通了电话。", "call", "phone"),
        ("3月4日，冰岛总统贝尔松同斐济总理托梅鲁举行视频会晤。", "talks", "video"),
        ("3月4日，冰岛总统贝尔松在雷克雅未克以视频方式同斐济总理托梅鲁举行会晤。", "talks", "video"),
        ("3月4日，冰岛总统贝尔松视频会见斐济总理托梅鲁。", "meeting", "video"),
        ("3月4日，冰岛总统贝尔松和斐济总理托梅鲁共同会见记者。", "ceremony", "in_person"),
        ("3月4日，冰岛总统贝尔松同斐济总理托梅鲁共同出席海洋科学中心落成仪式。", "ceremony", "in_person"),
    ],
)
def test_words_of_encounter_give_kind_and_format(extract: Extract, text: str, kind: str, form: str) -> None:
    [found] = extract(text, "2031-03-05").encounters
    assert (found.kind, found.format, found.role, found.status) == (kind, form, "reports", "held")
    assert names(found) == [NORTH, SOUTH]
    assert found.date == "2031-03-04"


@pytest.mark.parametrize(
    "text",
    [
        "斐济总理托梅鲁3月4日在雷克雅未克会见冰岛总统贝尔松。",
        "3月4日，斐济总理托梅鲁在雷克雅未克同冰岛总统贝尔松会见。",
        "应冰岛总统贝尔松邀请访问冰岛的斐济总理托梅鲁3月4日同贝尔松会谈。",
        "3月4日，正在冰岛访问的斐济总理托梅鲁与冰岛总统贝尔松举行会谈。",
    ],
)
def test_the_guest_may_stand_first(extract: Extract, text: str) -> None:
    [found] = extract(text, "2031-03-05").encounters
    assert names(found) == [NORTH, SOUTH]


@pytest.mark.parametrize(
    "text",
    [
        "3月4日，冰岛总统贝尔松致电斐济总理托梅鲁，祝贺他当选。",
        "3月4日，冰岛总统贝尔松同斐济总理托梅鲁互致贺电，庆祝两国建交60周年。",
        "3月4日，冰岛总统贝尔松复信斐济总理托梅鲁。",
        "3月4日，冰岛总统贝尔松向斐济总理托梅鲁致慰问电。",
        "3月4日，冰岛总统贝尔松会见斐济企业家代表。",
        "3月4日，冰岛外长科尔松会见斐济总理托梅鲁。",
        "3月4日，冰岛总统贝尔松同夫人共同出席晚宴。",
        "3月4日，斐济总理托梅鲁离开冰岛。",
        "冰岛总统贝尔松表示，他将同斐济总理托梅鲁会谈。",
    ],
)
def test_letters_others_than_leaders_and_plans_in_speech_are_no_encounters(extract: Extract, text: str) -> None:
    assert extract(text, "2031-03-05").encounters == []


@pytest.mark.parametrize(
    "text",
    [
        "3月4日，冰岛总统贝尔松分别会见斐济总理托梅鲁、萨摩亚总理福诺蒂和汤加国王努库塔。",
        "3月4日，冰岛总统贝尔松在雷克雅未克分别同斐济总理托梅鲁、萨摩亚总理福诺蒂、汤加国王努库塔举行会谈。",
    ],
)
def test_several_received_separately_are_as_many_encounters(extract: Extract, text: str) -> None:
    found = extract(text, "2031-03-05").encounters
    assert [names(e) for e in found] == [[NORTH, SOUTH], [NORTH, "funuodi-ws"], [NORTH, "nukuta-to"]]
    assert {(e.date, e.role) for e in found} == {("2031-03-04", "reports")}


@pytest.mark.parametrize(
    "words",
    [
        "举行三方会晤",
        "举行三国领导人会晤",
        "在巴黎举行冰斐萨元首会晤",
    ],
)
def test_three_who_meet_at_once_are_a_summit(extract: Extract, words: str) -> None:
    text = f"3月4日，冰岛总统贝尔松同斐济总理托梅鲁、萨摩亚总理福诺蒂{words}。"
    [found] = extract(text, "2031-03-05").encounters
    assert found.kind == "summit"
    assert names(found) == [NORTH, "funuodi-ws", SOUTH]


def test_an_encounter_of_last_year_recalled_beside_a_letter_is_not_what_is_reported(extract: Extract) -> None:
    text = "3月4日，冰岛总统贝尔松致电斐济总理托梅鲁，祝贺他当选。去年9月，贝尔松同托梅鲁在巴黎会晤。"
    [found] = extract(text, "2031-03-05").encounters
    assert (found.date, found.role) == ("2030-09", "mentions")


def test_encounters_of_two_days_in_one_sentence_are_two(extract: Extract) -> None:
    text = "3月2日，冰岛总统贝尔松会见斐济总理托梅鲁；3月4日，贝尔松会见萨摩亚总理福诺蒂。"
    found = extract(text, "2031-03-05").encounters
    assert [(e.date, names(e)) for e in found] == [
        ("2031-03-02", [NORTH, SOUTH]),
        ("2031-03-04", [NORTH, "funuodi-ws"]),
    ]


@pytest.mark.parametrize(
    ("after", "activities"),
    [
        ("会谈后，贝尔松和托梅鲁共同会见了记者。", ["共同会见记者"]),
        ("会谈前，贝尔松为托梅鲁举行欢迎仪式。当晚，贝尔松举行欢迎宴会。", ["欢迎仪式", "欢迎宴会"]),
        ("贝尔松表示，明天的音乐会会很好。", []),
        ("会谈前，两人在湖边一同散步。", ["散步"]),
        ("会谈后，贝尔松和托梅鲁举行联合记者会，并共进晚餐。", ["晚餐", "联合记者会"]),
        ("贝尔松说，明年再办联合记者会。", []),
    ],
)
def test_side_events_of_the_day_are_activities_of_its_chief_encounter(
    extract: Extract, after: str, activities: list[str]
) -> None:
    [found] = extract("2031年3月4日，冰岛总统贝尔松同斐济总理托梅鲁举行会谈。\n" + after).encounters
    assert (found.kind, found.activities) == ("talks", activities)


def test_talks_after_a_press_appearance_told_first_are_still_the_kind_of_the_day(extract: Extract) -> None:
    text = "3月4日，冰岛总统贝尔松和斐济总理托梅鲁共同会见记者。\n3月4日，贝尔松同托梅鲁举行会谈。"
    [found] = extract(text, "2031-03-05").encounters
    assert found.kind == "talks"


def test_the_leaders_together_are_those_announced_before(extract: Extract) -> None:
    text = "3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。\n3月5日，两国领导人再次举行会谈。"
    found = extract(text, "2031-03-05").encounters
    assert [(e.date, names(e)) for e in found] == [("2031-03-04", [NORTH, SOUTH]), ("2031-03-05", [NORTH, SOUTH])]


@pytest.mark.parametrize(
    ("text", "published_on", "expected", "rule"),
    [
        ("2031年3月4日，{}", "", "2031-03-04", "date.stated"),
        ("3月4日，{}", "2031-03-05", "2031-03-04", "date.year_of_publication"),
        ("4日，{}", "2031-03-05", "2031-03-04", "date.year_of_publication"),
        ("2029年6月1日，峰会开幕。6月2日，{}", "2031-03-05", "2029-06-02", "date.year_stated_before"),
        ("{}\n贝尔松说，今天（3月4日），我很高兴。", "2031-03-05", "2031-03-04", "date.today_in_speech"),
        ("新华社雷克雅未克3月4日电（记者林知远）\n{}", "2031-03-05", "2031-03-04", "date.of_dateline"),
        ("{}", "2031-03-05", "2031-03", "date.month_of_publication"),
    ],
)
def test_the_day_is_the_nearest_one_that_the_text_gives(
    extract: Extract, text: str, published_on: str, expected: str, rule: str
) -> None:
    whole = text.format("冰岛总统贝尔松同斐济总理托梅鲁举行会谈。")
    [found] = extract(whole, published_on).encounters
    assert found.date == expected
    assert [c.rule for c in found.cells if c.column == "date"] == [rule]


def test_an_encounter_without_a_day_is_an_issue(extract: Extract) -> None:
    issues = extract("冰岛总统贝尔松同斐济总理托梅鲁举行会谈。", "2031-03-05").issues
    assert [i.severity for i in issues if i.code == "meeting.no_day"] == ["warning"]


def test_without_any_year_the_date_is_empty_and_an_issue_says_so(extract: Extract) -> None:
    findings = extract("3月4日，冰岛总统贝尔松同斐济总理托梅鲁举行会谈。")
    assert [e.date for e in findings.encounters] == [""]
    assert "date.year_unknown" in {i.code for i in findings.issues}


def test_every_cell_of_an_encounter_has_its_words(extract: Extract) -> None:
    text = "2031年3月4日下午，冰岛总统贝尔松在雷克雅未克同斐济总理托梅鲁举行会谈。"
    [found] = extract(text).encounters
    words = {cell.column: text[cell.start : cell.end] for cell in found.cells}
    assert words["date"] == "2031年3月4日下午"
    assert words["place_id"] == "雷克雅未克"
    assert words["kind"].endswith("会谈")
    assert words["format"] == words["kind"]
    assert [text[a.start : a.end] for a in found.attendance] == ["冰岛总统贝尔松", "斐济总理托梅鲁"]


@pytest.mark.parametrize(
    ("words", "encounter"),
    [
        ("会见托梅鲁时，贝尔松说，很好。", 0),
        ("在会见福诺蒂时，贝尔松说，很好。", 1),
        ("福诺蒂表示，很好。", 1),
        ("贝尔松在会见福诺蒂时说，很好。", 1),
        ("贝尔松在同福诺蒂会谈时说，很好。", 1),
        ("贝尔松对福诺蒂表示，很好。", 1),
    ],
)
def test_a_statement_is_of_the_encounter_that_its_clause_names(extract: Extract, words: str, encounter: int) -> None:
    text = f"3月4日，冰岛总统贝尔松分别会见斐济总理托梅鲁、萨摩亚总理福诺蒂。\n{words}"
    [statement] = extract(text, "2031-03-05").statements
    assert statement.encounter == encounter


def test_a_place_that_no_vocabulary_holds_is_reported_with_its_words(extract: Extract) -> None:
    text = "3月4日，冰岛总统贝尔松在霍德湾镇同斐济总理托梅鲁举行会谈。"
    findings = extract(text, "2031-03-05")
    (issue,) = [i for i in findings.issues if i.code == "place.unknown"]
    assert text[issue.start : issue.end] == "霍德湾镇"
    assert findings.encounters[0].place_id == ""


@pytest.mark.parametrize(
    ("text", "kind", "form"),
    [
        ("3月4日，冰岛总统贝尔松同斐济总理托梅鲁进行了电话交谈。", "call", "phone"),
        ("3月4日，冰岛总统贝尔松与斐济总理托梅鲁在电话中作了长时间交谈。", "call", "phone"),
        ("3月4日，冰岛总统贝尔松会见在电话中请辞的斐济总理托梅鲁。", "meeting", "in_person"),
        ("3月4日，冰岛总统贝尔松与斐济总理托梅鲁通过电话进行磋商。", "call", "phone"),
        ("3月4日，冰岛总统贝尔松出席斐济总理托梅鲁举行的工作早餐会。", "meeting", "in_person"),
        ("3月4日晚，冰岛总统贝尔松出席斐济总理托梅鲁为其举行的欢迎晚宴。", "ceremony", "in_person"),
        ("3月4日，冰岛总统贝尔松接受斐济总理托梅鲁授予金星勋章。", "ceremony", "in_person"),
        ("3月4日，冰岛总统贝尔松会见由斐济总理托梅鲁率领的代表团。", "meeting", "in_person"),
    ],
)
def test_further_words_of_encounter(extract: Extract, text: str, kind: str, form: str) -> None:
    (encounter,) = extract(text, "2031-03-05").encounters
    assert (encounter.kind, encounter.format, names(encounter)) == (kind, form, [NORTH, SOUTH])


@pytest.mark.parametrize("behind", ["的可能性", "的计划", "一事", "的邀请"])
def test_what_was_only_spoken_of_was_not_held(extract: Extract, behind: str) -> None:
    text = f"3月4日，冰岛总统贝尔松谈到同斐济总理托梅鲁举行会晤{behind}。"
    assert extract(text, "2031-03-05").encounters == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("冰岛总统贝尔松2月28日晚（北京时间3月1日上午）会见斐济总理托梅鲁。", "2031-02-28"),
        ("北京时间3月1日（当地时间2月28日），冰岛总统贝尔松会见斐济总理托梅鲁。", "2031-02-28"),
        ("冰岛媒体3日报道称，渔业重要。同一天，冰岛总统贝尔松与斐济总理托梅鲁通话。", "2031-03-03"),
        ("冰岛总统贝尔松会见斐济总理托梅鲁\n冰岛总统贝尔松3日会见到访的斐济总理托梅鲁时表示，渔业重要。", "2031-03-03"),
    ],
)
def test_the_day_is_taken_from_what_is_said_of_it(extract: Extract, text: str, date: str) -> None:
    dates = {encounter.date for encounter in extract(text, "2031-03-05").encounters if encounter.role == "reports"}
    assert dates == {date}


@pytest.mark.parametrize(
    ("time", "date", "role"),
    [
        ("本月初", "2031-03", "mentions"),
        ("上个月", "2031-02", "mentions"),
        ("上周", "2031-03", "mentions"),
        ("日前", "2031-03", "reports"),
        ("近日", "2031-03", "reports"),
    ],
)
def test_an_encounter_of_some_time_ago_is_recalled(extract: Extract, time: str, date: str, role: str) -> None:
    text = f"冰岛总统贝尔松{time}与斐济总理托梅鲁通话。贝尔松今天（3月5日）说，渔业重要。"
    [call] = extract(text, "2031-03-05").encounters
    assert (call.date, call.role) == (date, role)


def test_what_lies_days_before_the_encounter_of_the_report_is_recalled(extract: Extract) -> None:
    text = "3月4日，冰岛总统贝尔松会见斐济总理托梅鲁。\n贝尔松2月20日在苏瓦会见萨摩亚总理福诺蒂。"
    assert [(e.date, e.role) for e in extract(text, "2031-03-05").encounters] == [
        ("2031-03-04", "reports"),
        ("2031-02-20", "mentions"),
    ]


def test_what_was_before_the_encounter_of_the_report_and_is_told_behind_it_is_mentioned(extract: Extract) -> None:
    text = "冰岛总统贝尔松4日会见斐济总理托梅鲁。\n双方谈了渔业。\n3日，贝尔松还同萨摩亚总理福诺蒂通了电话。"
    assert [(e.date, e.role) for e in extract(text, "2031-03-05").encounters] == [
        ("2031-03-04", "reports"),
        ("2031-03-03", "mentions"),
    ]


def test_the_evening_of_a_report_is_not_that_of_the_arrival_it_goes_back_to(extract: Extract) -> None:
    text = "冰岛总统贝尔松4日同斐济总理托梅鲁会谈。托梅鲁3日抵达雷克雅未克。\n渔业重要。\n当晚，贝尔松设宴款待托梅鲁。"
    assert {e.date for e in extract(text, "2031-03-05").encounters} == {"2031-03-04"}


@pytest.mark.parametrize(
    ("day", "expected"), [("2031-03-04", "2031-03-04"), ("2031-03-05", "2031-03")], ids=["same", "next"]
)
def test_what_is_told_behind_the_day_of_publication_was_on_it(extract: Extract, day: str, expected: str) -> None:
    text = "斐济总统托梅鲁4日来到雷克雅未克。\n冰岛总统贝尔松为托梅鲁举行欢迎仪式。两位总统先是单独会谈，接着共进午餐。"
    assert [e.date for e in extract(text, day).encounters] == [expected]


def test_what_is_told_behind_the_day_of_a_departure_was_not_on_it(extract: Extract) -> None:
    text = "斐济总统托梅鲁4日结束对冰岛的访问离开雷克雅未克。\n冰岛总统贝尔松同托梅鲁举行会谈。"
    assert [e.date for e in extract(text, "2031-03-04").encounters] == ["2031-03"]


@pytest.mark.parametrize("word", ["领导人年度会议", "首脑年度会议", "年度总理会议"])
def test_a_yearly_meeting_of_two_leaders_is_talks(extract: Extract, word: str) -> None:
    [found] = extract(f"冰岛总统贝尔松4日在苏瓦与斐济总理托梅鲁举行第10届{word}。", "2031-03-05").encounters
    assert (found.kind, found.date, len(found.principals)) == ("talks", "2031-03-04", 2)


def test_an_encounter_beside_what_was_said_is_reported_where_it_opens_the_report(extract: Extract) -> None:
    text = "冰岛总统贝尔松与斐济总理托梅鲁会面时表示，渔业重要。\n托梅鲁表示，同意。"
    [meeting] = extract(text, "2031-03-05").encounters
    assert (meeting.role, meeting.date) == ("reports", "2031-03")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("冰岛总统贝尔松4日来到苏瓦，开始对斐济的访问。他当天同斐济总理托梅鲁会谈。", "suva"),
        ("新华社苏瓦3月4日电（记者林知远）冰岛总统贝尔松4日来到苏瓦。他当天同斐济总理托梅鲁会谈。", "suva"),
        ("冰岛总统贝尔松4日飞抵斐济首都苏瓦，下午与斐济总理托梅鲁会谈。", "suva"),
        ("冰岛总统贝尔松4日来到斐南部城市苏瓦，与斐济总理托梅鲁会谈。", "suva"),
        ("冰岛总统贝尔松4日同斐济总理托梅鲁会谈。\n会谈在海边的度假城市苏瓦举行。", "suva"),
    ],
)
def test_the_place_is_where_somebody_came_or_where_it_is_told_to_be_held(
    extract: Extract, text: str, place: str
) -> None:
    [meeting] = extract(text, "2031-03-05").encounters
    assert (meeting.date, meeting.place_id, names(meeting)) == ("2031-03-04", place, [NORTH, SOUTH])


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("冰岛总统贝尔松3月4日致电斐济总理托梅鲁，通话历时一小时。", True),
        ("冰岛总统贝尔松3月4日打电话给斐济总理托梅鲁。", True),
        ("冰岛总统贝尔松3月4日给斐济总理托梅鲁打来电话。", True),
        ("冰岛总统贝尔松3月4日接到斐济总理托梅鲁打来的电话。", True),
        ("冰岛总统贝尔松3月4日要给斐济总理托梅鲁打电话。", False),
        ("冰岛总统贝尔松是首位同斐济总理托梅鲁通电话的外国元首。", False),
        ("冰岛总统贝尔松3月4日离席给印度总理莫迪打了一次电话。", True),
        ("冰岛总统贝尔松3月4日致电斐济总理托梅鲁，祝贺他当选。", False),
    ],
)
def test_a_call_is_told_by_who_phoned_and_is_no_telegram(extract: Extract, text: str, held: bool) -> None:
    assert [(e.kind, e.format) for e in extract(text, "2031-03-05").encounters] == [("call", "phone")] * held


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("3月4日，冰岛总统贝尔松在雷克雅未克设宴款待斐济总理托梅鲁。", [("ceremony", "2031-03-04")]),
        ("3月4日，冰岛总统贝尔松与斐济总理托梅鲁共进工作午餐。", [("ceremony", "2031-03-04")]),
        ("3月4日，冰岛总统贝尔松与斐济总理托梅鲁举行视讯会谈。", [("talks", "2031-03-04")]),
        ("3月4日，冰岛总统贝尔松与斐济总理托梅鲁举行高峰会。", [("talks", "2031-03-04")]),
        ("3月4日，冰岛总统贝尔松在苏瓦拜会斐济总理托梅鲁。", [("meeting", "2031-03-04")]),
    ],
)
def test_words_of_other_papers_tell_encounters_too(extract: Extract, text: str, found: list[tuple[str, str]]) -> None:
    assert [(e.kind, e.date) for e in extract(text, "2031-03-05").encounters] == found


@pytest.mark.parametrize(
    "text",
    [
        "3月4日，冰岛总统贝尔松在雷克雅未克接连会见与会的国家领导人。客人当中有斐济总理托梅鲁、萨摩亚总理福诺蒂。\n贝尔松说，好。",
        "3月4日，冰岛总统贝尔松在雷克雅未克分别会见与会的国家领导人。\n会见斐济总理托梅鲁时，贝尔松说，好。\n"
        "同萨摩亚总理福诺蒂会谈时，贝尔松说，渔业重要。",
    ],
)
def test_guests_of_the_lead_are_named_behind_it(extract: Extract, text: str) -> None:
    assert [(names(e), e.date, e.place_id) for e in extract(text, "2031-03-05").encounters] == [
        ([NORTH, SOUTH], "2031-03-04", "reykjavik"),
        ([NORTH, "funuodi-ws"], "2031-03-04", "reykjavik"),
    ]


def test_pieces_of_a_sentence_have_its_subject(extract: Extract) -> None:
    text = "3月4日，冰岛总统贝尔松与斐济总理托梅鲁会谈；同汤加首相埃凯会晤；会见了萨摩亚总理福诺蒂。"
    found = extract(text, "2031-03-05").encounters
    assert [(e.kind, names(e)) for e in found] == [
        ("talks", [NORTH, SOUTH]),
        ("talks", ["aisake-eke", NORTH]),
        ("meeting", [NORTH, "funuodi-ws"]),
    ]


def test_an_encounter_without_a_day_is_of_the_day_of_the_one_told_before(extract: Extract) -> None:
    text = (
        "3月3日，冰岛总统贝尔松会见斐济总理托梅鲁。\n3月4日，贝尔松会见萨摩亚总理福诺蒂。\n"
        "随后，贝尔松会见汤加首相埃凯。"
    )
    assert [e.date for e in extract(text, "2031-03-05").encounters] == ["2031-03-03", "2031-03-04", "2031-03-04"]


@pytest.mark.parametrize(
    "words", ["先后与两位外国领导人会晤，他们是：", "分别会见两位外国领导人：", "先后同两位国家元首举行会晤，包括"]
)
def test_guests_named_behind_a_count_of_them_were_met_one_by_one(extract: Extract, words: str) -> None:
    text = f"3月4日，冰岛总统贝尔松在雷克雅未克{words}斐济总理托梅鲁、萨摩亚总理福诺蒂。"
    found = extract(text, "2031-03-05").encounters
    assert [(names(e), e.place_id) for e in found] == [
        ([NORTH, SOUTH], "reykjavik"),
        ([NORTH, "funuodi-ws"], "reykjavik"),
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("冰岛总统贝尔松3月4日与斐济总理托梅鲁签署联合声明。", ["ceremony"]),
        ("3月4日，冰岛总统贝尔松与斐济总理托梅鲁在苏瓦出席签字仪式。", ["ceremony"]),
        ("斐济总理托梅鲁来访，冰岛总统贝尔松3月4日为他举行欢迎仪式。", ["ceremony"]),
        ("斐济总理托梅鲁来访，冰岛总统贝尔松为他举行欢迎仪式。", []),
        ("冰岛总统贝尔松与斐济总理托梅鲁签署联合声明。", []),
    ],
)
def test_a_signing_or_a_welcome_of_a_day_is_a_ceremony(extract: Extract, text: str, kinds: list[str]) -> None:
    assert [e.kind for e in extract(text, "2031-03-05").encounters] == kinds


def test_talks_of_three_countries_are_a_summit_and_two_of_them_may_meet_beside(extract: Extract) -> None:
    text = (
        "法国总统马克龙、日本首相石破茂和韩国总统李在明3月4日在巴黎举行会谈。\n"
        "4日，日韩两国领导人也在巴黎举行会晤，讨论渔业问题。"
    )
    found = extract(text, "2031-03-05").encounters
    assert [(e.kind, {p.country_code for p in e.principals}) for e in found] == [
        ("summit", {"FR", "JP", "KR"}),
        ("talks", {"JP", "KR"}),
    ]


@pytest.mark.parametrize("words", ["应普京邀请，", "应俄罗斯总统普京邀请"])
def test_an_invitation_says_why_somebody_came(extract: Extract, words: str) -> None:
    found = extract(f"3月4日，国家主席习近平{words}在莫斯科同普京举行会谈。", "2031-03-05").encounters
    assert [(e.kind, e.place_id, names(e)) for e in found] == [("talks", "moscow", ["vladimir-putin", "xi-jinping"])]


def test_days_and_guests_in_parallel_are_paired(extract: Extract) -> None:
    text = "冰岛总统贝尔松于4日和2日分别会见斐济总理托梅鲁、时任萨摩亚总理福诺蒂。"
    encounters = extract(text, "2031-03-05").encounters
    assert [(e.date, names(e)) for e in encounters] == [
        ("2031-03-04", [NORTH, SOUTH]),
        ("2031-03-02", [NORTH, "funuodi-ws"]),
    ]


def test_two_who_receive_somebody_separately_met_him_apart(extract: Extract) -> None:
    text = "3月4日，冰岛总统贝尔松与萨摩亚总理福诺蒂分别会见了斐济总理托梅鲁。"
    assert [names(e) for e in extract(text, "2031-03-05").encounters] == [[NORTH, SOUTH], ["funuodi-ws", SOUTH]]


def test_a_queen_accompanies_and_meets_nobody_as_a_principal(extract: Extract) -> None:
    text = "3月4日，冰岛总统贝尔松会见泰国国王哇集拉隆功和王后素提达。"
    (encounter,) = extract(text, "2031-03-05").encounters
    assert names(encounter) == [NORTH, "vajiralongkorn"]
    assert [a.person.name_zh for a in encounter.attendance if a.role == "accompanying"] == ["素提达"]


def test_the_head_of_a_party_delegation_counts(extract: Extract) -> None:
    text = "3月4日，全国政协主席王沪宁会见由越共中央政治局委员、中央组织部部长甄明远率领的代表团。"
    (encounter,) = extract(text, "2031-03-05").encounters
    assert names(encounter) == ["wang-huning", "zhenmingyuan-vn"]


def test_leaders_of_parties_on_both_sides_of_the_strait_meet(extract: Extract) -> None:
    text = "3月4日，中共中央总书记习近平会见中国国民党主席吴敦义。"
    (encounter,) = extract(text, "2031-03-05").encounters
    assert names(encounter) == ["wu-den-yih", "xi-jinping"]


def test_what_a_review_recalls_far_down_is_of_the_month_it_names(extract: Extract) -> None:
    lines = ["冰岛今天（3月5日）回顾一年来的外交。", *["外交活动很多。"] * 5]
    lines.append("1月，渔业合作提速。冰岛总统贝尔松同斐济总理托梅鲁举行会谈。")
    (encounter,) = extract("\n".join(lines), "2031-03-05").encounters
    assert (encounter.role, encounter.date) == ("mentions", "2031-01")


def test_a_session_that_two_preside_over_is_the_occasion_of_their_talks(extract: Extract) -> None:
    text = (
        "3月4日，冰岛总统贝尔松访问斐济，同斐济总理托梅鲁共同主持渔业委员会第三次会议，"
        "同萨摩亚总理福诺蒂共同主持海洋委员会第五次会议。"
    )
    assert [(e.kind, names(e)[1], e.occasion) for e in extract(text, "2031-03-05").encounters] == [
        ("talks", SOUTH, "渔业委员会第三次会议"),
        ("talks", "funuodi-ws", "海洋委员会第五次会议"),
    ]


def test_an_award_has_its_ceremony_for_its_occasion(extract: Extract) -> None:
    text = "3月4日，冰岛总统贝尔松为斐济总理托梅鲁举行金星勋章颁授仪式。"
    (encounter,) = extract(text, "2031-03-05").encounters
    assert (encounter.kind, encounter.occasion) == ("ceremony", "金星勋章颁授仪式")


@pytest.mark.parametrize(
    ("text", "kind", "role"),
    [
        ("3月4日，冰岛总统贝尔松和斐济总理托梅鲁在巴黎举行会谈后表示，鱼群要保护。", "talks", "reports"),
        ("3月4日，冰岛总统贝尔松与斐济总理托梅鲁在巴黎举行会晤时表示，鱼群要保护。", "talks", "reports"),
        ("冰岛总统贝尔松4日在巴黎会晤来访的斐济总理托梅鲁。", "talks", "reports"),
        ("冰岛总统贝尔松4日在巴黎会晤斐济总理托梅鲁。", "talks", "reports"),
        ("冰岛总统贝尔松以及斐济总理托梅鲁4日举行会谈。", "talks", "reports"),
        ("斐济总理托梅鲁4日到访。冰岛总统贝尔松祝愿友谊长存。随后，他应邀于4日与托梅鲁举行会谈。", "talks", "reports"),
        ("冰岛总统贝尔松4日上午在总统府广场欢迎斐济总理托梅鲁到访。", "ceremony", "reports"),
        ("冰岛总统贝尔松4日晚在总统府举行宴会，欢迎斐济总理托梅鲁。", "ceremony", "reports"),
        ("冰岛总统贝尔松周二在巴黎会见斐济总理托梅鲁。", "meeting", "reports"),
        ("冰岛总统贝尔松与到访的斐济总理托梅鲁4日共同签署渔业条约。", "ceremony", "reports"),
        ("冰岛总统贝尔松4日在与斐济总理托梅鲁的通话中说，鱼群要保护。", "call", "reports"),
        ("冰岛总统贝尔松4日在与斐济总理托梅鲁举行的联合记者会上说，鱼群要保护。", "ceremony", "reports"),
        ("冰岛总统贝尔松4日在与到访的斐济总理托梅鲁共同出席记者会时说，鱼群要保护。", "ceremony", "reports"),
        ("冰岛总统贝尔松4日在与来访的斐济总理托梅鲁的首次会谈中提出倡议。", "talks", "reports"),
        ("在与斐济总理托梅鲁4日的电话会谈中，冰岛总统贝尔松表示，鱼群要保护。", "call", "reports"),
    ],
)
def test_agencies_tell_an_encounter_in_these_words_too(extract: Extract, text: str, kind: str, role: str) -> None:
    findings = extract(text, "2031-03-05")
    [found] = findings.encounters
    assert (found.kind, found.role, found.date) == (kind, role, "2031-03-04")
    assert "记者会" not in found.occasion
    assert len(findings.statements) == text.count("，鱼群")
    assert names(found) == [NORTH, SOUTH]


@pytest.mark.parametrize("before", ["的特使4日", "将", "拒绝"])
def test_talks_of_others_or_to_come_are_not_told_by_what_is_said_in_them(extract: Extract, before: str) -> None:
    text = f"冰岛总统贝尔松{before}在与斐济总理托梅鲁的会谈中提出倡议。"
    assert extract(text, "2031-03-05").encounters == []


@pytest.mark.parametrize(
    "text",
    [
        "冰岛总统贝尔松多次同斐济总理托梅鲁通电话。",
        "冰岛总统贝尔松与斐济总理托梅鲁共同签署渔业条约那年，鱼群还多。",
        "冰岛总统贝尔松出席会议，以及斐济总理托梅鲁等负责人出席峰会。",
    ],
)
def test_what_has_no_time_or_no_meeting_is_no_encounter(extract: Extract, text: str) -> None:
    assert extract(text, "2031-03-05").encounters == []


def test_one_told_as_the_subject_of_a_report_to_somebody_is_recalled(extract: Extract) -> None:
    text = "冰岛总统贝尔松4日与斐济总理托梅鲁通电话。\n托梅鲁介绍了他3日在巴黎与法国总统马克龙会谈的情况。"
    assert [(e.date, e.role) for e in extract(text, "2031-03-05").encounters] == [
        ("2031-03-04", "reports"),
        ("2031-03-03", "mentions"),
    ]


def test_guests_behind_a_semicolon_were_met_by_the_one_of_whom_the_sentence_tells(extract: Extract) -> None:
    text = "访问期间，冰岛总统贝尔松同斐济总理托梅鲁举行会谈；分别会见了斐济议长瓦图、斐济外长乌洛。"
    assert [names(e) for e in extract(text, "2031-03-05").encounters][:2] == [[NORTH, SOUTH], [NORTH, "watu-fj"]]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("在法国首都巴黎", "paris"),
        ("在法国旅游城市巴黎", "paris"),
        ("在对法国进行访问期间，于4日在法国首都巴黎", "paris"),
    ],
)
def test_the_city_counts_before_its_country(extract: Extract, words: str, place: str) -> None:
    [found] = extract(f"冰岛总统贝尔松4日{words}会见斐济总理托梅鲁。", "2031-03-05").encounters
    assert found.place_id == place


def test_what_two_attended_is_not_the_occasion_of_their_talks(extract: Extract) -> None:
    text = "冰岛总统贝尔松和斐济总理托梅鲁4日共同见证渔业合作文件的签署。\n冰岛总统贝尔松4日同斐济总理托梅鲁举行会谈。"
    [found] = extract(text, "2031-03-05").encounters
    assert (found.kind, found.occasion) == ("talks", "")


def test_two_who_spoke_at_the_inauguration_of_a_third_met_without_him(extract: Extract) -> None:
    text = "3月4日，冰岛总统贝尔松和斐济总统托梅鲁在法国总统马克龙的就职典礼上短暂交谈。"
    [met] = extract(text, "2031-03-05").encounters
    assert (met.kind, set(names(met))) == ("meeting", {NORTH, SOUTH})


def test_guests_whom_the_lead_does_not_name_are_named_where_each_was_met(extract: Extract) -> None:
    text = (
        "3月4日，冰岛总统贝尔松在巴黎分别会见几位岛国领导人，同他们交换意见。\n"
        "在会见斐济总理托梅鲁时，贝尔松强调，渔业很重要。\n托梅鲁表示，鱼群要保护。\n"
        "会见俄罗斯总统普京时，贝尔松指出，冰川在退。"
    )
    findings = extract(text, "2031-03-05")
    assert [(names(e), e.date, e.place_id, e.kind) for e in findings.encounters] == [
        ([NORTH, SOUTH], "2031-03-04", "paris", "meeting"),
        ([NORTH, "vladimir-putin"], "2031-03-04", "paris", "meeting"),
    ]
    assert [s.encounter for s in findings.statements] == [0, 0, 1]


def test_the_heads_whose_words_are_reported_met_where_their_meeting_is_the_subject(extract: Extract) -> None:
    text = (
        "俄法德三国元首第四次会晤于2031年3月4日在法国首都巴黎举行。三国元首第三次会晤于2028年在柏林举行。\n"
        "会晤伊始，法国总统马克龙向客人致以问候，并表示，春天很美。\n普京表示，合作很好。\n默克尔指出，还要努力。\n"
        "在会晤中，三方一致同意，将《俄法德渔业规划》延长5年。"
    )
    found = extract(text, "2031-03-05")
    [met] = found.encounters
    assert (met.kind, met.date, met.place_id, met.occasion) == (
        "summit", "2031-03-04", "paris", "俄法德三国元首第四次会晤",
    )  # fmt: skip
    assert [p.name_zh for p in met.principals] == ["默克尔", "马克龙", "普京"]
    assert [s.verb for s in found.statements] == ["表示", "表示", "指出", "一致同意"]
    assert [(d.action, d.date) for d in found.documents] == [("extended", "2031-03-04")]


def test_two_who_speak_are_not_three_heads(extract: Extract) -> None:
    text = "俄法德三国元首会晤于2031年3月4日在巴黎举行。\n普京表示，合作很好。\n马克龙指出，还要努力。"
    assert extract(text, "2031-03-05").encounters == []


def test_both_heads_are_those_whom_the_paragraph_names_where_nobody_is_quoted(extract: Extract) -> None:
    text = (
        "应中国国家主席习近平邀请，俄罗斯总统普京2月27日至3月4日对中国进行国事访问。"
        "两国元首3月3日举行会谈，会后共同签署《海洋联合声明》。"
    )
    found = extract(text, "2031-03-05")
    assert [(e.date, e.role, names(e)) for e in found.encounters] == [
        ("2031-03-03", "reports", ["vladimir-putin", "xi-jinping"])
    ]
    assert [(d.title, d.date, d.encounter) for d in found.documents] == [("海洋联合声明", "2031-03-03", 0)]


def test_a_summit_of_two_is_talks(extract: Extract) -> None:
    [met] = extract("3月4日，习近平在巴黎同普京举行峰会。", "2031-03-05").encounters
    assert met.kind == "talks"


def test_the_last_time_that_two_met_is_no_encounter_of_the_day(extract: Extract) -> None:
    found = extract("3月4日，习近平会见普京。普京上一次与马克龙会面是在2030年10月。", "2031-03-05").encounters
    assert [(e.date, e.role) for e in found] == [("2031-03-04", "reports"), ("2030-10", "mentions")]


def test_he_who_takes_office_is_no_guest_of_those_who_came_for_it(extract: Extract) -> None:
    text = "3月4日，赴法国出席法国新任总统马克龙就职仪式的国家副主席韩正在巴黎会见俄罗斯总统普京。"
    [met] = extract(text, "2031-03-05").encounters
    assert ([p.name_zh for p in met.principals], met.place_id) == (["韩正", "普京"], "paris")


@pytest.mark.parametrize(("word", "kind"), [("话别", "meeting"), ("亲切叙谈", "meeting"), ("举行磋商", "talks")])
def test_a_farewell_and_a_consultation_are_encounters(extract: Extract, word: str, kind: str) -> None:
    text = f"2031年3月4日，冰岛总统贝尔松在雷克雅未克同斐济总理托梅鲁{word}。"
    assert [(e.kind, e.place_id) for e in extract(text).encounters] == [(kind, "reykjavik")]


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("两位领导人前日（2日）中午在托尔海姆酒店开始会谈，谈了很久。", "2031-03-02"),
        ("两人3日先后单独会谈两次，最后一次在晚上。", "2031-03-03"),
        ("两人2日在机场握手，之后同乘一车，在那里会面廿七分钟。", "2031-03-02"),
        ("贝尔松2日飞抵雷克雅未克。其后两人闭门会谈，气氛很好。", "2031-03-02"),
    ],
)
def test_both_met_by_the_verb_alone(extract: Extract, words: str, date: str) -> None:
    text = f"冰岛总统贝尔松3月4日在雷克雅未克同斐济总理托梅鲁举行会谈。\n{words}"
    found = extract(text, "2031-03-05").encounters
    assert date in [e.date for e in found]
    assert all([p.name_zh for p in e.principals] == ["贝尔松", "托梅鲁"] for e in found)


@pytest.mark.parametrize(
    "words",
    [
        "这是托梅鲁就任以来两人首次见面。",
        "两国外长会谈两次。",
        "两人将于下周单独会谈两次。",
        "他期待两人的会谈。",
        "两人没有单独会谈。",
    ],
)
def test_what_is_said_of_meeting_is_no_further_encounter(extract: Extract, words: str) -> None:
    text = f"冰岛总统贝尔松3月4日在雷克雅未克同斐济总理托梅鲁举行会谈。\n{words}"
    assert [e.date for e in extract(text, "2031-03-05").encounters] == ["2031-03-04"]


def test_two_of_more_who_met_are_the_two_whom_the_sentence_names(extract: Extract) -> None:
    text = (
        "冰岛总统贝尔松、法国总统马克龙3月4日同斐济总理托梅鲁举行会谈。\n"
        "这是贝尔松头一次与托梅鲁面对面；两人在马克龙退席后单独会谈约一刻钟。"
    )
    met = [sorted(p.name_zh for p in e.principals) for e in extract(text, "2031-03-05").encounters]
    assert met == [["托梅鲁", "贝尔松", "马克龙"], ["托梅鲁", "贝尔松"]]


def test_two_who_sat_down_together_signed_side_by_side(extract: Extract) -> None:
    text = "斐济总理托梅鲁4日上午在雷克雅未克与冰岛总统贝尔松并肩落座，签下《渔业宣言》。"
    [met] = extract(text, "2031-03-05").encounters
    assert (met.kind, met.date) == ("ceremony", "2031-03-04")


def test_what_was_next_is_not_recalled_with_what_was_before(extract: Extract) -> None:
    text = (
        "冰岛总统贝尔松3月4日在巴黎同斐济总理托梅鲁举行会谈。\n"
        "贝尔松此前会见了法国总统马克龙，会谈结束后又与托梅鲁、马克龙举行了会晤。"
    )
    found = extract(text, "2031-03-05").encounters
    assert [len(e.principals) for e in found] == [2, 3]


@pytest.mark.parametrize("word", ["觐见", "谒见", "晋见"])
def test_an_audience_is_an_encounter(extract: Extract, word: str) -> None:
    [met] = extract(f"2031年3月4日，冰岛总统贝尔松在巴黎{word}英国国王查尔斯，并看望卡米拉王后。").encounters
    assert [p.name_zh for p in met.principals] == ["贝尔松", "查尔斯"]


def test_of_two_days_each_has_the_place_behind_it(extract: Extract) -> None:
    text = "2030年9月在巴黎，2031年3月4日在苏瓦，冰岛总统贝尔松和斐济总理托梅鲁两度会晤。"
    assert [(e.date, e.place_id) for e in extract(text, "2031-03-05").encounters] == [("2031-03-04", "suva")]


@pytest.mark.parametrize("here", ["在此间会见", "在这里会见", "会见"])
def test_here_is_where_the_report_was_filed(extract: Extract, here: str) -> None:
    text = f"新华社苏瓦3月4日电 冰岛总统贝尔松4日{here}斐济总理托梅鲁。"
    [encounter] = extract(text, "2031-03-05").encounters
    proof = {text[c.start : c.end] for c in encounter.cells if c.column == "place_id"}
    assert (encounter.place_id, proof) == (("suva", {here[1:3], "苏瓦"}) if "在" in here else ("", set()))


def test_an_outlet_of_ones_own_files_from_a_place_that_is_not_known(extract: Extract) -> None:
    text = "本报斐济楠布卡3月4日电（记者林知远）冰岛总统贝尔松今天下午会见斐济总理托梅鲁。"
    assert [e.date for e in extract(text, "2031-03-06").encounters] == ["2031-03-04"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3月4日傍晚，贝尔松夫妇陪同托梅鲁漫步古宫并品茶。", [("ceremony", "2031-03-04")]),
        ("贝尔松陪同托梅鲁参观渔港。", []),
        ("3月4日，两国领导人还在科罗尔共同主持了渔业会议。", [("talks", "2031-03-04")]),
        ("3月4日，两国领导人将共同主持渔业会议。", []),
        ("两国领导人还共同主持了渔业会议。", []),
    ],
)
def test_what_a_host_shows_his_guest_or_both_lead_on_a_day_is_an_encounter(
    extract: Extract, text: str, expected: list[tuple[str, str]]
) -> None:
    talks = "3月5日，冰岛总统贝尔松同斐济总理托梅鲁会谈。\n"
    found = extract(talks + text, "2031-03-06").encounters
    assert [(e.kind, e.date) for e in found if e.date != "2031-03-05"] == expected


def test_all_who_are_listed_before_the_last_sign(extract: Extract) -> None:
    text = "冰岛总统贝尔松、帕劳总统惠普斯与斐济总理托梅鲁3月4日在巴黎签下《渔业协定》。"
    [found] = extract(text, "2031-03-05").encounters
    assert (found.kind, len(found.principals)) == ("ceremony", 3)


def test_before_he_left_is_on_the_day_on_which_he_left(extract: Extract) -> None:
    text = "冰岛总统贝尔松4日结束对斐济的访问。离开之前，他在苏瓦机场同斐济总理托梅鲁签署了《渔业宣言》。"
    [found] = extract(text, "2031-03-05").encounters
    assert (found.kind, found.date) == ("ceremony", "2031-03-04")


@pytest.mark.parametrize("guest", ["他", "这位客人", "该位来宾"])
def test_the_guest_is_of_another_country_than_who_receives_him(extract: Extract, guest: str) -> None:
    text = (
        "冰岛总统贝尔松3月5日在雷克雅未克会见斐济总理托梅鲁。\n"
        f"同日，冰岛总理哈尔德松会见托梅鲁。哈尔德松说，合作很好。同日，冰岛议长约翰松也会见了{guest}。"
    )
    found = extract(text, "2031-03-05").encounters
    assert [sorted(p.name_zh for p in e.principals) for e in found[2:]] == [["托梅鲁", "约翰松"]]


def test_the_clause_behind_a_dinner_is_no_occasion(extract: Extract) -> None:
    [found] = extract("3月5日，冰岛总统贝尔松与斐济总理托梅鲁共进晚餐，两人都很高兴。", "2031-03-05").encounters
    assert found.occasion == ""


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("\n3月3日，贝尔松还在苏瓦会见了帕劳总统惠普斯。", "mentions"),
        ("\n3月4日，贝尔松还在苏瓦会见了帕劳总统惠普斯。", "reports"),
        ("\n3月3日，贝尔松在苏瓦会见帕劳总统惠普斯。", "reports"),
    ],
)
def test_what_is_added_of_an_earlier_day_is_mentioned(extract: Extract, text: str, role: str) -> None:
    told = "冰岛总统贝尔松3月4日在苏瓦会见斐济总理托梅鲁。"
    assert [e.role for e in extract(told + text, "2031-03-05").encounters] == ["reports", role]


@pytest.mark.parametrize(
    "source", ["网站消息", "办公室消息", "新闻局通报", "官网发布的消息", "社交账号消息", "发言人消息", "府消息"]
)
def test_what_a_leaders_office_publishes_is_nobody_who_met(extract: Extract, source: str) -> None:
    text = f"据俄罗斯总统{source}，3月4日，普京同斐济总理托梅鲁通了电话。"
    [call] = extract(text, "2031-03-05").encounters
    assert {p.name_zh for p in call.principals} == {"普京", "托梅鲁"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("渔港4日举行通水仪式，冰岛总统贝尔松和斐济总理托梅鲁用视频方式共同出席。", ("ceremony", "video", "通水仪式")),
        ("渔港4日举行通水典礼，冰岛总统贝尔松和斐济总理托梅鲁共同出席。", ("ceremony", "in_person", "通水典礼")),
        (
            "4日，冰岛总统贝尔松和斐济总理托梅鲁在苏瓦通过视频连线共同出席了通水仪式。",
            ("ceremony", "in_person", "通水仪式"),
        ),
        (
            "4日，冰岛总统贝尔松在苏瓦总理府同斐济总理托梅鲁以视频方式共同出席通水仪式。",
            ("ceremony", "in_person", "通水仪式"),
        ),
        (
            "4日，冰岛总统贝尔松在雷克雅未克以视频方式同斐济总理托梅鲁共同出席了通水仪式。",
            ("ceremony", "video", "通水仪式"),
        ),
        (
            "4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。会谈后，贝尔松和托梅鲁通过视频连线共同出席通水仪式。",
            ("talks", "in_person", ""),
        ),
        (
            "4日，冰岛总统贝尔松同斐济总理托梅鲁举行视频会晤。\n两国领导人先单独谈了半小时。",
            ("talks", "video", ""),
        ),
    ],
)
def test_who_attended_by_video_and_who_saw_it_together(extract: Extract, text: str, expected: tuple[str, ...]) -> None:
    [met] = extract(text, "2031-03-05").encounters
    assert (met.kind, met.format, met.occasion) == expected


def test_the_same_day_is_none_that_was_told_in_passing(extract: Extract) -> None:
    text = (
        "4日，冰岛总统贝尔松和斐济总理托梅鲁以视频方式共同出席了渔港通水仪式。\n两天前，贝尔松取消了活动。\n"
        "当天仪式之前，贝尔松同托梅鲁通了电话。"
    )
    assert [(e.format, e.date) for e in extract(text, "2031-03-05").encounters] == [
        ("video", "2031-03-04"),
        ("phone", "2031-03-04"),
    ]


@pytest.mark.parametrize("joint", ["", "双方商定扩大贸易，两国政府代表签署了渔业协定"])
def test_the_next_day_behind_a_day_of_the_sentence_is_that_of_the_second(extract: Extract, joint: str) -> None:
    text = f"3月4日，冰岛总统贝尔松在苏瓦同斐济总理托梅鲁会谈，{joint}；次日，贝尔松又同萨摩亚总理福诺蒂在总理府见面。"
    found = extract(text, "2031-03-06")
    assert [e.date for e in found.encounters] == ["2031-03-04", "2031-03-05"]
    assert [text[s.start : s.end] for s in found.statements] == (["扩大贸易"] if joint else [])


@pytest.mark.parametrize(
    ("passing", "expected"),
    [
        ("", "2031-03-04"),
        ("3日，贝尔松参观了渔船。", "2031-03"),
        ("次日，天晴。", "2031-03"),
        ("贝尔松结束了访问。", "2031-03"),
    ],
)
def test_the_one_day_of_news_in_the_lead_is_that_of_the_talks(extract: Extract, passing: str, expected: str) -> None:
    text = (
        f"{passing}4日下午，冰岛总统贝尔松走进苏瓦渔港，同斐济总理托梅鲁握手。\n"
        "两人先看了渔船，然后举行了扩大会谈。\n上一次冰斐会是2029年4月25日在苏瓦举行的。"
    )
    talks, earlier = extract(text, "2031-03-05").encounters
    assert (talks.role, talks.kind, talks.date) == ("reports", "talks", expected)
    assert (earlier.role, earlier.date, earlier.place_id) == ("mentions", "2029-04-25", "suva")


def test_what_is_brought_is_nobody_who_arrives_on_an_earlier_day(extract: Extract) -> None:
    text = (
        "新华社苏瓦3月5日电 渔港4日举行首批鱼苗运抵仪式，冰岛总统贝尔松和斐济总理托梅鲁以视频方式共同出席了活动。\n"
        "当天仪式之前，贝尔松同托梅鲁通了电话。"
    )
    assert [(e.format, e.date) for e in extract(text, "2031-03-05").encounters] == [
        ("video", "2031-03-04"),
        ("phone", "2031-03-04"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "国家主席习近平会见俄罗斯总统普京派来的代表团。",
        "国家主席习近平在北京接待俄罗斯总统普京派来的特使。",
        "俄罗斯总统普京需要到北京同习近平会谈。",
    ],
)
def test_who_only_sent_somebody_or_needs_to_go_met_nobody(extract: Extract, text: str) -> None:
    assert extract(f"3月4日，{text}", "2031-03-05").encounters == []


def test_the_day_on_which_a_site_retells_others_is_not_that_of_the_call_where_another_is_told(extract: Extract) -> None:
    lead = "北极星网3月5日报道 外媒称，冰岛、斐济两国领导人在电话中作了长时间交谈。\n"
    told = "据某社巴黎3月4日报道，冰岛总统贝尔松4日与斐济总理托梅鲁通电话。"
    assert [(e.kind, e.date, e.role) for e in extract(lead + told, "2031-03-05").encounters] == [
        ("call", "2031-03-04", "reports")
    ]


def test_the_place_and_what_gives_it_are_the_city_where_the_country_stands_before_it(extract: Extract) -> None:
    text = "正在斐济进行访问的冰岛总统贝尔松3月4日在苏瓦同斐济总理托梅鲁会谈。"
    [encounter] = extract(text, "2031-03-05").encounters
    assert [(c.value, text[c.start : c.end]) for c in encounter.cells if c.column == "place_id"] == [("suva", "苏瓦")]


def test_the_first_guest_of_several_is_named_behind_the_lead(extract: Extract) -> None:
    text = (
        "5日，冰岛总统贝尔松在雷克雅未克接连会见前来出席渔业大会的外国贵宾。\n第一位客人是斐济总理托梅鲁。贝尔松对他说，渔业很重要。\n"
        "随后，贝尔松会见了萨摩亚总理福诺蒂。"
    )
    findings = extract(text, "2031-03-06")
    met = {p.name_zh: e.date for e in findings.encounters for p in e.principals if p.country_code != "IS"}
    assert met == {"托梅鲁": "2031-03-05", "福诺蒂": "2031-03-05"}
    assert [s.verb for s in findings.statements] == ["说"]
