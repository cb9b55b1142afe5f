"""Text as it is compared between articles, which print the same title or sentence with other marks and spaces."""

from __future__ import annotations

import re

_NOT_WORDS = re.compile(r"[^\w]+")


def comparable(folded: str) -> str:
    """A folded text without punctuation and space."""
    return _NOT_WORDS.sub("", folded)
