"""Reporting clauses: who says, with which verb, and where what is said begins.

A clause stands at the head of a sentence (甲指出，…; 两国元首一致同意…; in a lead-in: 关于地区合作，甲指出，…) or goes
on after a comma with the same subject (乙介绍了…，表示…; 双方积极评价…，同意…). Written here because no Chinese parser
measured finds them with offsets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from readouts.extract.acts_before import AGREED, NEAR, acts_between, both_act, both_agree
from readouts.extract.body import Span
from readouts.extract.clause_subjects import (
    Before,
    agrees,
    is_joint,
    is_narrated,
    is_of_both,
    is_same,
    may_be_told,
    opener,
    subject_at,
    subject_of,
)
from readouts.extract.clause_words import (
    ACT_FIRST,
    APPRAISAL,
    HE_ACTS_FIRST,
    I_OR_OTHERS,
    INNER,
    NEXT_ACT,
    OF_MORE,
    OTHERS,
    OWN_OR_OTHERS,
    OWN_WORDS,
    QUOTED_BY,
    SENDER,
    SIDES,
    SUBJECT_HINT,
    THEY_ACT_FIRST,
    Grammar,
)
from readouts.extract.expressions import JOINT, ONE_SIDE, PERSON, pattern
from readouts.extract.tagging import Tagged

# 期待…, of a side of which both tell: in their words, not their act.
_WISHES = ("期待", "希望", "赞赏", "支持", "高度赞赏", "高度评价")
_OF_SIDE = re.compile(ONE_SIDE)
# 甲将与乙就渔业会谈，确认合作方针: what they are to do
_TO_MEET = pattern("将[同与和]<P>(?:会[谈晤面]|就)[^。；：“”了]{0,60}$")
_PLAN = 70
# 甲被称为…，说他善于…: others say it.
_SPOKEN_OF = re.compile("被[^，。；：]{0,8}(?:称|誉|视|形容|描述|称赞|评)[为作]")
# 乙则…, 乙同时…: the reporter sets what one does beside what the other says.
_BESIDES = ("则", "就", "亦", "同时")
# 乙总统则…; 乙总统请甲转达对丙的问候，表示…
_GREETS = pattern("则|(?:也|首先|再次)*(?:请<P>(?:代为)?转达|[对向]?<P>?转达了?)")
# …，并就渔业提出四点建议
_PROPOSES_TOO = re.compile("，(?:(?:并|还|同时)+(?=[就对为围提阐在])|(?=[就围]))")
# 甲参观渔港，希望…: at such acts a wish is part of what he did there.
_VISITED = re.compile("参观|参访|考察|走访|听取|看望|互动|观看")
# 甲同某国领导人商定…
_WITH_OTHERS = re.compile("[同与和]")
# Of clauses behind which points follow as sentences of their own.
_ANNOUNCED = "statement.points_announced"
# Clauses without a mark, behind which the same speaker may go on with another verb.
_WITH_CONTENT = (
    "statement.verb_with_content",
    "statement.content_at_once",
    "statement.object_before_verb",
    "statement.one_restated",
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A reporting clause. Indices are into the tagged text; what is said begins at `content`.

    `within_quote`: it stands in what a house is quoted as saying, and what is said ends with that at the latest.
    """

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
    within_quote: bool = False


def find_clauses(tagged: Tagged, sentence: Span, rules: Grammar, before: Before) -> list[Clause]:
    """Reporting clauses of one sentence, in order."""
    start, end = tagged.range(sentence)
    if not rules.hint.search(tagged.chars, start, end):
        return []
    if "“" in tagged.chars[start:end] and (quoted := QUOTED_BY.match(tagged.chars, start, end)):
        within = _clauses(tagged, quoted.end(), end, rules, replace(before, speaking=False))
        return [replace(clause, within_quote=True) for clause in within]
    return _clauses(tagged, start, end, rules, before)


