"""Who was met on which of several days: 4日晚和5日，甲分别会见乙、丙, and behind it the day of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from readouts.extract.date_expressions import RANGE_END
from readouts.extract.dates import DAY, MONTH, Reference, resolve
from readouts.extract.expressions import one_of, pattern
from readouts.extract.findings import Cell, Encounter, dates_of
from readouts.extract.tagging import Tagged
from readouts.numerals import number
from readouts.vocabulary import Vocabulary


@lru_cache(maxsize=4)
def _told(vocabulary: Vocabulary) -> re.Pattern[str]:
    """4日晚，在会见乙时，; 5日，甲同丙会谈时指出，"""
    received, held = one_of(vocabulary.encounters_of("object")), one_of(vocabulary.encounters_of("with"))
    return pattern(
        rf"(?P<day><D>)，?[在当]{{0,2}}(?:<P>[^，。；<P>]{{0,8}}?)?"
        rf"(?:{received}(?P<guest><P>)|[同与和](?P<other><P>)[^，。；<P>]{{0,8}}?{held})[^，。；<P>]{{0,4}}时"
    )


def in_days_with(tagged: Tagged, encounter: Encounter, day: str, place_id: str) -> bool:
    """24日至25日，甲会见乙: whether an encounter is dated by a range of days that ends with `day` (ISO 8601).

    Not one of which another place is told than `place_id`, where that is known.
    """
    elsewhere = place_id and encounter.place_id not in ("", place_id)
    if elsewhere or len(day) != DAY or not day.startswith(encounter.date):
        return False
    ranges = (RANGE_END.match(tagged.body.folded, d.start) for d in dates_of(encounter, tagged.dates) if d.ranged)
    return any(last and number(last["day"]) == int(day[-2:]) for last in ranges)


def settle_days(
    tagged: Tagged, vocabulary: Vocabulary, encounters: Sequence[Encounter], reference: Reference | None
) -> None:
    """Give each encounter that is told of several days together the day on which it is told again or its guest spoke.

    An encounter dated so has the key of the one that tells it again, so that both are merged.
    """
    together = [e for e in encounters if _of_several_days(tagged, e)]
    if not together:
        return
    spoke = {
        (person.person_id, resolve(tagged.date(match.start("day")), reference)): match.start("day")
        for match in _told(vocabulary).finditer(tagged.chars)
        if (person := tagged.person(match.start("guest" if match["guest"] else "other")).person)
    }
    hosts = set.intersection(*({p.person_id for p in e.principals} for e in together)) if together[1:] else set()
    for encounter in together:
        # What both attended on another of the days is not the talks.
        again = [
            e.cells
            for e in encounters
            if e.key[1:] == encounter.key[1:]
            and e.date.startswith(f"{encounter.date}-")
            and (e.kind != "ceremony" or encounter.kind == "ceremony")
        ]
        days = [cell for cells in again for cell in cells if cell.column == "date"][:1]
        met = {p.person_id for p in encounter.principals}
        guests = met - hosts or met
        for (guest, value), index in spoke.items():
            if guest in guests and value.startswith(encounter.date) and len(value) == DAY:
                span = tagged.span(index, index + 1)
                days.append(Cell("date", value, span.start, span.end, "date.told_apart"))
        if days:
            encounter.date = days[0].value
            encounter.cells = [c for c in encounter.cells if c.column != "date"] + days[:1]


def _of_several_days(tagged: Tagged, encounter: Encounter) -> bool:
    """Whether an encounter is dated by the month of a range of days."""
    if encounter.role != "reports" or len(encounter.date) != MONTH:
        return False
    return any(date.ranged for date in dates_of(encounter, tagged.dates))
