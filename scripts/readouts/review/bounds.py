"""Row counts and fill rates of the built tables within the bounds that data/bounds.csv gives."""

from __future__ import annotations

from pathlib import Path

from readouts.model import columns
from readouts.review.rows import Tables
from readouts.rows import MODELS
from readouts.vocabulary import Fault
from readouts.vocabulary.table import Row, read_table

NAME = "bounds.csv"
_REMEDY = "find out what was lost or let in; if it is meant, change the bound and say why in its note"


def bounds(data: Path, tables: Tables | None) -> list[Fault]:
    """What of data/bounds.csv the tables of a build break, if there are any, and lines that say nothing to be checked.

    A line bounds the number of rows of a table, or, where it names a column, the share of rows in which that column is
    filled, from 0 to 1. An empty bound does not bind; an empty array is not filled.
    """
    faults: list[Fault] = []
    first: dict[tuple[str, str], int] = {}
    for row in read_table(data / NAME, faults):
        if not row.wrong:
            _check(row)
        if (before := first.setdefault((row["table"], row["column"]), row.line)) != row.line:
            row.fault("table", "bounds.repeated", f"line {before} bounds the same", "make one line of the two")
        if tables is not None and not row.wrong:
            _measure(row, tables)
    return faults


def _check(row: Row) -> None:
    """Note what is wrong with a line of which each cell is right by itself."""
    if row["column"] and row["column"] not in {known.name for known in columns(MODELS[row["table"]])}:
        message = f"{row['table']} has no column {row['column']!r}"
        row.fault("column", "bounds.unknown_column", message, "name one of schemas/codebook.md")
    given = [(name, number) for name in ("least", "most") if (number := row.number(name)) is not None]
    if not given:
        row.fault("least", "bounds.idle", "neither least nor most is given", "give one, or take the line out")
    for name, number in given:
        if row["column"] and number > 1:
            message = f"{row[name]} is no share of rows"
            row.fault(name, "bounds.no_share", message, "write a number from 0 to 1")
    if len(given) == 2 and given[0][1] > given[1][1]:
        message = f"{row['most']} is less than the least, {row['least']}"
        row.fault("most", "bounds.reversed", message, "mend the wrong one of the two")


def _measure(row: Row, tables: Tables) -> None:
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
    least, most = row.number("least"), row.number("most")
    if least is not None and measured < least:
        row.fault("least", "bounds.too_few", f"{told}, at least {row['least']} is asked", _REMEDY)
    if most is not None and measured > most:
        row.fault("most", "bounds.too_many", f"{told}, at most {row['most']} is asked", _REMEDY)
