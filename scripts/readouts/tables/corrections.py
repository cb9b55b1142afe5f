"""Corrections made by hand (data/corrections.csv), applied to the linked rows and published with them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from readouts.model import Column, Row, columns, key_of
from readouts.refused import in_words
from readouts.rows import MODELS, CorrectionRow, MeetingRow
from readouts.tables.cells import array, boolean, decoder
from readouts.tables.correction_file import read_corrections
from readouts.tables.follow import follow
from readouts.tables.problem import Problem

Tables = dict[str, list[Row]]


def apply(tables: Tables, path: Path, of_own_articles: bool = True) -> list[Problem]:
    """Apply every correction of the file to `tables`, in place, and add them to the table `corrections`.

    Corrections are made to the build of the project's own articles. In a build of others (`of_own_articles` false) one
    whose cell is not there, or holds another value than the wrong one, does not concern it and is passed over.

    What only repeats or complains of a corrected cell follows: the label of a meeting, an issue of its day.

    Returns what is wrong, with the line of the file: a cell that is not there, that no longer holds the old value, or
    that is a key. Nothing is applied to a row whose corrected cells its model refuses. Evidence of a corrected cell
    stays, with the value that was read.
    """
    corrections, problems = read_corrections(path)
    applied: list[Row] = []
    index: dict[str, dict[str, int]] = {}
    for line, correction in corrections:
        number = _row_number(tables, index, correction)
        before = tables[correction.table][number] if number is not None else None
        refused = _apply_one(tables, number, correction)
        if refused is None:
            applied.append(correction)
            if number is not None and isinstance(before, MeetingRow):
                follow(tables, number, before, correction.column)
        elif refused[0] == "stale" and not of_own_articles:
            continue
        else:
            code, column, message, remedy = refused
            problems.append(Problem(str(path), message, remedy, f"correction.{code}", line, column))
    tables["corrections"] = applied
    return sorted(problems, key=lambda problem: problem.line)


def _row_number(tables: Tables, index: dict[str, dict[str, int]], correction: CorrectionRow) -> int | None:
    """Where in its table the row of a correction stands; `index` remembers the tables asked before."""
    found = tables.get(correction.table, [])
    known = index.setdefault(correction.table, {key_of(row): number for number, row in enumerate(found)})
    return known.get(correction.row_id)


def _apply_one(tables: Tables, number: int | None, correction: CorrectionRow) -> tuple[str, str, str, str] | None:
    """Apply a correction; or its fault: a code, the column of the correction, what is wrong, and the remedy."""
    model = MODELS[correction.table]
    column = next((c for c in columns(model) if c.name == correction.column), None)
    if column is None:
        reason = f"{correction.table} has no column {correction.column}"
        return "column_unknown", "column", reason, "name one that schemas/codebook.md lists"
    if correction.column in model.META.primary_key:
        reason = f"{correction.table}.{correction.column} is the key by which rows are named"
        return "key", "column", reason, "correct the article or the vocabulary that it is made from"
    if number is None:
        reason = f"{correction.table} has no row {correction.row_id}"
        return "stale", "row_id", reason, "take the correction out or name the row anew"
    row = tables[correction.table][number]
    now = _cell(getattr(row, correction.column))
    if now != correction.old_value:
        cell = f"{correction.table}/{correction.row_id}/{correction.column}"
        reason = f"{cell} holds {now!r}, not {correction.old_value!r}"
        return "stale", "old_value", reason, "take the correction out or give the value that it is to replace"
    value = _value(column, correction.new_value)
    if missing := _missing(tables, model, correction.column, value):
        return "dangling", "new_value", missing, "name a row that is there, or add it to the vocabulary first"
    try:
        tables[correction.table][number] = model(**_without_none({**row.model_dump(), correction.column: value}))
    except ValidationError as error:
        found = error.errors()[0]
        reason, remedy = in_words(found, model)
        if found["type"] == "missing":
            reason, remedy = "the cell may not be empty", "give it a value"
        return "refused", "new_value", f"new value is refused: {reason}", remedy
    return None


def _value(column: Column, cell: str | None) -> Any:
    decode = decoder(column)
    return decode(cell) if cell is not None and decode is not None else cell


def _missing(tables: Tables, model: type[Row], column: str, value: Any) -> str | None:
    """Of a column that points to another table: that the value is no row of it."""
    for own, (table, target) in model.META.references:
        if own == column and value is not None:
            known = {getattr(row, target) for row in tables.get(table, ())}
            return None if value in known else f"{value} is not in {table}.{target}"
    return None


def _cell(value: Any) -> str | None:
    """A value as its CSV cell prints it; None for an empty one."""
    match value:
        case None:
            return None
        case bool():
            return boolean(value)
        case tuple():
            return array(value)
    return str(value)


def _without_none(values: Mapping[str, Any]) -> dict[str, Any]:
    """Leave empty cells out, so that a required one is reported as missing."""
    return {name: value for name, value in values.items() if value is not None}
