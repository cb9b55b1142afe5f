"""Which texts may be passed on: those whose publisher's terms are a licence that `data/open_licenses.csv` lists."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from readouts.rows import ArticleRow, PublisherRow
from readouts.vocabulary import Fault, VocabularyError
from readouts.vocabulary.table import read_table

OPEN_LICENCES = "open_licenses.csv"
UNKNOWN = "unknown"
Terms = Literal["brief", "open", "closed", "unknown"]


@dataclass(frozen=True, slots=True)
class Licence:
    """The licence of a text: `owner` is the publisher or agency that it follows from, `name` that of its terms."""

    terms: Terms
    owner: str = ""
    name: str = ""

    @property
    def may_be_published(self) -> bool:
        """Whether the text may enter a repository that others read."""
        return self.terms in ("brief", "open")


def open_licences(path: Path) -> frozenset[str]:
    """The identifiers of open licences in a vocabulary file; raise VocabularyError where it cannot be used."""
    faults: list[Fault] = []
    rows = read_table(path, faults)
    if faults:
        raise VocabularyError(faults)
    return frozenset(row["license_id"] for row in rows)


def licence_of(
    publisher: str, agency: str, is_brief: bool, terms_of: Callable[[str], str | None], licences: Collection[str]
) -> Licence:
    """The licence of an article's text, by who is named as its publisher and as the agency that filed it.

    `terms_of`: the terms of a publisher or agency, None of one that no vocabulary lists. What an agency filed is the
    agency's, whoever prints it. A brief is its writer's, unless it names a publisher who gives no open licence.
    """
    named = [(owner, terms_of(owner)) for owner in (publisher, agency) if owner]
    # An agency that is not listed may be the outlet's own name for itself.
    known = [(owner, terms or "") for owner, terms in named if terms is not None or owner == publisher]
    if is_brief and (not publisher or known[0][1] in licences):
        return Licence("brief", name=known[0][1] if publisher else "")
    for owner, terms in known:
        if terms not in licences:
            return Licence("closed", owner, terms)
    return Licence("open", *known[0]) if known else Licence("unknown")


def licences_of(
    articles: Iterable[ArticleRow], publishers: Iterable[PublisherRow], licences: Collection[str]
) -> dict[str, Licence]:
    """The licence of the text of each article of the tables, by identifier."""
    by_id = {row.publisher_id: row for row in publishers}
    terms = {row.name_zh: row.text_license or "" for row in by_id.values()}
    found = {}
    for article in articles:
        publisher = by_id.get(article.publisher_id or "")
        name = publisher.name_zh if publisher else ""
        found[article.article_id] = licence_of(name, article.agency or "", bool(article.cites), terms.get, licences)
    return found


def closed(
    articles: Iterable[ArticleRow], publishers: Iterable[PublisherRow], licences: Collection[str], own: str
) -> dict[str, str]:
    """The articles whose texts may not be passed on, by identifier, each with the terms that forbid it.

    `own`: the licence of the project's data, which is that of briefs.
    """
    found = {}
    for article_id, licence in licences_of(articles, publishers, licences).items():
        name = licence.name or (own if licence.terms == "brief" else UNKNOWN)
        if not licence.may_be_published or name not in licences:
            found[article_id] = name
    return found
