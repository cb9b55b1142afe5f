"""The items of a page of news, each under a heading of its own: 甲国总统会见乙国总理, and a paragraph that tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import dropwhile

from readouts.extract.body import Paragraph, Span
from readouts.extract.dates import Reference, days_of_news, resolve
from readouts.extract.endings import breaks_off
from readouts.extract.expressions import DATE, pattern
from readouts.extract.tagging import Tagged

# A heading is no longer.
HEADING = 50
# 甲国总统会见乙国总理; not △视频：甲国总统, 图为甲国总统
_NAMES = pattern("(?!图为)[^△▲→丨｜|：<P><L>]{0,30}[<P><L>]")


@dataclass(frozen=True, slots=True)
class NewsItem:
    """What an item holds with its heading, and its sentences without it."""

    span: Span
    sentences: tuple[Span, ...]


def news_items(tagged: Tagged, reference: Reference | None) -> list[NewsItem]:
    """The items of a page, in order; empty where the text is one report.

    An item has a heading that names a country or somebody, and opens with a day on which things are news; other short
    lines are captions, or part the sections of a report.
    """
    paragraphs = [p for p in tagged.body.paragraphs if p.sentences]
    opens = [i for i in range(len(paragraphs) - 1) if _opens_item(tagged, reference, *paragraphs[i : i + 2])]
    starts = sorted({0, *opens})
    parts = (paragraphs[a:b] for a, b in zip(starts, [*starts[1:], None], strict=True))
    items = [_item(tagged, part) for part in parts if any(not is_heading(tagged, p) for p in part)]
    return items if len(items) > 1 else []


def _item(tagged: Tagged, paragraphs: Sequence[Paragraph]) -> NewsItem:
    told = dropwhile(partial(is_heading, tagged), paragraphs)
    sentences = tuple(sentence for paragraph in told for sentence in paragraph.sentences)
    return NewsItem(Span(paragraphs[0].span.start, paragraphs[-1].span.end), sentences)


def _opens_item(tagged: Tagged, reference: Reference | None, heading: Paragraph, lead: Paragraph) -> bool:
    if not is_heading(tagged, heading) or is_heading(tagged, lead):
        return False
    if not _NAMES.match(tagged.chars, *tagged.range(heading.span)):
        return False
    days = tagged.tags(DATE, *tagged.range(lead.sentences[0]))
    return any(resolve(tagged.date(day), reference) in days_of_news(reference) for day in days)


def is_heading(tagged: Tagged, paragraph: Paragraph) -> bool:
    """One short line without a mark at its end: 甲表示愿同乙合作."""
    text = tagged.body.folded[paragraph.span.start : paragraph.span.end]
    return len(paragraph.sentences) == 1 and len(text) <= HEADING and breaks_off(text)


def item_at(items: Sequence[NewsItem], at: int) -> Span | None:
    """The text of the item in which an offset lies; None where there are no items."""
    return next((item.span for item in items if at in item.span), None)
