"""Where an encounter took place and on what occasion, in several orders of words."""

from __future__ import annotations

import pytest

from said import Extract, Told


@pytest.mark.parametrize(
    ("text", "place", "venue"),
    [
        ("3月4日，冰岛总统贝尔松在雷克雅未克同斐济总理托梅鲁会谈。", "reykjavik", ""),
        ("冰岛总统贝尔松3月4日在雷克雅未克会见斐济总理托梅鲁。", "reykjavik", ""),
        ("3月4日在雷克雅未克，冰岛总统贝尔松会见斐济总理托梅鲁。", "reykjavik", ""),
        ("当地时间3月4日，冰岛总统贝尔松在冰岛雷克雅未克会见斐济总理托梅鲁。", "reykjavik", ""),
        ("3月4日，冰岛总统贝尔松在斐济会见斐济总理托梅鲁。", "fj", ""),
        ("3月4日，冰岛总统贝尔松在巴黎爱丽舍宫同斐济总理托梅鲁会谈。", "paris", "爱丽舍宫"),
        ("3月4日，冰岛总统贝尔松在巴黎与斐济总理托梅鲁会面，地点是爱丽舍宫。", "paris", "爱丽舍宫"),
        ("3月4日，冰岛总统贝尔松在爱丽舍宫（Élysée）同斐济总理托梅鲁会谈。", "paris", "爱丽舍宫"),
        ("3月4日，冰岛总统贝尔松在海鸥宫（Gull House）同斐济总理托梅鲁会谈。", "", "海鸥宫"),
        ("3月4日，冰岛总统贝尔松在爱丽舍宫同斐济总理托梅鲁会谈。", "paris", "爱丽舍宫"),
        ("3月4日，冰岛总统贝尔松在法国爱丽舍宫同斐济总理托梅鲁会谈。", "paris", "爱丽舍宫"),
        ("3月4日，冰岛总统贝尔松在雷克雅未克海鸥宫同斐济总理托梅鲁会谈。", "reykjavik", "海鸥宫"),
        ("3月4日，冰岛总统贝尔松在雷克雅未克总统府会见斐济总理托梅鲁。", "reykjavik", "总统府"),
        ("3月4日，冰岛总统贝尔松在雷克雅未克主席府会见斐济总理托梅鲁。", "reykjavik", "主席府"),
        ("3月4日，冰岛总统贝尔松在冰岛首都雷克雅未克海鸥宫会见斐济总理托梅鲁。", "reykjavik", "海鸥宫"),
        ("3月4日，冰岛总统贝尔松在美国加利福尼亚州旧金山市会见斐济总理托梅鲁。", "san-francisco", ""),
        ("3月4日，冰岛总统贝尔松在美加利福尼亚州旧金山会见斐济总理托梅鲁。", "san-francisco", ""),
        ("3月4日，冰岛总统贝尔松在广东省广州市松园会见斐济总理托梅鲁。", "guangzhou", "松园"),
        ("3月4日，冰岛总统贝尔松抵达巴黎，并同斐济总理托梅鲁举行会谈。", "paris", ""),
        ("3月4日，正在巴黎访问的冰岛总统贝尔松会见斐济总理托梅鲁。", "paris", ""),
        ("3月4日，冰岛总统贝尔松在巴黎总统官邸爱丽舍宫会见斐济总理托梅鲁。", "paris", "爱丽舍宫"),
        ("3月4日，冰岛总统贝尔松在斐济国会会见斐济总理托梅鲁。", "fj", "国会"),
        ("3月4日，冰岛总统贝尔松在斐济国会众议院会见斐济总理托梅鲁。", "fj", "国会众议院"),
        ("3月4日，冰岛总统贝尔松在巴黎的冰岛总督官邸会见斐济总理托梅鲁。", "paris", "总督官邸"),
        ("3月4日，冰岛总统贝尔松在巴黎总统府爱丽舍宫接见了斐济总理托梅鲁。", "paris", "爱丽舍宫"),
        ("3月4日，冰岛总统贝尔松在巴黎爱丽舍宫热情接待斐济总理托梅鲁。", "paris", "爱丽舍宫"),
        ("3月4日，冰岛总统贝尔松同斐济总理托梅鲁在巴黎爱丽舍宫散步茶叙。", "paris", "爱丽舍宫"),
        ("3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。", "", ""),
        ("3月4日，冰岛总统贝尔松在法国蓝海之滨的尼斯同斐济总理托梅鲁会谈。", "nice", ""),
        ("3月4日，冰岛总统贝尔松和斐济总理托梅鲁到法国巴黎参加海洋峰会，两人举行会谈。", "paris", ""),
        ("3月4日，冰岛总统贝尔松将到巴黎参加海洋峰会，当天同斐济总理托梅鲁举行会谈。", "", ""),
        ("3月4日，冰岛总统贝尔松在巴黎圆满结束磋商，随后同斐济总理托梅鲁会谈。", "paris", ""),
        ("3月4日，冰岛总统贝尔松与斐济总理托梅鲁在法国首都巴黎的签字仪式上会晤。", "paris", ""),
        ("3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈，他答应去斐济，在国会发表演讲。", "", ""),
        ("3月4日，冰岛总统贝尔松在自己的一处庄园同斐济总理托梅鲁会谈。", "", ""),
        ("3月4日，冰岛总统贝尔松在下榻的饭店同斐济总理托梅鲁会谈。", "", ""),
        ("3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。欢迎仪式在爱丽舍宫南草坪举行。", "", "爱丽舍宫"),
        ("3月4日，斐济总理托梅鲁到冰岛访问，下午同冰岛总统贝尔松会谈。", "is", ""),
        ("3月4日，斐济总理托梅鲁到冰岛访问前，同冰岛总统贝尔松会谈。", "", ""),
        ("3月4日，斐济总理托梅鲁到瑞典访问，同冰岛总统贝尔松会谈。", "", ""),
        ("3月1日，斐济总理托梅鲁到冰岛访问。3月4日，托梅鲁同冰岛总统贝尔松会谈。", "", ""),
        ("3月4日，正在对斐济进行国事访问的冰岛总统贝尔松同斐济总理托梅鲁会谈。", "fj", ""),
        ("3月4日，斐济总理托梅鲁在国会大厦举行仪式，欢迎冰岛总统贝尔松对斐济进行正式访问。", "fj", "国会大厦"),
        ("3月4日，在即将结束对斐济进行国事访问之际，冰岛总统贝尔松同斐济总理托梅鲁话别。", "fj", ""),
        ("3月4日，冰岛总统贝尔松在对瑞典进行国事访问前会见斐济总理托梅鲁。", "", ""),
        ("3月4日，冰岛总统贝尔松会见此前对瑞典进行国事访问的斐济总理托梅鲁。", "", ""),
        ("3月4日，冰岛总统贝尔松会见斐济总理托梅鲁，祝贺他上月对瑞典进行国事访问。", "", ""),
        ("3月4日，冰岛总统贝尔松会见曾对瑞典进行国事访问的斐济总理托梅鲁。", "", ""),
        ("3月4日，冰岛总统贝尔松会见刚结束对瑞典进行的国事访问的斐济总理托梅鲁。", "", ""),
    ],
)
def test_place_and_venue_stand_behind_at(told: Told, text: str, place: str, venue: str) -> None:
    found = told(text)
    assert (found.place_id, found.venue) == (place, venue)


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("冰岛总统贝尔松3月4日在巴黎借世界渔业大会之机，与斐济总理托梅鲁举行会谈。", "世界渔业大会"),
        ("3月4日，冰岛总统贝尔松在巴黎会见来华举行第五次冰斐领导人会晤的斐济总理托梅鲁。", "第五次冰斐领导人会晤"),
    ],
)
def test_an_event_may_be_the_opportunity_of_an_encounter(told: Told, text: str, occasion: str) -> None:
    found = told(text)
    assert (found.place_id, found.occasion) == ("paris", occasion)


