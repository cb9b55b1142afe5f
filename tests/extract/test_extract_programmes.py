"""What is announced: for the same day, of another too, by a list of leaders, and in the programme of a visit."""

from __future__ import annotations

import pytest

from said import Extract

NORTH, SOUTH, ISLE = "冰岛总统贝尔松", "斐济总理托梅鲁", "汤加国王图普"
TALKS = "2031年3月5日，冰岛总统贝尔松在苏瓦同斐济总理托梅鲁举行会谈。\n"
Planned = list[tuple[str, str, set[str]]]


def planned(extract: Extract, text: str, day: str = "2031-03-06") -> Planned:
    """Kind, day and people of each encounter to come."""
    found = extract(text, day).encounters
    return [(e.kind, e.date, {p.name_zh for p in e.principals}) for e in found if e.status == "planned"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("贝尔松当天晚些时候还将在苏瓦会见帕劳总统惠普斯。", [("meeting", "2031-03-05", {"贝尔松", "惠普斯"})]),
        ("当晚，贝尔松将在苏瓦会见帕劳总统惠普斯。", [("meeting", "2031-03-05", {"贝尔松", "惠普斯"})]),
        (
            "10日，贝尔松将转往帕劳，同帕劳总统惠普斯会谈。\n当晚，法国总统马克龙将在科罗尔会见贝尔松。",
            [("talks", "2031-03-10", {"贝尔松", "惠普斯"}), ("meeting", "2031-03-10", {"贝尔松", "马克龙"})],
        ),
    ],
)
def test_what_is_to_come_on_the_same_day(extract: Extract, text: str, expected: Planned) -> None:
    assert planned(extract, TALKS + text) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("按计划，贝尔松6日在苏瓦同斐济总理托梅鲁举行会谈。", "planned"),
        ("贝尔松6日抵达苏瓦。根据日程安排，两国领导人当天举行会谈。", "planned"),
        ("据日程，贝尔松6日会见斐济总理托梅鲁。之后，贝尔松前往帕劳。", "planned"),
        ("按照计划，贝尔松已于6日同斐济总理托梅鲁举行会谈。", "held"),
        ("按计划，贝尔松6日在苏瓦同斐济总理托梅鲁举行会谈。会谈后，贝尔松表示，渔业合作很重要。", "held"),
        ("按计划，贝尔松6日在苏瓦同斐济总理托梅鲁举行会谈。\n贝尔松表示，渔业合作很重要。", "held"),
        ("按计划，贝尔松6日在苏瓦同斐济总理托梅鲁举行会谈。两人随后参观港口。", "held"),
        ("按计划，贝尔松6日在苏瓦同斐济总理托梅鲁举行会谈，并签署渔业协定。", "held"),
        ("按计划，贝尔松6日在苏瓦同斐济总理托梅鲁举行会谈。会谈后，两人将共同会见记者。", "planned"),
        ("根据两国渔业交流计划，贝尔松6日在苏瓦同斐济总理托梅鲁举行会谈。", "held"),
        ("贝尔松6日在苏瓦同斐济总理托梅鲁举行会谈。按计划，贝尔松7日回国。", "held"),
    ],
)
def test_what_a_programme_names_for_the_day_of_the_report(extract: Extract, text: str, status: str) -> None:
    found = extract(f"冰岛总统贝尔松对斐济进行访问，斐济总理托梅鲁到机场迎接。{text}", "2031-03-06").encounters
    assert {e.status for e in found if e.kind in ("talks", "meeting")} == {status}


def test_another_will_meet_the_same_guest_that_day(extract: Extract) -> None:
    text = TALKS + "法国总统马克龙今天将会见托梅鲁，德国总理默茨也将同他会见。"
    assert planned(extract, text) == [
        ("meeting", "2031-03-06", {"马克龙", "托梅鲁"}),
        ("meeting", "2031-03-06", {"默茨", "托梅鲁"}),
    ]


