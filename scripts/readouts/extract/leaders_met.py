"""Whom words for an encounter mean that name the leaders met by their countries: 甲分别与乙丙两国领导人会谈."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from readouts.extract.encounter_words import SEVERALLY, encounter_words
from readouts.extract.expressions import JOINT, PERSON, PLAIN, one_of, pattern
from readouts.extract.tagging import Tagged
from readouts.extract.telling import Telling
from readouts.vocabulary import Vocabulary

# 甲4日，分别与乙、丙, before 两国领导人
_ALONG = rf"(?:{SEVERALLY})?(?:同|与|跟|和)(?:[来到]访的)?"
_HOST = r"(?P<host><P>)(?![的和、])[^。；<P><J>]{0,40}?"
_SIDES = r"(?P<sides>(?:[一-鿿、]|<L>){0,16}?)"
_OBJECT = pattern(rf"{_HOST}{_ALONG}{_SIDES}\Z")
_WITHIN = 80


@lru_cache(maxsize=4)
def _met(vocabulary: Vocabulary) -> re.Pattern[str]:
    """甲4日分别与乙丙两国领导人举行会谈, 甲会见了乙丙两国领导人"""
    along, received = one_of(vocabulary.encounters_of("with")), one_of(vocabulary.encounters_of("object"))
    return pattern(
        rf"{_HOST}(?:{_ALONG}{_SIDES}<J>(?!的){PLAIN}{{0,12}}?(?P<word>{along})"
        rf"|(?P<received>{received})了?(?:[来到]访的)?{_SIDES.replace('sides', 'guests')}<J>(?!的))"
    )


class LeadersMet:
    """Finds them in one article. `chars`: the tagged text of which only what the reporter says is left."""

    def __init__(self, tagged: Tagged, vocabulary: Vocabulary, chars: str) -> None:
        self.tagged, self.vocabulary, self.chars = tagged, vocabulary, chars
        self.rules = encounter_words(vocabulary)

    def is_object(self, joint: int, start: int) -> bool:
        """甲与乙丙两国领导人举行会谈: whether those whom a joint subject means are whom somebody met."""
        return _OBJECT.search(self.chars, max(start, joint - _WITHIN), joint) is not None

    def tellings(self, start: int, end: int) -> Iterator[Telling]:
        """One of the host with each leader, as the text names them last before; none where one is not named."""
        if JOINT not in self.chars[start:end]:
            return
        for match in _met(self.vocabulary).finditer(self.chars, start, end):
            group = "word" if match["word"] else "received"
            if self.rules.not_now(self.chars, match.start(), match.end()):
                continue
            countries = self._countries(self.tagged.text(*match.span("sides" if match["word"] else "guests")))
            guests = self._named(match.start(), countries)
            for guest in guests if len(guests) == len(countries) else ():
                word, people = self.rules.words[match[group]], (match.start(), guest)
                yield Telling(word, *match.span(group), people, None, False, False, "encounter.leaders_met")

    def _countries(self, said: str) -> list[tuple[str, ...]]:
        """The codes that each country of 冰岛和斐济, 冰、斐 or 冰斐 may stand for."""
        named = [t for t in self.vocabulary.tokens(said) if t.kind == "country"]
        if named:
            return [(self.vocabulary.countries[t.name],) for t in named]
        return [codes for letter in said if (codes := self.vocabulary.abbreviations.get(letter))]

    def _named(self, end: int, countries: list[tuple[str, ...]]) -> list[int]:
        """The leader of each of the countries whom the text names last before `end`."""
        people = ((i, self.tagged.person(i).person) for i in self.tagged.tags(PERSON, 0, end))
        last = {p.country_code: i for i, p in people if p and self.vocabulary.is_leader(p)}
        return [
            next(last[code] for code in codes if code in last)
            for codes in countries
            if not last.keys().isdisjoint(codes)
        ]
