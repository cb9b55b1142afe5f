"""Findings from what the stages report: faults of vocabularies, problems of tables and outputs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from readouts.review.clone import Clone
from readouts.review.finding import CellFinding, Finding
from readouts.review.places import Places
from readouts.review.text_places import in_text
from readouts.tables import Problem
from readouts.vocabulary import Fault

_JSON_PLACE = re.compile(r"line (\d+) column (\d+)")


def of_faults(faults: Iterable[Fault], clone: Clone) -> Iterator[Finding]:
    """A finding for each fault of the vocabularies, at its cell."""
    for fault in faults:
        path = f"data/{fault.file}"
        yield Finding(path, *_place(clone, fault, path), fault.code, _message(fault), fault.remedy)


def of_problems(problems: Iterable[Problem], clone: Clone, places: Places | None = None) -> Iterator[Finding]:
    """A finding for each problem; one of a row of the built tables needs their `places`."""
    for problem in problems:
        if problem.row and places is not None:
            column = problem.column.partition(",")[0]
            message = f"{problem.place}: {problem.message}"
            yield places.finding(CellFinding(problem.where, problem.row, column, problem.code, message, problem.remedy))
            continue
        path = clone.relative(problem.where)
        yield Finding(path, *_place(clone, problem, path), problem.code, _message(problem), problem.remedy)


def bad_byte(data: bytes) -> tuple[int, int]:
    """Line and column of the first byte that is not UTF-8; (0, 0) where all are."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        return in_text(before, len(before))
    return 0, 0


def _message(found: Fault | Problem) -> str:
    """What is wrong, with the name of the column, which a number does not tell a reader."""
    return f"{found.column}: {found.message}" if found.column else found.message


def _place(clone: Clone, found: Fault | Problem, path: str) -> tuple[int, int]:
    if found.code == "file.encoding":
        return bad_byte((clone.root / path).read_bytes())
    if Path(path).suffix == ".json":
        return _in_json(clone, found, path)
    sheet = clone.sheet(path) if found.line and Path(path).suffix == ".csv" else None
    return sheet.place(found.line, found.column) if sheet else (found.line, 0)


def _in_json(clone: Clone, found: Fault | Problem, path: str) -> tuple[int, int]:
    """Where the JSON ends to be JSON, or the name of the property, where it stands once."""
    text = clone.text(path) or ""
    if broken := _JSON_PLACE.search(found.message):
        return int(broken[1]), int(broken[2])
    name = f'"{found.column.rpartition(".")[2]}"'
    return in_text(text, text.index(name)) if found.column and text.count(name) == 1 else (found.line, 0)
