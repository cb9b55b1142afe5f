"""Occasion, city and building that other sentences than that of the encounter tell, and venues of many wordings."""

from __future__ import annotations

import pytest

from said import Extract, Told

TALKS = "3日下午，斐济总统托梅鲁在苏瓦同冰岛总统贝尔松举行会谈。\n"
EVENT = "世界渔业峰会3日在斐济苏瓦开幕。\n"


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("会谈前，托梅鲁在国会为来斐济进行国事访问的贝尔松举行欢迎仪式。", "国事访问"),
        ("会谈前，托梅鲁为对斐济进行首次国事访问的贝尔松举行欢迎仪式。", "国事访问"),
        ("会谈前，托梅鲁为贝尔松对斐济进行国事访问举行欢迎仪式。", "国事访问"),
        ("会谈前，托梅鲁举行仪式，欢迎贝尔松对斐济进行国事访问。", "国事访问"),
        ("会谈前，托梅鲁为贝尔松举行欢迎仪式，欢迎他对斐济进行国事访问。", "国事访问"),
        ("会谈前，托梅鲁为贝尔松和夫人来斐济进行国事访问举行欢迎仪式。", "国事访问"),
        ("托梅鲁对贝尔松来斐济进行国事访问表示热烈欢迎。", "国事访问"),
        ("贝尔松是应托梅鲁邀请对斐济进行国事访问的。", "国事访问"),
        ("贝尔松应托梅鲁邀请，正在斐济进行国事访问。", "国事访问"),
        ("托梅鲁邀请贝尔松再次来斐济进行国事访问。", ""),
        ("贝尔松曾来斐济进行国事访问。", ""),
        ("2日，托梅鲁为对斐济进行国事访问的贝尔松举行欢迎仪式。", ""),
        ("去年5月，托梅鲁为对斐济进行国事访问的贝尔松举行欢迎仪式。", ""),
        ("托梅鲁欢迎贝尔松适时对斐济进行国事访问。", ""),
    ],
)
def test_a_welcome_names_the_guest_with_his_visit(extract: Extract, text: str, occasion: str) -> None:
    assert extract(TALKS + text, "2031-03-05").encounters[0].occasion == occasion


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("冰岛总统贝尔松在峰会期间同法国总统马克龙会谈。", ("世界渔业峰会", "suva")),
        ("冰岛总统贝尔松在峰会举行期间分别同法国总统马克龙会谈。", ("世界渔业峰会", "suva")),
        ("另外，冰岛总统贝尔松在与会期间会见法国总统马克龙。", ("世界渔业峰会", "suva")),
        ("会议间隙，冰岛总统贝尔松会见法国总统马克龙。", ("世界渔业峰会", "suva")),
        ("冰岛总统贝尔松在大会期间同法国总统马克龙会谈。", ("", "")),
        ("渔业年会峰会2日在帕劳梅莱凯奥克举行。冰岛总统贝尔松在峰会期间同法国总统马克龙会谈。", ("", "")),
    ],
)
def test_an_event_named_before_is_the_occasion(told: Told, text: str, known: tuple[str, str]) -> None:
    found = told(EVENT + text)
    assert (found.occasion, found.place_id) == known


def test_an_event_named_before_may_be_printed_in_traditional_script(told: Told) -> None:
    found = told("世界漁業峰會3日在斐濟蘇瓦召開。\n冰島總統貝爾松在峰會期間會見法國總統馬克龍。")
    assert (found.occasion, found.place_id) == ("世界漁業峰會", "suva")


def test_the_first_of_several_sessions_is_the_occasion(told: Told) -> None:
    text = "3日，冰岛总统贝尔松同斐济总统托梅鲁共同主持冰斐合作委员会第二次会议以及港口、码头等机制会议。"
    assert told(text).occasion == "冰斐合作委员会第二次会议"


def test_what_two_did_at_an_event_is_on_its_occasion(told: Told) -> None:
    lead = "冰岛总统贝尔松3日在苏瓦"
    assert told(lead + "出席世界渔业峰会，其间会见法国总统马克龙。").occasion == "世界渔业峰会"
    assert told(lead + "出席过世界渔业峰会，他5日会见法国总统马克龙。").occasion == ""
    assert told("冰岛总统贝尔松3日在世界渔业峰会上同法国总统马克龙举行双边会谈。").occasion == "世界渔业峰会"


def test_who_comes_to_china_is_on_the_visit_that_is_told(told: Told) -> None:
    lead = "应习近平主席邀请，冰岛总统贝尔松2日抵京，开始对华进行国事访问。\n"
    assert told(lead + "3日，国家主席习近平在北京同贝尔松举行会谈。").occasion == "国事访问"


