"""Lines of Chinese text in a terminal: they end between any two characters, but not before a comma.

A terminal library that wraps at spaces would begin a line anew before every run of text without one.
"""

from __future__ import annotations

from rich.cells import cell_len
from rich.text import Text

_NEVER_FIRST = frozenset("，。、；：？！）》”’」』】…—％%,.;:?!)]} ")
_NEVER_LAST = frozenset("（《“‘「『【([{:")


def folded(text: Text, width: int) -> list[Text]:
    """The text in lines of at most `width` cells, styles kept; a space at which a line ends goes."""
    lines = text.divide(_ends(text.plain, width))
    for line in lines:
        line.rstrip()
    return list(lines)


def _ends(words: str, width: int) -> list[int]:
    """The offsets at which lines end."""
    ends: list[int] = []
    start = used = possible = 0
    for at, character in enumerate(words):
        if at > start and _may_part(words[at - 1], character):
            possible = at
        size = cell_len(character)
        if used + size > width and character != " ":
            start = possible if possible > start else at
            ends.append(start)
            used = cell_len(words[start:at])
        used += size
    return ends


def _may_part(before: str, after: str) -> bool:
    if after in _NEVER_FIRST or before in _NEVER_LAST:
        return False
    return not (before.isascii() and after.isascii() and before != " ")
