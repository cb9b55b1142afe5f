"""Days that a text prints and no calendar has: 11月31日, 13月1日, 29 February of a common year."""

from __future__ import annotations

import calendar
import re

from readouts.extract.dates import Reference, resolve
from readouts.extract.findings import Issue
from readouts.extract.numerals import number
from readouts.extract.tagging import Tagged

IMPOSSIBLE = "date.impossible"
_PRINTED = re.compile(rf"(?<!\d)(?:\d{{4}}年)?(?<!\d)(?P<month>元|{_NUMBER})月(?P<day>{_NUMBER})[日号]")
_LEAP_YEAR = 2000


def impossible_days(tagged: Tagged, reference: Reference | None) -> list[Issue]:
    """An issue at each such day."""
    folded = tagged.body.folded
    issues = []
    for match in _PRINTED.finditer(folded):
        month, day = number(match["month"]) or 0, number(match["day"]) or 0
        if not _in_some_year(month, day) or ((month, day) == (2, 29) and _in_common_year(tagged, match, reference)):
            message = f"{match.group()} is no day of the calendar; mend it in the article"
            issues.append(Issue("warning", IMPOSSIBLE, message, match.start(), match.end()))
    return issues


def _in_some_year(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(_LEAP_YEAR, month)[1]


def _in_common_year(tagged: Tagged, match: re.Match[str], reference: Reference | None) -> bool:
    """Whether a 29 February is of a year without one, which a year printed before it may give as well as its own."""
    expression = next((d for d in tagged.dates if d.start < match.end() and match.start() < d.end), None)
    if expression is None or not (expression.year or reference):
        return False
    before = {d.year for d in tagged.dates if d.year and d.start < expression.start}
    return not any(resolve(expression, reference, year) for year in (None, *before))
