"""Gatherings told with a list of leaders, and what is said of both sides at once."""

from __future__ import annotations

import pytest

from said import Extract

LEAD = "3月4日上午，冰岛总统贝尔松在雷克雅未克出席世界渔业大会开幕式并致辞。\n贝尔松指出，渔业关系各国。\n"


@pytest.mark.parametrize(
    ("listed", "people"),
    [
        ("斐济总理托梅鲁、萨摩亚总理福诺蒂分别致辞。", ["beiersong-is", "funuodi-ws", "tuomeilu-fj"]),
        ("斐济总理托梅鲁和萨摩亚总理福诺蒂等出席。", ["beiersong-is", "funuodi-ws", "tuomeilu-fj"]),
        (
            "斐济总理托梅鲁等多国政要以及萨摩亚总理福诺蒂等约300人出席。",
            ["beiersong-is", "funuodi-ws", "tuomeilu-fj"],
        ),
        ("斐济总理托梅鲁主持会议，萨摩亚总理福诺蒂与会。", ["beiersong-is", "funuodi-ws", "tuomeilu-fj"]),
        ("会议由斐济总理托梅鲁主持。", ["beiersong-is", "tuomeilu-fj"]),
        ("随后，斐济总理托梅鲁、萨摩亚总理福诺蒂应邀参加大范围会谈。", ["beiersong-is", "funuodi-ws", "tuomeilu-fj"]),
        ("斐济总理托梅鲁出席开幕式并致辞。", ["beiersong-is", "tuomeilu-fj"]),
        ("斐济总理托梅鲁，两国政府和渔业界代表200余人参会。", ["beiersong-is", "tuomeilu-fj"]),
        ("斐济总理托梅鲁，主席国客人帕劳、汤加领导人等出席。", ["beiersong-is", "tuomeilu-fj"]),
        ("斐济总理托梅鲁，帕劳总统特别代表、渔业委员会成员卡希莫等出席。", ["beiersong-is", "tuomeilu-fj"]),
        (
            "斐济总理托梅鲁和帕劳代表，观察员国汤加领导人，主席国客人瑙鲁、图瓦卢领导人，以及萨摩亚总理福诺蒂等出席。",
            ["beiersong-is", "funuodi-ws", "tuomeilu-fj"],
        ),
    ],
)
def test_a_gathering_is_of_its_host_and_those_listed(extract: Extract, listed: str, people: list[str]) -> None:
    findings = extract(LEAD + listed, "2031-03-05")
    (gathering,) = findings.encounters
    assert [p.person_id for p in gathering.principals] == people
    assert (gathering.kind, gathering.date, gathering.place_id) == ("ceremony", "2031-03-04", "reykjavik")
    assert gathering.occasion == "世界渔业大会开幕式"
    assert [s.encounter for s in findings.statements] == [0]


@pytest.mark.parametrize(
    "listed",
    [
        "王毅、何立峰等出席。",
        "萨摩亚渔业部长某某、斐济大使某某致辞。",
        "联合国秘书长古特雷斯致辞。",
        "会前，有关方面宣读了斐济总理托梅鲁的贺信。",
        "斐济总理托梅鲁没有与会，各国领导人出席。",
        "贝尔松欢迎斐济总理托梅鲁明年出席大会。",
        "斐济总理托梅鲁、萨摩亚总理福诺蒂等在开幕式上发表视频致辞。",
    ],
)
def test_officials_and_those_who_did_not_come_make_no_gathering(extract: Extract, listed: str) -> None:
    assert extract(LEAD + listed, "2031-03-05").encounters == []


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        (
            "3月4日下午，第八届北方渔业峰会在冰岛首都雷克雅未克成功举行。冰岛总统贝尔松出席峰会。",
            ("summit", "in_person", "第八届北方渔业峰会", "reykjavik"),
        ),
        (
            "2031年北方渔业论坛4日在雷克雅未克开幕。冰岛总统贝尔松出席并致辞。",
            ("ceremony", "in_person", "2031年北方渔业论坛", "reykjavik"),
        ),
        (
            "冰岛总统贝尔松3月4日以视频方式主持第八次北方领导人会议。",
            ("summit", "video", "第八次北方领导人会议", ""),
        ),
        (
            "冰岛总统贝尔松和夫人某某3月4日晚在雷克雅未克举行宴会，欢迎出席北方运动会的国际贵宾。",
            ("ceremony", "in_person", "北方运动会", "reykjavik"),
        ),
        (
            "冰岛总统贝尔松3月4日在雷克雅未克集体会见出席北方渔业年会的各国领导人。",
            ("meeting", "in_person", "北方渔业年会", "reykjavik"),
        ),
    ],
)
def test_the_lead_of_a_gathering_has_several_forms(
    extract: Extract, lead: str, expected: tuple[str, str, str, str]
) -> None:
    text = lead + "\n斐济总理托梅鲁、萨摩亚总理福诺蒂分别致辞。"
    (gathering,) = extract(text, "2031-03-05").encounters
    assert (gathering.kind, gathering.format, gathering.occasion, gathering.place_id) == expected
    assert gathering.date == "2031-03-04"
    assert len(gathering.principals) == 3


