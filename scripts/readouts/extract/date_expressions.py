"""Where dates stand in Chinese news text, with a day alone read beside the month that is named before it.

Written here because no date library read 5月20日, 今年2月 and 3日下午 with offsets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from readouts.calendars import REPUBLIC, YEARS
from readouts.extract.dates import DateExpression
from readouts.extract.expressions import ITEM_MARKS, one_of
from readouts.numerals import number
from readouts.vocabulary import Vocabulary

_N = r"(?:\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|[一二三四五六七八九])"
# A day alone in Chinese numerals: 廿六日, and 七日 before what is done on a day. 十日内 is a time, 生日 no numeral.
_LONG_DAY = r"(?:[二三]?十[一二三四五六七八九]|[二三]十|[廿卅][一二三四五六七八九]?)"
_ON_DAY = (
    r"(?=[在于同与和会举抵发签说表宣访应乘出电讯，]|(?:消息|报[道导])[】〕：，]|上午|下午|中午|傍晚|凌晨|早上|晚|{act})"
)
# 30日前往某地 is on that day, 30日前 some time before it.
_OF_ELSE = "本|元|内|后|龄|均|前(?![往来去])|间"
# 如今在, 至今与: no 今 that is a day.
_NOT_TODAY = "(?<![如至迄当现而从于到距古])"
# 三天前, 四年前的11月; of 几天前 and 十多年前 the day and year are open.
_AGO = r"(?<![\d一二三四五六七八九十百几多数])(?:[一两二三四五六七八九]|\d{1,2})"
_DIGITS = "0-9〇零一二三四五六七八九十"
_GLOSS = re.compile(rf"（(?:(?:(?P<year>\d{{4}})年)?(?P<month>{_N})月)?(?P<day>{_N})日）")
# 5日11时50分，5日下午3点半
_CLOCK = r"\d{1,2}[时点](?:\d{1,2}分|[半整])?许?"
# Between the first of a range of days and the last
_TO = "至|到|－|—|–|-|～|~"
# 4日, and of 4—6日 the first
_DAY_ENDS = rf"(?:[日号]|(?=(?:{_TO}){{1,2}}\d{{1,2}}日))"
_RANGE = re.compile(rf"(?:{_TO}|、|和)+(?:(?P<month>{_N})月)?{_N}日")
# 4日晚和5日: on both days. What lasts from 4日晚至5日 is of the first.
_AND_DAY = re.compile(rf"(?:、|和|及)+(?:(?P<month>{_N})月)?{_N}日")
RANGE_END = re.compile(rf"[^，。；\n]{{1,16}}?(?:日|(?<=\d))(?:{_TO})+(?P<day>{_N})日")
_OPENS_SENTENCE = f"。！；{ITEM_MARKS}\n"
# The groups of a day, of which a date has one.
_DAYS = ("day", *(f"day{group}" for group in range(2, 12)))
_ENDS_SENTENCE = re.compile(f"[。！；{ITEM_MARKS}\n]")
# How far behind it a year holds, in its sentence.
_YEAR_HOLDS = 300
# 上月曾到访乙国，
_WENT_ON = re.compile(r"[^，。；\n]{0,6}(?:访|赴|前往)[^，。；\n]{0,16}，")
# 【3月·欧洲】, 三月：, a line 2030年3月: a month that heads its part of a review.
_HEAD_BEFORE = re.compile(rf"(?:^|\n)[ 【（〔\[{ITEM_MARKS}]*\Z")
_HEAD_BEHIND = re.compile(r"[ ）]*(?:(?<=）)|[·】〕\]：|/]|[—-](?![\d一二三四五六七八九十])|\n)")
_HEAD_MARKS = 8
_OPENS_CLAUSE = ("，", "；", "。", "！", "：", "】", "\n")
WEEKDAYS = {name: number for number, name in enumerate("一二三四五六日")} | {"天": 6}
# 几天前: as many and three on either side
_FEW_DAYS = 5


class DateWords:
    """The expressions for dates, made from the words of phrases.csv for years, months, days and parts of the day."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.years = {word: int(off) for word, off in vocabulary.phrases["relative_year"].items() if off}
        self.months = {word: int(off) for word, off in vocabulary.phrases["near_month"].items()}
        self.days = {word: int(off) for word, off in vocabulary.phrases["relative_day"].items()}
        self.days_alone = {word: int(off) for word, off in vocabulary.phrases["relative_day_alone"].items()}
        self.half = re.compile(rf"，?{one_of(vocabulary.words('half_of_day'))}(?:{_CLOCK})?|{_CLOCK}")
        act = one_of(vocabulary.words("on_day"))
        relative = vocabulary.words("relative_year")
        self.whole = re.compile(
            rf"""
            (?:(?P<relative>{one_of(relative)})
              |民国(?P<republic>\d{{2,3}}|{_N}|一百[〇零一二三四五六七八九十]{{1,4}})年
              |(?P<year>(?<!\d)\d{{4}}|[一二][〇零一二三四五六七八九]{{3}})年)
              (?:(?P<month>元|{_N})月份?(?:(?P<day>{_N}){_DAY_ENDS})?)?
            |(?:(?<=——)|(?<![\d个至到－—-]))(?P<month2>元|{_N})月份?(?:(?P<day2>{_N}){_DAY_ENDS})?(?!\d)
            |(?<![\d月至到和、－—-])(?P<day3>\d{{1,2}})日(?!{_OF_ELSE})
            |(?<![\d月至到和、－—\-一二三四五六七八九十廿卅百千第])
             (?:(?P<day7>{_LONG_DAY})日(?!{_OF_ELSE}|[游谈行])|(?<![期问留程前后另每这那某隔])(?P<day8>[一二三四五六七八九十])日{_ON_DAY.format(act=act)})
            |(?<![\dA-Za-z.月至到和、－—\-街路楼院第])(?P<day10>\d{{1,2}})号(?={one_of(vocabulary.words("half_of_day"))})
            |(?:^|(?<=[\n。；！：])|(?<=当地时间)|(?<=(?:报道|消息)，))(?P<day11>\d{{1,2}})号(?=，|在|{act})
            |(?P<near_month>{one_of(self.months)})(?:(?P<day4>{_N})[日号])?
            |[今昨明]（(?:(?P<day5>\d{{1,2}})）[日天]?|(?P<day9>{_N})）日)
            |(?P<near>{one_of(self.days)})
            |{_NOT_TODAY}(?P<alone>{one_of(self.days_alone)})(?={act})
            |(?P<days_ago>{_AGO})天前
            |(?:^|(?<=[，。；：“\n])|(?<=就在)|(?<=早在))(?P<few_days>[几数]天前)(?![往夕沿来线后方景的])
            |(?P<weeks_ago>{_AGO})(?:周|个?星期)前(?!后)
            |(?P<years_ago>{_AGO})年前的?(?P<month3>元|{_N})月份?(?:(?P<day6>{_N})[日号])?
            |(?<!将)(?<!将于)(?<!将在)(?<!定于)(?:(?<![上下每本])|(?<=本)(?P<this>))(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])(?![（期年至到])
            """,
            re.X,
        )
        named = (*relative, *self.months, *self.days, *self.days_alone)
        # 今 alone is a day before what is done on one.
        heads, tails = one_of({w[0] for w in named}), one_of({w[1:] for w in named if w[1:]})
        weekday = "(?:(?<=周)|(?<=星)期|(?<=礼)拜)[一二三四五六日天]"
        # Single characters go first, which become one set that a search finds at once.
        self.candidate = re.compile(
            rf"(?:[元两民廿卅几数{_DIGITS}周星礼]|{heads})(?:国?[百{_DIGITS}]{{0,4}}(?:[年月日号]|[天周]前|个?星期前)|{tails}|（[{_DIGITS}廿卅]|{weekday}|(?={act}))"
        )

    def matches(self, folded: str) -> Iterator[re.Match[str]]:
        """Matches of the whole expression, tried only where a date can begin: ten times as fast as a plain search."""
        at = 0
        while near := self.candidate.search(folded, at):
            at = near.end()
            for start in range(near.start(), near.end()):
                if match := self.whole.match(folded, start):
                    yield match
                    at = match.end()
                    break


