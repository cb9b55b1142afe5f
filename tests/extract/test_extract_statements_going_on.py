"""Statements that go on without a subject, and those of one clause beside another."""

from __future__ import annotations

import pytest

from said import TALKS, Extract, Said, said

BOTH = "两国元首同意扩大贸易。"
AGREED = ("双方", "同意", "扩大贸易。")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("同意保护鱼群。", [AGREED, ("双方", "同意", "保护鱼群。")]),
        ("又决定保护所有鱼群。", [AGREED, ("双方", "决定", "保护所有鱼群。")]),
        ("同时重申鱼群要保护。", [AGREED, ("双方", "重申", "鱼群要保护。")]),
        (
            "相信鱼群将会增多，强调协定的意义。",
            [AGREED, ("双方", "相信", "鱼群将会增多"), ("双方", "强调", "协定的意义。")],
        ),
        ("冰斐决定设立渔业对话。", [AGREED, ("双方", "决定", "设立渔业对话。")]),
        ("双方就渔业达成一致。同意保护鱼群。", [AGREED, ("双方", "同意", "保护鱼群。")]),
        ("双方宣布启动鱼群研究。", [AGREED]),
        ("双方还共进午餐。当地报纸关注渔业。同意保护鱼群。", [AGREED]),
        ("确认书留在冰岛。", [("双方", "同意", "扩大贸易。确认书留在冰岛。")]),
        ("冰方决定扩大开放。", [("双方", "同意", "扩大贸易。冰方决定扩大开放。")]),
    ],
)
def test_what_both_hold_besides_needs_no_subject(extract: Extract, text: str, expected: Said) -> None:
    assert said(extract, f"{BOTH}{text}") == expected


def test_one_leader_goes_on_in_his_own_words_with_such_a_verb(extract: Extract) -> None:
    text = "贝尔松说，鱼群要保护。同意扩大贸易。"
    assert said(extract, text) == [("贝尔松", "说", "鱼群要保护。同意扩大贸易。")]


@pytest.mark.parametrize(
    ("thanks", "expected"),
    [
        ("贝尔松祝贺斐方大选成功，欢迎斐方重返谈判。各方要保持对话。", [("贝尔松", "", "各方要保持对话。")]),
        ("贝尔松对斐方受灾表示慰问。冰方愿提供援助。", [("贝尔松", "", "冰方愿提供援助。")]),
        ("贝尔松感谢斐方。双方还就渔业交换了意见。", []),
        ("贝尔松感谢斐方。仪式上，乐队要奏国歌。", []),
        ("贝尔松感谢斐方。托梅鲁愿扩大贸易。", []),
        ("贝尔松感谢斐方。两国元首应我使馆之邀赏乐。", []),
        ("托梅鲁感谢冰方。斐方愿扩大贸易。", []),
    ],
)
def test_who_spoke_before_goes_on_behind_his_thanks(extract: Extract, thanks: str, expected: Said) -> None:
    assert said(extract, f"贝尔松说，鱼群要保护。\n{thanks}") == [("贝尔松", "说", "鱼群要保护。"), *expected]


@pytest.mark.parametrize(
    "occasion",
    [
        "在与斐济总理托梅鲁会见后",
        "同托梅鲁会谈时",
        "在会见托梅鲁后",
        "在雷克雅未克与托梅鲁举行会谈后",
        "在与托梅鲁会见记者时",
    ],
)
def test_an_occasion_stands_before_a_verb_that_goes_on(extract: Extract, occasion: str) -> None:
    text = f"冰岛总统贝尔松3月5日到访斐济，{occasion}表示，冰方愿合作。"
    assert said(extract, text) == [("贝尔松", "表示", "冰方愿合作。")]


def test_who_speaks_on_such_an_occasion_is_not_the_one_who_travels(extract: Extract) -> None:
    text = "冰岛总统贝尔松3月5日到访斐济，托梅鲁在与他会谈后表示，斐方愿合作。"
    assert said(extract, text) == [("托梅鲁", "表示", "斐方愿合作。")]


