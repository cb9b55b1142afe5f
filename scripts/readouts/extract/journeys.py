"""The journey of several days with which a report opens: an encounter of it without a day is of its month."""

from __future__ import annotations

import re

from readouts.extract.date_expressions import RANGE_END
from readouts.extract.dates import MONTH, Reference, resolve
from readouts.extract.encounter_dates import DURING_VISIT
from readouts.extract.expressions import FUTURE, PERSON
from readouts.extract.findings import Cell, Encounter
from readouts.extract.tagging import Tagged
from readouts.numerals import number

_JOURNEY = re.compile("访|[赴抵]|来[到华]|前往|出席")
_TO_COME = re.compile(f"{FUTURE}|拟|计划|预计|定于")


def of_journey(tagged: Tagged, encounter: Encounter, reference: Reference | None) -> list[Cell]:
    """The month of a journey that is over, of which the first sentence tells with one of those who met."""
    sentence = next((s for p in tagged.body.paragraphs for s in p.sentences), None)
    if sentence is None or reference is None or reference.vague or encounter.format != "in_person":
        return []
    told = next((d for d in tagged.dates if d.start in sentence and d.ranged and d.day and not d.crossing), None)
    last = RANGE_END.match(tagged.body.folded, told.start) if told else None
    start, end = tagged.range(sentence)
    if told is None or last is None or not _JOURNEY.search(tagged.chars, start, end):
        return []
    month = resolve(told, reference)
    came = {p for i in tagged.tags(PERSON, start, end) if (p := tagged.person(i).person)}
    if len(month) != MONTH or _TO_COME.search(tagged.chars, start, end) or came.isdisjoint(encounter.principals):
        return []
    if f"{month}-{number(last['day']) or 1:02d}" >= reference.today.isoformat():
        return []  # of a journey that goes on the day of the report may be that of the encounter
    return [Cell("date", month, told.start, told.end, DURING_VISIT)]
