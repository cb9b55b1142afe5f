"""What a visit says of the encounters told with it: that all is to come, or that each host received the guest alone."""

from __future__ import annotations

import re

from readouts.extract.body import behind_last
from readouts.extract.encounter_dates import OPENS_DURING_VISIT
from readouts.extract.tagging import Tagged
from readouts.extract.telling import Telling

# 今起到某国访问, 明日起对某国进行访问
_BEGINS = re.compile("(?:今[天日]?|明[天日]?|即日)起[^，。；]{0,20}?访")
# 访问期间，甲一同会见乙和丙
_AS_ONE = re.compile("一[同起道并]|共同|集体|同时")
_SEVERAL = 2


def visit_begins(tagged: Tagged, start: int, end: int) -> bool:
    """甲今起到某国访问，与乙会谈: a visit that begins with the day of the report, of which all is to come.

    `[start, end)`: the tagged characters up to the end of the words for the encounter; 会谈了 has been.
    """
    begins = _BEGINS.search(tagged.body.folded, tagged.offset(start), tagged.offset(end))
    return begins is not None and "了" not in tagged.chars[start : end + 1]


def each_on_visit(tagged: Tagged, chars: str, telling: Telling) -> bool:
    """访问期间，甲会见总统乙和议长丙: each of several leaders of the country visited received the guest."""
    guests = [i for i in telling.people if i > telling.start]
    if telling.rule != "encounter.received" or len(guests) < _SEVERAL:
        return False
    sentence = behind_last(chars, "。；！\n", telling.start)
    if not OPENS_DURING_VISIT.match(chars, sentence) or _AS_ONE.search(chars, sentence, telling.end):
        return False
    countries = {p.country_code if (p := tagged.person(i).person) else "" for i in guests}
    return len(countries) == 1 and "" not in countries
