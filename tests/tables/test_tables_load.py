"""Tables are read back as they were written, and every bad cell is reported by file, line and column."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from readouts.model import Row
from readouts.rows import ArticleRow
from readouts.tables import Layout, PackageInfo, load, write

Tables = dict[str, list[Row]]


def test_rows_are_read_back_as_they_were(tables: Tables, package: PackageInfo, tmp_path: Path) -> None:
    write(tables, Layout.of_folder(tmp_path), package)
    loaded = load(tmp_path)
    assert loaded.problems == []
    assert {name: set(rows) for name, rows in loaded.tables.items()} == {
        name: set(rows) for name, rows in tables.items()
    }


@pytest.mark.parametrize(
    ("table", "old", "new", "line"),
    [
        (
            "people",
            "博某,,,,,FR",
            "博某,,,,,France",
            "people.csv:3:country_code: 'France' is no country's code; write the ISO 3166-1 alpha-2 code, or build the "
            "tables again",
        ),
        ("people", ",false", ",no", "people.csv:3:registered: neither true nor false"),
        ("people", '""安,某"", ""', '""安,某"",""', "people.csv:2:aliases: not a JSON array as the build writes it"),
        ("people", '"[""安,某"", ""安\\""某""]"', "[安", "people.csv:2:aliases: not a JSON array"),
        ("people", "bo-example,博某", "bo-example,", "people.csv:3:name_zh: empty, but required"),
        ("people", "name_zh", "name", "people.csv:1: header is person_id,name,name_en"),
        ("people", "FR,,false", "FR,false", "people.csv:3: 8 cells, not 9"),
        ("people", "bo-example", '"bo"-example', "people.csv: is not CSV in UTF-8"),
        ("places", "48.0", "48", "places.csv:2:latitude: not a number as the build writes it"),
        ("places", "48.0", "north", "places.csv:2:latitude: not a number as the build writes it"),
        ("meetings", ",3,", ",03,", "meetings.csv:2:ordinal: not a whole number as the build writes it"),
        (
            "articles",
            "2024-05-06,,",
            "2024-5-6,,",
            ":published_on: '2024-5-6' is no date; write it as 2001-02-03, or build the tables again",
        ),
        ("statements", "要再建一座桥。", "要再建一座。", ":row: text has 6 characters"),
    ],
)
def test_a_bad_cell_is_reported_by_file_line_and_column(
    database: Path, table: str, old: str, new: str, line: str
) -> None:
    path = database.parent / f"{table}.csv"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    (problem,) = load(database.parent).problems
    assert line in str(problem)


def test_lines_are_counted_where_cells_hold_line_feeds(database: Path) -> None:
    path = database.parent / "articles.csv"
    text = path.read_text("utf-8")
    path.write_text(text.replace("text/plain", "plain"), "utf-8")
    starts = [number for number, line in enumerate(text.split("\n"), 1) if line.startswith("2024-")]
    assert [problem.place for problem in load(database.parent).problems] == [
        f"{path}:{start}:media_type" for start in starts
    ]


def test_a_missing_table_is_reported(database: Path) -> None:
    (database.parent / "topics.csv").unlink()
    (problem,) = load(database.parent).problems
    assert str(problem).endswith("topics.csv: cannot be read (No such file or directory); build the tables again")


def test_a_long_article_is_read_back(tables: Tables, package: PackageInfo, tmp_path: Path) -> None:
    text = "桥" * 200_000
    digest = hashlib.sha256(text.encode()).hexdigest()
    row = tables["articles"][0].model_dump() | {"characters": len(text), "sha256": digest, "text": text}
    article = ArticleRow(**(row | {"article_id": f"undated-{digest[:8]}", "publisher_id": None}))
    assert write({"articles": [article]}, Layout.of_folder(tmp_path), package) == []
    assert load(tmp_path).tables["articles"] == [article]
