"""What a programme names: 按照日程，甲9日同乙会谈 is to come, though no word says 将."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from readouts.extract.date_expressions import RANGE_END
from readouts.extract.dates import DAY, DateExpression, Reference, resolve, resolve_nearest, resolve_next
from readouts.extract.expressions import DATE, FUTURE, one_of, pattern
from readouts.extract.tagging import Tagged
from readouts.numerals import number
from readouts.vocabulary import Vocabulary

# 将于8日至10日访华
_VISIT_AHEAD = pattern(
    rf"(?:{FUTURE}|定于|拟于|计划)[^，。；<D>]{{0,12}}<D>[^。；<D>]{{0,24}}?(?:访|[赴抵]|来[到华]|前往)"
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
            return ""
        return value if len(value) == DAY and value > self.reference.today.isoformat() else ""

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
