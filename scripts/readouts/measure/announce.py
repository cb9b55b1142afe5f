"""What a page's head says before any extraction: that its title announces an encounter of leaders, or that it holds none."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from readouts.measure.sides import Side, find_sides
from readouts.read.article import Article
from readouts.vocabulary import Vocabulary, fold

# Summits and ceremonies have no one counterpart that a title could name.
_KINDS = frozenset({"talks", "meeting", "call"})
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
        return frozenset(self.vocabulary.encounters) | self.vocabulary.phrases.get("activity", {}).keys()

    @cached_property
    def _unheld(self) -> frozenset[str]:
        return frozenset(self.vocabulary.phrases.get("unheld", ()))

    def counterparts(self, title: str) -> list[Side]:
        """Those of another country or a body of countries whom the title says a leader met; none where it does not say so.

        The title begins with a leader, has a word of encounter, and names another with an office of rank leader. A
        comment on an encounter begins otherwise, and one that is planned or was called off says so.
        """
        folded = fold(title).strip()
        if not self.tells_of_encounter(folded) or any(word in folded for word in self._unheld):
            return []
        sides = find_sides(folded, self.vocabulary)
        abroad = [side for side in sides if side.abroad and side.rank == "leader"]
        if len(sides) < 2 or sides[0].start > 0 or not abroad:
            return []
        return abroad if any(not side.abroad for side in sides) else abroad[1:]

    def tells_of_encounter(self, text: str) -> bool:
        """Whether a text has a word for an encounter of two sides."""
        return any(word in fold(text) for word in self._words)

    def holds_none(self, article: Article) -> bool:
        """No encounter of leaders: title and first paragraphs have no word for one, or name no leader from abroad."""
        paragraphs = [line for line in article.text.split("\n") if len(line) >= _SHORTEST_PARAGRAPH]
        head = fold("\n".join((article.title, *paragraphs[:_LEAD_PARAGRAPHS])))
        if not any(word in head for word in self._any_words):
            return True
        tokens = self.vocabulary.tokens(head)
        return not any(token.kind == "joint" for token in tokens) and not any(
            side.abroad for side in find_sides(head, self.vocabulary)
        )
