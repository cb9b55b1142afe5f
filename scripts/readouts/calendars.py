"""Calendars other than the Gregorian by which sources print years."""

from __future__ import annotations

# Years of the Republic's calendar, as offices in Taipei print them (民国, Minguo), are counted from 1912 as the first.
REPUBLIC = 1911
