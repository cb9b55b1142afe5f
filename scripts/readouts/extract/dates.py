"""Date expressions of Chinese news text and their resolution to ISO 8601, with reduced precision where the text has it.

Written here because no date library read 5月20日, 今年2月 and 3日下午 with offsets.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from readouts.extract.numerals import number
from readouts.terms import DateBasis

_N = r"(?:\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_HALF = r"(?:上午|下午|中午|傍晚|晚上|晚间|晚|凌晨|清晨|早上|早晨|夜间)"
_PATTERN = re.compile(
    rf"""
    (?:(?P<relative>今年|去年|前年|明年|后年|本年|当年|同年)
      |(?P<year>(?<!\d)\d{{4}}|[一二][〇零一二三四五六七八九]{{3}})年)
      (?:(?P<month>元|{_N})月份?(?:(?P<day>{_N})[日号])?)?
    |(?<![\d个至到－—-])(?P<month2>元|{_N})月份?(?:(?P<day2>{_N})[日号])?(?!\d)
    |(?<![\d月至到和、－—-])(?P<day3>\d{{1,2}})日(?!本|元|内|后|龄|均|前|间)
    |(?P<near>今天|今日|昨天|昨日|明天|明日|前天|后天)
    """,
    re.X,
)
_CANDIDATE = re.compile("[0-9〇零一二三四五六七八九十元今去前明后本当同昨][0-9〇零一二三四五六七八九十]{0,3}[年月日天]")
_GLOSS = re.compile(rf"（(?:(?P<year>\d{{4}})年)?(?P<month>{_N})月(?P<day>{_N})日）")
_TAIL = re.compile(rf"(?:，?{_HALF})")
_YEARS = {"今年": 0, "本年": 0, "去年": -1, "前年": -2, "明年": 1, "后年": 2}
# News tells what has happened: a month and day without a year is the last one, or one a few days ahead.
AHEAD = timedelta(days=10)
_RANGE = re.compile(rf"(?:至|到|－|—|-|～|、|和)+(?:{_N}月)?{_N}日")
_DAYS = {"今天": 0, "今日": 0, "昨天": -1, "昨日": -1, "明天": 1, "明日": 1, "前天": -2, "后天": 2}


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date as printed at `[start, end)`; parts that are not printed are None."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    years_off: int | None = None
    days_off: int | None = None
    ranged: bool = False

    @property
    def absolute(self) -> bool:
        """The year is printed in figures."""
        return self.year is not None


@dataclass(frozen=True, slots=True)
class Reference:
    """What dates are read against: the day, and how its year was known, with the words that say so."""

    day: date
    basis: DateBasis
    start: int | None = None
    end: int | None = None


def rule_of(expression: DateExpression, reference: Reference | None, stated_year: int | None = None) -> str:
    """The name of the rule by which the year of a resolved date was known, for evidence."""
    if expression.year:
        return "date.stated"
    if stated_year:
        return "date.year_stated_before"
    if reference is not None and reference.basis == "inferred":
        return "date.year_inferred"
    return (
        "date.year_of_publication" if reference is None or reference.basis == "publication_date" else "date.year_stated"
    )


def _matches(folded: str) -> Iterator[re.Match[str]]:
    """Matches of the pattern, tried only near a digit or word that can begin a date: ten times as fast as a plain search."""
    at = 0
    while near := _CANDIDATE.search(folded, at):
        match = next((m for i in range(near.start(), near.end()) if (m := _PATTERN.match(folded, i))), None)
        if match:
            yield match
        at = match.end() if match else near.end()


def find_dates(folded: str) -> list[DateExpression]:
    """Date expressions in a folded text, in order; impossible dates are passed over."""
    found: list[DateExpression] = []
    for match in _matches(folded):
        if found and match.start() < found[-1].end:
            continue
        part = match.groupdict()
        year = number(part["year"]) if part["year"] else None
        month = number(part["month"] or part["month2"] or "")
        day = number(part["day"] or part["day2"] or part["day3"] or "")
        years_off = _YEARS.get(part["relative"] or "")
        days_off = _DAYS.get(part["near"] or "")
        end = match.end()
        if gloss := _GLOSS.match(folded, end):
            month, day, end = number(gloss["month"]), number(gloss["day"]), gloss.end()
            year, days_off = (int(gloss["year"]) if gloss["year"] else year), None
        if (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= 31):
            continue
        if part["relative"] and years_off is None:
            continue
        if (day or days_off is not None) and (tail := _TAIL.match(folded, end)):
            end = tail.end()
        ranged = bool(day) and _RANGE.match(folded, match.end()) is not None
        found.append(DateExpression(match.start(), end, year, month, day, years_off, days_off, ranged))
    return found


def resolve(expression: DateExpression, reference: Reference | None, stated_year: int | None = None) -> str:
    """ISO 8601 at the precision that the words have (of a range of days, the month); empty where the year cannot be known.

    `stated_year` is the year of the nearest date before it that prints one. A month and day without a year is the last
    one up to AHEAD of the reference day; a day alone is the last such day up to the day after the reference.
    """
    if expression.days_off is not None:
        return (reference.day + timedelta(days=expression.days_off)).isoformat() if reference else ""
    year = expression.year
    if year is None and expression.years_off is not None and reference:
        year = reference.day.year + expression.years_off
    if expression.month is None and expression.day is not None:
        alone = _day_alone(expression.day, reference) if reference else ""
        return alone[:7] if expression.ranged else alone
    if year is None and expression.years_off is None:
        year = stated_year or (_nearest_year(expression, reference.day) if reference else None)
    if year is None:
        return ""
    if expression.month is None:
        return f"{year:04d}"
    if expression.day is None or expression.ranged:
        return f"{year:04d}-{expression.month:02d}"
    if expression.day > calendar.monthrange(year, expression.month)[1]:
        return ""
    return f"{year:04d}-{expression.month:02d}-{expression.day:02d}"


def _nearest_year(expression: DateExpression, reference: date) -> int:
    month = expression.month or 1
    day = expression.day or 1
    for year in (reference.year + 1, reference.year):
        if date(year, month, min(day, calendar.monthrange(year, month)[1])) <= reference + AHEAD:
            return year
    return reference.year - 1


def _day_alone(day: int, reference: Reference) -> str:
    latest = reference.day + timedelta(days=1)
    for back in range(3):
        month = latest.month - back
        year, month = (latest.year, month) if month > 0 else (latest.year - 1, month + 12)
        if day <= calendar.monthrange(year, month)[1] and (found := date(year, month, day)) <= latest:
            return found.isoformat()
    return ""