@pytest.mark.parametrize(
    ("after", "who"),
    [
        ("会谈后发表的联合声明中表示", "双方"),
        ("通话后发表共同声明说", "双方"),
        ("会谈后表示", "贝尔松"),
        ("会谈后在记者会上说", "贝尔松"),
    ],
)
def test_a_paper_of_both_is_what_both_say(extract: Extract, after: str, who: str) -> None:
    found = said(extract, f"贝尔松和托梅鲁3月5日{after}，鱼群要保护。")
    assert [(speaker, words) for speaker, _, words in found] == [(who, "鱼群要保护。")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("贝尔松就渔业发展提出建议：扩大贸易，保护鱼群。", [("贝尔松", "提出", "扩大贸易，保护鱼群。")]),
        ("贝尔松提出倡议：扩大贸易。", [("贝尔松", "提出", "扩大贸易。")]),
        ("贝尔松提出的建议：扩大贸易。", []),
        (
            "贝尔松充分肯定渔业合作，并就保护鱼群提出4点建议。一是扩大贸易。",
            [("贝尔松", "充分肯定", "渔业合作"), ("贝尔松", "提出", "一是扩大贸易。")],
        ),
        (
            "贝尔松高度评价渔业合作，就保护鱼群提出建议。一是扩大贸易。",
            [("贝尔松", "高度评价", "渔业合作"), ("贝尔松", "提出", "一是扩大贸易。")],
        ),
        ("贝尔松欢迎托梅鲁来访，并提出两点建议。一是扩大贸易。", [("贝尔松", "提出", "一是扩大贸易。")]),
    ],
)
def test_proposals_behind_a_colon_and_what_is_valued_before_points(extract: Extract, text: str, expected: Said) -> None:
    assert said(extract, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("贝尔松参观渔港，希望斐方保护海洋。", []),
        ("贝尔松听取汇报，期待鱼群增多。", []),
        ("贝尔松参观渔港，强调鱼群要保护。", [("贝尔松", "强调", "鱼群要保护。")]),
        ("贝尔松充分肯定渔业合作，希望斐方保护海洋。", [("贝尔松", "充分肯定", "渔业合作，希望斐方保护海洋。")]),
    ],
)
def test_a_wish_at_a_place_shown_is_part_of_the_visit(extract: Extract, text: str, expected: Said) -> None:
    assert said(extract, text) == expected


@pytest.mark.parametrize("whom", ["斐方领导人", "斐方"])
def test_what_somebody_agrees_on_with_others_both_hold(extract: Extract, whom: str) -> None:
    assert said(extract, f"贝尔松同{whom}商定，扩大贸易。") == [("双方", "商定", "扩大贸易。")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("冰斐欧领导人就渔业交换意见，一致同意扩大贸易。", [("双方", "一致同意", "扩大贸易。")]),
        (
            "双方还对鱼群减少表示关切，强调要保护海洋。",
            [("双方", "表示关切", "鱼群减少"), ("双方", "强调", "要保护海洋。")],
        ),
        ("中东欧领导人就渔业交换意见，一致同意扩大贸易。", []),
    ],
)
def test_leaders_of_countries_in_short_and_what_both_regret(extract: Extract, text: str, expected: Said) -> None:
    assert said(extract, text) == expected


@pytest.mark.parametrize("head", ["某台消息（今日新闻）：", "某台消息："])
def test_the_name_of_a_broadcast_is_no_part_of_a_clause(extract: Extract, head: str) -> None:
    text = f"{head}冰岛总统贝尔松3月5日会见斐济总理托梅鲁，宣布双方建立伙伴关系。"
    assert said(extract, text) == [("贝尔松", "宣布", "双方建立伙伴关系。")]


@pytest.mark.parametrize(
    ("paragraph", "goes_on"),
    [
        ("贝尔松总统夫妇与托梅鲁总理共同走过长廊，冰方官员握手。", False),
        ("冰岛和斐济9月1日以来在海上发生冲突，要求对方道歉。", False),
        ("双方互相指责对方开火，应对不力。", False),
        ("冰岛和斐济没有冲突，双方应该合作。", True),
        ("两国曾发生过冲突，我们应该合作。", True),
    ],
)
def test_scenes_and_background_are_the_reporters(extract: Extract, paragraph: str, goes_on: bool) -> None:
    found = said(extract, f"{TALKS}\n贝尔松说，鱼群要保护。\n{paragraph}")
    assert found == [("贝尔松", "说", "鱼群要保护。"), *([("贝尔松", "", paragraph)] if goes_on else [])]


