"""Who met whom where several are named: lists, several hosts, guests named behind, those who joined later."""

from __future__ import annotations

import pytest

from readouts.extract.findings import Findings
from said import Extract

DAY = "2031-03-05"
NORTH, SOUTH, EAST, WEST = "冰岛总统贝尔松", "斐济总理托梅鲁", "瑙鲁总统拉乌尔", "帕劳总统惠普斯"
EACH = [{"贝尔松", "托梅鲁"}, {"贝尔松", "拉乌尔"}]


def met(found: Findings) -> list[set[str]]:
    """Who met, encounter by encounter."""
    return [{p.name_zh for p in e.principals} for e in found.encounters]


@pytest.mark.parametrize(
    "text",
    [
        f"{NORTH}及{SOUTH}4日在苏瓦举行会谈。",
        f"{NORTH}以及{SOUTH}于4日在苏瓦举行会谈。",
        f"{NORTH}、{SOUTH}于4日在苏瓦举行会谈。",
        f"{NORTH}、{SOUTH}肩负着渔民的期望，于2031年3月4日在苏瓦举行会谈。",
        f"3月4日，{NORTH}及{SOUTH}在会议结束后，随即在苏瓦举行会谈。",
    ],
)
def test_two_joined_by_a_word_of_lists_met_one_another(extract: Extract, text: str) -> None:
    found = extract(text, DAY)
    assert met(found) == [{"贝尔松", "托梅鲁"}]
    assert [(e.kind, e.date, e.place_id) for e in found.encounters] == [("talks", "2031-03-04", "suva")]


@pytest.mark.parametrize(
    "text",
    [
        f"4日，{NORTH}先后会晤了{SOUTH}和{EAST}。",
        f"4日，{NORTH}当天分别会晤{SOUTH}，{EAST}。",
        f"4日，{NORTH}首先在总统府会见{SOUTH}，接着在渔业大厦会见{EAST}。",
        f"4日，{NORTH}会见了两位外国领导人。他们分别是{SOUTH}和{EAST}。",
        f"4日，{NORTH}会见了两位来访的外国领导人。\n他们是{SOUTH}和{EAST}。",
        f"4日，{NORTH}会见两位外国领导人，他们是{SOUTH}和{EAST}。",
        f"4日，{NORTH}继续会见来访的外宾，当中有{SOUTH}、{EAST}。",
        f"4日，{NORTH}会见出席峰会的外国领导人，包括{SOUTH}和{EAST}。",
        f"4日，{NORTH}与来参加峰会的外国领导人进行了密集的双边会晤。这其中，既有{SOUTH}，也有{EAST}。",
    ],
)
def test_guests_of_whom_each_was_met_alone(extract: Extract, text: str) -> None:
    assert met(extract(text, DAY)) == EACH


@pytest.mark.parametrize(
    "text",
    [
        f"4日，{NORTH}集体会见了两位外国领导人的代表。他们分别是{SOUTH}和{EAST}。",
        f"4日，{NORTH}将会见两位外国领导人。他们分别是{SOUTH}和{EAST}。",
        f"4日，{NORTH}未能会见两位外国领导人。他们分别是{SOUTH}和{EAST}。",
        f"4日，{NORTH}会见多国领导人。其中有来自{SOUTH}家乡的代表。",
    ],
)
def test_guests_named_behind_whom_he_did_not_meet(extract: Extract, text: str) -> None:
    assert not met(extract(text, DAY))


def test_guests_received_at_one_time_met_together(extract: Extract) -> None:
    text = f"4日，{NORTH}集体会见出席峰会的外国领导人，包括{SOUTH}和{EAST}。"
    assert met(extract(text, DAY)) == [set.union(*EACH)]


