"""Long texts in a line: their beginning, or the first place at which two of them differ."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from readouts.compare.alignment import changes

LONGEST = 120
# Characters of the unchanged text to either side of a difference.
_AROUND = 24
_CUT = "…"
_SPACE = re.compile(r"\s+")

Tone = Literal["plain", "old", "new", "cut", "put", "quiet", "code"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, and how they are to be shown.

    As they are, as an old or a new value, as cut out of a text or put into it, in the background, or as code.
    """

    words: str
    tone: Tone = "plain"


def printable(words: str) -> str:
    """Return words in one line, whatever no printer shows (also what turns the direction of print) as its code."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in _SPACE.sub(" ", words))


def shorten(words: str, longest: int = LONGEST) -> str:
    """Return words cut off after so many characters."""
    return words if len(words) <= longest else words[:longest] + _CUT


def first_difference(old: str, new: str) -> list[Piece]:
    """Return the first passage in which two texts differ with some words around it, and how many more there are."""
    found = changes(old, new)
    if not found:
        return []
    i, i_end, j, j_end = found[0]
    before, after = new[max(j - _AROUND, 0) : j], new[j_end : j_end + _AROUND]
    pieces = [
        Piece((_CUT if j > _AROUND else "") + _whole(before)),
        Piece(shorten(_whole(old[i:i_end])), "cut"),
        Piece(shorten(_whole(new[j:j_end])), "put"),
        Piece(_whole(after) + (_CUT if j_end + _AROUND < len(new) else "")),
    ]
    more = len(found) - 1
    if more:
        pieces.append(Piece(f" and {more} more place{'' if more == 1 else 's'}", "quiet"))
    return [piece for piece in pieces if piece.words]


def _whole(words: str) -> str:
    """Line ends made visible, so that a paragraph that was cut in two can be seen."""
    return words.replace("\n", "¶")
