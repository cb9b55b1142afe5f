"""The address of words: what it looks like, and which parameters name no words."""

from __future__ import annotations

import pytest
from datasette.app import Datasette

from readouts.browse.site.words import asked_span, row_path, words_path


@pytest.mark.parametrize(("parameter", "span"), [("0-1", (0, 1)), ("3-10", (3, 10)), ("007-9", (7, 9))])
def test_span_is_read(parameter: str, span: tuple[int, int]) -> None:
    assert asked_span(parameter, 10) == span


@pytest.mark.parametrize(
    "parameter",
    [
        None,
        "",
        "3",
        "3-",
        "-3",
        "3-3",
        "5-3",
        "3-11",
        "3-4-5",
        " 3-4",
        "3-4\n",
        "a-b",
        "１-２",
        "<script>",
        "9" * 400 + "-1",
    ],
)
def test_nonsense_names_no_words(parameter: str | None) -> None:
    assert asked_span(parameter, 10) is None


def test_addresses_keep_the_prefix_and_escape_the_key() -> None:
    site = Datasette(memory=True, settings={"base_url": "/under/"})
    assert row_path(site, "_memory", "participants", "1999-a-b/c.d") == "/under/_memory/participants/1999-a-b,c~2Ed"
    path = words_path(site, "_memory", "1999-01-02-0a1b2c3d", 5, 9)
    assert path == "/under/_memory/articles/1999-01-02-0a1b2c3d?_words=5-9#w-5-9"
