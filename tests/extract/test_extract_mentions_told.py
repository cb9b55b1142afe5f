"""Encounters that the reporter tells beside the one of the day: what two once did, visits, what is to come."""

from __future__ import annotations

import pytest

from said import Extract

TALKS = "2031年3月13日，冰岛总统贝尔松在雷克雅未克同斐济总理托梅鲁举行会谈。\n"


def mentions(extract: Extract, text: str) -> list[tuple[str, str, list[str]]]:
    found = [e for e in extract(text).encounters if e.role == "mentions"]
    return [(e.date, e.status, sorted(p.name_zh for p in e.principals)) for e in found]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("去年10月，两人曾趁某论坛在帕劳会谈，这次是第2次会晤。", "2030-10"),
        ("三周前，两人在帕劳出席一次会议时才见过面。", "2031-02"),
        ("2030年11月两国领导人也曾在帕劳举行会谈。", "2030-11"),
        ("两人今年2月4日曾通电话。", "2031-02-04"),
        ("双方曾于去年5月在帕劳会晤。", "2030-05"),
        ("贝尔松上次访斐是2030年2月，当时疫情正在暴发，他仍赴苏瓦与托梅鲁会面。", "2030-02"),
    ],
)
def test_the_two_of_the_report_met_before(extract: Extract, text: str, date: str) -> None:
    assert mentions(extract, TALKS + text) == [(date, "held", ["托梅鲁", "贝尔松"])]


@pytest.mark.parametrize(
    "text", ["去年10月，双方曾就会谈交换意见。", "3月13日，两人曾举行会谈。", "双方去年10月曾就会谈交换意见。"]
)
def test_the_encounter_of_the_day_is_no_earlier_one(extract: Extract, text: str) -> None:
    assert [m for m in mentions(extract, TALKS + text) if m[0] == "2031-03-13"] == []


@pytest.mark.parametrize(
    "text",
    [
        "贝尔松与托梅鲁面对面会谈，继去年5月和9月之后是第三次。",
        "这是两国领导人继去年5月、去年9月之后第三次会晤。",
    ],
)
def test_the_times_before_may_be_counted(extract: Extract, text: str) -> None:
    met = ["托梅鲁", "贝尔松"]
    assert sorted(mentions(extract, TALKS + text)) == [("2030-05", "held", met), ("2030-09", "held", met)]


@pytest.mark.parametrize("attended", ["广场阅兵", "阅兵式", "开幕式"])
def test_a_day_to_come_may_stand_in_brackets_and_what_is_attended_have_no_name(extract: Extract, attended: str) -> None:
    text = f"星期五（14日），贝尔松将与托梅鲁一同出席{attended}。"
    assert mentions(extract, TALKS + text) == [("2031-03-14", "planned", ["托梅鲁", "贝尔松"])]


def test_each_of_two_visits_in_a_row_has_its_visitor(extract: Extract) -> None:
    text = "帕劳总统惠普斯去年10月访问斐济、托梅鲁去年12月第三次到访帕劳之后，双方商定合作。"
    assert mentions(extract, TALKS + text) == [
        ("2030-10", "held", ["惠普斯", "托梅鲁"]),
        ("2030-12", "held", ["惠普斯", "托梅鲁"]),
    ]


def test_what_one_did_with_another_in_some_other_week_is_a_mention(extract: Extract) -> None:
    text = "托梅鲁本月4日至7日才访问帕劳，并与帕劳总统惠普斯会谈。"
    assert mentions(extract, TALKS + text) == [("2031-03", "held", ["惠普斯", "托梅鲁"])]


def test_the_day_before_is_of_the_days_of_the_report(extract: Extract) -> None:
    text = "两国2030年4月27日建交。\n前一天，托梅鲁会见帕劳总统惠普斯。"
    assert mentions(extract, TALKS + text) == [("2031-03-12", "held", ["惠普斯", "托梅鲁"])]


def test_a_visit_to_the_country_of_a_head_of_state_is_told_to_the_host(extract: Extract) -> None:
    text = (
        "2031年3月13日，斐济总理托梅鲁在苏瓦会见冰岛总统贝尔松。\n"
        "托梅鲁说，帕劳总统惠普斯去年11月对冰岛的国事访问十分成功。"
    )
    assert mentions(extract, text) == [("2030-11", "held", ["惠普斯", "贝尔松"])]


