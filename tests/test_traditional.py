"""Articles in traditional script give the tables that their simplified originals give."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest
from opencc import OpenCC

import build

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
SCORER = SHARED / "tools" / "score.py"


def convert(source: Path, target: Path, config: str, pattern: str) -> None:
    """Copy the files of a folder, each converted by OpenCC character for character."""
    target.mkdir()
    for path in sorted(source.glob(pattern)):
        text = path.read_bytes().decode("utf-8")
        converted = OpenCC(config).convert(text)
        assert len(converted) == len(text), path.name
        (target / path.name).write_bytes(converted.encode("utf-8"))


def built_from_traditional(inputs: Path, folder: Path) -> Path:
    """The tables built from the inputs in traditional script."""
    convert(inputs, folder / "traditional", "s2t", "*")
    assert build.main([str(folder / "traditional"), "--out", str(folder / "out"), "--quiet"]) in (0, 1)
    return folder / "out"


def score(tables: Path, gold: Path, least: float) -> None:
    """Score the tables, turned back to simplified script; fail with every difference if a kind is below the least."""
    simplified = tables.parent / "simplified"
    convert(tables, simplified, "t2s", "*.csv")
    given = [sys.executable, str(SCORER), str(simplified), str(gold), "--list", f"--min-f1={least}"]
    scored = subprocess.run(given, capture_output=True, text=True, check=False)
    assert scored.returncode == 0, scored.stdout + scored.stderr


def languages(tables: Path) -> set[str]:
    with (tables / "articles.csv").open(encoding="utf-8", newline="") as handle:
        return {row["language"] for row in csv.DictReader(handle)}


def test_language_says_the_script(own: Path, tmp_path: Path) -> None:
    assert languages(built_from_traditional(own / "articles", tmp_path)) == {"zh-Hant"}


@pytest.mark.skipif(not SCORER.is_file(), reason="the scorer ../shared/tools/score.py is not at hand")
def test_briefs_in_traditional_script(own: Path, tmp_path: Path) -> None:
    score(built_from_traditional(own / "articles", tmp_path), ROOT / "tests" / "gold", 0.95)


@pytest.mark.skipif(not SCORER.is_file(), reason="the annotated articles of ../shared are not at hand")
def test_originals_in_traditional_script(tmp_path: Path) -> None:
    score(built_from_traditional(SHARED / "articles", tmp_path), SHARED / "gold" / "articles", 0.93)
