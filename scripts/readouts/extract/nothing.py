"""Why an article that names a leader gave no encounter, statement or document: a cause, and the words that tell it.

Told from the folded text and the persons named in it alone, so that an article may be left before it is read in full.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from readouts.extract.findings import Nothing
from readouts.extract.nothing_words import Word, nothing_words
from readouts.extract.person_reference import PersonReference
from readouts.terms import Cause
from readouts.vocabulary import HOME, Vocabulary

# A leader and what is told of them stand in one such stretch of text; a comma parts its clauses.
_STOPS = "。！？；\n"
_COMMA = "，"
# A dateline or who reports ends with a colon.
_QUOTE_STOPS = _STOPS + _COMMA + "："
# So far before a word of going stands who goes.
_NEAR = 16
# No more of a text is quoted than reads as one line.
_LONGEST = 40
# What may have been lost counts before what was understood, and that before what others did.
_RANK: dict[Cause, int] = {"unread": 0, "unnamed": 0, "others": 2, "recalled": 2}


@dataclass(frozen=True, slots=True)
class _Hit:
    """Words that tell a cause, at `[start, end)`, in the stretch that begins at `stretch`; `said`: somebody's words."""

    cause: Cause
    said: bool
    stretch: int
    start: int
    end: int
    leader: PersonReference | None

    @property
    def order(self) -> tuple[int, bool, int, bool, int]:
        """The reporter's words first, beside a leader's name before others; a gathering after what is told there."""
        rank = _RANK.get(self.cause, 1 if self.leader else 2)
        return rank, self.said, self.stretch, self.cause == "gathering", self.start


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of text at `[start, end)`, and whom it names: leaders, listed ones first, and their countries.

    `unnamed`: 两国总理, 三国领导人, whose names do not stand there; 双方 may be anybody.
    """

    start: int
    end: int
    leaders: Sequence[PersonReference]
    sides: set[str]
    unnamed: bool


def why_nothing(folded: str, people: Sequence[PersonReference], vocabulary: Vocabulary) -> Nothing:
    """Why an article gave nothing. `people`: the persons whom its folded text names, in order."""
    return _Reader(folded, people, vocabulary).read()


def received_below(folded: str, people: Sequence[PersonReference], vocabulary: Vocabulary, end: int) -> bool:
    """Whether the reporter tells, before `end`, that a leader received somebody who is none: 甲会见冰岛参议员一行."""
    hits = _Reader(folded, people, vocabulary).hits()
    return any(hit.cause == "below" and hit.leader and not hit.said and hit.end <= end for hit in hits)


class _Reader:
    """Reads one article."""

    def __init__(self, folded: str, people: Sequence[PersonReference], vocabulary: Vocabulary) -> None:
        self.folded, self.people, self.vocabulary = folded, people, vocabulary
        self.rules = nothing_words(vocabulary)
        self.starts = [reference.start for reference in people]

    def read(self) -> Nothing:
        """The cause, with the name of the leader whom its words concern, else of the first in the text."""
        leaders = [r for r in self.people if self._leads(r)]
        if not leaders:
            return Nothing("no_leader")
        # A listed name before an unlisted one, which may be no name.
        first = next((r for r in leaders if r.person and r.person.registered), leaders[0])
        at_home = all(map(self._at_home, leaders))
        hits = (hit for hit in self.hits() if not at_home or (hit.leader and not hit.said))
        hit = min(hits, key=lambda h: h.order, default=None)
        if hit is None and at_home:
            return Nothing("one_side", first.name)
        hit = hit or self._together()
        if hit is None:
            return Nothing("no_encounter", first.name)
        return Nothing(hit.cause, (hit.leader or first).name, *self._quoted(hit))

    def _leads(self, reference: PersonReference) -> bool:
        """Somebody printed with a leader's office or title; at home a listed leader's name is enough.

        A short name alone may be a word, and what is printed once behind an office without being listed may be no name.
        """
        person, name = reference.person, reference.name
        if person is None or not name:
            return False
        if self._at_home(reference):
            return True
        if not (reference.office or reference.titled_after) or not self.vocabulary.is_leader(person):
            return False
        return person.registered or (name not in self.vocabulary.countries and self.folded.count(name) > 1)

    def _at_home(self, reference: PersonReference) -> bool:
        person = reference.person
        return person is not None and person.country_code in HOME and reference.name in self.vocabulary.leaders_at_home

    def hits(self) -> Iterator[_Hit]:
        """What the article tells, in the order of the text."""
        stretch: _Stretch | None = None
        for word in self.rules.find(self.folded):
            # Looked through once for the words of a stretch, of which there may be thousands.
            if stretch is None or not stretch.start <= word.start < word.end <= stretch.end:
                stretch = self._stretch(word)
            if not (cause := self._cause(word, stretch)):
                continue
            said = self._said(stretch.start, word.start)
            if said and cause in ("unread", "unnamed"):
                cause = "recalled"
            yield _Hit(cause, said, stretch.start, word.start, word.end, next(iter(stretch.leaders), None))

    def _stretch(self, word: Word) -> _Stretch:
        start, end = self._around(word, _STOPS)
        leaders = [r for r in self._within(start, end) if self._may_meet(r)]
        leaders.sort(key=lambda r: not (r.person and r.person.registered))
        sides = {r.person.country_code for r in leaders if r.person}
        return _Stretch(start, end, leaders, sides, self.rules.unnamed.search(self.folded, start, end) is not None)

    def _said(self, start: int, at: int) -> bool:
        """Whether somebody says what stands at an offset: in its stretch, or before it in the paragraph.

        A stretch that opens with a bare name is the reporter's again.
        """
        if self._says_within(start, at):
            return True
        opens = self._within(start, start + 1)
        if opens and opens[0].bare:
            return False
        return self._says_within(self.folded.rfind("\n", 0, start) + 1, start)

    def _says_within(self, start: int, end: int) -> bool:
        """Whether a verb of saying stands in `[start, end)`."""
        number = bisect_left(self._says, (start, start))
        return number < len(self._says) and self._says[number][1] <= end

    @cached_property
    def _says(self) -> Sequence[tuple[int, int]]:
        """Where verbs of saying stand, looked up once for the words of a text, of which there may be thousands."""
        return [match.span() for match in self.rules.says.finditer(self.folded)]

    def _within(self, start: int, end: int) -> Sequence[PersonReference]:
        """The persons named in `[start, end)`."""
        return self.people[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def _may_meet(self, reference: PersonReference) -> bool:
        person = reference.person
        return person is not None and (self._at_home(reference) or self.vocabulary.is_leader(person))

    def _cause(self, word: Word, stretch: _Stretch) -> Cause | None:
        """What a word tells in its stretch; None where nothing."""
        sides = stretch.sides
        match word.tells:
            case "met":
                return self._time(word, stretch.start) or self._met(stretch)
            case "gathering" if sides - HOME or (sides and stretch.unnamed):
                return self._time(word, stretch.start) or "gathering"
            case "preview" | "journey" if self._goes(word, stretch.start):
                return word.tells
            case "gathering" | "preview" | "journey":
                return None
        return word.tells if stretch.leaders else None

    def _met(self, stretch: _Stretch) -> Cause:
        """Of an encounter that is told as held: what is known of those who met."""
        if len(stretch.sides) > 1 and stretch.sides - HOME:
            return "unread"
        if stretch.unnamed:
            return "unnamed"
        return "below" if stretch.sides else "others"

    def _time(self, word: Word, start: int) -> Cause | None:
        """Of an encounter in the stretch that begins at `start`: whether it is to come, off or past; None of one held.

        Words of time stand in its clause or in the one before.
        """
        clause = self.folded.rfind(_COMMA, start, word.start)
        before = self.folded.rfind(_COMMA, start, max(clause, start))
        if said := self.rules.time.search(self.folded, max(start, before), word.end):
            return self.rules.times[said[0]]
        return "not_held" if self.rules.unheld_behind.match(self.folded, word.end) else None

    def _goes(self, word: Word, start: int) -> bool:
        """Whether a leader goes: the name stands before the word in its clause, in the stretch from `start` on."""
        clause = max(self.folded.rfind(_COMMA, start, word.start) + 1, start)
        return any(self._may_meet(r) and r.end <= word.start <= r.end + _NEAR for r in self._within(clause, word.start))

    def _together(self) -> _Hit | None:
        """甲同乙…: two leaders of two sides in one clause, of whom no word that is known tells what they did."""
        for one, other in zip(self.people, self.people[1:], strict=False):
            # 甲主席和乙总统 are so called in somebody's words.
            if not (one.bare and other.bare) or not self.rules.along.fullmatch(self.folded, one.end, other.start):
                continue
            sides = {r.person.country_code for r in (one, other) if r.person and self._may_meet(r)}
            if len(sides) > 1:
                return _Hit("unread", False, one.start, one.start, other.end, one)
        return None

    def _quoted(self, hit: _Hit) -> tuple[int, int]:
        """Offsets of the clause that tells it, or of as much of it as is worth a line."""
        start, end = self._around(hit, _QUOTE_STOPS)
        if end - start > _LONGEST:
            start = max(start, hit.end - _LONGEST // 2)
        return start, min(end, max(hit.end, start + _LONGEST))

    def _around(self, words: Word | _Hit, stops: str) -> tuple[int, int]:
        """The stretch between stops that holds some words."""
        after = (self.folded.find(stop, words.end) for stop in stops)
        first = max(self.folded.rfind(stop, 0, words.start) for stop in stops) + 1
        return first, min((at for at in after if at >= 0), default=len(self.folded))
