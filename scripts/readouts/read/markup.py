"""HTML to lines: the paragraphs that a reader of the page sees, without pictures, scripts and their captions."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from readouts.read.lines import Line
from readouts.read.spacing import tidy

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_BOLD = _HEADINGS | {"b", "strong"}
_TABLE = {"table", "tbody", "td", "th", "thead", "tr"}
_LISTS = {"dd", "dl", "dt", "li", "ol", "ul"}
_SECTIONS = {
    "address",
    "article",
    "blockquote",
    "body",
    "center",
    "div",
    "header",
    "html",
    "main",
    "p",
    "pre",
    "section",
}
_BLOCKS = _HEADINGS | _TABLE | _LISTS | _SECTIONS | {"br", "hr"}
_PICTURES = {"audio", "figcaption", "figure", "iframe", "img", "svg", "video"}
_CONTROLS = {"button", "form", "select", "textarea"}
_SKIPPED = _PICTURES | _CONTROLS | {"aside", "footer", "head", "nav", "noscript", "script", "style", "template"}
_RUBY = re.compile(r"(?i)<rtc?[\s>]")
# Class names of captions on news sites: img_descr, pic-desc, photo_caption, image-title …
CAPTION_CLASS = re.compile(r"(?i)(?:im(?:g|age)|pic|photo|figure).{0,3}(?:desc|cap|title|text|note)|caption")


def parse(markup: str) -> LexborHTMLParser:
    """Parse a page or a fragment, however broken, as browsers do; readings set over characters (ruby) are left out."""
    tree = LexborHTMLParser(markup)
    if _RUBY.search(markup):
        tree.strip_tags(["rp", "rt", "rtc"])
    return tree


def html_lines(root: LexborNode) -> list[Line]:
    """The filled paragraphs under a node in document order; `bold` where all of one stands in bold or heading tags."""
    collector = _Collector()
    # Walked with a stack of its own: pages nest deeper than Python calls.
    stack: list[tuple[LexborNode | None, str]] = [(root, "")]
    while stack:
        node, closes = stack.pop()
        if node is None:
            collector.close(closes)
            continue
        tag = node.tag or ""
        if tag == "-text":
            collector.add(node.text_content or "")
            continue
        if tag in _SKIPPED or tag.startswith("-") or CAPTION_CLASS.search(node.attributes.get("class") or ""):
            continue
        collector.open(tag)
        stack.append((None, tag))
        stack.extend((child, "") for child in reversed(list(node.iter(include_text=True))))
    collector.flush()
    return collector.lines


class _Collector:
    """Builds lines from a walk through the tree."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._pieces: list[str] = []
        self._bold_depth = 0
        self._all_bold = True

    def add(self, text: str) -> None:
        self._pieces.append(text)
        if text.strip() and not self._bold_depth:
            self._all_bold = False

    def open(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.flush()
        self._bold_depth += tag in _BOLD

    def close(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.flush()
        self._bold_depth -= tag in _BOLD

    def flush(self) -> None:
        printed = "".join(self._pieces).strip()
        if text := tidy(printed):
            self.lines.append(Line(text, printed, f"paragraph {len(self.lines) + 1}", self._all_bold))
        self._pieces, self._all_bold = [], True
