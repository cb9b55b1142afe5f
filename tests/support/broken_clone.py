"""A clone to spoil, and the edits that spoil it, each of which returns the line that it changed."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

import build
import check
from own_data import own_data
from readouts.browse import home

TODAY = date(2027, 2, 1)
# A brief of talks that never were.
TALKS = (
    "习近平同法国总统马克龙会谈\n\n"
    "新华社北京2024年3月4日电 国家主席习近平4日在人民大会堂同法国总统马克龙举行会谈。\n\n"
    "习近平指出，两座城市之间可以多开几趟夜车。夜车要准点，也要干净。\n\n马克龙表示，夜车票价应当便宜。学生可以半价。\n\n"
    "【简报】本文由 Readouts 项目编写，依据：《某报道》（某报，2024-03-05）。\n"
)
Edit = Callable[[Path], int]


def rebuild(root: Path) -> int:
    """Make the outputs of a clone anew, whatever the articles leave open.

    Without the charts of its home page: no clone holds them, and drawing takes most of the time of a small build.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "ROOT", root)
        patch.setattr(home, "charts", lambda figures: {})
        assert build.main(["--quiet"]) in (0, 1)
    return 0


def current_clone(root: Path, edits: Sequence[Edit] = ()) -> Path:
    """A clone, edited so, whose outputs are current, and which no bound binds.

    No exception that it begins with ends before the tests do.
    """
    own_data(root / "data")
    exceptions = root / "data" / "exceptions.csv"
    text = exceptions.read_text("utf-8")
    exceptions.write_text(re.sub(r"(?m)\d{4}-\d\d-\d\d$", "2028-12-31", text), "utf-8")
    (root / "data" / "bounds.csv").write_text("table,column,least,most,note\n", "utf-8")
    for edit in edits:
        edit(root)
    rebuild(root)
    return root


def told(root: Path, edits: Sequence[Edit], expected: Sequence[str], capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Spoil a clone and return its report, having compared it with what is expected and the exit status with that.

    In the lines expected {n} is the line of the first edit, {m} of the second, {n+1} and {m+1} the ones after.
    """
    lines = [edit(root) for edit in edits]
    capsys.readouterr()
    status = check.main([str(root)], TODAY)
    *found, count = capsys.readouterr().out.splitlines()
    first, second = lines[0], lines[min(1, len(lines) - 1)]
    marks = {"{n}": first, "{n+1}": first + 1, "{m}": second, "{m+1}": second + 1}
    assert [line for line in found if line] == [filled(line, marks) for line in expected]
    assert status == (1 if expected else 0)
    return [*found, count]


def filled(line: str, marks: Mapping[str, int]) -> str:
    """A line with its marks replaced."""
    for mark, number in marks.items():
        line = line.replace(mark, str(number))
    return line


def add(name: str, text: str, encoding: str = "utf-8") -> Edit:
    """Append to a file, which is made where there is none."""

    def edit(root: Path) -> int:
        path = root / name
        before = path.read_bytes() if path.exists() else b""
        path.write_bytes(before + text.encode(encoding))
        return before.count(b"\n") + 1

    return edit


def insert(name: str, row: str) -> Edit:
    """Put a row where the order of first cells has it."""

    def edit(root: Path) -> int:
        path = root / name
        lines = path.read_text("utf-8").splitlines(keepends=True)
        first = next(csv.reader(io.StringIO(row)))[0]
        number = next((n for n, line in enumerate(lines) if n and line.split(",")[0] > first), len(lines))
        path.write_text("".join([*lines[:number], row + "\n", *lines[number:]]), "utf-8")
        return number + 1

    return edit


def remove(name: str) -> Edit:
    """Delete a file."""

    def edit(root: Path) -> int:
        (root / name).unlink()
        return 0

    return edit


def replace(name: str, old: str, new: str) -> Edit:
    """Replace the first such words of a file."""

    def edit(root: Path) -> int:
        data = (root / name).read_bytes()
        before, found, after = data.partition(old.encode())
        assert found, f"{name} does not hold {old}"
        (root / name).write_bytes(before + new.encode() + after)
        return before.count(b"\n") + 1

    return edit


def write(name: str, text: str, encoding: str = "utf-8") -> Edit:
    """Write a whole file."""

    def edit(root: Path) -> int:
        (root / name).write_bytes(text.encode(encoding))
        return 1

    return edit


def folder(name: str) -> Edit:
    """Make a folder."""

    def edit(root: Path) -> int:
        (root / name).mkdir()
        return 1

    return edit


def utf16(name: str) -> Edit:
    """Save a file in UTF-16."""

    def edit(root: Path) -> int:
        (root / name).write_text((root / name).read_text("utf-8"), "utf-16")
        return 1

    return edit
