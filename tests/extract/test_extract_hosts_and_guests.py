"""Banquets, welcomes and openings: the host of the lead, and the guests whom the text names behind it."""

from __future__ import annotations

import pytest

from said import Extract

DAY = "2031-03-05"
HOST = "3月4日晚，冰岛总统贝尔松和夫人安娜在雷克雅未克海鸥宫"
LISTED = "斐济总理托梅鲁和夫人玛丽、萨摩亚总理福诺蒂以及帕劳总统惠普斯"
GUESTS = {"贝尔松", "托梅鲁", "福诺蒂", "惠普斯"}


@pytest.mark.parametrize(
    "text",
    [
        f"{HOST}举行宴会，欢迎出席世界渔业大会开幕式的国际贵宾。\n他们是：{LISTED}。",
        f"{HOST}举行宴会，欢迎出席世界渔业大会开幕式的国际贵宾。\n来宾中有：{LISTED}。",
        f"{HOST}为出席世界渔业大会的各国元首夫妇举行欢迎仪式和欢迎宴会。\n{LISTED}陆续抵达。",
        f"{HOST}为来华出席世界渔业大会的国际贵宾举行欢迎晚宴。\n{LISTED}等应邀赴宴。",
    ],
)
def test_guests_of_a_banquet_are_named_behind_the_lead(extract: Extract, text: str) -> None:
    found = extract(f"{text}\n席间，贝尔松指出，鱼群要保护。", DAY)
    [banquet] = found.encounters
    assert (banquet.kind, banquet.role, banquet.date) == ("ceremony", "reports", "2031-03-04")
    assert banquet.place_id == "reykjavik"
    assert {p.name_zh for p in banquet.principals} == GUESTS
    assert [s.encounter for s in found.statements] == [0]


def test_who_thanks_for_all_guests_is_one_of_them(extract: Extract) -> None:
    lead = f"{HOST}举行宴会，欢迎出席世界渔业大会开幕式的国际贵宾。\n"
    text = f"{lead}渔业大会共同主席国斐济总理托梅鲁代表各国领导人感谢冰岛的款待，表示鱼群要保护。"
    found = extract(text, DAY)
    [banquet] = found.encounters
    assert {p.name_zh for p in banquet.principals} == {"贝尔松", "托梅鲁"}
    assert [[p.name_zh for p in s.speakers] for s in found.statements] == [["托梅鲁"]]


@pytest.mark.parametrize(
    ("given", "kind", "hosts"),
    [
        ("斐济总理托梅鲁和夫人玛丽举行的欢迎宴会", "ceremony", {"托梅鲁"}),
        ("斐济总理托梅鲁在国会大厦举行的渔业联盟峰会欢迎晚宴", "ceremony", {"托梅鲁"}),
        ("斐济总统奈卡马和总理托梅鲁共同举行的隆重欢迎仪式", "ceremony", {"奈卡马", "托梅鲁"}),
        ("斐济总理托梅鲁举行的早餐会", "meeting", {"托梅鲁"}),
    ],
)
def test_who_comes_to_what_others_give_met_them(extract: Extract, given: str, kind: str, hosts: set[str]) -> None:
    [met] = extract(f"3月4日上午，冰岛总统贝尔松在苏瓦出席{given}。", DAY).encounters
    assert (met.kind, met.date, met.place_id) == (kind, "2031-03-04", "suva")
    assert {p.name_zh for p in met.principals} == {"贝尔松", *hosts}


def test_what_they_agree_on_for_later_is_to_come(extract: Extract) -> None:
    text = "3月4日，冰岛总统贝尔松在苏瓦出席斐济总理托梅鲁举行的欢迎仪式。\n贝尔松同托梅鲁道别，相约稍后会见。"
    assert [e.kind for e in extract(text, DAY).encounters] == ["ceremony"]


@pytest.mark.parametrize(
    ("event", "kind"),
    [
        ("第六次议员研讨班开幕式", "ceremony"),
        ("渔业联盟第十二次会晤特别记者会", "ceremony"),
        ("纪念托马斯诞辰100周年招待会", "ceremony"),
    ],
)
def test_any_opening_or_press_conference_gathers_those_who_came(extract: Extract, event: str, kind: str) -> None:
    text = f"3月4日，冰岛总统贝尔松在雷克雅未克出席{event}。\n斐济总理托梅鲁主持，帕劳总统惠普斯（线上）出席。"
    [gathering] = extract(text, DAY).encounters
    assert (gathering.kind, gathering.date, gathering.occasion) == (kind, "2031-03-04", event)
    assert {p.name_zh for p in gathering.principals} == {"贝尔松", "托梅鲁", "惠普斯"}


