"""The files of a Datasette folder: settings, metadata, the site, what is known of the database."""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from readouts.browse.copies import site_files
from readouts.browse.home import home_files
from readouts.browse.metadata import metadata
from readouts.tables import DATABASE, PackageInfo, Problem, outdated, replace_files

INSPECTED = "inspect-data.json"

# A visitor's own query may take seconds on a large build, a facet is only an extra; rows and cells stay readable.
SETTINGS: Mapping[str, int | bool] = {
    "default_page_size": 50,
    "max_returned_rows": 2000,
    "sql_time_limit_ms": 3000,
    "facet_time_limit_ms": 1000,
    "suggest_facets": False,
    "truncate_cells_html": 300,
}


def _json(value: object) -> bytes:
    # ASCII, because Datasette reads these files in the encoding of the machine's locale.
    return (json.dumps(value, indent=2) + "\n").encode("ascii")


def render(package: PackageInfo) -> dict[str, bytes]:
    """Return the committed files of a Datasette folder by name: they follow from row models and package alone."""
    return {"metadata.json": _json(metadata(Path(DATABASE).stem, package)), "settings.json": _json(SETTINGS)}


def stale(out: Path, package: PackageInfo) -> list[Problem]:
    """Return a problem for each committed file of a Datasette folder that a build would change; write nothing."""
    return outdated({out / name: content for name, content in render(package).items()})


def inspect(database: Path) -> dict[str, Any]:
    """Return hash, size and row counts of a database, in the form of `datasette inspect`.

    A database that is described so is opened immutable: faster, never locked, and offered for download.
    """
    with contextlib.closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
        counts = {
            name: {"count": connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]} for (name,) in names
        }
    with database.open("rb") as handle:
        digest = hashlib.file_digest(handle, "sha256").hexdigest()
    size = database.stat().st_size
    return {database.stem: {"hash": digest, "size": size, "file": database.name, "tables": counts}}


def prepare(out: Path, package: PackageInfo) -> list[Problem]:
    """Write into a folder that holds the built database what `datasette serve DIR` reads beside it.

    Each file replaces its predecessor in one step. Return what stood in the way, in which case nothing is written.
    """
    try:
        files = render(package) | {INSPECTED: _json(inspect(out / DATABASE))} | site_files()
        files |= home_files(out, package)
        with tempfile.TemporaryDirectory(dir=out, prefix=".browse-") as made:
            moves = []
            for number, (name, content) in enumerate(files.items()):
                moves.append((Path(made, str(number)), out / name))
                moves[-1][0].write_bytes(content)
                moves[-1][1].parent.mkdir(parents=True, exist_ok=True)
            replace_files(moves)
    except sqlite3.DatabaseError as error:
        return [Problem(str(out / DATABASE), f"cannot be read ({error})", "build it first", "database.unreadable")]
    except FileNotFoundError as error:
        return [Problem(str(error.filename or out), "is missing", "build it first", "file.missing")]
    except OSError as error:
        return [
            Problem(
                str(error.filename or out), f"cannot be written ({error.strerror})", "free the place", "file.unwritable"
            )
        ]
    return []
