"""Offsets of a text that was edited: what was not touched is found again, word for word."""

from __future__ import annotations

import random

import pytest

from readouts.compare.alignment import Alignment, changes
from readouts.compare.pairing import likeness_of_texts
from readouts.compare.shortening import first_difference

TEXT = "".join(chr(0x4E00 + number) for number in range(400))


@pytest.mark.parametrize("seed", range(25))
def test_words_that_no_edit_touched_are_found_again(seed: int) -> None:
    chance = random.Random(seed)
    # Every character once, so that words found again can only be the same words.
    parts = [TEXT[at : at + 8] + "。"[: chance.randrange(2)] for at in range(0, len(TEXT), 8)]
    edited = [chance.choice(("", "改", part + "添", "添" + part)) if chance.random() < 0.2 else part for part in parts]
    old, new = "".join(parts), "".join(edited)
    found = Alignment(old, new)
    at = 0
    for part, now in zip(parts, edited, strict=True):
        if part in now:
            assert new[found.start(at) : found.end(at + len(part))] == part
        at += len(part)


def test_a_span_holds_neither_what_was_put_before_it_nor_what_was_put_behind_it() -> None:
    found = Alignment("甲乙丙", "甲，乙。丙")
    assert (found.start(1), found.end(2)) == (2, 3)
    same = Alignment("甲乙丙", "甲乙丙")
    assert (same.start(1), same.end(2)) == (1, 2)


def test_passages_that_differ_stand_in_order_and_make_one_text_of_the_other() -> None:
    old, new = "安某说，桥已建成。路也通了。完。", "安某说：桥已建成。铁路也通了。"
    found = changes(old, new)
    assert [(old[i:i_end], new[j:j_end]) for i, i_end, j, j_end in found] == [("，", "："), ("", "铁"), ("完。", "")]
    assert [piece.words for piece in first_difference(old, new)] == [
        "安某说", "，", "：", "桥已建成。铁路也通了。", " and 2 more places",
    ]  # fmt: skip


def test_a_passage_of_the_same_letters_over_and_over_counts_as_one_change() -> None:
    old, new = ("前言。" + letters * 1000 + "尾。" for letters in ("甲乙", "丙乙"))
    assert changes(old, new) == [(3, 2005, 3, 2005)]


@pytest.mark.parametrize(
    ("one", "other", "likeness"), [("", "", 1), ("桥", "路", 0), ("桥已建成", "桥已建成", 1), ("甲乙丙", "甲乙丁", 0.5)]
)
def test_likeness_is_the_share_of_pairs_of_characters(one: str, other: str, likeness: float) -> None:
    assert likeness_of_texts(one, other) == likeness
