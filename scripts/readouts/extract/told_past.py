"""When an encounter was held that is told under a date long past: 2030年10月，甲访问乙国。甲同乙会谈。"""

from __future__ import annotations

import re

from readouts.extract.carried_dates import LABEL, LONGEST_LABEL, OPENING_MARKS
from readouts.extract.dates import DAY, MONTH, Reference, long_past, resolve
from readouts.extract.expressions import DATE, FUTURE, pattern
from readouts.extract.findings import Cell
from readouts.extract.tagging import Tagged

# The rule of an encounter that is told so.
TOLD_PAST = "date.told_past"
# The date opens its paragraph or sentence, perhaps as a label: 时间：2030年3月
_OPENS = pattern(rf"(?:^|[\n。；！]){OPENING_MARKS}(?:{LABEL}|截至|当地时间)?\Z")
_LABEL = re.compile(rf"{LABEL}\Z")
# So many lines behind a label the encounter may be told.
_LINES = 4
# Of a visit the day of the encounter is not said, but the month of its beginning or end.
_VISIT = re.compile("访|抵|赴|来到|前往|出席|参加")
# What leaves the time that is told, or comes back to that of the report.
_NOW = pattern(
    rf"[此这本][次访行轮届]|今[天日年晨早晚]|如今|现在|目前|当前|近日|日前|不久前|最近|即将|多年|年后|月后|来首次|以来|此后|后来|随后几|[明去前][年天日]|上[周月]|{FUTURE}"
)


def date_told_past(
    tagged: Tagged, chars: str, reference: Reference | None, start: int, end: int
) -> tuple[str, list[Cell]] | None:
    """The date of the sentences before an encounter that is told in tagged characters `[start, end)`.

    The last that the paragraph prints before it, with its year, where it opens a sentence; or that of a line
    时间：2030年3月 above it.
    """
    line = chars.rfind("\n", 0, start) + 1
    index = chars.rfind(DATE, line, start)
    index = index if index >= 0 else _of_label(chars, line)
    if index < 0 or _NOW.search(chars, index + 1, end):
        return None
    expression = tagged.date(index)
    if not expression.year or not expression.month or not _OPENS.search(chars, max(0, index - LONGEST_LABEL), index):
        return None
    value = resolve(expression, reference)
    if not long_past(value, reference):
        return None
    stop = chars.find("。", index)
    if len(value) == DAY and stop < start and _VISIT.search(chars, index, stop):
        value = value[:MONTH]
    return value, [Cell("date", value, expression.start, expression.end, TOLD_PAST)]


def _of_label(chars: str, line: int) -> int:
    """The date of a line 时间：2030年3月 a few lines above; -1 where there is none."""
    for _ in range(_LINES):
        stop, line = line - 1, chars.rfind("\n", 0, max(0, line - 1)) + 1
        index = chars.find(DATE, line, max(line, stop))
        if index >= 0 or stop <= 0:
            return index if index >= 0 and _LABEL.search(chars, line, index) else -1
    return -1
