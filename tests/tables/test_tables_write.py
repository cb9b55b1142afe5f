"""Rows become a package that validators accept, the same whatever their order, whole or not at all."""

from __future__ import annotations

import json
import random
import sqlite3
from pathlib import Path

import pytest
from frictionless import Package

from readouts.model import Row, columns
from readouts.rows import MODELS, TABLES, StatementRow
from readouts.tables import Layout, PackageInfo, Problem, load, read_package, render, stale, write

Tables = dict[str, list[Row]]


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_frictionless_accepts_the_package(tables: Tables, package: PackageInfo, tmp_path: Path) -> None:
    for layout in (Layout.of_folder(tmp_path / "out"), Layout.of_repository(tmp_path / "root")):
        assert write(tables, layout, package) == []
        report = Package(str(layout.descriptor)).validate()
        assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])
        assert report.stats["tasks"] == len(TABLES)


def test_frictionless_refuses_what_the_schemas_forbid(tables: Tables, package: PackageInfo, tmp_path: Path) -> None:
    layout = Layout.of_folder(tmp_path)
    write(tables, layout, package)
    path = layout.csv("meetings")
    path.write_text(path.read_text("utf-8").replace("talks", "chat").replace("exampleville", "nowhere"), "utf-8")
    found = {row[0] for row in Package(str(layout.descriptor)).validate().flatten(["type"])}
    assert found >= {"constraint-error", "foreign-key", "hash-count"}


def test_cells_stand_as_the_data_model_says(tables: Tables, package: PackageInfo, tmp_path: Path) -> None:
    files = render(tables, Layout.of_folder(tmp_path), package)
    people = files[tmp_path / "people.csv"].decode()
    assert people.splitlines()[1] == 'ann-example,安某,,"[""安,某"", ""安\\""某""]",,,,,true'
    assert people.splitlines()[2] == "bo-example,博某,,,,,FR,,false"
    assert files[tmp_path / "places.csv"].decode().splitlines()[1] == "exampleville,某城,,,,48.0,-0.5,,city"
    assert not any(b"\r" in content for content in files.values())


def test_an_empty_table_is_still_a_table(package: PackageInfo, tmp_path: Path) -> None:
    layout = Layout.of_folder(tmp_path)
    assert write({}, layout, package) == []
    assert layout.csv("issues").read_text() == "issue_id,severity,code,article_id,start,end,message,source_file\n"
    assert Package(str(layout.descriptor)).validate().valid
    assert load(tmp_path).problems == []


def test_the_order_of_rows_does_not_show(tables: Tables, package: PackageInfo, tmp_path: Path) -> None:
    write(tables, Layout.of_folder(tmp_path / "one"), package)
    shuffled = {name: random.Random(7).sample(rows, len(rows)) for name, rows in reversed(tables.items())}
    write(shuffled, Layout.of_folder(tmp_path / "two"), package)
    one, two = contents(tmp_path / "one"), contents(tmp_path / "two")
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


def test_statements_follow_their_position(tables: Tables, tmp_path: Path, package: PackageInfo) -> None:
    given = tables["statements"][0].model_dump()
    rows: list[Row] = [
        StatementRow(**(given | {"statement_id": f"{given['article_id']}-s{number}", "position": number}))
        for number in (100, 99, 101)
    ]
    files = render({"statements": rows}, Layout.of_folder(tmp_path), package)
    lines = files[tmp_path / "statements.csv"].decode().splitlines()[1:]
    assert [line.split(",")[3] for line in lines] == ["99", "100", "101"]


