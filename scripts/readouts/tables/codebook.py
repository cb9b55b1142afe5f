"""The codebook: a page for people that says what each table and column holds."""

from __future__ import annotations

from collections.abc import Iterator

from readouts.model import Column, Row, columns
from readouts.rows import TABLES
from readouts.tables.package import PackageInfo


def _code(text: str) -> str:
    # A bar would end the cell of a Markdown table even inside a code span.
    return "`" + text.replace("|", "\\|") + "`"


def _codes(names: tuple[str, ...]) -> str:
    return ", ".join(_code(name) for name in names)


def _allowed(column: Column, reference: str) -> str:
    form = column.form
    if reference:
        return f"key of [{reference}](#{reference})"
    if column.enum:
        return _codes(column.enum)
    if form.pattern:
        return _code(form.pattern)
    if form.maximum is not None:
        return f"{form.minimum} to {form.maximum}"
    return "" if form.minimum is None else f"{form.minimum} or more"


def _section(model: type[Row]) -> Iterator[str]:
    meta = model.META
    references = {column: table for column, (table, _) in meta.references}
    yield f"## {meta.name}\n"
    yield f"{meta.description}\n"
    yield f"Primary key: {_codes(meta.primary_key)}.\n"
    for keys in meta.unique_keys:
        yield f"Unique: {_codes(keys)}.\n"
    yield f"Sorted by: {_codes(meta.sort_key)}.\n"
    yield "| column | type | required | description | allowed values |"
    yield "| --- | --- | --- | --- | --- |"
    for column in columns(model):
        required = "yes" if column.required else "no"
        allowed = _allowed(column, references.get(column.name, ""))
        yield f"| {_code(column.name)} | {column.type} | {required} | {column.description} | {allowed} |"
    yield ""


def codebook(package: PackageInfo) -> str:
    """Return the codebook as Markdown."""
    lines = [
        f"# Codebook: {package.title} {package.version}\n",
        "Made from the row models by the build; edit those, not this page.\n",
        "An empty cell means not known, or does not apply. Arrays are JSON in one cell, booleans `true` or `false`, "
        "dates ISO 8601; a date known only to the month or year is `YYYY-MM` or `YYYY`. "
        "Offsets count Unicode code points.\n",
        "| table | what a row is |",
        "| --- | --- |",
        *(f"| [{model.META.name}](#{model.META.name}) | {model.META.description} |" for model in TABLES),
        "",
    ]
    for model in TABLES:
        lines += _section(model)
    return "\n".join(lines)
