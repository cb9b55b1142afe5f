"""Words of articles that a spreadsheet which opens the tables would run."""

from __future__ import annotations

from collections.abc import Iterator

from readouts.model import Row, key_of
from readouts.refused import shown
from readouts.review.finding import Finding
from readouts.review.places import Places
from readouts.review.rows import Tables
from readouts.review.tidiness import is_formula
from readouts.rows import ArticleRow, StatementRow

# Cells that hold an article's words as they are printed.
_PRINTED = {
    "articles": ("title", "subtitle", "text"),
    "statements": ("text",),
    "documents_signed": ("title",),
    "meetings": ("venue", "occasion"),
}


def of_formulas(tables: Tables, places: Places) -> Iterator[Finding]:
    """A finding at each cell that begins like a formula."""
    for table, printed in _PRINTED.items():
        for row in tables.get(table, ()):
            for column in printed:
                value = getattr(row, column)
                if isinstance(value, str) and is_formula(value):
                    message = f"{table}.{column}: {shown(value)} begins like a formula, which a spreadsheet would run"
                    place = _place(table, row, column, places)
                    yield Finding(*place, "cell.formula", message, f"take the {value[0]!r} away in the article")


def _place(table: str, row: Row, column: str, places: Places) -> tuple[str, int, int]:
    found = None
    if isinstance(row, ArticleRow) and column == "text":
        found = places.of_span(row.article_id, 0, 1)
    elif isinstance(row, StatementRow):
        found = places.of_span(row.article_id, row.start, row.end)
    if found is not None:
        return found
    return places.of_cell(table, key_of(row), column)
