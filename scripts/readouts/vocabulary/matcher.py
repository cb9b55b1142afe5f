"""Finding of vocabulary names in a text, all at once.

An Aho-Corasick automaton (ahocorasick_rs): one pass, leftmost-longest, offsets in characters.
"""

from __future__ import annotations

from collections.abc import Mapping

from ahocorasick_rs import AhoCorasick, MatchKind

from readouts.vocabulary.records import Token, TokenKind

# Where one name is of two kinds, the one that says more about the text wins.
_PRIORITY: tuple[TokenKind, ...] = ("joint", "event", "organization", "venue", "office", "country", "place", "person")


class Matcher:
    """All names of the vocabularies as one automaton."""

    def __init__(self, names: Mapping[TokenKind, frozenset[str]]) -> None:
        kinds: dict[str, TokenKind] = {}
        for kind in reversed(_PRIORITY):
            kinds.update((name, kind) for name in names.get(kind, ()) if name)
        self._names = sorted(kinds)
        self._kinds = [kinds[name] for name in self._names]
        self._automaton = AhoCorasick(self._names, matchkind=MatchKind.LeftmostLongest)

    def tokens(self, folded: str) -> list[Token]:
        """Names in a folded text, in order and without overlap."""
        return [
            Token(self._kinds[i], start, end, self._names[i])
            for i, start, end in self._automaton.find_matches_as_indexes(folded)
        ]