def test_two_who_preside_over_a_gathering_of_more_are_part_of_it(extract: Extract) -> None:
    text = (
        "冰岛总统贝尔松3月4日在雷克雅未克出席第八次北方领导人会议。"
        "贝尔松和斐济总理托梅鲁共同主持会议，萨摩亚总理福诺蒂出席。"
    )
    (gathering,) = extract(text, "2031-03-05").encounters
    assert (gathering.kind, len(gathering.principals)) == ("summit", 3)


def test_an_encounter_beside_a_gathering_has_its_day_and_city_and_not_its_address(extract: Extract) -> None:
    text = (
        "3月4日，冰岛总统贝尔松在雷克雅未克出席世界渔业大会开幕式并致辞。\n贝尔松指出，渔业关系各国。\n"
        "开幕式前，贝尔松会见斐济总理托梅鲁。托梅鲁表示，愿发展渔业。"
    )
    findings = extract(text, "2031-03-05")
    (met,) = findings.encounters
    assert (met.kind, met.date, met.place_id, met.occasion) == (
        "meeting",
        "2031-03-04",
        "reykjavik",
        "世界渔业大会开幕式",
    )
    assert [s.encounter for s in findings.statements] == [None, 0]


def test_who_did_something_together_may_be_a_list(extract: Extract) -> None:
    text = "3月4日，冰岛总统贝尔松同斐济总理托梅鲁、萨摩亚总理福诺蒂共同会见记者。"
    (met,) = extract(text, "2031-03-05").encounters
    assert (met.kind, len(met.principals)) == ("ceremony", 3)


def test_both_sides_say_without_a_comma(extract: Extract) -> None:
    text = "3月4日，冰岛总统贝尔松同斐济总理托梅鲁通电话。\n两国领导人表示愿就渔业保持沟通。"
    (statement,) = extract(text, "2031-03-05").statements
    assert (statement.voice, statement.verb) == ("joint", "表示")
    assert text[statement.start : statement.end] == "愿就渔业保持沟通。"


def test_an_encounter_of_others_is_mentioned_where_nobody_met(extract: Extract) -> None:
    text = (
        "3月4日，冰岛总统贝尔松会见斐济渔业部长某某。\n"
        "贝尔松表示，去年11月，萨摩亚总理福诺蒂同斐济总理托梅鲁在苏瓦会晤。"
    )
    (mention,) = extract(text, "2031-03-05").encounters
    assert (mention.role, mention.date) == ("mentions", "2030-11")
    assert [p.person_id for p in mention.principals] == ["funuodi-ws", "tuomeilu-fj"]


def test_the_guest_may_stand_behind_the_word_of_a_mention(extract: Extract) -> None:
    text = (
        "3月4日，冰岛总统贝尔松会见萨摩亚总理福诺蒂。\n"
        "贝尔松表示，去年6月，哈萨克斯坦总统托卡耶夫会见斐济总理托梅鲁，谈到渔业。"
    )
    mention = next(e for e in extract(text, "2031-03-05").encounters if e.role == "mentions")
    assert (mention.kind, mention.date) == ("meeting", "2030-06")
    assert [p.person_id for p in mention.principals] == ["kassym-jomart-tokayev", "tuomeilu-fj"]