@pytest.mark.parametrize(
    "text", ["按照日程，帕劳总统惠普斯将会见他。", "按照日程，帕劳总统惠普斯将在他访问期间与其会见。"]
)
def test_whom_somebody_will_meet_may_be_named_in_the_paragraph_before(extract: Extract, text: str) -> None:
    before = "3月13日，斐济总理托梅鲁在科罗尔同冰岛总统贝尔松会谈。\n托梅鲁12日抵达帕劳，开始正式访问。\n"
    found = extract(before + text, "2031-03-14").encounters
    assert [(e.date, e.status) for e in found if e.role == "mentions"] == [("2031-03", "planned")]


def test_one_who_speaks_will_go_to_the_other(extract: Extract) -> None:
    text = "托梅鲁说，2031年9月，我将前往冰岛，参加北极圈大会。"
    assert mentions(extract, TALKS + text) == [("2031-09", "planned", ["托梅鲁", "贝尔松"])]


def test_a_visit_that_one_agreed_to_is_planned(extract: Extract) -> None:
    text = "贝尔松说，已答应明年4月访问斐济。"
    assert mentions(extract, TALKS + text) == [("2032-04", "planned", ["托梅鲁", "贝尔松"])]


@pytest.mark.parametrize("day", ["2031年3月13日", "2031年3月23日"])
def test_weeks_ago_is_a_month_only_where_the_days_about_it_are_all_of_one(extract: Extract, day: str) -> None:
    talks = TALKS.replace("2031年3月13日", day)
    known = [("2031-02", "held", ["托梅鲁", "贝尔松"])] if day == "2031年3月13日" else []
    assert mentions(extract, talks + "三周前，两人在帕劳才见过面。") == known


def test_a_visit_of_somebody_unknown_is_not_that_of_who_is_named_before(extract: Extract) -> None:
    text = "贝尔松屡次访问斐济，都与托梅鲁见面，冰岛渔业代表团去年5月才刚到访斐济，也获托梅鲁接待。"
    assert mentions(extract, TALKS + text) == []


@pytest.mark.parametrize(
    ("text", "date", "people"),
    [
        (
            "贝尔松上一次访问帕劳是在2017年12月，当时同他会谈的是帕劳总统惠普斯。",
            "2017-12",
            ["惠普斯", "贝尔松"],
        ),
        ("贝尔松上次访问帕劳是在去年3月，当时也与帕劳总统惠普斯举行了会谈。", "2030-03", ["惠普斯", "贝尔松"]),
        ("上届峰会于2028年10月30日举行，当时与贝尔松会谈的是时任帕劳总统惠普斯。", "2028-10-30", ["惠普斯", "贝尔松"]),
        ("贝尔松上次访斐是在去年3月，当时同他会谈的是托梅鲁的父亲惠普斯总统。", "2030-03", ["惠普斯", "贝尔松"]),
        ("这是两人第三次见面：2024年10月11日，他们在帕劳首次会晤。", "2024-10-11", ["托梅鲁", "贝尔松"]),
        ("上一回两人见面是去年9月在巴黎，当时不欢而散。", "2030-09", ["托梅鲁", "贝尔松"]),
        ("两人上一次会谈是去年7月在帕劳某峰会期间举行的。", "2030-07", ["托梅鲁", "贝尔松"]),
        ("这是两人上月在帕劳会谈后，第二次举行首脑会谈。", "2031-02", ["托梅鲁", "贝尔松"]),
        ("贝尔松说，去年4月他访斐时同总理先生商定的项目正在落实。", "2030-04", ["托梅鲁", "贝尔松"]),
        ("两人对上一次正式会谈要数到去年7月，当时二人在法国古城里昂谈了三天。", "2030-07", ["托梅鲁", "贝尔松"]),
        ("前一次面对面会谈要追溯到2029年7月。", "2029-07", ["托梅鲁", "贝尔松"]),
        ("上一次会晤于去年9月2日在巴黎举行。", "2030-09-02", ["托梅鲁", "贝尔松"]),
        ("上一次会晤于去年9月2日在巴黎举行，贝尔松和帕劳总统惠普斯与会。", "2030-09-02", ["惠普斯", "贝尔松"]),
        ("帕劳总统惠普斯与贝尔松上一次会谈是在去年7月。", "2030-07", ["惠普斯", "贝尔松"]),
        ("贝尔松上次到帕劳是二○二八年七月，当时与他会谈的是帕劳总统惠普斯。", "2028-07", ["惠普斯", "贝尔松"]),
    ],
)
def test_an_earlier_encounter_is_told_by_its_day(extract: Extract, text: str, date: str, people: list[str]) -> None:
    assert mentions(extract, TALKS + text) == [(date, "held", people)]


