"""Makes the report of a difference: counts, changes of the schema, and for each table the rows that differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from readouts.compare.details import Details
from readouts.compare.difference import Diff, SchemaChange, TableDiff
from readouts.compare.identities import GONE
from readouts.compare.naming import Naming
from readouts.compare.report import Change, Count, Detail, Entry, Report, Section
from readouts.compare.shortening import shorten
from readouts.compare.snapshot import Cells, Snapshot, key_of
from readouts.rows import MODELS

# The tables whose rows are told one by one, facts before vocabularies; of the others only the counts.
_VOCABULARIES = ("people", "places", "publishers", "topics")
_TOLD = ("articles", "meetings", "statements", "documents_signed", "corrections", *_VOCABULARIES)
LIMIT = 50
# A headline holds a title and names beside what may be long.
_HEADLINE = 200
# Of a statement that has changed the difference is shown below.
_CHANGED = 60


def report(diff: Diff, limit: int = LIMIT) -> Report:
    """Return the report of a difference with at most `limit` rows a table."""
    made = Report(_named(diff.old), _named(diff.new))
    for name in (*_TOLD, *(name for name in diff.tables if name not in _TOLD)):
        table = diff.tables[name]
        if table.differs:
            made.counts.append(Count(_title(name), len(table.added), len(table.removed), len(table.changed)))
    made.schema = [_in_words(change) for change in diff.schema]
    teller = _Teller(diff)
    for name in _TOLD:
        made.sections += _section(_title(name), teller.entries(name), limit)
    made.sections += _section("New issues", teller.new_issues(), limit)
    made.notes = [note for name in _TOLD for note in _notes(diff.tables[name])]
    return made


class _Teller:
    """Tells the rows that differ."""

    def __init__(self, diff: Diff) -> None:
        self._diff = diff
        self._details = Details(diff)

    def entries(self, table: str) -> list[Entry]:
        """The rows of a table that differ, with those of which only a link does, in the order of their keys."""
        found, details = self._diff.tables[table], self._details
        told: list[tuple[str, Entry]] = []
        for cells in found.removed:
            told.append(self._placed("removed", table, cells, details.old, ()))
        for cells in found.added:
            told.append(self._placed("added", table, cells, details.new, details.of_added(table, cells)))
        for change in found.changed:
            lines = (*details.of_changed(change), *details.of_links(table, change.key))
            told.append(self._placed("changed", table, change.new, details.new, lines))
        others = details.relinked(table) - {entry.key for _, entry in told if entry.change != "removed"}
        for cells in self._diff.new.of(table) if others else ():
            if (key := key_of(table, cells)) in others:
                told.append(self._placed("changed", table, cells, details.new, details.of_links(table, key)))
        return [entry for _, entry in sorted(told, key=lambda one: (one[0], one[1].key, one[1].change))]

    def new_issues(self) -> list[Entry]:
        """The issues that the old package does not have."""
        naming = self._details.new
        return [self._placed("added", "issues", cells, naming, ())[1] for cells in self._diff.tables["issues"].added]

    def _placed(
        self, change: Change, table: str, cells: Cells, naming: Naming, lines: Iterable[Detail]
    ) -> tuple[str, Entry]:
        """A row, and the article that it stands under: a statement's, as the new package names it."""
        group = article = ""
        if table == "statements":
            article = cells["article_id"]
            group = shorten(naming.headline("articles", naming.row("articles", article)), _HEADLINE)
            if change == "removed":
                article = self._diff.identities.of("articles", article).removeprefix(GONE)
        longest = _CHANGED if table == "statements" and change == "changed" else _HEADLINE
        headline = shorten(naming.headline(table, cells), longest)
        return article, Entry(change, headline, key_of(table, cells), tuple(lines), group)


def _title(table: str) -> str:
    """The title of a table, with the word for those that only name what others point to."""
    title = MODELS[table].META.title
    return f"Vocabulary: {title.lower()}" if table in _VOCABULARIES else title


def _section(title: str, entries: list[Entry], limit: int) -> Iterator[Section]:
    if entries:
        yield Section(title, tuple(entries[:limit]), Counter(entry.change for entry in entries))


def _named(package: Snapshot) -> str:
    told = ", ".join(part for part in (package.commit[:7], package.version and f"version {package.version}") if part)
    return f"{package.name} ({told})" if told else package.name


def _in_words(change: SchemaChange) -> str:
    what = f"column {change.column} of table {change.table}" if change.column else f"table {change.table}"
    return f"{change.change}: {what}"


def _notes(table: TableDiff) -> Iterator[str]:
    """What differs in a table and is no fact."""
    title = _title(table.table)
    if table.renumbered:
        yield f"{title}: {table.renumbered:,} with the same facts under another identifier"
    if table.withheld:
        yield f"{title}: {table.withheld:,} given without its text in one package; by its hash the text is the same"
