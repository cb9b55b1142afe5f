"""Each shape of file becomes articles with clean text and a head that says where each cell was read."""

import codecs
import json
from collections.abc import Callable

import pytest

from readouts.read.article import Article, Reading
from readouts.read.front_matter import read_front_matter
from readouts.read.reader import LARGEST, LONGEST

Read = Callable[[str | bytes], Reading]
Sample = Callable[[str], str]


def only(reading: Reading) -> Article:
    assert reading.refusal is None
    (article,) = reading.articles
    return article


def where(article: Article) -> dict[str, tuple[str, str]]:
    return {cell.column: (cell.words, cell.where) for cell in article.head}


# round-up


def test_roundup_is_broken_at_its_seams(read: Read, sample: Sample) -> None:
    assert only(read(sample("roundup"))).text.split("\n") == [
        "编者按：两国元首见过两次面。谈了些什么？",
        "五月一日，甲国总统张三在丙城会见乙国总统李四。某通社记者王小五摄",
        "某峰会期间",
        "时间：2001年5月1日",
        "地点：丁国丙城",
        "张三表示，合作很好。李四总统说得对，要做好。",
        "李四热烈欢迎张三来访。李四指出，愿同甲方合作。张三总统来得好。",
        "3月2日，两国元首合影。这是合影前。某通社记者王六摄",
        "对丁国进行国事访问",
        "时间：２００１年３月２日",
        "地点：戊城某会议中心",
        "张三强调，要坚持。",
    ]


def test_roundup_keeps_what_it_cannot_part_and_says_so(read: Read, sample: Sample) -> None:
    article = only(read(sample("roundup").replace("丁国丙城张三", "己城赵七").replace("李四", "赵八")))
    assert [(notice.severity, notice.code) for notice in article.notices] == [("warning", "place.unknown")]
    assert "地点：己城赵七表示，合作很好。" in article.text


def test_roundup_takes_headings_above_its_line_as_title(read: Read, sample: Sample) -> None:
    article = only(read("两国元首的会面\n一年回顾\n" + sample("roundup")))
    assert (article.title, article.subtitle) == ("两国元首的会面", "一年回顾")
    assert article.text == only(read(sample("roundup"))).text


def test_roundup_marked_as_brief_begins_after_the_mark(read: Read, sample: Sample) -> None:
    article = only(read("【简报】本文另写，依据：甲文（某报，2001）；乙文（某社）。" + sample("roundup")))
    assert article.cites == ("甲文（某报，2001）", "乙文（某社）")
    assert article.text == only(read(sample("roundup"))).text
    assert where(article)["cites"] == ("甲文（某报，2001）；乙文（某社）", "line 1")


# database page


def test_database_page_prints_its_body_once_without_captions(read: Read, sample: Sample) -> None:
    assert only(read(sample("database"))).text.split("\n") == [
        "某通社丙城5月1日电（记者王小五、赵七）甲国总统张三1日在丙城同乙国总统李四举行会谈。",
        "张三表示，合作很好。",
        "钱一、孙二等参加会谈。",
        "《某某日报》（2001年05月02日03版）",
    ]


def test_database_page_says_what_it_is(read: Read, sample: Sample) -> None:
    article = only(read(sample("database")))
    assert (article.title, article.subtitle) == ("张三同李四会谈", "强调合作，推进交流")
    assert (article.publisher, article.published_on, article.page) == ("某某日报", "2001-05-02", "03")
    assert article.keywords == ("张三", "李四", "合作")
    assert where(article) == {
        "title": ("张三同李四会谈", "line 6"),
        "subtitle": ("强调合作，推进交流", "line 7"),
        "keywords": ("张三 李四 合作", "line 2"),
        "published_on": ("2001-05-02", "line 8"),
        "publisher_id": ("某某日报", "imprint, line 18"),
        "page": ("03", "imprint, line 18"),
    }


def test_database_page_keeps_its_date_where_the_imprint_differs(read: Read, sample: Sample) -> None:
    article = only(read(sample("database").replace("发布时间：2001-05-02", "发布时间：2001-05-03")))
    assert article.published_on == "2001-05-03"
    assert [notice.code for notice in article.notices] == ["published_on.differs"]


def test_database_page_keeps_a_body_that_only_begins_alike(read: Read, sample: Sample) -> None:
    repeated = sample("database").replace("\n钱一、孙二等参加会谈。", "\n另有要闻。张三说。李四说。孙二说。")
    assert "另有要闻" in only(read(repeated)).text


