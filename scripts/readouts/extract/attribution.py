"""At which of an article's encounters each statement was made."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.extract.body import Span
from readouts.extract.expressions import PERSON
from readouts.extract.findings import Encounter, Statement
from readouts.extract.roundup import Item
from readouts.extract.tagging import Tagged


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
    for statement in statements:
        if items:
            current = _of_item(tagged, statement, encounters, items)
        elif len(reported) > 1:
            current = _of_several(tagged, statement, encounters, reported, current)
        statement.encounter = None if opening and statement.start in opening else current


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