def test_several_hosts_of_one_country_each_met_the_guest(extract: Extract) -> None:
    text = f"4日，斐济总统卡托尼、总理托梅鲁也与{NORTH}举行会谈。"
    assert met(extract(text, DAY)) == [{"卡托尼", "贝尔松"}, {"托梅鲁", "贝尔松"}]
    assert met(extract(f"4日，{EAST}、{SOUTH}也与{NORTH}举行会谈。", DAY)) == [{"拉乌尔", "托梅鲁", "贝尔松"}]


def test_each_clause_has_its_own_host(extract: Extract) -> None:
    text = f"4日，斐济总统卡托尼会见了{NORTH}，议长奈卡马同贝尔松会谈，{SOUTH}会见了贝尔松。"
    assert {frozenset(who) for who in met(extract(text, DAY))} >= {
        frozenset({"卡托尼", "贝尔松"}),
        frozenset({"托梅鲁", "贝尔松"}),
    }


def test_what_another_host_gave_is_told_beside_an_encounter(extract: Extract) -> None:
    found = extract(f"4日，斐济总统卡托尼为{NORTH}举行午宴，{SOUTH}也会见了贝尔松。", DAY)
    assert [(e.kind, {p.name_zh for p in e.principals}) for e in found.encounters] == [
        ("ceremony", {"卡托尼", "贝尔松"}),
        ("meeting", {"托梅鲁", "贝尔松"}),
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            f"4日晚，斐济总统卡托尼夫妇、{SOUTH}夫妇共同为{NORTH}和夫人举行盛大欢迎宴会。",
            {"卡托尼", "托梅鲁", "贝尔松"},
        ),
        (f"4日，{SOUTH}为{NORTH}和{EAST}举行欢迎宴会。", {"托梅鲁", "贝尔松", "拉乌尔"}),
        (f"4日，{SOUTH}在总统府为{NORTH}设下午宴。", {"托梅鲁", "贝尔松"}),
    ],
)
def test_hosts_and_guests_of_a_banquet(extract: Extract, text: str, who: set[str]) -> None:
    found = extract(text, DAY)
    assert met(found) == [who]
    assert [e.kind for e in found.encounters] == ["ceremony"]


def test_a_guest_named_behind_a_dash_or_meant_by_a_pronoun(extract: Extract) -> None:
    text = f"4日，{NORTH}在这里同一位老朋友举行视频会晤——{SOUTH}。"
    assert [(e.format, *met(extract(text, DAY))) for e in extract(text, DAY).encounters] == [
        ("video", {"贝尔松", "托梅鲁"})
    ]
    text = f"{SOUTH}已经抵达。4日，{NORTH}同应邀来访的他举行了会见。"
    assert met(extract(text, DAY)) == [{"贝尔松", "托梅鲁"}]
    assert not met(extract(f"{SOUTH}已经抵达。4日，{NORTH}同其他领导人举行了会见。", DAY))


def test_a_guest_meant_by_a_pronoun_behind_the_clause_of_his_visit(extract: Extract) -> None:
    text = f"4日，{NORTH}访问斐济，斐济总统卡托尼和总理托梅鲁会见了他。"
    assert met(extract(text, DAY)) == [{"贝尔松", "卡托尼", "托梅鲁"}]


def test_who_joined_later_met_both(extract: Extract) -> None:
    text = f"4日，{NORTH}与{SOUTH}在苏瓦会面。{EAST}随后加入会谈。"
    found = extract(text, DAY)
    assert met(found) == [{"贝尔松", "托梅鲁"}, {"贝尔松", "托梅鲁", "拉乌尔"}]
    assert {(e.date, e.place_id) for e in found.encounters} == {("2031-03-04", "suva")}
    for not_there in ("未加入会谈", "希望加入会谈"):
        assert met(extract(f"4日，{NORTH}与{SOUTH}在苏瓦会面。{EAST}{not_there}。", DAY)) == [{"贝尔松", "托梅鲁"}]