def test_what_was_signed_during_a_visit_bears_its_month(extract: Extract) -> None:
    text = (
        "3月4日，冰岛总统贝尔松会见斐济总理托梅鲁。\n"
        "托梅鲁访冰期间，双方签署渔业、旅游等领域多项合作文件。\n"
        "贝尔松发表题为《海洋与我们》的演讲。"
    )
    (document,) = extract(text, "2031-03-05").documents
    assert (document.kind, document.date, document.fields) == ("batch", "2031-03", ("渔业", "旅游"))


def test_two_who_met_before_the_gathering_of_the_lead_met_apart(extract: Extract) -> None:
    text = (
        "3月4日，北方理事会峰会在雷克雅未克举行，冰岛总统贝尔松主持会议，法国总统马克龙、斐济总统托梅鲁等出席。"
        "会前，贝尔松同马克龙举行双边会见。"
    )
    whole, apart = extract(text, "2031-03-05").encounters
    assert (whole.kind, len(whole.principals), whole.occasion) == ("summit", 3, "北方理事会峰会")
    assert (apart.kind, {p.name_zh for p in apart.principals}) == ("meeting", {"贝尔松", "马克龙"})


def test_talks_held_in_the_course_of_a_gathering_have_its_place(extract: Extract) -> None:
    text = "3月4日，习近平主席在北京出席亚洲海洋峰会。其间，习近平主席同冰岛总统贝尔松举行双边会谈。"
    [talks] = extract(text, "2031-03-05").encounters
    assert (talks.date, talks.place_id, talks.occasion) == ("2031-03-04", "beijing", "亚洲海洋峰会")


def test_leaders_received_together_may_be_named_behind_the_lead(extract: Extract) -> None:
    text = (
        "3月4日，国家主席习近平在巴黎集体会见3位非洲国家领导人。\n"
        "刚果共和国总统萨苏、乌干达总统穆塞韦尼、毛里求斯总统法基姆等出席会见。\n"
        "与会非洲国家领导人表示，非中是好伙伴。"
    )
    findings = extract(text, "2031-03-05")
    [met] = findings.encounters
    assert (met.kind, met.date, met.place_id, met.occasion) == ("meeting", "2031-03-04", "paris", "")
    assert [p.name_zh for p in met.principals] == ["居里布-法基姆", "萨苏", "习近平", "穆塞韦尼"]
    assert [a.person.name_zh for a in met.attendance if a.role == "accompanying"] == []
    assert [(s.voice, s.verb) for s in findings.statements] == [("joint", "表示")]


def test_who_takes_part_online_is_listed_with_the_others(extract: Extract) -> None:
    text = (
        "3月4日上午，世界渔业峰会在巴黎举行。法国总统马克龙主持会议。"
        "中国国家主席习近平、俄罗斯总统普京（线上）、德国总理默克尔等出席。"
    )
    [gathering] = extract(text, "2031-03-05").encounters
    assert [p.name_zh for p in gathering.principals] == ["默克尔", "马克龙", "普京", "习近平"]


@pytest.mark.parametrize("words", ["在出席峰会期间会见普京", "与普京在峰会期间举行会谈"])
def test_an_encounter_while_attending_has_the_place_and_occasion_of_the_gathering(extract: Extract, words: str) -> None:
    text = f"3月4日上午，国家主席习近平在巴黎出席第三届世界渔业峰会。习近平强调，渔业很重要。\n习近平{words}。"
    [met] = extract(text, "2031-03-05").encounters
    assert (met.date, met.place_id, met.occasion) == ("2031-03-04", "paris", "第三届世界渔业峰会")


def test_two_who_preside_are_hosts_of_the_gathering_told_before(extract: Extract) -> None:
    text = (
        "国务院总理李强4日在人民大会堂出席以视频形式举行的第五次海洋合作领导人会议。李强与越南总理范明政共同主持。\n"
        "李强表示，渔业很重要。\n与会东盟国家领导人高度评价渔业合作。"
    )
    findings = extract(text, "2031-03-05")
    [met] = findings.encounters
    assert (met.kind, met.format, met.date) == ("summit", "video", "2031-03-04")
    assert [(s.voice, s.verb) for s in findings.statements] == [("individual", "表示"), ("joint", "高度评价")]


