"""What a first look lets go gives nothing on a full reading; what it lets pass is read and extracted as without it."""

from __future__ import annotations

import random
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from readouts.extract.findings import Findings, Nothing
from readouts.extract.gate import Gate
from readouts.extract.readout import Extractor
from readouts.measure.announce import Announcing
from readouts.pipeline import Build, load_data
from readouts.read import page
from readouts.read.article import Reading
from readouts.read.reader import read_bytes
from readouts.read.sites import Site
from readouts.vocabulary import Vocabulary, fold

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT.parent / "shared" / "pages.tar.gz"


class OpenGate(Gate):
    """A gate that lets pass what names a leader and an act, whoever else is named."""

    def may_meet(self, *_: object) -> bool:
        return True

    def may_agree(self, *_: object) -> bool:
        return True


@pytest.fixture(scope="module")
def data() -> tuple[Vocabulary, tuple[Site, ...]]:
    return load_data(ROOT / "data")


@pytest.fixture(scope="module")
def looking(data: tuple[Vocabulary, tuple[Site, ...]]) -> Extractor:
    return Extractor(data[0])


@pytest.fixture(scope="module")
def open_to_all(data: tuple[Vocabulary, tuple[Site, ...]]) -> Extractor:
    extractor = Extractor(data[0])
    extractor.gate = OpenGate(data[0])
    return extractor


def held(found: Findings | Nothing) -> Findings | None:
    """The findings, if an encounter, a statement or a document is among them."""
    return found if isinstance(found, Findings) and found.hold_something else None


def test_of_any_sentences_of_readouts(briefs: Build, looking: Extractor, open_to_all: Extractor) -> None:
    texts = [str(row.text) for row in briefs.tables["articles"]]  # type: ignore[attr-defined]
    sentences = sorted({f"{part}。" for text in texts for part in text.replace("\n", "").split("。") if part})
    chance = random.Random(3)
    gone = kept = 0
    for _ in range(400):
        text = "\n".join(chance.sample(sentences, chance.randrange(1, 5)))
        found = held(open_to_all.extract(text, "2021-05-07", whole=False))
        assert held(looking.extract(text, "2021-05-07", whole=False)) == found, text
        passed = looking.may_hold(text, fold(text))
        assert passed or found is None, text
        gone, kept = gone + (not passed), kept + (found is not None)
    assert gone > 50
    assert kept > 50


@pytest.mark.parametrize(
    ("title", "let_go"),
    [
        ("张三会见李四", False),
        ("張三會見李四", False),
        ("张三会<b>见</b>李四", False),
        ("张三&#20250;见李四", False),
        ("桥梁展", True),
    ],
)
def test_a_title_that_announces_an_encounter_is_read(
    data: tuple[Vocabulary, tuple[Site, ...]], looking: Extractor, title: str, let_go: bool
) -> None:
    vocabulary, sites = data
    site = next(site for site in sites if site.body.startswith("#") and site.title.startswith("."))
    markup = (
        f"<html><head>{' '.join(site.marks)}</head>{site.begin}<p class='{site.title[1:]}'>{title}</p>"
        f'<div id="{site.body[1:]}"><p>桥梁展今天开幕。</p></div>{site.end}</html>'
    )
    reading = read_bytes(markup.encode(), "a.html", vocabulary, sites, look=looking.may_hold)
    assert reading.let_go is let_go
    assert [article.text for article in reading.articles] == ["桥梁展今天开幕。"]
    assert [bool(article.title) for article in reading.articles] == [not let_go]


def shared_pages() -> Iterator[tuple[str, bytes]]:
    with tarfile.open(PAGES) as archive:
        for member in archive:
            if handle := archive.extractfile(member):
                yield member.name, handle.read()


@pytest.mark.skipif(not PAGES.is_file(), reason="no pages.tar.gz in a folder `shared` beside the checkout")
def test_of_real_pages(
    data: tuple[Vocabulary, tuple[Site, ...]],
    looking: Extractor,
    open_to_all: Extractor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    vocabulary, sites = data
    announcing = Announcing(vocabulary)
    gone = 0
    for name, markup in shared_pages():
        looked = read_bytes(markup, name, vocabulary, sites, look=looking.may_hold)
        with monkeypatch.context() as patch:
            patch.setattr(page, "plain_story", lambda part, site: None)
            parsed: Reading = read_bytes(markup, name, vocabulary, sites)
        if not looked.let_go:
            assert looked == parsed, name
            continue
        gone += 1
        (article,) = parsed.articles
        assert [a.text for a in looked.articles] == [article.text], name
        assert held(open_to_all.extract(article.text, article.published_on, whole=False)) is None, name
        assert not announcing.counterparts(article.title), name
    assert gone > 1000
