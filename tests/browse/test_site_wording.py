"""What of the pages is only words: days, terms, excerpts, citations, and who speaks in which column."""

from __future__ import annotations

import re

import pytest

from readouts.browse.site.citation import Dataset, latex, row_citation
from readouts.browse.site.excerpts import Excerpt, excerpt
from readouts.browse.site.said import Said, passages, speakers_in_order
from readouts.browse.site.tallies import in_year, on_topic, took_part
from readouts.browse.site.wording import coordinates, deed_of, form_of, listed, nth, plain_day


def said(position: int, speaker: str | None) -> Said:
    return Said(position, speaker, "", "", False, "", "", "", (), "", "")


@pytest.mark.parametrize(
    ("day", "shown"),
    [("1999-05-06", "6 May 1999"), ("1999-12", "December 1999"), ("1999", "1999"), (None, "")],
)
def test_day_is_told_as_exactly_as_it_is_known(day: str | None, shown: str) -> None:
    assert plain_day(day) == shown


def test_terms_are_told_in_plain_words() -> None:
    assert form_of("summit", "video") == "Summit, by video"
    assert deed_of("planned", "companies") == "to be signed between companies"
    assert deed_of("issued", "unspecified") == "issued"
    assert listed(["A", "B", "C"]) == "A, B and C"
    assert listed([]) == ""
    assert [nth(number) for number in (1, 2, 3, 4, 11, 12, 13, 21, 112)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th",
    ]  # fmt: skip
    assert coordinates(0.0, -1.0) == "0.00° N, 1.00° W"
    assert coordinates(None, 1.0) == ""


def test_excerpt_shows_the_longest_term_and_what_stands_around_it() -> None:
    text = "甲" * 50 + "种树书" + "乙" * 50
    found = excerpt(text, ["种树", "种树书"], length=23)
    assert found == Excerpt("…" + "甲" * 10, "种树书", "乙" * 10 + "…")
    assert excerpt("种树" + "乙" * 30, ["种树"], length=12) == Excerpt("", "种树", "乙" * 10 + "…")
    assert excerpt("甲" * 30, length=5) == Excerpt("甲" * 5 + "…")
    assert excerpt("甲乙", ["丙"]) == Excerpt("甲乙")


def test_two_leaders_keep_their_columns_and_more_have_them_where_they_speak() -> None:
    statements = [said(1, "b"), said(2, "a"), said(3, None), said(4, "b")]
    speakers = speakers_in_order(["a", "b"], statements)
    assert speakers == ["b", "a"]
    cut = passages(statements, speakers)
    assert [[one.position for one in passage.together] for passage in cut] == [[], [3], []]
    assert [[(p, [one.position for one in told]) for p, told in passage.columns] for passage in cut] == [
        [("b", [1]), ("a", [2])],
        [],
        [("b", [4]), ("a", [])],
    ]
    three = speakers_in_order(["a", "b", "c"], statements)
    assert three == ["b", "a"]
    assert speakers_in_order(["a", "b"], [said(1, "b")]) == ["b", "a"]
    assert [p for p, _ in passages([said(1, "a")], ["a", "b", "c"])[0].columns] == ["a"]


def test_filters_quote_what_they_are_given() -> None:
    assert took_part("o'x", "principal")[1].endswith("person_id = 'o''x' and role = 'principal')")
    assert "topic_id = 'a''b'" in on_topic("a'b")[1]
    assert in_year("date", None) == ("date__isblank", "1")


def test_bibtex_means_nothing_else_to_its_readers() -> None:
    assert latex("50% {甲} & _a_ #1 \\x ~^$") == (
        r"50\% \textbraceleft{}甲\textbraceright{} \& \_a\_ \#1 \textbackslash{}x \textasciitilde{}\textasciicircum{}\$"
    )
    dataset = Dataset("Made up", "1.0.0", ("A & Co.", "B"), "1999")
    cited = row_citation(dataset, "documents_signed", "k", "{open % 甲", "http://host/a b}{c_d%20")
    assert cited.bibtex.count("{") == cited.bibtex.count("}")
    assert re.search(r"^@misc\{readouts-documents-signed-k,$", cited.bibtex, re.M)
    assert r"author = {{A \& Co.} and {B}}" in cited.bibtex
    assert "url = {http://host/a%20b%7D%7Bc_d%20}" in cited.bibtex
    assert cited.apa[0].startswith("A & Co., & B. (1999). {open % 甲 [")


def test_citation_of_a_dataset_without_a_date_says_so_and_reads_no_clock() -> None:
    dataset = Dataset.of_metadata({"title": "Made up", "version": "1.0.0", "authors": ["Nobody"]})
    cited = row_citation(dataset, "people", "k", "K", "http://host/k")
    assert cited.apa[0].startswith("Nobody. (n.d.). ")
    assert "year" not in cited.bibtex
