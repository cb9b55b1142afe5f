"""Speakers whom no vocabulary holds, told where they speak."""

from __future__ import annotations

import pytest

from said import TALKS, Extract


def unknown(extract: Extract, text: str, before: str = TALKS) -> list[str]:
    """The words at which a report of talks gives an unknown speaker."""
    whole = before + text
    return [whole[i.start : i.end] for i in extract(whole).issues if i.code == "speaker.unknown"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("白尔松表示，风大。", "白尔松"),
        ("白尔松總統表示，風大。", "白尔松總統"),
        ("图梅鲁4日在会谈中还强调：“风大。”", "图梅鲁"),
        ("乔恩·白尔松说：“风大。”", "乔恩·白尔松"),
        ("会谈后，白尔松进一步指出，风大。", "白尔松"),
        ("会见托梅鲁时，白尔松表示，风大。", "白尔松"),
        ("白尔松高度评价渔业合作，表示愿再来。", "白尔松"),
        ("白尔松热烈祝贺渔港落成，并请托梅鲁转达问候，表示愿再来。", "白尔松"),
        ("托梅鲁说，风大；白尔松说，浪高。", "白尔松"),
        ("托梅鲁说，风大。白尔松说，浪高。白尔松又说，雨急。", "白尔松"),
        ("王毅文表示，风大。", "王毅文"),
    ],
)
def test_an_unknown_speaker_is_told_where_he_speaks_first(extract: Extract, text: str, name: str) -> None:
    assert unknown(extract, text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "贝尔松表示，风大。",
        "他还强调，风大。",
        "斐方恪守保护渔业承诺，风大。",
        "渔民的长期主张，风大。",
        "仪仗队回答：“风大！”",
        "冰方表示，风大。",
        "双方一致认为，风大。",
        "会议指出，风大。",
        "与会专家认为，风大。",
        "当地媒体报道称，风大。",
        "国防部发言人当天说，风大。",
        "冰岛表示，风大。",
        "联合国表示，风大。",
        "王毅强调，风大。",
        "贝尔松说：“风大。古语说，浪高。卡老三说，船小。”",
        "风大浪高，船只难行。",
        "渔业发展历程表明，风大。",
        "冰川上互相信得过，海面上互相帮得上。",
        "托梅鲁请贝尔松转达问候，热烈欢迎贝尔松来访，表示愿再来。",
        "托梅鲁请贝尔松转达问候，衷心感谢冰方，强调愿再来。",
        "渔业党二十大明确提出，风大。",
        "党的十四大强调，风大。",
    ],
)
def test_those_who_have_no_name_or_a_listed_one_are_not_told(extract: Extract, text: str) -> None:
    assert unknown(extract, text) == []


def test_who_may_be_meant_is_asked_by_the_name_most_like_it(extract: Extract) -> None:
    messages = [
        i.message for i in extract(TALKS + "白尔松说，浪高。古德逊说，雨急。").issues if i.code == "speaker.unknown"
    ]
    assert messages == [
        "白尔松 speaks and is in no row of people.csv; did you mean 贝尔松? if not, add a row for 白尔松",
        "古德逊 speaks and is in no row of people.csv; mend the name, or add a row for 古德逊",
    ]


def test_outside_a_report_of_a_meeting_nobody_is_told(extract: Extract) -> None:
    assert unknown(extract, "白尔松表示，风大。", "冰岛总统贝尔松2031年3月4日致信斐济总理托梅鲁。\n") == []
