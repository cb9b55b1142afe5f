"""A release is completed from copies of its articles, byte for byte, and whatever is missing is named."""

from __future__ import annotations

import gzip
import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

import build
import rehydrate
import release
from made_up_package import made_up_package
from made_up_release import CLOSED, NAME, OPEN, VERSION, contents, write_articles
from make_containers import tar
from readouts import browse, tables
from readouts.model import Row
from readouts.pipeline import build as build_rows
from readouts.publish.copies import find_copies
from readouts.publish.opened import Opened, open_release
from readouts.publish.release import Source, edition_of, write_release
from readouts.publish.restore import left_out, restore
from readouts.publish.wording import changed
from readouts.read.files import read_paths
from readouts.rows import ArticleRow, CorrectionRow
from readouts.vocabulary import load

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def whole(articles: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a build of the same articles."""
    out = tmp_path_factory.mktemp("whole") / "out"
    assert build.main([str(articles), "--out", str(out), "--quiet"]) == 0
    return contents(out)


@pytest.fixture(scope="module")
def archive(released: Path) -> Path:
    return released / f"{NAME}.zip"


def differing(made: dict[str, bytes], expected: dict[str, bytes]) -> list[str]:
    return sorted(name for name in made.keys() | expected.keys() if made.get(name) != expected.get(name))


def test_copies_make_it_what_a_build_makes(
    archive: Path, articles: Path, whole: dict[str, bytes], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert rehydrate.main([str(archive), str(articles), "--out", str(tmp_path / "out")]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert told.out.startswith(
        "4 articles read, 2 of the 2 left out are filled in\n"
        "complete: every table is byte for byte the one that the release was made from (SHA-256)\n"
    )
    assert differing(contents(tmp_path / "out"), whole) == []


def test_an_unpacked_release_and_copies_under_other_names_in_a_container_do_as_well(
    unpacked: Path, whole: dict[str, bytes], tmp_path: Path
) -> None:
    before = contents(unpacked)
    copies = tmp_path / "mine.tar.gz"
    copies.write_bytes(gzip.compress(tar({f"{name}.bak": text.encode() for name, text in CLOSED.items()})))
    assert rehydrate.main([str(unpacked), str(copies), "--out", str(tmp_path / "out"), "--quiet"]) == 0
    assert differing(contents(tmp_path / "out"), whole) == []
    assert contents(unpacked) == before


def test_by_default_it_is_written_beside_nothing_of_the_release(
    archive: Path, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert rehydrate.main([str(archive), str(articles), "--quiet"]) == 0
    assert [path.name for path in tmp_path.iterdir()] == [f"{NAME}-complete"]


def test_what_is_missing_is_named_with_the_reason_and_can_follow(
    archive: Path, whole: dict[str, bytes], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    some = write_articles(tmp_path / "some", {"unknown.md": CLOSED["unknown.md"]}, OPEN)
    assert rehydrate.main([str(archive), str(some), "--out", str(tmp_path / "first")]) == 1
    told = capsys.readouterr()
    digest = "0b3a85446d18e89bb9b493ed56fc59ee468860dfae6216fe6cf9cf0511084bb9"
    assert told.err == (
        "rehydrate: 2031-04-07-0b3a8544 (“习近平会见意大利总统马塔雷拉”, 2031-04-07, closed.md): "
        f"no copy has its text; give the text of SHA-256 {digest}\n"
    )
    assert "1 of the 2 left out are filled in\nnot complete yet" in told.out
    # What was found is filled in, and the folder goes on where it stands.
    rest = write_articles(tmp_path / "rest", {"closed.md": CLOSED["closed.md"]})
    assert rehydrate.main([str(tmp_path / "first"), str(rest), "--out", str(tmp_path / "second"), "--quiet"]) == 0
    assert differing(contents(tmp_path / "second"), whole) == []


def test_a_copy_of_other_words_is_told_by_title_and_day(
    archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = CLOSED["closed.md"].replace("每年", "年年")
    later = CLOSED["unknown.md"].replace("夜车", "早车").replace("2031-03-05", "2031-03-06")
    copies = write_articles(tmp_path / "copies", {"mine.md": other, "later.md": later})
    assert rehydrate.main([str(archive), str(copies), "--out", str(tmp_path / "out"), "--quiet"]) == 1
    first, second = capsys.readouterr().err.splitlines()
    assert first.startswith(
        "rehydrate: 2031-03-05-90b6c2b2 (“习近平同法国总统马克龙会谈”, 2031-03-05, unknown.md): no copy"
    )
    assert "closed.md): mine.md has its title, but another text; give the text of SHA-256 0b3a8544" in second


def test_a_copy_with_another_head_is_no_proof(
    archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = CLOSED["unknown.md"].replace("云影", "云")
    copies = write_articles(tmp_path / "copies", CLOSED | {"unknown.md": other})
    assert rehydrate.main([str(archive), str(copies), "--out", str(tmp_path / "out"), "--quiet"]) == 1
    assert capsys.readouterr().err == (
        "rehydrate: 2031-03-05-90b6c2b2 (“习近平同法国总统马克龙会谈”, 2031-03-05, unknown.md): "
        "unknown.md has its text, but another subtitle or other keywords; give the page as it was when it was read\n"
    )
    # Beside the right one it does no harm.
    (copies / "before.md").write_text(CLOSED["unknown.md"], encoding="utf-8")
    assert rehydrate.main([str(archive), str(copies), "--out", str(tmp_path / "again"), "--quiet"]) == 0


def test_a_table_that_somebody_changed_is_not_proved(
    unpacked: Path, articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = shutil.copytree(unpacked, tmp_path / "changed")
    said = (folder / "statements.csv").read_text(encoding="utf-8")
    (folder / "statements.csv").write_text(said.replace("强调", "指出"), encoding="utf-8")
    assert rehydrate.main([str(folder), str(articles), "--out", str(tmp_path / "out"), "--quiet"]) == 1
    assert capsys.readouterr().err == (
        "rehydrate: statements.csv: is not the table that the release was made from; unpack the release again\n"
    )


def stopped(capsys: pytest.CaptureFixture[str], *given: object) -> list[str]:
    assert rehydrate.main([*map(str, given)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    return told.err.splitlines()


def test_what_is_no_release_is_one_line(
    articles: Path, tmp_path: Path, unpacked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    remedy = "give a release: its zip, or the folder of the unpacked zip"
    nowhere = tmp_path / "nowhere"
    assert stopped(capsys, nowhere, articles) == [f"rehydrate: {nowhere}: no such file or folder; check the path"]
    assert stopped(capsys, articles, articles) == [f"rehydrate: {articles}/withheld.json: is not there; {remedy}"]
    text = articles / "open.md"
    assert stopped(capsys, text, articles) == [
        f"rehydrate: {text}: cannot be read as a zip (File is not a zip file); {remedy}"
    ]
    empty = tmp_path / "empty.zip"
    zipfile.ZipFile(empty, "w").close()
    assert stopped(capsys, empty, articles) == [f"rehydrate: {empty}!*/withheld.json: is not there; {remedy}"]
    broken = shutil.copytree(unpacked, tmp_path / "broken")
    (broken / "datapackage.json").write_text("[]", encoding="utf-8")
    assert stopped(capsys, broken, articles) == [
        f"rehydrate: {broken}/datapackage.json: is no descriptor of a release; {remedy}"
    ]
    (broken / "withheld.json").write_text('{"version": 1}', encoding="utf-8")
    (line,) = stopped(capsys, broken, articles)
    assert line.startswith(f"rehydrate: {broken}/withheld.json:version: ")
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_folder_that_is_there_is_left_alone(
    archive: Path, articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letter.txt").write_text("Dear Sir", encoding="utf-8")
    assert stopped(capsys, archive, articles, "--out", tmp_path) == [
        f"rehydrate: {tmp_path}: is there already; name a new folder with --out"
    ]
    assert contents(tmp_path) == {"letter.txt": b"Dear Sir"}


def test_a_release_that_leaves_nothing_out_needs_no_copies(
    articles: Path, archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert rehydrate.main([str(archive), str(articles), "--out", str(tmp_path / "whole"), "--quiet"]) == 0
    whole = tmp_path / "whole"
    with zipfile.ZipFile(archive) as opened:
        (whole / "withheld.json").write_bytes(opened.read(f"{NAME}/withheld.json"))
    assert stopped(capsys, whole, articles) == [
        f"rehydrate: {whole}: nothing is left out of this release; use it as it is"
    ]


@pytest.mark.parametrize(
    ("column", "new_value"), [("subtitle", "换过的副题"), ("subtitle", None), ("keywords", '["换过", "的词"]')]
)
def test_a_corrected_head_is_left_out_and_comes_back_corrected(
    column: str, new_value: str | None, articles: Path, tmp_path: Path
) -> None:
    made = build_rows([articles], ROOT / "data").tables
    (row,) = (row for row in made["articles"] if isinstance(row, ArticleRow) and row.source_file == "unknown.md")
    old: Any = getattr(row, column)
    value: Any = new_value if column == "subtitle" else tuple(json.loads(new_value or "[]"))
    made["articles"][made["articles"].index(row)] = changed(row, **{column: value})
    old_value = old if isinstance(old, str) else json.dumps(old, ensure_ascii=False)
    made["corrections"] = [
        CorrectionRow(
            table="articles", row_id=row.article_id, column=column, old_value=old_value, new_value=new_value,
            reason="misprint", source="the printed page", contributor="A. Reader", date="2031-07-01",
        )
    ]  # fmt: skip
    opened = opened_release(made, tmp_path)
    (correction,) = opened.tables["corrections"]
    assert isinstance(correction, CorrectionRow)
    assert (correction.old_value, correction.new_value) == (None, new_value)
    assert old_value not in (tmp_path / "elsewhere" / "corrections.csv").read_text(encoding="utf-8")
    copies = find_copies(read_paths([articles], load(ROOT / "data"), ()), left_out(opened.tables))
    restored = restore(opened.tables, copies, opened.manifest)
    assert restored.lacking == []
    assert restored.tables["corrections"] == made["corrections"]
    assert sorted(restored.tables["articles"], key=str) == sorted(made["articles"], key=str)


def opened_release(made: dict[str, list[Row]], place: Path) -> Opened:
    """A release of rows, unpacked and read again."""
    package = made_up_package(created="1999-12-31T00:00:00Z")
    edition = edition_of(Source(made, package, {}, {"CC-BY-4.0", "CC0-1.0"}))
    (place / "release").mkdir()
    assert write_release(edition, {}, place / "release") == []
    with zipfile.ZipFile(place / "release" / f"{edition.name}.zip") as archive:
        archive.extractall(place)
    opened = open_release((place / edition.name).rename(place / "elsewhere"))
    assert isinstance(opened, Opened)
    return opened


def test_a_row_of_a_statement_lacks_its_text_only_with_its_article(articles: Path, tmp_path: Path) -> None:
    made = build_rows([articles], ROOT / "data").tables
    made["statements"][0] = changed(made["statements"][0], text=None)
    (problem,) = tables.write(made, tables.Layout.of_folder(tmp_path), made_up_package(), browse.write_indexes)
    assert problem.message.startswith("is not articles.text[")


def test_what_issues_quote_of_articles_in_no_table_is_left_out_and_comes_back(
    articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "新华社北京2031年7月8日电 斐济总理兰布卡8日会见了一批修好老站台的木匠师傅，看他们刨木板。\n"
    mine = shutil.copytree(articles, tmp_path / "mine")
    (mine / "carpenters.txt").write_text(text, encoding="utf-8")
    whole, out = tmp_path / "whole", tmp_path / "release"
    assert build.main([str(mine), "--out", str(whole), "--quiet"]) == 0
    assert "木匠师傅" in (whole / "issues.csv").read_text(encoding="utf-8")
    assert release.main([VERSION, str(mine), "--out", str(out), "--quiet"]) == 0
    archive = out / f"{NAME}.zip"
    with zipfile.ZipFile(archive) as opened:
        assert [name for name in opened.namelist() if "木匠师傅".encode() in opened.read(name)] == []
    assert rehydrate.main([str(archive), str(mine), "--out", str(tmp_path / "again"), "--quiet"]) == 0
    assert differing(contents(tmp_path / "again"), contents(whole)) == []
    assert rehydrate.main([str(archive), str(articles), "--out", str(tmp_path / "less"), "--quiet"]) == 1
    assert capsys.readouterr().err == (
        "rehydrate: issues.csv: 1 message lacks the words of articles that are in no table, such as carpenters.txt; "
        "give these files too\n"
    )
