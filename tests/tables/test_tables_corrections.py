"""Corrections made by hand: applied with their evidence kept, or refused with the line and column of the fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from readouts.model import Row
from readouts.rows import ArticleRow, CorrectionRow, EvidenceRow, IssueRow, MeetingRow
from readouts.tables import check
from readouts.tables.corrections import apply

MEETING = "2024-05-06-ann-example-bo-example"
HEADER = "table,row_id,column,old_value,new_value,reason,source,contributor,date\n"
WHY = "misprint,a book,A. Reader,2031-04-01\n"


@pytest.fixture
def corrections(tmp_path: Path) -> Path:
    path = tmp_path / "corrections.csv"
    path.write_text(HEADER, "utf-8")
    return path


def test_a_correction_shows_in_both_tables_and_leaves_the_evidence(
    tables: dict[str, list[Row]], corrections: Path
) -> None:
    before = list(tables["evidence"])
    with corrections.open("a", encoding="utf-8") as handle:
        handle.write(f"meetings,{MEETING},kind,talks,meeting,{WHY}")
    assert apply(tables, corrections) == []
    (meeting,), (applied,) = tables["meetings"], tables["corrections"]
    assert isinstance(meeting, MeetingRow)
    assert isinstance(applied, CorrectionRow)
    assert meeting.kind == applied.new_value == "meeting"
    assert tables["evidence"] == before
    assert check(tables) == []


def test_the_label_and_the_issue_of_a_day_follow_a_corrected_day(
    tables: dict[str, list[Row]], corrections: Path
) -> None:
    (meeting,) = tables["meetings"]
    assert isinstance(meeting, MeetingRow)
    tables["meetings"] = [meeting.model_copy(update={"date": "2024-05", "label": "2024-05 安某、博某 会谈 某城"})]
    article = next(row.article_id for row in tables["articles"] if isinstance(row, ArticleRow))
    tables["evidence"].append(
        EvidenceRow(
            table="meetings",
            row_id=MEETING,
            column="kind",
            value="talks",
            article_id=article,
            start=3,
            end=5,
            rule="encounter.with",
        )
    )
    here, elsewhere = (
        IssueRow(
            issue_id=name,
            severity="warning",
            code="meeting.no_day",
            message="no day",
            article_id=article,
            start=start,
            end=start + 4,
        )
        for name, start in (("here", 2), ("elsewhere", 4))
    )
    tables["issues"] = [here, elsewhere]
    with corrections.open("a", encoding="utf-8") as handle:
        handle.write(f"meetings,{MEETING},kind,talks,meeting,{WHY}")
        handle.write(f"meetings,{MEETING},date,2024-05,2024-05-06,{WHY}")
    assert apply(tables, corrections) == []
    (meeting,) = tables["meetings"]
    assert isinstance(meeting, MeetingRow)
    assert (meeting.meeting_id, meeting.label) == (MEETING, "2024-05-06 安某、博某 会见 某城")
    assert tables["issues"] == [elsewhere]


def test_a_corrected_day_needs_no_table_of_issues(tables: dict[str, list[Row]], corrections: Path) -> None:
    tables.pop("issues", None)
    (meeting,) = tables["meetings"]
    assert isinstance(meeting, MeetingRow)
    tables["meetings"] = [meeting.model_copy(update={"date": "2024-05"})]
    corrections.write_text(f"{HEADER}meetings,{MEETING},date,2024-05,2024-05-07,{WHY}", "utf-8")
    assert apply(tables, corrections) == []
    assert [getattr(row, "date", "") for row in tables["meetings"]] == ["2024-05-07"]


def test_the_label_follows_a_corrected_format_and_status(tables: dict[str, list[Row]], corrections: Path) -> None:
    (meeting,) = tables["meetings"]
    assert isinstance(meeting, MeetingRow)
    tables["meetings"] = [meeting.model_copy(update={"date": "2024-05-07", "label": "2024-05-07 安某、博某 会谈 某城"})]
    rows = [f"meetings,{MEETING},format,in_person,video,{WHY}", f"meetings,{MEETING},status,held,planned,{WHY}"]
    corrections.write_text(HEADER + "".join(rows), "utf-8")
    assert apply(tables, corrections) == []
    assert [getattr(row, "label", "") for row in tables["meetings"]] == ["2024-05-07 安某、博某 视频会谈（预定） 某城"]


def test_a_label_in_other_words_stays(tables: dict[str, list[Row]], corrections: Path) -> None:
    (meeting,) = tables["meetings"]
    assert isinstance(meeting, MeetingRow)
    tables["meetings"] = [meeting.model_copy(update={"label": "the talks"})]
    corrections.write_text(f"{HEADER}meetings,{MEETING},kind,talks,meeting,{WHY}", "utf-8")
    assert apply(tables, corrections) == []
    assert [getattr(row, "label", "") for row in tables["meetings"]] == ["the talks"]


def test_a_correction_of_own_articles_does_not_concern_a_build_of_others(
    tables: dict[str, list[Row]], corrections: Path
) -> None:
    corrections.write_text(f"{HEADER}meetings,{MEETING},kind,call,meeting,{WHY}", "utf-8")
    assert apply(tables, corrections, of_own_articles=False) == []
    assert tables["corrections"] == []
    assert [problem.code for problem in apply(tables, corrections)] == ["correction.stale"]


def test_no_fault_hides_another_and_the_sound_ones_are_applied(tables: dict[str, list[Row]], corrections: Path) -> None:
    with corrections.open("a", encoding="utf-8") as handle:
        handle.write(f'meetings,{MEETING},kind,talks,call,"two\nlines",a book,A. Reader,2031-04-01\n')
        handle.write(f"meetings,{MEETING},meeting_id,{MEETING},x,{WHY}")
        handle.write(f"meetings,{MEETING},place_id,,nowhere,{WHY}")
        handle.write(f"meetings,{MEETING},kind,call,talks,{WHY}")
    problems = apply(tables, corrections)
    assert [(problem.line, problem.column, problem.code) for problem in problems] == [
        (4, "column", "correction.key"),
        (5, "old_value", "correction.stale"),
        (6, "", "correction.repeated"),
    ]
    assert [str(getattr(row, "column", "")) for row in tables["corrections"]] == ["kind"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "is missing; it must stand in"),
        ("表,行\n".encode("gbk"), "is not UTF-8 (byte 0); save it as UTF-8"),
        (b"table,row\n", "header is table,row; write table,row_id,"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_problem(
    tables: dict[str, list[Row]], corrections: Path, content: bytes | None, said: str
) -> None:
    corrections.unlink()
    if content is not None:
        corrections.write_bytes(content)
    (problem,) = apply(tables, corrections)
    assert said in str(problem)
    assert tables["corrections"] == []
