"""From all articles with their findings to the rows of every table, stage by stage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from readouts.link.articles import article_rows, publisher_named
from readouts.link.collector import Collector
from readouts.link.document_rows import add_documents
from readouts.link.duplicates import find_duplicates
from readouts.link.issues import Issues
from readouts.link.left import Left
from readouts.link.meeting_rows import add_meetings
from readouts.link.printed_names import PrintedNames
from readouts.link.statement_rows import add_statements
from readouts.link.told import Told
from readouts.link.vocabularies import vocabulary_rows
from readouts.model import Row
from readouts.vocabulary import Vocabulary


def link(
    told: Sequence[Told],
    vocabulary: Vocabulary,
    again: Mapping[str, Sequence[str]] = MappingProxyType({}),
    left: Iterable[Left] = (),
) -> dict[str, list[Row]]:
    """Link the findings of all articles into the rows of every table; the order of `told` does not matter.

    `again`: the files that held an article of `told` once more, by its identifier; `left`: articles without findings,
    each once, which enter the issues alone.
    """
    out = Collector()
    for without in left:
        out.issues.of_left(without)
    files = {one.article_id: one.article.source_file for one in told}
    for article_id, source_files in again.items():
        for source_file in source_files:
            _say_again(out.issues, source_file, files[article_id], article_id)
    articles = _once(sorted(told, key=lambda t: (t.order, t.article.source_file, t.article.source_part)), out.issues)
    duplicates = find_duplicates(articles)
    publishers: dict[str, str] = {}
    for one in articles:
        rows, cells = article_rows(one, duplicates.get(one.article_id), vocabulary, out.issues)
        out.add(*rows)
        out.prove("articles", one.article_id, one, cells)
        out.issues.of_article(one)
        if name := one.article.publisher:
            key, own = publisher_named(name, vocabulary)
            publishers[key] = own
    names = PrintedNames(articles, vocabulary)
    meeting_ids = add_meetings(articles, vocabulary, names, out)
    add_statements(articles, meeting_ids, out)
    add_documents(articles, meeting_ids, out)
    out.add(*vocabulary_rows(vocabulary, list(names.applied(out.people.values(), out.issues)), publishers))
    return out.tables()


def _once(articles: Sequence[Told], issues: Issues) -> list[Told]:
    """An article of the same text and date from a second file is the same article: said, and read once."""
    kept: dict[str, Told] = {}
    for one in articles:
        first = kept.setdefault(one.article_id, one)
        if first is not one:
            _say_again(issues, one.article.source_file, first.article.source_file, first.article_id)
    return list(kept.values())


def _say_again(issues: Issues, source_file: str, first: str, article_id: str) -> None:
    message = f"{source_file} holds the same text and date as {first}; it is kept once"
    issues.add("info", "article.same_text", message, article_id)
