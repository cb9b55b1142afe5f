"""The released zip, unpacked elsewhere, opens in each of the programs that it is made for."""

from __future__ import annotations

import asyncio
import json
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest
from datasette.app import Datasette
from frictionless import Package

from made_up_package import made_up_package
from made_up_release import NAME, VERSION
from readouts.model import columns
from readouts.publish.release import Source, edition_of, write_release
from readouts.rows import MODELS, TABLES
from readouts.tables import DATABASE, load

ROOT = Path(__file__).resolve().parents[2]
NAMES = [str(model.META.name) for model in TABLES]


@pytest.fixture(scope="module")
def counts(unpacked: Path) -> dict[str, int]:
    loaded = load(unpacked)
    assert loaded.problems == []
    return {name: len(rows) for name, rows in loaded.tables.items()}


def test_frictionless_finds_it_valid(unpacked: Path) -> None:
    package = Package(str(unpacked / "datapackage.json"))
    report = package.validate()
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])
    assert [resource.name for resource in package.resources] == NAMES
    assert package.version == VERSION


def test_the_archive_holds_codebook_licences_and_citation(unpacked: Path) -> None:
    assert (unpacked / "LICENSE-DATA.md").read_bytes() == (ROOT / "LICENSE-DATA.md").read_bytes()
    assert (unpacked / "CITATION.cff").read_bytes() == (ROOT / "CITATION.cff").read_bytes()
    assert f"# Codebook: Readouts of leaders' meetings {VERSION}" in (unpacked / "schemas" / "codebook.md").read_text()
    readme = (unpacked / "README.md").read_text(encoding="utf-8")
    assert "The texts of 2 of 4 articles belong to publishers" in readme
    assert "| 晨雾晚报 | unknown | 1 |" in readme


def test_pandas_reads_every_table(unpacked: Path, counts: dict[str, int]) -> None:
    for name in NAMES:
        frame = pd.read_csv(unpacked / f"{name}.csv", dtype_backend="numpy_nullable")
        assert (name, len(frame)) == (name, counts[name])
        assert list(frame.columns) == [column.name for column in columns(MODELS[name])]
    people = pd.read_csv(unpacked / "people.csv")
    assert people.registered.dtype == bool


def test_duckdb_reads_csv_and_parquet_alike(unpacked: Path, released: Path, counts: dict[str, int]) -> None:
    with duckdb.connect() as engine:
        for name in NAMES:
            csv, parquet = str(unpacked / f"{name}.csv"), str(released / f"{name}.parquet")
            told = engine.execute("SELECT count(*) FROM read_csv(?)", [csv]).fetchall()
            assert (name, told) == (name, [(counts[name],)])
            assert engine.execute("SELECT count(*) FROM read_parquet(?)", [parquet]).fetchall() == told


def test_parquet_is_typed_as_the_row_models_say(released: Path, unpacked: Path) -> None:
    types = {"integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE", "array": "VARCHAR[]"}
    loaded = load(unpacked).tables
    with duckdb.connect() as engine:
        for model in TABLES:
            path = str(released / f"{model.META.name}.parquet")
            described = engine.execute("DESCRIBE SELECT * FROM read_parquet(?)", [path]).fetchall()
            expected = [(column.name, types.get(column.type, "VARCHAR")) for column in columns(model)]
            assert [row[:2] for row in described] == expected
            found = engine.execute("SELECT * FROM read_parquet(?)", [path]).fetchall()
            assert [tuple(map(plain, row)) for row in found] == [
                tuple(plain(value) for value in row.model_dump().values()) for row in loaded[model.META.name]
            ]


def plain(value: Any) -> Any:
    """A value as both formats have it: an array that is empty is none, a day its ISO form."""
    if isinstance(value, (list, tuple)):
        return list(value) or None
    return value.isoformat() if hasattr(value, "isoformat") else value