def test_the_day_told_last_is_no_longer_the_same_where_it_is_long_past(extract: Extract) -> None:
    text = TALKS + "稍后，贝尔松将会见帕劳总统惠普斯。"
    assert planned(extract, text, "2031-03-14") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "27日，贝尔松、托梅鲁以及帕劳总统惠普斯将出席渔业联盟理事会会议。",
            [("summit", "2031-03-27", {"贝尔松", "托梅鲁", "惠普斯"})],
        ),
        ("27日，贝尔松、托梅鲁以及帕劳总统惠普斯有望出席渔业联盟峰会。", []),
        ("27日，贝尔松将出席渔业联盟峰会。", []),
    ],
)
def test_several_will_attend_a_gathering(extract: Extract, text: str, expected: Planned) -> None:
    assert planned(extract, TALKS + text) == expected


@pytest.mark.parametrize(
    ("opening", "role", "occasion"),
    [
        ("将出访斐济。渔业部官员介绍了访问的日程。", "reports", ""),
        ("将出访斐济。渔业部官员谈了鱼群。", "mentions", ""),
        ("将对斐济进行国事访问。渔业部官员谈了鱼群。", "reports", "国事访问"),
    ],
)
def test_a_programme_is_about_what_it_announces(extract: Extract, opening: str, role: str, occasion: str) -> None:
    text = f"冰岛总统贝尔松3月21日至26日{opening}\n22日，贝尔松将同斐济总理托梅鲁会谈。"
    found = extract(text, "2031-03-20").encounters
    assert [(e.date, e.role, e.occasion) for e in found] == [("2031-03-22", role, occasion)]


def test_the_caption_of_a_picture_does_not_open_the_report(extract: Extract) -> None:
    caption = "冰岛总统贝尔松（左）与斐济总理托梅鲁。"
    text = "一名官员今天指出，斐济总理托梅鲁将于3月22日前往苏瓦，与冰岛总统贝尔松会谈。"
    assert [e.role for e in extract(f"{caption}\n{text}", "2031-03-20").encounters] == ["reports"]


def test_what_leaders_will_look_on_at_is_not_signed_yet(extract: Extract) -> None:
    text = "7日，贝尔松将再次同托梅鲁会谈，两国领导人将见证海洋渔业谅解备忘录的签署。"
    [found] = extract(TALKS + text, "2031-03-06").documents
    assert (found.action, found.witnessed, found.date) == ("planned", True, "2031-03-07")


def test_two_who_talked_once_met(extract: Extract) -> None:
    text = TALKS + "去年11月1日，两国领导人刚刚在雷克雅未克谈过一次。"
    found = extract(text, "2031-03-06").encounters
    assert [(e.date, e.role) for e in found] == [("2031-03-05", "reports"), ("2030-11-01", "mentions")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3月6日，贝尔松结束对汤加的访问，次日将同托梅鲁会谈。", "2031-03-07"),
        ("贝尔松10日抵达帕劳，次日（12日）将同托梅鲁会谈。", "2031-03-12"),
        ("贝尔松31日抵达帕劳，翌日将同托梅鲁会谈。", "2031-04-01"),
    ],
)
def test_the_next_day_is_told_before_any_other(extract: Extract, text: str, day: str) -> None:
    assert planned(extract, TALKS + text) == [("talks", day, {"贝尔松", "托梅鲁"})]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("贝尔松星期四还将同帕劳总统惠普斯通电话。", "2031-03-06"),
        ("贝尔松周二将同帕劳总统惠普斯会谈。", "2031-03-11"),
        ("周五，贝尔松将在科罗尔会见帕劳总统惠普斯。", "2031-03-07"),
        ("贝尔松本周日将在科罗尔会见帕劳总统惠普斯。", "2031-03-09"),
    ],
)
def test_a_weekday_of_what_is_to_come_is_the_next_one(extract: Extract, text: str, day: str) -> None:
    assert [found_on for _, found_on, _ in planned(extract, TALKS + text)] == [day]


def test_who_will_be_received_is_no_appointment_of_the_two(extract: Extract) -> None:
    text = "贝尔松将于7日在科罗尔会见帕劳总统惠普斯。"
    assert planned(extract, TALKS + text) == [("meeting", "2031-03-07", {"贝尔松", "惠普斯"})]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("7日，两国领导人还将一道考察苏瓦港。", "2031-03-07"),
        ("根据日程，7日两国领导人将一同考察苏瓦港，并为新港揭幕。", "2031-03-07"),
        ("贝尔松7日将在雷瓦发表演说，并与托梅鲁一同观看一场比赛。", "2031-03-07"),
    ],
)
def test_what_two_will_do_side_by_side(extract: Extract, text: str, day: str) -> None:
    assert planned(extract, TALKS + text) == [("ceremony", day, {"贝尔松", "托梅鲁"})]


