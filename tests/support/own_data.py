"""The data that tests build from: the project's own briefs, whatever else contributors add to data/.

Articles, corrections and exceptions are what every contribution adds, and each changes what a build holds and says. A
test of the code reads them from a copy made here; that what is committed is sound, `make check` says.
"""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# The briefs whose facts the tests know by heart.
BRIEFS = (
    "2014-05-20-shanghai-talks.txt",
    "2014-07-eight-encounters.txt",
    "2021-12-15-video-talks.txt",
    "2022-02-04-beijing-talks.txt",
    "2025-05-08-moscow-page.txt",
)


def own_data(data: Path) -> Path:
    """Copy data/ to the folder `data`, which is made and returned: of the articles BRIEFS alone, no correction, and of
    the exceptions those that concern neither articles nor corrections.
    """
    given = ROOT / "data"
    shutil.copytree(given, data, ignore=shutil.ignore_patterns("articles"))
    (data / "articles").mkdir()
    for name in BRIEFS:
        shutil.copy(given / "articles" / name, data / "articles")
    leave_out(data / "corrections.csv", "")
    leave_out(data / "exceptions.csv", "data/articles/", "data/corrections.csv,", "build/")
    return data


def leave_out(path: Path, *beginnings: str) -> None:
    """Take the rows that begin so out of a CSV file whose cells hold no line break."""
    header, *lines = path.read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.lstrip('"').startswith(beginnings)]
    path.write_text("".join([header, *kept]), "utf-8")
