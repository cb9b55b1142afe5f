"""Topics of statements, by the terms of topics.csv: one pass of an Aho-Corasick automaton over what was said."""

from __future__ import annotations

from collections import defaultdict

from ahocorasick_rs import AhoCorasick, MatchKind

from readouts.vocabulary import Vocabulary, fold


class TopicMatcher:
    """Counts the terms of each topic in a folded text."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        terms: dict[str, list[str]] = {}
        for topic in vocabulary.topics:
            for term in topic.terms:
                terms.setdefault(fold(term), []).append(topic.topic_id)
        self._terms = sorted(terms)
        self._topics = [terms[t] for t in self._terms]
        self._automaton = AhoCorasick(self._terms, matchkind=MatchKind.LeftmostLongest)

    def topics(self, folded: str) -> dict[str, int]:
        """Topic identifiers and how many of their terms the text holds, by identifier."""
        counts: dict[str, int] = defaultdict(int)
        for index, _start, _end in self._automaton.find_matches_as_indexes(folded):
            for topic in self._topics[index]:
                counts[topic] += 1
        return dict(sorted(counts.items()))
