"""Words for a time of which no more than the month is known: 近日, 上周, 上个月."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache

from readouts.extract.dates import MONTH, Reference
from readouts.extract.expressions import one_of
from readouts.extract.findings import Cell
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Vocabulary


def month_said(
    tagged: Tagged, vocabulary: Vocabulary, reference: Reference | None, begin: int, stop: int, rule: str
) -> Cell | None:
    """The month, YYYY-MM, that the first such word in `[begin, stop)` of the text means on the day of the report.

    None without such a word, or where the day of the report is not known.
    """
    if reference is None or reference.vague:
        return None
    said = _words(vocabulary).search(tagged.body.folded, begin, stop)
    if said is None:
        return None
    first = reference.today.replace(day=1)
    if said.group() in vocabulary.phrases["last_week"]:
        # Its Sunday: a week of two months is of the later one.
        first = reference.today - timedelta(days=reference.today.weekday() + 1)
    for _ in range(-int(vocabulary.phrases["relative_month"][said.group()])):
        first = (first - timedelta(days=1)).replace(day=1)
    return Cell("date", first.isoformat()[:MONTH], said.start(), said.end(), rule)


@lru_cache(maxsize=4)
def _words(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(one_of(vocabulary.words("relative_month")))
