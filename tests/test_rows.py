"""The row models hold to the data model, and refuse what no row may say."""

from __future__ import annotations

import hashlib
import re
from typing import Any

import pytest
from pydantic import ValidationError

from readouts.columns import COLUMNS
from readouts.model import Row, columns, key_of
from readouts.refused import in_words
from readouts.rows import (
    MODELS,
    TABLES,
    ArticleRow,
    EvidenceRow,
    IssueRow,
    MeetingRow,
    ParticipantRow,
    PersonRow,
    PlaceRow,
    StatementRow,
)

# The published contract: neither a name nor the order may change without a major version of the package.
CONTRACT = {
    "articles": "article_id source_file source_part title subtitle publisher_id published_on agency dateline_place_id"
    " dateline_on byline page url keywords language media_type date_basis characters sha256 text cites duplicate_of",
    "meetings": "meeting_id date status format kind place_id venue occasion ordinal activities label",
    "statements": "statement_id article_id meeting_id position speaker_id voice verb continued text start end paragraph"
    " repeats",
    "documents_signed": "document_id title kind action level witnessed date meeting_id quantity quantity_text fields",
    "meeting_articles": "meeting_id article_id role",
    "participants": "meeting_id person_id role",
    "document_articles": "document_id article_id",
    "statement_topics": "statement_id topic_id matches",
    "people": "person_id name_zh name_en aliases office_zh office_en country_code wikidata_id registered",
    "places": "place_id name_zh name_en aliases country_code latitude longitude wikidata_id kind",
    "publishers": "publisher_id name_zh name_en homepage text_license",
    "topics": "topic_id label_zh label_en terms",
    "evidence": "table row_id column value article_id start end rule",
    "issues": "issue_id severity code article_id start end message source_file",
    "corrections": "table row_id column old_value new_value reason source contributor date",
    "article_metadata": "article_id column value words location",
}
TEXT = "甲国总统表示，桥已建成。"
SHA = hashlib.sha256(TEXT.encode()).hexdigest()
ARTICLE = f"2024-05-06-{SHA[:8]}"
GOOD: dict[type[Any], dict[str, Any]] = {
    ArticleRow: {
        "article_id": ARTICLE,
        "source_file": "a.txt",
        "source_part": 1,
        "language": "zh-Hans",
        "media_type": "text/plain",
        "characters": len(TEXT),
        "sha256": SHA,
        "text": TEXT,
    },
    StatementRow: {
        "statement_id": f"{ARTICLE}-s01",
        "article_id": ARTICLE,
        "position": 1,
        "speaker_id": "ann-example",
        "voice": "individual",
        "verb": "表示",
        "continued": False,
        "text": "桥已建成",
        "start": 7,
        "end": 11,
        "paragraph": 1,
    },
    MeetingRow: {
        "meeting_id": "2024-05-06-ann-example-bo-example",
        "date": "2024-05-06",
        "status": "held",
        "format": "in_person",
        "kind": "talks",
        "label": "Ann and Bo",
    },
    PersonRow: {"person_id": "ann-example", "name_zh": "安某", "registered": True},
    PlaceRow: {"place_id": "exampleville", "name_zh": "某城", "kind": "city", "latitude": 1.5, "longitude": -180.0},
    EvidenceRow: {
        "table": "meetings",
        "row_id": "2024-05-06-ann-example-bo-example",
        "column": "date",
        "value": "2024-05-06",
        "article_id": ARTICLE,
        "start": 0,
        "end": 2,
        "rule": "stated_date",
    },
    IssueRow: {"issue_id": "no-date-1", "severity": "warning", "code": "no_date", "message": "no date"},
}


def test_the_tables_are_those_of_the_data_model() -> None:
    assert {name: [column.name for column in columns(model)] for name, model in MODELS.items()} == {
        name: names.split() for name, names in CONTRACT.items()
    }


def test_foreign_keys_point_to_keys_of_tables_that_come_before() -> None:
    seen: set[str] = set()
    for model in TABLES:
        seen.add(model.META.name)
        for column, (table, target) in model.META.references:
            assert table in seen, f"{model.META.name}.{column} points ahead to {table}"
            assert MODELS[table].META.primary_key == (target,)
            forms = {c.name: c.form for c in columns(MODELS[table])}, {c.name: c.form for c in columns(model)}
            assert forms[0][target] == forms[1][column], f"{model.META.name}.{column} has another form than its target"


