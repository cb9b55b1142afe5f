"""Telling narration from speech: what ends a run of someone's words, and what cannot go on in the same voice."""

from __future__ import annotations

import re

from readouts.extract.body import Span
from readouts.extract.tagging import Tagged, pattern

_JOINT_ACT = (
    r"<J>(?:(?:还|也)?谈[到及了]|先后|随后|还就|还共同|责成|相约|约定|互致|互赠|听取|见证|一道|均?登上|步入|步行|挥手|亲切|在[^，。]{1,12}(?:合影|散步|观看|参观)|"
    r"共同(?:会见|出席|签署|见证|发表|观看|欣赏|参观|听取|宣布|启动|步入|种|主持|接受|检阅)|"
    r"(?:还|也)?(?:就|围绕)[^。]{2,80}?(?:交换|交流|沟通|讨论|探讨)|(?:还)?(?:签署|发表|会见|观看|举行|出席|参观|达成)(?!的)|同意发表|将发表)"
)
_NAMED_ACT = r"(?:<D>，?(?:在[^，。]{2,24}，)?)?(?P<who><P>)(?:[、和与同]<P>)*"
_SCENE = r"(?:在)?(?:同|与|会见|会谈|会晤|出席|参加|主持)[^，。]{1,40}(?:时|期间|后)，|[^，。我你]{1,12}(?:期间|前夕|上)，(?:<P>|[^，。]{0,3}<J>将?(?:签署|发表|举行))"
_ATTENDANCE = re.compile(r"^[^，。；：我你您]{2,80}?等?(?:分别)?(?:参加|出席|陪同|在座)[^，。；]{0,14}。?$")
_CAPTION = re.compile(r"(?:摄|新华社发|资料图片?）?|图为[^。]*)[。）]?$")
_OTHER_VOICE = re.compile(r"^(?!我|[^，]{0,4}常说)[^，。；：“]{2,24}(?:表示|认为|指出|说|介绍|称|强调)[，：]")


def is_narration(tagged: Tagged, sentence: Span, leads: frozenset[str], first: bool = False) -> bool:
    """A sentence told by the reporter: an act of the leaders, a time of the day, who was there, somebody else's remark.

    `first`: it opens its paragraph, where 会见X时， and 访问期间， belong to the reporter.
    """
    start, end = tagged.range(sentence)
    chars = tagged.chars
    folded = tagged.body.folded
    if any(folded.startswith(lead, sentence.start) for lead in leads):
        return True
    if pattern(_JOINT_ACT).match(chars, start, end):
        return True
    if first and pattern(_SCENE).match(chars, start, end):
        return True
    named = pattern(_NAMED_ACT).match(chars, start, end)
    if named and tagged.person(named.start("who")).bare:
        return True
    plain = folded[sentence.start : sentence.end]
    return bool(_ATTENDANCE.match(plain) or _CAPTION.search(plain) or (_OTHER_VOICE.match(plain) and not named))
