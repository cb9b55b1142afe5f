"""Fills the cells that a release left out from copies of the articles, and proves that they are what was left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from readouts.model import Row, key_of
from readouts.publish.copies import Copies
from readouts.publish.filling import filled
from readouts.publish.manifest import Manifest, table_hashes
from readouts.publish.wording import TABLES, Tables, changed, head_hashes, message_hash, of_type
from readouts.rows import ArticleRow, CorrectionRow, IssueRow
from readouts.tables import Problem

Rows = dict[str, list[Row]]


@dataclass(slots=True)
class Restored:
    """The tables as far as they could be filled, the articles filled, and what still keeps them from being whole."""

    tables: Rows
    filled: list[str] = field(default_factory=list)
    lacking: list[Problem] = field(default_factory=list)


def left_out(tables: Tables) -> list[ArticleRow]:
    """The articles whose text a release left out."""
    return [row for row in of_type(tables, ArticleRow) if row.text is None]


def left_unquoted(tables: Tables, manifest: Manifest) -> list[IssueRow]:
    """The issues whose message lacks what it quotes of an article that is in no table."""
    of = ((row, manifest.issues.get(row.issue_id)) for row in of_type(tables, IssueRow))
    return [row for row, digest in of if digest and message_hash(row) != digest]


def restore(tables: Tables, copies: Copies, manifest: Manifest) -> Restored:
    """Fill every cell of which a copy is there. What the copies do not give is told, one problem an article."""
    restored = Restored({})
    parts = _by_article(tables)
    new: dict[tuple[str, str], Row] = {}
    for row in left_out(tables):
        proved = _proved(parts[row.article_id], row, copies, manifest)
        if proved is None:
            restored.lacking.append(_why(row, copies))
            continue
        restored.filled.append(row.article_id)
        new |= {(row.META.name, key_of(row)): row for rows in proved.values() for row in rows}
    unquoted = left_unquoted(tables, manifest)
    for issue in unquoted:
        said = changed(issue, message=copies.messages.get(issue.issue_id) or issue.message)
        if message_hash(said) == manifest.issues[issue.issue_id]:
            new[issue.META.name, issue.issue_id] = said
    if lacking := [issue for issue in unquoted if (issue.META.name, issue.issue_id) not in new]:
        restored.lacking.append(_unsaid(lacking))
    restored.tables = {name: [new.get((name, key_of(row)), row) for row in rows] for name, rows in tables.items()}
    if not restored.lacking:
        restored.lacking += _unproved(table_hashes(restored.tables), manifest)
    return restored


def _by_article(tables: Tables) -> Mapping[str, Rows]:
    """The rows from which cells may have been left out, by the article that they are of."""
    parts: defaultdict[str, Rows] = defaultdict(lambda: {name: [] for name in TABLES})
    for name in TABLES:
        for row in tables.get(name, ()):
            of = row.row_id if isinstance(row, CorrectionRow) else getattr(row, "article_id", "")
            parts[of][name].append(row)
    return parts


def _proved(part: Rows, row: ArticleRow, copies: Copies, manifest: Manifest) -> Rows | None:
    """The rows of an article, filled from the first of its copies that has the head which was left out."""
    for copy in copies.found.get(row.sha256, ()):
        made = filled(part, copy)
        if head_hashes(made, [row.article_id]) == {row.article_id: manifest.articles.get(row.article_id)}:
            return made
    return None


def _why(row: ArticleRow, copies: Copies) -> Problem:
    """Why an article could not be filled, so that one knows which file to look for or at."""
    named = (f"“{row.title}”" if row.title else "without a title", row.published_on or "no day known", row.source_file)
    place = f"{row.article_id} ({', '.join(named)})"
    if found := copies.found.get(row.sha256):
        files = ", ".join(copy.source_file for copy in found)
        reason = f"{files} has its text, but another subtitle or other keywords"
        return Problem(place, reason, "give the page as it was when it was read")
    if files := ", ".join(copies.alike(row)):
        return Problem(place, f"{files} has its title, but another text", f"give the text of SHA-256 {row.sha256}")
    return Problem(place, "no copy has its text", f"give the text of SHA-256 {row.sha256}")


def _unsaid(issues: Sequence[IssueRow]) -> Problem:
    count = f"{len(issues)} message{'s lack' if len(issues) > 1 else ' lacks'}"
    reason = f"{count} the words of articles that are in no table, such as {issues[0].source_file}"
    return Problem("issues.csv", reason, "give these files too")


def _unproved(hashes: Mapping[str, str], manifest: Manifest) -> Iterator[Problem]:
    for name, digest in hashes.items():
        if digest != manifest.complete.get(name):
            yield Problem(f"{name}.csv", "is not the table that the release was made from", "unpack the release again")