def test_those_listed_as_present_came_and_a_dateline_is_no_part_of_the_event(extract: Extract) -> None:
    text = (
        "某社苏瓦3月4日电（记者 林知远）首届海洋合作峰会4日在苏瓦召开，冰岛总统贝尔松与各国领导人同桌议事。\n"
        "出席会议的有：斐济总理托梅鲁，萨摩亚总理福诺蒂等。"
    )
    [summit] = extract(text, "2031-03-05").encounters
    assert (summit.kind, summit.occasion) == ("summit", "首届海洋合作峰会")
    assert {a.person.name_zh: a.role for a in summit.attendance} == {"托梅鲁": "principal", "福诺蒂": "principal"}


def test_at_a_gathering_to_come_nobody_has_met(extract: Extract) -> None:
    text = "世界渔业大会开幕式3月7日在苏瓦举行。\n出席开幕式的外国领导人有：斐济总理托梅鲁、萨摩亚总理福诺蒂等。"
    assert extract(text, "2031-03-06").encounters == []


def test_a_second_leader_of_a_country_came_along_with_the_first(extract: Extract) -> None:
    text = (
        "3月4日，法国总统马克龙、德国总统施泰因迈尔和俄罗斯总统普京在巴黎出席世界渔业峰会。"
        "德国总理默克尔、英国首相约翰逊一同出席。"
    )
    [met] = extract(text, "2031-03-05").encounters
    assert {p.name_zh for p in met.principals} == {"马克龙", "施泰因迈尔", "普京", "约翰逊"}
    assert [a.person.name_zh for a in met.attendance if a.role == "accompanying"] == ["默克尔"]


def test_those_who_also_came_to_what_two_held_joined_them(extract: Extract) -> None:
    text = (
        "法国总统马克龙和俄罗斯总统普京3月4日在巴黎举行高峰会。\n"
        "东道主德国总理默克尔和约旦国王阿卜杜拉二世也出席了这次会议。\n当天，马克龙则会见了约旦国王。"
    )
    found = extract(text, "2031-03-05").encounters
    told = {(e.kind, e.place_id): sorted(p.name_zh for p in e.principals) for e in found}
    assert told[("summit", "paris")] == sorted(["马克龙", "普京", "默克尔", "阿卜杜拉二世"])
    assert ["阿卜杜拉二世", "马克龙"] in told.values()


@pytest.mark.parametrize(
    ("behind", "form", "place"),
    [
        ("峰会以视频方式召开。{}", "video", ""),
        ("\n此次会议通过线上方式举行。{}", "video", ""),
        ("{}会议以视频方式举行，气氛热烈。", "video", ""),
        ("{}各方以视频方式同渔民交流。", "in_person", "reykjavik"),
    ],
)
def test_a_gathering_may_be_told_to_be_by_video_behind_the_lead(
    extract: Extract, behind: str, form: str, place: str
) -> None:
    lead = "3月4日晚，冰岛总统贝尔松在雷克雅未克主持北方渔业特别峰会，并发表讲话。"
    came = "斐济总理托梅鲁等太平洋岛国领导人，以及太平洋岛国论坛秘书长瓦加与会。"
    (summit,) = extract(lead + behind.format(came), "2031-03-05").encounters
    assert (summit.kind, summit.format, summit.place_id) == ("summit", form, place)
    assert [p.name_zh for p in summit.principals] == ["贝尔松", "托梅鲁", "瓦加"]


def test_leaders_of_a_region_speak_jointly(extract: Extract) -> None:
    words = "托梅鲁表示，鱼群重要。太平洋岛国领导人一致认为，渔业关系民生。"
    found = extract(LEAD + "斐济总理托梅鲁等出席。\n" + words, "2031-03-05").statements
    assert [(s.voice, s.verb) for s in found[1:]] == [("individual", "表示"), ("joint", "一致认为")]


@pytest.mark.parametrize(
    "lead",
    [
        "4日，冰岛总统贝尔松在苏瓦国家图书馆同南太平洋12国领导人举行第五次南太平洋国家领导人会晤。"
        "斐济总理托梅鲁主持会晤，汤加首相莫阿拉等出席，挪威派代表列席。",
        "4日，冰岛总统贝尔松、斐济总理托梅鲁和汤加首相莫阿拉在苏瓦会展中心围桌而坐，举行第八次海洋国家领导人会议。",
    ],
)
def test_leaders_of_several_countries_hold_a_summit(extract: Extract, lead: str) -> None:
    found = extract(f"{lead}\n贝尔松表示，愿合作。\n随后，贝尔松同托梅鲁共同会见记者。", "2031-03-05")
    summit, press = found.encounters
    assert (summit.kind, summit.date, press.kind, press.date) == ("summit", "2031-03-04", "ceremony", "2031-03-04")
    assert {p.name_zh for p in summit.principals} == {"贝尔松", "托梅鲁", "莫阿拉"}
    assert [s.encounter for s in found.statements] == [0]


