"""The part of a statement that a list shows: its beginning, or what stands around a term."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

LENGTH = 110


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words before a term, the term, and words after it; without a term all stands in `before`."""

    before: str
    term: str = ""
    after: str = ""


def excerpt(text: str, terms: Iterable[str] = (), length: int = LENGTH) -> Excerpt:
    """About so many characters of a text: around the first of the terms in it, else from its beginning."""
    longest_first = sorted((term for term in terms if term), key=lambda term: (-len(term), term))
    found = re.search("|".join(map(re.escape, longest_first)), text) if longest_first else None
    if found is None:
        return Excerpt(_head(text, length))
    before, after = text[: found.start()], text[found.end() :]
    # What one side leaves over the other may use.
    half = (length - len(found[0])) // 2
    room_before = max(half, length - len(found[0]) - len(after))
    room_after = max(half, length - len(found[0]) - len(before))
    return Excerpt(_tail(before, room_before), found[0], _head(after, room_after))


def _head(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[:length].rstrip('，、；：')}…"


def _tail(text: str, length: int) -> str:
    return text if len(text) <= length else f"…{text[len(text) - length :].lstrip('，、；：')}"