def test_those_who_take_part_close_a_list_with_a_bare_verb(extract: Extract) -> None:
    lead = "冰岛总统贝尔松4日在雷克雅未克出席世界渔业论坛年会开幕式，并发表演讲。"
    [opening] = extract(f"{lead}斐济总理托梅鲁、帕劳总统惠普斯等来自60多个国家的代表参加。", DAY).encounters
    assert {p.name_zh for p in opening.principals} == {"贝尔松", "托梅鲁", "惠普斯"}


def test_leaders_of_a_group_who_face_the_press_are_named_behind_it(extract: Extract) -> None:
    text = (
        "4日，太平洋岛国领导人共同会见记者。冰岛总统贝尔松发表讲话。斐济总理托梅鲁、帕劳总统惠普斯出席。\n"
        "贝尔松强调，鱼群要保护。\n会见记者前，各国领导人签署了《苏瓦渔业宣言》。"
    )
    found = extract(text, DAY)
    [press] = found.encounters
    assert (press.kind, press.date) == ("ceremony", "2031-03-04")
    assert {p.name_zh for p in press.principals} == {"贝尔松", "托梅鲁", "惠普斯"}
    assert [(d.title, d.date) for d in found.documents] == [("苏瓦渔业宣言", "2031-03-04")]
    assert [text[s.start : s.end] for s in found.statements] == ["鱼群要保护。"]


def test_an_encounter_before_a_reception_is_of_its_day_and_city(extract: Extract) -> None:
    text = (
        "3月4日，冰岛总统贝尔松在雷克雅未克出席纪念托马斯诞辰100周年招待会。贝尔松说，鱼群要保护。"
        "招待会前，贝尔松会见斐济总理托梅鲁。贝尔松表示，海要干净。"
    )
    found = extract(text, DAY)
    [met] = found.encounters
    assert (met.kind, met.date, met.place_id) == ("meeting", "2031-03-04", "reykjavik")
    assert [s.encounter for s in found.statements] == [None, 0]


def test_what_a_leader_says_at_a_gathering_is_kept_though_no_other_is_named(extract: Extract) -> None:
    text = (
        "当地时间4日，国务院总理李强在雅加达出席第18届东亚峰会。\n李强表示，鱼群要保护：\n一是扩大渔港。二是保护海岸。"
    )
    found = extract(text, DAY)
    assert found.encounters == []
    assert [(s.verb, s.continued, s.encounter) for s in found.statements] == [("表示", False, None), ("", True, None)]


def test_what_a_leader_says_to_guests_who_came_to_a_gathering_is_of_no_gathering(extract: Extract) -> None:
    text = "4日，国务院总理李强在北京会见来华出席东亚峰会的渔业代表团。\n李强表示，鱼群要保护。"
    assert extract(text, DAY).statements == []


@pytest.mark.parametrize("address", ["发表书面演讲", "发表视频讲话", "题写序言"])
def test_an_address_in_writing_or_by_video_is_kept(extract: Extract, address: str) -> None:
    text = f"4日，国家主席习近平为东亚峰会{address}。\n习近平指出，鱼群要保护。"
    assert [s.verb for s in extract(text, DAY).statements] == ["指出"]


def test_of_a_stay_of_several_days_no_more_than_the_month_is_known(extract: Extract) -> None:
    text = (
        "3月2日，冰岛总统贝尔松在纽约出席会议。\n4日，贝尔松会见斐济总理托梅鲁。\n"
        "在纽约期间，贝尔松分别会见了帕劳总统惠普斯、萨摩亚总理福诺蒂。"
    )
    assert sorted((e.date, e.principals[1].name_zh) for e in extract(text, DAY).encounters) == [
        ("2031-03", "惠普斯"),
        ("2031-03", "福诺蒂"),
        ("2031-03-04", "托梅鲁"),
    ]


@pytest.mark.parametrize("count", ["4方面建议", "四方面合作设想", "四点建议"])
def test_points_are_counted_as_aspects_too(extract: Extract, count: str) -> None:
    text = (
        f"3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。\n贝尔松就渔业提出{count}。\n"
        "一是扩大渔港。要多造船。\n二是保护海岸。要多种树。"
    )
    assert [s.continued for s in extract(text, DAY).statements] == [True, True]


