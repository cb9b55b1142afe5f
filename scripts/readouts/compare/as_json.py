"""A difference as JSON for programs.

The object has these members; more may be added, none is renamed or given another meaning without a new `format`:

- `format`: 1
- `differs`: whether there is any difference
- `old`, `new`: the packages, each with `name` (as given), `commit` (null unless it is a git revision) and `version`
- `schema`: a list of {`change`: added | removed, `table`, `column`: null where it is the whole table}
- `tables`: by name, in the order of the package, each with
    - `old_rows`, `new_rows`: how many rows it has
    - `added`, `removed`: a list of {`key`, `row`}: the row by column
    - `changed`: a list of {`key`, `old_key`, `cells`}, each cell {`column`, `old`, `new`, `evidence`}: where the
      new value was read, a list of {`article_id`, `start`, `end`, `rule`, `words`}
    - `renumbered`: how many rows have another key and the same facts
    - `withheld`: how many rows have a text in one package only that a hash proves to be the same

Values have the types of the table schema, null for an empty cell; a key is the primary key, its parts joined by `/`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from functools import cache
from typing import Any

from readouts.compare.difference import Diff, RowChange, TableDiff
from readouts.compare.naming import members
from readouts.compare.proof import Proof
from readouts.compare.snapshot import Cells, Snapshot, key_of
from readouts.model import columns
from readouts.rows import MODELS
from readouts.tables.cells import decoder

FORMAT = 1


def as_json(diff: Diff) -> str:
    """Return a difference as JSON."""
    proof = Proof(diff.new)
    value = {
        "format": FORMAT,
        "differs": diff.differs,
        "old": _package(diff.old),
        "new": _package(diff.new),
        "schema": [{"change": c.change, "table": c.table, "column": c.column or None} for c in diff.schema],
        "tables": {name: _table(table, proof) for name, table in diff.tables.items()},
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _package(package: Snapshot) -> dict[str, Any]:
    return {"name": package.name, "commit": package.commit or None, "version": package.version or None}


def _table(found: TableDiff, proof: Proof) -> dict[str, Any]:
    return {
        "old_rows": found.old_rows,
        "new_rows": found.new_rows,
        "added": [_row(found.table, cells) for cells in found.added],
        "removed": [_row(found.table, cells) for cells in found.removed],
        "changed": [_change(change, proof) for change in found.changed],
        "renumbered": found.renumbered,
        "withheld": found.withheld,
    }


def _row(table: str, cells: Cells) -> dict[str, Any]:
    return {
        "key": key_of(table, cells),
        "row": {column: _value(table, column, cell) for column, cell in cells.items()},
    }


def _change(change: RowChange, proof: Proof) -> dict[str, Any]:
    return {
        "key": change.key,
        "old_key": change.old_key,
        "cells": [
            {
                "column": cell.column,
                "old": _value(change.table, cell.column, cell.old),
                "new": _value(change.table, cell.column, cell.new),
                "evidence": [asdict(one) for one in proof.of(change.table, change.key, cell.column, members(cell.new))],
            }
            for cell in change.cells
        ],
    }


@cache
def _decoders(table: str) -> dict[str, Callable[[str], Any] | None]:
    return {column.name: decoder(column) for column in columns(MODELS[table])}


def _value(table: str, column: str, cell: str) -> Any:
    if not cell:
        return None
    decode = _decoders(table).get(column)
    return decode(cell) if decode else cell
