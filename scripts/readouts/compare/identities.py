"""Which row of the new package each row of the old one has become, and old rows with the identifiers of the new."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from readouts.compare.snapshot import Cells
from readouts.rows import MODELS

# Begins the identifier of a row that is in the old package only: the new one may use its identifier for another row.
GONE = "\0"
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


class Identities:
    """For each table whose rows others point to, the old identifiers with the new ones."""

    def __init__(self) -> None:
        self._known: dict[str, dict[str, str]] = {}

    def learn(self, table: str, identifiers: Iterable[str], pairs: Mapping[str, str]) -> None:
        """Take in the old identifiers of a table, and the new ones of those rows that are in both packages."""
        self._known[table] = {one: pairs.get(one, GONE + one) for one in identifiers}

    def of(self, table: str, identifier: str) -> str:
        """Return the new identifier of an old row; one that the old table does not have stays as it is."""
        return self._known.get(table, {}).get(identifier, identifier)

    def translate(self, table: str, cells: Cells) -> dict[str, str]:
        """Return an old row with its foreign keys as the new package has them; its own key stays."""
        found = dict(cells)
        for column, (target, _) in MODELS[table].META.references:
            if cells.get(column):
                found[column] = self.of(target, cells[column])
        return found

    def row_id(self, table: str, row_id: str) -> str:
        """Return the key of a row of any table, as evidence and corrections name it, in the identifiers of the new."""
        meta = MODELS.get(table)
        if meta is None:
            return row_id
        targets = dict(meta.META.references)
        parts = row_id.split("/")
        names = meta.META.primary_key
        if len(parts) != len(names):
            return row_id
        tables = [targets[name][0] if name in targets else table for name in names]
        return "/".join(self.of(target, part) for target, part in zip(tables, parts, strict=True))

    def value(self, table: str, column: str, value: str) -> str:
        """Return the value of a cell of any table in the identifiers of the new package."""
        model = MODELS.get(table)
        target = dict(model.META.references).get(column) if model else None
        return self.of(target[0], value) if target else value

    def message(self, words: str) -> str:
        """Return words with the identifiers of meetings, articles and documents in them renamed."""
        return _WORD.sub(lambda found: self._renamed(found[0]), words)

    def _renamed(self, word: str) -> str:
        for table in ("meetings", "articles", "documents_signed", "people"):
            if word in self._known.get(table, {}):
                return self.of(table, word)
        return word
