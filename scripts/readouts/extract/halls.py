"""Halls that bear the name of a place or a person: 苏瓦雷克雅未克饭店 stands in 苏瓦, 贝尔松国际机场 is nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from readouts.extract.expressions import one_of
from readouts.extract.person_reference import PersonReference
from readouts.vocabulary import HOME, Token, Vocabulary

# Between the city and its hall.
_OF = ("", "市", "的")
_PLACES = ("place", "country")
# A house that is somebody's, or of a state: 贝尔松官邸, 冰岛总统府.
_OWNED = re.compile("[官府私宅]邸|别墅|庄园|办公室|[总首][统理相督]府|主席府|[王皇行]宫|议会|国会|[众参]议院|总部")
# 贝尔松机场发表书面讲话: what he does there.
_NO_ACT = "(?!发表|书面|讲话|演讲|迎|欢迎|送行)"


@lru_cache(maxsize=4)
def _hall(vocabulary: Vocabulary) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The rest of a hall's name behind a place, and behind a person."""
    halls = {"中心", *(word for word in vocabulary.words("venue_suffix") if not _OWNED.search(word))}
    # 苏瓦大学校长 heads it
    head = "(?![一-鿿]{0,3}(?:长|主任|主席|经理|总裁|教授|代表))"
    return (
        re.compile(rf"[^\W\d_在的和与同及、会于从到访抵驻]{{0,6}}?{one_of(halls)}{head}"),
        re.compile(
            rf"(?:国际|国家|纪念|文化|会议|学术|总统|体育|艺术){{0,2}}{one_of(h for h in halls if len(h) > 1)}{_NO_ACT}"
        ),
    )


def without_halls(folded: str, tokens: Sequence[Token], vocabulary: Vocabulary) -> Sequence[Token]:
    """The names of a text but for that of a place which belongs to a hall in a city of another country.

    A country before it is not the one in which the hall's namesake lies either.
    """
    inside = {t.start for before, t in pairwise(tokens) if _names_hall(folded, before, t, vocabulary)}
    return [t for t in tokens if t.start not in inside] if inside else tokens


def _names_hall(folded: str, before: Token, token: Token, vocabulary: Vocabulary) -> bool:
    """冰岛|苏瓦|拉中心: whether a place lies elsewhere than the one before it, and a hall's name goes on."""
    if token.kind not in _PLACES or before.kind not in _PLACES or folded[before.end : token.start] not in _OF:
        return False
    first, second = vocabulary.country_named(before.name), vocabulary.country_named(token.name)
    if not first or not second or first == second or HOME.issuperset((first, second)):
        return False
    return _hall(vocabulary)[0].match(folded, token.end) is not None


def names_hall(folded: str, reference: PersonReference, vocabulary: Vocabulary) -> bool:
    """Whether a name alone is that of a hall: 在贝尔松国际机场."""
    plain = reference.bare and not reference.office and not reference.origin
    return plain and _hall(vocabulary)[1].match(folded, reference.end) is not None
