"""Encounters of a visit: the days of its range, its kind as their occasion, its city, and where somebody went on."""

from __future__ import annotations

import pytest

from readouts.extract.findings import Encounter
from said import Extract

NORTH, SOUTH, KING = "beiersong-is", "tuomeilu-fj", "emmanuel-macron"


def met(found: Encounter) -> list[str]:
    return sorted(p.person_id for p in found.principals)


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2029年5月15日至18日，斐济总理托梅鲁访问冰岛。16日，冰岛总统贝尔松同托梅鲁会谈。", "2029-05-16"),
        ("去年10月8日至12日，斐济总理托梅鲁访问冰岛。9日，冰岛总统贝尔松同托梅鲁会谈。", "2030-10-09"),
        ("2029年5月，斐济总理托梅鲁再度来访，22日同冰岛总统贝尔松会谈。", "2029-05-22"),
        ("今年1月，斐济总理托梅鲁曾应邀来访，21日至26日在冰岛停留期间会见了冰岛总统贝尔松。", "2031-01"),
        ("2029年5月15日至18日，斐济总理托梅鲁访问冰岛。2日，冰岛总统贝尔松同托梅鲁会谈。", "2031-03-02"),
        ("2029年5月以来，两国往来频密，3日，冰岛总统贝尔松同斐济总理托梅鲁会谈。", "2031-03-03"),
    ],
)
def test_a_day_alone_is_of_the_range_or_month_before_it(extract: Extract, words: str, date: str) -> None:
    assert [e.date for e in extract(words, "2031-03-05").encounters] == [date]


def test_an_item_behind_a_mark_is_a_sentence_of_its_own(extract: Extract) -> None:
    text = (
        "▲2029年3月16日=贝尔松总统赴巴黎出席海洋峰会期间与斐济总理托梅鲁会谈"
        "▲2029年5月26日=冰岛总统贝尔松与托梅鲁在雷克雅未克会谈"
    )
    found = extract("冰岛总统贝尔松与斐济总理托梅鲁会谈大事记\n" + text, "2031-03-05").encounters
    assert [(e.date, e.occasion) for e in found if e.date.startswith("2029")] == [
        ("2029-03-16", "海洋峰会"),
        ("2029-05-26", ""),
    ]


def test_a_visit_gives_its_kind_to_every_encounter_of_its_days_with_its_hosts(extract: Extract) -> None:
    text = (
        "冰岛总统贝尔松3月2日至4日对斐济、法国进行国事访问。\n"
        "3日，贝尔松同斐济总理托梅鲁会谈。\n4日，贝尔松会见法国总统马克龙。\n4日，贝尔松会见萨摩亚总理福诺蒂。"
    )
    found = extract(text, "2031-03-05").encounters
    assert [e.occasion for e in found] == ["国事访问", "国事访问", ""]


def test_several_guests_who_come_on_one_day_are_on_visits(extract: Extract) -> None:
    text = (
        "斐济总理托梅鲁、法国总统马克龙3月3日分别开始对冰岛进行正式访问。\n"
        "3日，冰岛总统贝尔松会见托梅鲁。\n4日，贝尔松会见马克龙。"
    )
    assert [e.occasion for e in extract(text, "2031-03-05").encounters] == ["正式访问", "正式访问"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("冰岛总统贝尔松3月3日抵达苏瓦，对斐济进行国事访问。\n当天下午，斐济总理托梅鲁同贝尔松会谈。", ["suva"]),
        ("冰岛总统贝尔松3月3日飞抵苏瓦。\n当晚，斐济总理托梅鲁在海鸥宫会见贝尔松。", ["suva"]),
        ("冰岛总统贝尔松3月2日抵达苏瓦，对斐济进行国事访问。\n3日，斐济总理托梅鲁同贝尔松会谈。", ["fj"]),
        ("冰岛总统贝尔松3月3日将抵达苏瓦，对斐济进行国事访问。\n3日，斐济总理托梅鲁同贝尔松会谈。", [""]),
        ("冰岛总统贝尔松3月3日抵达巴黎，随后飞抵苏瓦。\n当天，斐济总理托梅鲁同贝尔松会谈。", ["suva"]),
        ("冰岛总统贝尔松3月3日抵达巴黎。\n当天，斐济总理托梅鲁同贝尔松通电话。", [""]),
        ("冰岛总统贝尔松3月3日抵达楠迪，随后前往苏瓦。\n当天，斐济总理托梅鲁同贝尔松会谈。", [""]),
        ("冰岛总统贝尔松3月3日抵达苏瓦。斐济总理托梅鲁3日晚在楠迪海滩会见贝尔松。", [""]),
        ("冰岛总统贝尔松3月3日在抵达苏瓦前对记者说，鱼群要保护。当天，斐济总理托梅鲁同贝尔松会谈。", [""]),
    ],
)
def test_a_guest_is_met_in_the_city_of_the_host_that_he_reached_that_day(
    extract: Extract, text: str, places: list[str]
) -> None:
    assert [e.place_id for e in extract(text, "2031-03-05").encounters] == places


