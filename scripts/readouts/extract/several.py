"""Whether the words for an encounter tell of a gathering of several countries."""

from __future__ import annotations

import re

# 在峰会场边会谈: beside it, and not at it.
BESIDE = "(?:间隙|空档|场边|场外|会外|周边)"
_OF_SEVERAL = re.compile(rf"[三四五六七八九]国|三方|四方|各国|(?:峰会|领导人会议)(?!的?(?:期间|{BESIDE}))")
_OF_HEADS = re.compile(r"(?:元首|领导人|首脑|总理)(?:第[^，。]{1,5}次)?会晤")


def are_of_several(said: str, met: int) -> bool:
    """Whether talks are a gathering of several countries, by the words for them and how many met."""
    return _OF_SEVERAL.search(said) is not None or (met > 2 and _OF_HEADS.search(said) is not None)
