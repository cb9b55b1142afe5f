"""Writes a package: all of it is made and checked before the first file is replaced; tells whether one is current."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from operator import attrgetter
from pathlib import Path
from typing import Any

from readouts.model import Row
from readouts.rows import TABLES
from readouts.tables.checks import Rows, check
from readouts.tables.codebook import codebook
from readouts.tables.csvfile import render_csv
from readouts.tables.database import Finish, write_database
from readouts.tables.descriptor import descriptor
from readouts.tables.layout import Layout
from readouts.tables.package import PackageInfo
from readouts.tables.problem import Problem, by_place
from readouts.tables.replacing import replace_files
from readouts.tables.schema import table_schema

MAKE = "run make build and commit it"
REMEDY = "free the place or choose another folder"
STRICT_SINCE = (3, 37, 0)


def _in_order(model: type[Row], rows: Sequence[Row]) -> list[Row]:
    return sorted(rows, key=attrgetter(*model.META.sort_key))


def _sorted(tables: Rows) -> dict[str, list[Row]]:
    """Return the rows of every table, also of those not given, in their published order."""
    return {model.META.name: _in_order(model, tables.get(model.META.name, ())) for model in TABLES}


def render_table(model: type[Row], rows: Sequence[Row]) -> bytes:
    """Return one table as the CSV file that the package would hold."""
    return render_csv(model, _in_order(model, rows))


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def package_files(csvs: Mapping[str, bytes], layout: Layout, package: PackageInfo) -> dict[Path, bytes]:
    """Return the content of every file of a package but the database, given the CSV of each table; descriptor last."""
    files: dict[Path, bytes] = {}
    for model in TABLES:
        name = model.META.name
        files[layout.csv(name)] = csvs[name]
        files[layout.schema(name)] = _json(table_schema(model))
    files[layout.codebook] = codebook(package).encode("utf-8")
    files[layout.descriptor] = _json(descriptor(package, layout, files))
    return files


def _render(ordered: Mapping[str, list[Row]], layout: Layout, package: PackageInfo) -> dict[Path, bytes]:
    csvs = {str(model.META.name): render_csv(model, ordered[model.META.name]) for model in TABLES}
    return package_files(csvs, layout, package)


def render(tables: Rows, layout: Layout, package: PackageInfo) -> dict[Path, bytes]:
    """Return the content of every file of the package but the database, the descriptor last."""
    return _render(_sorted(tables), layout, package)


def _replace(ordered: Mapping[str, list[Row]], files: Mapping[Path, bytes], layout: Layout, finish: Finish) -> None:
    for folder in (layout.descriptor.parent, layout.schemas, layout.data):
        folder.mkdir(parents=True, exist_ok=True)
    # Beside the old files, so that each move stays inside one file system and is a single step.
    with tempfile.TemporaryDirectory(prefix=".readouts-", dir=layout.descriptor.parent) as made:
        moves: list[tuple[Path, Path]] = []
        for number, (path, content) in enumerate(files.items()):
            moves.append((Path(made, str(number)), path))
            moves[-1][0].write_bytes(content)
        database = Path(made, "database")
        write_database(ordered, database, finish)
        moves.insert(0, (database, layout.database))
        replace_files(moves)


def write(tables: Rows, layout: Layout, package: PackageInfo, finish: Finish = lambda database: None) -> list[Problem]:
    """Check the rows and write the package; return what stood in the way, in which case the old one stays as it was.

    `finish` is given the database when all rows are in it, to add what a later stage wants there.
    """
    problems = check(tables)
    if problems:
        return problems
    if sqlite3.sqlite_version_info < STRICT_SINCE:
        return [
            Problem(
                "sqlite3", f"release {sqlite3.sqlite_version} has no STRICT tables", "use 3.37 or newer", "sqlite.old"
            )
        ]
    ordered = _sorted(tables)
    try:
        _replace(ordered, _render(ordered, layout, package), layout, finish)
    except OSError as error:
        place = str(error.filename or layout.descriptor.parent)
        return [Problem(place, f"cannot be written ({error.strerror})", REMEDY, "file.unwritable")]
    except sqlite3.OperationalError as error:
        return [Problem(str(layout.database), f"cannot be written ({error})", REMEDY, "file.unwritable")]
    return []


def outdated(files: Mapping[Path, bytes]) -> list[Problem]:
    """Return a problem for each file that is missing or does not hold what it should, at the first such line."""
    found = []
    for path, content in files.items():
        if not path.is_file():
            found.append(Problem(str(path), "is missing", MAKE, "output.missing"))
        elif (there := path.read_bytes()) != content:
            line = _first_difference(there, content)
            message = "differs from what the build makes, first in this line"
            found.append(Problem(str(path), message, MAKE, "output.stale", line))
    return found


def _first_difference(there: bytes, made: bytes) -> int:
    """The number, from 1, of the first line in which two files differ."""
    pairs = zip_longest(there.split(b"\n"), made.split(b"\n"))
    return next(number for number, (one, other) in enumerate(pairs, start=1) if one != other)


def stale(tables: Rows, layout: Layout, package: PackageInfo) -> list[Problem]:
    """Return a problem for each file that a build would change, add or leave over; write nothing."""
    files = render(tables, layout, package)
    left = {*layout.schemas.glob("*.json"), *layout.data.glob("*.csv")} - files.keys()
    found = [Problem(str(path), "belongs to no table", "remove it", "output.left_over") for path in left]
    return sorted([*outdated(files), *found], key=by_place)
