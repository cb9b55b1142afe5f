"""Made-up articles, extracted with the project's real vocabularies and linked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from readouts.extract.findings import Findings
from readouts.extract.readout import Extractor
from readouts.link import Told, link
from readouts.read.article import Article
from readouts.vocabulary import Vocabulary, load


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return load(Path(__file__).parents[2] / "data")


@pytest.fixture(scope="session")
def tell(vocabulary: Vocabulary) -> Callable[..., Told]:
    """tell(text, published_on="2031-03-05", source_file="a.txt", **article): an article with its findings."""
    extractor = Extractor(vocabulary)

    def told(text: str, published_on: str = "2031-03-05", source_file: str = "a.txt", **article: Any) -> Told:
        made = Article(source_file, 1, text, published_on=published_on, **article)
        findings = extractor.extract(text, published_on)
        assert isinstance(findings, Findings)
        return Told(made, findings)

    return told


@pytest.fixture(scope="session")
def tables(vocabulary: Vocabulary) -> Callable[[Sequence[Told]], dict[str, list[Any]]]:
    """tables(told): the rows of every table."""
    return lambda told: link(told, vocabulary)
