"""What is wrong with the articles of a contribution: refused, told twice, without facts, unsettled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from readouts.model import Row, key_of
from readouts.read.article import Refusal
from readouts.read.files import find_files
from readouts.read.member import one_line
from readouts.review.clone import Clone
from readouts.review.finding import CellFinding, Finding, Severity
from readouts.review.places import Places
from readouts.rows import ArticleRow, IssueRow

Tables = Mapping[str, Sequence[Row]]
_TWICE = "article.same_text"
_NOTHING = "nothing."
# Of the issues that are merely worth knowing, those that a contributor of the article can settle.
_SETTLED_BY_CONTRIBUTORS = frozenset({"person.unknown", "place.unknown", "agency.unknown", "publisher.unknown"})
# What to do about an issue of which the message does not end in its remedy.
_REMEDIES = {
    "meeting.no_day": "name the day in the article, if its source does",
    "meeting.ambiguous": "name the day or the form of the encounter in the article",
    "published_on.differs": "look which of the two is right, and mend the other in the file",
    "site.unknown": "give the site a row in data/sites.csv",
    "sources.disagree": "look which is right: correct the cell in data/corrections.csv, or say in data/exceptions.csv "
    "why the value stands",
}
# The sense of the tables tells of them too, and after corrections.
_TOLD_ELSEWHERE = frozenset({"ordinal.out_of_sequence", "person.out_of_office"})
_USUAL_REMEDY = "look at these words; mend the article or the vocabulary"


def of_refusals(refusals: Iterable[Refusal], clone: Clone) -> Iterator[Finding]:
    """A finding for each file that could not be read."""
    for refusal in refusals:
        yield Finding(clone.article(refusal.source_file), 0, 0, "article.refused", refusal.reason, refusal.remedy)


def of_files(tables: Tables, refusals: Iterable[Refusal], clone: Clone) -> Iterator[Finding]:
    """Files that gave no row: read before under another name, or without a fact. Containers are left out."""
    issues = [row for row in tables.get("issues", ()) if isinstance(row, IssueRow)]
    articles = {row.source_file for row in tables.get("articles", ()) if isinstance(row, ArticleRow)}
    known = articles | {refusal.source_file for refusal in refusals}
    known |= {name.partition("!")[0] for name in known}
    for _, file in find_files([clone.articles]) if clone.articles.is_dir() else ():
        if one_line(file) in known:
            continue
        said = next((row.message for row in issues if row.code == _TWICE and row.message.startswith(f"{file} ")), "")
        path = clone.article(file)
        if said:
            yield Finding(path, 0, 0, "article.repeated", said.partition("; ")[0], "take one of the two files out")
        else:
            why = next((row.message for row in issues if row.source_file == file and row.code.startswith(_NOTHING)), "")
            message = "holds no meeting, statement or document of leaders" + (f": {why}" if why else "")
            remedy = "leave it out, or add the words that it needs to the vocabularies"
            yield Finding(path, 0, 0, "article.without_facts", message, remedy, "warning")


def of_duplicates(tables: Tables, places: Places) -> Iterator[Finding]:
    """Articles that tell the same report as another file does."""
    files = {row.article_id: row.source_file for row in tables.get("articles", ()) if isinstance(row, ArticleRow)}
    for row in tables.get("articles", ()):
        if isinstance(row, ArticleRow) and row.duplicate_of in files and files[row.duplicate_of] != row.source_file:
            message = f"tells the same report as {files[row.duplicate_of]}"
            yield places.finding(
                CellFinding(
                    "articles", row.article_id, "duplicate_of", "article.duplicate", message, "take one of the two out",
                    "warning",
                )
            )  # fmt: skip


def of_issues(tables: Tables, places: Places) -> Iterator[Finding]:
    """What the build could not settle in the words of an article, with the row to paste where it has one.

    Sources that disagree on a cell are settled by a correction of it.
    """
    corrected = {key_of(row) for row in tables.get("corrections", ())}
    for row in tables.get("issues", ()):
        if not isinstance(row, IssueRow) or row.code in _TOLD_ELSEWHERE or row.message.partition(": ")[0] in corrected:
            continue
        if row.severity == "info" and row.code not in _SETTLED_BY_CONTRIBUTORS:
            continue
        place = _of_issue(row, places)
        message, _, remedy = row.message.partition("; ")
        if row.code in _REMEDIES or not remedy:
            message, remedy = row.message, _REMEDIES.get(row.code, _USUAL_REMEDY)
        severity: Severity = "error" if row.severity == "error" else "warning"
        yield Finding(*(place or ("data/articles", 0, 0)), row.code, message, remedy, severity)


def _of_issue(row: IssueRow, places: Places) -> tuple[str, int, int] | None:
    """The words of an issue; those of one without a span stand in the head of the file, or nowhere."""
    if row.article_id is None:
        return places.of_file(row.source_file) if row.source_file else None
    if row.start is None and row.code == "publisher.unknown":
        return places.of_cell("articles", row.article_id, "publisher_id")
    return places.of_span(row.article_id, row.start, row.end)