def test_the_visit_on_which_somebody_arrived_is_the_occasion(told: Told) -> None:
    found = told("冰岛总统贝尔松3月4日抵达巴黎进行正式访问，并同斐济总理托梅鲁举行会晤。")
    assert (found.place_id, found.occasion) == ("paris", "正式访问")


@pytest.mark.parametrize("word", ["举行视频会晤", "通电话"])
def test_what_was_held_at_a_distance_has_no_place(told: Told, word: str) -> None:
    found = told(f"3月4日，冰岛总统贝尔松在雷克雅未克同斐济总理托梅鲁{word}。")
    assert (found.place_id, found.venue) == ("", "")
    assert [c.column for c in found.cells if c.column in ("place_id", "venue")] == []


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("3月4日，冰岛总统贝尔松在雷克雅未克会见来华出席世界渔业大会的斐济总理托梅鲁。", "世界渔业大会"),
        ("3月4日，冰岛总统贝尔松在雷克雅未克会见前来出席北方渔业论坛开幕式的斐济总理托梅鲁。", "北方渔业论坛"),
        ("3月4日，冰岛总统贝尔松在出席世界渔业大会期间会见斐济总理托梅鲁。", "世界渔业大会"),
        ("在世界渔业大会期间，冰岛总统贝尔松3月4日会见斐济总理托梅鲁。", "世界渔业大会"),
        ("3月4日，冰岛总统贝尔松在世界渔业大会间隙会见斐济总理托梅鲁。", "世界渔业大会"),
        ("3月4日，冰岛总统贝尔松在G20峰会场边会见斐济总理托梅鲁。", "G20峰会"),
        ("3月4日，冰岛总统贝尔松在苏瓦举行的海洋峰会场外同斐济总理托梅鲁会谈。", "海洋峰会"),
        ("3月4日，冰岛总统贝尔松在出席世界渔业大会间隙会见斐济总理托梅鲁。", "世界渔业大会"),
        ("3月4日，冰岛总统贝尔松在紧张的会议间隙会见斐济总理托梅鲁。", ""),
        ("3月4日，冰岛总统贝尔松在苏瓦峰会期间会见斐济总理托梅鲁。", "苏瓦峰会"),
        ("3月4日，冰岛总统贝尔松在论坛期间会见斐济总理托梅鲁。", ""),
        ("3月4日，冰岛总统贝尔松在出席海洋国王加冕典礼期间会见斐济总理托梅鲁。", "海洋国王加冕典礼"),
        ("3月4日，冰岛总统贝尔松同来华进行国事访问的斐济总理托梅鲁会谈。", "国事访问"),
        ("3月4日，冰岛总统贝尔松同来冰进行国事访问的斐济总理托梅鲁会谈。", "国事访问"),
        ("3月4日，冰岛总统贝尔松同正在当地进行国事访问的斐济总理托梅鲁会谈。", "国事访问"),
        ("3月4日，冰岛总统贝尔松同对冰岛进行正式访问的斐济总理托梅鲁会谈。", "正式访问"),
        ("3月4日，冰岛总统贝尔松举行仪式，欢迎斐济总理托梅鲁对我国进行正式访问。", "正式访问"),
        ("3月4日，冰岛总统贝尔松会见来华出席世界渔业大会的中非总统图瓦德拉。", "世界渔业大会"),
        ("3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。", ""),
    ],
)
def test_the_occasion_is_the_event_or_the_visit(told: Told, text: str, occasion: str) -> None:
    assert told(text).occasion == occasion