def test_ministers_beside_leaders_are_no_principals(extract: Extract) -> None:
    assert met(extract(f"4日，{NORTH}会见了{SOUTH}、瑙鲁外长拉乌尔。", DAY)) == [{"贝尔松", "托梅鲁"}]
    assert not met(extract(f"4日，{NORTH}分别会见了瑙鲁外长拉乌尔和帕劳财政部长惠普斯。", DAY))


def test_two_who_talk_to_others_are_not_said_to_have_met_one_another(extract: Extract) -> None:
    text = f"{NORTH}同{SOUTH}4日举行视频会晤。\n3日，贝尔松和托梅鲁{{}}合影、交谈。"
    for others in ("同他们", "亲切地与孩子们"):
        assert {e.format for e in extract(text.format(others), DAY).encounters} == {"video"}


@pytest.mark.parametrize(
    ("behind", "count"),
    [("两人在总统府共同会见记者。", 1), ("两人将共同会见记者。", 0), ("两人对会谈表示满意。", 0)],
)
def test_two_met_who_faced_the_press_on_the_day_of_the_paragraph(extract: Extract, behind: str, count: int) -> None:
    found = extract(f"4日，{NORTH}和{SOUTH}，笑容满面。{behind}", DAY)
    assert len(getattr(found, "encounters", ())) == count


@pytest.mark.parametrize(
    "text",
    [
        f"{NORTH}4日分别打电话给{SOUTH}和{EAST}，商讨渔业问题。",
        f"{NORTH}4日打电话给{SOUTH}和{EAST}。",
        f"{NORTH}4日先后给{SOUTH}和{EAST}打电话。",
        f"{NORTH}4日给{SOUTH}和{EAST}分别打了电话。",
    ],
)
def test_leaders_of_several_countries_are_rung_one_by_one(extract: Extract, text: str) -> None:
    found = extract(text, DAY)
    assert met(found) == EACH
    assert {(e.format, e.date) for e in found.encounters} == {("phone", "2031-03-04")}


def test_a_leader_and_his_wife_are_rung_at_once(extract: Extract) -> None:
    assert met(extract(f"{NORTH}4日打电话给{SOUTH}和夫人维拉。", DAY)) == [EACH[0]]


@pytest.mark.parametrize(
    "text",
    [
        "4日，分别与斐济和瑙鲁两国领导人举行会谈。",
        "4日分别同斐济、瑙鲁两国领导人会谈。",
        "4日先后会见了斐济和瑙鲁两国领导人。",
        "4日与来访的斐济和瑙鲁两国领导人先后举行会谈。",
    ],
)
def test_who_met_the_leaders_of_countries_met_each_and_they_not_one_another(extract: Extract, text: str) -> None:
    found = extract(f"{SOUTH}、{EAST}先后飞抵雷克雅未克。{NORTH}{text}", DAY)
    assert sorted(map(sorted, met(found))) == sorted(map(sorted, EACH))
    assert {e.date for e in found.encounters} == {"2031-03-04"}


@pytest.mark.parametrize(
    "text",
    [
        f"{SOUTH}抵达雷克雅未克。{NORTH}4日分别与斐济和瑙鲁两国领导人举行会谈。",
        f"{SOUTH}、{EAST}抵达雷克雅未克。{NORTH}将分别与斐济和瑙鲁两国领导人举行会谈。",
        f"{SOUTH}、{EAST}抵达雷克雅未克。{NORTH}希望同斐济和瑙鲁两国领导人会谈。",
    ],
)
def test_nobody_met_the_leaders_of_countries_who_are_not_named_or_are_to_come(extract: Extract, text: str) -> None:
    assert [e for e in extract(text, DAY).encounters if e.status == "held"] == []


def test_three_leaders_of_one_country_are_met_one_by_one(extract: Extract) -> None:
    text = f"{NORTH}4日同斐济总统维塔、总理托梅鲁和议长杜加拉会谈。"
    assert met(extract(text, DAY)) == [{"贝尔松", "维塔"}, {"贝尔松", "托梅鲁"}, {"贝尔松", "杜加拉"}]


