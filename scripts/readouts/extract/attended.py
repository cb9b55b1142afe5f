"""What two attended at one another's side: the occasion of their encounter."""

from __future__ import annotations

import re

from readouts.extract.expressions import pattern
from readouts.extract.findings import Cell
from readouts.extract.side_by_side import SideBySide
from readouts.extract.sights import is_event, sees
from readouts.extract.tagging import Tagged
from readouts.extract.telling import Telling

# Of 同乙共同主持某会议、同丙共同主持另一会议 the first ends before the mark.
_ATTENDED = pattern(r"(?:(?:召开|举行)了?)?(?P<event>(?:(?!、[同与和][^，。；、<P>]{0,20}<P>)[^，。；]){4,60})")
# What two presided over: a numbered session, or a meeting that has a name; 大范围会谈 is their talks.
_SESSION = re.compile(r"第[^，。；]{1,6}[次届]")
_NAMED_MEETING = re.compile(
    r"(?![此这本该双各][次届方]|[大小]范围|扩大|全体|闭门|[^，。；]{1,3}[个场])[^，。；]{2,40}?"
    r"(?:(?:机制|委员会|联委会|混委会|理事会|小组|伙伴关系)[^，。；]{0,4}会议|委员会|联委会|混委会|理事会|(?:战略|级别|经济|财金|安全|人文)对话"
    r"|对话会|论坛|峰会|年会|座谈会|圆桌会议?|磋商)"
)
# 同乙共同出席某峰会, of which the last word is told as their encounter
_SUMMIT = pattern(r"(?:出席|参加)了?(?P<event>(?![此这本该][次届])[^，。；<P><D><L>]{3,40})$")
_AWARD = pattern(r"(?<=举行)(?![^，。；<P>]{0,16}(?:欢迎|迎宾|迎接|欢送|送别|送行))[^，。；<P>]{3,24}仪式$")
# 某论坛并发表主旨演讲, 某论坛并分别致辞: what they did there; 并网, 并购 are words of names.
_DID_THERE = re.compile(
    "(?<![合兼吞])并(?=(?:在会上|先后|分别|共同|一[同起道]|联合|相继|为其?|作为?|做|就)*"
    "(?:致|讲话|发[表言]|主旨|演讲|剪彩|揭[牌幕]|见证|参观|签|宣布|启动|按下|合影|种|观看|会见)).*"
)
# 某论坛时说: what one of them said there
_SAID_THERE = re.compile("(?:期间|[时后上])[^，]{0,4}?(?:说|称|表示|指出|强调)$")
_PRESS = re.compile("记者会|发布会")
# 两国合作委员会第几次会议以及另几场会议: the first of several
_MORE = re.compile("(?<=[会坛议晤])以及.*")
# 多项合作文件的签署; 签字仪式 is one.
_SIGNED = re.compile("^了?签[署订]|的?签[署订]$")
_LONGEST = 62
# Told of a host and his guest alone: what follows is no event that they attended.
_OF_TWO = frozenset({"encounter.received", "encounter.meal", "encounter.passive"})


def attended_cell(
    tagged: Tagged, beside: SideBySide, telling: Telling, start: int, end: int, whole: bool
) -> Cell | None:
    """The occasion of a joint attendance told in tagged characters `[start, end)`; a press appearance has none.

    Unless what they attended is the `whole` encounter, only a session is one that has a number or name; an award has
    its ceremony.
    """
    if any(act in telling.word.word for act in ("会见", "签", "检阅")):
        return None
    at = _attended(beside, telling, start, end)
    if at is None:
        return None
    span = tagged.span(*at)
    value = _MORE.sub("", _DID_THERE.sub("", _SAID_THERE.sub("", tagged.printed(span))))
    if _PRESS.search(value):
        return None
    # 共同参观海洋馆, 共同见证多项文件的签署: what they saw was no gathering.
    if (sees(telling, beside.vocabulary) and not is_event(value)) or _SIGNED.search(value):
        return None
    if not (whole or telling.word.kind == "summit" or _SESSION.search(value) or _NAMED_MEETING.fullmatch(value)):
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
    if telling.word.kind == "summit":
        summit = _SUMMIT.search(chars, telling.start, telling.end)
        return summit.span("event") if summit else None
    begin = telling.end + chars.startswith("了", telling.end)
    if match := _ATTENDED.match(chars, begin, min(end, telling.end + _LONGEST)):
        return match.span("event")
    event = beside.event_before(start, telling.people[0]) if telling.people else None
    return event.span("event") if event else None