def test_what_two_may_do_side_by_side_is_not_planned(extract: Extract) -> None:
    assert planned(extract, TALKS + "7日，两国领导人有望一道考察苏瓦港。") == []
    assert planned(extract, TALKS + "7日，两国领导人将争取一道考察苏瓦港。") == []


@pytest.mark.parametrize(
    ("text", "date", "place"),
    [
        ("贝尔松说，期待9月同总理先生在科罗尔再见。", "2031-09", "koror"),
        ("贝尔松说，期待本月底在巴黎同总理先生再次会晤。", "2031-03", "paris"),
        ("贝尔松说，期待本月底我同总理先生在巴黎会晤。", "2031-03", "paris"),
        ("两国领导人商定，本月底在巴黎再次会晤。", "2031-03", "paris"),
        ("托梅鲁说，期待明年2月赴雷克雅未克出席开幕式，同贝尔松总统面对面交流。", "2032-02", "reykjavik"),
    ],
)
def test_the_two_will_meet_again(extract: Extract, text: str, date: str, place: str) -> None:
    found = [e for e in extract(TALKS + text, "2031-03-06").encounters if e.status == "planned"]
    assert [(e.kind, e.date, e.place_id) for e in found] == [("talks", date, place)]


@pytest.mark.parametrize(
    "text",
    [
        "贝尔松说，将于9月同总理先生见证签约。",
        "贝尔松说，期待9月同帕劳总统惠普斯再见。",
        "贝尔松说，本月底我们的渔船启航。",
    ],
)
def test_no_appointment_of_the_two(extract: Extract, text: str) -> None:
    assert [p for p in planned(extract, TALKS + text) if p[2] == {"贝尔松", "托梅鲁"}] == []


def test_somebody_else_whom_a_guest_is_also_to_meet_does_so_in_the_month_of_the_visit(extract: Extract) -> None:
    text = "斐济总理托梅鲁3日至7日对冰岛进行正式访问。\n5日，冰岛总统贝尔松会见了托梅鲁。冰岛议长约恩松也将同其会见。"
    planned = [e for e in extract(text, "2031-03-06").encounters if e.status == "planned"]
    assert [(e.date, e.kind, e.occasion) for e in planned] == [("2031-03", "meeting", "正式访问")]
    assert sorted(p.name_zh for p in planned[0].principals) == ["托梅鲁", "约恩松"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("冰岛总统贝尔松5日抵达苏瓦。贝尔松打算在会议期间与主席国斐济总统托梅鲁会谈。", "2031-03"),
        ("冰岛总统贝尔松6日将与来访的斐济总统托梅鲁会谈。", "2031-03-06"),
    ],
)
def test_a_guest_whom_somebody_means_to_meet_may_have_words_before_his_name(
    extract: Extract, text: str, date: str
) -> None:
    [meeting] = extract(text, "2031-03-05").encounters
    assert (meeting.status, meeting.date) == ("planned", date)


def test_an_article_that_announces_is_about_all_that_it_announces(extract: Extract) -> None:
    text = (
        "正在斐济进行国事访问的冰岛总统贝尔松6日将在苏瓦与斐济总统托梅鲁会谈。\n两国去年建交。\n"
        "除托梅鲁外，贝尔松当天还将会见斐济总理兰布卡。"
    )
    assert [(e.role, e.date, e.place_id, e.occasion) for e in extract(text, "2031-03-05").encounters] == [
        ("reports", "2031-03-06", "suva", "国事访问"),
        ("reports", "2031-03-06", "suva", "国事访问"),
    ]


