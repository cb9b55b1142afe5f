"""A first look at an article: whether it can hold an encounter, a leader's message or a document of leaders at all.

Most pages of a crawl hold none. The look takes a tenth of the time of a full reading and may only err on the side of
reading, but for what bodies issue on a page that names no leader: that is no document of leaders.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from readouts.extract.expressions import one_of
from readouts.vocabulary import Token, Vocabulary


class Gate:
    """Knows the words without which an article holds nothing."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        named = {*vocabulary.encounters, *vocabulary.document_actions}
        self._words = re.compile(one_of({*named, *vocabulary.words("letter"), *vocabulary.words("joint_event")}))
        self._leaders = vocabulary.leaders_abroad
        self._at_home = vocabulary.leaders_at_home
        self._offices = vocabulary.leaders_offices
        self._foreign = vocabulary.foreign_names

    def may_hold(self, folded: str) -> bool:
        """Whether a folded text has a word of meeting, writing or signing. Asked first, since it takes least."""
        return self._words.search(folded) is not None

    def names_leaders(self, tokens: Sequence[Token]) -> bool:
        """Whether the names of a text are of a leader of elsewhere or a leader's office, and of something abroad."""
        leader = abroad = False
        for token in tokens:
            match token.kind:
                case "person":
                    leader = leader or token.name in self._leaders
                    abroad = abroad or token.name in self._foreign
                case "office":
                    leader = leader or token.name in self._offices
                case "country" | "organization" | "joint" | "event":
                    abroad = True
            if leader and abroad:
                return True
        return False

    def leader_at_home(self, tokens: Sequence[Token]) -> str:
        """The first leader of the reporting side among the names of a text, as printed; empty where none is named."""
        return next((t.name for t in tokens if t.kind == "person" and t.name in self._at_home), "")
