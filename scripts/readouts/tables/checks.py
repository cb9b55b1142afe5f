"""What a database would refuse, and what ties rows to the text of their articles: every violation is reported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any

from readouts.model import Row, columns, key_of
from readouts.rows import MODELS, TABLES, ArticleRow, StatementRow
from readouts.tables.problem import Problem, by_place, in_row

Rows = Mapping[str, Sequence[Row]]


def _repeated_keys(model: type[Row], rows: Sequence[Row]) -> Iterator[Problem]:
    meta = model.META
    for names in (meta.primary_key, *meta.unique_keys):
        key = attrgetter(*names)
        counts = Counter(map(key, rows))
        if len(counts) == len(rows):
            continue
        kind = "primary key" if names == meta.primary_key else "unique key"
        for row in rows:
            times = counts.pop(key(row), 1)
            if times > 1:
                yield in_row(
                    meta.name,
                    key_of(row),
                    ", ".join(names),
                    "key.repeated",
                    f"{times} rows have this {kind}",
                    "merge them into one row or tell them apart",
                )


def _dangling_keys(model: type[Row], tables: Rows) -> Iterator[Problem]:
    meta = model.META
    for column, (table, target) in meta.references:
        known = set(map(attrgetter(target), tables.get(table, ())))
        value_of = attrgetter(column)
        for row in tables.get(meta.name, ()):
            value = value_of(row)
            if value is not None and value not in known:
                yield in_row(
                    meta.name,
                    key_of(row),
                    column,
                    "key.dangling",
                    f"{value} is not in {table}.{target}",
                    f"add that row to {table} or leave the cell empty",
                )


def _outside_text(row: Any, articles: Mapping[str, ArticleRow]) -> Iterator[Problem]:
    """Of a row with article_id and end: report a span that runs past the text of its article."""
    article = articles.get(row.article_id)
    if article is not None and row.end is not None and row.end > article.characters:
        yield in_row(
            row.META.name,
            key_of(row),
            "end",
            "span.outside",
            f"{row.end} is past the end of articles.text ({article.characters} characters)",
            "give offsets into the text as it stands",
        )


def _statement_text(row: StatementRow, articles: Mapping[str, ArticleRow]) -> Iterator[Problem]:
    article = articles.get(row.article_id)
    if article is None or row.end > article.characters:
        return
    if row.text != (None if article.text is None else article.text[row.start : row.end]):
        yield in_row(
            "statements",
            row.statement_id,
            "text",
            "span.text",
            f"is not articles.text[{row.start}:{row.end}]",
            "copy the text from the article by its offsets",
        )


def _named_cells(tables: Rows) -> Iterator[Problem]:
    """Of evidence and corrections, which name a cell of any table: report cells that do not exist."""
    known = {name: set(map(key_of, rows)) for name, rows in tables.items()}
    names = {model.META.name: {column.name for column in columns(model)} for model in TABLES}
    for name in ("evidence", "corrections"):
        for row in tables.get(name, ()):
            cell: Any = row
            if cell.column not in names[cell.table]:
                yield in_row(
                    name,
                    key_of(row),
                    "column",
                    "column.unknown",
                    f"{cell.table} has no column {cell.column}",
                    "name one that it has",
                )
            if cell.row_id not in known.get(cell.table, ()):
                yield in_row(
                    name,
                    key_of(row),
                    "row_id",
                    "row.unknown",
                    f"{cell.table} has no row {cell.row_id}",
                    "name a row by its primary key, parts joined by /",
                )


def _metadata_columns(tables: Rows) -> Iterator[Problem]:
    names = {column.name for column in columns(ArticleRow)}
    for row in tables.get("article_metadata", ()):
        cell: Any = row
        if cell.column not in names:
            yield in_row(
                "article_metadata",
                key_of(row),
                "column",
                "column.unknown",
                f"articles has no column {cell.column}",
                "name one that it has",
            )


def check(tables: Rows) -> list[Problem]:
    """Return every violation among the rows, which have passed their models one by one; none: they may be written.

    Raises KeyError for a table that the models do not know.
    """
    unknown = sorted(tables.keys() - MODELS.keys())
    if unknown:
        raise KeyError(f"no model for {', '.join(unknown)}")
    found: list[Problem] = []
    for model in TABLES:
        found += _repeated_keys(model, tables.get(model.META.name, ()))
        found += _dangling_keys(model, tables)
    articles = {row.article_id: row for row in tables.get("articles", ()) if isinstance(row, ArticleRow)}
    for name in ("statements", "evidence", "issues"):
        for row in tables.get(name, ()):
            found += _outside_text(row, articles)
            if isinstance(row, StatementRow):
                found += _statement_text(row, articles)
    found += _named_cells(tables)
    found += _metadata_columns(tables)
    return sorted(found, key=by_place)