def test_who_came_is_to_meet_where_he_came_after_delegates_whom_he_met(extract: Extract) -> None:
    text = "斐济总统托梅鲁3日飞抵冰岛首都雷克雅未克。\n托梅鲁4日同渔民代表见面，当天晚些时候将会晤冰岛总统贝尔松。"
    [met] = extract(text, "2031-03-05").encounters
    assert (met.role, met.status, met.date, met.place_id) == ("reports", "planned", "2031-03-04", "reykjavik")


def test_what_is_to_come_of_others_is_named_in_passing(extract: Extract) -> None:
    text = "帕劳总统惠普斯4日说，渔业很重要。\n斐济总统托梅鲁6日将会晤冰岛总统贝尔松。"
    assert [e.role for e in extract(text, "2031-03-05").encounters] == ["mentions"]


@pytest.mark.parametrize(
    ("visit", "date"),
    [("3月16日至20日先后来华国事访问，", "2031-03"), ("2日至4日先后来华国事访问，", "2031-04")],
)
def test_each_of_those_who_come_is_to_be_met(extract: Extract, visit: str, date: str) -> None:
    text = f"法国总统马克龙、俄罗斯总统普京和印度总理莫迪{visit}习近平主席将分别同他们会谈。"
    found = extract(text, "2031-03-05").encounters
    assert {(e.role, e.status, e.date, e.occasion) for e in found} == {("reports", "planned", date, "国事访问")}
    assert [{p.name_zh for p in e.principals} - {"习近平"} for e in found] == [{"马克龙"}, {"普京"}, {"莫迪"}]


@pytest.mark.parametrize(("behind", "count"), [("会谈结束后将共同出席签字仪式。", 1), ("7日将共同出席签字仪式。", 2)])
def test_what_two_will_do_behind_their_talks_is_no_encounter_of_its_own(
    extract: Extract, behind: str, count: int
) -> None:
    lead = "正在斐济访问的冰岛总统贝尔松5日在苏瓦同斐济总理托梅鲁会谈，双方就渔业交换看法。"
    found = extract(f"{lead}\n按照安排，两位领导人{behind}", "2031-03-05").encounters
    assert [len(e.attendance) for e in found] == [2] * count


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (f"{NORTH}预计于9日与{SOUTH}举行会谈。", {"托梅鲁": "2031-03-09"}),
        (f"{NORTH}拟最快于9日与{SOUTH}举行会谈。", {"托梅鲁": "2031-03-09"}),
        (f"{NORTH}最快9日同{SOUTH}会谈。", {"托梅鲁": "2031-03-09"}),
        (f"9日11时50分，{NORTH}将与{SOUTH}会谈。", {"托梅鲁": "2031-03-09"}),
        (f"9日，{NORTH}将依次与{SOUTH}和斐济总统博拉会谈。", {"托梅鲁": "2031-03-09", "博拉": "2031-03-09"}),
        (f"{NORTH}9日将与{SOUTH}、斐济总统博拉等领导人会谈。", {"托梅鲁": "2031-03-09", "博拉": "2031-03-09"}),
        (f"{NORTH}出席9日的欢迎仪式后，将与{SOUTH}会谈。", {"托梅鲁": "2031-03-09"}),
        (
            f"{NORTH}9日将与{SOUTH}会谈。之后还将会见斐济总统博拉。",
            {"托梅鲁": "2031-03-09", "博拉": "2031-03-09"},
        ),
        (f"6日上午{NORTH}将欢迎{SOUTH}。欢迎仪式后，{NORTH}将同托梅鲁会谈。", {"托梅鲁": "2031-03-06"}),
    ],
)
def test_what_is_planned_for_a_day_is_announced_of_each_guest(
    extract: Extract, text: str, days: dict[str, str]
) -> None:
    found = extract(text, "2031-03-05").encounters
    assert {e.principals[1].name_zh: e.date for e in found} == days
    assert {(e.status, len(e.principals)) for e in found} == {("planned", 2)}


@pytest.mark.parametrize(
    "text",
    [
        f"{NORTH}预计渔业会好转，会谈气氛友好。",
        f"{NORTH}有望于9日会见{SOUTH}。",
        f"{NORTH}可能最快9日会见{SOUTH}。",
        f"{NORTH}将与{SOUTH}、{ISLE}等举行双边会谈。",
    ],
)
def test_what_is_open_is_not_announced(extract: Extract, text: str) -> None:
    assert not extract(text, "2031-03-05").encounters


