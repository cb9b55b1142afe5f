"""Encounters at an event that the sentence before tells: 某城4日举行活动，纪念…。甲和乙共同出席活动。"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from readouts.extract.body import behind_last
from readouts.extract.dates import DAY, Reference, resolve, rule_of
from readouts.extract.expressions import DATE, FUTURE, pattern
from readouts.extract.findings import Cell, Encounter
from readouts.extract.setting import read_place_named
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Vocabulary

_EVENT = "(?:活动|仪式|会议|峰会|庆典|典礼|集会|大会|阅兵式?)"
# 出席活动, 参加了当天的庆祝活动
_ATTENDED = pattern(
    rf"(?:出席|参加|观看)了?(?:[此这本该]次|这一|该|当[天日]的?|上述)?(?:纪念|庆祝|相关|有关)?(?P<event>{_EVENT})(?=[，。；]|并|时)"
)
# 某城4日举行活动, 4日，某活动在某城举行
_HELD = (
    pattern(
        rf"(?P<places><L>*)市?<D>?[^，。；<P><L>]{{0,12}}?(?:举[行办]|召开)了?[^，。；<P>]{{0,40}}?(?P<event>{_EVENT})(?=[，。；])"
    ),
    pattern(rf"(?P<event>{_EVENT})<D>?[在于](?P<places><L>+)[^，。；<P><L>]{{0,20}}?(?:举[行办]|召开)(?=[，。；])"),
)
_NOT_HELD = pattern(rf"{FUTURE}|拟|定于|计划|曾|每年")


def add_events_attended(
    tagged: Tagged, vocabulary: Vocabulary, chars: str, encounters: Sequence[Encounter], reference: Reference | None
) -> None:
    """Give encounters at an event without a name its one day and its city, which the sentence before tells.

    `chars`: the tagged text with what leaders said blanked out.
    """
    for encounter in encounters:
        if encounter.date or encounter.format != "in_person":
            continue
        start, end = tagged.sentence_of(tagged.at(encounter.start))[:2]
        attended = _ATTENDED.search(chars, start, end)
        if attended is None or next(tagged.tags(DATE, start, end), None) is not None:
            continue
        before = behind_last(chars, "。；！\n", max(0, start - 1))
        held = next((match for rule in _HELD if (match := rule.search(chars, before, start))), None)
        if held is None or attended["event"] not in ("活动", held["event"]):
            continue
        if chars[start - 1] == "\n" or _NOT_HELD.search(chars, before, start):
            continue
        _give(tagged, vocabulary, encounter, [*tagged.tags(DATE, before, start)], held.span("places"), reference)


def _give(
    tagged: Tagged,
    vocabulary: Vocabulary,
    encounter: Encounter,
    days: Sequence[int],
    places: tuple[int, int],
    reference: Reference | None,
) -> None:
    day = tagged.date(days[0]) if len(days) == 1 else None
    value = resolve(day, reference) if day and not day.ranged else ""
    if day is None or len(value) != DAY:
        return
    encounter.date = value
    encounter.cells.append(Cell("date", value, day.start, day.end, rule_of(day, reference)))
    cells: list[Cell] = []
    place_id = read_place_named(tagged, vocabulary, *places, cells) if places[0] < places[1] else ""
    if place_id and not encounter.place_id and not encounter.venue:
        encounter.place_id = place_id
        encounter.cells += [replace(c, rule="place.of_event_before") for c in cells if c.column == "place_id"]
