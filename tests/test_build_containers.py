"""A build gives the same tables of the same pages, whatever they are kept in."""

from __future__ import annotations

import gzip
import json
import tarfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import build as command
from make_containers import json_lines, tar, warc, zipped, zstd
from readouts.pipeline import Build, build
from readouts.tables import load

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
DATA = ROOT / "data"
GOOD = (
    "新华社北京2031年3月4日电 国家主席习近平4日在人民大会堂同法国总统马克龙举行会谈。\n\n"
    "习近平指出，两座城市之间可以多开几趟夜车。\n\n马克龙表示，夜车票价应当便宜。\n"
)
Pack = Callable[[Mapping[str, bytes]], bytes]
PACKERS: Mapping[str, Pack] = {
    "tar.gz": lambda pages: gzip.compress(tar(pages)),
    "tar.zst in another order": lambda pages: zstd(tar(dict(reversed(list(pages.items()))))),
    "zip": zipped,
    "jsonl.gz": lambda pages: gzip.compress(json_lines(pages)),
    "warc.gz": warc,
}


def facts(made: Build) -> dict[str, set[str]]:
    """Every row of every table, without the names of files."""
    return {
        name: {json.dumps(row.model_dump(mode="json", exclude={"source_file"}), sort_keys=True) for row in rows}
        for name, rows in made.tables.items()
    }


@pytest.fixture(scope="module")
def pages() -> dict[str, bytes]:
    """The annotated pages beside the checkout."""
    if not (SHARED / "pages.tar.gz").is_file():
        pytest.skip("no file `shared/pages.tar.gz` with real pages beside the checkout")
    wanted = {path.stem for path in (SHARED / "gold" / "pages").glob("*.yaml")}
    with tarfile.open(SHARED / "pages.tar.gz") as archive:
        files = {Path(m.name).name: archive.extractfile(m) for m in archive if Path(m.name).stem in wanted}
        return {name: file.read() for name, file in sorted(files.items()) if file}


@pytest.fixture(scope="module")
def of_folder(pages: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    folder = tmp_path_factory.mktemp("pages")
    for name, data in pages.items():
        (folder / name).write_bytes(data)
    found = facts(build([folder], DATA))
    assert len(found["meetings"]) >= len(pages) / 2
    return found


@pytest.mark.parametrize("kind", PACKERS)
def test_annotated_pages_give_the_same_tables_in_any_container(
    kind: str, pages: dict[str, bytes], of_folder: dict[str, set[str]], tmp_path: Path
) -> None:
    (tmp_path / "given").write_bytes(PACKERS[kind](pages))
    made = build([tmp_path / "given"], DATA)
    assert (made.files, made.refusals) == (len(pages), [])
    assert facts(made) == of_folder


def test_fields_are_named_by_an_option(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = {"正文": GOOD, "标题": "习近平同马克龙会谈", "date": "2031-03-04", "url": "https://example.org/1"}
    (tmp_path / "given").write_text(json.dumps(record), encoding="utf-8")
    out = tmp_path / "out"
    given = [str(tmp_path / "given"), "--out", str(out)]
    assert command.main([*given, "--quiet"]) == 1
    assert "given!line 1: no text in any of the fields" in capsys.readouterr().err
    assert command.main([*given, "--field", "text=正文", "--field", "title=标题"]) == 0
    (article,) = load(out).tables["articles"]
    expected = {"source_file": "given!line 1", "title": "习近平同马克龙会谈", "url": "https://example.org/1"}
    assert article.model_dump(include=set(expected)) == expected


@pytest.mark.parametrize("words", ["content", "body=x", "text="])
def test_a_field_that_is_none_is_wrong_usage(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        command.main(["--field", words])
    assert stopped.value.code == 2
    assert f"{words!r} is not ROLE=NAME" in capsys.readouterr().err


def test_a_refused_member_is_named_and_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "given").write_bytes(tar({"good.txt": GOOD.encode(), "empty.txt": b"", "none.txt": b""}))
    assert command.main([str(tmp_path / "given"), "--out", str(tmp_path / "out")]) == 1
    told = capsys.readouterr()
    assert "build: given!empty.txt: the file is empty; " in told.err
    assert "3 files: 1 articles read, 1 kept, 2 files refused: 2 the file is empty\n" in told.out


def test_pages_that_go_by_one_name_are_told_apart(tmp_path: Path) -> None:
    for folder, words in (("a", "夜车"), ("b", "早班车")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "page.txt").write_text(GOOD.replace("夜车", words), encoding="utf-8")
    made = build([tmp_path / "a", tmp_path / "b"], DATA)
    assert {getattr(row, "source_file", "") for row in made.tables["articles"]} == {"page.txt", "page.txt (2)"}
