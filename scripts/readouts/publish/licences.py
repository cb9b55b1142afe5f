"""Which texts may be passed on: those whose publisher's terms are a licence that `data/open_licenses.csv` lists."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from readouts.rows import ArticleRow, PublisherRow
from readouts.vocabulary import Fault, VocabularyError
from readouts.vocabulary.table import read_table

OPEN_LICENCES = "open_licenses.csv"
UNKNOWN = "unknown"


def open_licences(path: Path) -> frozenset[str]:
    """The identifiers of open licences in a vocabulary file; raise VocabularyError where it cannot be used."""
    faults: list[Fault] = []
    rows = read_table(path, faults)
    if faults:
        raise VocabularyError(faults)
    return frozenset(row["license_id"] for row in rows)


def terms_of(article: ArticleRow, publishers: Mapping[str, PublisherRow], own: str) -> str:
    """The licence of an article's text, `own` being that of the project's data; UNKNOWN where nothing is known.

    A brief says by the originals that it cites that it is one. Where it names no publisher, it is the project's.
    """
    if article.publisher_id is None:
        return own if article.cites else UNKNOWN
    publisher = publishers.get(article.publisher_id)
    return (publisher.text_license if publisher else None) or UNKNOWN


def closed(
    articles: Iterable[ArticleRow], publishers: Iterable[PublisherRow], licences: Collection[str], own: str
) -> dict[str, str]:
    """The articles whose texts may not be passed on, by identifier, each with the terms that forbid it.

    What an agency filed is the agency's, whoever publishes it.
    """
    by_id = {row.publisher_id: row for row in publishers}
    agencies = {row.name_zh: row.text_license or UNKNOWN for row in by_id.values()}
    terms: dict[str, str] = {}
    for article in articles:
        found = terms_of(article, by_id, own)
        filed = agencies.get(article.agency or "", found) if article.publisher_id else found
        terms[article.article_id] = filed if found in licences else found
    return {article_id: licence for article_id, licence in terms.items() if licence not in licences}
