"""What a build finds, scored against annotations made by reading; the scorer and most annotations are not published."""

from __future__ import annotations

import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
import yaml

import build

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
SCORER = SHARED / "tools" / "score.py"

pytestmark = pytest.mark.skipif(not SCORER.is_file(), reason="the scorer ../shared/tools/score.py is not at hand")


def score(inputs: Path, gold: Path, out: Path, *least: str) -> None:
    """Build the inputs and score the tables; fail with every difference where a figure is below the least."""
    assert build.main([str(inputs), "--out", str(out), "--quiet"]) in (0, 1)
    given = [sys.executable, str(SCORER), str(out), str(gold), "--list", *least]
    scored = subprocess.run(given, capture_output=True, text=True, check=False)
    assert scored.returncode == 0, scored.stdout + scored.stderr


def test_briefs(own: Path, tmp_path: Path) -> None:
    score(own / "articles", ROOT / "tests" / "gold", tmp_path, "--min-f1=0.95", "--min-field=0.9")


def test_originals(tmp_path: Path) -> None:
    least = ("--min-f1=0.95", "--min-f1=meetings.mentions=0.85", "--min-field=0.9")
    score(SHARED / "articles", SHARED / "gold" / "articles", tmp_path, *least)


def test_pages(tmp_path: Path) -> None:
    gold = SHARED / "gold" / "pages"
    wanted = {yaml.safe_load(path.read_text(encoding="utf-8"))["file"] for path in gold.glob("*.yaml")}
    pages = tmp_path / "pages"
    pages.mkdir()
    with tarfile.open(SHARED / "pages.tar.gz") as archive:
        for member in archive:
            content = archive.extractfile(member)
            if content and Path(member.name).name in wanted:
                (pages / Path(member.name).name).write_bytes(content.read())
    assert {path.name for path in pages.iterdir()} == wanted
    least = ("--min-f1=0.95", "--min-f1=meetings.mentions=0.8", "--min-field=0.93")
    score(pages, gold, tmp_path / "out", *least)
