"""Who else took part."""

from __future__ import annotations

import pytest

from readouts.extract.findings import Findings
from said import Extract

TALKS = "2031年3月4日，冰岛总统贝尔松同斐济总理托梅鲁举行会谈。\n"


def accompanying(findings: Findings) -> list[str]:
    return [a.person.name_zh for e in findings.encounters for a in e.attendance if a.role == "accompanying"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("王毅、何立峰等参加会谈。", ["王毅", "何立峰"]),
        ("王毅、何立峰和蔡奇参加上述活动。", ["王毅", "何立峰", "蔡奇"]),
        ("王毅参加会见。", ["王毅"]),
        ("王毅等陪同参加会谈。", ["王毅"]),
        ("莫雪岚、王毅出席。", ["莫雪岚", "王毅"]),
        ("托梅鲁、王毅等参加会谈。", ["王毅"]),
        ("会谈时，王毅在座。", ["王毅"]),
        ("冰方由王毅和何立峰陪同。", ["王毅", "何立峰"]),
        ("参加会谈的还有王毅、外交部副部长莫雪岚等。", ["王毅", "莫雪岚"]),
        ("出席会谈的冰方人员是：总统夫人玛丽，王毅；斐方人员是：外交部部长莫雪岚等。", ["玛丽", "王毅", "莫雪岚"]),
        ("外交部长官莫雪岚、国防部长官林知和、王毅等陪同托梅鲁与会。", ["莫雪岚", "林知和", "王毅"]),
        (
            "据新闻中心消息，冰方陪同会谈的有王毅、外交部部长莫雪岚，斐方只有何立峰一人在座。",
            ["王毅", "莫雪岚", "何立峰"],
        ),
        ("帕劳总统惠普斯、外交部部长莫雪岚和王毅到场观礼。", ["惠普斯", "莫雪岚", "王毅"]),
        ("帕劳总统惠普斯等大洋洲领袖也出席观礼。", ["惠普斯"]),
        ("参加这场会谈的冰方官员有外交部部长莫雪岚、渔业部部长林知远；何立峰则留在船上。", ["莫雪岚", "林知远"]),
        ("贝尔松在外交部部长莫雪岚陪同下会见托梅鲁。", ["莫雪岚"]),
        ("贝尔松偕同副总统莫雪岚与托梅鲁会谈。", ["莫雪岚"]),
        ("贝尔松偕同外交部部长莫雪岚与渔民谈天。", []),
        ("海洋峰会召开领导人会议，王毅在场。", ["王毅"]),
        ("贝尔松在托梅鲁陪同下参观渔港。", []),
        ("贝尔松在外交部部长莫雪岚陪同下参观渔港。", []),
        ("陪同托梅鲁来访的有外交、经济和财政部部长等。", []),
        ("两国有关部门负责人参加会谈。", []),
        ("各界人士约二百人出席。", []),
        ("会谈后，两国元首出席了签字仪式。", []),
        ("贝尔松表示，希望各国代表参加会议。", []),
        ("贝尔松表示，王毅会参加会议。", []),
        ("贝尔松高度赞赏斐方倡议，认为这很重要，愿积极参与。", []),
        ("贝尔松表示，欢迎各国企业投资。冰方愿参与。", []),
        ("贝尔松表示，祝大会成功，期待来华出席。", []),
        ("贝尔松表示，会很好。冰岛、斐济等共同参加会议。", []),
        ("萨摩亚、汤加等参加会议。", []),
        ("出席会谈的有外交部部长莫雪岚，萨摩亚、汤加也派代表参加。", ["莫雪岚"]),
    ],
)
def test_the_closing_list_names_them(extract: Extract, line: str, expected: list[str]) -> None:
    assert accompanying(extract(TALKS + "贝尔松指出，鱼群要保护。\n" + line)) == expected


def test_one_side_may_be_told_in_the_clause_behind_the_encounter(extract: Extract) -> None:
    text = TALKS.strip() + "冰方由外交部部长莫雪岚、渔业部部长林知远等人出席，斐方代表团里看得到王五。"
    assert accompanying(extract(text)) == ["莫雪岚", "林知远"]


def test_each_is_named_once_with_the_words_where_they_stand(extract: Extract) -> None:
    text = TALKS + "王毅、何立峰等参加会谈。\n王毅等参加会见。"
    [encounter] = extract(text).encounters
    found = [a for a in encounter.attendance if a.role == "accompanying"]
    assert [text[a.start : a.end] for a in found] == ["王毅", "何立峰"]
    assert [a.person.person_id for a in found] == ["wang-yi", "he-lifeng"]


