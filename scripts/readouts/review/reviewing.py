"""The review of a whole clone: everything that is wrong with it, in one go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from readouts import browse
from readouts.pipeline import Build, build, survey_data
from readouts.read.files import read_paths
from readouts.read.sites import Site
from readouts.review import articles, bounds, sense, term_faults, tidiness
from readouts.review.clashes import of_clashes
from readouts.review.clone import Clone
from readouts.review.coordinates import of_coordinates
from readouts.review.exceptions import Tolerated, sort_out
from readouts.review.faults import of_faults, of_problems
from readouts.review.finding import Finding
from readouts.review.places import Places
from readouts.tables import PackageInfo, check, load, read_package, stale
from readouts.tables.correction_file import read_corrections
from readouts.vocabulary import UNREAD, Fault, Vocabulary
from readouts.vocabulary.table import read_table


@dataclass(frozen=True, slots=True)
class Review:
    """What was found, by file, errors before warnings; `rebuilt`: whether the tables could be made and checked."""

    findings: tuple[Finding, ...]
    tolerated: tuple[Tolerated, ...]
    rebuilt: bool


def review(root: Path, today: date) -> Review:
    """Check the clone in the folder `root` and change nothing in it. `today` tells what is in the future or expired."""
    vocabulary, sites, faults = survey_data(root / "data")
    clone = Clone(root, {fault.file for fault in faults if fault.code in UNREAD})
    found = [*tidiness.of_files(clone), *of_faults(faults, clone)]
    found += [*of_clashes(clone, vocabulary), *of_coordinates(clone), *_of_bounds_file(clone)]
    found += term_faults.faults(clone.data)
    package = read_package(clone.data / "package.json")
    if not isinstance(package, PackageInfo):
        found += of_problems(package, clone)
    found += of_problems(load(clone.layout.data).problems, clone)
    if faults:
        found += _of_reading(clone, vocabulary, sites)
    else:
        made = build([clone.articles], clone.data)
        found += _of_tables(made, clone, today)
        if isinstance(package, PackageInfo):
            found += _of_outputs(made, clone, package, {finding.path for finding in found if not finding.line})
    standing, tolerated = sort_out(list(dict.fromkeys(found)), clone, today, complete=not faults)
    return Review(tuple(sorted(standing, key=_order)), tuple(tolerated), not faults)


def _order(finding: Finding) -> tuple[str, bool, int, int, str, str]:
    """By file, errors before warnings, then down the file."""
    later = finding.severity != "error"
    return finding.path, later, finding.line, finding.column, finding.code, finding.message


def _of_bounds_file(clone: Clone) -> Iterator[Finding]:
    """Faults of the file of bounds, which bind only tables that could be built."""
    faults: list[Fault] = []
    read_table(clone.data / bounds.NAME, bounds.COLUMNS, faults, unique=False)
    yield from of_faults(faults, clone)


def _of_reading(clone: Clone, vocabulary: Vocabulary, sites: tuple[Site, ...]) -> Iterator[Finding]:
    """What can be said of articles and corrections while a vocabulary has faults."""
    refusals = [reading.refusal for reading in read_paths([clone.articles], vocabulary, sites)]
    yield from articles.of_refusals(filter(None, refusals), clone)
    yield from of_problems(read_corrections(clone.data / "corrections.csv")[1], clone)


def _of_tables(made: Build, clone: Clone, today: date) -> Iterator[Finding]:
    """What is wrong with the articles, the corrections and the tables that are built from them."""
    places = Places(clone, made.tables)
    yield from articles.of_refusals(made.refusals, clone)
    yield from articles.of_files(made.tables, made.refusals, clone)
    yield from articles.of_duplicates(made.tables, places)
    yield from articles.of_future(made.tables, places, today)
    yield from articles.of_issues(made.tables, places)
    yield from of_problems(made.problems, clone)
    yield from of_problems(check(made.tables), clone, places)
    yield from map(places.finding, sense.findings(made.tables, clone.data))
    yield from bounds.bounds(made.tables, clone.data)


def _of_outputs(made: Build, clone: Clone, package: PackageInfo, told: set[str]) -> Iterator[Finding]:
    """Committed files that a build would change; of those of which it is `told` that they cannot be read, no more."""
    late = [*stale(made.tables, clone.layout, package), *browse.stale(clone.layout.data, package)]
    yield from (finding for finding in of_problems(late, clone) if finding.path not in told)
