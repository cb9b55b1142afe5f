"""Encounters that are counted, each with its date: 甲与乙两次会晤。首次于2030年3月在某地举行，第二次于同年9月."""

from __future__ import annotations

from collections.abc import Iterator

from readouts.extract.body import behind_last
from readouts.extract.expressions import DATE, PLACE
from readouts.extract.findings import Encounter
from readouts.extract.mention_build import MentionBuilder
from readouts.extract.tagging import Tagged

_RULE = "mention.counted"
# As many characters before the first of them it is told who met.
_TOLD_WITHIN = 160


def counted_each(tagged: Tagged, builder: MentionBuilder, start: int, end: int) -> Iterator[Encounter]:
    """Those of whom the paragraph says before it how often they met: one on each date in `[start, end)`."""
    chars = tagged.chars
    each = list(builder.rules.each_counted.finditer(chars, start, end))
    if not each:
        return
    line = max(chars.rfind("\n", 0, start) + 1, each[0].start() - _TOLD_WITHIN)
    met = max(builder.rules.counted.finditer(chars, line, each[0].start()), key=lambda m: m.end(), default=None)
    if met is None:
        return
    people = [(p, tagged.span(i, i + 1)) for g in ("one", "other") if (p := tagged.person(i := met.start(g)).person)]
    for match in each:
        encounter = builder.build(match, met.span("word"), people, met["word"], _RULE)
        if encounter is None or encounter.status != "held":
            continue
        clause = next((i for i in range(match.end(), end) if chars[i] in "，。；"), end)
        place = chars.find(PLACE, match.end(), clause)
        if place >= 0 and chars.find(DATE, match.end(), place) < 0:
            builder.place_told(encounter, behind_last(chars, "，。；", match.start()), clause)
        yield encounter
