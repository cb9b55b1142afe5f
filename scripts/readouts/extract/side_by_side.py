"""Encounters of those who stood side by side: what they did together, and guests who were welcomed or honoured."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from readouts.extract.encounter_dates import OPENS_WITH_DAY, SAME_DAY
from readouts.extract.encounter_people import persons_in
from readouts.extract.encounter_words import TO_COME, encounter_words
from readouts.extract.expressions import DATE
from readouts.extract.pronouns import object_before, subject_before
from readouts.extract.side_by_side_words import side_by_side_words
from readouts.extract.tagging import Tagged
from readouts.extract.telling import Telling
from readouts.terms import Kind
from readouts.vocabulary import EncounterWord, Vocabulary

_TWO = 2
# A sentence that says who came along has no more characters, since a name is one.
_NEXT = 40


class SideBySide:
    """Finds them in a piece of a sentence. `chars`: the tagged text of which only what the reporter says is left."""

    def __init__(self, tagged: Tagged, vocabulary: Vocabulary, chars: str) -> None:
        self.tagged, self.vocabulary = tagged, vocabulary
        self.chars = chars
        self.rules = side_by_side_words(vocabulary)
        self.encounter = encounter_words(vocabulary)

    def together(self, start: int, end: int) -> list[Telling]:
        """What two did together, neither of them named beside others; then what the first did so with others."""
        rules, match = self.rules, None
        beside = self.encounter.beside(self.chars, start, end)
        if rules.side.search(self.chars, start, end):
            match = rules.together.search(self.chars, start, end)
            while match and match.start("first") in beside:
                # 应丙邀请，甲同乙共同主持会议
                match = rules.together.search(self.chars, match.start("first") + 1, end)
        if match is None and rules.done.search(self.chars, start, end):
            match = rules.signed.search(self.chars, start, end)
        if not match or {match.start("first"), match.start("who")} & beside:
            return []
        at = match.start("first")
        listed = self.rules.listed_first.match(self.chars, at, match.start("who"))
        subject = persons_in(self.chars, listed.span() if listed else (at, at + 1))
        subject = subject or subject_before(self.chars, at)
        to_come = TO_COME.search(self.chars, match.start(), match.start("word"))
        if to_come or self.encounter.not_held(self.chars, match.start("first"), match.end()):
            return []
        if ("签" in match["word"] or match.re is self.rules.signed) and not self._day_named(start, end):
            return []  # a signing or a sight seen without its day may be recalled
        along = self.rules.came_along.match(self.chars, match.end("word") - _TWO)
        if along and not (self.event_before(start, at) and self._day_named(start, end)):
            return []  # 三国总理甲、乙和丙一同出席。 of what is told before it
        told = []
        for one in (match, *self.rules.together_again.finditer(self.chars, match.end(), end)):
            people = persons_in(self.chars, one.span("who"), beside)
            shook = one["word"].endswith("握手")
            kind: Kind = "talks" if "主持" in one["word"] else "meeting" if shook else "ceremony"
            groups = [(guest,) for guest in people] if one.groupdict().get("sep") else [people]
            told += [_side_by_side(one, kind, [*subject, *group], "encounter.together") for group in groups]
        return told

    def reviewed(self, start: int, end: int) -> list[Telling]:
        """甲陪同乙检阅仪仗队; 两国元首登上检阅台: a welcome ceremony, told as a scene."""
        if match := self.rules.reviewed.search(self.chars, start, end):
            which = "" if match["word"] else "2"
            people = (match.start(f"host{which}"), match.start(f"guest{which}"))
            word = EncounterWord("检阅", "ceremony", "in_person", "with")
            return [Telling(word, *match.span(f"word{which}"), people, None, False, False, "encounter.reviewed")]
        if match := self.rules.both_reviewed.search(self.chars, start, end):
            return [replace(_side_by_side(match, "ceremony", (), "encounter.reviewed"), joint=match.start("who"))]
        return []

    def both_together(self, start: int, end: int) -> list[Telling]:
        """26日，两国总统还在某地共同主持了会议: what both did on a day that is said."""
        match = self.rules.both_together.search(self.chars, start, end)
        if match is None or not (self._day_named(start, end) or self._day_before(start) or self._opens(match)):
            return []
        if self.encounter.not_now(self.chars, start, match.end()):
            return []
        kind: Kind = "talks" if "主持" in match["word"] else "ceremony"
        told = _side_by_side(match, kind, (), "encounter.together")
        return [replace(told, joint=match.start("who"))]

    def event_before(self, start: int, at: int) -> re.Match[str] | None:
        """某地6日举行通车仪式，甲和乙共同出席。 the event of the clause before those who came to it."""
        return self.rules.event_held.search(self.chars, start, at)

    def _day_named(self, start: int, end: int) -> bool:
        dates = (self.tagged.date(i) for i in self.tagged.tags(DATE, start, end))
        return any(d.day or d.off is not None for d in dates) or SAME_DAY.search(self.chars, start, end) is not None

    def _opens(self, match: re.Match[str]) -> bool:
        """Whether the first sentence of the text tells that both met the press: its report has no other day."""
        first = self.tagged.body.first_sentence
        told = "会见" in match["word"] and self.chars[match.end() : match.end() + 1] in "，。"
        return first is not None and told and match.start() < self.tagged.at(first.end)

    def _day_before(self, start: int) -> bool:
        """4日，甲和乙面露笑容。两人…: whether the paragraph opens with a day, and it names no other since."""
        line = self.chars.rfind("\n", 0, start) + 1
        return OPENS_WITH_DAY.match(self.chars, line, start) is not None and self.chars.count(DATE, line, start) == 1

    def honoured(self, start: int, end: int) -> list[Telling]:
        """A guest who was welcomed, given an award, or handed what the chair of a gathering holds."""
        rules = self.rules
        expressions = (
            rules.honoured, rules.welcomed, rules.saluted, rules.awarded, rules.accepted, rules.shown, rules.shown_by,
            rules.led_by, *rules.handed,
        )  # fmt: skip
        match = next((m for e in expressions if (m := e.search(self.chars, start, end))), self._escorted(start, end))
        if not match:
            return []
        if "授" not in match["word"] and TO_COME.search(self.chars, match.start(), match.start("word")):
            return []  # 将为乙举行欢迎仪式; 将勋章授予乙 has been done
        host = match.start("host")
        if self.encounter.not_held(self.chars, host, match.start("word")):
            return []  # 取消了为乙设下的国宴
        if match.re in (rules.shown, rules.shown_by, rules.led_by, rules.escorted) and not self._day_named(start, end):
            return []
        him = match.start("him") if "him" in match.groupdict() else -1
        if him >= 0 and not self._day_named(start, end):
            return []  # 为他举行欢迎仪式 without its day may be recalled
        guests = object_before(self.chars, him, (host,)) if him >= 0 else (match.start("guest"),)
        hosts: Sequence[int] = (host,)
        if match.re is rules.awarded:
            guests = (*guests, *(i for i in (match.start("along"),) if i >= 0))
            several = rules.hosts_too.match(self.chars, host, guests[0]) if guests else None
            hosts = persons_in(self.chars, several.span()) if several else hosts
        return [_side_by_side(match, "ceremony", (*hosts, *guests), "encounter.honoured")]

    def _escorted(self, start: int, end: int) -> re.Match[str] | None:
        """乙参谒纪念碑。甲陪同。 where the next sentence tells who came along."""
        if not self.rules.along.match(self.chars, end):
            return None
        match = self.rules.escorted.search(self.chars, start, end + _NEXT)
        return match if match and match.start("word") < end else None


def _side_by_side(match: re.Match[str], kind: Kind, people: Sequence[int], rule: str) -> Telling:
    """The telling of a match with the indices of those at one another's side; the word that tells it is its own."""
    word = EncounterWord(match["word"], kind, "in_person", "with")
    return Telling(word, *match.span("word"), tuple(people), None, False, False, rule)
