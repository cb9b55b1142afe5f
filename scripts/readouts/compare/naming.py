"""What rows and cells are called for people: names instead of identifiers, English where there is a name in it."""

from __future__ import annotations

import json
from collections import defaultdict
from functools import cached_property

from readouts.browse.site.wording import deed_of, form_of, listed
from readouts.compare.snapshot import Cells, Snapshot
from readouts.rows import MODELS

EMPTY = "(empty)"
# Of more names than one more only these are told, the others counted.
_NAMES = 4
_NAMED_BY = {
    "people": ("name_en", "name_zh"),
    "places": ("name_en", "name_zh"),
    "publishers": ("name_en", "name_zh"),
    "topics": ("label_en", "label_zh"),
}


class Naming:
    """Names the rows of a package."""

    def __init__(self, package: Snapshot) -> None:
        self._package = package
        self._rows: dict[str, dict[str, Cells]] = {}

    def row(self, table: str, identifier: str) -> Cells:
        """Return a row by its identifier; empty where the package does not have it."""
        if table not in self._rows:
            key = MODELS[table].META.primary_key[0]
            self._rows[table] = {cells[key]: cells for cells in self._package.of(table)}
        return self._rows[table].get(identifier, {})

    @cached_property
    def _principals(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for cells in self._package.of("participants"):
            if cells.get("role", "principal") == "principal":
                found[cells["meeting_id"]].append(cells["person_id"])
        return found

    def name(self, table: str, identifier: str) -> str:
        """Return the name of a row that others point to; its identifier where it has none."""
        cells = self.row(table, identifier)
        if table == "articles":
            return quoted(cells.get("title", "")) or identifier
        if table == "meetings":
            return self._meeting(identifier, cells)
        names = (cells.get(column, "") for column in _NAMED_BY.get(table, ()))
        return next(filter(None, names), identifier)

    def _meeting(self, identifier: str, cells: Cells) -> str:
        people = [self.name("people", person) for person in self._principals.get(identifier, ())]
        if len(people) > _NAMES + 1:
            people = [*people[:_NAMES], f"{len(people) - _NAMES} others"]
        return " ".join(part for part in (cells.get("date", ""), listed(people)) if part) or identifier

    def headline(self, table: str, cells: Cells) -> str:
        """Return what a row says, in a line."""
        match table:
            case "articles":
                return self._of_article(cells)
            case "meetings":
                form = form_of(cells.get("kind", ""), cells.get("format", ""))
                place = self.name("places", cells.get("place_id", ""))
                where = f"{form}, {place}" if place else form
                planned = " (planned)" if cells.get("status") == "planned" else ""
                return f"{self._meeting(cells['meeting_id'], cells)}: {where}{planned}"
            case "statements":
                who = self.name("people", cells.get("speaker_id", "")) or "Both sides"
                said = quoted(cells.get("text", "")) or "(text withheld)"
                return f"{who}: {said}"
            case "documents_signed":
                return self._of_document(cells)
            case "issues":
                article = self.name("articles", cells.get("article_id", ""))
                return f"{cells.get('severity', '')} {cells.get('code', '')}: {cells.get('message', '')}" + (
                    f" ({article})" if article else ""
                )
            case "corrections":
                old, new = cells.get("old_value") or EMPTY, cells.get("new_value") or EMPTY
                cell = f"{cells['table']}/{cells['row_id']}/{cells['column']}"
                return f"{cell}: {old} → {new}, because: {cells.get('reason', '')}"
        return self.name(table, cells[MODELS[table].META.primary_key[0]]) + self._in_chinese(table, cells)

    def _of_article(self, cells: Cells) -> str:
        day = cells.get("published_on") or cells.get("dateline_on") or "undated"
        publisher = self.name("publishers", cells.get("publisher_id", "")) or cells.get("agency", "")
        title = quoted(cells.get("title", "")) or "without a title"
        return f"{day} {title}" + (f", {publisher}" if publisher else "")

    def _of_document(self, cells: Cells) -> str:
        kind = cells.get("kind", "").replace("_", " ")
        title = quoted(cells.get("title", ""))
        batch = ": ".join(filter(None, (cells.get("quantity_text", ""), ", ".join(members(cells.get("fields", ""))))))
        what = title or (f"{kind} ({batch})" if batch else kind)
        deed = deed_of(cells.get("action", ""), cells.get("level", ""))
        return " ".join(
            part for part in (cells.get("date", ""), f"{what}: {kind}," if title else f"{what},", deed) if part
        )

    def _in_chinese(self, table: str, cells: Cells) -> str:
        english, chinese = (cells.get(column, "") for column in _NAMED_BY[table])
        return f" {chinese}" if english and chinese else ""

    def value(self, table: str, column: str, value: str) -> str:
        """Return the value of a cell: the name of the row that it points to, the members of an array."""
        if not value:
            return EMPTY
        model = MODELS.get(table)
        target = dict(model.META.references).get(column) if model else None
        if target and target[0] != table:
            return self.name(target[0], value)
        return ", ".join(members(value)) if value.startswith("[") else value


def quoted(words: str) -> str:
    """Return words in quotation marks; nothing for none."""
    return f"“{words}”" if words else ""


def members(cell: str) -> list[str]:
    """Return the members of an array as a cell has it; a cell that is none is its only member."""
    if not cell:
        return []
    try:
        value = json.loads(cell)
    except ValueError:
        return [cell]
    return [str(member) for member in value] if isinstance(value, list) else [cell]
