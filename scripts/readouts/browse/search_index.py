"""The search indexes of a database: which columns of which tables can be searched, and how they are indexed."""

from __future__ import annotations

import sqlite3

from readouts.browse.site.alphabet import Alphabet
from readouts.browse.site.searched import SEARCHED
from readouts.tables import quoted
from readouts.vocabulary import FOLDING

ALPHABET = Alphabet(FOLDING)


def index_name(table: str) -> str:
    """The full-text index of a table; its rowid is the table's, its columns are named like the table's."""
    return f"{table}_fts"


def write_indexes(database: sqlite3.Connection) -> None:
    """Write the index of each searched table. The indexes hold no text of their own, only where each character stands.

    Raises sqlite3.OperationalError where SQLite was made without FTS5.
    """
    for table, names in SEARCHED.items():
        columns = ", ".join(map(quoted, names))
        index = quoted(index_name(table))
        database.execute(
            f"CREATE VIRTUAL TABLE {index} USING fts5({columns}, content='', tokenize='unicode61 remove_diacritics 0')"
        )
        marks = ", ".join("?" * (len(names) + 1))
        rows = database.execute(f"SELECT rowid, {columns} FROM {quoted(table)} ORDER BY rowid")
        database.executemany(
            f"INSERT INTO {index} (rowid, {columns}) VALUES ({marks})",
            ((rowid, *(ALPHABET.words(text or "") for text in texts)) for rowid, *texts in rows.fetchall()),
        )
        database.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
