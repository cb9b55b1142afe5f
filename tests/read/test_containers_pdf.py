"""A PDF of a printed page is read column after column, and its wrapped lines are paragraphs again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from make_containers import Placed, column, pdf
from readouts.read.article import Article, Reading

Read = Callable[[str | bytes], Reading]

HEAD: list[Placed] = [(60, 550, 24, "张三同李四举行会谈"), (100, 520, 14, "合作更加扎实")]
LEFT = [
    "　　某通社丙城5月8日电　甲国总统",
    "张三8日在丙城同乙国总统李四举行",
    "会谈。",
    "　　张三指出，要坚持合作，密切配",
]
RIGHT = ["合，团结各方，共同发展。", "　　李四表示，欢迎张三对乙国进行", "访问。"]
TEXT = (
    "某通社丙城5月8日电 甲国总统张三8日在丙城同乙国总统李四举行会谈。\n"
    "张三指出，要坚持合作，密切配合，团结各方，共同发展。\n"
    "李四表示，欢迎张三对乙国进行访问。"
)


def articles(reading: Reading) -> tuple[Article, ...]:
    assert reading.refusal is None
    return reading.articles


@pytest.mark.parametrize(
    "placed",
    [
        [*HEAD, *column(40, 490, LEFT), *column(220, 490, RIGHT)],
        [*column(220, 490, RIGHT), *column(40, 490, LEFT), *HEAD],
        [*HEAD, *column(40, 490, LEFT), *column(220, 485, RIGHT)],
    ],
    ids=["as read", "drawn in another order", "lines not level"],
)
def test_columns_are_read_one_after_another(placed: list[Placed], read: Read) -> None:
    (article,) = articles(read(pdf(placed)))
    assert (article.title, article.subtitle) == ("张三同李四举行会谈", "合作更加扎实")
    assert article.text == TEXT
    assert article.media_type == "application/pdf"


def test_stories_below_each_other_are_told_apart(read: Read) -> None:
    second = [
        (120.0, 380.0, 18.0, "张三会见王五"),
        *column(40, 350, ["　　某通社丙城5月8日电　张三会"]),
        *column(220, 350, ["见王五。"]),
        *column(290, 350, ["　　王五表示，很好。"]),
    ]
    first, last = articles(read(pdf([*HEAD, *column(40, 490, LEFT), *column(220, 490, RIGHT), *second])))
    assert first.text == TEXT
    assert (last.title, last.text) == ("张三会见王五", "某通社丙城5月8日电 张三会见王五。\n王五表示，很好。")


def test_a_story_goes_on_on_the_next_page(read: Read) -> None:
    (article,) = articles(read(pdf([*HEAD, *column(40, 490, LEFT)], column(40, 550, RIGHT))))
    assert article.text == TEXT


def test_paragraphs_set_without_indentation_end_at_a_short_line(read: Read) -> None:
    lines = ["某通社丙城5月8日电　甲国总统张三同", "李四会谈。", "张三指出，要坚持合作，要密切配合。", "好。"]
    (article,) = articles(read(pdf(column(40, 490, lines))))
    assert article.text.split("\n")[0] == "某通社丙城5月8日电 甲国总统张三同李四会谈。"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.4\nnonsense", "a damaged PDF"),
        (pdf([]), "no Chinese text in this PDF, or pictures of it"),
        (pdf([(40, 500, 10, "no Chinese")]), "no Chinese text in this PDF, or pictures of it"),
    ],
)
def test_a_pdf_without_text_is_refused(data: bytes, reason: str, read: Read) -> None:
    refusal = read(data).refusal
    assert refusal is not None
    assert refusal.reason == reason