def test_what_two_hold_is_no_summit(extract: Extract) -> None:
    text = "4日，冰岛总统贝尔松、斐济总理托梅鲁和斐济外长莫阿拉在苏瓦举行第八次海洋会议。"
    assert not [e for e in extract(text, "2031-03-05").encounters if e.kind == "summit"]


@pytest.mark.parametrize("event", ["北方组织政府首脑（总理）理事会第五次会议", "北方组织成员国总理理事会第五次会议"])
def test_the_name_of_a_gathering_holds_words_between_brackets_and_offices(extract: Extract, event: str) -> None:
    text = f"冰岛总统贝尔松4日在雷克雅未克出席{event}。\n斐济总理托梅鲁主持会议。"
    (gathering,) = extract(text, "2031-03-05").encounters
    assert [p.person_id for p in gathering.principals] == ["beiersong-is", "tuomeilu-fj"]
    assert (gathering.kind, gathering.date, gathering.occasion) == ("summit", "2031-03-04", event)


def test_what_is_told_by_the_way_behind_a_gathering_is_mentioned(extract: Extract) -> None:
    text = (
        "冰岛总统贝尔松4日在雷克雅未克出席北方渔业峰会。斐济总理托梅鲁、萨摩亚总理福诺蒂等与会。\n贝尔松指出，渔业很重要。\n"
        "2日晚，贝尔松出席了托梅鲁为各国来宾举行的欢迎宴会。\n3日，贝尔松同托梅鲁会谈。4日，贝尔松还分别会见了福诺蒂和帕劳总统惠普斯。\n"
        "在会见惠普斯时，贝尔松强调，海洋很重要。"
    )
    findings = extract(text, "2031-03-05")
    found = {(e.date[8:], e.kind, len(e.principals)): e for e in findings.encounters}
    assert found["04", "summit", 3].activities == []
    roles = {(e.date[8:], p.name_zh): e.role for e in findings.encounters for p in e.principals if e.kind != "summit"}
    assert (roles["02", "托梅鲁"], roles["03", "托梅鲁"], roles["04", "福诺蒂"]) == ("mentions",) * 3
    assert roles["04", "惠普斯"] == "reports"


@pytest.mark.parametrize(
    ("lead", "people"),
    [
        ("三国领导人4日以视频方式举行峰会，", ["beiersong-is", "funuodi-ws", "tuomeilu-fj"]),
        ("四国领导人4日以视频方式举行峰会，", []),
        ("三国领导人将于4日以视频方式举行峰会，", []),
    ],
)
def test_a_summit_of_as_many_as_took_part_in_it(extract: Extract, lead: str, people: list[str]) -> None:
    text = f"{lead}冰岛总统贝尔松在雷克雅未克出席，斐济总理托梅鲁、萨摩亚总理福诺蒂分别在苏瓦和阿皮亚出席。"
    found = [e for e in extract(text, "2031-03-05").encounters if e.status == "held"]
    assert [(e.kind, e.format) for e in found] == [("summit", "video")] * bool(people)
    assert [p.person_id for e in found for p in e.principals] == people


@pytest.mark.parametrize(("opened", "kind"), [("揭幕", "summit"), ("开幕", "summit"), ("登场", "summit")])
def test_a_summit_that_opens_is_more_than_its_opening(extract: Extract, opened: str, kind: str) -> None:
    text = (
        f"第42届海洋峰会3月4日在苏瓦{opened}，由斐济总理托梅鲁主持。\n"
        "这次峰会为期2天，冰岛总统贝尔松、萨摩亚总理福诺蒂等多国领袖与会。"
    )
    [summit] = extract(text, "2031-03-05").encounters
    assert (summit.kind, summit.occasion, len(summit.principals)) == (kind, "第42届海洋峰会", 3)