def test_key_columns_are_never_empty() -> None:
    for model in TABLES:
        required = {column.name for column in columns(model) if column.required}
        assert required.issuperset(model.META.primary_key), model.META.name


def test_a_name_is_described_once_or_once_for_each_table() -> None:
    used = {(model.META.name, column.name) for model in TABLES for column in columns(model)}
    plain = {name for _, name in used if name in COLUMNS}
    apart = {f"{table}.{name}" for table, name in used if name not in COLUMNS}
    assert plain | apart == set(COLUMNS)


def test_titles_and_descriptions_are_sentences_in_english() -> None:
    for name, (title, description) in COLUMNS.items():
        assert title[0].isupper(), name
        assert not title.endswith("."), name
        assert description.endswith("."), name
    for model in TABLES:
        assert model.META.description.endswith("."), model.META.name


def test_descriptions_tell_columns_apart() -> None:
    titles = {(column.title, column.description) for model in TABLES for column in columns(model)}
    assert len(titles) == len(COLUMNS)


def test_good_rows_pass() -> None:
    for model, values in GOOD.items():
        assert model(**values).model_dump(exclude_defaults=True) == values


@pytest.mark.parametrize(
    ("model", "change", "column", "reason"),
    [
        (ArticleRow, {"characters": 3}, "", "characters is 3, but text has 12"),
        (ArticleRow, {"sha256": "0" * 64}, "", "sha256 is not that of text"),
        (ArticleRow, {"article_id": "2024-05-06-00000000"}, "", "article_id does not end"),
        (ArticleRow, {"duplicate_of": ARTICLE}, "", "duplicate_of names the article itself"),
        (ArticleRow, {"published_on": "2024-5-7"}, "published_on", "should match"),
        (ArticleRow, {"published_on": "2024-05"}, "published_on", "should match"),
        (ArticleRow, {"published_on": "2023-02-29"}, "published_on", "2023-02-29 is not in the calendar"),
        (ArticleRow, {"title": ""}, "title", "at least 1 character"),
        (ArticleRow, {"title": "a\rb"}, "title", "should match"),
        (ArticleRow, {"byline": ("",)}, "byline", "at least 1 character"),
        (ArticleRow, {"byline": "某人"}, "byline", "valid tuple"),
        (ArticleRow, {"url": "ftp://example.org"}, "url", "should match"),
        (ArticleRow, {"language": "en"}, "language", "zh-Hans"),
        (ArticleRow, {"author": "x"}, "author", "not permitted"),
        (StatementRow, {"end": 7}, "", "end 7 is not after start 7"),
        (StatementRow, {"end": 12}, "", "text has 4 characters, but end - start is 5"),
        (StatementRow, {"statement_id": "undated-00000000-s01"}, "", "does not begin with article_id"),
        (StatementRow, {"voice": "joint"}, "", "speaker_id is given, but voice is joint"),
        (StatementRow, {"continued": True}, "", "verb is given, but the statement is continued"),
        (StatementRow, {"repeats": f"{ARTICLE}-s02"}, "", "repeats names a statement of the same article"),
        (StatementRow, {"start": -1}, "start", "greater than or equal to 0"),
        (StatementRow, {"position": "1"}, "position", "valid integer"),
        (StatementRow, {"continued": 0}, "continued", "valid boolean"),
        (MeetingRow, {"date": "2024-13"}, "date", "should match"),
        (MeetingRow, {"date": "2024-02-30"}, "date", "2024-02-30 is not in the calendar"),
        (MeetingRow, {"kind": "banquet"}, "kind", "'talks'"),
        (MeetingRow, {"ordinal": 0}, "ordinal", "greater than or equal to 1"),
        (MeetingRow, {"meeting_id": "2024-05-06"}, "meeting_id", "should match"),
        (PersonRow, {"person_id": "Ann"}, "person_id", "should match"),
        (PersonRow, {"country_code": "cn"}, "country_code", "should match"),
        (PersonRow, {"wikidata_id": "Q0"}, "wikidata_id", "should match"),
        (PlaceRow, {"latitude": 90.1}, "latitude", "less than or equal to 90"),
        (PlaceRow, {"longitude": float("nan")}, "longitude", "finite"),
        (EvidenceRow, {"end": 0}, "", "end 0 is not after start 0"),
        (EvidenceRow, {"table": "meeting"}, "table", "'meetings'"),
        (IssueRow, {"article_id": ARTICLE, "start": 1}, "", "start and end are not given together"),
        (IssueRow, {"start": 1, "end": 2}, "", "start is given without article_id"),
        (IssueRow, {"article_id": ARTICLE, "start": 1, "end": 1}, "", "end 1 is not after start 1"),
    ],
)
def test_a_wrong_cell_is_refused_with_its_reason(
    model: type[Any], change: dict[str, Any], column: str, reason: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        model(**{**GOOD[model], **change})
    (found,) = refused.value.errors()
    assert ".".join(map(str, found["loc"][:1])) == column
    assert reason in found["msg"]
    words = " — ".join(in_words(found, model))
    assert not re.search(r"[Ss]hould|Value error|[\^$]|\[0-9", words), "a library's own wording, or a pattern"


@pytest.mark.parametrize(
    ("model", "change", "words"),
    [
        (ArticleRow, {"published_on": "2024-5-7"}, ("'2024-5-7' is no date", "write it as 2001-02-03")),
        (ArticleRow, {"published_on": "2023-02-29"}, (
            "2023-02-29 is not in the calendar", "write a day of the calendar",
        )),
        (ArticleRow, {"title": "a\rb"}, ("'a\\rb' holds a character that cannot be seen", "type it anew")),
        (ArticleRow, {"byline": ("某", "")}, ("is empty", "give it a text")),
        (ArticleRow, {"byline": "某人"}, ("'某人' is no list", "mend it")),
        (ArticleRow, {"author": "x"}, ("is a name that nothing reads", "take it out, or mend its name")),
        (ArticleRow, {"article_id": "x"}, (
            "'x' is no article's identifier", "write a day or undated, a hyphen, 8 hex digits",
        )),
        (ArticleRow, {"characters": 3}, ("characters is 3, but text has 12", "mend it")),
        (MeetingRow, {"date": "2024-13"}, (
            "'2024-13' is no date", "write YYYY, YYYY-MM or YYYY-MM-DD, a day of the calendar",
        )),
        (MeetingRow, {"format": "on paper"}, ("'on paper' is none of in_person, video, phone", "write one of them")),
        (MeetingRow, {"ordinal": 0}, ("0 is less than 1", "write a number from 1 on")),
        (PersonRow, {"country_code": "cn" * 40}, (
            f"'{'cn' * 30}…' is no country's code", "write the ISO 3166-1 alpha-2 code",
        )),
        (PlaceRow, {"latitude": 90.1}, ("90.1 is more than 90", "write a number up to 90")),
        (StatementRow, {"continued": 0}, ("0 is neither true nor false", "mend it")),
    ],
)  # fmt: skip
def test_a_refusal_is_told_in_words(model: type[Any], change: dict[str, Any], words: tuple[str, str]) -> None:
    with pytest.raises(ValidationError) as refused:
        model(**{**GOOD[model], **change})
    assert in_words(refused.value.errors()[0], model) == words


@pytest.mark.parametrize("date", ["2024", "2024-02", "2024-02-29", None])
def test_a_date_may_be_reduced_but_not_padded(date: str | None) -> None:
    assert MeetingRow(**{**GOOD[MeetingRow], "date": date}).date == date


def test_a_composite_key_is_joined_by_slashes() -> None:
    row = ParticipantRow(meeting_id="2024-05-06-a-b", person_id="a", role="principal")
    assert key_of(row) == "2024-05-06-a-b/a"


def test_a_column_without_a_form_is_a_fault_of_its_model() -> None:
    class FormlessRow(Row):
        META = PersonRow.META
        person_id: int

    with pytest.raises(TypeError, match=r"FormlessRow.person_id: .* has no form"):
        columns(FormlessRow)