def _clauses(tagged: Tagged, start: int, end: int, rules: Grammar, before: Before) -> list[Clause]:
    if before.last and (said := rules.subject_before.match(tagged.chars, start, end)):
        joint = is_joint(tagged, before.last)
        return [_of_subject_before(said, before.last, joint)]
    of_both = before.both and not before.speaking and before.last != () and is_joint(tagged, before.last)
    if of_both and (said := rules.both_before.match(tagged.chars, start, end)):
        clause = _of_subject_before(said, before.last, True)
        return _closed(tagged, _chain_of_both(tagged, clause, before.last, end, rules), end, rules)
    if (said := rules.letter_says.match(tagged.chars, start, end)) and (sender := _sender(tagged, start)):
        return [Clause(start, sender, False, *said.span("verb"), said.end(), "statement.letter_says")]
    acts_on = before.last and not before.first and ACT_FIRST.match(tagged.chars, start, end)
    if not acts_on and len(before.last) == 1 and not is_joint(tagged, before.last):
        acts_on = HE_ACTS_FIRST.match(tagged.chars, start, end)
    if not acts_on and len(before.last) > 1 and not before.speaking:
        acts_on = THEY_ACT_FIRST.match(tagged.chars, start, end)
    if not acts_on and not SUBJECT_HINT.search(tagged.chars, start, end):
        return []
    head = _points_behind(tagged, start, end, rules, before) or _head(tagged, start, end, rules, before)
    if head is not None and head.opens:
        return [*_valued_before(tagged, head, start, rules), head]
    subject = head.subject if head else subject_at(tagged, start, end, rules) or (before.last if acts_on else ())
    if not subject:
        return _inner(tagged, start, end, rules, before.last, before.speaking)
    joint = head.joint if head else is_joint(tagged, subject)
    # 乙总统则转达了…，赞扬…: whom the reporter sets against the one who spoke, or who sends his greetings.
    narrated = all(is_narrated(tagged, i) for i in subject) or _GREETS.match(tagged.chars, subject[-1] + 1)
    if head is not None and not joint:
        if head.rule not in _WITH_CONTENT:
            inner = _inner(tagged, head.content, end, rules, head.subject, True)
            also = _also_said(tagged, head, INNER.search(tagged.chars, head.content, end), end, rules)
            return [head, *also, *inner]
        # 甲对…感到欣慰，乙称…: behind the verb another may speak; 甲希望…，乙则说，…: so he may behind the content.
        behind = head.content_end is not None
        others = _inner(
            tagged, head.verb_end if behind else head.content, end, rules, (), before.speaking or not behind
        )
        stop = others[0].start if others else end
        return [*_closed(tagged, _appraisals(tagged, head, stop, rules), stop, rules), *others]
    if head is None and ((before.speaking and joint and not is_of_both(tagged, subject, before)) or not narrated):
        return []
    if joint:
        # 双方同意…，甲同时呼吁…: behind what both hold one of them may speak.
        others = _inner(tagged, head.content if head else subject[-1] + 1, end, rules, (), before.speaking)
        stop = others[0].start if others else end
        return [*_closed(tagged, _chain_of_both(tagged, head, subject, stop, rules), stop, rules), *others]
    others = [
        c for c in _inner(tagged, max(start, subject[-1]), end, rules, (), before.speaking) if c.subject != subject
    ]
    return [*_after_acts(tagged, subject, start, others[0].start if others else end, rules), *others]


def _valued_before(tagged: Tagged, points: Clause, start: int, rules: Grammar) -> list[Clause]:
    """甲充分肯定…，并提出四点建议。: what the one who announces points values before them."""
    held = rules.held.match(tagged.chars, start, points.verb_start)
    stop = tagged.chars.rfind("，", start, points.verb_start)
    if held is None or subject_of(tagged, held) != points.subject or not held["verb"].endswith(APPRAISAL):
        return []
    if stop <= held.end() or not _PROPOSES_TOO.match(tagged.chars, stop):
        return []
    at, rule = held.start("subject"), "statement.verb_with_content"
    return [Clause(at, points.subject, points.joint, *held.span("verb"), held.end(), rule, stop)]


def _of_subject_before(said: re.Match[str], subject: tuple[int, ...], joint: bool) -> Clause:
    """同时指出，…: the clause of a sentence that names nobody."""
    return Clause(said.start("verb"), subject, joint, *said.span("verb"), said.end(), "statement.subject_before")


