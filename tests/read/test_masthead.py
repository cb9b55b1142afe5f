"""What a site prints around a story in plain text: none of it is a headline, and all that says when and who is read."""

from collections.abc import Callable

import pytest

from readouts.read.article import Article, Reading
from readouts.read.days import iso_date
from readouts.read.marks import is_caption
from readouts.read.spacing import is_heading

Read = Callable[[str | bytes], Reading]
STORY = "甲国总统张三在丙城会见乙国总统李四，双方谈得很好。"


def only(reading: Reading) -> Article:
    assert reading.refusal is None
    (article,) = reading.articles
    return article


@pytest.mark.parametrize(
    "above",
    [
        "首页 > 要闻 >",
        "首頁>要聞>天下 天下",
        "您现在的位置：首页 > 新闻",
        "专题 > 2031 > 出访 > 快讯",
        "跳到主要内容区块",
        "1. 跳转至内容\n2. 跳转到主菜单",
        "Skip to Content Some Image",
        "无障碍链接",
        "• 会员",
        "APP下载",
        "查看原文\n其他",
        "分享到:\n链接已复制\nLANGUAGES",
        "« 返回前頁列印",
        "登录名: 记住密码 忘密码了\n设为主页 | 关于我们 | 联系我们",
        "English簡體繁體",
        "字號:",
        "35阅读\n0回复",
        "8013832 8013834",
        ":::",
        "行业要闻",
        "某某網移動版",
        "直播 要闻 渔业 航运 港口 图片",
        "某台首页|搜视|直播|点播|新闻|体育",
        "今天是2031年3月5日 星期三",
        "为达最佳浏览效果，建议使用某某浏览器。",
        "王小五出席孙二举行的欢迎宴会\n首页 > 要闻 >",
        "美空军飞行表演队战机坠毁，飞行员逃生",
        "字體大小: 正常 放大",
        "人氣 706",
        "點閱數:721",
        "大使館\n電話\n領事館\n電話: 0123-456789",
        "访问主要内容\n北极专栏",
        "某某早报官方网站 | 某某网首页 今天是\n头版\n01",
        "发布时间：",
        "找回密码\n注册\n只需一步，快速开始\n查看: 536|回复: 0\n正序浏览 |阅读模式",
        "进入菜单 进入原文\nGo Top",
        "回到頂端\n|||\n熱門: 張三 李四 漁業",
        "点击右上角微信好友\n朋友圈\n请使用浏览器分享功能进行分享\n正在阅读:张三会见李四",
        "要闻 > 正文",
        "本网站采用相关技术，点这里看某社隐私声明，当您关闭此视窗，代表您同意上述规范。",
        "こちらは繁体字版です。日本語版へ移動しますか。\nWould you like to go to our website, “Some Paper”?",
        "某某一手新闻APP Icon某某一手新闻APP\n下载",
    ],
)
def test_what_the_site_prints_above_is_no_headline(above: str, read: Read) -> None:
    article = only(read(f"{above}\n张三会见李四\n2001-02-03 某某网\n{STORY}\n"))
    assert (article.title, article.subtitle, article.text) == ("张三会见李四", "", STORY)
    assert (article.publisher, article.published_on) == ("某某网", "2001-02-03")


@pytest.mark.parametrize(
    ("above", "title", "subtitle"),
    [
        ("山高水长\n张三会见李四", "山高水长", "张三会见李四"),
        ("合作更加扎实\n张三会见李四", "合作更加扎实", "张三会见李四"),
        ("某国发表联合公报", "某国发表联合公报", ""),
        ("跳出旧框架，走出新道路", "跳出旧框架，走出新道路", ""),
        ("好戏！张三会见李四", "好戏！张三会见李四", ""),
        ("合作已经太忙，真让人应接不暇!", "合作已经太忙，真让人应接不暇!", ""),
        ("张三会见李四\n张三会见李四", "张三会见李四", ""),
        ("张三会见李四******", "张三会见李四", ""),
        ("张三会见李四 (图)", "张三会见李四", ""),
        ("张三会见李四(2031-4-28已更新)", "张三会见李四", ""),
        ("张三会见李四(全文)", "张三会见李四(全文)", ""),
        ("張三會見李四[複製鏈接]", "張三會見李四", ""),
        ("张三会见李四\n【导读】", "张三会见李四", ""),
        ("张三会见李四http://www.example.com", "张三会见李四", ""),
        ("张三会见李四( / 12 )", "张三会见李四", ""),
        ("[新闻] 张三会见李四\n张三会见李四约4分钟", "张三会见李四约4分钟", ""),
        ("张三会见李四\n张三会见李四约4分钟", "张三会见李四", ""),
        ("张三同李四\n举行正式会谈\n张三同李四举行正式会谈", "张三同李四举行正式会谈", ""),
    ],
)
def test_headlines_stay_but_for_what_a_site_adds(above: str, title: str, subtitle: str, read: Read) -> None:
    article = only(read(f"{above}\n2001-02-03 10:05 来源：某报\n{STORY}\n"))
    assert (article.title, article.subtitle, article.text) == (title, subtitle, STORY)


