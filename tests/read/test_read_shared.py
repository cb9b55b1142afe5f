"""The real articles and pages beside the checkout, where they are: heads as annotated, bodies without captions."""

import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from readouts.read.article import Article
from readouts.read.reader import read_bytes
from readouts.read.sites import survey_sites
from readouts.vocabulary import Vocabulary, load

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
DATA = ROOT / "data"

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="no folder `shared` with real articles beside the checkout")


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load(DATA)


def gold(kind: str) -> dict[str, list[dict[str, Any]]]:
    """Annotated articles by file."""
    documents = (
        yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted((SHARED / "gold" / kind).glob("*.yaml"))
    )
    return {document["file"]: document["articles"] for document in documents}


def head(articles: tuple[Article, ...]) -> list[tuple[str, str, str]]:
    return [(article.title, article.publisher, article.published_on) for article in articles]


def annotated(entries: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    return [tuple(str(entry[key] or "") for key in ("title", "publisher", "published_on")) for entry in entries]  # type: ignore[misc]


def pages() -> Iterator[tuple[str, bytes]]:
    with tarfile.open(SHARED / "pages.tar.gz") as archive:
        for member in archive:
            handle = archive.extractfile(member)
            if handle:
                yield Path(member.name).name, handle.read()


def test_heads_of_the_articles_are_as_annotated(vocabulary: Vocabulary) -> None:
    sites, _ = survey_sites(DATA / "sites.csv")
    for file, entries in gold("articles").items():
        reading = read_bytes((SHARED / "articles" / file).read_bytes(), file, vocabulary, sites)
        assert head(reading.articles) == annotated(entries), file


def test_captions_stay_only_in_the_round_up(vocabulary: Vocabulary) -> None:
    sites, _ = survey_sites(DATA / "sites.csv")
    for path in sorted((SHARED / "articles").iterdir()):
        for article in read_bytes(path.read_bytes(), path.name, vocabulary, sites).articles:
            credits = [line for line in article.text.split("\n") if line.endswith("摄")]
            assert not credits or "时间：" in article.text, path.name


def test_pages_are_read_without_a_crash_and_annotated_ones_as_annotated(vocabulary: Vocabulary) -> None:
    sites, _ = survey_sites(DATA / "sites.csv")
    expected = gold("pages")
    read = refused = 0
    for file, data in pages():
        reading = read_bytes(data, file, vocabulary, sites)
        read += len(reading.articles)
        refused += reading.refusal is not None
        assert not any(article.notices for article in reading.articles), file
        if file in expected:
            assert head(reading.articles) == annotated(expected.pop(file)), file
    assert not expected
    assert (read, refused) == (2816, 184)
