"""Round-ups: one item an encounter, told by a caption, an occasion, 时间：, 地点： and what was said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from readouts.extract.body import Paragraph, Span
from readouts.extract.dates import resolve
from readouts.extract.encounter_words import encounter_words
from readouts.extract.expressions import DATE, PERSON, one_of, pattern
from readouts.extract.findings import Attendance, Cell, Encounter
from readouts.extract.setting import read_place, read_place_named, read_venue_of_welcome
from readouts.extract.tagging import Tagged
from readouts.terms import Format, Kind
from readouts.vocabulary import Vocabulary, fold

_WHEN = re.compile(r"时间：")
_WHERE = re.compile(r"地点：")
# One time alone is that of any report.
_ITEMS = 2
_OCCASION = re.compile(r"(?:在|出席)?(?P<event>.+?)(?:开幕式|闭幕式)?(?:举行)?(?:期间|之际|时)?$")


class RoundupWords:
    """The expressions for items, made from the words of phrases.csv."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        visit = one_of((*vocabulary.words("visit_kind"), "访问"))
        met = one_of((*vocabulary.words("mention_word"), "通话"))
        self.visit = pattern(rf"(?:对<L>|访问)(?:进行)?(?P<visit>{visit})")
        self.counted = pattern(rf"<P>(?:同|与|和)<P>[^。]{{0,24}}?{met}")
        self.of_several = re.compile(one_of(vocabulary.events_of_several))


@lru_cache(maxsize=4)
def roundup_words(vocabulary: Vocabulary) -> RoundupWords:
    """The expressions for a vocabulary, compiled once."""
    return RoundupWords(vocabulary)


@dataclass(frozen=True, slots=True)
class Item:
    """The paragraphs of one item; `first` to `last` are paragraph numbers."""

    first: int
    last: int
    caption: Paragraph | None
    occasion: Paragraph | None
    when: Paragraph
    where: Paragraph | None


def is_roundup(folded: str) -> bool:
    """Whether the folded text may have items: a time is given at the head of two paragraphs."""
    return len(_WHEN.findall(folded)) >= _ITEMS


def find_items(tagged: Tagged) -> list[Item]:
    """Items of a round-up, in order; empty where the text is none."""
    folded = tagged.body.folded
    paragraphs = [paragraph for paragraph in tagged.body.paragraphs if paragraph.sentences]
    starts = [i for i, p in enumerate(paragraphs) if _WHEN.match(folded, p.span.start)]
    if len(starts) < _ITEMS:
        return []
    heads = [max(i - 2, 0) for i in starts]
    items = []
    for number, at in enumerate(starts):
        stop = heads[number + 1] if number + 1 < len(starts) else len(paragraphs)
        following = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
        where = following if following and _WHERE.match(folded, following.span.start) else None
        items.append(
            Item(
                paragraphs[heads[number]].number,
                paragraphs[stop - 1].number,
                paragraphs[at - 2] if at >= 2 else None,
                paragraphs[at - 1] if at >= 1 else None,
                paragraphs[at],
                where,
            )
        )
    return items


def read_items(tagged: Tagged, vocabulary: Vocabulary, items: list[Item]) -> list[Encounter]:
    """One encounter an item.

    Where a caption names one leader only, the other is the one whose encounters the editor counts.
    """
    return ItemReader(tagged, vocabulary, items).read()


