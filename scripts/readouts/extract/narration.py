"""Telling narration from speech: what ends a run of someone's words, and what cannot go on in the same voice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from readouts.extract.body import Span
from readouts.extract.expressions import SPEECH, one_of, pattern
from readouts.extract.findings import Statement
from readouts.extract.tagging import Tagged
from readouts.vocabulary import Vocabulary

_NAMED_ACT = pattern(r"(?:<D>，?(?:在[^，。]{2,24}，)?)?(?P<who><P>)(?:[、和与同]<P>)*")
_SCENE = pattern(
    r"(?:在)?(?:同|与|会见|会谈|会晤|出席|参加|主持)[^，。]{1,40}(?:时|期间|后)，"
    r"|[^，。我你]{1,12}(?:期间|前夕|上)，(?:<P>|[^，。]{0,3}<J>将?(?:签署|发表|举行))"
)
_PRESENT = ("参加", "出席", "陪同", "在座")
_ATTENDANCE = re.compile(rf"^[^，。；：我你您]{{2,80}}?等?(?:分别)?{one_of(_PRESENT)}[^，。；]{{0,14}}。?$")


class Narration:
    """The expressions by which a sentence is known as the reporter's, made from the words of phrases.csv."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        words = vocabulary.words
        self.leads = words("narration_lead")
        self.joint_act = pattern(
            rf"<J>(?:{one_of(words('act_joint'))}|(?:还|也)?谈[到及了]"
            rf"|在[^，。]{{1,12}}{one_of(words('act_somewhere'))}"
            rf"|共同{one_of(words('act_together'))}"
            rf"|(?:还|也)?(?:就|围绕)[^。]{{2,80}}?{one_of(words('act_about'))}"
            rf"|还?{one_of(words('act_untied'))}(?!的))"
        )
        self.caption = re.compile(rf"(?:{one_of(words('caption_end'))}）?|图为[^。]*)[。）]?$")
        # A cheap look first: without one of these words a sentence tells neither who was there nor of a picture.
        self.seen = re.compile(one_of({*_PRESENT, *words("caption_end"), "图为"}))
        self.other_voice = re.compile(
            rf"^(?!我|[^，]{{0,4}}常说)[^，。；：“]{{2,24}}{one_of(words('other_voice'))}[，：]"
        )

    def tells(self, tagged: Tagged, start: int, end: int, sentence: Span, first: bool = False) -> bool:
        """The reporter tells it: an act of the leaders, a time of the day, who was there, somebody else's remark.

        `[start, end)`: the sentence in tagged characters. `first`: it opens its paragraph, where 会见X时， and
        访问期间， belong to the reporter.
        """
        chars, folded = tagged.chars, tagged.body.folded
        if folded.startswith(self.leads, sentence.start) or self.joint_act.match(chars, start, end):
            return True
        if first and _SCENE.match(chars, start, end):
            return True
        named = _NAMED_ACT.match(chars, start, end)
        if named and tagged.person(named.start("who")).bare:
            return True
        plain = folded[sentence.start : sentence.end]
        if self.seen.search(plain) and (_ATTENDANCE.match(plain) or self.caption.search(plain)):
            return True
        return not named and self.other_voice.match(plain) is not None


@lru_cache(maxsize=4)
def narration_rules(vocabulary: Vocabulary) -> Narration:
    """The expressions for a vocabulary, compiled once."""
    return Narration(vocabulary)


def reporters_words(tagged: Tagged, statements: Sequence[Statement]) -> str:
    """The tagged characters with every statement blanked out, so that a rule sees the reporter's words alone."""
    chars = tagged.chars
    for statement in statements:
        start, end = tagged.range(Span(statement.start, statement.end))
        if start < end:
            blank = "\n".join(SPEECH * len(line) for line in chars[start:end].split("\n"))
            chars = chars[:start] + blank + chars[end:]
    return chars
