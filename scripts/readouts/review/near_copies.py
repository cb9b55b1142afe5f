"""Articles whose texts are nearly one: the same report with some words changed, which the build takes for two."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from math import ceil

from readouts.link.comparable import comparable
from readouts.review.finding import Finding
from readouts.review.places import Places
from readouts.review.rows import Tables, rows
from readouts.rows import ArticleRow
from readouts.vocabulary import fold

# What is compared are runs of so many characters.
_RUN = 5
# Two texts are nearly one that share so much of the runs of both (Jaccard). Five words changed in a brief leave 0.6 to
# 0.9; reports of two receptions, which follow one pattern, share 0.4 at most.
_ALIKE = 0.5
# So many of their rarest runs two texts alike have in common, if they are that long.
_COMMON = 20


def near_copies(tables: Tables, places: Places) -> Iterator[Finding]:
    """A warning at each article that is nearly one before it, by identifier, and is not told as its duplicate."""
    articles = sorted(rows(tables, ArticleRow), key=lambda row: row.article_id)
    for first, second, share in _pairs([_runs(row.text or "") for row in articles]):
        one, other = articles[first], articles[second]
        told = one.article_id == other.duplicate_of or other.article_id == one.duplicate_of
        if told or one.source_file == other.source_file:
            continue
        message = f"is nearly the text of {one.source_file}: of all runs of {_RUN} characters both hold {share:.0%}"
        remedy = "take one of the two out; a report of its own has words of its own"
        place = places.of_span(other.article_id, 0, 1) or places.of_file(other.source_file)
        yield Finding(*place, "article.near_copy", message, remedy, "warning")


def _runs(text: str) -> frozenset[str]:
    words = comparable(fold(text))
    return frozenset(words[at : at + _RUN] for at in range(len(words) - _RUN + 1))


def _pairs(texts: Sequence[frozenset[str]]) -> Iterator[tuple[int, int, float]]:
    """Each pair of texts that is alike, with what they share of the runs of both.

    The rarest runs of a text are enough to find it by (prefix filtering): two texts alike have some of them in common.
    """
    counts = Counter(chain.from_iterable(texts))
    rank = {run: number for number, run in enumerate(sorted(counts, key=lambda run: (counts[run], run)))}
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        least = ceil(_ALIKE * len(text))
        rare = sorted(text, key=rank.__getitem__)[: len(text) - least + _COMMON]
        rare = [run for run in rare if counts[run] > 1]
        found = Counter(chain.from_iterable(holders[run] for run in rare))
        for other in sorted(found):
            if found[other] < min(_COMMON, least) or len(texts[other]) < least:
                continue
            shared = len(text & texts[other])
            if (share := shared / (len(text) + len(texts[other]) - shared)) >= _ALIKE:
                yield other, number, share
        for run in rare:
            holders[run].append(number)