def test_the_event_and_its_words_are_the_same(told: Told) -> None:
    text = "3月4日，冰岛总统贝尔松在雷克雅未克会见前来出席北方渔业论坛的斐济总理托梅鲁。"
    found = told(text)
    [cell] = [c for c in found.cells if c.column == "occasion"]
    assert text[cell.start : cell.end] == cell.value == found.occasion == "北方渔业论坛"


@pytest.mark.parametrize(
    ("hotel", "venue"), [("一家酒店", ""), ("某饭店", ""), ("一座庄园", ""), ("一号宾馆", "一号宾馆")]
)
def test_a_building_without_a_name_is_no_venue(extract: Extract, hotel: str, venue: str) -> None:
    text = f"冰岛总统贝尔松3月4日在苏瓦{hotel}同斐济总理托梅鲁会谈。"
    [encounter] = extract(text, "2031-03-05").encounters
    assert (encounter.place_id, encounter.venue) == ("suva", venue)


@pytest.mark.parametrize(("watched", "occasion"), [("观看海洋运动会", "海洋运动会"), ("参加海洋峰会", "海洋峰会")])
def test_who_came_to_watch_came_for_it(told: Told, watched: str, occasion: str) -> None:
    text = f"国家主席习近平4日会见了来京{watched}的斐济总理托梅鲁。"
    assert told(text).occasion == occasion


def test_where_leaders_came_together_is_where_they_met(extract: Extract) -> None:
    text = (
        "三国元首4日齐聚巴黎，第二届渔业峰会在此举行。东道主、法国总统马克龙主持会议，"
        "俄罗斯总统普京和印度总理莫迪到会。"
    )
    assert [(e.kind, e.place_id) for e in extract(text, "2031-03-05").encounters] == [("summit", "paris")]


