"""Spacing, headings, captions, credits and datelines: what the printed conventions tell apart."""

from collections.abc import Callable

import pytest

from readouts.read.article import Reading
from readouts.read.days import iso_date, printed_day
from readouts.read.decode import Decoded, decode
from readouts.read.lines import mended, text_lines
from readouts.read.marks import CLOSING_LIST, DATELINE, captions_alone, is_caption, is_furniture
from readouts.read.newspaper import read_newspaper
from readouts.read.recognise import Shape, recognise
from readouts.read.spacing import ends_sentence, is_heading, joined, tidy


@pytest.mark.parametrize(
    ("printed", "clean"),
    [
        ("　　甲国　", "甲国"),
        ("2 月 4 日", "2月4日"),
        ('两国 " 春日之约 " 很好', '两国"春日之约"很好'),
        ('坚持 " 20 年 " 共识', '坚持"20年"共识'),
        ("《 某报 》（ 2001年05月02日 01 版）", "《某报》（2001年05月02日01版）"),
        ("张三　李四　王小五", "张三 李四 王小五"),
        ("把握方向 携手前行", "把握方向 携手前行"),
        ("某社记者　王六 摄", "某社记者王六摄"),
        ("甲国 New Day 号", "甲国New Day号"),
        ("甲,乙; １６\xa0个项目", "甲,乙;１６个项目"),
        ("甲国\n  总统", "甲国总统"),
        ("\ufeff　甲国", "甲国"),
        ("甲\u200b国\ufeff", "甲国"),
    ],
)
def test_spaces_of_typesetting_go_and_characters_stay(printed: str, clean: str) -> None:
    assert tidy(printed) == clean


def test_a_full_line_of_a_wrapped_text_goes_on_in_the_next() -> None:
    full = "冰岛总统贝尔松四日上午在首都雷克雅未克的渔业大厦会见来访的斐济总理托梅"
    others = [f"{full[:-1]}，"] * 4
    assert len(mended(text_lines("\n".join([full, "鲁。", *others, "鱼群要保护。"])))) == 2
    assert mended(text_lines(f"{full}\n鲁抵达。")) == [full, "鲁抵达。"]


def test_broken_pieces_join_without_a_gap_but_between_latin_words() -> None:
    assert joined(["团结", "全球"]) == "团结全球"
    assert joined(["New", "Day"]) == "New Day"


@pytest.mark.parametrize("line", ["甲乙会谈", "合作为何走深？", "“快”步向前、“好”事连连", "强调合作，推进交流"])
def test_headings(line: str) -> None:
    assert is_heading(line)


@pytest.mark.parametrize("line", ["甲会谈。", "释放以下信息——", "甲会谈。乙会谈", "---", "三点：", "甲" * 81])
def test_no_headings(line: str) -> None:
    assert not is_heading(line)


@pytest.mark.parametrize("line", ["好。”", "好!", "三点：", "好。）", "如下——", "好……"])
def test_ends_of_sentences(line: str) -> None:
    assert ends_sentence(line)


@pytest.mark.parametrize(
    "line",
    [
        "5月1日，张三握手。某通社记者王六 摄",
        "张三握手。（某通社记者王六摄）",
        "张三握手。某通社发（王六摄）",
        "张三握手。某通社发",
        "张三握手。 王六摄",
        "张三握手（资料图片）",
    ],
)
def test_captions(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize("line", ["记者在现场拍摄。", "影片由张三拍摄", "张三表示，好。", "照片由记者王六拍摄。"])
def test_no_captions(line: str) -> None:
    assert not is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "监制：周一",
        "责任编辑：郑三 SF000",
        "编辑 刘某",
        "（责编：王某）",
        "更多内容，请看原文",
        "扫描二维码下载客户端",
        "原标题：甲",
        "首页 > 要闻 > 正文",
        "当前位置：首页",
    ],
)
def test_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize("line", ["记者：王小五、赵七", "制作精良的影片上映。", "来源国很多。", "双方关注客户端的发展"])
def test_no_furniture(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "某华社丙城5月1日电（记者王小五）",
        "某民网丙城１２月３日电 （记者",
        "本报丙城5月1日讯",
        "中某社丙城5月1日电 张三",
    ],
)
def test_datelines(line: str) -> None:
    assert DATELINE.match(line)


@pytest.mark.parametrize(
    "line", ["某社5月1日电影上映", "张三5月1日在丙城", "某网消息（联播）：张三", "甲、某社，5月1日电"]
)
def test_no_datelines(line: str) -> None:
    assert not DATELINE.match(line)


@pytest.mark.parametrize("line", ["钱一、孙二等参加会谈。", "钱一、孙二陪同会见。", "钱一等出席。"])
def test_closing_lists(line: str) -> None:
    assert CLOSING_LIST.match(line)


