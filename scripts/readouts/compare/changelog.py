"""The entry of a changelog that a difference makes: what a user of the tables will find."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from readouts.browse.site.wording import listed
from readouts.compare.difference import Diff
from readouts.compare.snapshot import Cells

# One and several rows of the tables that a changelog tells of, facts before vocabularies.
_FACTS = {
    "articles": ("article", "articles"),
    "meetings": ("meeting", "meetings"),
    "statements": ("statement", "statements"),
    "documents_signed": ("document", "documents"),
}
_VOCABULARIES = {
    "people": ("person", "people"),
    "places": ("place", "places"),
    "publishers": ("publisher", "publishers"),
    "topics": ("topic", "topics"),
}
_DATES = {"meetings": ("date",), "articles": ("published_on", "dateline_on")}


def changelog_entry(diff: Diff) -> str:
    """Return a Markdown list, a line a point, of what was added, removed and changed, with a line feed at its end."""
    lines = [*_schema(diff), *_of(diff, _FACTS, ""), *_of(diff, _VOCABULARIES, "Vocabularies: ")]
    if corrections := len(diff.tables["corrections"].added):
        lines.append(f"Applied {corrections:,} correction{'' if corrections == 1 else 's'} made by hand.")
    return "".join(f"- {line}\n" for line in lines or ["No fact differs."])


def _schema(diff: Diff) -> Iterator[str]:
    for change in ("added", "removed"):
        found = [c for c in diff.schema if c.change == change]
        tables = [f"`{c.table}`" for c in found if not c.column]
        columns = [f"`{c.table}.{c.column}`" for c in found if c.column]
        for one, names in (("table", tables), ("column", columns)):
            if names:
                yield f"{change.capitalize()} {one}{'' if len(names) == 1 else 's'} {listed(names)}."


def _of(diff: Diff, nouns: dict[str, tuple[str, str]], before: str) -> Iterator[str]:
    added = [_counted(diff.tables[t].added, nouns[t], _DATES.get(t, ())) for t in nouns if diff.tables[t].added]
    removed = [_counted(diff.tables[t].removed, nouns[t], ()) for t in nouns if diff.tables[t].removed]
    changed = [_changed(diff, table, noun) for table, noun in nouns.items() if diff.tables[table].changed]
    for verb, parts in (("added", added), ("removed", removed), ("changed", changed)):
        if parts:
            line = f"{before}{verb} {listed(parts)}."
            yield line[0].upper() + line[1:]


def _number(count: int, noun: tuple[str, str]) -> str:
    return f"{count:,} {noun[count != 1]}"


def _counted(rows: Sequence[Cells], noun: tuple[str, str], dates: Iterable[str]) -> str:
    """A number of rows, with the years of their dates."""
    days = (next((cells[name] for name in dates if cells.get(name)), "") for cells in rows)
    years = sorted({day[:4] for day in days if day})
    span = f" ({years[0]})" if len(years) == 1 else f" ({years[0]}–{years[-1]})" if years else ""
    return _number(len(rows), noun) + span


def _changed(diff: Diff, table: str, noun: tuple[str, str]) -> str:
    """A number of rows, with the columns that changed, the commonest first."""
    rows = diff.tables[table].changed
    columns = Counter(cell.column for change in rows for cell in change.cells)
    names = sorted(columns, key=lambda name: (-columns[name], name))
    return f"{_number(len(rows), noun)} ({', '.join(names)})"
