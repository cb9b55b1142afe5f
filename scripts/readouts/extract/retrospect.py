"""What an article reports that is printed long after the encounters of which it tells, or that goes over several."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from readouts.extract.body import behind_last
from readouts.extract.dates import Reference, long_past
from readouts.extract.expressions import ENTRY, pattern
from readouts.extract.findings import Encounter, dates_of
from readouts.extract.tagging import Tagged
from readouts.extract.told_past import TOLD_PAST

# Of a chronicle as many are told, each in a sentence that opens with its date.
_CHRONICLE = 2
# 甲3月4日会见乙后，…; 甲曾…: told beside something else.
_BESIDE = ("后", "前", "时", "期间", "的")
_RECALLED = pattern("曾|此前|去年|上[周月次]|前年")


def promote(tagged: Tagged, encounters: Sequence[Encounter], reference: Reference | None) -> None:
    """Of an article that reports nothing of its days: what its first sentence tells is reported all the same.

    So are the encounters of a chronicle, which open their sentences with their dates.
    """
    told = [e for e in encounters if e.status == "held" and long_past(e.date, reference) and _is_told(tagged, e)]
    opened = [e for e in told if _opens_with_its_date(tagged, e)]
    first = min(encounters, key=lambda e: e.start, default=None)
    sentences = tagged.body.paragraphs[0].sentences
    if first in told and first is not None and sentences and first.start in sentences[0]:
        first.role = "reports"
    if len(opened) >= _CHRONICLE and first in told:
        for encounter in opened:
            encounter.role = "reports"


def _is_told(tagged: Tagged, encounter: Encounter) -> bool:
    """Whether an encounter is told for its own sake, and not named beside what followed from it."""
    folded = tagged.body.folded
    if folded.startswith(_BESIDE, encounter.end) or not dates_of(encounter, tagged.dates):
        return False
    start = behind_last(folded, "。；\n", encounter.start)
    return _RECALLED.search(folded, start, encounter.end) is None


def _opens_with_its_date(tagged: Tagged, encounter: Encounter) -> bool:
    """Whether its sentence begins with a date, or it is told under one."""
    start = tagged.at(behind_last(tagged.body.folded, "。\n", encounter.start))
    under = any(c.rule == TOLD_PAST for c in encounter.cells)
    return under or ENTRY.match(tagged.chars, start) is not None


def told_right_before(
    encounter: Encounter, in_order: Sequence[Encounter], reference: Reference | None
) -> Encounter | None:
    """The encounter told right before one without a date, where the same met long ago, and none of theirs is news."""
    number = bisect_left(in_order, encounter.start, key=attrgetter("start"))
    before = in_order[number - 1] if number else None
    if before is None or before.key[2] != encounter.key[2] or not long_past(before.date, reference):
        return None
    same = (e for e in in_order if e.role == "reports" and e.key[2] == encounter.key[2] and e.date)
    return before if all(long_past(e.date, reference) for e in same) else None
