"""Encounters that were called off, or were over by the day that is told.

原定5日举行的会晤推迟; 通话没有举行; 原计划会见乙，但会见未能成行; 5日在结束同乙的会晤后回到某地.
"""

from __future__ import annotations

from readouts.extract.expressions import one_of, pattern
from readouts.vocabulary import Vocabulary

_WORD = "(?:会[谈晤见面]|通话|见面|磋商)"
_HOW = "(?:最终|最后|临时|突然|现|已|又|被|均|都|宣布|未能如期|因[^，。；]{1,12}?)"

# 同意5月与乙会面, 同意在5月会面; not 同意和平方案
AGREES_TO = "同意(?:[与同和](?=<P>)|[在于](?=<D>|<L>))"
_ENDED = pattern("结束了?[同与和](?=[^，。；]{0,16}<P>)")
_LEFT = pattern("[^，。；]{0,24}后，?(?:<D>)?(?:回到|返回|抵达|飞抵|离开|启程|前往|飞往|转往|乘)")


def left_after(chars: str, start: int, end: int) -> bool:
    """Whether it had ended when somebody came or went, by the tagged text from `start` and behind its word's `end`.

    The day that is told is that of his return.
    """
    return _ENDED.search(chars, start, end) is not None and _LEFT.match(chars, end) is not None


def called_off(vocabulary: Vocabulary) -> str:
    """An expression for the words behind a word of encounter that say that it was called off or put off."""
    # 取消午宴, 推迟签署 tell of something else: nothing stands behind the word.
    off = rf"{_HOW}{{0,3}}{one_of(vocabulary.words('called_off'))}了?(?=[，。；至到]|举行|进行|$)"
    but = r"[^，。；]{0,12}，(?:但是?|不过|然而|可是)"
    return rf"(?:(?:的?{_WORD})?的?(?:计划|安排)?{off}|{but}(?:[^，。；]{{0,6}}{_WORD})?{off})"
