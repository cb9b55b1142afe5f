"""Date expressions of Chinese news text as values, and their resolution to ISO 8601 at the precision of the words."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from readouts.terms import DateBasis

# How long a day and a month are in ISO 8601.
DAY, MONTH = len("2001-02-03"), len("2001-02")
# The day behind the one told before.
NEXT_DAY = re.compile("[次翌]日")
# News tells what has happened: a month and day without a year is the last one, or one a few days ahead.
AHEAD = timedelta(days=10)
# An encounter is news for this many days.
NEWS_FOR = 4
# What lies longer before the report is recalled, not reported.
REPORTED_WITHIN = 31
_WEEK = 7
# From the first of a month on into the next.
_NEXT_MONTH = 31


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date as printed at `[start, end)`; parts that are not printed are None.

    `ranged`: the first of a range of days, `crossing` of one that ends in another month; `this_week`: 本周二;
    `month_before`: its month, with the year if that has one, is that of a date before it.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    years_off: int | None = None
    months_off: int | None = None
    days_off: int | None = None
    ranged: bool = False
    same_year: bool = False
    weekday: int | None = None
    crossing: bool = False
    this_week: bool = False
    month_before: bool = False

    @property
    def off(self) -> int | None:
        """How far from that of the report the day or month is named; None where it is printed otherwise."""
        return next((off for off in (self.days_off, self.months_off, self.weekday) if off is not None), None)

    @property
    def hangs_on_day(self) -> bool:
        """Whether the month can only be told from the day of the report: 今天, 周二, 上个月, 18日."""
        return self.off is not None or (self.month is None and self.day is not None)


@dataclass(frozen=True, slots=True)
class Reference:
    """What dates are read against: the day, and how its year was known, with the words that say so.

    `written`: the day of the dateline, which 今天 is where a paper prints the report on the next. `vague`: only the
    year is known, so that no month and no day can be told from it.
    """

    day: date
    basis: DateBasis
    start: int | None = None
    end: int | None = None
    written: date | None = None
    vague: bool = False

    @property
    def today(self) -> date:
        """The day of the report: a page may print it again weeks later."""
        return self.written or self.day

    def days_before(self, days: int) -> str:
        """ISO 8601 of so many days before that of the report."""
        return (self.today - timedelta(days=days)).isoformat()


def long_past(value: str, reference: Reference | None) -> bool:
    """Whether a date in ISO 8601 lies weeks before the report: it is recalled, not reported."""
    return reference is not None and value != "" and value < reference.days_before(REPORTED_WITHIN)[: len(value)]


def days_of_news(reference: Reference | None) -> set[str]:
    """The days up to that of the report on which an encounter is news."""
    return {reference.days_before(days) for days in range(NEWS_FOR + 1)} if reference else set()


def agree(one: str, other: str) -> bool:
    """Whether two dates in ISO 8601 are one as far as both are known; one that is empty agrees with any."""
    return one.startswith(other) or other.startswith(one)


def rule_of(expression: DateExpression, reference: Reference | None, stated_year: int | None = None) -> str:
    """The name of the rule by which the year of a resolved date was known, for evidence."""
    if expression.month_before:
        return "date.month_stated_before"
    if expression.year:
        return "date.stated"
    if stated_year:
        return "date.year_stated_before"
    if reference is not None and reference.basis == "inferred":
        return "date.year_inferred"
    if reference is None or reference.basis == "publication_date":
        return "date.year_of_publication"
    return "date.year_stated"


def resolve_to_come(expression: DateExpression, reference: Reference | None) -> str:
    """ISO 8601 of what is to come: a weekday, or a month without its year, is the next; else as `resolve` gives it."""
    if reference and expression.weekday is not None and not expression.this_week and not reference.vague:
        today = reference.today
        return (today + timedelta(days=(expression.weekday - today.weekday()) % _WEEK)).isoformat()
    value = resolve(expression, reference)
    printed = expression.year is not None or expression.years_off is not None
    if reference is None or reference.vague or not value or printed or not expression.month:
        return value
    if value[:MONTH] >= reference.today.isoformat()[:MONTH]:
        return value
    return resolve(replace(expression, year=int(value[:4]) + 1), reference)


def resolve_next(expression: DateExpression, reference: Reference | None) -> str:
    """ISO 8601 of what is to come, where a day alone is the next such one too."""
    alone = expression.day is not None and expression.month is None and expression.months_off is None
    if reference is None or reference.vague or not alone or expression.day is None:
        return resolve_to_come(expression, reference)
    later = reference.today.replace(day=1) + timedelta(days=_NEXT_MONTH if expression.day < reference.today.day else 0)
    return resolve(replace(expression, year=later.year, month=later.month), reference)


def resolve_nearest(expression: DateExpression, reference: Reference | None) -> str:
    """ISO 8601 of what a programme names: the next such day where it is nearer than the last one, else as `resolve`."""
    last, coming = resolve(expression, reference), resolve_next(expression, reference)
    if reference is None or len(coming) != DAY or len(last) not in (0, DAY):
        return last
    ahead = date.fromisoformat(coming) - reference.today
    return coming if not last or ahead < reference.today - date.fromisoformat(last) else last


def year_before(
    expression: DateExpression, before: Iterable[DateExpression], reference: Reference | None
) -> int | None:
    """The year of 同年10月: that of the first of the dates `before` it that is known; None for any other expression."""
    values = (resolve(d, reference) for d in before) if expression.same_year else ()
    return next((int(value[:4]) for value in values if value), None)


def resolve(expression: DateExpression, reference: Reference | None, stated_year: int | None = None) -> str:
    """ISO 8601 at the precision of the words (of a range of days, their month or year); empty without a known year.

    `stated_year` is the year of the nearest date before it that has one; 同年 has no other. A month and day without a
    year is the last one up to AHEAD of the reference day; a day alone is the last such day up to the day after the
    reference.
    """
    if reference and reference.vague and expression.hangs_on_day:
        return f"{reference.day.year:04d}"
    if expression.days_off is not None:
        today = reference.today if reference else None
        then = today + timedelta(days=expression.days_off) if today else None
        return _month_about(then) if then and expression.ranged else then.isoformat() if then else ""
    if expression.weekday is not None:
        return _on_weekday(expression.weekday, reference, expression.this_week) if reference else ""
    if expression.months_off is not None:
        return _of_near_month(expression, reference) if reference else ""
    if expression.same_year and not stated_year:
        return ""
    year = expression.year
    if year is None and expression.years_off is not None and reference:
        year = reference.today.year + expression.years_off
    if expression.month is None and expression.day is not None:
        alone = _day_alone(expression.day, reference) if reference else ""
        return alone[:MONTH] if expression.ranged else alone
    if year is None and expression.years_off is None:
        year = stated_year or (_nearest_year(expression, reference) if reference else None)
    if year is None:
        return ""
    if expression.month is None or expression.crossing:
        return f"{year:04d}"
    if expression.day is None or expression.ranged:
        return f"{year:04d}-{expression.month:02d}"
    if expression.day > calendar.monthrange(year, expression.month)[1]:
        return ""
    return f"{year:04d}-{expression.month:02d}-{expression.day:02d}"


def _month_about(then: date) -> str:
    """三周前: of the day no more than the month is said, where the days about it are all of one."""
    months = {(then + timedelta(days=off)).isoformat()[:MONTH] for off in (-3, 3)}
    return months.pop() if len(months) == 1 else ""


def _on_weekday(weekday: int, reference: Reference, this_week: bool) -> str:
    """周二: the last such day up to that of the report; 本周二: the one of its week, which begins on Monday."""
    today = reference.today
    if this_week:
        return (today + timedelta(days=weekday - today.weekday())).isoformat()
    return (today - timedelta(days=(today.weekday() - weekday) % 7)).isoformat()


def _of_near_month(expression: DateExpression, reference: Reference) -> str:
    """上个月, 本月5日: a month beside that of the reference, with its day if one is printed."""
    today = reference.today
    year, month = divmod(today.year * 12 + today.month - 1 + (expression.months_off or 0), 12)
    if expression.day is None or expression.ranged:
        return f"{year:04d}-{month + 1:02d}"
    if expression.day > calendar.monthrange(year, month + 1)[1]:
        return ""
    return f"{year:04d}-{month + 1:02d}-{expression.day:02d}"


def _nearest_year(expression: DateExpression, reference: Reference) -> int:
    today, month, day = reference.today, expression.month or 1, expression.day or 1
    if reference.vague:
        return today.year
    for year in (today.year + 1, today.year):
        if date(year, month, min(day, calendar.monthrange(year, month)[1])) <= today + AHEAD:
            return year
    return today.year - 1


def _day_alone(day: int, reference: Reference) -> str:
    latest = reference.today + timedelta(days=1)
    for back in range(3):
        month = latest.month - back
        year, month = (latest.year, month) if month > 0 else (latest.year - 1, month + 12)
        if day <= calendar.monthrange(year, month)[1] and (found := date(year, month, day)) <= latest:
            return found.isoformat()
    return ""
