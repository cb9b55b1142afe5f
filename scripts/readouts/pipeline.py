"""The way through the house in one call: read, extract, link, correct. What comes out is ready to be written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from readouts.extract.readout import Extractor
from readouts.link import Told, link
from readouts.model import Row
from readouts.read.article import Article, Reading, Refusal
from readouts.read.files import Inputs
from readouts.read.json_lines import Fields
from readouts.read.sites import Site, load_sites
from readouts.tables.corrections import apply
from readouts.tables.problem import Problem
from readouts.vocabulary import Vocabulary, VocabularyError, load

Progress = Callable[[Iterable[Reading], Inputs], Iterable[Reading]]
_USUAL = Fields()


@dataclass(slots=True)
class Build:
    """The rows of every table, and what happened on the way; `files` counts a container's members, not itself."""

    tables: dict[str, list[Row]] = field(default_factory=dict)
    refusals: list[Refusal] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    files: int = 0
    articles_read: int = 0

    @property
    def issues(self) -> Counter[str]:
        """How many issues there are of each severity."""
        return Counter(str(getattr(row, "severity", "")) for row in self.tables.get("issues", ()))


def load_data(data: Path) -> tuple[Vocabulary, tuple[Site, ...]]:
    """Load vocabularies and site rules of the folder `data`; raise VocabularyError with the faults of all its files."""
    faults: list[str] = []
    vocabulary: Vocabulary | None = None
    sites: tuple[Site, ...] = ()
    try:
        vocabulary = load(data)
    except VocabularyError as error:
        faults += error.lines
    try:
        sites = load_sites(data / "sites.csv")
    except VocabularyError as error:
        faults += error.lines
    if vocabulary is None or faults:
        raise VocabularyError(faults)
    return vocabulary, sites


def build(
    paths: Sequence[Path],
    data: Path,
    progress: Progress = lambda readings, inputs: readings,
    fields: Fields = _USUAL,
    of_own_articles: bool = True,
) -> Build:
    """Build the rows from input files and folders with the vocabularies of the folder `data`.

    `progress` wraps the readings as they come, with the inputs, which tell how far the build is; `fields` names the
    fields of records in JSON Lines; `of_own_articles` says that every correction must match.
    Raises VocabularyError where a vocabulary cannot be used.
    """
    vocabulary, sites = load_data(data)
    result = Build()
    inputs = Inputs(paths)
    extractor = Extractor(vocabulary)
    readings = inputs.readings(vocabulary, sites, fields, extractor.may_hold)
    told, again = _kept(progress(readings, inputs), extractor, result)
    # Linking needs the memory that the list of a crawl's files takes.
    del inputs
    result.tables = link(told, vocabulary, again)
    result.problems = apply(result.tables, data / "corrections.csv", of_own_articles)
    return result


def _kept(readings: Iterable[Reading], extractor: Extractor, result: Build) -> tuple[list[Told], dict[str, list[str]]]:
    """The articles to link, and the files that held one of them again, by its identifier; the counts go to `result`."""
    names: Counter[str] = Counter()
    told: list[Told] = []
    held: set[str] = set()
    again: dict[str, list[str]] = {}
    for reading in readings:
        result.files += 1
        if reading.refusal is not None:
            result.refusals.append(reading.refusal)
        result.articles_read += len(reading.articles)
        if len(reading.articles) == 1 and (known := _dated_id(reading.articles[0])) in held:
            # A page met again is not kept, so that memory does not grow with a crawl's repeats.
            again.setdefault(known, []).append(reading.articles[0].source_file)
            continue
        if found := found_in(reading, extractor):
            told += _named_apart(found, names)
            held |= {_dated_id(one.article) for one in found}
            held.discard("")
    return told, again


def found_in(reading: Reading, extractor: Extractor) -> list[Told]:
    """The articles of a file with what they hold; of a file that holds nothing, none.

    A file is kept whole: a story beside a readout on one page is part of the page, so that each of several is read
    whole.
    """
    if reading.let_go:
        return []
    whole = len(reading.articles) > 1
    extracted = [(a, extractor.extract(a.text, a.published_on, whole)) for a in reading.articles]
    found = [Told(article, findings) for article, findings in extracted if findings is not None]
    return found if any(one.holds_something for one in found) else []


def _dated_id(article: Article) -> str:
    """The identifier that the article will have, where it says of what day it is; else empty."""
    return f"{article.published_on}-{article.sha256[:8]}" if article.published_on else ""


def _named_apart(found: list[Told], names: Counter[str]) -> list[Told]:
    """The stories of a file under a name of its own: two inputs, or a page crawled twice, may go by the same."""
    name = found[0].article.source_file
    names[name] += 1
    if names[name] == 1:
        return found
    return [replace(one, article=replace(one.article, source_file=f"{name} ({names[name]})")) for one in found]
