"""What a site prints of its own around a story in plain text: menus, skip links, crumbs, buttons, other headlines.

None of it is a headline of the story, and none ends what stands above it. A copied page has it as lines like any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from readouts.read.article import HeadCell
from readouts.read.assemble import Cells, cells_by_column
from readouts.read.days import PRINTED_DAY, iso_date
from readouts.read.head_line import outlet_alone
from readouts.read.imprint import says_when
from readouts.read.lines import Line
from readouts.read.marks import DATELINE, is_address
from readouts.read.spacing import IDEOGRAPH, ends_sentence, has_chinese, squeeze

# A menu of sections is as long; what stands further down belongs to the story.
_HEAD_LINES = 60
_OWN_AT_MOST = 80
_CRUMBS_AT_MOST = 160
# The headline of another story: so long, and with no two characters in a row that the story has.
_TEASER_AT_LEAST = 12
_SHARED_AT_LEAST = 3
# So much of a story shows its words.
_SHOWN = 3000
# What a site offers, as 跳到主要内容, 分享到：, 字号：大 中 小, 3条评论; and the names of its sections.
_OFFERS = (
    r"跳(?:转|过|至|到|往)[^，。]{0,14}+",
    r"(?i:skip to [a-z ]{2,20}+)",
    r"访问主要内容|(?:发[表布]|更新)(?:时间|日期)[：:]?(?=\s*$)",
    r"(?:驻外)?大?使馆|(?:总)?领事馆|(?:联系)?(?:电话|传真|邮箱|地址)(?:[：:] ?[\d+() -]{5,24})?",
    rf"(?:头|要闻|国际|时政)版|[{IDEOGRAPH}]{{2,4}}专栏",
    rf"[{IDEOGRAPH}]{{2,14}}官方网站(?:[ |丨]{{0,3}}[{IDEOGRAPH}]{{2,12}}首页)?(?: ?今[天日]是)?",
    r"无障碍[^，。]{0,6}+",
    r"(?:您的浏览器)?不支持 ?(?i:flash|javascript)",
    rf"(?:下载|打开|进入|安装|[{IDEOGRAPH}]{{2,8}})?(?:(?i:APP)|客户端|手机版|移动版|触屏版|电脑版|桌面版)(?:下载|打开|内打开)?",
    r"(?:打开)?主?菜单",
    r"查看(?:原文|全文|详情|更多|大图)",
    r"(?:我要)?(?:分享|转发|推荐)(?:到|至|本文|文章|给朋友)?",
    r"链接已复制|复制(?:本文)?链接",
    r"正常|放大|缩小|人气 ?\d{0,8}|主题|好友|积分|精华|帖子|点[阅击]数?[：:]? ?\d{1,8}",
    r"字[号体](?:大小)?|[大中小](?: ?[大中小]){0,2}|背景色.{0,60}",
    r"打印(?:本[页文稿]|文章|机)?|收藏|关闭(?:本页|窗口)?|返回(?:首页|顶部|列表|上一页|前页)?(?:列印|打印)?|(?:请您|我要)?纠错",
    r"(?:设为|加为)[首主]页|加入收藏|关于我们|联系我们|登[录入]名?：?|用户名：?|密码：?|记住密码|忘记?密码了?"
    r"|关注|定义你的浏览字号|放大图片|(?i:english) ?(?:[简繁]体){0,2}"
    r"|登[录入]|注册|会员(?:中心|登[录入])?|订阅|搜[索寻]|简体(?:中文|版)?|繁体(?:中文|版)?|简繁(?:转换|切换)?",
    r"(?:网站)?(?:首页|主页|导航|地图)|目录|正文|其[他它]|个人资料|我的(?:频道|订阅)|标签|图片默认标题|无标题文档",
    r"回到?(?:顶端|顶部|页首)|进入(?:菜单|原文|正文)|找回密码|只需一步，?快速开始|快[捷速]登录|发新帖|回帖奖励|[正倒]序浏览",
    r"点击右上角[^，。]{0,12}+|(?:微信)?(?:好友|朋友圈)|正在阅读[：:].{1,60}",
    r"阅读模式|下载|电梯直达|跳转到指定楼层|查看[：:] ?\d{1,8}|热门(?:关键字|搜[寻索])?[：:].{0,40}|分享工具.{0,12}",
    rf"[{IDEOGRAPH}]{{2,10}}(?i:app)(?: ?(?i:icon))?",
    r"评论|点赞|回复|留言|阅读|浏览|举报|帮助|楼主|上一(?:主题|篇|页)|下一(?:主题|篇|个|页)|离线[A-Za-z0-9_]{0,16}",
    r"只看(?:楼主|该作者)|倒序(?:阅读|浏览)",
    r"(?:参与)?(?:评论|互动|讨论|阅读|浏览|回复|点击)[量数]?[：:]? ?[（(]?\d{0,8}[)）]?[条人次]?",
    r"[\d.]{1,8}万?",
    r"\d{1,8}[条人次万]{0,2} ?(?:评论|互动|参与|阅读|回复|浏览|点赞)",
    r"(?:更多|相关|推荐|热门|最新)(?:新闻|阅读|文章|短片|新闻短片|链接|推荐)|(?:新闻|热点)推荐",
    r"(?:行业|外交|时政|国内|国际|环球|今日|天下|财经|社会|两岸|本港|政务|滚动)?(?:要闻|新闻|资讯|时事)(?:中心|频道|与活动)?",
)
_OWN = re.compile(rf"[\s·*|丨：【［\[«-]*+(?:(?:{'|'.join(_OFFERS)})[\s·*|丨：/】］\]-]*+){{1,6}}")
# 直播 渔业 航运 港口 岛屿; 首页|搜视|直播|点播|新闻
_MENU = re.compile(
    rf"(?:(?:(?!丨)[{IDEOGRAPH}A-Za-z0-9]){{1,6}}\s*+[|丨]\s*+){{4,}}[{IDEOGRAPH}A-Za-z0-9|丨 ]{{1,40}}"
    rf"|(?!(?:记者|作者|编辑|摄影|图))(?:[{IDEOGRAPH}0-9]{{2,6}} ){{4,}}[{IDEOGRAPH}0-9]{{2,6}}"
)
# 您即将进入之新闻内容 需满18岁 方可浏览。 and what follows it, as the law has it printed.
_NOTICE = re.compile(
    "您即将进入|根据“电脑网路内容分级处理办法”"
    "|(?=[^。]{0,120}(?:同意|采用|关闭|接受|使用))[^。]{0,60}(?:隐私(?:权)?(?:声明|规范|政策)|(?i:cookies?)|关闭此视窗)"
)
_CLOCK = re.compile(r"(?:中国时间|今[天日]是|现在是|当前时间|系统时间)[：: ]?[^，。]{4,40}")
_BROWSER = re.compile(r"[^。]{0,60}(?:浏览器|(?i:javascript|cookie|(?:edge|chrome|firefox)官网下载))[^。]{0,60}。?")
# 您现在的位置：首页 > 要闻; 首页>要闻 要闻; 专题 > 2031 > 出访 >; 某某要闻 >
_LOCATED = re.compile(r"[您你]?(?:现在|当前|目前)?(?:所在|所处|当前|现在)?的?位置\s*[：:]\s*")
_CRUMBS = re.compile(
    rf"(?:(?:网站)?[首主]页\s*|[{IDEOGRAPH}]{{2,8}}\s*(?=>\s*(?:正文|内容|详情|文章)\s*$)"
    r"|[^>。，！？：]{1,16}(?=>[^>。，！？]{0,40}>)|[^>。，！？：]{2,16}(?=>\s*$))>[^。，！？]{0,120}$"
)
# What a site puts before other stories below one: 往下看更多文章.
_MORE = re.compile(
    r"[\s>·【]*(?:(?:往下看)?更多(?:相关)?(?:文章|新闻|报[道导])|猜你喜[欢爱]|您?你?[或可]?能?有兴趣的(?:文章|新闻)|热门(?:文章|新闻|推荐))[\s>·：】]*"
)
_ARROWS = str.maketrans("›»→＞", ">>>>")
_BULLET = re.compile(r"(?:[-–*·•●▪◆]|\d{1,2}\.)\s+(?=\S)")
# 2031 above 03/05 above 10:05: a stamp in pieces.
_STAMP_HEAD = re.compile(r"(?:19|20)\d{2}(?:[-/.年]\d{1,2}月?)?")
_STAMP_FOOT = re.compile(r"\d{1,2}(?:[-/.月]\d{1,2})?日?(?:\s+\d{1,2}：\d{2}(?:：\d{2})?)?")
_RUN_WITHIN = 3
# 甲会见乙 Mar 6, 2031 【某社某地3月5日电】…
_RUN_TOGETHER = re.compile(
    rf"(?P<headline>[^。【】]{{6,60}}?)\s*(?P<day>{PRINTED_DAY.pattern})\s*(?P<story>(?:【[^【】。]{{2,24}}[电讯]】|{DATELINE.pattern}).*)$"
)
# date 2031-03-05 甲会见乙。: a crawler's label and the day before the first words
_DAY_BEFORE = re.compile(rf"(?i:date)\s*：?\s*(?P<day>{PRINTED_DAY.pattern})(?:\s+|(?!\d))(?P<story>\S.*)$")
_NAMES_OUTLET = re.compile("[网报社]$")
_KANA = re.compile("[\u3041-\u30ff]")
# 甲会见乙 - 某社, 甲会见乙 | 某报 Some Paper: a headline as the window of a browser has it.
_OF_WINDOW = re.compile(r"\s*[-|丨_–—]\s*(?P<site>[^-|丨_–—。，]{2,30})$")
# Two characters in a row, of which words are made.
_PAIR = re.compile(rf"(?=([{IDEOGRAPH}]{{2}}))")


def take_masthead(lines: Sequence[Line]) -> tuple[list[Line], Cells]:
    """Take out what the site prints above the story: the other lines, and who publishes it, where nothing else says so.

    A line of the head loses the mark of a list before it. Crumbs stand above the headline, so that what stands above
    them is of the site too.
    """
    lines = _with_whole_stamp(lines)
    lines = [*(piece for line in lines[:_RUN_WITHIN] for piece in _parted(line)), *lines[_RUN_WITHIN:]]
    end = next((i for i, line in enumerate(lines[:_HEAD_LINES]) if _tells(line)), min(len(lines), _HEAD_LINES))
    head, story = [_unmarked(line) for line in lines[:end]], lines[end:]
    crumb = max((i for i, line in enumerate(head) if _crumbs(line)), default=-1)
    if not any(_may_be_headline(line) for line in head[crumb + 1 :]):
        crumb = -1
    if not any(map(_may_be_headline, head)):
        # A text that begins with its first sentence may have a note of its writer above it.
        head = [line for line in lines[:end] if not has_chinese(line.text) or not _is_own(line)]
        return [*head, *story], cells_by_column(filter(None, map(_publisher_of_crumbs, lines[:end])))
    kept = [line for i, line in enumerate(head) if not _is_own(line) and (i > crumb or _has_day(line))]
    story = [line for line in story if not is_address(line.printed)]
    kept, window = _without_window(_with_whole_headline(kept))
    kept = list(_of_this_story(kept, story))
    outlets = [line for line, below in zip(kept, [*kept[1:], *story[:1]], strict=False) if _is_outlet(line, below)]
    if not any(_may_be_headline(line) for line in kept if line not in outlets):
        outlets = []
    outlets = outlets or _outlet_above_crumbs(head[: crumb + 1])
    cells = [*map(_publisher, outlets), *window, *(cell for line in head if (cell := _publisher_of_crumbs(line)))]
    return [*(line for line in kept if line not in outlets), *story], cells_by_column(cells)


def _with_whole_stamp(lines: Sequence[Line]) -> list[Line]:
    """The lines with the first day above the story that is printed on two of them on one."""
    for number, (above, below) in enumerate(pairwise(lines[:_HEAD_LINES])):
        if _STAMP_HEAD.fullmatch(above.folded) and _STAMP_FOOT.fullmatch(below.folded):
            day = f"{above.printed.strip()}/{below.printed.strip()}"
            if iso_date(day):
                return [*lines[:number], Line(day, day, above.where), *lines[number + 2 :]]
    return list(lines)


def _parted(line: Line) -> list[Line]:
    """A line that runs a headline, its day and the dateline of the story together, as three; or a day and the story."""
    match = _RUN_TOGETHER.match(line.folded) or _DAY_BEFORE.match(line.folded)
    if match is None or (match.re is _DAY_BEFORE and not ends_sentence(line.text)):
        return [line]
    parts = ("headline", "day", "story") if match.re is _RUN_TOGETHER else ("day", "story")
    pieces = (line.text[slice(*match.span(part))].strip() for part in parts)
    return [Line(piece, piece, line.where, line.bold) for piece in pieces]


def without_foot(lines: Sequence[Line]) -> list[Line]:
    """The lines of a story without the site's own below its last sentence, and without other stories under their mark.

    Below a line that says when and by whom the story was published stand headlines of others.
    """
    told = [i for i, line in enumerate(lines) if _tells(line)]
    if not told:
        return list(lines)
    more = next((i for i in range(told[0], len(lines)) if _MORE.fullmatch(lines[i].folded)), len(lines))
    end = max((i for i in told if i < more), default=-1) + 1
    foot = [line for line in lines[end:more] if not _is_own(line) or len(line.text) > _OWN_AT_MOST]
    said = next((i for i, line in enumerate(foot) if says_when(line)), len(foot))
    return [*lines[:end], *(line for i, line in enumerate(foot) if i < said or not _may_be_headline(line))]


def _tells(line: Line) -> bool:
    """Whether a line is a sentence of the story."""
    if not ends_sentence(line.folded.rstrip("：")) or not has_chinese(line.text) or _KANA.search(line.text):
        return False
    return not (line.heading or _is_own(line))


def _is_own(line: Line) -> bool:
    """Whether a line above a story is the site's: an offer, a menu, crumbs, or in no Chinese and without a day."""
    folded = line.folded
    if not has_chinese(folded) or _KANA.search(folded):
        return not _has_day(line)
    if len(folded) <= _OWN_AT_MOST and any(own.fullmatch(folded) for own in (_OWN, _MENU, _CLOCK, _BROWSER)):
        return True
    return _NOTICE.match(folded) is not None or _crumbs(line) is not None


