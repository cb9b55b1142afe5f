"""Folding of a text to the one form in which the rules read it, character for character, so that offsets hold.

Full-width digits and letters become ASCII, half-width punctuation becomes full-width, traditional characters become
simplified (OpenCC, character by character), and variant characters that typesetting and text recognition leave behind
become the usual ones. Straight quotation marks, which plain-text copies print, open and close in turn within a line.
Pure and total: len(fold(text)) == len(text).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from opencc import OpenCC

_FULL = {chr(0xFF01 + i): chr(0x21 + i) for i in range(94)}
_PUNCTUATION = dict(zip(",;:?!()", "，；：？！（）", strict=True))
# Small forms, those of vertical print and half-width ones, as some papers of Hong Kong and Taiwan set them.
_OF_OTHER_SIZE = dict(zip("﹐﹑﹔﹕︰﹖﹗﹙﹚﹁﹂﹃﹄︵︶｡､｢｣", "，、；：：？！（）“”“”（）。、“”", strict=True))
_VARIANTS = {
    "贏": "赢",
    "瞭": "了",
    "甦": "苏",
    "藉": "借",
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
    "○": "〇",
    "\u3000": " ",
    "\u00a0": " ",
}
_IDEOGRAPHS = "".join(map(chr, range(0x4E00, 0xA000)))


def _simplified() -> dict[str, str]:
    """Each traditional character to its simplified one, as OpenCC's t2s has it for the character alone."""
    converted = OpenCC("t2s").convert("\n".join(_IDEOGRAPHS)).split("\n")
    return {old: new for old, new in zip(_IDEOGRAPHS, converted, strict=True) if old != new and len(new) == 1}


_TRADITIONAL = _simplified()
# Each character that folds, by its number, and the one that it folds to.
FOLDING: Mapping[int, str] = str.maketrans(
    _TRADITIONAL | {k: v for k, v in _FULL.items() if v not in _PUNCTUATION} | _PUNCTUATION | _OF_OTHER_SIZE | _VARIANTS
)
# Most of a simplified text stays as it is, and a search passes over that faster than a table translates it.
_FOLDED = re.compile(f"[{''.join(map(re.escape, map(chr, FOLDING)))}]+")
# The comma first, which a search finds at once; then what stands on both sides of it.
_NUMBER_COMMA = re.compile(r"，(?=\d{3}(?!\d))(?<=\d，)")
# 接著, 隨著: 著 as Taiwan and Hong Kong print it behind a verb, where simplified text has 着; none of 著名, 显著.
_BEHIND_VERB = re.compile("(?<![显原专名土卓昭编巨论合遗拙译所])著(?![名作称述者书录有《])")
# 甲.乙丙: the dot of a name, as keyboards without the middle one give it.
_NAME_DOT = re.compile(r"(?<=[\u4e00-\u9fff])\.(?=[\u4e00-\u9fff])")
_STRAIGHT = re.compile('"([^"\n]*)"')
# A simplified text may quote a traditional character or two; a traditional one has more than one in twenty of them.
_SHARE_OF_TRADITIONAL = 0.05
_SAMPLE = 500
_ANY_TRADITIONAL = re.compile(f"[{''.join(_TRADITIONAL)}]")
_ANY_IDEOGRAPH = re.compile("[\u4e00-\u9fff]")


def is_traditional(text: str) -> bool:
    """Whether a Chinese text is in traditional script, by its first 500 characters."""
    sample = text[:_SAMPLE]
    traditional = len(_ANY_TRADITIONAL.findall(sample))
    return bool(traditional) and traditional > _SHARE_OF_TRADITIONAL * len(_ANY_IDEOGRAPH.findall(sample))


def fold(text: str) -> str:
    """The text as the rules read it; commas inside numbers stay commas."""
    folded = _NUMBER_COMMA.sub(",", _FOLDED.sub(lambda run: run[0].translate(FOLDING), text))
    if '"' in folded:
        folded = _STRAIGHT.sub(r"“\1”", folded)
    # Where a text ends its sentences with dots, one is no part of a name.
    if "." in folded and "。" in folded:
        folded = _NAME_DOT.sub("·", folded)
    return _BEHIND_VERB.sub("着", folded) if "著" in folded else folded
