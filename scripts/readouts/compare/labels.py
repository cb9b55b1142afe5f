"""Labels of meetings, which repeat names: one that has changed because a name has says nothing of its own."""

from __future__ import annotations

from collections import defaultdict

from readouts.compare.difference import Diff, RowChange


def leave_out_labels(diff: Diff) -> None:
    """Take out the changed label of a meeting where a name in it has changed, or who met."""
    renamed = {
        change.key
        for table in ("people", "places")
        for change in diff.tables[table].changed
        if any(cell.column == "name_zh" for cell in change.cells)
    }
    named: dict[str, set[str]] = defaultdict(set)
    for row in diff.new.of("participants"):
        named[row["meeting_id"]].add(row["person_id"])
    regrouped = diff.relinked("participants", "meetings").keys()
    meetings = diff.tables["meetings"]
    kept: list[RowChange] = []
    for change in meetings.changed:
        cells = change.cells
        if change.key in regrouped or not renamed.isdisjoint({*named[change.key], change.new.get("place_id", "")}):
            cells = tuple(cell for cell in cells if cell.column != "label")
        if cells:
            kept.append(RowChange(change.table, change.old, change.new, cells))
        elif change.old_key != change.key:
            meetings.renumbered += 1
    meetings.changed = kept