@pytest.mark.parametrize(
    ("head", "publisher", "day"),
    [
        ("- 某某卫视\n- 2001/02/03 16:14", "某某卫视", "2001-02-03"),
        ("来源：某某网\n2001年02月03日 08:19:00A", "某某网", "2001-02-03"),
        ("2001-02-03 16:41:56  某某网    参与评论()人", "某某网", "2001-02-03"),
        ("某某联播 某国驻某国大使馆 2001-02-03", "某国驻某国大使馆", "2001-02-03"),
        ("只看楼主 倒序阅读 0 发表于: 2001-02-03", "", "2001-02-03"),
        ("中華民國90年02月03日", "", "2001-02-03"),
        ("Feb 3, 2001 某某社", "某某社", "2001-02-03"),
        ("2001-02-03\n某某知识 2001年4期", "某某知识", "2001-02-03"),
        ("2001-02-03\n作者:王小五 来源:某某网", "某某网", "2001-02-03"),
        ("2001-02-03 来源: [某某茶叶]", "某某茶叶", "2001-02-03"),
        ("2001-02-03\n来源: img.example.com", "", "2001-02-03"),
        ("2001-02-03\n来源: sp20010203", "", "2001-02-03"),
        ("2001-02-03 11:24:50作者:文章来源:某某网 2000年07月01日", "某某网", "2001-02-03"),
        ("某某电台\n张三和李四\n2001-02-03", "某某电台", "2001-02-03"),
        ("某某网 www.example.gov.cn日期: 2001-02-03浏览字号: 打印本页 关闭窗口", "某某网", "2001-02-03"),
        ("2001\n02/03\n16:14", "", "2001-02-03"),
        ("發表於 2001-2-3 21:40:27 |只看該作者 |倒序瀏覽", "", "2001-02-03"),
        ("楼主: abc67 (某某)   2001-02-03 20:01:42", "", "2001-02-03"),
        ("OP\n02/23/2001", "", "2001-02-23"),
        ("2001年2月3日 星期六 农历正月十一", "", "2001-02-03"),
        ("2001年02月03日10:05 某某网-国际频道", "某某网", "2001-02-03"),
        ("发表于: 03/02/2001 - 10:05", "", "2001-02-03"),
        ("文/王小五 2001-02-03", "", "2001-02-03"),
        ("刊出日期：2001-02-03", "", "2001-02-03"),
        ("Updated: 2001-02-03 10:05", "", "2001-02-03"),
        ("时间: 来源: 某某网 访问量:", "某某网", ""),
    ],
)
def test_who_published_it_and_when(head: str, publisher: str, day: str, read: Read) -> None:
    article = only(read(f"张三会见李四\n{head}\n{STORY}\n"))
    assert (article.title, article.publisher, article.published_on) == ("张三会见李四", publisher, day)


def test_crumbs_name_the_publisher_where_nothing_else_does(read: Read) -> None:
    crumbs = "所在位置: 某某网> 专题> 峰会"
    article = only(read(f"{crumbs}\n张三会见李四\n发布时间：2001-02-03\n{STORY}"))
    assert (article.title, article.publisher) == ("张三会见李四", "某某网")
    assert only(read(f"{crumbs}\n张三会见李四\n来源：某报\n发布时间：2001-02-03\n{STORY}")).publisher == "某报"


