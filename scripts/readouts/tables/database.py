"""The SQLite database: the same rows give the same bytes with one release of SQLite."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

from readouts.model import Row, columns
from readouts.rows import TABLES
from readouts.tables.cells import array, encode, encoders
from readouts.tables.ddl import create_indexes, create_table, quoted

Finish = Callable[[sqlite3.Connection], None]


def write_database(rows: Mapping[str, list[Row]], path: Path, finish: Finish) -> None:
    """Write checked and sorted rows to a new database file; `finish` adds what else belongs into it.

    Raises sqlite3.IntegrityError where SQLite finds what the row models let pass: a fault of the models.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        # The file is new and replaces the old one only when it is whole, so a journal would protect nothing.
        db.execute("PRAGMA journal_mode = OFF")
        db.execute("PRAGMA synchronous = OFF")
        db.execute("PRAGMA page_size = 4096")
        db.execute("BEGIN")
        for model in TABLES:
            name = model.META.name
            db.execute(create_table(model))
            marks = ", ".join("?" for _ in columns(model))
            cells = encode(rows[name], encoders(model, {"array": array}))
            db.executemany(f"INSERT INTO {quoted(name)} VALUES ({marks})", cells)
            for statement in create_indexes(model):
                db.execute(statement)
        db.execute("COMMIT")
        # Before the last additions: a vacuum may number rows anew, and these may go by number.
        db.execute("VACUUM")
        db.execute("BEGIN")
        finish(db)
        db.execute("COMMIT")
