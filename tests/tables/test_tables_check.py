"""Broken rows are named one by one, and while there is one nothing is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from readouts.model import Row
from readouts.tables import Layout, PackageInfo, check, write

Tables = dict[str, list[Row]]
MEETING = "2024-05-06-ann-example-bo-example"


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def changed(tables: Tables, table: str, number: int, **values: Any) -> Tables:
    rows: Sequence[Row] = tables[table]
    row = type(rows[number])(**(rows[number].model_dump() | values))
    return tables | {table: [*rows[:number], row, *rows[number + 1 :]]}


def test_the_sample_fills_every_table(tables: Tables) -> None:
    assert all(tables.values())
    assert check(tables) == []


@pytest.mark.parametrize(
    ("table", "number", "change", "line"),
    [
        (
            "statements",
            1,
            {"position": 1},
            "statements {first}-s01, article_id, position: 2 rows have this unique key;"
            " merge them into one row or tell them apart",
        ),
        (
            "people",
            1,
            {"person_id": "ann-example"},
            "people ann-example, person_id: 2 rows have this primary key; merge them into one row or tell them apart",
        ),
        (
            "meetings",
            0,
            {"place_id": "nowhere"},
            f"meetings {MEETING}, place_id: nowhere is not in places.place_id;"
            " add that row to places or leave the cell empty",
        ),
        (
            "articles",
            2,
            {"duplicate_of": "undated-00000000"},
            "articles {third}, duplicate_of: undated-00000000 is not in articles.article_id;"
            " add that row to articles or leave the cell empty",
        ),
        (
            "statements",
            1,
            {"text": "要再建一座路。"},
            "statements {first}-s02, text: is not articles.text[29:36]; copy the text from the article by its offsets",
        ),
        (
            "evidence",
            0,
            {"end": 99},
            f"evidence participants/{MEETING}/ann-example/person_id/{{first}}/0/99/安某, end: 99 is past the end of"
            " articles.text (36 characters); give offsets into the text as it stands",
        ),
        (
            "issues",
            0,
            {"end": 11},
            "issues no-day-1, end: 11 is past the end of articles.text (10 characters);"
            " give offsets into the text as it stands",
        ),
        (
            "evidence",
            0,
            {"row_id": "nobody"},
            "evidence participants/nobody/person_id/{first}/0/2/安某, row_id: participants has no row nobody;"
            " name a row by its primary key, parts joined by /",
        ),
        (
            "corrections",
            0,
            {"column": "order"},
            f"corrections meetings/{MEETING}/order, column: meetings has no column order; name one that it has",
        ),
        (
            "article_metadata",
            0,
            {"column": "author"},
            "article_metadata {first}/author, column: articles has no column author; name one that it has",
        ),
    ],
)
def test_a_broken_row_is_named_and_nothing_is_written(
    tables: Tables,
    ids: list[str],
    package: PackageInfo,
    tmp_path: Path,
    table: str,
    number: int,
    change: dict[str, Any],
    line: str,
) -> None:
    layout = Layout.of_folder(tmp_path)
    write(tables, layout, package)
    before = contents(tmp_path)
    first, _, third = ids
    problems = write(changed(tables, table, number, **change), layout, package)
    assert line.format(first=first, third=third) in map(str, problems)
    assert contents(tmp_path) == before


def test_no_problem_hides_another(tables: Tables) -> None:
    broken = changed(changed(tables, "meetings", 0, place_id="nowhere"), "people", 1, person_id="cy-example")
    assert [problem.place for problem in check(broken)] == [
        f"meetings {MEETING}, place_id",
        f"participants {MEETING}/bo-example, person_id",
    ]


def test_a_table_without_a_model_is_a_fault_of_the_caller() -> None:
    with pytest.raises(KeyError, match="meting"):
        check({"meting": []})
