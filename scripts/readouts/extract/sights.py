"""Where two saw something together: the museum, palace or garden that their sentence says they visited."""

from __future__ import annotations

import re
from functools import lru_cache

from readouts.extract.expressions import SPEECH, one_of, pattern
from readouts.extract.findings import Cell
from readouts.extract.setting import read_place_named
from readouts.extract.tagging import Tagged
from readouts.extract.telling import Telling
from readouts.vocabulary import Vocabulary

# 渔业展, 开馆仪式: what they saw is an event.
_EVENT = re.compile("^[^并]*(?:展|展览|仪式|演出|表演|比赛|活动)$")


@lru_cache(maxsize=4)
def _visited(vocabulary: Vocabulary) -> re.Pattern[str]:
    """参观了国家海洋馆, 参访位于某城的渔业学院; not 参观一家宾馆, 参观渔港和海洋馆, nor 参观海洋馆的渔船"""
    building = one_of((*vocabulary.words("venue_suffix"), *vocabulary.words("sight_suffix")))
    lies = r"(?:(?:位于|坐落[于在])(?P<places><L>+)[^，。；的<P><D>]{0,8}的)?"
    name = rf"[^，。；：、和与及“”（）的<P><D>{SPEECH}]"
    return pattern(
        rf"了?{lies}(?P<venue>(?![一二两三四五六七八九十几数多\d]+[家处座间所栋个]|某|当地){name}{{1,16}}?(?:{building}|<V>)|<V>)(?=[，。；]|并|后|时|$)"
    )


def sees(telling: Telling, vocabulary: Vocabulary) -> bool:
    """Whether an encounter is told by what two saw, as 甲同乙共同参观."""
    return telling.word.word.removesuffix("于").removesuffix("在").endswith(vocabulary.words("sight_verb"))


def is_event(words: str) -> bool:
    """Whether what they saw is an event, and so the occasion."""
    return _EVENT.search(words) is not None


def visited_cells(tagged: Tagged, vocabulary: Vocabulary, chars: str, telling: Telling, end: int) -> list[Cell]:
    """The venue of two who visited it, and the place where that lies, told behind the word in `chars` up to `end`."""
    match = _visited(vocabulary).match(chars, telling.end, end) if sees(telling, vocabulary) else None
    if match is None:
        return []
    span = tagged.span(*match.span("venue"))
    cells: list[Cell] = []
    if match["places"]:
        read_place_named(tagged, vocabulary, *match.span("places"), cells)
    return [*cells, Cell("venue", tagged.printed(span), span.start, span.end, "venue.visited")]
