"""Wording of encounters: the expressions by which a sentence says who met whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from readouts.extract.tagging import PERSON, pattern
from readouts.vocabulary import Encounter as EncounterWord

# Stands in tagged text for each character of what leaders said, so that a rule sees the reporter's words alone.
SPEECH = "\ue00f"
_LIST = r"<P>(?:(?:[、和与及]|以及)(?:[^。；、，<P>]{0,40}的)?<P>)*"
# Persons who are named beside those who met: hosts who invite, spouses, those on whose behalf somebody comes.
_BESIDE = pattern(
    r"应[^。，；]{0,60}?邀请|在<P>陪同下|<P>(?:夫人|特使|特别代表|个人代表)|夫人<P>|丈夫<P>|向<P>|代表<P>|<P>的"
)


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence's words for an encounter: tagged indices of the words and of those who met.

    `joint`: index of 两国元首 and the like, where nobody is named; `severally`: each with the first alone; `over`: named as past
    (会谈后) or as a setting (会见…时).
    """

    word: EncounterWord
    start: int
    end: int
    people: tuple[int, ...]
    joint: int | None
    severally: bool
    over: bool
    rule: str


class Words:
    """The expressions for encounters, made from encounters.csv and the phrases of what was not held."""

    def __init__(self, encounters: dict[str, EncounterWord], unheld: Iterable[str]) -> None:
        self.words = encounters
        held = _alternatives(encounters)
        along = _alternatives(w for w, e in encounters.items() if e.pattern == "with")
        call = _alternatives(w for w, e in encounters.items() if e.kind == "call")
        received = _alternatives(w for w, e in encounters.items() if e.pattern == "object")
        own = rf"[^。；{SPEECH}]"
        plain = rf"[^。；，<P>{SPEECH}]"
        named = rf"(?:(?<!领导人)(?<!元首)(?<!首脑)(?<!总理)(?<!次)(?:{along}|(?:{received})(?=[。，；])))"
        over = r"(?P<over>(?:结束)?[后前时]|期间)?"
        # A cheap look first: without one of these no expression below can match.
        self.hint = re.compile(_alternatives({*encounters, "共同", "一同", "一道", "一起", "仪式", "颁授", "授予"}))
        self.unheld = re.compile(_alternatives(unheld))
        self.along = pattern(
            rf"(?P<sep>分别|先后)?(?:同|与|和|跟)(?P<mod>[^。；<P>{SPEECH}]{{0,90}}?)(?P<who>{_LIST})(?P<mid>[^。；<P>{SPEECH}]{{0,40}}?)"
            rf"(?:(?P<call>{call})|(?:举行|进行|开展|展开)了?{plain}{{0,20}}?(?P<held>{held})|(?P<direct>{named})){over}"
        )
        self.received = pattern(
            rf"(?P<sep>分别|先后)?(?:应约|集体|亲切|视频|线上|又|还|再次)*(?P<word>{received})了?(?P<mod>[^。；<P>{SPEECH}]{{0,90}}?)"
            rf"(?P<who>{_LIST})(?P<over>时|后|前)?"
        )
        self.joint = pattern(
            rf"(?P<who><J>){plain}{{0,24}}?(?:(?:举行|进行)了?{plain}{{0,16}}?(?P<word>{held})|(?P<call>{call})){over}"
        )
        self.together = pattern(
            rf"(?P<first><P>){own}{{0,40}}?(?:和|同|与)[^。；<P>{SPEECH}]{{0,30}}?(?P<who><P>){own}{{0,60}}?"
            rf"(?P<word>(?:共同|一同|一道|一起)(?:会见了?{plain}{{0,24}}?(?:记者|代表|企业家)|出席|参加|观看|参观|游览|种下|见证|主持))"
        )
        self.honoured = pattern(
            rf"(?P<host><P>){own}{{0,60}}?(?P<word>举行(?:隆重)?(?:的)?(?:欢迎)?仪式，?{own}{{0,6}}?欢迎){own}{{0,40}}?(?P<guest><P>)"
        )
        self.awarded = pattern(
            rf"(?P<host><P>){own}{{0,40}}?(?:为|向){own}{{0,40}}?(?P<guest><P>){plain}{{0,4}}?"
            rf"(?P<word>举行(?P<event>{plain}{{2,24}}仪式)|颁授|授予)"
        )

    def tellings(self, chars: str, start: int, end: int) -> Iterator[Telling]:
        """Words for encounters that were held, in `[start, end)` of tagged text."""
        beside = self.beside(chars, start, end)
        for telling in (*self._received(chars, start, end, beside), *self._along(chars, start, end, beside)):
            first = telling.people[0]
            if not self.unheld.search(chars, first, telling.end) and len(telling.people) > 1:
                yield telling
        for match in self.joint.finditer(chars, start, end):
            group = "word" if match["word"] else "call"
            if not self.unheld.search(chars, match.start(), match.end(group)):
                yield self._telling(match, group, (), "encounter.joint", match.start("who"))

    def beside(self, chars: str, start: int, end: int) -> set[int]:
        """Indices of persons who are named beside those who met."""
        return {i for m in _BESIDE.finditer(chars, start, end) for i in range(*m.span())}

    def _received(self, chars: str, start: int, end: int, beside: set[int]) -> Iterator[Telling]:
        for match in self.received.finditer(chars, start, end):
            subject = _subject(chars, start, match.start(), beside)
            if subject:
                people = (*subject, *_people(chars, match.span("who"), beside))
                yield self._telling(match, "word", people, "encounter.received")

    def _along(self, chars: str, start: int, end: int, beside: set[int]) -> Iterator[Telling]:
        at = start
        while match := self.along.search(chars, at, end):
            subject = _subject(chars, start, match.start(), beside)
            at = match.end() if subject else match.start() + 1
            if subject:
                group = next(g for g in ("call", "held", "direct") if match[g])
                people = (*subject, *_people(chars, match.span("who"), beside))
                yield self._telling(match, group, people, "encounter.with")

    def _telling(
        self, match: re.Match[str], group: str, people: tuple[int, ...], rule: str, joint: int | None = None
    ) -> Telling:
        part = match.groupdict()
        severally = bool(part.get("sep")) or "分别" in (part.get("mid") or "")
        word = self.words[match[group]]
        end = max(match.end(group), match.end("who"))
        return Telling(word, match.start(), end, people, joint, severally, match["over"] is not None, rule)


@lru_cache(maxsize=8)
def _words(encounters: tuple[tuple[str, EncounterWord], ...], unheld: tuple[str, ...]) -> Words:
    return Words(dict(encounters), unheld)


def words(encounters: dict[str, EncounterWord], phrases: dict[str, dict[str, str]]) -> Words:
    """The expressions for a vocabulary, compiled once."""
    return _words(tuple(encounters.items()), tuple(phrases.get("unheld", ())))


def _subject(chars: str, start: int, end: int, beside: set[int]) -> tuple[int, ...]:
    """Persons before the words of encounter who are its subject: the first named, and those listed with them."""
    first = next((i for i in range(start, end) if chars[i] == PERSON and i not in beside), None)
    if first is None:
        return ()
    listed = pattern(r"<P>(?:[、和与]<P>)*").match(chars, first, end)
    return _people(chars, listed.span(), beside) if listed else (first,)


def _people(chars: str, at: tuple[int, int], beside: set[int]) -> tuple[int, ...]:
    return tuple(i for i in range(*at) if chars[i] == PERSON and i not in beside)


def _alternatives(items: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(items, key=lambda w: (-len(w), w))) or r"(?!)"
