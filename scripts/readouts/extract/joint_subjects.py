"""Whom 两国元首 and the like mean where an encounter is told of them and nobody is named beside."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from readouts.extract.expressions import PERSON, PLACE, pattern
from readouts.extract.findings import Encounter
from readouts.extract.groups import is_group_here
from readouts.extract.pronouns import HE
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Person, Vocabulary, of_two_sides

_Sides = Sequence[Collection[str]]
_HE = re.compile(HE)
_TWO = ("两人", "二人", "两位领导人", "两位领袖")


# 冰岛和斐济, right before 两国总统
_IN_FULL = pattern("<L>(?:、<L>)*[、和与同及]<L>$")


def met_jointly(
    tagged: Tagged, vocabulary: Vocabulary, joint: int, found: Sequence[Encounter], speakers: tuple[Person, ...]
) -> tuple[Person, ...]:
    """The principals whom a joint subject means; nobody where that is open.

    `joint`: its index; `found`: the encounters told before; `speakers`: the leaders whose words the article reports. Of
    甲乙两国元首 they are of these countries, else those who met first. The speaker of a parliament is no 元首.
    """
    people = _meant(tagged, vocabulary, joint, found, speakers)
    heads = "元首" in tagged.text(joint, joint + 1)
    return () if heads and any(vocabulary.scope(p.office_zh) == "parliament" for p in people) else people


def _meant(
    tagged: Tagged, vocabulary: Vocabulary, joint: int, found: Sequence[Encounter], speakers: tuple[Person, ...]
) -> tuple[Person, ...]:
    """Those of these countries, or who met or spoke."""
    count = _count(tagged, vocabulary, joint)
    sides = _sides_before(tagged, vocabulary, joint, count)
    if sides:
        named = (_leaders(tagged, vocabulary, 0, end) for end in (joint, len(tagged.chars)))
        of_sides = (tuple(p for p in people if any(p.country_code in codes for codes in sides)) for people in named)
        groups = (*(e.principals for e in found), speakers, *of_sides)
        return next((group for group in groups if _are_of(group, sides)), ())
    if found:
        met = found[0].principals
        two = named_last(tagged, vocabulary, joint, len(met) > count)
        if len(two) == count:
            return two
        return () if len(met) == count and is_of_group(tagged, vocabulary, joint) else met
    spoke = tuple(p for p in speakers if vocabulary.is_leader(p)) or speakers
    if len(spoke) >= count:
        return spoke if len(spoke) == count else ()
    # 应甲邀请，乙来访。两国…: those of as many countries whom the paragraph names before; of 两人 also the last.
    line = tagged.chars.rfind("\n", 0, joint) + 1
    leaders = _leaders(tagged, vocabulary, line, joint)
    if not leaders and tagged.text(joint, joint + 1) in _TWO:
        leaders = _leaders(tagged, vocabulary, tagged.chars.rfind("\n", 0, max(0, line - 1)) + 1, line)
    # Whoever alone speaks in the report is one of them.
    of_each = len(leaders) == count == len({p.country_code for p in leaders})
    return leaders if of_each and set(spoke).issubset(leaders) else ()


def named_last(tagged: Tagged, vocabulary: Vocabulary, joint: int, more: bool = False) -> tuple[Person, ...]:
    """The leaders whom a sentence, else its paragraph, names before 两人 in it; of two countries unless `more` met."""
    if tagged.text(joint, joint + 1) not in _TWO:
        return ()
    sentence = tagged.sentence_of(joint)[0]
    named = _leaders(tagged, vocabulary, sentence, joint)
    if more:
        return named
    if not named:
        sentence = tagged.chars.rfind("\n", 0, joint) + 1
        named = _leaders(tagged, vocabulary, sentence, joint)
    # 他与甲同乙会谈，两人…: who 他 is stands elsewhere.
    somebody = _HE.search(tagged.chars, sentence, joint)
    return () if somebody or not of_two_sides([p.country_code for p in named]) else named


def is_of_group(tagged: Tagged, vocabulary: Vocabulary, joint: int) -> bool:
    """Whether a joint subject is of a group of open number, as 与会领导人 and 非洲国家领导人 are: not of two."""
    words = tagged.text(joint, joint + 1)
    return vocabulary.phrases["joint"].get(words) == "0" or is_group_here(words)


def _count(tagged: Tagged, vocabulary: Vocabulary, joint: int) -> int:
    """How many a joint subject stands for, at the least two."""
    return int(vocabulary.phrases["joint"].get(tagged.text(joint, joint + 1), "0")) or 2


def _sides_before(tagged: Tagged, vocabulary: Vocabulary, joint: int, count: int) -> _Sides:
    """The countries right before a joint subject, as many as it needs: 冰斐两国总统, 冰岛和斐济两国总统.

    Of each those that its form of one character may stand for.
    """
    if in_full := _IN_FULL.search(tagged.chars, max(0, joint - 2 * count), joint):
        codes = [vocabulary.countries.get(tagged.text(i, i + 1), "") for i in tagged.tags(PLACE, *in_full.span())]
        return [(code,) for code in codes] if len(codes) == count and all(codes) else ()
    letters = tagged.chars[max(0, joint - count) : joint]
    sides = [vocabulary.abbreviations.get(letter, ()) for letter in letters]
    return sides if len(sides) == count and all(sides) else ()


def _are_of(people: Sequence[Person], sides: _Sides) -> bool:
    """Whether there is one of each side and nobody else."""
    return len(people) == len(sides) and all(any(p.country_code in codes for p in people) for codes in sides)


def _leaders(tagged: Tagged, vocabulary: Vocabulary, start: int, end: int) -> tuple[Person, ...]:
    """The leaders named in `[start, end)`, each once, in the order of their first naming."""
    named: Iterable[Person | None] = (tagged.person(i).person for i in tagged.tags(PERSON, start, end))
    return tuple({p.person_id: p for p in named if p and vocabulary.is_leader(p)}.values())