@pytest.mark.parametrize(
    "page",
    [
        "张三会见李四\n来源：某报\n发布时间：2001-02-03\n{story}",
        "张三会见李四\n发布时间：2001-02-03\n2001年02月03日 09:33 | 來源:某报\n分享到:\n{story}",
        "发布时间：2001-02-03\n张三会见李四\n来源：某报\n{story}",
        "发布时间：2001-02-03\n{story}\n(来源:某报 编辑:王小五)\n原标题：张三会见李四",
    ],
)
def test_a_line_of_time_with_source_and_headline_on_either_side(page: str, read: Read) -> None:
    article = only(read(page.format(story=STORY)))
    assert (article.title, article.subtitle) == ("张三会见李四", "")
    assert (article.publisher, article.published_on) == ("某报", "2001-02-03")
    assert article.text.startswith(STORY)


def test_a_time_of_publication_below_the_story_takes_none_of_it(read: Read) -> None:
    article = only(read(f"张三会见李四\n{STORY}\nPost date: 28/03/2001"))
    assert (article.title, article.text, article.published_on) == ("张三会见李四", STORY, "2001-03-28")


def test_a_headline_run_together_with_its_day_and_dateline_is_parted(read: Read) -> None:
    article = only(read(f"甲国乙国将举行会谈 Feb 3, 2001 【某某社丙城2月2日电】{STORY}"))
    assert (article.title, article.published_on) == ("甲国乙国将举行会谈", "2001-02-03")
    assert article.text == f"【某某社丙城2月2日电】{STORY}"


@pytest.mark.parametrize(
    "below",
    [
        "京公网安备11010502053235号",
        "Copyright © 1997-2031 example.org. All rights reserved",
        "標簽:\n新聞推薦",
        "打印本页 转发 收藏 关闭 请您纠错",
        "XS\nSM",
        "往下看更多文章\n王小五会见孙二\n王小五表示，很好。",
        "2001-02-03\n王小五会见孙二",
    ],
)
def test_the_foot_of_a_page_is_no_text(below: str, read: Read) -> None:
    text = only(read(f"张三会见李四\n2001-02-03 某某网\n{STORY}\n{below}\n")).text
    assert text.removesuffix("\n2001-02-03") == STORY


def test_a_line_of_the_story_below_its_last_sentence_stays(read: Read) -> None:
    assert only(read(f"张三会见李四\n2001-02-03 某某网\n{STORY}\n（王小五）\n")).text == f"{STORY}\n（王小五）"


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("张三表示，要合作。（下转A02版）", "张三表示，要合作。"),
        ("| 张三表示，要合作。 |", "张三表示，要合作。"),
        ("![](a.png) | 张三表示，要合作。", "张三表示，要合作。"),
        ("张三表示，要合作。<a target='_blank'  data-x", "张三表示，要合作。"),
        ("张三表示，要合作。<p align=", "张三表示，要合作。"),
        ("张三表示，3<5，要合作。", "张三表示，3<5，要合作。"),
        ("张三表示，要合作（第二版）。", "张三表示，要合作（第二版）。"),
    ],
)
def test_scraps_of_markup_and_notes_to_turn_the_page_go(printed: str, text: str, read: Read) -> None:
    assert only(read(f"张三会见李四\n{printed}\n")).text == text


def test_captions_printed_twice_stand_once(read: Read) -> None:
    caption = "张三（右）步入大厅同李四会面"
    text = only(read(f"张三会见李四\n{caption}\n{caption}图片来源: Some One/AP Photo\n{STORY}\n{STORY}")).text
    assert text == STORY


@pytest.mark.parametrize(
    "line",
    [
        "资料图：甲国总统。",
        "甲在路上。（图／翻摄自某网）",
        "甲会见乙。某社发 某某团供图",
        "△现场。（某台记者王小五拍摄）",
    ],
)
def test_more_captions(line: str) -> None:
    assert is_caption(line.replace("(", "（"))


def test_the_head_of_a_forum_page_is_no_story(read: Read) -> None:
    thread = "张三会见李四 谈得很好[复制链接]\n只看楼主 0 发表于: 2001-02-05\n专栏:"
    article = only(read(f"{thread}\n张三会见李四\n谈得很好\n某某社丙城2月4日电 {STORY}"))
    assert (article.title, article.subtitle, article.published_on) == ("张三会见李四", "谈得很好", "2001-02-05")
    assert article.text == f"某某社丙城2月4日电 {STORY}"


def test_a_caption_above_a_dateline_without_headline_is_of_the_same_story(read: Read) -> None:
    caption, story = "张三同李四签署了《联合声明》。", f"某某社丙城2月4日电/{STORY}"
    assert only(read(f"{caption}\n{story}")).text == f"{caption}\n{story}"


