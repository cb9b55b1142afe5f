"""Numbers that lead to their rows: each tally has the address of the table filtered to exactly the rows it counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from datasette.app import Datasette

from .words import row_path

Filter = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows share a thing: its name, English name and page, if it has one, and the address of those rows."""

    name: str
    english: str
    path: str
    count: int
    rows: str


def rows_path(datasette: Datasette, database: str, table: str, *filters: Filter) -> str:
    """The address of a table that shows only the rows which pass all filters."""
    return f"{datasette.urls.table(database, table)}?{urlencode(filters)}"


def took_part(person_id: str, role: str) -> Filter:
    """Only meetings at which a person had this role."""
    found = f"select meeting_id from participants where person_id = {_quoted(person_id)} and role = {_quoted(role)}"
    return "_where", f"meeting_id in ({found})"


def on_topic(topic_id: str) -> Filter:
    """Only statements that touch a topic.

    Not by Datasette's `_through`, whose parameter has the name of the first filter's and takes its value.
    """
    return "_where", f"statement_id in (select statement_id from statement_topics where topic_id = {_quoted(topic_id)})"


def in_year(column: str, year: str | None) -> Filter:
    """Only rows whose date or dated identifier begins with a year, or which have none."""
    return (f"{column}__startswith", year) if year else (f"{column}__isblank", "1")


def in_order(rows: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Rows that give `id` and `count`, the most frequent first."""
    return sorted(rows, key=lambda row: (-row["count"], row["id"]))


def named_tallies(
    datasette: Datasette,
    database: str,
    rows: Iterable[Mapping[str, Any]],
    target: str,
    table: str,
    filters: Callable[[str], Sequence[Filter]],
) -> list[Tally]:
    """Tallies of rows that give `id`, `name`, `english` and `count`, each with its page in the table `target`.

    The rows counted are those of `table` that pass the filters, which are made from the id.
    """
    return [
        Tally(
            row["name"] or row["id"],
            row["english"] or "",
            row_path(datasette, database, target, row["id"]),
            row["count"],
            rows_path(datasette, database, table, *filters(row["id"])),
        )
        for row in rows
    ]


def year_tallies(
    datasette: Datasette, database: str, counts: Mapping[str | None, int], column: str, table: str, *filters: Filter
) -> list[Tally]:
    """Tallies by year without gaps, rows without a year last; `column` is the one that begins with the year."""
    known = sorted(int(year) for year in counts if year)
    years: list[str | None] = [str(year) for year in range(known[0], known[-1] + 1)] if known else []
    if None in counts:
        years.append(None)
    return [
        Tally(
            year or "not known",
            "",
            "",
            counts.get(year, 0),
            rows_path(datasette, database, table, *filters, in_year(column, year)),
        )
        for year in years
    ]


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
