"""Reporting clauses: who says, with which verb, and where what is said begins.

A clause stands at the head of a sentence (习近平指出，…; 两国元首一致同意…; in a lead-in: 关于地区合作，习近平指出，…) or goes on after a comma
with the same subject (普京介绍了…，表示…; 双方积极评价…，同意…). Written here because no Chinese parser measured finds them with offsets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from readouts.extract.body import Span
from readouts.extract.tagging import JOINT, PERSON, Tagged, pattern

_SUBJECT = r"(?P<subject><P>(?:(?:[、和与]|以及)<P>)*|<J>|[他她](?=还|也|表示|指出|强调|说|认为|高度|积极))"
_SUBJECT_HINT = re.compile(f"[{PERSON}{JOINT}他她]")
_INNER = re.compile(rf"[；，！？](?={PERSON})")
_LEAD = r"(?P<lead>(?:[^。，；：！？“]{1,45}，){0,3}?)"
_ADVERB = r"(?P<adverb>(?:在[^，。；：“”！？]{1,30}?(?:时|中|上|后))?(?:[对向同与]<P>)?[^，。；：“”！？<P><J>]{0,16}?)"
# Adverbs that may stand between a subject and a verb that takes its content without a comma.
_SHORT_ADVERB = r"(?:还|也|均|都|又|再次|并|共同|会谈后)??"


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
    """The expressions for reporting clauses, made from the verbs of the vocabulary."""

    def __init__(self, verbs: dict[str, str]) -> None:
        self.verbs = verbs
        say = _alternatives(v for v, kind in verbs.items() if kind == "say")
        hold = _alternatives(v for v, kind in verbs.items() if kind == "hold")
        both = _alternatives(v for v, kind in verbs.items() if kind in ("say", "hold"))
        self.said = pattern(rf"{_LEAD}{_SUBJECT}{_ADVERB}(?P<verb>{both})(?P<mark>[，：]|(?=“))")
        self.held = pattern(rf"{_LEAD}{_SUBJECT}{_SHORT_ADVERB}(?P<verb>{hold})(?=[^，。；：了])")
        self.satisfied = pattern(
            rf"{_LEAD}{_SUBJECT}对(?P<object>[^。；]{{2,60}}?)(?P<verb>表示(?:高度|十分)?(?:满意|赞赏|关切|担忧|肯定))(?=[，。；])"
        )
        self.points = pattern(
            rf"{_LEAD}{_SUBJECT}[^。；：]{{0,70}}?(?P<verb>提出|阐述|阐明|重点阐述)了?[^。；：]{{0,40}}?"
            r"[一二两三四五六七八九十几\d]+(?:个方面|点|项|条|个)[^。，；：]{0,14}(?P<mark>[。：])"
        )
        self.chained = pattern(
            rf"(?:，(?:并|也|还|又|他|她|同时)*|并)(?P<verb>{both})(?P<mark>[，：]?)(?=[^，。；：了过]|$)"
        )
        self.chained_say = pattern(
            rf"(?:，(?:并|也|还|又|他|她|同时)*|并)(?P<verb>{say})(?P<mark>[，：]?)(?=[^，。；：了过]|$)"
        )
        self.ends_joint = pattern(rf"，(?:并)?(?:{_alternatives(v for v, kind in verbs.items() if kind == 'act')})")


@lru_cache(maxsize=8)
def _grammar(verbs: tuple[tuple[str, str], ...]) -> Grammar:
    return Grammar(dict(verbs))


def grammar(verbs: dict[str, str]) -> Grammar:
    """The grammar for a set of verbs, compiled once."""
    return _grammar(tuple(verbs.items()))


def find_clauses(
    tagged: Tagged, sentence: Span, rules: Grammar, speaking: bool, first: bool, last: tuple[int, ...] = ()
) -> list[Clause]:
    """Reporting clauses of one sentence, in order.

    `speaking`: one leader's words are running when the sentence begins, so that only a clause of a bare name or of a name with a
    verb and a comma counts. `first`: the sentence opens its paragraph. `last`: whom 他 means, the last named in the paragraph.
    """
    start, end = tagged.range(sentence)
    if not _SUBJECT_HINT.search(tagged.chars, start, end):
        return []
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
        after = _chained(said, subject) if said else []
        return _closed(tagged, [head, *after], end, rules)
    if head is None and ((speaking and joint) or not all(_narrated(tagged, i) for i in subject)):
        return []
    clauses = [head] if head else []
    search = head.content if head else subject[-1]
    for match in rules.chained.finditer(tagged.chars, search, end):
        clauses.append(
            Clause(match.start(), subject, joint, *match.span("verb"), match.end(), "statement.chained_verb")
        )
        if not joint and rules.verbs[match["verb"]] == "say":
            break
    return _closed(tagged, clauses, end, rules)


def _chained(match: re.Match[str], subject: tuple[int, ...]) -> list[Clause]:
    span = match.span("verb")
    return [Clause(match.start(), subject, len(subject) > 1, *span, match.end(), "statement.chained_verb")]


def _head(
    tagged: Tagged, start: int, end: int, rules: Grammar, speaking: bool, first: bool, last: tuple[int, ...]
) -> Clause | None:
    for name, rule in (
        ("statement.points_announced", rules.points),
        ("statement.reporting_clause", rules.said),
        ("statement.object_before_verb", rules.satisfied),
        ("statement.verb_with_content", rules.held),
    ):
        match = rule.match(tagged.chars, start, end)
        if not match:
            continue
        subject = tuple(i for i in range(*match.span("subject")) if tagged.chars[i] in (PERSON, JOINT)) or last
        if not subject:
            continue
        joint = tagged.chars[subject[0]] == JOINT or len(subject) > 1
        if name != "statement.reporting_clause" and not joint and not all(_narrated(tagged, i) for i in subject):
            continue
        if speaking and not first and tagged.chars[subject[0]] == JOINT:
            continue
        if name == "statement.object_before_verb" and joint:
            return Clause(
                match.start("subject"),
                subject,
                joint,
                *match.span("verb"),
                match.start("object"),
                name,
                match.end("object"),
            )
        if name == "statement.object_before_verb":
            continue
        return Clause(
            match.start("subject"),
            subject,
            joint,
            *match.span("verb"),
            match.end(),
            name,
            opens=name == "statement.points_announced",
        )
    return None


def _inner(tagged: Tagged, start: int, end: int, rules: Grammar) -> list[Clause]:
    """A new speaker inside a sentence: …；普京表示，… or …，普京则表示，…"""
    found = []
    for match in _INNER.finditer(tagged.chars, start, end):
        said = rules.said.match(tagged.chars, match.end(), end)
        if said and not said["lead"] and said["mark"] and _narrated(tagged, said.start("subject")):
            subject = tuple(i for i in range(*said.span("subject")) if tagged.chars[i] == PERSON)
            found.append(
                Clause(
                    match.start(),
                    subject,
                    len(subject) > 1,
                    *said.span("verb"),
                    said.end(),
                    "statement.reporting_clause",
                    inner=True,
                )
            )
    return found


def _closed(tagged: Tagged, clauses: list[Clause], end: int, rules: Grammar) -> list[Clause]:
    """Give each clause of a chain its end: the next clause, or an act that breaks a joint statement."""
    closed = []
    for i, clause in enumerate(clauses):
        stop = clauses[i + 1].start if i + 1 < len(clauses) else None
        act = rules.ends_joint.search(tagged.chars, clause.content, stop or end) if clause.joint else None
        stop = act.start() if act else stop
        closed.append(
            clause
            if clause.content_end is not None or stop is None
            else Clause(
                clause.start,
                clause.subject,
                clause.joint,
                clause.verb_start,
                clause.verb_end,
                clause.content,
                clause.rule,
                stop,
            )
        )
    return closed


def subject_at(tagged: Tagged, start: int, end: int) -> tuple[int, ...]:
    """The subject that opens a sentence, perhaps after 会见X时， or 会谈后，; indices of its tags, empty where there is none."""
    match = pattern(rf"(?:[^。，；：]{{1,40}}[时后]，)?{_SUBJECT}").match(tagged.chars, start, end)
    if not match:
        return ()
    return tuple(i for i in range(*match.span("subject")) if tagged.chars[i] in (PERSON, JOINT))


def _narrated(tagged: Tagged, index: int) -> bool:
    return tagged.chars[index] == JOINT or tagged.person(index).bare


def _alternatives(words: Iterable[str]) -> str:
    ordered = sorted(words, key=lambda w: (-len(w), w))
    return "|".join(map(re.escape, ordered)) or r"(?!)"
