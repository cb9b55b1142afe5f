"""Where a leader's words end because others speak, or all of those who met."""

from __future__ import annotations

import pytest

from said import Extract

MET = "3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。\n贝尔松说，鱼群要保护。"


def told(extract: Extract, behind: str) -> list[tuple[str, str, str]]:
    """Who said what behind the words of one, with the voice and the verb."""
    text = MET + behind
    found = extract(text, "2031-03-05").statements
    assert text[found[0].start : found[0].end] == "鱼群要保护。"
    return [(s.voice, s.verb, text[s.start : s.end]) for s in found[1:]]


@pytest.mark.parametrize(
    ("behind", "verb", "said"),
    [
        ("斐方领导人表示，海要干净。", "表示", "海要干净。"),
        ("斐、萨领导人表示，海要干净。", "表示", "海要干净。"),
        ("托梅鲁等太平洋三国领导人一致表示，海要干净。", "一致表示", "海要干净。"),
        ("关于渔港，两国领导人商定，海要干净。", "商定", "海要干净。"),
        ("外方领导人高度评价冰岛倡议。", "高度评价", "冰岛倡议。"),
    ],
)
def test_leaders_of_a_side_or_of_all_speak_behind_one(extract: Extract, behind: str, verb: str, said: str) -> None:
    assert told(extract, behind) == [("joint", verb, said)]


@pytest.mark.parametrize(
    "behind",
    [
        "与会各方代表祝贺会谈取得进展，高度评价冰岛的贡献。",
        "国际渔业机构负责人表示要应对挑战，积极评价冰岛。",
        "大家表示，愿加强合作。",
        "欧盟领导人及多国领导人今天发表联合声明说，海要干净。",
        "此前，冰岛和斐济政府表示有意扩大渔港。",
    ],
)
def test_the_words_of_others_are_not_his(extract: Extract, behind: str) -> None:
    assert told(extract, behind) == []


@pytest.mark.parametrize("behind", ["惠普斯思想指引方向。海要干净。", "惠普斯再次当选，深得人心。海要干净。"])
def test_of_anothers_thought_or_election_he_goes_on_to_speak(extract: Extract, behind: str) -> None:
    text = f"帕劳总统惠普斯来访。{MET}{behind}"
    [said] = extract(text, "2031-03-05").statements
    assert text[said.start : said.end] == f"鱼群要保护。{behind}"


def test_what_heads_of_state_hold_a_premier_tells_as_well(extract: Extract) -> None:
    text = "3月4日，冰岛总理贝尔松同斐济总理托梅鲁会谈。\n托梅鲁说，鱼群要保护。两国元首决定扩大渔港。海要干净。"
    [said] = extract(text, "2031-03-05").statements
    assert text[said.start : said.end].endswith("海要干净。")


@pytest.mark.parametrize("proposed", ["提出设想和建议，贝尔松对此表示赞同。", "提出建议，贝尔松对此表示赞同。"])
def test_proposals_that_are_made_are_no_verb(extract: Extract, proposed: str) -> None:
    text = f"3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈。\n托梅鲁{proposed}"
    assert [s.verb for s in extract(text, "2031-03-05").statements] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("与会南洋领导人高度评价渔业合作。", "渔业合作。"),
        ("其他与会领导人表示，鱼群要保护。", "鱼群要保护。"),
        ("该协定成员国领导人高度评价渔业合作。", "渔业合作。"),
        ("与会非洲国家领导人祝贺冰岛独立，充分肯定过去一年的渔业合作。", "过去一年的渔业合作。"),
    ],
)
def test_leaders_of_a_region_who_attend_speak_as_one(extract: Extract, words: str, said: str) -> None:
    text = f"冰岛总统贝尔松、斐济总理托梅鲁4日在苏瓦出席海洋峰会。\n{words}"
    found = extract(text, "2031-03-05").statements
    assert [(s.voice, text[s.start : s.end]) for s in found] == [("joint", said)]


def test_leaders_of_business_who_attend_are_none_of_theirs(extract: Extract) -> None:
    text = "冰岛总统贝尔松、斐济总理托梅鲁4日在苏瓦出席海洋峰会。\n与会企业领导人表示，鱼群要保护。"
    assert extract(text, "2031-03-05").statements == []