def test_a_closing_list_is_of_every_reported_encounter_and_of_no_mention(extract: Extract) -> None:
    text = (
        "2031年3月4日，冰岛总统贝尔松分别会见斐济总理托梅鲁、萨摩亚总理福诺蒂。\n"
        "托梅鲁表示，去年9月，我同贝尔松总统在巴黎会晤。\n王毅参加会见。"
    )
    encounters = extract(text).encounters
    assert [(e.role, any(a.role == "accompanying" for a in e.attendance)) for e in encounters] == [
        ("reports", True),
        ("reports", True),
        ("mentions", False),
    ]


def test_a_list_of_all_closes_what_is_told_before_it(extract: Extract) -> None:
    text = TALKS + "王毅等参加上述活动。\n当天，萨摩亚总理福诺蒂也会见了托梅鲁。"
    encounters = extract(text).encounters
    assert [len(e.attendance) for e in encounters] == [3, 2]


def test_talks_and_a_meeting_are_closed_by_one_list(extract: Extract) -> None:
    text = (
        "2031年3月4日，冰岛总统贝尔松上午同斐济总理托梅鲁会谈，下午会见萨摩亚总理福诺蒂。\n"
        "托梅鲁说，鱼群要保护。\n福诺蒂说，冰川在退。\n王毅参加了会谈和会见。"
    )
    assert {e.kind: len(e.attendance) for e in extract(text).encounters} == {"talks": 3, "meeting": 3}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("王毅（在广州）、何立峰参加会谈。", ["王毅", "何立峰"]),
        ("斐济副总理兼外长莫雪岚等6位部长陪同访问并参加有关活动。", ["莫雪岚"]),
        ("王毅、何立峰等参加授勋仪式。", ["王毅", "何立峰"]),
        (
            "包括渔业部长惠普斯王子、总统府秘书长林知远及国家安全会议秘书长莫雪岚等亦出席是项会晤。",
            ["惠普斯", "林知远", "莫雪岚"],
        ),
        ("国家海洋局局长林知远、渔业部长惠普斯均出席会谈。", ["林知远", "惠普斯"]),
    ],
)
def test_a_closing_list_may_say_more_of_them(extract: Extract, line: str, expected: list[str]) -> None:
    assert accompanying(extract(TALKS + "贝尔松指出，鱼群要保护。\n" + line)) == expected


@pytest.mark.parametrize("stayed", ["没有", "未能", "将不", "将", "原定", "拒绝"])
def test_who_stayed_away_or_is_to_come_took_no_part(extract: Extract, stayed: str) -> None:
    text = f"{TALKS}贝尔松指出，鱼群要保护。\n斐济财政部长林知远{stayed}出席会谈。"
    assert accompanying(extract(text)) == []


def test_a_closing_list_before_the_next_encounter_is_of_those_told_before_it(extract: Extract) -> None:
    text = (
        "2031年3月4日，冰岛总统贝尔松分别会见斐济总理托梅鲁、萨摩亚总理福诺蒂。\n"
        "在会见托梅鲁时，贝尔松表示，渔业重要。\n王毅参加会见。\n"
        "在会见福诺蒂时，贝尔松表示，海洋重要。\n何立峰参加会见。"
    )
    encounters = extract(text).encounters
    assert [[a.person.name_zh for a in e.attendance if a.role == "accompanying"] for e in encounters] == [
        ["王毅"],
        ["何立峰"],
    ]


def test_a_list_closes_the_encounters_of_its_word(extract: Extract) -> None:
    text = (
        "3月4日上午，国家主席习近平在北京会见冰岛总统贝尔松。习近平指出，中方愿加强合作。\n"
        "当天下午，国务院总理李强同贝尔松举行会谈。李强表示，愿扩大贸易。\n王毅参加会见。"
    )
    there = {
        e.kind: [a.person.name_zh for a in e.attendance if a.role == "accompanying"]
        for e in extract(text, "2031-03-05").encounters
    }
    assert there == {"meeting": ["王毅"], "talks": []}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("外交部部长莫雪岚及贸易部部长林知远陪同会谈。", ["莫雪岚", "林知远"]),
        ("外交及渔业部部长莫雪岚陪同会谈。", ["莫雪岚"]),
        ("外交部部长莫雪岚及各部首长、使节团等参加会谈。", ["莫雪岚"]),
        ("当天晚上，贝尔松为托梅鲁举行晚宴，王毅等企业家也在座。", ["王毅"]),
        ("渔业公司总经理林知远、总理办公室主任莫雪岚等人参加会谈。", ["林知远", "莫雪岚"]),
        ("冰方出席者包括外交部部长莫雪岚、王毅，斐济方面有副总理林知远。", ["莫雪岚", "王毅", "林知远"]),
        ("冰方由王毅和特使何立峰陪同，斐方在场的有外交部部长莫雪岚。", ["王毅", "何立峰", "莫雪岚"]),
        ("冰方由衷感谢斐方陪同，斐方有信心。", []),
    ],
)
def test_lists_of_several_parts(extract: Extract, line: str, expected: list[str]) -> None:
    assert accompanying(extract(TALKS + line)) == expected


