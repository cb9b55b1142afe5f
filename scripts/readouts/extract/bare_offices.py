"""A leader told by office alone: 总理赶回饭店，同乙会晤, of the premier who opened a clause before it."""

from __future__ import annotations

import re
from functools import lru_cache

from readouts.extract.expressions import PERSON, one_of
from readouts.extract.pronouns import subject_before
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Vocabulary

_OFFICES = ("总理", "总统", "首相", "国家主席")
# 总理府, 总理的, 总理和部长 are of others.
_OTHER = r"[府们级任职室办官的兼、和与及]"
_HE = "他"


def with_pronouns(tagged: Tagged, vocabulary: Vocabulary, chars: str) -> str:
    """The tagged characters `chars` with 他 for an office that opens a clause, if whom 他 means has it.

    Of several who have it the one named first is meant. Of the same length, since offsets are those of the text.
    """
    told = chars
    for match in _bare(vocabulary).finditer(chars):
        office = match["office"]
        subject = subject_before(told, match.start("office"))
        person = tagged.person(subject[0]).person if subject else None
        holders = (p for i in tagged.tags(PERSON, 0, match.start()) if (p := tagged.person(i).person))
        first = next((p for p in holders if p.office_zh.endswith(office)), None)
        if first and person and person.person_id == first.person_id:
            told = f"{told[: match.start('office')]}{_HE.ljust(len(office))}{told[match.end('office') :]}"
    return told


@lru_cache(maxsize=4)
def _bare(vocabulary: Vocabulary) -> re.Pattern[str]:
    """An office at the head of a clause, with neither a name nor somebody else behind it."""
    other = rf"{_OTHER}|{one_of(vocabulary.words('beside_leaders'))}"
    return re.compile(rf"(?:^|(?<=[，。；\n]))(?P<office>{'|'.join(_OFFICES)})(?!{other})(?=[一-鿿])")