def test_database_page_marked_as_brief(read: Read, sample: Sample) -> None:
    article = only(read(sample("database").replace("\n发布时间", "\n【简报】另写，依据：甲文；乙文。\n发布时间")))
    assert article.cites == ("甲文", "乙文")
    assert "简报" not in article.text
    assert article.title == "张三同李四会谈"


def test_keywords_may_stand_on_the_line_of_their_label(read: Read, sample: Sample) -> None:
    article = only(read(sample("database").replace("关键词：\n", "关键词： ")))
    assert (article.keywords, article.title) == (("张三", "李四", "合作"), "张三同李四会谈")


# Markdown with front matter


def test_piece_and_reprinted_wire_story_are_two_articles(read: Read, sample: Sample) -> None:
    piece, story = read(sample("front_matter")).articles
    assert (piece.source_part, piece.title, story.source_part, story.title) == (
        1,
        "两国元首_会面_",
        2,
        "张三同李四会谈",
    )
    assert piece.text.split("\n") == [
        '甲国总统张三2月4日在丙城举行"春日之约"。',
        "把握方向 携手前行",
        "两国合作一年回顾",
        "今年以来，合作良好。",
        "记者：王小五、赵七",
    ]
    assert story.text.split("\n") == [
        "某通社丙城2月4日电（记者王小五）甲国总统张三同乙国总统李四举行会谈。",
        "张三表示，21世纪AI Day合作很好。",
        "钱一、孙二等参加会谈。",
    ]


def test_both_parts_inherit_what_the_file_says(read: Read, sample: Sample) -> None:
    for article in read(sample("front_matter")).articles:
        assert (article.publisher, article.published_on, article.url) == ("某网", "2001-02-05", "https://example.org/1")
        assert article.keywords == ("新闻", "某网")
        assert article.media_type == "text/markdown"
    piece, story = read(sample("front_matter")).articles
    assert where(piece)["published_on"] == ("Mon, 05 Feb 2001 20:22:00 GMT", "front matter: date")
    assert where(piece)["publisher_id"] == ("某网", "front matter: author")
    assert where(story)["title"] == ("张三同李四会谈", "paragraph 4")


def test_a_wire_story_without_its_list_ends_at_the_next_heading(read: Read, sample: Sample) -> None:
    piece, story = read(sample("front_matter").replace("<p>钱一、孙二等参加会谈。</p>", "")).articles
    assert story.text.endswith("合作很好。")
    assert "今年以来" in piece.text


def test_a_file_that_is_only_a_wire_story_is_one_article(read: Read) -> None:
    article = only(read("---\ntitle: 张三会谈\n---\n<p>某通社丙城2月4日电 张三会谈。</p><p>钱一等参加。</p>"))
    assert (article.title, article.text) == ("张三会谈", "某通社丙城2月4日电 张三会谈。\n钱一等参加。")


def test_brief_cites_in_the_front_matter(read: Read) -> None:
    article = only(read("---\ntitle: 张三会谈\nbrief: true\ncites:\n - 甲文（某报）\n - 乙文\n---\n<p>张三会谈。</p>"))
    assert article.cites == ("甲文（某报）", "乙文")
    assert json.loads({cell.column: cell.value for cell in article.head}["cites"]) == ["甲文（某报）", "乙文"]


def test_a_body_in_markdown(read: Read) -> None:
    body = "## 小标题\n\n![图](a.png)\n\n张三[会谈](b)**很好**。\n\n**又一**\n"
    article = only(read(f"---\ntitle: 张三会谈\ndate: 2001-02-03 08:00\n---\n{body}"))
    assert (article.text, article.published_on) == ("小标题\n张三会谈很好。\n又一", "2001-02-03")


def test_a_date_that_is_none_is_noticed(read: Read) -> None:
    article = only(read("---\ntitle: 张三会谈\ndate: 不久前\n---\n<p>张三会谈。</p>"))
    assert article.published_on == ""
    assert [notice.code for notice in article.notices] == ["published_on.unread"]


# newspaper page and plain story


def test_newspaper_page_parts_its_stories(read: Read, sample: Sample) -> None:
    found = read(sample("newspaper")).articles
    assert [(a.source_part, a.title, a.subtitle) for a in found] == [
        (1, "张三同李四会谈", "合作更加扎实"),
        (2, "张三同李四会见记者", ""),
        (3, "两国文化活动在丙城举行", ""),
    ]


def test_newspaper_page_mends_broken_sentences_and_drops_captions(read: Read, sample: Sample) -> None:
    first, second, third = read(sample("newspaper")).articles
    assert first.text.split("\n") == [
        "某通社丙城5月8日电 甲国总统张三同乙国总统李四举行会谈。",
        "张三指出,要坚持合作,密切配合,团结各方,共同发展。",
        "李四表示,欢迎张三总统对乙国进行访问。",
        "钱一、孙二等参加上述活动。",
    ]
    assert second.text == "某通社丙城5月8日电 会谈后,张三同李四会见记者。"
    assert third.text == "某通社丙城5月8日电\n文化活动7日举行。"


