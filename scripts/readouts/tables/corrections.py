"""Corrections made by hand (data/corrections.csv), applied to the linked rows and published with them."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from readouts.model import Row, columns, key_of
from readouts.rows import MODELS, CorrectionRow
from readouts.tables.cells import array, boolean, decoder
from readouts.tables.problem import Problem

_HEADER = tuple(column.name for column in columns(CorrectionRow))


def apply(tables: dict[str, list[Row]], path: Path, of_own_articles: bool = True) -> list[Problem]:
    """Apply every correction of the file to `tables`, in place, and add them to the table `corrections`.

    Corrections are made to the build of the project's own articles. In a build of others (`of_own_articles` false) one
    of a row that is not there does not concern it and is passed over.

    Returns what is wrong, one problem a line of the file: a cell that is not there, or that no longer holds the old
    value, is an error. Nothing is applied to a row whose corrected cells its model refuses.
    """
    problems: list[Problem] = []
    rows: list[Row] = []
    index: dict[str, dict[str, int]] = {}
    with path.open(encoding="utf-8-sig", newline="") as handle:
        reader = csv.DictReader(handle)
        if tuple(reader.fieldnames or ()) != _HEADER:
            return [
                Problem(f"{path}:1", f"header is {','.join(reader.fieldnames or ())}", f"write {','.join(_HEADER)}")
            ]
        for cells in reader:
            place = f"{path}:{reader.line_num}"
            try:
                correction = CorrectionRow.model_validate({name: cell or None for name, cell in cells.items()})
            except ValidationError as error:
                reasons = "; ".join(f"{e['loc'][0] if e['loc'] else 'row'}: {e['msg']}" for e in error.errors())
                problems.append(Problem(place, reasons, "mend the line"))
                continue
            number = _row_number(tables, index, correction)
            if number is None and not of_own_articles:
                continue
            problem = _apply_one(tables, number, correction, place)
            if problem:
                problems.append(problem)
            else:
                rows.append(correction)
    tables["corrections"] = rows
    return problems


def _row_number(
    tables: dict[str, list[Row]], index: dict[str, dict[str, int]], correction: CorrectionRow
) -> int | None:
    """Where in its table the row of a correction stands; `index` remembers the tables asked before."""
    found = tables.get(correction.table, [])
    known = index.setdefault(correction.table, {key_of(row): number for number, row in enumerate(found)})
    return known.get(correction.row_id)


def _apply_one(
    tables: dict[str, list[Row]], number: int | None, correction: CorrectionRow, place: str
) -> Problem | None:
    model = MODELS[correction.table]
    column = next((c for c in columns(model) if c.name == correction.column), None)
    if column is None:
        reason = f"{correction.table} has no column {correction.column}"
        return Problem(place, reason, "name one that schemas/codebook.md lists")
    found = tables.get(correction.table, [])
    if number is None:
        reason = f"{correction.table} has no row {correction.row_id}"
        return Problem(place, reason, "take the correction out or name the row anew")
    row = found[number]
    now = _cell(getattr(row, correction.column))
    if now != correction.old_value:
        return Problem(
            place,
            f"{correction.table}/{correction.row_id}/{correction.column} holds {now!r}, not {correction.old_value!r}",
            "take the correction out or give the value that it is to replace",
        )
    decode = decoder(column)
    value: Any = correction.new_value
    if value is not None and decode is not None:
        value = decode(value)
    try:
        found[number] = model(**_without_none({**row.model_dump(), correction.column: value}))
    except ValidationError as error:
        return Problem(
            place, f"new value is refused: {error.errors()[0]['msg']}", "give a value that the codebook allows"
        )
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
