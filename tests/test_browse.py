"""A Datasette folder answers questions about the built tables."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

from readouts import browse
from readouts.browse.presets import PRESETS
from readouts.model import columns
from readouts.rows import TABLES

PACKAGE: dict[str, Any] = {
    "title": "Meetings of made-up leaders",
    "description": "Tables for tests.",
    "licenses": [{"name": "CC-BY-4.0", "title": "CC BY 4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
    "sources": [{"title": "Briefs"}, {"title": "Vocabularies"}],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A built folder with every table, two meetings and no other rows."""
    connection = sqlite3.connect(tmp_path / browse.DATABASE)
    for model in TABLES:
        names = ", ".join(f'"{column.name}"' for column in columns(model))
        key = ", ".join(f'"{name}"' for name in model.META.primary_key)
        connection.execute(f'CREATE TABLE "{model.META.name}" ({names}, PRIMARY KEY ({key}))')
    connection.execute("INSERT INTO places (place_id, name_zh) VALUES ('made-up', '甲城')")
    rows = [("1999-01-02-a-b", "1999-01-02", "talks"), ("1999-03-04-a-b", "1999-03-04", "call")]
    connection.executemany("INSERT INTO meetings (meeting_id, date, kind) VALUES (?, ?, ?)", rows)
    connection.commit()
    connection.close()
    browse.prepare(tmp_path, PACKAGE)
    return tmp_path


def ask(site: Datasette, path: str) -> Any:
    async def answer() -> Any:
        response = await site.client.get(path)
        assert response.status_code == 200, response.text
        return response.json() if ".json" in path else response.text

    return asyncio.run(answer())


def test_home_page_names_the_package_and_its_licence(folder: Path) -> None:
    home = ask(Datasette([], config_dir=folder), "/")
    for words in ("Meetings of made-up leaders", "Tables for tests.", "CC BY 4.0", "Briefs; Vocabularies"):
        assert words in home


@pytest.mark.parametrize("name", [model.META.name for model in TABLES])
def test_every_table_opens_in_its_first_view_with_its_columns_described(folder: Path, name: str) -> None:
    page = ask(Datasette([], config_dir=folder), f"/readouts/{name}")
    model = next(model for model in TABLES if model.META.name == name)
    assert f"<h1>{model.META.title}</h1>" in page
    for column in columns(model):
        assert f'data-column="{column.name}"' in page or f"<dt>{column.name}</dt>" in page


def test_latest_meeting_comes_first_and_kinds_are_counted(folder: Path) -> None:
    answer = ask(Datasette([], config_dir=folder), "/readouts/meetings.json?_shape=objects")
    assert [row["date"] for row in answer["rows"]] == ["1999-03-04", "1999-01-02"]
    kinds = answer["facet_results"]["kind"]["results"]
    assert {(kind["value"], kind["count"]) for kind in kinds} == {("talks", 1), ("call", 1)}


def test_database_is_opened_immutable_with_its_counts_known(folder: Path) -> None:
    (database,) = ask(Datasette([], config_dir=folder), "/-/databases.json")
    assert database["name"] == "readouts"
    assert not database["is_mutable"]
    described = browse.inspect(folder / browse.DATABASE)["readouts"]
    assert described["tables"]["meetings"] == {"count": 2}
    assert described["tables"]["statements"] == {"count": 0}


def test_every_preset_names_columns_of_its_table() -> None:
    for model in TABLES:
        preset, names = PRESETS[model.META.name], {column.name: column.type for column in columns(model)}
        for column in (preset.label, preset.newest, *preset.facets):
            assert not column or column in names, f"{model.META.name}: no column {column}"
        for column in preset.array_facets:
            assert names[column] == "array", f"{model.META.name}.{column} holds no array"


def test_every_table_that_others_point_to_has_a_label() -> None:
    targets = {target.partition(".")[0] for model in TABLES for target in model.META.foreign_keys.values()}
    assert {name for name in targets if not next(p for t, p in PRESETS.items() if t == name).label} == set()


def test_preparing_again_changes_no_byte_and_leaves_nothing_else(folder: Path) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert set(before) == {browse.DATABASE, "metadata.json", "settings.json", "inspect-data.json"}
    browse.prepare(folder, PACKAGE)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_preparing_without_a_database_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        browse.prepare(tmp_path, PACKAGE)
    assert list(tmp_path.iterdir()) == []
