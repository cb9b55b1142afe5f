"""Why an article that names a leader gave no encounter, statement or document: a cause, and the words that tell it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readouts.extract.expressions import JOINT, PERSON, pattern
from readouts.extract.findings import Nothing
from readouts.extract.nothing_words import Word, nothing_words
from readouts.extract.person_reference import PersonReference
from readouts.extract.tagging import Tagged
from readouts.terms import Cause
from readouts.vocabulary import HOME, Vocabulary

# A leader and what is told of them stand in one such stretch of text; a comma parts its clauses.
_STOPS = "。！？；\n"
_COMMA = "，"
# A dateline or who reports ends with a colon.
_QUOTE_STOPS = _STOPS + _COMMA + "："
_PAIR = pattern(r"(?P<one><P>)[^，。；！？\n<P>]{0,40}[同与和](?P<other><P>)")
# No more of a text is quoted than reads as one line.
_LONGEST = 40
# What may have been lost counts before what was understood, and that before what others did.
_RANK: dict[Cause, int] = {"unread": 0, "unnamed": 0, "others": 2}


@dataclass(frozen=True, slots=True)
class _Hit:
    """Words that tell a cause, at `[start, end)` of the tagged text, in the stretch that begins at `stretch`."""

    cause: Cause
    stretch: int
    start: int
    end: int
    leader: PersonReference | None

    @property
    def order(self) -> tuple[int, int, bool, int]:
        """The first counts, beside a leader's name before others; a gathering after what else is told there."""
        rank = _RANK.get(self.cause, 1 if self.leader else 2)
        return rank, self.stretch, self.cause == "gathering", self.start


class NothingReader:
    """Reads why one article gave nothing. `chars`: the tagged text with what leaders said blanked out."""

    def __init__(self, tagged: Tagged, vocabulary: Vocabulary, chars: str) -> None:
        self.tagged, self.vocabulary, self.chars = tagged, vocabulary, chars
        self.rules = nothing_words(vocabulary)

    def read(self) -> Nothing:
        """The cause, with the name of the leader whom its words concern, else of the first in the text."""
        leaders = [r for r in self.tagged.people if self._leads(r)]
        if not leaders:
            return Nothing("no_leader")
        # A listed name before an unlisted one, which may be no name.
        first = next((r for r in leaders if r.person and r.person.registered), leaders[0])
        hit = min(self._hits(), key=lambda h: h.order, default=None)
        if all(map(self._at_home, leaders)) and (hit is None or hit.leader is None):
            return Nothing("one_side", first.name)
        hit = hit or self._together() or self._in_speech()
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
        return person.registered or (name not in self.vocabulary.countries and self.tagged.body.folded.count(name) > 1)

    def _at_home(self, reference: PersonReference) -> bool:
        person = reference.person
        return person is not None and person.country_code in HOME and reference.name in self.vocabulary.leaders_at_home

    def _hits(self) -> Iterator[_Hit]:
        """What the reporter tells, in the order of the text."""
        for word in self.rules.find(self.chars):
            start, end = self._around(word.start, word.end, _STOPS)
            people = [self.tagged.person(i) for i in range(start, end) if self.chars[i] == PERSON]
            leaders = [r for r in people if r.person and (self._at_home(r) or self.vocabulary.is_leader(r.person))]
            leaders.sort(key=lambda r: not (r.person and r.person.registered))
            if cause := self._cause(word, start, end, leaders):
                yield _Hit(cause, start, word.start, word.end, leaders[0] if leaders else None)

    def _cause(self, word: Word, start: int, end: int, leaders: Sequence[PersonReference]) -> Cause | None:
        """What a word tells in its stretch `[start, end)`, which names `leaders`; None where nothing."""
        sides = {r.person.country_code for r in leaders if r.person}
        match word.tells:
            case "met":
                return self._time(self.chars, word, start) or self._met(start, end, sides)
            case "gathering" if sides - HOME or (sides and self._unnamed(start, end)):
                return self._time(self.chars, word, start) or "gathering"
            case "preview" | "journey" if self.rules.goes.search(self.chars, start, word.end):
                return word.tells
            case "gathering" | "preview" | "journey":
                return None
        return word.tells if leaders else None

    def _met(self, start: int, end: int, sides: set[str]) -> Cause:
        """Of an encounter that is told as held: what is known of those who met."""
        if len(sides) > 1 and sides - HOME:
            return "unread"
        if self._unnamed(start, end):
            return "unnamed"
        return "below" if sides else "others"

    def _time(self, chars: str, word: Word, start: int) -> Cause | None:
        """Of an encounter in the stretch that begins at `start`: whether it is to come, off or past; None of one held.

        Words of time stand in its clause or in the one before.
        """
        clause = chars.rfind(_COMMA, start, word.start)
        before = chars.rfind(_COMMA, start, max(clause, start))
        if said := self.rules.time.search(chars, max(start, before), word.end):
            return self.rules.times[said[0]]
        return "not_held" if self.rules.unheld_behind.match(chars, word.end) else None

    def _unnamed(self, start: int, end: int) -> bool:
        """两国总理, 三国领导人: leaders whose names do not stand there; 双方 may be anybody."""
        joint = (i for i in range(start, end) if self.chars[i] == JOINT)
        if any(self.tagged.text(i, i + 1).endswith(self.rules.heads) for i in joint):
            return True
        return self.rules.unnamed.search(self.chars, start, end) is not None

    def _together(self) -> _Hit | None:
        """甲同乙…: two leaders of two sides in one clause, of whom no word that is known tells what they did."""
        for match in _PAIR.finditer(self.chars):
            pair = [self.tagged.person(match.start(side)) for side in ("one", "other")]
            sides = {r.person.country_code for r in pair if r.person and self.vocabulary.is_leader(r.person)}
            if len(sides) > 1:
                return _Hit("unread", match.start(), *match.span(), pair[0])
        return None

    def _in_speech(self) -> _Hit | None:
        """An encounter that only somebody's words name."""
        chars = self.tagged.chars
        word = next((word for word in self.rules.find(chars) if word.tells == "met"), None)
        if word is None:
            return None
        start, _ = self._around(word.start, word.end, _STOPS)
        return _Hit(self._time(chars, word, start) or "recalled", start, word.start, word.end, None)

    def _quoted(self, hit: _Hit) -> tuple[int, int]:
        """Offsets of the clause that tells it, or of as much of it as is worth a line."""
        span = self.tagged.span(*self._around(hit.start, hit.end, _QUOTE_STOPS))
        word = self.tagged.span(hit.start, hit.end)
        start = max(span.start, word.end - _LONGEST // 2) if span.end - span.start > _LONGEST else span.start
        return start, min(span.end, max(word.end, start + _LONGEST))

    def _around(self, start: int, end: int, stops: str) -> tuple[int, int]:
        """The stretch between stops around `[start, end)` of the tagged text."""
        chars = self.tagged.chars
        after = (chars.find(stop, end) for stop in stops)
        first = max(chars.rfind(stop, 0, start) for stop in stops) + 1
        return first, min((at for at in after if at >= 0), default=len(chars))
