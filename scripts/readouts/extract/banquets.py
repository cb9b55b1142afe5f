"""Banquets for several leaders that a report tells beside its encounters, with the guests who came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from readouts.extract.dates import Reference
from readouts.extract.encounter_dates import EncounterDates
from readouts.extract.encounter_words import encounter_words
from readouts.extract.expressions import PERSON, PLAIN, SPEECH, one_of, pattern
from readouts.extract.findings import Attendance, Cell, Encounter
from readouts.extract.meals import meal_given
from readouts.extract.setting import read_place
from readouts.extract.tagging import Tagged
from readouts.extract.telling import Telling
from readouts.vocabulary import EncounterWord, Vocabulary

# For fewer guests it is a side event of what host and guest did that day.
_SEVERAL = 2
_TWO = 2
# How far behind the meal it is told who came to it: what the host said stands between.
_BEHIND = 1500


class BanquetWords:
    """The expressions for banquets, made from the words of phrases.csv; `hint` is a cheap look first."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        words = vocabulary.words
        given = meal_given(vocabulary)
        self.hint = re.compile(given)
        guests = rf"(?:{one_of(words('guests_unnamed'))}|<J>)"
        # 甲在某地举行午宴，款待在此间的各国领导人; or without them: 甲设午宴。乙、丙应邀出席。
        self.given = pattern(
            rf"(?P<host><P>)(?:和(?:夫人)?<P>)?{PLAIN}{{0,40}}?(?P<word>{given})(?:，?{PLAIN}{{0,40}}?(?P<guests>{guests}){PLAIN}{{0,12}}?(?=[，。])|(?=。))"
        )
        others = rf"[^，。；：<P>{SPEECH}]{{0,30}}"
        came = one_of((*(w for w in words("gathering_attends") if "主持" not in w), *words("attends")))
        # Atomic, since each part of the list ends at the next name, however it is read.
        listed = rf"(?P<list><P>(?>(?:[、和与及，]|以及|等{others}?，?(?:以及|和|及)){others}<P>)+)"
        listed += rf"(?!{PLAIN}{{0,24}}(?:未|没有?|缺席|派))"
        # 乙、丙和丁等应邀赴宴
        self.came = pattern(rf"[。\n ]*{PLAIN}{{0,16}}?{listed}{PLAIN}{{0,24}}?{came}")
        # 巴西议长乙、丙和丁等出席了早餐会。 further behind, with the meal: its last two characters
        noun = one_of(words("meal"))
        self.came_to = pattern(
            rf"(?<=[。\n]){listed}(?:等{PLAIN}{{0,12}}?)?"
            rf"(?:应邀|分别|一同|共同)*(?:出席|参加)了?(?:[这此本该]次|当[天晚]的)?{PLAIN}{{0,6}}?(?P<noun>{noun})(?=[，。])"
        )
        self.came_at_once = pattern(
            rf"。\s*{listed}(?:等{PLAIN}{{0,12}}?)?(?:应邀|分别|一同|共同|陆续)*(?:赴宴|(?:出席|参加)了?(?:{PLAIN}{{0,6}}?{noun})?)(?=[，。])"
        )
        self.here = re.compile("此间|当地|这里|此地")


@lru_cache(maxsize=4)
def banquet_words(vocabulary: Vocabulary) -> BanquetWords:
    """The expressions for a vocabulary, compiled once."""
    return BanquetWords(vocabulary)