@pytest.mark.parametrize("when", ["胜选后没过几小时", "当选后不久", "就任后第二天"])
def test_a_call_after_an_event_that_is_not_dated_has_no_day(extract: Extract, when: str) -> None:
    text = f"{SOUTH}定于3月6日访问冰岛。\n{NORTH}在托梅鲁{when}，与他通电话，邀请他来访。"
    assert [e for e in extract(text, DAY).encounters if e.format == "phone"] == []
    text = f"{SOUTH}定于3月6日访问冰岛。\n{NORTH}4日在托梅鲁{when}，与他通电话，邀请他来访。"
    assert [e.date for e in extract(text, DAY).encounters if e.format == "phone"] == ["2031-03-04"]


def test_the_month_in_which_somebody_moved_into_his_palace_is_not_that_of_the_talks(extract: Extract) -> None:
    text = f"4日，{NORTH}会见{SOUTH}。贝尔松今年1月入主总统府以来，与托梅鲁举行会晤这已是第三次。"
    assert [(e.role, e.date) for e in extract(text, DAY).encounters] == [("reports", "2031-03-04")]
    assert [e.kind for e in extract(text, DAY).encounters] == ["meeting"]


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("\n在同托梅鲁会谈时，贝尔松表示，鱼群要保护。\n同拉乌尔会谈时，贝尔松表示，渔业要加强。", EACH),
        ("\n在同托梅鲁、拉乌尔会谈时，贝尔松表示，鱼群要保护。", [{"贝尔松", "托梅鲁", "拉乌尔"}]),
    ],
)
def test_who_is_told_of_alone_later_was_met_alone(extract: Extract, behind: str, expected: list[set[str]]) -> None:
    assert met(extract(f"{NORTH}4日在苏瓦同{SOUTH}、{EAST}举行会谈。{behind}", DAY)) == expected


def test_people_of_business_may_stand_behind_the_leaders_of_a_list(extract: Extract) -> None:
    text = f"{NORTH}4日分别同{SOUTH}、{EAST}、渔业公司总裁松德、航运公司总裁奥拉等举行会见。"
    assert met(extract(text, DAY)) == EACH


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{NORTH}4日同{SOUTH}举行第三次冰斐总理年度对话。", "talks"),
        (f"{NORTH}4日同{SOUTH}举行高级别对话。", "talks"),
        (f"{NORTH}4日同{SOUTH}进行交流。", "meeting"),
        (f"欢迎仪式后，{NORTH}4日同{SOUTH}举行小范围会见和大范围会谈。", "talks"),
    ],
)
def test_dialogues_are_talks_and_so_is_a_small_meeting_with_talks(extract: Extract, text: str, kind: str) -> None:
    assert [(e.kind, e.date) for e in extract(text, DAY).encounters] == [(kind, "2031-03-04")]


def test_guests_of_a_kind_are_named_where_each_was_met(extract: Extract) -> None:
    text = (
        f"{NORTH}4日在日内瓦出席海洋大会。\n贝尔松还会见了斐济、瑙鲁议会领导人。在会见斐济议长托梅鲁时，贝尔松表示，鱼群要保护。\n"
        "在会见瑙鲁议长拉乌尔时，贝尔松表示，渔业要加强。"
    )
    found = extract(text, DAY)
    assert met(found) == EACH
    assert [s.encounter for s in found.statements] == [0, 1]


@pytest.mark.parametrize(
    ("told", "apart"),
    [
        ("会见冰岛总统贝尔松、斐济总理托梅鲁、渔业组织总干事贝某", False),
        ("会见冰岛总统贝尔松、斐济总理托梅鲁、萨摩亚总理福诺蒂", True),
        ("还会见冰岛总统贝尔松、斐济总理托梅鲁、联合国秘书长古特雷斯", True),
        ("集体会见冰岛总统贝尔松、斐济总理托梅鲁、萨摩亚总理福诺蒂", False),
        ("会见冰岛总统贝尔松和斐济总理托梅鲁", False),
    ],
)
def test_leaders_of_three_sides_who_are_received_are_met_one_by_one(extract: Extract, told: str, apart: bool) -> None:
    met = extract(f"3月4日，法国总统马克龙在巴黎{told}。", "2031-03-05").encounters
    assert {len(e.principals) == 2 for e in met} == {apart}
    assert len(met) == (3 if apart else 1)


