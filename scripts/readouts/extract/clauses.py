"""Reporting clauses: who says, with which verb, and where what is said begins.

A clause stands at the head of a sentence (甲指出，…; 两国元首一致同意…; in a lead-in: 关于地区合作，甲指出，…) or goes
on after a comma with the same subject (乙介绍了…，表示…; 双方积极评价…，同意…). Written here because no Chinese parser
measured finds them with offsets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from readouts.extract.expressions import JOINT, PERSON, one_of, pattern
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Vocabulary

_SUBJECT = r"(?P<subject><P>(?:(?:[、和与]|以及)<P>)*|<J>|[他她](?=还|也|表示|指出|强调|说|认为|高度|积极))"
_SUBJECT_HINT = re.compile(f"[{PERSON}{JOINT}他她]")
_SUBJECT_FIRST = pattern(rf"(?:[^。，；：]{{1,40}}[时后]，)?{_SUBJECT}")
_INNER = re.compile(rf"[；，！？](?={PERSON})")
_LEAD = r"(?P<lead>(?:[^。，；：！？“]{1,45}，){0,3}?)"
_ADVERB = r"(?P<adverb>(?:在[^，。；：“”！？]{1,30}?(?:时|中|上|后))?(?:[对向同与]<P>)?[^，。；：“”！？<P><J>]{0,16}?)"
_ALSO = r"(?:，(?:并|也|还|又|他|她|同时)*|并)"


@dataclass(frozen=True, slots=True)
class Clause:
    """A reporting clause. Indices are into the tagged text; what is said begins at `content`."""

    start: int
    subject: tuple[int, ...]
    joint: bool
    verb_start: int
    verb_end: int
    content: int
    rule: str
    content_end: int | None = None
    opens: bool = False
    inner: bool = False


class Grammar:
    """The expressions for reporting clauses, made from the verbs of the vocabulary.

    `heads`: those that open a sentence, by the name of their rule, in the order in which they are tried.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.verbs = vocabulary.verbs
        say, hold = self._verbs("say"), self._verbs("hold")
        both = self._verbs("say", "hold")
        adverb = one_of(vocabulary.words("adverb_short"))
        sentiment = one_of(vocabulary.words("sentiment"))
        # How every head begins: tried once before each of them is.
        self.opening = pattern(rf"{_LEAD}{_SUBJECT}")
        self.said = pattern(rf"{_LEAD}{_SUBJECT}{_ADVERB}(?P<verb>{both})(?P<mark>[，：]|(?=“))")
        held = pattern(rf"{_LEAD}{_SUBJECT}{adverb}??(?P<verb>{hold})(?=[^，。；：了])")
        # 两国领导人表示愿…: of both sides a verb of saying takes its content at once; of one it would be an act.
        both_say = pattern(rf"{_LEAD}(?P<subject><J>){adverb}??(?P<verb>{say})(?=[愿将希望支持反对要应])")
        satisfied = pattern(
            rf"{_LEAD}{_SUBJECT}对(?P<object>[^。；]{{2,60}}?)(?P<verb>表示(?:高度|十分)?{sentiment})(?=[，。；])"
        )
        points = pattern(
            rf"{_LEAD}{_SUBJECT}[^。；：]{{0,70}}?(?P<verb>提出|阐述|阐明|重点阐述)了?[^。；：]{{0,40}}?"
            r"[一二两三四五六七八九十几\d]+(?:个方面|点|项|条|个)[^。，；：]{0,14}(?P<mark>[。：])"
        )
        self.heads = (
            ("statement.points_announced", points),
            ("statement.reporting_clause", self.said),
            ("statement.object_before_verb", satisfied),
            ("statement.verb_with_content", held),
            ("statement.both_say", both_say),
        )
        self.chained = pattern(rf"{_ALSO}(?P<verb>{both})(?P<mark>[，：]?)(?=[^，。；：了过]|$)")
        self.chained_say = pattern(rf"{_ALSO}(?P<verb>{say})(?P<mark>[，：]?)(?=[^，。；：了过]|$)")
        self.ends_joint = pattern(rf"，并?{self._verbs('act')}")

    def _verbs(self, *classes: str) -> str:
        return one_of(verb for verb, kind in self.verbs.items() if kind in classes)


@lru_cache(maxsize=4)
def grammar(vocabulary: Vocabulary) -> Grammar:
    """The grammar for a vocabulary, compiled once."""
    return Grammar(vocabulary)


def may_tell(tagged: Tagged, start: int, end: int) -> bool:
    """Whether tagged characters `[start, end)` hold what a clause can have as its subject; a cheap look first."""
    return _SUBJECT_HINT.search(tagged.chars, start, end) is not None


