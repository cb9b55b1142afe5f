"""One's own copies of the articles whose texts a release left out: known by the hash of their text, nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from readouts.read.article import Article, Reading, Refusal
from readouts.rows import ArticleRow

# Of the hash of its text an issue of an article that is in no table names so many.
_DIGITS = 16


@dataclass(slots=True)
class Copies:
    """The copies found, by the hash of their text; the files of those that have but title and day of a missing one."""

    found: dict[str, list[Article]] = field(default_factory=dict)
    same_title: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    messages: dict[str, str] = field(default_factory=dict)
    refusals: list[Refusal] = field(default_factory=list)
    articles_read: int = 0

    def alike(self, row: ArticleRow) -> list[str]:
        """The files that hold an article of the title and day of a row, with another text."""
        return self.same_title.get(_named(row), [])


def _named(of: ArticleRow | Article) -> tuple[str, str]:
    return of.title or "", of.published_on or ""


def find_copies(
    readings: Iterable[Reading],
    wanted: Iterable[ArticleRow],
    issues: Iterable[str] = (),
    why_nothing: Callable[[Article], str] = lambda article: "",
) -> Copies:
    """Look through readings for the texts of these rows; of everything else at most the name of a file is kept.

    `issues`: identifiers of issues that quote an article, which begin with the first digits of its text's hash;
    `why_nothing` gives the message of such an issue.
    """
    quoting: defaultdict[str, list[str]] = defaultdict(list)
    for issue_id in issues:
        quoting[issue_id[:_DIGITS]].append(issue_id)
    rows = list(wanted)
    hashes, names = {row.sha256 for row in rows}, {_named(row) for row in rows if row.title}
    copies = Copies()
    for reading in readings:
        if reading.refusal is not None:
            copies.refusals.append(reading.refusal)
        for article in reading.articles:
            copies.articles_read += 1
            digest = article.sha256
            for issue_id in quoting.get(digest[:_DIGITS], ()):
                copies.messages[issue_id] = why_nothing(article)
            if digest in hashes:
                copies.found.setdefault(digest, []).append(article)
            elif (name := _named(article)) in names:
                copies.same_title.setdefault(name, []).append(article.source_file)
    return copies