def test_a_visit_told_with_the_arrival_is_the_occasion(extract: Extract) -> None:
    text = (
        "应斐济总理托梅鲁邀请，冰岛总统贝尔松3月3日率团抵达苏瓦，对斐济进行正式友好访问。\n"
        "当天下午，托梅鲁同贝尔松会谈。"
    )
    assert [e.occasion for e in extract(text, "2031-03-05").encounters] == ["正式友好访问"]


@pytest.mark.parametrize("opening", ["访问期间", "其间", "此访期间"])
def test_an_encounter_during_a_visit_is_of_its_month(extract: Extract, opening: str) -> None:
    text = f"冰岛总统贝尔松于3月2日至4日对斐济进行国事访问。{opening}，贝尔松同斐济总理托梅鲁会谈。"
    [found] = extract(text, "2031-03-05").encounters
    assert (found.date, found.role) == ("2031-03", "reports")


def test_the_guest_met_others_of_that_country_in_the_city_of_the_day(extract: Extract) -> None:
    lead = "冰岛总统贝尔松3月4日在巴黎同法国总统马克龙会谈。\n"
    [_, found] = extract(lead + "贝尔松当日还会见了法国总理德尼。", "2031-03-05").encounters
    assert found.place_id == "paris"
    [_, found] = extract(lead + "贝尔松当日还会见了斐济总理托梅鲁。", "2031-03-05").encounters
    assert found.place_id == ""


@pytest.mark.parametrize(
    ("words", "date", "place"),
    [
        ("4日会见斐济总理托梅鲁；5日转往巴黎，同法国总统马克龙会谈。", "2031-03-05", "paris"),
        ("4日会见斐济总理托梅鲁；5日又在巴黎同法国总统马克龙会谈。", "2031-03-05", "paris"),
        ("4日一到巴黎就同法国总统马克龙会谈，次日在里昂发表讲话。", "2031-03-04", "paris"),
    ],
)
def test_who_went_on_met_there(extract: Extract, words: str, date: str, place: str) -> None:
    found = extract("冰岛总统贝尔松" + words, "2031-03-05").encounters[-1]
    assert (met(found), found.date, found.place_id) == ([NORTH, KING], date, place)


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("4日，贝尔松同斐济第一副总理马图会谈。", ("suva", "第九届国际渔业论坛")),
        ("7日，贝尔松同斐济第一副总理马图会谈。", ("", "")),
        ("4日，贝尔松同帕劳总统惠普斯会谈。", ("", "")),
    ],
)
def test_a_stay_of_several_days_has_its_city_and_event(extract: Extract, words: str, known: tuple[str, str]) -> None:
    lead = "应斐济政府邀请，冰岛副总统贝尔松3月4日至6日在斐济苏瓦出席第九届国际渔业论坛。\n"
    [found] = extract(lead + words, "2031-03-08").encounters
    assert (found.place_id, found.occasion) == known