@pytest.mark.parametrize(
    "text",
    [
        "斐济总理托梅鲁抵达时，冰岛总统贝尔松在下车处迎接。\n随后，贝尔松陪同托梅鲁检阅了仪仗队。",
        "斐济总理托梅鲁抵达总统府。托梅鲁在冰岛总统贝尔松陪同下检阅仪仗队。",
        "冰岛总统贝尔松在下车处迎接斐济总理托梅鲁。两国领导人登上检阅台。",
    ],
)
def test_a_welcome_told_as_a_scene_is_a_ceremony(extract: Extract, text: str) -> None:
    [welcome] = extract(text, DAY).encounters
    assert (welcome.kind, welcome.date) == ("ceremony", "2031-03")
    assert {p.name_zh for p in welcome.principals} == {"贝尔松", "托梅鲁"}


def test_a_scene_of_a_welcome_is_no_other_than_the_welcome(extract: Extract) -> None:
    text = "3月4日，冰岛总统贝尔松在苏瓦出席斐济总理托梅鲁举行的欢迎仪式。\n托梅鲁陪同贝尔松检阅仪仗队。"
    assert [e.date for e in extract(text, DAY).encounters] == ["2031-03-04"]


def test_a_meeting_before_a_summit_has_it_as_its_occasion(extract: Extract) -> None:
    text = "3月4日，冰岛总统贝尔松在苏瓦出席太平洋岛国峰会前会见斐济总理托梅鲁。"
    [met] = extract(text, DAY).encounters
    assert (met.occasion, met.place_id) == ("太平洋岛国峰会", "suva")


def test_the_day_of_a_return_is_not_that_of_the_talks(extract: Extract) -> None:
    text = "3月4日晚，冰岛总统贝尔松在结束对斐济访问，并同斐济总理托梅鲁举行年度会晤后，乘专机回到雷克雅未克。"
    [talks] = extract(text, DAY).encounters
    assert (talks.role, talks.date) == ("mentions", "2031-03")


@pytest.mark.parametrize(
    ("counted", "quantity"), [("4份联合声明", "4份"), ("多份联合声明", "多份"), ("关于渔业、港口等3项联合宣言", "3项")]
)
def test_joint_statements_may_be_counted(extract: Extract, counted: str, quantity: str) -> None:
    text = f"3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。会谈后，双方发表{counted}。"
    assert [(d.kind, d.quantity_text) for d in extract(text, DAY).documents] == [("batch", quantity)]


def test_one_joint_statement_is_not_counted(extract: Extract) -> None:
    text = "3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。会谈后，双方发表一份联合声明。"
    assert [d.kind for d in extract(text, DAY).documents if d.kind == "batch"] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "3月4日中午，冰岛总统贝尔松乘专机抵达苏瓦，对斐济进行国事访问。\n专机降落苏瓦机场。\n"
            "斐济总理托梅鲁在机场为贝尔松举行迎宾仪式。",
            "ceremony",
        ),
        ("3月4日晚，冰岛总统贝尔松乘专机在苏瓦作技术经停。\n贝尔松同斐济总理托梅鲁进行了亲切交谈。", "meeting"),
    ],
)
def test_a_welcome_at_the_airport_is_of_the_day_and_city_of_the_arrival(extract: Extract, text: str, kind: str) -> None:
    [met] = extract(text, DAY).encounters
    assert (met.kind, met.date, met.place_id) == (kind, "2031-03-04", "suva")


def test_on_a_visit_the_country_is_known_where_no_city_is(extract: Extract) -> None:
    text = "冰岛总统贝尔松3月1日至4日对斐济进行正式访问，会见斐济总理托梅鲁。"
    assert [e.place_id for e in extract(text, DAY).encounters] == ["fj"]


def test_talks_and_what_both_attended_on_the_next_day_are_apart(extract: Extract) -> None:
    text = (
        "3月3日至4日，冰岛总统贝尔松在苏瓦同斐济总理托梅鲁会谈，并共同出席渔业年开幕式。\n"
        "3日下午，在同托梅鲁会谈时，贝尔松表示，鱼群要保护。\n4日下午，贝尔松同托梅鲁共同出席渔业年开幕式。"
    )
    found = extract(text, DAY)
    assert sorted((e.kind, e.date) for e in found.encounters) == [("ceremony", "2031-03-04"), ("talks", "2031-03-03")]
    assert [found.encounters[s.encounter or 0].kind for s in found.statements] == ["talks"]