def _crumbs(line: Line) -> re.Match[str] | None:
    """首页 > 要闻: the match of a line that says where on the site a page stands."""
    if len(line.folded) > _CRUMBS_AT_MOST:
        return None
    return _LOCATED.match(line.folded) or _CRUMBS.match(line.folded.translate(_ARROWS))


def _may_be_headline(line: Line) -> bool:
    return line.heading and has_chinese(line.text) and not _has_day(line) and not _is_own(line)


def _has_day(line: Line) -> bool:
    """Whether a line may say when the story was published."""
    return PRINTED_DAY.search(line.printed_folded) is not None


def _unmarked(line: Line) -> Line:
    """The line without the mark of a list."""
    mark = _BULLET.match(line.printed)
    text = line.text[len(mark[0].strip()) :].strip() if mark else ""
    return Line(text, line.printed[mark.end() :], line.where, line.bold) if mark and text else line


def _with_whole_headline(head: Sequence[Line]) -> Sequence[Line]:
    """The lines of the head without a headline on two of them, where one further down has it whole."""
    pair = [line for line in head if _may_be_headline(line)][:2]
    whole = squeeze("".join(line.text for line in pair))
    if len(pair) < 2 or all(squeeze(line.text) != whole for line in head):
        return head
    return [line for line in head if line not in pair]


