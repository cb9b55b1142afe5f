"""Years: those that a date may have, and calendars other than the Gregorian by which sources print them."""

from __future__ import annotations

# Years of the Republic's calendar, as offices in Taipei print them (民国, Minguo), are counted from 1912 as the first.
REPUBLIC = 1911
# Years that the tables hold, but for the last, so that the next day has one too; another printed year is a slip.
YEARS = range(1000, 2999)
