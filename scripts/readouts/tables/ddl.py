"""The SQLite schema: STRICT tables with the limits of the row models as CHECK constraints.

Written by hand rather than with sqlite-utils, which cannot make CHECK constraints.
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.model import Column, Row, columns

_TYPES = {"integer": "INTEGER", "boolean": "INTEGER", "number": "REAL"}


def quoted(name: str) -> str:
    """Return an identifier as SQL; some of ours (table, column, end) are SQL's own words."""
    return f'"{name}"'


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(quoted(name) for name in names)


def _literal(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _limits(column: Column) -> Iterator[str]:
    name, form = quoted(column.name), column.form
    if column.enum:
        yield f"{name} IN ({', '.join(_literal(value) for value in column.enum)})"
    if column.type == "boolean":
        yield f"{name} IN (0, 1)"
    if form.check:
        yield form.check.format(c=name)
    elif column.type == "string" and not column.enum:
        yield f"{name} <> ''"
    if form.minimum is not None:
        yield f"{name} >= {form.minimum}"
    if form.maximum is not None:
        yield f"{name} <= {form.maximum}"


def _column(column: Column) -> str:
    words = [quoted(column.name), _TYPES.get(column.type, "TEXT")]
    if column.required:
        words.append("NOT NULL")
    words += [f"CHECK ({limit})" for limit in _limits(column)]
    return " ".join(words)


def create_table(model: type[Row]) -> str:
    """Return the CREATE TABLE statement of a table."""
    meta = model.META
    lines = [_column(column) for column in columns(model)]
    lines.append(f"PRIMARY KEY ({_names(meta.primary_key)})")
    lines += [f"UNIQUE ({_names(keys)})" for keys in meta.unique_keys]
    lines += [
        f"FOREIGN KEY ({quoted(column)}) REFERENCES {quoted(table)} ({quoted(target)})"
        for column, (table, target) in meta.references
    ]
    lines += [f"CHECK ({check})" for check in meta.checks]
    body = ",\n  ".join(lines)
    return f"CREATE TABLE {quoted(meta.name)} (\n  {body}\n) STRICT"


def create_indexes(model: type[Row]) -> list[str]:
    """Return an index for each foreign key that does not already lead the index of a key."""
    meta = model.META
    led = {keys[0] for keys in (meta.primary_key, *meta.unique_keys)}
    return [
        f"CREATE INDEX {quoted(f'{meta.name}_{column}')} ON {quoted(meta.name)} ({quoted(column)})"
        for column in meta.foreign_keys
        if column not in led
    ]
