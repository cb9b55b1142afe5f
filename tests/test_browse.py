"""A Datasette folder answers questions about the built tables."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

from made_up_package import made_up_package
from readouts import browse, tables
from readouts.browse.presets import PRESETS
from readouts.model import Row, columns
from readouts.rows import TABLES, MeetingRow, PlaceRow

PACKAGE = made_up_package()


def meeting(date: str, **values: Any) -> MeetingRow:
    return MeetingRow(meeting_id=f"{date}-a-b", date=date, status="held", label="A and B", **values)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A built folder with two meetings, the place of one, and no other rows."""
    place = PlaceRow(place_id="made-up", name_zh="甲城", kind="city")
    talks = meeting("1999-01-02", kind="talks", format="in_person", place_id="made-up")
    call = meeting("1999-03-04", kind="call", format="phone")
    rows: dict[str, list[Row]] = {"places": [place], "meetings": [talks, call]}
    assert tables.write(rows, tables.Layout.of_folder(tmp_path), PACKAGE, browse.write_indexes) == []
    assert browse.prepare(tmp_path, PACKAGE) == []
    return tmp_path


def ask(site: Datasette, path: str) -> Any:
    async def answer() -> Any:
        response = await site.client.get(path)
        assert response.status_code == 200, response.text
        return response.json() if ".json" in path else response.text

    return asyncio.run(answer())


def test_home_page_names_the_package_and_its_licence(folder: Path) -> None:
    home = ask(Datasette([], config_dir=folder), "/")
    for words in ("Meetings of made-up leaders", "Tables for tests.", "CC0 1.0", "Briefs; Vocabularies"):
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
    described = browse.inspect(folder / tables.DATABASE)["readouts"]
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


def test_place_of_a_meeting_is_shown_by_its_name(folder: Path) -> None:
    page = ask(Datasette([], config_dir=folder), "/readouts/meetings")
    assert '<a href="/readouts/places/made-up">甲城</a>' in page


def test_preparing_again_changes_no_byte_and_leaves_nothing_else(folder: Path) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert {"metadata.json", "settings.json", "inspect-data.json"} < set(before)
    assert browse.prepare(folder, PACKAGE) == []
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []


def test_preparing_without_a_database_says_so_and_writes_nothing(tmp_path: Path) -> None:
    (problem,) = browse.prepare(tmp_path, PACKAGE)
    assert str(problem) == f"{tmp_path / 'readouts.db'}: cannot be read (unable to open database file); build it first"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_told(folder: Path) -> None:
    (folder / "settings.json").unlink()
    (folder / "settings.json").mkdir()
    (problem,) = browse.prepare(folder, PACKAGE)
    assert problem.remedy == "free the place"
