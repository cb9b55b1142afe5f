"""Paragraphs and sentences, with offsets into the text."""

from __future__ import annotations

import random

import pytest

from readouts.extract.body import LONGEST_SENTENCE, Span, parse


def sentences(text: str) -> list[list[str]]:
    return [[text[s.start : s.end] for s in paragraph.sentences] for paragraph in parse(text).paragraphs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲来。乙去！丙呢？", [["甲来。", "乙去！", "丙呢？"]]),
        ("他说：“甲来。乙去。”丙笑。", [["他说：“甲来。", "乙去。”", "丙笑。"]]),
        ("（完。）又来。", [["（完。）", "又来。"]]),
        ("真的?!是。", [["真的?!", "是。"]]),
        ("没有句号的标题", [["没有句号的标题"]]),
        ("增长3.5%；进口1,250吨。", [["增长3.5%；进口1,250吨。"]]),
        ("甲来。\n\n乙去。", [["甲来。"], [], ["乙去。"]]),
        ("甲来。\n  \n", [["甲来。"], [], []]),
        (" 甲来。 乙去。  丙", [["甲来。", "乙去。", "丙"]]),
        ("", [[]]),
    ],
)
def test_sentences_end_with_their_marks_and_the_quotes_that_close_them(text: str, expected: list[list[str]]) -> None:
    assert sentences(text) == expected


def test_a_text_without_full_stops_is_cut_at_its_pauses() -> None:
    clause = "甲说乙去，"
    fits = LONGEST_SENTENCE // len(clause) * clause
    assert sentences(f"{fits}丙来。丁笑。") == [[fits, "丙来。", "丁笑。"]]
    assert sentences("甲" * (LONGEST_SENTENCE + 1) + "，乙。") == [["甲" * LONGEST_SENTENCE, "甲，乙。"]]
    assert sentences("甲" * (LONGEST_SENTENCE - 1) + "。") == [["甲" * (LONGEST_SENTENCE - 1) + "。"]]


def test_paragraphs_are_numbered_from_one_and_blank_ones_count() -> None:
    body = parse("甲。\n\n乙。")
    assert [p.number for p in body.paragraphs] == [1, 2, 3]
    assert [body.text[p.span.start : p.span.end] for p in body.paragraphs] == ["甲。", "", "乙。"]


def test_any_text_is_cut_without_loss_or_overlap() -> None:
    source = random.Random(7)
    for _ in range(300):
        text = "".join(source.choice("甲乙。！？”）\n ,，a1") for _ in range(source.randrange(40)))
        body = parse(text)
        assert "\n".join(text[p.span.start : p.span.end] for p in body.paragraphs) == text
        for paragraph in body.paragraphs:
            whole = [text[s.start : s.end] for s in paragraph.sentences]
            joined = text[paragraph.span.start : paragraph.span.end]
            assert "".join("".join(whole).split()) == "".join(joined.split())
            edges = [edge for s in paragraph.sentences for edge in (s.start, s.end)]
            assert edges == sorted(edges)


def test_a_span_holds_its_start_and_not_its_end() -> None:
    assert 3 in Span(3, 5)
    assert 5 not in Span(3, 5)
