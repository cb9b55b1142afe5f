"""Days as the lines around a story print them: year first or last, in digits or numerals, by either calendar.

They are looked for in folded text (see readouts.vocabulary.fold) and in text as printed.
"""

from __future__ import annotations

import datetime
import re
from email.utils import parsedate_to_datetime

from readouts.calendars import REPUBLIC, YEARS
from readouts.numerals import number

DATE = re.compile(r"(?P<year>(?:19|20)\d{2})\s*[-/.年]\s*(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})")
_REPUBLIC = re.compile(r"民[国國](?P<republic>\d{2,3})\s*[-/.年]\s*(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})")
# 112年2月3日 on a line of its own: only the Republic's years have three digits.
_REPUBLIC_ALONE = re.compile(r"(?<![\d第])(?P<republic>1[0-2]\d)年(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
_DOTTED = re.compile(r"(?<!\d)(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>(?:19|20)\d{2})(?!\d)")
# 日期：112/02/03: three digits behind a label are a year of the Republic.
_REPUBLIC_LABELLED = re.compile(
    r"(?:日期|时间|時間)\s*[：:]\s*(?P<republic>1[0-2]\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)"
)
# 23/01/2001 and 01/23/2001, where only one of the numbers can be the day; 02/02/2001, where both are.
_SLASHED = re.compile(
    r"(?<!\d)(?:(?P<day>1[3-9]|2\d|3[01])/(?P<month>0?[1-9]|1[0-2])|(?P<month2>0?[1-9]|1[0-2])/(?P<day2>1[3-9]|2\d|3[01])"
    r"|(?P<day3>0?[1-9]|1[0-2])/(?P<month3>(?P=day3)))"
    r"/(?P<year>(?:19|20)\d{2})(?!\d)"
)
# 发表时间：03/02/2001 - 02:41, 发表于：…, as services of European outlets print it: the day first in any case.
_DAY_BEFORE_CLOCK = re.compile(
    r"(?:发表|發表|发布|發布)(?:时间|時間|于|於)\s*[：:]\s*(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>(?:19|20)\d{2})"
    r" - \d{2}[：:]\d{2}"
)
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2}) ?(?P<month>[一二三四五六七八九十]{1,2})月 ?(?P<year>(?:19|20)\d{2})")
# 二月 03, 2001; 2月 03, 2001
_YEAR_LAST = re.compile(
    r"(?P<month>[一二三四五六七八九十]{1,2}|(?<!\d)\d{1,2})月 ?(?P<day>\d{1,2})[，, ] ?(?P<year>(?:19|20)\d{2})(?!\d)"
)
# 二○○一年二月三日, as papers in traditional script print it.
_IN_NUMERALS = re.compile(
    r"(?P<year>[一二][一二三四五六七八九〇○零]{3})年(?P<month>[一二三四五六七八九十]{1,2})月(?P<day>[一二三四五六七八九十廿卅]{1,3})日"
)
# Feb 3, 2001; February 3, 2001
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH_MONTH = rf"(?i:{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_ENGLISH = re.compile(
    rf"(?<![A-Za-z])(?P<month>{_ENGLISH_MONTH}) (?P<day>\d{{1,2}})[，, ] ?(?P<year>(?:19|20)\d{{2}})(?!\d)"
)
# 3 February 2001
_ENGLISH_DAY_FIRST = re.compile(
    rf"(?<!\d)(?<!, )(?P<day>\d{{1,2}}) (?P<month>{_ENGLISH_MONTH})[，, ] ?(?P<year>(?:19|20)\d{{2}})(?!\d)"
)
_FORMS = (
    DATE,
    _REPUBLIC,
    _DAY_FIRST,
    _YEAR_LAST,
    _DOTTED,
    _SLASHED,
    _DAY_BEFORE_CLOCK,
    _IN_NUMERALS,
    _REPUBLIC_ALONE,
    _ENGLISH,
    _ENGLISH_DAY_FIRST,
    _REPUBLIC_LABELLED,
)

# A whole day as the line above a story prints it.
PRINTED_DAY = re.compile(
    r"(?<!\d)(?:(?:19|20)\d{2}|(?:中华)?民[国國]\d{2,3})\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}(?:\s*日)?(?!\d{3})"
    r"|(?:发[表布](?:时间|于)\s*[：:]\s*)?(?<!\d)\d{1,2}/\d{1,2}/(?:19|20)\d{2}(?: - \d{2}[：:]\d{2})?(?!\d)"
    r"|(?<!\d)\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}(?!\d)"
    r"|(?<!\d)\d{1,2} ?[一二三四五六七八九十]{1,2}月 ?(?:19|20)\d{2}(?!\d)"
    r"|(?:[一二三四五六七八九十]{1,2}|(?<!\d)\d{1,2})月 ?\d{1,2}[，, ] ?(?:19|20)\d{2}(?!\d)"
    r"|[一二][一二三四五六七八九〇零]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿卅]{1,3}日"
    r"|(?<![\d第])1[0-2]\d年\d{1,2}月\d{1,2}日"
    rf"|(?<![A-Za-z]){_ENGLISH_MONTH} \d{{1,2}}[，, ] ?(?:19|20)\d{{2}}(?!\d)"
    rf"|(?<!\d)\d{{1,2}} {_ENGLISH_MONTH}[，, ] ?(?:19|20)\d{{2}}(?!\d)"
    r"|(?:日期|时间)\s*[：:]\s*1[0-2]\d(?P<mark>[-/.])\d{1,2}(?P=mark)\d{1,2}(?!\d)"
)


def iso_date(words: str) -> str:
    """The first full date in the words as YYYY-MM-DD; empty where there is none or the calendar has no such day."""
    match = next((m for form in _FORMS if (m := form.search(words))), None)
    if match is None:
        return ""
    part = match.groupdict()
    month, day = (
        _value(next((found for order in ("", "2", "3") if (found := part.get(f"{name}{order}"))), ""))
        for name in ("month", "day")
    )
    year = _value(part["republic"]) + REPUBLIC if part.get("republic") else _value(part["year"])
    try:
        return _within(datetime.date(year, month, day))
    except ValueError:
        return ""


def _value(printed: str) -> int:
    """A number in digits of any width or in Chinese numerals, or a month in English; 0, which no calendar has, else."""
    if printed[:3].lower() in _MONTHS:
        return _MONTHS.index(printed[:3].lower()) + 1
    return int(printed) if printed.isdecimal() else number(printed.replace("○", "〇")) or 0


def printed_day(words: str) -> str:
    """The day as printed, in the time zone as printed: year first, or RFC 5322 (Sat, 03 Feb 2001 04:05:06 GMT)."""
    if day := iso_date(words):
        return day
    try:
        return _within(parsedate_to_datetime(words).date())
    except (ValueError, OverflowError):
        return ""


def _within(day: datetime.date) -> str:
    """A day that the tables can hold, as YYYY-MM-DD; empty where its year is a slip."""
    return day.isoformat() if day.year in YEARS else ""
