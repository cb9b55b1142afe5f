"""Compares two packages: schema, rows and cells, once it is known which rows are the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readouts.compare.difference import CellChange, Diff, RowChange, SchemaChange, TableDiff
from readouts.compare.labels import leave_out_labels
from readouts.compare.matching import Matched, match
from readouts.compare.snapshot import Cells, Snapshot, key_of
from readouts.rows import MODELS

# What the build makes of other cells of the row is no fact of its own.
_MADE = {
    "articles": {"article_id"},
    "meetings": {"meeting_id"},
    "statements": {"statement_id", "position", "paragraph"},
    "documents_signed": {"document_id"},
    "issues": {"issue_id"},
}
# Columns that change with others of their row, and say nothing new where one of those does.
_FOLLOWS = {
    ("articles", "characters"): {"text"},
    ("articles", "sha256"): {"text"},
    ("meetings", "label"): {"date", "kind", "place_id"},
    ("statements", "start"): {"text"},
    ("statements", "end"): {"text"},
}


def compare(old: Snapshot, new: Snapshot) -> Diff:
    """Return the facts that differ between two packages, in the order of the tables and of their rows.

    A row whose identifier has changed is the same row where its content says so. Identifiers, positions and offsets
    that changed only because others did are no difference.
    """
    matched = match(old, new)
    diff = Diff(old, new, matched.identities, list(_schema(old, new)), {})
    same_texts = _same_texts(matched, old, new)
    for table in MODELS:
        diff.tables[table] = _compare_table(table, old, new, matched, same_texts)
    leave_out_labels(diff)
    return diff


def _schema(old: Snapshot, new: Snapshot) -> Iterator[SchemaChange]:
    before, after = ({*package.columns, *package.unknown} for package in (old, new))
    for table in [*MODELS, *sorted((before | after) - MODELS.keys())]:
        if (table in before) != (table in after):
            yield SchemaChange("added" if table in after else "removed", table)
            continue
        ours, theirs = old.columns.get(table, []), new.columns.get(table, [])
        yield from (SchemaChange("removed", table, column) for column in ours if column not in theirs)
        yield from (SchemaChange("added", table, column) for column in theirs if column not in ours)


def _same_texts(matched: Matched, old: Snapshot, new: Snapshot) -> set[str]:
    """The new articles whose hash says that their text is that of the old one, be it given or withheld."""
    pairs = ((old.of("articles")[i], new.of("articles")[j]) for i, j in matched.pairs["articles"].items())
    return {after["article_id"] for before, after in pairs if before.get("sha256") == after.get("sha256", "")}


def _compare_table(table: str, old: Snapshot, new: Snapshot, matched: Matched, same_texts: set[str]) -> TableDiff:
    before, after = old.of(table), new.of(table)
    pairs = matched.pairs[table]
    taken = set(pairs.values())
    found = TableDiff(table, len(before), len(after))
    found.removed = [cells for number, cells in enumerate(before) if number not in pairs]
    found.added = [cells for number, cells in enumerate(after) if number not in taken]
    common = [column for column in new.columns.get(table, []) if column in old.columns.get(table, [])]
    for i, j in sorted(pairs.items(), key=lambda pair: pair[1]):
        columns = _differing(table, common, matched.translated[table][i], after[j])
        if "text" in columns and not (before[i]["text"] and after[j]["text"]) and after[j]["article_id"] in same_texts:
            columns.remove("text")
            found.withheld += 1
        if columns:
            cells = tuple(CellChange(column, before[i][column], after[j][column]) for column in columns)
            found.changed.append(RowChange(table, before[i], after[j], cells))
        elif key_of(table, before[i]) != key_of(table, after[j]):
            found.renumbered += 1
    return found


def _differing(table: str, columns: Sequence[str], before: Cells, after: Cells) -> list[str]:
    made = _MADE.get(table, set())
    found = [column for column in columns if before[column] != after[column] and column not in made]
    return [column for column in found if _FOLLOWS.get((table, column), set()).isdisjoint(found)]