def test_newspaper_page_gives_the_line_of_each_headline(read: Read, sample: Sample) -> None:
    assert where(read(sample("newspaper")).articles[0]) == {
        "title": ("张三同李四会谈", "line 2"),
        "subtitle": ("合作更加扎实", "line 4"),
    }


def test_headline_after_a_story_that_has_none_and_before_the_next(read: Read) -> None:
    text = "某社丙城5月8日电 张三会谈。\n甲的标题\n乙的标题\n某社丙城5月8日电 李四会谈。"
    assert [article.title for article in read(text).articles] == ["甲的标题", "乙的标题"]


def test_a_story_without_dateline_above_others(read: Read) -> None:
    first, second = read("甲的标题\n张三会谈。\n乙的标题\n某社丙城5月8日电 李四会谈。").articles
    assert (first.title, first.text) == ("甲的标题", "张三会谈。")
    assert (second.title, second.text) == ("乙的标题", "某社丙城5月8日电 李四会谈。")


def test_plain_story_with_source_and_time_above_it(read: Read) -> None:
    article = only(read("张三会谈\n来源：某报 2001年2月3日 10:00\n张三在丙城会谈。\n责任编辑：王小五\n"))
    assert (article.title, article.publisher, article.published_on) == ("张三会谈", "某报", "2001-02-03")
    assert article.text == "张三在丙城会谈。"


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("2001-02-03 某某网", "", ("某某网", "2001-02-03", "")),
        ("要闻 2001-02-03 10:05 丙城", "来源：某报", ("某报", "2001-02-03", "")),
        ("2001年02月03日\n第01版：要闻 PDF版", "", ("", "2001-02-03", "01")),
        ("2001-02-03 第4版（要闻）", "（来源：某报）", ("某报", "2001-02-03", "4")),
        ("2001-02-03", "来源：某报\n来源：另一报", ("", "2001-02-03", "")),
        ("发布时间：2001-02-03 10:05:12 来源：某报", "", ("某报", "2001-02-03", "")),
        ("编辑: 某某 | 时间: 2001-02-03 10:05:12 | 来源: 某报 |", "", ("某报", "2001-02-03", "")),
        ("信息来源：某某政协 发布日期：2001-02-03 10:05", "", ("某某政协", "2001-02-03", "")),
        ("http://www.example.org 2001年2月3日10:05 来源：某报", "", ("某报", "2001-02-03", "")),
        ("2001-02-03 (10:05)", "", ("", "2001-02-03", "")),
        ("2001-02-03 10:05:43 来源: 某报 阅读量:", "", ("某报", "2001-02-03", "")),
        ("2001-02-03 某报", "", ("某报", "2001-02-03", "")),
        ("2001-02-03 某传媒", "", ("某传媒", "2001-02-03", "")),
        ("2001-02-03 SOME Radio", "", ("SOME Radio", "2001-02-03", "")),
        ("2001-02-03 10:05 GMT", "", ("", "2001-02-03", "")),
        ("10:05, 03 二月 2001", "", ("", "2001-02-03", "")),
        ("二月 03, 2001 10:05 Asia/Shanghai", "", ("", "2001-02-03", "")),
        ("2001-02-03 某地01", "", ("某地01", "2001-02-03", "")),
        ("2001-02-03 10:05:43来源:", "", ("", "2001-02-03", "")),
        ("编辑:某某|2001-02-03 10:05:01|来源:某网", "", ("某网", "2001-02-03", "")),
        ("新闻频道 来源:某网 2001年02月03日 23:58 A-A+", "", ("某网", "2001-02-03", "")),
        ("公布日期:中华民国111年2月3日　总统府新闻", "", ("总统府", "2022-02-03", "")),
        ("03.02.2001 17:31\n本文来源: 某某委员会", "", ("某某委员会", "2001-02-03", "")),
    ],
)
def test_day_page_and_source_around_a_plain_story(
    above: str, below: str, expected: tuple[str, str, str], read: Read
) -> None:
    article = only(read(f"张三会谈\n{above}\n张三在丙城会谈。\n{below}\n"))
    assert (article.title, article.text) == ("张三会谈", "张三在丙城会谈。")
    assert (article.publisher, article.published_on, article.page) == expected


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        ("【某報專訊】", "某報"),
        ("【某某網訊】", "某某網"),
        ("【本報訊】", ""),
        ("【某社訊】", ""),
        ("【某報快訊】", ""),
    ],
)
def test_a_paper_names_itself_at_the_head_of_its_own_report(head: str, publisher: str, read: Read) -> None:
    article = only(read(f"張三會談\n2001-02-03\n{head}張三在丙城會談。\n"))
    assert (article.publisher, article.text) == (publisher, f"{head}張三在丙城會談。")
    assert only(read(f"張三會談\n2001-02-03 另一報\n{head}張三在丙城會談。\n")).publisher == "另一報"


