"""Round-ups: one item an encounter, told by a caption, an occasion, 时间：, 地点： and what was said."""

from __future__ import annotations

import re
from dataclasses import dataclass

from readouts.extract.body import Paragraph, Span
from readouts.extract.dates import resolve
from readouts.extract.findings import Attendance, Cell, Encounter
from readouts.extract.setting import VENUE_OF_WELCOME, place_names, read_place
from readouts.extract.tagging import DATE, PERSON, Tagged, pattern
from readouts.extract.wording import Words, words
from readouts.terms import Format, Kind
from readouts.vocabulary import Vocabulary

_WHEN = re.compile(r"时间：")
_WHERE = re.compile(r"地点：")
_OCCASION = re.compile(r"(?:在|出席)?(?P<event>.+?)(?:开幕式|闭幕式)?(?:举行)?(?:期间|之际|时)?$")
_VISIT = pattern(r"(?:对<L>|访问)(?:进行)?(?P<visit>国事访问|正式访问|工作访问|访问)")
_COUNTED = pattern(r"<P>(?:同|与|和)<P>[^。]{0,24}?(?:会面|会晤|会见|见面|会谈|通话)")
_MULTILATERAL = re.compile(r"(?:会议|会晤|峰会|论坛)")


@dataclass(frozen=True, slots=True)
class Item:
    """The paragraphs of one item; `first` to `last` are paragraph numbers."""

    first: int
    last: int
    caption: Paragraph | None
    occasion: Paragraph | None
    when: Paragraph
    where: Paragraph | None


def find_items(tagged: Tagged) -> list[Item]:
    """Items of a round-up, in order; empty where the text is none."""
    folded = tagged.body.folded
    paragraphs = tagged.body.paragraphs
    starts = [i for i, p in enumerate(paragraphs) if _WHEN.match(folded, p.span.start)]
    if len(starts) < 2:
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
    """One encounter an item. Where a caption names one leader only, the other is the one whose encounters the editor counts."""
    rules = words(vocabulary.encounters, vocabulary.phrases)
    counted = _counted(tagged, items)
    return [encounter for item in items if (encounter := _encounter(tagged, vocabulary, rules, item, counted))]


def _counted(tagged: Tagged, items: list[Item]) -> list[Attendance]:
    """The two whose encounters the editor's note counts (习近平与普京已经…会面了八次)."""
    first = items[0].first
    for paragraph in tagged.body.paragraphs[: first - 1]:
        match = _COUNTED.search(tagged.chars, *tagged.range(paragraph.span))
        if match:
            return _people(tagged, Span(*_offsets(tagged, match)), "principal.counted_by_editor")
    return []


def _offsets(tagged: Tagged, match: re.Match[str]) -> tuple[int, int]:
    span = tagged.span(*match.span())
    return span.start, span.end


def _people(tagged: Tagged, span: Span, rule: str) -> list[Attendance]:
    references = [tagged.person(i) for i in tagged.tags(PERSON, *tagged.range(span))]
    found = {r.person.person_id: r for r in reversed(references) if r.person}
    return [Attendance(r.person, "principal", r.start, r.end, rule) for r in found.values() if r.person]


def _encounter(
    tagged: Tagged, vocabulary: Vocabulary, rules: Words, item: Item, counted: list[Attendance]
) -> Encounter | None:
    cells: list[Cell] = []
    date = _date(tagged, item, cells)
    place_id = venue = ""
    if item.where:
        place_id = place_names(tagged, vocabulary, *tagged.range(item.where.span), cells)
    attendance: list[Attendance] = []
    kind: Kind | None = None
    form: Format = "in_person"
    span = item.when.span
    if item.caption:
        start, end = tagged.range(item.caption.span)
        caption_cells: list[Cell] = []
        caption_place, venue = read_place(tagged, vocabulary, start, end, caption_cells)
        place_id = place_id or caption_place
        if not venue:
            venue = _venue_of_welcome(tagged, start, end, caption_cells)
        cells += [
            c for c in caption_cells if c.column == "venue" or (c.value == place_id and not _has(cells, "place_id"))
        ]
        attendance = _people(tagged, item.caption.span, "principal.named")
        telling = next(rules.tellings(tagged.chars, start, end), None)
        if telling:
            span = tagged.span(telling.start, telling.end)
            kind, form = telling.word.kind, telling.word.format
            cells += [
                Cell("kind", kind, span.start, span.end, telling.rule),
                Cell("format", form, span.start, span.end, telling.rule),
            ]
    occasion = _occasion(tagged, item, cells)
    if len(attendance) < 2:
        attendance += [c for c in counted if c.person.person_id not in {a.person.person_id for a in attendance}]
    if len({a.person.person_id for a in attendance}) < 2:
        return None
    if not kind and item.occasion:
        visit = _VISIT.search(tagged.chars, *tagged.range(item.occasion.span))
        kind = "talks" if visit else "summit" if _MULTILATERAL.search(occasion) else "ceremony"
        span = item.occasion.span
        cells.append(Cell("kind", kind, span.start, span.end, "roundup.kind_of_occasion"))
        cells.append(Cell("format", form, span.start, span.end, "roundup.kind_of_occasion"))
    return Encounter(
        kind or "meeting", form, "reports", date, span.start, span.end,
        place_id=place_id, venue=venue, occasion=occasion, attendance=attendance, cells=cells,
    )  # fmt: skip


def _venue_of_welcome(tagged: Tagged, start: int, end: int, cells: list[Cell]) -> str:
    """A building that the caption names for the welcome ceremony."""
    match = VENUE_OF_WELCOME.search(tagged.chars, start, end)
    if not match:
        return ""
    span = tagged.span(*match.span("venue"))
    cells.append(
        Cell("venue", tagged.body.text[span.start : span.end], span.start, span.end, "venue.of_welcome_ceremony")
    )
    return tagged.body.text[span.start : span.end]


def _has(cells: list[Cell], column: str) -> bool:
    return any(cell.column == column for cell in cells)


def _date(tagged: Tagged, item: Item, cells: list[Cell]) -> str:
    for index in tagged.tags(DATE, *tagged.range(item.when.span)):
        expression = tagged.date(index)
        if value := resolve(expression, None):
            cells.append(Cell("date", value, expression.start, expression.end, "date.stated"))
            return value
    return ""


def _occasion(tagged: Tagged, item: Item, cells: list[Cell]) -> str:
    if not item.occasion:
        return ""
    start = item.occasion.span.start
    visit = _VISIT.search(tagged.chars, *tagged.range(item.occasion.span))
    if visit:
        span = tagged.span(*visit.span("visit"))
    elif match := _OCCASION.match(tagged.body.folded[start : item.occasion.span.end]):
        span = Span(start + match.start("event"), start + match.end("event"))
    else:
        return ""
    value = tagged.body.text[span.start : span.end]
    cells.append(Cell("occasion", value, span.start, span.end, "roundup.occasion"))
    return value
