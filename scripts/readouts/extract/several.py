"""Whether the words for an encounter tell of a gathering of several countries."""

from __future__ import annotations

import re
from collections.abc import Iterable

from readouts.extract.expressions import one_of
from readouts.extract.person_reference import PersonReference
from readouts.vocabulary import Vocabulary

# 在峰会场边会谈: beside it, and not at it.
BESIDE = "(?:间隙|空档|场边|场外|会外|周边)"
_OF_SEVERAL = re.compile(rf"[三四五六七八九]国|三方|四方|各国|(?:峰会|领导人会议)(?!的?(?:期间|{BESIDE}))")
_OF_HEADS = re.compile(r"(?:元首|领导人|首脑|总理)(?:第[^，。]{1,5}次)?会晤")
_PRESIDE = "共同主持"
# 共同主持第四次渔业国家领导人会议, 非洲国家峰会
_LEADERS_MEET = re.compile(
    "(?:(?:召开|举行)了?)?(?P<event>[^，。；、]{2,40}?(?:(?:领导人|领袖|首脑|元首)(?:非正式|特别|视频)?(?:会议|会晤)|峰会))"
    r"(?=[，。；并]|$)"
)


def countries_of(people: Iterable[PersonReference], vocabulary: Vocabulary) -> set[str]:
    """Country codes of those who met, and `body` for the one head of a body, who stands for no country of his own.

    Several heads of bodies, as of those of one union, are on the side of its members.
    """
    references = list(people)
    heads = [r for r in references if _heads_body(r, vocabulary)]
    codes = {r.person.country_code if r.person else r.country for r in references if r not in heads} - {""}
    return codes | {"body"} if len(heads) == 1 else codes


def _heads_body(reference: PersonReference, vocabulary: Vocabulary) -> bool:
    office = reference.office or (reference.person.office_zh if reference.person else "")
    return vocabulary.scope(office) == "organization"


def leaders_meet(chars: str, start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether 共同主持 in `[start, end)` is followed by a meeting of leaders of more sides than the two who preside."""
    at = chars.find(_PRESIDE, start, end)
    event = _LEADERS_MEET.match(chars, at + len(_PRESIDE)) if at >= 0 else None
    return event is not None and re.search(one_of(vocabulary.words("of_several_sides")), event["event"]) is not None


def are_of_several(said: str, met: int) -> bool:
    """Whether talks are a gathering of several countries, by the words for them and how many met."""
    return _OF_SEVERAL.search(said) is not None or (met > 2 and _OF_HEADS.search(said) is not None)
