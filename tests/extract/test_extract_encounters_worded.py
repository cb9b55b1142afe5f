"""Encounters in the wording of papers elsewhere, and what they say of one that was not held."""

from __future__ import annotations

import pytest

from said import Extract

NORTH, SOUTH = "冰岛总统贝尔松", "斐济总统托梅鲁"
Told = list[tuple[str, str, str, str]]


def told(extract: Extract, text: str) -> Told:
    """Role, day, format and kind of each encounter of a text of 5 March 2031."""
    return [(e.role, e.date, e.format, e.kind) for e in extract(text, "2031-03-05").encounters]


@pytest.mark.parametrize(
    ("text", "form", "kind"),
    [
        (f"{NORTH}4日上午和{SOUTH}通了约半小时的电话。", "phone", "call"),
        (f"{NORTH}4日和{SOUTH}通了两次电话。", "phone", "call"),
        (f"{NORTH}和{SOUTH}4日在电话上谈了两个半小时。", "phone", "call"),
        (f"{NORTH}和{SOUTH}4日共谈了两小时，气氛融洽。", "in_person", "meeting"),
        (f"{NORTH}4日与{SOUTH}舉行視像會談。", "video", "talks"),
        (f"{NORTH}4日与身在苏瓦的{SOUTH}隔空會談。", "video", "talks"),
        (f"{NORTH}4日与{SOUTH}在峰会场边碰头。", "in_person", "meeting"),
        (f"{NORTH}4日在海鸥宫接待{SOUTH}并举行会谈。", "in_person", "talks"),
        (f"{NORTH}4日在海鸥宫会见{SOUTH}，并同他举行了会谈。", "in_person", "talks"),
        (f"{SOUTH}4日到了雷克雅未克，{NORTH}在酒店接待他。", "in_person", "meeting"),
        (f"{NORTH}周二晚在海鸥宫设国宴，款待来访的{SOUTH}。", "in_person", "ceremony"),
        (f"{NORTH}4日同即将卸任的{SOUTH}举行视频会晤。", "video", "talks"),
        (f"{NORTH}4日会见将就任的{SOUTH}。", "in_person", "meeting"),
        (f"{NORTH}4日致电{SOUTH}，两人在通话中谈到渔业。", "phone", "call"),
        (f"{NORTH}4日同{SOUTH}举行第六次“1+6”圆桌对话会。", "in_person", "talks"),
        (f"{NORTH}、{SOUTH}4日在巴黎举行会谈。", "in_person", "talks"),
        (f"{NORTH}与{SOUTH}4日的会谈持续了三小时。", "in_person", "talks"),
        (f"{NORTH}4日在巴黎会见{SOUTH}后对记者说，鱼群要保护。", "in_person", "meeting"),
        (f"{NORTH}、{SOUTH}、汤加首相波希瓦4日在巴黎举行三方会晤。", "in_person", "summit"),
        (f"{NORTH}4日和{SOUTH}通电话。\n两位领袖交谈约半小时。", "phone", "call"),
        (f"{NORTH}和夫人林知远4日同{SOUTH}和夫人王小五茶叙。", "in_person", "meeting"),
        (f"{NORTH}4日与{SOUTH}在G20峰会场边会谈。", "in_person", "talks"),
    ],
)
def test_what_two_held_is_read_in_other_words(extract: Extract, text: str, form: str, kind: str) -> None:
    assert told(extract, text) == [("reports", "2031-03-04", form, kind)]


