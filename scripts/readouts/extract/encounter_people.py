"""Who met: the persons who are the subject of the words for an encounter, and those with whom they met.

All are tagged indices; `beside`: of those who are named beside them, and met nobody by it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from readouts.extract.expressions import PERSON, pattern
from readouts.extract.pronouns import couple_before, object_before, subject_in

_LISTED = pattern(r"<P>(?:[、和与]<P>)*")


def subject_of(chars: str, start: int, end: int, beside: set[int]) -> tuple[int, ...]:
    """Persons before the words of encounter who are its subject: the first named, and those listed with them."""
    first = chars.find(PERSON, start, end)
    while first in beside:
        first = chars.find(PERSON, first + 1, end)
    if first < 0:
        return subject_in(chars, start, end)
    listed = _LISTED.match(chars, first, end)
    return persons_in(chars, listed.span(), beside) if listed else (first,)


def met_with(chars: str, match: re.Match[str], subject: tuple[int, ...], beside: set[int]) -> tuple[int, ...]:
    """Those whom the group `who` names, or the one whom it means by 他."""
    listed = persons_in(chars, match.span("who"), beside)
    if PERSON in match["who"]:
        return listed  # 同乙的会谈日程: somebody is named, but did not meet
    if match["who"] == "他们":
        return couple_before(chars, match.start(), {*subject, *beside})
    at = match.start("who")
    # 甲出席乙就职仪式并同其会见: who is named beside an act of his own is meant where nobody else is.
    return object_before(chars, at, {*subject, *beside}) or object_before(chars, at, subject)


def received_first(chars: str, start: int, end: int, received: Sequence[re.Match[str]]) -> set[int]:
    """他上午会晤乙，下午同丙会谈: whom a piece names first, as object, is not the subject of the rest."""
    first = chars.find(PERSON, start, end)
    return {i for m in received if m.start("who") <= first for i in persons_in(chars, m.span("who"))}


def persons_in(chars: str, at: tuple[int, int], beside: Collection[int] = ()) -> tuple[int, ...]:
    """Persons in a range of tagged characters."""
    return tuple(i for i in range(*at) if chars[i] == PERSON and i not in beside)
