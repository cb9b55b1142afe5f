"""Topics of statements, by the terms of topics.csv: one pass of an Aho-Corasick automaton over all that was said."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate

from ahocorasick_rs import AhoCorasick, MatchKind

from readouts.vocabulary import Vocabulary, fold


class TopicMatcher:
    """Counts the terms of each topic in a folded text."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        terms: dict[str, set[str]] = {}
        for topic in vocabulary.topics:
            for term in topic.terms:
                # Two ways to write a term may fold to one.
                terms.setdefault(fold(term), set()).add(topic.topic_id)
        self._terms = sorted(terms)
        self._topics = [sorted(terms[t]) for t in self._terms]
        self._automaton = AhoCorasick(self._terms, matchkind=MatchKind.LeftmostLongest)

    def of_each(self, folded: Sequence[str]) -> list[dict[str, int]]:
        """Of each text the topic identifiers and how many of their terms it holds, by identifier."""
        counts: list[dict[str, int]] = [defaultdict(int) for _ in folded]
        ends = list(accumulate(len(text) + 1 for text in folded))
        # No term runs on over the end of a line.
        for index, start, _end in self._automaton.find_matches_as_indexes("\n".join(folded)):
            for topic in self._topics[index]:
                counts[bisect_right(ends, start)][topic] += 1
        return [dict(sorted(count.items())) for count in counts]
