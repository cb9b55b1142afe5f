"""The check command tells everything that is wrong with a clone, one problem a line, and mends nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import build
import check

ROOT = Path(__file__).resolve().parent.parent


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone whose outputs are current."""
    root = tmp_path_factory.mktemp("clone")
    shutil.copytree(ROOT / "data", root / "data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "ROOT", root)
        assert build.main(["--quiet"]) == 0
    return root


@pytest.fixture
def clone(built: Path, tmp_path: Path) -> Path:
    """A copy of it to spoil."""
    return shutil.copytree(built, tmp_path / "clone")


Edit = Callable[[Path], object]


def add(name: str, line: str) -> Edit:
    def edit(root: Path) -> None:
        with (root / name).open("a", encoding="utf-8") as handle:
            handle.write(line)

    return edit


def remove(name: str) -> Edit:
    return lambda root: (root / name).unlink()


def replace(name: str, old: str, new: str) -> Edit:
    def edit(root: Path) -> None:
        text = (root / name).read_text(encoding="utf-8")
        assert old in text
        (root / name).write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


STALE = "differs from what the build makes; build and commit it"
SPOILED: dict[str, tuple[list[Edit], list[str]]] = {
    "edited by hand": ([add("schemas/codebook.md", "\n")], [f"schemas/codebook.md: {STALE}"]),
    "a table missing": (
        [remove("build/topics.csv")],
        ["build/topics.csv: cannot be read (No such file or directory); build the tables again"],
    ),
    "a schema missing": ([remove("schemas/topics.json")], ["schemas/topics.json: is missing; build and commit it"]),
    "left over": ([add("schemas/persons.json", "{}")], ["schemas/persons.json: belongs to no table; remove it"]),
    "for the browser": (
        [add("build/settings.json", " "), remove("build/metadata.json")],
        ["build/metadata.json: is missing; build and commit it", f"build/settings.json: {STALE}"],
    ),
    "a bad cell": (
        [replace("build/meetings.csv", ",in_person,", ",on paper,")],
        [
            "build/meetings.csv:2:format: Input should be 'in_person', 'video' or 'phone'; "
            "mend the cell or build the tables again",
            f"build/meetings.csv: {STALE}",
        ],
    ),
    "lines of the data": (
        [add("data/sites.csv", "x\n"), add("data/places.csv", "x,x,x,,,north,,\n"), remove("data/verbs.csv")],
        [
            "data/places.csv:N: latitude: 'north' is no number; write decimal degrees or leave it empty",
            "data/sites.csv:N: site_id: 1 cells in a line of 13 columns; quote cells that hold commas",
            "data/verbs.csv: is missing; it must stand in data/ with the columns verb,class,note",
        ],
    ),
    "an article refused": (
        [add("data/articles/empty.txt", "")],
        ["data/articles/empty.txt: the file is empty; put the article's text into it or leave it out"],
    ),
    "a correction that matches nothing": (
        [add("data/corrections.csv", "meetings,none,date,,2031,misprint,a book,A. Reader,2031-04-01\n")],
        ["data/corrections.csv:2: meetings has no row none; take the correction out or name the row anew"],
    ),
    "the package": (
        [replace("data/package.json", '"title"', '"titel"'), add("build/issues.csv", "x\n")],
        [
            "build/issues.csv:2: 1 cells, not 8; build the tables again",
            "data/package.json:titel: Extra inputs are not permitted; "
            "give the properties of a Data Package v2 that PackageInfo names",
            "data/package.json:title: Field required; give the properties of a Data Package v2 that PackageInfo names",
        ],
    ),
    "rows that clash": (
        [replace("data/topics.csv", ",Sport,", ",Space,")],
        [
            f"build/topics.csv: {STALE}",
            f"datapackage.json: {STALE}",
            "topics space, label_en: 2 rows have this unique key; merge them into one row or tell them apart",
        ],
    ),
}


@pytest.mark.parametrize("name", SPOILED)
def test_what_is_wrong_is_told_in_one_line_each(name: str, clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edits, expected = SPOILED[name]
    for edit in edits:
        edit(clone)
    spoiled = contents(clone)
    assert check.main([str(clone)]) == 1
    *lines, count = capsys.readouterr().out.splitlines()
    last = {path.name: len(path.read_text("utf-8").splitlines()) for path in (clone / "data").glob("*.csv")}
    assert lines == [line.replace(":N:", f":{last.get(line[5:].split(':')[0])}:") for line in expected]
    assert count == ("check: 1 problem" if len(expected) == 1 else f"check: {len(expected)} problems")
    assert contents(clone) == spoiled, "the check wrote something"


def test_a_current_clone_has_no_problem(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main([str(clone)]) == 0
    assert capsys.readouterr() == ("check: no problems\n", "")


def test_a_clone_that_was_never_built_misses_every_output(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    uncommitted = ("data/", "build/inspect", "build/plugins/", "build/static/", "build/templates/")
    made = [path for path in contents(clone) if not path.startswith(uncommitted)]
    for name in ("build", "schemas"):
        shutil.rmtree(clone / name)
    (clone / "datapackage.json").unlink()
    assert check.main([str(clone)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(": ")[0] for line in lines] == [*sorted(set(made) - {"build/readouts.db"}), "check"]


def test_problems_stand_by_file_and_line(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = clone / "build" / "participants.csv"
    path.write_text(path.read_text("utf-8").replace(",principal", ",chief"), "utf-8")
    assert check.main([str(clone)]) == 1
    *lines, whole, _ = capsys.readouterr().out.splitlines()
    assert whole == f"build/participants.csv: {STALE}"
    numbers = [int(line.removeprefix("build/participants.csv:").partition(":")[0]) for line in lines]
    assert len(numbers) > 10
    assert numbers == sorted(numbers)


def test_a_folder_that_is_no_clone_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main([str(tmp_path)]) == 2
    assert capsys.readouterr() == ("", f"check: {tmp_path}: has no folder data; name the folder of a clone\n")


@pytest.mark.parametrize(("given", "status"), [("--help", 0), ("--nonsense", 2)])
def test_help_gives_an_example_and_wrong_usage_ends_with_two(
    given: str, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        check.main([given])
    assert stopped.value.code == status
    assert ("scripts/check.py ~/readouts-2" in capsys.readouterr().out) == (given == "--help")