def test_the_city_where_an_event_is_held_is_no_part_of_its_name(told: Told) -> None:
    for event in ("在苏瓦举行的世界渔业峰会", "于苏瓦举行的世界渔业峰会", "苏瓦的世界渔业峰会"):
        found = told(f"冰岛总统贝尔松3日在出席{event}期间会见法国总统马克龙。")
        assert found.occasion == "世界渔业峰会"
    found = told("冰岛总统贝尔松3日在苏瓦渔业峰会间隙会见法国总统马克龙。")
    assert (found.occasion, found.place_id) == ("苏瓦渔业峰会", "suva")
    assert told("冰岛总统贝尔松3日在苏瓦进程渔业峰会间隙会见法国总统马克龙。").place_id == ""
    found = told("冰岛总统贝尔松3日在苏瓦的世界渔业峰会期间会见法国总统马克龙。")
    assert (found.occasion, found.place_id) == ("世界渔业峰会", "suva")


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("值此出席在苏瓦举行的世界渔业峰会，并对斐济进行访问之际，", "世界渔业峰会"),
        ("在世界渔业峰会的场外，", "世界渔业峰会"),
        ("3日在世界渔业峰会开幕式前，", "世界渔业峰会"),
        ("趁出席世界渔业峰会，", "世界渔业峰会"),
        ("3日在对斐济进行国事访问前夕，", ""),
        ("在出席世界渔业峰会以及苏瓦港口、码头等机制会议期间，", "世界渔业峰会"),
    ],
)
def test_the_name_of_an_event_ends_with_it(told: Told, text: str, occasion: str) -> None:
    assert told(text + "冰岛总统贝尔松3日会见法国总统马克龙。").occasion == occasion


@pytest.mark.parametrize(
    ("where", "place", "venue"),
    [
        ("在“渔夫之家”", "", "渔夫之家"),
        ("在苏瓦“渔夫之家”", "suva", "渔夫之家"),
        ("在苏瓦“海鸥”酒店", "suva", "“海鸥”酒店"),
        ("在位于苏瓦市郊的总统官邸", "suva", "总统官邸"),
        ("在苏瓦骑兵检阅场", "suva", "骑兵检阅场"),
        ("在苏瓦演武楼", "suva", ""),
        ("在苏瓦问题上", "", ""),
        ("在苏瓦机场贵宾室", "suva", "机场贵宾室"),
        ("在苏瓦总统府“蓝厅”", "suva", "总统府"),
        ("在大克里姆林宫二层乔治大厅", "moscow", "大克里姆林宫二层乔治大厅"),
        ("在阿拉斯加", "alaska", ""),
        ("在美国佛罗里达州海湖庄园", "florida", "海湖庄园"),
        ("在埃及红海度假胜地沙姆沙伊赫", "sharm-el-sheikh", ""),
        ("在苏瓦南湾新区", "suva", ""),
        ("在苏瓦总统官邸卡瓦莱武", "suva", ""),
        ("在苏瓦方面支持下", "", ""),
    ],
)
def test_a_building_and_its_city_have_many_wordings(told: Told, where: str, place: str, venue: str) -> None:
    found = told(f"冰岛总统贝尔松3日{where}同斐济总统托梅鲁举行会谈。")
    assert (found.place_id, found.venue) == (place, venue)


@pytest.mark.parametrize(
    ("where", "place", "venue"),
    [
        ("斐济苏瓦雷克雅未克饭店", "suva", "雷克雅未克饭店"),
        ("苏瓦雷克雅未克大酒店", "suva", "雷克雅未克大酒店"),
        ("苏瓦的雷克雅未克尼中心", "suva", "雷克雅未克尼中心"),
        ("苏瓦市雷克雅未克尼中心", "suva", "雷克雅未克尼中心"),
        ("斐济雷克雅未克尼会议中心", "fj", "雷克雅未克尼会议中心"),
        ("苏瓦冰岛海鸥酒店", "suva", "冰岛海鸥酒店"),
        ("苏瓦普京国际机场", "suva", "普京国际机场"),
        ("苏瓦弗拉基米尔·普京广场", "suva", "弗拉基米尔·普京广场"),
        ("普京国际机场", "", "普京国际机场"),
        # the city itself
        ("冰岛雷克雅未克饭店", "reykjavik", ""),
        ("苏瓦总统府", "suva", "总统府"),
    ],
)
def test_a_hall_may_bear_the_name_of_a_place_or_person(told: Told, where: str, place: str, venue: str) -> None:
    found = told(f"冰岛总统贝尔松3月4日在{where}会见斐济总理托梅鲁。")
    assert (found.place_id, found.venue) == (place, venue)
    assert [p.name_zh for p in found.principals] == ["贝尔松", "托梅鲁"]


