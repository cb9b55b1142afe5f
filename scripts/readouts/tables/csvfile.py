"""CSV as the data model has it: UTF-8, header row, RFC 4180 quoting, LF."""

from __future__ import annotations

import csv
import io

from readouts.model import Row, columns
from readouts.tables.cells import array, boolean, encode, encoders


def render_csv(model: type[Row], rows: list[Row]) -> bytes:
    """Return a table as CSV, its rows in the order given."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([column.name for column in columns(model)])
    writer.writerows(encode(rows, encoders(model, {"array": array, "boolean": boolean})))
    return out.getvalue().encode("utf-8")
