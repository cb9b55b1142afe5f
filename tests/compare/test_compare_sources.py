"""A package is read from a folder, a ZIP archive or a git revision; what is none is told in one line."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import diff
from made_up_edition import TEXT, told
from readouts.compare import Snapshot, open_snapshot


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return told().write(tmp_path / "package", "1.2.3")


def git(folder: Path, *arguments: str) -> str:
    who = ("-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "-c", "commit.gpgsign=false")
    done = subprocess.run(["git", "-C", str(folder), *who, *arguments], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone with a version on main, a branch with one more comma, and a later change of main."""
    root = tmp_path / "clone"
    told().write(root, "1.0.0")
    git(tmp_path, "init", "--quiet", "--initial-branch=main", str(root))
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message=one")
    git(root, "tag", "v1.0.0")
    told("某城消息。" + TEXT).write(root, "2.0.0")
    git(root, "commit", "--quiet", "--all", "--message=two")
    git(root, "checkout", "--quiet", "-b", "branch", "v1.0.0")
    told(TEXT + "完。").write(root, "1.1.0")
    git(root, "commit", "--quiet", "--all", "--message=three")
    monkeypatch.setattr(diff, "ROOT", root)
    monkeypatch.chdir(tmp_path)
    return root


def opened(words: object, repository: Path = Path("/")) -> Snapshot:
    found = open_snapshot(str(words), repository)
    assert isinstance(found, Snapshot), found
    return found


def test_a_folder_an_archive_and_its_tables_alone_hold_the_same(package: Path, tmp_path: Path) -> None:
    folder = opened(package)
    assert folder.version == "1.2.3"
    assert len(folder.of("statements")) == 3
    for root in (package, package.parent):
        name = tmp_path / f"{root.name}.zip"
        with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(package.rglob("*.*")):
                archive.write(path, path.relative_to(root).as_posix())
        packed = opened(name)
        assert (packed.rows, packed.version) == (folder.rows, "1.2.3")
    (package / "datapackage.json").unlink()
    assert opened(package).rows == folder.rows