@lru_cache(maxsize=4)
def date_words(vocabulary: Vocabulary) -> DateWords:
    """The expressions for a vocabulary, compiled once."""
    return DateWords(vocabulary)


def find_dates(folded: str, vocabulary: Vocabulary) -> list[DateExpression]:
    """Date expressions in a folded text, in order; impossible dates are passed over."""
    rules = date_words(vocabulary)
    found: list[DateExpression] = []
    for match in rules.matches(folded):
        if found and match.start() < found[-1].end:
            continue
        expression = _expression(match, folded, rules)
        if expression is not None:
            found.append(expression)
    return with_months(folded, found)


def with_months(folded: str, dates: list[DateExpression]) -> list[DateExpression]:
    """去年5月15日至18日，甲访问乙国。16日，…; 去年10月，甲来访，22日在…: a day alone is of the month before it.

    Of a range of days, if it is one of them, in the same paragraph; of a month, in the sentence that begins with it;
    of a day, later in the paragraph that begins with it; of a month that heads a part, up to another month.
    """
    found: list[DateExpression] = []
    month: DateExpression | None = None
    head: DateExpression | None = None
    year: DateExpression | None = None
    for expression in dates:
        if year and expression.month and _is_of_year(folded, expression, year):
            expression = replace(expression, year=year.year, years_off=year.years_off)
        if expression.year or expression.years_off is not None:
            year = expression if not expression.month and _heads_sentence(folded, expression) else None
        if expression.day and _is_of_near_month(folded, expression, found[-1:]):
            expression = replace(expression, months_off=found[-1].months_off, month_before=True)
        elif expression.month or expression.off is not None:
            month = expression
            head = month if _heads(folded, month) else head if head and month.month == head.month else None
        elif expression.day and head and _is_of_part(folded, expression.start, head):
            expression = _in_month(expression, head)
        elif expression.day and month and _is_of(folded, expression.day, expression.start, month):
            expression = _in_month(expression, month)
        found.append(expression)
    return found