def test_a_forum_that_opens_is_told_of_its_opening(extract: Extract) -> None:
    text = "世界渔业论坛3月4日在苏瓦开幕。\n斐济总理托梅鲁、冰岛总统贝尔松、萨摩亚总理福诺蒂等出席开幕式。"
    assert [e.kind for e in extract(text, "2031-03-05").encounters] == ["ceremony"]


def test_a_summit_that_is_about_to_open_has_nobody_met(extract: Extract) -> None:
    text = "海洋峰会3月4日即将登场，斐济总理托梅鲁、冰岛总统贝尔松、萨摩亚总理福诺蒂等出席。"
    assert extract(text, "2031-03-04").encounters == []


def test_who_presides_takes_part_as_well(extract: Extract) -> None:
    text = "第六次海洋峰会3月4日在苏瓦举行。斐济总理托梅鲁主持，冰岛总统贝尔松、萨摩亚总理福诺蒂出席。"
    [summit] = extract(text, "2031-03-05").encounters
    assert {p.name_zh for p in summit.principals} == {"托梅鲁", "贝尔松", "福诺蒂"}


@pytest.mark.parametrize("absent", ["萨摩亚总理福诺蒂没有出席此次峰会。", "\n萨摩亚总理福诺蒂未出席。"])
def test_who_stayed_away_from_a_gathering_took_no_part(extract: Extract, absent: str) -> None:
    text = "第六次海洋峰会4日在苏瓦举行。斐济总理托梅鲁、冰岛总统贝尔松、汤加首相卡瓦出席当天的峰会。"
    [summit] = extract(text + absent, "2031-03-05").encounters
    assert {p.name_zh for p in summit.principals} == {"托梅鲁", "贝尔松", "卡瓦"}


def test_a_summit_that_is_to_come_has_nobody_met_though_its_day_is_one_of_the_month_before(extract: Extract) -> None:
    text = "渔业联盟峰会将于9日在苏瓦举行，冰岛总统贝尔松、斐济总理托梅鲁和萨摩亚总理福诺蒂出席。"
    assert [e for e in extract(text, "2031-03-05").encounters if e.status == "held"] == []


@pytest.mark.parametrize("event", ["三国领导人会议", "第三次三国领导人会议", "三国峰会"])
def test_the_name_of_a_meeting_of_three_is_its_occasion(extract: Extract, event: str) -> None:
    text = f"冰岛总统贝尔松、斐济总理托梅鲁和萨摩亚总理福诺蒂4日在苏瓦出席{event}。"
    (summit,) = extract(text, "2031-03-05").encounters
    assert (summit.kind, summit.occasion, len(summit.principals)) == ("summit", event, 3)


@pytest.mark.parametrize(
    ("told", "met"),
    [("等向会议致辞", 0), ("等以视频方式向此次峰会发表讲话", 0), ("等出席，并向峰会致辞", 1), ("等在会上致辞", 1)],
)
def test_who_sent_a_word_to_a_gathering_may_not_have_come(extract: Extract, told: str, met: int) -> None:
    text = f"3月4日，渔业峰会以视频方式举行。冰岛总统贝尔松、斐济总理托梅鲁{told}。"
    assert len(extract(text, "2031-03-05").encounters) == met


@pytest.mark.parametrize("chair", ["会议由斐济总理托梅鲁主持。", "会议由轮值主席国斐济总理托梅鲁主持。"])
def test_who_presides_over_a_gathering_was_there(extract: Extract, chair: str) -> None:
    text = f"3月4日，冰岛总统贝尔松在苏瓦出席第三次岛国领导人会议。\n贝尔松表示，鱼群要保护。\n{chair}"
    (summit,) = extract(text, "2031-03-05").encounters
    assert {p.name_zh for p in summit.principals} == {"贝尔松", "托梅鲁"}


