"""Folding of a text to the one form in which the rules read it, character for character, so that offsets hold.

Full-width digits and letters become ASCII, half-width punctuation becomes full-width, and variant characters that
typesetting and text recognition leave behind become the usual ones. Pure and total: len(fold(text)) == len(text).
"""

from __future__ import annotations

import re

_FULL = {chr(0xFF01 + i): chr(0x21 + i) for i in range(94)}
_PUNCTUATION = dict(zip(",;:?!()", "，；：？！（）", strict=True))
_VARIANTS = {
    "贏": "赢",
    "．": "·",
    "•": "·",
    "‧": "·",
    "・": "·",
    "﹒": "·",
    "〈": "《",
    "〉": "》",
    "『": "“",
    "』": "”",
    "「": "“",
    "」": "”",
    "\u3000": " ",
    "\u00a0": " ",
}
_TABLE = str.maketrans({k: v for k, v in _FULL.items() if v not in _PUNCTUATION} | _PUNCTUATION | _VARIANTS)
_NUMBER_COMMA = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))")


def fold(text: str) -> str:
    """The text as the rules read it; commas inside numbers stay commas."""
    return _NUMBER_COMMA.sub(",", text.translate(_TABLE))
