"""A release as its maker meets it: what it holds, what it leaves out, and when it is refused."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import duckdb
import pytest

import build
import release
from made_up_release import CLOSED, NAME, OPEN, VERSION, contents, write_articles
from own_data import own_data
from readouts.publish.changes import version_before
from readouts.publish.licences import open_licences
from readouts.publish.release import PAPERS
from readouts.publish.version import uncommitted
from readouts.publish.wording import TABLES as EMPTIED
from readouts.rows import TABLES
from readouts.tables import DATABASE
from readouts.vocabulary import VocabularyError

ROOT = Path(__file__).resolve().parents[2]
# Facts of the closed articles, which stay: titles, and the name of a document.
FACTS = ("习近平同法国总统马克龙会谈", "习近平会见意大利总统马塔雷拉", "夜间铁路合作协议")
RUN = 8


def runs(text: str) -> set[str]:
    return {text[at : at + RUN] for at in range(len(text) - RUN + 1)}


def wording() -> set[str]:
    """Every run of characters of the closed articles that is neither a fact nor in an open article."""
    closed = set().union(*(runs(line) for text in CLOSED.values() for line in text.splitlines()))
    known = set().union(*(runs(text) for text in (*OPEN.values(), *FACTS)))
    return {run for run in closed - known if any(ord(char) > 0x3000 for char in run)}


def texts(path: Path) -> Iterator[tuple[str, str]]:
    """All that a file says, member by member and cell by cell, decoded as its format has it."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                yield name, archive.read(name).decode("utf-8", errors="ignore")
                if name.endswith(".zip"):
                    with zipfile.ZipFile(io.BytesIO(archive.read(name))) as inner:
                        yield from ((f"{name}!{member}", inner.read(member).decode()) for member in inner.namelist())
    elif path.suffix == ".parquet":
        with duckdb.connect() as engine:
            for row in engine.execute("SELECT * FROM read_parquet(?)", [str(path)]).fetchall():
                yield path.name, str(row)
    yield path.name, path.read_bytes().decode("utf-8", errors="ignore")


@pytest.fixture(scope="module")
def table(unpacked: Path) -> dict[str, list[dict[str, str]]]:
    found = {}
    for model in TABLES:
        with (unpacked / f"{model.META.name}.csv").open(encoding="utf-8", newline="") as handle:
            found[str(model.META.name)] = list(csv.DictReader(handle))
    return found


def test_no_wording_of_a_closed_publisher_is_anywhere_in_any_file(released: Path) -> None:
    forbidden = wording()
    assert len(forbidden) > 100
    found = [(name, sorted(hit)[:3]) for path in released.iterdir() for name, text in texts(path)
             if (hit := runs(text) & forbidden)]  # fmt: skip
    assert found == []


def test_the_search_says_nothing_of_a_text_that_is_left_out(released: Path) -> None:
    with closing(sqlite3.connect(released / DATABASE)) as database:
        indexed = dict(database.execute("SELECT rowid, article_id FROM articles").fetchall())
        # Temporary, since the file is not to change.
        database.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'articles_fts', 'instance')")
        columns: dict[str, set[str]] = {article: set() for article in indexed.values()}
        for row, column in database.execute("SELECT DISTINCT doc, col FROM temp.words"):
            columns[indexed[row]].add(column)
        assert {columns[article] == {"title"} for article in columns if article[:7] in ("2031-03", "2031-04")} == {True}
        assert all("text" in columns[article] for article in columns if article[:7] in ("2031-05", "2031-06"))


def test_offsets_hashes_and_facts_stay(table: dict[str, list[dict[str, str]]], articles: Path, tmp_path: Path) -> None:
    assert build.main([str(articles), "--out", str(tmp_path / "whole"), "--quiet"]) == 0
    for name, rows in table.items():
        with (tmp_path / "whole" / f"{name}.csv").open(encoding="utf-8", newline="") as handle:
            whole = list(csv.DictReader(handle))
        emptied = {column for before, after in zip(whole, rows, strict=True) for column in before
                   if before[column] != after[column] and after[column] == ""}  # fmt: skip
        changed = {column for before, after in zip(whole, rows, strict=True) for column in before
                   if before[column] != after[column] and after[column] != ""}  # fmt: skip
        assert changed == set(), name
        assert emptied == {
            "articles": {"text", "subtitle", "keywords"}, "statements": {"text"}, "article_metadata": {"value", "words"}
        }.get(name, set())  # fmt: skip
        assert not emptied or name in EMPTIED


def test_texts_under_an_open_licence_and_briefs_of_the_project_stay(table: dict[str, list[dict[str, str]]]) -> None:
    kept = {row["source_file"]: row["text"] != "" for row in table["articles"]}
    assert kept == {"brief.txt": True, "open.md": True, "closed.md": False, "unknown.md": False}
    said = {row["statement_id"][:7]: row["text"] != "" for row in table["statements"]}
    assert said == {"2031-03": False, "2031-04": False, "2031-05": True, "2031-06": True}


