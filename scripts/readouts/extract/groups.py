"""Leaders who speak as one and are not counted: 与会成员国领导人表示，…, and 领导人认为，… that goes on with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from readouts.extract.expressions import one_of
from readouts.vocabulary import Token, Vocabulary

_WHO = "(?:(?:国家|政府)?元首|(?:政府)?首脑|领导人|领袖)们?"
_PRESENT = "(?:与会|参会|到会|出席(?:会议|峰会|论坛|会晤|[此本这]次[会峰][议会])的)"
# 成员国, 非洲国家, 北方渔业组织: whose leaders they are; no word of what somebody does stands in it.
_NAMED = "[^\\W\\d_并同和与及会见谈晤在于对向将已也还的表说认]{1,8}"
_OF = rf"(?:各|有关|其他|其余|外国|多国|{_NAMED}?国家?|国家|{_NAMED}(?:组织|集团|联盟|共同体|地区|[洲盟方]))"
# 与会中东欧领导人, of a region; not those of business
_REGION = "(?![^，。；]{0,6}(?:企业|公司|工商|商界|行业|媒体|青年|妇女|政党))[一-鿿]{2,6}"
# 与会成员国领导人, 各国与会领导人, 出席会议的各国领导人, 其他与会领导人
_HERE = rf"(?:其[他余]|各(?:成员)?国)?{_PRESENT}的?(?:{_OF}{{0,2}}|{_REGION}){_WHO}"
_GROUP_HERE = re.compile(_HERE)
# 和国际组织负责人
_OTHERS = "(?:(?:和|与|及|以及)[^，。；：“”\n]{2,12}(?:负责人|代表|领导人))?"


class _Speech:
    """The expressions for leaders who say something, made from the vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        say, hold = one_of(vocabulary.speech_verbs("say")), one_of(vocabulary.speech_verbs("hold"))
        said = one_of(vocabulary.speech_verbs("say", "hold", "quote"))
        speaks = rf"(?=[^，。；：“”\n]{{0,14}}?{said}|[^。；：“”\n]{{2,60}}?，(?:并|还|也)?(?:{say}|{hold}))"
        body = one_of(vocabulary.organizations)
        self.here = re.compile(rf"{_HERE}{_OTHERS}{speaks}")
        body = f"(?:{body}|[该本这][^，。；：、“”\n]{{2,6}}(?=成员国))"
        self.of_body = re.compile(rf"(?:^|(?<=[。\n])){body}(?:(?<=国家)|各?成员国|国家){_WHO}{_OTHERS}{speaks}")
        self.alone = re.compile(
            rf"(?<=[。；])(?P<who>(?:各?成员国|各国)?{_WHO})(?:(?:还|也|又|并|均|都|一致|普遍|共同|再次)*{said})"
        )


@lru_cache(maxsize=4)
def _speech(vocabulary: Vocabulary) -> _Speech:
    return _Speech(vocabulary)


def groups(folded: str, tokens: Sequence[Token], vocabulary: Vocabulary) -> Iterator[Token]:
    """The words for such leaders as joint subjects.

    领导人 alone goes on from those whom the paragraph names so before, with nobody named between.
    """
    if not any(word in folded for word in ("领导人", "元首", "首脑", "领袖")):
        return
    speech = _speech(vocabulary)
    found = [
        *(Token("joint", *m.span(), m.group()) for m in speech.here.finditer(folded)),
        *(Token("joint", *m.span(), m.group()) for m in speech.of_body.finditer(folded)),
    ]
    yield from found
    several = vocabulary.phrases["joint"]
    open_groups = [*found, *(t for t in tokens if t.kind == "joint" and several[t.name] == "0")]
    for match in speech.alone.finditer(folded) if open_groups else ():
        begin = folded.rfind("\n", 0, match.start()) + 1
        before = max((t.end for t in open_groups if begin <= t.start < match.start()), default=None)
        if before and not any(t.kind == "person" and before <= t.start < match.start() for t in tokens):
            yield Token("joint", *match.span("who"), match["who"])


def is_group_here(words: str) -> bool:
    """Whether a joint subject is of those who attend, however many: 与会成员国领导人."""
    return _GROUP_HERE.match(words) is not None
