"""What is read off the markup of an element is what a parser would find, or it is left to the parser."""

from __future__ import annotations

import random

import pytest

from readouts.read.markup import parse
from readouts.read.plain_element import plain_words

# What stands around and in an element: words, tags that are plain and tags that are not, whole and broken.
PIECES = (
    "张三会见李四", " 2001-02-03 ", "来源：某台", "AT&T", "&ldquo;", "&nbsp;", "&amp;", "&lt;b&gt;", "&#20013;", "&",
    ">", "<", "\r\n", "\n", "\u3000", "date", 'class="date"', " date ",
    '<div class="date">', '<span class="date">', '<h1 class="date">', '<div id="date">', "<div class='date'>",
    '<div class="date top">', '<div class="dates">', '<i class="date">', '<p class="date">', '<DIV class="date">',
    '<div class="date" title="某日">', '<div class="pic_title date">', "</div>", "</span>", "</h1>", "<div>", "<span>",
    "<b>", "</b>", "<br>", "<!--", "-->", "<script>", "</script>", "<table>", "<tr><td>", "</table>",
)  # fmt: skip


def parsed(markup: str, selector: str) -> str:
    """The words as they are found in the tree."""
    node = parse(markup.replace("\r\n", "\n").replace("\r", "\n")).css_first(selector)
    return node.text().strip() if node else ""


@pytest.mark.parametrize(
    ("markup", "selector"),
    [
        ('<div><span class="date"> 2001-02-03\r\n</span></div>', ".date"),
        ('<h1 id="title">张三&ldquo;会见&rdquo;李四</h1><h1 id="title">别的</h1>', "#title"),
        ('<!-- 页头 --><div class="date"></div>', ".date"),
    ],
)
def test_plain_elements_need_no_parser(markup: str, selector: str) -> None:
    assert plain_words(markup, selector) == parsed(markup, selector)


@pytest.mark.parametrize(
    "markup",
    [
        "<div>2001-02-03</div>",
        "<div class='date'>旧</div><div class=\"date\">2001-02-03</div>",
        '<div class="date top">旧</div><div class="date">2001-02-03</div>',
        '<div class="date">2001-<b>02</b>-03</div>',
        '<div class="date">2001&#45;02-03</div>',
        '<div class="date">2001-02-03',
        "<script>a = '<div class=\"date\">旧</div>'</script>",
        '<!-- <div class="date">旧</div> --><div class="date">2001-02-03</div>',
    ],
)
def test_what_only_a_parser_can_tell(markup: str) -> None:
    assert plain_words(markup, ".date") is None


@pytest.mark.parametrize("selector", ["div", ".top .date", ".date, .day", "[class=date]", ""])
def test_selectors_of_more_than_one_name_are_left_to_the_parser(selector: str) -> None:
    assert plain_words('<div class="top"><div class="date">2001-02-03</div></div>', selector) is None


def test_whatever_an_element_is_made_of() -> None:
    chance = random.Random(9)
    plain = 0
    for _ in range(6000):
        markup = "<div>" + "".join(chance.choices(PIECES, k=chance.randrange(9)))
        markup += '<div class="date">' + "".join(chance.choices(PIECES, k=chance.randrange(3))) + "</div></div>"
        if (words := plain_words(markup, ".date")) is not None:
            plain += 1
            assert words == parsed(markup, ".date"), markup
    assert plain > 600
