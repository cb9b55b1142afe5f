"""Marks that nest and cross are cut at every boundary and folded into elements, and no character is lost."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from readouts.browse.site.marks import Mark, Marked, Segment, marked_paragraphs, nested, paragraphs, segments

TEXT = "甲乙丙丁戊己庚辛"


def told(nodes: Iterable[Marked | Segment]) -> str:
    """Nested marks as brackets: kind, then what stands inside; a continuation has a plus sign."""
    return "".join(
        node.words if isinstance(node, Segment) else f"{'' if node.first else '+'}{node.mark.kind}({told(node.inside)})"
        for node in nodes
    )


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([], "甲乙丙丁戊己庚辛"),
        ([Mark(2, 4, "a")], "甲乙a(丙丁)戊己庚辛"),
        ([Mark(0, 8, "a")], "a(甲乙丙丁戊己庚辛)"),
        ([Mark(3, 4, "b"), Mark(1, 6, "a")], "甲a(乙丙b(丁)戊己)庚辛"),
        ([Mark(1, 3, "b"), Mark(1, 6, "a")], "甲a(b(乙丙)丁戊己)庚辛"),
        ([Mark(4, 6, "b"), Mark(1, 6, "a")], "甲a(乙丙丁b(戊己))庚辛"),
        ([Mark(1, 4, "a"), Mark(3, 6, "b")], "甲a(乙丙b(丁))+b(戊己)庚辛"),
        ([Mark(1, 3, "a"), Mark(3, 5, "a")], "甲a(乙丙)a(丁戊)己庚辛"),
        ([Mark(1, 3, "b"), Mark(1, 3, "a")], "甲b(a(乙丙))丁戊己庚辛"),
        ([Mark(1, 3, "a"), Mark(1, 3, "a")], "甲a(乙丙)丁戊己庚辛"),
        ([Mark(2, 2, "a")], "甲乙丙丁戊己庚辛"),
        ([Mark(6, 20, "a")], "甲乙丙丁戊己a(庚辛)"),
    ],
)
def test_marks_nest_and_cross(marks: list[Mark], expected: str) -> None:
    assert told(nested(segments(TEXT, 0, len(TEXT), marks))) == expected


def test_segments_say_which_marks_lie_over_them() -> None:
    outer, inner = Mark(1, 6, "a"), Mark(3, 4, "b")
    assert [(cut.words, cut.over) for cut in segments(TEXT, 0, len(TEXT), [inner, outer])] == [
        ("甲", ()),
        ("乙丙", (outer,)),
        ("丁", (outer, inner)),
        ("戊己", (outer,)),
        ("庚辛", ()),
    ]


def test_paragraph_ends_a_mark_and_the_next_continues_it() -> None:
    text = "甲乙\n\n丙丁\n戊"
    assert list(paragraphs(text)) == [(0, 2), (4, 6), (7, 8)]
    assert [told(paragraph) for paragraph in marked_paragraphs(text, [Mark(1, 5, "a")])] == [
        "甲a(乙)",
        "+a(丙)丁",
        "戊",
    ]


def test_offsets_count_characters_beyond_the_basic_plane_once() -> None:
    assert told(nested(segments("𠀀甲𠀁乙", 0, 4, [Mark(2, 3, "a")]))) == "𠀀甲a(𠀁)乙"
