"""Who is meant by the words around an encounter named in passing: 我, 你, 我们, 两国元首, 总统先生."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from readouts.extract.body import Span
from readouts.extract.dates import MONTH, DateExpression, Reference, resolve
from readouts.extract.expressions import DATE, JOINT, PERSON, PLACE, one_of, pattern
from readouts.extract.pronouns import HE
from readouts.extract.tagging import Tagged
from readouts.reduced_dates import first_day, last_day
from readouts.vocabulary import HOME, Person, Vocabulary

Named = tuple[Person, Span]

_I = re.compile("我(?![们国方])")
# In reported speech without 我: 他与川普总统上个月会晤.
_HE = pattern("[他她](?:曾|已)?[与和同]<P>")
# 去年4月他访问乙国时, of the speaker where nobody is named before it.
_HE_VISITS = pattern(f"(?:^|<D>){HE}")
# Behind these stands who invited or was met, never the visitor.
_NOT_VISITOR = "应受同与和随"
# X和Y|两国元首: two other countries.
_OF_OTHERS = pattern("[和与、]<L>$")
_BARE = DATE + PLACE + "在于自继很高兴，"
# 昨天又通过视频方式举行: nobody is named either.
_MANNER = re.compile("又|还|再次|先后|(?:通过|以)?(?:视频|线上)(?:方式|形式)?|举行|进行|[两三]次|两度")
# The sentence behind goes on with those who met.
_GOES_ON = pattern("[。；！](?:我们|<J>|[其期]间|访问[期中]|当时)")


class MentionPeople:
    """Reads persons from the words of one article, against who speaks and who met there (`own`)."""

    def __init__(self, tagged: Tagged, vocabulary: Vocabulary) -> None:
        self.tagged, self.vocabulary = tagged, vocabulary
        self.you = _addressed(vocabulary)
        self.stood_for = _stood_for(vocabulary)

    def who(self, start: int, word: int, floor: int, speaker: Person | None, own: Sequence[Person]) -> list[Named]:
        """Those who met, between the clause of a date at `start` and the words of encounter."""
        tagged = self.tagged
        begin = max(max(tagged.chars.rfind(mark, floor, start) for mark in "。；！，") + 1, floor)
        named = [(i, p) for i, p in self._named(begin, word) if not self.stood_for.match(tagged.chars, i)]
        addressed = [i for i, p in named if p == speaker and self._addressed(i)]
        people = [(p, tagged.span(i, i + 1)) for i, p in named if i not in addressed]
        text = tagged.chars[begin:word]
        at = tagged.span(begin, word)
        if JOINT in text:
            return self._joint(begin + text.index(JOINT), at, own)
        if "我们" in text:
            return [(p, at) for p in own]
        alone = "高兴" in text and len(people) == 1  # 很高兴去年同总统先生会见
        he = _HE.search(text) is not None and "我" not in tagged.chars[floor:word]
        if speaker and (alone or he or _I.search(text)):
            people.append((speaker, at))
        if not people and speaker and not _MANNER.sub("", text).strip(_BARE):
            return [(p, at) for p in own]
        if speaker and (addressed or self.you.search(text)):
            people += [(p, at) for p in own if p.person_id != speaker.person_id]
        return people

    def _addressed(self, index: int) -> bool:
        """总统先生, which a president who speaks does not call himself."""
        return self.you.search(self.tagged.text(index, index + 1)) is not None

    def _joint(self, index: int, at: Span, own: Sequence[Person]) -> list[Named]:
        """双方: those present. 两国元首: the heads of state, present or only named; of other countries, nobody."""
        if _OF_OTHERS.search(self.tagged.chars, max(0, index - 2), index):
            return []
        present = self.tagged.text(index, index + 1).find("元首") < 0
        people = own if present else self.heads(own)
        if not people and all(self.is_head(p) for p in own if p.country_code in HOME):
            people = own
        return [(p, at) for p in people]

    def heads(self, own: Sequence[Person]) -> Sequence[Person]:
        """The heads of state of the countries of those present, as far as the article names both."""
        if own and all(self.is_head(p) for p in own):
            return own
        abroad = {p.country_code for p in own} - HOME
        named = [p for p in own if self.is_head(p)]
        named += [p for _, p in self._named(0, len(self.tagged.chars)) if p.registered and self.is_head(p)]
        home = next((p for p in named if p.country_code in HOME), None)
        away = next((p for p in named if p.country_code in abroad), None)
        return [home, away] if home and away else []

    def is_head(self, person: Person) -> bool:
        """A head of state, or the general secretary of a ruling party, who is spoken of as one."""
        for office in person.office_zh.replace("兼", "、").split("、"):
            known = self.vocabulary.offices.get(office)
            if known and known.rank == "leader" and (known.scope in ("state", "royal") or office.endswith("总书记")):
                return True
        return False

    def governs(self, person: Person) -> bool:
        """Whether somebody leads a state, its government or its ruling party, and is no deputy."""
        return self.is_head(person) or self.vocabulary.governs(person)

    def visitor(self, begin: int, word: int, speaker: Person | None, own: Sequence[Person]) -> Person | None:
        """Who is named nearest before the words of a visit; else 我, the speaker, or 你, the other side."""
        chars = self.tagged.chars
        stop = word
        while stop > begin:
            start = max(chars.rfind("，", begin, stop) + 1, begin)
            for index, person in self._named(start, stop):
                if index == begin or chars[index - 1] not in _NOT_VISITOR:
                    return person
            text = chars[start:stop]
            if speaker and (_I.search(text) or (_HE_VISITS.search(text) and PERSON not in chars[begin:word])):
                return speaker
            if self.you.search(text) and speaker:
                return self.chief(p for p in own if p.country_code != speaker.country_code)
            stop = start - 1
        return None

    def host(self, country: str, visitor: Person, begin: int, word: int, own: Sequence[Person]) -> Person | None:
        """Whom the visitor met: somebody of that country whom the sentence names or means by 我们, 你, 双方."""
        chars = self.tagged.chars
        stop = _sentence_end(chars, word)
        if _GOES_ON.match(chars, stop):
            stop = _sentence_end(chars, stop + 1)
        named = self.chief(p for _, p in self._named(begin, stop) if p.country_code == country)
        if named is not None:
            return named
        text = chars[word:stop]
        joint = text.find(JOINT)
        if joint >= 0 and "元首" in self.tagged.text(word + joint, word + joint + 1):
            heads = [p for _, p in self._named(0, len(chars)) if p.country_code == country and self.is_head(p)]
            return heads[0] if heads and self.is_head(visitor) else None
        if "我们" in text:
            return self.chief(p for p in own if p.country_code == country)
        if joint >= 0 or self.you.search(text):
            there = [p for p in own if p.country_code == country]
            # Who speaks of the visit of a president may be of parliament, or a deputy, and have met him another time.
            apart = visitor not in own or self.governs(visitor)
            return self.chief(p for p in there if self.governs(p) or not apart)
        return None

    def head_of(self, country: str, visitor: Person, own: Sequence[Person]) -> Person | None:
        """The head of state of the country visited, where one who is there hears of the visit of another."""
        if not self.is_head(visitor):
            return None
        return next((p for p in own if p.country_code == country and self.is_head(p)), None)

    def head_then(
        self,
        country: str,
        visitor: Person,
        own: Sequence[Person],
        date: DateExpression,
        today: Reference | None,
        attends: bool,
    ) -> Person | None:
        """That head of state, of a visit of this year or the last, or of one when both were known to be in office.

        `attends`: who came to a gathering years ago may not have met him.
        """
        head = self.head_of(country, visitor, own)
        stated = date.year is not None and today is not None and today.day.year - date.year in (0, 1)
        if head is None or stated or date.years_off in (0, -1):
            return head
        value = resolve(date, today)
        return (
            head
            if not attends and len(value) >= MONTH and all(self._was_head(p, value) for p in (head, visitor))
            else None
        )

    def _was_head(self, person: Person, date: str) -> bool:
        """Whether he held an office of a head of state through all of a date, in ISO 8601."""
        terms = self.vocabulary.terms.get(person.person_id, ())
        covers = (t for t in terms if t.earliest <= first_day(date) and last_day(date) <= t.latest)
        return any(self.is_head(person.then(term.office_zh)) for term in covers)

    def chief(self, people: Iterator[Person]) -> Person | None:
        """Of several the head of state, else the first."""
        found = list(people)
        return next((p for p in found if self.is_head(p)), found[0] if found else None)

    def _named(self, start: int, end: int) -> Iterator[tuple[int, Person]]:
        for index in self.tagged.tags(PERSON, start, end):
            if person := self.tagged.person(index).person:
                yield index, person


@lru_cache(maxsize=4)
def _stood_for(vocabulary: Vocabulary) -> re.Pattern[str]:
    """甲总统的特使, 甲总统（Jia）的女婿: whose name stands before somebody else."""
    return pattern(rf"<P>(?:（[^（）<P>]{{1,40}}）)?的?{one_of(vocabulary.words('stand_in'))}")


@lru_cache(maxsize=4)
def _addressed(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Words for the one addressed: 你, or 殿下, 阁下, 女士 that no name or office goes with."""
    return re.compile(rf"[你您]|{one_of(vocabulary.words('honorific'))}")


def _sentence_end(chars: str, start: int) -> int:
    return next((i for i in range(start, len(chars)) if chars[i] in "。；！\n"), len(chars))
