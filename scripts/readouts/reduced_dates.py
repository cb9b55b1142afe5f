"""Dates that may be reduced to a month or a year: the first and last day that each can mean."""

from __future__ import annotations

import calendar
from datetime import date
from functools import lru_cache

# As many as the terms of office hold, asked of every person of every article.
_REMEMBERED = 8192


@lru_cache(maxsize=_REMEMBERED)
def first_day(value: str) -> date:
    """The first day of a year, month or day."""
    return date.fromisoformat((value + "-01-01")[:10])


@lru_cache(maxsize=_REMEMBERED)
def last_day(value: str) -> date:
    """The last day of a year, month or day."""
    first = first_day((value + "-12")[:7] if len(value) < 10 else value)
    return first if len(value) == 10 else first.replace(day=calendar.monthrange(first.year, first.month)[1])
