"""An element of a page found in its markup, where that is so plain that a parser would find the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from readouts.read.decode import unified
from readouts.read.markup import CAPTION_CLASS

_SELECTOR = re.compile(r"[#.]([\w-]+)")
_TAG = re.compile(r'<(div|span|h[1-6])(?: [a-z]+="[^"<>]*")*>')
# What stands inside these is no element of the page.
_HIDING = (("<!--", "-->"), ("<script", "</script"), ("<style", "</style"), ("<template", "</template"))


@dataclass(frozen=True, slots=True)
class PlainElement:
    """The first element that a selector finds: its name, and where in the markup its content begins."""

    name: str
    content: int


def plain_element(markup: str, selector: str) -> PlainElement | None:
    """The first element that a selector of one id or class finds; None where only a parser can tell.

    A parser must tell where something else in the markup before it may have the same id or class.
    """
    attribute = _attribute(selector)
    at = markup.find(attribute) if attribute else -1
    if at < 0:
        return None
    start, content = markup.rfind("<", 0, at), markup.find(">", at) + 1
    name = _name(markup[start:content])
    if not name or _named_or_hidden(markup[:start], selector[1:]):
        return None
    return PlainElement(name, content)


def plain_words(markup: str, selector: str) -> str | None:
    """The words of the first element that a selector finds; None where only a parser can tell.

    `markup` may have line ends of any kind.
    """
    element = plain_element(markup, selector)
    if element is None:
        return None
    end = markup.find("<", element.content)
    words = markup[element.content : end]
    # A number may stand for a character that no text holds, of which parsers make different things.
    if end < 0 or "&#" in words or not markup.startswith(f"</{element.name}>", end):
        return None
    return unescape(unified(words)).strip()


@lru_cache(maxsize=64)
def _attribute(selector: str) -> str:
    """The attribute by which a selector of one id or class knows its element; empty for other selectors."""
    match = _SELECTOR.fullmatch(selector)
    return f'{"id" if selector[0] == "#" else "class"}="{match[1]}"' if match else ""


@lru_cache(maxsize=64)
def _name(tag: str) -> str:
    """The name in a plain start tag; empty for other tags and for those of captions."""
    match = _TAG.fullmatch(tag)
    return match[1] if match and not CAPTION_CLASS.search(tag) else ""


def _named_or_hidden(before: str, name: str) -> bool:
    """Whether another element before this one may have its name, or it stands in a comment or script."""
    if name in before:
        return True
    for begin, end in _HIDING:
        at = before.rfind(begin)
        if at >= 0 and before.find(end, at) < 0:
            return True
    return False
