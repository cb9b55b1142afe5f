"""What the rest of an article adds to its encounters: ordinals, side events, and settings told outside the announcing sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from readouts.extract.body import Span
from readouts.extract.encounters import narration
from readouts.extract.findings import Cell, Encounter, Issue, Statement
from readouts.extract.numerals import NUMERAL, number
from readouts.extract.setting import VENUE_OF_WELCOME, read_place
from readouts.extract.tagging import Tagged, pattern
from readouts.vocabulary import Vocabulary

# Ordinals count since 2013 by the contract of the tables; another base year is reported, not counted.
ORDINAL_BASE = "2013"
_ORDINAL = re.compile(
    rf"(?P<base>\d{{4}})年(?:以来|算起|起|至今)[^。；！]{{0,24}}?第(?P<count>{NUMERAL})次(?:线下|视频)?(?:会晤|会面|见面|会见|会谈)"
)
_WELCOME = pattern(r"在<L>*(?:<V>|[^，。；<P>])[^，。；]{0,20}为<P>[^，。；]{0,12}举行(?:隆重)?(?:的)?欢迎仪式")
_OWN_WORDS = pattern(
    r"(?:高兴|荣幸)[^。，；]{0,10}?(?:应[^，。；]{0,12}邀请?)?(?:来华|来到<L>|赴<L>)(?:出席|参加)(?P<event>[^，。；]{3,40}?)(?:开幕式|闭幕式)?(?=[，。；并])"
    r"|欢迎<P>(?:再次)?(?:对<L>|来华|来[一-鿿]|访[一-鿿])(?:进行)?(?P<visit>国事访问|正式访问|工作访问)"
)


def add_ordinal(tagged: Tagged, chief: Encounter) -> list[Issue]:
    """The count of encounters since 2013, where the text gives it."""
    issues = []
    for match in _ORDINAL.finditer(tagged.body.folded):
        count = number(match["count"])
        if match["base"] != ORDINAL_BASE:
            issues.append(
                Issue(
                    "info",
                    "ordinal.other_base",
                    f"counts encounters since {match['base']}, not {ORDINAL_BASE}: not taken over",
                    *match.span(),
                )
            )
        elif count and chief.ordinal is None:
            chief.ordinal = count
            chief.cells.append(Cell("ordinal", str(count), match.start(), match.end(), "ordinal.since_2013"))
    return issues


def add_activities(tagged: Tagged, vocabulary: Vocabulary, statements: Sequence[Statement], chief: Encounter) -> None:
    """Side events of the day told by the reporter."""
    chars = narration(tagged, statements)
    for phrase, name in sorted(vocabulary.phrases.get("activity", {}).items(), key=lambda p: (-len(p[0]), p[0])):
        at = chars.find(phrase)
        if at >= 0 and name not in chief.activities and not any(name in a for a in chief.activities):
            chief.activities.append(name)
            span = tagged.span(at, at + len(phrase))
            chief.cells.append(Cell("activities", name, span.start, span.end, "activity.named"))
    chief.activities.sort()


def add_setting(tagged: Tagged, vocabulary: Vocabulary, statements: Sequence[Statement], chief: Encounter) -> None:
    """A venue from the welcome ceremony, an occasion from a leader's own words, where the announcing sentence has none."""
    if chief.format != "in_person":
        return
    if not chief.venue and (match := _WELCOME.search(narration(tagged, statements))):
        cells: list[Cell] = []
        place_id, venue = read_place(tagged, vocabulary, *match.span(), cells)
        if venue:
            chief.venue = venue
            chief.cells += [_renamed(c, "venue.of_welcome_ceremony") for c in cells if c.column == "venue"]
            if place_id and not chief.place_id:
                chief.place_id = place_id
                chief.cells += [c for c in cells if c.column == "place_id"]
    if not chief.venue and (match := VENUE_OF_WELCOME.search(narration(tagged, statements))):
        span = tagged.span(*match.span("venue"))
        chief.venue = tagged.body.text[span.start : span.end]
        chief.cells.append(Cell("venue", chief.venue, span.start, span.end, "venue.of_welcome_ceremony"))
    if not chief.occasion:
        for statement in statements:
            match = _OWN_WORDS.search(tagged.chars, *tagged.range(Span(statement.start, statement.end)))
            if match:
                span = tagged.span(*match.span("event" if match["event"] else "visit"))
                chief.occasion = tagged.body.text[span.start : span.end]
                chief.cells.append(Cell("occasion", chief.occasion, span.start, span.end, "occasion.own_words"))
                return


def _renamed(cell: Cell, rule: str) -> Cell:
    return Cell(cell.column, cell.value, cell.start, cell.end, rule)