def test_a_clone_keeps_its_tables_where_its_descriptor_says(package: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    (clone / "build").mkdir(parents=True)
    for path in package.glob("*.csv"):
        shutil.move(path, clone / "build" / path.name)
    descriptor = (package / "datapackage.json").read_text("utf-8")
    (clone / "datapackage.json").write_text(descriptor.replace('"path": "', '"path": "build/'), "utf-8")
    assert opened(clone).rows == opened(clone / "build").rows
    assert len(opened(clone).of("articles")) == 1


def test_a_revision_is_read_without_touching_the_checkout(repository: Path) -> None:
    (repository / "statements.csv").write_text("not committed", "utf-8")
    before = git(repository, "status", "--porcelain", "--branch")
    tag = opened("v1.0.0", repository)
    assert (tag.version, tag.commit) == ("1.0.0", git(repository, "rev-parse", "v1.0.0"))
    assert opened("HEAD~1", repository).rows == tag.rows
    assert opened("main", repository).version == "2.0.0"
    assert git(repository, "status", "--porcelain", "--branch") == before


def test_three_dots_are_where_the_branch_left_main(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert opened("main...", repository).version == "1.0.0"
    assert diff.main(["main...", str(repository)]) == 1
    assert "{+完。+}" in capsys.readouterr().out
    assert diff.main(["main...", str(repository), "--exit-zero"]) == 0
    assert "{+完。+}" in capsys.readouterr().out
    assert diff.main(["main", str(repository)]) == 1
    assert "[-某城消息。-]" in capsys.readouterr().out


def test_a_path_that_exists_is_taken_for_a_path(repository: Path, tmp_path: Path) -> None:
    told().write(tmp_path / "main", "9.9.9")
    assert opened("main", repository).version == "9.9.9"
    assert opened("refs/heads/main", repository).version == "2.0.0"


def test_the_clone_itself_is_the_second_package_where_none_is_named(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(TEXT + "完。").write(repository, "1.2.0")
    assert diff.main(["HEAD"]) == 0
    first = capsys.readouterr().out.splitlines()[0]
    assert (
        first == f"From HEAD ({git(repository, 'rev-parse', 'HEAD')[:7]}, version 1.1.0) to this clone (version 1.2.0)"
    )


Spoil = Callable[[Path], object]


def rewrite(name: str, old: bytes, new: bytes) -> Spoil:
    def spoil(package: Path) -> None:
        content = (package / name).read_bytes()
        assert old in content
        (package / name).write_bytes(content.replace(old, new, 1))

    return spoil


def twice(package: Path) -> None:
    lines = (package / "topics.csv").read_bytes().splitlines(keepends=True)
    (package / "topics.csv").write_bytes(b"".join([*lines, lines[-1]]))


SPOILED: dict[str, tuple[Spoil, str]] = {
    "a row too short": (
        rewrite("topics.csv", b",Bridges", b""),
        "{}/topics.csv:2: 3 cells, not 4; build the tables again",
    ),
    "a quote left open": (
        rewrite("people.csv", b"ann-example", b'"ann-example'),
        "{}/people.csv: is not CSV in UTF-8 (unexpected end of data); build the tables again",
    ),
    "another encoding": (
        rewrite("places.csv", "某城".encode(), "某城".encode("gb18030")),
        "{}/places.csv: is not CSV in UTF-8 ('utf-8' codec can't decode byte 0xb3 in position 97: "
        "invalid start byte); build the tables again",
    ),
    "no key": (
        rewrite("meetings.csv", b"meeting_id", b"id"),
        "{}/meetings.csv:1: has no column meeting_id, which its rows are known by; build the tables again",
    ),
    "a row twice": (twice, "{}/topics.csv: 2 rows have the key bridges; build the tables again"),
    "a table missing": (
        lambda package: (package / "issues.csv").unlink(),
        "{}/issues.csv: is missing, though datapackage.json names it; build the tables again",
    ),
    "no descriptor": (
        rewrite("datapackage.json", b"{", b""),
        "{}/datapackage.json: is no descriptor of a data package with named resources; build the tables again",
    ),
    "a path outside": (
        rewrite("datapackage.json", b'"people.csv"', b'"../people.csv"'),
        "{}/datapackage.json: names ../people.csv, which lies outside the package; build the tables again",
    ),
}


@pytest.mark.parametrize("name", SPOILED)
def test_a_damaged_package_is_told_in_one_line(
    name: str, package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = shutil.copytree(package, tmp_path / "whole")
    spoil, expected = SPOILED[name]
    spoil(package)
    assert diff.main([str(whole), str(package)]) == 2
    assert capsys.readouterr() == ("", f"diff: {expected.format(package)}\n")


def test_what_is_no_package_is_told_in_one_line_each(
    repository: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "page.zip").write_text("<p>", "utf-8")
    remedy = "name the folder of a package, a ZIP archive of one, or a git revision such as main"
    git(repository, "rm", "--quiet", "-r", ".")
    git(repository, "commit", "--quiet", "--message=nothing left")
    for words, expected in {
        "empty": f"empty: holds no package: neither datapackage.json nor meetings.csv; {remedy}",
        "page.zip": f"page.zip: is neither a folder nor a whole ZIP archive; {remedy}",
        "HEAD": f"HEAD: holds no package: neither datapackage.json nor meetings.csv; {remedy}",
        "nowhere": f"nowhere: is neither a path nor a git revision of {repository}; name a path that exists or a "
        "revision; one that only the server has: git fetch origin",
    }.items():
        assert diff.main([words, words]) == 2
        assert capsys.readouterr() == ("", f"diff: {expected}\n")


def test_an_archive_that_was_damaged_is_told(package: Path, tmp_path: Path) -> None:
    name = tmp_path / "package.zip"
    with zipfile.ZipFile(name, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(package.glob("*.*")):
            archive.write(path, path.name)
    name.write_bytes(name.read_bytes().replace("桥已建成".encode(), "桥未建成".encode()))
    found = open_snapshot(str(name), tmp_path)
    assert isinstance(found, list)
    assert [str(problem) for problem in found] == [
        f"{name}!{table}.csv: is damaged or encrypted in its archive; get the archive again"
        for table in ("articles", "statements")
    ]


@pytest.mark.parametrize(("given", "status"), [(["--help"], 0), ([], 2), (["a", "b", "--limit", "-1"], 2)])
def test_help_gives_an_example_and_wrong_usage_ends_with_two(
    given: list[str], status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        diff.main(given)
    assert stopped.value.code == status
    assert ("scripts/diff.py origin/main... ." in capsys.readouterr().out) == (given == ["--help"])
