"""A first look at an article: whether it can hold an encounter, a leader's message or a document of leaders at all.

Most pages of a crawl hold none. The look takes a tenth of the time of a full reading and may only err on the side of
reading, but for what bodies issue on a page that names no leader: that is no document of leaders.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from readouts.extract.expressions import one_of
from readouts.vocabulary import Found, Vocabulary


class Gate:
    """Knows the words without which an article holds nothing."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        named = {*vocabulary.encounters, *vocabulary.document_actions}
        self._words = re.compile(one_of({*named, *vocabulary.words("letter"), *vocabulary.words("joint_event")}))
        self._leaders, self._abroad = _numbers(vocabulary)

    def may_hold(self, folded: str) -> bool:
        """Whether a folded text has a word of meeting, writing or signing. Asked first, since it takes least."""
        return self._words.search(folded) is not None

    def names_leaders(self, found: Iterable[Found]) -> bool:
        """Whether the names of a text are of a leader of elsewhere or a leader's office, and of something abroad."""
        names = {number for number, _, _ in found}
        return not (names.isdisjoint(self._leaders) or names.isdisjoint(self._abroad))


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
