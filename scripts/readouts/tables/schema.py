"""A Table Schema for each row model (Data Package v2, https://datapackage.org/standard/table-schema/)."""

from __future__ import annotations

from typing import Any

from readouts.model import Column, Row, columns

PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"


def _constraints(column: Column, unique: bool) -> dict[str, Any]:
    form = column.form
    # `pattern` is for strings only; a date's form is its type's.
    pattern = form.pattern if column.type == "string" else ""
    found = {
        "required": column.required or None,
        "unique": unique or None,
        "enum": list(column.enum) or None,
        "pattern": pattern or None,
        "minimum": form.minimum,
        "maximum": form.maximum,
    }
    return {name: value for name, value in found.items() if value is not None}


def _field(column: Column, unique: bool) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "title": column.title,
        "description": column.description,
        "type": column.type,
        "format": "default",
    }
    constraints = _constraints(column, unique)
    return field | {"constraints": constraints} if constraints else field


def table_schema(model: type[Row]) -> dict[str, Any]:
    """Return the Table Schema of a table."""
    meta = model.META
    alone = {keys[0] for keys in (meta.primary_key, *meta.unique_keys) if len(keys) == 1}
    schema: dict[str, Any] = {
        "$schema": PROFILE,
        "name": meta.name,
        "title": meta.title,
        "description": meta.description,
        "fields": [_field(column, column.name in alone) for column in columns(model)],
        "missingValues": [""],
        "primaryKey": list(meta.primary_key),
    }
    if meta.unique_keys:
        schema["uniqueKeys"] = [list(keys) for keys in meta.unique_keys]
    if meta.foreign_keys:
        schema["foreignKeys"] = [
            {"fields": [column], "reference": {"resource": table, "fields": [target]}}
            for column, (table, target) in meta.references
        ]
    return schema
