"""Folding keeps every offset, whatever the text."""

from __future__ import annotations

import random
import sys

import pytest

from readouts.vocabulary import fold


def random_text(source: random.Random) -> str:
    """Characters of all planes, with more of those that folding changes."""
    likely = '"＂０９ＡｚＺ，；：？！（）,;:?!()1234567890．•‧・〈〉『』「」\u3000\u00a0贏\n'
    length = source.randrange(80)
    return "".join(
        source.choice(likely) if source.random() < 0.6 else chr(source.randrange(sys.maxunicode + 1))
        for _ in range(length)
    )


@pytest.mark.parametrize("seed", range(5))
def test_folding_any_text_keeps_its_length_and_folding_again_changes_nothing(seed: int) -> None:
    source = random.Random(seed)
    for _ in range(400):
        text = random_text(source)
        assert len(fold(text)) == len(text)
        assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("２０３１年３月４日", "2031年3月4日"),
        ("ＡＰＥＣ", "APEC"),
        ("好,是;否:可?行!(一)", "好，是；否：可？行！（一）"),
        ("好﹐是﹔否﹕可﹖行﹗﹙一﹑二﹚说︰", "好，是；否：可？行！（一、二）说："),
        ("〈海洋〉", "《海洋》"),
        ("「和平」『发展』", "“和平”“发展”"),
        ("让．保罗•安", "让·保罗·安"),
        ("让.保罗.安说，增长2.5倍，见a.b。", "让·保罗·安说，增长2.5倍，见a.b。"),
        ("甲会见保罗.乙会见安.", "甲会见保罗.乙会见安."),
        ("共贏", "共赢"),
        ("隨著接著帶著，", "随着接着带着，"),
        ("成效顯著，著名的原著、著作，著有《海》", "成效显著，著名的原著、著作，著有《海》"),
        ("甲\u3000乙\u00a0丙", "甲 乙 丙"),
        ("投资1,250,000元,增长", "投资1,250,000元，增长"),
        ("投资１，２５０元", "投资1,250元"),
        ("第1,2项", "第1，2项"),
        ("他說︰﹁和平﹂｡", "他说：“和平”。"),
        ("1,2500", "1，2500"),
        ('说:"好,"又说:＂是＂。', "说：“好，”又说：“是”。"),
        ('"好"是\n5"的屏', '“好”是\n5"的屏'),
    ],
)
def test_variants_of_one_character_become_the_usual_one(printed: str, folded: str) -> None:
    assert fold(printed) == folded


def test_line_feeds_dashes_and_dots_stay() -> None:
    assert fold("甲\n乙—丙……丁") == "甲\n乙—丙……丁"
