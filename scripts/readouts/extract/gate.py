"""A first look at an article: whether it can hold an encounter, a leader's message or a document of leaders at all.

Most pages of a crawl hold none. The look takes a tenth of the time of a full reading and may only err on the side of
reading, but for what bodies issue on a page that names no leader: that is no document of leaders.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from readouts.extract.body import sentences
from readouts.extract.document_parties import (
    are_parties,
    are_states,
    names_summit,
    sides_named,
    sides_of_title,
    tells_of_both,
)
from readouts.extract.document_words import document_words
from readouts.extract.expressions import one_of, side_in_short
from readouts.extract.person_reference import PersonReference
from readouts.extract.roundup import is_roundup
from readouts.vocabulary import Found, Token, Vocabulary, fold, of_two_sides

# Markup is ASCII, but for the words that it shows; of bytes it is taken out fast.
_ASCII = bytes(range(0x80))
_LINE = re.compile(r"[^\n]+")
_STATES = 2
_TITLE = re.compile("《(?P<title>[^《》]{2})")


class Gate:
    """Knows the words without which an article holds nothing."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        named = {*vocabulary.encounters, *vocabulary.document_actions}
        sent = {*vocabulary.words("letter"), *vocabulary.words("wire"), *vocabulary.words("calls_on")}
        # 举行特别会议: a meeting alone is of anybody
        named |= {f"{how}会议" for how in ("举行", "召开", *vocabulary.words("session_manner"))}
        self._words = re.compile(one_of({*named, *sent, *vocabulary.words("joint_event"), *vocabulary.words("meal")}))
        self._vocabulary = vocabulary
        self._agreed = document_words(vocabulary).hint
        # 甲乙两国, 甲乙丙领导人
        side = side_in_short(vocabulary.abbreviations)
        self._sides = re.compile(f"{side}{{2}}(?:[两三四五六七]国|双方|领导人|等[^，。；]{{0,4}}国家)")
        self._leaders, self._abroad = _numbers(vocabulary)
        self._at_home = vocabulary.leaders_at_home
        self._met = re.compile(one_of(vocabulary.encounters))

    def may_hold(self, folded: str) -> bool:
        """Whether a folded text has a word of meeting, writing or signing. Asked first, since it takes least."""
        return self._words.search(folded) is not None

    def may_announce(self, markup: str) -> bool:
        """Whether the words in a markup have one of meeting, so that a title in it may announce an encounter."""
        shown = markup.encode("utf-8", "ignore").translate(None, _ASCII).decode("utf-8")
        return "&#" in markup or self._met.search(fold(shown)) is not None

    def names_leaders(self, found: Iterable[Found]) -> bool:
        """Whether the names of a text are of a leader of elsewhere or a leader's office, and of something abroad."""
        names = {number for number, _, _ in found}
        return not (names.isdisjoint(self._leaders) or names.isdisjoint(self._abroad))

    def may_meet(self, folded: str, people: Iterable[PersonReference]) -> bool:
        """Whether leaders of two sides are among those whom a text names, without whom no encounter is read.

        A round-up may name one side in its heading alone.
        """
        if is_roundup(folded):
            return True
        return of_two_sides(
            [r.person.country_code for r in people if r.person and self._vocabulary.is_leader(r.person)]
        )

    def may_agree(self, folded: str, tokens: Sequence[Token]) -> bool:
        """Whether a sentence has a word of signing, and names what is_between_states looks for, with the one before it.

        Without an encounter no other document counts.
        """
        start = 0
        for line in folded.split("\n"):
            end = start + len(line)
            if self._agreed.search(folded, start, end):
                titles = _TITLE.finditer(folded, start, end)
                if any(sides_of_title(title["title"], self._vocabulary) for title in titles):
                    return True
                if sides_named(line, self._vocabulary) or names_summit(line, self._vocabulary):
                    return True
                if self._agrees(folded, start, end, tokens):
                    return True
            start = end + 1
        return False

    def may_agree_alone(self, folded: str, found: Sequence[Found]) -> bool:
        """Whether a sentence has a word of signing, on a page that names no leader, and names two states itself.

        What gatherings and organizations issue counts beside leaders alone, but for what a summit declares.
        """
        matcher = self._vocabulary.matcher
        lines = [line for line in _LINE.finditer(folded) if self._agreed.search(folded, *line.span())]
        if any(names_summit(line[0], self._vocabulary) for line in lines):
            return True
        countries = {number for number, _, _ in found if matcher.kinds[number] in ("country", "organization")}
        if not lines or (len(countries) < _STATES and not self._sides.search(folded)):
            return False
        tokens = matcher.tokens(found)
        for line in lines:
            for sentence in sentences(folded, *line.span()):
                if not self._agreed.search(folded, sentence.start, sentence.end):
                    continue
                named = [t for t in tokens if sentence.start <= t.start < sentence.end]
                if are_states(named, folded[sentence.start : sentence.end], self._vocabulary):
                    return True
        return False

    def _agrees(self, folded: str, start: int, end: int, tokens: Sequence[Token]) -> bool:
        """Whether a sentence of the paragraph at `[start, end)` may tell of a document of states."""
        before = start
        for sentence in sentences(folded, start, end):
            if self._agreed.search(folded, sentence.start, sentence.end):
                since = start if tells_of_both(folded[sentence.start : sentence.end]) else before
                named = [t for t in tokens if since <= t.start < sentence.end]
                if are_parties(named, self._vocabulary):
                    return True
            before = sentence.start
        return False

    def leader_at_home(self, found: Iterable[Found]) -> str:
        """The first leader of the reporting side among the names of a text, as printed; empty where none is named."""
        names, kinds = self._vocabulary.matcher.names, self._vocabulary.matcher.kinds
        printed = (names[number] for number, _, _ in found if kinds[number] == "person")
        return next((name for name in printed if name in self._at_home), "")


def _numbers(vocabulary: Vocabulary) -> tuple[frozenset[int], frozenset[int]]:
    """The numbers of the names of leaders of elsewhere and of leaders' offices, and those of what is abroad."""
    leaders, abroad = set(), set()
    for number, (name, kind) in enumerate(zip(vocabulary.matcher.names, vocabulary.matcher.kinds, strict=True)):
        match kind:
            case "person":
                if name in vocabulary.leaders_abroad:
                    leaders.add(number)
                if name in vocabulary.foreign_names:
                    abroad.add(number)
            case "office":
                if name in vocabulary.leaders_offices:
                    leaders.add(number)
            case "country" | "organization" | "joint" | "event":
                abroad.add(number)
    return frozenset(leaders), frozenset(abroad)
