"""The encounters of an article that opens with a gathering: which is the gathering itself, which was held beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from readouts.extract.body import Span
from readouts.extract.dates import Reference
from readouts.extract.findings import Encounter
from readouts.extract.gathering_words import gathering_words
from readouts.extract.gatherings import PRESS, Gathering, GatheringReader
from readouts.extract.news_items import NewsItem
from readouts.extract.several_days import in_days_with
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Vocabulary

# 也出席了这次会议: of what is told before it.
_POINTS_BACK = re.compile("[这此本该]次?(?:会[议晤谈]|峰会|高峰会|首脑会议)$")


def with_gatherings(
    tagged: Tagged,
    vocabulary: Vocabulary,
    chars: str,
    reference: Reference | None,
    encounters: Sequence[Encounter],
    items: Sequence[NewsItem],
) -> tuple[list[Encounter], Span | None, list[Encounter]]:
    """The encounters of an article with its gatherings: the one that opens it, or a series of them, each in its day.

    `chars`: the tagged text with what leaders said blanked out; `items`: those of a page of news. With the encounters
    go the part of the text that tells of a gathering at which nobody met, and the gatherings that are reported whatever
    opens the article: those of a series, and those that later items of news open with.
    """
    reader = GatheringReader(tagged, vocabulary, chars, reference, items[0].sentences if items else None)
    if series := reader.series():
        return [*series, *encounters], None, series
    found, opening, apart = list(encounters), None, []
    if gathering := reader.read():
        found = _with_gathering(tagged, vocabulary, gathering, encounters)
        opening = gathering.before(found)
    for item in items[1:]:
        # In the item's lead, else in that of a paragraph of it
        for lead in (item.sentences, *item.paragraphs[1:]):
            later = GatheringReader(tagged, vocabulary, chars, reference, lead).read()
            if later and later.encounter:
                told = _with_gathering(tagged, vocabulary, later, [e for e in found if e.start in item.span])
                found = [*(e for e in found if e.start not in item.span), *told]
                apart.append(later.encounter)
                break
    return found, opening, apart


def _with_gathering(
    tagged: Tagged, vocabulary: Vocabulary, gathering: Gathering, encounters: Sequence[Encounter]
) -> list[Encounter]:
    """The encounters of an article that opens with a gathering: it comes first, and what was held beside it follows.

    An encounter of some of those who gathered, told in the lead, is the gathering itself.
    """
    whole = gathering.encounter
    for encounter in encounters:
        _set_beside(tagged, vocabulary, gathering, encounter, encounters)
    if whole is None:
        return list(encounters)
    if _POINTS_BACK.match(gathering.event) and (joined := _joined(whole, encounters)):
        return joined
    met = set(whole.principals)
    lead = Span(gathering.sentence.start, _paragraph_end(tagged, gathering.sentence))
    # 甲与乙共同主持。 behind the lead has neither day nor event of its own.
    undated = [e for e in encounters if not e.date and whole.date and e.start in lead and set(e.principals) == met]
    # 会晤后，甲同乙共同会见记者: beside the summit of the two
    others = [
        e for e in encounters
        if e.role == "reports" and e not in undated and not (whole.kind == "summit" and PRESS in _word(tagged, e))
    ]  # fmt: skip
    came = {a.person for a in whole.attendance}
    same = (e for e in others if set(e.principals) >= met and e.date in ("", whole.date))
    if came == met and not all(_beside(tagged, vocabulary, e) for e in same):
        return list(encounters)
    told = [
        e for e in encounters if e.start in lead and set(e.principals) < came and not _beside(tagged, vocabulary, e)
    ]
    return [whole, *(e for e in encounters if e not in (*undated, *told))]


def _joined(whole: Encounter, encounters: Sequence[Encounter]) -> list[Encounter]:
    """甲同乙举行峰会。丙和丁也出席了这次会议: the encounters, where they joined the one told right before."""
    before = next((e for e in encounters if e.role == "reports" and e.format == whole.format), None)
    if before is None or before.start > whole.start or set(before.principals) & set(whole.principals):
        return []
    kind = [c for c in whole.cells if c.column == "kind"]
    cells = [*(c for c in before.cells if c.column != "kind"), *(replace(c, value="summit") for c in kind)]
    joined = replace(before, kind="summit", attendance=[*before.attendance, *whole.attendance], cells=cells)
    return [joined if e is before else e for e in encounters]


def _word(tagged: Tagged, encounter: Encounter) -> str:
    return tagged.body.folded[encounter.start : encounter.end]


def _paragraph_end(tagged: Tagged, sentence: Span) -> int:
    at = tagged.body.folded.find("\n", sentence.end)
    return at if at >= 0 else len(tagged.body.folded)


def _beside(tagged: Tagged, vocabulary: Vocabulary, encounter: Encounter) -> bool:
    """Whether the sentence of an encounter begins with a time beside the gathering."""
    start, end, _ = tagged.sentence_of(tagged.at(encounter.start))
    return gathering_words(vocabulary).beside.match(tagged.chars, start, end) is not None


def _in_its_days(tagged: Tagged, gathering: Gathering, encounter: Encounter) -> bool:
    """24日至25日，甲分别会见乙、丙: whether guests of the gathering were met on some of several days with its own."""
    came = {a.person for a in gathering.encounter.attendance} if gathering.encounter else set()
    with_it = in_days_with(tagged, encounter, gathering.date, gathering.place_id)
    return with_it and came.issuperset(encounter.principals)


def _set_beside(
    tagged: Tagged, vocabulary: Vocabulary, gathering: Gathering, encounter: Encounter, encounters: Sequence[Encounter]
) -> None:
    """开幕式前, 论坛期间: the day, city and occasion of an encounter beside a gathering are the gathering's.

    Of a gathering of several days the day is that of the encounter told before, where there is one.
    """
    if not _beside(tagged, vocabulary, encounter) and not _in_its_days(tagged, gathering, encounter):
        return
    values = {"date": gathering.date, "occasion": gathering.event}
    if any(e.start < encounter.start and e.date.startswith(f"{gathering.date}-") for e in encounters):
        values["date"] = ""
    if encounter.format == "in_person":
        values["place_id"] = gathering.place_id
    for column, value in values.items():
        if value and not getattr(encounter, column):
            setattr(encounter, column, value)
            encounter.cells += [replace(c, rule="gathering.beside") for c in gathering.cells if c.column == column]
