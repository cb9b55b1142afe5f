"""Expressions for words of the vocabularies."""

from __future__ import annotations

import re

import pytest

from readouts.extract.expressions import one_of, spread


@pytest.mark.parametrize(
    ("words", "found"),
    [(("会谈", "会谈纪要"), "会谈纪要"), (("", "会谈"), "会谈"), (("",), ""), ((), None)],
)
def test_the_longest_word_is_found_and_of_no_words_none(words: tuple[str, ...], found: str | None) -> None:
    match = re.match(f"{one_of(words)}", "会谈纪要")
    assert (match[0] if match else None) == found


def test_what_stands_behind_any_of_the_words_stands_behind_each() -> None:
    expression = re.compile(spread(("表示", "说"), "[，：]"))
    assert [m[0] for m in expression.finditer("甲说了，乙说：好。丙表示，好")] == ["说：", "表示，"]
