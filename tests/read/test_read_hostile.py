"""Text that is made, or happens, to have very many ways of being read: it is read at once, and for what it is."""

from collections.abc import Callable

import pytest

from readouts.read.article import Article, Reading
from readouts.read.markdown import markdown_lines
from readouts.read.marks import is_furniture
from readouts.read.recognise import Shape, recognise
from readouts.read.spacing import tidy

Read = Callable[[str | bytes], Reading]

STORY = "张三会见李四。"
MARKED = "---\ntitle: 会见\n---\n" + STORY + "\n\n"


def only(reading: Reading) -> Article:
    assert reading.refusal is None
    (article,) = reading.articles
    return article


@pytest.mark.parametrize(
    ("tag", "shape"), [("<html>", Shape.HTML), ("<div >", Shape.HTML), ("<link rel='x'>", Shape.NEWSPAPER)]
)
def test_any_number_of_comments_may_stand_above_a_page(tag: str, shape: Shape) -> None:
    assert recognise("<!-- a -->\n" * 60 + tag + STORY) is shape


@pytest.mark.parametrize(
    ("behind", "day", "publisher"),
    [
        ("来源：某报", "2001-02-03", "某报"),
        ("10:05" + " " * 500 + "某网", "2001-02-03", "某网"),
        ("星期六" + " " * 500 + "GMT" + " " * 500 + "|" + " " * 500 + "第4版", "2001-02-03", ""),
        ("有人说起会见", "", ""),
        ("T" * 5000 + "。", "", ""),
    ],
)
def test_a_day_is_read_whatever_the_gaps_behind_it(read: Read, behind: str, day: str, publisher: str) -> None:
    article = only(read(f"会见\n2001-02-03{' ' * 500}{behind}\n{STORY}"))
    assert (article.title, article.published_on, article.publisher) == ("会见", day, publisher)


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("首页 > 要闻  >> 时政新闻", True),
        ("首页 > > 时政", True),
        ("Home" + " > b" * 18, True),
        ("Home" + " > b" * 18 + "，张三", False),
        ("首页 > 时政", False),
    ],
)
def test_crumbs_are_a_note_of_the_site(line: str, note: bool) -> None:
    assert is_furniture(line) is note


@pytest.mark.parametrize(
    ("paragraph", "text"),
    [
        ("[" * 100_000, "[" * 100_000),
        ("![" * 50_000, "![" * 50_000),
        ("[](" * 50_000, "[](" * 50_000),
        ("[" * 50_000 + "张三](x)", "[" * 49_999 + "张三"),
        ("**A " * 30_000 + "b**", "**A " * 29_999 + "A b"),
        ("# 张三" + " " * 50_000 + "李四", "张三 李四"),
        ("# 张三" + "#" * 50_000 + "李四", "张三" + "#" * 50_000 + "李四"),
        ("#" + " " * 50_000 + "张三\n李四", "#张三李四"),
    ],
)
def test_markdown_of_nothing_but_marks_keeps_them(paragraph: str, text: str) -> None:
    assert [line.text for line in markdown_lines(paragraph)] == [text]


@pytest.mark.parametrize(
    ("paragraph", "text"),
    [
        ("见[甲[乙](x)。", "见[甲乙。"),
        ('见[甲\n乙](http://x "丙")。', "见甲乙。"),
        ("[![图](y)](x)张三", "张三"),
        ("**张三**和__李四__", "张三和李四"),
        ("### A # b ##", "A # b"),
        ("# ##", "##"),
    ],
)
def test_markdown_links_and_emphasis_go(paragraph: str, text: str) -> None:
    assert [line.text for line in markdown_lines(paragraph)] == [text]


def test_line_feeds_between_ideographs_close_up_and_others_become_a_space() -> None:
    assert tidy("张三" + " \n" * 100_000 + "李四" + "\n" * 100_000 + "a") == "张三李四a"


def test_a_body_of_thousands_of_lines_that_begin_alike_is_read_once_and_whole(read: Read) -> None:
    body = "".join(f"{'张三会见李四' * 4}，第{number}次。\n" for number in range(20_000, 24_000))
    article = only(read(f"会见\n发布时间：2001-02-03\n{STORY}\n{body}{STORY}\n{body}"))
    assert article.text == f"{STORY}\n{body}".rstrip()
    alike = only(read(f"会见\n发布时间：2001-02-03\n{body}"))
    assert alike.text == body.rstrip()


def test_keywords_keep_their_words_whatever_the_gaps(read: Read) -> None:
    article = only(read(f"关键词：张三{' ' * 100_000}李四\n会见\n发布时间：2001-02-03\n{STORY}"))
    assert article.keywords == ("张三", "李四")


@pytest.mark.parametrize("gap", [" ", " " * 50_000])
def test_a_brief_cites_what_it_names_whatever_the_gaps(read: Read, gap: str) -> None:
    article = only(read(f"{MARKED}【简报】依据：甲文{gap}乙文{gap}。{gap}"))
    assert article.cites == (f"甲文{gap}乙文",)


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("会见" + "-" * 300 + "某网", "会见"),
        ("会见" + "-" * 5000 + "某网", "会见" + "-" * 5000 + "某网"),
        ("会见" + "-某网" * 50_000 + "\n", "会见" + "-某网" * 50_000),
    ],
)
def test_a_page_title_loses_the_name_of_its_site_unless_it_is_too_long_for_one(
    read: Read, title: str, kept: str
) -> None:
    page = f"<html><head><title>{title}</title></head><body><p>{STORY}</p></body></html>"
    assert only(read(page)).title == kept


def test_a_head_that_is_nested_without_end_is_refused(read: Read) -> None:
    refusal = read(f"---\ntitle: 会见\n{'? ' * 15_000}\n---\n{STORY}").refusal
    assert refusal is not None
    assert refusal.reason == "the front matter is nested too deep"


def test_a_brief_of_thousands_of_marks_cites_them_all(read: Read) -> None:
    article = only(read(MARKED + "".join(f"【简报】依据：甲文{number}\n\n" for number in range(5000))))
    assert article.cites == tuple(f"甲文{number}" for number in range(5000))
