"""Every page comes with its policy and holds nothing that the policy forbids."""

from __future__ import annotations

import re
from typing import Any

import pytest

PAGES = (
    "/",
    "/readouts",
    "/readouts/meetings",
    "/readouts/statements?_search=合作",
    "/readouts/said_on_topic?person=&topic=&since=",
    "/readouts?sql=select+1",
    "/-/search?q=合作",
    "/nowhere",
)
_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<body>[^<]*)")
_HANDLER = re.compile(r"<[^>]+\son[a-z]+=", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"""(?:src|srcset|data|poster)=["'](?:https?:)?//|<link rel="(?!alternate)[^>]+href=["'](?:https?:)?//"""
    r"""|@import|url\(["']?(?:https?:)?//"""
)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_no_script_in_place_and_loads_nothing_from_elsewhere(ask: Any, path: str) -> None:
    answer = ask(path)
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    for match in _SCRIPT.finditer(answer.text):
        assert "src=" in match["attributes"], match.group()
        assert not match["body"].strip()
    assert not _HANDLER.search(answer.text)
    assert not _ELSEWHERE.search(answer.text)


@pytest.mark.parametrize("path", ["/", "/readouts/people/xi-jinping", "/readouts/topics/energy", "/-/search"])
def test_every_page_names_the_licence(ask: Any, path: str) -> None:
    assert "creativecommons.org/licenses/by/4.0" in ask(path).text.split("<footer")[1]


def test_robots_are_told(ask: Any) -> None:
    answer = ask("/robots.txt")
    assert answer.status_code == 200
    assert answer.text.startswith("User-agent: *\n")


def test_the_database_is_immutable_and_queries_have_a_limit(ask: Any) -> None:
    (database,) = (d for d in ask("/-/databases.json") if d["name"] == "readouts")
    assert database["is_mutable"] is False
    assert 0 < ask("/-/settings.json")["sql_time_limit_ms"] <= 5000
    assert ask("/readouts.json", sql="delete from meetings", _shape="objects")["ok"] is False


def test_the_page_of_all_tables_tells_questions_then_tables_by_their_titles_then_sql(ask: Any) -> None:
    page = ask("/readouts").text
    parts = ["What did somebody say on a topic?", "One encounter of two or more leaders on one day", "<textarea"]
    assert (at := [page.index(part) for part in parts]) == sorted(at)
    assert re.search(r">Documents signed</a> <span[^>]*>\d+ rows? · <code>documents_signed<", page)


def test_a_page_that_is_not_there_leads_to_the_search(ask: Any) -> None:
    answer = ask("/readouts/meetings/1999-01-01-nobody")
    assert answer.status_code == 404
    assert "<h1>Not found</h1>" in answer.text
    assert re.search(r'action="/-/search"[^§]+?name="q"', answer.text.split("<main")[-1])
