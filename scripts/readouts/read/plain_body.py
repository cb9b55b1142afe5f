"""The paragraphs of a page's body read off the markup, where it is so plain that a parser would find the same.

Plain is a body of paragraphs and breaks with words in bold, as most pages of a crawl have it. Reading it so takes a
fifth of the time of parsing, which only those pages then need that hold something.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

from readouts.read.markup import CAPTION_CLASS
from readouts.read.sites import Site
from readouts.read.spacing import tidy

_BREAK = re.compile(r"</?p>|<br ?/?>")
_WITHIN = re.compile(r"</?(?:strong|b|span)>|<!--[\w. ]*-->")
_BODY = re.compile(r'<div(?: [a-z]+="[^"<>]*")*>')
_SELECTOR = re.compile(r"[#.]([\w-]+)")
_END = "</div>"
# What stands inside these is no element of the page.
_HIDING = (("<!--", "-->"), ("<script", "</script"), ("<style", "</style"), ("<template", "</template"))
# Taken out of the words before they are tidied, it can stand between paragraphs.
_SEAM = "\0"


def plain_paragraphs(markup: str, site: Site) -> list[str] | None:
    """The tidied paragraphs of the body that html_lines finds; None where only a parser can tell.

    `markup`: the part of the page that the rules of its site have parsed.
    """
    attribute = _attribute(site.body)
    at = markup.find(attribute) if attribute else -1
    if at < 0:
        return None
    start, first = markup.rfind("<", 0, at), markup.find(">", at) + 1
    if not _is_plain(markup[start:first]) or _named_or_hidden(markup[:start], site.body[1:]):
        return None
    end = markup.find(_END, first)
    body = markup[first : end if end >= 0 else len(markup)]
    words = _WITHIN.sub("", _BREAK.sub(_SEAM, body))
    # A number may stand for a character that no text holds, of which parsers make different things.
    if "<" in words or "&#" in words or _SEAM in body:
        return None
    if "&" in words:
        words = unescape(words)
    return [text for words in words.split(_SEAM) if (text := tidy(words))]


@lru_cache(maxsize=64)
def _attribute(selector: str) -> str:
    """The attribute by which a selector of one id or class knows its element; empty for other selectors."""
    match = _SELECTOR.fullmatch(selector)
    return f'{"id" if selector[0] == "#" else "class"}="{match[1]}"' if match else ""


@lru_cache(maxsize=64)
def _is_plain(tag: str) -> bool:
    """Whether a start tag is that of a division that is no caption."""
    return _BODY.fullmatch(tag) is not None and CAPTION_CLASS.search(tag) is None


def _named_or_hidden(before: str, name: str) -> bool:
    """Whether another element before the body may have its name, or the body stands in a comment or script."""
    return name in before or any(before.rfind(begin) > before.rfind(end) for begin, end in _HIDING)