def _heads_sentence(folded: str, year: DateExpression) -> bool:
    """2030年，at the head of a sentence."""
    opens = year.start == 0 or folded[year.start - 1] in _OPENS_SENTENCE
    return opens and folded.startswith("，", year.end)


def _is_of_year(folded: str, date: DateExpression, year: DateExpression) -> bool:
    """2030年，甲3月4日在某地会见乙，5月6日…: a month without a year, in the sentence of one."""
    printed = date.year is not None or date.years_off is not None or date.months_off is not None or date.same_year
    near = date.start - year.end <= _YEAR_HOLDS
    return not printed and near and not _ENDS_SENTENCE.search(folded, year.end, date.start)


def _in_month(day: DateExpression, month: DateExpression) -> DateExpression:
    """A day alone with the month of a date before it."""
    return replace(
        day, year=month.year, years_off=month.years_off, same_year=month.same_year, month=month.month, month_before=True
    )


def _heads(folded: str, month: DateExpression) -> bool:
    """Whether a month without a day heads a part of a review: it opens its line, and a mark or its end follows."""
    if not month.month or month.day is not None or not _HEAD_BEHIND.match(folded, month.end):
        return False
    return _HEAD_BEFORE.search(folded, max(0, month.start - _HEAD_MARKS), month.start) is not None


def _is_of_part(folded: str, at: int, head: DateExpression) -> bool:
    """Whether a day that opens a clause stands in the part of a month that heads it: its line, or those behind it."""
    between = folded[head.end : at]
    alone = between.lstrip(" ）】").startswith("\n")
    return (alone or "\n" not in between) and between.endswith(_OPENS_CLAUSE)


def _is_of_near_month(folded: str, day: DateExpression, before: list[DateExpression]) -> bool:
    """甲上月曾到访乙国，5日在…: a day alone that goes on from a visit of 上月 in its sentence."""
    if not before or day.month or day.off is not None or before[0].day or not (before[0].months_off or 0) < 0:
        return False
    return _WENT_ON.fullmatch(folded, before[0].end, day.start) is not None


def _is_of(folded: str, day: int, at: int, month: DateExpression) -> bool:
    """Whether a day alone at an offset is of the range or month named last before it."""
    between = folded[month.end : at]
    if "\n" in between or not month.month or month.crossing or not between.endswith(("，", "；", "。", "！")):
        return False
    if month.ranged and month.day and (last := RANGE_END.match(folded, month.start)):
        return month.day <= day <= (number(last["day"]) or 0)
    opens = month.start == 0 or folded[month.start - 1] in _OPENS_SENTENCE
    if month.day is not None:
        return opens and month.day < day and folded.rfind("\n", 0, month.start) == month.start - 1
    dated = month.year is not None or month.years_off is not None
    return dated and opens and between.startswith("，") and not _ENDS_SENTENCE.search(between)


def _expression(match: re.Match[str], folded: str, rules: DateWords) -> DateExpression | None:
    relative, printed_year, near, near_month = match.group("relative", "year", "near", "near_month")
    month1, month2 = match.group("month", "month2")
    month2 = month2 or match["month3"]
    years_ago, days_ago = match.group("years_ago", "days_ago")
    year = number(printed_year) if printed_year else None
    if republic := match["republic"]:
        year = (number(republic) or 0) + REPUBLIC
    month = number(month1 or month2 or "")
    day = number(next(filter(None, match.group(*_DAYS)), ""))
    years_off = rules.years.get(relative or "")
    months_off = rules.months.get(near_month or "")
    days_off = rules.days.get(near or "", rules.days_alone.get(match["alone"] or ""))
    if years_ago:
        years_off = -(number(years_ago) or 0)
    if days_ago:
        days_off = -(number(days_ago) or 0)
    weeks_ago, few_days = match.group("weeks_ago", "few_days")
    if few_days:
        days_off = -_FEW_DAYS
    if weeks_ago:
        days_off = -7 * (number(weeks_ago) or 0)
    end = match.end()
    if folded.startswith("（", end) and (gloss := _GLOSS.match(folded, end)):
        month, day, end = number(gloss["month"] or ""), number(gloss["day"]), gloss.end()
        year, days_off = (int(gloss["year"]) if gloss["year"] else year), None
    if (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= 31):
        return None
    if year is not None and year not in YEARS:
        return None
    same_year = bool(relative) and years_off is None
    if same_year and month is None:
        return None
    weekday = WEEKDAYS.get(match["weekday"] or "")
    if (day or days_off is not None or weekday is not None) and (half := rules.half.match(folded, end)):
        end = half.end()
    span = (_RANGE.match(folded, match.end()) or _AND_DAY.match(folded, end)) if day else None
    crossing = span is not None and month is not None and number(span["month"] or "") not in (None, month)
    return DateExpression(
        match.start(),
        end,
        year,
        month,
        day,
        years_off,
        months_off,
        days_off,
        span is not None or bool(weeks_ago or few_days),
        same_year,
        weekday,
        crossing,
        match["this"] is not None,
    )
