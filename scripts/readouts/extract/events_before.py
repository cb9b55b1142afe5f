"""The event that 峰会期间 points back to: named before it, with the city where it was held."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from readouts.extract.body import behind_last
from readouts.extract.expressions import one_of, pattern
from readouts.extract.findings import Cell, Encounter
from readouts.extract.setting import read_place_named
from readouts.extract.several import BESIDE
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Vocabulary

# What a short name of an event may stand for, by the last words of the full one; 与会 and 会议 for any.
_STANDS_FOR = {
    "峰会": re.compile("峰会|论坛|(?:首脑|领导人|领袖)[^，。]{0,5}会(?:议|晤)"),
    "论坛": re.compile("论坛|年会"),
    "大会": re.compile("大会"),
    "年会": re.compile("年会"),
}
# 峰会期间, 在峰会举行期间, 在这次会议间隙, 与会期间
_POINTS_BACK = re.compile(
    r"(?:(?<=[在席加于，。；\n ])|^)(?:[此这本该]次|该)?(?:(?P<noun>峰会|论坛|大会|年会|会议)(?:举行|召开)?|与会)"
    rf"的?(?:期间|{BESIDE})|^\s*(?:期间|会议?间隙|会间)，"
)


class EventWords:
    """The expressions for events that are named in full, made from the words of phrases.csv."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        noun = one_of(vocabulary.words("event_noun"))
        name = rf"(?P<event>(?![此这本该上下][次届]|与会)[^ ，。；：（）“”<P><D>]{{2,40}}?{noun})(?!{noun})"
        at = r"[在于赴](?P<places><L>+)市?"
        self.told = (
            # 出席在某地举行的某峰会
            pattern(
                rf"(?:出席|参加)了?(?:{at}[^，。；<P><L>]{{0,8}}?(?:举行|召开|举办)的)?{name}(?=[，。；的并期间开闭召前后\n])"
            ),
            # 某峰会5日在某地召开
            pattern(
                rf"(?:^|(?<=[，。；：\n电讯）】 ]))(?:当地时间)?(?:<D>，?)?{name}<D>?(?:正式|已|如期)?{at}"
                r"[^，。；<P><L>]{0,12}?(?:举行|召开|开幕|举办|揭幕|登场|启幕)"
            ),
        )


@dataclass(frozen=True, slots=True)
class _Event:
    """The folded name of an event, its cell, the tagged characters of its place, and where its telling ends."""

    name: str
    cell: Cell
    places: tuple[int, int] | None
    end: int


@lru_cache(maxsize=4)
def event_words(vocabulary: Vocabulary) -> EventWords:
    """The expressions for a vocabulary, compiled once."""
    return EventWords(vocabulary)


def add_event_before(tagged: Tagged, vocabulary: Vocabulary, chars: str, encounters: Sequence[Encounter]) -> None:
    """在峰会期间会见乙: give the encounters that lack them the one event named before, and the city where it was held.

    `chars`: the tagged text with what leaders said blanked out.
    """
    events: Sequence[_Event] | None = None
    for encounter in encounters:
        if encounter.role != "reports" or (encounter.occasion and encounter.place_id):
            continue
        at = tagged.at(encounter.start)
        begin = behind_last(chars, "。；！\n", at)
        told = _POINTS_BACK.search(chars[begin : tagged.at(encounter.end)])
        if told is None:
            continue
        events = _events(tagged, vocabulary, chars) if events is None else events
        event = _the_one([e for e in events if e.end <= begin], told["noun"])
        if event is None or encounter.occasion not in ("", event.cell.value):
            continue
        if not encounter.occasion:
            encounter.occasion = event.cell.value
            encounter.cells.append(event.cell)
        cells: list[Cell] = []
        place_id = read_place_named(tagged, vocabulary, *event.places, cells) if event.places else ""
        if place_id and not encounter.place_id and not encounter.venue and encounter.format == "in_person":
            encounter.place_id = place_id
            encounter.cells += [replace(c, rule="place.of_event_before") for c in cells if c.column == "place_id"]


def _events(tagged: Tagged, vocabulary: Vocabulary, chars: str) -> list[_Event]:
    """All events that the reporter names in full."""
    found = []
    for expression in event_words(vocabulary).told:
        for told in expression.finditer(chars):
            span = tagged.span(*told.span("event"))
            cell = Cell("occasion", tagged.printed(span), span.start, span.end, "occasion.event_before")
            places = told.span("places") if told["places"] else None
            found.append(_Event(tagged.body.folded[span.start : span.end], cell, places, told.end()))
    return found


def _the_one(events: Sequence[_Event], noun: str | None) -> _Event | None:
    """The one event for which a noun may stand, where its place is named if it is; None where several are meant."""
    stands_for = _STANDS_FOR.get(noun or "")
    meant = [e for e in events if stands_for is None or stands_for.search(e.name)]
    if len({e.name for e in meant}) != 1:
        return None
    return next((e for e in meant if e.places), meant[0])
