"""The check command: its formats, its exit status, what it does while vocabularies are broken; it writes nothing."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

import check
from broken_clone import TODAY, add, current_clone, insert, replace, write
from readouts.review.exceptions import Tolerated
from readouts.review.finding import Finding
from readouts.review.report import FORMATS, render, summary
from readouts.review.reviewing import Review

ODD = Finding("data/a, b.csv", 3, 7, "cell.odd", "50% of\nit: <b>|*", "mend it, or not")
WHOLE = Finding("data/a, b.csv", 0, 0, "file.odd", "is odd", "leave it out", "warning")
OTHER = Finding("data/c.csv", 2, 0, "row.odd", "is odd too", "mend it")
FOUND = Review((ODD, WHOLE), (Tolerated(OTHER, "known"),), rebuilt=True)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def without_tolerated(count: str) -> str:
    """The last line, without the findings that the exceptions of data/ tolerate."""
    return re.sub(r", \d+ tolerated", "", count)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return current_clone(tmp_path_factory.mktemp("clone"))


@pytest.fixture
def clone(built: Path, tmp_path: Path) -> Path:
    """A copy of a current clone to spoil."""
    return shutil.copytree(built, tmp_path / "clone")


def test_a_current_clone_has_no_finding(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = contents(clone)
    assert check.main([str(clone)], TODAY) == 0
    assert re.fullmatch(r"check: no findings(, \d+ tolerated)?\n", capsys.readouterr().out)
    assert contents(clone) == before, "the check wrote something"


def test_nothing_hides_another_fault_and_nothing_is_written(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add("data/sites.csv", "x\n")(clone)
    write("data/events.csv", "event,name\n")(clone)
    insert("data/places.csv", "zz-town,某镇,Town of Z,[],ZZ,north,0,Q0")(clone)
    add("data/articles/zz.txt", "")(clone)
    add("data/corrections.csv", "meetings\n")(clone)
    add("build/issues.csv", "x\n")(clone)
    replace("data/package.json", '"title"', '"titel"')(clone)
    spoiled = contents(clone)
    assert check.main([str(clone)], TODAY) == 1
    *lines, count = capsys.readouterr().out.splitlines()
    assert [":".join(re.sub(r":\d+", "", line).split(" ")[:2]) for line in lines] == [
        "data/articles/zz.txt::article.refused",
        "",
        "data/corrections.csv::row.cells",
        "",
        "data/events.csv::header.wrong",
        "",
        "data/package.json::package.refused",
        "data/package.json::package.refused",
        "",
        "data/places.csv::cell.unlisted",
        "data/places.csv::cell.number",
        "data/places.csv::wikidata.form",
        "",
        "data/sites.csv::row.cells",
        "",
        "build/issues.csv::row.cells",
    ]
    assert without_tolerated(count) == (
        "check: 10 errors in 7 files; the tables are built and checked once the vocabularies have no error"
    )
    assert contents(clone) == spoiled, "the check wrote something"


def test_a_clone_that_was_never_built_misses_every_output(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    uncommitted = ("data/", "build/inspect", "build/plugins/", "build/static/", "build/templates/")
    made = [path for path in contents(clone) if not path.startswith(uncommitted)]
    for name in ("build", "schemas"):
        shutil.rmtree(clone / name)
    (clone / "datapackage.json").unlink()
    assert check.main([str(clone)], TODAY) == 1
    lines = [line for line in capsys.readouterr().out.splitlines()[:-1] if line]
    assert [line.partition(": ")[0] for line in lines] == sorted(set(made) - {"build/readouts.db"})


def test_findings_stand_by_file_and_line_with_what_people_write_first(
    clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = clone / "build" / "participants.csv"
    path.write_text(path.read_text("utf-8").replace(",principal", ",chief"), "utf-8")
    add("data/articles/zz.txt", "今天天气很好，大家去公园。\n")(clone)
    assert check.main([str(clone)], TODAY) == 1
    first, gap, *lines, count = capsys.readouterr().out.splitlines()
    assert (first.split(" ")[:2], gap) == (["data/articles/zz.txt:", "article.without_facts"], "")
    numbers = [int(line.split(":")[1]) for line in lines]
    assert len(numbers) > 10
    assert numbers == sorted(numbers)
    assert without_tolerated(count) == f"check: {len(lines)} errors, 1 warning in 2 files"


def test_all_lists_what_is_tolerated_with_its_reason(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    insert("data/venues.csv", "zz-hall,某某大厅,Hall of Z ,[],beijing")(clone)
    insert("data/exceptions.csv", "data/venues.csv,cell.space,Hall of Z,printed so,A. Reader,2027-02-01")(clone)
    assert check.main([str(clone)], TODAY) == 0
    assert re.search(r", \d+ tolerated$", capsys.readouterr().out)
    assert check.main([str(clone), "--all"], TODAY) == 0
    told = r"^tolerated \(printed so\): data/venues\.csv:\d+:14: cell\.space name_en: 'Hall of Z ' begins"
    assert re.search(told, capsys.readouterr().out, re.MULTILINE)


def test_json_alone_stands_on_the_standard_output(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add("data/articles/zz.txt", "")(clone)
    assert check.main([str(clone), "--format", "json"], TODAY) == 1
    told = capsys.readouterr()
    assert [found["path"] for found in json.loads(told.out)] == ["data/articles/zz.txt"]
    assert told.err.startswith("check: 1 error in 1 file")


def test_text_is_a_line_for_each_finding() -> None:
    assert render(FOUND, "text", everything=True) == (
        "data/a, b.csv:3:7: cell.odd 50% of\nit: <b>|* — mend it, or not\n"
        "data/a, b.csv: file.odd is odd — leave it out\n"
        "tolerated (known): data/c.csv:2: row.odd is odd too — mend it\n"
        "check: 1 error, 1 warning in 1 file, 1 tolerated"
    )


def test_github_gets_workflow_commands_with_its_marks_escaped() -> None:
    assert render(FOUND, "github", everything=True) == (
        "::error file=data/a%2C b.csv,line=3,col=7,title=cell.odd::50%25 of%0Ait: <b>|* — mend it, or not\n"
        "::warning file=data/a%2C b.csv,title=file.odd::is odd — leave it out\n"
        "::notice file=data/c.csv,line=2,title=row.odd%2C tolerated::is odd too — mend it\n"
        "check: 1 error, 1 warning in 1 file, 1 tolerated"
    )


def test_json_is_an_array_of_objects() -> None:
    first, second = json.loads(render(FOUND, "json"))
    assert first == {
        "path": "data/a, b.csv",
        "line": 3,
        "column": 7,
        "code": "cell.odd",
        "severity": "error",
        "message": "50% of\nit: <b>|*",
        "remedy": "mend it, or not",
        "tolerated": None,
    }
    assert (second["line"], second["column"], second["severity"]) == (0, 0, "warning")
    assert json.loads(render(FOUND, "json", everything=True))[2]["tolerated"] == "known"


def test_markdown_is_a_table_for_each_file() -> None:
    assert render(FOUND, "markdown", everything=True) == (
        "### check: 1 error, 1 warning in 1 file, 1 tolerated\n\n"
        "**`data/a, b.csv`**\n\n"
        "| place | severity | code | finding | remedy |\n| --- | --- | --- | --- | --- |\n"
        "| 3:7 | error | `cell.odd` | 50% of it: \\<b\\>\\|\\* | mend it, or not |\n"
        "| file | warning | `file.odd` | is odd | leave it out |\n\n"
        "Tolerated:\n\n- data/c.csv:2: row.odd is odd too — mend it (known)"
    )


@pytest.mark.parametrize("form", FORMATS)
def test_no_finding_is_said_in_every_format(form: str) -> None:
    nothing = Review((), (), rebuilt=True)
    form_of = next(name for name in FORMATS if name == form)
    expected = {"json": "[]", "markdown": "### check: no findings"}
    assert render(nothing, form_of) == expected.get(form, "check: no findings")
    assert summary(nothing) == "check: no findings"


def test_a_folder_that_is_no_clone_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main([str(tmp_path)]) == 2
    assert capsys.readouterr() == ("", f"check: {tmp_path}: has no folder data; name the folder of a clone\n")


@pytest.mark.parametrize(("given", "status"), [(["--help"], 0), (["--nonsense"], 2), (["--format", "xml"], 2)])
def test_help_gives_an_example_and_wrong_usage_ends_with_two(
    given: list[str], status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        check.main(given)
    assert stopped.value.code == status
    assert ("scripts/check.py ~/readouts-2" in capsys.readouterr().out) == (status == 0)