@pytest.mark.parametrize(
    "told",
    ["托梅鲁此行是国事访问。", "这是斐济总理时隔18年再度对冰岛进行国事访问。"],
)
def test_the_kind_of_a_visit_told_behind_the_encounter_is_of_all_that_the_guest_did_that_day(
    extract: Extract, told: str
) -> None:
    lead = f"2031年3月4日，冰岛总统贝尔松在雷克雅未克会见斐济总理托梅鲁。{told}\n"
    more = "4日，冰岛总理雅各布斯多蒂尔会见托梅鲁。\n4日，贝尔松会见帕劳总统惠普斯。"
    found = extract(lead + more, "2031-03-05").encounters
    assert {e.occasion for e in found if "托梅鲁" in {p.name_zh for p in e.principals}} == {"国事访问"}
    assert [e.occasion for e in found if "惠普斯" in {p.name_zh for p in e.principals}] == [""]


def test_a_visit_of_somebody_else_told_behind_is_not_the_occasion(extract: Extract) -> None:
    text = (
        "2031年3月4日，冰岛总统贝尔松在雷克雅未克会见斐济总理托梅鲁。这是斐济总理访问帕劳、对帕劳进行国事访问前的事。"
    )
    assert [e.occasion for e in extract(text, "2031-03-05").encounters] == [""]


def test_a_visit_summed_up_gives_the_month_of_what_it_does_not_date(extract: Extract) -> None:
    text = (
        "新华社苏瓦3月12日电 冰岛总统贝尔松12日结束了对斐济为期三天的正式友好访问。"
        "访问期间，贝尔松在苏瓦先后会见了斐济总统孔罗特、总理托梅鲁。\n"
        "见到孔罗特，贝尔松首先转达了本国人民的问候，他说，渔业很重要。\n11日，贝尔松和斐济议长瓦瓦图一道出席了渔港的通航仪式。"
    )
    findings = extract(text, "2031-03-13")
    met = {next(p.name_zh for p in e.principals if p.country_code == "FJ"): e for e in findings.encounters}
    assert (met["孔罗特"].date, met["托梅鲁"].date, met["瓦瓦图"].date) == ("2031-03", "2031-03", "2031-03-11")
    assert (met["孔罗特"].occasion, met["托梅鲁"].occasion) == ("正式友好访问",) * 2
    assert [(s.verb, s.speakers[0].name_zh) for s in findings.statements] == [("说", "贝尔松")]


@pytest.mark.parametrize("who", ["贝尔松", "他"])
def test_a_visit_that_is_over_is_summed_up_before_its_days_are_told(extract: Extract, who: str) -> None:
    text = (
        f"某网消息（记者林知远）：冰岛总统贝尔松5日结束了对斐济的访问。访问期间，{who}先后同斐济总统洛佩斯和总理托梅鲁举行会谈。\n"
        "4日，洛佩斯在苏瓦会见了贝尔松。\n5日，托梅鲁在苏瓦同贝尔松举行会谈。"
    )
    found = extract(text, "2031-03-05").encounters
    assert [(e.date, met(e)) for e in found] == [
        ("2031-03-04", ["beiersong-is", "luopeisi-fj"]),
        ("2031-03-05", ["beiersong-is", "tuomeilu-fj"]),
    ]


@pytest.mark.parametrize("who", ["贝尔松", "他"])
def test_the_day_on_which_a_visit_ended_is_not_that_of_its_talks(extract: Extract, who: str) -> None:
    text = f"3月5日，冰岛总统贝尔松结束了对斐济的访问。访问期间，{who}先后同斐济总统洛佩斯和总理托梅鲁举行会谈。"
    assert [e.date for e in extract(text, "2031-03-05").encounters] == ["2031-03", "2031-03"]


def test_a_visit_from_one_month_to_the_next_is_the_occasion_in_both(extract: Extract) -> None:
    text = (
        "冰岛总统贝尔松2月27日至3月2日率团对斐济进行正式访问。\n"
        "2月28日，斐济总理托梅鲁同贝尔松会谈。\n3月2日，斐济总统洛佩斯会见贝尔松。"
    )
    assert [e.occasion for e in extract(text, "2031-03-05").encounters] == ["正式访问", "正式访问"]


