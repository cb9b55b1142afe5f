"""What the head of a page says before any extraction: its title announces an encounter, or the page holds none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from readouts.measure.sides import Side, find_sides
from readouts.read.article import Article
from readouts.vocabulary import Vocabulary, fold
from readouts.vocabulary.phrase_sets import PhraseSet

# Summits and ceremonies have no one counterpart that a title could name.
_KINDS = frozenset({"talks", "meeting", "call"})
# Sets of words for what leaders do beside or instead of talks: side events, meals, gatherings.
_GATHERINGS: tuple[PhraseSet, ...] = ("activity", "meal", "gathering_attends", "gathering_speaks")
# 某某观察|甲会见乙
_COLUMN = re.compile(r"^[^|丨]{1,20}[|丨]\s*")
_LEAD_PARAGRAPHS = 2
# A dateline or a heading in a paragraph of its own is not yet what the page tells.
_SHORTEST_PARAGRAPH = 20


@dataclass(frozen=True)
class Announcing:
    """Reads heads of pages with a vocabulary."""

    vocabulary: Vocabulary

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word for word, known in self.vocabulary.encounters.items() if known.kind in _KINDS)

    @cached_property
    def _any_words(self) -> frozenset[str]:
        words = set(self.vocabulary.encounters)
        return frozenset(words.union(*(self.vocabulary.words(name) for name in _GATHERINGS)))

    def counterparts(self, title: str) -> list[Side]:
        """Leaders of other countries and bodies whom the title says a leader met; none where it does not say so.

        The title begins with a leader, if not with a column's name and a bar, has a word of encounter, and names
        another with an office of rank leader. A comment on an encounter begins otherwise, and one that is planned or
        was called off says so.
        """
        folded = _COLUMN.sub("", fold(title).strip())
        if not self.tells_of_encounter(folded) or self._has("unheld", folded):
            return []
        sides = find_sides(folded, self.vocabulary)
        abroad = [side for side in sides if side.abroad and side.rank == "leader"]
        if len(sides) < 2 or sides[0].start > 0 or not abroad:
            return []
        return abroad if any(not side.abroad for side in sides) else abroad[1:]

    def tells_of_encounter(self, text: str) -> bool:
        """Whether a text has a word for an encounter of two sides that is no part of an event's name (第三次会晤)."""
        folded = fold(text)
        for word in self._words:
            at = folded.find(word)
            while at >= 0:
                if folded[max(0, at - 1) : at] != "次" and not self._in_event(folded, at):
                    return True
                at = folded.find(word, at + 1)
        return False

    def holds_none(self, article: Article) -> bool:
        """No encounter: title and first paragraphs together have no word for one or name no leader from abroad.

        Left undecided, for no page can be judged by its head alone: titles that name leaders of two sides, but for
        letters, and round-ups of which a later paragraph tells of an encounter.
        """
        title = fold(article.title)
        sides = find_sides(title, self.vocabulary)
        if len(sides) > 1 and any(side.abroad for side in sides) and not self._has("letter", title):
            return False
        paragraphs = [fold(line) for line in article.text.split("\n") if len(line) >= _SHORTEST_PARAGRAPH]
        head = "\n".join((title, *paragraphs[:_LEAD_PARAGRAPHS]))
        return not any(map(self._may_tell, (head, *paragraphs[_LEAD_PARAGRAPHS:])))

    def _may_tell(self, folded: str) -> bool:
        """A word of encounter, and a leader from abroad or leaders without names."""
        if not any(word in folded for word in self._any_words):
            return False
        if self._has("joint", folded):
            return True
        return any(side.abroad for side in find_sides(folded, self.vocabulary))

    def _in_event(self, folded: str, at: int) -> bool:
        return any(t.kind == "event" and t.start <= at < t.end for t in self.vocabulary.tokens(folded))

    def _has(self, phrases: str, folded: str) -> bool:
        return any(phrase in folded for phrase in self.vocabulary.phrases.get(phrases, ()))
