"""Articles in which something is not as it should be, each with the exact report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from broken_clone import Edit, add, rebuild, told

TALKS = (
    "习近平同法国总统马克龙会谈\n\n"
    "新华社北京2024年3月4日电 国家主席习近平4日在人民大会堂同法国总统马克龙举行会谈。\n\n"
    "习近平指出，两座城市之间可以多开几趟夜车。夜车要准点，也要干净。\n\n马克龙表示，夜车票价应当便宜。学生可以半价。\n"
)
ARTICLE = "data/articles/zz.txt"
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
    "a speaker whose name is misprinted": (
        [article(("马克龙表示", "马克仑表示")), rebuild],
        [
            f"{ARTICLE}:7:1: speaker.unknown 马克仑 speaks and is in no row of people.csv — "
            "if 马克龙 is meant, mend the name, else add a row for 马克仑"
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
}


@pytest.mark.parametrize("name", ARTICLES)
def test_what_is_amiss_in_an_article_is_told_at_its_words(
    name: str, clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(clone, *ARTICLES[name], capsys)
