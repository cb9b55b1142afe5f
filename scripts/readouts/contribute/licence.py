"""Whose text an article is that is not yet in the tables, and whether it may be published with them."""

from __future__ import annotations

from collections.abc import Collection

from readouts.link import Told
from readouts.publish import licences
from readouts.publish.licences import Licence, Terms
from readouts.vocabulary import Vocabulary, fold

__all__ = ["Licence", "Terms", "licence_of"]


def licence_of(told: Told, vocabulary: Vocabulary, open_licences: Collection[str]) -> Licence:
    """The licence of an article's text, by the publisher and the agency that it prints."""
    agency = told.findings.agency
    own = agency in vocabulary.words("own_agency")

    def terms_of(name: str) -> str | None:
        owner = vocabulary.publishers_by_name.get(fold(name))
        return owner.text_license if owner else None

    return licences.licence_of(
        told.article.publisher, "" if own else agency, bool(told.article.cites), terms_of, open_licences
    )