@pytest.mark.parametrize(
    ("guests", "expected"),
    [
        (
            "斐济总统拉尔、总理托梅鲁、副总理兼渔业部长瓦图",
            [{"贝尔松", "拉尔"}, {"贝尔松", "托梅鲁"}, {"贝尔松", "瓦图"}],
        ),
        ("斐济总理托梅鲁和副总理瓦图", [{"贝尔松", "托梅鲁"}, {"贝尔松", "瓦图"}]),
        ("斐济总理托梅鲁、渔业部长瓦图", [{"贝尔松", "托梅鲁"}]),
    ],
)
def test_a_deputy_behind_a_leader_of_the_same_country_is_met_too(
    extract: Extract, guests: str, expected: list[set[str]]
) -> None:
    assert met(extract(f"3月4日，{NORTH}在苏瓦分别会见{guests}。", DAY)) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [("张赞成表示，好。", [{"贝尔松", "张赞成"}]), ("贝尔松表示，好。", [])],
)
def test_a_name_with_a_word_in_it_is_known_where_it_speaks(
    extract: Extract, told: str, expected: list[set[str]]
) -> None:
    assert met(extract(f"3月4日，{NORTH}在苏瓦会见新加坡代总统张赞成。\n{told}", DAY)) == expected


def test_a_deputy_of_an_organization_is_of_no_country(extract: Extract) -> None:
    text = f"3月4日，{NORTH}在苏瓦会见国际奥委会主席巴赫、副主席拉图。"
    assert met(extract(text, DAY)) == [{"贝尔松", "巴赫"}]


def test_the_speaker_of_a_parliament_is_no_head_of_state(extract: Extract) -> None:
    lead = "去年8月，{}托梅鲁访问汤加。{}贝尔松说，贸易要扩大。\n3月4日，冰斐两国元首在巴黎会晤。"
    assert met(extract(lead.format("斐济议长", "冰岛总统"), DAY)) == []
    assert met(extract(lead.format("斐济总统", "冰岛总统"), DAY)) == [{"贝尔松", "托梅鲁"}]


def test_the_first_talks_since_one_took_office(extract: Extract) -> None:
    text = f"3月4日，{NORTH}与{SOUTH}举行了自贝尔松上任后首次双边会晤，会晤采用视频形式进行。"
    [found] = extract(text, DAY).encounters
    assert (found.kind, found.format) == ("talks", "video")


@pytest.mark.parametrize("who", ["冰岛和斐济两国总统", "冰斐两国总统", "斐济、冰岛两国总统"])
def test_two_presidents_by_their_countries_are_those_whom_the_text_names(extract: Extract, who: str) -> None:
    text = "冰岛总统贝尔松表示，期待与斐济总统托梅鲁会晤。瑙鲁总统拉乌尔也在巴黎。\n渔业部称，{}4日通电话。"
    assert met(extract(text.format(who), DAY)) == [{"贝尔松", "托梅鲁"}]
    assert met(extract(text.format("冰岛和汤加两国总统"), DAY)) == []


def test_those_with_whom_one_attends_a_meeting_of_three_all_met(extract: Extract) -> None:
    text = f"{NORTH}4日在苏瓦出席了与{SOUTH}和{EAST}的三方会晤。"
    assert met(extract(text, DAY)) == [{"贝尔松", "托梅鲁", "拉乌尔"}]
    assert met(extract(f"{NORTH}4日表示支持{SOUTH}与{EAST}的三方会谈。", DAY)) == []
