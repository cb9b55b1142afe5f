"""Articles in which something is not as it should be, each with the exact report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

import check
from broken_clone import TALKS, TODAY, Edit, add, rebuild, told

ARTICLE = "data/articles/zz.txt"
CLOSED = (
    "tell it in a brief of your own words (scripts/add.py --template), "
    "or keep it in a clone that you do not push (--private)"
)
Case = tuple[Sequence[Edit], Sequence[str]]


def article(*changes: tuple[str, str], name: str = ARTICLE) -> Edit:
    """Add the report of the talks, changed."""
    text = TALKS
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return add(name, text)


ARTICLES: dict[str, Case] = {
    "a day that no calendar has": (
        [article(("北京2024年3月4日电 国", "电 2024年11月31日，国"), ("主席习近平4日", "主席习近平")), rebuild],
        [f"{ARTICLE}:3:6: date.impossible 2024年11月31日 is no day of the calendar — mend it in the article"],
    ),
    "a dateline that no calendar has": (
        [article(("2024年3月4日电", "2024年2月30日电"), ("主席习近平4日", "主席习近平")), rebuild],
        [f"{ARTICLE}:3:6: date.impossible 2024年2月30日 is no day of the calendar — mend it in the article"],
    ),
    "words that a spreadsheet would run": (
        [article(("习近平指出，两座", "习近平指出，=1+1，两座")), rebuild],
        [
            f"{ARTICLE}:5:7: cell.formula statements.text: "
            "'=1+1，两座城市之间可以多开几趟夜车。夜车要准点，也要干净。' "
            "begins like a formula, which a spreadsheet would run — take the '=' away in the article"
        ],
    ),
    "a speaker whose name is misprinted": (
        [article(("马克龙表示", "马克仑表示")), rebuild],
        [
            f"{ARTICLE}:7:1: speaker.unknown 马克仑 speaks and is in no row of people.csv — "
            "did you mean 马克龙? if not, add a row for 马克仑"
        ],
    ),
    "another article with five words changed": (
        [
            article(),
            article(
                ("两座城市", "两个城市"),
                ("几趟", "一些"),
                ("夜车要准点", "夜车须准点"),
                ("便宜", "低廉"),
                ("学生", "青年"),
                name="data/articles/zzz.txt",
            ),
            rebuild,
        ],
        [
            "data/articles/zzz.txt:3:1: article.near_copy is nearly the text of zz.txt: of all runs of 5 characters "
            "both hold 56% — take one of the two out; a report of its own has words of its own"
        ],
    ),
    "a text of somebody else": (
        [article(("【简报】本文由 Readouts 项目编写，依据：《某报道》（某报，2024-03-05）。\n", "")), rebuild],
        [f"{ARTICLE}: article.closed its text belongs to 新华社 (all-rights-reserved) — {CLOSED}"],
    ),
    "a text of nobody knows whom": (
        [
            article(("新华社北京2024年", "2024年"), ("日电 ", "日，"), ("【简报】本文由", "此文由")),
            rebuild,
        ],
        [
            f"{ARTICLE}: article.closed is no brief, and names no publisher who would let others publish its text — "
            f"{CLOSED}"
        ],
    ),
    "a brief under somebody else's name": (
        [add("data/articles/zz.md", f"---\ntitle: 会谈\npublisher: 央视网\n---\n{TALKS}"), rebuild],
        [f"data/articles/zz.md: article.closed its text belongs to 央视网 (all-rights-reserved) — {CLOSED}"],
    ),
    "a mark of a merge": (
        [article(("习近平指出", "<<<<<<< HEAD\n\n习近平指出")), rebuild],
        [
            f"{ARTICLE}:5:1: file.conflict holds <<<<<<<, ======= or >>>>>>>, the marks of a merge, the first here — "
            "keep what is right of the two sides, and take the marks out"
        ],
    ),
}


@pytest.mark.parametrize("name", ARTICLES)
def test_what_is_amiss_in_an_article_is_told_at_its_words(
    name: str, clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(clone, *ARTICLES[name], capsys)


def test_in_a_clone_that_nobody_else_reads_the_texts_of_others_may_stand(
    clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(clone, *ARTICLES["a text of somebody else"], capsys)
    assert check.main([str(clone), "--private"], TODAY) == 0
