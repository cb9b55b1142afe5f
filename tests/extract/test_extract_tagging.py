"""Tagged text maps back to the article's text, character for character."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import pytest

from readouts.extract.body import Span
from readouts.extract.expressions import DATE, JOINT, PERSON, PLACE, TITLE, VENUE, pattern
from readouts.extract.tagging import Tagged

Tag = Callable[[str], Tagged]
PIECES = (
    *("冰岛总统贝尔松", "斐济", "雷克雅未克", "爱丽舍宫", "双方", "两国元首", "国家主席", "总统先生", "联合国秘书长"),
    *(
        "2031年3月4日",
        "４日",
        "1,",
        "a",
        "《海洋公约》",
        "《关于〈港口〉的声明》",
        "《",
        "》",
        "“",
        "”",
        "，",
        "。",
        "\n",
    ),
    *("表示，", "同", "中韩", "中国", "东盟", "博鳌亚洲论坛年会", "上海合作组织"),
)


def plain(tagged: Tagged) -> str:
    """Tags by their letters."""
    names = {PERSON: "P", JOINT: "J", PLACE: "L", VENUE: "V", DATE: "D", TITLE: "T"}
    return "".join(names.get(char, char) for char in tagged.chars)


@pytest.mark.parametrize("seed", range(4))
def test_any_text_is_covered_once_and_plain_characters_are_its_own(tagged: Tag, seed: int) -> None:
    source = random.Random(seed)
    for _ in range(50):
        text = "".join(source.choice(PIECES) for _ in range(source.randrange(30)))
        found = tagged(text)
        offsets = [found.offset(index) for index in range(len(found.chars) + 1)]
        assert (offsets[0], offsets[-1]) == (0, len(text))
        for index, (char, start, end) in enumerate(zip(found.chars, offsets, offsets[1:], strict=False)):
            assert [found.at(offset) for offset in range(start, end)] == [index, *[index + 1] * (end - start - 1)]
            if index in found.items:
                assert start < end
            else:
                assert char == found.body.folded[start:end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("冰岛总统贝尔松在雷克雅未克说", "P在L说"),
        ("3月4日双方在爱丽舍宫", "DJ在V"),
        ("斐济雷克雅未克", "LL"),
        ("签署《冰岛总统贝尔松3月4日访问雷克雅未克声明》。", "签署T。"),
        ("签署《关于〈港口〉的声明》。", "签署T。"),
        ("签署《关于《港口》的声明》。", "签署T。"),
        ("书名《没有结束\n》", "书名《没有结束\n》"),
    ],
)
def test_names_dates_and_titles_become_one_character_each(tagged: Tag, text: str, expected: str) -> None:
    assert plain(tagged(text)) == expected


def test_spans_and_indices_are_inverse(tagged: Tag) -> None:
    text = "２０３１年３月４日，冰岛总统贝尔松说，好。"
    found = tagged(text)
    [person] = found.tags(PERSON, 0, len(found.chars))
    span = found.span(person, person + 1)
    assert text[span.start : span.end] == "冰岛总统贝尔松"
    assert found.range(span) == (person, person + 1)
    assert found.range(Span(0, len(text))) == (0, len(found.chars))
    assert found.text(0, 1) == "2031年3月4日"
    assert found.text(2, 2) == ""


@pytest.mark.parametrize("seed", range(4))
def test_sentences_are_those_of_the_body_and_found_by_what_they_hold(tagged: Tag, seed: int) -> None:
    source = random.Random(seed)
    hint = re.compile("表示|同|a")
    for _ in range(50):
        found = tagged("".join(source.choice(PIECES) for _ in range(source.randrange(30))))
        spans = [span for paragraph in found.body.paragraphs for span in paragraph.sentences]
        assert list(found.sentences) == [(*found.range(span), span) for span in spans]
        held = [s for s in found.sentences if hint.search(found.chars, s[0], s[1])]
        assert list(found.sentences_with(hint, found.chars)) == held


def test_an_item_is_asked_for_by_its_kind(tagged: Tag) -> None:
    found = tagged("3月4日冰岛总统贝尔松")
    assert (found.date(0).month, found.date(0).day) == (3, 4)
    assert found.person(1).name == "贝尔松"
    with pytest.raises(AssertionError):
        found.person(0)


def test_a_pattern_leaves_other_angle_brackets_alone() -> None:
    assert pattern(r"(?P<who><P>)<X>").pattern == rf"(?P<who>{PERSON})<X>"
