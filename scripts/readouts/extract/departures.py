"""The farewell that a host gives: the day and city that the guest leaves, and the hall or airport where it is given."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from readouts.extract.body import behind_last
from readouts.extract.dates import DAY, Reference, resolve, rule_of
from readouts.extract.expressions import ARRIVES, DATE, one_of, pattern
from readouts.extract.findings import Cell, Encounter
from readouts.extract.setting import read_place_named
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Vocabulary

_FAREWELL = re.compile("欢送|送行|送别|话别")
_CEREMONY = re.compile("欢送仪式")
# 甲离开某地启程回国, 离开某地时，
_LEFT = pattern("(?<![将要拟])(?:离开|辞别)(?P<places><L>+)(?=[，。；]|时|之际|之?前|后|启程|回国|返回|转|前往|飞)")
# 甲抵达某地: where he came to behind it
_CAME = pattern(f"(?:{ARRIVES}达?|飞抵)<L>")
# 甲将于4日离开某地
_TO_COME = re.compile("将(?:于|在)?|拟|计划|预定")
_AIRPORT = pattern("(?<=在)(?P<venue>机场)(?=[，举为送同与和]|热烈|隆重)")


@lru_cache(maxsize=4)
def _came_to_hall(vocabulary: Vocabulary) -> re.Pattern[str]:
    """甲和夫人抵达某宫。"""
    hall = one_of((*vocabulary.words("venue_suffix"), *vocabulary.words("venue_alone")))
    return pattern(rf"(?:{ARRIVES}达?)(?P<venue><V>|[^，。；的<P><D><L>]{{0,10}}?{hall})(?=[，。]|时，|后，)")


def add_departures(
    tagged: Tagged, vocabulary: Vocabulary, chars: str, encounters: Sequence[Encounter], reference: Reference | None
) -> None:
    """Give the farewells told the day and city that the guest leaves, where the report has told that before.

    `chars`: the tagged text with what leaders said blanked out.
    """
    farewell = _FAREWELL.search(chars)
    departed = list(_LEFT.finditer(chars)) if farewell else []
    for encounter in encounters if farewell else ():
        start, end = tagged.sentence_of(tagged.at(encounter.start))[:2]
        if encounter.format != "in_person" or not _FAREWELL.search(chars, start, end):
            continue
        left = next((match for match in reversed(departed) if match.end() <= end), None)
        if left and not _CAME.search(chars, left.end(), end):
            _leave(tagged, vocabulary, chars, encounter, left, reference)
        if not encounter.venue and _CEREMONY.search(chars, start, end):
            _add_hall(tagged, vocabulary, chars, encounter, start, end)


def _leave(
    tagged: Tagged,
    vocabulary: Vocabulary,
    chars: str,
    encounter: Encounter,
    left: re.Match[str],
    reference: Reference | None,
) -> None:
    """The city left, if it is in the country of one who met, and the one day that the sentence of leaving names."""
    sentence = behind_last(chars, "。；！\n", left.start())
    cells: list[Cell] = []
    city = vocabulary.places_by_id.get(read_place_named(tagged, vocabulary, *left.span("places"), cells))
    of_host = city and city.country_code in {p.country_code for p in encounter.principals}
    if not of_host or _TO_COME.search(chars, sentence, left.start()):
        return
    if city and city.kind == "city" and not encounter.place_id and not encounter.venue:
        encounter.place_id = city.place_id
        encounter.cells += [replace(c, rule="place.of_departure") for c in cells if c.column == "place_id"]
    days = [tagged.date(i) for i in tagged.tags(DATE, sentence, left.start()) if chars[i] == DATE]
    value = resolve(days[0], reference) if len(days) == 1 else ""
    if len(value) == DAY and not encounter.date:
        encounter.date = value
        encounter.cells.append(Cell("date", value, days[0].start, days[0].end, rule_of(days[0], reference)))


def _add_hall(tagged: Tagged, vocabulary: Vocabulary, chars: str, encounter: Encounter, start: int, end: int) -> None:
    """The airport where the sentence has it, else the one hall to which the guest came, told in the line behind."""
    line = chars.find("\n", end + 1)
    told = _AIRPORT.search(chars, start, end)
    told = told or _came_to_hall(vocabulary).search(chars, end, line if line >= 0 else len(chars))
    if told:
        span = tagged.span(*told.span("venue"))
        encounter.venue = tagged.printed(span)
        encounter.cells.append(Cell("venue", encounter.venue, span.start, span.end, "venue.of_farewell"))
