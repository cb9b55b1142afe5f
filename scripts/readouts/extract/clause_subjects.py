"""Whose clause it is: the subject of a reporting clause, and whether it can be the reporter who names it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from readouts.extract.clause_words import MET_BY_FIRST, SIDES, Grammar
from readouts.extract.expressions import JOINT, PERSON, pattern
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Person

# 他说, 他还说: a verb less than so many characters behind 他 is plainly of whose words are running.
_PLAIN = 3
# 甲与乙举行记者会，他们表示，
_TWO_OPEN = pattern("<P>[与同和]<P>(?!的)")
# What one clause says of another's time or cause.
_WHILE = ("时，", "后，", "前，", "下，", "中，", "际，", "议，", "请，", "问，")


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a sentence.

    `speaking`: one leader's words are running, so that only a clause of a bare name or of a name with a verb and a
    comma counts. `first`: the sentence opens its paragraph. `last`: whom 他 means, the last named in the paragraph.
    `speakers`: whose words are running, or ended last. `told`: identifiers of those whom the reporter names; others
    (甲主席 in his vice-premier's words) are quoted. `both`: the sentence before told of both.
    """

    speaking: bool = False
    first: bool = True
    last: tuple[int, ...] = ()
    told: frozenset[str] = frozenset()
    speakers: tuple[Person, ...] = ()
    both: bool = False


def subject_at(tagged: Tagged, start: int, end: int, rules: Grammar) -> tuple[int, ...]:
    """Indices of the tags of the subject that opens a sentence, perhaps after 会见X时， or 会谈后，; or none."""
    match = rules.subject_first.match(tagged.chars, start, end)
    return subject_of(tagged, match) if match else ()


def subject_of(tagged: Tagged, match: re.Match[str]) -> tuple[int, ...]:
    """Who says it: of 甲与乙会谈时表示 the first alone, since the other is whom he met."""
    subject = tuple(i for i in range(*match.span("subject")) if tagged.chars[i] in (PERSON, JOINT))
    met = len(subject) == 2 and MET_BY_FIRST.match(tagged.chars, subject[0])
    return subject[:1] if met else subject


def opener(tagged: Tagged, match: re.Match[str], speaking: bool) -> tuple[int, ...]:
    """甲发表文章，他在文章中指出: whom 他 means, where somebody opens the sentence.

    While a leader is `speaking`, 他说 alone is of the speaker: 乙必须让步，他说，…
    """
    if match["subject"] in ("他们", "她们") and (two := _TWO_OPEN.match(tagged.chars, match.start())):
        return (two.start(), two.end() - 1)
    if speaking and match.start("verb") - match.end("subject") < _PLAIN:
        return ()
    opens = match["subject"] in ("他", "她") and tagged.chars[match.start()] == PERSON
    lead = tagged.chars[match.start() + 1 : match.start("subject")]
    # 甲问及此事时，他说: whoever was asked
    return (match.start(),) if opens and not lead.startswith("的") and not lead.endswith(_WHILE) else ()


def agrees(tagged: Tagged, match: re.Match[str], subject: tuple[int, ...]) -> bool:
    """Whether a pronoun that opens a clause can mean its subject: 他 no two, 他们 not one."""
    if match["subject"][0] not in "他她":
        return True
    return ("们" in match["subject"]) == is_joint(tagged, subject)


def is_same(tagged: Tagged, subject: tuple[int, ...], before: Before) -> bool:
    """Whether a subject (贝尔松总统) is the one named last, or who speaks: of himself a leader who speaks says 我."""
    if subject == before.last:
        return not before.speaking
    if len(subject) != 1 or tagged.chars[subject[0]] != PERSON:
        return False
    person = tagged.person(subject[0]).person
    return person is not None and (person,) == before.speakers


def is_joint(tagged: Tagged, subject: tuple[int, ...]) -> bool:
    """Whether two or more say it together."""
    return tagged.chars[subject[0]] == JOINT or len(subject) > 1


def is_narrated(tagged: Tagged, index: int) -> bool:
    """Whether somebody is named as the reporter names him, without 总统 behind."""
    return tagged.chars[index] == JOINT or tagged.person(index).bare


def may_be_told(tagged: Tagged, index: int, before: Before) -> bool:
    """Whether the reporter may be speaking of this subject while a leader's words are running.

    Of 总理先生 without a name it is the leader, who addresses whom he speaks to.
    """
    if tagged.chars[index] == JOINT:
        return False
    reference = tagged.person(index)
    if reference.titled_after and not reference.name:
        return False
    return reference.bare or (reference.person is not None and reference.person.person_id in before.told)


def is_of_both(tagged: Tagged, subject: tuple[int, ...], before: Before) -> bool:
    """A new paragraph of two leaders (两国元首认可…，强调…) is the reporter's, one of 双方 may be a leader's own."""
    return before.first and (
        tagged.chars[subject[0]] != JOINT or not SIDES.match(tagged.text(subject[0], subject[0] + 1))
    )
