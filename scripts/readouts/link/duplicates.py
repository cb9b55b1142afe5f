"""The same report from several files or outlets, and the same words reported twice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from readouts.link.comparable import comparable
from readouts.link.told import Told
from readouts.vocabulary import fold

# Two reports are one when nine tenths of the sentences of the shorter stand in the longer and their lengths are alike.
SHARED = 0.9
ALIKE = 0.75
LEAST_SENTENCES = 3
# Agency, place, day and reporters are of an outlet, not of the report.
_DATELINE = re.compile(r"(?m)^[^\n，。：（]{2,24}(?:电|消息|讯) ?(?:（[^）\n]{0,40}）)?：? ?")
_SENTENCE_END = re.compile(r"[。！？\n]")
_SHORTEST = 8


def sentences(text: str) -> frozenset[str]:
    """The sentences of a text without punctuation and space, those of eight characters and more."""
    parts = (comparable(part) for part in _SENTENCE_END.split(_DATELINE.sub("", fold(text))))
    return frozenset(part for part in parts if len(part) >= _SHORTEST)


def find_duplicates(articles: Sequence[Told]) -> dict[str, str]:
    """Article identifier to that of the earliest article that tells the same report. `articles` must be in order."""
    holders: dict[str, list[int]] = defaultdict(list)
    bodies: list[frozenset[str]] = []
    found: dict[str, str] = {}
    for number, told in enumerate(articles):
        body = sentences(told.article.text)
        bodies.append(body)
        if len(body) < LEAST_SENTENCES:
            continue
        shared: dict[int, int] = defaultdict(int)
        for sentence in body:
            for other in holders[sentence]:
                shared[other] += 1
        for other in sorted(shared):
            small, large = sorted((len(body), len(bodies[other])))
            if shared[other] >= SHARED * small and small >= ALIKE * large:
                found[told.article_id] = found.get(articles[other].article_id, articles[other].article_id)
                break
        for sentence in body:
            holders[sentence].append(number)
    return found


class Repeats:
    """Remembers what was said, to find where the same words were reported before."""

    def __init__(self) -> None:
        self._holders: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._articles: dict[str, str] = {}

    def earlier(self, speaker: str, article_id: str, text: str) -> str | None:
        """The earliest statement of another article by the speaker that holds every sentence of the text, or None."""
        said = sorted(sentences(text))
        if not said:
            return None
        common: list[str] | None = None
        for sentence in said:
            holders = [s for s in self._holders.get((speaker, sentence), ()) if self._articles[s] != article_id]
            common = holders if common is None else [s for s in common if s in holders]
            if not common:
                return None
        return common[0] if common else None

    def add(self, statement_id: str, speaker: str, article_id: str, text: str) -> None:
        """Remember a statement."""
        self._articles[statement_id] = article_id
        for sentence in sentences(text):
            self._holders[speaker, sentence].append(statement_id)
