"""Row counts and fill rates of the built tables within the bounds that data/bounds.csv gives."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from readouts.model import columns
from readouts.review.finding import Finding
from readouts.review.rows import Tables
from readouts.rows import MODELS
from readouts.vocabulary.table import Row, read_table

NAME = "bounds.csv"
COLUMNS = ("table", "column", "least", "most", "note")
_REMEDY = "find out what was lost or let in; if it is meant, change the bound and say why in its note"


def bounds(tables: Tables, data: Path) -> Iterator[Finding]:
    """What of data/bounds.csv a build breaks, and lines of it that say nothing that can be checked.

    A line bounds the number of rows of a table, or, where it names a column, the share of rows in which that column is
    filled, from 0 to 1. An empty bound does not bind; an empty array is not filled.
    """
    for row in read_table(data / NAME, COLUMNS, [], unique=False):
        yield from _broken(row, tables) if (fault := _fault(row)) is None else (fault,)


def _fault(row: Row) -> Finding | None:
    """What is wrong with a line of the file."""
    table, column = row["table"], row["column"]
    if table not in MODELS:
        return _finding(row, "bounds.unknown_table", f"{table!r} is no table", "name one of schemas/codebook.md")
    if column and column not in {known.name for known in columns(MODELS[table])}:
        message = f"{table} has no column {column!r}"
        return _finding(row, "bounds.unknown_column", message, "name one of schemas/codebook.md")
    for name in ("least", "most"):
        if row[name] and _number(row[name]) is None:
            return _finding(row, "bounds.no_number", f"{name} is {row[name]!r}", "write a number, or leave it empty")
    return None


def _broken(row: Row, tables: Tables) -> Iterator[Finding]:
    table, column = row["table"], row["column"]
    found = tables.get(table, ())
    if column:
        if not found:
            return
        measured = sum(getattr(one, column) not in (None, ()) for one in found) / len(found)
        told = f"{table}.{column} is filled in {measured:.3f} of the rows"
    else:
        measured = len(found)
        told = f"{table} has {measured} rows"
    least, most = _number(row["least"]), _number(row["most"])
    if least is not None and measured < least:
        yield _finding(row, "bounds.too_few", f"{told}, at least {row['least']} is asked", _REMEDY)
    if most is not None and measured > most:
        yield _finding(row, "bounds.too_many", f"{told}, at most {row['most']} is asked", _REMEDY)


def _number(words: str) -> float | None:
    try:
        return float(words)
    except ValueError:
        return None


def _finding(row: Row, code: str, message: str, remedy: str) -> Finding:
    return Finding(f"data/{NAME}", row.line, 0, code, message, remedy)
