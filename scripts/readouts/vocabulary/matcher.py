"""Finding of vocabulary names in a text, all at once.

An Aho-Corasick automaton (ahocorasick_rs): one pass, leftmost-longest, offsets in characters.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from ahocorasick_rs import AhoCorasick, MatchKind

from readouts.vocabulary.records import Token, TokenKind

# Where one name is of two kinds, the one that says more about the text wins.
_PRIORITY: tuple[TokenKind, ...] = ("joint", "event", "organization", "venue", "office", "country", "place", "person")


# The number of a name, and where it starts and ends.
Found: TypeAlias = tuple[int, int, int]


class Matcher:
    """All names of the vocabularies as one automaton; a name is known by its number in `names`, as is its kind."""

    def __init__(self, names: Mapping[TokenKind, frozenset[str]]) -> None:
        kinds: dict[str, TokenKind] = {}
        for kind in reversed(_PRIORITY):
            kinds.update((name, kind) for name in names.get(kind, ()) if name)
        self.names = sorted(kinds)
        self.kinds = [kinds[name] for name in self.names]
        self._automaton = AhoCorasick(self.names, matchkind=MatchKind.LeftmostLongest)

    def find(self, folded: str) -> list[Found]:
        """Names in a folded text by their numbers, in order and without overlap."""
        return self._automaton.find_matches_as_indexes(folded)

    def tokens(self, found: Iterable[Found]) -> list[Token]:
        """What was found as tokens, of which a text that is let go at a first look needs none."""
        return [Token(self.kinds[i], start, end, self.names[i]) for i, start, end in found]
