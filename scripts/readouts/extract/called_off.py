"""Encounters that were called off: 原定5日举行的会晤推迟, 通话没有举行, 原计划会见乙，但会见未能成行."""

from __future__ import annotations

from readouts.extract.expressions import one_of
from readouts.vocabulary import Vocabulary

_WORD = "(?:会[谈晤见面]|通话|见面|磋商|行程|访问|此行|计划|安排)"
_HOW = "(?:最终|最后|临时|突然|现|已|又|被|均|都|宣布|未能如期|因[^，。；]{1,12}?)"


def called_off(vocabulary: Vocabulary) -> str:
    """An expression for the words behind a word of encounter that say that it was called off or put off."""
    off = rf"{_HOW}{{0,3}}{one_of(vocabulary.words('called_off'))}(?!协[议定]|合同|的)"
    return rf"(?:(?:的?{_WORD})?{off}|[^，。；]{{0,12}}，(?:但是?|不过|然而|可是)(?:[^，。；]{{0,6}}{_WORD})?{off})"
