"""The build command as a person uses it: what it writes, what it says, how it ends, and what it leaves alone."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from frictionless import Package

import build
from own_data import own_data
from readouts import commands
from readouts.extract.readout import Extractor
from readouts.read import container
from readouts.rows import CorrectionRow
from readouts.tables import DATABASE, load
from readouts.tables.cells import array

ROOT = Path(__file__).resolve().parent.parent
GOOD = (
    "习近平同法国总统马克龙会谈\n\n"
    "新华社北京2031年3月4日电 国家主席习近平4日在人民大会堂同法国总统马克龙举行会谈。\n\n"
    "习近平指出，两座城市之间可以多开几趟夜车。\n\n马克龙表示，夜车票价应当便宜。\n"
)
READABLE = "国家主席习近平3月4日在北京同法国总统马克龙举行会谈。习近平指出，两座城市之间可以多开几趟夜车。"


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def good_article(folder: Path) -> Path:
    """Make a folder with one made-up article in which nothing is left open."""
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    return folder


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A folder with the article."""
    return good_article(tmp_path / "articles")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the command makes of the article; not to be changed."""
    place = tmp_path_factory.mktemp("built")
    articles, out = good_article(place / "articles"), place / "out"
    assert build.main([str(articles), "--out", str(out), "--quiet"]) == 0
    return out


@pytest.fixture
def earlier(built: Path, tmp_path: Path) -> Path:
    """A folder that an earlier build filled."""
    return shutil.copytree(built, tmp_path / "out")


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what the project keeps by hand, which the command takes for its own."""
    root = tmp_path / "clone"
    own_data(root / "data")
    monkeypatch.setattr(build, "ROOT", root)
    return root


def test_a_good_article_ends_well_and_is_summed_up(
    good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build.main([str(good), "--out", str(tmp_path / "out")]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert "1 articles read, 1 kept, 0 files refused\n1 meetings, 2 statements, 0 documents" in told.out
    (meeting,) = load(tmp_path / "out").tables["meetings"]
    assert meeting.model_dump(include={"date", "kind", "place_id", "venue", "format"}) == {
        "date": "2031-03-04",
        "kind": "talks",
        "place_id": "beijing",
        "venue": "人民大会堂",
        "format": "in_person",
    }


def test_a_build_elsewhere_is_a_package_of_its_own(clone: Path, tmp_path: Path) -> None:
    assert build.main(["--out", str(tmp_path / "out"), "--quiet"]) == 0
    shutil.rmtree(clone)
    # Moved away, it still holds all that it needs.
    out = (tmp_path / "out").rename(tmp_path / "moved")
    report = Package(str(out / "datapackage.json")).validate()
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])
    with closing(sqlite3.connect(out / DATABASE)) as database:
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert load(out).problems == []
    assert {"metadata.json", "settings.json", "schemas/codebook.md"} <= contents(out).keys()


def test_the_default_build_refreshes_the_committed_outputs(clone: Path) -> None:
    before = contents(clone)
    assert build.main(["--quiet"]) == 0
    made = contents(clone)
    assert before.items() <= made.items()
    assert {Path(name).parts[0] for name in made} == {"data", "build", "schemas", "datapackage.json"}
    assert Package(str(clone / "datapackage.json")).validate().valid


