"""A raw HTML page of a news site: by the rules of its site, or as pages in general are made."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

from readouts.read.article import Article, HeadCell, Notice, Reading, Refusal
from readouts.read.assemble import assemble, cells_by_column, list_cell
from readouts.read.days import DATE, iso_date
from readouts.read.decode import unified
from readouts.read.lines import Line, story_lines, take_brief, without_glosses
from readouts.read.marks import SOURCE, TITLE_LABEL
from readouts.read.markup import html_lines, parse
from readouts.read.names import Look
from readouts.read.plain_body import PlainStory, plain_story
from readouts.read.plain_element import plain_words
from readouts.read.reprint import piece_and_reprint
from readouts.read.sites import Site
from readouts.read.spacing import has_chinese, squeeze
from readouts.read.stated import NOTHING, Stated, supplemented
from readouts.vocabulary import fold

_ADDRESS = ('link[rel="canonical"]', "href"), ('meta[property="og:url"]', "content")
_DATES = (
    ('meta[property="article:published_time"]', "content"),
    ('meta[name="publishdate"]', "content"),
    ('meta[name="PubDate"]', "content"),
    ("time[datetime]", "datetime"),
)
_SITE_SUFFIX = re.compile(r"\s*+[_|\-–—]++\s*+[^_|]{0,30}(?:网|报|社|新闻|频道|中心|\.c(?:om|n)).*$")
_SOURCE_WORDS = re.compile(r"来源\s*[：:]\s*(?P<publisher>[^\s：:|（(]{2,20})")
_NEAR_TOP = 2000
# What is longer is no title, and nothing is looked for at its end: that takes the square of its length.
_TITLE_AT_MOST = 500
_CUT_OFF = "page.cut_off"
_NO_BODY = "no body text"
_NO_BODY_REMEDY = "nothing to extract on this page; leave it out or give the article's own page"


def read_page(
    markup: str, source_file: str, sites: Sequence[Site], stated: Stated = NOTHING, look: Look | None = None
) -> Reading:
    """The page's article. A page without a paragraph of Chinese in its body is refused.

    Its line ends may be of any kind. What is stated of it from outside fills in what a page of no known site does not
    say itself. A page that `look` lets go is not read in full.
    """
    site = next((site for site in sites if site.knows(markup)), None)
    if site is None:
        return _read_unknown(unified(markup), source_file, stated)
    part = _ruled(markup, site)
    story = plain_story(part, site)
    if story is None:
        found, lines = _by_rules(markup, part, site)
        return _in_full(found, lines, source_file, _notices(markup, site))
    if not has_chinese(story.text):
        return _without_body(source_file, _notices(markup, site))
    if look and not look(story.text, story.folded, _around(part, story, site)):
        return Reading((Article(source_file, 1, story.text, media_type="text/html"),), let_go=True)
    _, cells = without_glosses((), cells_by_column(_head(markup, _Part(part), site)))
    paragraphs = story.text.split("\n")
    return Reading((assemble(source_file, 1, paragraphs, cells, "text/html", _notices(markup, site)),))


def _read_unknown(markup: str, source_file: str, stated: Stated) -> Reading:
    """The article of a page of no known site."""
    found, lines = _in_general(markup)
    reading = _in_full(found, lines, source_file, _notices(markup, None))
    return replace(reading, articles=supplemented(reading.articles, stated))


def _in_full(found: Sequence[HeadCell], lines: Sequence[Line], source_file: str, notices: Sequence[Notice]) -> Reading:
    """The articles of a page with this head and these lines."""
    lines, cells = without_glosses(lines, cells_by_column(found))
    lines, cited = take_brief(lines)
    lines = story_lines(lines)
    if not any(has_chinese(line.text) for line in lines):
        return _without_body(source_file, notices)
    return Reading(piece_and_reprint(source_file, lines, cells | cited, "text/html", notices))


def _without_body(source_file: str, notices: Sequence[Notice]) -> Reading:
    cut = [notice.message for notice in notices if notice.code == _CUT_OFF]
    return Reading(refusal=Refusal(source_file, _NO_BODY, cut[0] if cut else _NO_BODY_REMEDY))


def _whole(markup: str) -> str:
    """The markup without a last tag that the end of the file cuts through."""
    last = markup.rfind("<")
    return markup[:last] if markup.find(">", last) < last else markup


def _notices(markup: str, site: Site | None) -> list[Notice]:
    notices = []
    if site is None:
        message = "no rules for this site; title, date and body were found in general: give the site a row in sites.csv"
        notices.append(Notice("warning", "site.unknown", message))
    if (site and site.end and site.end not in markup) or _whole(markup) != markup:
        notices.append(Notice("warning", _CUT_OFF, "the page ends in mid-tag; get it again whole"))
    return notices


def _ruled(markup: str, site: Site) -> str:
    """The part of a page that the rules of its site have parsed."""
    begin = max(markup.find(site.begin), 0) if site.begin else 0
    end = markup.find(site.end, begin) if site.end else -1
    return _whole(markup[begin : end if end > 0 else len(markup)])


def _by_rules(markup: str, part: str, site: Site) -> tuple[list[HeadCell], list[Line]]:
    """The head of a page and the lines of its body; `part`: the part of the page that is parsed."""
    parsed = _Part(part)
    bodies = parsed.tree.css(site.body)
    return _head(markup, parsed, site), html_lines(bodies[0]) if bodies else []


class _Part:
    """The part of a page that the rules of its site have parsed; it is parsed for what cannot be read off it."""

    def __init__(self, markup: str) -> None:
        self._markup = markup

    @cached_property
    def tree(self) -> LexborHTMLParser:
        """The part parsed, with line ends unified."""
        return parse(unified(self._markup))

    def text(self, selector: str) -> str:
        """The words of the first element that a selector finds; of none, and of no selector, nothing."""
        words = plain_words(self._markup, selector) if selector else ""
        return _text(self.tree, selector) if words is None else words


def _around(part: str, story: PlainStory, site: Site) -> str:
    """The title of a story, or where a parser must tell it the markup in which it stands."""
    title = plain_words(part, site.title)
    return story.around if title is None else title


def _head(markup: str, part: _Part, site: Site) -> list[HeadCell]:
    """What a page of a known site says of its article around the body."""
    title, date, source = (part.text(selector) for selector in (site.title, site.date, site.source))
    # A site's own patterns are tried on what is printed, then on the folded copy.
    match = site.source_pattern.search(source) or site.source_pattern.search(fold(source))
    printed = source[slice(*match.span(1))] if match else ""
    cells = [
        HeadCell("title", tidy_title(_stripped(title, site.title_strip)), title, f"html: {site.title}"),
        HeadCell("publisher_id", printed, printed, f"html: {site.source}")
        if printed
        else HeadCell("publisher_id", site.publisher, "", f"site rules: {site.site_id}"),
        HeadCell("published_on", iso_date(date), date, f"html: {site.date}"),
    ]
    if url := site.url_pattern.search(markup):
        address = unified(url[1])
        cells.append(HeadCell("url", address, address, "html: address"))
    if keywords := site.keywords_pattern.search(markup):
        words = unified(keywords[1])
        cells.append(list_cell("keywords", _keywords(words, title, site), words, "html: keywords"))
    return cells


def _keywords(words: str, title: str, site: Site) -> list[str]:
    """The keywords among words; a site that has none may print the title in their place, alone or beside them."""
    headline = _unspaced(title, site)
    if _unspaced(words, site) == headline:
        return []
    return [word for word in words.replace(",", " ").split() if _unspaced(word, site) != headline]


def _unspaced(title: str, site: Site) -> str:
    return "".join(tidy_title(_stripped(title, site.title_strip)).split())


def _in_general(markup: str) -> tuple[list[HeadCell], list[Line]]:
    """Title from og:title, h1 or title; date and source from meta tags or near the top; the densest body."""
    tree = parse(_whole(markup))
    top = (tree.body.text(separator=" ") if tree.body else "")[:_NEAR_TOP]
    title = _attribute(tree, 'meta[property="og:title"]', "content") or _text(tree, "h1")
    title = title or _without_site(_text(tree, "title"))
    dated = next((found for selector, name in _DATES if (found := _attribute(tree, selector, name))), "")
    near = DATE.search(top)
    day = dated or (near[0] if near else "")
    folded = fold(top)
    source = SOURCE.search(folded) or _SOURCE_WORDS.search(folded)
    named = top[slice(*source.span("publisher"))] if source else ""
    publisher = named or _attribute(tree, 'meta[property="og:site_name"]', "content")
    url = next((found for selector, name in _ADDRESS if (found := _attribute(tree, selector, name))), "")
    cells = [
        HeadCell("title", tidy_title(TITLE_LABEL.sub("", title)), title, "html: in general"),
        HeadCell("publisher_id", publisher, publisher, "html: in general"),
        HeadCell("published_on", iso_date(day), day, "html: in general"),
        HeadCell("url", url, url, "html: in general"),
    ]
    body = _densest(tree)
    return cells, [line for line in html_lines(body) if has_chinese(line.text)] if body else []


def _densest(tree: LexborHTMLParser) -> LexborNode | None:
    """The article element, or the element whose own paragraphs hold the most text."""
    if article := tree.css_first("article"):
        return article
    weights: dict[int, int] = {}
    parents: dict[int, LexborNode] = {}
    for paragraph in tree.css("p"):
        if parent := paragraph.parent:
            weights[parent.mem_id] = weights.get(parent.mem_id, 0) + len(squeeze(paragraph.text()))
            parents[parent.mem_id] = parent
    # The first of equals, so that the same page always gives the same body.
    return parents[max(weights, key=lambda key: weights[key])] if weights else tree.body


def _stripped(title: str, pattern: re.Pattern[str]) -> str:
    """A title without what a site's pattern finds in it, as printed or else folded."""
    if len(title) > _TITLE_AT_MOST:
        return title
    if (bare := pattern.sub("", title)) != title:
        return bare
    start, kept = 0, ""
    for match in pattern.finditer(fold(title)):
        kept += title[start : match.start()]
        start = match.end()
    return kept + title[start:]


def _without_site(title: str) -> str:
    """A title without the site's name behind it. A full-width bar follows the name of a column and cuts nothing off."""
    suffix = _SITE_SUFFIX.search(fold(title.replace("｜", "丨"))) if len(title) <= _TITLE_AT_MOST else None
    return title[: suffix.start()] if suffix else title


def tidy_title(words: str) -> str:
    """A title on one line; spaces inside stay as printed."""
    return " ".join(words.split())


def _text(tree: LexborHTMLParser, selector: str) -> str:
    node = tree.css_first(selector) if selector else None
    return node.text().strip() if node else ""


def _attribute(tree: LexborHTMLParser, selector: str, name: str) -> str:
    node = tree.css_first(selector)
    return ((node.attributes.get(name) if node else "") or "").strip()