def test_what_the_lead_sums_up_of_a_visit_is_reported(extract: Extract) -> None:
    text = (
        "冰岛总统贝尔松3月1日至3日访问斐济，在楠迪会见总统洛佩斯，在苏瓦同斐济总理托梅鲁举行会谈。\n"
        "1日，贝尔松会见洛佩斯。贝尔松说，鱼群要保护。"
    )
    found = extract(text, "2031-03-05").encounters
    assert [(e.role, e.date, e.place_id) for e in found] == [
        ("reports", "2031-03-01", "nadi"),
        ("reports", "2031-03", "suva"),
    ]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "3日，冰岛总统贝尔松在圆满完成对汤加的访问后抵达苏瓦，对斐济进行访问。访问期间，斐济总理托梅鲁同贝尔松会谈。",
            ["2031-03-03"],
        ),
        ("冰岛总统贝尔松3月3日对斐济进行工作访问。访问中，他同斐济总理托梅鲁会谈。", ["2031-03-03"]),
        (
            "冰岛总统贝尔松3月5日结束了对斐济的访问。访问期间，贝尔松同斐济总理托梅鲁会谈。\n3月1日，贝尔松在纽约同托梅鲁会谈。",
            ["2031-03", "2031-03-01"],
        ),
    ],
)
def test_a_visit_of_one_day_and_an_encounter_elsewhere_are_none_of_a_visit_summed_up(
    extract: Extract, text: str, days: list[str]
) -> None:
    assert [e.date for e in extract(text, "2031-03-05").encounters] == days


def test_an_encounter_behind_a_visit_or_abroad_is_none_of_it(extract: Extract) -> None:
    text = (
        "冰岛总统贝尔松2月27日至3月2日对斐济进行正式访问。\n3月2日，斐济总统洛佩斯会见贝尔松。\n"
        "3月4日，贝尔松在纽约同斐济总理托梅鲁会谈。"
    )
    assert [e.occasion for e in extract(text, "2031-03-05").encounters] == ["正式访问", ""]


def test_where_a_leader_goes_on_to_meet_others_is_the_city_of_the_stay(extract: Extract) -> None:
    text = (
        "斐济总理托梅鲁3月3日在雷克雅未克出席世界渔业峰会。会议期间，托梅鲁会见法国总统马克龙。\n"
        "托梅鲁还分别同萨摩亚总理福诺蒂、帕劳总统惠普斯交谈。"
    )
    found = [e for e in extract(text, "2031-03-05").encounters if e.kind == "meeting"]
    guests = {p.name_zh for e in found for p in e.principals}
    assert guests == {"托梅鲁", "马克龙", "福诺蒂", "惠普斯"}
    assert [(e.place_id, e.occasion) for e in found] == [("reykjavik", "世界渔业峰会")] * 3


def test_a_country_named_in_full_and_then_in_short_is_that_of_the_stay(extract: Extract) -> None:
    text = "3月3日，斐济总理托梅鲁应邀赴法国出席海洋大会。\n在法期间，托梅鲁会见法国总统马克龙。"
    [met] = extract(text, "2031-03-05").encounters
    assert met.place_id == "fr"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("3月3日，斐济总理托梅鲁出席法国总统马克龙的就职典礼。\n在法期间，托梅鲁会见法国总统马克龙。", "fr"),
        ("冰岛总统贝尔松3日同到访的斐济总理托梅鲁举行会谈。", "is"),
        ("冰岛总统贝尔松3日会见正在访问的斐济总理托梅鲁。", "is"),
        ("冰岛总统贝尔松3日在巴黎同到访的斐济总理托梅鲁举行会谈。", "paris"),
        # His country is not printed with him here.
        ("冰岛总统贝尔松3日发表演讲。同日，贝尔松同到访的斐济总理托梅鲁举行会谈。", ""),
        ("国家主席习近平3日会见来访的斐济总理托梅鲁。", ""),
        ("新华社纽约3月3日电 冰岛总统贝尔松3日同到访的斐济总理托梅鲁举行会谈。", ""),
        ("大会期间，冰岛总统贝尔松3日同到访的斐济总理托梅鲁举行会谈。", ""),
    ],
)
def test_who_receives_a_visitor_is_at_home(extract: Extract, text: str, place: str) -> None:
    met = [e for e in extract(text, "2031-03-05").encounters if e.kind != "ceremony"]
    assert [e.place_id for e in met] == [place]


