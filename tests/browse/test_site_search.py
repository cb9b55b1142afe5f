"""Search finds exactly what stands in the texts, in either script, and nothing breaks it."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from opencc import OpenCC

from readouts.browse.search_index import ALPHABET
from readouts.browse.site.alphabet import joined, parts
from readouts.browse.site.search import around
from readouts.vocabulary import FOLDING

COLUMNS = {"statements": "text", "articles": "text"}
LONG, SHORT = 8, 1


def texts(folder: Path, table: str) -> dict[str, str]:
    key = {"statements": "statement_id", "articles": "article_id"}[table]
    with sqlite3.connect(folder / "readouts.db") as db:
        return dict(db.execute(f"SELECT {key}, {COLUMNS[table]} FROM {table}"))


def scanned(found: dict[str, str], word: str) -> set[str]:
    """What a reader with all the time in the world would find: the same characters side by side, in either script."""

    def bare(text: str) -> str:
        # Character by character, as the search folds; quotation marks that pair are for the rules.
        return "\n".join("".join(line.split()) for line in text.translate(FOLDING).lower().split("\n"))

    return {key for key, text in found.items() if bare(word) in bare(text)}


def words_of(found: dict[str, str]) -> list[str]:
    """Thirty words of one to eight characters: stretches of the texts themselves, some across the end of a sentence."""
    whole = "".join(found[key] for key in sorted(found))
    step = len(whole) // 30
    return [whole[at * step : at * step + SHORT + at % LONG] for at in range(30)]


def phrases_of(word: str) -> list[str]:
    """What a person would put into quotation marks to find a word: no phrase holds a straight quotation mark."""
    return [phrase for phrase in word.split('"') if phrase.strip()]


@pytest.mark.parametrize("table", ["statements", "articles"])
@pytest.mark.parametrize("script", ["simplified", "traditional"])
def test_recall_and_precision_are_whole(ask: Any, site_folder: Path, table: str, script: str) -> None:
    found = texts(site_folder, table)
    key = next(iter(found))
    assert len(found) > 5, key
    words = [word for word in words_of(found) if phrases_of(word)]
    assert {len(word) for word in words} == set(range(SHORT, LONG + 1))
    if script == "traditional":
        words = [OpenCC("s2t").convert(word) for word in words]
    column = {"statements": "statement_id", "articles": "article_id"}[table]
    for word in words:
        phrases = phrases_of(word)
        sought = " ".join(f'"{phrase}"' for phrase in phrases)
        rows = ask(f"/readouts/{table}.json", _search=sought, _shape="array", _size="max")
        if table == "articles":  # titles are searched too
            rows = [row for row in rows if all(scanned({"text": row["text"]}, phrase) for phrase in phrases)]
        expected = set(found).intersection(*(scanned(found, phrase) for phrase in phrases))
        assert {row[column] for row in rows} == expected, word


@pytest.mark.parametrize(
    ("text", "sought", "found"),
    [
        ("深化能源合作。推动互联互通。", "能源", True),
        ("深化能源合作。推动互联互通。", "源合", True),
        ("深化能源合作。推动互联互通。", "合作推动", False),
        ("深化能源合作。推动互联互通。", "合作。推", True),
        ("深化能源合作，推动互联互通", "合作。推", False),
        ("第一段\n第二段", "段第", False),
        ("二十国集团（G20）峰会", "g20", True),
        ("二十国集团（G20）峰会", "Ｇ２０", True),
        ("二十国集团（G20）峰会", "G2", True),
        ("二十国集团（G20）峰会", "國集團", True),
        ("二十國集團峰會", "国集团", True),
        ("甲国同乙国的能源合作", "乙国 能源", True),
        ("甲国同乙国的能源合作", '"乙国 能源"', False),
        ("甲国同乙国的能源合作", '"乙国的" 甲', True),
        ("甲国同乙国的能源合作", "“乙国的能源”", True),
        ("共建“一带一路”", "“一带一路”", True),
        ("共建一带一路", "一带一路", True),
        ('兑现了"冬奥之约"，相信', '之约"，相', True),
        ('兑现了"冬奥之约"，相信', "之约，相", False),
        ("𠮷野家与㐂", "𠮷", True),
        ("𠮷野家与㐂", "㐂", True),
    ],
)
def test_a_search_means_its_characters_side_by_side(text: str, sought: str, found: bool) -> None:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE f USING fts5(t, content='', tokenize='unicode61 remove_diacritics 0')")
    db.execute("INSERT INTO f (rowid, t) VALUES (1, ?)", (ALPHABET.words(text),))
    hits = db.execute("SELECT rowid FROM f WHERE f MATCH ?", (ALPHABET.match(sought),)).fetchall()
    assert bool(hits) is found
    assert bool(ALPHABET.spans(text, sought)) is found or " " in sought


@pytest.mark.parametrize(
    "sought",
    [
        '"',
        '""',
        "'",
        "*",
        "俄*",
        "NEAR(a b)",
        "a AND",
        "-",
        "text:俄",
        "(",
        "%",
        "\x00",
        "\n",
        " ",
        "能" * 500,
        "💥",
        "\ud83d",
    ],
)
def test_any_input_is_safe(ask: Any, sought: str) -> None:
    if "\ud83d" not in sought:  # half a character has no place in an address
        assert ask("/readouts/statements.json", _search=sought, _shape="array") is not None
        assert ask("/-/search", q=sought).status_code == 200
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE f USING fts5(t, content='', tokenize='unicode61 remove_diacritics 0')")
    assert db.execute("SELECT count(*) FROM f WHERE f MATCH ?", (ALPHABET.match(sought),)).fetchone() == (0,)


def test_the_search_page_counts_what_the_tables_hold(ask: Any, site_folder: Path) -> None:
    page = ask("/-/search", q="合作").text
    expected = len(scanned(texts(site_folder, "statements"), "合作"))
    assert expected > 10
    assert f"<b>{expected}</b>" in page
    assert "<mark>合作</mark>" in page
    assert "/readouts/statements?_search=%E5%90%88%E4%BD%9C" in page


def test_a_view_of_a_table_shows_the_words_around_a_hit(ask: Any) -> None:
    assert "<mark>合作</mark>" in ask("/readouts/statements", _search="合作").text


def test_a_view_of_a_table_shows_where_a_hit_is_beside_the_key(ask: Any) -> None:
    def columns(**parameters: str) -> list[str]:
        page = ask("/readouts/documents_signed", **parameters).text
        headed = re.findall(r'<th [^>]*data-column="([^"]+)"', page)
        named = re.findall(r'td:nth-of-type\(\d+\):before \{ content: "([^"]+)"', page)
        cells = re.findall(r'<td class="col-(\S+)', page)[: len(headed)]
        assert headed == named == cells
        return headed

    plain = columns()
    assert plain[:3] == ["document_id", "title", "kind"]
    assert columns(_search="合作")[:4] == ["document_id", "title", "quantity_text", "fields"]
    assert sorted(columns(_search="合作")) == sorted(plain)


def test_what_is_sought_is_escaped(ask: Any) -> None:
    page = ask("/-/search", q="<b>甲</b>").text
    assert "<b>甲</b>" not in page
    assert "&lt;b&gt;甲" in page


@pytest.mark.parametrize("sought", ["普京", "Putin", "vladimir putin", "ｐｕｔｉｎ", "“普京”"])
def test_a_name_leads_to_its_page(ask: Any, sought: str) -> None:
    (line,) = re.findall(r'<p class="named">(.*?)</p>', ask("/-/search", q=sought).text)
    assert '<a href="/readouts/people/vladimir-putin">' in line


def test_what_names_nobody_has_no_such_line_and_what_finds_nothing_says_so(ask: Any) -> None:
    for sought in ("%", "_", "p", '"', "[]", "1"):
        assert 'class="named"' not in ask("/-/search", q=sought).text
    assert "No text holds these words" in ask("/-/search", q="Putin").text
    assert "No text holds these words" not in ask("/-/search", q="合作").text


def test_arrays_and_terms_are_told_in_words(ask: Any, site_folder: Path) -> None:
    with sqlite3.connect(site_folder / "readouts.db") as db:
        ((first, second),) = db.execute(
            "SELECT fields ->> 0, fields ->> 1 FROM documents_signed WHERE json_array_length(fields) > 1 LIMIT 1"
        )
    found = ask("/-/search", q=first).text.split('id="documents_signed"')[1].split("</section>")[0]
    assert f"<mark>{first}</mark>、{second}" in found
    assert "joint statement, signed" in ask("/-/search", q="联合声明").text


def test_words_around_a_hit() -> None:
    text = "前" * 50 + "能源合作" + "后" * 100
    assert str(around(ALPHABET, text, "能源")) == "…" + "前" * 28 + "<mark>能源</mark>合作" + "后" * 52 + "…"
    assert str(around(ALPHABET, "<i>能源</i>", "能源")) == "&lt;i&gt;<mark>能源</mark>&lt;/i&gt;"
    assert str(around(ALPHABET, "甲" * 100, "乙")) == "甲" * 56 + "…"


def test_parts_of_what_was_typed() -> None:
    assert parts('中俄 "能源 合作" G20') == ["中俄", "能源 合作", "G20"]
    assert parts('a"b') == ["a", "b"]
    assert joined([(5, 7), (1, 3), (3, 4), (6, 9)]) == [(1, 4), (5, 9)]


def test_the_folding_that_the_site_reads_is_the_one_it_was_indexed_with(site_folder: Path) -> None:
    written = type(ALPHABET).load(site_folder / "plugins" / "readouts_site" / "folding.json")
    assert written.folding == ALPHABET.folding


def test_an_array_reads_as_a_list(ask: Any, site_folder: Path) -> None:
    with sqlite3.connect(site_folder / "readouts.db") as db:
        ((first, second),) = db.execute(
            "SELECT fields ->> 0, fields ->> 1 FROM documents_signed WHERE json_array_length(fields) > 1 LIMIT 1"
        )
    assert f"{first}、{second}" in ask("/readouts/documents_signed", _size="max").text