@pytest.mark.parametrize(
    "text",
    ["去年3月，双方首次会谈渔业问题。", "上次访问是在去年3月，当时天气很好。", "帕劳总统惠普斯上一次会谈是在去年7月。"],
)
def test_what_names_no_two_leaders_is_no_earlier_encounter(extract: Extract, text: str) -> None:
    assert mentions(extract, TALKS + text) == []


@pytest.mark.parametrize(
    ("text", "date", "people"),
    [
        ("托梅鲁下周三（3月19日）将在苏瓦接待帕劳总统惠普斯。", "2031-03-19", ["惠普斯", "托梅鲁"]),
        ("托梅鲁预定3月15日晚间与帕劳总统惠普斯共进晚餐。", "2031-03-15", ["惠普斯", "托梅鲁"]),
        ("15日，托梅鲁将与帕劳总统惠普斯一起出席经济论坛。", "2031-03-15", ["惠普斯", "托梅鲁"]),
        ("贝尔松与托梅鲁2月2日将一起出席赠交典礼。", "2032-02-02", ["托梅鲁", "贝尔松"]),
        ("两国2001年5月建交。\n贝尔松此行还将会见帕劳总统惠普斯。", "2031-03", ["惠普斯", "贝尔松"]),
        ("帕劳总统惠普斯15日将访冰。届时两国元首16日将举行会谈。", "2031-03-16", ["惠普斯", "贝尔松"]),
    ],
)
def test_what_is_to_come_has_a_day_behind_the_report(extract: Extract, text: str, date: str, people: list[str]) -> None:
    assert mentions(extract, TALKS + text) == [(date, "planned", people)]


def test_each_of_two_dates_has_its_place(extract: Extract) -> None:
    text = "托梅鲁指出，惠普斯总统同贝尔松总统去年7月在帕劳、今年1月在雷克雅未克两度会晤。"
    found = {e.date: e.place_id for e in extract(TALKS + "帕劳总统惠普斯也到会。\n" + text).encounters}
    assert (found["2030-07"], found["2031-01"]) == ("pw", "reykjavik")


def test_the_same_day_is_not_one_that_a_leader_recalled(extract: Extract) -> None:
    text = "托梅鲁表示，渔业协定去年6月1日正式签署。\n当晚，托梅鲁会见帕劳总统惠普斯。"
    assert [e.date for e in extract(TALKS + text).encounters] == ["2031-03-13", "2031-03-13"]


def test_the_day_nearest_to_what_is_to_come_is_its_own(extract: Extract) -> None:
    text = "据悉，冰岛总统贝尔松将于明天前往苏瓦，7日在总统府同斐济总理托梅鲁举行会谈。"
    assert [e.date for e in extract(text, "2031-03-04").encounters] == ["2031-03-07"]


def test_the_last_time_two_spoke_may_have_been_by_telephone(extract: Extract) -> None:
    text = "两人上一次交谈是在本月5日，当时贝尔松人在专机上，与托梅鲁通了10分钟电话。"
    found = [e for e in extract(TALKS + text, "2031-03-14").encounters if e.role == "mentions"]
    assert [(e.date, e.kind, e.format, e.place_id) for e in found] == [("2031-03-05", "call", "phone", "")]