def test_sqlite_holds_every_row_and_no_broken_key(unpacked: Path, released: Path, counts: dict[str, int]) -> None:
    assert (unpacked / DATABASE).read_bytes() == (released / DATABASE).read_bytes()
    with closing(sqlite3.connect(unpacked / DATABASE)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        for name in NAMES:
            assert database.execute(f'SELECT count(*) FROM "{name}"').fetchone() == (counts[name],)
        texts = database.execute("SELECT text IS NULL, count(*) FROM articles GROUP BY 1 ORDER BY 1").fetchall()
        assert texts == [(0, 2), (1, 2)]


@pytest.fixture(scope="module")
def site(unpacked: Path) -> Datasette:
    return Datasette([], config_dir=unpacked)


def page(site: Datasette, path: str) -> str:
    async def get() -> Any:
        return await site.client.get(path, follow_redirects=True)

    answer = asyncio.run(get())
    assert answer.status_code == 200, f"{path}: {answer.text}"
    assert isinstance(answer.text, str)
    return answer.text


def test_datasette_serves_home_tables_search_and_downloads(site: Datasette, counts: dict[str, int]) -> None:
    assert "Readouts of leaders" in page(site, "/")
    for name in NAMES:
        told = json.loads(page(site, f"/readouts/{name}.json?_size=1"))
        assert (name, told["filtered_table_rows_count"]) == (name, counts[name])
    assert "咖啡豆" in page(site, "/-/search?q=咖啡豆")
    assert "马克龙" in page(site, "/-/search?q=马克龙")
    assert page(site, "/static/meetings.csv").startswith("meeting_id,")


def test_datasette_shows_rows_without_their_text_and_says_why(site: Datasette, unpacked: Path) -> None:
    loaded = load(unpacked).tables
    for name in ("articles", "statements", "meetings", "documents_signed", "people", "places", "topics"):
        for row in loaded[name][:40]:
            shown = page(site, f"/readouts/{name}/{next(iter(row.model_dump().values()))}")
            assert "None" not in shown
    shown = page(site, "/readouts/articles?source_file=unknown.md")
    assert "习近平同法国总统马克龙会谈" in shown
    (article,) = (row for row in loaded["articles"] if row.model_dump()["source_file"] == "unknown.md")
    told = page(site, f"/readouts/articles/{article.model_dump()['article_id']}")
    assert "The text is not part of this release, since its publisher's terms are not open." in told
    assert "dateline.place" in told
    # The place of the dateline is named by its offsets.
    assert re.search(r">… 3–5</a></td><td role=\"cell\"><code>dateline.place</code>", told)
    assert "Marks in the text" not in told
    assert "/readouts/meetings/2031-03-04-emmanuel-macron-xi-jinping" in told
    for query in ("said_on_topic?person=&topic=&since=", "where_sources_disagree", "repeated_word_for_word"):
        page(site, f"/readouts/{query}")


# In a process of its own: the package unpacks archives into a folder that it takes from the environment on import, and
# takes one of the same name in it for the same archive.
CROISSANT = """
import json, socket, sys
def refused(*given, **named):
    raise OSError("no network in tests")
socket.socket.connect = socket.getaddrinfo = refused
import mlcroissant
dataset = mlcroissant.Dataset(jsonld=sys.argv[1])
issues = dataset.metadata.ctx.issues
sets = {one.name: None for one in dataset.metadata.record_sets}
for name in sys.argv[2:]:
    sets[name] = len(list(dataset.records(name)))
first = {name: str(value) for name, value in next(iter(dataset.records("meetings"))).items()}
print(json.dumps([[str(one) for one in (*issues.errors, *issues.warnings)], sets, first]))
"""


def test_mlcroissant_finds_the_description_valid_and_loads_the_tables(
    released: Path, counts: dict[str, int], tmp_path: Path
) -> None:
    environment = os.environ | {"CROISSANT_CACHE": str(tmp_path), "PYTHONPATH": str(ROOT / "tests" / "support")}
    # It cannot load a table without rows.
    filled = [name for name in NAMES if counts[name]]
    done = subprocess.run(
        [sys.executable, "-c", CROISSANT, str(released / "croissant.json"), *filled],
        env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    issues, sets, first = json.loads(done.stdout)
    assert issues == []
    assert "not standard" not in done.stderr
    assert sets == {name: counts[name] or None for name in NAMES}
    assert first["meetings/meeting_id"] == "b'2031-03-04-emmanuel-macron-xi-jinping'"
    assert first["meetings/ordinal"] == "None"


def test_the_croissant_names_the_archive_by_hash(released: Path) -> None:
    sums = {name: digest for digest, name in map(str.split, (released / "SHA256SUMS").read_text().splitlines())}
    told = json.loads((released / "croissant.json").read_text(encoding="utf-8"))
    assert told["conformsTo"] == "http://mlcommons.org/croissant/1.0"
    archive, *inside = told["distribution"]
    assert (archive["contentUrl"], archive["sha256"]) == (f"{NAME}.zip", sums[f"{NAME}.zip"])
    assert {file["containedIn"]["@id"] for file in inside} == {archive["@id"]}


def test_schema_org_description_has_what_catalogues_ask_for(released: Path) -> None:
    sums = {name: digest for digest, name in map(str.split, (released / "SHA256SUMS").read_text().splitlines())}
    told = json.loads((released / "dataset.jsonld").read_text(encoding="utf-8"))
    assert (told["@context"], told["@type"], told["version"]) == ("https://schema.org/", "Dataset", VERSION)
    # Between 50 and 5,000 characters, as Google's Dataset Search asks.
    assert 50 <= len(told["description"]) <= 5000
    assert told["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert told["temporalCoverage"] == "2031-03-04/2031-06-01"
    assert told["spatialCoverage"] == [{"@type": "Country", "name": "China"}]
    assert all(told[name] for name in ("name", "creator", "keywords", "datePublished", "inLanguage"))
    offered = {file["contentUrl"]: file["sha256"] for file in told["distribution"]}
    assert offered == {name: sums[name] for name in offered}
    assert offered.keys() == {f"{NAME}.zip", DATABASE} | {f"{name}.parquet" for name in NAMES}
    assert {file["encodingFormat"] for file in told["distribution"]} == {
        "application/zip", "application/vnd.sqlite3", "application/vnd.apache.parquet"
    }  # fmt: skip
    measured = {variable["name"] for variable in told["variableMeasured"]}
    assert {"meetings.date", "statements.speaker_id"} < measured


def test_zenodo_is_told_what_the_citation_says(released: Path) -> None:
    told = json.loads((released / ".zenodo.json").read_text(encoding="utf-8"))
    package = json.loads((ROOT / "data" / "package.json").read_text(encoding="utf-8"))
    assert told["publication_date"] == package["created"][:10]
    assert told["creators"] == [{"name": "The Readouts contributors"}]
    assert (told["upload_type"], told["license"], told["version"]) == ("dataset", "cc-by-4.0", VERSION)
    assert "doi" not in told


def test_the_entry_of_the_changelog_counts_and_names_the_day(released: Path) -> None:
    entry = (released / "CHANGES.md").read_text(encoding="utf-8")
    day = json.loads((ROOT / "data" / "package.json").read_text(encoding="utf-8"))["created"][:10]
    assert entry == (
        f"## {VERSION} ({day})\n\n"
        "- 4 articles, 4 meetings, 5 statements, 1 documents, 58 pieces of evidence.\n"
        "- The texts of 2 articles are left out, whose publishers' terms are not open.\n"
    )


def test_the_entry_goes_on_with_the_facts_that_changed(tmp_path: Path) -> None:
    told = []

    def changes(package: Path) -> str:
        told.append(sorted(path.name for path in package.glob("*.csv")))
        return "- added 1 meeting.\n"

    package = made_up_package(created="1999-12-31T00:00:00Z")
    edition = edition_of(Source({}, package, {}, ()))
    assert write_release(edition, {}, tmp_path, changes) == []
    assert told == [sorted(f"{name}.csv" for name in NAMES)]
    assert (tmp_path / "CHANGES.md").read_text(encoding="utf-8") == (
        "## 0.0.1 (1999-12-31)\n\n"
        "- 0 articles, 0 meetings, 0 statements, 0 documents, 0 pieces of evidence.\n"
        "- added 1 meeting.\n"
    )
