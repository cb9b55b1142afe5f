"""The words of articles that a cell was read from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from readouts.compare.snapshot import Cells, Snapshot, span_of


@dataclass(frozen=True, slots=True)
class Words:
    """A span of an article with its words, empty where the text is withheld, and the rule that read it."""

    article_id: str
    start: int
    end: int
    rule: str
    words: str


class Proof:
    """Finds the evidence of a package's cells."""

    def __init__(self, package: Snapshot) -> None:
        self._package = package

    @cached_property
    def _evidence(self) -> dict[tuple[str, str, str], list[Cells]]:
        found: dict[tuple[str, str, str], list[Cells]] = defaultdict(list)
        for cells in self._package.of("evidence"):
            found[cells["table"], cells["row_id"], cells["column"]].append(cells)
        return found

    @cached_property
    def _texts(self) -> dict[str, str]:
        return {cells["article_id"]: cells.get("text", "") for cells in self._package.of("articles")}

    def of(self, table: str, row_id: str, column: str, values: Iterable[str]) -> list[Words]:
        """Return what gave a cell any of these values, an array having several, in the order of the articles."""
        wanted = set(values)
        found = self._evidence.get((table, row_id, column), ())
        return [self._words(cells, span) for cells in found if cells["value"] in wanted and (span := span_of(cells))]

    def _words(self, cells: Cells, span: tuple[int, int]) -> Words:
        text = self._texts.get(cells["article_id"], "")
        return Words(cells["article_id"], *span, cells.get("rule", ""), text[slice(*span)])