@pytest.mark.parametrize(
    "text",
    [
        f"{NORTH}4日和{SOUTH}谈了渔业合作。",
        f"{NORTH}与{SOUTH}4日的会谈难以取得突破。",
        f"{NORTH}4日在与{SOUTH}会谈前表示，鱼群要保护。",
        f"{NORTH}、{SOUTH}4日分别举行会谈。",
        f"{NORTH}、{SOUTH}4日表示支持俄乌两国举行会谈。",
        f"{NORTH}、{SOUTH}的代表4日在苏瓦举行会谈。",
        f"{NORTH}、{SOUTH}4日决定下周举行会谈。",
        f"法国总统马克龙4日邀请{NORTH}、{SOUTH}到巴黎举行会晤。",
        f"{NORTH}、{SOUTH}将在巴黎举行会谈。",
        f"{NORTH}当日会与{SOUTH}通话。",
        f"中国国民党荣誉主席林知远4日会见{NORTH}。",
        f"{NORTH}4日表示，将同即将就任的{SOUTH}举行会谈。",
        f"双方幕僚4日着手安排{NORTH}同{SOUTH}见面。",
        "双方幕僚4日着手安排两人见面。",
        f"只要准备充分，盼{NORTH}与{SOUTH}早日再次坐下来开峰会。",
        f"外界预料，{NORTH}与{SOUTH}4日会在峰会场边见面。",
        "普京会在峰会场边同特朗普见面。",
        f"{NORTH}去年10月就任后，一直想到苏瓦和{SOUTH}见面。",
        f"{NORTH}4日在海鸥宫接见特使桑戈与美国总统特朗普女婿库什纳。",
        f"特使桑戈和美国总统特朗普（Trump）的女婿库什纳4日在海鸥宫会见{NORTH}。",
        f"{NORTH}4日晚将设国宴，款待来访的{SOUTH}。",
    ],
)
def test_what_is_wished_for_or_held_with_others_is_no_encounter(extract: Extract, text: str) -> None:
    assert [e for e in told(extract, text) if e[0] == "reports"] == []


def test_what_two_agree_on_in_a_call_is_not_held(extract: Extract) -> None:
    text = f"{NORTH}4日与{SOUTH}通了电话，并同意找时间碰面。"
    assert told(extract, text) == [("reports", "2031-03-04", "phone", "call")]


def test_what_is_held_besides_with_another_leaves_the_kind(extract: Extract) -> None:
    text = f"{NORTH}4日在海鸥宫会见{SOUTH}，并与萨摩亚总理福诺蒂举行会谈。"
    assert [kind for _, _, _, kind in told(extract, text)] == ["meeting", "talks"]


def test_a_time_long_past_led_to_this_call(extract: Extract) -> None:
    text = f"{NORTH}4日与{SOUTH}通电话。去年11月海上出事，两人才有这次通话。"
    assert told(extract, text) == [("reports", "2031-03-04", "phone", "call")]


@pytest.mark.parametrize(
    ("text", "day", "kind"),
    [
        (f"{NORTH}与{SOUTH}的会谈于当地时间今早10时过后在苏瓦举行，谈了很久。", "2031-03-05", "talks"),
        (f"{NORTH}与{SOUTH}的会晤4日在苏瓦展开。", "2031-03-04", "talks"),
    ],
)
def test_talks_of_two_took_place(extract: Extract, text: str, day: str, kind: str) -> None:
    assert told(extract, text) == [("reports", day, "in_person", kind)]


@pytest.mark.parametrize(
    "text",
    [
        f"{NORTH}与{SOUTH}的会谈尚未举行。",
        f"{NORTH}与{SOUTH}的会谈可能4日举行。",
        f"外交部4日就{NORTH}与{SOUTH}的会谈准备工作举行会议。",
        f"外交部发言人就{NORTH}与{SOUTH}的会谈举行记者会。",
    ],
)
def test_talks_of_two_that_did_not_take_place(extract: Extract, text: str) -> None:
    assert told(extract, text) == []


@pytest.mark.parametrize(
    ("text", "day", "place"),
    [
        (f"{NORTH}与{SOUTH}的会谈定于7日在苏瓦举行。", "2031-03-07", "suva"),
        (f"外交部4日说，{NORTH}与{SOUTH}的会面定在下周一（3月10日），地点是苏瓦。", "2031-03-10", "suva"),
        (f"外交部4日透露，{NORTH}与{SOUTH}的会谈将于7日举行。", "2031-03-07", ""),
        (f"3月4日 07:45\n外交部今天表示，{NORTH}21日将和{SOUTH}会谈。", "2031-03-21", ""),
    ],
)
def test_talks_that_are_announced_for_a_day_are_what_the_report_is_about(
    extract: Extract, text: str, day: str, place: str
) -> None:
    [meeting] = extract(text, "2031-03-05").encounters
    assert (meeting.role, meeting.status, meeting.date, meeting.place_id) == ("reports", "planned", day, place)


@pytest.mark.parametrize("hosts", ["国家主席习近平和总理李强将分别", "国家主席习近平以及总理李强会先后"])
def test_each_of_several_hosts_will_meet_the_guest(extract: Extract, hosts: str) -> None:
    text = f"{SOUTH}6日起访问中国。托梅鲁在华期间，{hosts}与他会谈。"
    met = [{p.name_zh for p in e.principals} for e in extract(text, "2031-03-05").encounters]
    assert met == [{"托梅鲁", "习近平"}, {"托梅鲁", "李强"}]


