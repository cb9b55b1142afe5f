"""Who acts in the clauses before a verb that has no subject of its own: 甲同乙会谈，商定…; …，不久乙喊停，表示…"""

from __future__ import annotations

import re

from readouts.extract.expressions import pattern
from readouts.extract.tagging import Tagged

# How far back it is told whom somebody met, and of a letter that 贺电说， means.
NEAR = 400
# 甲同乙会谈，商定…: what the two agree on.
AGREED = ("商定", "一致", "共同")
_MET = (
    "[同与和][^，。；：“”<P><J>]{0,30}(?P<other><P>)[^，。；：“”<P><J>]{0,12}"
    "(?:会[谈晤见面]|通话|通电话|磋商)[^，。；：“”<P><J>]{0,6}"
)
_MET_WITH = pattern(f"{_MET}$")
# 甲同乙会谈，就渔业达成共识，决定…: so did both.
_REACHED = pattern(f"{_MET}，?[^。；：“”<P><J>]{{0,60}}?达成[^，。；：“”<P><J>]{{0,16}}(?:共识|一致|协议)$")
_DECIDED = (*AGREED, "决定", "同意", "宣布", "确认")
# …，不久贝尔松喊停
_ACTS = pattern(
    r"[，；](?:不久|随后|其后|之后|后来|但|而|不过)?<P>(?![的和与同、（]|[^，。；]{0,6}[时后]，|[^，。；]{0,10}(?:陪同|作陪|在[座场]|出席|参加))"
)
# …，两国元首就渔业达成共识，一致决定: both act in the clauses before.
_BOTH_ACT = pattern(r"[，；](?:随后|其后|之后|会后|最后)?(?:[他她]们)?<J>(?!的|[^，。；]{0,6}[时后]，)")


def both_agree(tagged: Tagged, match: re.Match[str], subject: tuple[int, ...]) -> tuple[int, ...]:
    """The subject and whom he met, where the verb behind it is of both; else nobody."""
    begin = max(subject[-1] + 1, match.start() - NEAR)
    met = match["verb"].startswith(AGREED) and _MET_WITH.search(tagged.chars, begin, match.start())
    if not met and match["verb"].startswith(_DECIDED):
        met = _REACHED.search(tagged.chars, begin, match.start())
    return (*subject, met.start("other")) if met else ()


def both_act(tagged: Tagged, start: int, end: int) -> tuple[int, ...]:
    """甲与乙会谈，两国元首达成共识，一致决定…: both, where no other acts in the clauses between them and the verb."""
    both = [match.end() - 1 for match in _BOTH_ACT.finditer(tagged.chars, start, end)]
    return tuple(both[-1:]) if both and not acts_between(tagged, both[-1], end) else ()


def acts_between(tagged: Tagged, start: int, end: int) -> tuple[int, ...]:
    """两人说好再谈，不久乙喊停，表示…: who acts in the clauses before a verb without a subject, if another does."""
    found = [match.end() - 1 for match in _ACTS.finditer(tagged.chars, start, end)]
    return tuple(i for i in found[-1:] if tagged.person(i).bare)