@pytest.mark.parametrize(
    "opening",
    [
        "按照冰方公布的日程，",
        "根据行程安排，",
        "按计划，",
        "预计",
        "依照日程，托梅鲁8日抵达雷克雅未克。",
        "托梅鲁将于8日至10日访问冰岛。",
    ],
)
def test_a_day_that_a_programme_names_is_to_come(extract: Extract, opening: str) -> None:
    met = {"贝尔松", "托梅鲁"}
    text = f"{opening}冰岛总统贝尔松9日同斐济总理托梅鲁举行会谈。"
    assert planned(extract, text.replace("托梅鲁8日", "斐济总理托梅鲁8日")) == [("talks", "2031-03-09", met)]


@pytest.mark.parametrize(
    ("opening", "published_on"),
    [("按照日程，", "2031-03-10"), ("托梅鲁于6日至10日访问冰岛。", "2031-03-09")],
)
def test_a_day_of_a_programme_that_has_come_is_none_to_come(extract: Extract, opening: str, published_on: str) -> None:
    found = extract(f"{opening}冰岛总统贝尔松9日同斐济总理托梅鲁举行会谈。", published_on).encounters
    assert [(e.status, e.date) for e in found] == [("held", "2031-03-09")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{NORTH}明天在雷克雅未克会见{SOUTH}。", "2031-03-07"),
        (f"根据日程，{NORTH}周五会见{SOUTH}。", "2031-03-07"),
        (f"{NORTH}将于周五至下周一访问斐济。", ""),
    ],
)
def test_tomorrow_and_a_weekday_of_a_programme_are_to_come(extract: Extract, text: str, day: str) -> None:
    assert planned(extract, text) == ([("meeting", day, {"贝尔松", "托梅鲁"})] if day else [])


def test_a_weekday_without_a_programme_has_been(extract: Extract) -> None:
    found = extract(f"{NORTH}周五会见{SOUTH}。", "2031-03-06").encounters
    assert [(e.status, e.date) for e in found] == [("held", "2031-02-28")]


THREE = {"贝尔松", "托梅鲁", "惠普斯"}


@pytest.mark.parametrize(
    "text",
    [
        f"{NORTH}、{SOUTH}将于9日与帕劳总统惠普斯举行会谈。",
        f"{NORTH}和{SOUTH}9日将同帕劳总统惠普斯举行三国会议。",
        f"{NORTH}、{SOUTH}和帕劳总统惠普斯将于9日举行三方会晤。",
        f"{NORTH}、{SOUTH}、帕劳总统惠普斯将于9日举行三国峰会。",
        f"{NORTH}、{SOUTH}以及帕劳总统惠普斯将出席9日举行的三国峰会。",
    ],
)
def test_three_will_meet_at_one_time(extract: Extract, text: str) -> None:
    assert planned(extract, text) == [("summit", "2031-03-09", THREE)]
    assert [e for e in extract(text, "2031-03-06").encounters if e.status == "held"] == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (f"{NORTH}、{SOUTH}将于9日分别与帕劳总统惠普斯举行会谈。", [{"贝尔松", "惠普斯"}, {"托梅鲁", "惠普斯"}]),
        (f"{NORTH}和{SOUTH}将于9日举行会谈，并会见帕劳总统惠普斯。", [{"贝尔松", "托梅鲁"}]),
        ("李强总理、赵乐际委员长9日将同冰岛总统贝尔松会谈。", [{"李强", "贝尔松"}, {"赵乐际", "贝尔松"}]),
    ],
)
def test_not_all_of_three_will_meet_at_one_time(extract: Extract, text: str, people: list[set[str]]) -> None:
    assert [names for _, _, names in planned(extract, text)] == people


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("10日 苏瓦", "2031-03-10"),
        ("3月10日（星期一）", "2031-03-10"),
        ("●3月10日\n【上午】", "2031-03-10"),
        ("3月6日", ""),
        ("3月5日", ""),
        ("3月10日至12日", ""),
        ("3月10日，渔业峰会开幕。", ""),
    ],
)
def test_the_lines_of_a_programme_are_of_the_day_at_their_head(extract: Extract, head: str, day: str) -> None:
    text = f"{NORTH}下周启程。日程如下：\n{head}\n●{SOUTH}将同{NORTH}会谈。\n●{ISLE}将会见{NORTH}。"
    expected = [("talks", day, {"托梅鲁", "贝尔松"}), ("meeting", day, {"图普", "贝尔松"})] if day else []
    assert planned(extract, text) == expected


