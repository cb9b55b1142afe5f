"""What shape of file a text is, told from its content alone."""

from __future__ import annotations

import re
from enum import Enum

from readouts.read.head_slips import meant_as_head
from readouts.read.marks import ITEM_PLACE, ITEM_TIME, PUBLISHED
from readouts.read.spacing import has_chinese
from readouts.vocabulary import fold

# Atomic: a comment ends at its first mark, or the time doubles with every further one.
_HTML = re.compile(
    r"\s*(?><\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|(?:html|head|body|meta|title|article|section|main|div|p|table)[\s>/])",
    re.IGNORECASE | re.DOTALL,
)
_FRONT_MATTER = re.compile(r"[\s\ufeff]*---[^\S\n]*\n(?=\s*(?:[\w-]+\s*:|---[ \t]*\n|#))")
_HEAD_LINES = 40


class Shape(Enum):
    """The shapes of file that there is a reader for."""

    HTML = "html"
    FRONT_MATTER = "front matter"
    DATABASE = "database page"
    ROUNDUP = "round-up"
    NEWSPAPER = "newspaper"


def is_page(text: str) -> bool:
    """Whether a decoded file is a page in HTML, whatever its line ends."""
    return _HTML.match(text) is not None


def recognise(text: str) -> Shape:
    """The shape of a decoded file; plain text that is nothing else reads as a newspaper page, be it of one story."""
    if is_page(text):
        return Shape.HTML
    if _FRONT_MATTER.match(text) or meant_as_head(text):
        return Shape.FRONT_MATTER
    folded = fold(text)
    if any(len(ITEM_TIME.findall(line)) > 1 and len(ITEM_PLACE.findall(line)) > 1 for line in folded.split("\n")):
        return Shape.ROUNDUP
    lines = folded.lstrip().split("\n", _HEAD_LINES)
    stated = next((i for i, line in enumerate(lines[:_HEAD_LINES]) if PUBLISHED.match(line)), len(lines))
    if any(map(has_chinese, lines[stated + 1 :])):
        return Shape.DATABASE
    return Shape.NEWSPAPER
