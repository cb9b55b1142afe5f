"""Whose text an article is, and whether it may be published with the tables."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from readouts.link import Told
from readouts.vocabulary import Vocabulary, fold

Terms = Literal["brief", "open", "closed", "unknown"]


@dataclass(frozen=True, slots=True)
class Licence:
    """The terms of a text; `owner` is the publisher or agency that they follow from, as printed, if one is named."""

    terms: Terms
    owner: str = ""
    name: str = ""

    @property
    def may_be_published(self) -> bool:
        """Whether the text may enter a repository that others read."""
        return self.terms in ("brief", "open")


def licence_of(told: Told, vocabulary: Vocabulary, open_licences: Collection[str]) -> Licence:
    """The terms of an article. What an agency filed is the agency's, whoever prints it; a brief is its writer's."""
    if told.article.cites:
        return Licence("brief")
    agency = told.findings.agency
    found = Licence("unknown")
    for printed in (told.article.publisher, "" if agency in vocabulary.words("own_agency") else agency):
        owner = vocabulary.publishers_by_name.get(fold(printed))
        terms = owner.text_license if owner else ""
        if printed and terms not in open_licences:
            return Licence("closed", printed, terms)
        found = Licence("open", printed, terms) if printed else found
    return found