class BanquetReader:
    """Reads the banquets of one article. `chars`: the tagged text with what leaders said blanked out."""

    def __init__(self, tagged: Tagged, vocabulary: Vocabulary, chars: str, reference: Reference | None) -> None:
        self.tagged, self.vocabulary, self.chars = tagged, vocabulary, chars
        self.rules, self.met = banquet_words(vocabulary), encounter_words(vocabulary)
        self.dates = EncounterDates(tagged, vocabulary, chars, reference)

    def read(self, told: Sequence[Encounter]) -> list[Encounter]:
        """The banquets whose guests the sentence behind names, but for that which one `told` is already."""
        found: list[Encounter] = []
        for start, end, _ in self.tagged.sentences_with(self.rules.hint, self.chars):
            for match in self.rules.given.finditer(self.chars, start, end):
                banquet = self._banquet(match, start, end)
                if banquet and not any(set(e.principals) == set(banquet.principals) for e in told):
                    found.append(self._placed(banquet, match, [*told, *found]))
        return found

    def _banquet(self, match: re.Match[str], start: int, end: int) -> Encounter | None:
        if not match["guests"] and PERSON in self.chars[start : match.start("host")]:
            return None  # 甲为乙举行晚宴。丙、丁参加。
        at_once = self.rules.came if match["guests"] else self.rules.came_at_once
        came = at_once.match(self.chars, end - 1) or self._came_to(match["word"], end)
        if came is None or self.met.not_now(self.chars, start, match.end()):
            return None
        host = next(self._named([match.start("host")]), None)
        guests = [
            a for a in self._named(self.tagged.tags(PERSON, *came.span("list"))) if host and self._abroad(a, host)
        ]
        if host is None or len({a.person.person_id for a in guests}) < _SEVERAL:
            return None
        word, rule = match["word"], "encounter.banquet"
        at = match.span("word")
        telling = Telling(EncounterWord(word, "ceremony", "in_person", "with"), *at, (), None, False, False, rule)
        date, cells = self.dates.read(telling, start)
        if self.dates.to_come(date):
            return None
        past = self.dates.long_past(date)
        span = self.tagged.span(*at)
        place_id, venue = read_place(self.tagged, self.vocabulary, start, end, cells)
        told = [
            Cell("kind", "ceremony", span.start, span.end, rule),
            Cell("format", "in_person", span.start, span.end, rule),
        ]
        return Encounter(
            "ceremony", "in_person", "mentions" if past else "reports", date, span.start, span.end,
            place_id=place_id, venue=venue, attendance=[host, *guests], cells=[*told, *cells],
        )  # fmt: skip

    def _came_to(self, word: str, end: int) -> re.Match[str] | None:
        """Guests of whom it is told further behind that they came to the meal of a word."""
        found = self.rules.came_to.finditer(self.chars, end, end + _BEHIND)
        return next((match for match in found if match["noun"][-_TWO:] == word[-_TWO:]), None)

    def _abroad(self, guest: Attendance, host: Attendance) -> bool:
        """Whether a guest is a leader; one of the host's own side is none."""
        person = guest.person
        return self.vocabulary.is_leader(person) and person.country_code != host.person.country_code

    def _named(self, indices: Sequence[int] | Iterator[int]) -> Iterator[Attendance]:
        for index in indices:
            reference = self.tagged.person(index)
            if reference.person and self.vocabulary.is_leader(reference.person):
                yield Attendance(reference.person, "principal", reference.start, reference.end, "principal.listed")

    def _placed(self, banquet: Encounter, match: re.Match[str], told: Sequence[Encounter]) -> Encounter:
        """在此间, or in a building abroad: the city of the encounter of the host that is told last before it."""
        host = banquet.attendance[0].person
        before = [e for e in told if e.start < banquet.start and e.place_id and e.role == "reports"]
        last = max(
            (e for e in before if host.person_id in {p.person_id for p in e.principals}),
            key=lambda e: e.start,
            default=None,
        )
        cell = next((c for c in last.cells if c.column == "place_id"), None) if last else None
        if banquet.place_id or last is None or cell is None or banquet.date not in ("", last.date):
            return banquet
        place = self.vocabulary.places_by_id[last.place_id]
        here = self.rules.here.search(self.chars, match.start(), match.end())
        if not here and place.country_code == host.country_code:
            return banquet
        cells = [*banquet.cells, replace(cell, rule="place.of_same_day")]
        return replace(banquet, place_id=last.place_id, cells=cells)
