"""A stored article reads back as the article that it was."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from own_data import BRIEFS
from readouts.contribute.header import file_text, lost
from readouts.extract.readout import Extractor
from readouts.pipeline import load_data
from readouts.read.article import Article
from readouts.read.files import read_paths
from readouts.read.reader import read_bytes

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT.parent / "shared" / "pages.tar.gz"
VOCABULARY, SITES = load_data(ROOT / "data")
PLAIN = Article("some.html", 1, "贝尔松表示，很好。\n托梅鲁也这样说。", title="会谈", published_on="2031-03-04")


def again(article: Article) -> Article:
    """The article read from the file that it is stored as."""
    reading = read_bytes(file_text(article).encode(), "stored.txt", VOCABULARY, SITES)
    assert lost(article, reading) == []
    return reading.articles[0]


def articles_in(*paths: Path) -> list[Article]:
    return [article for reading in read_paths(paths, VOCABULARY, SITES) for article in reading.articles]


def test_each_brief_gives_the_same_findings_and_text(own: Path) -> None:
    extractor = Extractor(VOCABULARY)
    articles = articles_in(own / "articles")
    assert {article.source_file for article in articles} == set(BRIEFS)
    for article in articles:
        read = again(article)
        assert (read.sha256, read.cites, read.published_on) == (article.sha256, article.cites, article.published_on)
        found = extractor.extract(article.text, article.published_on)
        assert extractor.extract(read.text, read.published_on) == found, f"{article.source_file}-{article.source_part}"


def test_samples_of_every_shape_read_back() -> None:
    articles = articles_in(ROOT / "tests" / "read" / "samples")
    assert len(articles) == 8
    for article in articles:
        again(article)


@pytest.mark.skipif(not PAGES.exists(), reason="the pages of ../shared are not published")
def test_real_pages_read_back() -> None:
    articles = articles_in(PAGES)
    assert len(articles) > 2500
    for article in articles:
        again(article)


TRICKY: dict[str, dict[str, Any]] = {
    "words of YAML": {"title": "no: [yes] # {null} & *x | > %", "subtitle": "'真' \"假\""},
    "numbers and days": {"title": "2031-03-04", "page": "01", "subtitle": "1e3"},
    "what a terminal obeys": {"title": "\x1b[31m红\x07", "subtitle": "行\x85行\u2028行"},
    "a list": {"keywords": ("a, b", "- c", "没有"), "cites": ("《甲：乙》（丙，2031-01-01）",)},
    "long": {"title": "很长" * 300, "url": "https://example.org/" + "x" * 400},
    "markup in the text": {
        "text": "<p>甲</p>说**很好**。\n# 标题\n---\n[链接](http://x)\n责任编辑：王某\n【简报】依据：《甲》。"
    },
    "a wire story in it": {"text": "评论几句。\n习某同李某会谈\n新华社北京3月4日电 会谈举行。"},
    "an empty head": {"title": "", "published_on": ""},
}


@pytest.mark.parametrize("changes", TRICKY.values(), ids=TRICKY.keys())
def test_nothing_in_head_or_text_is_lost(changes: dict[str, Any]) -> None:
    article = replace(PLAIN, **changes)
    assert again(article).text == article.text


def test_what_would_be_lost_is_named() -> None:
    article = replace(PLAIN, text="甲。\n　乙。", title=" 会谈 ")
    reading = read_bytes(file_text(article).encode(), "stored.txt", VOCABULARY, SITES)
    assert lost(article, reading) == ["text", "title"]


def test_the_header_says_what_a_reader_wants_to_know() -> None:
    article = replace(PLAIN, publisher="某报", url="https://example.org/1", cites=("《甲》（乙，2031）",))
    assert file_text(article) == (
        "---\ntitle: 会谈\npublisher: 某报\ndate: '2031-03-04'\nurl: https://example.org/1\ncites:\n"
        "- 《甲》（乙，2031）\nbrief: true\nclean: true\n---\n\n贝尔松表示，很好。\n\n托梅鲁也这样说。\n"
    )