def test_the_checksums_are_those_of_all_downloads(released: Path) -> None:
    pairs = (line.split("  ") for line in (released / "SHA256SUMS").read_text().splitlines())
    lines = {name: digest for digest, name in pairs}
    files = contents(released)
    # .zenodo.json is for the archive, no download.
    del files["SHA256SUMS"], files[".zenodo.json"]
    assert lines == {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    assert {f"{model.META.name}.parquet" for model in TABLES} < lines.keys()
    assert {f"{NAME}.zip", DATABASE, "croissant.json", "dataset.jsonld"} < lines.keys()


def test_the_summary_names_files_and_whose_texts_are_left_out(
    articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert release.main([VERSION, str(articles), "--out", str(tmp_path / "r")]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert f"{NAME} of " in told.out
    assert "4 articles, 4 meetings, 5 statements, 1 documents, " in told.out
    assert (
        "texts left out of 2 articles, whose publishers' terms are not open:\n"
        "       1 Xinhua News Agency (all-rights-reserved)\n"
        "       1 晨雾晚报 (unknown)\n"
    ) in told.out
    for path in (tmp_path / "r").iterdir():
        assert f"{path.stat().st_size:,} {path.name}\n" in told.out


def test_the_same_inputs_give_the_same_bytes_anywhere(articles: Path, tmp_path: Path) -> None:
    made = []
    for seed in ("1", "2"):
        place = tmp_path / f"place {seed}'s"
        place.mkdir()
        shutil.copytree(articles, place / "articles")
        command = [sys.executable, str(ROOT / "scripts" / "release.py"), VERSION, "articles", "--out", "out", "--quiet"]
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": f"UTC-{seed}"}
        subprocess.run(command, cwd=place, env=environment, check=True)
        made.append(contents(place / "out"))
    assert made[0].keys() == made[1].keys()
    assert [name for name in made[0] if made[0][name] != made[1][name]] == []


def test_the_archive_tells_the_day_of_the_version_and_one_folder(released: Path) -> None:
    created = json.loads((ROOT / "data" / "package.json").read_text(encoding="utf-8"))["created"]
    with zipfile.ZipFile(released / f"{NAME}.zip") as archive:
        members = archive.infolist()
    assert {"{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z".format(*member.date_time) for member in members} == {created}
    assert {member.filename.partition("/")[0] for member in members} == {NAME}
    assert [member.filename for member in members] == sorted(member.filename for member in members)


def test_a_release_of_nothing_closed_leaves_nothing_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_articles(tmp_path / "open", OPEN)
    assert release.main([VERSION, str(folder), "--out", str(tmp_path / "r")]) == 0
    assert "left out" not in capsys.readouterr().out
    with zipfile.ZipFile(tmp_path / "r" / f"{NAME}.zip") as archive:
        assert json.loads(archive.read(f"{NAME}/withheld.json"))["publishers"] == []
        assert "left out" not in archive.read(f"{NAME}/README.md").decode()


def test_refused_inputs_are_named_and_the_rest_is_released(
    articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = shutil.copytree(articles, tmp_path / "articles")
    (folder / "noise.txt").write_bytes(b"\0\1\2")
    assert release.main([VERSION, str(folder), "--out", str(tmp_path / "r"), "--quiet"]) == 1
    assert capsys.readouterr().err.startswith("release: noise.txt: ")
    assert (tmp_path / "r" / "SHA256SUMS").is_file()


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what is kept by hand, which the command takes for its own."""
    root = tmp_path / "clone"
    own_data(root / "data")
    for name in (*PAPERS, "pyproject.toml"):
        shutil.copyfile(ROOT / name, root / name)
    monkeypatch.setattr(release, "ROOT", root)
    monkeypatch.setattr(release, "USUAL", root / "build" / "release")
    return root


def refused(capsys: pytest.CaptureFixture[str], *given: str) -> list[str]:
    assert release.main(given) == 2
    told = capsys.readouterr()
    assert told.out == ""
    return told.err.splitlines()


@pytest.mark.parametrize("version", ["1.2", "v1.2.3", "1.2.3-beta", "01.2.3", "１.2.3", ""])
def test_a_version_that_is_none_is_one_line(version: str, clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert refused(capsys, version) == [
        f"release: VERSION {version}: is no semantic version; give three numbers, such as 1.2.0"
    ]
    assert not (clone / "build").exists()


def test_a_version_that_the_files_do_not_name_is_a_line_for_each(
    clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert refused(capsys, "9.8.7") == [
        f"release: {name}: version is {VERSION}, not 9.8.7; set it to 9.8.7, or release {VERSION}"
        for name in ("data/package.json", "CITATION.cff", "pyproject.toml")
    ]


def test_a_citation_of_another_day_is_one_line(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    citation = clone / "CITATION.cff"
    day = json.loads((clone / "data" / "package.json").read_text(encoding="utf-8"))["created"][:10]
    citation.write_text(citation.read_text(encoding="utf-8").replace(day, "1999-12-31"), encoding="utf-8")
    assert refused(capsys, VERSION) == [
        f"release: CITATION.cff: date-released is 1999-12-31, created in data/package.json {day}; "
        "set both to the day of the version"
    ]


def test_a_version_without_a_day_is_one_line(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    package = json.loads((clone / "data" / "package.json").read_text(encoding="utf-8"))
    del package["created"]
    (clone / "data" / "package.json").write_text(json.dumps(package), encoding="utf-8")
    (line,) = refused(capsys, VERSION)
    assert line.startswith("release: data/package.json: created is not given; add the day of the version")


def test_what_is_not_committed_is_not_released(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert uncommitted(clone) == []
    git = ["git", "-C", str(clone), "-c", "user.name=Nobody", "-c", "user.email=nobody@example.org"]
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "All"]):
        subprocess.run([*git, *command], check=True)
    assert uncommitted(clone) == []
    subprocess.run([*git, "config", "status.showUntrackedFiles", "no"], check=True)
    (clone / "data" / "articles" / "新 page.txt").write_text("?", encoding="utf-8")
    assert refused(capsys, VERSION) == ['release: "data/articles/新 page.txt": not committed; commit or remove it']
    (clone / "data" / "people.csv").write_text("", encoding="utf-8")
    assert refused(capsys, VERSION) == ['release: "data/people.csv" and 1 more: not committed; commit or remove it']


def test_the_project_itself_is_released_to_its_usual_place(clone: Path) -> None:
    assert release.main([VERSION, "--quiet"]) == 0
    first = contents(clone / "build" / "release")
    assert f"{NAME}.zip" in first
    # Again, over the first.
    assert release.main([VERSION, "--quiet"]) == 0
    assert contents(clone / "build" / "release") == first
    assert sorted(path.name for path in (clone / "build").iterdir()) == ["release"]


def test_no_folder_of_other_files_is_overwritten(
    articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "letter.txt").write_text("Dear Sir", encoding="utf-8")
    given = (VERSION, str(articles), "--out")
    assert refused(capsys, *given, str(tmp_path / "letters")) == [
        f"release: {tmp_path}/letters: holds other files than a release; name a folder of its own"
    ]
    assert refused(capsys, *given, str(tmp_path / "letters" / "letter.txt")) == [
        f"release: {tmp_path}/letters/letter.txt: is a file; name a folder"
    ]
    assert refused(capsys, *given, str(ROOT / "data")) == [
        f"release: {ROOT}/data: is a folder that the project keeps; name a folder of its own"
    ]
    assert contents(tmp_path / "letters") == {"letter.txt": b"Dear Sir"}


def test_a_path_that_is_not_there_and_one_without_an_article_are_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = ("--out", str(tmp_path / "r"))
    assert refused(capsys, VERSION, str(tmp_path / "no"), *out) == [
        f"release: {tmp_path}/no: no such file or folder; check the path"
    ]
    (tmp_path / "empty").mkdir()
    assert refused(capsys, VERSION, str(tmp_path / "empty"), *out) == [
        f"release: {tmp_path}/empty: no article there; name files or folders of articles"
    ]
    assert not (tmp_path / "r").exists()


def test_open_licences_are_a_vocabulary(tmp_path: Path) -> None:
    assert {"CC-BY-4.0", "CC0-1.0"} < open_licences(ROOT / "data" / "open_licenses.csv")
    (tmp_path / "open_licenses.csv").write_text("license_id,name,homepage\nX,X,\nX,Y,\n", encoding="utf-8")
    with pytest.raises(VocabularyError) as error:
        open_licences(tmp_path / "open_licenses.csv")
    assert error.value.lines == ("open_licenses.csv:3: license_id: 'X' stands in line 2 already; keep one of the two",)


def test_the_entry_tells_what_changed_since_a_version(
    articles: Path, released: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = shutil.copytree(articles, tmp_path / "articles")
    (folder / "open.md").unlink()
    old = released / f"{NAME}.zip"
    given = (VERSION, str(folder), "--out", str(tmp_path / "r"), "--quiet")
    assert release.main([*given, "--since", str(old)]) == 0
    entry = (tmp_path / "r" / "CHANGES.md").read_text(encoding="utf-8")
    assert f"\n\nSince {old}:\n\n- " in entry
    assert "removed 1 article" in entry.lower()
    assert refused(capsys, *given, "--since", str(tmp_path / "no.zip"))[0].startswith(f"release: {tmp_path}/no.zip: ")


def test_the_version_before_is_the_newest_other_tag(clone: Path) -> None:
    assert version_before(VERSION, clone) == ""
    git = ["git", "-C", str(clone), "-c", "user.name=Nobody", "-c", "user.email=nobody@example.org"]
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "All"], ["tag", "v0.0.1"], ["tag", "other"]):
        subprocess.run([*git, *command], check=True)
    subprocess.run([*git, "commit", "-q", "--allow-empty", "-m", "More"], check=True)
    subprocess.run([*git, "tag", f"v{VERSION}"], check=True)
    assert version_before(VERSION, clone) == "v0.0.1"
