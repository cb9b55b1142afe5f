"""Where a leader's words end: what the reporter tells, and what only looks like it."""

from __future__ import annotations

import pytest

from said import WORDS, Extract, said, words_said


@pytest.mark.parametrize(
    "after",
    [
        "双方举行了渔业论坛。斐方愿继续合作。",
        "访问期间，双方签署了渔业协定。我期待再来。",
        "双方就渔业深入沟通。希望尽快落实。",
        "此次访问很成功。",
        "此次渔业论坛推出了新举措。冰方愿继续合作。",
        "冰方始终认为，海洋属于大家。",
        "对岛国来说，海就是路。",
        "俗话说，独船难行。",
        "洛佩斯总统强调，海洋属于大家。这很重要。",
        "两国有关部门签署了渔业协定，双方要落实好。",
        "两国部门交换情况很好。",
        "双方发表了渔业声明，一致同意保护海洋，我们要落实好。",
        "上次会晤后，双方落实了渔业协定。",
        "贝尔松是伟大的政治家。我敬佩他。",
        "贝总统在论坛上的讲话指明了方向。",
    ],
)
def test_what_a_leader_goes_on_to_say_of_acts_and_views(extract: Extract, after: str) -> None:
    assert words_said(extract, WORDS + after) == [f"鱼群要保护。{after}"]


def test_whom_a_side_encourages_to_take_part_was_not_there(extract: Extract) -> None:
    assert words_said(extract, WORDS + "斐方鼓励企业参加港口的建设。") == ["鱼群要保护。斐方鼓励企业参加港口的建设。"]


@pytest.mark.parametrize(
    "after",
    [
        "双方签署了渔业协定。",
        "双方签署了渔业协定。贝尔松欢迎斐方企业投资。",
        "访问期间，贝尔松参观了渔港。",
        "两国业界代表出席上述活动，双方企业愿扩大合作。",
        "斐方认为，海洋属于大家。",
        "斐方对此高度评价，表示愿继续合作。",
        "据当地媒体报道，渔船要回港。",
        "会议听取了渔业部门的报告。",
        "他感谢斐方援助，并欢迎斐方企业投资。",
        "他对斐方送来的药品表示衷心感谢。",
        "他随后就渔船获救向斐方致谢。",
        "两国有关部门签署了渔业、旅游等领域合作文件。",
        "冰斐两国企业现场交换了渔业合同。",
        "磋商后，两国总理共同会见记者。",
        "年度会晤结束后，双方签署了渔业协定。",
        "贝尔松是首位来访的冰岛总统。",
        "对此，冰岛外交大臣索尔说，冰方要研究。",
        "另据总统府的声明，渔船要回港。",
    ],
)
def test_what_the_reporter_tells_after_a_leaders_words(extract: Extract, after: str) -> None:
    assert words_said(extract, WORDS + after) == ["鱼群要保护。"]


@pytest.mark.parametrize(
    "act",
    [
        "双方发表《渔业声明》，",
        "双方签署多项合作文件，",
        "两国领导人就地区形势交换意见，",
        "会谈后，双方发表《渔业声明》，",
    ],
)
def test_behind_an_act_of_both_stands_what_both_hold(extract: Extract, act: str) -> None:
    assert words_said(extract, f"{WORDS}{act}一致同意保护海洋。") == ["鱼群要保护。", "保护海洋。"]


@pytest.mark.parametrize(
    "after",
    [
        "据当地媒体报道，渔船要回港。",
        "会议听取了渔业部门的报告，要求加强合作。",
        "当地时间5日，贝尔松考察了渔港，鼓励渔民要保护鱼群。",
        "斐方高度评价渔业合作，愿同冰方保护海洋。",
        "与会领导人对渔民遇险向冰方致以慰问，愿提供帮助。",
        "贝尔松总统的话引起听众共鸣，大家要把合作推向前进。",
        "贝尔松就渔业讲的话，要靠各方落实。",
        "斐济是南太平洋重要的渔业国家，有上万名冰岛人在那里工作。",
    ],
)
def test_a_paragraph_of_the_reporter_is_not_continued_speech(extract: Extract, after: str) -> None:
    assert words_said(extract, f"{WORDS}\n{after}") == ["鱼群要保护。"]


def test_a_paragraph_of_two_leaders_is_theirs_and_one_of_the_sides_may_be_the_speakers(extract: Extract) -> None:
    leaders = "两国领导人认可渔业部门的工作，强调要继续努力。两国领导人欢迎渔民参加。"
    assert words_said(extract, f"{WORDS}\n{leaders}") == ["鱼群要保护。", "要继续努力。"]
    sides = "双方要加强沟通，同意的事要办好。"
    assert words_said(extract, f"{WORDS}\n{sides}") == ["鱼群要保护。", sides]