@pytest.mark.parametrize(
    ("held", "occasion"),
    [
        ("举行第七次“1+6”圆桌对话会", "第七次“1+6”圆桌对话会"),
        ("举行第九轮两国总理年度会晤", "第九轮两国总理年度会晤"),
    ],
)
def test_a_numbered_session_is_the_occasion(extract: Extract, held: str, occasion: str) -> None:
    text = f"3月4日，冰岛总统贝尔松在雷克雅未克同斐济总理托梅鲁{held}。"
    assert [e.occasion for e in extract(text, "2031-03-05").encounters] == [occasion]


def test_the_capital_behind_its_country_is_where_a_guest_arrives(extract: Extract) -> None:
    text = "冰岛总统贝尔松3月3日抵达斐济首都苏瓦，进行国事访问。\n3日，斐济总理托梅鲁同贝尔松会谈。"
    assert [e.place_id for e in extract(text, "2031-03-05").encounters] == ["suva"]


@pytest.mark.parametrize(
    "lead",
    [
        "3月2日至8日，冰岛总统贝尔松对斐济、帕劳进行了国事访问。\n3日，贝尔松在苏瓦同斐济总理托梅鲁会谈。",
        "3日，冰岛总统贝尔松对斐济进行首次国事访问。当天，贝尔松同斐济总理托梅鲁会谈。",
        "3月2日晚，冰岛总统贝尔松抵达苏瓦，应斐济总统邀请，对斐济进行国事访问。\n3日，贝尔松同斐济总理托梅鲁会谈。",
        "冰岛总统贝尔松2031年2月27日至3月5日对斐济进行了国事访问。\n访问期间，斐济总理托梅鲁会见了贝尔松。",
    ],
)
def test_a_visit_may_be_told_with_more_words(extract: Extract, lead: str) -> None:
    [found] = extract(lead, "2031-03-05").encounters
    assert (found.occasion, found.place_id) in [("国事访问", "fj"), ("国事访问", "suva")]


@pytest.mark.parametrize(
    ("met_there", "count"),
    [
        ("访问期间，贝尔松会见了斐济总统洛佩斯和总理托梅鲁。", 2),
        ("访斐期间，贝尔松拜见斐济总统洛佩斯，会见总理托梅鲁和议长孔罗特。", 3),
        ("访问期间，贝尔松一同会见了斐济总统洛佩斯和总理托梅鲁。", 1),
        ("3日，贝尔松会见了斐济总统洛佩斯和总理托梅鲁。", 1),
    ],
)
def test_several_hosts_whom_a_visit_sums_up_received_the_guest_each(
    extract: Extract, met_there: str, count: int
) -> None:
    found = extract(f"冰岛总统贝尔松3日结束对斐济的访问。{met_there}", "2031-03-05")
    assert len(found.encounters) == count


def test_the_day_of_the_return_is_not_that_of_talks_on_the_visit(extract: Extract) -> None:
    text = "冰岛总统贝尔松圆满结束南太平洋之行，4日启程回国。在对斐济进行国事访问期间，贝尔松同斐济总理托梅鲁会谈。"
    assert [e.date for e in extract(text, "2031-03-05").encounters] == ["2031-03"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("斐济总理托梅鲁今起到冰岛访问两天，与冰岛总统贝尔松举行会谈。", "planned"),
        ("斐济总理托梅鲁明日起对冰岛进行访问，与冰岛总统贝尔松举行会谈。", "planned"),
        ("斐济总理托梅鲁今起到冰岛访问两天，4日与冰岛总统贝尔松举行会谈。", "held"),
        ("斐济总理托梅鲁今起到冰岛访问两天，与冰岛总统贝尔松举行了会谈。", "held"),
    ],
)
def test_what_is_told_of_a_visit_that_begins_today_is_to_come(extract: Extract, text: str, status: str) -> None:
    assert [e.status for e in extract(text, "2031-03-05").encounters] == [status]
