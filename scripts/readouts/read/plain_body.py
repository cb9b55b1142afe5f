"""The story of a page read off its markup, where that is so plain that a parser would find the same.

Plain is a body of paragraphs and breaks with words in bold, as most pages of a crawl have it. Reading it so takes a
fifth of the time of parsing, which only those pages then need that hold something.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from readouts.read.decode import unified
from readouts.read.glosses import may_be_glossed
from readouts.read.marks import BRIEF_MARK, is_caption, is_furniture, may_have_dateline, told_by_caption
from readouts.read.plain_element import plain_element
from readouts.read.sites import Site
from readouts.read.spacing import tidy
from readouts.vocabulary import fold

# Tags that part paragraphs, with those right behind them; and those that stand within one.
_BREAKS = re.compile(r"(?:</?p>|<br ?/?>)(?:\s*(?:</?p>|<br ?/?>))*")
_WITHIN = re.compile(r"</?(?:strong|b|span)>|<!--[\w. ]*-->")
_END = "</div>"
# Stands between paragraphs until they are tidied; no decoded text holds it.
_SEAM = "\0"


@dataclass(frozen=True, slots=True)
class PlainStory:
    """The text of the one article of a page, its paragraphs parted by line feeds, and its folded copy.

    `around`: the markup around the body, in which the title stands.
    """

    text: str
    folded: str
    around: str


def plain_story(markup: str, site: Site) -> PlainStory | None:
    """The story of a page; None where the page must be parsed, may hold two articles, a brief's mark or glosses.

    `markup`: the part of the page that the rules of its site have parsed, with line ends of any kind.
    """
    body = _plain_body(markup, site)
    paragraphs = _paragraphs(markup[body]) if body else None
    if body is None or paragraphs is None:
        return None
    text = "\n".join(paragraphs)
    folded = fold(text)
    if may_be_glossed(folded) or may_have_dateline(folded) or BRIEF_MARK in folded:
        return None
    around = markup[: body.start] + markup[body.stop :]
    lines = folded.split("\n")
    captions = [is_caption(line) for line in lines]
    if any(told_by_caption(line) for line, is_one in zip(lines, captions, strict=True) if is_one):
        return None
    kept = [not is_one and not is_furniture(line) for line, is_one in zip(lines, captions, strict=True)]
    if all(kept):
        return PlainStory(text, folded, around)
    story = [number for number, is_kept in enumerate(kept) if is_kept]
    return PlainStory("\n".join(paragraphs[i] for i in story), "\n".join(lines[i] for i in story), around)


def plain_paragraphs(markup: str, site: Site) -> list[str] | None:
    """The tidied paragraphs of the body that html_lines finds; None where only a parser can tell."""
    body = _plain_body(markup, site)
    return _paragraphs(markup[body]) if body else None


def _plain_body(markup: str, site: Site) -> slice | None:
    """What stands between the tags of the body; None where it may be another than a parser finds."""
    element = plain_element(markup, site.body)
    if element is None or element.name != "div":
        return None
    end = markup.find(_END, element.content)
    return slice(element.content, end if end >= 0 else len(markup))


def _paragraphs(markup: str) -> list[str] | None:
    """The tidied paragraphs of a body; None where it has other markup than a plain one."""
    body = unified(markup)
    words = _WITHIN.sub("", _BREAKS.sub(_SEAM, body))
    # A number may stand for a character that no text holds, of which parsers make different things.
    if "<" in words or "&#" in words or _SEAM in body:
        return None
    if "&" in words:
        words = unescape(words)
    return [text for piece in words.split(_SEAM) if piece and (text := tidy(piece))]
