"""Pages of meetings, people, places and topics: every value leads to its words, every number to the rows it counts."""

from __future__ import annotations

import asyncio
from itertools import pairwise
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from datasette.app import Datasette
from selectolax.lexbor import LexborHTMLParser, LexborNode

from made_up_leaders import FIRST_MEETING, LAST_MEETING, REPORT, REVIEW, SAID, SHORT, TALKS, site_of_leaders, text_of

TEXTS = {article.article_id: text_of(article) for article in (REPORT, SHORT, REVIEW)}
PAGES = [
    f"meetings/{FIRST_MEETING}", f"meetings/{TALKS}", f"meetings/{LAST_MEETING}", "people/zhao", "people/qian",
    "people/sun", "people/li", "places/ding", "places/aa", "places/bb", "topics/trees", "topics/water",
]  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Datasette:
    return site_of_leaders(tmp_path_factory.mktemp("leaders"))


def answer(site: Datasette, path: str) -> Any:
    async def get() -> Any:
        return await site.client.get(path)

    response = asyncio.run(get())
    assert response.status_code == 200, response.text
    return response


def page_of(site: Datasette, path: str) -> LexborHTMLParser:
    return LexborHTMLParser(answer(site, f"/readouts/{path}").text)


def squeezed(node: LexborNode | None) -> str:
    assert node is not None
    return " ".join(node.text().split())


def target(node: LexborNode) -> str:
    return node.attributes["href"] or ""


def words_at(address: str) -> str:
    """The words that an address of the form of `words_path` names."""
    parts = urlsplit(address)
    start, end = (int(number) for number in parse_qs(parts.query)["_words"][0].split("-"))
    return TEXTS[parts.path.rpartition("/")[2]][start:end]


def facts(page: LexborHTMLParser) -> dict[str, list[LexborNode]]:
    found: dict[str, list[LexborNode]] = {}
    name = ""
    for node in page.css(".facts dl > *"):
        if node.tag == "dt":
            name = squeezed(node)
        else:
            found.setdefault(name, []).append(node)
    return found


@pytest.mark.parametrize("path", PAGES)
def test_every_number_opens_exactly_the_rows_that_it_counts(site: Datasette, path: str) -> None:
    page = page_of(site, path)
    counted = [(node, node.css_first(".number")) for node in page.css("a.count")]
    counted += [(node, node.css_first("b")) for node in page.css(".sums a")]
    for node, number in counted:
        rows = answer(site, target(node).replace("?", ".json?", 1) + "&_size=0").json()
        assert rows["filtered_table_rows_count"] == int(squeezed(number)), target(node)


@pytest.mark.parametrize("path", PAGES)
def test_quoted_words_are_those_at_their_address(site: Datasette, path: str) -> None:
    page = page_of(site, path)
    for quote in page.css(".one"):
        words = squeezed(quote.css_first("q"))
        assert [words_at(target(link)) for link in quote.css("a")] == [words] * len(quote.css("a"))
    for one in page.css(".said > li"):
        assert words_at(target(one.css(".links a")[0])) == squeezed(one.css_first("blockquote"))


@pytest.mark.parametrize("path", PAGES)
def test_page_has_one_heading_of_the_first_rank_and_skips_none(site: Datasette, path: str) -> None:
    ranks = [int((node.tag or "")[1]) for node in page_of(site, path).css("h1, h2, h3, h4, h5")]
    assert ranks.count(1) == 1
    assert ranks[0] == 1
    assert all(rank <= before + 1 for before, rank in pairwise(ranks))


def test_facts_of_a_meeting_stand_with_their_words_and_sources(site: Datasette) -> None:
    found = facts(page_of(site, f"meetings/{TALKS}"))
    (date,) = found["Date"]
    assert squeezed(date.css_first(".value")) == "2 January 1999"
    assert [(words_at(target(a)), squeezed(a.css_first("sup"))) for a in date.css("a.go")] == [
        ("2日", "1"),
        ("1月2日", "2"),
    ]
    (place,) = found["Place"]
    assert squeezed(place.css_first(".value")) == "丁城 Ding, Aland"
    assert squeezed(place.css_first(".note")) == "1.50° S, 2.00° E"
    (form,) = found["Form"]
    assert squeezed(form.css_first(".value")) == "Talks, in person"
    # The same words gave kind and format: they are shown once, and what another article says otherwise is told.
    assert [words_at(target(a)) for a in form.css("a.go")] == ["举行会谈", "会谈"]
    assert squeezed(form.css_first(".reads")) == "which reads meeting"
    (ordinal,) = found["Count"]
    assert squeezed(ordinal.css_first(".value")) == "12th meeting of the two since 2013"
    assert [squeezed(node) for node in found["Also that day"]] == ["欢迎宴会"]