def _sender(tagged: Tagged, end: int) -> tuple[int, ...]:
    """Whose letter was told of last before; nobody where none was."""
    found = list(SENDER.finditer(tagged.chars, max(0, end - NEAR), end))
    return (found[-1].start("who"),) if found else ()


def _chain_of_both(
    tagged: Tagged, head: Clause | None, subject: tuple[int, ...], end: int, rules: Grammar
) -> list[Clause]:
    """The head, if there is one, and the clauses that go on with its subject, but none within a list (包括：…；…)."""
    clauses = [head] if head else []
    begin = head.content if head else subject[-1]
    for match in rules.chained_of_both.finditer(tagged.chars, begin, end):
        if tagged.chars[match.start()] == "；" and "：" in tagged.chars[begin : match.start()]:
            continue
        if other := acts_between(tagged, begin, match.start()):
            clauses.append(_chained(match, other, False))
            break
        if _goes_on_wishing(tagged, clauses, match, rules):
            continue
        clauses.append(_chained(match, subject, True))
    return clauses


def _goes_on_wishing(tagged: Tagged, clauses: list[Clause], match: re.Match[str], rules: Grammar) -> bool:
    """甲和乙表示，冰方尊重斐方，期待…: of a side of which they tell, what it values or hopes goes on in their words."""
    if not clauses or match["verb"] not in _WISHES:
        return False
    verb = tagged.text(clauses[-1].verb_start, clauses[-1].verb_end)
    said = rules.verbs.get(verb) == "say"
    return said and _OF_SIDE.search(tagged.chars, clauses[-1].content, match.start()) is not None


def _appraisals(tagged: Tagged, head: Clause, end: int, rules: Grammar) -> list[Clause]:
    """One leader's 赞赏… and what he goes on to appraise, up to a verb of saying: ，高度评价…，表示…"""
    said = rules.chained_say.search(tagged.chars, head.content, end)
    more = []
    if head.rule == "statement.content_at_once" or tagged.text(head.verb_start, head.verb_end).endswith(APPRAISAL):
        more = list(rules.appraised.finditer(tagged.chars, head.content, said.start() if said else end))
    besides = (rule.search(tagged.chars, head.content, end) for rule in (rules.also_affirmed, rules.also_mentioned))
    if not said and (said := next(filter(None, besides), None)):
        said = None if OF_MORE.search(tagged.chars, head.content, said.start()) else said
    return [head, *(_chained(match, head.subject, False) for match in (*more, *([said] if said else ())))]


def _after_acts(tagged: Tagged, subject: tuple[int, ...], start: int, end: int, rules: Grammar) -> list[Clause]:
    """What one leader said at his acts: 会见甲，表示…；参观某地，强调…。 A verb of saying ends each chain."""
    clauses = []
    stops = [match.start() for match in NEXT_ACT.finditer(tagged.chars, start, end)]
    begin = max(start, subject[-1]) if subject[-1] < end else start
    for stop in (*stops, end):
        chain: list[Clause] = []
        for match in rules.chained.finditer(tagged.chars, begin, stop):
            if _SPOKEN_OF.search(tagged.chars, begin, match.start()):
                break
            at = match.start()
            if rules.verbs[match["verb"]] == "hold" and _TO_MEET.search(tagged.chars, max(begin, at - _PLAN), at):
                continue
            if not chain and match["verb"] in _WISHES[:2] and _VISITED.search(tagged.chars, begin, match.start()):
                continue
            both = both_act(tagged, begin + 1, match.start()) or both_agree(tagged, match, subject)
            other = () if both else acts_between(tagged, begin + 1, match.start())
            chain.append(_chained(match, both or other or subject, bool(both)))
            if rules.verbs[match["verb"]] in ("say", "quote"):
                if not chain[-1].joint and (more := rules.also_mentioned.search(tagged.chars, match.end(), stop)):
                    chain.append(_chained(more, chain[-1].subject, False))
                break
        closed = _closed(tagged, chain, stop, rules)
        if closed and stop < end and closed[-1].content_end is None:
            closed[-1] = replace(closed[-1], content_end=stop)
        clauses += closed
        begin = stop
    return clauses