@pytest.mark.parametrize("line", ["两国元首共同出席开幕式。", "张三表示，愿参加、支持会议，推动合作。"])
def test_no_closing_lists(line: str) -> None:
    assert not CLOSING_LIST.match(line)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2001年2月3日 10:00", "2001-02-03"),
        ("于2001-2-03发布", "2001-02-03"),
        ("2001年2月30日", ""),
        ("2月3日", ""),
        ("二○○一年二月廿三日", "2001-02-23"),
        ("10/12/2001 - 02:41", ""),
    ],
)
def test_dates(words: str, day: str) -> None:
    assert iso_date(words) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Sat, 03 Feb 2001 23:05:06 GMT", "2001-02-03"),
        ("Fri, 31 Dec 9999 23:59:59 GMT", ""),
        ("Sat, 03 Feb 2001 04:05:06 +99999999999999999999", ""),
        ("9999-12-31", ""),
    ],
)
def test_a_day_is_one_that_the_tables_can_hold(words: str, day: str) -> None:
    assert printed_day(words) == day


def test_lines_are_numbered_as_an_editor_shows_them() -> None:
    assert [(line.where, line.text) for line in text_lines("\n甲\n\n　乙 \n")] == [("line 2", "甲"), ("line 4", "乙")]


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("\n<!-- note --><!DOCTYPE html><html>", Shape.HTML),
        ("<div class='a'>甲</div>", Shape.HTML),
        ("\n---\ntitle: 甲\n---\n乙", Shape.FRONT_MATTER),
        ("---\n甲。", Shape.NEWSPAPER),
        ("时间：1日地点：甲。时间：2日地点：乙。", Shape.ROUNDUP),
        ("时间：1日\n地点：甲\n时间：2日\n地点：乙", Shape.NEWSPAPER),
        ("甲\n发布时间：2001-02-03\n乙。", Shape.DATABASE),
        ("甲\n乙。", Shape.NEWSPAPER),
    ],
)
def test_shapes_are_told_by_content(text: str, shape: Shape) -> None:
    assert recognise(text) is shape


def test_the_encoding_found_is_named() -> None:
    text = "甲国总统张三在丙城举行会谈。"
    assert decode(text.encode("gb18030")) == Decoded(text, "gb18030")
    assert decode(text.encode("utf-16-be")) == Decoded(text, "utf-16-be")
    assert decode(text.encode("utf-8-sig")) == Decoded(text, "utf-8")


def test_clean_text_under_front_matter_is_taken_line_by_line_as_it_is(read: Callable[[str], Reading]) -> None:
    text = (
        "---\ntitle: 会谈\npage: 03\nkeywords: [甲, 乙]\nclean: true\n---\n\n责任编辑：王某\n\n说**好**。 \r\n[x](y)\n"
    )
    (article,) = read(text).articles
    assert article.text == "责任编辑：王某\n说**好**。\n[x](y)"
    assert (article.page, article.keywords) == ("03", ("甲", "乙"))


@pytest.mark.parametrize(
    ("body", "paragraphs"),
    [
        ("甲说，好。\n乙说，对。\n", ["甲说，好。", "乙说，对。"]),
        ("甲在某\n城说，好。\n　　乙说，对。", ["甲在某城说，好。", "乙说，对。"]),
        ("**标题**\n\n甲说，好。", ["标题", "甲说，好。"]),
        ("甲说，好。\n　\n乙说，对。", ["甲说，好。", "乙说，对。"]),
    ],
)
def test_a_line_of_markdown_that_ends_a_sentence_ends_its_paragraph(
    body: str, paragraphs: list[str], read: Callable[[str], Reading]
) -> None:
    (article,) = read(f"---\ntitle: 会谈\n---\n{body}").articles
    assert article.text.split("\n") == paragraphs


@pytest.mark.parametrize(("cites", "codes"), [("cites: []", ["cites.missing"]), ("cites: [《甲》]", [])])
def test_a_brief_names_what_it_tells_of(cites: str, codes: list[str], read: Callable[[str], Reading]) -> None:
    (article,) = read(f"---\nbrief: true\n{cites}\n---\n甲说，好。").articles
    assert [notice.code for notice in article.notices] == codes


