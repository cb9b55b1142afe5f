"""Files that were saved or merged wrongly, and what is left untold because it only follows from another fault."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import pytest

from broken_clone import Edit, add, replace, told

MEETING = "meetings,2025-05-08-vladimir-putin-xi-jinping"
WHY = "misprint,a book,A. Reader,2026-04-01\n"
MARKS = (
    "file.conflict holds <<<<<<<, ======= or >>>>>>>, the marks of a merge, the first here — "
    "keep what is right of the two sides, and take the marks out"
)
Case = tuple[Sequence[Edit], Sequence[str]]


def separate(name: str, mark: str) -> Edit:
    """Save a CSV file with another mark between its cells."""

    def edit(root: Path) -> int:
        path = root / name
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        out = io.StringIO()
        csv.writer(out, delimiter=mark, lineterminator="\n").writerows(rows)
        path.write_text(out.getvalue(), "utf-8")
        return 1

    return edit


def merge(name: str, line: int) -> Edit:
    """Leave the marks of a merge around a line of a file and a copy of it."""

    def edit(root: Path) -> int:
        path = root / name
        lines = path.read_text("utf-8").splitlines(keepends=True)
        ours = lines[line - 1]
        lines[line - 1 : line] = ["<<<<<<< HEAD\n", ours, "=======\n", ours, ">>>>>>> mine\n"]
        path.write_text("".join(lines), "utf-8")
        return line

    return edit


FILES: dict[str, Case] = {
    f"{name} separated by {marks}": (
        [separate(f"data/{name}", mark)],
        [f"data/{name}: file.separator is separated by {marks} — save it with commas between the cells"],
    )
    for name, mark, marks in [
        ("people.csv", ";", "semicolons"),
        ("terms.csv", "\t", "tabs"),
        ("corrections.csv", ";", "semicolons"),
    ]
}
FILES |= {
    f"marks of a merge in {name}": ([merge(f"data/{name}", 2)], [f"data/{name}:{{n}}:1: {MARKS}"])
    for name in ("people.csv", "names.txt", "package.json")
}
FILES["a line under a heading"] = (
    [add("data/articles/zz.txt", "天气\n=======\n今天天气很好，大家去公园。\n")],
    [
        "data/articles/zz.txt: article.without_facts holds no meeting, statement or document of leaders — "
        "leave it out, or add the words that it needs to the vocabularies"
    ],
)
FILES["outputs that cannot be built before a correction is mended"] = (
    [
        replace("data/topics.csv", ",Sport,", ",Sports,"),
        add("data/corrections.csv", f"{MEETING},venue,故宫,某馆,{WHY}"),
    ],
    [
        "data/corrections.csv:{m}:53: correction.stale old_value: meetings/2025-05-08-vladimir-putin-xi-jinping/venue "
        "holds '克里姆林宫', not '故宫' — take the correction out or give the value that it is to replace"
    ],
)


@pytest.mark.parametrize("name", FILES)
def test_what_is_amiss_in_a_file_is_told_once(name: str, clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told(clone, *FILES[name], capsys)