def test_a_paper_that_names_itself_and_its_day_is_the_publisher(read: Read) -> None:
    article = only(read(f"张三会见李四\n\n【某报2001年02月03日訊】{STORY}"))
    assert (article.publisher, article.published_on) == ("某报", "2001-02-03")
    article = only(read(f"张三会见李四\n\n【某报2月3日报道】{STORY}"))
    assert (article.publisher, article.published_on) == ("某报", "")
    assert only(read(f"张三会见李四\n\n【某社2001年2月3日电】{STORY}")).publisher == ""


def test_a_site_that_stands_above_the_crumbs_is_the_publisher_unless_it_is_one_of_several(read: Read) -> None:
    below = f"首页>>要闻>>新闻报道\n张三会见李四\n2001年02月03日 17:30\n{STORY}"
    assert only(read(f"某某新闻社\n{below}")).publisher == "某某新闻社"
    assert only(read(f"某某网\n别的网\n{below}")).publisher == ""


def test_a_platform_of_news_is_no_headline(read: Read) -> None:
    article = only(read(f"某某信息公共平台\n张三会见李四\n作者：王小五 林知远\n{STORY}"))
    assert (article.title, article.subtitle, article.publisher) == ("张三会见李四", "", "某某信息公共平台")


def test_a_long_line_that_breaks_off_behind_a_comma_is_no_heading() -> None:
    assert not is_heading("某组织峰会四日在某国首都举行，不少国家的领导人同一天到场，")
    assert is_heading("张三会见李四，")


def test_a_title_behind_a_dateline_is_a_line_of_its_own(read: Read) -> None:
    text = only(read(f"张三会见李四\n中新社某城二月三日电 题：张三见闻\n{STORY}")).text
    assert text == f"中新社某城二月三日电 题：张三见闻\n{STORY}"


def test_headings_may_call_out_but_are_no_sentences() -> None:
    assert is_heading("好戏！甲会见乙")
    assert not is_heading("好戏！甲会见乙。")
    assert not is_heading("他们谈了什么？有何结果？")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("09/09/2031 13:58", "2031-09-09"),
        ("09/08/2031", ""),
        ("Jun 16, 2031", "2031-06-16"),
        ("5 March 2031", "2031-03-05"),
        ("日期：120/03/05", "2031-03-05"),
        ("120/03/05", ""),
    ],
)
def test_days_of_other_countries(words: str, day: str) -> None:
    assert iso_date(words) == day


@pytest.mark.parametrize(
    ("above", "day"),
    [
        ("2035-11-02 08:31:42\n张三会见李四\n来源：某某网 发布时间：2001-02-03 09:31", "2001-02-03"),
        ("2035/11/02\n张三会见李四\n发表于：2001-02-03", "2001-02-03"),
        ("2001-02-03 08:31:42\n张三会见李四\n来源：某某网", "2001-02-03"),
        ("2001-02-03 来源：某某网\n张三会见李四\n更新时间：2035-11-02", "2001-02-03"),
    ],
)
def test_the_clock_of_the_reader_is_not_when_a_story_was_published(above: str, day: str, read: Read) -> None:
    article = only(read(f"{above}\n{STORY}\n"))
    assert (article.title, article.published_on, article.text) == ("张三会见李四", day, STORY)


@pytest.mark.parametrize("story", [STORY, "某社丙城2月3日电 张三会见李四，\n双方谈得很好。"])
def test_the_headline_may_stand_below_the_day(story: str, read: Read) -> None:
    article = only(read(f"发布时间：2001-02-03\n张三会见李四\n{story}\n"))
    assert (article.title, article.published_on, article.text) == (
        "张三会见李四",
        "2001-02-03",
        story.replace("\n", ""),
    )


@pytest.mark.parametrize("between", ["", "气温 湿度\n新闻重温\n"])
@pytest.mark.parametrize("site", [" - RTHK", " | 某国报 Some Paper", "_某某网"])
def test_a_headline_with_its_site_stands_again_without(site: str, between: str, read: Read) -> None:
    article = only(read(f"张三 会见李四{site}\n{between}张三会见李四\n2001-02-03\n{STORY}\n"))
    assert (article.title, article.subtitle, article.text) == ("张三会见李四", "", STORY)
    assert article.publisher in ("RTHK", "某国报", "某某网")


