"""Whom 他 and 她 mean, by where persons are named before them."""

from __future__ import annotations

import re
from collections.abc import Container

from readouts.extract.body import behind_last
from readouts.extract.expressions import PERSON, pattern

# 他国, 他们, 他人 and the last character of 其他 are other words.
HE = "[他她](?![们国人])"
# 他同乙会谈, 当天他同乙会谈
SUBJECT = rf"(?:^|(?<=[，。；\n])|(?<=[，。；\n][当同][天日晚])){HE}"
# 同应邀来访的他会谈
_VISITING = rf"(?<=的){HE}(?=(?:举行|进行)?了?会[谈见晤面])"
OBJECT = rf"(?:(?<=[同与和跟见晤了待迎请])(?:{HE}|[这该]位(?:客人|来宾|贵宾|贵客)|其(?=会|举|进|通|共))|{_VISITING})"
# 将分别同他们会谈: of those who come
VISITORS = "(?<=(?:分别|先后)[同与和])他们|(?<=(?:分别|先后)会[见晤])他们"
_VISITORS = pattern(
    "(?P<who><P>(?:(?:[、和与及]|以及)[^，。；<P>]{0,12}<P>)+)[^。；<P>]{0,30}?(?:来[华访一-鿿]|访问|到访)"
)
# 设宴款待他们: of a guest and his wife
COUPLE = "(?<=[同与和跟见晤了待迎请])他们(?![的俩])"
_COUPLE = pattern("(?P<guest><P>)(?:夫妇|(?:[和与携及]|偕同?)(?:其|他的)?(?:夫人|妻子|王后|丈夫))")
_PRONOUN = re.compile(SUBJECT)
# 当晚将与甲会面 and 送走甲 open with somebody else; 与会 and 同志 are other words.
_MET = "会[见晤]|接待|接见|送走|送别|告别|辞别|迎接|宴请|款待|招待"
_BEFORE = rf"(?:(?!(?:[与同跟]|(?<!共)和)(?![会志])|{_MET})[^，。；\n<P>]){{0,8}}"
_OPENS = pattern(
    rf"(?:(?:^|(?<=[，。\n])){_BEFORE}|(?:^|(?<=\n))[^，。；\n<P>]{{0,60}}[）电讯】]：? ?{_BEFORE})<P>(?!的)"
)
# How far back somebody is named whom a pronoun means.
_NEAR = 200


def subject_in(chars: str, start: int, end: int) -> tuple[int, ...]:
    """随后，他应邀同乙会谈, in `[start, end)`: the last person who opens a clause before it, if a pronoun is there."""
    return subject_before(chars, start) if _PRONOUN.search(chars, start, end) else ()


def subject_before(chars: str, at: int) -> tuple[int, ...]:
    """The last person near before a tagged character who opens a clause."""
    opening = list(_OPENS.finditer(chars, chars.rfind("\n", 0, max(0, at - _NEAR)) + 1, at))
    return (opening[-1].end() - 1,) if opening else ()


def couple_before(chars: str, at: int, others: Container[int]) -> tuple[int, ...]:
    """甲与夫人到访，乙设宴款待他们: who of the sentence is last named with his wife before it and none of `others`."""
    begin = behind_last(chars, "。；\n", at)
    named = (m.start("guest") for m in _COUPLE.finditer(chars, begin, at))
    return tuple([i for i in named if i not in others][-1:])


def visitors_before(chars: str, at: int) -> tuple[int, ...]:
    """甲、乙将来访，丙将分别同他们会谈: those whom its sentence lists last before it as coming."""
    begin = behind_last(chars, "。；\n", at)
    listed = list(_VISITORS.finditer(chars, begin, at))
    return tuple(i for i in range(*listed[-1].span("who")) if chars[i] == PERSON) if listed else ()


def object_before(chars: str, at: int, others: Container[int]) -> tuple[int, ...]:
    """甲为乙举行仪式，随后同他会谈: the last person of the paragraph before a pronoun who is none of `others`.

    Where the paragraph names nobody else, the one who opens the last clause of that before it.
    """
    line = chars.rfind("\n", 0, at) + 1
    here = tuple([i for i in range(line, at) if chars[i] == PERSON and i not in others][-1:])
    return here or subject_before(chars, max(0, line - 1))
