"""A clone with one made-up article, and a way to run the command in it as from a shell."""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import add
from made_up_reports import TOLD, Ran, Run
from own_data import own_data


@pytest.fixture(scope="session")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("clone")
    shutil.rmtree(own_data(root / "data") / "articles")
    (root / "data" / "articles").mkdir()
    (root / "data" / "articles" / "talks.txt").write_text(TOLD, encoding="utf-8")
    return root


@pytest.fixture
def clone(_made: Path, tmp_path: Path) -> Path:
    """A clone to add to."""
    return shutil.copytree(_made, tmp_path / "clone")


@pytest.fixture
def run(clone: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command in the clone, without a terminal; bytes are what comes through standard input."""
    monkeypatch.setattr(add, "ROOT", clone)
    monkeypatch.setenv("COLUMNS", "80")

    def running(*argv: object, stdin: bytes | None = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", None if stdin is None else io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            status = add.main([str(word) for word in argv])
        except SystemExit as stopped:
            status = int(stopped.code or 0)
        said = capsys.readouterr()
        return Ran(status, said.out, said.err)

    return running


@pytest.fixture
def page(tmp_path: Path) -> Callable[..., Path]:
    """A file with this text outside of the clone."""

    def written(text: str | bytes, name: str = "page.md") -> Path:
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return written
