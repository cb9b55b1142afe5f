"""A first look at the body of a page, before the page is read in full: most pages of a crawl hold nothing.

What is sought is not known here: whoever asks for the readings gives a look, which says of a text whether it may hold
it. The text shown is the one that a full reading would give, so that a page is let go only where that gave nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from readouts.read.article import Article
from readouts.read.glosses import may_be_glossed
from readouts.read.marks import BRIEF_MARK, is_caption, is_furniture, may_have_dateline
from readouts.read.plain_body import plain_paragraphs
from readouts.read.sites import Site
from readouts.read.spacing import has_chinese
from readouts.vocabulary import fold

# Whether an article of this text may hold what is sought.
Look: TypeAlias = Callable[[str], bool]


def let_go(markup: str, site: Site, source_file: str, look: Look) -> Article | None:
    """The article of a page that a look lets go, with its text alone; None for a page that must be read in full.

    `markup`: the part of the page that the rules of its site have parsed. A page is read in full that a full reading
    may refuse, take apart into two articles, or free from glosses.
    """
    paragraphs = plain_paragraphs(markup, site)
    if not paragraphs:
        return None
    folded = fold("\n".join(paragraphs))
    if may_be_glossed(folded) or may_have_dateline(folded) or BRIEF_MARK in folded:
        return None
    lines = zip(paragraphs, folded.split("\n"), strict=True)
    text = "\n".join(line for line, plain in lines if not is_caption(plain) and not is_furniture(plain))
    return None if not has_chinese(text) or look(text) else Article(source_file, 1, text, media_type="text/html")