def test_the_place_of_the_last_time_may_stand_behind_it(extract: Extract) -> None:
    text = "两人上一次会谈要数到去年7月，当时二人在法国首都巴黎谈了三天。"
    found = [e for e in extract(TALKS + text, "2031-03-14").encounters if e.role == "mentions"]
    assert [(e.date, e.place_id) for e in found] == [("2030-07", "paris")]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("去年9月1日，托梅鲁在巴黎与马克龙会谈；11月2日，两人在苏瓦再度会谈。", ["托梅鲁", "马克龙"]),
        ("去年9月1日，托梅鲁在巴黎与马克龙会谈。11月2日，二人又在苏瓦会谈。", ["托梅鲁", "马克龙"]),
        ("去年9月1日，他与马克龙会谈；11月2日，两人在苏瓦再度会谈。", ["托梅鲁", "贝尔松"]),
        ("托梅鲁去年9月1日访冰。11月2日，两人在苏瓦再度会谈。", ["托梅鲁", "贝尔松"]),
    ],
)
def test_the_two_are_those_whom_the_paragraph_names_last(extract: Extract, text: str, met: list[str]) -> None:
    assert [m for m in mentions(extract, TALKS + text) if m[0] == "2030-11-02"] == [("2030-11-02", "held", met)]


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("上一回举行领导人峰会，是去年10月8日在苏瓦。", ("2030-10-08", "talks")),
        ("前一次峰会是在去年10月8日。", ("2030-10-08", "talks")),
        ("去年，两人因疫情没有见面，只在7月通了电话。", ("2030-07", "call")),
        ("双方最近于2月1日会晤。", ("2031-02-01", "talks")),
    ],
)
def test_the_last_time_that_the_two_met_is_told_in_several_ways(
    extract: Extract, text: str, known: tuple[str, str]
) -> None:
    found = [e for e in extract(TALKS + text).encounters if e.role == "mentions"]
    assert [(e.date, e.kind) for e in found] == [known]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("两位领导人还计划于7月在巴黎海洋峰会期间会面。", "2031-07"),
        ("两人正计划在7月1日会面。", "2031-07-01"),
        ("双方合作计划于7月启动会谈。", ""),
        ("两国总统还计划于7月会面。", ""),
    ],
)
def test_what_the_two_have_in_mind_is_planned(extract: Extract, text: str, date: str) -> None:
    assert mentions(extract, TALKS + text) == ([(date, "planned", ["托梅鲁", "贝尔松"])] if date else [])


def test_two_presidents_are_those_of_that_office(extract: Extract) -> None:
    talks = "2031年3月13日，冰岛总统贝尔松在雷克雅未克同帕劳总统惠普斯举行会谈。\n"
    assert mentions(extract, talks + "两国总统还计划于7月会面。") == [("2031-07", "planned", ["惠普斯", "贝尔松"])]


def test_the_lead_is_what_is_reported_also_where_it_tells_what_followed(extract: Extract) -> None:
    text = (
        "冰岛总统贝尔松与斐济总理托梅鲁周三在雷克雅未克举行会谈后，双方签署27份文件。\n"
        "贝尔松4日抵达雷克雅未克。当晚，两位领导人在公园散步并进行了交谈。"
    )
    found = extract(text, "2031-03-05").encounters
    assert [(e.date, e.role) for e in found] == [("2031-03-05", "reports"), ("2031-03-04", "mentions")]


def test_whose_programme_is_spoken_of_did_not_meet(extract: Extract) -> None:
    text = TALKS + "1994年6月28日，两国就马克龙总统与惠普斯总统的会谈日程达成协议。"
    assert mentions(extract, text) == []


@pytest.mark.parametrize(
    ("text", "met", "date"),
    [
        (
            "朝斐最高领导人上一次会面是在2010年8月，当时金正日在苏瓦同时任斐济总理托阿马举行了会谈。",
            ["金正日", "托阿马"],
            "2010-08",
        ),
        (
            "两国领导人上次会晤是在2021年8月。当时，冰岛总统约翰内松同斐济总理托阿马在巴黎会晤。",
            ["约翰内松", "托阿马"],
            "2021-08",
        ),
        ("两人上一次会谈是在去年7月，当时法国总统马克龙也在场。", ["托梅鲁", "贝尔松"], "2030-07"),
    ],
)
def test_others_may_have_met_the_last_time(extract: Extract, text: str, met: list[str], date: str) -> None:
    found = mentions(extract, TALKS + text)
    assert [(d, sorted(names)) for d, _, names in found] == [(date, sorted(met))]


def test_he_whom_several_of_a_country_will_meet_is_of_another(extract: Extract) -> None:
    text = (
        "应国务院总理李强邀请，冰岛总统贝尔松3月6日至8日对中国进行国事访问。\n"
        "访问期间，习近平主席将会见贝尔松总统，李强总理将同他会谈，赵乐际委员长也将同他会面。"
    )
    found = extract(text, "2031-03-05").encounters
    assert [(e.status, {p.name_zh for p in e.principals}) for e in found] == [
        ("planned", {"习近平", "贝尔松"}),
        ("planned", {"李强", "贝尔松"}),
        ("planned", {"赵乐际", "贝尔松"}),
    ]