def test_what_two_did_again_is_no_part_of_the_building(extract: Extract) -> None:
    text = "2031年3月4日，冰岛总统贝尔松在海鸥国宾馆再度与斐济总理托梅鲁会谈。"
    assert [e.venue for e in extract(text).encounters] == ["海鸥国宾馆"]


def test_a_park_is_where_two_met_and_its_city_may_have_its_rank(extract: Extract) -> None:
    text = "2031年3月4日，冰岛总统贝尔松在苏瓦市海鸥公园同斐济总理托梅鲁会谈。"
    assert [(e.place_id, e.venue) for e in extract(text).encounters] == [("suva", "海鸥公园")]


def test_each_of_several_cities_visited_is_where_its_leader_was_met(extract: Extract) -> None:
    text = "冰岛总统贝尔松3月4日访问苏瓦，与斐济总理托梅鲁会谈，随后前往巴黎会见法国总统马克龙。"
    found = extract(text, "2031-03-05").encounters
    assert {p.name_zh: e.place_id for e in found for p in e.principals if p.name_zh != "贝尔松"} == {
        "托梅鲁": "suva",
        "马克龙": "paris",
    }


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("在冰岛与斐济关系紧张之际，3月4日，法国总统马克龙同德国总理默茨会谈。", ""),
        ("在冰岛与斐济局势紧张之际，3月4日，冰岛总统贝尔松抵达法国首都巴黎访问并与斐济总理托梅鲁会谈。", "paris"),
        ("3月4日，冰岛总统贝尔松在法国和德国交界处会见斐济总理托梅鲁。", ""),
    ],
)
def test_what_lies_between_two_countries_is_no_place(told: Told, text: str, place: str) -> None:
    assert told(text).place_id == place


@pytest.mark.parametrize(
    ("told", "venue"),
    [
        ("到机场迎接，并为贝尔松举行欢迎仪式", "机场"),
        ("前往机场热情迎接，为贝尔松举行隆重仪式", "机场"),
        ("在总统府为贝尔松举行欢迎仪式", "总统府"),
    ],
)
def test_a_welcome_where_the_host_came_to_the_airport_was_held_there(extract: Extract, told: str, venue: str) -> None:
    text = f"3月4日中午，冰岛总统贝尔松乘专机抵达苏瓦。\n斐济总理托梅鲁{told}。"
    [met] = extract(text, "2031-03-05").encounters
    assert (met.kind, met.venue) == ("ceremony", venue)


def test_where_another_greeted_a_guest_was_no_welcome_of_the_host(extract: Extract) -> None:
    text = "3月4日，冰岛总统贝尔松抵达苏瓦。斐济外长到机场迎接，随后斐济总理托梅鲁为贝尔松举行欢迎仪式。"
    assert [e.venue for e in extract(text, "2031-03-05").encounters] == [""]


@pytest.mark.parametrize(
    ("words", "visit"),
    [
        ("托梅鲁表示，贝尔松主席对斐济进行国事访问是两国关系的里程碑。", "国事访问"),
        ("贝尔松表示，时隔5年对斐济进行国事访问，我很高兴。", "国事访问"),
        ("贝尔松表示，去年5月我对斐济进行国事访问，印象深刻。", ""),
        ("托梅鲁表示，汤加国王图普首次对冰岛进行国事访问是大事。", ""),
        ("贝尔松表示，首次对汤加进行国事访问，我很高兴。", ""),
    ],
)
def test_what_one_of_them_calls_the_visit_is_the_occasion(extract: Extract, words: str, visit: str) -> None:
    [met, *_] = extract(f"3月4日，冰岛总统贝尔松在苏瓦会见斐济总理托梅鲁。{words}", "2031-03-05").encounters
    assert met.occasion == visit


@pytest.mark.parametrize("when", ["于3月3日举行的", ""])
def test_what_one_attended_and_met_at_is_the_occasion(extract: Extract, when: str) -> None:
    text = f"冰岛总统贝尔松在苏瓦出席{when}斐济新任总统就职仪式，并于4日分别会见斐济总统拉尔、总理托梅鲁。"
    assert {e.occasion for e in extract(text, "2031-03-05").encounters} == {"斐济新任总统就职仪式"}