@pytest.mark.parametrize(
    ("line", "day", "publisher"),
    [
        ("2031-03-05", "2031-03-05", ""),
        ("2031年3月5日 12:02", "2031-03-05", ""),
        ("2031-03-05 22:00:01 来源：某某网", "2031-03-05", "某某网"),
        ("发布时间：2031-03-05 08:09  来源：某某社", "2031-03-05", "某某社"),
        ("2031年03月05日 来源:某某网-某报", "2031-03-05", "某某网-某报"),
        ("某某日报 2031年03月05日", "2031-03-05", "某某日报"),
        ("某某新闻网| 2031-03-05 14:17:17", "2031-03-05", "某某新闻网"),
        ("时事要闻 | 2031-03-05 19:39", "2031-03-05", ""),
        ("2031-03-05 HKT 22:38", "2031-03-05", ""),
        ("2031-03-05 星期三 作者：张三", "2031-03-05", ""),
        ("2031-03-05 08:02:00　　作者：　　来源：某某日报", "2031-03-05", "某某日报"),
        ("2031-03-05 08:02　作者：张三　来源：某某网", "2031-03-05", "某某网"),
        ("发布时间：2031-03-05　　来源：未知　　编辑：张三", "2031-03-05", ""),
        ("2031-03-05 来源：网络整理", "2031-03-05", ""),
        ("2031-03-05, 早上 8:24", "2031-03-05", ""),
        ("2031年3月5日　某某之音", "2031-03-05", "某某之音"),
        ("中華民國120年03月05日　某某新聞", "2031-03-05", "某某新聞"),
        ("某某卫视 2031/03/05 16:22", "2031-03-05", "某某卫视"),
        ("某某通讯社, 1920, 05.03.2031", "2031-03-05", "某某通讯社"),
        ("来源:某某网(2031年3月5日)", "2031-03-05", "某某网"),
        ("发表于: 2031/03/05 第1版(要闻)", "2031-03-05", ""),
        ("【发布日期】2031-03-05 【文件来源】某某部", "2031-03-05", "某某部"),
        ("时间:2031-03-05 22:41内容来源:某某早报", "2031-03-05", "某某早报"),
        ("发布: 12:30pm 25/03/2031", "2031-03-25", ""),
        ("2031/3/5 10:52（3/5 13:37 更新）　某某社", "2031-03-05", "某某社"),
        ("某某時報（加拿大）　2031-03-05 21:08", "2031-03-05", "某某時報"),
        ("撰文：陳以安　出版：2031-03-05 03:40　更新：2031-03-05 12:05", "2031-03-05", ""),
        ("《某某日报》 2031年03月05日第一版", "2031-03-05", "某某日报"),
        ("www.SOMEWHERE.com　　2031年03月05日 09:47:18　　来源：某某网", "2031-03-05", "某某网"),
        ("2031-03-05 17:30　中国驻某国使馆", "2031-03-05", "中国驻某国使馆"),
        ("某某早报 2031年3月5日 18:32 林知远 报道", "2031-03-05", "某某早报"),
        ("2031.03.05 23:07 某某网", "2031-03-05", "某某网"),
        ("2031-03-05　某某日报　第00002版", "2031-03-05", "某某日报"),
        ("23:18 25.03.2031（更新: 00:07 26.03.2031）　某某通讯社", "2031-03-25", "某某通讯社"),
        ("25 三月 2031, 19:10　某某通讯社", "2031-03-25", "某某通讯社"),
        ("2031年3月5日　某某時報　A1要聞", "2031-03-05", "某某時報"),
        ("2031年3月5日　信報　B12版", "2031-03-05", "信報"),
        ("二○三一年三月廿五日　某某日報　國際新聞", "2031-03-25", "某某日報"),
        ("某某中文网　更新时间 2031年3月5日, 格林尼治标准时间16:32", "2031-03-05", "某某中文网"),
        ("发表时间：05/03/2031 - 02:41　更改时间：06/03/2031 - 10:20　某某广播电台", "2031-03-05", "某某广播电台"),
        ("120年3月5日　總統府新聞稿", "2031-03-05", "總統府"),
        ("3月 05, 2031 10:40 Asia/Tehran　SomeToday", "2031-03-05", "SomeToday"),
        ("三月 05, 2031 10:40 Asia/Tehran　某某电台", "2031-03-05", "某某电台"),
        ("05.03.2031 ~ 06.03.2031　SRT中文", "2031-03-05", "SRT中文"),
        ("2031年3月5日　TRT中文", "2031-03-05", "TRT中文"),
        ("2031年3月5日　ABC News 中文", "2031-03-05", "ABC News 中文"),
        ("2031年3月5日　某某早报　林知远 发自某城", "2031-03-05", "某某早报"),
        ("2031年3月5日　某国驻某国大使馆和领事馆", "2031-03-05", "某国驻某国大使馆和领事馆"),
        ("2031年3月5日 首相官邸", "2031-03-05", "首相官邸"),
        ("2031年3月5日　某某日報　A01版：澳聞", "2031-03-05", "某某日報"),
        ("某某社　滚动 2031年 03月 05日 17:40", "2031-03-05", "某某社"),
        ("2031年3月5日, 20:47 (更新: 2031年3月6日, 01:15)　某某通讯社", "2031-03-05", "某某通讯社"),
        ("法广　发表时间：25/03/2031 - 22:05　作者：林知远", "2031-03-25", "法广"),
        ("某某中文网　2031年03月05日　格林尼治标准时间16:32　北京时间00:32发表", "2031-03-05", "某某中文网"),
        ("某某之音　最后更新 2031年3月5日 10:22", "2031-03-05", "某某之音"),
        ("某視國際 www.somewhere.com  2031年3月5日 00:25 來源:某某社", "2031-03-05", "某某社"),
        ("SOME.com  2031年3月5日 07:08  進入復興論壇  來源:某某網", "2031-03-05", "某某網"),
        ("2031年03月05日   •   1萬次閱讀", "2031-03-05", ""),
        ("2031-03-05T10:53:28.797Z", "2031-03-05", ""),
        ("下一篇4 2031年3月5日 放大 缩小 默认", "2031-03-05", ""),
    ],
)
def test_a_line_of_its_own_gives_the_day_and_perhaps_the_publisher(line: str, day: str, publisher: str) -> None:
    [article] = read_newspaper(f"甲乙会谈\n{line}\n甲同乙举行会谈。\n", "a.txt")
    head = {cell.column: cell.value for cell in article.head}
    assert (article.title, head.get("published_on", ""), head.get("publisher_id", "")) == ("甲乙会谈", day, publisher)
    assert article.text == "甲同乙举行会谈。"


