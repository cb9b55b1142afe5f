"""A clone to spoil, and the edits that spoil it, each of which returns the line that it changed."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import build

ROOT = Path(__file__).resolve().parents[2]
Edit = Callable[[Path], int]


def rebuild(root: Path) -> int:
    """Make the outputs of a clone anew, whatever the articles leave open."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "ROOT", root)
        assert build.main(["--quiet"]) in (0, 1)
    return 0


def current_clone(root: Path) -> Path:
    """A clone whose outputs are current."""
    shutil.copytree(ROOT / "data", root / "data")
    rebuild(root)
    return root


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
