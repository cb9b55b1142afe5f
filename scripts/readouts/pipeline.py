"""The way through the house in one call: read, extract, link, correct. What comes out is ready to be written."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from readouts.extract.readout import Extractor
from readouts.link import link
from readouts.model import Row
from readouts.read.article import Reading, Refusal
from readouts.read.files import Inputs
from readouts.read.json_lines import Fields
from readouts.read.sites import Site, survey_sites
from readouts.sorting import Sorting
from readouts.tables.corrections import apply
from readouts.tables.problem import Problem
from readouts.terms import Cause
from readouts.vocabulary import Fault, References, Vocabulary, VocabularyError, survey

Progress = Callable[[Iterable[Reading], Inputs], Iterable[Reading]]
_USUAL = Fields()


@dataclass(slots=True)
class Build:
    """The rows of every table, and what happened on the way; `files` counts a container's members, not itself.

    `nothing`: how many articles hold no meeting, statement or document of leaders, by cause.
    """

    tables: dict[str, list[Row]] = field(default_factory=dict)
    refusals: list[Refusal] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    files: int = 0
    articles_read: int = 0
    nothing: Counter[Cause] = field(default_factory=Counter)

    @property
    def issues(self) -> Counter[str]:
        """How many issues there are of each severity."""
        return Counter(str(getattr(row, "severity", "")) for row in self.tables.get("issues", ()))


def load_data(data: Path) -> tuple[Vocabulary, tuple[Site, ...]]:
    """Load vocabularies and site rules of the folder `data`; raise VocabularyError with the faults of all its files."""
    vocabulary, sites, faults, _ = survey_data(data)
    if faults:
        raise VocabularyError(faults)
    # What is loaded lives to the end: searches for garbage pass over it, which saves a twentieth of a build's time.
    gc.freeze()
    return vocabulary, sites


def survey_data(data: Path) -> tuple[Vocabulary, tuple[Site, ...], list[Fault], References]:
    """Vocabularies and site rules as far as they can be read, the faults of all their files, and what they list."""
    vocabulary, faults, known = survey(data)
    sites, others = survey_sites(data / "sites.csv", known)
    return vocabulary, sites, [*faults, *others], known


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
    sorting = Sorting(extractor)
    for reading in progress(inputs.readings(vocabulary, sites, fields, extractor.may_hold), inputs):
        result.files += 1
        result.articles_read += len(reading.articles)
        refusals = (reading.refusal, sorting.add(reading))
        result.refusals += [refusal for refusal in refusals if refusal is not None]
    result.nothing = sorting.nothing
    # Linking needs the memory that the list of a crawl's files takes.
    del inputs
    result.tables = link(sorting.kept, vocabulary, sorting.again, sorting.left.values())
    result.problems = apply(result.tables, data / "corrections.csv", of_own_articles)
    return result
