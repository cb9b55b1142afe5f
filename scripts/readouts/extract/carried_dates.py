"""Dates that hang on another: without a year or month, of what is long past under a full date; the day before one."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from readouts.extract.date_expressions import RANGE_END
from readouts.extract.dates import DAY, NEWS_FOR, DateExpression, Reference, long_past, resolve
from readouts.extract.expressions import ITEM_MARKS
from readouts.extract.tagging import Tagged
from readouts.numerals import number

# What may stand before a date that opens its line: the marks of a list, and a label: 时间：2030年3月4日
OPENING_MARKS = rf"[ {ITEM_MARKS}•·（【〔\[]*"
LABEL = "[一-鿿]{2}：[ ]?"
LONGEST_LABEL = 12
_OPENS = re.compile(rf"(?:^|\n){OPENING_MARKS}(?:{LABEL})?\Z")
# 4日上午，甲… opens a sentence; 甲4日在… does not.
_OPENS_SENTENCE = re.compile(rf"(?:^|[\n。；])[ {ITEM_MARKS}]*\Z")
_BEFORE_THAT = "此前一"
# What is told under a date stands within as many characters and lines behind it.
_WITHIN, _LINES = 400, 4


def carry_dates(tagged: Tagged, reference: Reference | None) -> Tagged:
    """The text with 4日 and 3月4日, where they stand under 2030年3月 or 2030年3月2日, of that year and month.

    Only of what is long past, and not where they are news when read without it; or under 3月2日至5日, if of those.
    此前一天 is the day before the last one that its paragraph names.
    """
    if reference is None or reference.vague:
        return tagged
    carried: dict[int, DateExpression] = {}
    under: DateExpression | None = None
    for index, expression in enumerate(tagged.dates):
        if day := _day_before(tagged, index, reference):
            carried[expression.start] = day
        elif under and _is_under(tagged.body.folded, expression, under, reference):
            carried[expression.start] = replace(expression, year=under.year, month=under.month, month_before=True)
        elif expression.month or expression.off is not None:
            under = expression if _stands_over(tagged.body.folded, expression, reference) else None
    if not carried:
        return tagged
    items = {i: carried.get(d.start, d) if isinstance(d, DateExpression) else d for i, d in tagged.items.items()}
    return replace(tagged, items=items, dates=tuple(carried.get(d.start, d) for d in tagged.dates))


def _day_before(tagged: Tagged, index: int, reference: Reference) -> DateExpression | None:
    """此前一天 as the date that it stands for, which is none where its paragraph names no day; None for any other."""
    folded, expression = tagged.body.folded, tagged.dates[index]
    if not folded.startswith(_BEFORE_THAT, expression.start):
        return None
    line = folded.rfind("\n", 0, expression.start) + 1
    days = (resolve(d, reference) for d in tagged.dates[index - 1 :: -1] if d.start >= line and not d.ranged)
    day = next((value for value in days if len(value) == DAY), None)
    if day is None:
        return replace(expression, days_off=None)  # before which day is not said
    then = date.fromisoformat(day) - timedelta(days=1)
    return replace(expression, year=then.year, month=then.month, day=then.day, days_off=None)


def _stands_over(folded: str, date: DateExpression, reference: Reference) -> bool:
    """Whether a date of a month opens a paragraph or a line: of a printed year long past, or a range of days."""
    if not date.month or date.crossing or not (date.year or date.ranged):
        return False
    opens = _OPENS.search(folded, max(0, date.start - LONGEST_LABEL), date.start)
    return opens is not None and (date.ranged or long_past(resolve(date, reference), reference))


def _is_under(folded: str, date: DateExpression, under: DateExpression, reference: Reference) -> bool:
    """Whether a date takes year and month of the one that stands over it."""
    printed = date.year is not None or date.years_off is not None or date.off is not None or date.same_year
    if printed or date.day is None or date.month not in (None, under.month) or date.start - under.end > _WITHIN:
        return False
    between = folded[under.end : date.start]
    if sum(1 for line in between.split("\n") if line.strip()) > _LINES or "\n" not in between:
        return False
    if under.ranged and (last := RANGE_END.match(folded, under.start)):
        return (under.day or 0) <= date.day <= (number(last["day"]) or 0)
    if date.day < (under.day or 0):
        return False
    alone = resolve(date, reference)
    if date.month:
        return long_past(alone, reference)
    opens = _OPENS_SENTENCE.search(folded, max(0, date.start - LONGEST_LABEL), date.start) is not None
    return (opens or date.day == under.day) and len(alone) == DAY and not _is_news(alone, reference)


def _is_news(day: str, reference: Reference) -> bool:
    """Whether a day lies no more than a few days before the report."""
    return day >= reference.days_before(NEWS_FOR)
