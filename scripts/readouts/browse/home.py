"""The files of the home page that follow from the tables: its figures and pictures, and what it offers to download."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from dataclasses import asdict
from pathlib import Path

from readouts.browse.charts import charts
from readouts.browse.copies import PACKAGE
from readouts.browse.downloads import ARCHIVE, downloads
from readouts.browse.figures import PLACES_SQL, TIMELINE_SQL, TOPICS_SQL, figures
from readouts.browse.site.home import FIGURES
from readouts.tables import DATABASE, PackageInfo


def home_files(data: Path, package: PackageInfo) -> dict[str, bytes]:
    """The files by their path in the folder that Datasette serves, from the database and the tables in it.

    Raises FileNotFoundError where a table is not there.
    """
    with contextlib.closing(sqlite3.connect(f"{(data / DATABASE).resolve().as_uri()}?mode=ro", uri=True)) as database:
        told = figures(database)
    offered = downloads(data, package)
    queries = {"timeline": TIMELINE_SQL, "places": PLACES_SQL, "topics": TOPICS_SQL}
    page = asdict(told) | {"charts": charts(told), "queries": queries, "archive": len(offered[ARCHIVE])}
    return {
        f"{PACKAGE}/{FIGURES}": (json.dumps(page, indent=1) + "\n").encode("ascii"),
        **{f"static/{name}": content for name, content in offered.items()},
    }