def _chained(match: re.Match[str], subject: tuple[int, ...], joint: bool) -> Clause:
    start = match.end("quote") if "quote" in match.re.groupindex else match.start()
    return Clause(start, subject, joint, *match.span("verb"), match.end(), "statement.chained_verb")


def _head(tagged: Tagged, start: int, end: int, rules: Grammar, before: Before) -> Clause | None:
    """The clause at the head of a sentence, by the first rule that fits."""
    for name, rule in rules.heads if rules.points_hint.search(tagged.chars, start, end) else rules.heads_but_points:
        match = rule.match(tagged.chars, start, end)
        if not match:
            continue
        if name == "statement.reporting_clause" and (held := _held_before(tagged, match, rules, before)):
            name, match = "statement.verb_with_content", held
        if name != "statement.reporting_clause" and rules.of_others.search(match.groupdict().get("lead") or ""):
            continue
        subject = subject_of(tagged, match) or opener(tagged, match, before.speaking) or before.last
        if not subject or not agrees(tagged, match, subject):
            continue
        joint = is_joint(tagged, subject)
        titled = not all(is_narrated(tagged, i) for i in subject)
        same = is_same(tagged, subject, before)
        if titled and name != "statement.reporting_clause" and not same:
            continue
        if before.speaking and not (before.first or same) and not all(may_be_told(tagged, i, before) for i in subject):
            continue
        if before.speaking and "我" in (match.groupdict().get("lead") or ""):
            continue  # 我印象最深的是，乙总书记反复强调，…: in his own words
        at = match.start("subject")
        verb = match.span("verb")
        together = match["verb"].startswith(AGREED)
        joint = joint or (together and _WITH_OTHERS.search(tagged.chars, subject[-1], verb[0]) is not None)
        if name != "statement.object_before_verb":
            return Clause(at, subject, joint, *verb, match.end(), name, opens=name == _ANNOUNCED)
        return Clause(at, subject, joint, *verb, match.start("object"), name, match.end("object"))
    return None


def _points_behind(tagged: Tagged, start: int, end: int, rules: Grammar, before: Before) -> Clause | None:
    """Points announced without their number, of which the first stands in the next sentence of the paragraph."""
    if not rules.uncounted_hint.search(tagged.chars, start, end):
        return None
    line = tagged.chars.find("\n", end)
    match = rules.uncounted.match(tagged.chars, start, line if line >= 0 else len(tagged.chars))
    subject = (subject_of(tagged, match) or before.last) if match else ()
    if match is None or not subject or not agrees(tagged, match, subject):
        return None
    if not all(is_narrated(tagged, i) for i in subject):
        return None
    at, verb = match.start("subject"), match.span("verb")
    return Clause(at, subject, is_joint(tagged, subject), *verb, match.end(), _ANNOUNCED, opens=True)


def _held_before(tagged: Tagged, said: re.Match[str], rules: Grammar, before: Before) -> re.Match[str] | None:
    """甲希望签约，乙则说，…: what stands before the subject of a clause may be what another holds."""
    named = not {PERSON, JOINT}.isdisjoint(said["lead"])
    if before.speaking or not named or said["lead"].endswith(("时，", "后，")):
        return None
    held = rules.held.match(tagged.chars, said.start(), said.start("subject"))
    return held if held and not held["lead"] else None


def _inner(tagged: Tagged, start: int, end: int, rules: Grammar, last: tuple[int, ...], speaking: bool) -> list[Clause]:
    """A new clause inside a sentence: …；乙表示，… or …，乙则表示，… or, of the same speaker, …，但他同时强调，…"""
    found = []
    for match in INNER.finditer(tagged.chars, start, end):
        if tagged.chars[match.end()] == JOINT:
            found += _of_leaders(tagged, match, end, rules)
            continue
        said = rules.said.match(tagged.chars, match.end(), end)
        if not said or said["lead"] or not said["mark"]:
            said = rules.quoted.match(tagged.chars, match.end(), end)
        if not said or said["lead"]:
            told = rules.of_others.search(tagged.chars, start, match.end())
            said = None if told else _within(tagged, match, end, rules, speaking)
        if said is None:
            continue
        subject, verb, rule = subject_of(tagged, said) or last, said.span("verb"), "statement.reporting_clause"
        if subject and is_narrated(tagged, subject[0]) and agrees(tagged, said, subject):
            joint = is_joint(tagged, subject)
            found.append(Clause(match.start(), subject, joint, *verb, said.end(), rule, inner=True))
            found += _also_said(tagged, found[-1], INNER.search(tagged.chars, said.end(), end), end, rules)
    return found