def test_a_missing_path_is_wrong_usage_and_touches_nothing(
    good: Path, earlier: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(earlier)
    (good / "good.txt").write_text(GOOD.replace("夜车", "早班车"), encoding="utf-8")
    missing = good / "nowhere"
    assert build.main([str(good), str(missing), "--out", str(earlier)]) == 2
    assert capsys.readouterr() == ("", f"build: {missing}: no such file or folder; check the path\n")
    assert contents(earlier) == before


def test_a_folder_without_files_does_not_empty_the_build(
    tmp_path: Path, earlier: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(earlier)
    (tmp_path / "empty").mkdir()
    assert build.main([str(tmp_path / "empty"), "--out", str(earlier)]) == 2
    assert "no file there; name files or folders of articles" in capsys.readouterr().err
    assert contents(earlier) == before


@pytest.mark.parametrize(("below", "said"), [("", "is a file; name a folder"), ("sub", "cannot be written")])
def test_a_file_in_the_way_of_the_folder_is_wrong_usage(
    below: str, said: str, good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    out = tmp_path / "file" / below
    assert build.main([str(good), "--out", str(out)]) == 2
    told = capsys.readouterr()
    assert told.err.startswith(f"build: {out}: {said}")
    assert told.out == ""
    assert (tmp_path / "file").read_text() == "in the way"


@pytest.mark.parametrize("given", [["--nonsense"], ["--out"]])
def test_an_option_that_is_none_is_wrong_usage(given: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        build.main(given)
    assert stopped.value.code == 2


BAD: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "the file is empty"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(64), "a PNG picture, not text"),
    "matter.txt": (f"---\ntitle: [a\nb: : c\n---\n\n{READABLE}\n".encode(), "the front matter is not YAML"),
    "cut.txt": (f"<!DOCTYPE html><html><head><title>会谈</tit{'</p' * 9}".encode(), ""),
    "other.txt": (READABLE.replace("习近平", "習近平").encode("big5", "ignore"), "neither UTF-8"),
    "long.txt": (READABLE.encode() * 360_000, "larger than 20 MB"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_named_in_one_line_and_the_rest_is_built(
    name: str, good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content, reason = BAD[name]
    (good / name).write_bytes(content)
    out = tmp_path / "out"
    assert build.main([str(good), "--out", str(out), "--quiet"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    (line,) = told.err.splitlines()
    assert line.startswith(f"build: {name}: {reason}")
    assert "; " in line, "no remedy"
    assert [getattr(row, "source_file", "") for row in load(out).tables["articles"]] == ["good.txt"]


@pytest.mark.parametrize(("owner", "rule"), [(container, "read_bytes"), (Extractor, "extract")])
def test_a_file_over_which_a_rule_stumbles_is_named_and_the_rest_is_built(
    owner: object,
    rule: str,
    good: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    works = getattr(owner, rule)

    def stumbles(*given: object) -> object:
        if any("鳕鱼" in str(words) or words == "cod.txt" for words in given):
            raise IndexError(rule)
        return works(*given)

    monkeypatch.setattr(owner, rule, stumbles)
    (good / "cod.txt").write_text(f"{READABLE}鳕鱼很多。", encoding="utf-8")
    out = tmp_path / "out"
    assert build.main([str(good), "--out", str(out), "--quiet"]) == 1
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith("build: cod.txt: a rule stumbled over it (IndexError in test_build_command.py, line ")
    assert [getattr(row, "source_file", "") for row in load(out).tables["articles"]] == ["good.txt"]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("undated.txt", f"习近平同马克龙会谈\n\n{READABLE}\n", "no date of publication and no year in the text"),
        ("page.txt", f'<html><body><p>新华社北京2031年3月4日电 {READABLE}</p><div class="', "ends in mid-tag"),
    ],
)
def test_what_a_readable_file_leaves_open_is_told_by_its_name(
    name: str, text: str, said: str, good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (good / name).write_text(text, encoding="utf-8")
    out = tmp_path / "out"
    assert build.main([str(good), "--out", str(out), "--quiet"]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert all(line.startswith(f"build: {name}: ") for line in lines)
    assert [line for line in lines if said in line and "; " in line]
    assert {getattr(row, "source_file", "") for row in load(out).tables["articles"]} == {"good.txt", name}


UNUSABLE = [
    ("people.csv", "some-one,某人\n", "person_id: 2 cells in a line of 8 columns"),
    ("places.csv", "some-city,某某城,Some City,,CN,north,1,\n", "latitude: 'north' is no number"),
    ("topics.csv", "some-topic,某题,Some topic,某\n", "terms: '某' is no JSON array"),
    ("sites.csv", "some-site\n", "site_id: 1 cells in a line of 13 columns"),
    ("encounters.csv", "会盟,chat,in_person,with,\n", "kind: "),
    ("document_kinds.csv", "便条,note,\n", "kind: "),
    ("document_actions.csv", "撕毁,torn,\n", "action: "),
    # Well-formed lines whose cells no vocabulary can hold.
    ("people.csv", "xi-jinping,另一人,Another One,,,,,\n", "person_id: "),
    ("people.csv", "Some_One,某人甲,Some One,,,,,\n", "person_id: "),
    ("people.csv", "any-one,某人甲,Some One,,,,France,\n", "country_code: "),
    ("places.csv", "high-city,某某城,Some City,,CN,100,1,\n", "latitude: "),
    ("places.csv", "lost-city,某某城,Some City,,QQ,10,1,\n", "country_code: "),
    ("publishers.csv", "some-news,某社,Some News,,javascript:alert(1),\n", "homepage: "),
    ("topics.csv", 'other-topic,别题,,"[""龘题""]"\n', "label_en: "),
    ("venues.csv", "some-hall,某某厅,Some Hall,,nowhere\n", "place_id: "),
    ("offices.csv", "某某官,Some Officer,captain,state\n", "rank: "),
    ("verbs.csv", "咕哝,murmur,\n", "class: "),
    ("anniversaries.csv", "某事,long ago,a book\n", "year: "),
]


@pytest.mark.parametrize(
    ("name", "line", "said"),
    UNUSABLE,
    ids=[f"{name}-{said.split()[0]}{number}" for number, (name, _, said) in enumerate(UNUSABLE)],
)
def test_an_unusable_line_of_the_data_is_named_and_the_earlier_build_stays(
    name: str, line: str, said: str, clone: Path, good: Path, earlier: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(earlier)
    path = clone / "data" / name
    number = len(path.read_text(encoding="utf-8").splitlines()) + 1
    with path.open("a", encoding="utf-8") as handle:
        handle.write(line)
    assert build.main([str(good), "--out", str(earlier)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert f"data/{name}:{number}: {said}" in told.err
    assert contents(earlier) == before


MEETING = "meetings,2031-03-04-emmanuel-macron-xi-jinping"
WHY = "misprint,a book,A. Reader,2031-04-01\n"
CORRECTIONS = [
    (f"{MEETING},venue,人民大会堂,钓鱼台国宾馆,{WHY}", ""),
    (f"{MEETING},ordinal,,7,{WHY}", ""),
    (f"{MEETING},venue,人民大会堂,,{WHY}", ""),
    (f'{MEETING},activities,,"[""茶叙""]",{WHY}', ""),
    (f"{MEETING},colour,,red,{WHY}", "meetings has no column colour"),
    (f"{MEETING},kind,talks,chat,{WHY}", "new value is refused"),
    (f"{MEETING},kind,talks,,{WHY}", "new value is refused"),
    (f"gatherings,none,date,,2031,{WHY}", "table: .gatherings. is no table"),
    (f"{MEETING},place_id,beijing,nowhere,{WHY}", "nowhere is not in places.place_id"),
    (f"{MEETING},meeting_id,,x,{WHY}", "meetings.meeting_id is the key"),
    (f"{MEETING},ordinal,,7,{WHY}{MEETING},ordinal,7,8,{WHY}", "line 2 corrects the same cell"),
    (f"{MEETING},ordinal,7,7,{WHY}", "are both .7."),
    (f"{MEETING},ordinal,,7,misprint,a book,,2031-04-01\n", "contributor: is empty"),
    (f"{MEETING},venue\n", "3 cells in a line of 9 columns"),
]


@pytest.mark.parametrize(("line", "said"), CORRECTIONS, ids=lambda text: text.strip()[len(MEETING) + 1 :][:30] or None)
def test_a_correction_is_applied_and_published_or_refused_with_its_reason(
    line: str, said: str, clone: Path, good: Path, earlier: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(earlier)
    with (clone / "data" / "corrections.csv").open("a", encoding="utf-8") as handle:
        handle.write(line)
    status = build.main([str(good), "--out", str(earlier), "--quiet"])
    told = capsys.readouterr().err
    if said:
        assert status == 2
        assert re.search(rf"data/corrections\.csv:[23]:.*({said})", told)
        assert contents(earlier) == before
        return
    assert (status, told) == (0, "")
    (applied,) = load(earlier).tables["corrections"]
    (meeting,) = load(earlier).tables["meetings"]
    assert isinstance(applied, CorrectionRow)
    cell, value = getattr(meeting, applied.column), applied.new_value
    assert (array(cell) if isinstance(cell, tuple) else cell and str(cell)) == value


def test_a_correction_of_a_row_that_is_not_there_concerns_the_projects_own_build_alone(
    clone: Path, good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (clone / "data" / "corrections.csv").open("a", encoding="utf-8") as handle:
        handle.write("meetings,none,date,,2031,misprint,a book,A. Reader,2031-04-01\n")
    assert build.main([str(good), "--out", str(clone / "own"), "--quiet"]) == 0
    assert build.main(["--out", str(clone / "all")]) == 2
    assert "data/corrections.csv:2:row_id: meetings has no row none; " in capsys.readouterr().err


@pytest.mark.parametrize("name", ["", "data/articles", "build", "data/articles/new"])
def test_a_package_of_ones_own_is_not_written_into_the_project(
    name: str, clone: Path, good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(clone)
    assert build.main([str(good), "--out", str(clone / name)]) == 2
    assert "name a folder of its own" in capsys.readouterr().err
    assert contents(clone) == before


def test_a_package_is_not_written_among_its_inputs(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build.main([str(good), "--out", str(good / "out")]) == 2
    assert "is among the inputs" in capsys.readouterr().err


def test_a_pipe_among_the_inputs_is_refused_and_not_waited_for(
    good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(good / "pipe.txt")
    assert build.main([str(good), "--out", str(tmp_path / "out"), "--quiet"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "build: pipe.txt: no regular file; give a file or a folder of files"
    ]


def test_faults_of_all_files_are_told_at_once(clone: Path, good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    faulty = [case for case in UNUSABLE if case[0] != "verbs.csv"]
    for name, line, _ in faulty:
        with (clone / "data" / name).open("a", encoding="utf-8") as handle:
            handle.write(line)
    (clone / "data" / "verbs.csv").unlink()
    assert build.main([str(good)]) == 2
    told = capsys.readouterr().err.splitlines()
    assert len(told) == len(faulty) + 1
    for name in ("verbs.csv", *(name for name, _, _ in faulty)):
        assert [line for line in told if line.startswith(f"build: data/{name}:")], name


def test_what_describes_the_package_must_be_whole(clone: Path, good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (clone / "data" / "package.json").write_text("{}")
    assert build.main([str(good), "--out", str(clone / "out")]) == 2
    assert "package.json:title: is missing; give it" in capsys.readouterr().err
    assert not (clone / "out").exists()


def run(out: Path, *paths: Path, seed: str = "0") -> dict[str, bytes]:
    """Build in a process of its own, as the command line does."""
    given = [sys.executable, str(ROOT / "scripts" / "build.py"), "--quiet", "--out", str(out), *map(str, paths)]
    done = subprocess.run(given, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return contents(out)


def run_here(out: Path, *paths: Path) -> dict[str, bytes]:
    """Build in this process, after whatever other tests did in it, with its seed."""
    told = io.StringIO()
    with contextlib.redirect_stdout(told), contextlib.redirect_stderr(told):
        status = build.main(["--quiet", "--out", str(out), *map(str, paths)])
    assert (status, told.getvalue()) == (0, "")
    return contents(out)


def differing(one: dict[str, bytes], two: dict[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | two.keys() if one.get(name) != two.get(name))


def reversed_files(articles: Path, out: Path, _: Path) -> dict[str, bytes]:
    return run_here(out, *sorted(articles.iterdir(), reverse=True))


def copied_in_another_order(articles: Path, out: Path, folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    for number, path in enumerate(sorted(articles.iterdir(), reverse=True)):
        os.utime(shutil.copy(path, folder), (number, number))
    return run_here(out, folder)


def given_twice(articles: Path, out: Path, _: Path) -> dict[str, bytes]:
    return run_here(out, articles, *sorted(articles.iterdir()))


def another_seed(articles: Path, out: Path, _: Path) -> dict[str, bytes]:
    return run(out, articles, seed="1")


def any_seed(articles: Path, out: Path, _: Path) -> dict[str, bytes]:
    return run(out, articles, seed="random")


def over_the_first(articles: Path, out: Path, _: Path) -> dict[str, bytes]:
    return run_here(out.parent / "first", articles)


@pytest.fixture(scope="module")
def first(own: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    """What the command makes of the briefs."""
    out = tmp_path_factory.mktemp("builds") / "first"
    return out, run(out, own / "articles")


@pytest.mark.parametrize(
    "again",
    [reversed_files, copied_in_another_order, given_twice, another_seed, any_seed, over_the_first],
    ids=lambda function: function.__name__,
)
def test_the_same_articles_give_the_same_bytes(
    again: Callable[[Path, Path, Path], dict[str, bytes]],
    first: tuple[Path, dict[str, bytes]],
    own: Path,
    tmp_path: Path,
) -> None:
    folder, made = first
    assert DATABASE in made
    assert differing(made, again(own / "articles", folder.parent / tmp_path.name, tmp_path / "copies")) == []


def test_many_files_are_shown_as_they_are_read(
    good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(commands, "BYTES_FOR_A_BAR", 1)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert build.main([str(good), "--out", str(tmp_path / "out")]) == 0
    told = capsys.readouterr()
    assert "reading" in told.err
    assert "1 meetings, 2 statements" in told.out


def test_help_gives_examples_and_what_the_exit_status_means(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        build.main(["--help"])
    assert stopped.value.code == 0
    told = capsys.readouterr().out
    assert "scripts/build.py ~/readouts --out /tmp/mine" in told
    assert "exit status: 0 all well; 1 built, with refused inputs or findings; 2 wrong usage" in told
