"""What is said of a row that differs: its cells with the words of evidence, and its links to other rows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from readouts.columns import described
from readouts.compare.difference import CellChange, Diff, Link, RowChange
from readouts.compare.naming import EMPTY, Naming, members
from readouts.compare.proof import Proof
from readouts.compare.report import SIGNS, Change, Detail
from readouts.compare.shortening import LONGEST, Piece, Tone, first_difference, shorten
from readouts.compare.snapshot import Cells, key_of

# For each table the link tables that say more of its rows, with the table at the other end and its column there.
LINKS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "meetings": (("participants", "people", "person_id"), ("meeting_articles", "articles", "article_id")),
    "statements": (("statement_topics", "topics", "topic_id"),),
    "documents_signed": (("document_articles", "articles", "article_id"),),
}
_LABELS = {
    "participants": "Participant",
    "meeting_articles": "Told in",
    "statement_topics": "Topic",
    "document_articles": "Told in",
}
# What a new row of a table says beside its headline; the words that tell of it are those of the last column.
_TOLD = {
    "meetings": ("occasion", "venue", "ordinal", "activities", "kind"),
    "statements": ("verb", "meeting_id"),
    "documents_signed": ("meeting_id", "action"),
    "people": ("office_en", "country_code", "aliases"),
    "places": ("country_code", "latitude", "longitude"),
    "publishers": ("text_license",),
    "topics": ("terms",),
}
_HEADLINED = {"kind", "action"}
_TONES: Mapping[Change, Tone] = {"added": "new", "removed": "old", "changed": "plain"}
_ARROW = Piece(" → ", "quiet")


class Details:
    """Tells details of the rows of a difference."""

    def __init__(self, diff: Diff) -> None:
        self._diff = diff
        self.old, self.new = Naming(diff.old), Naming(diff.new)
        self._old_proof, self._new_proof = Proof(diff.old), Proof(diff.new)
        self._relinked = {links: diff.relinked(links, table) for table, ends in LINKS.items() for links, _, _ in ends}

    def of_added(self, table: str, cells: Cells) -> Iterator[Detail]:
        """Yield what a new row says beside its headline."""
        key = key_of(table, cells)
        if table == "articles":
            yield from self._held(key, cells)
        for column in _TOLD.get(table, ()):
            value = cells.get(column, "")
            if value and column not in _HEADLINED:
                yield Detail(_title(table, column), (Piece(shorten(self.new.value(table, column, value))),))
            if column in _HEADLINED and (words := self._words(self._new_proof, table, key, column, [value])):
                yield Detail("Words", words)
        for links, *_ in LINKS.get(table, ()):
            found = [self._linked(links, self.new, one.cells) for one in self._relinked[links].get(key, ())]
            # Principals stand in the headline.
            told = [name for name in found if not name.endswith("(principal)")]
            if told:
                yield Detail(_LABELS[links], (Piece(shorten(", ".join(told))),))

    def of_changed(self, change: RowChange) -> Iterator[Detail]:
        """Yield the cells of a row that changed, with the words of evidence."""
        for cell in change.cells:
            pieces = [*self._cell(change, cell)]
            gone, come = _gone_and_come(cell)
            words = self._words(self._new_proof, change.table, change.key, cell.column, come)
            if not come:
                words = self._words(self._old_proof, change.table, change.old_key, cell.column, gone)
            if words:
                pieces += [Piece(", read from ", "quiet"), *words]
            yield Detail(_title(change.table, cell.column), tuple(pieces))

    def of_links(self, table: str, key: str) -> Iterator[Detail]:
        """Yield what changed in the links of a row that both packages have."""
        for links, *_ in LINKS.get(table, ()):
            for one in self._relinked[links].get(key, ()):
                yield Detail(_LABELS[links], (self._link(links, one),))

    def relinked(self, table: str) -> set[str]:
        """Return the keys of rows of which a link has changed."""
        return {key for links, *_ in LINKS.get(table, ()) for key in self._relinked[links]}

    def _link(self, links: str, one: Link) -> Piece:
        naming = self.old if one.change == "removed" else self.new
        return Piece(f"{SIGNS[one.change]} {self._linked(links, naming, one.cells)}", _TONES[one.change])

    def _linked(self, links: str, naming: Naming, cells: Cells) -> str:
        table, column = next((end, key) for ends in LINKS.values() for name, end, key in ends if name == links)
        role = cells.get("role", "")
        return naming.name(table, cells[column]) + (f" ({role})" if role else "")

    def _cell(self, change: RowChange, cell: CellChange) -> Iterator[Piece]:
        table, column = change.table, cell.column
        if cell.old.startswith("[") and cell.new.startswith("["):
            yield from _members(*_gone_and_come(cell))
        elif cell.old and cell.new and (column == "text" or len(cell.old + cell.new) > LONGEST):
            yield from first_difference(cell.old, cell.new)
        else:
            yield Piece(shorten(self.old.value(table, column, cell.old)), "old" if cell.old else "quiet")
            yield _ARROW
            yield Piece(shorten(self.new.value(table, column, cell.new)), "new" if cell.new else "quiet")

    def _words(self, proof: Proof, table: str, key: str, column: str, values: list[str]) -> tuple[Piece, ...]:
        """The words of the first piece of evidence that has any."""
        found = next((one for one in proof.of(table, key, column, values) if one.words), None)
        return (Piece(f"“{shorten(found.words)}”"), Piece(f" ({found.rule})", "quiet")) if found else ()

    def _held(self, key: str, cells: Cells) -> Iterator[Detail]:
        """Where an article came from, and how much it tells."""
        if source := cells.get("source_file"):
            yield Detail("File", (Piece(source, "code"),))
        held = [(count, name) for name, counts in self._counts.items() if (count := counts[key])]
        words = ", ".join(f"{count} {name if count > 1 else name[:-1]}" for count, name in held)
        yield Detail("Tells of", (Piece(words or EMPTY),))

    @cached_property
    def _counts(self) -> dict[str, Counter[str]]:
        tables = {"meetings": "meeting_articles", "statements": "statements", "documents": "document_articles"}
        found: dict[str, Counter[str]] = defaultdict(Counter)
        for name, table in tables.items():
            found[name].update(cells["article_id"] for cells in self._diff.new.of(table) if "article_id" in cells)
        return found


def _title(table: str, column: str) -> str:
    """The title of a column; its name where the row models do not have it."""
    try:
        return described(table, column)[0]
    except KeyError:
        return column


def _gone_and_come(cell: CellChange) -> tuple[list[str], list[str]]:
    """The old value and the new one; of an array the members that are in one of them only."""
    old, new = members(cell.old), members(cell.new)
    return [one for one in old if one not in new], [one for one in new if one not in old]


def _members(gone: list[str], come: list[str]) -> Iterator[Piece]:
    if not gone and not come:
        yield Piece("in another order", "quiet")
    if gone:
        yield Piece("− " + shorten(", ".join(gone)), "old")
    if gone and come:
        yield Piece(" ")
    if come:
        yield Piece("+ " + shorten(", ".join(come)), "new")