@pytest.mark.parametrize(
    ("stamp", "publisher"),
    [
        ("来源:某某TIME2001-02-03 13:46", "某某TIME"),
        ("字号+作者:王小五 来源:某某消息 2001-02-03 08:00 评论(创建话题) 收藏", "某某消息"),
        ("Write: 2001-02-03 07:28:02", ""),
        ("发表于 2001-2-3 23:13:54 | 只看该作者 回帖奖励 |正序浏览 |阅读模式", ""),
    ],
)
def test_the_day_behind_a_source_or_another_label(stamp: str, publisher: str, read: Read) -> None:
    article = only(read(f"张三会见李四\n{stamp}\n{STORY}\n"))
    assert (article.title, article.text) == ("张三会见李四", STORY)
    assert (article.published_on, article.publisher) == ("2001-02-03", publisher)


def test_a_report_that_opens_with_its_day_and_its_outlet(read: Read) -> None:
    article = only(read(f"张三会见李四\n2001年2月3日（某国之声中文网）{STORY}\n"))
    assert (article.publisher, article.published_on) == ("某国之声中文网", "2001-02-03")


def test_below_the_day_two_headings_may_be_captions(read: Read) -> None:
    assert only(read(f"发布时间：2001-02-03\n张三 李四\n丙城风光\n{STORY}\n")).title == ""


def test_an_embassy_without_its_country_publishes_nothing(read: Read) -> None:
    assert only(read(f"大使馆\n张三会见李四\n2001-02-03\n{STORY}\n")).publisher == ""


def test_a_report_begins_where_an_outlet_names_itself(read: Read) -> None:
    text = f"张三公布行程,4天露面20场;李四作陪\n某某报讯 (记者王小五) {STORY}"
    assert only(read(f"2001-02-03 某某网\n{text}\n")).text.split("\n")[-1].startswith("某某报讯")


def test_whoever_dates_a_report_of_its_own_publishes_it(read: Read) -> None:
    article = only(read(f"张三会见李四\n【某某国2001年2月3日讯】{STORY}\n"))
    assert (article.publisher, article.published_on) == ("某某国", "2001-02-03")


@pytest.mark.parametrize("day", ["date 2031-03-05 ", "Date: 2031-03-05 "])
def test_the_day_that_a_crawler_puts_before_the_first_words_is_that_of_publication(read: Read, day: str) -> None:
    article = only(read(f"{day}3月4日，{STORY}\n\n\n李四说，很好。\n"))
    head = {cell.column: cell.value for cell in article.head}
    assert (head["published_on"], article.text) == ("2031-03-05", f"3月4日，{STORY}\n李四说，很好。")


def test_a_picture_of_the_day_of_the_dateline_gives_its_year(read: Read) -> None:
    page = (
        "张三会见李四\n\n© Photo / 某人\n甲国总统张三 - 某国通讯社, 1920, 05.03.2031\n关注\n"
        "某国通讯社丙城3月{}日电 {}\n李四说，很好。\n李四 - 某国通讯社, 1920, 30.09.2030\n"
    )
    article = only(read(page.format(5, STORY)))
    head = {cell.column: cell.value for cell in article.head}
    assert (article.title, head["published_on"], head["publisher_id"]) == ("张三会见李四", "2031-03-05", "某国通讯社")
    assert article.text == f"某国通讯社丙城3月5日电 {STORY}\n李四说，很好。"
    assert "published_on" not in {cell.column for cell in only(read(page.format(6, STORY))).head}


@pytest.mark.parametrize(("end", "day"), [("1200305", "2031-03-05"), ("1201305", ""), ("第1200305号", "")])
def test_the_code_behind_a_report_is_its_day_in_the_calendar_of_the_republic(read: Read, end: str, day: str) -> None:
    article = only(read(f"张三会见李四\n\n{STORY}\n李四说，很好。（译者：王五）{end}\n"))
    assert {cell.column: cell.value for cell in article.head}.get("published_on", "") == day


def test_other_numbers_behind_brackets_are_no_day(read: Read) -> None:
    article = only(read(f"张三会见李四\n\n{STORY}\n李四说，很好。\n电话：（02）1200305\n"))
    assert "published_on" not in {cell.column for cell in article.head}


def test_a_line_of_labels_behind_the_day_is_no_story(read: Read) -> None:
    article = only(read(f"Date: 2031-03-05 08:31 来源：某某网\n张三会见李四\n{STORY}\n"))
    head = {cell.column: cell.value for cell in article.head}
    assert (article.title, head["published_on"], head["publisher_id"]) == ("张三会见李四", "2031-03-05", "某某网")
