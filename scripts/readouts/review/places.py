"""Where in the files of a clone a cell of the built tables comes from: its correction, its row, or its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from readouts.model import Row, key_of
from readouts.review.clone import Clone
from readouts.review.finding import CellFinding, Finding
from readouts.review.text_places import words_in_file, words_of_head
from readouts.rows import MODELS, ArticleMetadataRow, ArticleRow, CorrectionRow, EvidenceRow, StatementRow

Place = tuple[str, int, int]


class Places:
    """Finds the places of the cells of the tables as built."""

    def __init__(self, clone: Clone, tables: Mapping[str, Sequence[Row]]) -> None:
        self._clone = clone
        self._articles = {row.article_id: row for row in tables.get("articles", ()) if isinstance(row, ArticleRow)}
        self._corrected = {
            (row.table, row.row_id, row.column)
            for row in tables.get("corrections", ())
            if isinstance(row, CorrectionRow)
        }
        self._evidence: dict[tuple[str, str], list[EvidenceRow]] = {}
        for row in tables.get("evidence", ()):
            if isinstance(row, EvidenceRow):
                self._evidence.setdefault((row.table, row.row_id), []).append(row)
        self._head = {
            (row.article_id, row.column): row
            for row in tables.get("article_metadata", ())
            if isinstance(row, ArticleMetadataRow)
        }
        self._rows = {(name, key_of(row)): row for name, rows in tables.items() for row in rows}

    def finding(self, cell: CellFinding) -> Finding:
        """What is wrong with a cell, at the place in a file where it can be mended."""
        path, line, column = self.of_cell(cell.table, cell.row_id, cell.column)
        return Finding(path, line, column, cell.code, cell.message, cell.remedy, cell.severity)

    def of_cell(self, table: str, row_id: str, column: str) -> Place:
        """The correction of a cell, else its row among the vocabularies, else its words, else the table as built."""
        if (table, row_id, column) in self._corrected:
            return self._of_correction(table, row_id, column)
        row = self._rows.get((table, row_id))
        return (
            self._in_data(table, row_id, column)
            or (self._of_head(row_id, column) if table == "articles" else None)
            or self._of_evidence(table, row_id, column)
            or (self._of_article(row) if row else None)
            or self._in_build(table, row_id, column)
        )

    def of_file(self, source_file: str) -> Place:
        """The file of an article as a whole."""
        return self._clone.article(source_file), 0, 0

    def of_span(self, article_id: str, start: int | None, end: int | None) -> Place | None:
        """The words of an article in its file; None for an article that was not built."""
        article = self._articles.get(article_id)
        if article is None:
            return None
        path = self._clone.article(article.source_file)
        file = self._clone.text(path)
        if file is None or article.text is None or start is None or end is None:
            return path, 0, 0
        return path, *words_in_file(file, article.text, start, end)

    def _of_correction(self, *cell: str) -> Place:
        path = "data/corrections.csv"
        sheet = self._clone.sheet(path)
        rows = sheet.rows if sheet else ()
        line = next((row[0].line for row in rows if tuple(one.value for one in row[:3]) == cell), 0)
        return (path, *sheet.place(line, "new_value")) if sheet else (path, 0, 0)

    def _in_data(self, table: str, row_id: str, column: str) -> Place | None:
        """The row of a hand-kept file of the table's name; a country is a place, by its code in lower case."""
        for name, key in ((table, row_id), ("countries", row_id.upper() if table == "places" else "")):
            sheet = self._clone.sheet(f"data/{name}.csv")
            row = sheet.row_of(key) if sheet and name != "corrections" else None
            if sheet and row:
                return (sheet.path, *sheet.place(row[0].line, column))
        return None

    def _of_head(self, article_id: str, column: str) -> Place | None:
        """The words of an article's cell that was read outside its text."""
        head = self._head.get((article_id, column))
        place = self.of_span(article_id, None, None)
        file = self._clone.text(place[0]) if place else None
        return (place[0], *words_of_head(file, head)) if place and head and file else None

    def _of_evidence(self, table: str, row_id: str, column: str) -> Place | None:
        """The words that a cell was read from, else those that another cell of its row was read from."""
        found = sorted(
            self._evidence.get((table, row_id), ()), key=lambda row: (row.column != column, row.article_id, row.start)
        )
        return self.of_span(found[0].article_id, found[0].start, found[0].end) if found else None

    def _of_article(self, row: Row) -> Place | None:
        """The file of the article that a row belongs to, at the statement if it is one."""
        article_id = str(getattr(row, "article_id", None) or "")
        start, end = (row.start, row.end) if isinstance(row, StatementRow) else (None, None)
        return self.of_span(article_id, start, end)

    def _in_build(self, table: str, row_id: str, column: str) -> Place:
        """The cell in the table as committed, or in a file that is no table; without a row, the header's."""
        path = self._clone.relative(self._clone.layout.csv(table)) if table in MODELS else f"data/{table}.csv"
        sheet = self._clone.sheet(path)
        row = sheet.row_of(row_id) if sheet and row_id else None
        if sheet and row:
            return path, *sheet.place(row[0].line, column)
        return (path, *sheet.place(1, column)) if sheet and not row_id else (path, 0, 0)