def find_clauses(
    tagged: Tagged, start: int, end: int, rules: Grammar, speaking: bool, first: bool, last: tuple[int, ...] = ()
) -> list[Clause]:
    """Reporting clauses of one sentence, `[start, end)` of the tagged characters, in order.

    `speaking`: one leader's words are running when the sentence begins, so that only a clause of a bare name or of a
    name with a verb and a comma counts. `first`: the sentence opens its paragraph. `last`: whom 他 means, the last
    named in the paragraph.
    """
    head = _head(tagged, start, end, rules, speaking, first, last)
    if head is not None and head.opens:
        return [head]
    subject = head.subject if head else subject_at(tagged, start, end)
    if not subject:
        return _inner(tagged, start, end, rules)
    joint = head.joint if head else tagged.chars[subject[0]] == JOINT or len(subject) > 1
    if head is not None and not joint:
        if head.rule != "statement.verb_with_content":
            return [head, *_inner(tagged, head.content, end, rules)]
        said = rules.chained_say.search(tagged.chars, head.content, end)
        return _closed(tagged, [head, *([_chained(said, subject, joint)] if said else [])], end, rules)
    if head is None and ((speaking and joint) or not all(_narrated(tagged, i) for i in subject)):
        return []
    return _closed(tagged, _chain(tagged, head, subject, joint, end, rules), end, rules)


def _chain(
    tagged: Tagged, head: Clause | None, subject: tuple[int, ...], joint: bool, end: int, rules: Grammar
) -> list[Clause]:
    """The head, if there is one, and the clauses that go on with its subject; a verb of saying ends one person's."""
    clauses = [head] if head else []
    search = head.content if head else subject[-1]
    for match in rules.chained.finditer(tagged.chars, search, end):
        clauses.append(_chained(match, subject, joint))
        if not joint and rules.verbs[match["verb"]] == "say":
            break
    return clauses


def _chained(match: re.Match[str], subject: tuple[int, ...], joint: bool) -> Clause:
    return Clause(match.start(), subject, joint, *match.span("verb"), match.end(), "statement.chained_verb")


def _head(
    tagged: Tagged, start: int, end: int, rules: Grammar, speaking: bool, first: bool, last: tuple[int, ...]
) -> Clause | None:
    """The clause at the head of a sentence, by the first rule that fits."""
    if not rules.opening.match(tagged.chars, start, end):
        return None
    for name, rule in rules.heads:
        match = rule.match(tagged.chars, start, end)
        if not match:
            continue
        subject = _subject(tagged, match) or last
        if not subject:
            continue
        joint = tagged.chars[subject[0]] == JOINT or len(subject) > 1
        if name != "statement.reporting_clause" and not all(_narrated(tagged, i) for i in subject):
            continue
        if speaking and not first and tagged.chars[subject[0]] == JOINT:
            continue
        at = match.start("subject")
        verb = match.span("verb")
        if name != "statement.object_before_verb":
            return Clause(at, subject, joint, *verb, match.end(), name, opens=name == "statement.points_announced")
        if joint:
            return Clause(at, subject, joint, *verb, match.start("object"), name, match.end("object"))
    return None


def _inner(tagged: Tagged, start: int, end: int, rules: Grammar) -> list[Clause]:
    """A new speaker inside a sentence: …；乙表示，… or …，乙则表示，…"""
    found = []
    for match in _INNER.finditer(tagged.chars, start, end):
        said = rules.said.match(tagged.chars, match.end(), end)
        if said and not said["lead"] and said["mark"] and _narrated(tagged, said.start("subject")):
            subject, verb, rule = _subject(tagged, said), said.span("verb"), "statement.reporting_clause"
            found.append(Clause(match.start(), subject, len(subject) > 1, *verb, said.end(), rule, inner=True))
    return found


def _closed(tagged: Tagged, clauses: list[Clause], end: int, rules: Grammar) -> list[Clause]:
    """Give each clause of a chain its end: the next clause, or an act that breaks a joint statement."""
    closed = []
    for i, clause in enumerate(clauses):
        stop = clauses[i + 1].start if i + 1 < len(clauses) else None
        if clause.joint and (act := rules.ends_joint.search(tagged.chars, clause.content, stop or end)):
            stop = act.start()
        closed.append(clause if clause.content_end is not None or stop is None else replace(clause, content_end=stop))
    return closed


def subject_at(tagged: Tagged, start: int, end: int) -> tuple[int, ...]:
    """Indices of the tags of the subject that opens a sentence, perhaps after 会见X时， or 会谈后，; or none."""
    match = _SUBJECT_FIRST.match(tagged.chars, start, end)
    return _subject(tagged, match) if match else ()


def _subject(tagged: Tagged, match: re.Match[str]) -> tuple[int, ...]:
    return tuple(i for i in range(*match.span("subject")) if tagged.chars[i] in (PERSON, JOINT))


def _narrated(tagged: Tagged, index: int) -> bool:
    return tagged.chars[index] == JOINT or tagged.person(index).bare