def test_what_a_page_says_of_itself_below_front_matter_is_no_part_of_the_story(read: Read) -> None:
    head = "---\ndate: 2001-02-04\n---\n"
    body = "2001/2/3 10:05(2/3 11:00 更新)\n\n来源：某网\n\n张三在丙城会谈。\n"
    article = only(read(head + body))
    assert (article.publisher, article.published_on, article.text) == ("某网", "2001-02-04", "张三在丙城会谈。")
    assert only(read(head.replace("date", "publisher: 另一报\ndate") + body)).publisher == "另一报"


@pytest.mark.parametrize("imprint", ["《 某报 》（ 2001年02月03日 01 版）", "（ 《 某报 》 2001年02月03日 第 01 版 ）"])
def test_an_imprint_below_a_plain_story(imprint: str, read: Read) -> None:
    article = only(read(f"张三会谈\n张三在丙城会谈。\n{imprint}\n"))
    assert (article.publisher, article.published_on, article.page) == ("某报", "2001-02-03", "01")


def test_the_head_of_the_issuers_paper_stays_below_the_day_of_a_reprint(read: Read) -> None:
    article = only(
        read("张三会谈（纪要）\n2001年2月5日　某国驻某国大使馆\n总统府　丙城　2001年2月3日\n张三在丙城会谈。\n")
    )
    assert (article.published_on, article.publisher) == ("2001-02-05", "某国驻某国大使馆")
    assert article.text == "总统府 丙城2001年2月3日\n张三在丙城会谈。"


def test_the_line_of_who_reports_is_no_headline(read: Read) -> None:
    article = only(read("張三會談\n2001-02-05　某報\n編譯林知遠／綜合3日電\n張三在丙城會談。\n"))
    assert (article.subtitle, article.text) == ("", "編譯林知遠／綜合3日電\n張三在丙城會談。")


@pytest.mark.parametrize(
    ("head", "title"),
    [("原标题：张三会见李四", "张三会见李四"), ("张三会谈\n（原标题：张三会见李四）", "张三会谈")],
)
def test_the_title_elsewhere_is_the_title_of_a_story_without_one(head: str, title: str, read: Read) -> None:
    article = only(read(f"{head}\n2001-02-03\n张三在丙城会谈。\n"))
    assert (article.title, article.text) == (title, "张三在丙城会谈。")


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("[视频]张三会见李四", "张三会见李四"),
        ("［要闻］ [视频]张三会见李四", "张三会见李四"),
        ("【某某快评】张三会见李四", "【某某快评】张三会见李四"),
        ("[视频]", "[视频]"),
    ],
)
def test_the_label_of_a_site_is_no_part_of_a_title_but_a_column_is(head: str, title: str, read: Read) -> None:
    article = only(read(f"{head}\n2001-02-03\n张三在丙城会谈。\n"))
    assert (article.title, article.text) == (title, "张三在丙城会谈。")


@pytest.mark.parametrize("line", ["2001年2月3日 丙城", "2001-02-03 烟台", "2001-02-03 Paris", "2001年2月3日，张三会谈"])
def test_a_line_with_a_day_and_more_is_part_of_the_story(line: str, read: Read) -> None:
    assert only(read(f"张三会谈\n{line}\n张三在丙城会谈。\n")).published_on == ""


def test_brief_mark_of_a_newspaper_page_holds_for_each_story(read: Read, sample: Sample) -> None:
    found = read("【简报】另写，依据：甲文；乙文。\n" + sample("newspaper")).articles
    assert [article.cites for article in found] == [("甲文", "乙文")] * 3


# encodings and refusals