def _without_window(head: Sequence[Line]) -> tuple[list[Line], list[HeadCell]]:
    """The lines of the head without a headline that has the name of the site behind it, where one below has it alone.

    Headlines between the two are the site's. With the site as who publishes the story, where it is an outlet.
    """
    headlines = [squeeze(line.folded) if _may_be_headline(line) else "" for line in head]
    for at, line in enumerate(head):
        site = _OF_WINDOW.search(line.printed_folded)
        alone = squeeze(line.printed_folded[: site.start()]) if site else ""
        if site is None or not alone or alone not in headlines[at + 1 :]:
            continue
        below = headlines.index(alone, at + 1)
        kept = [*head[:at], *(o for o, own in zip(head[at:below], headlines[at:below], strict=True) if not own)]
        names = (site["site"], site["site"].split(" ")[0])
        outlet = next((found for name in names if (found := outlet_alone(name))), None)
        name = line.printed[slice(*(site.start("site") + end for end in outlet))] if outlet else ""
        return [*kept, *head[below:]], [HeadCell("publisher_id", name, name, line.where)] if name else []
    return list(head), []


def _of_this_story(head: Sequence[Line], story: Sequence[Line]) -> Iterator[Line]:
    """The lines of the head without headlines of other stories above that of this one.

    Its own has words of the story where those above it have none.
    """
    headlines = [line for line in head if _may_be_headline(line)]
    first = _first_shared(headlines, [line.folded for line in story]) if len(headlines) > 1 else None
    begun = first is None
    for line in head:
        begun = begun or line is first
        if begun or not _may_be_headline(line):
            yield line


