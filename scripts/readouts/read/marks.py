"""The printed conventions by which the parts of a page of Chinese news are told apart: datelines, captions, imprints.

These are newsrooms' customs of layout. Words that carry meaning (verbs, offices, names) are vocabularies under data/.
They are looked for in folded text: simplified script, usual widths (see readouts.vocabulary.fold).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from readouts.read.spacing import IDEOGRAPH

_NUMERAL = r"(?:[0-9０-９]{1,2}|[一二三四五六七八九十廿卅]{1,3})"

# 新华社北京1月2日电, 中新社某地一月二日电: agency, place, day of filing. Not 日电 as the start of a word: 电影, 电话.
DATELINE = re.compile(
    rf"[{IDEOGRAPH}A-Za-z]{{1,12}}?[社网报台][^，。；：,;:（）()]{{0,20}}?{_NUMERAL}月{_NUMERAL}日"
    r"(?:(?:电|讯)(?![影视话力台])|消息(?=[ （]))"
)

# 日电 题：甲国见闻: behind a dateline, the title of what follows.
HEADED_BY = re.compile(r" ?题[：:]")

# 某报讯（记者某某）: where a report of an outlet's own begins.
FILED = re.compile(rf"[{IDEOGRAPH}]{{1,7}}[报网社台]讯 ?[（(](?:本报)?(?:见习|实习)?记者")

# A caption ends with who took the picture. 拍摄 in a sentence of the story is no credit.
_CREDITED = r"(?:记者|通讯员|[社网报台]|摄影|图片|图)"
CAPTION_CREDIT = re.compile(
    rf"(?:{_CREDITED}[^。！？，,]{{0,16}}(?<!拍)摄[)）]?。?"
    rf"|[。！？][（(]?[{IDEOGRAPH}·、/ ]{{2,14}}(?<!拍)摄[)）]?"
    r"|[。！？）)][（(]?[^。！？，,]{1,8}[社网报台]发[)）]?"
    rf"|[社网报台]发?[（(][{IDEOGRAPH}·、 ]{{2,14}}(?<!拍)摄[）)]"
    r"|[（(]?(?:资料图片?|资料照片)[）)]?。?|[。！？）)][^。！？，,]{2,20}供图[）)]?。?"
    r"|[（(][^。！？，,（）()]{0,8}记者[^。！？，,（）()]{2,12}拍摄[）)]"
    rf"|[。！？][（(]?[{IDEOGRAPH}]{{2,10}}供图[）)]?)$"
)
# 3月4日，甲在某地同乙会谈。某社记者某某摄: what a caption tells of a day, without what else it shows and who took it.
_DATED_CAPTION = re.compile(
    r"(?:图为|这是)?(?:当地时间)?(?:\d{4}年)?\d{1,2}月(?P<day>\d{1,2}日)[^。！？\n]{8,200}[。！？](?!.{0,80}资料)"
)
_MET = re.compile("会[谈见晤面]|见面|(?:亲切|热情)握手|通[了过]?电?话|(?:一[同起道]|共同)(?:参观|出席|访问|观看)")
# 在某地某宾馆同乙会谈; the last characters of a building name it, however it is called before them.
_HELD_IN = re.compile("在(?P<building>[^，。；在]{2,16}?[宫馆堂厅院邸楼府])(?=[同与和]|会见|举行)")
_OF_BUILDING = 4
# What CAPTION_CREDIT has before its last marks: hardly a line ends so, and only such a line needs the search.
_CREDIT_ENDS = ("摄", "发", "资料图", "资料图片", "资料照片", "供图")
_CREDIT_MARKS = "）)。"
_LAST_WORDS = 64
# 某人会见某人。图自某社; 某人。某社图片, AP图片: where the picture is from.
_PICTURE_FROM = re.compile(
    r"(?:^|[。！？）)\s])(?:图(?:自|源)[：:]?|图片来源[：:])\s*[^。！？，,\s]{2,14}[。）)]?$"
    r"|图片来源[：:][^。！？，]{2,60}$|[（(]图 ?[／/：][^。！？（）()]{2,20}[）)]$"
    r"|[。！？）)]\s?(?:[^。！？，,：:\s]{1,8}[社网报台]|路透|法新|美联|[A-Za-z][A-Za-z ]{1,20})(?:资料)?(?:图片|截图)$"
)
# 甲会见乙 - 某通讯社, 1920, 05.03.2031: the picture of a service, with its width and day
PICTURE_STAMP = re.compile(
    rf"[-–—] ?(?P<publisher>[{IDEOGRAPH}A-Za-z ]{{2,16}})， ?\d{{3,4}}， ?"
    r"(?P<date>\d{1,2}\.\d{1,2}\.(?:19|20)\d{2})$"
)
# 资料图：某某。
_OLD_PICTURE = re.compile("资料(?:图片?|照片?)[：:]")
# The credit inside a line that goes on after it: 新华社记者某某摄.
INLINE_CREDIT = re.compile(rf"[社网报台]记者 ?[{IDEOGRAPH}·、 ]{{2,14}}?摄|（(?:资料图片?|资料照片)）")

# People behind a piece, other than its reporters; a line of its own: 监制：某某.
CREDIT_LINE = re.compile(
    r"[（(\[【]?(?:出品人?|总?策划|总?监制|总?统筹|终审|审核|审校|校对|主编|副主编|总编辑|编辑|责任编辑|责编|编审|编校|"
    r"本期编辑|新媒体编辑|值班\w{0,4}|美编|设计|制图|海报|图表|摄影|摄像|图片|视频|剪辑|配音|播音|主播|录音|翻译|制片人?|制作|制作人|"
    r"文案|出镜|来源|转自|作者单位)\s*[：:/丨｜ ]\s*\S.{0,80}$"
)
# The reporters' own line stays in the text: it is the byline.
BYLINE = re.compile(r"(?:本报|文字|采写|新华社)?记者[：:丨｜]")

# 作者：某某 某某, a line of its own, stays too.
AUTHOR = re.compile(rf"作者[：:] ?[{IDEOGRAPH}·]{{2,4}}(?:[、 ][{IDEOGRAPH}·]{{2,4}}){{0,5}}$")

# Notes of the site around the story: by words anywhere in a line, and by words at its head.
_NOTE = re.compile(
    r"更多.{0,8}请.{0,4}(?:通稿|全文|原文)|尽在.{0,20}(?:(?i:APP)|客户端|公众号)|扫.{0,10}二维码|二维码.{0,10}(?:下载|关注)|"
    r"下载.{0,20}(?:(?i:APP)|客户端)|关注.{0,20}(?:公众号|微信|微博)|版权所有|未经(?:书面)?(?:授权|许可)|人 民 网 版 权"
    r"|ICP[证备]|公网安备|(?i:copyright|all rights reserved)|不良信息举报|呼叫热线|当前新闻共有|评论前需要"
)
_NOTE_AT_HEAD = re.compile(
    r"[（(]?原标题[：:]|(?:特别|免责|版权)?声明[：:]|"
    r"推荐阅读|相关阅读|相关新闻|相关链接|延伸阅读|阅读原文|查看全文|点击(?:进入|查看|观看)|"
    r"[【\[](?:详细|责任编辑.*)[】\]]$|(?:当前位置|您当前的位置|您的位置)[：:]|"
    # 首页 > 要闻 > 时政. A crumb ends in no space, so that there is one way to read the spaces about a mark.
    r"[^>。，]{1,12}\s*+(?:>+(?:\s*+[^\s>。，](?:[^>。，]{0,14}[^\s>。，])?\s*+|\s++)){2,}$"
)
_NOTE_AT_MOST = 80
# A mark, the longest word of CREDIT_LINE, a colon between spaces, what it names: a longer paragraph is none.
_FURNITURE_AT_MOST = 100

# 某某、某某等参加会见。 closes a story about a meeting.
CLOSING_LIST = re.compile(
    r"[^。！？!?]{2,200}?(?:等[^，。,]{0,10}|、[^，。,、]{2,12})(?:参加|出席|陪同)[^，。,]{0,16}[。.]$"
)

# 《 某报 》（ 2001年02月03日 01 版）, （《 某报 》 2001年02月03日 第01版）
IMPRINT = re.compile(
    r"[（(]?\s*+《\s*+(?P<publisher>[^》]{1,30}?)\s*》\s*+[（(]?\s*+(?P<date>\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)"
    r"\s*(?:第\s*)?(?P<page>[A-Z]?\d{1,3})\s*版\s*[)）]$"
)

KEYWORDS = re.compile(r"^\s*关键词\s*[：:][ \t]*(?P<words>(?:.*\S)?)\s*$")
DATABASE_NAME = "数据库"
# [视频]…, [某栏目]…: a site's label before a title. In 【】 stands the name of a column, which is part of it.
TITLE_LABEL = re.compile(r"^\s*(?:[\[［][^\[\]［］\n]{1,6}[\]］]\s*)+(?=\S)")
# …_某频道_某网(site.com): the name of a site behind a title, which has no _ of its own.
SITE_BEHIND = re.compile(r"(?<=[^_][^_][^_][^_])\s*_[^，。；：！？]{1,40}$")
# What a site puts about a headline: 无标题文档…, … (图), …[复制链接], …(2031-3-5已更新), …( / 12 ),
# …http://example.com, …******
TITLE_MARKS = re.compile(
    r"^(?:无标题文档|無標題文檔)\s*|(?<=\S)\s{0,4}(?:[（(](?:[组組多]?[图圖]集?|视频|視頻|高清组?图|ZT|zt|转载?|轉載?|\d{4}-\d{1,2}-\d{1,2}\s?已?更新|\s?\d{0,3}\s?/\s?\d{1,3}\s?)[)）]"
    r"|(?:https?[：:]//|www\.)[!-~：]{4,100}"
    r"|[\[［【](?:复制链接|複製鏈接)[\]］】]|\*{2,40})$"
)
ORIGINAL_TITLE = re.compile(r"^\s*[（(]?原标题\s*[：:]\s*(?P<title>.*?\S)\s*[）)]?$")
PUBLISHED = re.compile(
    r"^\s*(?:(?:发布|发表|更新|发稿|刊登)(?:时间|日期|于)?\s*[：:]|发稿时间\s"
    r"|(?i:post(?:ed)?|publi(?:shed|cation)|(?:last )?updated)(?i: date| on)?\s*[：:]|(?i:published|updated) on\s)"
    r"\s*(?P<date>.*\S)\s*$"
)
# A line of its own above the story: 2001-02-03 04:05 来源：某网, or who prints it beside the day: 某报 | 2001年2月3日,
# 2001-02-03 某网, 2001-02-03 第4版.
_HALF = "(?:[，, ]*(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间|[AaPp][Mm]))?"
_CLOCK = rf"(?:{_HALF}[ T]*[（(]?\d{{1,2}}[：:]\d{{2}}(?:[：:]\d{{2}})?(?: ?[AaPp][Mm]?(?![A-Za-z]))?[）)]?)?"
_PAGE = r"第\s*(?P<page>[A-Z]?\d{1,3})\s*版"
# How names of media end; in a line that holds little else, they end otherwise too.
MEDIUM_ENDS = "新闻|时报|在线|通讯|中文|卫视|头条|之[音声]"
_NAME_OF_MEDIUM = (
    rf"(?:[{IDEOGRAPH}A-Za-z]{{1,14}}[网报社]|[{IDEOGRAPH}A-Za-z]{{0,14}}(?:{MEDIUM_ENDS}|电台|电视台?|总台|传媒|周刊|纪元|广播|快讯|杂志)"
    rf"|[{IDEOGRAPH}]{{2,6}}\d{{2}}|[A-Z]{{2}}[A-Za-z.]*+(?: [A-Z][A-Za-z.]++){{0,3}}(?: 中文网?)?)"
)
_MEDIUM = rf"[{IDEOGRAPH}A-Za-z]{{0,14}}(?:[网报社台]|{MEDIUM_ENDS})"
# The gaps are possessive: nothing behind one begins with a space, and several in a row would part one in every way.
DATED_LINE = re.compile(
    rf"^(?:https?[：:]//\S+ ++)?(?:(?P<publisher>{_MEDIUM})?[{IDEOGRAPH}A-Za-z ]{{0,8}}?\s*+[|丨｜/·]?\s*+)?"
    r"(?:(?i:date|writ(?:e|ten)|time)\s*+[：:]?\s*+|时间\s*[：:]\s*+)?"
    r"(?P<date>(?:(?:19|20)\d{2}|(?:中华)?民国\d{2,3})\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*+日?)"
    rf"{_CLOCK}(?:\s*+[（(]?(?:星期|周)[一二三四五六日天][）)]?)?"
    rf"{_CLOCK}\s*+(?:(?:GMT|UTC|[A-Z]{{1,3}}[SD]?T)(?![A-Za-z{IDEOGRAPH}])(?:[+-]\d{{1,2}})?\s*+)?{_CLOCK}\s*+[|丨｜]?\s*+"
    r"(?:(?:来源|稿源|来自|文章来源)\s*[：:]\s*(?:[\[【〔「]?(?P<source>[^\s：:|（(，。\]】〕」]{2,20}).{0,40})?"
    r"|(?:作者|编辑|责任编辑|责编|字号|字体|浏览|阅读|点击|打印|分享)[^。！？]{0,50}"
    rf"|(?P<behind>{_NAME_OF_MEDIUM})|{_PAGE}.{{0,10}}"
    rf"|(?:(?<=[：:]\d\d)|(?<=[：:]\d\d\s))[{IDEOGRAPH}]{{2,4}})?$"
)
# 【某报专讯】, 【某报2001年02月03日讯】, 某报／编译某某／某地报导 at the head of a paper's own report; an agency's is
# reprinted everywhere.
OWN_REPORT = re.compile(
    rf"(?P<open>[【〔［])?(?!本)(?P<publisher>[{IDEOGRAPH}A-Za-z]{{1,7}}?(?:[报网]|纪元|(?<=[【〔［][{IDEOGRAPH}]{{3}})(?=\d{{4}}年)))"
    rf"(?(open)(?P<date>(?:(?:19|20)\d{{2}}年)?\d{{1,2}}月\d{{1,2}}日)?(?:专?讯|报[道导])[】〕］]"
    rf"|\s*[／/]\s*(?:特派员|特派记者|记者|编译)[{IDEOGRAPH}、 ]{{2,20}}[／/])"
)
# 2001年2月3日（某某之声）: the same with the day first.
DATED_REPORT = re.compile(
    rf"(?P<date>(?:19|20)\d{{2}}年\d{{1,2}}月\d{{1,2}}日) ?[（(]"
    rf"(?P<publisher>[{IDEOGRAPH}A-Za-z]{{2,10}}(?:[报网社台]|之[音声](?:中文网)?))[）)]"
)
# What several labels on one line say above the story: 编辑：某某 | 时间：2001-02-03 04:05 | 来源：某网.
LABELLED_DAY = re.compile(
    r"(?:(?:^|[\s|丨｜【])(?:(?:发布|发表|更新|发稿)?(?:时间|日期)\s*[：:】]|发[表布]于\s*[：:】]?)|[|丨｜])\s*"
    r"(?P<date>(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2})"
)
LABELLED_SOURCE = re.compile(
    r"(?:^|[\s|丨｜【]|(?<=\d))(?:信息|文章|文件|稿件|新闻|内容|本文)?(?:来源|稿源)\s*[：:】]\s*"
    r"(?P<publisher>[^\s：:|丨｜（(【，。]{2,20})"
)
# 来源：某报 2001-02-03 among other labels, with or without a space between
SOURCED_DAY = re.compile(
    r"(?:来源|稿源)\s*[：:]\s*(?P<publisher>[^\s：:|丨｜（(，。\d][^\s：:|丨｜（(，。]{1,18}?)\s*"
    r"(?P<date>(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2})"
)
# The clock before the day, and a month in words: 17:16, 04 五月 2023.
CLOCK_FIRST = re.compile(
    r"^\d{1,2}[：:]\d{2}[，, ]\s*(?P<date>\d{1,2} ?[一二三四五六七八九十]{1,2}月 ?(?:19|20)\d{2})$"
)
# 十月 05, 2018 18:45 Asia/Shanghai
MONTH_FIRST = re.compile(
    rf"^(?P<date>[一二三四五六七八九十]{{1,2}}月 ?\d{{1,2}}[，, ] ?(?:19|20)\d{{2}}){_CLOCK}"
    r"(?: [A-Z][A-Za-z]+/[A-Z][A-Za-z_]+)?$"
)
# 03.02.2001 10:05, and who prints it before: 某社，0000，03.02.2001
DOTTED_DAY = re.compile(
    rf"^(?:(?P<publisher>{_MEDIUM})[，, ]+(?:\d{{4}}[，, ]+)?)?"
    rf"(?P<date>\d{{1,2}}\.\d{{1,2}}\.(?:19|20)\d{{2}}){_CLOCK}$"
)
# The page of a paper on a line of its own: 第01版：要闻 PDF版.
PAGE_LINE = re.compile(rf"^{_PAGE}\s*+(?:[：:（(]?\s*+[{IDEOGRAPH}]{{2,6}}[）)]?)?\s*+(?:PDF版?)?$")
SOURCE = re.compile(
    r"^\s*(?:(?:发布)?(?:时间|日期)\s*[：:]\s*)?(?:本文|文章|稿件|信息|内容|新闻)?(?:来源|稿源)\s*[：:]\s*[\[【〔《「]?(?P<publisher>[^\s：:（(\]】〕》」]{2,20})"
)
# 作者：某某 来源：某网
SOURCE_BEHIND_AUTHOR = re.compile(
    r"^\s*(?:作者|编辑|责编|责任编辑|记者)\s*[：:]\s?[^\s：，。]{0,12}\s+(?:文章)?来源\s*[：:]\s*(?P<publisher>[^\s：:（(，。]{2,20})(?=\s|$)"
)
# 某某杂志 2031年3期: the issue of a journal.
ISSUE_LINE = re.compile(
    rf"^《?(?P<publisher>[{IDEOGRAPH}]{{2,12}})》?\s+(?:19|20)\d{{2}}年\s?第?\s?\d{{1,3}}期(?:[（(]?总?第?\d{{1,4}}期[）)]?)?$"
)
# The same alone below the story, or with its editor.
SOURCE_BELOW = re.compile(
    r"^[（(]?\s*(?:(?:本文|文章|稿件)?来源|稿源)\s*[：:]\s*(?P<publisher>[^\s：:，。、（(）)]{2,20})(?:\s*[）)]|\s+(?:作者|编辑|责编).{0,30})?$"
)
# 发布时间：2001-02-03 来源：某网 on one line.
SOURCE_BESIDE = re.compile(
    r"(?:\s|[：:|丨]|(?<=\d))(?:文章|稿件|信息|内容|新闻)?(?:来源|稿源)\s*[：:]\s*[\[【〔《「]?(?P<publisher>[^\s：:|（(，。\]】〕》」]{2,20})"
)
# 来源：未知, 来源：网络: that nobody is named.
NOBODY = re.compile(
    "(?:未知|不详|佚名|匿名|其[他它]|综合|整理|原创|转载|本站|本网|网友|网络|互联网|网上)(?:综合|整理|转载|原创|来源|报[道导])?"
)
# 来源：sp20310305, img.example.com: an editor's code, where the picture is kept.
CODE = re.compile(
    r"[A-Za-z_-]{0,8}\d{4,20}|(?i:imgs?|images?|pics?|static|cdn|video|upload)\d{0,4}(?:\.[A-Za-z0-9-]{1,30}){1,6}"
)
ITEM_TIME = re.compile(r"时间\s*[：:]")
ITEM_PLACE = re.compile(r"地点\s*[：:]")
ITEM_END = "【详细】"
EDITORS_NOTE = "编者按"
BRIEF_MARK = "【简报】"
# 某部　某城　2001年2月3日 above a text that another publishes: the head of its issuer's paper, and its dateline.
LETTERHEAD = re.compile(
    rf"^[{IDEOGRAPH}]{{0,8}}[宫府部院局室厅]\s+[{IDEOGRAPH}·]{{2,10}}\s*(?:19|20)\d{{2}}\s*年\s*\d{{1,2}}\s*月\s*\d{{1,2}}\s*日$"
)
# 编译某某／综合4日电, above the story
REPORTED_BY = re.compile(
    rf"^(?:本报)?(?:特派(?:记者|员)?|记者|编译)[{IDEOGRAPH}]{{2,4}}\s*[／/]\s*[{IDEOGRAPH}0-9]{{1,14}}(?:[电讯]|报[导道])$"
)
# Atomic, and the words end in no space: else a line of labels or of spaces is parted in every way.
BRIEF = re.compile(rf"(?>^\s*{BRIEF_MARK}[^\n]*?依据\s*[：:])\s*+(?P<cites>[^\n]*?\S)(?:\s*+[。.])?\s*+$")

_ADDRESS = re.compile(r"https?://\S+")


def is_address(words: str) -> bool:
    """Whether this is a whole address of the web."""
    return _ADDRESS.fullmatch(words) is not None


def may_have_dateline(text: str) -> bool:
    """Whether a folded text can have a dateline somewhere."""
    return "日电" in text or "日讯" in text


def is_caption(paragraph: str) -> bool:
    """Whether a folded paragraph is the caption of a picture."""
    if _OLD_PICTURE.match(paragraph):
        return True
    stamped = paragraph[-1:].isdigit() and PICTURE_STAMP.search(paragraph, max(0, len(paragraph) - _LAST_WORDS))
    if paragraph.startswith("©") or stamped:
        return not paragraph.endswith("。")
    if paragraph.rstrip(_CREDIT_MARKS).endswith(_CREDIT_ENDS):
        return CAPTION_CREDIT.search(paragraph) is not None
    return "图" in paragraph and _PICTURE_FROM.search(paragraph, max(0, len(paragraph) - _LAST_WORDS)) is not None


def captions_alone(lines: Sequence[str]) -> dict[int, int]:
    """Of folded lines the captions that alone tell of a meeting, or where it was held: each with the end of that.

    What they show of a meeting on a day for which the story has one is kept for its building alone.
    """
    dated = {number: match for number, line in enumerate(lines) if (match := _DATED_CAPTION.match(line))}
    dated = {n: match for n, match in dated.items() if _MET.search(match.group()) and is_caption(lines[n])}
    story = [line for line in lines if not is_caption(line)] if dated else []
    # Of several stories on a page a caption may be of any.
    if not dated or sum(DATELINE.match(line) is not None for line in story) > 1:
        return {}
    told = set(story)
    alone: dict[int, int] = {}
    for number, match in dated.items():
        day = re.compile(rf"(?<!\d){match['day']}")
        of_day = any(day.search(line) and _MET.search(line) for line in told)
        if match.group() not in told and (not of_day or _building_alone(match, told)):
            alone[number] = match.end()
            told.add(match.group())
    return alone


def _building_alone(match: re.Match[str], told: Iterable[str]) -> bool:
    """Whether a caption names a building that no line of the story names."""
    held = _HELD_IN.search(match.group())
    return held is not None and not any(held["building"][-_OF_BUILDING:] in line for line in told)


def is_furniture(paragraph: str) -> bool:
    """Whether a folded paragraph is a credit line or a note of the site, and no part of the story."""
    if len(paragraph) > _FURNITURE_AT_MOST:
        return False
    return (CREDIT_LINE.match(paragraph) is not None or _is_note(paragraph)) and BYLINE.match(paragraph) is None


def _is_note(paragraph: str) -> bool:
    if len(paragraph) > _NOTE_AT_MOST:
        return False
    return _NOTE_AT_HEAD.match(paragraph) is not None or _NOTE.search(paragraph) is not None
