"""Readings that copy sites put behind characters, as in 习(xí)近平: they are no part of what was published."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import product

from readouts.read.spacing import IDEOGRAPH

# ɑ and ɡ are the letters a and g as fonts for teaching have them; U+0300 to U+036F are tone marks of their own.
_LETTERS = "A-Za-z\u00c0-\u024f\u0251\u0261\u0300-\u036f"
# The parenthesis goes before the ideograph that it must follow: few lines have one.
_GLOSS = re.compile(rf"[(（](?<=[{IDEOGRAPH}].)(?P<reading>[{_LETTERS}]+(?: [{_LETTERS}]+)?)[)）]")
# Quicker to find in a folded text, where one parenthesis stands for both.
_MAYBE = re.compile(rf"（[{_LETTERS}]")
_LETTERS_AT_MOST = 8
_PLAIN = str.maketrans("ɑɡv", "agu")
# One without a tone mark may be the writer's own; a site that adds them adds them all over.
_SEVERAL = 2


def unglossed(texts: Sequence[str]) -> list[str]:
    """The texts of one article without its glosses, where it has several or one with a tone mark.

    A gloss is a parenthesis that holds nothing but the pinyin, with or without tone marks, of the one or two characters
    right before it; (APEC) and (Google) are none.
    """
    found = [match for text in texts for match in _GLOSS.finditer(text) if not match["reading"].isupper()]
    glosses = [match["reading"] for match in found if _is_gloss(match)]
    if len(glosses) < _SEVERAL and all(map(str.isascii, glosses)):
        return list(texts)
    return [_GLOSS.sub(lambda match: "" if _is_gloss(match) else match[0], text) for text in texts]


def may_be_glossed(folded: str) -> bool:
    """Whether anything in a folded text looks like a gloss: unglossed leaves a text alone of which this is not so."""
    return _MAYBE.search(folded) is not None


def _is_gloss(match: re.Match[str]) -> bool:
    reading = _plain(match["reading"])
    if len(reading) > _LETTERS_AT_MOST:
        return False
    return any(reading in _readings(match.string[max(0, match.start() - count) : match.start()]) for count in (1, 2))


@lru_cache(maxsize=4096)
def _readings(characters: str) -> frozenset[str]:
    """Every reading of some characters, without tones. pypinyin is imported on need: hardly an article needs it."""
    from pypinyin import Style, pinyin

    syllables = pinyin(characters, style=Style.NORMAL, heteronym=True)
    return frozenset(_plain("".join(reading)) for reading in product(*syllables))


def _plain(reading: str) -> str:
    """A reading in bare lower-case letters: xí -> xi, Lǜ -> lu."""
    letters = unicodedata.normalize("NFD", reading.lower()).translate(_PLAIN)
    return "".join(char for char in letters if "a" <= char <= "z")