@pytest.mark.parametrize("shape", ["roundup", "database", "front_matter", "newspaper", "page"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
def test_every_encoding_gives_the_same_reading(read: Read, sample: Sample, shape: str, encoding: str) -> None:
    assert read(sample(shape).encode(encoding)) == read(sample(shape))


def test_line_ends_do_not_matter(read: Read, sample: Sample) -> None:
    assert read(sample("newspaper").replace("\n", "\r\n")) == read(sample("newspaper"))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b" \n\n", "the file is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a PNG picture, not text"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "a JPEG picture, not text"),
        (b"\0\x01\0\x02\0\xff\xff", "binary data, not text"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x00\xd8", "binary data, not text"),
        (b"\xff\xfa\xff\xfa caf\xe9", "neither UTF-8, UTF-16 nor GB18030"),
        ("甲國總統在丙城舉行會談。".encode("big5"), "neither UTF-8, UTF-16 nor GB18030"),
        ("甲国总统张三在丙城举行会谈。".encode().decode("gb18030", "ignore").encode(), "garbled"),
        (b"only English here", "no Chinese text"),
        ("标题\n又一标题".encode(), "no body text"),
        ("---\ntitle: [甲\n---\n张三会谈。".encode(), "the front matter is not YAML (line "),
        ("---\ntitle: 甲\n张三会谈。".encode(), "the front matter has no closing ---"),
        ("---\n# 甲\n---\n张三会谈。".encode(), "the front matter is no list of keys and values"),
        (("甲" * (LARGEST // 3 + 1)).encode(), "larger than 20 MB"),
        (f"标题\n\n{'甲' * LONGEST}。".encode(), "an article of more than 200,000 characters, which no report has"),
    ],
    ids=[
        *(
            "empty",
            "blank",
            "png",
            "jpeg",
            "binary",
            "half-utf-16",
            "latin-1",
            "big5",
            "garbled",
            "english",
            "headlines",
        ),
        *("no-yaml", "no-fence", "no-mapping", "large", "long"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(read: Read, data: bytes, reason: str) -> None:
    refusal = read(data).refusal
    assert refusal is not None
    assert refusal.source_file == "some/file.txt"
    assert refusal.reason.startswith(reason)
    assert refusal.remedy
    assert "\n" not in refusal.reason + refusal.remedy


def test_a_file_cut_off_in_a_character_is_read_and_noticed(read: Read) -> None:
    (article,) = read("张三会谈\n张三在丙城会谈。李".encode()[:-1]).articles
    assert article.text == "张三在丙城会谈。"
    assert [notice.code for notice in article.notices] == ["file.cut_off"]


@pytest.mark.parametrize("address", ["/2001/page.html", "page.html", "about:blank", "https://example.org/a b"])
def test_an_address_that_is_not_whole_is_none(address: str, read: Read) -> None:
    story = "某通社丙城5月8日电 张三会见李四。"
    matter = f"---\ntitle: 张三会见李四\nlink: {address}\n---\n\n{story}\n"
    page = (
        f'<!DOCTYPE html><html><head><link rel="canonical" href="{address}"></head><body><p>{story}</p></body></html>'
    )
    assert [article.url for text in (matter, page) for article in read(text).articles] == ["", ""]


@pytest.mark.parametrize("head", ["---\n---\n", "---\n\n---\n", "\n--- \n---\n"])
def test_front_matter_may_be_empty(head: str) -> None:
    (article,) = read_front_matter(f"{head}张三在丙城会谈。", "some/file.md").articles
    assert article.text == "张三在丙城会谈。"


@pytest.mark.parametrize(
    ("above", "publisher", "text"),
    [
        ("某市政府新聞\n\n120年3月5日\n\n", "某市政府", "林知远在某城会谈。"),
        ("某某早报\n\n2031年3月5日\n\n", "某某早报", "林知远在某城会谈。"),
        ("林知远的信\n\n2031年3月5日\n\n", "", "林知远的信\n林知远在某城会谈。"),
        ("某某早报\n\n2031年3月5日 某某时报\n\n", "某某时报", "某某早报\n林知远在某城会谈。"),
        ("[2031.03.05] 發表\n\n", "", "林知远在某城会谈。"),
        ("2031/03/05 17:23 編譯莫雪嵐／綜合報導\n\n", "", "編譯莫雪嵐／綜合報導\n林知远在某城会谈。"),
        ("2031-03-05 01:12　某某報／ 編譯莫雪嵐／綜合報導\n\n", "某某報", "編譯莫雪嵐／綜合報導\n林知远在某城会谈。"),
        (
            "林知远抵达。（某社图片）\n\n【某报专讯】",
            "某报",
            "林知远抵达。（某社图片）\n【某报专讯】林知远在某城会谈。",
        ),
    ],
)
def test_what_stands_above_a_story_says_whose_it_is(above: str, publisher: str, text: str, read: Read) -> None:
    article = only(read(f'---\ntitle: "会谈"\ndate: 2031-03-05\n---\n{above}林知远在某城会谈。\n'))
    assert (article.publisher, article.text) == (publisher, text)
