"""Where a leader's words end because the reporter tells of the talks, the papers, or the speaker by his name."""

from __future__ import annotations

import pytest

from said import WORDS, Extract, words_said


@pytest.mark.parametrize(
    "after",
    [
        "对于渔民的担忧，贝尔松也设法打消。",
        "会议中途，托梅鲁离席接了电话，双方都在等候。",
        "总统也借此机会感谢斐方援助渔民。",
        "总统也藉此机会，感谢斐方援助渔民。",
        "两国领导人上一次会面是在三周前，双方要再谈。",
        "两国领导人的会谈焦点还在渔业，双方要再谈。",
        "期间，两国元首夫妇散步并共进午餐，希望再来。",
        "他预定周六返回冰岛，希望再来。",
        "总统府指双方都希望改善关系。",
        "外交部官员透露双方要再谈。",
        "对于斐方的援助，总统也表达感佩之意。",
        "这份规划正是当天会谈后两国签署的重要文件，要落实。",
    ],
)
def test_behind_it_the_reporter_tells_of_the_speaker_or_the_scene(extract: Extract, after: str) -> None:
    assert words_said(extract, WORDS + after) == ["鱼群要保护。"]


@pytest.mark.parametrize(
    "after",
    [
        "对于渔民的担忧，我也要设法打消。",
        "对于渔民的担忧，贝尔松的前任也要设法打消。",
        "双方上一次会面是在三周前，双方要再谈。",
        "总统府的渔船也要出海。",
        "这份规划正是我们会谈后签署的文件，要落实。",
    ],
)
def test_of_himself_a_leader_speaks_on(extract: Extract, after: str) -> None:
    assert words_said(extract, WORDS + after) == [f"鱼群要保护。{after}"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "除此之外，双方也可能谈及要保护的鱼群。",
        "首场会谈，双方各有两人陪同，要保护鱼群的渔业部长在其中。",
        "新协定生效前必须由两院批准，双方要继续落实。",
        "这三项协议是在去年的渔业论坛上签署的，双方要继续落实。",
        "这是贝尔松首次到访，双方要签署渔业协议。",
        "之后，贝尔松分别同斐济议会两院领导人举行会晤，双方愿扩大渔业合作。",
        "此前的2日，贝尔松总统在总统府同托梅鲁总理举行会谈，双方愿扩大渔业合作。",
    ],
)
def test_a_paragraph_of_the_reporter_goes_on_in_no_voice(extract: Extract, paragraph: str) -> None:
    assert words_said(extract, f"{WORDS}\n{paragraph}")[:1] == ["鱼群要保护。"]
    assert not any(paragraph[:8] in words for words in words_said(extract, f"{WORDS}\n{paragraph}"))


@pytest.mark.parametrize(
    "paragraph",
    ["除此之外，双方也要谈及鱼群。", "这份协议是双方共同的财富，我们要落实。", "双方各有所长，要继续合作。"],
)
def test_a_paragraph_in_the_same_voice_goes_on(extract: Extract, paragraph: str) -> None:
    assert words_said(extract, f"{WORDS}\n{paragraph}") == ["鱼群要保护。", paragraph]


def test_a_point_begins_behind_its_dashes(extract: Extract) -> None:
    points = "\n——我们要保护鱼群。\n——我们都认为，海洋属于大家。"
    assert words_said(extract, f"{WORDS}{points}") == ["鱼群要保护。", "我们要保护鱼群。", "我们都认为，海洋属于大家。"]


def test_points_of_both_go_on_behind_their_dashes(extract: Extract) -> None:
    points = "——扩大渔业合作。\n——保护鱼群。\n——清洁海洋。"
    assert words_said(extract, f"双方同意：\n{points}") == ["扩大渔业合作。", "保护鱼群。", "清洁海洋。"]


@pytest.mark.parametrize(("voice", "goes_on"), [("分析人士认为", False), ("渔业事关民生", True)])
def test_background_of_which_experts_speak_goes_on_in_no_voice(extract: Extract, voice: str, goes_on: bool) -> None:
    paragraph = f"斐济的渔港十分拥挤。{voice}，双方都将受益。"
    assert words_said(extract, f"{WORDS}\n{paragraph}") == ["鱼群要保护。", *([paragraph] if goes_on else [])]
