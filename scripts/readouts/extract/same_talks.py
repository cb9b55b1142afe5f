"""Whether words for an encounter tell of none of their own: they go on about one told before, or count them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from readouts.extract.body import behind_last
from readouts.extract.expressions import DATE, PLACE, VENUE
from readouts.extract.findings import Encounter
from readouts.extract.telling import Telling

# What says that it was another time or place.
_ANEW = (DATE, "日", "随后", "其后")
_ELSEWHERE = (PLACE, VENUE, "月", "闭门", "关门", "茶")
# 在单独会谈中: another encounter than that of all
_APART = re.compile("单独|双边|随后|一对一|[闭关]门|另")
# 6次, 十余次; 第三次 counts one alone.
_COUNT = re.compile(
    r"(?<![第首再\d一二三四五六七八九十])(?:(?P<two>两)|[三四五六七八九十]{1,3}|[3-9]|[1-9]\d)[余多]?次(?!日)"
)
_SO_FAR = re.compile("先后|以来|已|曾|[共总]计?|多年|年来|月来|[—－-]")

# 会谈前，甲为乙举行欢迎仪式; 将在会谈前 is to come.
_AROUND_TALKS = re.compile(r"(?<![将待])(?:会谈|会晤)(?:正式)?(?:开始|结束)?[前后]，")

# 会晤这已是第三次, 会谈，这是今年以来的第二次
_NUMBERED = re.compile(r"，?这?(?:已经?)?是[^，。；\n]{0,16}?第[一二三四五六七八九十\d]{1,3}[次回度]")
# 当选后没过几小时, 就任后不久, 大选获胜次日
_AFTER_EVENT = re.compile(
    r"(?:当选|胜选|获胜|选举|大选|连任|就职|就任|上任|上台)[^，。；\n]{0,4}后?(?:[^，。；\n本今当]{0,4}(?:小时|天|周|个月)|不久|次日|翌日|第二天|即|旋即)"
)

# 通过电话，; 通过电话讨论 is by telephone.
_AT_SOME_TIME = re.compile(r"(?<![刚才])通过(?:[一二两三几]次)?电?话[，。、；]")

# 小范围会见和大范围会谈
_AND_TALKS = re.compile("(?:[、和及与]|以及)(?:大范围|扩大|正式|双边)(?:会谈|会晤)")
_LINK = "连线"

_IN_TALKS = re.compile("(?<=[，。])在?会谈中")


def goes_on(chars: str, telling: Telling, named_again: bool = False) -> bool:
    """甲同乙通电话。两人交谈了半小时: whether words without a day or place go on about that.

    `named_again`: whether it names those of whom that is told: 甲与乙磋商了渔业。
    """
    word = telling.word.word
    sentence = chars[behind_last(chars, "。；\n", telling.start) : telling.end]
    clause = chars[behind_last(chars, "，。；\n", telling.start) : telling.end]
    anew = any(w in sentence for w in _ANEW) or any(w in clause for w in _ELSEWHERE)
    talked = ("谈" in word or "商" in word) and "会" not in word
    return (telling.joint is not None or named_again) and talked and not anew


def counted(chars: str, telling: Telling) -> bool:
    """Whether words without a day tell how often two met: 先后6次, 已两次, 三次; 两次 alone may be of the day."""
    first = min((telling.start, *telling.people))
    count = _COUNT.search(chars, first, telling.end)
    sentence = behind_last(chars, "。；\n", first)
    return count is not None and (count["two"] is None or _SO_FAR.search(chars, sentence, count.end()) is not None)


def numbered(chars: str, telling: Telling) -> bool:
    """上任以来，甲同乙会晤这已是第三次: whether it says of what is told elsewhere which one it was."""
    return _NUMBERED.match(chars, telling.end) is not None


def after_an_event(chars: str, telling: Telling) -> bool:
    """甲在乙胜选后没过几小时，与他通电话, told behind the lead: of a time that hangs on another, which is not told."""
    first = min((telling.start, *telling.people))
    sentence = behind_last(chars, "。；\n", first)
    return chars.rfind("\n", 0, first) >= 0 and _AFTER_EVENT.search(chars, sentence, telling.end) is not None


def experienced(chars: str, telling: Telling) -> bool:
    """甲和乙通过电话、见过面: whether words without a day tell that two have talked at some time; 刚 says when."""
    said = _AT_SOME_TIME.search(chars, telling.start, telling.end + 1)
    return telling.word.word.startswith("通过") and said is not None


def some_of_those_told(
    chars: str, telling: Telling, met: Set[str], date: str, of_more: Iterable[tuple[Set[str], str]]
) -> bool:
    """甲同乙、丙会谈。乙和丙在会谈中强调: said by some of those who met, and no encounter of theirs alone.

    `met`: who is told of; `of_more`: those who met in encounters of three or more, each with its date.
    """
    before = chars[max(telling.people, default=telling.end) : telling.end]
    within = chars.startswith("中", telling.end) and "在" in before and not _APART.search(before)
    return within and any(met < others for others, day in of_more if date in ("", day))


def talks_around(chars: str, telling: Telling) -> tuple[int, int] | None:
    """会谈前，甲为乙举行欢迎仪式: the words of its sentence which say that a welcome was before talks, or behind.

    甲接待了乙。在会谈中，…: the words behind it in its paragraph. 小范围会见和大范围会谈 is one encounter, of both.
    """
    if large := _AND_TALKS.match(chars, telling.end) if telling.word.kind == "meeting" else None:
        return large.span()
    if telling.word.word == "接待":
        line = chars.find("\n", telling.end)
        within = _IN_TALKS.search(chars, telling.end, line if line >= 0 else len(chars))
        return within.span() if within else None
    if telling.rule != "encounter.honoured":
        return None
    match = _AROUND_TALKS.search(chars, behind_last(chars, "。；\n", telling.start), telling.start)
    return match.span() if match else None


def came_in_person(found: Sequence[Encounter]) -> None:
    """甲同乙会谈，会谈后以视频方式共同出席通车仪式: those who met in person saw by video what they attended."""
    by_video = [e for e in found if e.format == "video"]
    together = [e for e in by_video if any(c.rule == "encounter.together" for c in e.cells)]
    days: dict[tuple[str, ...], set[str]] = {}
    for encounter in found if together else ():
        if encounter.format == "in_person":
            days.setdefault(encounter.key[2], set()).add(encounter.date)
    for encounter in together:
        met = days.get(encounter.key[2], set())
        if met and (not encounter.date or not met.isdisjoint(("", encounter.date))):
            encounter.format = "in_person"
            encounter.cells = [replace(c, value="in_person") if c.column == "format" else c for c in encounter.cells]


def seen_by_video(found: Sequence[Encounter], folded: str) -> list[Encounter]:
    """甲同乙视频连线，共同见证通气仪式: the encounters without those that are but the way to see a ceremony."""
    kept = list(found)
    ceremonies = [e for e in found if e.kind == "ceremony" and e.format == "in_person"]
    linked = [e for e in found if e.format == "video" and folded.endswith(_LINK, e.start, e.end)]
    for way in linked:
        for seen in ceremonies:
            behind = way.end <= seen.start and folded[way.end : seen.start] in ("，", "，并")
            if behind and seen.key[2] == way.key[2]:
                kept = [e for e in kept if e is not way]
                seen.format = "video"
                words = next((c for c in way.cells if c.column == "format"), None)
                seen.cells = [c for c in seen.cells if c.column != "format"] + ([words] if words else [])
    return kept
