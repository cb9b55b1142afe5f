"""Collecting of rows table by table, with the evidence of their cells and the issues met on the way."""

from __future__ import annotations

from collections.abc import Iterable

from readouts.extract.findings import Cell
from readouts.link.issues import Issues
from readouts.link.told import Told
from readouts.model import Row, TableName
from readouts.rows import EvidenceRow
from readouts.vocabulary import Person


class Collector:
    """Rows by table; `people`: everyone who was met or spoke, by identifier."""

    def __init__(self) -> None:
        self.issues = Issues()
        self.people: dict[str, Person] = {}
        self._rows: dict[str, list[Row]] = {}
        self._evidence: dict[tuple[object, ...], EvidenceRow] = {}

    def add(self, *rows: Row) -> None:
        """Add rows to their tables."""
        for row in rows:
            self._rows.setdefault(row.META.name, []).append(row)

    def prove(self, table: TableName, row_id: str, told: Told, cells: Iterable[Cell]) -> None:
        """Add evidence for cells of one row; the same words for the same value are said once."""
        for cell in cells:
            row = EvidenceRow(
                table=table,
                row_id=row_id,
                column=cell.column,
                value=cell.value,
                article_id=told.article_id,
                start=cell.start,
                end=cell.end,
                rule=cell.rule,
            )
            key = (table, row_id, cell.column, told.article_id, cell.start, cell.end, cell.value)
            self._evidence.setdefault(key, row)

    def meet(self, person: Person) -> None:
        """Remember somebody as the first article that names them has them."""
        self.people.setdefault(person.person_id, person)

    def tables(self) -> dict[str, list[Row]]:
        """All rows, by table."""
        self.add(*self._evidence.values(), *self.issues.rows())
        return self._rows
