"""A package as it is compared: the cells of its tables as text, whatever columns it has."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from readouts.compare.source import DESCRIPTOR, REMEDY, Source, find_source
from readouts.rows import MODELS
from readouts.tables import Problem

Cells = Mapping[str, str]
REBUILD = "build the tables again"


@dataclass(slots=True)
class Snapshot:
    """The tables of a package, where it came from and its version, empty where it does not say one.

    `rows` has the tables that the row models know, a cell for each column of the file; `columns` their headers;
    `unknown` the names of other tables. A table that the package does not have is missing from both.
    """

    name: str
    commit: str = ""
    version: str = ""
    columns: dict[str, list[str]] = field(default_factory=dict)
    rows: dict[str, list[Cells]] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)

    def of(self, table: str) -> list[Cells]:
        """Return the rows of a table, none where the package does not have it."""
        return self.rows.get(table, [])


def open_snapshot(words: str, repository: Path) -> Snapshot | list[Problem]:
    """Read the package that `words` name: a folder, a ZIP archive, or a git revision of `repository`.

    Returns instead what is wrong with it, one problem a file.
    """
    source = find_source(words, repository)
    if isinstance(source, Problem):
        return [source]
    snapshot = Snapshot(source.name, source.commit)
    paths = _paths(source, snapshot)
    if isinstance(paths, Problem):
        return [paths]
    problems = [problem for table, path in paths.items() if (problem := _read_table(source, table, path, snapshot))]
    return problems or snapshot


def key_of(table: str, cells: Cells) -> str:
    """Return the primary key of a row, the parts of a composite key joined by `/`, as evidence names rows."""
    return "/".join(cells[name] for name in MODELS[table].META.primary_key)


def span_of(cells: Cells) -> tuple[int, int] | None:
    """Return the offsets that a row names, None where it names none."""
    start, end = cells.get("start", ""), cells.get("end", "")
    return (int(start), int(end)) if start.isdecimal() and end.isdecimal() else None


def _paths(source: Source, snapshot: Snapshot) -> dict[str, str] | Problem:
    """The file of each table of the row models; the version and the names of other tables go to `snapshot`."""
    content = source.read(DESCRIPTOR)
    if isinstance(content, Problem):
        return content
    if content is None:
        # The folder build/ of a clone, whose descriptor stands above it.
        found = {table: f"{table}.csv" for table in MODELS if source.read(f"{table}.csv") is not None}
        return found or Problem(source.name, f"holds no package: neither {DESCRIPTOR} nor meetings.csv", REMEDY)
    try:
        package = json.loads(content)
        snapshot.version = str(package.get("version", ""))
        paths = {str(resource["name"]): str(resource["path"]) for resource in package["resources"]}
    except (ValueError, KeyError, TypeError, AttributeError):
        return Problem(source.place(DESCRIPTOR), "is no descriptor of a data package with named resources", REBUILD)
    snapshot.unknown = sorted(paths.keys() - MODELS.keys())
    known = {table: paths[table] for table in MODELS if table in paths}
    if not known:
        return Problem(source.place(DESCRIPTOR), "names none of the tables of this project", REMEDY)
    for path in known.values():
        if PurePosixPath(path).is_absolute() or ".." in PurePosixPath(path).parts:
            return Problem(source.place(DESCRIPTOR), f"names {path}, which lies outside the package", REBUILD)
    return known


def _read_table(source: Source, table: str, path: str, snapshot: Snapshot) -> Problem | None:
    """Put a table into `snapshot`, or return the first thing that is wrong with its file."""
    content = source.read(path)
    place = source.place(path)
    if isinstance(content, Problem):
        return content
    if content is None:
        return Problem(place, f"is missing, though {DESCRIPTOR} names it", REBUILD)
    # An article is one cell and may be longer than the 128 KiB that Python's reader allows by default.
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    try:
        reader = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
        header = next(reader, [])
        missing = [name for name in MODELS[table].META.primary_key if name not in header]
        if missing or len(set(header)) < len(header):
            why = f"has no column {missing[0]}, which its rows are known by" if missing else "names a column twice"
            return Problem(f"{place}:1", why, REBUILD)
        rows: list[Cells] = []
        line = reader.line_num + 1
        for cells in reader:
            if len(cells) != len(header):
                return Problem(f"{place}:{line}", f"{len(cells)} cells, not {len(header)}", REBUILD)
            rows.append(dict(zip(header, cells, strict=True)))
            line = reader.line_num + 1
    except (UnicodeDecodeError, csv.Error) as error:
        return Problem(place, f"is not CSV in UTF-8 ({error})", REBUILD)
    if twice := next(_repeated(table, rows), None):
        return Problem(place, f"{twice[1]} rows have the key {twice[0]}", REBUILD)
    snapshot.columns[table], snapshot.rows[table] = header, rows
    return None


def _repeated(table: str, rows: list[Cells]) -> Iterator[tuple[str, int]]:
    counts = Counter(key_of(table, cells) for cells in rows)
    return ((key, count) for key, count in counts.items() if count > 1)
