"""Dates that may be reduced to a month or a year: their form, and the first and last day that each can mean."""

from __future__ import annotations

import calendar
from datetime import date

from pydantic import TypeAdapter, ValidationError

from readouts.forms import ReducedDay

_FORM: TypeAdapter[str] = TypeAdapter(ReducedDay)


def is_date(value: str) -> bool:
    """Whether a value is YYYY, YYYY-MM or YYYY-MM-DD and in the calendar."""
    try:
        _FORM.validate_python(value)
    except ValidationError:
        return False
    return True


def first_day(value: str) -> date:
    """The first day of a year, month or day."""
    return date.fromisoformat((value + "-01-01")[:10])


def last_day(value: str) -> date:
    """The last day of a year, month or day."""
    first = first_day((value + "-12")[:7] if len(value) < 10 else value)
    return first if len(value) == 10 else first.replace(day=calendar.monthrange(first.year, first.month)[1])
