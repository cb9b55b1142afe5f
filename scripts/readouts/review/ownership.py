"""Texts in data/articles that belong to somebody who does not let others publish them."""

from __future__ import annotations

from collections.abc import Iterator

from readouts.publish.licences import OPEN_LICENCES, Licence, licences_of, open_licences
from readouts.review.clone import Clone
from readouts.review.finding import Finding
from readouts.review.places import Places
from readouts.review.rows import Tables, rows
from readouts.rows import ArticleRow, PublisherRow

_REMEDY = (
    "tell it in a brief of your own words (scripts/add.py --template), "
    "or keep it in a clone that you do not push (--private)"
)


def of_owners(tables: Tables, clone: Clone, places: Places) -> Iterator[Finding]:
    """A finding at each article that is neither a brief nor under a licence of data/open_licenses.csv."""
    articles = rows(tables, ArticleRow)
    found = licences_of(articles, rows(tables, PublisherRow), open_licences(clone.data / OPEN_LICENCES))
    for article in articles:
        licence = found[article.article_id]
        if not licence.may_be_published:
            path, line, column = places.of_file(article.source_file)
            yield Finding(path, line, column, "article.closed", _message(licence), _REMEDY)


def _message(licence: Licence) -> str:
    if licence.terms == "unknown":
        return "is no brief, and names no publisher who would let others publish its text"
    return f"its text belongs to {licence.owner} ({licence.name or 'no licence known'})"
