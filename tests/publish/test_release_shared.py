"""A release of the real articles beside the checkout holds no sentence of theirs, and they make it whole again."""

from __future__ import annotations

import csv
import json
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import duckdb
import pytest

import build
import rehydrate
import release
from made_up_release import NAME, VERSION, contents

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
# The columns that hold names: titles of articles and documents, events, and what documents are about.
NAMES = {"articles": ["title"], "documents_signed": ["title", "fields"], "meetings": ["occasion"]}


@pytest.fixture(scope="module")
def originals() -> Path:
    if not (SHARED / "articles").is_dir() or not (SHARED / "tools" / "overlap.py").is_file():
        pytest.skip("no folder `shared` with real articles and the tool overlap.py beside the checkout")
    return SHARED / "articles"


@pytest.fixture(scope="module")
def real(originals: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a release of the real articles."""
    out = tmp_path_factory.mktemp("real") / "release"
    assert release.main([VERSION, str(originals), "--out", str(out), "--quiet"]) == 0
    return out


def overlap(folder: Path, originals: Path, names: Path) -> str:
    tool = [sys.executable, str(SHARED / "tools" / "overlap.py"), str(folder), str(originals), "--names", str(names)]
    return subprocess.run(tool, capture_output=True, text=True, check=False).stdout


def test_no_sentence_of_the_originals_is_in_any_format(real: Path, originals: Path, tmp_path: Path) -> None:
    texts, names = tmp_path / "texts", tmp_path / "names.txt"
    texts.mkdir()
    with zipfile.ZipFile(real / f"{NAME}.zip") as archive:
        archive.extractall(texts)
    found = set((ROOT / "data" / "names.txt").read_text(encoding="utf-8").splitlines())
    for table, columns in NAMES.items():
        with (texts / NAME / f"{table}.csv").open(encoding="utf-8", newline="") as handle:
            for row in csv.DictReader(handle):
                for column in columns:
                    cell = row[column]
                    # The shortest words of a list are left: as names they would cut up the originals' sentences.
                    found |= {part for part in json.loads(cell) if len(part) > 3} if cell[:1] == "[" else {cell}
    names.write_text("\n".join(sorted(found)), encoding="utf-8")
    # What the tool does not read itself, as text.
    with closing(sqlite3.connect(real / "readouts.db")) as database:
        (texts / "database.txt").write_text("\n".join(database.iterdump()), encoding="utf-8")
    with duckdb.connect() as engine:
        for path in real.glob("*.parquet"):
            rows = engine.execute("SELECT * FROM read_parquet(?)", [str(path)]).fetchall()
            (texts / f"{path.stem}.parquet.txt").write_text("\n".join(map(str, rows)), encoding="utf-8")
    for path in real.glob("*json*"):
        (texts / f"{path.name}.txt").write_bytes(path.read_bytes())
    assert overlap(texts, originals, names) == "0 shared runs of 16 or more characters\n"


def test_the_tool_would_find_them_in_a_build(originals: Path, tmp_path: Path) -> None:
    assert build.main([str(originals), "--out", str(tmp_path / "whole"), "--quiet"]) == 0
    found = overlap(tmp_path / "whole", originals, ROOT / "data" / "names.txt")
    assert int(found.splitlines()[-1].split()[0]) > 100


def test_the_originals_make_it_whole_again(real: Path, originals: Path, tmp_path: Path) -> None:
    whole, again = tmp_path / "whole", tmp_path / "again"
    assert build.main([str(originals), "--out", str(whole), "--quiet"]) == 0
    assert rehydrate.main([str(real / f"{NAME}.zip"), str(originals), "--out", str(again), "--quiet"]) == 0
    assert contents(again) == contents(whole)
