"""A meeting or document with what the link tables and the evidence say of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from readouts.compare.snapshot import Cells

Tables = Mapping[str, Sequence[Cells]]
# The tables that are asked.
LINKS = ("participants", "meeting_articles", "document_articles", "evidence")
_ARTICLES = {"meetings": "meeting_articles", "documents_signed": "document_articles"}


@dataclass(frozen=True, slots=True)
class Linked:
    """A row with its principals, the articles that tell of it, and the spans that its kind was read from."""

    cells: Cells
    principals: frozenset[str]
    articles: frozenset[str]
    words: frozenset[tuple[str, str, str]]

    def agrees(self, other: Linked, columns: Iterable[str]) -> int:
        """Return how many of the columns have the same value in both rows, empty cells not counted."""
        return sum(bool(self.cells.get(name)) and self.cells.get(name) == other.cells.get(name) for name in columns)


def link(table: str, key: str, tables: Tables) -> list[Linked]:
    """Return the rows of `meetings` or `documents_signed`, known by the column `key`, with what is linked to them."""
    people: dict[str, set[str]] = defaultdict(set)
    articles: dict[str, set[str]] = defaultdict(set)
    words: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
    for row in tables.get("participants", ()):
        if row.get("role", "principal") == "principal":
            people[row["meeting_id"]].add(row["person_id"])
    for row in tables.get(_ARTICLES[table], ()):
        articles[row[key]].add(row["article_id"])
    for row in tables.get("evidence", ()):
        if row["table"] == table and row["column"] == "kind":
            words[row["row_id"]].add((row["article_id"], row["start"], row["end"]))
    return [
        Linked(cells, frozenset(people[cells[key]]), frozenset(articles[cells[key]]), frozenset(words[cells[key]]))
        for cells in tables.get(table, ())
    ]
