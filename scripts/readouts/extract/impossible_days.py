"""Days that a text prints and no calendar has: 11月31日, 13月1日, 29 February of a common year."""

from __future__ import annotations

import calendar
import re

from readouts.calendars import YEARS
from readouts.extract.body import Span
from readouts.extract.dates import Reference, resolve
from readouts.extract.findings import Issue
from readouts.extract.tagging import Tagged
from readouts.numerals import number

IMPOSSIBLE = "date.impossible"
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
# From the sign for the month on, since hardly a text holds many: what stands before it is looked at then.
_DAY = re.compile(rf"月(?P<day>{_NUMBER})[日号]")
_MONTH = re.compile(rf"(?:(?<!\d)(?P<year>\d{{4}})年)?(?<!\d)(?P<month>元|{_NUMBER})$")
_LONGEST_BEFORE = len("2014年二十一")
_LEAP_YEAR = 2000


def impossible_days(tagged: Tagged, reference: Reference | None) -> list[Issue]:
    """An issue at each such day."""
    folded = tagged.body.folded
    issues = []
    for day in _DAY.finditer(folded):
        month = _MONTH.search(folded, max(0, day.start() - _LONGEST_BEFORE), day.start())
        if month is None:
            continue
        printed = Span(day.start() - len(month.group()), day.end())
        numbers = number(month["month"]) or 0, number(day["day"]) or 0
        of_no_year = month["year"] is not None and int(month["year"]) not in YEARS
        if (
            of_no_year
            or not _in_some_year(*numbers)
            or (numbers == (2, 29) and _in_common_year(tagged, printed, reference))
        ):
            message = f"{tagged.printed(printed)} is no day of the calendar; mend it in the article"
            issues.append(Issue("warning", IMPOSSIBLE, message, printed.start, printed.end))
    return issues


def _in_some_year(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(_LEAP_YEAR, month)[1]


def _in_common_year(tagged: Tagged, day: Span, reference: Reference | None) -> bool:
    """Whether a 29 February is of a year without one, which a year printed before it may give as well as its own."""
    expression = next((d for d in tagged.dates if d.start < day.end and day.start < d.end), None)
    if expression is None or not (expression.year or reference):
        return False
    before = {d.year for d in tagged.dates if d.year and d.start < expression.start}
    return not any(resolve(expression, reference, year) for year in (None, *before))
