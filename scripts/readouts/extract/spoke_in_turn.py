"""Leaders who spoke at a gathering one after another: 多国领导人在峰会发言。甲表示，… 乙表示，…"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from readouts.extract.body import Span
from readouts.extract.expressions import SPEECH, one_of, pattern
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Vocabulary

_SEVERAL = "(?:多国|各国|与会|多[位名]|几[位名]|数[位名]|[三四五六七八九十]国|一些|不少)"
# 与会领导人, but not 双方
_ALL = re.compile("与会|各国|多国")
# 甲还强调，… and nothing of where, when or of what he spoke: who 对此表示 may be elsewhere
_SAYS = pattern(rf"<P>(?:(?![对就])[^，。；：<P><D><L><V>{SPEECH}]){{0,6}}，?{SPEECH}")


@lru_cache(maxsize=4)
def _told(vocabulary: Vocabulary) -> re.Pattern[str]:
    """多国领导人在峰会发言，批评单边行为。"""
    guests, event, spoke = (one_of(vocabulary.words(w)) for w in ("guests_unnamed", "event_noun", "gathering_speaks"))
    return pattern(
        rf"(?:{_SEVERAL}[^，。；<P>{SPEECH}]{{0,8}}?{guests}|(?P<joint><J>))[^，。；<P>{SPEECH}]{{0,6}}?"
        rf"(?:(?:在|出席|参加)[^，。；<P>{SPEECH}]{{0,12}}?(?:{event}|会)[^，。；<P>{SPEECH}]{{0,8}}?)?(?:{spoke}(?!声明|联合|公报|宣言)|在会上)"
    )


def spoke_in_turn(tagged: Tagged, vocabulary: Vocabulary, chars: str, sentences: Sequence[Span]) -> set[int]:
    """Where those are named who speak in the sentences right behind the one that tells that several leaders spoke.

    `chars`: the tagged text with what leaders said blanked out.
    """
    found: set[int] = set()
    told = False
    for sentence in sentences:
        start, end = tagged.range(sentence)
        if told and _SAYS.match(chars, start, end):
            found.add(start)
            continue
        # What goes on in the words of one who spoke says nothing of the next.
        told = told and chars.startswith(SPEECH, start)
        told = told or _tells_of_several(tagged, vocabulary, chars, start, end)
    return found


def _tells_of_several(tagged: Tagged, vocabulary: Vocabulary, chars: str, start: int, end: int) -> bool:
    match = _told(vocabulary).search(chars, start, end)
    return match is not None and (match["joint"] is None or _ALL.match(tagged.text(*match.span("joint"))) is not None)
