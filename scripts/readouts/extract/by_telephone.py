"""Calls told without a word for one: 甲打电话给乙, 甲与乙在电话中讨论了渔业."""

from __future__ import annotations

from collections.abc import Iterator

from readouts.extract.encounter_people import persons_in, subject_of
from readouts.extract.expressions import DATE, OTHERS, PLAIN, pattern
from readouts.extract.telling import Telling
from readouts.vocabulary import EncounterWord

_CALL = EncounterWord("电话", "call", "phone", "with")


class ByTelephone:
    """The expressions for them. `listed`: one for a list of persons; `call`: one for any word of a call."""

    def __init__(self, listed: str, call: str) -> None:
        # 甲打电话给乙, 甲接到乙(打来)的电话; 甲致电乙，…通话: a telegram has no 通话 behind it, or one with another.
        rang = "打[来了去过]{0,2}(?:一?[次个通])?"
        spoke = "谈[到及了论起妥]|聊[了到起]|讨论|商讨|探讨|磋商|商谈|沟通|交谈|交换了?(?:意见|看法)"
        each = "(?:分别|先后|依次|逐一|各)"
        talked = rf"{PLAIN}{{0,24}}?(?:{spoke})"
        in_call = "在?(?:这次|此次|当天的?)?电话(?:里|中|上|交谈中)"
        self.expressions = (
            pattern(
                rf"(?:打电话给|给(?={listed}{each}?{rang}电话)|接[到听]了?(?=<P>(?:(?:主动)?{rang}的?|的)电话(?=[，。；后时]))|致电(?=<P>(?:(?![同与和跟]<P>[^，。；<P>]{{0,8}}{call})[^。；]){{0,40}}?{call}))(?P<who>{listed})"
            ),
            # 甲4日与乙在电话中就渔业交换了意见, 甲在电话里与乙谈到渔业
            pattern(rf"(?:同|与|和|跟){OTHERS}{{0,30}}?(?P<who>{listed})(?![的派]){PLAIN}{{0,12}}?{in_call}{talked}"),
            pattern(rf"{in_call}(?:再次|又|还)?(?:同|与|和|跟){PLAIN}{{0,24}}?(?P<who><P>)(?![的派]){talked}"),
        )
        # 甲4日在电话中告诉乙，…; without a day it may have been at any time.
        self.told = pattern(rf"{in_call}(?:对|向|告诉){PLAIN}{{0,8}}?(?P<who><P>)(?![的派])")

    def tellings(self, chars: str, start: int, end: int, beside: set[int]) -> Iterator[Telling]:
        """Those of the piece of a tagged sentence in `[start, end)`."""
        if chars.find("电", start, end) < 0:
            return
        expressions = (*self.expressions, self.told) if DATE in chars[start:end] else self.expressions
        for match in (m for expression in expressions for m in expression.finditer(chars, start, end)):
            if subject := subject_of(chars, start, match.start(), beside):
                # 接听乙的电话: his own, though he is named before 的; 对乙说, though he is spoken to.
                aside = match.re is not self.told and not match.group().startswith("接")
                people = (*subject, *persons_in(chars, match.span("who"), beside if aside else set()))
                yield Telling(_CALL, match.start(), match.end(), people, None, False, False, "encounter.phoned")
