"""At which of an article's encounters each statement was made."""

from __future__ import annotations

import re
from collections.abc import Sequence

from readouts.extract.body import Span
from readouts.extract.expressions import PERSON
from readouts.extract.findings import Encounter, Statement
from readouts.extract.roundup import Item
from readouts.extract.tagging import Tagged

_BESIDE = re.compile(r"(?:开幕式|闭幕式|仪式|论坛|年会|大会|峰会|活动)(?:开始|结束|举行)?[前后]，")
_INTERVIEW = re.compile(r"采访[时中]?[^，。；：]{0,6}[，：]$")


def attribute(
    tagged: Tagged,
    statements: Sequence[Statement],
    encounters: Sequence[Encounter],
    items: Sequence[Item],
    opening: Span | None = None,
) -> None:
    """Tie each statement to the encounter at which it was made; in a round-up, to that of its item.

    `opening`: where an address is told at which nobody met.
    """
    reported = [i for i, e in enumerate(encounters) if e.role == "reports"]
    current: int | None = reported[0] if reported else None
    aside = min((encounters[i].start for i in reported), default=0) if _is_aside(tagged, encounters, reported) else 0
    for statement in statements:
        if items:
            current = _of_item(tagged, statement, encounters, items)
        elif len(reported) > 1:
            current = _of_several(tagged, statement, encounters, reported, current)
        away = statement.start < aside or (opening and statement.start in opening) or _is_interview(tagged, statement)
        statement.encounter = None if away else current


def _is_aside(tagged: Tagged, encounters: Sequence[Encounter], reported: Sequence[int]) -> bool:
    """开幕式前，甲会见乙: what was said before, in the address at the opening, was not said to the guest."""
    if len(reported) != 1:
        return False
    start = tagged.at(encounters[reported[0]].start)
    return _BESIDE.match(tagged.chars, max(tagged.chars.rfind(mark, 0, start) for mark in "。\n") + 1) is not None


def _is_interview(tagged: Tagged, statement: Statement) -> bool:
    """甲2日接受采访时说，…"""
    start = tagged.at(statement.start)
    begin = max(tagged.chars.rfind(mark, 0, start) for mark in "。；\n") + 1
    return _INTERVIEW.search(tagged.chars, begin, start) is not None


def _of_item(
    tagged: Tagged, statement: Statement, encounters: Sequence[Encounter], items: Sequence[Item]
) -> int | None:
    paragraphs = tagged.body.paragraphs
    for item in items:
        if item.first <= statement.paragraph <= item.last:
            span = Span(paragraphs[item.first - 1].span.start, paragraphs[item.last - 1].span.end)
            return next((i for i, e in enumerate(encounters) if e.start in span), None)
    return None


def _of_several(
    tagged: Tagged, statement: Statement, encounters: Sequence[Encounter], reported: Sequence[int], current: int | None
) -> int | None:
    """在会见X时，… names the encounter; a visitor's own words are of his; else the last announced before."""
    met = {i: {p.person_id for p in encounters[i].principals} for i in reported}
    speakers = {p.person_id for p in statement.speakers}
    line = tagged.body.folded.rfind("\n", 0, statement.start) + 1
    lead = tagged.range(Span(line, statement.start))
    named = {p.person_id for i in tagged.tags(PERSON, *lead) if (p := tagged.person(i).person)}
    first, *others = met.values()
    guests = named - speakers - first.intersection(*others)
    for i in reported:
        if guests & met[i]:
            return i
    own = [i for i in reported if speakers & met[i]]
    if len(own) == 1:
        return own[0]
    begun = [i for i in own if encounters[i].start <= statement.start]
    if begun and (current is None or encounters[begun[-1]].start > encounters[current].start):
        return begun[-1]
    return current
