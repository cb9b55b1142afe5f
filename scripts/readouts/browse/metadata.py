"""The metadata that Datasette shows: titles, descriptions, licence, and the first view of each table."""

from __future__ import annotations

from typing import Any

from readouts.browse.presets import PRESETS
from readouts.browse.queries import QUERIES
from readouts.browse.search_index import index_name
from readouts.browse.site.searched import SEARCHED
from readouts.model import Row, columns
from readouts.rows import TABLES
from readouts.tables import PackageInfo


def _table(model: type[Row]) -> dict[str, Any]:
    meta, preset = model.META, PRESETS[model.META.name]
    facets: list[str | dict[str, str]] = [*preset.facets, *({"array": column} for column in preset.array_facets)]
    shown: dict[str, Any] = {
        "title": meta.title,
        "description": meta.description,
        "columns": {column.name: column.description for column in columns(model)},
    }
    if preset.label:
        shown["label_column"] = preset.label
    if preset.newest:
        shown["sort_desc"] = preset.newest
    if meta.name in SEARCHED:
        shown |= {"fts_table": index_name(meta.name), "fts_pk": "rowid"}
    if facets:
        shown["facets"] = facets
    return shown


def metadata(database: str, package: PackageInfo) -> dict[str, Any]:
    """Return Datasette's metadata for a database of that name."""
    licence = package.licenses[0]
    about = {
        "title": package.title,
        "description": package.description,
        "version": package.version,
        "license": licence.title,
        "license_url": licence.path,
        "source": "; ".join(source.title for source in package.sources),
    }
    tables = {model.META.name: _table(model) for model in TABLES}
    # A reader of the answer wants the question; the SQL is one click away.
    queries = {
        q.name: {"title": q.title, "description": q.description, "sql": q.sql, "hide_sql": True} for q in QUERIES
    }
    # What a citation needs beside the title; Datasette hands on what it does not know itself.
    cited = {"version": package.version, "authors": [person.title for person in package.contributors]}
    if package.created:
        cited["created"] = package.created
    return about | cited | {"databases": {database: about | {"tables": tables, "queries": queries}}}