def test_a_visit_from_tomorrow_on_is_to_come(extract: Extract) -> None:
    text = "应斐济总理托梅鲁邀请，冰岛总统贝尔松3月{}日至8日对斐济进行国事访问。"
    told = [[e.status for e in extract(text.format(day), "2031-03-05").encounters] for day in (3, 6)]
    assert told == [["held"], []]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("贝尔松随后飞往巴黎，当晚将与法国总统马克龙会面。", ["2031-03-04"]),
        ("当晚，贝尔松将在巴黎与法国总统马克龙会面。", ["2031-03-04"]),
        ("贝尔松7日飞往巴黎，当晚将与法国总统马克龙会面。", ["2031-03-07"]),
    ],
)
def test_the_evening_to_come_is_that_of_the_report(extract: Extract, text: str, dates: list[str]) -> None:
    found = extract(f"冰岛总统贝尔松4日同斐济总理托梅鲁会谈。\n{text}", "2031-03-05").encounters
    assert [e.date for e in found if e.status == "planned"] == dates


@pytest.mark.parametrize(
    ("arrives", "expected"), [("9日傍晚抵达苏瓦，次日将", "2031-03-10"), ("抵达苏瓦后，次日将", "2031-03")]
)
def test_the_day_after_the_arrival_is_that_of_what_is_planned(extract: Extract, arrives: str, expected: str) -> None:
    text = f"外交部4日宣布，冰岛总统贝尔松将于9日至12日访问斐济。贝尔松{arrives}同斐济总理托梅鲁举行会谈。"
    [planned] = extract(text, "2031-03-05").encounters
    assert (planned.status, planned.date) == ("planned", expected)


def test_who_stayed_away_the_last_time_met_nobody(extract: Extract) -> None:
    text = "上一次会谈是在去年7月。当时帕劳总统惠普斯和汤加首相莫阿拉都未出席。"
    assert mentions(extract, TALKS + text) == [("2030-07", "held", ["托梅鲁", "贝尔松"])]


@pytest.mark.parametrize(
    "text",
    [
        "两人今年2月曾计划会晤。",
        "两人2月24日曾未能通电话。",
        "贝尔松上次访斐是2030年2月，他没有与托梅鲁会面。",
    ],
)
def test_what_was_only_planned_then_is_no_encounter(extract: Extract, text: str) -> None:
    assert mentions(extract, TALKS + text) == []


@pytest.mark.parametrize(
    "text",
    ["非洲国家领导人峰会9月举行。", "去年9月，中亚国家领导人举行会晤。", "贝尔松称，去年9月他同非洲国家领导人会晤过。"],
)
def test_leaders_of_a_region_are_not_the_two_of_the_report(extract: Extract, text: str) -> None:
    assert mentions(extract, TALKS + text) == []


VISITED = "2031年3月13日，斐济总理托梅鲁在苏瓦同冰岛总统贝尔松举行会谈。\n"


@pytest.mark.parametrize(
    ("text", "date", "place"),
    [
        ("贝尔松说，2030年9月我第一次来苏瓦，同总理先生签署了条约。", "2030-09", "suva"),
        ("贝尔松说，今年1月我访问苏瓦时，同总理先生签署了条约。", "2031-01", "suva"),
        ("托梅鲁说，去年11月总统先生来苏瓦出席渔业会议，我们谈了鱼群。", "2030-11", "suva"),
    ],
)
def test_a_visit_to_a_city_is_one_to_its_country(extract: Extract, text: str, date: str, place: str) -> None:
    found = [e for e in extract(VISITED + text).encounters if e.role == "mentions"]
    assert [(e.kind, e.date, e.place_id) for e in found] == [("talks", date, place)]


@pytest.mark.parametrize(
    "text",
    ["托梅鲁说，今年1月我到访苏瓦渔港。", "贝尔松说，今年1月帕劳总统惠普斯访问苏瓦。", "托梅鲁说，今年1月我来纳迪。"],
)
def test_a_visit_at_home_or_of_another_is_none_of_the_two(extract: Extract, text: str) -> None:
    assert mentions(extract, VISITED + text) == []


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("贝尔松说，2029年4月和11月，我同总理先生实现了历史性互访。", {"2029-04", "2029-11"}),
        ("贝尔松说，去年1月和2月，我同总理先生两次会晤。", {"2030-01", "2030-02"}),
        ("贝尔松说，去年11月和今年2月，我同总理先生两次会晤。", {"2030-11", "2031-02"}),
    ],
)
def test_the_dates_of_a_list_have_the_year_of_the_first(extract: Extract, text: str, dates: set[str]) -> None:
    assert {date for date, _, _ in mentions(extract, VISITED + text)} == dates


