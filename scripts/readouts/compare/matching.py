"""Which rows of two packages are the same row: articles first, since all other identifiers hang on theirs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from readouts.compare.alignment import Alignment
from readouts.compare.identities import Identities
from readouts.compare.linked import LINKS, link
from readouts.compare.pairing import Pairs, pair
from readouts.compare.signs import LINKED_SIGNS, SIGNS, same
from readouts.compare.snapshot import Cells, Snapshot, span_of
from readouts.rows import MODELS

# People before meetings, articles before statements, and whatever evidence and issues name before those.
_ORDER = (
    "people", "places", "publishers", "topics", "articles", "meetings", "statements", "documents_signed",
    "article_metadata", "meeting_articles", "participants", "document_articles", "statement_topics",
    "corrections", "evidence", "issues",
)  # fmt: skip


@dataclass(slots=True)
class Matched:
    """For each table its pairs of row numbers, old to new, and the old rows in the identifiers of the new package."""

    identities: Identities = field(default_factory=Identities)
    pairs: dict[str, Pairs] = field(default_factory=dict)
    translated: dict[str, list[dict[str, str]]] = field(default_factory=dict)


def match(old: Snapshot, new: Snapshot) -> Matched:
    """Return which rows of the new package the old rows are."""
    found = Matched()
    alignments: dict[str, Alignment] = {}
    for table in _ORDER:
        rows = [_translated(table, cells, found.identities, alignments) for cells in old.of(table)]
        found.pairs[table] = _pairs(table, rows, old, new, found.identities, alignments)
        key = MODELS[table].META.primary_key
        if len(key) == 1:
            ids = {i: new.of(table)[j][key[0]] for i, j in found.pairs[table].items()}
            names = [cells[key[0]] for cells in old.of(table)]
            found.identities.learn(table, names, {names[i]: now for i, now in ids.items()})
        if table == "articles":
            alignments = _alignments(found.pairs[table], old, new)
        # Again, since rows may point to others of their own table.
        found.translated[table] = [_translated(table, cells, found.identities, alignments) for cells in old.of(table)]
    return found


def _pairs(
    table: str,
    rows: list[dict[str, str]],
    old: Snapshot,
    new: Snapshot,
    identities: Identities,
    alignments: Mapping[str, Alignment],
) -> Pairs:
    if table not in LINKED_SIGNS:
        signs = SIGNS.get(table) or (same(*MODELS[table].META.primary_key),)
        return pair(rows, new.of(table), signs)
    key = MODELS[table].META.primary_key[0]
    known = {table: rows} | {
        name: [
            _translated(name, cells, identities, alignments)
            for cells in old.of(name)
            if name != "evidence" or cells["table"] == table
        ]
        for name in LINKS
    }
    return pair(link(table, key, known), link(table, key, new.rows), LINKED_SIGNS[table])


def _alignments(pairs: Pairs, old: Snapshot, new: Snapshot) -> dict[str, Alignment]:
    """How the offsets of each old article whose text has changed stand in the new one."""
    found = {}
    for i, j in pairs.items():
        before, after = old.of("articles")[i], new.of("articles")[j]
        texts = before.get("text", ""), after.get("text", "")
        if all(texts) and texts[0] != texts[1]:
            found[before["article_id"]] = Alignment(*texts)
    return found


def _translated(
    table: str, cells: Cells, identities: Identities, alignments: Mapping[str, Alignment]
) -> dict[str, str]:
    """An old row as the new package would have it: its identifiers, and its offsets where the text has changed."""
    found = identities.translate(table, cells)
    if "row_id" in cells and "table" in cells:
        found["row_id"] = identities.row_id(cells["table"], cells["row_id"])
    for name in ("value", "old_value", "new_value"):
        if cells.get(name):
            named = cells.get("table", "articles")
            found[name] = identities.value(named, cells.get("column", ""), cells[name])
    if table == "issues" and "message" in cells:
        found["message"] = identities.message(cells["message"])
    alignment = alignments.get(cells.get("article_id", ""))
    if alignment and (span := span_of(cells)):
        found["start"], found["end"] = str(alignment.start(span[0])), str(alignment.end(span[1]))
    return found
