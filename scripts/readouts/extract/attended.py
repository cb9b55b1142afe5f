"""What two attended at one another's side: the occasion of their encounter."""

from __future__ import annotations

import re

from readouts.extract.expressions import pattern
from readouts.extract.findings import Cell
from readouts.extract.side_by_side import SideBySide
from readouts.extract.sights import is_event, sees
from readouts.extract.tagging import Tagged
from readouts.extract.telling import Telling

_ATTENDED = re.compile(r"[^，。；]{4,60}")
_SESSION = re.compile(r"第[^，。；]{1,6}[次届]")
_AWARD = pattern(r"(?<=举行)(?![^，。；<P>]{0,8}欢迎)[^，。；<P>]{3,24}仪式$")
_SPOKE_THERE = re.compile(r"并(?:致辞|讲话|发表讲话|剪彩)$")
# 两国合作委员会第几次会议以及另几场会议: the first of several
_MORE = re.compile("(?<=[会坛议晤])以及.*")
# 多项合作文件的签署; 签字仪式 is one.
_SIGNED = re.compile("^了?签[署订]|的?签[署订]$")
_LONGEST = 62
# Told of a host and his guest alone: what follows is no event that they attended.
_OF_TWO = frozenset({"encounter.received", "encounter.meal", "encounter.passive"})


def attended_cell(
    tagged: Tagged, beside: SideBySide, telling: Telling, start: int, end: int, ceremony: bool
) -> Cell | None:
    """The occasion of a joint attendance told in tagged characters `[start, end)`; a press appearance has none.

    Where two presided, which is no `ceremony`, only a numbered session is one; an award has its ceremony.
    """
    if "会见" in telling.word.word or "签" in telling.word.word:
        return None
    at = _attended(beside, telling, start, end)
    if at is None or not (ceremony or _SESSION.search(beside.chars, *at)):
        return None
    span = tagged.span(*at)
    value = _MORE.sub("", _SPOKE_THERE.sub("", tagged.printed(span)))
    # 共同参观海洋馆, 共同见证多项文件的签署: what they saw was no gathering.
    if (sees(telling) and not is_event(value)) or _SIGNED.search(value):
        return None
    return Cell("occasion", value, span.start, span.start + len(value), "occasion.attended_together")


def _attended(beside: SideBySide, telling: Telling, start: int, end: int) -> tuple[int, int] | None:
    """Where what was attended stands: behind the verb, or in the clause before those who came to it."""
    chars = beside.chars
    if telling.rule in _OF_TWO:
        return None
    if telling.rule == "encounter.honoured":
        award = _AWARD.search(chars, telling.start, telling.end)
        return award.span() if award else None
    begin = telling.end + chars.startswith("了", telling.end)
    if match := _ATTENDED.match(chars, begin, min(end, telling.end + _LONGEST)):
        return match.span()
    event = beside.event_before(start, telling.people[0]) if telling.people else None
    return event.span("event") if event else None
