"""The story of a plainly marked up page is read off its markup as a parser would give it, or left to the parser."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from readouts.read import page
from readouts.read.markup import html_lines, parse
from readouts.read.page import read_page
from readouts.read.plain_body import plain_paragraphs
from readouts.read.sites import Site

# What bodies are made of: words of all widths, tags that are plain and tags that are not, whole and broken.
PIECES = (
    "张三会见李四。", "某台消息（联播）：", "2 月 3日", "合作 很好", "a b", "摄", "編輯：王五", "张(zhāng)三", "AT&T",
    "\u3000\u3000", "\n", "\r\n", "\r", " ", "\u00a0", "\u200b",
    "&ldquo;", "&rdquo;", "&nbsp;", "&amp;", "&lt;p&gt;", "&hellip", "&#20013;", "&", ">",
    "<p>", "</p>", "<br>", "<br/>", "<br />", "<strong>", "</strong>", "<b>", "</b>", "<span>", "</span>",
    "<!--body.begin-->", "<!-- a -->", "<!--", "-->",
    '<p class="x">', "<em>", "<P>", "<div>", "</div>", '<div class="pic-desc">', "<img src='a.jpg'>",
    "<script>var a;</script>", "<", "</",
)  # fmt: skip


def parsed(markup: str, site: Site) -> list[str]:
    """The paragraphs as they are found in the tree."""
    bodies = parse(markup).css(site.body)
    return [line.text for line in html_lines(bodies[0])] if bodies else []


@pytest.mark.parametrize(
    "body",
    [
        "<p>张三会见&ldquo;李四&rdquo;。</p><p><strong>李四</strong>表示，<br/>很好。</p>",
        "<!--body.begin--><p>张三会见李四。<br /></p>\r\n<p>\u3000\u3000张\r\n三</p>很好。",
        "",
    ],
)
def test_plain_bodies_need_no_parser(sites: Sequence[Site], body: str) -> None:
    markup = f'<h3>标题</h3><div class="text">{body}</div><p>别的</p>'
    assert plain_paragraphs(markup, sites[0]) == parsed(markup, sites[0])


@pytest.mark.parametrize(
    "markup",
    [
        '<div class="text"><p>张三<a href="x">会见</a>李四。</p></div>',
        '<div class="text"><p class="photo_caption">张三会见李四。</p></div>',
        '<div class="text"><div>张三会见李四。</div></div>',
        '<div class="text"><p>张三会见李四&#x3002;</p></div>',
        '<!-- <div class="text"><p>旧</p></div> --><div class="text"><p>张三会见李四。</p></div>',
        "<script>a = '<div class=\"text\">'</script><p>张三</p>",
        "<div class='text'><p>旧</p></div><div class=\"text\"><p>张三会见李四。</p></div>",
        '<div class="text" id="pic-desc"><p>张三会见李四。</p></div>',
        '<td class="text"><p>张三会见李四。</p></td>',
        "<p>张三会见李四。</p>",
    ],
)
def test_what_only_a_parser_can_tell(sites: Sequence[Site], markup: str) -> None:
    assert plain_paragraphs(markup, sites[0]) is None


def test_whatever_a_body_is_made_of(sites: Sequence[Site]) -> None:
    chance = random.Random(7)
    plain = 0
    for _ in range(4000):
        body = "".join(chance.choices(PIECES, k=chance.randrange(12)))
        markup = f'<h3>标题</h3><div class="text">{body}</div><p>别的</p>'
        if (paragraphs := plain_paragraphs(markup, sites[0])) is not None:
            plain += 1
            # Only the parsed part has its line ends unified before.
            assert paragraphs == parsed(markup.replace("\r\n", "\n").replace("\r", "\n"), sites[0]), body
    assert plain > 400


def test_the_reading_is_the_same(sites: Sequence[Site], monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(8)
    head = '<html><head>some-station</head><div class="top"><h3>张(zhāng)三</h3><span class="info">2001-02-03</span>'
    lines = (
        "<p>张三会见李四。</p>", "<p>某通社丙城2月3日电 张三会见李四。</p>", "<p><b>小标题</b></p>",
        "<p>编辑：王五</p>",
        "<p>【简报】张三。依据：某报</p>", "<p>张三同李四握手。某通社记者王六摄</p>",
        "<p>张(zhāng)三说，很好。</p>", "<p>很好<br>。</p>", "<p>ABC</p>",
    )  # fmt: skip
    markups = [
        f'{head}<div class="text">{"".join(chance.choices(lines, k=chance.randrange(7)))}</div><!-- end --></html>'
        for _ in range(300)
    ]
    readings = [read_page(markup, "a.html", sites) for markup in markups]
    monkeypatch.setattr(page, "plain_story", lambda part, site: None)
    assert readings == [read_page(markup, "a.html", sites) for markup in markups]
    assert len({len(reading.articles) for reading in readings}) == 3


def test_a_page_that_the_look_lets_go_gives_its_text_alone(sites: Sequence[Site]) -> None:
    markup = (
        '<html><head>some-station</head><div class="top"><h3>标题</h3>'
        '<div class="text"><p>张三會見李四。</p><p>编辑：王五</p></div><!-- end --></html>'
    )
    shown: list[tuple[str, str]] = []

    def look(text: str, folded: str, around: str) -> bool:
        shown.append((text, folded))
        assert "<h3>标题</h3>" in around
        assert "张三" not in around
        return False

    reading = read_page(markup, "a.html", sites, look=look)
    assert shown == [("张三會見李四。", "张三会见李四。")]
    assert reading.let_go
    assert [(a.text, a.head) for a in reading.articles] == [("张三會見李四。", ())]
    kept = read_page(markup, "a.html", sites, look=lambda text, folded, around: True)
    assert not kept.let_go
    assert kept == read_page(markup, "a.html", sites)
