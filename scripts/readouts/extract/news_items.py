"""The items of a page of news, each under a heading of its own: 甲国总统会见乙国总理, and a paragraph that tells it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain, dropwhile
from operator import attrgetter

from readouts.extract.body import Paragraph, Span
from readouts.extract.dates import Reference, days_of_news, resolve
from readouts.extract.endings import breaks_off
from readouts.extract.expressions import DATE, one_of, pattern, side_in_short
from readouts.extract.findings import Encounter, Statement
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Vocabulary

# A heading is no longer.
HEADING = 50


@dataclass(frozen=True, slots=True)
class NewsItem:
    """What an item holds with its heading, if it has one, and the sentences of each of its paragraphs without it."""

    span: Span
    headed: bool
    paragraphs: tuple[tuple[Span, ...], ...]

    @property
    def sentences(self) -> tuple[Span, ...]:
        """Those of all paragraphs, in order."""
        return tuple(chain.from_iterable(self.paragraphs))


_STARTS = attrgetter("span.start")


@lru_cache(maxsize=4)
def _names(vocabulary: Vocabulary) -> re.Pattern[str]:
    """甲国总统会见乙国总理, 联合国称…, 甲乙签署…, 甲总统称…; not △视频：甲国总统, 图为甲国总统, 甲国总统（右）"""
    side = side_in_short(vocabulary.abbreviations)
    short = rf"^{side}(?:{side}{{1,3}}|[称方军媒]|总统|总理|首相|外长|防长|政府)"
    return pattern(
        rf"(?!图为|.*(?:（[左右中]）|摄$|摄）|供图|资料图))(?:[^△▲→丨｜|：<P><L>]{{0,30}}?(?:[<P><L>]|{one_of(vocabulary.organizations)})|{short})"
    )


def news_items(tagged: Tagged, vocabulary: Vocabulary, reference: Reference | None) -> list[NewsItem]:
    """The items of a page, in order; empty where the text is one report.

    An item has a heading that names a country or somebody, and opens with a day on which things are news; other short
    lines are captions, or part the sections of a report.
    """
    paragraphs = [p for p in tagged.body.paragraphs if p.sentences]
    names = _names(vocabulary)
    opens = [i for i in range(len(paragraphs) - 1) if _opens_item(tagged, names, reference, *paragraphs[i : i + 2])]
    starts = sorted({0, *opens})
    parts = (paragraphs[a:b] for a, b in zip(starts, [*starts[1:], None], strict=True))
    items = [_item(tagged, part) for part in parts if any(not is_heading(tagged, p) for p in part)]
    return items if len(items) > 1 else []


def _item(tagged: Tagged, paragraphs: Sequence[Paragraph]) -> NewsItem:
    told = list(dropwhile(partial(is_heading, tagged), paragraphs))
    span = Span(paragraphs[0].span.start, paragraphs[-1].span.end)
    return NewsItem(span, len(told) < len(paragraphs), tuple(paragraph.sentences for paragraph in told))


def _opens_item(
    tagged: Tagged, names: re.Pattern[str], reference: Reference | None, heading: Paragraph, lead: Paragraph
) -> bool:
    if not is_heading(tagged, heading) or is_heading(tagged, lead):
        return False
    start, end = tagged.range(heading.span)
    if not names.match(tagged.chars[start:end]):
        return False
    days = tagged.tags(DATE, *tagged.range(lead.sentences[0]))
    return any(resolve(tagged.date(day), reference) in days_of_news(reference) for day in days)


def is_heading(tagged: Tagged, paragraph: Paragraph) -> bool:
    """One short line without a mark at its end: 甲表示愿同乙合作."""
    text = tagged.body.folded[paragraph.span.start : paragraph.span.end]
    return len(paragraph.sentences) == 1 and len(text) <= HEADING and breaks_off(text)


def item_at(items: Sequence[NewsItem], at: int) -> Span | None:
    """The text of the item in which an offset lies; None where there are no items."""
    last = bisect_right(items, at, key=_STARTS) - 1
    return items[last].span if last >= 0 and at in items[last].span else None


def told_with(
    encounters: Sequence[Encounter], statements: Sequence[Statement], news: Sequence[NewsItem]
) -> Sequence[Statement]:
    """Of a page of news the statements in items that hold an encounter, and those of whom others tell that they met.

    What other leaders say in other items was said alone. The first item, if it has no heading, is what the page is
    about, so all of it is kept.
    """
    if not encounters or not news:
        return statements
    kept = {item.start for encounter in encounters if (item := item_at(news, encounter.start))}
    if not news[0].headed:
        kept.add(news[0].span.start)
    met = {p.person_id for e in encounters for p in e.principals}
    return [
        s
        for s in statements
        if ((item := item_at(news, s.start)) and item.start in kept) or met.issuperset(p.person_id for p in s.speakers)
    ]
