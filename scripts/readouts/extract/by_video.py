"""Encounters of which the clause or sentence behind them tells that they were held by video."""

from __future__ import annotations

import re
from functools import lru_cache

from readouts.extract.expressions import PLAIN, one_of, pattern
from readouts.vocabulary import Vocabulary


@lru_cache(maxsize=4)
def _behind(vocabulary: Vocabulary) -> re.Pattern[str]:
    """，会晤以视频方式举行; 。此次会谈是通过视频连线进行的; （视频）; 下次会谈将以视频方式举行 is another."""
    video = one_of(vocabulary.words("by_video"))
    return pattern(
        rf"{PLAIN}{{0,8}}(?:[，。；]\s*(?:[此这本该]次|双方|两[国人]的?|<J>的?|双边|整个)*(?:会[谈晤见面]|见面|磋商|活动)"
        rf"(?:是|均|都|全程)?(?:以|通过|采用|采取|经|经由|在)(?:(?!将|拟){PLAIN}){{0,6}}?{video}(?:(?!将|拟){PLAIN}){{0,8}}?(?:举行|进行|展开|召开)(?!的[^，。；])"
        rf"|（(?:以|通过)?{video}(?:方式|形式|连线)?(?:举行)?）)"
    )


def by_video_behind(chars: str, at: int, vocabulary: Vocabulary) -> bool:
    """Whether what stands right behind the words for an encounter, which end at `at`, tells so."""
    return _behind(vocabulary).match(chars, at) is not None
