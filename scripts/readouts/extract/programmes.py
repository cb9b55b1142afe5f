"""What a programme names: 按照日程，甲9日同乙会谈 is to come, though no word says 将."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property, lru_cache

from readouts.extract.date_expressions import RANGE_END, WEEKDAYS
from readouts.extract.dates import DAY, DateExpression, Reference, resolve, resolve_nearest, resolve_next
from readouts.extract.expressions import DATE, FUTURE, one_of, pattern
from readouts.extract.tagging import Tagged
from readouts.numerals import number
from readouts.vocabulary import Vocabulary

# 将于8日至10日访华
_VISIT_AHEAD = pattern(
    rf"(?:{FUTURE}|定于|拟于|计划)[^，。；<D>]{{0,12}}<D>[^。；<D>]{{0,24}}?(?:访|[赴抵]|来[到华]|前往)"
)
# 将于6日抵达, 会谈安排在周四, 预定6日举行; 原定于6日 is given up.
_AHEAD = rf"(?<!原)(?:(?:{FUTURE}|预计|[拟预]定|计划)[在于]?|定于|[排定放]在|[排定]于)(?:当地时间)?"
_DAY_AHEAD = pattern(rf"{_AHEAD}(?P<day><D>)")
_WEEKDAY_AHEAD = re.compile(rf"{_AHEAD}(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])")
# What is announced for a day lies so near, and a visit announced goes on for as long.
_SOON, _STAY = timedelta(days=10), timedelta(days=3)
# 按照计划，会谈已于6日如期举行: what has come about as the programme had it.
_DONE = re.compile("了|已|如期")
# 按计划，; 根据日程安排，; not 根据两国交流计划，
_OF_THE_DAY = re.compile(
    r"\s*(?:按照?|依照?|根据|据)(?:既定|原定|有关|会议|访问|当天)?(?:日程|计划|行程|议程)(?:安排)?，"
)
# A programme holds for so many characters of its paragraph.
_WITHIN = 600
# 10月20日（星期二） 某城, a line of its own: what follows line by line is of that day.
_HEAD = pattern(r"[^一-鿿<P><D>\n]{0,4}<D>(?:（[^（）\n]{1,8}）)?[^。，；：<P><D>\n]{0,8}\Z")
_ITEMS = 8


def day_of_head(tagged: Tagged, at: int, today: Reference | None) -> tuple[str, DateExpression] | None:
    """The day to come of the head under which the line of a tagged character stands, in the lines of a programme.

    A line with the day of the report, or with another date, is no head.
    """
    if today is None or today.vague:
        return None
    line = tagged.chars.rfind("\n", 0, at) + 1
    for _ in range(_ITEMS):
        if not line:
            return None
        line, end = tagged.chars.rfind("\n", 0, line - 1) + 1, line - 1
        if _HEAD.match(tagged.chars, line, end):
            expression = tagged.date(tagged.chars.index(DATE, line))
            value = "" if expression.ranged or not expression.day else resolve_next(expression, today)
            return (value, expression) if value > today.today.isoformat() else None
        if DATE in tagged.chars[line:end]:
            return None  # a line that names another day of its own goes between
    return None


class Programmes:
    """Tells the days that one article announces. `chars`: the tagged text with what leaders said blanked out."""

    def __init__(self, tagged: Tagged, vocabulary: Vocabulary, chars: str, reference: Reference | None) -> None:
        self.tagged, self.chars, self.reference = tagged, chars, reference
        self.opens = _opens_programme(vocabulary)

    def day(self, expression: DateExpression, start: int, end: int) -> str:
        """ISO 8601 of a day printed between `start` and `end` that is still to come by a programme; else empty.

        The programme opens the sentence or one before it in its paragraph; or the paragraph announces a visit of
        several days, one of which it then names: 将于8日至10日访华。9日，…. So is 明天 without any.
        """
        if self.reference is None or self.reference.vague or expression.ranged:
            return ""
        if (expression.days_off or 0) > 0:
            return resolve(expression, self.reference)
        if not expression.day and expression.weekday is None:
            return ""
        line = max(self.chars.rfind("\n", 0, start) + 1, start - _WITHIN)
        if self.opens.search(self.chars, line, end):
            value = resolve_nearest(expression, self.reference)
        elif start > line and (visit := self._of_visit_ahead(expression, line, start)):
            value = resolve_next(visit, self.reference)
        else:
            value = self._announced_before(expression, end)
        return value if len(value) == DAY and value > self.reference.today.isoformat() else ""

    def names(self, start: int, end: int) -> bool:
        """按照日程，两国元首当天: whether a programme opens the sentence at `start`, none of it held up to `end`."""
        opens = _OF_THE_DAY.match(self.chars, start, end)
        return opens is not None and _DONE.search(self.chars, opens.end(), end) is None

    def _announced_before(self, expression: DateExpression, end: int) -> str:
        """甲将于6日抵达。6日下午，甲出席欢迎仪式: a day that the text up to `end` announces; else empty.

        That is the same weekday, or one of the days from an announced one on, where no month is printed.
        """
        if self.reference is None or expression.this_week or expression.month or expression.months_off is not None:
            return ""
        coming = resolve_next(expression, self.reference)
        if len(coming) != DAY:
            return ""
        if expression.weekday is not None:
            told = self._weekdays_ahead.get(expression.weekday)
            return coming if told is not None and told <= expression.end else ""
        for at, first in self._days_ahead:
            if at < end and timedelta() <= date.fromisoformat(coming) - first <= _STAY:
                return coming
        return ""

    @cached_property
    def _days_ahead(self) -> Sequence[tuple[int, date]]:
        """The days soon to come that the text announces, each where it is first told."""
        found: dict[date, int] = {}
        for match in _DAY_AHEAD.finditer(self.chars) if self.reference else ():
            value = resolve_next(self.tagged.date(match.start("day")), self.reference)
            day = date.fromisoformat(value) if len(value) == DAY else None
            if day and self.reference and timedelta() < day - self.reference.today <= _SOON:
                found.setdefault(day, match.start())
        return [(at, day) for day, at in found.items()]

    @cached_property
    def _weekdays_ahead(self) -> dict[int, int]:
        """The weekdays for which the text announces something, each with the end of where it first does."""
        found: dict[int, int] = {}
        for match in _WEEKDAY_AHEAD.finditer(self.tagged.body.folded):
            found.setdefault(WEEKDAYS[match["weekday"]], match.end())
        return found

    def _of_visit_ahead(self, expression: DateExpression, start: int, end: int) -> DateExpression | None:
        """The day of a visit announced between `start` and `end`, where that has one of this number and month."""
        told = _VISIT_AHEAD.search(self.chars, start, end)
        visit = self.tagged.date(self.chars.index(DATE, told.start())) if told else None
        if visit is None or not visit.ranged or visit.crossing or not visit.day or not expression.day:
            return None
        last = RANGE_END.match(self.tagged.body.folded, visit.start)
        of_month = expression.month in (None, visit.month)
        if last is None or not of_month or not visit.day <= expression.day <= (number(last["day"]) or 0):
            return None
        return replace(visit, day=expression.day, ranged=False)


@lru_cache(maxsize=4)
def _opens_programme(vocabulary: Vocabulary) -> re.Pattern[str]:
    """据某部公布的日程，; 按照计划，; 预计甲9日…: at the head of a sentence or clause, with what names a programme."""
    words = one_of(vocabulary.words("programme_word"))
    return pattern(
        rf"(?:(?:按照?|依照?|根据|据)[^，。；\n<P><D>]{{0,24}}?{words}[^，。；\n<P><D>]{{0,8}}，|(?<![^，。；\n])预计)"
    )