def test_all_meet_behind_those_whom_one_will_meet_severally(extract: Extract) -> None:
    guests = f"{SOUTH}和萨摩亚总理福诺蒂"
    found = extract(f"{NORTH}3月20日将在苏瓦先后会晤{guests}，三人随后举行三方会谈。", "2031-03-05").encounters
    assert [(e.status, e.date, e.kind, len(e.principals)) for e in found] == [
        ("planned", "2031-03-20", "talks", 2),
        ("planned", "2031-03-20", "talks", 2),
        ("planned", "2031-03-20", "summit", 3),
    ]


def test_a_greeting_at_the_airport_is_of_the_day_of_the_arrival(extract: Extract) -> None:
    arrival = "4日到达雷克雅未克，准备出席峰会。"
    lead = f"人民网雷克雅未克3月5日电 {SOUTH}{arrival}\n"
    greeted = f"{lead}{NORTH}在机场迎候。托梅鲁同贝尔松拥抱，并简短交谈。"
    talks = f"{lead}{NORTH}同托梅鲁会谈。"
    assert [e.date for text in (greeted, talks) for e in extract(text, "2031-03-05").encounters] == [
        "2031-03-04",
        "2031-03-05",
    ]


def test_whose_envoys_are_told_of_met_nobody_himself(extract: Extract) -> None:
    envoys = "特使桑戈和美国总统特朗普（Trump）的女婿库什纳"
    found = extract(f"{NORTH}3月4日同{SOUTH}会谈。贝尔松表示，2月2日{envoys}在海鸥宫会见俄罗斯总统普京。", "2031-03-05")
    assert [e.date for e in found.encounters] == ["2031-03-04"]


@pytest.mark.parametrize(
    ("text", "place", "occasion"),
    [
        (f"{NORTH}4日宣誓就职几个小时后便启程前往苏瓦，与{SOUTH}举行首次会谈。", "suva", ""),
        (f"{NORTH}和{SOUTH}4日借参加老教皇葬礼之机在巴黎碰头。", "paris", "老教皇葬礼"),
    ],
)
def test_one_who_takes_office_or_comes_to_a_funeral_may_meet_another(
    extract: Extract, text: str, place: str, occasion: str
) -> None:
    [met] = extract(text, "2031-03-05").encounters
    assert (met.date, met.place_id, met.occasion) == ("2031-03-04", place, occasion)


@pytest.mark.parametrize(
    ("welcomed", "behind", "day"),
    [
        ("4日晚間獲貝爾松以軍禮迎接。兩人接著會談，氣氛融洽。", "", "2031-03-04"),
        ("4日晚間(臺北時間5日上午)獲貝爾松以軍禮迎接。兩人隨後會談，氣氛融洽。", "", "2031-03-04"),
        ("4日晚間獲貝爾松以軍禮迎接。兩人接著會談。", "\n托梅魯表示，兩國是近鄰。", "2031-03-04"),
    ],
)
def test_two_met_behind_a_welcome_whoever_of_them_speaks(
    extract: Extract, welcomed: str, behind: str, day: str
) -> None:
    lead = f"斐濟總統托梅魯到冰島訪問，冰島總統貝爾松在候。{welcomed}{behind}"
    assert told(extract, lead) == [("reports", day, "in_person", "talks")]


def test_who_alone_speaks_is_one_of_two_named_before(extract: Extract) -> None:
    lead = f"{SOUTH}4日抵达冰岛，{NORTH}迎接。两人随后会谈。"
    other = "\n法国总统马克龙表示，好。"
    assert told(extract, lead)
    assert not told(extract, f"{lead}{other}")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            f"{NORTH}对斐济的访问仍在进行。星期一上午，贝尔松在苏瓦演讲。\n{SOUTH}当天也同贝尔松举行了会谈。",
            ["2031-03-03"],
        ),
        (f"海洋峰会周二（3月4日）召开会议，{NORTH}到场。\n峰会期间贝尔松与{SOUTH}举行会谈。", ["2031-03-04"]),
        # Days ago it may have been held on any day since.
        (f"海洋峰会周一（3月3日）召开会议，{NORTH}到场。\n峰会期间贝尔松与{SOUTH}举行会谈。", ["2031-03"]),
        (
            f"海洋峰会周一（3月3日）召开会议，{NORTH}2日已到场。\n峰会期间贝尔松与{SOUTH}举行会谈。",
            ["2031-03"],
        ),
        (f"{NORTH}3月3日召开记者会。\n峰会期间贝尔松与{SOUTH}举行会谈。", ["2031-03"]),
    ],
)
def test_the_day_may_stand_at_the_head_of_the_report(extract: Extract, text: str, days: list[str]) -> None:
    assert [day for _, day, _, _ in told(extract, text)] == days


