"""The project's real vocabularies, and the extraction of made-up readouts with them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from readouts.extract.body import parse
from readouts.extract.findings import Encounter, Findings
from readouts.extract.readout import Extractor
from readouts.extract.tagging import Tagged, tag
from readouts.vocabulary import Vocabulary, load
from said import Extract, Told


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return load(Path(__file__).parents[2] / "data")


@pytest.fixture(scope="session")
def extract(vocabulary: Vocabulary) -> Callable[..., Findings]:
    """extract(text, published_on=""): the findings of a readout."""
    extractor = Extractor(vocabulary)

    def whole(text: str, published_on: str = "") -> Findings:
        findings = extractor.extract(text, published_on)
        assert isinstance(findings, Findings)
        return findings

    return whole


@pytest.fixture(scope="session")
def told(extract: Extract) -> Told:
    """told(text): the one encounter of a report of 5 March 2031."""

    def read(text: str) -> Encounter:
        [found] = extract(text, "2031-03-05").encounters
        return found

    return read


@pytest.fixture(scope="session")
def tagged(vocabulary: Vocabulary) -> Callable[[str], Tagged]:
    """tagged(text): the text as the rules see it."""
    return lambda text: tag(parse(text), vocabulary)
