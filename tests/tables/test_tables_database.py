"""The database holds the rows, and refuses what their models refuse."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from readouts.model import Row
from readouts.rows import TABLES

Tables = dict[str, list[Row]]


def test_the_database_holds_the_rows_and_its_keys_resolve(database: Path, tables: Tables) -> None:
    with closing(sqlite3.connect(database)) as db:
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        for name, rows in tables.items():
            assert db.execute(f'SELECT count(*) FROM "{name}"').fetchone() == (len(rows),)
        assert db.execute("SELECT aliases, registered FROM people ORDER BY person_id").fetchall() == [
            ('["安,某", "安\\"某"]', 1),
            (None, 0),
        ]
        assert db.execute(
            "SELECT count(*) FROM statements s JOIN articles a USING (article_id)"
            ' WHERE s.text <> substr(a.text, s.start + 1, s."end" - s.start)'
        ).fetchone() == (0,)


def test_every_foreign_key_column_leads_an_index(database: Path) -> None:
    with closing(sqlite3.connect(database)) as db:
        for model in TABLES:
            led = {
                db.execute(f'PRAGMA index_info("{index[1]}")').fetchone()[2]
                for index in db.execute(f'PRAGMA index_list("{model.META.name}")').fetchall()
            }
            assert led.issuperset(model.META.foreign_keys), model.META.name


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("UPDATE meetings SET kind = 'chat'", "CHECK constraint failed"),
        ("UPDATE meetings SET date = '2023-02-29'", "CHECK constraint failed"),
        ("UPDATE meetings SET date = '24-5'", "CHECK constraint failed"),
        ("UPDATE meetings SET ordinal = 0", "CHECK constraint failed"),
        ("UPDATE meetings SET ordinal = 'third'", "cannot store TEXT value in INTEGER column"),
        ("UPDATE meetings SET label = NULL", "NOT NULL constraint failed"),
        ("UPDATE meetings SET place_id = 'nowhere'", "FOREIGN KEY constraint failed"),
        ("UPDATE articles SET published_on = '2024-05'", "CHECK constraint failed"),
        ("UPDATE articles SET characters = 1", "CHECK constraint failed"),
        ("UPDATE articles SET byline = 'someone'", "CHECK constraint failed"),
        ("UPDATE articles SET title = ''", "CHECK constraint failed"),
        ("UPDATE articles SET duplicate_of = article_id", "CHECK constraint failed"),
        ("UPDATE people SET registered = 2", "CHECK constraint failed"),
        ("UPDATE people SET person_id = 'Ann' WHERE registered = 0", "CHECK constraint failed"),
        ("UPDATE people SET country_code = 'fr'", "CHECK constraint failed"),
        ("UPDATE people SET wikidata_id = 'Q1x'", "CHECK constraint failed"),
        ("UPDATE places SET latitude = 91", "CHECK constraint failed"),
        ("UPDATE publishers SET homepage = 'example.org'", "CHECK constraint failed"),
        ("UPDATE statements SET position = 1", "UNIQUE constraint failed"),
        ('UPDATE statements SET "end" = "end" + 1', "CHECK constraint failed"),
        ("UPDATE statements SET voice = 'joint'", "CHECK constraint failed"),
        ("UPDATE statements SET verb = '说'", "CHECK constraint failed"),
        ("UPDATE statements SET repeats = statement_id", "CHECK constraint failed"),
        ('UPDATE issues SET "end" = NULL', "CHECK constraint failed"),
        ("UPDATE issues SET article_id = NULL", "CHECK constraint failed"),
    ],
)
def test_sqlite_refuses_what_the_models_refuse(database: Path, statement: str, reason: str) -> None:
    with closing(sqlite3.connect(database)) as db:
        db.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError, match=reason):
            db.execute(statement)
