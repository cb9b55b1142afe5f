"""Rows of articles and of the words that their cells were read from outside the text."""

from __future__ import annotations

import re

from readouts.extract.findings import Cell
from readouts.extract.identity import unregistered_id
from readouts.link.issues import Issues
from readouts.link.told import Told
from readouts.model import Row
from readouts.read.days import iso_date
from readouts.rows import ArticleMetadataRow, ArticleRow
from readouts.vocabulary import Vocabulary, fold

# 来源：某网综合
_PUT_TOGETHER = re.compile("(?<=[一-鿿A-Za-z]{2})(?:综合|整理)(?:报[道导])?$")
_IMPRINT_DATE = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日")


def publisher_named(name: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Identifier and name of a publisher by its printed name; one that no vocabulary holds is named by its pinyin.

    Of 某网综合, which put the report together, 某网 is the publisher, unless the vocabulary holds the whole.
    """
    names = vocabulary.publishers_by_name
    own = name if fold(name) in names else _PUT_TOGETHER.sub("", name)
    known = names.get(fold(own))
    return (known.publisher_id, known.name_zh) if known else (unregistered_id(own, ""), own)


def article_rows(
    told: Told, duplicate_of: str | None, vocabulary: Vocabulary, issues: Issues
) -> tuple[list[Row], list[Cell]]:
    """The article's row with its metadata rows, and the cells that its text gives."""
    article = told.article
    publisher, name = publisher_named(article.publisher, vocabulary) if article.publisher else (None, "")
    if name and fold(name) not in vocabulary.publishers_by_name:
        message = f"{name} is in no row of publishers.csv; add: {publisher},{name},,,,"
        issues.add("info", "publisher.unknown", message, told.article_id)
    rows = [_row(told, publisher, duplicate_of), *_metadata(told, publisher)]
    return rows, [*told.findings.cells, *_printed_in_text(told, publisher)]


def _row(told: Told, publisher: str | None, duplicate_of: str | None) -> ArticleRow:
    article, findings = told.article, told.findings
    return ArticleRow(
        article_id=told.article_id,
        source_file=article.source_file,
        source_part=article.source_part,
        title=article.title or None,
        subtitle=article.subtitle or None,
        publisher_id=publisher,
        published_on=article.published_on or None,
        agency=findings.agency or None,
        dateline_place_id=findings.dateline_place_id or None,
        dateline_on=findings.dateline_on or None,
        byline=findings.byline,
        page=article.page or None,
        url=article.url or None,
        keywords=article.keywords,
        language=findings.language,
        media_type=article.media_type,
        date_basis=findings.date_basis or None,
        characters=len(article.text),
        sha256=article.sha256,
        text=article.text,
        cites=article.cites,
        duplicate_of=duplicate_of,
    )


def _metadata(told: Told, publisher: str | None) -> list[ArticleMetadataRow]:
    """The words of the head from which cells were read, the first of each column."""
    found: dict[str, ArticleMetadataRow] = {}
    for cell in told.article.head:
        value = publisher if cell.column == "publisher_id" and publisher else cell.value
        row = ArticleMetadataRow(
            article_id=told.article_id, column=cell.column, value=value, words=cell.words, location=cell.where
        )
        found.setdefault(cell.column, row)
    return list(found.values())


def _printed_in_text(told: Told, publisher: str | None) -> list[Cell]:
    """Publisher, day and page where the text prints them: an imprint line at its end, or the agency's own name."""
    article = told.article
    at = article.text.rfind(article.publisher) if article.publisher else -1
    if publisher is None or at < 0:
        return []
    line = article.text.rfind("\n", 0, at) + 1
    imprint = article.text.startswith("《", line)
    if not imprint:
        at = article.text.find(article.publisher)
    rule = "publisher.imprint" if imprint else "publisher.named_in_text"
    cells = [Cell("publisher_id", publisher, at, at + len(article.publisher), rule)]
    match = _IMPRINT_DATE.search(fold(article.text), at) if imprint else None
    if match:
        printed = iso_date(match[0])
        if printed and printed == article.published_on:
            cells.append(Cell("published_on", printed, *match.span(), "date.imprint"))
        if article.page and (page := article.text.find(article.page, match.end())) >= 0:
            cells.append(Cell("page", article.page, page, page + len(article.page), "page.imprint"))
    return cells