def test_both_sides_stand_in_columns_with_joint_words_between(site: Datasette) -> None:
    page = page_of(site, f"meetings/{TALKS}")
    blocks = [
        [[squeezed(quote) for quote in section.css("blockquote")] for section in block.css("section")]
        or squeezed(block)
        for block in page.css(".spoken > .sides, .spoken > .together blockquote")
    ]
    assert blocks == [
        [["<种树>很好。要多种树。"], ["同意种树。"]],
        "树要浇水。",
        [["天天浇水。"], []],
        [["风很大。"], []],
    ]
    speakers = [squeezed(node) for node in page.css_first(".sides").css("h4")]  # type: ignore[union-attr]
    assert speakers == ["赵某 Zhao <X>", "钱某 Qian"]
    assert [squeezed(node) for node in page.css("h3.of-source a")] == ["甲乙<会谈>", "会谈短讯"]


def test_statement_leads_to_its_row_and_its_verb_to_the_words(site: Datasette) -> None:
    first = page_of(site, f"meetings/{TALKS}").css(".said > li")[0]
    assert target(first.css(".how a.row")[0]) == f"/readouts/statements/{SAID[0].statement_id}"
    assert words_at(target(first.css(".how a.go")[0])) == "说"
    assert [squeezed(topic) for topic in first.css(".topic")] == ["种树 Trees"]


def test_who_took_part_stands_with_office_country_and_words(site: Datasette) -> None:
    page = page_of(site, f"meetings/{TALKS}")
    assert [squeezed(node) for node in page.css(".principals .note")] == ["President, Aland", "Prime Minister, Beland"]
    assert [squeezed(node) for node in page.css(".accompanying .value")] == ["李某 Li", "孙某 Sun"]
    assert [words_at(target(node)) for node in page.css(".people .one a")] == ["甲国总统赵某", "李某"]


def test_meeting_lists_documents_sources_open_questions_and_corrections(site: Datasette) -> None:
    page = page_of(site, f"meetings/{TALKS}")
    assert squeezed(page.css_first(".documents .value")) == "《种树书》"
    assert squeezed(page.css_first(".documents p .note")) == "agreement, signed between governments"
    assert [words_at(target(node)) for node in page.css(".documents a.go")] == ["种树书", "签署"]
    assert [squeezed(node) for node in page.css(".sources .value")] == ["甲乙<会谈>", "会谈短讯"]
    assert words_at(target(page.css(".issues a.go")[0])) == "赵某"
    assert "empty → 12. Counted again." in squeezed(page.css(".issues")[1])
    mentioned = page_of(site, f"meetings/{FIRST_MEETING}")
    assert "only mentions it" in squeezed(mentioned.css_first(".sources"))
    assert "report no words of this meeting" in squeezed(mentioned.css_first(".spoken"))


def test_meeting_stands_in_the_series_of_its_leaders(site: Datasette) -> None:
    series = page_of(site, f"meetings/{TALKS}").css_first(".series")
    assert series is not None
    assert squeezed(series.css_first(".all")) == "Meeting 2 of 2 of theirs in this dataset"
    assert target(series.css(".before")[0]) == f"/readouts/meetings/{FIRST_MEETING}"
    assert squeezed(series.css_first(".before")).endswith("May 1998")
    rows = answer(site, target(series.css(".all")[0]).replace("?", ".json?", 1) + "&_shape=objects").json()["rows"]
    assert {row["meeting_id"] for row in rows} == {FIRST_MEETING, TALKS}
    # The two of the call met only once.
    assert page_of(site, f"meetings/{LAST_MEETING}").css_first(".series") is None