@pytest.mark.parametrize("who", ["普京大学校长", "普京中心主任", "普京广场"])
def test_nobody_meets_a_hall(extract: Extract, who: str) -> None:
    assert not extract(f"冰岛总统贝尔松3月4日会见{who}一行。贝尔松表示，好。").encounters


def test_a_guest_is_received_before_a_building(told: Told) -> None:
    assert told("斐济总统托梅鲁3日在总统府前以军礼欢迎冰岛总统贝尔松。").venue == "总统府"


def test_the_square_of_the_welcome_is_not_where_they_talked(told: Told) -> None:
    welcome = "国家主席习近平3日在北京人民大会堂东门外广场举行仪式欢迎冰岛总统贝尔松"
    assert told(f"{welcome}，随后与贝尔松举行会谈。").venue == "人民大会堂"
    assert told(f"{welcome}访华。").venue == "人民大会堂东门外广场"


def test_the_summit_of_two_is_held_in_a_building_that_the_next_sentence_names(told: Told) -> None:
    lead = "斐济总统托梅鲁3日在苏瓦与冰岛总统贝尔松举行{}，讨论渔业。\n峰会在海鸥大学举行。"
    assert told(lead.format("首场斐冰峰会")).venue == "海鸥大学"
    assert told(lead.format("会谈")).venue == ""


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("会谈地点是海鸥别墅。", ("海鸥别墅", "")),
        ("此次会谈是在世界渔业峰会期间举行的。", ("", "世界渔业峰会")),
        ("上次会谈是在世界渔业峰会期间举行的。", ("", "")),
    ],
)
def test_where_and_when_talks_were_held_has_its_own_sentence(told: Told, text: str, known: tuple[str, str]) -> None:
    found = told(TALKS + text)
    assert (found.venue, found.occasion) == known


def test_what_is_announced_has_its_building(told: Told) -> None:
    found = told("斐济总统托梅鲁将于6日在海鸥宫同冰岛总统贝尔松举行会谈。")
    assert (found.status, found.venue) == ("planned", "海鸥宫")


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("冰岛总统贝尔松3日访问斐济，下午与斐济总统托梅鲁举行会谈。", "fj"),
        ("冰岛总统贝尔松3日访问斐济，分别会见斐济总统托梅鲁。", "fj"),
        ("在2031年3月3日对斐济进行国事访问期间，冰岛总统贝尔松同斐济总统托梅鲁会谈。", "fj"),
        ("冰岛总统贝尔松3日应邀到访斐济。斐济总统托梅鲁同他举行会谈。", "fj"),
        ("冰岛总统贝尔松3日开始对斐济进行为期两天的访问。斐济总统托梅鲁同他举行会谈。", "fj"),
        ("应斐济总统托梅鲁邀请，冰岛总统贝尔松于3月2日至4日访问斐济。3日，两国元首举行会谈。", "fj"),
        ("冰岛总统贝尔松3日将访问斐济。斐济总统托梅鲁同他举行会谈。", ""),
        ("冰岛总统贝尔松3日结束访问斐济，同斐济总统托梅鲁会谈。", ""),
        ("冰岛总统贝尔松3日同斐济总统托梅鲁会谈，欢迎托梅鲁访问冰岛，并签署协议。", ""),
    ],
)
def test_the_country_of_a_visit_is_where_they_met(told: Told, lead: str, place: str) -> None:
    assert told(lead).place_id == place


def test_words_of_time_and_occasion_are_no_unknown_place(extract: Extract) -> None:
    for where, unknown in (("峰会期间分别", False), ("海鸥村", True)):
        found = extract(f"冰岛总统贝尔松3日在{where}同斐济总统托梅鲁举行会谈。", "2031-03-05")
        assert ("place.unknown" in {i.code for i in found.issues}) == unknown


@pytest.mark.parametrize(
    ("text", "activities"),
    [
        ("去年5月，两人在港口一同观看阅兵。", []),
        ("2日晚，托梅鲁举行欢迎宴会。", []),
        ("3日晚，托梅鲁举行欢迎宴会。", ["欢迎宴会"]),
        ("今年是两国建交50周年，托梅鲁举行欢迎宴会。", ["欢迎宴会"]),
        ("冰岛总统夫人索尔同斐济总统夫人娜丽茶叙。", []),
        ("冰岛总统贝尔松夫人索尔同斐济总统托梅鲁夫人娜丽茶叙。", []),
        ("贝尔松和夫人索尔同托梅鲁和夫人娜丽茶叙。", ["茶叙"]),
    ],
)
def test_a_side_event_of_another_time_is_none_of_the_day(extract: Extract, text: str, activities: list[str]) -> None:
    assert extract(TALKS + text, "2031-03-05").encounters[0].activities == activities
