"""The canned queries run and answer what their titles ask."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from readouts import browse, tables
from readouts.browse.queries import QUERIES
from readouts.pipeline import build

ROOT = Path(__file__).resolve().parents[2]

PARAMETERS = {"person": "习近平", "topic": "", "since": "2014", "one": "xi-jinping", "other": "普京"}


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_a_query_runs(ask: Any, query: Any) -> None:
    answer = ask(f"/readouts/{query.name}.json", _shape="objects", **PARAMETERS)
    assert answer["ok"] is True, answer


def test_what_was_said_on_a_topic_by_one_person_since_a_year(ask: Any) -> None:
    rows = ask("/readouts/said_on_topic.json", _shape="array", person="习近平", topic="", since="2020")
    assert rows
    assert {row["speaker"] for row in rows} == {"习近平"}
    assert min(row["date"] for row in rows) >= "2020"


def test_without_a_topic_every_statement_stands_once(ask: Any, site_folder: Path) -> None:
    rows = ask("/readouts/said_on_topic.json", _shape="array", person="", topic="", since="")
    with sqlite3.connect(site_folder / "readouts.db") as db:
        expected = {key for (key,) in db.execute("SELECT statement_id FROM statements")}
        bare = db.execute(
            "SELECT count(*) FROM statements WHERE statement_id NOT IN (SELECT statement_id FROM statement_topics)"
        )
        assert bare.fetchone()[0] > 0
    assert len(rows) == len(expected)
    assert {row["statement_id"] for row in rows} == expected


@pytest.mark.parametrize(("person", "topic"), [("Putin", "energy"), ("vladimir putin", "Energy"), ("普京", "能源")])
def test_a_name_and_a_topic_may_be_given_in_either_language(ask: Any, person: str, topic: str) -> None:
    rows = ask("/readouts/said_on_topic.json", _shape="array", person=person, topic=topic, since="2014")
    assert rows == ask(
        "/readouts/said_on_topic.json", _shape="array", person="vladimir-putin", topic="energy", since="2014"
    )
    assert rows
    assert {row["speaker"] for row in rows} == {"普京"}
    assert all("能源" in row["topics"] for row in rows)


def test_sources_that_disagree_are_found_with_their_words(tmp_path: Path) -> None:
    talks = (
        "{}\n新华社{}3月4日电 2019年3月4日，国家主席习近平在{}同俄罗斯总统普京举行会谈。\n习近平指出，中俄合作很好。\n"
    )
    for number, (city, title) in enumerate((("北京", "甲"), ("北京", "乙"), ("上海", "丙"))):
        (tmp_path / f"{number}.txt").write_text(talks.format(title, city, city), "utf-8")
    made = build([tmp_path], ROOT / "data")
    layout = tables.Layout.of_folder(tmp_path / "built")
    package = tables.read_package(ROOT / "data" / "package.json")
    assert isinstance(package, tables.PackageInfo)
    assert tables.write(made.tables, layout, package, browse.write_indexes) == []
    (query,) = (query for query in QUERIES if query.name == "where_sources_disagree")
    with sqlite3.connect(tmp_path / "built" / "readouts.db") as db:
        ((meeting_id, disagreement, words, _, _),) = db.execute(query.sql).fetchall()
        assert db.execute("SELECT 1 FROM meetings WHERE meeting_id = ?", (meeting_id,)).fetchall() == [(1,)]
    assert disagreement == "place_id: this source says shanghai, kept is beijing"
    assert "上海" in words


def test_meetings_of_two_are_the_same_by_name_and_by_identifier(ask: Any) -> None:
    by_name = ask("/readouts/meetings_of_two.json", _shape="array", one="习近平", other="普京")
    assert by_name == ask("/readouts/meetings_of_two.json", _shape="array", one="vladimir-putin", other="xi-jinping")
    assert [row["date"] for row in by_name] == sorted(row["date"] for row in by_name)
    assert len(by_name) > 3


def test_the_answer_leads_to_its_rows_and_comes_before_the_sql(ask: Any) -> None:
    page = ask("/readouts/said_on_topic", person="普京", topic="能源", since="").text
    (row, *_) = ask("/readouts/said_on_topic.json", _shape="array", person="普京", topic="能源", since="")
    for table, column in (("statements", "statement_id"), ("meetings", "meeting_id"), ("articles", "article_id")):
        assert f'<a href="/readouts/{table}/{row[column]}">{row[column]}</a>' in page
    assert "<title>What did somebody say on a topic?</title>" in page
    assert "SELECT coalesce" not in page
    assert "SELECT coalesce" in ask("/readouts/said_on_topic", person="", topic="", since="", _show_sql="1").text
    assert "<b>" not in ask("/readouts", sql="select '<b>' as meeting_id").text.split("<table")[-1]