def _first_shared(headlines: Sequence[Line], story: Sequence[str]) -> Line:
    """The first headline behind those of other stories, if it has words of the story; else the first of all."""
    told = set(_PAIR.findall("\n".join(story)[:_SHOWN]))
    shared = [len(told.intersection(_PAIR.findall(line.folded))) for line in headlines]
    others = (n or len(line.folded) < _TEASER_AT_LEAST for n, line in zip(shared, headlines, strict=True))
    first = next((number for number, own in enumerate(others) if own), 0)
    return headlines[first if shared[first] >= _SHARED_AT_LEAST else 0]


def _is_outlet(line: Line, below: Line) -> bool:
    """Whether a line above the story is the name of who publishes it; right above the day it is read anyhow."""
    return outlet_alone(line.printed_folded) is not None and not _has_day(below)


def _outlet_above_crumbs(head: Sequence[Line]) -> list[Line]:
    """The one line above the crumbs that names a paper, an agency or a site; of several, each may be a link."""
    names = [line for line in head if _NAMES_OUTLET.search(line.folded) and _is_outlet(line, line)]
    return names if len({line.folded for line in names}) == 1 else []


def _publisher(line: Line) -> HeadCell:
    start, end = outlet_alone(line.printed_folded) or (0, 0)
    return HeadCell("publisher_id", line.printed[start:end], line.printed[start:end], line.where)


def _publisher_of_crumbs(line: Line) -> HeadCell | None:
    """The site that crumbs begin with: 您的位置：某网 > 要闻."""
    located = _LOCATED.match(line.folded)
    while located and (again := _LOCATED.match(line.folded, located.end())):
        located = again
    if not located:
        return None
    name = line.text[located.end() :].translate(_ARROWS).partition(">")[0].strip()
    return HeadCell("publisher_id", name, name, line.where) if name and outlet_alone(squeeze(name)) else None
