"""Corrections made by hand: applied with their evidence kept, or refused with the line and column of the fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from readouts.model import Row
from readouts.rows import CorrectionRow, MeetingRow
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