def test_what_both_went_over_ends_what_both_said(extract: Extract) -> None:
    assert words_said(extract, "双方一致同意扩大贸易。双方回顾了渔业合作的进展。") == ["扩大贸易。"]


def test_before_the_press_both_sides_are_the_speakers_words(extract: Extract) -> None:
    lead = "2031年3月4日，冰岛总统贝尔松同斐济总理托梅鲁会谈后共同会见记者。\n"
    own = "双方高度评价渔业合作，愿继续努力。"
    findings = extract(f"{lead}{WORDS}\n{own}")
    assert [(s.voice, s.continued) for s in findings.statements] == [("individual", False), ("individual", True)]


@pytest.mark.parametrize(
    ("after", "words"),
    [
        ("双方同意扩大贸易。6月27日，两国外长在苏瓦签署渔业协定。", ["扩大贸易。"]),
        ("双方同意扩大贸易。去年9月1日，海洋会议在苏瓦举行，会后双方发表声明。", ["扩大贸易。"]),
        ("双方同意扩大贸易。9月1日起，渔民免签。", ["扩大贸易。9月1日起，渔民免签。"]),
        ("双方宣布建立伙伴关系；两国政府还签署《渔业协定》。", ["建立伙伴关系"]),
        ("双方同意扩大贸易；保护鱼群。", ["扩大贸易；保护鱼群。"]),
    ],
)
def test_an_act_of_another_day_or_behind_a_semicolon_ends_what_both_said(
    extract: Extract, after: str, words: list[str]
) -> None:
    assert words_said(extract, after) == words


@pytest.mark.parametrize("lead", ["会谈结束，", "仪式结束，"])
def test_what_ended_is_told_by_the_reporter(extract: Extract, lead: str) -> None:
    assert words_said(extract, f"{WORDS}\n{lead}两国元首见证签署多项合作文件。") == ["鱼群要保护。"]


@pytest.mark.parametrize(
    ("after", "words"),
    [
        ("双方没有签署任何文件。", ["鱼群要保护。"]),
        ("双方最终未能签署协定。", ["鱼群要保护。"]),
        ("双方并未发表联合声明。", ["鱼群要保护。"]),
        ("双方还没有签署过渔业协定，要加快。", ["鱼群要保护。双方还没有签署过渔业协定，要加快。"]),
    ],
)
def test_what_both_did_not_sign_is_told_by_the_reporter(extract: Extract, after: str, words: list[str]) -> None:
    assert words_said(extract, WORDS + after) == words


@pytest.mark.parametrize(
    "told",
    [
        "应科罗塔约请，贝尔松同其通话。",
        "此前一天，贝尔松还应约同科罗塔通了电话。",
        "同一天，两国外长签了字。",
        "双方另更新了一项协定。",
    ],
)
def test_an_act_at_the_head_of_a_paragraph_ends_what_was_said(extract: Extract, told: str) -> None:
    text = f"冰岛总统贝尔松4日同斐济总理托梅鲁通电话。\n托梅鲁说，合作很多。\n{told}瑙鲁总统科罗塔在座。"
    assert [text[s.start : s.end] for s in extract(text, "2031-03-05").statements] == ["合作很多。"]


@pytest.mark.parametrize(("behind", "goes_on"), [("我愿同总理一道努力。", True), ("托梅鲁说，我愿努力。", False)])
def test_what_both_did_is_a_leaders_words_if_he_says_i_behind_it(extract: Extract, behind: str, goes_on: bool) -> None:
    said = "过去不易。双方先后达成四个政治文件。"
    text = f"冰岛总统贝尔松4日同斐济总理托梅鲁会谈。\n贝尔松说，{said}{behind}"
    found = extract(text, "2031-03-05")
    first = found.statements[0]
    assert text[first.start : first.end] == (said + behind if goes_on else "过去不易。")


@pytest.mark.parametrize(
    "act",
    [
        "冰斐双方还签署了三项协议。",
        "冰岛和斐济双方还约定，渔船共用。",
        "另外，冰斐双方还约定，渔船共用。",
        "此外，冰斐两国元首还见证了签约。",
    ],
)
def test_what_two_named_sides_did_is_nobodys_speech(extract: Extract, act: str) -> None:
    told = [("贝尔松", "指出", "鱼群要保护。")]
    assert said(extract, f"{WORDS}\n{act}") == told
    assert len(said(extract, f"{WORDS}\n冰斐双方要共用渔船。")) == len(told) + 1
