"""The city from which a correspondent reports: 这里是某国首都某城，…会晤在这里举行."""

from __future__ import annotations

import re
from collections.abc import Sequence

from readouts.extract.dates import Reference, agree, resolve
from readouts.extract.expressions import DATE, SPEECH, pattern
from readouts.extract.findings import Cell, Encounter
from readouts.extract.setting import read_place_named
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Vocabulary

# 各位观众，这里是有“渔都”之称的某城。; of 这里是某国的某宫 the building is not asked for.
_HERE_IS = pattern(rf"(?:^|(?<=[，。：“ \n]))(?:现在)?这里就?是[^，。；<P>{SPEECH}]{{0,30}}?(?P<places><L>+)市?[，。]")
_IN_HERE = re.compile("[在于](?:这里|此地|此(?=举行|召开|出席|会见|会晤|会谈|同|与))")
# Encounters told later may have been held elsewhere.
_TOLD_WITHIN = 4


def add_place_of_here(
    tagged: Tagged, vocabulary: Vocabulary, chars: str, encounters: Sequence[Encounter], reference: Reference | None
) -> None:
    """Give the encounters told first the city in which the lead says that something was held or attended.

    Those alone that were held on the days that the lead names, and of which no other city is told.
    """
    paragraphs = [p for p in tagged.body.paragraphs if p.sentences]
    if not paragraphs or "这里" not in tagged.body.folded[paragraphs[0].span.start : paragraphs[0].span.end]:
        return
    start, end = tagged.range(paragraphs[0].span)
    here = _HERE_IS.search(chars, start, end)
    if here is None or not _IN_HERE.search(chars, here.end(), end):
        return
    cells: list[Cell] = []
    place_id = read_place_named(tagged, vocabulary, *here.span("places"), cells)
    if not place_id or vocabulary.places_by_id[place_id].kind != "city":
        return
    days = [resolve(tagged.date(i), reference) for i in tagged.tags(DATE, start, end)]
    last = paragraphs[:_TOLD_WITHIN][-1].span.end
    for encounter in encounters:
        if encounter.role != "reports" or encounter.format != "in_person" or encounter.start >= last:
            continue
        if days and not any(day and agree(day, encounter.date) for day in days):
            continue
        if _is_open(encounter, place_id, vocabulary):
            encounter.cells = [c for c in encounter.cells if c.column != "place_id"]
            encounter.place_id = place_id
            encounter.cells += [Cell("place_id", c.value, c.start, c.end, "place.reported_from") for c in cells]


def _is_open(encounter: Encounter, place_id: str, vocabulary: Vocabulary) -> bool:
    """Whether nothing is told of where it was held, or no more than the country of the city."""
    if not encounter.place_id:
        return True
    told, city = vocabulary.places_by_id[encounter.place_id], vocabulary.places_by_id[place_id]
    return told.kind == "country" and told.country_code == city.country_code