@pytest.mark.parametrize(
    "line",
    [
        "2031年3月5日 甲会见乙",
        "2031年3月5日 外交部发言人林知远主持例行记者会",
        "2031年3月5日 渔业大会 港口",
    ],
)
def test_a_second_headline_with_a_day_beside_it_stays(line: str) -> None:
    [article] = read_newspaper(f"甲乙会谈\n{line}\n甲同乙举行会谈。\n", "a.txt")
    assert article.subtitle == line


@pytest.mark.parametrize(
    "line", ["2031年3月5日甲会见乙", "2031-13-41记要", "第2031-03-05号文件", "甲于2031年3月5日抵达", "第120年3月5日"]
)
def test_a_headline_with_a_day_stays_a_headline(line: str) -> None:
    [article] = read_newspaper(f"甲乙会谈\n{line}\n甲同乙举行会谈。\n", "a.txt")
    assert article.subtitle == line
    assert "published_on" not in {cell.column for cell in article.head}


@pytest.mark.parametrize(
    "line", ["甲会见乙。图自某社", "甲会见乙。图源：某网", "图片来源：某报", "甲会见乙。某社图片", "甲。AP图片"]
)
def test_where_a_picture_is_from_is_a_caption(line: str) -> None:
    assert is_caption(line)


def test_a_summary_above_the_only_dateline_belongs_to_its_story() -> None:
    text = "甲乙会谈\n会谈前，甲欢迎乙。\n某社丙城3月4日电 甲同乙举行会谈。\n"
    [article] = read_newspaper(text, "a.txt")
    assert (article.title, article.text.count("\n")) == ("甲乙会谈", 1)


@pytest.mark.parametrize(
    "headline",
    [
        "甲会见乙_某某节目官网-某某-1_某某网(example.com)",
        "甲会见乙_滚动新闻_某某网",
        "[视频]甲会见乙_某某客户端",
    ],
)
def test_the_name_of_a_site_behind_a_headline_is_no_part_of_it(headline: str) -> None:
    [article] = read_newspaper(f"{headline}\n甲同乙举行会谈。\n", "a.txt")
    assert (article.title, article.text) == ("甲会见乙", "甲同乙举行会谈。")


@pytest.mark.parametrize("headline", ["建交50年|甲会见乙共建电网", "甲谈丙国-丁国电网", "某某--甲会见乙"])
def test_what_belongs_to_a_headline_behind_a_bar_or_a_hyphen_stays(headline: str) -> None:
    [article] = read_newspaper(f"{headline}\n甲同乙举行会谈。\n", "a.txt")
    assert article.title == headline


def test_a_caption_is_kept_that_alone_tells_of_a_meeting_that_day() -> None:
    told = "3月4日，贝尔松在海鸥宫同托梅鲁举行会谈。"
    caption = f"{told}这是会谈前二人合影。某社记者张三摄"
    assert captions_alone(["贝尔松来访", caption, "渔民们4日很高兴。", caption]) == {1: len(told)}
    assert captions_alone([caption, "贝尔松4日在海鸥宫会见托梅鲁。"]) == {}
    assert captions_alone([caption, "贝尔松4日会见托梅鲁。"]) == {0: len(told)}
    filed = "某社苏瓦3月4日电 贝尔松来访。"
    assert captions_alone([caption, filed, filed]) == {}
    assert captions_alone(["贝尔松在海鸥宫。某社记者张三摄", "3月4日，贝尔松来访。（资料图）"]) == {}