@pytest.mark.parametrize(("days", "role"), [("3日至4日", "reports"), ("2月", "mentions")])
def test_guests_met_in_the_days_of_a_gathering_were_met_beside_it(extract: Extract, days: str, role: str) -> None:
    text = (
        "第九届渔业博览会4日在苏瓦开幕，斐济总理托梅鲁出席并致辞。\n"
        "冰岛总统贝尔松、萨摩亚总理福诺蒂出席开幕式并致辞。\n"
        f"{days}，托梅鲁分别会见贝尔松、福诺蒂，就渔业交换意见。"
    )
    opening, *others = extract(text, "2031-03-05").encounters
    assert (opening.kind, opening.role) == ("ceremony", "reports")
    assert [e.role for e in others] == [role, role]
    beside = ("suva", "第九届渔业博览会") if role == "reports" else ("", "")
    assert {(e.place_id, e.occasion) for e in others} == {beside}


def test_by_whom_a_gathering_was_called_is_no_part_of_its_name(extract: Extract) -> None:
    text = "由冰岛主持的北方渔业峰会3月4日在苏瓦举行。斐济总理托梅鲁、冰岛总统贝尔松出席会议。"
    (summit,) = extract(text, "2031-03-05").encounters
    assert summit.occasion == "北方渔业峰会"


@pytest.mark.parametrize(("told", "met"), [("出席会议", 1), ("与会", 1), ("致辞", 0)])
def test_the_head_of_a_body_alone_is_a_guest_if_he_came(extract: Extract, told: str, met: int) -> None:
    text = f"3月4日，北方渔业峰会在苏瓦举行。斐济总理托梅鲁主持会议，联合国秘书长古特雷斯{told}。"
    assert len(extract(text, "2031-03-05").encounters) == met


@pytest.mark.parametrize("told", ["派副秘书长出席", "致辞，各国代表出席", "视频致辞，各国代表出席会议", "因故不出席"])
def test_the_head_of_a_body_who_sent_somebody_or_a_word_did_not_come(extract: Extract, told: str) -> None:
    text = f"3月4日，北方渔业峰会在苏瓦举行。斐济总理托梅鲁主持会议，联合国秘书长古特雷斯{told}。"
    assert extract(text, "2031-03-05").encounters == []


def test_talks_of_other_days_and_places_are_not_beside_a_gathering(extract: Extract) -> None:
    text = (
        "斐济总理托梅鲁14日在苏瓦出席第五届渔业峰会并发表讲话，冰岛总统贝尔松、萨摩亚总理福诺蒂等出席。\n"
        "托梅鲁3月2日至4日在雷克雅未克同贝尔松举行会谈。"
    )
    summit, talks = extract(text, "2031-03-15").encounters
    assert (summit.role, talks.role, talks.place_id, talks.occasion) == ("reports", "mentions", "reykjavik", "")


def test_who_stands_in_for_another_attends_in_his_own_name(extract: Extract) -> None:
    text = (
        "3月4日，冰岛总统贝尔松特别代表、议会议长奥拉松赴苏瓦出席渔港开工仪式。\n"
        "奥拉松和斐济总理托梅鲁共同出席渔港开工仪式。"
    )
    met = extract(text, "2031-03-05").encounters
    assert met
    assert all("贝尔松" not in {p.name_zh for p in e.principals} for e in met)


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("中斐渔业论坛4日在苏瓦举行。国务院总理李强出席开幕式并致辞。", "ceremony"),
        ("中斐渔业论坛4日在苏瓦举行。国务院总理李强出席并致辞。", "summit"),
        ("太平洋渔业峰会4日在苏瓦举行。国务院总理李强出席开幕式并致辞。", "summit"),
        ("中斐渔业论坛4日在苏瓦举行。国务院总理李强出席并致辞，没有出席开幕式。", "summit"),
        ("中斐渔业论坛4日在苏瓦举行。国务院总理李强出席并致辞。\n当晚，李强出席大会开幕式文艺演出。", "summit"),
    ],
)
def test_who_attends_the_opening_of_a_forum_attends_a_ceremony(extract: Extract, lead: str, kind: str) -> None:
    found = extract(f"{lead}\n斐济总理托梅鲁出席开幕式并致辞。", "2031-03-05").encounters[0]
    assert (found.kind, found.date) == (kind, "2031-03-04")


def test_a_garden_that_no_list_holds_is_a_venue_in_the_city_before_it(extract: Extract) -> None:
    text = "3月4日，国家主席习近平在陕西省西安市渔歌苑为斐济总理托梅鲁举行欢迎宴会。"
    [found] = extract(text, "2031-03-05").encounters
    assert (found.place_id, found.venue) == ("xian", "渔歌苑")