def _of_leaders(tagged: Tagged, before: re.Match[str], end: int, rules: Grammar) -> list[Clause]:
    """甲重申…；两国总统对渔业表示满意: what both leaders hold; of 双方 and 两国 a speaker tells himself."""
    index = before.end()
    if SIDES.match(tagged.text(index, index + 1)):
        return []
    said = next((m for rule in rules.joint_within if (m := rule.match(tagged.chars, index, end))), None)
    if said is None or said.groupdict().get("lead"):
        return []
    content = said.start("object") if "object" in said.re.groupindex else said.end()
    return [Clause(before.start(), (index,), True, *said.span("verb"), content, "statement.chained_verb", inner=True)]


def _also_said(
    tagged: Tagged, clause: Clause, following: re.Match[str] | None, end: int, rules: Grammar
) -> list[Clause]:
    """What the speaker of a clause says besides, up to the `following` speaker: 甲说，…，并强调… or 甲说，“…”，相信…"""
    stop = following.start() if following else end
    quoted = rules.quoted_then.match(tagged.chars, clause.content, stop)
    # By where the verb stands: of several matches there the last counts.
    more = {quoted.start("verb"): quoted} if quoted else {}
    more |= {match.start("verb"): match for match in rules.also_said.finditer(tagged.chars, clause.content, stop)}
    kinds = (
        (rules.also_restated, OWN_WORDS),
        (rules.also_affirmed, OF_MORE),
        (rules.also_stressed, OWN_OR_OTHERS),
        (rules.but_said, I_OR_OTHERS),
        (rules.also_called, OTHERS),
        (rules.also_mentioned, I_OR_OTHERS),
    )
    for kind, unless in () if clause.joint else kinds:
        for match in kind.finditer(tagged.chars, clause.content, stop):
            if not unless.search(tagged.chars[clause.content : match.start()]):
                more[match.start("verb")] = match
    found = sorted(more.values(), key=re.Match.start)
    return [replace(_chained(match, clause.subject, clause.joint), inner=True) for match in found]


def _within(tagged: Tagged, before: re.Match[str], end: int, rules: Grammar, speaking: bool) -> re.Match[str] | None:
    """A new speaker's words without a comma, within a sentence that the reporter tells: 两人签署…，乙承诺… or 乙称…

    While a leader's words are running (`speaking`) only 乙则承诺…, 乙同时承诺…, ；乙称… or ；乙对此赞赏，并重申…
    """
    start = before.end()
    kinds: tuple[re.Pattern[str], ...] = (rules.held_within, rules.at_once_within, rules.acts_within)
    if speaking and not tagged.chars.startswith(_BESIDES, start + 1):
        kinds = (rules.at_once_within, rules.acts_within) if before.group().startswith("；") else ()
    return next((match for kind in kinds if (match := kind.match(tagged.chars, start, end))), None)


def _closed(tagged: Tagged, clauses: list[Clause], end: int, rules: Grammar) -> list[Clause]:
    """Give each clause of a chain its end: the next clause, or an act that breaks a joint statement."""
    closed = []
    for i, clause in enumerate(clauses):
        stop = clauses[i + 1].start if i + 1 < len(clauses) else None
        held = clause.rule in _WITH_CONTENT and clause.content_end is None
        if held and not clause.joint and (act := rules.ends_held.search(tagged.chars, clause.content, stop or end)):
            stop = act.start()
        if clause.joint and (act := rules.ends_joint.search(tagged.chars, clause.content, stop or end)):
            # 包括：…，启动…: what is listed is what they agreed on.
            stop = stop if "：" in tagged.chars[clause.content : act.start()] else act.start()
        closed.append(clause if clause.content_end is not None or stop is None else replace(clause, content_end=stop))
    return closed
