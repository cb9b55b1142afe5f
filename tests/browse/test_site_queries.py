"""The canned queries run and answer what their titles ask."""

from __future__ import annotations

from typing import Any

import pytest

from readouts.browse.queries import QUERIES

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


def test_meetings_of_two_are_the_same_by_name_and_by_identifier(ask: Any) -> None:
    by_name = ask("/readouts/meetings_of_two.json", _shape="array", one="习近平", other="普京")
    assert by_name == ask("/readouts/meetings_of_two.json", _shape="array", one="vladimir-putin", other="xi-jinping")
    assert [row["date"] for row in by_name] == sorted(row["date"] for row in by_name)
    assert len(by_name) > 3