def test_partners_may_be_parted_by_commas(extract: Extract) -> None:
    text = "3月4日，冰岛总统贝尔松在雷克雅未克分别会见斐济总理托梅鲁，萨摩亚总理福诺蒂，帕劳总统惠普斯。"
    guests = {p.name_zh for e in extract(text, DAY).encounters for p in e.principals}
    assert (len(extract(text, DAY).encounters), guests) == (3, {"贝尔松", "托梅鲁", "福诺蒂", "惠普斯"})


@pytest.mark.parametrize("seen", ["参观古宫", "游览渔港"])
def test_what_a_host_shows_his_guest_is_a_ceremony(extract: Extract, seen: str) -> None:
    [met] = extract(f"3月4日，冰岛总统贝尔松同来访的斐济总理托梅鲁{seen}。", DAY).encounters
    assert (met.kind, met.date) == ("ceremony", "2031-03-04")


def test_talks_that_are_set_for_a_day_are_not_held(extract: Extract) -> None:
    text = "冰岛总统贝尔松和斐济总理托梅鲁会晤定于3月15日在苏瓦举行。"
    assert [(e.status, e.date) for e in extract(text, DAY).encounters] == [("planned", "2031-03-15")]


def test_a_dialogue_with_a_long_list_is_announced(extract: Extract) -> None:
    listed = "斐济总理托梅鲁、萨摩亚总理福诺蒂、渔业银行总经理某某、帕劳总统惠普斯等多国领导人"
    [planned] = extract(f"冰岛总统贝尔松将于3月9日在苏瓦同{listed}举行“1+4”对话会。", DAY).encounters
    assert (planned.status, planned.kind, planned.date) == ("planned", "summit", "2031-03-09")
    assert {p.name_zh for p in planned.principals} == {"贝尔松", "托梅鲁", "福诺蒂", "惠普斯"}


def test_those_behind_delegates_without_names_came_as_well(extract: Extract) -> None:
    lead = "3月4日，冰岛总统贝尔松在雷克雅未克出席世界渔业峰会。\n"
    listed = "斐济总理托梅鲁和法国、日本代表，25位嘉宾国领导人或代表，以及帕劳总统惠普斯等出席。"
    [summit] = extract(lead + listed, DAY).encounters
    assert {p.name_zh for p in summit.principals} == {"贝尔松", "托梅鲁", "惠普斯"}


def test_a_body_of_the_state_behind_an_office_is_nobody(extract: Extract) -> None:
    text = (
        "3月4日，冰岛总统贝尔松在雷克雅未克出席世界渔业论坛开幕式。"
        "斐济总统渔业发展和海洋安全委员会秘书长某某致辞。斐济总理托梅鲁出席开幕式。"
    )
    [opening] = extract(text, DAY).encounters
    assert {p.name_zh for p in opening.principals} == {"贝尔松", "托梅鲁"}


@pytest.mark.parametrize(
    "said",
    [
        "很高兴应贝尔松总统邀请，再次对冰岛进行国事访问。",
        "很荣幸接待托梅鲁总理第四次对冰岛进行国事访问。",
        "热烈欢迎托梅鲁总理在两国建交之际对冰岛进行国事访问。",
    ],
)
def test_a_visit_of_which_leaders_speak_is_the_occasion(extract: Extract, said: str) -> None:
    text = f"3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。\n贝尔松表示，{said}"
    assert [e.occasion for e in extract(text, DAY).encounters] == ["国事访问"]


def test_the_crown_prince_is_not_the_king_of_his_name(extract: Extract) -> None:
    for office, person in (("王储兼首相", "mohammed-bin-salman"), ("国王", "salman-of-saudi-arabia")):
        [met] = extract(f"2025年3月4日，冰岛总统贝尔松会见沙特{office}萨勒曼。", "2025-03-05").encounters
        assert person in {p.person_id for p in met.principals}


@pytest.mark.parametrize("apart", ["分别与", "先后同"])
@pytest.mark.parametrize("act", ["共同见证多项合作文件的签署", "共同见证签署多项合作文件", "一道参观海洋博物馆"])
def test_what_one_did_with_each_of_several_is_an_encounter_with_each(extract: Extract, apart: str, act: str) -> None:
    found = extract(f"3月4日，冰岛总统贝尔松{apart}斐济总理托梅鲁、帕劳总统惠普斯{act}。", DAY).encounters
    assert [[p.name_zh for p in e.principals] for e in found] == [["贝尔松", "托梅鲁"], ["贝尔松", "惠普斯"]]
    assert {e.occasion for e in found} == {""}


