"""Files and folders are read once each, in an order of their own, and what cannot be read is told."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from readouts.read import files
from readouts.read.article import Reading
from readouts.read.files import read_paths
from readouts.read.names import Names
from readouts.read.reader import LARGEST
from readouts.read.sites import Site

Read = Callable[..., list[Reading]]


@pytest.fixture
def read_all(names: Names, sites: Sequence[Site]) -> Read:
    return lambda *paths: list(read_paths(paths, names, sites))


def source_files(readings: Sequence[Reading]) -> list[str]:
    return [article.source_file for reading in readings for article in reading.articles]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a/z.txt", "a.txt", ".hidden/c.txt", "a/.hidden.txt"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("张三在丙城会谈。", encoding="utf-8")
    return tmp_path / "in"


def test_folders_are_read_in_the_order_of_their_paths(read_all: Read, folder: Path) -> None:
    assert source_files(read_all(folder)) == ["a.txt", "a/z.txt", "b.txt"]


def test_the_order_of_inputs_does_not_matter(read_all: Read, folder: Path) -> None:
    inputs = [folder, folder / "b.txt", folder / "a" / "z.txt"]
    assert source_files(read_all(*inputs)) == source_files(read_all(*reversed(inputs))) == ["a.txt", "a/z.txt", "b.txt"]


def test_a_file_named_goes_by_its_name(read_all: Read, folder: Path) -> None:
    assert source_files(read_all(folder / "a" / "z.txt")) == ["z.txt"]


def test_a_path_that_does_not_exist_is_refused_and_the_rest_read(read_all: Read, folder: Path) -> None:
    readings = read_all(folder / "none.txt", folder / "b.txt")
    refusals = [reading.refusal for reading in readings if reading.refusal]
    assert [(refusal.source_file, refusal.reason) for refusal in refusals] == [
        ((folder / "none.txt").as_posix(), "no such file or folder")
    ]
    assert source_files(readings) == ["b.txt"]


def test_a_file_that_cannot_be_opened_is_refused(read_all: Read, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(path: str, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(files, "open", denied, raising=False)
    (reading,) = read_all(folder / "b.txt")
    assert reading.refusal is not None
    assert reading.refusal.reason == "cannot be read: Permission denied"


def test_a_file_that_is_too_large_is_refused(read_all: Read, tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as handle:
        handle.truncate(LARGEST + 2)
    (reading,) = read_all(large)
    assert reading.refusal is not None
    assert reading.refusal.reason.startswith("larger than")
