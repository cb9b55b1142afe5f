"""Slips in a hand-written header: a file that has one is refused with the line and the remedy, never read as text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from readouts.read.article import Reading

Read = Callable[..., Reading]
HEAD = "---\ntitle: 会谈\ndate: 2031-03-05\nbrief: true\ncites:\n  - 《甲》\n---\n"
BODY = "\n张三同李四会谈。\n"
TITLE = "write title: with a plain colon and a plain space behind it"
HYPHENS = "write three plain hyphens at the beginning of a line: ---"
ITEM = "write - and a space there"


@pytest.mark.parametrize(
    ("old", "new", "reason", "remedy"),
    [
        ("title: 会谈", "title：会谈", "line 2 of the front matter has a full-width colon", TITLE),
        ("title: 会谈", "title ： 会谈", "line 2 of the front matter has a full-width colon", TITLE),
        (
            "date: 2", "date：2", "line 3 of the front matter has a full-width colon",
            "write date: with a plain colon and a plain space behind it",
        ),
        (
            "date: 2", "  date：2", "line 3 of the front matter has a full-width colon",
            "write date: with a plain colon and a plain space behind it",
        ),
        (
            "cites:", "cites：", "line 5 of the front matter has a full-width colon",
            "write cites: with a plain colon and a plain space behind it",
        ),
        ("title: 会", "title:会", "line 2 of the front matter has no space behind the colon", TITLE),
        ("title: 会", "title:\u3000会", "line 2 of the front matter has no space behind the colon", TITLE),
        ("title", "\u3000title", "line 2 of the front matter begins with a full-width space", "take the space out"),
        ("title: ", "title:\t", "line 2 of the front matter has a tab", "write spaces in its place"),
        ("  - ", "\t- ", "line 6 of the front matter has a tab", "write spaces in its place"),
        ("  - ", "-", "line 6 of the front matter begins with no hyphen and space", ITEM),
        ("  - ", "－ ", "line 6 of the front matter begins with no hyphen and space", ITEM),
        ("  - ", "• ", "line 6 of the front matter begins with no hyphen and space", ITEM),
        (
            ": 会谈", ": 会谈: 纪要", "line 2 of the front matter has a second colon",
            "put the words behind the first between quotes",
        ),
        ("---\ntitle", "———\ntitle", "line 1 has dashes that are no ---", HYPHENS),
        ("---\ntitle", "－－－\ntitle", "line 1 has dashes that are no ---", HYPHENS),
        ("---\ntitle", "——\n\ntitle", "line 1 has dashes that are no ---", HYPHENS),
        ("---\ntitle", "----\ntitle", "line 1 has dashes that are no ---", HYPHENS),
        ("》\n---", "》\n———", "line 7 has dashes that are no ---", HYPHENS),
        ("》\n---", "》\n－－－", "line 7 has dashes that are no ---", HYPHENS),
        ("---\ntitle", "title", "the front matter has no opening ---", "write --- on a line of its own above it"),
        (
            "》\n---", "》\n", "the front matter has no closing ---",
            "mend the lines between the two --- or take them out",
        ),
    ],
)  # fmt: skip
def test_a_slip_is_told_with_its_line(old: str, new: str, reason: str, remedy: str, read: Read) -> None:
    assert old in HEAD
    refusal = read((HEAD.replace(old, new, 1) + BODY).encode()).refusal
    assert refusal is not None
    assert (refusal.reason, refusal.remedy) == (reason, remedy)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("---\ntitle", "\ufeff---\ntitle"),
        ("---\ntitle", "\ufeff\ufeff---\ntitle"),
        ("---\ntitle", "\n\n\ufeff---\ntitle"),
        ("---\ntitle", " ---  \ntitle"),
        ("---\ntitle", "---\u3000\n\n# 说明\ntitle"),
        ("》\n---", "》\n--- \t"),
        ("会谈", "“会谈”：纪要——甲"),
        ("  - 《甲》", "- 《甲》"),
    ],
)
def test_a_header_is_one_whatever_stands_around_it(old: str, new: str, read: Read) -> None:
    (article,) = read((HEAD.replace(old, new, 1) + BODY).encode()).articles
    assert (article.published_on, article.cites, article.text) == ("2031-03-05", ("《甲》",), "张三同李四会谈。")
    assert article.title in ("会谈", "“会谈”：纪要——甲")


@pytest.mark.parametrize(
    "text",
    [
        "——\n张三同李四会谈。\n",
        "---\n张三同李四会谈：很好。\n",
        "———\nhttps://example.org/1\n张三同李四会谈。\n",
        "张三：好。\nA：好。\n---\n李四：好。\n",
    ],
)
def test_dashes_and_colons_of_a_plain_text_are_its_own(text: str, read: Read) -> None:
    reading = read(text.encode())
    assert reading.refusal is None
    assert reading.articles[0].text == text.rstrip("\n")


def test_lines_of_a_longer_value_are_no_keys(read: Read) -> None:
    text = HEAD.replace("brief: true", "description: |\n  A：好。\n  B:\t好。\nbrief: true") + BODY
    assert read(text.encode()).articles[0].cites == ("《甲》",)