@pytest.mark.parametrize(
    ("sentence", "goes_on"),
    [("双方签署渔业协定，不仅造福两国，也造福世界。", True), ("双方签署渔业协定。", False)],
)
def test_who_weighs_what_was_signed_is_the_speaker(extract: Extract, sentence: str, goes_on: bool) -> None:
    text = f"贝尔松说，鱼群要保护。{sentence}"
    assert said(extract, text) == [("贝尔松", "说", f"鱼群要保护。{sentence if goes_on else ''}")]


@pytest.mark.parametrize(
    ("sentence", "of_both"),
    [
        ("双方还表示应扩大贸易。", "应扩大贸易。"),
        ("双方还表示愿扩大贸易。", "愿扩大贸易。"),
        ("双方均表示愿停火。", ""),
        ("双方应表示诚意。", ""),
        ("双方都认为渔业重要。", ""),
    ],
)
def test_what_both_are_told_to_have_stated_is_not_in_the_words_of_one(
    extract: Extract, sentence: str, of_both: str
) -> None:
    found = said(extract, f"贝尔松说，鱼群要保护。{sentence}")
    assert found[0] == ("贝尔松", "说", f"鱼群要保护。{'' if of_both else sentence}")
    assert [words for _, _, words in found[1:]] == ([of_both] if of_both else [])


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("贝尔松总统请托梅鲁转达对人民的问候，表示渔业很重要。", ["渔业很重要。"]),
        ("贝尔松总统也转达对托梅鲁的问候，并表示，渔业很重要。", ["渔业很重要。"]),
        ("贝尔松总统的渔业政策，表示两国友好。", []),
    ],
)
def test_who_sends_greetings_may_be_named_with_his_title(extract: Extract, told: str, words: list[str]) -> None:
    assert [text for _, _, text in said(extract, told)] == words


@pytest.mark.parametrize(
    ("sentence", "goes_on"),
    [
        ("以渔业蓝图为指引，推动港口建设。", True),
        ("双方还就筹办渔业年达成共识，相信这将促进合作。", True),
        ("双方还就渔业问题交换了意见，相信合作前景广阔。", False),
        ("资料图为苏瓦港。", False),
        ("上图为两人合影。", False),
        ("图为两人合影。", False),
        ("双方还就渔业问题交换了意见。", False),
    ],
)
def test_what_resembles_a_caption_or_an_account_stays_in_his_words(
    extract: Extract, sentence: str, goes_on: bool
) -> None:
    assert said(extract, f"贝尔松说，鱼群要保护。{sentence}")[0][2] == f"鱼群要保护。{sentence if goes_on else ''}"


def test_what_a_people_is_known_for_is_nobody_elses_remark(extract: Extract) -> None:
    sentence = "冰岛人民以勤劳著称，渔业发达。"
    assert said(extract, f"贝尔松说，鱼群要保护。{sentence}")[0][2] == f"鱼群要保护。{sentence}"


@pytest.mark.parametrize(
    ("paragraph", "goes_on"),
    [
        ("当前，世界之变正在展开。海洋处在十字路口。", True),
        ("人类只有一片海洋。", True),
        ("现场掌声雷动。听众起立致意。", False),
        ("当前，鱼群越来越少。", False),
        ("当天，托梅鲁参观渔港。", False),
        ("会场外，渔船整齐排列。", False),
        ("当前，世界之变正在展开", False),
    ],
)
def test_what_stands_in_an_address_between_two_paragraphs_of_its_speaker_is_his(
    extract: Extract, paragraph: str, goes_on: bool
) -> None:
    address = "贝尔松发表题为《海洋之路》的主旨讲话。\n贝尔松指出，鱼群要保护。\n"
    closing = "贝尔松强调，海洋需要各国合作。"
    expected = [("贝尔松", "指出", "鱼群要保护。"), ("贝尔松", "强调", "海洋需要各国合作。")]
    if goes_on:
        expected.insert(1, ("贝尔松", "", paragraph))
    assert said(extract, f"{address}{paragraph}\n{closing}") == expected
    assert ("贝尔松", "", paragraph) not in said(extract, f"贝尔松指出，鱼群要保护。\n{paragraph}\n{closing}")
    assert ("贝尔松", "", paragraph) not in said(extract, f"{address}{paragraph}\n托梅鲁强调，海洋需要各国合作。")
    other = f"托梅鲁发表讲话。\n贝尔松指出，鱼群要保护。\n{paragraph}\n{closing}"
    assert ("贝尔松", "", paragraph) not in said(extract, other)