class ItemReader:
    """Reads the encounters of a round-up."""

    def __init__(self, tagged: Tagged, vocabulary: Vocabulary, items: list[Item]) -> None:
        self.tagged, self.vocabulary, self.items = tagged, vocabulary, items
        self.rules = roundup_words(vocabulary)
        self.encounter_words = encounter_words(vocabulary)
        self.counted = self._counted()

    def read(self) -> list[Encounter]:
        """The encounters of all items of which two who met are known."""
        return [encounter for item in self.items if (encounter := self._encounter(item))]

    def _counted(self) -> list[Attendance]:
        """The two whose encounters the editor's note counts (甲与乙已经…会面了八次)."""
        tagged = self.tagged
        for paragraph in tagged.body.paragraphs[: self.items[0].first - 1]:
            if match := self.rules.counted.search(tagged.chars, *tagged.range(paragraph.span)):
                return self._people(tagged.span(*match.span()), "principal.counted_by_editor")
        return []

    def _people(self, span: Span, rule: str) -> list[Attendance]:
        references = [self.tagged.person(i) for i in self.tagged.tags(PERSON, *self.tagged.range(span))]
        found = {r.person.person_id: r for r in reversed(references) if r.person}
        return [Attendance(r.person, "principal", r.start, r.end, rule) for r in found.values() if r.person]

    def _encounter(self, item: Item) -> Encounter | None:
        cells: list[Cell] = []
        date = self._date(item, cells)
        place_id = venue = ""
        if item.where:
            place_id = read_place_named(self.tagged, self.vocabulary, *self.tagged.range(item.where.span), cells)
        attendance: list[Attendance] = []
        kind: Kind | None = None
        form: Format = "in_person"
        span = item.when.span
        if item.caption:
            place_id, venue = self._setting(item.caption, place_id, cells)
            attendance = self._people(item.caption.span, "principal.named")
            start, end = self.tagged.range(item.caption.span)
            if telling := next(self.encounter_words.tellings(self.tagged.chars, start, end, start), None):
                span = self.tagged.span(telling.start, telling.end)
                kind, form = telling.word.kind, telling.word.format
                cells += _words_of(kind, form, span, telling.rule)
        occasion = self._occasion(item, cells)
        if len(attendance) < 2:
            named = {a.person.person_id for a in attendance}
            attendance += [c for c in self.counted if c.person.person_id not in named]
        if len({a.person.person_id for a in attendance}) < 2:
            return None
        if not kind and item.occasion:
            span = item.occasion.span
            kind = self._kind(span, occasion)
            cells += _words_of(kind, form, span, "roundup.kind_of_occasion")
        return Encounter(
            kind or "meeting", form, "reports", date, span.start, span.end,
            place_id=place_id, venue=venue, occasion=occasion, attendance=attendance, cells=cells,
        )  # fmt: skip

    def _date(self, item: Item, cells: list[Cell]) -> str:
        """The first whole date behind 时间：."""
        for index in self.tagged.tags(DATE, *self.tagged.range(item.when.span)):
            expression = self.tagged.date(index)
            if value := resolve(expression, None):
                cells.append(Cell("date", value, expression.start, expression.end, "date.stated"))
                return value
        return ""

    def _setting(self, caption: Paragraph, place_id: str, cells: list[Cell]) -> tuple[str, str]:
        """Place and venue: the place behind 地点： if there is one, the rest of the caption."""
        tagged = self.tagged
        start, end = tagged.range(caption.span)
        found: list[Cell] = []
        caption_place, venue = read_place(tagged, self.vocabulary, start, end, found)
        place_id = place_id or caption_place
        if not venue:
            venue = read_venue_of_welcome(tagged, tagged.chars, start, end, found)
        placed = any(cell.column == "place_id" for cell in cells)
        cells += [c for c in found if c.column == "venue" or (c.value == place_id and not placed)]
        return place_id, venue

    def _kind(self, span: Span, occasion: str) -> Kind:
        """A visit is talks, an event of several countries a summit, anything else attended together."""
        if self.rules.visit.search(self.tagged.chars, *self.tagged.range(span)):
            return "talks"
        return "summit" if self.rules.of_several.search(fold(occasion)) else "ceremony"

    def _occasion(self, item: Item, cells: list[Cell]) -> str:
        if not item.occasion:
            return ""
        tagged, whole = self.tagged, item.occasion.span
        if visit := self.rules.visit.search(tagged.chars, *tagged.range(whole)):
            span = tagged.span(*visit.span("visit"))
        elif match := _OCCASION.match(tagged.body.folded[whole.start : whole.end]):
            span = Span(whole.start + match.start("event"), whole.start + match.end("event"))
        else:
            return ""
        value = tagged.printed(span)
        cells.append(Cell("occasion", value, span.start, span.end, "roundup.occasion"))
        return value


def _words_of(kind: Kind, form: Format, span: Span, rule: str) -> list[Cell]:
    return [Cell("kind", kind, span.start, span.end, rule), Cell("format", form, span.start, span.end, rule)]