def test_planned_meeting_is_told_to_be_planned(site: Datasette) -> None:
    page = page_of(site, f"meetings/{LAST_MEETING}")
    assert "planned" in squeezed(page.css_first(".kicker"))
    assert "No source read here names the place." in squeezed(page.css_first(".facts"))


def tallies(page: LexborHTMLParser, caption: str) -> list[tuple[str, str]]:
    (table,) = [node for node in page.css("table.tally") if squeezed(node.css_first("caption")) == caption]
    return [(squeezed(row.css_first("th")), squeezed(row.css_first(".number"))) for row in table.css("tbody tr")]


def test_person_is_shown_with_years_partners_places_topics_and_company(site: Datasette) -> None:
    page = page_of(site, "people/zhao")
    assert squeezed(page.css_first("h1")) == "赵某 Zhao <X>"
    assert squeezed(page.css_first(".sums")) == "2 meetings3 statements"
    assert tallies(page, "As one of those who met") == [("1998", "1"), ("1999", "1")]
    assert tallies(page, "Met") == [("钱某 Qian", "2")]
    assert tallies(page, "Met in") == [("丁城 Ding", "1")]
    assert tallies(page, "Statements by topic") == [("种树 Trees", "1"), ("浇水 Water", "1")]
    assert tallies(page, "Accompanied by") == [("李某 Li", "1"), ("孙某 Sun", "1")]
    assert words_at(target(page.css(".rows.words .go")[0])) == "风很大。"
    # Nobody of another country is said to accompany.
    assert "Accompanied by" not in page_of(site, "people/qian").text()


def test_who_met_and_accompanied_is_counted_apart(site: Datasette) -> None:
    page = page_of(site, "people/sun")
    assert tallies(page, "As one of those who met") == [("1999", "1")]
    assert tallies(page, "Accompanying another leader") == [("1999", "1")]
    assert tallies(page, "Accompanied") == [("赵某 Zhao <X>", "1")]


def test_place_counts_its_meetings_and_a_country_those_of_its_cities(site: Datasette) -> None:
    city = page_of(site, "places/ding")
    assert tallies(city, "By year") == [("1999", "1")]
    assert tallies(city, "Who met here") == [("钱某 Qian", "1"), ("赵某 Zhao <X>", "1")]
    assert tallies(page_of(site, "places/aa"), "In its cities") == [("丁城 Ding", "1")]


def test_topic_counts_by_year_and_speaker_and_marks_its_words(site: Datasette) -> None:
    page = page_of(site, "topics/water")
    assert squeezed(page.css_first(".sums")) == "2 statements1 said jointly"
    assert tallies(page, "By year") == [("1999", "2")]
    assert tallies(page, "By speaker") == [("赵某 Zhao <X>", "1")]
    assert {squeezed(node) for node in page.css(".rows mark")} == {"浇水"}


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (f"meetings/{TALKS}", "Meeting of Zhao <X> and Qian (2 January 1999)"),
        ("people/zhao", "Zhao <X> (赵某)"),
        ("places/ding", "丁城 (Ding, Aland)"),
        ("topics/trees", "Trees (种树)"),
        (f"articles/{REPORT.article_id}", "甲乙<会谈>"),
        (f"statements/{SAID[2].statement_id}", "Statement 3 by both sides, in: 甲乙<会谈>"),
        ("documents_signed/1999-trees", "《种树书》"),
    ],
)
def test_row_is_cited_with_version_year_and_permalink(site: Datasette, path: str, name: str) -> None:
    table, _, key = path.partition("/")
    page = page_of(site, path)
    assert squeezed(page.css_first("#apa")) == (
        f"Nobody in Particular. (1999). {name} [Table {table}, row {key}]. In Made-up meetings & talks "
        f"(Version 1.2.3) [Data set]. http://localhost/readouts/{path}"
    )
    bibtex = page.css_first("#bibtex")
    assert bibtex is not None
    assert f"title = {{{{{name}}}}}" in bibtex.text()
    assert r"Made-up meetings \& talks" in bibtex.text()
    assert [node.attributes["data-copies"] for node in page.css("button[data-copies]")] == ["apa", "bibtex"]
