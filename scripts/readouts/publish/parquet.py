"""Parquet of a table: columns typed as the row models say, arrays as lists; the same rows give the same bytes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import duckdb

from readouts.model import Column, Row, columns
from readouts.rows import TABLES
from readouts.tables import quoted

# A day of reduced precision is a string in the row models and stays one.
_TYPES: Mapping[str, str] = {"integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE"}
# One thread, since several finish in any order; nothing is fetched, the wheel has all that is needed.
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "threads": 1,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}


def write_parquet(data: Path, out: Path) -> Iterator[Path]:
    """Write `<table>.parquet` into a folder for each CSV table of another, and yield it when it is there.

    Raises duckdb.Error where a table is not as the row models say or a file cannot be written.
    """
    with duckdb.connect(config=_CONFIG) as engine:
        for model in TABLES:
            path = out / f"{model.META.name}.parquet"
            table = _reading(model, data / f"{model.META.name}.csv")
            engine.execute(f"COPY ({table}) TO {_text(str(path))} (FORMAT parquet, COMPRESSION zstd)")
            yield path


def _reading(model: type[Row], path: Path) -> str:
    """The query that reads a table from its CSV."""
    found = columns(model)
    types = ", ".join(f"{_text(column.name)}: {_text(_TYPES.get(column.type, 'VARCHAR'))}" for column in found)
    return (
        f"SELECT {', '.join(map(_selected, found))} FROM read_csv({_text(str(path))}, columns = {{{types}}}, "
        "header = true, delim = ',', quote = '\"', escape = '\"', nullstr = '', new_line = '\\n', "
        "auto_detect = false, parallel = false, maximum_line_size = 1000000000)"
    )


def _selected(column: Column) -> str:
    name = quoted(column.name)
    return f"from_json({name}, '[\"VARCHAR\"]') AS {name}" if column.type == "array" else name


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
