"""Every cell that was read from the text of the project's own articles can be traced to the words behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from readouts.model import Row, key_of
from readouts.pipeline import Build
from readouts.rows import ArticleMetadataRow, ArticleRow, EvidenceRow
from readouts.tables.cells import array

ROOT = Path(__file__).resolve().parent.parent
# Columns whose value is the words as printed.
PRINTED = {
    ("articles", "agency"),
    ("articles", "byline"),
    ("documents_signed", "fields"),
    ("documents_signed", "quantity_text"),
    ("documents_signed", "title"),
    ("meetings", "occasion"),
    ("meetings", "venue"),
    ("statements", "verb"),
}
DAYS = {("articles", "dateline_on"), ("articles", "published_on"), ("documents_signed", "date"), ("meetings", "date")}
OF_TIME = re.compile(r"[0-9０-９〇零元一二三四五六七八九十]|[今昨前明后去当同][天日年晚]")
# Columns that are read from the text of an article, if not from what stands above it.
READ = {
    "articles": [
        "title", "publisher_id", "published_on", "agency", "dateline_place_id", "dateline_on", "byline", "page", "url",
    ],
    "meetings": ["date", "format", "kind", "place_id", "venue", "occasion", "ordinal", "activities"],
    "participants": ["person_id"],
    "statements": ["speaker_id", "verb"],
    "documents_signed": ["title", "kind", "action", "level", "date", "quantity", "quantity_text", "fields"],
}  # fmt: skip


@pytest.fixture(scope="module")
def evidence(briefs: Build) -> list[EvidenceRow]:
    return [row for row in briefs.tables["evidence"] if isinstance(row, EvidenceRow)]


@pytest.fixture(scope="module")
def texts(briefs: Build) -> dict[str, str]:
    return {row.article_id: row.text or "" for row in briefs.tables["articles"] if isinstance(row, ArticleRow)}


def told(row: EvidenceRow, words: str) -> str:
    """How a failing test names a piece of evidence."""
    return f"{row.table} {row.row_id}, {row.column}: {row.value!r} from {words!r} by {row.rule}"


def members(row: Row, column: str) -> set[str]:
    """The values of a cell as evidence gives them: an array one by one, nothing where nothing is known."""
    value: Any = getattr(row, column)
    if value in (None, (), "unspecified"):
        return set()
    return set(value) if isinstance(value, tuple) else {str(value).lower() if isinstance(value, bool) else str(value)}


def cells(briefs: Build, columns: dict[str, list[str]]) -> Iterator[tuple[str, Row, str]]:
    for table, names in columns.items():
        for row in briefs.tables[table]:
            for column in names:
                yield table, row, column


def test_every_span_lies_in_its_article(evidence: list[EvidenceRow], texts: dict[str, str]) -> None:
    assert evidence
    assert [told(row, "") for row in evidence if not 0 <= row.start < row.end <= len(texts[row.article_id])] == []


def test_what_is_copied_stands_in_its_span_letter_by_letter(evidence: list[EvidenceRow], texts: dict[str, str]) -> None:
    copied = [
        (row, texts[row.article_id][row.start : row.end]) for row in evidence if (row.table, row.column) in PRINTED
    ]
    assert {(row.table, row.column) for row, _ in copied} == PRINTED
    assert [told(row, words) for row, words in copied if words != row.value] == []


def test_words_behind_a_date_speak_of_time(evidence: list[EvidenceRow], texts: dict[str, str]) -> None:
    dated = [(row, texts[row.article_id][row.start : row.end]) for row in evidence if (row.table, row.column) in DAYS]
    assert [told(row, words) for row, words in dated if not OF_TIME.search(words)] == []


def test_evidence_gives_a_value_that_its_cell_holds(briefs: Build, evidence: list[EvidenceRow]) -> None:
    rows = {(name, key_of(row)): row for name, found in briefs.tables.items() for row in found}
    wrong = [row for row in evidence if row.value not in members(rows[row.table, row.row_id], row.column)]
    assert [told(row, "") for row in wrong] == []


def test_every_cell_that_was_read_has_evidence_for_each_of_its_values(
    briefs: Build, evidence: list[EvidenceRow]
) -> None:
    proven = {(row.table, row.row_id, row.column, row.value) for row in evidence}
    above = {
        (row.article_id, row.column) for row in briefs.tables["article_metadata"] if isinstance(row, ArticleMetadataRow)
    }
    missing = [
        f"{table} {key_of(row)}, {column}: {value}"
        for table, row, column in cells(briefs, READ)
        for value in sorted(members(row, column))
        if (table, key_of(row), column, value) not in proven and (key_of(row), column) not in above
    ]
    assert missing == []


def test_what_was_read_above_a_text_is_what_the_article_holds(briefs: Build) -> None:
    articles = {key_of(row): row for row in briefs.tables["articles"]}
    head = [row for row in briefs.tables["article_metadata"] if isinstance(row, ArticleMetadataRow)]
    assert {row.column for row in head} >= {"title", "published_on", "publisher_id"}
    for row in head:
        value = getattr(articles[row.article_id], row.column)
        assert row.value == (array(value) if isinstance(value, tuple) else value), f"{row.article_id}, {row.column}"


def test_no_column_is_searched_in_vain(briefs: Build) -> None:
    every = {(table, column) for table, names in READ.items() for column in names}
    filled = {(table, column) for table, row, column in cells(briefs, READ) if members(row, column)}
    assert every - filled == {("articles", "url")}


def test_every_rule_is_found_in_the_code_by_its_name(evidence: list[EvidenceRow]) -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "scripts" / "readouts").rglob("*.py"))
    assert sorted({row.rule for row in evidence if f'"{row.rule}"' not in code}) == []