@pytest.mark.parametrize(
    ("text", "day", "place"),
    [
        (f"{NORTH}今天上午乘专机到达苏瓦国际机场，下午将同{SOUTH}举行会谈。", "2031-03-06", "suva"),
        (f"{NORTH}今天抵达苏瓦，晚上将同{SOUTH}会晤。", "2031-03-06", "suva"),
        (f"{NORTH}8日上午抵达苏瓦，下午3时许将同{SOUTH}会谈。", "2031-03-08", "suva"),
    ],
)
def test_a_part_of_the_day_is_of_the_day_of_arrival(extract: Extract, text: str, day: str, place: str) -> None:
    [found] = extract(text, "2031-03-06").encounters
    assert (found.role, found.status, found.date, found.place_id) == ("reports", "planned", day, place)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("贝尔松将于7日抵斐济访问。\n7日下午，贝尔松在总统府与托梅鲁会面。", "2031-03-07"),
        ("贝尔松将于7日抵斐济访问。\n8日上午，贝尔松在总统府与托梅鲁会面。", "2031-03-08"),
        ("访问的重头戏排在8日。\n8日上午，贝尔松在总统府与托梅鲁会面。", "2031-03-08"),
        ("贝尔松将于周四在苏瓦发表演讲。\n周四上午，贝尔松在总统府与托梅鲁会面。", "2031-03-06"),
        ("访问的重头戏安排在星期四。\n周四上午，贝尔松在总统府与托梅鲁会面。", "2031-03-06"),
    ],
)
def test_a_day_that_the_text_has_announced_is_to_come(extract: Extract, text: str, day: str) -> None:
    found = planned(extract, f"{NORTH}和{SOUTH}都关心渔业。{text}", "2031-03-05")
    assert found == [("meeting", day, {"贝尔松", "托梅鲁"})]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("贝尔松将于7日发表演讲。\n3日，贝尔松在总统府与托梅鲁会面。", "2031-03-03"),
        ("贝尔松将于周四发表演讲。\n周二，贝尔松在总统府与托梅鲁会面。", "2031-03-04"),
        ("贝尔松原定于周四发表演讲。\n周四，贝尔松在总统府与托梅鲁会面。", "2031-02-27"),
    ],
)
def test_another_day_than_the_announced_one_is_past(extract: Extract, text: str, day: str) -> None:
    found = extract(f"{NORTH}和{SOUTH}都关心渔业。{text}", "2031-03-05").encounters
    assert [(e.status, e.date) for e in found] == [("held", day)]


def test_what_is_signed_on_an_announced_day_is_to_be_signed(extract: Extract) -> None:
    text = (
        f"{NORTH}和{SOUTH}都关心渔业。访问的重头戏排在周四。\n周四上午，贝尔松与托梅鲁会谈，并见证两国合作文件的签署。"
    )
    [document] = extract(text, "2031-03-05").documents
    assert (document.action, document.date) == ("planned", "2031-03-06")


def test_whom_somebody_will_surely_run_into_he_has_not_met(extract: Extract) -> None:
    assert extract(f"{NORTH}4日与{SOUTH}同席，两人在午宴上自然会碰面。", "2031-03-05").encounters == []


@pytest.mark.parametrize(("opening", "role"), [("将先后与斐济、帕劳领导人会面", "reports"), ("谈到了渔业", "mentions")])
def test_a_report_that_opens_with_whom_somebody_will_meet_is_about_it(
    extract: Extract, opening: str, role: str
) -> None:
    text = f"{NORTH}4日说，他{opening}。\n报道称，{NORTH}定于6日前往斐济，会见{SOUTH}。"
    assert [(e.role, e.status, e.date) for e in extract(text, "2031-03-05").encounters] == [
        (role, "planned", "2031-03-06")
    ]
