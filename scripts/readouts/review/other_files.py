"""What stands in data/ beside the CSV files: lists of names, outlines, the package, and what nothing reads."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from readouts.browse.land import of_land
from readouts.review.clone import Clone
from readouts.review.faults import of_problems
from readouts.review.finding import Finding
from readouts.review.tidiness import of_bytes
from readouts.vocabulary.files import FILES

_NAMES = "names.txt"
_LAND = "land-110m.json"
_KNOWN = frozenset({*FILES, _NAMES, _LAND, "package.json", "articles"})


def of_other_files(clone: Clone) -> Iterator[Finding]:
    """Findings of all that is no CSV file; what the package says of itself is checked where it is read."""
    yield from _of_names(clone)
    yield from of_problems(of_land(clone.data / _LAND), clone)
    for path in sorted(clone.data.iterdir()):
        if path.name not in _KNOWN and not path.name.startswith("."):
            message = "is read by nothing"
            remedy = "give it the name of the file that it is meant to be, or take it out"
            yield Finding(clone.relative(path), 0, 0, "file.unknown", message, remedy)


def _of_names(clone: Clone) -> Iterator[Finding]:
    """The list of names that others' texts may share with the tables: one a line, sorted, each once."""
    path = clone.data / _NAMES
    name = clone.relative(path)
    if not path.is_file():
        yield Finding(name, 0, 0, "file.missing", "is missing", "it must stand in data/, with a name on each line")
        return
    yield from of_bytes(name, path)
    lines = path.read_bytes().decode("utf-8", "replace").splitlines()
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line != line.strip() or not line.isprintable():
            yield Finding(name, number, 1, "line.form", f"{line!r} is no name", "write one name on each line")
    for number, (before, line) in enumerate(pairwise(lines), start=2):
        if line <= before:
            message = f"{line!r} stands behind {before!r}"
            yield Finding(name, number, 1, "row.unsorted", message, "sort the lines, each once")