def test_a_folder_that_cannot_be_written_is_a_problem(tables: Tables, package: PackageInfo, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    (problem,) = write(tables, Layout.of_folder(tmp_path / "file"), package)
    assert problem.place == str(tmp_path / "file")
    assert "cannot be written" in problem.message


def test_a_build_that_fails_late_leaves_the_old_one(tables: Tables, package: PackageInfo, tmp_path: Path) -> None:
    layout = Layout.of_folder(tmp_path)
    write(tables, layout, package)
    layout.schema("issues").unlink()
    layout.schema("issues").mkdir()
    before = contents(tmp_path)
    (problem,) = write({}, layout, package)
    assert problem.place == str(layout.schema("issues"))
    assert contents(tmp_path) == before


def test_an_old_sqlite_is_named(
    tables: Tables, package: PackageInfo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 9))
    (problem,) = write(tables, Layout.of_folder(tmp_path), package)
    assert problem.remedy == "use 3.37 or newer"


def test_staleness_is_told_file_by_file(tables: Tables, package: PackageInfo, tmp_path: Path) -> None:
    layout = Layout.of_repository(tmp_path)
    write(tables, layout, package)
    assert stale(tables, layout, package) == []
    layout.csv("issues").unlink()
    people = layout.csv("people").read_text("utf-8")
    layout.csv("people").write_text(people.replace("\n", "\nby hand", 1), "utf-8")
    layout.schema("persons").write_text("{}")
    make = "run make build and commit it"
    assert stale(tables, layout, package) == [
        Problem(str(layout.csv("issues")), "is missing", make, "output.missing"),
        Problem(
            str(layout.csv("people")), "differs from what the build makes, first in this line", make, "output.stale", 2
        ),
        Problem(str(layout.schema("persons")), "belongs to no table", "remove it", "output.left_over"),
    ]


def test_the_codebook_lists_every_column(tables: Tables, package: PackageInfo, tmp_path: Path) -> None:
    layout = Layout.of_repository(tmp_path)
    sections = render(tables, layout, package)[layout.codebook].decode().split("\n## ")[1:]
    assert [section.split("\n")[0] for section in sections] == list(MODELS)
    for section, model in zip(sections, TABLES, strict=True):
        rows = [line for line in section.splitlines() if line.startswith("| `")]
        assert [row.split("`")[1] for row in rows] == [column.name for column in columns(model)]
        assert {row.replace("\\|", "").count("|") for row in rows} == {6}


def test_a_schema_names_keys_and_limits(tables: Tables, package: PackageInfo, tmp_path: Path) -> None:
    layout = Layout.of_repository(tmp_path)
    schema = json.loads(render(tables, layout, package)[layout.schema("statements")])
    assert schema["uniqueKeys"] == [["article_id", "position"]]
    assert {"fields": ["repeats"], "reference": {"resource": "statements", "fields": ["statement_id"]}} in schema[
        "foreignKeys"
    ]
    fields = {field["name"]: field for field in schema["fields"]}
    assert fields["voice"]["constraints"] == {"required": True, "enum": ["individual", "joint"]}
    assert fields["statement_id"]["constraints"]["unique"] is True
    assert fields["start"]["constraints"] == {"required": True, "minimum": 0}


def test_bad_package_information_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "package.json"
    assert isinstance(read_package(path), list)
    path.write_text('{"name": "x", "version": "one"}')
    problems = read_package(path)
    assert isinstance(problems, list)
    assert f"{path}:version" in [problem.place for problem in problems]


def test_a_folder_without_leave_to_write_is_a_problem_before_anything_moves(
    tables: Tables, package: PackageInfo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    layout = Layout.of_repository(tmp_path)
    write(tables, layout, package)
    before = contents(tmp_path)
    # Permissions do not bind the superuser, as whom tests may run.
    monkeypatch.setattr("os.access", lambda path, _: Path(path) != layout.data)
    (problem,) = write({}, layout, package)
    assert str(problem) == (
        f"{layout.data}: cannot be written (Permission denied); free the place or choose another folder"
    )
    assert contents(tmp_path) == before


def test_a_full_disk_under_the_database_is_a_problem(
    tables: Tables, package: PackageInfo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("readouts.tables.writer.write_database", full)
    (problem,) = write(tables, Layout.of_folder(tmp_path), package)
    assert problem.message == "cannot be written (database or disk is full)"
    assert contents(tmp_path) == {}
