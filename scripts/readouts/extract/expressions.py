"""Writing of regular expressions: words of the vocabularies as alternatives, tags of a text as single characters."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

PERSON, JOINT, PLACE, VENUE, DATE, TITLE = "\ue001\ue002\ue003\ue004\ue005\ue006"
# Stands in tagged text for each character of what leaders said, so that a rule sees the reporter's words alone.
SPEECH = "\ue00f"
# What may stand between the parts of a rule: anything, anything but persons, and that within one clause; of the
# reporter's words alone.
OWN = rf"[^。；{SPEECH}]"
OTHERS = rf"[^。；<P>{SPEECH}]"
PLAIN = rf"[^。；，<P>{SPEECH}]"
# What is to come; 将军, 将来, 将领 and 将近 are other words.
FUTURE = "将(?![军来领近])"
# 抵达 and the like; 运抵, 抵制 are none of a person who arrives.
ARRIVES = "(?:(?<![运大相])抵(?![押御制触消])|到达|来到)"
# 冰方, but not 双方 or 各方, whose view is that of all, nor 地方, 方面, 方案.
ONE_SIDE = "(?<![双各三四多对地官])方(?![面式案法向])"
# 应乙邀请, 应某方请求: at whose wish two met; 应该 and 响应 are other words.
AT_REQUEST = (
    r"(?:应[^。，；]{0,60}?邀请|(?<![反回响呼相供对适])应(?![该当对])[^。，；]{0,40}?(?:要求|请求|倡议|提议|之邀))"
)
# A paper of both sides, whatever it is titled.
JOINT_PAPER = "(?:联合|共同)(?:声明|公报|宣言)"
# What stands before an item of a list in one line, and begins a sentence of its own.
ITEM_MARKS = "▲△●◆■★"
_NAMES = {"P": PERSON, "J": JOINT, "L": PLACE, "V": VENUE, "D": DATE, "T": TITLE}
_TAG = re.compile(r"<([PJLVDT])>")


@lru_cache(maxsize=256)
def pattern(expression: str) -> re.Pattern[str]:
    """Compile an expression over tagged text; <P> … <T> stand for the tags."""
    return re.compile(_TAG.sub(lambda m: _NAMES[m[1]], expression))


# ▲2030年9月1日=甲同乙会谈: an entry of a chronicle opens with its day.
ENTRY = pattern(f"[ {ITEM_MARKS}•·]*<D>")


def side_in_short(abbreviations: Iterable[str]) -> str:
    """An expression for a country by one character, or for the union, but not 东欧."""
    return f"(?:{one_of(abbreviations)}|(?<!东)欧)"


def one_of(words: Iterable[str]) -> str:
    """An expression for any of the words, the longest first; of no words, one that never matches."""
    return f"(?:{spread(words)})"


def spread(words: Iterable[str], behind: str = "") -> str:
    """An expression for any of the words and what stands `behind` it, written out for each, without a group.

    At the head of an expression a search passes from one first character of a word to the next; a group with something
    behind it is tried at every character.
    """
    ordered = sorted(words, key=lambda w: (-len(w), w))
    return "|".join(re.escape(word) + behind for word in ordered) if ordered else "(?!)"