def test_those_who_will_meet_talked_once(extract: Extract) -> None:
    text = f"{NORTH}3月21日将与{SOUTH}举行视频会谈。去年11月，两人在苏瓦曾短暂交谈。"
    assert told(extract, text) == [
        ("reports", "2031-03-21", "video", "talks"),
        ("mentions", "2030-11", "in_person", "meeting"),
    ]


@pytest.mark.parametrize("came", ["4日来到法国城市尼斯，签署", "4日在尼斯签署"])
def test_two_who_came_to_sign_were_there_together(extract: Extract, came: str) -> None:
    [found] = extract(f"{NORTH}同来访的{SOUTH}{came}《渔业条约》。", "2031-03-05").encounters
    assert (found.date, found.kind, found.place_id) == ("2031-03-04", "ceremony", "nice")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (f"{NORTH}4日以隆重军礼欢迎来访的{SOUTH}。", ["2031-03-04"]),
        (f"{SOUTH}率团来访，{NORTH}4日上午在总统府以军礼欢迎，两国元首检阅仪仗队。", ["2031-03-04"]),
        (f"{NORTH}5日将以军礼欢迎来访的{SOUTH}。", []),
        (f"{SOUTH}率团来访，{NORTH}以军礼欢迎过他的前任。", []),
    ],
)
def test_a_guest_saluted_is_met(extract: Extract, text: str, days: list[str]) -> None:
    assert [day for role, day, _, kind in told(extract, text) if (role, kind) == ("reports", "ceremony")] == days


def test_who_gets_a_wire_is_not_whom_one_calls(extract: Extract) -> None:
    text = f"{NORTH}4日致电{SOUTH}祝贺他当选，并同汤加首相波希瓦通电话。"
    [call] = extract(text, "2031-03-05").encounters
    assert [p.name_zh for p in call.principals] == ["波希瓦", "贝尔松"]


@pytest.mark.parametrize(("held", "within"), [("举行会谈", "会谈"), ("通电话", "通话")])
def test_some_of_those_who_met_say_together_what_they_say(extract: Extract, held: str, within: str) -> None:
    text = f"{NORTH}4日同{SOUTH}、汤加首相波希瓦{held}。\n托梅鲁和波希瓦在{within}中强调，鱼群要保护。"
    found = extract(text, "2031-03-05")
    assert [len(e.principals) for e in found.encounters] == [3]
    assert [{p.name_zh for p in s.speakers} for s in found.statements] == [{"托梅鲁", "波希瓦"}]
    assert [s.encounter for s in found.statements] == [0]


@pytest.mark.parametrize("words", ["5日将通话", "5日将举行会谈", "7日将举行会谈", "将于5日会谈"])
def test_what_will_be_held_is_told_behind_those_who_meet(extract: Extract, words: str) -> None:
    found = extract(f"{NORTH}与{SOUTH}{words}。", "2031-03-05").encounters
    assert [(e.status, e.date[:8]) for e in found] == [("planned", "2031-03-")]


def test_what_two_did_on_another_day_is_no_part_of_their_call(extract: Extract) -> None:
    text = f"{NORTH}4日同{SOUTH}通电话。\n次日，两人在巴黎闭门交谈一小时。"
    assert [e.format for e in extract(text, "2031-03-06").encounters] == ["phone", "in_person"]


def test_some_who_meet_apart_from_the_others_meet(extract: Extract) -> None:
    text = f"{NORTH}4日同{SOUTH}、汤加首相波希瓦举行会谈。会后，贝尔松同托梅鲁在单独会谈中强调，鱼群要保护。"
    assert [len(e.principals) for e in extract(text, "2031-03-05").encounters] == [3, 2]