@pytest.mark.parametrize(
    ("told", "met"),
    [
        ("美国总统特朗普和俄罗斯总统普京最近一次峰会去年8月在阿拉斯加登场，议题是海洋。", {"特朗普", "普京"}),
        ("贝尔松对上一次与俄罗斯总统普京见面，是去年8月在苏瓦出席峰会。", {"贝尔松", "普京"}),
    ],
)
def test_the_last_time_that_others_met_is_theirs(extract: Extract, told: str, met: set[str]) -> None:
    mentions = extract(f"冰岛总统贝尔松4日抵达苏瓦。{told}", "2031-03-05").encounters
    assert [(e.role, e.date, {p.name_zh for p in e.principals}) for e in mentions] == [("mentions", "2030-08", met)]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("第一次会晤于2030年3月在苏瓦举行，第二次于同年9月在奥斯陆举行。", {"2030-03": "suva", "2030-09": "oslo"}),
        ("首次是在2030年3月。第二次则在去年9月。", {"2030-03": "", "2030-09": ""}),
        ("第一次演习于2030年3月在苏瓦举行。", {}),
        ("第三次于2032年3月在苏瓦举行。", {}),
    ],
)
def test_encounters_that_are_counted_have_each_its_date(extract: Extract, text: str, dates: dict[str, str]) -> None:
    lead = "冰岛渔业发展。斐济总理托梅鲁与冰岛总统贝尔松曾多次会晤。"
    found = extract(lead + text, "2031-03-05").encounters
    assert {e.date: e.place_id for e in found} == dates
    assert all(e.role == "mentions" and len(e.principals) == 2 for e in found)
    assert not extract(f"斐济总理托梅鲁赞扬冰岛总统贝尔松。{text}", "2031-03-05").encounters


def test_where_both_last_met_face_to_face_is_told(extract: Extract) -> None:
    text = "冰岛总统贝尔松4日同斐济总理托梅鲁通电话。两人最近一次面对面会晤是在去年9月。"
    text += "托梅鲁去年5月造访雷克雅未克，两人当时一同观看阅兵。"
    first, second = extract(text, "2031-03-05").encounters
    assert (first.date, first.activities, second.date, second.role) == ("2031-03-04", [], "2030-09", "mentions")


@pytest.mark.parametrize(
    ("parting", "planned"),
    [
        ("道别时，两人约定明天举行正式会谈", ["2031-03-05"]),
        ("两国领导人相约3月5日会晤", ["2031-03-05"]),
        ("贝尔松将于5日同托梅鲁会谈", ["2031-03-05"]),
        ("两国元首表示，期待明天再次会谈", ["2031-03-05"]),
        ("两国元首表示，期待5日继续会谈", ["2031-03-05"]),
        ("两国元首表示，期待明年再次会谈", []),
        ("两国元首表示，期待帕劳和汤加3月9日继续会谈", []),
        ("两人约定次日举行会谈", []),
    ],
)
def test_what_two_agreed_for_the_next_day_is_counted_from_the_day_on_which_they_met(
    extract: Extract, parting: str, planned: list[str]
) -> None:
    text = f"3月4日晚，斐济总理托梅鲁在机场为冰岛总统贝尔松举行欢迎仪式。{parting}。"
    found = extract(text, "2031-03-05").encounters
    assert [(e.date, e.kind) for e in found if e.status == "held"] == [("2031-03-04", "ceremony")]
    assert [e.date for e in found if e.status == "planned"] == planned


@pytest.mark.parametrize("how", ["按照约定", "如约", "在约定的时间"])
def test_who_meets_as_agreed_has_met(extract: Extract, how: str) -> None:
    [found] = extract(f"3月4日，冰岛总统贝尔松{how}同斐济总理托梅鲁举行会谈。", "2031-03-05").encounters
    assert (found.status, found.kind, [p.name_zh for p in found.principals]) == ("held", "talks", ["贝尔松", "托梅鲁"])
