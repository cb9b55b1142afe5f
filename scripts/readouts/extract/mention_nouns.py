"""Encounters to come that a noun announces, 甲与乙的会谈定于7日举行, and of all: 三人随后会谈, 甲、乙和丙将出席."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from readouts.extract.dates import resolve_next
from readouts.extract.expressions import PERSON, pattern
from readouts.extract.findings import Cell, Encounter
from readouts.extract.mention_build import MentionBuilder
from readouts.extract.tagging import Tagged

_RULE = "mention.announced"
_CAPTION = pattern("<P>（[左右中][^（）]{0,3}）")


def opens_report(tagged: Tagged, at: int) -> bool:
    """Whether a tagged character stands in the first sentence that names somebody: what the article is about.

    甲（左）同乙 is the caption of a picture above it.
    """
    naming = ((a, b) for a, b, _ in tagged.sentences if PERSON in tagged.chars[a:b])
    sentence = next(((a, b) for a, b in naming if not _CAPTION.search(tagged.chars, a, b)), None)
    return sentence is not None and sentence[0] <= at < sentence[1]


def announced_by_noun(tagged: Tagged, builder: MentionBuilder, start: int, end: int) -> Iterator[Encounter]:
    """甲与乙的会谈定于7日在某地举行: of a day that is printed behind it, in `[start, end)`."""
    rules = builder.rules
    for match in rules.announced_noun.finditer(tagged.chars, start, end):
        if rules.unsure.search(tagged.chars, match.start(), match.end()):
            continue
        people = [
            (p, tagged.span(i, i + 1)) for g in ("one", "other") if (p := tagged.person(i := match.start(g)).person)
        ]
        expression = tagged.date(match.start("date"))
        value = resolve_next(expression, builder.today)
        word = match.span("word")
        encounter = builder.dated(value, expression, word, people, match["word"], _RULE)
        if encounter is None or encounter.status != "planned":
            continue
        if opens_report(tagged, match.start()):
            encounter.role = "reports"
        builder.by_video(encounter, match.start(), word[1])
        builder.place(encounter, *match.span("where"))
        yield encounter


def announced_of_all(
    tagged: Tagged, builder: MentionBuilder, announced: Sequence[Encounter], start: int, end: int
) -> Iterator[Encounter]:
    """甲将分别会见乙和丙，三人随后举行会谈: a summit of all who are `announced` in `[start, end)`."""
    people = {a.person.person_id: a for e in announced for a in e.attendance}
    for match in builder.rules.then_all.finditer(tagged.chars, start, end) if announced else ():
        count = builder.vocabulary.phrases["joint"].get(tagged.text(*match.span("who")), "")
        if count != str(len(people)) or len(announced) < 2 or tagged.offset(match.start()) < announced[-1].end:
            continue
        span = tagged.span(*match.span("word"))
        kept = [c for c in announced[-1].cells if c.column in ("date", "place_id")]
        told = [
            Cell("kind", "summit", span.start, span.end, _RULE),
            Cell("format", "in_person", span.start, span.end, _RULE),
        ]
        yield replace(
            announced[-1],
            kind="summit",
            format="in_person",
            start=span.start,
            end=span.end,
            occasion="",
            venue="",
            attendance=list(people.values()),
            cells=[*told, *kept],
        )


def announced_gathering(tagged: Tagged, builder: MentionBuilder, start: int, end: int) -> Iterator[Encounter]:
    """27日，甲、乙以及丙将出席某组织会议: a summit of all who are named."""
    for match in builder.rules.announced_gathering.finditer(tagged.chars, start, end):
        if builder.rules.unsure.search(tagged.chars, match.end("who"), match.end()):
            continue
        indices = tagged.tags(PERSON, *match.span("who"))
        named = [(p, tagged.span(i, i + 1)) for i in indices if (p := tagged.person(i).person)]
        expression = tagged.date(match.start("date"))
        value = resolve_next(expression, builder.today)
        word, event = match.span("word"), match.span("event")
        encounter = builder.dated(value, expression, word, named, "", _RULE)
        if encounter is None or len(encounter.principals) <= 2:
            continue
        encounter.status = "planned"
        builder.put(encounter, "kind", "summit", event, _RULE)
        builder.occasion(encounter, event, "occasion.of_mention")
        builder.place(encounter, match.end("who"), word[0])
        yield encounter