@pytest.mark.parametrize(
    ("seen", "venue", "occasion"),
    [
        ("参观冰岛海洋博物馆", "冰岛海洋博物馆", ""),
        ("共同参观了海洋博物馆，并合影", "海洋博物馆", ""),
        ("共同参观海洋博物馆并出席开馆仪式", "海洋博物馆", ""),
        ("参观冰岛海洋博物院", "冰岛海洋博物院", ""),
        ("参观一家宾馆", "", ""),
        ("共同参观渔港和海洋馆", "", ""),
        ("共同参观海洋博物馆的渔船", "", ""),
        ("共同参观世界渔业展", "", "世界渔业展"),
        ("共同出席海洋博物馆开馆仪式", "", "海洋博物馆开馆仪式"),
    ],
)
def test_the_museum_that_two_visited_is_where_they_met(extract: Extract, seen: str, venue: str, occasion: str) -> None:
    [met] = extract(f"3月4日，冰岛总统贝尔松同来访的斐济总理托梅鲁{seen}。", DAY).encounters
    assert (met.kind, met.venue, met.occasion) == ("ceremony", venue, occasion)


def test_a_guest_of_honour_reviewed_attended_no_event(extract: Extract) -> None:
    text = "3月4日，斐济总理托梅鲁在冰岛总统贝尔松陪同下检阅冰岛仪仗队。"
    assert [(e.kind, e.occasion) for e in extract(text, DAY).encounters] == [("ceremony", "")]


@pytest.mark.parametrize(
    ("told", "people"),
    [
        ("同斐济总理托梅鲁，帕劳总统惠普斯等进行了交谈", {"贝尔松", "托梅鲁", "惠普斯"}),
        ("同斐济总理托梅鲁会谈，帕劳总统惠普斯举行记者会", {"贝尔松", "托梅鲁"}),
    ],
)
def test_guests_may_be_parted_by_a_comma(extract: Extract, told: str, people: set[str]) -> None:
    [met] = extract(f"3月4日，冰岛总统贝尔松{told}。", DAY).encounters
    assert {p.name_zh for p in met.principals} == people


@pytest.mark.parametrize(
    ("met", "country"), [("议长贝托夫", "IS"), ("副总理贝托夫", "IS"), ("外长贝托夫", None), ("秘书贝托夫", None)]
)
def test_who_is_met_next_on_a_visit_is_of_the_country_named_last_abroad(
    extract: Extract, met: str, country: str | None
) -> None:
    text = "国务院总理李强于3月1日至4日对冰岛进行正式访问。\n会见冰岛总统贝尔松时，李强表示，中国愿加强合作。\n"
    text += f"李强还说，汤加的鱼群要保护。\n会见{met}时，李强表示，鱼群要保护。\n贝托夫表示，渔业重要。"
    found = [e for e in extract(text, DAY).encounters if len(e.principals) == 2]
    codes = [p.country_code for e in found for p in e.principals if p.name_zh == "贝托夫"]
    assert codes == ([country] if country else [])


@pytest.mark.parametrize("then", ["，同斐济总理托梅鲁举行会谈", "，随后与斐济总理托梅鲁等举行会谈"])
def test_a_guest_of_the_clause_before_is_none_of_the_next(extract: Extract, then: str) -> None:
    text = f"3月4日，冰岛总统贝尔松会见法国总统马克龙和德国总理默茨{then}。"
    talks = [e for e in extract(text, DAY).encounters if e.kind != "meeting"]
    assert [{p.name_zh for p in e.principals} for e in talks] == [{"贝尔松", "托梅鲁"}]


def test_a_listed_name_within_that_of_whom_somebody_meets_next_is_not_who_speaks(extract: Extract) -> None:
    text = "国务院总理李强于3月1日至4日对冰岛进行正式访问。\n会见冰岛总统贝尔松时，李强表示，鱼群要保护。\n"
    text += "会见议长卡拉马尼斯时，李强表示，渔业重要。卡拉马尼斯表示，渔港很美。"
    others = [p.name_zh for e in extract(text, DAY).encounters for p in e.principals]
    assert [name for name in others if name not in ("李强", "贝尔松")] == ["卡拉马尼斯"]