def test_heads_of_government_who_came_along_accompany_those_who_met(extract: Extract) -> None:
    text = (
        "3月6日，冰岛总统贝尔松在巴黎同斐济总统拉洛以及汤加国王图普共同主持三国领导人会晤。"
        "冰岛总理林知远和斐济总理托梅鲁一同出席。\n贝尔松指出，鱼群要保护。\n"
        "同日上午，贝尔松与拉洛共同主持了冰斐渔业委员会会议。"
    )
    found = extract(text, "2031-03-07").encounters
    told = [
        (e.kind, len(e.principals), [a.person.name_zh for a in e.attendance if a.role != "principal"]) for e in found
    ]
    assert told == [("summit", 3, ["林知远", "托梅鲁"]), ("talks", 2, [])]


@pytest.mark.parametrize(
    ("there", "met"),
    [
        ("法国总统马克龙、德国总理默茨也到场，讨论渔业", {"贝尔松", "托梅鲁", "马克龙", "默茨"}),
        ("讨论渔业，法国总统马克龙以东道主身份与会", {"贝尔松", "托梅鲁", "马克龙"}),
        ("法国外长巴罗也在场", {"贝尔松", "托梅鲁"}),
    ],
)
def test_leaders_who_were_there_too_met_as_well(extract: Extract, there: str, met: set[str]) -> None:
    text = f"3月4日，冰岛总统贝尔松在雷克雅未克接待斐济总理托梅鲁，{there}。"
    [found] = extract(text, "2031-03-05").encounters
    assert {a.person.name_zh for a in found.attendance if a.role == "principal"} == met


def test_a_reception_is_no_encounter(extract: Extract) -> None:
    text = "3月4日，冰岛总统贝尔松出席接待晚宴，受到接待国总理托梅鲁欢迎，斐济总理托梅鲁发言。"
    assert extract(text, "2031-03-05").encounters == []


@pytest.mark.parametrize("text", ["作陪的有王毅、何立峰。", "王毅、何立峰等作陪。"])
def test_those_who_dined_along_took_part(extract: Extract, text: str) -> None:
    [met] = extract(f"习近平3月4日在北京设宴欢迎法国总统马克龙。\n{text}", "2031-03-05").encounters
    assert [a.person.name_zh for a in met.attendance if a.role == "accompanying"] == ["王毅", "何立峰"]


@pytest.mark.parametrize("kin", ["总统丈夫", "总理妻子", "总统夫人", "书记处书记"])
def test_kin_without_a_name_is_nobody(extract: Extract, kin: str) -> None:
    text = f"{TALKS}陪同托梅鲁来访的有{kin}、外交部长林知远等。{kin}、外交部长林知远参加会谈。"
    assert [a.person.name_zh for a in extract(text).encounters[0].attendance if a.role == "accompanying"] == ["林知远"]


def test_spouses_of_others_than_those_who_met_had_a_programme_of_their_own(extract: Extract) -> None:
    met = "2031年3月4日，冰岛总统贝尔松在苏瓦会见斐济总统托梅鲁。\n"
    both, others = (
        "冰岛总统夫人索尔、斐济总统夫人塔玛拉参加会见。",
        "斐济总统夫人塔玛拉，帕劳民族领袖、议长夫人索菲，汤加首相夫人娜丽等参加活动。",
    )
    assert accompanying(extract(met + both)) == ["索尔", "塔玛拉"]
    assert accompanying(extract(met + others)) == []


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("同一天，总统府发言人奥拉称，马克龙将以视频方式全程参加峰会。", []),
        ("外交部长约恩参加会见。", ["约恩"]),
    ],
)
def test_what_somebody_says_is_no_list_of_who_was_there(extract: Extract, told: str, names: list[str]) -> None:
    [met] = extract(f"3月4日，冰岛总统贝尔松会见斐济总理托梅鲁。\n{told}", "2031-03-05").encounters
    assert [a.person.name_zh for a in met.attendance if a.role == "accompanying"] == names
