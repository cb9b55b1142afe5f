"""Places of findings: cells of a CSV file, words of an article in its file, cells of the built tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from broken_clone import TODAY, add, rebuild
from readouts.model import Row
from readouts.review import sense
from readouts.review.finding import CellFinding
from readouts.review.reviewing import review
from readouts.review.sheet import parse
from readouts.review.text_places import words_in_file

MEETING = "2025-05-08-vladimir-putin-xi-jinping"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [[(1, 1, "")]]),
        ("a,b\n1,2", [[(1, 1, "a"), (1, 3, "b")], [(2, 1, "1"), (2, 3, "2")]]),
        ("a,\n", [[(1, 1, "a"), (1, 3, "")]]),
        ('a,b\r\n"x, ""y""",2\r\n', [[(1, 1, "a"), (1, 3, "b")], [(2, 1, 'x, "y"'), (2, 12, "2")]]),
        ('a,b\n"one\ntwo",2\n3\n', [[(1, 1, "a"), (1, 3, "b")], [(2, 1, "one\ntwo"), (3, 6, "2")], [(4, 1, "3")]]),
        ("a\n\nb\n", [[(1, 1, "a")], [(2, 1, "")], [(3, 1, "b")]]),
        ('a\n"never closed\nb', [[(1, 1, "a")], [(2, 1, "never closed\nb")]]),
    ],
)  # fmt: skip
def test_a_cell_has_the_line_and_column_where_it_begins(text: str, expected: list[list[tuple[int, int, str]]]) -> None:
    sheet = parse("x.csv", text)
    assert [[(c.line, c.column, c.value) for c in row] for row in (sheet.header, *sheet.rows)] == expected


def test_a_cell_is_placed_by_the_line_where_its_row_begins() -> None:
    sheet = parse("x.csv", 'id,note,last\n1,"two\nlines",here\n2\n')
    assert sheet.place(2, "last") == (3, 8)
    assert sheet.place(4, "last") == (4, 0)
    assert sheet.place(2, "none") == (2, 0)
    assert sheet.place(9, "note") == (9, 0)


@pytest.mark.parametrize(
    ("file", "text", "words", "expected"),
    [
        ("题目\n\n　　甲同乙会谈。甲说好。\n", "甲同乙会谈。甲说好。", "说好", (3, 10)),
        ("甲同乙会谈。\n<p>甲说<b>好</b>。</p>\n", "甲同乙会谈。\n甲说好。", "会谈", (1, 4)),
        ("甲同乙\n会谈。甲说好。\n", "甲同乙会谈。甲说好。", "说好", (2, 5)),
        ("图：甲说好。\n甲说好。\n", "甲说好。", "说好", (0, 0)),
        ("乙说好。\n甲说好。\n", "甲说好。", "说好", (2, 2)),
        ("&#30002;说好。\n", "甲去了。", "甲", (0, 0)),
    ],
)
def test_words_are_found_in_the_file_where_nothing_else_reads_alike(
    file: str, text: str, words: str, expected: tuple[int, int]
) -> None:
    start = text.index(words)
    assert words_in_file(file, text, start, start + len(words)) == expected


@pytest.mark.parametrize(
    ("cell", "place"),
    [
        (("meetings", MEETING, "venue"), "data/articles/2025-05-08-moscow-page.txt:"),
        (("participants", f"{MEETING}/xi-jinping", "role"), "data/articles/2025-05-08-moscow-page.txt:"),
        (("meetings", MEETING, "ordinal"), "data/corrections.csv:2:56:"),
        (("meetings", "nothing", "venue"), "build/meetings.csv:"),
        (("places", "is", "latitude"), "data/countries.csv:"),
        (("events", "", "name_zh"), "data/events.csv:1:10:"),
        (("people", "", "wikidata_id"), "build/people.csv:1:68:"),
    ],
)
def test_a_cell_of_the_tables_is_told_where_it_can_be_mended(
    cell: tuple[str, str, str], place: str, clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add("data/corrections.csv", f"meetings,{MEETING},ordinal,,7,counted,a list,A. Reader,2026-04-01\n")(clone)
    rebuild(clone)

    def senseless(tables: Mapping[str, Sequence[Row]], data: Path) -> Iterator[CellFinding]:
        yield CellFinding(*cell, "made.up", "makes no sense", "mend it", "warning")

    monkeypatch.setattr(sense, "findings", senseless)
    (found,) = review(clone, TODAY).findings
    assert str(found).startswith(place)
    assert str(found).endswith(": made.up makes no sense — mend it")
    assert found.severity == "warning"
