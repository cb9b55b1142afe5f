"""The line above a story that says in any order when and by whom it was published: what is left of it is no headline.

Sites print the day, the clock, the source, who wrote and who edited in orders of their own, and labels by the dozen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from readouts.read.days import PRINTED_DAY
from readouts.read.marks import MEDIUM_ENDS
from readouts.read.spacing import IDEOGRAPH

_LONGEST = 110
_COLUMN_AT_MOST = 8
# What may stand on such a line beside the day and the publisher, with what it labels.
_NOISE = re.compile(
    r"https?：//\S+|(?:[A-Za-z0-9-]{1,40}\.){1,4}(?:com|net|org|cn|tw|hk|vn|kr|uz|de)(?![A-Za-z0-9])[!-~]*"
    r"|(?:作者|楼主|撰文|撰稿|文|记者|编译|编辑|责任编辑|责编|编校|审核|翻译|摄影|新闻引据|撰稿编辑|参与互动|(?:浏览)?字号|浏览|阅读|点击|字体|分享|打印)"
    r"[：:／/ ][^|丨｜]*?(?=\s{2,}|[|丨｜]|(?:更新|出版|来源|发布|发表)[：:]|$)"
    r"|(?:记者|编译|特派员) ?[一-鿿、]{2,12}(?:\s*[／/]\s*[一-鿿]{2,8}报[导道])?|[一-鿿]{2,4} ?报[导道]$"
    r"|(?:[一-鿿·]{2,10}\s+)?发自[一-鿿·]{2,8}(?=\s|$)"
    r"|T\d{2}[：:]\d{2}[：:]\d{2}(?:\.\d{1,6})?(?:Z|[+-]\d{2}[：:]?\d{2})?"
    r"|(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间)?\s*\d{1,2}[：:]\d{2}(?:[：:]\d{2})?\s*(?:[AaPp]\.?[Mm]\.?)?"
    r"|(?:星期|周)[一二三四五六日天]|GMT[+-]?\d*|UTC[+-]?\d*|\b[A-Z][a-z]+/[A-Z][A-Za-z_]+\b|\b[A-Z]{1,3}[SD]?T\b|[AP]M\b"
    rf"|第?[A-Z]?(?:\d{{1,5}}|[一二三四五六七八九十]{{1,3}})版(?:[（(][^（）()]{{1,6}}[）)]|\s*[：:]?\s*[{IDEOGRAPH}]{{2,4}}(?=\s|$))?"
    r"|[\d.]{1,8}[万亿]?\+?[人条次]?(?:阅读|浏览|点[击阅]|观看|评论|分享|转发|跟帖|围观)量?|[上下]一[篇条页]\s?\d{0,3}(?=\s|$)"
    r"|(?<=\s)(?:放大|缩小|默认|收藏|关闭|转发|打印(?:本[页文])?|列印|繁体|简体|进入[一-鿿]{2,8}(?:论坛|社区|频道|专题))(?=\s|$)"
    r"|参与(?:互动|评论|讨论)[（(]?\d*[）)]?[人条次]?|\bA-\s*A\+|(?<![一-鿿])[一-鿿]{2,4}频道(?=\s)|(?:中华)?民国(?=\s*\d{2,3}年)"
    rf"|\b[A-Z]\d{{1,2}}(?!\d)(?:\s*[：:]?\s*[{IDEOGRAPH}]{{2,4}}(?=\s|$))?|(?<=\s)(?:国际|要闻|世界|环球|两岸|中国|本港|亚太|东盟)?(?:新闻|要闻|国际|滚动|快讯)(?=\s|$)"
    r"|(?<=[\d\]])\s*(?:发[表布]|出版)(?=\s|$)|最后(?:更新|修改)"
    r"|格林尼治(?:标准)?时间|(?:北京|台北|香港|当地)时间|(?:发布|发表|更新)时间(?=\s)"
    r"|(?<=[网报台])\s?[-—]{1,2}\s?[一-鿿]{2,8}(?=\s|$)|(?:农历|夏历)[一-鿿]{2,12}"
    r"|(?:发布|公布|发表|更新|更改|修改|出版|发稿|刊登|刊出|见报|公告|登载|张贴|上传)?(?:时间|日期|于)?\s*[：:]|[（(]\s*\d{1,2}/\d{1,2}(?:\s+\d{1,2}[：:]\d{2})?\s*更新\s*[）)]|更新于?"
)
_SOURCE = re.compile(rf"(?:来源|稿源|来自)\s*[：:]?\s*(?P<name>[{IDEOGRAPH}A-Za-z0-9.·-]{{2,20}})")
_NAME = re.compile(
    rf"《?(?P<name>[{IDEOGRAPH}A-Za-z0-9·-]{{0,18}}?"
    rf"(?:(?<=[{IDEOGRAPH}]{{2}})[网报社台]|^[明信]报|^[法德]广|{MEDIUM_ENDS}|电台|电视|传媒|广播|周刊|杂志|纪元|网站|香港\d\d"
    r"|使馆|领馆|领事馆|代表处|办事处|政府|外交部|外务省|国务院|新闻[局处办]|(?:信息|新闻|媒体|公共)平台|总理府|首相府|首相官邸|总统府"
    # ParsToday, VOA: a name in Latin letters has two capitals, as the name of a place has not.
    r"|^[A-Z][A-Za-z]*[A-Z][A-Za-z]*))》?"
    r"(?:新闻稿?)?"
    r"(?:[（(][^（）()]{1,8}[）)])?"
)
_MARKS = re.compile(r"[|丨｜/／·•●,，\[\]【】~～]|[（(][\s，,]*[）)]")
_UPDATED = re.compile(r"更新(?:于|时间|日期)?\s*[：:]?\s*$")
# 联合公报, 大平台: no paper and no station; 大使馆: of which country; OP: who began a thread.
_NO_OUTLET = re.compile(
    "^(?:OP|[AP]M|(?:驻外)?大?使馆|总?领事?馆|代表处|办事处|政府)$|(?:[公通简情海电播喜捷]报|(?<!文)汇报|(?:(?<!信息)(?<!新闻)(?<!媒体)(?<!公共)平|[舞讲擂灶后])台)$"
)
# Of a headline something is told.
_TOLD = re.compile(
    "会[见谈晤面]|通话|电话|访|抵达|签署|出席|举行|发表|总统(?!府)|主席|总理(?!府)|首相(?!府|官邸)|国王|元首|领导人|[说称：？！。]"
)


@dataclass(frozen=True, slots=True)
class HeadLine:
    """Where a line prints the day and, perhaps, the publisher; each as `[start, end)`."""

    day: tuple[int, int]
    publisher: tuple[int, int] | None


def head_line(folded: str) -> HeadLine | None:
    """What a folded line says of when and by whom a story was published; None where it says something else."""
    if len(folded) > _LONGEST or not (day := _day(folded)):
        return None
    rest = _blank(PRINTED_DAY, folded)
    source = _SOURCE.search(rest)
    rest = _blank(_MARKS, _blank(_NOISE, _blank(_SOURCE, rest)))
    names = list(re.finditer(r"\S+", rest))
    if any(_TOLD.search(piece[0]) for piece in names) or len(names) > 2 or (len(names) == 2 and source):
        return None
    if len(names) == 2:
        # A column, who prints it, and the day right behind: 某栏目 某某大使馆 2001-02-03
        if folded[names[1].end() : day.start()].strip() or len(names[0][0]) > _COLUMN_AT_MOST:
            return None
        del names[0]
    if source:
        other = names[0][0] if names else ""
        short = len(other) <= _COLUMN_AT_MOST
        return HeadLine(day.span(), source.span("name")) if short or _NAME.fullmatch(other) else None
    if not names:
        return HeadLine(day.span(), None)
    name = _NAME.fullmatch(names[0][0])
    if name is None:
        return None
    start = names[0].start() + name.start("name")
    return HeadLine(day.span(), (start, start + len(name["name"])))


def outlet_alone(folded: str) -> tuple[int, int] | None:
    """Where a folded line names a publisher and nothing else: 总统府新闻 above the day; None where it says more."""
    name = None if _TOLD.search(folded) or _NO_OUTLET.search(folded) else _NAME.fullmatch(folded.strip())
    return name.span("name") if name else None


def _day(folded: str) -> re.Match[str] | None:
    """The first day of a line that is not the one of a later version, if there is another."""
    days = list(PRINTED_DAY.finditer(folded))
    return next((day for day in days if not _UPDATED.search(folded, 0, day.start())), days[0] if days else None)


def _blank(pattern: re.Pattern[str], text: str) -> str:
    """The text with every match blanked out, so that offsets hold."""
    return pattern.sub(lambda match: " " * len(match[0]), text)
