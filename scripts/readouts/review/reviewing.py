"""The review of a whole clone: everything that is wrong with it, in one go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path

from readouts import browse
from readouts.pipeline import Build, build, survey_data
from readouts.read.files import read_paths
from readouts.read.sites import Site
from readouts.review import articles, sense, term_faults, tidiness
from readouts.review.bounds import bounds
from readouts.review.clashes import of_clashes
from readouts.review.clone import Clone
from readouts.review.conflicts import CONFLICT, of_conflicts
from readouts.review.coordinates import of_coordinates
from readouts.review.exceptions import Tolerated, sort_out
from readouts.review.faults import of_faults, of_problems
from readouts.review.finding import Finding, is_generated
from readouts.review.formulas import of_formulas
from readouts.review.future import of_future, of_future_corrections
from readouts.review.headers import of_headers
from readouts.review.kinds_of_names import of_kinds
from readouts.review.near_copies import near_copies
from readouts.review.other_files import of_other_files
from readouts.review.ownership import of_owners
from readouts.review.places import Places
from readouts.tables import PackageInfo, check, load, read_package, stale
from readouts.tables.correction_file import read_corrections
from readouts.vocabulary import UNREAD, Vocabulary


@dataclass(frozen=True, slots=True)
class Review:
    """What was found, by file, errors before warnings; `rebuilt`: whether the tables could be made and checked."""

    findings: tuple[Finding, ...]
    tolerated: tuple[Tolerated, ...]
    rebuilt: bool


def review(root: Path, today: date, private: bool = False) -> Review:
    """Check the clone in the folder `root` and change nothing in it.

    `today` tells what is in the future or expired; in a `private` clone the texts of others may stand.
    """
    vocabulary, sites, faults, known = survey_data(root / "data")
    clone = Clone(root, {fault.file for fault in faults if fault.code in UNREAD})
    package = read_package(clone.data / "package.json")
    # What keeps the tables from being made, or is mended by making them.
    stopping = [*of_conflicts(clone), *of_faults(faults, clone)]
    if not isinstance(package, PackageInfo):
        stopping += of_problems(package, clone)
    found = [
        *tidiness.of_files(clone),
        *of_other_files(clone),
        *of_clashes(clone, vocabulary),
        *of_kinds(clone, vocabulary),
    ]
    found += [*of_coordinates(clone, known), *of_faults(term_faults.faults(clone.data, known), clone)]
    stopping += of_problems(load(clone.layout.data).problems, clone)
    made = None if faults else build([clone.articles], clone.data)
    # What a refused article lacks in the tables follows from that.
    whole = made.tables if made and not made.refusals else None
    found += of_faults(bounds(clone.data, whole), clone)
    found += of_future_corrections(clone, today)
    if made is None:
        found += _of_reading(clone, vocabulary, sites)
    else:
        places = Places(clone, made.tables)
        found += _of_tables(made, clone, places, today)
        found += of_formulas(made.tables, places)
        if not private:
            found += of_owners(made.tables, clone, places)
        refused = [*of_problems(made.problems, clone), *of_problems(check(made.tables), clone, places)]
        stopping += refused
        # A build that writes nothing makes no output current; what differs from it then is told once it is mended.
        if isinstance(package, PackageInfo) and not refused:
            told = {finding.path for finding in stopping if not finding.line}
            stopping += (finding for finding in _of_outputs(made, clone, package) if finding.path not in told)
    standing, tolerated = sort_out(
        _told(_once(stopping, found)), frozenset(stopping), clone, today, complete=not faults
    )
    return Review(tuple(sorted(standing, key=_order)), tuple(tolerated), not faults)


def _once(*found: Sequence[Finding]) -> list[Finding]:
    """All findings; what two checks found alike is told once."""
    return list(dict.fromkeys(chain(*found)))


def _told(found: Sequence[Finding]) -> list[Finding]:
    """All findings but those that follow from marks of a merge in the same file; an article is read with them."""
    marked = {
        finding.path for finding in found if finding.code == CONFLICT and not finding.path.startswith("data/articles/")
    }
    return [finding for finding in found if finding.code == CONFLICT or finding.path not in marked]


def _order(finding: Finding) -> tuple[bool, bool, str, bool, int, int, str, str]:
    """What people write before what is made from it, by file, errors before warnings, then down the file."""
    later = finding.severity != "error"
    place = (finding.path, later, finding.line, finding.column)
    return is_generated(finding.path), not finding.path.startswith("data/"), *place, finding.code, finding.message


def _of_reading(clone: Clone, vocabulary: Vocabulary, sites: tuple[Site, ...]) -> Iterator[Finding]:
    """What can be said of articles and corrections while a vocabulary has faults."""
    refusals = [reading.refusal for reading in read_paths([clone.articles], vocabulary, sites)]
    yield from articles.of_refusals(filter(None, refusals), clone)
    yield from of_problems(read_corrections(clone.data / "corrections.csv")[1], clone)


def _of_tables(made: Build, clone: Clone, places: Places, today: date) -> Iterator[Finding]:
    """What is wrong with the articles and the tables that are built from them."""
    yield from articles.of_refusals(made.refusals, clone)
    yield from of_headers(clone, made.tables)
    yield from articles.of_files(made.tables, made.refusals, clone)
    yield from articles.of_duplicates(made.tables, places)
    yield from near_copies(made.tables, places)
    yield from of_future(made.tables, places, today)
    yield from articles.of_issues(made.tables, places)
    yield from map(places.finding, sense.findings(made.tables, clone.data))


def _of_outputs(made: Build, clone: Clone, package: PackageInfo) -> Iterator[Finding]:
    """Committed files that a build would change."""
    late = [*stale(made.tables, clone.layout, package), *browse.stale(clone.layout.data, package)]
    yield from of_problems(late, clone)
