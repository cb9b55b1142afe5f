"""Parting of the articles read: files that hold something are kept whole, of the others only why they hold nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from readouts.extract.findings import Findings, Nothing
from readouts.extract.readout import Extractor
from readouts.link import Left, Told, left
from readouts.measure.announce import Announcing
from readouts.read.article import Article, Reading, Refusal, stumbled
from readouts.terms import Cause

_Extracted = tuple[Article, Findings | Nothing]


def attempt(article: Article, extractor: Extractor, whole: bool = True) -> Findings | Nothing | Refusal:
    """What an article holds or why it holds nothing, as `Extractor.extract` says; a refusal where a rule stumbles."""
    try:
        return extractor.extract(article.text, article.published_on, whole)
    except Exception as error:
        return stumbled(article.source_file, error)


def extracted(reading: Reading, extractor: Extractor) -> list[_Extracted] | Refusal:
    """The articles of a file with what they hold or why they hold nothing; a refusal where a rule stumbles over one.

    Of several stories in one file each is read whole, since the file is kept whole.
    """
    told: list[_Extracted] = []
    for article in reading.articles:
        found = attempt(article, extractor, whole=len(reading.articles) > 1)
        if isinstance(found, Refusal):
            return found
        told.append((article, found))
    return told


class Sorting:
    """Extracts what is read, reading after reading.

    `kept`: the articles to link; `again`: the files that held one of them once more, by its identifier; `left`: the
    other articles of which there is something to say, by their texts' hashes; `nothing`: how many gave nothing, by
    cause.
    """

    def __init__(self, extractor: Extractor) -> None:
        self.extractor, self.announcing = extractor, Announcing(extractor.vocabulary)
        self.kept: list[Told] = []
        self.again: dict[str, list[str]] = {}
        self.left: dict[str, Left] = {}
        self.nothing: Counter[Cause] = Counter()
        self._held: set[str] = set()
        self._names: Counter[str] = Counter()

    def add(self, reading: Reading) -> Refusal | None:
        """Extract the articles of a file; a refusal where a rule stumbled over one of them.

        One met again is not kept: memory does not grow with a crawl's repeats.
        """
        articles = reading.articles
        if len(articles) == 1 and (known := _dated_id(articles[0])) in self._held:
            self.again.setdefault(known, []).append(articles[0].source_file)
            return None
        told = extracted(reading, self.extractor)
        if isinstance(told, Refusal):
            return told
        # A file is kept whole: a story beside a readout on one page is part of the page.
        if any(isinstance(found, Findings) and found.hold_something for _, found in told):
            self._keep(told)
        else:
            self._leave(told)
        return None

    def _keep(self, told: list[_Extracted]) -> None:
        found = [Told(a, f, self._announced(a, f)) for a, f in told if isinstance(f, Findings)]
        self._held |= {known for one in found if (known := _dated_id(one.article))}
        name = found[0].article.source_file
        self._names[name] += 1
        if (number := self._names[name]) > 1:
            # Two inputs, or a page crawled twice, may go by the same name.
            name = f"{name} ({number})"
            found = [replace(one, article=replace(one.article, source_file=name)) for one in found]
        self.kept += found

    def _leave(self, told: list[_Extracted]) -> None:
        """Count why articles gave nothing; of one in several files the first of their names is said."""
        for article, found in told:
            nothing = found.nothing if isinstance(found, Findings) else found
            if nothing:
                self.nothing[nothing.cause] += 1
            one = left(article, found, self._announced(article, found))
            known = self.left.get(one.digest) if one else None
            if one and (known is None or one.source_file < known.source_file):
                self.left[one.digest] = one

    def _announced(self, article: Article, found: Findings | Nothing) -> str:
        """The title, where it announces an encounter of leaders and the text reports none; else empty."""
        if isinstance(found, Findings) and any(e.role == "reports" for e in found.encounters):
            return ""
        return article.title if article.title and self.announcing.counterparts(article.title) else ""


def _dated_id(article: Article) -> str:
    """The identifier that the article will have, where it says of what day it is; else empty."""
    return f"{article.published_on}-{article.sha256[:8]}" if article.published_on else ""
